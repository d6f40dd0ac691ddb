//! Words that say less than they seem to: how things are put together, how a
//! volume is mounted, what only reads.

use super::reader::{At, Reader};
use crate::catalog::vocabulary::forms;

/// Whether `any` or `all` says how several things are put together, or which of
/// them are meant: no right comes of it.
pub(super) fn combines(at: &At<'_>, new: &str) -> bool {
    matches!(new.trim().to_lowercase().as_str(), "any" | "all") && at.own.has(forms::HOW.words)
}

/// Whether a right only reads: `Microsoft.Compute/*/read`, `storage.objects.get`.
pub(super) fn reads_only(text: &str) -> bool {
    let last = text
        .rsplit(['/', ':', '.'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let parted = text.contains(['/', ':', '.']);
    parted
        && matches!(
            last.as_str(),
            "read" | "get" | "list" | "view" | "viewer" | "reader" | "readonly"
        )
}

/// Whether modes of access are how a volume is mounted.
pub(super) fn mounts(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let kind = reader.kind.has(forms::VOLUMES.words)
        || reader.within(&["volume", "volume_claim_template"]);
    at.own.has(&["mode", "modes"]) && kind
}
