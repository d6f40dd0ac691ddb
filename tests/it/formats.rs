//! Every format, written by the real binary, against what its readers take.
//!
//! Snapshots are few; `INSTA_UPDATE=always cargo test --test formats` writes
//! them again, and the difference is to be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

struct Run {
    code: i32,
    out: String,
}

/// Runs the binary where the plan lies, with nothing in the environment.
fn run(directory: &Path, arguments: &[&str]) -> Run {
    let mut command = assert_cmd::Command::cargo_bin("blastgate").expect("the binary is built");
    let output = command
        .env_clear()
        .current_dir(directory)
        .args(arguments)
        .output()
        .expect("the binary runs");
    Run {
        code: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("reports are UTF-8"),
    }
}

fn report(directory: &Path, format: &str) -> Run {
    run(directory, &["check", "plan.json", "--format", format])
}

fn plan(name: &str) -> PathBuf {
    Path::new(ROOT).join("testdata/plans").join(name)
}

fn plans() -> Vec<PathBuf> {
    let mut plans: Vec<PathBuf> = std::fs::read_dir(Path::new(ROOT).join("testdata/plans"))
        .expect("fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("plan.json").is_file())
        .collect();
    plans.sort();
    assert!(plans.len() > 20);
    plans
}

fn schema(name: &str) -> jsonschema::Validator {
    let path = Path::new(ROOT).join("testdata/schemas").join(name);
    let text = std::fs::read_to_string(path).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::validator_for(&schema).expect("a valid schema")
}

fn validate(validator: &jsonschema::Validator, text: &str, what: &str) -> Value {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
    value
}

fn json(directory: &Path) -> Value {
    serde_json::from_str(&report(directory, "json").out).expect("JSON")
}

/// A directory with a file `plan.json` of this text.
fn with_plan(text: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("plan.json"), text).expect("a file");
    directory
}

/// A plan that deletes or keeps instances of AWS, all tagged as production.
fn deletes(addresses: &[(String, &str, bool)]) -> String {
    let changes: Vec<Value> = addresses
        .iter()
        .map(|(address, kind, delete)| {
            let before = json!({ "id": address, "tags": { "env": "prod" } });
            let module = address.starts_with("module.").then(|| {
                address.rsplit_once(&format!(".{kind}.")).map(|(module, _)| module)
            });
            let index = address
                .strip_suffix(']')
                .and_then(|rest| rest.rsplit_once('['))
                .and_then(|(_, index)| index.parse::<u64>().ok());
            json!({
                "address": address, "index": index, "module_address": module, "mode": "managed", "type": kind,
                "name": address.rsplit('.').next().and_then(|last| last.split('[').next()),
                "provider_name": "registry.terraform.io/hashicorp/aws",
                "change": {
                    "actions": [if *delete { "delete" } else { "update" }],
                    "before": before,
                    "after": if *delete { Value::Null } else {
                        json!({ "id": address, "tags": { "env": "prod", "a": "b" } })
                    },
                    "after_unknown": {}, "before_sensitive": false, "after_sensitive": false,
                },
            })
        })
        .collect();
    json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "complete": true,
        "errored": false, "applyable": true, "resource_changes": changes,
    })
    .to_string()
}

#[test]
fn sarif_is_valid_and_has_what_github_wants() {
    let schema = schema("sarif-schema-2.1.0.json");
    for directory in plans() {
        let what = directory.display().to_string();
        let run = report(&directory, "sarif");
        let log = validate(&schema, &run.out, &what);
        let judged = json(&directory);
        let one = &log["runs"][0];
        assert_eq!(one["properties"]["verdict"], judged["verdict"], "{what}");
        assert_eq!(one["invocations"][0]["executionSuccessful"], true);
        assert_eq!(one["invocations"][0]["exitCode"], run.code);
        let rules = one["tool"]["driver"]["rules"].as_array().expect("rules");
        let results = one["results"].as_array().expect("results");
        assert!(results.len() >= judged["reasons"].as_array().expect("reasons").len());
        let mut fingerprints = BTreeSet::new();
        for result in results {
            let index = result["ruleIndex"].as_u64().expect("an index");
            let index = usize::try_from(index).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
            assert!(!uri.starts_with('/') && !uri.contains("..") && !uri.contains(':'));
            assert!(place["region"]["startLine"].as_u64() >= Some(1));
            let text = result["message"]["text"].as_str().expect("text");
            assert!(!text.is_empty() && text.chars().count() <= 1_100);
            assert!(fingerprints.insert(result["partialFingerprints"].to_string()));
        }
    }
}

/// Rules of the SARIF SDK's validator that cannot hold here: there is no public
/// address of this project (2005), rule ids are names and not numbers (2009),
/// messages are not templates (2002), no repository address is known (2003),
/// and nothing is fetched while tests run (2006).
const NOT_OURS: [&str; 5] = [
    "SARIF2002",
    "SARIF2003",
    "SARIF2005",
    "SARIF2006",
    "SARIF2009",
];

/// The validator of the SARIF SDK (npm `@microsoft/sarif-multitool-linux`).
fn multitool() -> Option<PathBuf> {
    const INSTALLED: &str =
        "target/sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";
    let named = std::env::var_os("SARIF_MULTITOOL").map(PathBuf::from);
    let found = named
        .into_iter()
        .chain([Path::new(ROOT).join(INSTALLED)])
        .find(|path| path.is_file());
    if found.is_none() {
        crate::common::skipped!(
            "no SARIF multitool; `npm install --prefix target/sarif @microsoft/sarif-multitool-linux`"
        );
    }
    found
}

#[test]
fn sarif_passes_the_validator_of_its_sdk() {
    let Some(multitool) = multitool() else { return };
    let place = tempfile::tempdir().expect("a directory");
    for name in [
        "readme-example",
        "access-widened",
        "recreate-instead-of-move",
    ] {
        let directory = plan(name);
        let file = place.path().join(format!("{name}.sarif"));
        let judged = ["plan.tfplan", "plan.json"]
            .into_iter()
            .find(|input| directory.join(input).is_file());
        let Some(input) = judged else { continue };
        let log = run(&directory, &["check", input, "--format", "sarif"]).out;
        std::fs::write(&file, log).expect("a file");
        let told = place.path().join(format!("{name}.validated.sarif"));
        let status = std::process::Command::new(&multitool)
            .env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
            .arg("validate")
            .arg(&file)
            .args([
                "--rule-kind",
                "Sarif;Ghas",
                "--level",
                "Error;Warning;Note",
                "--kind",
                "Fail",
            ])
            .args(["--log", "ForceOverwrite", "--output"])
            .arg(&told)
            .output()
            .expect("the validator runs");
        let text = std::fs::read_to_string(&told)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&status.stderr)));
        let report: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON");
        let results = report["runs"][0]["results"].as_array();
        let complaints: Vec<&Value> = results
            .into_iter()
            .flatten()
            .filter(|result| {
                let id = result["ruleId"].as_str().expect("an id");
                !NOT_OURS.contains(&id)
            })
            // Findings about the whole plan have no lines to show.
            .filter(|result| !is_about_the_plan(result, &file))
            // Not every rule has something to read elsewhere.
            .filter(|result| result["message"]["id"] != "Note_ProvideHelpUri")
            .map(|result| &result["message"])
            .collect();
        assert!(complaints.is_empty(), "{name}: {complaints:#?}");
    }
}

/// Whether the validator asks for lines of a result that stands in no file, or
/// in more lines than a report carries.
fn is_about_the_plan(result: &Value, log: &Path) -> bool {
    let asks = matches!(result["ruleId"].as_str(), Some("SARIF2010" | "SARIF2011"));
    let text = std::fs::read_to_string(log).expect("the log");
    let log: Value = serde_json::from_str(&text).expect("JSON");
    let place = result["message"]["arguments"][0]
        .as_str()
        .unwrap_or_default();
    let at = place
        .split("results[")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .and_then(|digits| digits.parse::<usize>().ok());
    let physical = at.map(|at| &log["runs"][0]["results"][at]["locations"][0]["physicalLocation"]);
    asks && physical.is_some_and(|place| {
        let uri = place["artifactLocation"]["uri"]
            .as_str()
            .unwrap_or_default();
        let region = &place["region"];
        // Of a place of many lines only the first ones are at hand.
        uri.starts_with("plan.") || region["endLine"].as_u64() > region["startLine"].as_u64()
    })
}

#[test]
fn sarif_carries_full_help_and_fixes() {
    let log = run(
        &plan("readme-example"),
        &["check", "plan.tfplan", "--format", "sarif"],
    )
    .out;
    let log: Value = serde_json::from_str(&log).expect("JSON");
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .expect("rules");
    for rule in rules {
        let id = rule["id"].as_str().expect("an id");
        let help = rule["help"]["markdown"].as_str().expect("help");
        assert!(
            help.contains("**What to do:**") && help.contains(id),
            "{id}: {help}"
        );
        assert_ne!(
            rule["fullDescription"]["text"], rule["shortDescription"]["text"],
            "{id}"
        );
        assert!(
            rule["helpUri"]
                .as_str()
                .is_none_or(|uri| uri.starts_with("https://"))
        );
    }
    let results = log["runs"][0]["results"].as_array().expect("results");
    let fixes: Vec<&Value> = results
        .iter()
        .filter_map(|result| result["fixes"].as_array())
        .flatten()
        .collect();
    assert!(!fixes.is_empty());
    for fix in fixes {
        let change = &fix["artifactChanges"][0];
        assert!(
            change["artifactLocation"]["uri"]
                .as_str()
                .is_some_and(|uri| uri.ends_with(".tf"))
        );
        let edit = &change["replacements"][0];
        assert!(edit["deletedRegion"]["endColumn"].as_u64() >= Some(1));
        assert!(
            edit["insertedContent"]["text"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
    }
    for result in results {
        let text = result["message"]["text"].as_str().expect("text");
        assert!(text.ends_with(['.', '!', '?']), "{text}");
    }
}

/// How a 10 turns green is said in every format, and only where it can.
#[test]
fn what_approval_takes_is_said_in_every_format() {
    let asks = plan("fan-out");
    let asks = if asks.is_dir() {
        asks
    } else {
        plan("access-widened")
    };
    let formats = [
        "terminal", "json", "markdown", "sarif", "github", "gitlab", "junit", "html",
    ];
    for format in formats {
        let asked = run(&asks, &["check", "plan.json", "--format", format]);
        let fails = run(
            &plan("readme-example"),
            &["check", "plan.json", "--format", format],
        );
        assert_eq!((asked.code, fails.code), (10, 20), "{format}");
        let one_line = asked.out.replace('\n', " ");
        assert!(
            one_line.contains("blastgate explain approvals"),
            "{format}: {}",
            asked.out
        );
        assert!(!fails.out.contains("explain approvals"), "{format}");
        assert!(
            fails.out.contains("pprovals cannot lift a fail"),
            "{format}"
        );
        let pass = run(
            &plan("safe-update"),
            &["check", "plan.json", "--format", format],
        );
        assert!(!pass.out.contains("to approve"), "{format}");
    }
}

#[test]
fn gitlab_issues_are_valid() {
    let schema = schema("gitlab-code-quality.json");
    for directory in plans() {
        let what = directory.display().to_string();
        let run = report(&directory, "gitlab");
        let issues = validate(&schema, &run.out, &what);
        let issues = issues.as_array().expect("a list");
        let grave = issues
            .iter()
            .filter(|issue| !matches!(issue["severity"].as_str(), Some("info" | "minor")))
            .count();
        assert_eq!(grave > 0, run.code != 0, "{what}");
        let fingerprints: BTreeSet<&str> = issues
            .iter()
            .filter_map(|issue| issue["fingerprint"].as_str())
            .collect();
        assert_eq!(fingerprints.len(), issues.len(), "{what}");
    }
}

/// Elements of JUnit XML with the element they stand in and their attributes,
/// as the readers of Jenkins, GitLab, Azure and Buildkite agree on them.
const JUNIT: [(&str, &str, &[&str]); 8] = [
    (
        "testsuites",
        "",
        &["name", "tests", "failures", "errors", "disabled", "time"],
    ),
    (
        "testsuite",
        "testsuites",
        &[
            "name",
            "tests",
            "failures",
            "errors",
            "disabled",
            "skipped",
            "time",
            "timestamp",
        ],
    ),
    ("properties", "testsuite", &[]),
    ("property", "properties", &["name", "value"]),
    (
        "testcase",
        "testsuite",
        &["name", "classname", "time", "assertions"],
    ),
    ("failure", "testcase", &["message", "type"]),
    ("error", "testcase", &["message", "type"]),
    ("skipped", "testcase", &["message", "type"]),
];

fn check_junit(xml: &str, what: &str) -> BTreeMap<String, usize> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open: Vec<String> = Vec::new();
    let mut counts = BTreeMap::new();
    loop {
        let event = reader.read_event().expect("well-formed XML");
        let (start, empty) = match &event {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let name = String::from_utf8(start.name().as_ref().to_vec()).expect("UTF-8");
        let parent = open.last().map_or("", String::as_str);
        let (_, _, allowed) = JUNIT
            .iter()
            .find(|(element, within, _)| *element == name && *within == parent)
            .unwrap_or_else(|| panic!("{what}: <{name}> in <{parent}>"));
        for attribute in start.attributes() {
            let attribute = attribute.expect("an attribute");
            let key = String::from_utf8(attribute.key.as_ref().to_vec()).expect("UTF-8");
            assert!(allowed.contains(&key.as_str()), "{what}: {name} {key}");
        }
        *counts.entry(name.clone()).or_default() += 1;
        if !empty {
            open.push(name);
        }
    }
    assert!(open.is_empty());
    counts
}

#[test]
fn junit_fails_exactly_when_the_gate_does() {
    for directory in plans() {
        let what = directory.display().to_string();
        let run = report(&directory, "junit");
        let counts = check_junit(&run.out, &what);
        assert_eq!(counts.contains_key("failure"), run.code != 0, "{what}");
        let read = quick_junit::Report::deserialize_from_str(&run.out).expect("JUnit");
        assert_eq!(read.test_suites.len(), 1);
        assert!(read.tests >= 1);
    }
}

/// `xmllint` (Debian's libxml2-utils) reads the schema; without it only the
/// elements and attributes above are held.
#[test]
fn junit_is_valid_by_its_schema() {
    let xmllint = |file: &Path| {
        std::process::Command::new("xmllint")
            .args(["--noout", "--schema"])
            .arg(Path::new(ROOT).join("testdata/schemas/junit.xsd"))
            .arg(file)
            .output()
    };
    if xmllint(Path::new("/dev/null")).is_err() {
        crate::common::skipped!("no xmllint (libxml2-utils) on PATH");
        return;
    }
    let place = tempfile::tempdir().expect("a directory");
    let file = place.path().join("junit.xml");
    let valid = |xml: &str| {
        std::fs::write(&file, xml).expect("a file");
        xmllint(&file).expect("it runs")
    };
    for directory in plans() {
        let told = valid(&report(&directory, "junit").out);
        assert!(
            told.status.success(),
            "{}: {}",
            directory.display(),
            String::from_utf8_lossy(&told.stderr)
        );
    }
    let refused = with_plan("{\"format_version\": \"1.2\",");
    assert!(valid(&report(refused.path(), "junit").out).status.success());
    // The test could fail.
    assert!(!valid("<testsuites name=\"x\"/>").status.success());
}

#[test]
fn github_gets_commands_and_nothing_else() {
    for directory in plans() {
        let run = report(&directory, "github");
        let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
        for line in run.out.lines() {
            let level = ["error", "warning", "notice"]
                .into_iter()
                .find(|level| line.starts_with(&format!("::{level} ")))
                .unwrap_or_else(|| panic!("{line}"));
            *levels.entry(level).or_default() += 1;
            assert!(line.matches("::").count() >= 2 && line.contains("title="));
        }
        assert!(levels.values().all(|count| *count <= 10));
        let worst = match run.code {
            0 => "notice",
            10 => "warning",
            _ => "error",
        };
        assert!(
            run.out.starts_with(&format!("::{worst} title=blastgate")),
            "{}",
            run.out
        );
    }
}

#[test]
fn markdown_says_the_verdict_first_and_names_what_is_destroyed() {
    for directory in plans() {
        let what = directory.display().to_string();
        let run = report(&directory, "markdown");
        let judged = json(&directory);
        let mut lines = run.out.lines();
        assert!(
            lines
                .next()
                .expect("a marker")
                .starts_with("<!-- blastgate:report ")
        );
        let verdict = judged["verdict"]
            .as_str()
            .expect("a verdict")
            .replace('-', " ");
        let title = lines.next().expect("a title");
        assert!(title.contains(&format!("blastgate: {verdict}")), "{what}");
        assert!(run.out.len() <= 65_536);
        assert!(!run.out.contains("Left out"), "{what}");
        let plain = run
            .out
            .replace("&#91;", "[")
            .replace("&#93;", "]")
            .replace("&#34;", "\"");
        let plain = plain
            .replace("&#92;", "\\")
            .replace("&#36;", "$")
            .replace("&#123;", "{");
        let plain = plain.replace("&#125;", "}").replace("&#33;", "!");
        for change in judged["changes"].as_array().expect("changes") {
            let address = change["address"].as_str().expect("an address");
            assert!(plain.contains(address), "{what}: {address}");
        }
    }
}

#[test]
fn a_large_plan_fits_into_a_comment_that_names_everything_destroyed() {
    let mut addresses: Vec<(String, &str, bool)> = Vec::new();
    for index in 0..10_000 {
        addresses.push(match index {
            0..700 => (
                format!("aws_db_instance.orders_{index}_main"),
                "aws_db_instance",
                true,
            ),
            700..1_400 => (
                format!("module.team[\"t{index}\"].aws_sqs_queue.mail"),
                "aws_sqs_queue",
                true,
            ),
            1_400..2_000 => (
                format!("aws_instance.web[{}]", index - 1_400),
                "aws_instance",
                true,
            ),
            _ => (
                format!("aws_s3_bucket.logs[{index}]"),
                "aws_s3_bucket",
                false,
            ),
        });
    }
    let directory = with_plan(&deletes(&addresses));
    let run = report(directory.path(), "markdown");
    assert_eq!(run.code, 10, "{}", run.out);
    assert!(run.out.len() <= 65_536, "{}", run.out.len());
    assert!(!run.out.contains("names of "));
    for index in 0..700 {
        assert!(run.out.contains(&format!("orders_{index}_main")), "{index}");
    }
    for index in 700..1_400 {
        assert!(run.out.contains(&format!("\"t{index}\"")), "{index}");
    }
    let rest = run.out.contains("web[0..599]")
        || (0..600).all(|index| run.out.contains(&format!("web[{index}")));
    assert!(rest, "{}", &run.out[..4_000]);

    // Whatever the budget, it is kept, and the verdict stands.
    for budget in ["1", "3000", "9000", "20000"] {
        let run = run_markdown(directory.path(), budget);
        let limit = budget.parse::<usize>().expect("a number").max(2_048);
        assert!(run.out.len() <= limit, "{budget}: {}", run.out.len());
        assert!(
            run.out.contains("blastgate: needs approval") && run.out.contains("eft out"),
            "{}",
            run.out
        );
    }
}

fn run_markdown(directory: &Path, budget: &str) -> Run {
    run(
        directory,
        &[
            "check",
            "plan.json",
            "--format",
            "markdown",
            "--max-bytes",
            budget,
        ],
    )
}

#[test]
fn a_refusal_is_seen_in_every_format() {
    let directory = with_plan("{\"format_version\": \"1.2\", \"resource_changes\": [");
    for (format, sign) in [
        ("markdown", "blastgate: refused"),
        ("github", "::error title=blastgate%3A refused"),
        ("sarif", "\"executionSuccessful\": false"),
        ("gitlab", "\"severity\": \"blocker\""),
        ("junit", "<error "),
        ("json", "\"verdict\": null"),
    ] {
        let run = report(directory.path(), format);
        assert_eq!(run.code, 1, "{format}");
        assert!(run.out.contains(sign), "{format}: {}", run.out);
    }
    let sarif = report(directory.path(), "sarif").out;
    let log = validate(&schema("sarif-schema-2.1.0.json"), &sarif, "refusal");
    assert_eq!(log["runs"][0]["results"][0]["level"], "error");
    assert!(
        log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"].is_object()
    );
    let gitlab = report(directory.path(), "gitlab").out;
    validate(&schema("gitlab-code-quality.json"), &gitlab, "refusal");
    check_junit(&report(directory.path(), "junit").out, "refusal");
}

#[test]
fn several_inputs_with_one_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    for name in ["safe-update", "readme-example"] {
        let to = directory.path().join(format!("{name}.json"));
        std::fs::copy(plan(name).join("plan.json"), to).expect("a copy");
    }
    std::fs::write(
        directory.path().join("broken.json"),
        "{\"format_version\":\"1.2\",",
    )
    .expect("a file");
    let all = [
        "check",
        "broken.json",
        "readme-example.json",
        "safe-update.json",
        "--format",
    ];
    let run = |format: &str| run(directory.path(), &[&all[..], &[format]].concat());
    for format in ["markdown", "github", "sarif", "gitlab", "junit"] {
        let run = run(format);
        assert_eq!(run.code, 1, "{format}");
        for name in ["broken.json", "readme-example.json"] {
            assert!(run.out.contains(name), "{format}: {name}");
        }
    }
    let markdown = run("markdown").out;
    assert!(markdown.len() <= 65_536);
    assert!(
        markdown.contains("blastgate: refused (3 inputs)"),
        "{markdown}"
    );
    validate(
        &schema("sarif-schema-2.1.0.json"),
        &run("sarif").out,
        "several",
    );
    validate(
        &schema("gitlab-code-quality.json"),
        &run("gitlab").out,
        "several",
    );
    let counts = check_junit(&run("junit").out, "several");
    assert_eq!(counts["testsuite"], 3);
    assert_eq!(counts["error"], 1);
}

#[test]
fn what_readers_see() {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[sha256]");
    settings.add_filter(r"changes [0-9a-f]{12}", "changes [digest]");
    settings.add_filter(r"blastgate \d+\.\d+\.\d+", "blastgate [version]");
    settings.add_filter(
        r#""semanticVersion": "[^"]+""#,
        r#""semanticVersion": "[version]""#,
    );
    settings.add_filter(r"\b\d+ rules\b", "[n] rules");
    settings.bind(|| {
        for (name, format) in [
            ("safe-update", "markdown"),
            ("delete-dev-table", "markdown"),
            ("delete-dev-table", "github"),
            ("delete-dev-table", "junit"),
            ("delete-dev-table", "gitlab"),
            ("delete-dev-table", "sarif"),
        ] {
            let text = report(&plan(name), format).out;
            insta::assert_snapshot!(format!("{name}.{format}"), text);
        }
    });
}
