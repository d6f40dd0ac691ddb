//! Conditions of what somebody may do, which hold for more than before.

use crate::catalog::vocabulary::forms;
use std::collections::BTreeSet;

use super::net::is_everything;
use super::plain::combines;
use super::reader::{At, Harm, Reader};
use super::words::mean;

/// A condition that always holds now, or is gone.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let always = || {
        is_everything(new)
            || ["true", "1==1", "1 = 1", "1=1"]
                .iter()
                .any(|word| new.eq_ignore_ascii_case(word))
    };
    if at.own.has(forms::OF_CONDITIONS.words)
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
    let admits =
        about & (mean::RIGHTS | mean::TRUST) != 0 || reader.kind.has(forms::TRUSTING.words);
    if at.own.has(forms::OF_CONDITIONS.words) && !at.fresh && admits && loosened(old, new) {
        let means = "a condition may match more than before";
        reader.harm(at.own, Harm::Grants, means, mean::RIGHTS);
        return true;
    }
    false
}

/// Whether one of several demands is gone, one more of several is enough, or a demand for one
/// thing is a demand for all that begins like it: `repo:acme/*`.
fn loosened(old: &str, new: &str) -> bool {
    if began_alike(old, new) {
        return true;
    }
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

/// Whether a word of a condition, which was one of several words, ends in a wildcard now, with
/// the beginning that it had.
fn began_alike(old: &str, new: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let between = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | ',');
        let words = text.split(between).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (was, is) = (words(old), words(new));
    was.len() == is.len()
        && was.iter().zip(&is).any(|(was, is)| {
            let start = is.trim_end_matches(['*', '.']);
            let narrower = was.strip_prefix(start).is_some_and(|rest| rest != "*");
            is.ends_with('*')
                && was != is
                && narrower
                && !start.starts_with(was.trim_end_matches('*'))
        })
}
