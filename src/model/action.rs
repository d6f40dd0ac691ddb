//! What a plan does to a resource instance.

use std::fmt;

use super::address::ResourceMode;

/// Planned action, from the `actions` array of the plan's JSON (`Change.actions`)
/// or the `Action` enum of the binary plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Nothing happens to the object (it may be moved or imported).
    NoOp,
    /// A data source is read at apply.
    Read,
    /// An ephemeral resource is opened (OpenTofu 1.11): it is read, and nothing
    /// is kept.
    Open,
    /// A new object.
    Create,
    /// The object changes in place.
    Update,
    /// The object is destroyed.
    Delete,
    /// Replaced, the old object first.
    DeleteThenCreate,
    /// Replaced, the new object first (`create_before_destroy`).
    CreateThenDelete,
    /// Dropped from the state; the real object stays, unmanaged.
    Forget,
    /// Replaced, and the old object is left behind unmanaged (Terraform 1.16).
    CreateThenForget,
    /// The same in the other order (OpenTofu 1.12).
    ForgetThenCreate,
    /// Words that no released tool writes; treated as the worst.
    Unrecognized(Vec<String>),
}

impl Action {
    /// From the words of `actions`.
    pub fn from_words<S: AsRef<str>>(words: &[S]) -> Self {
        let list: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        match list.as_slice() {
            ["no-op"] => Action::NoOp,
            ["read"] => Action::Read,
            ["open"] => Action::Open,
            ["create"] => Action::Create,
            ["update"] => Action::Update,
            ["delete"] => Action::Delete,
            ["delete", "create"] => Action::DeleteThenCreate,
            ["create", "delete"] => Action::CreateThenDelete,
            ["forget"] => Action::Forget,
            ["create", "forget"] => Action::CreateThenForget,
            ["forget", "create"] => Action::ForgetThenCreate,
            _ => Action::Unrecognized(list.into_iter().map(str::to_owned).collect()),
        }
    }

    /// The plan's own words.
    pub fn words(&self) -> Vec<String> {
        let words: &[&str] = match self {
            Action::NoOp => &["no-op"],
            Action::Read => &["read"],
            Action::Open => &["open"],
            Action::Create => &["create"],
            Action::Update => &["update"],
            Action::Delete => &["delete"],
            Action::DeleteThenCreate => &["delete", "create"],
            Action::CreateThenDelete => &["create", "delete"],
            Action::Forget => &["forget"],
            Action::CreateThenForget => &["create", "forget"],
            Action::ForgetThenCreate => &["forget", "create"],
            Action::Unrecognized(words) => return words.clone(),
        };
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    /// One word for rules and tables: `no-op`, `read`, `create`, `update`,
    /// `delete`, `replace`, `forget` or `unrecognized`. Replacing while
    /// forgetting the old object counts as `replace`, opening as `read`.
    pub fn verb(&self) -> &'static str {
        match self {
            Action::NoOp => "no-op",
            Action::Read | Action::Open => "read",
            Action::Create => "create",
            Action::Update => "update",
            Action::Delete => "delete",
            Action::DeleteThenCreate
            | Action::CreateThenDelete
            | Action::CreateThenForget
            | Action::ForgetThenCreate => "replace",
            Action::Forget => "forget",
            Action::Unrecognized(_) => "unrecognized",
        }
    }

    /// The action that these words mean for an object of this mode: only what is
    /// ephemeral is opened.
    #[must_use]
    pub fn of_mode(self, mode: ResourceMode) -> Self {
        match self {
            Action::Open if mode != ResourceMode::Ephemeral => Action::Unrecognized(self.words()),
            other => other,
        }
    }

    /// Whether the tools plan this action for objects of this mode: data is read,
    /// and the ephemeral is opened and leaves nothing behind.
    pub fn fits(&self, mode: ResourceMode) -> bool {
        match mode {
            ResourceMode::Managed => *self != Action::Read,
            ResourceMode::Data => matches!(self, Action::Read | Action::NoOp),
            ResourceMode::Ephemeral => matches!(self, Action::Open | Action::NoOp),
        }
    }

    /// Whether the object that exists now is destroyed (or may be: unknown words count).
    pub fn destroys(&self) -> bool {
        matches!(
            self,
            Action::Delete
                | Action::DeleteThenCreate
                | Action::CreateThenDelete
                | Action::Unrecognized(_)
        )
    }

    /// Whether a new object takes the address of an old one.
    pub fn replaces(&self) -> bool {
        self.verb() == "replace"
    }

    /// Whether the object that exists now leaves management without being destroyed.
    pub fn forgets(&self) -> bool {
        matches!(
            self,
            Action::Forget | Action::CreateThenForget | Action::ForgetThenCreate
        )
    }

    /// Whether the object at the address is gone, replaced or unmanaged afterwards,
    /// so that whatever refers to it is hit.
    pub fn ends_object(&self) -> bool {
        self.destroys() || self.forgets()
    }

    /// Whether nothing happens to any object.
    pub fn is_no_op(&self) -> bool {
        *self == Action::NoOp
    }

    /// Terraform's symbol for the plan listing (`-/+`, `+/-`, `~`, `+`, `-`, `<=`, `.`).
    pub fn symbol(&self) -> &'static str {
        match self {
            Action::NoOp => " ",
            Action::Read | Action::Open => "<=",
            Action::Create => "+",
            Action::Update => "~",
            Action::Delete => "-",
            Action::DeleteThenCreate => "-/+",
            Action::CreateThenDelete => "+/-",
            Action::Forget => ".",
            Action::CreateThenForget => "+/.",
            Action::ForgetThenCreate => "./+",
            Action::Unrecognized(_) => "?",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_round_trip_and_unknown_words_destroy() {
        for words in [
            vec!["no-op"],
            vec!["open"],
            vec!["create", "delete"],
            vec!["delete", "create"],
            vec!["forget", "create"],
            vec!["destroy"],
            vec!["delete", "create", "read"],
            vec![],
        ] {
            assert_eq!(Action::from_words(&words).words(), words);
        }
        assert!(Action::Open.of_mode(ResourceMode::Managed).destroys());
        assert!(!Action::Open.of_mode(ResourceMode::Ephemeral).destroys());
        assert!(Action::from_words(&["destroy"]).destroys());
        assert!(Action::from_words::<&str>(&[]).destroys());
    }
}
