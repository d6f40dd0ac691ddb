//! The pipeline from a change set to a report.

pub mod split;

use std::fmt;
use std::mem::ManuallyDrop;
use std::sync::Arc;

use crate::analysis::{Analysis, Settings, Stacks};
use crate::decide::approval::{self, Evidence, Judged};
use crate::decide::{self, Judgement, digest, effect, next_actions, verdict};
use crate::finding::{Finding, Verdict};
use crate::model::change::ChangeSet;
use crate::model::time::Time;
use crate::policy::Policy;
use crate::policy::baseline::Baseline;
use crate::redact::Redactor;
use crate::report::Report;
use crate::report::build::{self, Decision, Options};
use crate::rules::{self, RuleSet, RuleTrace};

/// Rules in another language, which see what ours come to.
pub trait Outside: fmt::Debug + Sync {
    /// What they find beside the findings of a report. It can only raise a verdict.
    fn findings(&self, set: &ChangeSet, report: &Report) -> Vec<Finding>;
}

/// What a judgement rests on beside the change set.
#[derive(Debug)]
pub struct Judge<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The rules.
    pub rules: &'a RuleSet,
    /// What the report shall contain.
    pub options: Options,
    /// Environment that the change claims to be for.
    pub environment: Option<String>,
    /// The time, where something needs it.
    pub now: Option<Time>,
    /// What was brought for approval.
    pub evidence: &'a Evidence,
    /// What is known to be production.
    pub baseline: Option<Arc<Baseline>>,
    /// The policy comes from the tree that is under review.
    pub untrusted_policy: bool,
    /// Rules in another language.
    pub outside: Option<&'a dyn Outside>,
}

/// Judges one change set by itself.
pub fn judge(set: &ChangeSet, judge: &Judge<'_>) -> Report {
    let stacks = Stacks::new(vec![set], judge.policy.catalog);
    in_stacks(&stacks, 0, judge)
}

/// Judges the only change set of a process that ends soon: to take apart piece by piece what the
/// judgement rests on would cost a fiftieth of it.
pub fn judge_last(set: &ChangeSet, judge: &Judge<'_>) -> Report {
    let stacks = ManuallyDrop::new(Stacks::new(vec![set], judge.policy.catalog));
    let context = Analysis::build(&stacks, 0, judge.policy, settings(judge));
    report(&ManuallyDrop::new(context), judge)
}

/// Judges one stack of several.
pub fn in_stacks(stacks: &Stacks<'_>, stack: u16, judge: &Judge<'_>) -> Report {
    report(
        &Analysis::build(stacks, stack, judge.policy, settings(judge)),
        judge,
    )
}

fn settings(judge: &Judge<'_>) -> Settings {
    let mut settings = Settings {
        environment: judge.environment.clone(),
        agent: judge.options.agent.clone(),
        now: judge.now,
        untrusted_policy: judge.untrusted_policy,
        baseline: judge.baseline.clone(),
        ..Settings::default()
    };
    if judge.options.contents.all_dependents {
        settings.listed_dependents = usize::MAX;
    }
    settings
}

fn report(context: &Analysis<'_>, judge: &Judge<'_>) -> Report {
    let report = report_with(context, judge, Vec::new());
    let outside = judge
        .outside
        .map(|outside| outside.findings(context.change_set, &report));
    match outside {
        Some(found) if !found.is_empty() => report_with(context, judge, found),
        _ => report,
    }
}

/// The report with findings of others among ours.
fn report_with(context: &Analysis<'_>, judge: &Judge<'_>, outside: Vec<Finding>) -> Report {
    let Judgement {
        mut findings,
        gaps,
        waivers,
        unused,
        classes,
        radius,
    } = decide::judge(judge.rules, context);
    findings.extend(outside);
    let verdict = verdict::verdict(findings.iter().chain(&gaps));
    let changes_digest = digest::of_risk(context, &findings, &classes);
    let origin = &context.change_set.origin;
    let judged = Judged {
        plan: &origin.sha256,
        changes: &changes_digest,
        policy: context.policy.source.sha256(),
        verdict,
        workspace: origin.workspace.as_deref(),
        lineage: origin.lineage.as_deref(),
        serial: origin.serial,
        agent: context.settings.agent.as_deref(),
    };
    let approvals = approval::count(judge.evidence, &judged, &context.policy.approval, judge.now);
    let lifted = verdict == Verdict::NeedsApproval && approvals.enough();
    let verdict = if lifted { Verdict::Pass } else { verdict };
    let decision = Decision {
        rules: judge.rules,
        context,
        verdict,
        next_actions: next_actions::next_actions(verdict, &findings),
        findings,
        gaps,
        classes,
        radius,
        changes_digest,
        approvals,
        waivers,
        unused,
    };
    let redactor = Redactor::from_many(&context.stacks.sets);
    let mut options = judge.options.clone();
    options.looked_at.extend(looked_at(context, judge.rules));
    build::build(&decision, &redactor, &options)
}

/// What each rule that looks at a change (an index into the change set) finds
/// in it under this policy.
pub fn trace(set: &ChangeSet, judge: &Judge<'_>, index: usize) -> Vec<RuleTrace> {
    let stacks = Stacks::new(vec![set], judge.policy.catalog);
    let context = Analysis::build(&stacks, 0, judge.policy, Settings::default());
    let mut traces = rules::trace(judge.rules, &context, index);
    for trace in &mut traces {
        effect::settle(&mut trace.findings, set, judge.policy);
    }
    traces
}

fn looked_at(context: &Analysis<'_>, rules: &RuleSet) -> Vec<String> {
    let set = context.change_set;
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        more => format!("{more} {one}s"),
    };
    let mut out = vec![format!(
        "{} ({} with actions), {} in the prior state, {}",
        count(set.changes.len(), "planned change"),
        context.effective_changes().count(),
        count(set.prior_state.instances.len(), "resource"),
        count(rules.len(), "rule"),
    )];
    use crate::model::configuration::ConfigurationOrigin;
    out.push(
        match set.configuration.origin {
            ConfigurationOrigin::Absent => "no configuration: dependencies come from the prior state and from values",
            ConfigurationOrigin::PlanJson => "the configuration of the plan's JSON, which shows no locals, no dynamic blocks and no lifecycle",
            ConfigurationOrigin::Hcl => "the HCL of the configuration",
        }
        .to_owned(),
    );
    out
}
