//! The scales that everything is decided on: class, effect, verdict, severity, certainty.

/// Class of a change; the order is the order of risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Nothing that exists changes.
    ReadOnly,
    /// Can be undone by another change.
    Reversible,
    /// Cannot be undone, or not without loss.
    Destructive,
}

/// Effect of a finding on the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// Told, without effect.
    Note,
    /// People have to agree.
    NeedsApproval,
    /// Must not be applied as it is.
    Fail,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Go ahead.
    Pass,
    /// People have to agree first.
    NeedsApproval,
    /// Not as it is.
    Fail,
}

/// How bad a finding is, apart from its effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Small.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
    /// The worst.
    Critical,
}

/// Whether the input proves a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// Something unknown decides.
    Possible,
    /// It is there.
    Certain,
}

macro_rules! names {
    ($type:ident { $($variant:ident => $name:literal),+ $(,)? }) => {
        impl $type {
            /// Name in machine output.
            pub fn as_str(self) -> &'static str {
                match self { $($type::$variant => $name),+ }
            }
            /// The variant of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some($type::$variant),)+ _ => None }
            }
        }
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($type).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($name),+] })
            }
        }
    };
}

pub(crate) use names;

names!(Class { ReadOnly => "read-only", Reversible => "reversible", Destructive => "destructive" });
names!(Effect { Note => "note", NeedsApproval => "needs-approval", Fail => "fail" });
names!(Verdict { Pass => "pass", NeedsApproval => "needs-approval", Fail => "fail" });
names!(Severity { Info => "info", Low => "low", Medium => "medium", High => "high", Critical => "critical" });
names!(Certainty { Certain => "certain", Possible => "possible" });

impl Verdict {
    /// The verdict that an effect alone leads to.
    pub fn from_effect(effect: Effect) -> Self {
        match effect {
            Effect::Note => Verdict::Pass,
            Effect::NeedsApproval => Verdict::NeedsApproval,
            Effect::Fail => Verdict::Fail,
        }
    }

    /// Exit code of the process.
    pub fn exit_code(self) -> u8 {
        match self {
            Verdict::Pass => 0,
            Verdict::NeedsApproval => 10,
            Verdict::Fail => 20,
        }
    }
}
