//! What a change does to the production markers of an object: the questions
//! that the evasion rules ask.

use super::keys::tells_with_a_typing_error;
use super::markers::{Marker, markers};
use super::vocabulary::Vocabulary;
use super::{IsProduction, Side};
use crate::model::change::ResourceChange;
use crate::model::value::Path;

/// A marker with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkerAt {
    /// Where: `tags.Environment`.
    pub path: Path,
    /// Side that it stands on.
    pub side: Side,
    /// The text before; empty when sensitive.
    pub before: String,
    /// The text after; empty when gone, unknown or sensitive.
    pub after: String,
}

/// What happens to the markers of one object.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkerChange {
    /// Production markers whose key is gone afterwards.
    pub removed: Vec<MarkerAt>,
    /// Production markers whose value no longer reads as production.
    pub changed_away: Vec<MarkerAt>,
    /// Production markers that are not known afterwards.
    pub unknown_after: Vec<MarkerAt>,
    /// Markers on either side that only look like production.
    pub disguised: Vec<MarkerAt>,
    /// Some undisguised tag still says production afterwards.
    pub still_production: bool,
}

impl MarkerChange {
    /// Whether the object said production, and for certain no longer does.
    pub fn lost(&self) -> bool {
        let gone = !self.removed.is_empty() || !self.changed_away.is_empty();
        gone && !self.still_production
    }

    /// Whether the object said production, and may no longer do.
    pub fn may_be_lost(&self) -> bool {
        !self.still_production && (self.lost() || !self.unknown_after.is_empty())
    }
}

/// Compares the production tags of an object before and after a change.
/// Re-spelling a value or a key is no transition as long as both read as
/// production; names and attributes are not compared, because renaming is no
/// evasion.
pub(super) fn marker_transitions(change: &ResourceChange, vocabulary: &Vocabulary) -> MarkerChange {
    let read = |object: &crate::model::value::Object| -> Vec<Marker> {
        if !object.exists() {
            return Vec::new();
        }
        let type_name = &change.address.type_name;
        let mut found = markers(type_name, object.value(), object.sensitive(), vocabulary);
        found.retain(|marker| marker.tag && !marker.weak);
        found
    };
    let (before, after) = (read(&change.before), read(&change.after));
    let mut out = MarkerChange {
        disguised: disguised(&before, &after),
        ..MarkerChange::default()
    };
    if !change.before.exists() || !change.after.exists() {
        return out;
    }
    // A key that gets a typing error is gone for everything that looks for it.
    let found = |marker: &Marker| {
        let was = before.iter().any(|before| before.key == marker.key);
        was || !tells_with_a_typing_error(&marker.key)
    };
    out.still_production = after
        .iter()
        .any(|marker| marker.says == IsProduction::Yes && !marker.disguised && found(marker));
    for marker in before
        .iter()
        .filter(|marker| marker.says == IsProduction::Yes)
    {
        let kept = after
            .iter()
            .any(|other| other.key == marker.key && other.says == IsProduction::Yes);
        if kept {
            continue;
        }
        let now = change.after.value().at(&marker.path);
        let hidden = change.after.sensitive().at(&marker.path).any();
        let at = MarkerAt {
            path: marker.path.clone(),
            side: Side::Before,
            before: marker.text.clone(),
            after: now
                .as_str()
                .filter(|_| !hidden)
                .unwrap_or_default()
                .to_owned(),
        };
        if now.is_unknown() {
            out.unknown_after.push(at);
        } else if now.is_empty() || now.as_str().is_none() {
            out.removed.push(at);
        } else {
            out.changed_away.push(at);
        }
    }
    out
}

/// Markers that only look like production, on either side.
fn disguised(before: &[Marker], after: &[Marker]) -> Vec<MarkerAt> {
    let at = |marker: &Marker, side| MarkerAt {
        path: marker.path.clone(),
        side,
        before: String::new(),
        after: String::new(),
    };
    let is_disguised = |marker: &&Marker| marker.disguised;
    let before = before.iter().filter(is_disguised).map(|marker| MarkerAt {
        before: marker.text.clone(),
        ..at(marker, Side::Before)
    });
    let after = after.iter().filter(is_disguised).map(|marker| MarkerAt {
        after: marker.text.clone(),
        ..at(marker, Side::After)
    });
    before.chain(after).collect()
}
