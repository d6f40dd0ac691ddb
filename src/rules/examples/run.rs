//! Runs examples as the tests of their rules.

use std::sync::Arc;

use super::failure::{failure, why_not};
use super::{Example, ExampleOutcome, Fixture, TreeFixture, plan};
use crate::analysis::production::IsProduction;
use crate::analysis::{self, Analysis, Settings, Stacks};
use crate::catalog::Catalog;
use crate::error::Result;
use crate::input::tree::MemoryTree;
use crate::model::change::ChangeSet;
use crate::model::value::Value;
use crate::policy::Policy;
use crate::policy::baseline::Baseline;
use crate::predict::{self, DiffOptions};
use crate::rules::registry::RuleSet;
use crate::rules::rule::{Decision, Rule};
use crate::rules::run;
use crate::rules::{Decide, Detector};
use crate::source::line_column;

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
            let failure = match run_example(rules, rule, example, decide) {
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
type Run = (Option<String>, Vec<Option<&'static str>>);

/// Runs one example.
fn run_example(rules: &RuleSet, rule: &Rule, example: &Example, decide: &Decide) -> Result<Run> {
    let mut policy = match &example.gate.policy {
        Some(text) => crate::policy::file::parse(text.as_bytes(), "policy")?,
        None => Policy::default(),
    };
    policy.catalog = rules.catalog();
    let (sets, declared) = match &example.fixture {
        Fixture::Plan(plan) => {
            let (set, production) = plan::read(plan)?;
            (vec![set], vec![production])
        }
        Fixture::Trees(trees) => {
            let sets = read_trees(trees, policy.catalog)?;
            let declared = sets
                .iter()
                .map(|set| vec![trees.production; set.changes.len()])
                .collect();
            (sets, declared)
        }
    };
    let settings = settings(example, &sets);
    let stacks = Stacks::new(sets.iter().collect(), policy.catalog);
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
pub(super) fn read_trees(fixture: &TreeFixture, catalog: Catalog) -> Result<Vec<ChangeSet>> {
    let tree = |tree: &super::Tree| {
        let texts = tree
            .texts
            .iter()
            .map(|(path, text)| (path.clone(), Arc::from(text.as_bytes())));
        MemoryTree::new(texts).with_submodules(&tree.submodules)
    };
    let (before, after) = (tree(&fixture.before), tree(&fixture.after));
    let options = DiffOptions {
        catalog,
        ..DiffOptions::default()
    };
    predict::read(&before, &after, &options)
}

/// What an example says of its production counts, whatever the rest looks like.
fn declare(context: &mut Analysis<'_>, index: usize, production: IsProduction) {
    let policy = context.policy;
    let change = &context.change_set.changes[index];
    let known = &mut context.changes[index];
    known.production.value = production;
    known.recorded = known.recorded.map(|_| production);
    known.base_class = analysis::base_class(change, known, policy);
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
            .with_files(&[file], Catalog::built_in())
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
