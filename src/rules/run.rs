//! Rules over a change set.
//!
//! Which rules concern a change follows from its type and action alone, so it
//! is worked out once for each pair that occurs, and a plan of 50,000 changes
//! asks only the rules that may have something to say.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::certainty::{certainty_of, is_as_before};
use super::evaluation::Evaluate as _;
use super::message_scope::MessageScope;
use super::registry::{Entry, RuleSet};
use super::rule::{Decision, Observed, OnUnknown, Rule, RuleFix};
use super::scope::ChangeScope;
use super::texts::{self, render};
use super::{Detection, Detector};
use crate::analysis::observation::Observation;
use crate::analysis::{Analysis, is_plain_no_op};
use crate::catalog::Catalog;
use crate::finding::{Certainty, Class, Concern, Effect, Finding, Fix, Severity, Subject, code};
use crate::hcl::syntax::{Expr, ExprKind};
use crate::model::address::ResourceMode;
use crate::model::value::Value;

/// What decides which rules concern a change: type, mode, verb,
/// and whether it is a routine replacement.
type Kind<'a> = (&'a str, ResourceMode, &'static str, bool);

/// Runs all rules: first over each change in the order of the change set, then
/// over the plan as a whole. Within one subject findings stand in the order of
/// the rules.
pub fn run(rules: &RuleSet, context: &Analysis<'_>) -> Vec<Finding> {
    let all: Vec<&Entry> = rules.entries().collect();
    run_some(&all, context)
}

/// Runs a single rule, for its examples.
pub(super) fn run_one(rules: &RuleSet, id: &str, context: &Analysis<'_>) -> Vec<Finding> {
    let some: Vec<&Entry> = rules.entry(id).into_iter().collect();
    run_some(&some, context)
}

/// What one rule found in one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleTrace {
    /// Rule.
    pub rule: Arc<str>,
    /// Its findings, with the effects that the rule declares.
    pub findings: Vec<Finding>,
}

/// What each rule that looks at a change finds in it, in the order of the rules.
pub fn trace(rules: &RuleSet, context: &Analysis<'_>, index: usize) -> Vec<RuleTrace> {
    let kind = kind(context, index);
    rules
        .entries()
        .filter(|rule| concerns(rule, kind, context.catalog()))
        .map(|rule| RuleTrace {
            rule: rule.rule().id.clone(),
            findings: of_change(&[rule], context, index),
        })
        .collect()
}

fn run_some(rules: &[&Entry], context: &Analysis<'_>) -> Vec<Finding> {
    let risky: Vec<usize> = context.effective_changes().collect();
    let mut concerned: FxHashMap<Kind<'_>, Vec<&Entry>> = FxHashMap::default();
    for index in &risky {
        let kind = kind(context, *index);
        concerned.entry(kind).or_insert_with(|| {
            let rules = rules.iter().copied();
            rules
                .filter(|rule| concerns(rule, kind, context.catalog()))
                .collect()
        });
    }
    let mut findings: Vec<Finding> = risky
        .par_iter()
        .with_min_len(64)
        .flat_map_iter(|index| {
            let rules = concerned.get(&kind(context, *index));
            of_change(rules.map_or(&[], Vec::as_slice), context, *index)
        })
        .collect();
    let plan = ChangeScope::new(context, None);
    for rule in rules {
        if let Some(Detector::Plan(detect)) = rule.detector() {
            let mut detections = Vec::new();
            detect(context, &mut detections);
            for detection in detections {
                let rule = rule.rule();
                let finding = match &detection.subject {
                    Subject::Change(index) => {
                        let scope = ChangeScope::new(context, Some(*index));
                        from_detection(rule, &scope, context, detection)
                    }
                    _ => from_detection(rule, &plan, context, detection),
                };
                findings.push(finding);
            }
        }
    }
    findings
}

fn kind<'a>(context: &'a Analysis<'_>, index: usize) -> Kind<'a> {
    let (change, known) = context.change(index);
    (
        &change.address.type_name,
        change.address.mode,
        change.action.verb(),
        known.routine.is_some(),
    )
}

/// Whether a rule speaks of changes of a kind. A routine replacement is how the
/// object is changed, so that what is said of updates is said of it too.
fn concerns(rule: &Entry, kind: Kind<'_>, catalog: Catalog) -> bool {
    let (type_name, mode, verb, is_routine) = kind;
    if !looks_at(rule, type_name, catalog) {
        return false;
    }
    let (facts, matcher) = (catalog.facts(type_name), rule.matcher());
    let matches = |verb| matcher.matches(type_name, mode, verb, facts);
    matches(verb) || is_routine && matches("update")
}

/// Whether a rule may have something to say of changes of a type.
fn looks_at(rule: &Entry, type_name: &str, catalog: Catalog) -> bool {
    match rule.detector() {
        Some(Detector::Plan(_) | Detector::Decided) => false,
        Some(Detector::Typed(concerns, _)) => concerns(type_name, catalog),
        Some(Detector::Change(_)) | None => true,
    }
}

/// What the rules say about one change.
fn of_change(rules: &[&Entry], context: &Analysis<'_>, index: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    if rules.is_empty() || is_plain_no_op(&context.change_set.changes[index]) {
        return findings;
    }
    let scope = ChangeScope::new(context, Some(index));
    for entry in rules {
        if let Some(Detector::Change(detect) | Detector::Typed(_, detect)) = entry.detector() {
            let mut detections = Vec::new();
            detect(context, index, &mut detections);
            for detection in detections {
                findings.push(from_detection(entry.rule(), &scope, context, detection));
            }
            continue;
        }
        if entry.observes() && context.change(index).1.observations.is_empty() {
            continue;
        }
        // Most conditions say no, and then nothing else of the rule is read.
        let answered = match entry.condition().map(|when| answer(scope.evaluate(when))) {
            Some(None) => continue,
            Some(answered) => answered,
            None => None,
        };
        let rule = entry.rule();
        match &rule.decision {
            Decision::When(when) => {
                let said = answered.or_else(|| answer(scope.evaluate(when)));
                findings.extend(decide(rule, said, &scope, context, index));
            }
            Decision::Observed(observed) => {
                let detection = observed_detection(observed, context, index);
                let findings_of =
                    detection.map(|found| from_detection(rule, &scope, context, found));
                findings.extend(findings_of);
            }
            Decision::Native(..) => {}
        }
    }
    super::detectors::words::without_told_ones(&mut findings);
    findings
}

/// One detection of all observations that a rule is about; those that are certain, or else those
/// that are possible.
fn observed_detection(
    observed: &Observed,
    context: &Analysis<'_>,
    index: usize,
) -> Option<Detection> {
    let (_, known) = context.change(index);
    let about = |certainty: Certainty| -> Vec<&Observation> {
        let all = known.observations.iter();
        all.filter(|seen| seen.certainty == certainty && observed.is_about(seen))
            .collect()
    };
    let (certain, possible) = (about(Certainty::Certain), about(Certainty::Possible));
    let found = if certain.is_empty() {
        &possible
    } else {
        &certain
    };
    let first = found.first()?;
    let mut detection = Detection::of(Subject::Change(index))
        .with("means", first.means)
        .at_all(found.iter().map(|seen| &seen.path));
    for seen in found {
        if seen.certainty == Certainty::Certain && !seen.means.is_empty() {
            detection = detection.because(format!("{} at {}", seen.means, code(&seen.path)));
        }
    }
    Some(match first.certainty {
        Certainty::Certain => detection,
        Certainty::Possible => detection.possible(),
    })
}

/// The finding of a condition, if it comes to one.
fn decide(
    rule: &Rule,
    answer: Option<Answer>,
    scope: &ChangeScope<'_>,
    context: &Analysis<'_>,
    index: usize,
) -> Option<Finding> {
    let (certainty, failed) = answer?;
    let attributes = scope.strings(rule.attributes.as_ref());
    let change = &context.change_set.changes[index];
    if certainty == Certainty::Possible && is_as_before(change, &attributes) {
        return None;
    }
    let mut effect = effect(&rule.effect, scope);
    if certainty == Certainty::Possible {
        match rule.on_unknown {
            OnUnknown::Finding => {}
            OnUnknown::Note => effect = Effect::Note,
            OnUnknown::Ignore => return None,
        }
    }
    let open = certainty == Certainty::Possible;
    // Which effect it is hangs on something that is not known.
    let certainty = match undecided(&rule.effect, scope) {
        true => Certainty::Possible,
        false => certainty,
    };
    let certainty = certainty_of(change, certainty);
    let telling = MessageScope::new(scope, &attributes, certainty);
    let mut evidence = telling.strings(rule.evidence.as_ref());
    evidence.extend(texts::changes(change, &attributes));
    if open {
        evidence.push(match failed {
            Some(message) => format!("The rule could not decide: {message}."),
            None => "What would decide is not known before apply.".to_owned(),
        });
    }
    Some(Finding {
        rule: rule.id.clone(),
        title: rule.title.clone(),
        case: None,
        severity: rule.severity,
        certainty,
        effect,
        // What only may be, and has no effect, is no reason for another class.
        raises: raises(rule.raises.as_ref(), scope)
            .filter(|_| certainty == Certainty::Certain || effect > Effect::Note),
        subject: Subject::Change(index),
        message: message(&rule.title, rule.message.as_ref(), &telling),
        help: render(&rule.help, &telling),
        fix: fix(rule, &telling),
        evidence,
        attributes,
        span: None,
        written: None,
        concern: rule.concern,
        decided_by: None,
        waived_by: None,
    })
}

/// How sure a condition is that it holds, and what went wrong.
type Answer = (Certainty, Option<String>);

/// What the answer of a condition is worth; nothing where it says no.
fn answer(evaluated: std::result::Result<Value, String>) -> Option<Answer> {
    match evaluated {
        // An absent answer is none; anything else that is no truth value, and
        // any mistake on the way, leaves the question open.
        Ok(Value::Bool(false) | Value::Null) => None,
        Ok(Value::Bool(true)) => Some((Certainty::Certain, None)),
        Ok(Value::Unknown) => Some((Certainty::Possible, None)),
        Ok(_) => Some((
            Certainty::Possible,
            Some("the condition gives no truth value".to_owned()),
        )),
        Err(message) => Some((Certainty::Possible, Some(message))),
    }
}

/// The finding of something that was detected when all rules had run: what the
/// policy bounds can only be told from the final classes. A set without the
/// rule does not let it pass.
pub fn finding(
    rules: &RuleSet,
    id: &'static str,
    context: &Analysis<'_>,
    detection: Detection,
) -> Finding {
    let index = match detection.subject {
        Subject::Change(index) => Some(index),
        _ => None,
    };
    let scope = ChangeScope::new(context, index);
    if let Some(rule) = rules.get(id) {
        return from_detection(rule, &scope, context, detection);
    }
    Finding {
        rule: id.into(),
        title: id.into(),
        case: None,
        severity: Severity::Critical,
        certainty: detection.certainty,
        effect: Effect::Fail,
        raises: None,
        subject: detection.subject,
        message: format!("the rules hold no file for {}", code(id)),
        help: String::new(),
        fix: None,
        evidence: detection.evidence,
        attributes: Vec::new(),
        span: None,
        written: None,
        concern: Concern::Loss,
        decided_by: None,
        waived_by: None,
    }
}

fn from_detection(
    rule: &Rule,
    scope: &ChangeScope<'_>,
    context: &Analysis<'_>,
    detection: Detection,
) -> Finding {
    let certainty = match &detection.subject {
        Subject::Change(index) => {
            certainty_of(&context.change_set.changes[*index], detection.certainty)
        }
        _ => detection.certainty,
    };
    let name = detection.case.map(|case| case.0);
    let case = rule.resolve(name);
    debug_assert!(
        rule.declares(name),
        "rule {} does not declare the case {name:?}",
        rule.id,
    );
    debug_assert_eq!(
        case.texts()
            .find(|name| detection.values.iter().all(|(known, _)| known != name)),
        None,
        "rule {}, case {name:?}: a text reads a value that is not found",
        rule.id,
    );
    let effect = effect(case.effect, scope);
    let attributes = if detection.attributes.is_empty() {
        scope.strings(rule.attributes.as_ref())
    } else {
        detection.attributes
    };
    let mut evidence = detection.evidence;
    if let Subject::Change(index) = detection.subject
        && let Some(change) = context.change_set.changes.get(index)
    {
        evidence.extend(texts::changes(change, &attributes));
    }
    let telling = MessageScope::new(scope, &attributes, certainty)
        .with_found(detection.values)
        .with_evidence(&evidence);
    Finding {
        rule: rule.id.clone(),
        title: case.title.clone(),
        case: name,
        severity: rule.severity,
        certainty,
        effect,
        raises: raises(case.raises, scope),
        subject: detection.subject,
        message: message(case.title, case.message, &telling),
        help: render(case.help, &telling),
        fix: detection.fix.or_else(|| fix(rule, &telling)),
        evidence,
        attributes,
        span: detection.span,
        written: detection.written,
        concern: rule.concern,
        decided_by: None,
        waived_by: None,
    }
}

fn message(title: &str, message: Option<&Expr>, telling: &MessageScope<'_, '_>) -> String {
    message.map_or_else(|| title.to_owned(), |message| render(message, telling))
}

fn fix(rule: &Rule, telling: &MessageScope<'_, '_>) -> Option<Fix> {
    let RuleFix {
        kind,
        requires,
        text,
    } = rule.fix.as_ref()?;
    let text = texts::literal(text, telling)?;
    Some(Fix::new(kind, text).requiring(*requires))
}

fn effect(expr: &Expr, scope: &ChangeScope<'_>) -> Effect {
    strictest(expr, scope, &|value| Effect::from_name(value.as_str()?)).unwrap_or(Effect::Fail)
}

/// Whether a condition of a choice is not known, so that the strictest answer was taken.
fn undecided(expr: &Expr, scope: &ChangeScope<'_>) -> bool {
    let ExprKind::Conditional {
        condition,
        then,
        otherwise,
    } = &expr.kind
    else {
        return false;
    };
    match scope.evaluate(condition) {
        Ok(Value::Bool(true)) => undecided(then, scope),
        Ok(Value::Bool(false)) => undecided(otherwise, scope),
        Ok(Value::Unknown) => true,
        _ => false,
    }
}

fn raises(expr: Option<&Expr>, scope: &ChangeScope<'_>) -> Option<Class> {
    strictest(expr?, scope, &|value| match value {
        Value::Null => Some(None),
        value => Class::from_name(value.as_str()?).map(Some),
    })
    .unwrap_or(Some(Class::Destructive))
}

/// The value of a choice; where a condition is open, the strictest of its answers.
fn strictest<T: Ord>(
    expr: &Expr,
    scope: &ChangeScope<'_>,
    parse: &dyn Fn(&Value) -> Option<T>,
) -> Option<T> {
    match &expr.kind {
        ExprKind::Literal(value) => parse(value),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => match scope.evaluate(condition) {
            Ok(Value::Bool(true)) => strictest(then, scope, parse),
            Ok(Value::Bool(false)) => strictest(otherwise, scope, parse),
            _ => Some(strictest(then, scope, parse)?.max(strictest(otherwise, scope, parse)?)),
        },
        _ => parse(&scope.evaluate(expr).ok()?),
    }
}
