//! Keys that no longer count: a list of public keys, or OpenSSH's binary key
//! revocation list (PROTOCOL.krl).

use std::collections::BTreeSet;

use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use ssh_key::PublicKey;

use crate::error::{Error, ErrorCode, Result};
use crate::source::line_column;

/// How a binary list begins.
const MAGIC: &[u8] = b"SSHKRL\n\0";

/// Keys that no longer count.
#[derive(Debug, Clone, Default)]
pub struct Revoked {
    keys: BTreeSet<Vec<u8>>,
    sha1: BTreeSet<Vec<u8>>,
    sha256: BTreeSet<Vec<u8>>,
}

impl Revoked {
    /// Reads a revocation list.
    ///
    /// # Errors
    /// When a part of it cannot be understood: a list that is read by half
    /// revokes by half.
    pub fn parse(bytes: &[u8], name: &str) -> Result<Self> {
        let invalid = |what: String| {
            Error::new(
                ErrorCode::InvalidPolicy,
                format!("the revocation list does not load: {what}"),
            )
            .with_help("Give one public key a line, or a list made with `ssh-keygen -k`.")
        };
        if bytes.starts_with(MAGIC) {
            return binary(bytes).ok_or_else(|| {
                invalid("it is a binary list with a part that is not understood".to_owned())
                    .at(name, None)
            });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| {
            invalid("it is neither text nor a binary list".to_owned()).at(name, None)
        })?;
        let mut revoked = Revoked::default();
        let mut start = 0;
        for raw in text.split_inclusive('\n') {
            let line = raw.trim();
            if !line.is_empty() && !line.starts_with('#') {
                let key = PublicKey::from_openssh(line).and_then(|key| key.to_bytes());
                let key = key.map_err(|error| {
                    invalid(format!("the line is not a public key: {error}"))
                        .at(name, Some(line_column(text, start)))
                })?;
                revoked.keys.insert(key);
            }
            start += raw.len();
        }
        Ok(revoked)
    }

    /// Whether a key (in its wire format) is revoked.
    pub(super) fn holds(&self, key: &[u8]) -> bool {
        self.keys.contains(key)
            || self.sha1.contains(Sha1::digest(key).as_slice())
            || self.sha256.contains(Sha256::digest(key).as_slice())
    }
}

/// The sections about keys. Those about certificates are passed over, because
/// no certificate counts here at all.
fn binary(bytes: &[u8]) -> Option<Revoked> {
    let mut wire = Wire(bytes.get(MAGIC.len()..)?);
    let version = wire.number(4)?;
    if version != 1 {
        return None;
    }
    // Version of the list, date, flags, reserved, comment.
    for _ in 0..3 {
        wire.number(8)?;
    }
    wire.string()?;
    wire.string()?;
    let mut revoked = Revoked::default();
    while !wire.0.is_empty() {
        let kind = wire.number(1)?;
        let mut section = Wire(wire.string()?);
        let into = match kind {
            2 => &mut revoked.keys,
            3 => &mut revoked.sha1,
            5 => &mut revoked.sha256,
            1 | 4 => continue,
            _ => return None,
        };
        while !section.0.is_empty() {
            into.insert(section.string()?.to_vec());
        }
    }
    Some(revoked)
}

/// SSH's wire format (RFC 4251, section 5).
struct Wire<'a>(&'a [u8]);

impl<'a> Wire<'a> {
    fn number(&mut self, length: usize) -> Option<u64> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(
            head.iter()
                .fold(0, |number, byte| (number << 8) | u64::from(*byte)),
        )
    }

    fn string(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number(4)?).ok()?;
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti ada";

    #[test]
    fn a_list_is_read_whole_or_not_at_all() {
        let key = PublicKey::from_openssh(KEY)
            .and_then(|key| key.to_bytes())
            .expect("a key");
        let list = Revoked::parse(format!("# gone\n{KEY}\n").as_bytes(), "r").expect("a list");
        assert!(list.holds(&key) && !list.holds(b"other"));
        let error =
            Revoked::parse(format!("{KEY}\nserial: 1\n").as_bytes(), "r").expect_err("a line");
        assert_eq!(error.location.and_then(|at| at.line), Some(2));
        assert!(Revoked::parse(b"SSHKRL\n\0", "r").is_err());
        assert!(Revoked::parse(b"\xff", "r").is_err());
        assert!(!Revoked::parse(b"", "r").expect("an empty list").holds(&key));
    }
}
