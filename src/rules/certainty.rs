//! What a finding rests on: what is known, or what only may be.

use crate::finding::Certainty;
use crate::model::action::Action;
use crate::model::change::ResourceChange;
use crate::model::value::Path;

/// A finding rests on what its change rests on.
pub(super) fn certainty_of(change: &ResourceChange, certainty: Certainty) -> Certainty {
    match &change.predicted {
        Some(predicted) if !predicted.certain => Certainty::Possible,
        _ => certainty,
    }
}

/// Whether what a rule asks about is not known and yet the same on both sides of
/// a source change.
pub(super) fn is_as_before(change: &ResourceChange, attributes: &[String]) -> bool {
    let Some(predicted) = &change.predicted else {
        return false;
    };
    if change.action != Action::Update || change.importing.is_some() || attributes.is_empty() {
        return false;
    }
    let differs: Vec<String> = predicted
        .differs
        .iter()
        .map(Path::without_indices)
        .collect();
    let related = |one: &str, other: &str| {
        one.strip_prefix(other)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    !attributes.iter().any(|attribute| {
        let plain: String = attribute.split('[').next().unwrap_or(attribute).to_owned();
        differs
            .iter()
            .any(|path| related(path, &plain) || related(&plain, path))
    })
}
