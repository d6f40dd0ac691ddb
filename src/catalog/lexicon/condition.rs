//! Conditions of what somebody may do, which hold for more than before.

use std::collections::BTreeSet;

use super::net::is_everything;
use super::plain::combines;
use super::reader::{At, Harm, Reader};
use super::words::mean;

/// Names of conditions: less of them admits more.
pub(super) const NAMES: [&str; 13] = [
    "filter",
    "condition",
    "conditions",
    "expression",
    "selector",
    "restriction",
    "constraint",
    "match",
    "scope",
    "pattern",
    "predicate",
    "labels",
    "when",
];

/// A condition that always holds now, or is gone.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let always = || {
        is_everything(new)
            || ["true", "1==1", "1 = 1", "1=1"]
                .iter()
                .any(|word| new.eq_ignore_ascii_case(word))
    };
    if at.own.has(&NAMES)
        && old != new
        && always()
        && !combines(at, new)
        // Of what is new, nothing narrower was there.
        && !(at.fresh && at.own.has(&["match", "pattern", "filter"]))
    {
        reader.harm(
            at.own,
            Harm::Grants,
            "a condition may match everything",
            mean::RIGHTS,
        );
        return true;
    }
    let about = at.own.all | reader.around() | reader.kind.all;
    let admits = about & (mean::RIGHTS | mean::TRUST) != 0
        || reader.kind.has(&[
            "iam",
            "identity",
            "federated",
            "federation",
            "trust",
            "role",
        ]);
    if at.own.has(&NAMES) && !at.fresh && admits && loosened(old, new) {
        let means = "a condition may match more than before";
        reader.harm(at.own, Harm::Grants, means, mean::RIGHTS);
        return true;
    }
    false
}

/// Whether one of several demands is gone, or one more of several is enough.
fn loosened(old: &str, new: &str) -> bool {
    let parts = |text: &str, between: [&str; 2]| -> BTreeSet<String> {
        let text = text.to_ascii_lowercase();
        let parts = text.split(between[0]);
        parts
            .flat_map(|part| part.split(between[1]))
            .map(|part| part.trim_matches([' ', '(', ')', '\n', '\t']).to_owned())
            .collect()
    };
    let [was, is] = [old, new].map(|text| parts(text, ["&&", " and "]));
    let [few, many] = [old, new].map(|text| parts(text, ["||", " or "]));
    !new.is_empty() && was != is && is.is_subset(&was)
        || !old.is_empty() && few != many && few.is_subset(&many)
}
