//! How much of a text is shown.

use std::borrow::Cow;

use super::MAX_VALUE;

/// Position, in characters, from which two texts differ.
pub(super) fn first_difference(one: &str, other: &str) -> Option<usize> {
    let same = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    (one != other).then_some(same)
}

/// The part of a text that is shown, from a position on, and whether that is
/// not all of it.
pub(super) fn window(text: &str, start: usize) -> (String, bool) {
    let from = text
        .char_indices()
        .nth(start)
        .map_or(text.len(), |(at, _)| at);
    let shown = bound(&text[from..], MAX_VALUE);
    let cut = from > 0 || shown.len() != text.len();
    if from == 0 {
        return (shown.into_owned(), cut);
    }
    (format!("({start} characters) …{shown}"), cut)
}

pub(super) fn bound(text: &str, limit: usize) -> Cow<'_, str> {
    if text.len() <= limit {
        return Cow::Borrowed(text);
    }
    let mut chars = text.char_indices();
    match chars.nth(limit) {
        None => Cow::Borrowed(text),
        Some((at, _)) => {
            let more = text[at..].chars().count();
            Cow::Owned(format!("{}… ({more} more characters)", &text[..at]))
        }
    }
}
