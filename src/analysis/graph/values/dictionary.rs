//! The identifiers that are sought, and the search for them in bytes.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::objects;
use crate::analysis::graph::builder::Builder;
use crate::analysis::graph::identity::identities;
use crate::analysis::graph::index::NONE;

/// Identifiers with the same rarest word may stand at this many places around it.
const MAX_SHAPES: usize = 256;

/// An identifier and whose it is.
pub(super) struct Entry {
    pub(super) owners: Vec<u32>,
}

/// The identifiers that are sought.
pub(super) struct Dictionary {
    pub(super) entries: Vec<Entry>,
    pub(super) by_text: FxHashMap<Box<[u8]>, u32>,
    /// For the hash of a rarest word: where identifiers start before it, and their lengths.
    anchors: FxHashMap<u64, Vec<(u16, u16)>>,
    filter: Vec<u64>,
    mask: u64,
}

impl Dictionary {
    pub(super) fn new(builder: &Builder<'_>, sought: &[bool]) -> Self {
        let nodes: Vec<u32> = (0u32..)
            .zip(sought)
            .filter(|(_, sought)| **sought)
            .map(|(at, _)| at)
            .collect();
        let found: Vec<(u32, Vec<Box<[u8]>>)> = nodes
            .par_iter()
            .map(|node| {
                let object = objects(builder, *node).next();
                (*node, object.map(identities).unwrap_or_default())
            })
            .collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_text: FxHashMap<Box<[u8]>, u32> = FxHashMap::default();
        for (node, texts) in found {
            for text in texts {
                let fresh = u32::try_from(entries.len()).unwrap_or(NONE);
                let id = *by_text.entry(text).or_insert(fresh);
                if id == fresh {
                    entries.push(Entry { owners: Vec::new() });
                }
                entries[id as usize].owners.push(node);
            }
        }
        let mut frequency: FxHashMap<u64, u32> = FxHashMap::default();
        let mut texts: Vec<&[u8]> = by_text.keys().map(AsRef::as_ref).collect();
        texts.sort_unstable();
        for text in &texts {
            words(text, false, |_, _, hash| {
                *frequency.entry(hash).or_default() += 1;
            });
        }
        let mut anchors: FxHashMap<u64, Vec<(u16, u16)>> = FxHashMap::default();
        for text in &texts {
            let mut best: Option<(u32, usize, usize, u64)> = None;
            words(text, false, |from, to, hash| {
                let rare = frequency.get(&hash).copied().unwrap_or(0);
                let key = (rare, usize::MAX - (to - from), from, hash);
                if best.is_none_or(|best| key < best) {
                    best = Some(key);
                }
            });
            let Some((_, _, from, hash)) = best else {
                continue;
            };
            let (Ok(from), Ok(length)) = (u16::try_from(from), u16::try_from(text.len())) else {
                continue;
            };
            let shapes = anchors.entry(hash).or_default();
            if !shapes.contains(&(from, length)) && shapes.len() < MAX_SHAPES {
                shapes.push((from, length));
            }
        }
        let bits = (anchors.len() * 16)
            .next_power_of_two()
            .clamp(1 << 12, 1 << 24);
        let mask = bits as u64 - 1;
        let mut filter = vec![0u64; bits / 64];
        let mut hashes: Vec<u64> = anchors.keys().copied().collect();
        hashes.sort_unstable();
        for hash in hashes {
            let bit = hash & mask;
            filter[(bit / 64) as usize] |= 1 << (bit % 64);
        }
        Dictionary {
            entries,
            by_text,
            anchors,
            filter,
            mask,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds the identifiers that stand in a stretch of bytes.
    pub(super) fn search(&self, bytes: &[u8], escaped: bool, out: &mut Vec<u32>) {
        words(bytes, escaped, |from, _, hash| {
            let bit = hash & self.mask;
            if self.filter[(bit / 64) as usize] & (1 << (bit % 64)) == 0 {
                return;
            }
            for (before, length) in self.anchors.get(&hash).into_iter().flatten() {
                let Some(start) = from.checked_sub(usize::from(*before)) else {
                    continue;
                };
                let end = start + usize::from(*length);
                let Some(text) = bytes.get(start..end) else {
                    continue;
                };
                if let Some(id) = self.by_text.get(text)
                    && stands_alone(bytes, start, end, escaped)
                    && !out.contains(id)
                {
                    out.push(*id);
                }
            }
        });
    }
}

/// Letters, digits, `_`, `-` and everything beyond ASCII make words.
pub(super) const WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        table[at] = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' || byte >= 0x80;
        at += 1;
    }
    table
};

/// Whether no letter before or after belongs to the same word.
fn stands_alone(bytes: &[u8], start: usize, end: usize, escaped: bool) -> bool {
    let word = |at: usize| WORD[usize::from(bytes[at])];
    let open = start == 0
        || !word(start)
        || !word(start - 1)
        || (escaped && start >= 2 && bytes[start - 2] == b'\\');
    open && (end == bytes.len() || !word(end - 1) || !word(end))
}

/// Calls `visit` with start, end and hash of every word.
fn words(bytes: &[u8], escaped: bool, mut visit: impl FnMut(usize, usize, u64)) {
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if !WORD[usize::from(byte)] {
            // The letter of an escape (`\n`) is no letter of the word after it.
            at += if escaped && byte == b'\\' { 2 } else { 1 };
            continue;
        }
        let start = at;
        let ends = |byte: &u8| !WORD[usize::from(*byte)];
        let rest = &bytes[start..];
        at = start + rest.iter().position(ends).unwrap_or(rest.len());
        visit(start, at, hash(&bytes[start..at]));
    }
}

/// The hash of a word; eight bytes at a time, because every word of every object is hashed.
fn hash(word: &[u8]) -> u64 {
    const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, part: u64| (hash.rotate_left(5) ^ part).wrapping_mul(SEED);
    let (parts, rest) = word.as_chunks::<8>();
    let hash = parts.iter().fold(word.len() as u64, |hash, part| {
        mix(hash, u64::from_le_bytes(*part))
    });
    let rest = rest
        .iter()
        .fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    let hash = mix(hash, rest);
    hash ^ (hash >> 29)
}
