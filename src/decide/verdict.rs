//! The verdict: the highest effect of any finding or gap.

use crate::finding::{Effect, Finding, Verdict};
use crate::model::change::GapEffect;

/// The highest effect of any finding, those about gaps among them.
pub fn verdict<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Verdict {
    findings
        .into_iter()
        .map(|finding| Verdict::from_effect(finding.effect))
        .max()
        .unwrap_or(Verdict::Pass)
}

/// The effect of a gap on the same scale as findings, where production may be.
pub fn effect_of(gap: GapEffect) -> Effect {
    match gap {
        GapEffect::Note | GapEffect::Told => Effect::Note,
        GapEffect::InProduction | GapEffect::NeedsApproval => Effect::NeedsApproval,
        GapEffect::Fail => Effect::Fail,
    }
}

/// Whether something with this effect is a reason for the verdict. What approvals
/// have lifted is none any more; the findings stay.
pub fn is_reason(verdict: Verdict, effect: Effect) -> bool {
    verdict != Verdict::Pass && effect > Effect::Note
}

/// The verdict over several inputs: the worst, and none where any was refused.
pub fn worst(verdicts: impl IntoIterator<Item = Option<Verdict>>) -> Option<Verdict> {
    let mut verdicts = verdicts.into_iter();
    verdicts.try_fold(Verdict::Pass, |worst, verdict| Some(worst.max(verdict?)))
}
