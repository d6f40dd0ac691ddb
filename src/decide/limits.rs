//! What of the policy's `limits` a plan passes.

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::radius::Radius;
use crate::finding::{Class, Subject};
use crate::model::time;
use crate::rules::Detection;

/// Seconds by which the clocks of two machines may differ.
const CLOCK_SKEW: i64 = 300;

/// Every limit that this plan passes.
pub(super) fn find(context: &Analysis<'_>, classes: &[Class], radius: &Radius) -> Vec<Found> {
    let limits = &context.policy.limits;
    let destructive = classes
        .iter()
        .filter(|class| **class == Class::Destructive)
        .count() as u64;
    let mut out = Vec::new();
    let mut over = |name: &str, what: &str, value: u64, limit: Option<u64>| {
        if let Some(limit) = limit.filter(|limit| value > *limit) {
            let message = format!("{what}: {value}, and the policy allows {limit}");
            out.push(exceeded(context, name, message));
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
    out.extend(limits.plan_age.and_then(|allowed| age(context, allowed)));
    out
}

/// A plan that is older than allowed, or whose age nobody can tell.
fn age(context: &Analysis<'_>, allowed: u64) -> Option<Found> {
    let stamp = context.change_set.origin.timestamp.as_deref();
    let planned = stamp.and_then(time::parse).map(|time| time.as_second());
    let now = context.settings.now.map(|now| now.as_second());
    let message = match (planned, now) {
        (Some(planned), Some(now))
            if now - planned > i64::try_from(allowed).unwrap_or(i64::MAX) =>
        {
            format!(
                "The plan is {} seconds old, and the policy allows {allowed}",
                now - planned
            )
        }
        // Clocks differ by minutes; a plan from later than that tells nothing of its age.
        (Some(planned), Some(now)) if planned - now > CLOCK_SKEW => format!(
            "The plan claims to have been made {} seconds from now, so its age is not known",
            planned - now
        ),
        (Some(_), Some(_)) => return None,
        _ => "The policy limits the age of plans, and this plan does not say when it was made"
            .to_owned(),
    };
    let found = exceeded(context, "plan_age", message);
    Some(Found {
        detection: found.detection.in_case("plan-age"),
        ..found
    })
}

fn exceeded(context: &Analysis<'_>, limit: &str, message: String) -> Found {
    let detection = Detection::new(Subject::Plan, message).because(format!("limits.{limit}"));
    Found {
        rule: "limit-exceeded",
        detection,
        place: context.policy.place_of(&format!("limits.{limit}")),
    }
}
