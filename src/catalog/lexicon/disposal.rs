//! What becomes of what others keep, said in a word: `action = "DELETE"`.

use super::reader::{Harm, Reader};
use super::refusal::each;
use super::words::{Name, cut, mean};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// More words than these are no verb with what it is about.
const LONGEST: usize = 3;

/// Whether a rule, or a block in it, says that what it is about is deleted. What becomes of
/// the rule itself (`deletion_policy`) is another matter, and so are parts of messages.
pub(super) fn deletes(value: &Value) -> bool {
    let mut found = false;
    each(value, &mut |names, value| {
        let (Some(text), Some((own, around))) = (value.as_str(), names.split_last()) else {
            return;
        };
        let own = Name::new(own);
        let near = || {
            around
                .last()
                .is_some_and(|name| Name::new(name).has(forms::DOINGS.words))
        };
        let does = own.has(forms::DOINGS.words)
            || own.says(mean::EXPIRY)
            || own.has(&["type", "mode"]) && near();
        let itself = own.has(&["deletion", "delete", "removal", "termination", "destroy"]);
        // The text is looked at last: few names say what is done.
        if !does || itself {
            return;
        }
        let part = |name: &&str| Name::new(name).has(forms::PARTS_OF_MESSAGES.words);
        let words = cut(text);
        let deletes = words.len() <= LONGEST && words.iter().any(|word| forms::DELETES.has(word));
        found |= deletes && !names.iter().any(part);
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
        says && {
            let words = cut(value.as_str().unwrap_or_default());
            words.len() <= LONGEST && words.iter().any(|word| forms::DELETES.has(word))
        }
    })
}

/// Whether what a rule is about is made in the same change, so that nothing is in it yet: its
/// name is known after apply only.
fn is_about_something_new(after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    map.iter().any(|(name, value)| {
        value.is_unknown() && Name::new(name).has(forms::PLACES_OF_OTHERS.words)
    })
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
