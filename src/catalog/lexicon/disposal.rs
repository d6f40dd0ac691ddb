//! What becomes of what others keep, said in a word: `action = "DELETE"`.

use super::reader::{Harm, Reader};
use super::words::{Name, cut, mean};
use crate::catalog::vocabulary::forms;
use crate::model::value::{PathStep, Value};

/// Names of attributes that say what is done, and of blocks whose kind says it.
const DOES: [&str; 5] = ["action", "operation", "strategy", "disposition", "behavior"];
/// More words than these are no verb with what it is about.
const LONGEST: usize = 3;

/// Whether a rule, or a block in it, says that what it is about is deleted. What becomes of
/// the rule itself (`deletion_policy`) is another matter, and so are parts of messages.
pub(super) fn deletes(value: &Value) -> bool {
    let mut found = false;
    value.walk(&mut |path, value| {
        let Some(text) = value.as_str() else { return };
        let names: Vec<_> = path
            .0
            .iter()
            .filter_map(|step| match step {
                PathStep::Name(name) => Some(Name::new(name)),
                PathStep::Index(_) => None,
            })
            .collect();
        let Some((own, around)) = names.split_last() else {
            return;
        };
        let itself = own.has(&["deletion", "delete", "removal", "termination", "destroy"]);
        let does = own.has(&DOES) || own.says(mean::EXPIRY);
        let kind = own.has(&["type", "mode"]) && around.last().is_some_and(|name| name.has(&DOES));
        let parts = names
            .iter()
            .any(|name| name.has(forms::PARTS_OF_MESSAGES.words));
        let words = cut(text);
        let deletes = words.len() <= LONGEST && words.iter().any(|word| forms::DELETES.has(word));
        found |= (does || kind) && !itself && !parts && deletes;
    });
    found
}

/// Whether a new object is a request to delete, by its own kind: `regulation_type = "DELETE"`.
fn is_a_request(kind: &Name, after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    map.iter().any(|(name, value)| {
        let own = Name::new(name);
        let of_kind = |word: &String| {
            matches!(word.as_str(), "type" | "kind" | "mode" | "operation")
                || kind.words.contains(word)
        };
        let says = own.has(&["type", "kind", "mode", "operation"]) && own.words.iter().all(of_kind);
        let words = cut(value.as_str().unwrap_or_default());
        says && words.len() <= LONGEST && words.iter().any(|word| forms::DELETES.has(word))
    })
}

/// Whether what a rule is about is made in the same change, so that nothing is in it yet: its
/// name is known after apply only.
fn is_about_something_new(after: &Value) -> bool {
    const ABOUT: [&str; 14] = [
        "scope",
        "repository",
        "bucket",
        "project",
        "database",
        "dataset",
        "topic",
        "table",
        "index",
        "registry",
        "vault",
        "container",
        "stream",
        "queue",
    ];
    let Value::Map(map) = after else { return false };
    map.iter()
        .any(|(name, value)| value.is_unknown() && Name::new(name).has(&ABOUT))
}

/// A new rule about what others keep that deletes it.
pub(super) fn read(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let told = kind.has(forms::PARTS_OF_MESSAGES.words) || kind.says(mean::AUDIT);
    let off = super::switch::truth(after.get("enabled")) == Some(false);
    let deletes = kind.has(forms::DISPOSES.words) && deletes(after) || is_a_request(kind, after);
    if deletes && !told && !off && !is_about_something_new(after) {
        let means = "something may be deleted from now on";
        reader.harm(kind, Harm::Deletion, means, mean::DESTRUCTION);
    }
}
