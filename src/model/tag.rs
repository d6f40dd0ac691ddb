//! Tags: short words by which values that must not be shown are told apart.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The key of the tags of one input. It is a digest of all bytes of the input
/// under a prefix of its own, which no report holds: who has the input has the
/// secrets in it, and who has a report only cannot try out what a short secret
/// might be. The same input has the same key; another one has another, so that
/// tags of two reports tell nothing of each other.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TagKey([u8; 32]);

const PREFIX: &[u8] = b"blastgate: key of the tags of hidden values\0";

/// Bytes of a tag: enough that two of a report hardly ever agree by chance, and
/// too few to tell a guess from the right one without the key.
const BYTES: usize = 3;

impl TagKey {
    /// The key of an input.
    pub fn of(bytes: &[u8]) -> Self {
        TagKey(
            Sha256::new()
                .chain_update(PREFIX)
                .chain_update(bytes)
                .finalize()
                .into(),
        )
    }

    /// The key of an input whose digest has been worked out piece by piece. The
    /// digest itself is shown in reports; this one goes on from it.
    pub fn after(digest: &Sha256) -> Self {
        TagKey(digest.clone().chain_update(PREFIX).finalize().into())
    }

    /// The tag of a value: six hexadecimal digits.
    pub fn tag(&self, value: &str) -> String {
        let digest = Sha256::new()
            .chain_update(self.0)
            .chain_update(value)
            .finalize();
        super::hex::hex(&digest[..BYTES])
    }

    /// The same for what a value is written as, which may be as long as the
    /// plan: it is hashed piece by piece.
    pub fn tag_of(&self, value: &dyn fmt::Debug) -> String {
        struct Pieces(Sha256);
        impl fmt::Write for Pieces {
            fn write_str(&mut self, piece: &str) -> fmt::Result {
                self.0.update(piece);
                Ok(())
            }
        }
        let mut pieces = Pieces(Sha256::new().chain_update(self.0));
        // Hashing does not fail, and neither does `Debug`.
        let _ = fmt::write(&mut pieces, format_args!("{value:?}"));
        super::hex::hex(&pieces.0.finalize()[..BYTES])
    }
}

impl fmt::Debug for TagKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TagKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_tell_values_apart_within_one_input_only() {
        let (one, other) = (TagKey::of(b"plan"), TagKey::of(b"plan 2"));
        assert_eq!(one.tag("1234"), one.tag("1234"));
        assert_ne!(one.tag("1234"), one.tag("1235"));
        assert_ne!(one.tag("1234"), other.tag("1234"));
        assert_eq!(one.tag("1234").len(), 6);
        assert_eq!(one.tag_of(&["1\n2", "3"]), one.tag(r#"["1\n2", "3"]"#));
    }

    #[test]
    fn the_key_does_not_follow_from_the_digest_that_reports_show() {
        let shown = Sha256::new().chain_update(b"plan");
        let from_shown = TagKey::of(&shown.clone().finalize());
        for key in [TagKey::of(b"plan"), TagKey::after(&shown)] {
            assert_ne!(key, from_shown);
        }
        assert_eq!(format!("{:?}", TagKey::of(b"plan")), "TagKey(…)");
    }
}
