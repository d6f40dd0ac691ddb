//! The verdict: the highest effect of any finding or gap.

use crate::analysis::Analysis;
use crate::finding::{Effect, Finding, Verdict};
use crate::model::change::GapEffect;

/// The highest effect of any finding or gap.
pub fn verdict(context: &Analysis<'_>, findings: &[Finding]) -> Verdict {
    let from_findings = findings.iter().map(|finding| finding.effect);
    let from_gaps = context
        .change_set
        .gaps
        .iter()
        .map(|gap| effect_of(gap.effect));
    from_findings
        .chain(from_gaps)
        .map(Verdict::from_effect)
        .max()
        .unwrap_or(Verdict::Pass)
}

/// The effect of a gap on the same scale as findings.
pub fn effect_of(gap: GapEffect) -> Effect {
    match gap {
        GapEffect::Note => Effect::Note,
        GapEffect::NeedsApproval => Effect::NeedsApproval,
        GapEffect::Fail => Effect::Fail,
    }
}
