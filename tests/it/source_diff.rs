//! Source diffs: what is concluded from two trees, checked against small pairs
//! of its own, and where the corpus is at hand against real plans and labels.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::common::plan_scenarios;
use blastgate::input::tree::{DirectoryTree, MemoryTree};
use blastgate::model::address::ResourceMode;
use blastgate::model::change::ChangeSet;
use blastgate::model::value::Value;
use blastgate::predict::{DiffOptions, read};

fn json(path: PathBuf) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Every instance of a module of `planned_values`, with its values.
fn planned(module: &serde_json::Value, out: &mut BTreeMap<String, serde_json::Value>) {
    for resource in module["resources"].as_array().into_iter().flatten() {
        if resource["mode"] == "managed" {
            out.insert(
                resource["address"].as_str().unwrap().to_owned(),
                resource["values"].clone(),
            );
        }
    }
    for child in module["child_modules"].as_array().into_iter().flatten() {
        planned(child, out);
    }
}

/// Attributes that are known on our side and something else in the plan.
fn contradictions(address: &str, ours: &Value, plan: &serde_json::Value, out: &mut Vec<String>) {
    let Value::Map(map) = ours else { return };
    for (name, value) in map {
        let theirs = Value::from(&plan[name.as_ref()]);
        let simple = matches!(value, Value::String(_) | Value::Bool(_) | Value::Number(_));
        if simple && !theirs.is_null() && format!("{value:?}") != format!("{theirs:?}") {
            let text = |value: &Value| match value {
                Value::String(text) => text.to_string(),
                Value::Number(number) => number.to_string(),
                Value::Bool(bool) => bool.to_string(),
                other => format!("{other:?}"),
            };
            // The provider leaves a document as it was that says the same.
            let document = |text: &str| {
                text.starts_with('{') && serde_json::from_str::<serde_json::Value>(text).is_ok()
            };
            let (one, other) = (text(value), text(&theirs));
            if one != other && !(document(&one) && document(&other)) {
                out.push(format!("{address}.{name}: {one} here, {other} in the plan"));
            }
        }
    }
}

#[test]
fn instances_and_values_are_those_of_the_plans() {
    let (mut compared, mut values, mut wrong) = (0, 0, Vec::new());
    for directory in plan_scenarios() {
        let plan = json(directory.join("plan.json"));
        if plan.get("errored") == Some(&true.into()) || plan.get("complete") == Some(&false.into())
        {
            continue;
        }
        let Ok(after) = DirectoryTree::open(&directory.join("config")) else {
            continue;
        };
        // What a plan forgets still stands in its values.
        let forgets = |change: &serde_json::Value| change["change"]["actions"][0] == "forget";
        if plan["resource_changes"]
            .as_array()
            .into_iter()
            .flatten()
            .any(forgets)
        {
            continue;
        }
        let options = DiffOptions {
            root: Some(String::new()),
            ..DiffOptions::default()
        };
        let sets = read(&MemoryTree::texts(&[]), &after, &options).unwrap();
        let [set] = sets.as_slice() else {
            wrong.push(format!("{}: {} roots", directory.display(), sets.len()));
            continue;
        };
        let mut theirs = BTreeMap::new();
        planned(&plan["planned_values"]["root_module"], &mut theirs);
        // What a plan with -destroy leaves is nothing.
        if theirs.is_empty() {
            continue;
        }
        let ours: BTreeMap<String, &Value> = set
            .changes
            .iter()
            .filter(|change| change.address.mode == ResourceMode::Managed)
            .filter(|change| change.after.exists())
            .map(|change| (change.address.to_string(), change.after.value()))
            .collect();
        compared += 1;
        let (left, right): (BTreeSet<&String>, BTreeSet<&String>) =
            (ours.keys().collect(), theirs.keys().collect());
        if left != right {
            wrong.push(format!(
                "{}: {left:?} here, {right:?} in the plan",
                directory.display()
            ));
        }
        for (address, value) in &ours {
            if let Some(plan) = theirs.get(address) {
                values += 1;
                contradictions(address, value, plan, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    if compared > 0 {
        assert!(
            compared >= 30 && values > compared,
            "{compared} scenarios, {values} objects"
        );
    }
}

const TABLE: &str = "resource \"aws_dynamodb_table\" \"t\" {\n  name = \"orders\"\n  hash_key = \"id\"\n  attribute {\n    name = \"id\"\n    type = \"S\"\n  }\n}\n";

type Files<'f> = &'f [(&'f str, &'f str)];

fn sets(before: Files<'_>, after: Files<'_>) -> Vec<ChangeSet> {
    let options = DiffOptions::default();
    read(
        &MemoryTree::texts(before),
        &MemoryTree::texts(after),
        &options,
    )
    .unwrap()
}

/// Changes that are no no-ops in place: address, action, `?` where not certain.
fn changes(before: Files<'_>, after: Files<'_>) -> Vec<String> {
    sets(before, after)
        .iter()
        .flat_map(|set| &set.changes)
        .filter(|change| !change.action.is_no_op() || change.previous_address.is_some())
        .map(|change| {
            let prediction = change.predicted.as_ref().unwrap();
            let doubt = if prediction.certain && !prediction.asks && !prediction.may_replace {
                ""
            } else {
                "?"
            };
            format!("{} {}{doubt}", change.address, change.action)
        })
        .collect()
}

#[test]
fn rewriting_is_no_change() {
    let spelled = "# the table\nresource aws_dynamodb_table t {\n attribute {\n  type = \"S\"\n  name = \"id\"\n }\n name=local.n\n hash_key = \"${\"id\"}\"\n}\nlocals {\n n = var.n\n}\n";
    let set = sets(
        &[("main.tf", TABLE)],
        &[
            ("db.tf", spelled),
            ("v.tf", "variable \"n\" {\n  default = \"orders\"\n}\n"),
        ],
    );
    assert_eq!(set.len(), 1);
    assert!(set[0].changes.iter().all(|change| change.action.is_no_op()));
    // Blocks in JSON syntax have no list around one of them.
    let json = r#"{"resource": {"aws_dynamodb_table": {"t": {"name": "orders", "hash_key": "id", "attribute": {"name": "id", "type": "S"}}}}}"#;
    assert!(changes(&[("main.tf", TABLE)], &[("main.tf.json", json)]).is_empty());
    let other = json.replace("\"S\"", "\"N\"");
    assert!(!changes(&[("main.tf", TABLE)], &[("main.tf.json", &other)]).is_empty());
    // References that only a provider could resolve, by way of names or not.
    let subnet = "resource \"aws_subnet\" \"a\" {\n  cidr_block = \"10.0.0.0/24\"\n}\n";
    let direct =
        format!("{subnet}resource \"aws_instance\" \"i\" {{\n  subnet_id = aws_subnet.a.id\n}}\n");
    let named = format!(
        "{subnet}locals {{\n  s = aws_subnet.a.id\n}}\nresource \"aws_instance\" \"i\" {{\n  subnet_id = local.s\n}}\n"
    );
    assert!(changes(&[("m.tf", &direct)], &[("m.tf", &named)]).is_empty());
}

/// Ways to write what comes to the same, though only a provider knows what,
/// and neighbours of them that do not.
#[test]
fn the_same_in_other_words_is_no_change() {
    let world = "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"b\"\n}\nresource \"aws_subnet\" \"s\" {\n  count = 2\n}\ndata \"aws_vpc\" \"v\" {\n  default = true\n}\ndata \"aws_vpc\" \"same\" {\n  default = true\n}\ndata \"aws_vpc\" \"other\" {\n  default = false\n}\nlocals {\n  ids = aws_subnet.s[*].id\n  vpc = data.aws_vpc.v\n  m   = { a = aws_subnet.s[0].id, b = aws_subnet.s[1].id }\n}\n";
    let module = "resource \"aws_subnet\" \"n\" {\n}\noutput \"all\" {\n  value = { x = aws_subnet.n.id, y = aws_subnet.n.arn }\n}\noutput \"net\" {\n  value = aws_subnet.n\n}\n";
    let judged = |one: &str, other: &str| {
        let text = |expr: &str| {
            format!(
                "{world}module \"m\" {{\n  source = \"./m\"\n}}\nresource \"aws_s3_bucket_policy\" \"p\" {{\n  policy = {expr}\n}}\n"
            )
        };
        let (one, other) = (text(one), text(other));
        changes(
            &[("main.tf", &one), ("m/main.tf", module)],
            &[("main.tf", &other), ("m/main.tf", module)],
        )
        .is_empty()
    };
    let heredoc = "<<EOF\n{\"Version\": \"1\", \"Statement\": [{\"Resource\": \"${aws_s3_bucket.b.arn}/*\"}]}\nEOF";
    for (one, other) in [
        ("aws_subnet.s[0].id", "local.ids[0]"),
        ("aws_subnet.s[1].id", "element(local.ids, 3)"),
        ("aws_subnet.s[*].id", "[for s in aws_subnet.s : s.id]"),
        ("element(local.vpc.ids, 1)", "local.vpc.ids[1]"),
        (
            "flatten([local.ids, [\"x\"]])",
            "compact(concat(aws_subnet.s[*].id, [\"x\"]))",
        ),
        ("local.m.b", "aws_subnet.s[1].id"),
        (
            "\"x-${aws_subnet.s[0].id}\"",
            "format(\"x-%s\", aws_subnet.s[0].id)",
        ),
        ("local.vpc.cidr_block", "data.aws_vpc.same.cidr_block"),
        ("true ? aws_subnet.s[0].id : null", "aws_subnet.s[0].id"),
        (
            "merge({ a = aws_subnet.s[0].id }, { b = 1 })",
            "{ b = 1, a = local.ids[0] }",
        ),
        ("module.m.all.x", "module.m.net.id"),
        (
            "join(\",\", local.ids)",
            "\"${aws_subnet.s[0].id},${aws_subnet.s[1].id}\"",
        ),
        (
            heredoc,
            "jsonencode({ Statement = [{ Resource = \"${aws_s3_bucket.b.arn}/*\" }], Version = \"1\" })",
        ),
    ] {
        assert!(judged(one, other), "{one} is {other}");
    }
    for (one, other) in [
        ("aws_subnet.s[0].id", "local.ids[1]"),
        ("aws_subnet.s[*].id", "[for s in aws_subnet.s : s.arn]"),
        ("element(local.vpc.ids, 1)", "local.vpc.ids[0]"),
        (
            "flatten([local.ids, [\"x\"]])",
            "concat([\"x\"], local.ids)",
        ),
        ("local.m.b", "aws_subnet.s[0].id"),
        ("local.vpc.cidr_block", "data.aws_vpc.other.cidr_block"),
        ("false ? aws_subnet.s[0].id : null", "aws_subnet.s[0].id"),
        (
            "{ a = aws_subnet.s[0].id, b = 1 }",
            "{ a = aws_subnet.s[0].id, b = 2 }",
        ),
        ("module.m.all.x", "module.m.all.y"),
        ("join(\",\", local.ids)", "join(\";\", local.ids)"),
        (
            heredoc,
            "jsonencode({ Statement = [{ Resource = \"${aws_subnet.s[0].arn}/*\" }], Version = \"1\" })",
        ),
    ] {
        assert!(!judged(one, other), "{one} is not {other}");
    }
}

#[test]
fn names_that_need_each_other_or_double_come_to_an_end() {
    let doubled: String = (0..60)
        .map(|n| format!("  c{n} = [local.c{0}, local.c{0}]\n", n + 1))
        .collect();
    let text = |last: &str| {
        format!(
            "resource \"aws_vpc\" \"v\" {{\n}}\nlocals {{\n  a = local.b.x\n  b = {{ x = local.a, y = local.b }}\n{doubled}  c60 = aws_vpc.v.{last}\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  name = local.c0\n  tags = local.b\n}}\n"
        )
    };
    let (one, other) = (text("id"), text("arn"));
    let found = changes(&[("main.tf", &one)], &[("main.tf", &other)]);
    assert!(
        found
            .iter()
            .any(|change| change.contains("aws_sqs_queue.q"))
    );
}

#[test]
fn variable_files_that_change_are_tried_with_the_roots_that_fit() {
    let main = "variable \"name\" {}\nresource \"aws_dynamodb_table\" \"t\" {\n  name = var.name\n  hash_key = \"id\"\n}\n";
    let side = |value: &str, key: &str| {
        sets(
            &[("main.tf", main), ("env/live.tfvars", "name = \"a\"\n")],
            &[
                ("main.tf", main),
                ("env/live.tfvars", &format!("{key} = \"{value}\"\n")),
            ],
        )
    };
    let fits = side("b", "name");
    assert_eq!(fits.len(), 1);
    assert_eq!(fits[0].origin.name, ". with env/live.tfvars");
    assert!(fits[0].gaps.is_empty() && fits[0].changes[0].action.ends_object());
    // The file still belongs to the root that it lies in, which loses the value.
    let renamed = side("b", "other");
    assert_eq!(renamed[0].origin.name, ". with env/live.tfvars");
    assert!(renamed[0].changes[0].action.ends_object());
    // Variables that the root does not have: nobody knows whose file it is.
    let strange = sets(
        &[("main.tf", main), ("env/live.tfvars", "other = \"a\"\n")],
        &[("main.tf", main), ("env/live.tfvars", "other = \"b\"\n")],
    );
    assert!(
        strange
            .iter()
            .any(|set| set.gaps.iter().any(|gap| gap.what == "env/live.tfvars"))
    );
}

#[test]
fn data_files_are_followed_where_only_functions_read_them() {
    let users = "resource \"aws_iam_user\" \"u\" {\n  for_each = toset(yamldecode(file(\"${path.module}/users.yaml\")))\n}\n";
    let followed = |main: &str| {
        let found = sets(
            &[("main.tf", main), ("users.yaml", "- a\n- b\n")],
            &[("main.tf", main), ("users.yaml", "- a\n")],
        );
        found[0].files[0].followed
    };
    assert!(followed(users));
    let read_by_provider =
        format!("{users}resource \"aws_s3_object\" \"o\" {{\n  source = \"users.yaml\"\n}}\n");
    assert!(!followed(&read_by_provider));
    let provisioned = format!(
        "{users}resource \"null_resource\" \"n\" {{\n  provisioner \"local-exec\" {{\n    command = file(\"users.yaml\")\n  }}\n}}\n"
    );
    assert!(!followed(&provisioned));
    assert!(!followed("locals {\n  unused = file(\"users.yaml\")\n}\n"));
}

#[test]
fn objects_are_followed_to_where_they_move() {
    let module = "module \"m\" {\n  source = \"./m\"\n}\n";
    let moved = "moved {\n  from = aws_dynamodb_table.t\n  to = module.m.aws_dynamodb_table.t\n}\n";
    let wrapped = format!("{module}{moved}");
    assert_eq!(
        changes(
            &[("main.tf", TABLE)],
            &[("main.tf", &wrapped), ("m/main.tf", TABLE)]
        ),
        ["module.m.aws_dynamodb_table.t no-op"]
    );
    assert_eq!(
        changes(
            &[("main.tf", TABLE)],
            &[("main.tf", module), ("m/main.tf", TABLE)]
        ),
        [
            "aws_dynamodb_table.t delete",
            "module.m.aws_dynamodb_table.t create"
        ]
    );
    let counted = TABLE.replace("  name = \"orders\"", "  count = 1\n  name = \"orders\"");
    assert_eq!(
        changes(&[("main.tf", TABLE)], &[("main.tf", &counted)]),
        ["aws_dynamodb_table.t[0] no-op"]
    );
    let keyed = TABLE.replace(
        "  name = \"orders\"",
        "  for_each = toset([\"a\"])\n  name = \"orders\"",
    );
    assert_eq!(
        changes(&[("main.tf", &counted)], &[("main.tf", &keyed)]),
        [
            "aws_dynamodb_table.t[0] delete",
            "aws_dynamodb_table.t[\"a\"] create"
        ]
    );
    let kept =
        "removed {\n  from = aws_dynamodb_table.t\n  lifecycle {\n    destroy = false\n  }\n}\n";
    assert_eq!(
        changes(&[("main.tf", TABLE)], &[("main.tf", kept)]),
        ["aws_dynamodb_table.t forget"]
    );
}

#[test]
fn what_replaces_reaches_what_hangs_on_it() {
    let stack = |cidr: &str| {
        format!(
            "resource \"aws_vpc\" \"v\" {{\n  cidr_block = \"{cidr}\"\n}}\nresource \"aws_subnet\" \"s\" {{\n  vpc_id = aws_vpc.v.id\n  cidr_block = \"10.0.1.0/24\"\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  name = \"q\"\n}}\n"
        )
    };
    assert_eq!(
        changes(
            &[("main.tf", &stack("10.0.0.0/16"))],
            &[("main.tf", &stack("10.1.0.0/16"))]
        ),
        ["aws_subnet.s delete, create?", "aws_vpc.v delete, create"]
    );
    let swap = |subnet: &str| {
        format!(
            "resource \"aws_subnet\" \"a\" {{\n}}\nresource \"aws_subnet\" \"b\" {{\n}}\nlocals {{\n  m = {{ x = {{ s = aws_subnet.{subnet}.id }} }}\n}}\nresource \"aws_instance\" \"i\" {{\n  for_each = local.m\n  subnet_id = each.value.s\n}}\n"
        )
    };
    assert_eq!(
        changes(&[("main.tf", &swap("a"))], &[("main.tf", &swap("b"))]),
        ["aws_instance.i[\"x\"] delete, create?"]
    );
}

#[test]
fn what_is_not_known_is_at_risk() {
    let queue = |each: &str| {
        format!(
            "variable \"s\" {{\n  type = set(string)\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  for_each = {each}\n  name = each.key\n}}\n"
        )
    };
    assert!(
        changes(
            &[("m.tf", &queue("var.s"))],
            &[("m.tf", &format!("# x\n{}", queue("var.s")))]
        )
        .is_empty()
    );
    assert_eq!(
        changes(
            &[("m.tf", &queue("var.s"))],
            &[("m.tf", &queue("setsubtract(var.s, [\"a\"])"))]
        ),
        ["aws_sqs_queue.q[*] delete?"]
    );
    assert_eq!(
        changes(
            &[("m.tf", &queue("toset([\"a\"])"))],
            &[("m.tf", &queue("var.s"))]
        ),
        [
            "aws_sqs_queue.q[\"a\"] delete?",
            "aws_sqs_queue.q[*] create"
        ]
    );
    let remote = |cidr: &str| {
        format!("module \"v\" {{\n  source = \"a/vpc/aws\"\n  cidr = \"{cidr}\"\n}}\n")
    };
    let gaps = |after: &str| {
        sets(&[("m.tf", &remote("10.0.0.0/16"))], &[("m.tf", after)])[0]
            .gaps
            .iter()
            .filter(|gap| gap.effect == blastgate::model::change::GapEffect::NeedsApproval)
            .count()
    };
    assert_eq!(gaps(&format!("# x\n{}", remote("10.0.0.0/16"))), 0);
    assert_eq!(gaps(&remote("10.1.0.0/16")), 1);
}

#[test]
fn every_root_that_a_change_reaches_is_judged() {
    let caller = "module \"m\" {\n  source = \"../../m\"\n}\n";
    let before = [
        ("live/a/main.tf", caller),
        ("live/b/main.tf", caller),
        ("live/c/main.tf", TABLE),
        ("m/main.tf", TABLE),
    ];
    let mut after = before;
    let renamed = TABLE.replace("orders", "other");
    after[3].1 = &renamed;
    let roots: Vec<String> = sets(&before, &after)
        .iter()
        .map(|set| set.origin.root.clone())
        .collect();
    assert_eq!(roots, ["live/a", "live/b"]);
    // Calling a root does not hide it.
    let call = "module \"x\" {\n  source = \"../c\"\n}\n";
    let hidden = [
        ("live/a/main.tf", call),
        ("live/b/main.tf", caller),
        ("live/c/main.tf", &renamed),
        ("m/main.tf", TABLE),
    ];
    let found = sets(&before, &hidden);
    assert!(found.iter().any(|set| set.origin.root == "live/c"
        && set.changes.iter().any(|change| change.action.replaces())));
    // Documentation touches none.
    let quiet = sets(
        &[("main.tf", TABLE), ("README.md", "a")],
        &[("main.tf", TABLE), ("README.md", "b")],
    );
    assert!(
        quiet.len() == 1
            && quiet[0]
                .changes
                .iter()
                .all(|change| change.action.is_no_op())
    );
}

#[test]
fn files_count_as_they_do_for_the_tools() {
    let gone = ["aws_dynamodb_table.t delete"];
    // Without any configuration the tools refuse to plan, and what stands is left behind.
    assert_eq!(
        changes(&[("main.tf", TABLE)], &[("main.tf.bak", TABLE)]),
        ["aws_dynamodb_table.t delete?"]
    );
    assert_eq!(
        changes(
            &[("main.tf", TABLE)],
            &[("main.tf", TABLE), ("main.tofu", "locals {}\n")]
        ),
        gone
    );
    let none = "resource \"aws_dynamodb_table\" \"t\" {\n  count = 0\n}\n";
    assert_eq!(
        changes(
            &[("main.tf", TABLE)],
            &[("main.tf", TABLE), ("x_override.tf", none)]
        ),
        gone
    );
    let switched = format!(
        "variable \"on\" {{\n  default = true\n}}\n{}",
        TABLE.replace("  name = ", "  count = var.on ? 1 : 0\n  name = ")
    );
    assert_eq!(
        changes(
            &[("main.tf", &switched)],
            &[("main.tf", &switched), ("a.auto.tfvars", "on = false\n")]
        ),
        ["aws_dynamodb_table.t[0] delete"]
    );
    let listed = "resource \"aws_sqs_queue\" \"q\" {\n  for_each = toset(yamldecode(file(\"${path.module}/q.yaml\")))\n  name = each.key\n}\n";
    assert_eq!(
        changes(
            &[("main.tf", listed), ("q.yaml", "- a\n- b\n")],
            &[("main.tf", listed), ("q.yaml", "- a\n")]
        ),
        ["aws_sqs_queue.q[\"b\"] delete"]
    );
    // What a template makes is not known, but that its text changes is.
    let boot = "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\nresource \"aws_launch_template\" \"l\" {\n  name = \"l\"\n  user_data = base64encode(templatefile(\"boot.sh\", { q = aws_sqs_queue.q.arn }))\n}\n";
    let boots = |text: &'static str| [("main.tf", boot), ("boot.sh", text)];
    assert_eq!(
        changes(&boots("run ${q}"), &boots("rm ${q}")),
        ["aws_launch_template.l update?"]
    );
    let noted = [
        ("main.tf", boot),
        ("boot.sh", "run ${q}"),
        ("README.md", "x"),
    ];
    assert!(changes(&boots("run ${q}"), &noted).is_empty());
}

#[test]
fn what_grows_without_bound_is_told() {
    let level = |next: usize| {
        format!(
            "module \"a\" {{\n  source = \"../m{next}\"\n  count = 10\n}}\nmodule \"b\" {{\n  source = \"../m{next}\"\n  count = 10\n}}\n"
        )
    };
    let files = |last: &str| -> Vec<(String, String)> {
        let levels = (0..8).map(|at| (format!("m{at}/main.tf"), level(at + 1)));
        levels
            .chain([("m8/main.tf".to_owned(), last.to_owned())])
            .collect()
    };
    let tree = |files: &[(String, String)]| {
        let texts: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        MemoryTree::texts(&texts)
    };
    let (before, after) = (files(TABLE), files(&TABLE.replace("orders", "other")));
    let sets = read(&tree(&before), &tree(&after), &DiffOptions::default()).unwrap();
    let told = |set: &ChangeSet| {
        set.gaps
            .iter()
            .any(|gap| gap.effect == blastgate::model::change::GapEffect::NeedsApproval)
    };
    assert!(sets.iter().all(told));
}
