//! `approval`: who has to agree, and what an agreement is bound to.

use super::reader::{Reader, place};
use super::{Key, NameGlobs, Place, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = Section {
    kind: "approval",
    label: None,
    repeats: false,
    keys: &[
        Key {
            name: "required",
            default: "1",
        },
        Key {
            name: "signers",
            default: "none",
        },
        Key {
            name: "revoked",
            default: "none",
        },
        Key {
            name: "not_approvers",
            default: "[]",
        },
        Key {
            name: "expires",
            default: "\"24h\"",
        },
        Key {
            name: "bind",
            default: "\"plan\"",
        },
        Key {
            name: "reviews",
            default: "false",
        },
    ],
};

/// Seconds for which an approval holds where the policy does not say.
const DAY: u64 = 86_400;
/// Most approvals that a policy can ask for; more is a slip of the pen.
const MOST: u64 = 100;

/// Who has to agree where a change needs it.
#[derive(Debug, Clone)]
pub struct Approval {
    /// How many people, at least one.
    pub required: u64,
    /// OpenSSH `allowed_signers` file, relative to the policy.
    pub signers: Option<String>,
    /// Keys that no longer count: an OpenSSH revocation list, relative to the policy.
    pub revoked: Option<String>,
    /// Principals that may never approve: agents and other machines.
    pub not_approvers: NameGlobs,
    /// Longest time from signature to expiry, in seconds.
    pub expires: u64,
    /// What an approval is bound to.
    pub bind: Bind,
    /// Whether reviews of a pull request count (`--reviews`).
    pub reviews: bool,
    /// Where the block stands, if there is one.
    pub place: Option<Place>,
}

/// What an approval is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bind {
    /// Exactly the bytes of the plan.
    #[default]
    Plan,
    /// What is risky in it: the same after a rebase with the same risk.
    Changes,
}

impl Default for Approval {
    fn default() -> Self {
        Approval {
            required: 1,
            signers: None,
            revoked: None,
            not_approvers: NameGlobs::default(),
            expires: DAY,
            bind: Bind::default(),
            reviews: false,
            place: None,
        }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Approval {
    let mut approval = Approval {
        place: Some(place(block.header)),
        ..Approval::default()
    };
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "required" => match reader.count(attribute) {
                Some(count @ 1..=MOST) => approval.required = count,
                Some(count) => {
                    let what = format!(
                        "`required` must be from 1 to {MOST}, and not {count}; \
                         what needs no approval is said with `rule \"ID\" {{ effect = \"note\" }}`"
                    );
                    reader.mistake(attribute.expr.span, what);
                }
                None => {}
            },
            "signers" | "revoked" => {
                let path = reader.text(attribute);
                reader.below(attribute, path.as_slice());
                match attribute.name.as_ref() {
                    "signers" => approval.signers = path,
                    _ => approval.revoked = path,
                }
            }
            "not_approvers" => approval.not_approvers = reader.names(attribute),
            "expires" => {
                if let Some(seconds) = reader.duration(attribute) {
                    approval.expires = seconds;
                }
            }
            "bind" => {
                let words = [("plan", Bind::Plan), ("changes", Bind::Changes)];
                if let Some(bind) = reader.choice(attribute, &words) {
                    approval.bind = bind;
                }
            }
            _ => approval.reviews = reader.boolean(attribute).unwrap_or_default(),
        }
    }
    approval
}
