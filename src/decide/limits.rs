//! `limit-exceeded`: what of the policy's `limits` a plan passes.

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::radius::Radius;
use crate::finding::{Class, Subject};
use crate::model::time;
use crate::rules::{CaseName, Detection};

/// Seconds by which the clocks of two machines may differ.
const CLOCK_SKEW: i64 = 300;

/// The limits that this plan passes.
pub(super) fn find(context: &Analysis<'_>, classes: &[Class], radius: &Radius) -> Vec<Found> {
    let limits = &context.policy.limits;
    let destructive = classes
        .iter()
        .filter(|class| **class == Class::Destructive)
        .count() as u64;
    let mut out = Vec::new();
    let mut over = |name: &str, case: CaseName, value: u64, limit: Option<u64>| {
        if let Some(limit) = limit.filter(|limit| value > *limit) {
            let detection = Detection::case(Subject::Plan, case)
                .with("value", number(value))
                .with("limit", number(limit));
            out.push(exceeded(context, name, detection));
        }
    };
    over(
        "destructive_changes",
        CaseName("destructive-changes"),
        destructive,
        limits.destructive_changes,
    );
    over(
        "blast_radius",
        CaseName("blast-radius"),
        radius.total as u64,
        limits.blast_radius,
    );
    over(
        "production_blast_radius",
        CaseName("production-blast-radius"),
        radius.production as u64,
        limits.production_blast_radius,
    );
    let age = limits.plan_age.and_then(|allowed| age(context, allowed));
    out.extend(age.map(|detection| exceeded(context, "plan_age", detection)));
    out
}

/// A plan that is older than allowed, or whose age nobody can tell.
fn age(context: &Analysis<'_>, allowed: u64) -> Option<Detection> {
    let stamp = context.change_set.origin.timestamp.as_deref();
    let planned = stamp.and_then(time::parse).map(|time| time.as_second());
    let now = context.settings.now.map(|now| now.as_second());
    let found = |case| Detection::case(Subject::Plan, case);
    let (Some(planned), Some(now)) = (planned, now) else {
        return Some(found(CaseName("plan-without-time")));
    };
    let age = now - planned;
    if age > i64::try_from(allowed).unwrap_or(i64::MAX) {
        let detection = found(CaseName("plan-too-old"));
        return Some(detection.with("age", age).with("limit", number(allowed)));
    }
    // Clocks differ by minutes; a plan from later than that tells nothing of its age.
    (-age > CLOCK_SKEW).then(|| found(CaseName("plan-from-the-future")).with("ahead", -age))
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn exceeded(context: &Analysis<'_>, limit: &str, detection: Detection) -> Found {
    Found {
        rule: "limit-exceeded",
        detection: detection.because(format!("limits.{limit}")),
        place: context.policy.place_of(&format!("limits.{limit}")),
    }
}
