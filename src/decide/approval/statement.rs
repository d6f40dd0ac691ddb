//! What an approver signs.

use serde::{Deserialize, Serialize};

/// Version of the statement's form.
pub const SCHEMA: &str = "blastgate-approval/1";
/// Longest statement that is read.
const MAX_STATEMENT: usize = 1 << 20;

/// What an approver signs: for which plan, under which policy, how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// [`SCHEMA`].
    pub schema: String,
    /// Who approves, as the signers file calls them.
    pub principal: String,
    /// SHA-256 of the plan's bytes.
    pub plan_sha256: String,
    /// Digest of what is risky in it.
    pub changes_digest: String,
    /// SHA-256 of the policy; absent where the defaults hold.
    pub policy_sha256: Option<String>,
    /// The verdict that is lifted: `needs-approval`.
    pub verdict: String,
    /// What is approved, for whoever reads the statement.
    pub approves: Vec<Approved>,
    /// The repository, as its remote is called.
    pub repository: Option<String>,
    /// Workspace.
    pub workspace: Option<String>,
    /// Lineage of the state.
    pub lineage: Option<String>,
    /// Serial of the state.
    pub serial: Option<u64>,
    /// A random number, so that no two statements are the same.
    pub nonce: String,
    /// When it was signed, RFC 3339.
    pub signed_at: String,
    /// When it no longer holds, RFC 3339.
    pub expires: String,
}

/// One reason why the plan needs approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approved {
    /// Rule.
    pub rule: String,
    /// Address, if it is about one.
    pub address: Option<String>,
    /// What happens.
    pub message: String,
}

impl Statement {
    /// Reads a statement.
    ///
    /// # Errors
    /// When it is none of this version; in words, for the report.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        if bytes.len() > MAX_STATEMENT {
            return Err("it is too large to be an approval".to_owned());
        }
        let statement: Statement = serde_json::from_slice(bytes).map_err(|error| {
            format!(
                "it is not an approval: line {}, column {}",
                error.line(),
                error.column()
            )
        })?;
        if statement.schema != SCHEMA {
            return Err(format!("it is not of the form {SCHEMA}"));
        }
        Ok(statement)
    }

    /// The bytes that are signed: JSON for people, one line end at the end.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
