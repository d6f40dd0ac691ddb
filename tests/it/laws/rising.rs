//! What makes a change worse never lowers the verdict.

use blastgate::finding::Verdict;
use blastgate::policy;
use proptest::prelude::*;

use super::generate::{Act, GRANTS, MARKABLE, Mark, Plan, RANGES, guards, plan, plan_and_place};
use super::{commits, config, decided, decided_under};

/// The verdict on `worse` is at least the verdict on `plan`.
fn no_lower(plan: &Plan, worse: &Plan) -> Result<(), TestCaseError> {
    let (first, second) = (decided(&plan.json()), decided(&worse.json()));
    prop_assert!(
        second.verdict >= first.verdict,
        "{first:?} became {second:?} through {worse:?}"
    );
    Ok(())
}

/// The same for the plan and for the source that it is a plan of.
fn no_lower_from_source(plan: &Plan, worse: &Plan) -> Result<(), TestCaseError> {
    no_lower(plan, worse)?;
    let (first, second) = (commits::verdict_of(plan), commits::verdict_of(worse));
    prop_assert!(
        second >= first,
        "{first:?} became {second:?} in source through {worse:?}"
    );
    Ok(())
}

/// A plan with something done to one object.
pub(super) fn with(plan: &Plan, at: usize, act: impl FnOnce(&mut super::generate::Thing)) -> Plan {
    let mut out = plan.clone();
    act(&mut out.things[at]);
    out
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn a_destructive_change_more((plan, at) in plan_and_place(), act in prop_oneof![
        Just(Act::Delete), Just(Act::Replace), Just(Act::ReplaceFirst)
    ]) {
        // The object is there in both, so that the state says the same.
        let still = with(&plan, at, |thing| thing.act = Act::Stay);
        let worse = with(&plan, at, |thing| thing.act = act);
        no_lower_from_source(&still, &worse)?;
        let ends = worse.things[at].before.mark == Mark::Prod && act == Act::Delete;
        if ends {
            prop_assert!(decided(&worse.json()).verdict > Verdict::Pass, "production goes: {worse:?}");
        }
    }

    #[test]
    fn a_production_tag_less((plan, at) in plan_and_place()) {
        let plan = with(&plan, at, |thing| {
            thing.before.mark = Mark::Prod;
            thing.after.mark = Mark::Prod;
            if thing.act == Act::Stay {
                thing.act = Act::Update;
            }
        });
        let worse = with(&plan, at, |thing| thing.after.mark = Mark::None);
        no_lower_from_source(&plan, &worse)?;
        // Without a mark on either side nobody knows, and that is no better.
        let bare = with(&worse, at, |thing| thing.before.mark = Mark::None);
        if matches!(plan.things[at].act, Act::Delete | Act::Replace | Act::ReplaceFirst) {
            no_lower(&with(&plan, at, |thing| thing.after.mark = Mark::Prod), &bare)?;
        }
    }

    #[test]
    fn a_dev_tag_more((plan, at) in plan_and_place()) {
        let plan = with(&plan, at, |thing| thing.after.mark = thing.before.mark);
        let worse = with(&plan, at, |thing| {
            thing.after.mark = Mark::Dev;
            if thing.act == Act::Stay {
                thing.act = Act::Update;
            }
        });
        no_lower_from_source(&plan, &worse)?;
        // Beside the mark of production, which stays.
        let production = with(&plan, at, |thing| {
            thing.before.mark = Mark::Prod;
            thing.after.mark = Mark::Prod;
            if thing.act == Act::Stay {
                thing.act = Act::Replace;
            }
        });
        for both_sides in [false, true] {
            let doubtful = with(&production, at, |thing| {
                thing.after.mark = Mark::Both;
                if both_sides {
                    thing.before.mark = Mark::Both;
                }
            });
            no_lower(&production, &doubtful)?;
        }
    }

    #[test]
    fn more_that_is_sensitive(
        (plan, at) in plan_and_place(), name in prop::sample::select(MARKABLE.as_slice())
    ) {
        no_lower(&plan, &with(&plan, at, |thing| thing.sensitive.push(name)))?;
    }

    /// What is certain can fail and what is unknown can only ask: an unknown
    /// value never makes a pass of what was stopped.
    #[test]
    fn more_that_is_unknown(
        (plan, at) in plan_and_place(), name in prop::sample::select(MARKABLE.as_slice())
    ) {
        let worse = with(&plan, at, |thing| thing.unknown.push(name));
        let (first, second) = (decided(&plan.json()), decided(&worse.json()));
        prop_assert!(
            second.verdict >= first.verdict.min(Verdict::NeedsApproval),
            "{first:?} became {second:?} through {worse:?}"
        );
    }

    #[test]
    fn a_guard_less((plan, at) in plan_and_place(), guard in 0..3_usize) {
        let safe = with(&plan, at, |thing| {
            thing.before.safe[guard] = true;
            thing.after.safe[guard] = true;
        });
        // Taken away by the change.
        let away = with(&safe, at, |thing| {
            thing.after.safe[guard] = false;
            if thing.act == Act::Stay {
                thing.act = Act::Update;
            }
        });
        no_lower_from_source(&safe, &away)?;
        let guarded = guard < guards(away.things[at].type_name).len();
        let production = away.things[at].before.mark == Mark::Prod
            && away.things[at].after.mark == Mark::Prod;
        if guarded && production && away.things[at].act == Act::Update
            && away.things[at].unknown.is_empty()
        {
            prop_assert!(decided(&away.json()).verdict > Verdict::Pass, "a guard goes: {away:?}");
        }
        // Away already, which leaves what is destroyed without a way back.
        if safe.things[at].act != Act::Update {
            let bare = with(&safe, at, |thing| {
                thing.before.safe[guard] = false;
                thing.after.safe[guard] = false;
            });
            no_lower(&safe, &bare)?;
        }
    }

    #[test]
    fn a_wider_policy(
        (plan, at) in plan_and_place(), wider in 0..4_usize, access in any::<bool>()
    ) {
        let plan = with(&plan, at, |thing| {
            thing.type_name = if access { "aws_iam_policy" } else { "aws_security_group" };
            thing.unknown.clear();
            if thing.act == Act::Stay {
                thing.after = thing.before.clone();
                thing.act = Act::Update;
            }
            // Nothing is taken away: a list that is emptied is another loss.
            thing.after.ranges.clone_from(&thing.before.ranges);
            thing.after.grants.clone_from(&thing.before.grants);
        });
        let worse = with(&plan, at, |thing| {
            thing.after.ranges.push(wider);
            thing.after.grants.push(wider);
        });
        no_lower_from_source(&plan, &worse)?;
        let thing = &worse.things[at];
        let opened = if access { &thing.before.grants } else { &thing.before.ranges };
        if wider == RANGES.len().max(GRANTS.len()) - 1
            && !opened.contains(&wider)
            && thing.act == Act::Update
            && thing.before.mark == Mark::Prod
            && thing.after.mark == Mark::Prod
        {
            prop_assert!(decided(&worse.json()).verdict > Verdict::Pass, "opened: {worse:?}");
        }
    }

    #[test]
    fn a_word_for_production_more(plan in plan(), word in "(gold|tier-one|dev|payments|staging)") {
        // Where the tag changes, the word decides whether production is left at all.
        let mut plan = plan;
        for thing in &mut plan.things {
            thing.after.mark = thing.before.mark;
        }
        let more = policy::file::parse(
            format!("production {{\n  values = [\"{word}\"]\n}}\n").as_bytes(), "blastgate.hcl",
        ).expect("a policy");
        let (first, second) = (decided(&plan.json()), decided_under(&plan.json(), &more));
        prop_assert!(second.verdict >= first.verdict, "{first:?} became {second:?}: {plan:?}");
    }

    /// What made the whole fail is in one of the two halves.
    #[test]
    fn a_plan_in_two_halves(plan in plan(), in_first in any::<u8>()) {
        let half = |first: bool| {
            let mut half = plan.clone();
            let mut at = 0;
            // Who applies one half first leaves the rest as it is: unchanged, or not there yet.
            half.things.retain_mut(|thing| {
                let chosen = (in_first >> at & 1 == 1) == first;
                at += 1;
                if !chosen && thing.act.has_before() {
                    thing.act = Act::Stay;
                }
                chosen || thing.act != Act::Create
            });
            decided(&half.json())
        };
        let whole = decided(&plan.json());
        let halves = [half(true), half(false)];
        if whole.verdict == Verdict::Fail {
            prop_assert!(
                halves.iter().any(|half| half.verdict > Verdict::Pass),
                "{whole:?} passes in two halves: {plan:?}"
            );
        }
    }
}
