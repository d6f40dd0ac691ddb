//! What rules find.

use std::fmt;
use std::sync::Arc;

use crate::model::change::ChangeSet;
use crate::model::scale::names;
pub use crate::model::scale::{Certainty, Class, Effect, Severity, Verdict};
use crate::policy::Place;
use crate::source::Span;

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The whole plan.
    Plan,
    /// A change: index into `ChangeSet::changes`.
    Change(usize),
    /// An output: index into `ChangeSet::outputs`.
    Output(usize),
    /// An action invocation: index into `ChangeSet::invocations`.
    Invocation(usize),
    /// Something with an address that does not change (a block, a module call).
    Address(String),
    /// A file of a source diff: index into `ChangeSet::files`.
    File(usize),
}

impl Subject {
    /// The address of what it is about, if it has one.
    pub fn address(&self, set: &ChangeSet) -> Option<String> {
        match self {
            Subject::Change(index) => Some(set.changes[*index].address.to_string()),
            Subject::Address(address) => Some(address.clone()),
            Subject::Invocation(index) => Some(set.invocations[*index].address.to_string()),
            Subject::Output(index) => Some(format!("output.{}", set.outputs[*index].name)),
            Subject::File(index) => Some(set.files[*index].path.to_string()),
            Subject::Plan => None,
        }
    }
}

/// What a fix asks for beside its own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixRequires {
    /// Nothing: it is written into the change under review.
    Nothing,
    /// A change of its own that is applied before this one.
    EarlierChange,
    /// Other edits, which the help names.
    OtherEdits,
}

names!(FixRequires {
    Nothing => "nothing",
    EarlierChange => "earlier-change",
    OtherEdits => "other-edits",
});

/// Text that would make a finding go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// `moved-block`, `removed-block`, `attributes`, `lifecycle`, `command`.
    pub kind: &'static str,
    /// Literal HCL (or commands).
    pub text: String,
    /// What it takes beside the text.
    pub requires: FixRequires,
}

impl Fix {
    /// A fix that is all there is to do.
    pub fn new(kind: &'static str, text: impl Into<String>) -> Self {
        Fix {
            kind,
            text: text.into(),
            requires: FixRequires::Nothing,
        }
    }

    /// The same fix, which takes more than its text.
    #[must_use]
    pub fn requiring(self, requires: FixRequires) -> Self {
        Fix { requires, ..self }
    }
}

/// What a rule is about: the order in which reasons are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Concern {
    /// Something is destroyed or lost.
    Loss,
    /// Who may do what, and what guards against it.
    Access,
    /// What is run.
    Execution,
    /// What no longer serves.
    Availability,
    /// What nobody could see or decide.
    Unknown,
    /// Another version of what is used.
    Version,
}

names!(Concern {
    Loss => "loss",
    Access => "access",
    Execution => "execution",
    Availability => "availability",
    Unknown => "unknown",
    Version => "version",
});

impl Concern {
    /// What the rules of a group are about where they do not say it.
    pub fn of_group(group: &str) -> Self {
        match group {
            "data-loss" => Concern::Loss,
            "execution" | "files" | "supply-chain" => Concern::Execution,
            "availability" => Concern::Availability,
            "plan" => Concern::Unknown,
            _ => Concern::Access,
        }
    }

    /// The place of a reason among others, the most telling first. What is only possible gives
    /// way to what is certain of the next concern.
    pub fn place(self, certainty: Certainty) -> u8 {
        let behind = match certainty {
            Certainty::Certain => 0,
            Certainty::Possible => 3,
        };
        2 * self as u8 + behind
    }
}

/// What a rule found.
///
/// Texts may hold words of the plan; they are sanitized and redacted when
/// the report is built. In `message`, `help` and `evidence` a pair of
/// backticks marks code; whoever puts plan text between them uses [`code`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: Arc<str>,
    /// Case of the rule, where its detector tells several apart.
    pub case: Option<&'static str>,
    /// Short title.
    pub title: Arc<str>,
    /// Severity.
    pub severity: Severity,
    /// Certainty.
    pub certainty: Certainty,
    /// Effect on the verdict.
    pub effect: Effect,
    /// Class that the subject is raised to.
    pub raises: Option<Class>,
    /// What it is about.
    pub subject: Subject,
    /// One sentence: what happens.
    pub message: String,
    /// What to do next.
    pub help: String,
    /// Facts that decided, one sentence or `path: before -> after` each.
    pub evidence: Vec<String>,
    /// Attribute paths (dotted, without indices) that the finding is about.
    pub attributes: Vec<String>,
    /// Literal fix.
    pub fix: Option<Fix>,
    /// Where; when absent the report looks for the block of the subject.
    pub span: Option<Span>,
    /// What was written before and what is now, where no object shows it.
    pub written: Option<[String; 2]>,
    /// What it is about, which tells its place among the reasons.
    pub concern: Concern,
    /// The place of the policy that decided the effect, if one did.
    pub decided_by: Option<Place>,
    /// The waiver that lifts it, in words.
    pub waived_by: Option<String>,
}

/// Puts text of the plan into a message: in backticks, with its own backticks
/// made harmless.
pub fn code(text: impl fmt::Display) -> String {
    format!("`{}`", text.to_string().replace('`', "'"))
}
