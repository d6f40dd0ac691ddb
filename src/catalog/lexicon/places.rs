//! Environments that values name.

use std::collections::BTreeSet;

use crate::catalog::vocabulary::environments::{LIVE, OTHER, PRODUCTION};
use crate::model::value::Value;

/// Whether something new names production, or another environment, where nothing that was known
/// before does.
pub fn names_another_environment<'v>(known: impl Iterator<Item = &'v Value>, new: &Value) -> bool {
    let mut had = BTreeSet::new();
    for value in known {
        collect(value, &mut had);
    }
    let mut has = BTreeSet::new();
    collect(new, &mut has);
    // `PRODUCTION` stands for every word for it.
    let fresh = has.difference(&had).next();
    fresh.is_some_and(|word| word == "production" || !had.is_empty())
}

/// The environments that the texts of a value name; everything that says production is one word.
fn collect(value: &Value, out: &mut BTreeSet<String>) {
    value.walk(&mut |_, value| {
        let text = value.as_str().unwrap_or_default().to_lowercase();
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            if PRODUCTION.has(word) || LIVE.has(word) {
                out.insert("production".to_owned());
            } else if OTHER.has(word) {
                out.insert(word.to_owned());
            }
        }
    });
}
