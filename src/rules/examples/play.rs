//! Runs examples as the tests of their rules, and says what went wrong so that
//! whoever writes a rule need not guess.

use std::sync::Arc;

use super::{Example, ExampleChange, ExampleOutcome, Expect, PlanScene, Scene, Texts, TreeScene};
use crate::analysis::production::IsProduction;
use crate::analysis::{self, Analysis, Settings, Stacks};
use crate::catalog;
use crate::error::Result;
use crate::finding::{Certainty, Class, Finding};
use crate::hcl::merge::Dialect;
use crate::hcl::syntax::{Expr, ExprKind};
use crate::input::configuration::{self, ModuleFiles};
use crate::input::tree::MemoryTree;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::{ChangeSet, Importing, ResourceChange};
use crate::model::value::{Mask, Object, Value};
use crate::policy::Policy;
use crate::policy::baseline::Baseline;
use crate::predict::{self, DiffOptions};
use crate::rules::file::{Decision, Rule};
use crate::rules::registry::RuleSet;
use crate::rules::run;
use crate::rules::scope::{ChangeScope, Evaluate as _};
use crate::rules::{Decide, Detector};
use crate::source::line_column;

/// Most parts of a condition that a failure tells.
const MAX_PARTS: usize = 8;

/// Runs every example of every rule that was loaded in full. `decide` answers
/// for the rules that are asked last.
pub fn test(rules: &RuleSet, decide: &Decide) -> Vec<ExampleOutcome> {
    let mut out = Vec::new();
    for rule in rules.iter() {
        let outcome = |name: &str, at: usize, failure: Option<String>| ExampleOutcome {
            rule: rule.id.clone(),
            example: name.to_owned(),
            file: rule.texts.file.as_str().into(),
            line: line_column(&rule.texts.source, at).line,
            failure,
        };
        let mut shown = Vec::new();
        for example in &rule.examples {
            let failure = match played(rules, rule, example, decide) {
                Ok((failure, cases)) => {
                    shown.extend(cases);
                    failure
                }
                Err(error) => Some(error.message),
            };
            out.push(outcome(&example.name, example.range.start, failure));
        }
        for case in &rule.cases {
            if !shown.contains(&Some(case.name.as_ref())) {
                let failure = "no example shows this case".to_owned();
                out.push(outcome(&case.name, case.at, Some(failure)));
            }
        }
    }
    out
}

/// What went otherwise than expected, and the cases that were found.
type Played = (Option<String>, Vec<Option<&'static str>>);

/// Runs one example.
fn played(rules: &RuleSet, rule: &Rule, example: &Example, decide: &Decide) -> Result<Played> {
    let policy = match &example.gate.policy {
        Some(text) => crate::policy::file::parse(text.as_bytes(), "policy")?,
        None => Policy::default(),
    };
    let (sets, declared) = match &example.scene {
        Scene::Plan(plan) => {
            let (set, production) = plan_set(plan);
            (vec![set], vec![production])
        }
        Scene::Trees(trees) => {
            let sets = read_trees(trees)?;
            let declared = sets
                .iter()
                .map(|set| vec![trees.production; set.changes.len()])
                .collect();
            (sets, declared)
        }
    };
    let settings = settings(example, &sets);
    let stacks = Stacks::new(sets.iter().collect());
    let mut findings = Vec::new();
    let mut contexts = Vec::new();
    for (stack, declared) in (0u16..).zip(&declared) {
        let mut context = Analysis::build(&stacks, stack, &policy, settings.clone());
        for (index, production) in declared.iter().enumerate() {
            declare(&mut context, index, *production);
        }
        findings.extend(match rule.decision {
            Decision::Native(_, Detector::Decided) => decide(rules, &context)
                .into_iter()
                .filter(|finding| finding.rule == rule.id)
                .collect(),
            _ => run::run_one(rules, &rule.id, &context),
        });
        contexts.push(context);
    }
    let cases: Vec<_> = findings.iter().map(|finding| finding.case).collect();
    let undeclared = cases.iter().find(|case| !rule.declares(**case));
    let undeclared = undeclared.map(|case| {
        format!(
            "the rule declares no case `{}`",
            case.unwrap_or("without a name")
        )
    });
    let failure = undeclared.or_else(|| failure(example, &findings));
    let failure = failure.map(|mut failure| {
        if findings.is_empty() {
            for context in &contexts {
                failure.push_str(&why_not(rule, context));
            }
        }
        for gap in sets.iter().flat_map(|set| &set.gaps) {
            failure.push_str(&format!("\nnot known: {}: {}", gap.what, gap.why));
        }
        failure
    });
    Ok((failure, cases))
}

/// What the example says of the command line.
fn settings(example: &Example, sets: &[ChangeSet]) -> Settings {
    let gate = &example.gate;
    let of_first = sets.iter().flat_map(|set| &set.changes).next();
    let baseline = of_first.filter(|_| !gate.baseline.is_empty()).map(|first| {
        let mut baseline = Baseline::new("example");
        for id in &gate.baseline {
            let object = Value::from(&serde_json::json!({ "id": id }));
            baseline.record(&first.address.type_name, &object);
        }
        Arc::new(baseline)
    });
    Settings {
        environment: example.environment.clone(),
        agent: gate.agent.clone(),
        now: gate.now,
        untrusted_policy: gate.untrusted,
        baseline,
        ..Settings::default()
    }
}

/// The two trees as change sets, one for each root module.
pub(super) fn read_trees(scene: &TreeScene) -> Result<Vec<ChangeSet>> {
    let tree = |tree: &super::Tree| {
        let texts = tree
            .texts
            .iter()
            .map(|(path, text)| (path.clone(), Arc::from(text.as_bytes())));
        MemoryTree::new(texts).with_submodules(&tree.submodules)
    };
    let (before, after) = (tree(&scene.before), tree(&scene.after));
    predict::read(&before, &after, &DiffOptions::default())
}

/// The change set of a plan, and what each change counts as.
fn plan_set(scene: &PlanScene) -> (ChangeSet, Vec<IsProduction>) {
    let mut order: Vec<&ExampleChange> = scene.changes.iter().collect();
    order.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
    let mut set = ChangeSet {
        origin: scene.origin.clone(),
        changes: order.iter().map(|change| resource_change(change)).collect(),
        outputs: scene.outputs.clone(),
        invocations: scene.invocations.clone(),
        checks: scene.checks.clone(),
        ..ChangeSet::default()
    };
    set.prior_state.present = !scene.state.is_empty();
    set.prior_state.instances.clone_from(&scene.state);
    if !scene.configuration.is_empty() {
        let tofu = scene
            .configuration
            .keys()
            .any(|path| path.ends_with(".tofu") || path.ends_with(".tofu.json"));
        let dialect = if tofu {
            Dialect::OpenTofu
        } else {
            Dialect::Terraform
        };
        let files = Carried(&scene.configuration);
        (set.configuration, set.sources, set.gaps) = configuration::load("", &files, dialect);
    }
    set.gaps.extend(scene.gaps.iter().cloned());
    let declared = order.iter().map(|change| change.production).collect();
    (set, declared)
}

/// The configuration that a plan carries.
struct Carried<'a>(&'a Texts);

impl ModuleFiles for Carried<'_> {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        let inside = |path: &str| path.rsplit_once('/').map_or("", |(place, _)| place) == directory;
        let files: Vec<_> = self
            .0
            .iter()
            .filter(|(path, _)| inside(path))
            .map(|(path, text)| (path.to_string(), Some(text.clone())))
            .collect();
        (!files.is_empty() || directory.is_empty()).then_some(files)
    }

    fn file(&self, path: &str) -> Option<Arc<str>> {
        self.0.get(path).cloned()
    }
}

/// The source address of the provider that a type most likely belongs to.
fn provider(type_name: &str) -> String {
    let known = catalog::facts(type_name).provider();
    let name = known.unwrap_or_else(|| type_name.split('_').next().unwrap_or(type_name));
    format!("registry.terraform.io/hashicorp/{name}")
}

/// The provider of an object as a state writes it.
pub(super) fn state_provider(address: &ResourceAddress) -> String {
    format!("provider[\"{}\"]", provider(&address.type_name))
}

fn resource_change(change: &ExampleChange) -> ResourceChange {
    let object = |value: &Option<Value>, mask: &Mask| match value {
        Some(value) => Object::known(value.clone(), mask.clone()),
        None => Object::absent(),
    };
    ResourceChange {
        address: change.address.clone(),
        previous_address: change.previous_address.clone(),
        deposed: change.deposed.clone(),
        provider: change
            .provider
            .clone()
            .unwrap_or_else(|| provider(&change.address.type_name).into()),
        provider_alias: change.provider_alias.clone(),
        provider_key: None,
        action: change.action.clone(),
        reason: change.reason.clone(),
        before: object(&change.before, &change.sensitive.0),
        after: object(&change.after, &change.sensitive.1),
        replace_paths: change.replace_paths.clone(),
        importing: change.importing.then(Importing::default),
        deferred: change.deferred.clone(),
        identity: (Value::Null, Value::Null),
        predicted: None,
        span: None,
    }
}

/// What an example says of its production counts, whatever the rest looks like.
fn declare(context: &mut Analysis<'_>, index: usize, production: IsProduction) {
    let policy = context.policy;
    let change = &context.change_set.changes[index];
    let known = &mut context.changes[index];
    known.production.value = production;
    known.recorded = known.recorded.map(|_| production);
    known.base_class = analysis::base_class(
        &change.action,
        known.counts_as_production(policy),
        known.holds_durable_data(),
        change.importing.is_some(),
    );
}

fn told(finding: &Finding) -> String {
    let certainty = match finding.certainty {
        Certainty::Certain => "",
        Certainty::Possible => "possible ",
    };
    let class = finding.raises.map_or_else(String::new, |class| {
        format!(", raises the class to {class}")
    });
    format!(
        "a {certainty}finding (effect {}{class}): {}",
        finding.effect, finding.message
    )
}

/// What went otherwise than expected.
fn failure(example: &Example, findings: &[Finding]) -> Option<String> {
    let wanted = match example.expect {
        Expect::Pass => {
            let finding = findings.first()?;
            return Some(format!("expected no finding, got {}", told(finding)));
        }
        Expect::Finding => Certainty::Certain,
        Expect::Unknown => Certainty::Possible,
    };
    let name = match wanted {
        Certainty::Certain => "a finding",
        Certainty::Possible => "a possible finding",
    };
    let Some(first) = findings.first() else {
        return Some(format!("expected {name}, got none"));
    };
    // A certain finding beside the possible one is more than was expected.
    let certain = findings
        .iter()
        .any(|finding| finding.certainty == Certainty::Certain);
    if certain != (wanted == Certainty::Certain) {
        return Some(format!("expected {name}, got {}", told(first)));
    }
    // Of several findings the one that differs least is the one that was meant.
    findings
        .iter()
        .filter(|finding| finding.certainty == wanted)
        .map(|finding| differences(example, finding))
        .min_by_key(Vec::len)
        .filter(|differences| !differences.is_empty())
        .map(|differences| differences.join("\n"))
}

fn differences(example: &Example, finding: &Finding) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(effect) = example.effect
        && effect != finding.effect
    {
        out.push(format!("expected effect {effect}, got {}", told(finding)));
    }
    if let Some(class) = example.raises
        && finding.raises != Some(class)
    {
        out.push(format!(
            "expected the class to be raised to {class}, got {}",
            finding.raises.map_or("none", Class::as_str)
        ));
    }
    if let Some(case) = &example.case
        && finding.case != Some(case)
    {
        out.push(format!(
            "expected the case `{case}`, got {}",
            finding
                .case
                .map_or_else(|| "none".to_owned(), |case| format!("`{case}`"))
        ));
    }
    if let Some(message) = &example.message
        && !finding.message.contains(message.as_str())
    {
        out.push(format!(
            "expected a message with `{message}`, got: {}",
            finding.message
        ));
    }
    if let Some(paths) = &example.attributes {
        let sorted = |list: &[String]| {
            let mut list = list.to_vec();
            list.sort();
            list
        };
        if sorted(paths) != sorted(&finding.attributes) {
            out.push(format!(
                "expected the attributes [{}], got [{}]",
                paths.join(", "),
                finding.attributes.join(", ")
            ));
        }
    }
    if let Some(text) = &example.fix {
        let got = finding.fix.as_ref().map_or("", |fix| fix.text.trim());
        if got != text.trim() {
            let got = if got.is_empty() { "none" } else { got };
            out.push(format!("expected the fix\n{text}\ngot\n{got}"));
        }
    }
    out
}

/// Why a rule found nothing: its `match` leaves the changes out, or what the
/// parts of its condition come to.
fn why_not(rule: &Rule, context: &Analysis<'_>) -> String {
    let mut out = String::new();
    let changes = &context.change_set.changes;
    if changes.is_empty() {
        out.push_str("\nthere are no changes of resources");
    }
    for (index, change) in changes.iter().enumerate().take(MAX_PARTS) {
        let type_name = &change.address.type_name;
        let verb = change.action.verb();
        let is_data = change.address.mode == ResourceMode::Data;
        let facts = catalog::facts(type_name);
        if analysis::is_plain_no_op(change) {
            out.push_str(&format!(
                "\n{}: no-op, which no rule looks at",
                change.address
            ));
            continue;
        }
        if !rule.matcher.matches(type_name, is_data, verb, facts) {
            out.push_str(&format!(
                "\n{}: {verb}, which `match` leaves out",
                change.address
            ));
            continue;
        }
        let Decision::When(when) = &rule.decision else {
            out.push_str(&format!(
                "\n{}: {verb}, in which the detector sees nothing",
                change.address
            ));
            continue;
        };
        out.push_str(&format!(
            "\n{}: {verb}, for which the condition is not true; in it",
            change.address
        ));
        let scope = ChangeScope::new(context, Some(index));
        for part in parts(when) {
            let text = rule.texts.source.get(part.span.range());
            let value = match scope.evaluate(part) {
                Ok(value) => shown(&value),
                Err(message) => message,
            };
            out.push_str(&format!(
                "\n  {} is {value}",
                one_line(text.unwrap_or_default())
            ));
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a condition that have a value of their own: what `&&`, `||`,
/// `!` and comparisons put together.
fn parts(when: &Expr) -> Vec<&Expr> {
    fn gather<'e>(expr: &'e Expr, out: &mut Vec<&'e Expr>) {
        match &expr.kind {
            ExprKind::Literal(_) => {}
            ExprKind::Binary { .. } | ExprKind::Unary { .. } | ExprKind::Conditional { .. } => {
                expr.children(&mut |child| gather(child, out));
            }
            _ => out.push(expr),
        }
    }
    let mut out = Vec::new();
    gather(when, &mut out);
    out.dedup_by(|a, b| a.kind == b.kind);
    out.truncate(MAX_PARTS);
    out
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Unknown => "not known".to_owned(),
        Value::Bool(bool) => bool.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("\"{}\"", text.chars().take(60).collect::<String>()),
        Value::List(list) if list.len() <= 4 => {
            let items: Vec<String> = list.iter().map(shown).collect();
            format!("[{}]", items.join(", "))
        }
        Value::List(list) => format!("a list of {}", list.len()),
        Value::Map(map) => {
            let keys: Vec<&str> = map.keys().take(6).map(AsRef::as_ref).collect();
            format!("an object with {}", keys.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::registry::RuleFile;
    use super::*;

    fn failures(example: &str) -> String {
        let text = format!(
            r#"
rule "a" {{
  title      = "A"
  severity   = "low"
  effect     = "note"
  since      = "0.1.0"
  rationale  = "Because."
  help       = "Do."
  references = []
  match {{
    actions = ["update"]
  }}
  when    = before.size > after.size
  message = "`${{address}}` shrinks"
  example "p" {{
    expect = "pass"
    type   = "aws_instance"
    before = {{ size = 1 }}
    after  = {{ size = 2 }}
  }}
  example "s" {{
    expect = "finding"
    type   = "aws_instance"
    before = {{ size = 2 }}
    after  = {{ size = 1 }}
  }}
  example "f" {{
{example}
  }}
}}
"#
        );
        let file = RuleFile {
            path: "own/a.hcl".to_owned(),
            text,
        };
        let rules = RuleSet::default()
            .with_files(&[file])
            .unwrap_or_else(|error| panic!("{error}"));
        let found: Vec<String> = test(&rules, &crate::decide::findings)
            .into_iter()
            .filter_map(|outcome| outcome.failure)
            .collect();
        found.join("\n")
    }

    #[test]
    fn failures_say_what_the_condition_comes_to() {
        let found = failures(
            "expect = \"finding\"\ntype = \"aws_instance\"\nbefore = { size = 1 }\nafter = { size = 3 }",
        );
        assert!(found.contains("before.size is 1"), "{found}");
        assert!(found.contains("after.size is 3"), "{found}");
        let found =
            failures("expect = \"finding\"\ntype = \"aws_instance\"\nbefore = { size = 1 }");
        assert!(
            found.contains("delete, which `match` leaves out"),
            "{found}"
        );
    }

    #[test]
    fn files_go_through_the_reader_of_source_changes() {
        let resource = |size: u8| {
            format!(
                "{{ \"main.tf\" = <<-EOT\n resource \"aws_instance\" \"a\" {{\n size = {size}\n }}\n EOT\n }}"
            )
        };
        let example = |expect: &str, before: u8, after: u8| {
            format!(
                "expect = \"{expect}\"\nbefore_files = {}\nafter_files = {}",
                resource(before),
                resource(after)
            )
        };
        assert_eq!(failures(&example("finding", 3, 2)), "");
        let found = failures(&example("pass", 3, 2));
        assert!(found.contains("`aws_instance.a` shrinks"), "{found}");
    }

    #[test]
    fn what_else_is_expected_is_compared() {
        let change = "type = \"aws_instance\"\nbefore = { size = 3 }\nafter = { size = 1 }\n";
        let found = failures(&format!(
            "expect = \"finding\"\nmessage = \"grows\"\nattributes = [\"size\"]\n{change}"
        ));
        assert!(found.contains("a message with `grows`"), "{found}");
        assert!(found.contains("the attributes [size], got []"), "{found}");
        let found = failures(&format!(
            "expect = \"finding\"\nmessage = \"shrinks\"\neffect = \"{}\"\n{change}",
            crate::finding::Effect::Note
        ));
        assert_eq!(found, "");
    }
}
