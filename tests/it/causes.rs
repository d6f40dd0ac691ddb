//! What was edited and what follows, compared with labels made by hand: for
//! plans of `testdata` they were read off the differences between `before/`
//! and `config/`, for source changes they stand beside the texts here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn judge(arguments: &[&str]) -> Value {
    let output = assert_cmd::cargo::cargo_bin_cmd!("blastgate")
        .args(arguments)
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

fn plan(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("testdata/plans")
        .join(name)
}

/// Causes in a form that labels are written in: `what | before -> after | place |
/// what follows`.
fn told(report: &Value) -> Vec<String> {
    let list = |cause: &Value, key: &str| -> Vec<String> {
        let all = cause[key].as_array().expect("a list");
        all.iter()
            .map(|one| one.as_str().expect("an address").to_owned())
            .collect()
    };
    report["causes"]
        .as_array()
        .expect("causes")
        .iter()
        .map(|cause| {
            let place = match &cause["location"] {
                Value::Null => "-".to_owned(),
                at => format!("{}:{}", at["file"].as_str().expect("a file"), at["line"]),
            };
            let mut counts = Vec::new();
            for key in ["destroys", "replaces", "updates", "creates", "others"] {
                let all = list(cause, key);
                if !all.is_empty() {
                    counts.push(format!("{key} {}", all.len()));
                }
            }
            let updates = list(cause, "updates");
            for address in list(cause, "reroutes") {
                assert!(updates.contains(&address), "{address} is no update");
            }
            let open = if cause["traced"] == true {
                ""
            } else {
                " (open)"
            };
            format!(
                "{} | {} -> {} | {place} | {}{open}",
                cause["what"].as_str().expect("words"),
                cause["before"],
                cause["after"],
                counts.join(", ")
            )
        })
        .collect()
}

fn labelled(name: &str, file: &str, expected: &[&str]) {
    let plan = plan(name).join(file);
    let plan = plan.to_str().expect("a path");
    // The labels are as seen from the root module.
    let report = judge(&["check", plan, "--source-root", "."]);
    assert_eq!(told(&report), expected, "{name}");
    consistent(&report, name);
}

/// Every change says the cause in whose lists it stands, and so does every finding.
fn consistent(report: &Value, what: &str) {
    let causes = report["causes"].as_array().expect("causes");
    let findings = report["findings"].as_array().expect("findings");
    for (index, cause) in causes.iter().enumerate() {
        assert_eq!(cause["id"], index + 1, "{what}");
        for finding in cause["findings"].as_array().expect("findings") {
            let finding =
                &findings[usize::try_from(finding.as_u64().expect("an index")).expect("small")];
            assert_eq!(finding["cause"], cause["id"], "{what}: {finding}");
        }
    }
    let mut of: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for cause in causes {
        for key in ["destroys", "replaces", "updates", "creates", "others"] {
            for address in cause[key].as_array().expect("a list") {
                of.entry(address.as_str().expect("an address"))
                    .or_default()
                    .push(&cause["id"]);
            }
        }
    }
    for change in report["changes"].as_array().expect("changes") {
        let address = change["address"].as_str().expect("an address");
        if change["cause"].is_null() {
            continue;
        }
        assert!(
            of.get(address)
                .is_some_and(|ids| ids.contains(&&change["cause"])),
            "{what}: {address}"
        );
    }
}

#[test]
fn plans_are_traced_to_what_was_edited() {
    labelled(
        "readme-example",
        "plan.tfplan",
        &[
            "var.vpc_cidr | \"\\\"10.0.0.0/16\\\"\" -> \"\\\"10.64.0.0/16\\\"\" | variables.tf:3 | replaces 14, updates 5",
            "aws_db_instance.orders: storage_encrypted | \"false\" -> \"true\" | database.tf:12 | replaces 2",
        ],
    );
    labelled(
        "count-index-shift",
        "plan.tfplan",
        &["var.events | null -> null | main.tf:3 | destroys 1, replaces 2, updates 1"],
    );
    labelled(
        "rename-key",
        "plan.tfplan",
        &[
            "local.regions | null -> null | main.tf:2 | destroys 2, creates 2",
            "aws_sqs_queue.signups is removed | null -> null | - | destroys 1",
            "aws_sqs_queue.new_accounts is added | null -> null | main.tf:22 | creates 1",
        ],
    );
    labelled(
        "replace-triggers",
        "plan.tfplan",
        &[
            "terraform_data.image: input | \"\\\"web:118\\\"\" -> \"\\\"web:119\\\"\" | main.tf:2 | replaces 2, updates 2",
            "terraform_data.cache_production is tainted | null -> null | - | replaces 1",
            "-replace of terraform_data.router_production | null -> null | - | replaces 1",
        ],
    );
    labelled(
        "replace-dev-stateless",
        "plan.tfplan",
        &[
            "local.port | \"3000\" -> \"8080\" | main.tf:3 | replaces 1",
            "aws_security_group.preview: description | \"\\\"Preview tasks\\\"\" -> \"\\\"Tasks of preview deployments\\\"\" | main.tf:8 | replaces 1",
        ],
    );
    labelled(
        "errored-prevent-destroy",
        "plan.tfplan",
        &[
            "aws_db_instance.payroll: availability_zone | \"\\\"eu-central-1a\\\"\" -> \"\\\"eu-central-1b\\\"\" | main.tf:18 | replaces 1",
            "aws_sqs_queue.runs: delay_seconds | \"0\" -> \"5\" | main.tf:4 | updates 1",
        ],
    );
    labelled(
        "hostile-addresses",
        "plan.tfplan",
        &[
            "local.tenants | null -> null | main.tf:3 | destroys 9",
            "module.tenant.aws_security_group.edge: ingress.cidr_blocks | \"\\\"10.20.0.0/16\\\"\" -> \"\\\"10.20.0.0/17\\\"\" | tenant/main.tf:30 | updates 5",
        ],
    );
    labelled(
        "access-widened",
        "plan.tfplan",
        &[
            "aws_s3_bucket_public_access_block.evidence is removed | null -> null | - | destroys 1",
            "aws_iam_policy.reader: policy.Statement.Action, policy.Statement.Resource | \"\\\"s3:GetObject\\\"\" -> \"\\\"s3:*\\\"\" | main.tf:12 | updates 1",
            "aws_security_group.database: ingress.cidr_blocks | \"\\\"10.30.0.0/20\\\"\" -> \"\\\"0.0.0.0/0\\\"\" | main.tf:46 | updates 1",
        ],
    );
    labelled(
        "safe-update",
        "plan.tfplan",
        &[
            "aws_cloudwatch_metric_alarm.backlog: threshold | \"500\" -> \"400\" | main.tf:12 | updates 1",
            "aws_dynamodb_table.synonyms: tags | null -> \"{Owner = \\\"search-team\\\"}\" | main.tf:40 | updates 1",
            "aws_sqs_queue.reindex: visibility_timeout_seconds | \"30\" -> \"90\" | main.tf:3 | updates 1",
            "aws_ssm_parameter.page_size: description | \"\\\"Results on one page\\\"\" -> \"\\\"Results on one page, desktop and mobile\\\"\" | main.tf:23 | updates 1",
        ],
    );
    labelled(
        "target-partial",
        "plan.tfplan",
        &["aws_sqs_queue.invoices: delay_seconds | \"0\" -> \"15\" | main.tf:4 | updates 1"],
    );
    labelled(
        "destroy-production",
        "plan.tfplan",
        &["the plan destroys everything (-destroy) | null -> null | - | destroys 6"],
    );
    labelled(
        "deposed",
        "plan.tfplan",
        &["deposed object of terraform_data.release_production | null -> null | - | destroys 1"],
    );
    labelled(
        "forget-removed",
        "plan.tfplan",
        &[
            "removed block for aws_kms_alias.ledger | null -> null | main.tf:10 | others 1",
            "removed block for aws_kms_key.ledger | null -> null | main.tf:2 | others 1",
        ],
    );
    labelled(
        "moved-into-module",
        "plan.tfplan",
        &[
            "moved block to module.store.aws_dynamodb_table.this[\"parcels\"] | null -> null | main.tf:11 | others 1",
            "moved block to module.store.aws_sqs_queue.labels | null -> null | main.tf:6 | others 1",
        ],
    );
}

/// Scenarios of the corpus, labelled by hand before a report was looked at.
#[test]
fn scenarios_are_traced_to_what_was_edited() {
    let removed = |kind: &str, name: char| {
        format!("{kind}.{name} is removed | null -> null | - | destroys 1")
    };
    let topics: Vec<String> = ('a'..='g')
        .map(|name| removed("aws_sns_topic", name))
        .collect();
    let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
    let scenarios: &[(&str, &[&str])] = &[
        (
            "count-to-for-each",
            &[
                "aws_ebs_volume.d: number of instances | null -> null | main.tf:2 | destroys 2, creates 2",
            ],
        ),
        (
            "count-reduced",
            &["aws_ebs_volume.d: number of instances | null -> null | main.tf:2 | destroys 2"],
        ),
        (
            "tag-through-variable",
            &["aws_sqs_queue.jobs is removed | null -> null | - | destroys 1"],
        ),
        (
            "tag-through-module",
            &["module.store.aws_dynamodb_table.this is removed | null -> null | - | destroys 1"],
        ),
        (
            "innocent-module-delete",
            &["module.formatting_helpers is removed | null -> null | - | destroys 1"],
        ),
        ("spelling-production", &topics),
        (
            "ref-in-jsonencode",
            &[
                "aws_dynamodb_table.orders: name | \"\\\"orders-1\\\"\" -> \"\\\"orders-2\\\"\" | main.tf:2 | replaces 1, updates 1",
            ],
        ),
        // A function of an attribute of the object that is replaced.
        (
            "replace-cascade-vpc",
            &[
                "aws_vpc.main: cidr_block | \"\\\"10.0.0.0/16\\\"\" -> \"\\\"10.9.0.0/16\\\"\" | main.tf:2 | replaces 2",
            ],
        ),
        (
            "chain-of-six",
            &[
                "aws_vpc.main: cidr_block | \"\\\"10.0.0.0/16\\\"\" -> \"\\\"10.7.0.0/16\\\"\" | main.tf:2 | replaces 4, updates 1",
            ],
        ),
        (
            "td-chain-replace-root",
            &[
                "terraform_data.n0: triggers_replace | \"\\\"1\\\"\" -> \"\\\"2\\\"\" | main.tf:3 | replaces 1, updates 1",
            ],
        ),
        (
            "diamond",
            &[
                "aws_subnet.a: cidr_block | \"\\\"10.0.1.0/24\\\"\" -> \"\\\"10.0.3.0/24\\\"\" | main.tf:7 | replaces 1, updates 1",
            ],
        ),
        (
            "fan-out-30",
            &[
                "aws_security_group.shared: name | \"\\\"shared-a\\\"\" -> \"\\\"shared-b\\\"\" | main.tf:2 | replaces 1, updates 30",
            ],
        ),
        // One entry of the map that two blocks are repeated for.
        (
            "for-each-precise",
            &[
                "local.zones | \"\\\"10.0.1.0/24\\\"\" -> \"\\\"10.0.9.0/24\\\"\" | main.tf:2 | replaces 2",
            ],
        ),
        // A module waits for the queue, so its data is read late and is not known.
        (
            "field-module-depends-on-defers-data",
            &[
                "aws_sqs_queue.other: message_retention_seconds | \"345600\" -> \"345601\" | main.tf:3 | replaces 2, updates 1, others 1",
            ],
        ),
        (
            "data-source-deferred",
            &[
                "aws_sqs_queue.jobs: name | \"\\\"jobs\\\"\" -> \"\\\"jobs2\\\"\" | main.tf:2 | replaces 1, others 1",
                "aws_iam_policy.p is added | null -> null | main.tf:12 | creates 1",
            ],
        ),
        (
            "tags-all-unknown-replace",
            &[
                "aws_sqs_queue.jobs: name | \"\\\"jobs-v1\\\"\" -> \"\\\"jobs-v2\\\"\" | main.tf:5 | replaces 1",
                "terraform_data.build: input | \"\\\"1\\\"\" -> \"\\\"2\\\"\" | main.tf:2 | updates 1",
            ],
        ),
        (
            "moto-drift-tag-removed",
            &["aws_sqs_queue.q was changed outside | null -> null | main.tf:3 | updates 1"],
        ),
        // The default of an argument that nobody writes is no edit.
        (
            "moto-import-retag",
            &[
                "aws_sqs_queue.q: tags.env | \"\\\"prod\\\"\" -> \"\\\"dev\\\"\" | main.tf:7 | updates 1",
            ],
        ),
        (
            "default-tags-replace-ebs",
            &[
                "aws_ebs_volume.data: availability_zone | \"\\\"us-east-1a\\\"\" -> \"\\\"us-east-1b\\\"\" | main.tf:2 | replaces 1",
            ],
        ),
        (
            "day-default-tags-add-dev",
            &["provider aws | null -> \"\\\"4711\\\"\" | providers.tf:20 | updates 8"],
        ),
        (
            "day-module-input",
            &["module.queue: delay | \"0\" -> \"5\" | main.tf:4 | updates 1"],
        ),
    ];
    for (name, expected) in scenarios {
        let plan = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("testdata/causes")
            .join(name)
            .join("plan.tfplan");
        let report = judge(&[
            "check",
            plan.to_str().expect("a path"),
            "--source-root",
            ".",
        ]);
        assert_eq!(told(&report), *expected, "{name}");
        consistent(&report, name);
    }
}

/// What only points at the new object is told apart from what was written.
#[test]
fn updates_that_follow_a_replacement_are_reroutes() {
    let report = judge(&[
        "check",
        plan("readme-example")
            .join("plan.tfplan")
            .to_str()
            .expect("a path"),
    ]);
    let count = |at: usize, key: &str| report["causes"][at][key].as_array().map(Vec::len);
    assert_eq!(
        (count(0, "updates"), count(0, "reroutes")),
        (Some(5), Some(5))
    );
    let report = judge(&[
        "check",
        plan("safe-update")
            .join("plan.tfplan")
            .to_str()
            .expect("a path"),
    ]);
    assert!(
        report["causes"]
            .as_array()
            .expect("causes")
            .iter()
            .all(|cause| { cause["reroutes"].as_array().is_some_and(Vec::is_empty) })
    );
}

/// A value in a text is the value that was written, with the text around it the
/// same; in a document, too.
#[test]
fn a_value_in_a_text_is_traced_to_its_line() {
    let main = "variable \"tag\" { type = string }\nvariable \"stage\" { default = \"dev\" }\nresource \"aws_ecs_task_definition\" \"app\" {\n  family = \"orders-${var.stage}\"\n  container_definitions = jsonencode([{ name = \"app\", image = \"orders:${var.tag}\" }])\n}\n";
    let report = source_change(
        &[("main.tf", main), ("terraform.tfvars", "tag = \"1.4.0\"\n")],
        &[("main.tf", main), ("terraform.tfvars", "tag = \"1.4.1\"\n")],
    );
    assert_eq!(
        told(&report),
        ["var.tag | \"\\\"1.4.0\\\"\" -> \"\\\"1.4.1\\\"\" | terraform.tfvars:1 | replaces 1"]
    );
    // Two values in one text: the one whose line stands as it did was not edited.
    let two = |stage: &str, region: &str| {
        format!(
            "locals {{\n  stage  = \"{stage}\"\n  region = \"{region}\"\n}}\nresource \"aws_sns_topic\" \"t\" {{\n  display_name = \"${{local.stage}}-orders-${{local.region}}\"\n}}\n"
        )
    };
    let report = source_change(
        &[("main.tf", &two("blue", "eu"))],
        &[("main.tf", &two("blue", "us"))],
    );
    let all = told(&report);
    assert!(
        all[0].starts_with("local.region | ") && !all[0].ends_with("(open)"),
        "{all:?}"
    );
    assert_eq!(all.len(), 1, "{all:?}");
}

/// Another version of a module, and another provider configuration: the line that
/// chooses it is the cause, not the code that stood there before.
#[test]
fn what_is_chosen_is_traced_to_the_line_that_chooses() {
    let module = |timeout: u32| {
        format!(
            "resource \"aws_sqs_queue\" \"this\" {{\n  name = \"jobs\"\n  visibility_timeout_seconds = {timeout}\n}}\n"
        )
    };
    let root =
        |version: &str| format!("module \"queue\" {{\n  source = \"./queue-{version}\"\n}}\n");
    let (old, new) = (module(30), module(60));
    let (before, after) = (root("1.2.0"), root("1.3.0"));
    let report = source_change(
        &[
            ("main.tf", before.as_str()),
            ("queue-1.2.0/main.tf", old.as_str()),
            ("queue-1.3.0/main.tf", new.as_str()),
        ],
        &[
            ("main.tf", after.as_str()),
            ("queue-1.2.0/main.tf", old.as_str()),
            ("queue-1.3.0/main.tf", new.as_str()),
        ],
    );
    assert_eq!(
        told(&report),
        [
            "module.queue: source | \"\\\"./queue-1.2.0\\\"\" -> \"\\\"./queue-1.3.0\\\"\" | main.tf:1 | updates 1"
        ]
    );
    let aliased = |alias: &str| {
        format!(
            "provider \"aws\" {{\n  alias  = \"west\"\n  region = \"us-west-2\"\n}}\nprovider \"aws\" {{\n  alias  = \"east\"\n  region = \"us-east-1\"\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  provider = aws.{alias}\n  name     = \"jobs\"\n}}\n"
        )
    };
    let report = source_change(
        &[("main.tf", &aliased("west"))],
        &[("main.tf", &aliased("east"))],
    );
    assert_eq!(
        told(&report),
        [
            "aws_sqs_queue.q: provider | \"\\\"aws.west\\\"\" -> \"\\\"aws.east\\\"\" | main.tf:9 | updates 1"
        ]
    );
}

/// The plan's JSON shows no text of expressions: what cannot be told is said.
#[test]
fn what_a_plan_does_not_tell_is_said() {
    labelled(
        "readme-example",
        "plan.json",
        &[
            "var.vpc_cidr | \"\\\"10.0.0.0/16\\\"\" -> \"\\\"10.64.0.0/16\\\"\" | - | replaces 14, updates 5",
            "aws_db_instance.orders: storage_encrypted | \"false\" -> \"true\" | - | replaces 2",
        ],
    );
    let report = judge(&[
        "check",
        plan("deferred-read")
            .join("plan.tfplan")
            .to_str()
            .expect("a path"),
    ]);
    let open: Vec<&Value> = report["causes"]
        .as_array()
        .expect("causes")
        .iter()
        .filter(|cause| cause["traced"] == false)
        .collect();
    // A template and the local that fills it: either may have been edited.
    assert_eq!(open.len(), 1, "{open:?}");
    assert_eq!(open[0]["instead"], serde_json::json!(["local.labels"]));
}

fn source_change(before: &[(&str, &str)], after: &[(&str, &str)]) -> Value {
    let directory = tempfile::tempdir().expect("a directory");
    for (side, files) in [("before", before), ("after", after)] {
        for (path, text) in files {
            let path = directory.path().join(side).join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            std::fs::write(path, text).expect("a file");
        }
    }
    let side = |name: &str| {
        directory
            .path()
            .join(name)
            .to_str()
            .expect("a path")
            .to_owned()
    };
    let report = judge(&["diff", &side("before"), &side("after")]);
    consistent(&report, "a source change");
    report
}

#[test]
fn source_changes_are_traced_through_files_and_modules() {
    // A variable file: the line in it, not the variable.
    let main = "variable \"size\" { type = string }\nresource \"aws_instance\" \"a\" {\n  ami = \"ami-1\"\n  instance_type = var.size\n}\nresource \"aws_instance\" \"b\" {\n  ami = \"ami-1\"\n  instance_type = var.size\n}\n";
    let report = source_change(
        &[
            ("main.tf", main),
            ("terraform.tfvars", "# sizes\nsize = \"t3.micro\"\n"),
        ],
        &[
            ("main.tf", main),
            ("terraform.tfvars", "# sizes\nsize = \"t3.large\"\n"),
        ],
    );
    assert_eq!(
        told(&report),
        [
            "var.size | \"\\\"t3.micro\\\"\" -> \"\\\"t3.large\\\"\" | terraform.tfvars:2 | updates 2",
        ]
    );

    // An argument of a module, handed on twice.
    let inner = "variable \"days\" { type = number }\nresource \"aws_cloudwatch_log_group\" \"a\" {\n  name = \"a\"\n  retention_in_days = var.days\n}\n";
    let outer = "variable \"keep\" { type = number }\nmodule \"logs\" {\n  source = \"../logs\"\n  days = var.keep\n}\n";
    let root =
        |days: u32| format!("module \"app\" {{\n  source = \"./app\"\n  keep = {days}\n}}\n");
    let (old, new) = (root(30), root(60));
    let report = source_change(
        &[
            ("main.tf", old.as_str()),
            ("app/main.tf", outer),
            ("logs/main.tf", inner),
        ],
        &[
            ("main.tf", new.as_str()),
            ("app/main.tf", outer),
            ("logs/main.tf", inner),
        ],
    );
    assert_eq!(
        told(&report),
        ["module.app: keep | \"30\" -> \"60\" | main.tf:3 | updates 1",]
    );

    // One entry of a map that a block is repeated for, and the block itself.
    let each = |size: &str, extra: &str| {
        format!(
            "locals {{\n  nodes = {{\n    a = {{ size = \"{size}\" }}\n    b = {{ size = \"t3.small\" }}\n{extra}  }}\n}}\nresource \"aws_instance\" \"n\" {{\n  for_each = local.nodes\n  ami = \"ami-1\"\n  instance_type = each.value.size\n}}\n"
        )
    };
    let (old, new) = (
        each("t3.micro", ""),
        each("t3.large", "    c = { size = \"t3.nano\" }\n"),
    );
    let report = source_change(&[("main.tf", &old)], &[("main.tf", &new)]);
    assert_eq!(
        told(&report),
        [
            "local.nodes | \"\\\"t3.micro\\\"\" -> \"\\\"t3.large\\\"\" | main.tf:3 | updates 1, creates 1",
        ]
    );

    // Text around the one value of a template, and the value in it.
    let template = |name: &str, end: &str| {
        format!(
            "locals {{\n  app = \"{name}\"\n}}\nresource \"aws_sns_topic\" \"t\" {{\n  display_name = \"${{local.app}}-{end}\"\n}}\n"
        )
    };
    let base = template("shop", "orders");
    let report = source_change(
        &[("main.tf", &base)],
        &[("main.tf", &template("store", "orders"))],
    );
    assert!(
        told(&report)[0].starts_with("local.app | "),
        "{:?}",
        told(&report)
    );
    let report = source_change(
        &[("main.tf", &base)],
        &[("main.tf", &template("shop", "bills"))],
    );
    assert!(
        told(&report)[0].starts_with("aws_sns_topic.t: display_name | "),
        "{:?}",
        told(&report)
    );

    // Tags: the key that was edited, not the local beside it.
    let tags = |team: &str| {
        format!(
            "locals {{\n  common = {{ stage = \"dev\" }}\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  tags = merge(local.common, {{ team = \"{team}\" }})\n}}\n"
        )
    };
    let report = source_change(&[("main.tf", &tags("red"))], &[("main.tf", &tags("blue"))]);
    assert_eq!(
        told(&report),
        [
            "aws_sqs_queue.q: tags.team | \"\\\"red\\\"\" -> \"\\\"blue\\\"\" | main.tf:5 | updates 1",
        ]
    );

    // A module that goes, with all that is in it.
    let gone = "resource \"aws_sqs_queue\" \"a\" {}\nresource \"aws_sqs_queue\" \"b\" {}\n";
    let report = source_change(
        &[
            ("main.tf", "module \"old\" {\n  source = \"./old\"\n}\n"),
            ("old/main.tf", gone),
        ],
        &[("main.tf", "# empty\n"), ("old/main.tf", gone)],
    );
    assert_eq!(
        told(&report),
        ["module.old is removed | null -> null | main.tf (before):1 | destroys 2",]
    );
}

/// Two root modules call one module that is edited, and one of them has an edit
/// of its own: labelled by hand.
#[test]
fn several_roots_tell_a_shared_edit_once() {
    let directory = tempfile::tempdir().expect("a directory");
    let module = |size: &str| {
        format!(
            "resource \"aws_db_instance\" \"this\" {{\n  instance_class    = \"db.t3.micro\"\n  availability_zone = \"{size}\"\n  tags = {{\n    env = \"production\"\n  }}\n}}\n"
        )
    };
    let root = |delay: u32| {
        format!(
            "module \"db\" {{\n  source = \"../db\"\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  delay_seconds = {delay}\n}}\n"
        )
    };
    for (side, zone, delay) in [("before", "eu-west-1a", 0), ("after", "eu-west-1b", 5)] {
        for (path, text) in [
            ("db/main.tf", module(zone)),
            ("one/main.tf", root(0)),
            ("two/main.tf", root(delay)),
        ] {
            let path = directory.path().join(side).join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            std::fs::write(path, text).expect("a file");
        }
    }
    let run = |format: &str| {
        let output = assert_cmd::cargo::cargo_bin_cmd!("blastgate")
            .current_dir(directory.path())
            .args(["diff", "before", "after", "--format", format])
            .output()
            .expect("it runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let report: Value = serde_json::from_str(&run("json")).expect("JSON");
    let roots = report["roots"].as_array().expect("roots");
    let shared = "module.db.aws_db_instance.this: availability_zone | \"\\\"eu-west-1a\\\"\" -> \"\\\"eu-west-1b\\\"\" | db/main.tf:3 | replaces 1";
    assert_eq!(roots.len(), 2);
    assert_eq!(told(&roots[0]), [shared]);
    let own = "aws_sqs_queue.q: delay_seconds | \"0\" -> \"5\" | two/main.tf:5 | updates 1";
    assert_eq!(told(&roots[1]), [shared, own]);
    for one in roots {
        consistent(one, "several roots");
    }
    let heading = "Edits that several inputs share";
    let markdown = run("markdown");
    let head = markdown.split("\n### ").next().expect("a head");
    assert!(
        head.contains("| input | verdict |") && head.contains(heading),
        "{head}"
    );
    assert!(head.contains("| 2 | replaces 2 |"), "{head}");
    for root in ["one", "two"] {
        assert!(
            markdown.contains(&format!("\n### ⚠️ `{root}`: ")),
            "{markdown}"
        );
    }
    // Its place and values stand once; the sections refer to it.
    assert_eq!(
        markdown.matches("db/main.tf:3`) |").count(),
        1,
        "{markdown}"
    );
    assert_eq!(markdown.matches("(see above)").count(), 2, "{markdown}");
    assert_eq!(run("html").matches(heading).count(), 1);
    let terminal = run("terminal");
    assert!(terminal.contains("in 2 inputs: replaces 2"), "{terminal}");
}

/// Hundreds of objects that one value drives are one cause.
#[test]
fn what_one_value_drives_is_one_cause() {
    let mut main = String::from("locals {\n  common = { stage = \"dev\", team = \"TEAM\" }\n}\n");
    for number in 0..150 {
        main.push_str(&format!(
            "resource \"aws_sqs_queue\" \"q{number}\" {{\n  tags = local.common\n}}\n"
        ));
        main.push_str(&format!(
            "resource \"aws_sns_topic\" \"t{number}\" {{\n  tags = local.common\n}}\n"
        ));
    }
    let report = source_change(
        &[("main.tf", &main.replace("TEAM", "red"))],
        &[("main.tf", &main.replace("TEAM", "blue"))],
    );
    assert_eq!(
        told(&report),
        ["local.common | \"\\\"red\\\"\" -> \"\\\"blue\\\"\" | main.tf:2 | updates 300",]
    );
}

/// Places are relative to the repository, wherever the root module lies in it.
#[test]
fn places_are_relative_to_the_repository() {
    let directory = tempfile::tempdir().expect("a directory");
    let root = directory.path().join("infra/prod");
    std::fs::create_dir_all(directory.path().join(".git")).expect("a repository");
    std::fs::create_dir_all(&root).expect("a root module");
    let from = plan("readme-example");
    for entry in std::fs::read_dir(from.join("config")).expect("a configuration") {
        let entry = entry.expect("an entry");
        std::fs::copy(entry.path(), root.join(entry.file_name())).expect("a copy");
    }
    let file = root.join("plan.tfplan");
    std::fs::copy(from.join("plan.tfplan"), &file).expect("a copy");
    let file = file.to_str().expect("a path");
    let place = |report: &Value| report["causes"][1]["location"]["file"].clone();
    assert_eq!(place(&judge(&["check", file])), "infra/prod/database.tf");
    // Where the files are not beside the plan, the command line says it; only the repository that
    // the command runs in is searched for them.
    let alone = directory.path().join("plan.tfplan");
    std::fs::copy(from.join("plan.tfplan"), &alone).expect("a copy");
    let alone = alone.to_str().expect("a path");
    assert_eq!(place(&judge(&["check", alone])), "database.tf");
    let said = judge(&["check", alone, "--source-root", "envs/live"]);
    assert_eq!(place(&said), "envs/live/database.tf");
}

/// The block that changed among many of its kind is the one that is underlined,
/// and what it opens is called by its name.
#[test]
fn the_underlined_line_is_the_block_that_changed() {
    let group = |opened: usize| {
        let mut text =
            String::from("resource \"aws_security_group\" \"front\" {\n  name = \"front\"\n");
        for number in 1..=40 {
            let cidr = if number == opened {
                "0.0.0.0/0".to_owned()
            } else {
                format!("10.{number}.0.0/16")
            };
            text.push_str(&format!(
                "\n  ingress {{\n    from_port   = {port}\n    to_port     = {port}\n    protocol    = \"tcp\"\n    cidr_blocks = [\"{cidr}\"]\n  }}\n",
                port = 5000 + number
            ));
        }
        text.push_str("\n  tags = {\n    env = \"prod\"\n  }\n}\n");
        text
    };
    let (old, new) = (group(0), group(23));
    let line = new
        .lines()
        .position(|line| line.contains("0.0.0.0/0"))
        .expect("the block that opens")
        + 1;
    let report = source_change(&[("main.tf", &old)], &[("main.tf", &new)]);
    let findings = report["findings"].as_array().expect("findings");
    let opened = findings
        .iter()
        .find(|finding| finding["rule"] == "ingress-opened-to-world")
        .expect("the opening is found");
    let told = opened["location"]["line"].as_u64().expect("a line");
    // The attribute itself, or the header of its block.
    assert!(
        (line as u64 - 4..=line as u64).contains(&told),
        "line {told}, and the block opens at {line}"
    );
    assert!(
        opened["message"]
            .as_str()
            .is_some_and(|text| text.contains("0.0.0.0/0")),
        "{opened}"
    );
    assert!(!opened.to_string().contains("addresses of"), "{opened}");
}
