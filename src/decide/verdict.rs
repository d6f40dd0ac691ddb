//! The verdict: the highest effect of any finding, gap or limit.

use crate::analysis::Context;
use crate::analysis::radius::Radius;
use crate::finding::{Certainty, Class, Effect, Finding, Severity, Subject, Verdict};
use crate::model::change::GapEffect;

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
    let mut out = Vec::new();
    let mut over = |name: &str, what: &str, value: u64, limit: Option<u64>| {
        if let Some(limit) = limit.filter(|limit| value > *limit) {
            out.push(limit_finding(
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
        let planned = context.set.origin.timestamp.as_deref().and_then(seconds);
        match (planned, now) {
            (Some(planned), Some(now))
                if now - planned > i64::try_from(allowed).unwrap_or(i64::MAX) =>
            {
                out.push(limit_finding(
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
                "plan_age",
                format!(
                    "The plan says that it is made {} seconds from now, so its age is not known",
                    planned - now
                ),
                "Look at the clock of the machine that planned, then plan again.",
            )),
            (Some(_), Some(_)) => {}
            _ => out.push(limit_finding(
                "plan_age",
                "The policy limits the age of plans, and this plan does not say when it was made"
                    .to_owned(),
                "Plan again with Terraform 1.5 or later, which records the time.",
            )),
        }
    }
    out
}

fn limit_finding(limit: &str, message: String, help: &str) -> Finding {
    Finding {
        rule: "limit-exceeded".into(),
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
    }
}

/// Seconds since the epoch of an RFC 3339 time in UTC or with an offset.
pub fn seconds(time: &str) -> Option<i64> {
    let number = |range: std::ops::Range<usize>| time.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let rest = time.get(19..)?;
    let zone = rest.find(['Z', 'z', '+', '-']).map(|at| &rest[at..])?;
    let offset = match zone.as_bytes().first()? {
        b'Z' | b'z' => 0,
        sign => {
            let hours: i64 = zone.get(1..3)?.parse().ok()?;
            let minutes: i64 = zone.get(4..6)?.parse().ok()?;
            (hours * 3600 + minutes * 60) * if *sign == b'-' { -1 } else { 1 }
        }
    };
    // Days since the epoch in the proleptic Gregorian calendar, with the year
    // starting in March so that the leap day comes last.
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    Some(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_count_from_the_epoch() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2026-11-22T16:37:00Z"), Some(1_795_365_420));
        assert_eq!(seconds("2000-02-29T12:00:00+02:00"), Some(951_818_400));
        assert_eq!(seconds("soon"), None);
    }
}
