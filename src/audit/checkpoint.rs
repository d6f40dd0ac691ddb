//! Checkpoints: the head of an audit log, signed. A chain of hashes cannot show
//! that its end was cut off; a head that somebody signed can.

use serde::{Deserialize, Serialize};

use super::Head;

/// Version of the checkpoint's form. It also keeps a checkpoint from being
/// taken for an approval, which the same keys sign.
const SCHEMA: &str = "blastgate-checkpoint/1";
/// Longest checkpoint that is read.
const MAX_CHECKPOINT: usize = 64 << 10;

/// What is signed: that a log had this head at this time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    schema: String,
    /// Who signs, as the signers file calls them.
    pub principal: String,
    /// Number of the last line.
    count: u64,
    /// Hash of the last line.
    hash: String,
    /// When it was signed, RFC 3339.
    pub signed_at: String,
}

impl Checkpoint {
    /// The checkpoint of a head.
    pub fn new(head: Head, principal: String, signed_at: String) -> Self {
        Checkpoint {
            schema: SCHEMA.to_owned(),
            principal,
            count: head.count,
            hash: head.hash,
            signed_at,
        }
    }

    /// Reads a checkpoint.
    ///
    /// # Errors
    /// When it is none of this version; in words.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        if bytes.len() > MAX_CHECKPOINT {
            return Err("it is too large to be a checkpoint".to_owned());
        }
        let checkpoint: Checkpoint = serde_json::from_slice(bytes).map_err(|error| {
            format!(
                "it is not a checkpoint: line {}, column {}",
                error.line(),
                error.column()
            )
        })?;
        if checkpoint.schema != SCHEMA {
            return Err(format!("it is not of the form {SCHEMA}"));
        }
        Ok(checkpoint)
    }

    /// The head that was signed.
    pub fn head(&self) -> Head {
        Head {
            count: self.count,
            hash: self.hash.clone(),
        }
    }

    /// The bytes that are signed: JSON for people, one line end at the end.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
