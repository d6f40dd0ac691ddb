//! Configurations: how they are written and where their blocks lie is no change.

use blastgate::finding::Verdict;
use blastgate::input::tree::MemoryTree;
use blastgate::policy::Policy;
use blastgate::predict::{self, DiffOptions};
use blastgate::render;
use blastgate::report::Outcome;
use proptest::prelude::*;
use serde_json::Value;

use super::generate::{Act, Mark, Plan, RANGES, Side, Thing, guards, plan, plan_and_place};
use super::{config, judge};

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hand {
    /// Blanks in front of attributes.
    indent: usize,
    /// Blanks around equals signs.
    around: usize,
    /// Comments and empty lines between.
    comments: bool,
    windows: bool,
}

fn hand() -> impl Strategy<Value = Hand> {
    (0..5_usize, 0..4_usize, any::<bool>(), any::<bool>()).prop_map(
        |(indent, around, comments, windows)| Hand {
            indent,
            around,
            comments,
            windows,
        },
    )
}

pub(super) const PLAIN: Hand = Hand {
    indent: 2,
    around: 1,
    comments: false,
    windows: false,
};

impl Hand {
    fn attribute(self, name: &str, value: &str) -> String {
        let blank = " ".repeat(self.around);
        let line = format!("{}{name}{blank}={blank}{value}\n", " ".repeat(self.indent));
        if self.comments {
            format!("\n# {name} of something = \"x\"\n{line}  // {{\n/* }} */\n")
        } else {
            line
        }
    }

    fn finish(self, text: String) -> String {
        if self.windows {
            text.replace('\n', "\r\n")
        } else {
            text
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(literal).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}

/// A resource block.
pub(super) fn block(thing: &Thing, side: &Side, hand: Hand) -> String {
    let mut out = format!(
        "resource \"{}\"{}\"{}\" {{\n",
        thing.type_name,
        " ".repeat(hand.around.max(1)),
        thing.name
    );
    out.push_str(&hand.attribute("name", &format!("\"${{var.prefix}}-{}\"", thing.name)));
    out.push_str(&hand.attribute("description", &literal(&side.text.clone().into())));
    let environment = match side.mark {
        Mark::None => None,
        Mark::Dev => Some("dev"),
        Mark::Prod | Mark::Both => Some("production"),
    };
    let tags = environment.map_or("local.tags".to_owned(), |name| {
        format!("merge(local.tags, {{ Environment = \"{name}\" }})")
    });
    let labels = thing.type_name.starts_with("google_");
    out.push_str(&hand.attribute(if labels { "labels" } else { "tags" }, &tags));
    for (at, (name, safe, bare)) in guards(thing.type_name).into_iter().enumerate() {
        let value = if side.safe[at] { safe } else { bare };
        match value.pointer("/0/enabled") {
            Some(enabled) => out.push_str(&format!("{name} {{\n enabled = {enabled}\n}}\n")),
            None => out.push_str(&hand.attribute(name, &literal(&value))),
        }
    }
    match thing.type_name {
        "aws_security_group" => {
            for range in &side.ranges {
                out.push_str("ingress {\n");
                out.push_str(&hand.attribute("from_port", "443"));
                out.push_str(&hand.attribute("to_port", "443"));
                out.push_str(&hand.attribute("protocol", "\"tcp\""));
                out.push_str(&hand.attribute("cidr_blocks", &format!("[\"{}\"]", RANGES[*range])));
                out.push_str("}\n");
            }
        }
        "aws_iam_policy" => {
            let document = thing.attributes(side)["policy"].clone();
            out.push_str(&hand.attribute("policy", &literal(&document)));
        }
        _ => {}
    }
    out.push_str("}\n");
    out
}

const SHARED: [&str; 3] = [
    "variable \"prefix\" {\n  type    = string\n  default = \"shop\"\n}\n",
    "locals {\n  tags = { team = \"payments\" }\n}\n",
    "terraform {\n  required_version = \">= 1.5\"\n}\n",
];

/// Blocks of one side of a change.
pub(super) fn blocks(plan: &Plan, after: bool, hand: Hand) -> Vec<String> {
    let shared = SHARED.iter().map(|text| (*text).to_owned());
    let things = plan.things.iter().filter_map(|thing| {
        let is = if after {
            thing.act.has_after()
        } else {
            thing.act.has_before()
        };
        let stays = thing.act == Act::Stay;
        let side = if after && !stays {
            &thing.after
        } else {
            &thing.before
        };
        is.then(|| block(thing, side, hand))
    });
    shared.chain(things).map(|text| hand.finish(text)).collect()
}

/// Blocks in files, each where `places` puts it.
pub(super) fn files(blocks: &[String], places: &[u8]) -> MemoryTree {
    let names = ["main.tf", "network.tf", "z.tf", "data.tf"];
    let mut texts = vec![String::new(); names.len()];
    for (at, block) in blocks.iter().enumerate() {
        let place = places.get(at).copied().unwrap_or(0);
        texts[usize::from(place) % names.len()].push_str(block);
    }
    let all: Vec<(&str, &str)> = names
        .iter()
        .zip(&texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    MemoryTree::texts(&all)
}

pub(super) fn difference(before: &MemoryTree, after: &MemoryTree) -> Value {
    let sets = predict::read(before, after, &DiffOptions::default()).expect("two configurations");
    assert_eq!(sets.len(), 1, "one root module");
    let outcome = Outcome::One(Box::new(judge(&sets[0], &Policy::default())));
    serde_json::from_str(&render::json::outcome(&outcome)).expect("a report")
}

/// A value that nothing in the tree decides.
const UNSET: &str = "variable \"unset\" {\n}\n";

/// The block with `value` for its first argument of this name, if it has one.
fn with_argument(block: &str, name: &str, value: &str) -> Option<String> {
    let is_it = |line: &&str| {
        let rest = line.trim_start().strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let line = block.lines().find(is_it)?;
    Some(block.replacen(line, &format!("  {name} = {value}"), 1))
}

/// Both sides of a plan as blocks, with a variable that nobody sets.
fn with_unset(plan: &Plan) -> (Vec<String>, Vec<String>) {
    let unset = |after| {
        let mut all = blocks(plan, after, PLAIN);
        all.push(UNSET.to_owned());
        all
    };
    (unset(false), unset(true))
}

/// The verdict over blocks that lie in one file.
pub(super) fn verdict(before: &[String], after: &[String]) -> Verdict {
    let report = difference(&files(before, &[]), &files(after, &[]));
    match report["verdict"].as_str() {
        Some("pass") => Verdict::Pass,
        Some("needs-approval") => Verdict::NeedsApproval,
        Some("fail") => Verdict::Fail,
        other => panic!("no verdict: {other:?}"),
    }
}

/// What a report says, without where it stands.
pub(super) fn said(report: &Value) -> (Value, Vec<String>) {
    let findings = report["findings"].as_array().expect("findings");
    let mut out: Vec<String> = findings
        .iter()
        .map(|one| {
            format!(
                "{} {} {} {} {}",
                one["rule"], one["address"], one["effect"], one["certainty"], one["message"]
            )
        })
        .collect();
    out.sort();
    (report["verdict"].clone(), out)
}

proptest! {
    #![proptest_config(config(16))]

    #[test]
    fn formatting_and_moving_blocks_is_no_change(
        plan in plan(), hand in hand(), places in prop::collection::vec(any::<u8>(), 8),
        order in any::<bool>(),
    ) {
        let before = files(&blocks(&plan, false, PLAIN), &[]);
        let mut other = blocks(&plan, false, hand);
        if order {
            other.reverse();
        }
        let report = difference(&before, &files(&other, &places));
        prop_assert_eq!(&report["verdict"], "pass", "{}", report["findings"]);
        prop_assert!(report["changes"].as_array().is_some_and(Vec::is_empty), "{}", report["changes"]);
    }

    #[test]
    fn split_files_say_the_same(
        plan in plan(), hand in hand(), places in prop::collection::vec(any::<u8>(), 8),
    ) {
        let before = files(&blocks(&plan, false, PLAIN), &[]);
        let one = difference(&before, &files(&blocks(&plan, true, PLAIN), &[]));
        let two = difference(&before, &files(&blocks(&plan, true, hand), &places));
        prop_assert_eq!(said(&one), said(&two));
        // Files that nobody touched are not looked at, so no-ops are not counted in both.
        let counts = |report: &Value| {
            let mut summary = report["summary"].clone();
            summary["actions"]["no_op"] = Value::Null;
            summary
        };
        prop_assert_eq!(counts(&one), counts(&two));
    }

    /// Where the source does not tell a value, whatever it could be counts: what
    /// asks when it is written down asks when a variable decides it, too.
    #[test]
    fn an_argument_that_nobody_knows((plan, at) in plan_and_place(), which in any::<prop::sample::Index>()) {
        let (before, after) = with_unset(&plan);
        let names = ["policy", "cidr_blocks", "tags", "labels", "description"];
        let own: Vec<&str> = guards(plan.things[at].type_name)
            .iter()
            .map(|(name, ..)| *name)
            .chain(names)
            .collect();
        let head = format!("resource \"{}\" \"{}\" ", plan.things[at].type_name, plan.things[at].name);
        let mut unknown = after.clone();
        for block in unknown.iter_mut().filter(|block| block.starts_with(&head)) {
            if let Some(other) = with_argument(block, own[which.index(own.len())], "var.unset") {
                *block = other;
            }
        }
        let (known, unknown) = (verdict(&before, &after), verdict(&before, &unknown));
        prop_assert!(unknown >= known.min(Verdict::NeedsApproval), "{known:?} became {unknown:?}: {plan:?}");
    }

    /// A block that goes asks no less where a condition decides whether it goes.
    #[test]
    fn a_condition_that_nobody_knows((plan, at) in plan_and_place(), as_no in any::<bool>()) {
        let plan = super::rising::with(&plan, at, |thing| thing.act = Act::Delete);
        let (before, after) = with_unset(&plan);
        let head = format!("resource \"{}\" \"{}\" {{\n", plan.things[at].type_name, plan.things[at].name);
        let count = if as_no { "var.unset ? 0 : 1" } else { "var.unset ? 1 : 0" };
        let mut kept = after.clone();
        kept.extend(before.iter().filter(|block| block.starts_with(&head)).map(|block| {
            block.replacen(&head, &format!("{head}  count = {count}\n"), 1)
        }));
        prop_assert_eq!(kept.len(), after.len() + 1);
        let (gone, perhaps) = (verdict(&before, &after), verdict(&before, &kept));
        prop_assert!(perhaps >= gone.min(Verdict::NeedsApproval), "{gone:?} became {perhaps:?}: {plan:?}");
    }
}
