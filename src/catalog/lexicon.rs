//! What attributes mean of which the catalog says nothing.
//!
//! Names are words, and providers choose them from a small stock: whatever is
//! called `deletion_protection`, `deleteProtection` or `protect-from-deletion`
//! guards against deletion, and `0.0.0.0/0` is the whole world under any name.
//! The lexicon walks through what a change alters, reads the names and the
//! values, and says what harm may be done. What it says is a guess: a rule that
//! follows from it asks for approval at most. The words stand in
//! `rules/vocabulary/words.hcl`; how they are weighed stands here.

mod condition;
mod copies;
mod create;
mod document;
mod forms;
mod list;
mod net;
mod number;
mod phrase;
mod plain;
mod proof;
mod reader;
mod switch;
mod text;
mod upgrade;
mod walk;
mod words;
mod xml;
mod zone;

pub use reader::{Harm, Reading, Subject};

use reader::{MOST, Reader};

/// What harm a change may do, by the names and values of what it alters. Empty
/// where they say nothing, or nothing harmful.
pub fn read(subject: &Subject<'_>) -> Vec<Reading> {
    if subject.after.is_null() || subject.local {
        return Vec::new();
    }
    let mut reader = Reader::new(subject);
    if subject.before.is_null() {
        reader.fresh(subject.after);
        create::read(&mut reader, subject.after);
    } else {
        reader.object(subject.before, subject.after);
    }
    let mut found = reader.found;
    found.sort_by(|a, b| (a.harm, &a.path).cmp(&(b.harm, &b.path)));
    found.dedup_by(|a, b| a.harm == b.harm && a.path == b.path);
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests;
