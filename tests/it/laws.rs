//! Laws that hold for every change, over plans and configurations that are
//! generated: structurally valid, of real types with guards, tags, addresses,
//! policies and marks.
//!
//! | law | where |
//! |---|---|
//! | what makes a change worse never lowers the verdict | `rising` |
//! | what changes nothing changes nothing but names | `same` |
//! | a plan cut in two passes twice only where the whole could pass | `rising` |
//! | no output contains a secret | `secrets` |
//! | formatting and moving blocks is no change; files can be split | `source` |
//! | source is judged as its plan is, names are but names, and two commits are one change | `commits` |
//! | a judgement of source is never below that of the plan Terraform makes of it | `terraform` |
//!
//! The law that both readers agree stands in `readers_agree`.
//! `PROPTEST_CASES` sets how many cases each law is tried on.

mod commits;
mod generate;
mod rising;
mod same;
mod secrets;
mod source;
mod terraform;

use std::sync::LazyLock;

use blastgate::decide::approval::Evidence;
use blastgate::finding::Verdict;
use blastgate::gate::{self, Judge};
use blastgate::input::{self, Limits};
use blastgate::model::change::ChangeSet;
use blastgate::policy::Policy;
use blastgate::render;
use blastgate::report::build::{Contents, Options};
use blastgate::report::{Outcome, Report};
use blastgate::rules::RuleSet;
use proptest::prelude::*;

static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::built_in().expect("built-in rules"));

/// A few cases in every run, as many as `PROPTEST_CASES` says when it is set.
fn config(few: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = few;
    }
    config
}

/// Judges a change set as the binary does.
fn judge(set: &ChangeSet, policy: &Policy) -> Report {
    let evidence = Evidence::default();
    let judge = Judge {
        policy,
        rules: &RULES,
        options: Options {
            contents: Contents {
                trees: true,
                ..Contents::default()
            },
            ..Options::default()
        },
        environment: None,
        now: None,
        evidence: &evidence,
        baseline: None,
        untrusted_policy: false,
        outside: None,
    };
    gate::judge(set, &judge)
}

fn read(plan: &str) -> ChangeSet {
    input::read(plan.as_bytes().to_vec(), "plan.json", &Limits::default())
        .unwrap_or_else(|error| panic!("{error}: {plan}"))
}

fn report_of(plan: &str) -> serde_json::Value {
    let outcome = Outcome::One(Box::new(judge(&read(plan), &Policy::default())));
    serde_json::from_str(&render::json::outcome(&outcome)).expect("a report")
}

/// All that is written of a judgement, by format.
fn shown(outcome: &Outcome) -> [(&'static str, String); 9] {
    let look = render::terminal::Look {
        width: 100,
        color: true,
        detail: render::terminal::Detail::Page,
    };
    [
        ("json", render::json::outcome(outcome)),
        ("terminal", render::terminal::outcome(outcome, &look)),
        ("markdown", render::markdown::outcome(outcome, 60_000)),
        ("sarif", render::sarif::outcome(outcome)),
        ("github", render::github::outcome(outcome)),
        ("summary", render::github::step_summary(outcome)),
        ("gitlab", render::gitlab::outcome(outcome)),
        ("junit", render::junit::outcome(outcome)),
        ("html", render::html::outcome(outcome)),
    ]
}

/// The verdict on a plan, with what it rests on for messages.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Decided {
    verdict: Verdict,
    reasons: Vec<String>,
}

fn decided_under(plan: &str, policy: &Policy) -> Decided {
    let report = judge(&read(plan), policy);
    Decided {
        verdict: report.verdict,
        reasons: report
            .reasons
            .iter()
            .map(|reason| format!("{} {:?}", reason.rule, reason.address))
            .collect(),
    }
}

fn decided(plan: &str) -> Decided {
    decided_under(plan, &Policy::default())
}
