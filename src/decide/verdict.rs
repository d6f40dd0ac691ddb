//! The verdict: the highest effect of any finding, gap or limit.

use crate::analysis::Context;
use crate::analysis::radius::Radius;
use crate::finding::{Certainty, Class, Effect, Finding, Severity, Subject, Verdict};
use crate::model::change::GapEffect;
use crate::model::time;
use crate::policy::Place;

/// Seconds by which the clocks of two machines may differ.
const CLOCK_SKEW: i64 = 300;

/// The highest effect of any finding or gap.
pub fn verdict(context: &Context<'_>, findings: &[Finding]) -> Verdict {
    let from_findings = findings.iter().map(|finding| finding.effect);
    let from_gaps = context.set.gaps.iter().map(|gap| effect_of(gap.effect));
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

/// Findings for the policy's `limits` that this plan passes. `now` is seconds
/// since the Unix epoch, wanted only for `plan_age`.
pub fn limits(
    context: &Context<'_>,
    classes: &[Class],
    radius: &Radius,
    now: Option<i64>,
) -> Vec<Finding> {
    let limits = &context.policy.limits;
    let destructive = classes
        .iter()
        .filter(|class| **class == Class::Destructive)
        .count() as u64;
    let place = |name: &str| context.policy.place_of(&format!("limits.{name}"));
    let mut out = Vec::new();
    let mut over = |name: &str, what: &str, value: u64, limit: Option<u64>| {
        if let Some(limit) = limit.filter(|limit| value > *limit) {
            out.push(limit_finding(
                place(name),
                name,
                format!("{what}: {value}, and the policy allows {limit}"),
                "Split the plan into smaller ones, or have the owners of the policy raise the limit.",
            ));
        }
    };
    over(
        "destructive_changes",
        "Destructive changes in this plan",
        destructive,
        limits.destructive_changes,
    );
    over(
        "blast_radius",
        "Resource instances that depend on what is destroyed",
        radius.total as u64,
        limits.blast_radius,
    );
    over(
        "production_blast_radius",
        "Production resource instances that depend on what is destroyed",
        radius.production as u64,
        limits.production_blast_radius,
    );
    if let Some(allowed) = limits.plan_age {
        let planned = context
            .set
            .origin
            .timestamp
            .as_deref()
            .and_then(time::parse)
            .map(|time| time.as_second());
        match (planned, now) {
            (Some(planned), Some(now))
                if now - planned > i64::try_from(allowed).unwrap_or(i64::MAX) =>
            {
                out.push(limit_finding(
                    place("plan_age"),
                    "plan_age",
                    format!(
                        "The plan is {} seconds old, and the policy allows {allowed}",
                        now - planned
                    ),
                    "Plan again and judge the new plan.",
                ));
            }
            // Clocks differ by minutes; a plan from later than that tells nothing of its age.
            (Some(planned), Some(now)) if planned - now > CLOCK_SKEW => out.push(limit_finding(
                place("plan_age"),
                "plan_age",
                format!(
                    "The plan says that it is made {} seconds from now, so its age is not known",
                    planned - now
                ),
                "Look at the clock of the machine that planned, then plan again.",
            )),
            (Some(_), Some(_)) => {}
            _ => out.push(limit_finding(
                place("plan_age"),
                "plan_age",
                "The policy limits the age of plans, and this plan does not say when it was made"
                    .to_owned(),
                "Plan again with Terraform 1.5 or later, which records the time.",
            )),
        }
    }
    out
}

fn limit_finding(place: Option<Place>, limit: &str, message: String, help: &str) -> Finding {
    Finding {
        rule: "limit-exceeded".into(),
        case: None,
        title: "A limit of the policy is exceeded".into(),
        severity: Severity::High,
        certainty: Certainty::Certain,
        effect: Effect::Fail,
        raises: None,
        subject: Subject::Plan,
        message,
        help: help.to_owned(),
        evidence: vec![format!("limits.{limit}")],
        attributes: Vec::new(),
        fix: None,
        span: None,
        decided_by: place,
        waived_by: None,
    }
}
