//! The words that the catalog's sources may use.
//!
//! The build script includes this file too: it writes the position of a word
//! into the table, and the library reads the position back. One list for both
//! sides means that the two cannot disagree.

use std::fmt;

/// Declares an enum whose variants have a fixed word each, in table order.
macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word as the catalog's sources spell it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The value of a word, `None` for a word that is not in the list.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What is lost when an object of a type is destroyed.
    Holds {
        /// Data that cannot be made again from the configuration.
        Data = "data",
        /// An address, id, key or name that others rely on; it can be made again, but not the same.
        Identity = "identity",
        /// Nothing that the configuration does not bring back.
        Nothing = "nothing",
    }
}

words! {
    /// How much of a type's replacement behaviour is known.
    Probe {
        /// A path that is not listed is updated in place.
        Full = "full",
        /// Some paths gave no answer; a path that is not listed may force replacement.
        Partial = "partial",
        /// Nothing is known beyond the listed paths.
        None = "none",
    }
}

words! {
    /// What a protecting attribute protects.
    ProtectionKind {
        /// Recording of what happens (log validation, rule logging).
        Audit = "audit",
        /// A second zone or copy keeps the service up.
        Availability = "availability",
        /// Backups are taken.
        Backup = "backup",
        /// Switches a safety check off.
        Bypass = "bypass",
        /// Changes to a part are refused.
        ChangeProtection = "change_protection",
        /// What the provider does with the object on destroy (prevent, abandon, retain).
        DeletionPolicy = "deletion_policy",
        /// Destruction is refused while this is on.
        DeletionProtection = "deletion_protection",
        /// Destruction happens some days later and can be cancelled until then.
        DeletionWindow = "deletion_window",
        /// Contents are kept encrypted.
        Encryption = "encryption",
        /// Contents expire on their own.
        Expiry = "expiry",
        /// A last snapshot or backup is taken before destruction.
        FinalSnapshot = "final_snapshot",
        /// Contents are destroyed along instead of stopping the destruction.
        ForceDestroy = "force_destroy",
        /// The real object stays when Terraform destroys the resource.
        KeepOnDestroy = "keep_on_destroy",
        /// A lock that stops changes or destruction.
        Lock = "lock",
        /// Stored objects cannot be overwritten or deleted for a time.
        ObjectLock = "object_lock",
        /// Restoring to a point in time is possible.
        Pitr = "pitr",
        /// Reachability from the internet or by anyone.
        PublicAccess = "public_access",
        /// A deleted object cannot be purged before its time.
        PurgeProtection = "purge_protection",
        /// For how long contents or backups are kept.
        Retention = "retention",
        /// Scaling in does not remove a member that is in use.
        ScaleInProtection = "scale_in_protection",
        /// A deleted object or its contents can be brought back for a time.
        SoftDelete = "soft_delete",
        /// Stopping is refused while this is on.
        StopProtection = "stop_protection",
        /// A change of major version is allowed.
        Upgrade = "upgrade",
        /// Earlier versions of contents are kept.
        Versioning = "versioning",
    }
}

impl ProtectionKind {
    /// Whether facts of this kind bring an object or its contents back after it is destroyed, unless
    /// the fact says otherwise ([`crate::catalog::Protection::recovery`] is the answer for one fact).
    pub const fn is_recovery_guard(self) -> bool {
        matches!(
            self,
            Self::FinalSnapshot
                | Self::ForceDestroy
                | Self::DeletionWindow
                | Self::SoftDelete
                | Self::PurgeProtection
                | Self::KeepOnDestroy
        )
    }

    /// Whether facts of this kind stop a destruction from happening at all.
    pub const fn is_destruction_guard(self) -> bool {
        matches!(
            self,
            Self::DeletionProtection | Self::Lock | Self::ObjectLock | Self::DeletionPolicy
        )
    }
}

words! {
    /// What an attribute means. `docs/catalog.md` tells each with an example.
    Meaning {
        /// What is recorded of what happens.
        Audit = "audit",
        /// Nothing that could be harmed, whatever its name suggests.
        Nothing = "nothing",
        /// Keeps something safe, watched or limited.
        Control = "control",
        /// A secret with which somebody comes in.
        Credential = "credential",
        /// Contents or traffic cannot be read on the way or at rest.
        Encryption = "encryption",
        /// A list of entries that each do something.
        Entries = "entries",
        /// The whole list of something, once it is set.
        Exclusive = "exclusive",
        /// The object or its contents end on their own.
        Expiry = "expiry",
        /// Who can reach it.
        Exposure = "exposure",
        /// The least that may run.
        Floor = "floor",
        /// The rights that somebody is given.
        Grants = "grants",
        /// Keeps the object or its contents from being destroyed.
        Guard = "guard",
        /// Who is let in, on which ports: a list of sources, or blocks with such lists in them.
        Ingress = "ingress",
        /// Where a name leads.
        Name = "name",
        /// A change of it restarts or replaces machines.
        Restarts = "restarts",
        /// How long contents or backups are kept.
        Retention = "retention",
        /// Where requests are handed on.
        Route = "route",
        /// Code that is executed.
        Runs = "runs",
        /// How much of something runs.
        Scale = "scale",
        /// When something happens on its own.
        Schedules = "schedules",
        /// The service runs while it is on.
        Switch = "switch",
        /// Who may act as it, or whose word it takes.
        Trusts = "trusts",
    }
}

words! {
    /// What happens to a value between before and after.
    Transition {
        /// A rule that refused lets through, or one that lets through comes first.
        Admits = "admits",
        /// There was nothing, or it was off, and there is something.
        Appears = "appears",
        /// One of some words stands there that did not before.
        Becomes = "becomes",
        /// Entries come into a list.
        EntriesAdded = "entries-added",
        /// Entries leave a list.
        EntriesLost = "entries-lost",
        /// A time to live, where none was for ever, or a shorter one.
        Expires = "expires",
        /// There was something and there is nothing.
        Gone = "gone",
        /// A number or a span of time falls; nothing is less than anything.
        Lowered = "lowered",
        /// A document that refused refuses less.
        Milder = "milder",
        /// On before, and off or not said after.
        Off = "off",
        /// Off or not said before, and on after.
        On = "on",
        /// A number or a span rises, or becomes zero where zero is no limit.
        Raised = "raised",
        /// It says something else than before.
        Replaced = "replaced",
        /// A target is gone from where it leads.
        Repointed = "repointed",
        /// Somebody who is called in a message (`@name`) no longer is.
        Silenced = "silenced",
        /// A word further down a scale from weak to strong.
        Weakened = "weakened",
    }
}

words! {
    /// What is true of a whole type beside what it holds.
    TypeFact {
        /// It is the whole list of something, and takes it from everybody else: of what.
        Authoritative = "authoritative",
        /// Paths that nobody but the provider sets.
        Computed = "computed",
        /// Paths that an update in place makes unknown until it is applied.
        ComputedOnUpdate = "computed_on_update",
        /// It exists only to connect others.
        Connects = "connects",
        /// The copies that it makes stay when it goes; where a path and a value stand behind it, only
        /// while the path has this value or none.
        CopiesStay = "copies_stay",
        /// It is a secret: `key` lets somebody in, `secret` is read by something.
        Credential = "credential",
        /// What the provider adds to an object's tags: the path in its own block, the attribute
        /// of the object's own tags, and the one of all of them.
        DefaultTags = "default_tags",
        /// An attribute that holds the whole object as a document, and the name under which
        /// paths lead into it.
        Document = "document",
        /// It is the encryption of another object.
        Encrypts = "encrypts",
        /// It makes the contents of another object expire: attributes with the object and with
        /// the rule.
        Expires = "expires",
        /// Nothing of it is anywhere but on the machine that applies.
        Local = "local",
        /// Attributes of it may be paths of files beside the configuration.
        NamesFiles = "names_files",
        /// It lives in a namespace, as teams make them for environments.
        Namespaced = "namespaced",
        /// A create takes, shares or overwrites what is there: how, as a clause.
        OnCreate = "on_create",
        /// Paths that keep their value where the configuration stops saying it.
        OptionalComputed = "optional_computed",
        /// What the provider sets where nothing is said: `path=value`.
        ProviderDefault = "provider_default",
        /// It reads files that its arguments name: those that are read by others as contents, or
        /// any that is the path of a file.
        ReadsFiles = "reads_files",
        /// A data source of another stack's outputs: the attributes that hold them.
        ReadsState = "reads_state",
        /// It records what happens.
        Records = "records",
        /// It is a name, or what takes requests in.
        Resolves = "resolves",
        /// A data source that writes a document from its arguments, and asks nobody: which one.
        Renders = "renders",
        /// It runs code when it is applied (`now`), on its own (`later`), or carries what does
        /// (`carrier`).
        Runs = "runs",
        /// A data source that does more than read when it is read: it runs a `program`, invokes a
        /// `function`, or sends a `request`, which does more unless it plainly only reads.
        RunsWhenRead = "runs_when_read",
        /// Arguments and blocks that go by another name now: `old=new`.
        Renamed = "renamed",
        /// It answers requests.
        Serves = "serves",
        /// Attributes of a data source that repeat what the provider was told:
        /// `attribute=argument`.
        Repeats = "repeats",
        /// Types whose objects a `moved` block may hand over to it.
        TakesOver = "takes_over",
        /// Nobody has said which of its attributes replace it, beyond those that are listed.
        UnknownReplacement = "unknown_replacement",
        /// Its switch is no service's.
        Unserving = "unserving",
    }
}

words! {
    /// How an update reaches the machines behind an object.
    Pace {
        /// The machine stops and starts: there is no other.
        Alone = "alone",
        /// Members of a group one after the other, unless the object says otherwise.
        Members = "members",
        /// A database or cache that changes over to another size by itself.
        Size = "size",
    }
}

words! {
    /// How an entry of a list is known again after a change.
    Same {
        /// By the first naming attribute that both have.
        Name = "name",
        /// A rule for traffic: by protocol and ports.
        Ports = "ports",
        /// By its value.
        Value = "value",
    }
}

/// The units of times, and how many seconds one of them has.
pub(crate) const UNITS: &[(&str, f64)] = &[
    ("milliseconds", 0.001),
    ("seconds", 1.0),
    ("minutes", 60.0),
    ("hours", 3_600.0),
    ("days", 86_400.0),
    ("weeks", 604_800.0),
    ("months", 2_592_000.0),
    ("years", 31_536_000.0),
];

/// The kinds of access that a type may grant.
pub(crate) const ACCESS: &[&str] = &[
    "account_setting",
    "audit_config",
    "auth",
    "credential",
    "data_grant",
    "grant",
    "iam",
    "inline_policy",
    "network",
    "network_path",
    "org_policy",
    "public_access",
    "resource_policy",
    "unknown",
];

/// The ways in which a type may run code.
pub(crate) const EXECUTES: &[&str] = &["boot_code", "deploys_code", "run"];

/// The safeguards that a type may be.
pub(crate) const GUARDS: &[&str] = &[
    "audit",
    "availability",
    "backup",
    "guardrail",
    "lock",
    "monitor",
    "public_block",
    "versioning",
];
