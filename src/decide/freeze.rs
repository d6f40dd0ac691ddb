//! `frozen`: change freezes, once, or every week.

use super::Found;
use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Class, Subject, code};
use crate::model::time::{self, Time, Weekday};
use crate::policy::Freeze;
use crate::rules::{CaseName, Detection};

/// Changes that a finding names.
const NAMED: usize = 5;

/// Freezes that hold now and that this plan would break.
pub(super) fn find(context: &Analysis<'_>, classes: &[Class]) -> Vec<Found> {
    let mut out = Vec::new();
    for freeze in &context.policy.freezes {
        // Without a time nobody can say that it is another one.
        let holds = context.settings.now.is_none_or(|now| holds(freeze, now));
        if !holds {
            continue;
        }
        let frozen = |wanted: Certainty| -> Vec<usize> {
            context
                .effective_changes()
                .filter(|index| classes[*index] > Class::ReadOnly)
                .filter(|index| concerns(freeze, context, classes, *index) == Some(wanted))
                .collect()
        };
        let (certain, possible) = (frozen(Certainty::Certain), frozen(Certainty::Possible));
        let invocations = context.change_set.invocations.len();
        if !certain.is_empty() || (invocations > 0 && !freeze.production) {
            out.push(found(context, freeze, &certain, Certainty::Certain));
        } else if !possible.is_empty() {
            out.push(found(context, freeze, &possible, Certainty::Possible));
        }
    }
    out
}

/// Whether a freeze is about a change, and how sure that is.
fn concerns(
    freeze: &Freeze,
    context: &Analysis<'_>,
    classes: &[Class],
    index: usize,
) -> Option<Certainty> {
    if !freeze.production {
        return Some(Certainty::Certain);
    }
    let known = &context.changes[index];
    match known.production.value {
        IsProduction::Yes => Some(Certainty::Certain),
        IsProduction::No => None,
        IsProduction::Unknown => (classes[index] == Class::Destructive
            && known.counts_as_production(context.policy))
        .then_some(Certainty::Possible),
    }
}

fn found(
    context: &Analysis<'_>,
    freeze: &Freeze,
    changes: &[usize],
    certainty: Certainty,
) -> Found {
    let case = if freeze.production {
        CaseName("production")
    } else {
        CaseName("everything")
    };
    let mut detection = Detection::case(Subject::Plan, case).with("reason", freeze.reason.as_str());
    detection = detection.because(match context.settings.now {
        Some(now) => format!("the time is {}", time::show(now)),
        None => "the time is not known".to_owned(),
    });
    for index in changes.iter().take(NAMED) {
        let (change, _) = context.change(*index);
        detection = detection.because(format!("{} would be changed", code(&change.address)));
    }
    if changes.len() > NAMED {
        detection = detection.because(format!("so would {} more", changes.len() - NAMED));
    }
    if certainty == Certainty::Possible {
        detection.certainty = certainty;
    }
    Found {
        rule: "frozen",
        detection,
        place: Some(freeze.place),
    }
}

/// Whether a moment lies in a freeze.
fn holds(freeze: &Freeze, now: Time) -> bool {
    if freeze.from.is_some_and(|from| now < from) || freeze.until.is_some_and(|until| now >= until)
    {
        return false;
    }
    let (day, minute) = time::of_week(now, &freeze.zone);
    let on = |day: Weekday| freeze.days.is_empty() || freeze.days.contains(&day);
    if freeze.hours.is_empty() {
        return on(day);
    }
    freeze.hours.iter().any(|hours| {
        if hours.from < hours.until {
            return on(day) && (hours.from..hours.until).contains(&minute);
        }
        // Past midnight: the evening of the day, or the morning after it.
        (on(day) && minute >= hours.from) || (on(day.previous()) && minute < hours.until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::file::parse;

    #[test]
    fn weekly_windows_follow_the_clock_of_their_zone() {
        let freeze = |inner: &str| {
            let text = format!("freeze {{\n{inner}\nreason = \"r\"\n}}\n");
            parse(text.as_bytes(), "p")
                .expect("a policy")
                .freezes
                .remove(0)
        };
        let friday = "days = [\"fri\"]\nhours = [\"14:00-24:00\"]\nzone = \"Europe/Berlin\"";
        let night = "days = [\"fri\"]\nhours = [\"22:00-06:00\"]";
        let once = "from = \"2026-12-20T00:00:00+01:00\"\nuntil = \"2027-01-04T00:00:00Z\"";
        for (inner, now, expected) in [
            // In winter Berlin is an hour ahead of UTC, in summer two.
            (friday, "2026-11-27T12:59:59Z", false),
            (friday, "2026-11-27T13:00:00Z", true),
            (friday, "2026-11-27T22:59:59Z", true),
            (friday, "2026-11-27T23:00:00Z", false),
            (friday, "2026-07-03T12:00:00Z", true),
            (friday, "2026-11-26T13:00:00Z", false),
            (night, "2026-11-27T21:59:00Z", false),
            (night, "2026-11-27T22:00:00Z", true),
            (night, "2026-11-28T05:59:00Z", true),
            (night, "2026-11-28T06:00:00Z", false),
            (night, "2026-11-27T05:00:00Z", false),
            (once, "2026-12-19T22:59:59Z", false),
            (once, "2026-12-19T23:00:00Z", true),
            (once, "2027-01-04T00:00:00Z", false),
            ("days = [\"sat\", \"sun\"]", "2026-11-29T10:00:00Z", true),
            ("days = [\"sat\", \"sun\"]", "2026-11-30T00:00:00Z", false),
        ] {
            let now = time::parse(now).expect("a time");
            assert_eq!(holds(&freeze(inner), now), expected, "{inner} at {now}");
        }
    }
}
