//! How a fix is introduced, in the words of all formats.

use crate::finding::FixRequires;
use crate::report::ReportFix;

/// What stands above the text of a fix.
pub(super) fn fix_title(fix: &ReportFix) -> String {
    let place = fix.edits.first().map(|edit| &edit.location);
    let at = |verb: &str| match place {
        Some(place) => format!("{verb} ({}:{})", place.file, place.line),
        None => verb.to_owned(),
    };
    match (fix.requires, fix.kind) {
        (FixRequires::EarlierChange, _) => {
            "first, in a change of its own that is applied before this one".to_owned()
        }
        (FixRequires::OtherEdits, _) => "add, together with the edits named above".to_owned(),
        (_, "command") => "run".to_owned(),
        (_, "moved-block" | "removed-block") => at("add"),
        _ => at("write"),
    }
}
