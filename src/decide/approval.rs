//! Approvals: which of those that were brought count for exactly this plan.
//!
//! A statement counts when its signature holds, under the namespace
//! `blastgate`, by a key that the trusted signers file gives to the principal
//! that it names; when it is about this plan, policy and state; when it has
//! not expired; and when neither the person nor the key has counted before.
//! Authors, agents and whom the policy excludes never count.

mod reviews;
mod revoked;
mod signers;
mod statement;

use std::collections::{BTreeMap, BTreeSet};

use ssh_key::public::KeyData;
use ssh_key::{PublicKey, SshSig};

pub use reviews::Reviews;
pub use revoked::Revoked;
pub use signers::Signers;
pub use statement::{Approved, SCHEMA, Statement};

use crate::finding::Verdict;
use crate::model::time::{self, Time};
use crate::policy::{Approval, Bind};

/// Namespace of signatures, so that one that was given for something else
/// (a commit, a file) is no approval.
pub const NAMESPACE: &str = "blastgate";
/// Seconds by which the clocks of two machines may differ.
const CLOCK_SKEW: i64 = 300;
/// User presence in the flags of a security key's signature (OpenSSH
/// PROTOCOL.u2f).
const TOUCHED: u8 = 1;

/// Everything that was brought to approve a plan with.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Statements with their signatures, by name.
    pub files: Vec<StatementFile>,
    /// Who may sign.
    pub signers: Option<Signers>,
    /// Which keys no longer count.
    pub revoked: Revoked,
    /// Who wrote the change: they cannot approve it.
    pub authors: Vec<String>,
    /// Reviews of the pull request.
    pub reviews: Option<Reviews>,
    /// The repository, as its remote is called.
    pub repository: Option<String>,
}

impl Evidence {
    /// The key that signed, if the signature holds and the key is the principal's.
    ///
    /// # Errors
    /// In words, for the report.
    pub fn signed_by(
        &self,
        principal: &str,
        file: &StatementFile,
        now: Time,
    ) -> Result<Vec<u8>, String> {
        let Some(signers) = &self.signers else {
            return Err("the policy names no signers (`approval { signers = ... }`), so no signature counts".to_owned());
        };
        let armoured = file.signature.as_deref();
        let armoured = armoured
            .ok_or_else(|| format!("there is no signature beside it ({}.sig)", file.name))?;
        let signature = SshSig::from_pem(armoured).map_err(|error| {
            format!("the signature cannot be read ({error}); certificates and keys of other kinds than Ed25519, ECDSA and security keys are not supported")
        })?;
        if signature.namespace() != NAMESPACE {
            return Err(format!(
                "the signature is for the namespace `{}` and not for `{NAMESPACE}`",
                signature.namespace().escape_default()
            ));
        }
        let key = PublicKey::from(signature.public_key().clone());
        supported(key.key_data())?;
        let bytes = key
            .to_bytes()
            .map_err(|error| format!("the key cannot be read ({error})"))?;
        key.verify(NAMESPACE, &file.statement, &signature)
            .map_err(|_| {
                "the signature does not belong to this statement: one of the two was changed"
                    .to_owned()
            })?;
        touched(&signature)?;
        if self.revoked.holds(&bytes) {
            return Err("the key is revoked".to_owned());
        }
        signers.allows(principal, &bytes, now)?;
        Ok(bytes)
    }
}

/// A statement and the signature beside it.
#[derive(Debug, Clone)]
pub struct StatementFile {
    /// File name.
    pub name: String,
    /// What was signed.
    pub statement: Vec<u8>,
    /// The armoured signature, if there is one.
    pub signature: Option<Vec<u8>>,
}

/// What an approval has to be about.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// SHA-256 of the plan's bytes.
    pub plan: &'a str,
    /// Digest of what is risky.
    pub changes: &'a str,
    /// SHA-256 of the policy.
    pub policy: Option<&'a str>,
    /// The verdict without approvals.
    pub verdict: Verdict,
    /// Workspace.
    pub workspace: Option<&'a str>,
    /// Lineage of the state.
    pub lineage: Option<&'a str>,
    /// Serial of the state.
    pub serial: Option<u64>,
    /// Agent that proposes the change.
    pub agent: Option<&'a str>,
}

/// What came of counting.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    /// How many are needed.
    pub required: usize,
    /// Those that count.
    pub valid: Vec<Valid>,
    /// Those that do not.
    pub rejected: Vec<Rejected>,
}

/// An approval that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valid {
    /// Who.
    pub approver: String,
    /// When.
    pub signed_at: String,
    /// Until when.
    pub expires: String,
}

/// An approval that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Who, or the name of the file.
    pub approver: String,
    /// Why.
    pub why: String,
}

impl Counted {
    /// Whether as many people as needed have agreed.
    pub fn enough(&self) -> bool {
        self.valid.len() >= self.required
    }
}

/// Counts approvals. Nothing but a plan that needs approval is lifted by them,
/// so nothing else asks for any.
pub fn count(
    evidence: &Evidence,
    judged: &Judged<'_>,
    policy: &Approval,
    now: Option<Time>,
) -> Counted {
    let required = match judged.verdict {
        Verdict::NeedsApproval => usize::try_from(policy.required).unwrap_or(usize::MAX),
        Verdict::Pass | Verdict::Fail => 0,
    };
    let mut counted = Counted {
        required,
        ..Counted::default()
    };
    let Some(now) = now else { return counted };
    let check = Check {
        evidence,
        judged,
        policy,
        now,
    };
    check.signatures(&mut counted);
    if let Some(reviews) = &evidence.reviews {
        let out = |who: &str| check.excluded(who);
        let (valid, rejected) = reviews.count(&out);
        if !policy.reviews {
            counted.rejected.push(Rejected {
                approver: "reviews".to_owned(),
                why: "the policy does not count reviews (`approval { reviews = true }`)".to_owned(),
            });
        } else if valid.len() > counted.valid.len() {
            // One person can have signed and reviewed under two names, so the
            // two kinds are never added up.
            let fewer = std::mem::replace(&mut counted.valid, valid);
            counted
                .rejected
                .extend(fewer.into_iter().map(|valid| not_added(valid.approver)));
        } else {
            counted
                .rejected
                .extend(valid.into_iter().map(|valid| not_added(valid.approver)));
        }
        counted.rejected.extend(rejected);
    }
    counted
}

fn not_added(approver: String) -> Rejected {
    Rejected {
        approver,
        why: "signatures and reviews are not added up, and the others are as many or more"
            .to_owned(),
    }
}

struct Check<'a> {
    evidence: &'a Evidence,
    judged: &'a Judged<'a>,
    policy: &'a Approval,
    now: Time,
}

impl Check<'_> {
    fn signatures(&self, counted: &mut Counted) {
        let mut people: BTreeSet<String> = BTreeSet::new();
        let mut keys: BTreeMap<Vec<u8>, String> = BTreeMap::new();
        for file in &self.evidence.files {
            let statement = match Statement::parse(&file.statement) {
                Ok(statement) => statement,
                Err(why) => {
                    counted.rejected.push(Rejected {
                        approver: file.name.clone(),
                        why,
                    });
                    continue;
                }
            };
            let outcome = self
                .evidence
                .signed_by(&statement.principal, file, self.now)
                .and_then(|key| {
                    self.about_this(&statement)?;
                    self.in_time(&statement)?;
                    Ok(key)
                })
                .and_then(|key| {
                    if let Some(why) = self.excluded(&statement.principal) {
                        return Err(why);
                    }
                    if !people.insert(identity(&statement.principal)) {
                        return Err("the same person has approved already".to_owned());
                    }
                    match keys.insert(key, statement.principal.clone()) {
                        Some(other) => Err(format!(
                            "the key is that of {other}, who has approved already"
                        )),
                        None => Ok(()),
                    }
                });
            match outcome {
                Ok(()) => counted.valid.push(Valid {
                    approver: statement.principal,
                    signed_at: statement.signed_at,
                    expires: statement.expires,
                }),
                Err(why) => counted.rejected.push(Rejected {
                    approver: statement.principal,
                    why,
                }),
            }
        }
    }

    /// Whether a statement is about what was judged.
    fn about_this(&self, statement: &Statement) -> Result<(), String> {
        let judged = self.judged;
        match self.policy.bind {
            Bind::Plan => {
                if statement.plan_sha256 != judged.plan {
                    return Err("it approves another plan".to_owned());
                }
                if statement.serial != judged.serial {
                    return Err("it approves a plan for another version of the state".to_owned());
                }
            }
            Bind::Changes => {
                if judged.workspace.is_none() && judged.lineage.is_none() {
                    return Err("the input does not tell which state it is for, and the policy binds approvals to changes: the same changes to another state would count as approved; judge the binary plan file".to_owned());
                }
                if statement.changes_digest != judged.changes {
                    return Err("it approves other changes".to_owned());
                }
            }
        }
        if statement.policy_sha256.as_deref() != judged.policy {
            return Err("it was given under another policy".to_owned());
        }
        if statement.workspace.as_deref() != judged.workspace {
            return Err("it is for another workspace".to_owned());
        }
        if statement.lineage.as_deref() != judged.lineage {
            return Err("it is for another state".to_owned());
        }
        if let (Some(theirs), Some(ours)) = (&statement.repository, &self.evidence.repository)
            && theirs != ours
        {
            return Err("it is for another repository".to_owned());
        }
        if statement.verdict != Verdict::NeedsApproval.as_str() {
            return Err("it does not approve a plan that needs approval".to_owned());
        }
        Ok(())
    }

    fn in_time(&self, statement: &Statement) -> Result<(), String> {
        let read = |text: &str| time::parse(text).map(|time| time.as_second());
        let (Some(signed), Some(expires)) = (read(&statement.signed_at), read(&statement.expires))
        else {
            return Err("its times cannot be read".to_owned());
        };
        let now = self.now.as_second();
        if signed - now > CLOCK_SKEW {
            return Err("it is signed later than now".to_owned());
        }
        if expires <= now {
            return Err(format!("it expired at {}", statement.expires));
        }
        let longest = i64::try_from(self.policy.expires).unwrap_or(i64::MAX);
        if expires.saturating_sub(signed) > longest {
            return Err(format!(
                "it would hold for longer than the {longest} seconds that the policy allows"
            ));
        }
        Ok(())
    }

    /// Why somebody cannot approve this change, if so.
    fn excluded(&self, principal: &str) -> Option<String> {
        let who = identity(principal);
        let wrote = self
            .evidence
            .authors
            .iter()
            .any(|author| identity(author) == who);
        if wrote {
            return Some("who wrote the change cannot approve it".to_owned());
        }
        if self
            .judged
            .agent
            .is_some_and(|agent| identity(agent) == who)
        {
            return Some("the agent that proposes the change cannot approve it".to_owned());
        }
        let pattern = self.policy.not_approvers.matching(&who)?;
        Some(format!("the policy excludes `{pattern}` from approving"))
    }
}

/// A name as it is compared: `Ada <Ada@Example.com>` is `ada@example.com`.
pub fn identity(name: &str) -> String {
    let name = name.trim();
    let address = name
        .rsplit_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(name, |(address, _)| address);
    address.trim().to_lowercase()
}

/// Whether signatures of this kind of key can be verified here.
fn supported(key: &KeyData) -> Result<(), String> {
    use ssh_key::EcdsaCurve;
    let known = match key {
        KeyData::Ed25519(_) | KeyData::SkEd25519(_) | KeyData::SkEcdsaSha2NistP256(_) => true,
        KeyData::Ecdsa(key) => matches!(key.curve(), EcdsaCurve::NistP256 | EcdsaCurve::NistP384),
        _ => false,
    };
    if known {
        Ok(())
    } else {
        Err(format!(
            "keys of the kind {} are not supported: use Ed25519, ECDSA (P-256, P-384) or a security key",
            key.algorithm()
        ))
    }
}

/// A security key signs without its owner when nobody touches it.
fn touched(signature: &SshSig) -> Result<(), String> {
    let is_security_key = matches!(
        signature.public_key(),
        KeyData::SkEd25519(_) | KeyData::SkEcdsaSha2NistP256(_)
    );
    // The last five bytes are the flags and the counter.
    let bytes = signature.signature_bytes();
    let flags = bytes.len().checked_sub(5).and_then(|at| bytes.get(at));
    if is_security_key && flags.is_none_or(|flags| flags & TOUCHED == 0) {
        return Err("the security key was not touched for this signature".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use ssh_key::public::{Ed25519PublicKey, SkEd25519};
    use ssh_key::{Algorithm, HashAlg, Signature};

    use super::*;

    #[test]
    fn a_security_key_has_to_be_touched() {
        let signed = |key: KeyData, algorithm: Algorithm, bytes: Vec<u8>| {
            let signature = Signature::new(algorithm, bytes).expect("a signature");
            SshSig::new(key, NAMESPACE, HashAlg::Sha512, signature).expect("a signed text")
        };
        let public = Ed25519PublicKey([1; 32]);
        let by_security_key = |flags: u8| {
            let mut bytes = vec![0xff; 64];
            bytes.extend([flags, 0xff, 0xff, 0xff, 0xff]);
            let key = KeyData::SkEd25519(SkEd25519::new(public, "ssh:"));
            touched(&signed(key, Algorithm::SkEd25519, bytes))
        };
        // Somebody was there; the PIN was asked besides; nobody was there, whatever else is set.
        assert!(by_security_key(0x01).is_ok());
        assert!(by_security_key(0x05).is_ok());
        assert!(by_security_key(0x00).is_err());
        assert!(by_security_key(0xfe).is_err());
        // An ordinary key has no such flags.
        let ordinary = signed(KeyData::Ed25519(public), Algorithm::Ed25519, vec![0; 64]);
        assert!(touched(&ordinary).is_ok());
    }
}
