//! Secrets wherever they occur in a text.
//!
//! An automaton over whole secrets needs many times their length in memory,
//! and a certificate or a script is a secret now and then. So it knows how
//! secrets begin, and the rest is compared where one begins.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

use super::secrets::Spelling;

/// Bytes at the beginning of a secret that the automaton knows.
const BEGINNING: usize = 48;
/// Bytes that are compared for one text before all of it counts as secret.
const MOST_WORK: usize = 1 << 26;

/// The secrets of an input.
#[derive(Debug, Default)]
pub(super) struct Inside {
    /// Absent when there is no secret.
    automaton: Option<AhoCorasick>,
    /// Secrets by their beginning, the longest first.
    secrets: Vec<Vec<Spelling>>,
    /// There are too many to be looked for: nothing may be shown.
    everything: bool,
    /// A bit for each hash of the first bytes of a secret. Most texts have none of them
    /// anywhere, and the automaton need not be asked. Empty where a secret is shorter.
    starts: Box<[u64]>,
}

/// Bytes at the beginning of a secret that are hashed.
const START: usize = 4;

/// The place of the bit for the bytes of a start.
fn start_bit(start: u32) -> (usize, u64) {
    let hash = start.wrapping_mul(0x9e37_79b1) >> 16;
    ((hash / 64) as usize, 1 << (hash % 64))
}

/// See [`Inside::starts`].
fn starts_of(beginnings: &[Vec<u8>]) -> Box<[u64]> {
    let mut table = vec![0; (1 << 16) / 64];
    for beginning in beginnings {
        let Some(start) = beginning.first_chunk::<START>() else {
            return Box::default();
        };
        let (word, bit) = start_bit(u32::from_be_bytes(*start));
        table[word] |= bit;
    }
    table.into()
}

impl Inside {
    /// Prepares to look for these secrets.
    pub(super) fn new(secrets: Vec<Spelling>) -> Self {
        if secrets.is_empty() {
            return Inside::default();
        }
        let mut beginnings: Vec<Vec<u8>> = Vec::new();
        let mut grouped: Vec<Vec<Spelling>> = Vec::new();
        let mut places: FxHashMap<Vec<u8>, usize> = FxHashMap::default();
        for secret in secrets {
            let beginning = &secret.text.as_bytes()[..secret.text.len().min(BEGINNING)];
            let at = *places.entry(beginning.to_vec()).or_insert_with(|| {
                beginnings.push(beginning.to_vec());
                grouped.push(Vec::new());
                grouped.len() - 1
            });
            grouped[at].push(secret);
        }
        for group in &mut grouped {
            group.sort_by(|one, other| (other.text.len(), one).cmp(&(one.text.len(), other)));
            group.dedup();
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&beginnings)
            .ok();
        Inside {
            everything: automaton.is_none(),
            starts: starts_of(&beginnings),
            automaton,
            secrets: grouped,
        }
    }

    /// Whether a secret may begin anywhere in a text; `false` is certain.
    fn may_start(&self, bytes: &[u8]) -> bool {
        if self.starts.is_empty() {
            return true;
        }
        bytes.windows(START).any(|start| {
            let start = start
                .iter()
                .fold(0, |start, byte| start << 8 | u32::from(*byte));
            let (word, bit) = start_bit(start);
            self.starts.get(word).is_none_or(|bits| bits & bit != 0)
        })
    }

    /// Where secrets stand in a text, in order and apart. Of those that begin
    /// at one place the longest counts.
    pub(super) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let whole = || std::iter::once(0..text.len()).collect();
        if self.everything && !text.is_empty() {
            return whole();
        }
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let bytes = text.as_bytes();
        if !self.may_start(bytes) {
            return Vec::new();
        }
        let mut work = 0_usize;
        let mut found: Vec<Range<usize>> = Vec::new();
        for beginning in automaton.find_overlapping_iter(bytes) {
            let start = beginning.start();
            for secret in &self.secrets[beginning.pattern().as_usize()] {
                work = work.saturating_add(secret.text.len().min(bytes.len() - start));
                if work > MOST_WORK {
                    return whole();
                }
                if bytes[start..].starts_with(secret.text.as_bytes()) {
                    let end = start + secret.text.len();
                    found.push(start..if secret.goes_on { bytes.len() } else { end });
                    break;
                }
            }
        }
        found.sort_by_key(|range| (range.start, usize::MAX - range.end));
        let mut end = 0;
        found.retain(|range| {
            let apart = range.start >= end;
            if apart {
                end = range.end;
            }
            apart
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(secrets: &[&str]) -> Inside {
        let spelling = |secret: &&str| Spelling {
            text: (*secret).to_owned(),
            goes_on: false,
        };
        Inside::new(secrets.iter().map(spelling).collect())
    }

    #[test]
    fn what_begins_like_a_long_secret_is_one_to_its_end() {
        let all = Inside::new(vec![Spelling {
            text: "hunter22".to_owned(),
            goes_on: true,
        }]);
        let found = all.find("a hunter22 and more");
        assert_eq!(found.first(), Some(&(2..19)));
        assert!(all.find("a hunter2 and more").is_empty());
    }

    #[test]
    fn secrets_are_found_whole_and_nothing_else_is() {
        let long = format!("{}{}", "-----BEGIN KEY-----".repeat(4), "one");
        let other = format!("{}{}", "-----BEGIN KEY-----".repeat(4), "two and more");
        let short = "-----BEGIN KEY-----";
        let all = inside(&[&long, &other, "hunter22"]);
        let hidden = |all: &Inside, text: &str| -> Vec<String> {
            let ranges = all.find(text);
            ranges
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect()
        };
        assert_eq!(
            hidden(&all, &format!("a{long}b")),
            std::slice::from_ref(&long)
        );
        assert_eq!(
            hidden(&all, &format!("a{other}b")),
            std::slice::from_ref(&other)
        );
        assert_eq!(
            hidden(&all, &format!("{other}hunter22{long}")),
            [other.clone(), "hunter22".to_owned(), long.clone()]
        );
        // Only how a secret begins is none.
        assert!(all.find(&"-----BEGIN KEY-----".repeat(4)).is_empty());
        // A shorter secret counts where the longer one does not go on.
        let both = inside(&[&long, short]);
        assert_eq!(hidden(&both, &format!("x{short}y")), [short.to_owned()]);
        assert_eq!(
            hidden(&both, &format!("x{long}y")),
            std::slice::from_ref(&long)
        );
        assert!(Inside::default().find("hunter22").is_empty());
    }

    #[test]
    fn what_repeats_itself_is_hidden_without_end_of_work() {
        let secret = "a".repeat(1 << 20);
        let all = inside(&[&secret]);
        let text = "a".repeat((1 << 20) - 1);
        // Nowhere is there room for it, and that is found out in bounded time.
        assert!(all.find(&text).len() <= 1);
        let found = all.find(&secret);
        assert_eq!((found.len(), found.first()), (1, Some(&(0..1 << 20))));
    }

    #[test]
    fn a_long_secret_needs_little_memory() {
        let secret: String = (0..400_000_u32)
            .map(|i| char::from(b'a' + (i % 26) as u8))
            .collect();
        let all = inside(&[&secret]);
        let size = all.automaton.as_ref().map_or(0, AhoCorasick::memory_usage);
        assert!(size < 64 << 10, "{size} bytes");
    }
}
