//! The policy that counted, and what it lifted.

use super::*;
use crate::decide::waiver::WaiverState;
use crate::policy::{Place, PolicySource};
use crate::source::line_column;

impl Builder<'_> {
    pub(super) fn policy(&self) -> PolicyInfo {
        let source = &self.context.policy.source;
        let standing = &self.options.standing;
        PolicyInfo {
            source: self.text(&source.to_string()),
            sha256: source.sha256().map(str::to_owned),
            trusted: standing.trusted,
            revision: standing.revision.clone(),
            flags: self
                .options
                .flags
                .iter()
                .map(|flag| self.text(flag))
                .collect(),
            unused: self.unused(),
        }
    }

    /// Blocks of the policy that had nothing to say here.
    fn unused(&self) -> Vec<Text> {
        let unused = self.decision.unused.iter();
        unused
            .map(|block| self.text(&format!("{}{}", block.what, self.line(block.place))))
            .collect()
    }

    fn line(&self, place: Place) -> String {
        match &self.context.policy.source {
            PolicySource::File { name, text, .. } => {
                format!(" ({name}:{})", line_column(text, place.start).line)
            }
            PolicySource::Default => String::new(),
        }
    }

    pub(super) fn approvals(&self) -> Approvals {
        let counted = &self.decision.approvals;
        let asked = &self.context.policy.approval;
        Approvals {
            required: counted.required,
            possible: asked.signers.is_some() || asked.reviews,
            standing: None,
            valid: counted
                .valid
                .iter()
                .map(|valid| ValidApproval {
                    approver: self.text(&valid.approver),
                    signed_at: self.text(&valid.signed_at),
                    expires: self.text(&valid.expires),
                })
                .collect(),
            rejected: counted
                .rejected
                .iter()
                .map(|rejected| RejectedApproval {
                    approver: self.text(&rejected.approver),
                    why: self.text(&rejected.why),
                })
                .collect(),
        }
    }

    pub(super) fn waivers(&self) -> Vec<WaiverEntry> {
        let uses = self.decision.waivers.iter();
        uses.map(|used| WaiverEntry {
            rule: self.text(&used.waiver.rule),
            address: self.text(used.waiver.pattern()),
            reason: self.text(&used.waiver.reason),
            owner: self.text(&used.waiver.owner),
            expires: self.text(&used.waiver.expires_text),
            used: used.state == WaiverState::Used,
            state: used.state.as_str(),
        })
        .collect()
    }
}
