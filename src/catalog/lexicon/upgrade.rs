//! Versions of what runs the machines of others.

use super::reader::{At, Harm, Reader};
use super::words::mean;
use crate::catalog::vocabulary::{self, forms};

/// A control plane that moves to another minor version: its machines may follow, and what
/// runs on them may not run there. A patch is everyday, and machines that are replaced one
/// after the other serve on.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let kind = &reader.kind;
    let planes = forms::CONTROL_PLANES.words;
    let of_one = kind.has(planes) || at.own.has(planes);
    let of_machines = kind.has(&["pool", "pools", "node", "nodepool", "nodegroup", "addon"]);
    let (Some(was), Some(is)) = (minor(old), minor(new)) else {
        return false;
    };
    // A mark says what runs there, and does not choose it.
    let chosen = vocabulary::prediction::CHOSEN_KEYS;
    if reader.path.iter().any(|name| chosen.has(name)) {
        return false;
    }
    if !at.own.has(&["version"]) || !of_one || of_machines || was == is {
        return false;
    }
    let means = "machines may be replaced to run another version";
    reader.harm(at.own, Harm::Stop, means, mean::COPIES);
    true
}

/// The first two numbers of a version: `v1.29.3-gke.100`, `1.30`.
fn minor(text: &str) -> Option<(u32, u32)> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let mut parts = text.split(['.', '-', '+']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}
