//! What the languages of Terraform and OpenTofu mean in a source change, each
//! kind with its harmless twin.

use crate::source_pairs::{Files, Pair, check};

const TOPIC: &str = "resource \"aws_sns_topic\" \"alerts\" {\n  name = \"alerts\"\n}\n";
const TOPIC_SHOWN: &str = "resource \"aws_sns_topic\" \"alerts\" {\n  name = \"alerts\"\n  display_name = \"Alerts\"\n}\n";

/// A pair of one file on each side.
macro_rules! pair {
    ($name:expr, $before:expr, $after:expr, $verdict:expr) => {
        Pair {
            name: $name,
            before: const { &[("main.tf", $before)] as Files },
            after: const { &[("main.tf", $after)] as Files },
            verdict: $verdict,
        }
    };
}

#[test]
fn escaping_blocks_are_arguments() {
    check(&[
        pair!(
            "guards turned off in `_`",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  deletion_protection = true\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n  _ {\n    deletion_protection = false\n  }\n}\n",
            "needs-approval"
        ),
        pair!(
            "the same argument moved into `_`",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  deletion_protection = true\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n  _ {\n    deletion_protection = true\n  }\n}\n",
            "pass"
        ),
        pair!(
            "the region of a provider in `_`",
            "provider \"aws\" {\n  _ {\n    region = \"eu-west-1\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "provider \"aws\" {\n  _ {\n    region = \"us-east-1\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "needs-approval"
        ),
    ]);
}

const GROUP: &str = "variable \"extra\" {}\nvariable \"more\" {}\nresource \"aws_security_group\" \"db\" {\n  name = \"db\"\n  tags = { env = \"prod\" }\n  ingress {\n    from_port = 5432\n    to_port = 5432\n    protocol = \"tcp\"\n    cidr_blocks = [\"10.0.0.0/8\"]\n  }\n  dynamic \"ingress\" {\n    for_each = var.extra\n    content {\n      from_port = ingress.value\n      to_port = ingress.value\n      protocol = \"tcp\"\n      cidr_blocks = [\"10.0.0.0/8\"]\n    }\n  }\n}\n";

#[test]
fn blocks_beside_dynamic_ones_of_unknown_number_are_compared() {
    let opened = GROUP.replacen("10.0.0.0/8", "0.0.0.0/0", 1);
    let tagged = GROUP.replace("\"prod\" }", "\"prod\", team = \"data\" }");
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let side = |text: &'static str| -> Files { Box::leak(Box::new([("main.tf", text)])) };
    check(&[
        Pair {
            name: "the written block is opened",
            before: side(GROUP),
            after: side(leak(opened)),
            verdict: "needs-approval",
        },
        Pair {
            name: "only a tag is added",
            before: side(GROUP),
            after: side(leak(tagged)),
            verdict: "pass",
        },
    ]);
}

const SWITCHED: &str = "variable \"create\" {\n  default = false\n}\nresource \"aws_db_instance\" \"orders\" {\n  count = var.create ? 1 : 0\n  identifier = \"orders\"\n  skip_final_snapshot = true\n  tags = { env = \"prod\" }\n}\n";

#[test]
fn a_default_is_not_the_value() {
    check(&[
        pair!(
            "a block goes that there is where the variable is set",
            SWITCHED,
            "variable \"create\" {\n  default = false\n}\n",
            "needs-approval"
        ),
        Pair {
            name: "an environment sets the variable",
            before: &[
                ("main.tf", SWITCHED),
                ("env/prod.tfvars", "create = true\n"),
            ],
            after: &[
                ("main.tf", "variable \"create\" {\n  default = false\n}\n"),
                ("env/prod.tfvars", "create = true\n"),
            ],
            verdict: "fail",
        },
        Pair {
            name: "something else changes beside it",
            before: &[("main.tf", SWITCHED), ("t.tf", TOPIC)],
            after: &[("main.tf", SWITCHED), ("t.tf", TOPIC_SHOWN)],
            verdict: "pass",
        },
        Pair {
            name: "a module that is there only where the variable is set",
            before: &[
                (
                    "main.tf",
                    "variable \"on\" {\n  default = false\n}\nmodule \"m\" {\n  count = var.on ? 1 : 0\n  source = \"./m\"\n}\n",
                ),
                (
                    "m/main.tf",
                    "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n}\n",
                ),
            ],
            after: &[
                (
                    "main.tf",
                    "variable \"on\" {\n  default = false\n}\nmodule \"m\" {\n  count = var.on ? 1 : 0\n  source = \"./m\"\n}\n",
                ),
                ("m/main.tf", "\n"),
            ],
            verdict: "needs-approval",
        },
    ]);
}

const TABLES: &str = "variable \"tables\" {}\nresource \"aws_dynamodb_table\" \"t\" {\n  for_each = toset(var.tables)\n  name = each.key\n  hash_key = \"pk\"\n  tags = { env = \"prod\" }\n}\n";

#[test]
fn a_variable_file_is_judged_in_the_root_that_it_is_for() {
    check(&[
        Pair {
            name: "the root lies elsewhere, and variables alone are none",
            before: &[
                ("components/store/main.tf", TABLES),
                ("environments/variables.tf", "variable \"tables\" {}\n"),
                ("environments/prod/prod.tfvars", "tables = [\"a\", \"b\"]\n"),
            ],
            after: &[
                ("components/store/main.tf", TABLES),
                ("environments/variables.tf", "variable \"tables\" {}\n"),
                ("environments/prod/prod.tfvars", "tables = [\"a\"]\n"),
            ],
            verdict: "fail",
        },
        Pair {
            name: "only the order in it changes",
            before: &[
                ("components/store/main.tf", TABLES),
                ("environments/prod/prod.tfvars", "tables = [\"a\", \"b\"]\n"),
            ],
            after: &[
                ("components/store/main.tf", TABLES),
                ("environments/prod/prod.tfvars", "tables = [\"b\", \"a\"]\n"),
            ],
            verdict: "pass",
        },
    ]);
}

#[test]
fn removed_blocks_and_action_triggers_count() {
    check(&[
        pair!(
            "a removed block goes from forget to destroy",
            "removed {\n  from = aws_lb.web\n  lifecycle {\n    destroy = false\n  }\n}\n",
            "removed {\n  from = aws_lb.web\n  lifecycle {\n    destroy = true\n  }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a removed block gets a provisioner",
            "removed {\n  from = aws_lb.web\n  lifecycle {\n    destroy = true\n  }\n}\n",
            "removed {\n  from = aws_lb.web\n  lifecycle {\n    destroy = true\n  }\n  provisioner \"local-exec\" {\n    when = destroy\n    command = \"true\"\n  }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a removed block that kept the object goes",
            "removed {\n  from = aws_lb.web\n  lifecycle {\n    destroy = false\n  }\n}\n",
            "\n",
            "pass"
        ),
        pair!(
            "the condition of a trigger becomes true",
            "action \"aws_lambda_invoke\" \"s\" {\n  config {\n    function_name = \"s\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n  lifecycle {\n    action_trigger {\n      events = [after_create]\n      condition = false\n      actions = [action.aws_lambda_invoke.s]\n    }\n  }\n}\n",
            "action \"aws_lambda_invoke\" \"s\" {\n  config {\n    function_name = \"s\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n  lifecycle {\n    action_trigger {\n      events = [after_create]\n      condition = true\n      actions = [action.aws_lambda_invoke.s]\n    }\n  }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a trigger is written on other lines",
            "action \"aws_lambda_invoke\" \"s\" {\n  config {\n    function_name = \"s\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n  lifecycle {\n    action_trigger {\n      events = [after_create]\n      actions = [action.aws_lambda_invoke.s]\n    }\n  }\n}\n",
            "action \"aws_lambda_invoke\" \"s\" {\n  config {\n    function_name = \"s\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n  lifecycle {\n    action_trigger {\n      actions = [\n        action.aws_lambda_invoke.s,\n      ]\n      events = [after_create]\n    }\n  }\n}\n",
            "pass"
        ),
    ]);
}

#[test]
fn keys_of_providers_and_settings_of_backends_are_worked_out() {
    check(&[
        pair!(
            "an object moves to another instance of a provider",
            "provider \"aws\" {\n  alias = \"by\"\n  for_each = toset([\"eu-west-1\", \"us-east-1\"])\n  region = each.value\n}\nresource \"aws_sqs_queue\" \"q\" {\n  provider = aws.by[\"eu-west-1\"]\n  name = \"q\"\n  tags = { env = \"prod\" }\n}\n",
            "provider \"aws\" {\n  alias = \"by\"\n  for_each = toset([\"eu-west-1\", \"us-east-1\"])\n  region = each.value\n}\nresource \"aws_sqs_queue\" \"q\" {\n  provider = aws.by[\"us-east-1\"]\n  name = \"q\"\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "the same instance through a local",
            "provider \"aws\" {\n  alias = \"by\"\n  for_each = toset([\"eu-west-1\"])\n  region = each.value\n}\nresource \"aws_sqs_queue\" \"q\" {\n  provider = aws.by[\"eu-west-1\"]\n  name = \"q\"\n}\n",
            "locals {\n  at = \"eu-west-1\"\n}\nprovider \"aws\" {\n  alias = \"by\"\n  for_each = toset([\"eu-west-1\"])\n  region = each.value\n}\nresource \"aws_sqs_queue\" \"q\" {\n  provider = aws.by[local.at]\n  name = \"q\"\n}\n",
            "pass"
        ),
        pair!(
            "the bucket of the state behind a variable",
            "variable \"b\" {\n  default = \"state-a\"\n}\nterraform {\n  backend \"s3\" {\n    bucket = var.b\n    key = \"k\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "variable \"b\" {\n  default = \"state-b\"\n}\nterraform {\n  backend \"s3\" {\n    bucket = var.b\n    key = \"k\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "needs-approval"
        ),
        pair!(
            "the same bucket, now behind a variable",
            "terraform {\n  backend \"s3\" {\n    bucket = \"state-a\"\n    key = \"k\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "variable \"b\" {\n  default = \"state-a\"\n}\nterraform {\n  backend \"s3\" {\n    bucket = var.b\n    key = \"k\"\n  }\n}\nresource \"aws_lb\" \"w\" {\n  name = \"w\"\n}\n",
            "pass"
        ),
    ]);
}

const REMOTE: &str = "module \"v\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.1.0\"\n  name = \"prod\"\n}\nresource \"aws_s3_bucket_notification\" \"n\" {\n  bucket = module.v.bucket\n}\n";
const REMOTE_MINOR: &str = "module \"v\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.2.0\"\n  name = \"prod\"\n}\nresource \"aws_s3_bucket_notification\" \"n\" {\n  bucket = module.v.bucket\n}\n";
const REMOTE_MAJOR: &str = "module \"v\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"6.0.0\"\n  name = \"prod\"\n}\nresource \"aws_s3_bucket_notification\" \"n\" {\n  bucket = module.v.bucket\n}\n";
const REMOTE_OTHER: &str = "module \"v\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.1.0\"\n  name = \"other\"\n}\nresource \"aws_s3_bucket_notification\" \"n\" {\n  bucket = module.v.bucket\n}\n";
const ITSELF: &str = "module \"b\" {\n  source = \"github.com/example/bucket?ref=v1.0.0\"\n  policy = jsonencode({ Resource = module.b.arn })\n}\nresource \"aws_s3_bucket_notification\" \"n\" {\n  bucket = module.b.id\n}\n";

#[test]
fn modules_that_are_not_at_hand_are_judged_by_how_they_are_called() {
    check(&[
        pair!("a minor version", REMOTE, REMOTE_MINOR, "pass"),
        pair!("a major version", REMOTE, REMOTE_MAJOR, "needs-approval"),
        pair!("another argument", REMOTE, REMOTE_OTHER, "needs-approval"),
        Pair {
            name: "a call that uses what it gives, beside another change",
            before: &[("main.tf", ITSELF), ("t.tf", TOPIC)],
            after: &[("main.tf", ITSELF), ("t.tf", TOPIC_SHOWN)],
            verdict: "pass",
        },
    ]);
}

#[test]
fn what_the_tools_refuse_is_told_once_and_destroys_nothing() {
    let records = |extra: &str| -> &'static str {
        let text = format!(
            "locals {{\n  list = [\n    {{ host = \"www\", value = \"a\" }},\n{extra}  ]\n}}\nresource \"aws_route53_record\" \"r\" {{\n  for_each = {{ for one in local.list : one.host => one }}\n  zone_id = \"Z1\"\n  name = each.key\n  type = \"A\"\n  records = [each.value.value]\n}}\n"
        );
        Box::leak(text.into_boxed_str())
    };
    let side = |text: &'static str| -> Files { Box::leak(Box::new([("main.tf", text)])) };
    let twice = "    { host = \"www\", value = \"b\" },\n";
    let broken = "    { host = \"x\", value = \"b\" }\n    { host = \"y\" }\n";
    for (name, extra) in [("a key twice", twice), ("a mistake", broken)] {
        let pair = Pair {
            name,
            before: side(records("")),
            after: side(records(extra)),
            verdict: "needs-approval",
        };
        let report = crate::source_pairs::report(&pair);
        assert_eq!(report["verdict"], "needs-approval", "{name}");
        assert_eq!(
            report["findings"].as_array().map(Vec::len),
            Some(0),
            "{name}: {report}"
        );
        assert_eq!(report["gaps"].as_array().map(Vec::len), Some(1), "{name}");
    }
    check(&[pair!(
        "an object with a key twice takes the last one",
        "locals {\n  t = {\n    a = 1\n    b = 2\n    a = 3\n  }\n}\noutput \"t\" {\n  value = local.t\n}\n",
        "locals {\n  t = {\n    a = 2\n    b = 2\n    a = 3\n  }\n}\noutput \"t\" {\n  value = local.t\n}\n",
        "pass"
    )]);
}

#[test]
fn unknown_keys_are_tried_one_by_one() {
    let main = "locals {\n  all = jsondecode(file(\"a.json\"))[terraform.workspace]\n}\nresource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  username = local.all.name\n  skip_final_snapshot = true\n  tags = { env = \"prod\" }\n}\nresource \"aws_sns_topic\" \"t\" {\n  name = \"t\"\n  display_name = local.all.shown\n}\n";
    let side = |json: &'static str| -> Files {
        Box::leak(Box::new([("main.tf", main), ("a.json", json)]))
    };
    check(&[
        Pair {
            name: "what nobody replaces by changes under one key",
            before: side(
                r#"{"dev": {"name": "d", "shown": "a"}, "prod": {"name": "p", "shown": "a"}}"#,
            ),
            after: side(
                r#"{"dev": {"name": "d", "shown": "a"}, "prod": {"name": "p", "shown": "b"}}"#,
            ),
            verdict: "pass",
        },
        Pair {
            name: "the name of a database changes under one key",
            before: side(
                r#"{"dev": {"name": "d", "shown": "a"}, "prod": {"name": "p", "shown": "a"}}"#,
            ),
            after: side(
                r#"{"dev": {"name": "d", "shown": "a"}, "prod": {"name": "q", "shown": "a"}}"#,
            ),
            verdict: "needs-approval",
        },
    ]);
}

#[test]
fn values_are_those_of_the_tools() {
    check(&[
        pair!(
            "a division by zero is no error",
            "resource \"aws_db_instance\" \"d\" {\n  count = 1\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  count = can(1 / 0) ? 0 : 1\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a division by zero fails where it is used",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n",
            "locals {\n  n = 1 / 0\n}\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\nresource \"aws_sns_topic\" \"t\" {\n  name = \"t-${local.n}\"\n}\n",
            "needs-approval"
        ),
        pair!(
            "a calculation with a word fails",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n  delay_seconds = 5\n}\n",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n  delay_seconds = 5 + \"some\"\n}\n",
            "needs-approval"
        ),
        pair!(
            "a division by zero of which nothing is made",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\nresource \"aws_sqs_queue\" \"none\" {\n  count = 0\n  name = \"none\"\n  delay_seconds = 10 / 0\n}\n",
            "pass"
        ),
        pair!(
            "a calculation that a try looks after",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n",
            "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\nresource \"aws_sqs_queue\" \"r\" {\n  name = \"r\"\n  delay_seconds = try(1 + \"some\", 5)\n}\n",
            "pass"
        ),
        pair!(
            "a type that is named in a call",
            "resource \"aws_db_instance\" \"d\" {\n  count = convert(\"1\", number)\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  count = convert({}, object({ count = optional(number, 0) })).count\n  identifier = \"d\"\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a type that changes nothing",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"1\"\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = convert(1, string)\n  tags = { env = \"prod\" }\n}\n",
            "pass"
        ),
        pair!(
            "texts are compared in their normal form",
            "resource \"aws_sqs_queue\" \"q\" {\n  count = 1\n  name = \"q\"\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_sqs_queue\" \"q\" {\n  count = contains([\"\u{e9}\"], \"e\\u0301\") ? 0 : 1\n  name = \"q\"\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "an argument that the provider may keep is taken out",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  availability_zone = \"eu-central-1a\"\n  skip_final_snapshot = true\n  tags = { env = \"prod\" }\n}\n",
            "resource \"aws_db_instance\" \"d\" {\n  identifier = \"d\"\n  skip_final_snapshot = true\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "a change that was ignored is ignored no longer",
            "resource \"aws_ecs_service\" \"w\" {\n  name = \"w\"\n  desired_count = 2\n  tags = { env = \"prod\" }\n  lifecycle {\n    ignore_changes = [desired_count]\n  }\n}\n",
            "resource \"aws_ecs_service\" \"w\" {\n  name = \"w\"\n  desired_count = 2\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
    ]);
}

const SCRIPT: &str = "resource \"terraform_data\" \"m\" {\n  triggers_replace = \"1\"\n  provisioner \"local-exec\" {\n    command = \"python3 scripts/seed.py --env prod\"\n  }\n}\n";

#[test]
fn files_that_configuration_runs_or_reads_are_known_by_their_path() {
    check(&[
        Pair {
            name: "a program that a provisioner runs",
            before: &[("main.tf", SCRIPT), ("scripts/seed.py", "print(1)\n")],
            after: &[("main.tf", SCRIPT), ("scripts/seed.py", "print(2)\n")],
            verdict: "needs-approval",
        },
        Pair {
            name: "a file of that name elsewhere",
            before: &[
                ("a/main.tf", SCRIPT),
                ("other/seed.py", "print(1)\n"),
                ("a/t.tf", TOPIC),
            ],
            after: &[
                ("a/main.tf", SCRIPT),
                ("other/seed.py", "print(2)\n"),
                ("a/t.tf", TOPIC_SHOWN),
            ],
            verdict: "pass",
        },
        Pair {
            name: "a file that is built before the run, and another change",
            before: &[
                (
                    "main.tf",
                    "resource \"azurerm_storage_blob\" \"b\" {\n  name = \"b\"\n  content_md5 = filemd5(\"${path.module}/dist/b.zip\")\n}\n",
                ),
                ("t.tf", TOPIC),
                ("image/Dockerfile", "FROM a\n"),
            ],
            after: &[
                (
                    "main.tf",
                    "resource \"azurerm_storage_blob\" \"b\" {\n  name = \"b\"\n  content_md5 = filemd5(\"${path.module}/dist/b.zip\")\n}\n",
                ),
                ("t.tf", TOPIC_SHOWN),
                ("image/Dockerfile", "FROM b\n"),
            ],
            verdict: "pass",
        },
    ]);
}

#[test]
fn languages_that_are_not_read_are_gaps() {
    check(&[
        Pair {
            name: "a component of a stack goes",
            before: &[
                (
                    "a.tfcomponent.hcl",
                    "component \"db\" {\n  source = \"./db\"\n}\n",
                ),
                ("db/main.tf", TOPIC),
            ],
            after: &[("a.tfcomponent.hcl", "\n"), ("db/main.tf", TOPIC)],
            verdict: "needs-approval",
        },
        Pair {
            name: "a comment in a stack",
            before: &[
                ("a.tfcomponent.hcl", "component \"db\" {\n}\n"),
                ("db/main.tf", TOPIC),
            ],
            after: &[
                (
                    "a.tfcomponent.hcl",
                    "# The database.\ncomponent \"db\" {\n}\n",
                ),
                ("db/main.tf", TOPIC),
            ],
            verdict: "pass",
        },
        Pair {
            name: "a CDK program",
            before: &[("cdktf.json", "{}\n"), ("main.py", "a = 1\n")],
            after: &[("cdktf.json", "{}\n"), ("main.py", "a = 2\n")],
            verdict: "needs-approval",
        },
        Pair {
            name: "nothing to judge at all",
            before: &[("notes.txt", "a\n")],
            after: &[("notes.txt", "b\n")],
            verdict: "refused",
        },
    ]);
}

#[test]
fn updates_reach_what_uses_them_and_new_names_are_no_change() {
    check(&[
        pair!(
            "the output of an updated object decides the zone of a volume",
            "resource \"terraform_data\" \"p\" {\n  input = { az = \"a\", note = \"a\" }\n}\nresource \"aws_ebs_volume\" \"d\" {\n  availability_zone = terraform_data.p.output.az\n  size = 1\n  tags = { env = \"prod\" }\n}\n",
            "resource \"terraform_data\" \"p\" {\n  input = { az = \"a\", note = \"b\" }\n}\nresource \"aws_ebs_volume\" \"d\" {\n  availability_zone = terraform_data.p.output.az\n  size = 1\n  tags = { env = \"prod\" }\n}\n",
            "needs-approval"
        ),
        pair!(
            "its id stays",
            "resource \"terraform_data\" \"p\" {\n  input = \"a\"\n}\nresource \"aws_ebs_volume\" \"d\" {\n  availability_zone = \"a\"\n  size = 1\n  tags = { env = \"prod\", of = terraform_data.p.id }\n}\n",
            "resource \"terraform_data\" \"p\" {\n  input = \"b\"\n}\nresource \"aws_ebs_volume\" \"d\" {\n  availability_zone = \"a\"\n  size = 1\n  tags = { env = \"prod\", of = terraform_data.p.id }\n}\n",
            "pass"
        ),
        pair!(
            "a block goes by its new name",
            "resource \"azurerm_monitor_diagnostic_setting\" \"g\" {\n  name = \"gateway-prod\"\n  log {\n    category = \"Access\"\n  }\n}\n",
            "resource \"azurerm_monitor_diagnostic_setting\" \"g\" {\n  name = \"gateway-prod\"\n  enabled_log {\n    category = \"Access\"\n  }\n}\n",
            "pass"
        ),
    ]);
}

#[test]
fn environments_that_agree_are_told_once() {
    let main = "variable \"env\" {}\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"q-${var.env}\"\n  delay_seconds = 1\n}\n";
    let late = "variable \"env\" {}\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"q-${var.env}\"\n  delay_seconds = 2\n}\n";
    let side = |main: &'static str| -> Files {
        Box::leak(Box::new([
            ("main.tf", main),
            ("env/a.tfvars", "env = \"a\"\n"),
            ("env/prod.tfvars", "env = \"prod\"\n"),
        ]))
    };
    let report = crate::source_pairs::report(&Pair {
        name: "two environments",
        before: side(main),
        after: side(late),
        verdict: "pass",
    });
    // One root with one report, and production stands for both.
    assert_eq!(
        report["input"]["name"],
        ". with env/a.tfvars, env/prod.tfvars"
    );
    assert_eq!(report["changes"][0]["production"]["value"], "yes");
}
