//! Small pairs of sources with the verdict that they have to get, through the
//! binary. What a pair does was planned with the real Terraform first; the
//! name says what was judged wrongly once, or what its harmless twin is.

use std::path::Path;

use crate::common::blastgate;

/// Files of one side: path and text.
pub(crate) type Files = &'static [(&'static str, &'static str)];

pub(crate) struct Pair {
    pub(crate) name: &'static str,
    pub(crate) before: Files,
    pub(crate) after: Files,
    pub(crate) verdict: &'static str,
}

fn write(directory: &Path, files: Files) {
    std::fs::create_dir_all(directory).expect("a directory");
    for (path, text) in files {
        let path = directory.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }
}

fn verdict(pair: &Pair) -> String {
    report(pair)["verdict"]
        .as_str()
        .unwrap_or("refused")
        .to_owned()
}

/// The report on a pair.
pub(crate) fn report(pair: &Pair) -> serde_json::Value {
    let scratch = tempfile::tempdir().expect("a directory");
    write(&scratch.path().join("before"), pair.before);
    write(&scratch.path().join("after"), pair.after);
    let output = blastgate()
        .current_dir(scratch.path())
        .args(["diff", "before", "after", "--format", "json"])
        .output()
        .expect("the binary runs");
    serde_json::from_slice(&output.stdout).expect("a report in JSON")
}

pub(crate) fn check(pairs: &[Pair]) {
    let wrong: Vec<String> = pairs
        .iter()
        .filter_map(|pair| {
            let got = verdict(pair);
            (got != pair.verdict).then(|| format!("{}: {got}, not {}", pair.name, pair.verdict))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const QUEUE: &str =
    "resource \"aws_sqs_queue\" \"k\" {\n  name = \"k\"\n  tags = { env = \"prod\" }\n}\n";
const FOR_FILES: &str = "resource \"aws_sqs_queue\" \"k\" {\n  for_each = fileset(path.module, \"q/*.yaml\")\n  name = each.key\n  tags = { env = \"prod\" }\n}\n";
const REGION: &str = "provider \"aws\" {\n  region = var.region\n}\n";

#[test]
fn values_decide_and_not_how_they_are_written() {
    check(&[
        Pair {
            name: "a file that `fileset` found is gone",
            before: &[("main.tf", FOR_FILES), ("q/a.yaml", "a"), ("q/b.yaml", "b")],
            after: &[("main.tf", FOR_FILES), ("q/a.yaml", "a")],
            verdict: "needs-approval",
        },
        Pair {
            name: "the region of a provider changes behind a variable",
            before: &[
                ("main.tf", QUEUE),
                ("p.tf", REGION),
                (
                    "v.tf",
                    "variable \"region\" {\n  default = \"eu-west-1\"\n}\n",
                ),
            ],
            after: &[
                ("main.tf", QUEUE),
                ("p.tf", REGION),
                (
                    "v.tf",
                    "variable \"region\" {\n  default = \"us-east-1\"\n}\n",
                ),
            ],
            verdict: "needs-approval",
        },
        Pair {
            name: "the region of a provider becomes a variable of the same value",
            before: &[
                ("main.tf", QUEUE),
                ("p.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"),
            ],
            after: &[
                ("main.tf", QUEUE),
                ("p.tf", REGION),
                (
                    "v.tf",
                    "variable \"region\" {\n  default = \"eu-west-1\"\n}\n",
                ),
            ],
            verdict: "pass",
        },
    ]);
}

const SET: &str = "variable \"objects\" {\n  type    = set(object({ n = string, p = number }))\n  default = [{ n = \"b\", p = 2 }, { n = \"a\", p = 1 }, { n = \"a\", p = \"1\" }]\n}\nvariable \"mixed\" {\n  type    = map(any)\n  default = { a = 1, b = \"x\" }\n}\n";
const OF_SET: &str = "resource \"aws_sqs_queue\" \"k\" {\n  name = jsonencode([var.objects, var.mixed])\n  tags = { env = \"prod\" }\n}\n";
const OF_TEXT: &str = "resource \"aws_sqs_queue\" \"k\" {\n  name = \"[[{\\\"n\\\":\\\"a\\\",\\\"p\\\":1},{\\\"n\\\":\\\"b\\\",\\\"p\\\":2}],{\\\"a\\\":\\\"1\\\",\\\"b\\\":\\\"x\\\"}]\"\n  tags = { env = \"prod\" }\n}\n";

#[test]
fn variables_have_the_values_that_their_types_make() {
    check(&[Pair {
        name: "what the console gives is written out",
        before: &[("main.tf", SET), ("q.tf", OF_SET)],
        after: &[("main.tf", SET), ("q.tf", OF_TEXT)],
        verdict: "pass",
    }]);
}

const AWS: &str = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 5.0\"\n    }\n  }\n}\n";
const AWS_6: &str = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 6.0\"\n    }\n  }\n}\n";
const AWS_5_31: &str = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 5.31\"\n    }\n  }\n}\n";
const FOREIGN: &str = "terraform {\n  required_providers {\n    aws = {\n      source = \"acme/aws\"\n    }\n  }\n}\n";

#[test]
fn where_providers_come_from() {
    check(&[
        Pair {
            name: "a source is written where the implied one held",
            before: &[("main.tf", QUEUE)],
            after: &[("main.tf", QUEUE), ("versions.tf", FOREIGN)],
            verdict: "fail",
        },
        Pair {
            name: "a source is taken away, so that the implied one holds",
            before: &[("main.tf", QUEUE), ("versions.tf", FOREIGN)],
            after: &[("main.tf", QUEUE)],
            verdict: "fail",
        },
        Pair {
            name: "the implied source is written out",
            before: &[("main.tf", QUEUE)],
            after: &[("main.tf", QUEUE), ("versions.tf", AWS)],
            verdict: "pass",
        },
        Pair {
            name: "the next major version is admitted",
            before: &[("main.tf", QUEUE), ("versions.tf", AWS)],
            after: &[("main.tf", QUEUE), ("versions.tf", AWS_6)],
            verdict: "needs-approval",
        },
        Pair {
            name: "only older versions are ruled out",
            before: &[("main.tf", QUEUE), ("versions.tf", AWS)],
            after: &[("main.tf", QUEUE), ("versions.tf", AWS_5_31)],
            verdict: "pass",
        },
    ]);
}

#[test]
fn files_beside_the_configuration() {
    check(&[
        Pair {
            name: "a program applies without asking",
            before: &[
                ("main.tf", QUEUE),
                ("deploy.py", "run([\"terraform\", \"plan\"])\n"),
            ],
            after: &[
                ("main.tf", QUEUE),
                (
                    "deploy.py",
                    "run([\"terraform\", \"apply\", \"-auto-approve\"])\n",
                ),
            ],
            verdict: "needs-approval",
        },
        Pair {
            name: "a program changes elsewhere",
            before: &[
                ("main.tf", QUEUE),
                ("deploy.py", "run([\"terraform\", \"plan\"])\nprint(1)\n"),
            ],
            after: &[
                ("main.tf", QUEUE),
                ("deploy.py", "run([\"terraform\", \"plan\"])\nprint(2)\n"),
            ],
            verdict: "pass",
        },
        Pair {
            name: "a module's page is rewritten",
            before: &[
                ("main.tf", "module \"m\" {\n  source = \"./m\"\n}\n"),
                ("m/main.tf", QUEUE),
                ("m/README.md", "a\n"),
            ],
            after: &[
                ("main.tf", "module \"m\" {\n  source = \"./m\"\n}\n"),
                ("m/main.tf", QUEUE),
                ("m/README.md", "b\n"),
            ],
            verdict: "pass",
        },
        Pair {
            name: "the settings of the backend lie in a file",
            before: &[("main.tf", QUEUE), ("prod.s3.tfbackend", "key = \"a\"\n")],
            after: &[("main.tf", QUEUE), ("prod.s3.tfbackend", "key = \"b\"\n")],
            verdict: "needs-approval",
        },
        Pair {
            name: "another gate forbids less",
            before: &[
                ("main.tf", QUEUE),
                ("deny.rego", "package main\ndeny := input.x\n"),
            ],
            after: &[("main.tf", QUEUE), ("deny.rego", "package main\n")],
            verdict: "needs-approval",
        },
        Pair {
            name: "the environment names another account",
            before: &[("main.tf", QUEUE), (".envrc", "export AWS_PROFILE=dev\n")],
            after: &[("main.tf", QUEUE), (".envrc", "export AWS_PROFILE=main\n")],
            verdict: "needs-approval",
        },
    ]);
}

#[test]
fn what_decides_about_replacement() {
    const GOOGLE: &str = "resource \"google_sql_database_instance\" \"m\" {\n  name = \"m\"\n  database_version = \"POSTGRES_15\"\n  deletion_protection = false\n  settings {\n    tier = \"t\"\n    disk_size = 100\n  }\n}\n";
    const GOOGLE_SMALL: &str = "resource \"google_sql_database_instance\" \"m\" {\n  name = \"m\"\n  database_version = \"POSTGRES_15\"\n  deletion_protection = false\n  settings {\n    tier = \"t\"\n    disk_size = 50\n  }\n}\n";
    const FUNCTION: &str = "resource \"aws_lambda_function\" \"f\" {\n  function_name = \"f\"\n  role = \"r\"\n  filename = \"f.zip\"\n  tags = { env = \"prod\" }\n}\n";
    const FUNCTION_OFF: &str = "resource \"aws_lambda_function\" \"f\" {\n  function_name = \"f\"\n  role = \"r\"\n  filename = \"f.zip\"\n  reserved_concurrent_executions = 0\n  tags = { env = \"prod\" }\n}\n";
    check(&[
        Pair {
            name: "a disk shrinks",
            before: &[("main.tf", GOOGLE)],
            after: &[("main.tf", GOOGLE_SMALL)],
            verdict: "fail",
        },
        Pair {
            name: "a disk grows",
            before: &[("main.tf", GOOGLE_SMALL)],
            after: &[("main.tf", GOOGLE)],
            verdict: "pass",
        },
        Pair {
            name: "a function is throttled to nothing by a new argument",
            before: &[("main.tf", FUNCTION)],
            after: &[("main.tf", FUNCTION_OFF)],
            verdict: "needs-approval",
        },
    ]);
}
