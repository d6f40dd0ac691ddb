//! Who has approved, whose approval does not count, and why.

use super::{Section, Teller};
use crate::render::words::{cut_middle, plural};

impl Teller<'_> {
    /// Every approval that was brought; nothing where none was.
    pub(super) fn approvals(&self) -> Section {
        let approvals = &self.report.approvals;
        if approvals.valid.is_empty() && approvals.rejected.is_empty() {
            return Section::default();
        }
        let mut section = Section::new(self.title("APPROVALS"), 7, "approvals");
        let required = match approvals.required {
            0 => "none needed".to_owned(),
            count => format!("{} needed", plural(count, "approval", "approvals")),
        };
        let count = approvals.valid.len();
        section
            .entries
            .push(vec![format!("  {count} valid, {required}")]);
        let line = |text: String| vec![cut_middle(&text, self.width())];
        for one in &approvals.valid {
            let text = format!("  valid: {} until {}", one.approver, one.expires);
            section.entries.push(line(text));
        }
        for one in &approvals.rejected {
            let text = format!("rejected: {}, {}", one.approver, one.why);
            section.entries.push(self.wrapped(&text, 2, 3));
        }
        section
    }
}
