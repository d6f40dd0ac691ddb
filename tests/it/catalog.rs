//! The catalog through the real binary: what is shown of a type, users' own
//! facts, mistakes in them, and a provider's schema.

use std::path::Path;
use std::process::Command;

use blastgate::catalog::{Catalog, Meaning};
use blastgate::decide::approval::Evidence;
use blastgate::gate::{self, Judge};
use blastgate::input::Limits;
use blastgate::model::change::ChangeSet;
use blastgate::policy::Policy;
use blastgate::report::build::Options;
use blastgate::rules::RuleSet;

use crate::common::{blastgate, change, json, plan};
use serde_json::{Value, json};

const OWN: &str = r#"
provider "acme" {
  source   = "acme/acme"
  evidence = "hand"
}

type "acme_vault" {
  holds = "data"
  why   = "what customers keep"
  attribute "seal.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "the vault is no longer sealed"
  }
}

facts {
  types = ["aws_kms_key"]
  attribute "enable_key_rotation" {
    meaning = "nothing"
  }
}
"#;

fn directory(files: &[(&str, &str)]) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a temporary directory");
    for (name, text) in files {
        let path = directory.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }
    directory
}

fn run(arguments: &[&str], at: &Path) -> (Option<i32>, String, String) {
    let output = blastgate()
        .args(arguments)
        .current_dir(at)
        .output()
        .expect("blastgate runs");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

/// The rules that have something against an update, with or without the users' facts.
fn findings(kind: &str, before: Value, after: Value, policy: &str) -> Vec<String> {
    let change = change(
        &format!("module.production.{kind}.main"),
        &["update"],
        before,
        after,
    );
    let place = directory(&[
        ("gate/catalog/acme.hcl", OWN),
        ("gate/blastgate.hcl", policy),
        ("plan.json", &plan(vec![change]).to_string()),
    ]);
    let arguments = [
        "check",
        "plan.json",
        "--policy",
        "gate/blastgate.hcl",
        "--format",
        "json",
    ];
    let output = blastgate()
        .args(arguments)
        .current_dir(place.path())
        .output()
        .expect("blastgate runs");
    let report = json(&output.stdout);
    let findings = report["findings"].as_array().expect("findings");
    findings
        .iter()
        .filter(|finding| finding["effect"] != "note")
        .map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn users_add_facts_and_correct_ours() {
    let sealed = |on: bool| json!({"seal": [{"enabled": on}]});
    let rotated = |on: bool| json!({"enable_key_rotation": on});
    let own = "catalog { directories = [\"catalog\"] }\n";
    let weakened = "control-weakened".to_owned();
    let found =
        |kind, before, after, policy| findings(kind, before, after, policy).contains(&weakened);
    assert!(found("acme_vault", sealed(true), sealed(false), own));
    assert!(!found("acme_vault", sealed(false), sealed(true), own));
    assert!(!found("acme_vault", sealed(true), sealed(false), ""));
    assert!(found("aws_kms_key", rotated(true), rotated(false), ""));
    assert!(!found("aws_kms_key", rotated(true), rotated(false), own));
}

/// What a catalog calls harmful is looked for, whatever the attribute means: a word of which no
/// rule knows anything would only silence the guess that stands in its place.
#[test]
fn no_meaning_is_without_a_rule() {
    let mut facts =
        String::from("provider \"acme\" {\n  source   = \"acme/acme\"\n  evidence = \"hand\"\n}\n");
    let mut changes = Vec::new();
    let looked_at = Meaning::ALL
        .iter()
        // What lets in is read from the blocks around it, and not from one attribute.
        .filter(|meaning| **meaning != Meaning::Ingress);
    for meaning in looked_at.clone() {
        let harmful = match meaning {
            Meaning::Entries => "entries-lost",
            _ => "replaced",
        };
        facts += &format!(
            "facts {{\n  types = [\"acme_{meaning}\"]\n  attribute \"alpha\" {{\n    \
             meaning = \"{meaning}\"\n    harmful = [\"{harmful}\"]\n  }}\n}}\n"
        );
        let address = |name: &str| format!("module.production.acme_{meaning}.{name}");
        let (full, less) = (json!({"alpha": ["a", "b"]}), json!({"alpha": ["a"]}));
        let same = json!({"alpha": ["a", "b"], "beta": "b"});
        changes.push(change(&address("harmed"), &["update"], full.clone(), less));
        changes.push(change(&address("kept"), &["update"], full, same));
    }
    let place = directory(&[
        ("catalog/acme.hcl", &facts),
        ("blastgate.hcl", "catalog { directories = [\"catalog\"] }\n"),
        ("plan.json", &plan(changes).to_string()),
    ]);
    let (_, out, error) = run(&["check", "plan.json", "--format", "json"], place.path());
    let report = json(out.as_bytes());
    let findings = report["findings"]
        .as_array()
        .unwrap_or_else(|| panic!("{error}"));
    for meaning in looked_at {
        let stopped = |name: &str| {
            let address = format!("module.production.acme_{meaning}.{name}");
            findings
                .iter()
                .any(|finding| finding["address"] == address && finding["effect"] != "note")
        };
        let wanted = *meaning != Meaning::Nothing;
        assert_eq!(stopped("harmed"), wanted, "{meaning}");
        assert!(!stopped("kept"), "{meaning}");
    }
}

/// Whether a plan is held to weaken a control, under a policy with these facts.
fn weakens(set: &ChangeSet, rules: &RuleSet, sources: &[(String, String)]) -> bool {
    let policy = Policy {
        catalog: Catalog::with(sources).expect("the facts load"),
        ..Policy::default()
    };
    let evidence = Evidence::default();
    let judge = Judge {
        policy: &policy,
        rules,
        options: Options::default(),
        environment: None,
        now: None,
        evidence: &evidence,
        baseline: None,
        untrusted_policy: false,
        outside: None,
    };
    let report = gate::judge(set, &judge);
    let mut findings = report.findings.iter();
    findings.any(|finding| finding.rule.as_str() == "control-weakened")
}

#[test]
fn judgements_with_different_catalogs_run_at_once() {
    let change = change(
        "aws_kms_key.main",
        &["update"],
        json!({"enable_key_rotation": true}),
        json!({"enable_key_rotation": false}),
    );
    let text = plan(vec![change]).to_string();
    let set = blastgate::input::read(text.into_bytes(), "plan.json", &Limits::default());
    let set = set.expect("a plan");
    let rules = RuleSet::built_in().expect("the rules load");
    let own = [("acme.hcl".to_owned(), OWN.to_owned())];
    let start = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (set, rules, own, start) = (&set, &rules, &own, &start);
            scope.spawn(move || {
                let (sources, wanted): (&[(String, String)], bool) = match thread % 2 {
                    0 => (&[], true),
                    _ => (own, false),
                };
                start.wait();
                for round in 0..20 {
                    let found = weakens(set, rules, sources);
                    assert_eq!(found, wanted, "thread {thread}, round {round}");
                }
            });
        }
    });
    // The same sources are read once, and their facts are the same ones.
    let again = || Catalog::with(&own).expect("the facts load");
    assert_eq!(again(), again());
    assert_ne!(again(), Catalog::built_in());
}

#[test]
fn what_is_known_of_a_type_is_shown_with_its_source() {
    let place = directory(&[
        ("catalog/acme.hcl", OWN),
        ("blastgate.hcl", "catalog { directories = [\"catalog\"] }\n"),
    ]);
    let (code, out, _) = run(&["catalog", "show", "acme_vault"], place.path());
    assert_eq!(code, Some(0));
    for part in [
        "what customers keep",
        "  source             acme/acme (hand)",
        "seal.enabled: control",
        "source: acme/acme (hand)",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let empty = directory(&[]);
    let (code, out, _) = run(
        &["catalog", "show", "google_sql_database_instance"],
        empty.path(),
    );
    assert_eq!(code, Some(0));
    for part in [
        "holds",
        "  source             hashicorp/google commit ",
        "settings.availability_type: control",
        "zonal, regional",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let (code, out, _) = run(&["catalog", "show", "acme_vault"], empty.path());
    assert_eq!(code, Some(0));
    assert!(out.contains("not in the catalog"), "{out}");
}

/// A type with a table and no record was said to be replaced by any change.
#[test]
fn show_says_what_the_table_knows() {
    let empty = directory(&[]);
    let (code, out, error) = run(
        &["catalog", "show", "grafana_notification_policy"],
        empty.path(),
    );
    assert_eq!(code, Some(0), "{error}");
    assert!(!out.contains("any change as replacing it"), "{out}");
    assert!(out.contains("no record of its own"), "{out}");
    assert!(out.contains("replaced by        org_id"), "{out}");
}

/// Facts that two blocks share.
const SHARED: &str = r#"
provider "acme" {}

set "doors" {
  attribute "open" {
    meaning = "exposure"
    harmful = ["on"]
  }
  attribute "guests" {
    meaning = "exposure"
    harmful = ["on"]
  }
}

facts {
  types      = ["acme_house"]
  attributes = ["doors"]
  attribute "open" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["wide"]
  }
}

type "acme_shed" {
  holds      = "nothing"
  attributes = ["doors"]
  protections = [
    { kind = "deletion_protection", path = "locked", safe = true },
    { kind = "retention", path = "days", safe = { min = 7 } },
    { kind = "deletion_policy", path = "policy", safe = ["KEEP", "HOLD"] },
  ]
}
"#;

#[test]
fn facts_that_blocks_share_stand_once() {
    let place = directory(&[
        ("own/acme.hcl", SHARED),
        ("blastgate.hcl", "catalog { directories = [\"own\"] }\n"),
    ]);
    let (code, out, error) = run(&["catalog", "check", "own"], place.path());
    assert_eq!(code, Some(0), "{out}{error}");
    let shown = |name: &str| run(&["catalog", "show", name], place.path()).1;
    let shed = shown("acme_shed");
    // Values read as they are written.
    for part in [
        "open: exposure, harmful: on",
        "guests: exposure, harmful: on",
        "locked (deletion_protection), safe: true",
        "days (retention), safe: at least 7",
        "policy (deletion_policy), safe: one of \"KEEP\", \"HOLD\"",
    ] {
        assert!(shed.contains(part), "{part}: {shed}");
    }
    // What a block says itself counts before what it takes from a set.
    let house = shown("acme_house");
    assert!(
        house.contains("open: exposure, harmful: becomes [wide]"),
        "{house}"
    );
    assert!(!house.contains("open: exposure, harmful: on"), "{house}");
    assert!(house.contains("guests: exposure, harmful: on"), "{house}");
    for (from, to, told) in [
        (
            "attributes = [\"doors\"]",
            "attributes = [\"doorz\"]",
            "there is no set doorz",
        ),
        (
            "  attributes = [\"doors\"]\n",
            "",
            "no block takes the set doors",
        ),
        (
            "set \"doors\" {",
            "set \"doors\" {\n  types = []",
            "and nothing else",
        ),
        ("set \"doors\" {", "set {", "exactly one label"),
    ] {
        let text = SHARED.replace(from, to);
        let bad = directory(&[("own/acme.hcl", &text)]);
        let (code, _, error) = run(&["catalog", "check", "own"], bad.path());
        assert_eq!(
            (code, error.contains(told)),
            (Some(1), true),
            "{told}: {error}"
        );
    }
}

#[test]
fn mistakes_in_catalog_files_are_told_with_their_line() {
    let place = directory(&[
        ("good/acme.hcl", OWN),
        (
            "bad/acme.hcl",
            &OWN.replace("meaning = \"control\"", "meaning = \"contrl\""),
        ),
        (
            "worse/acme.hcl",
            &OWN.replace("meaning = \"control\"", "meaning = \"contrl\"")
                .replace("harmful = [\"off\"]", "harmful = [\"of\"]"),
        ),
        ("lost.hcl", "catalog { directories = [\"nowhere\"] }\n"),
    ]);
    let (code, out, _) = run(&["catalog", "check", "good"], place.path());
    assert_eq!(
        (code, out.contains("no mistakes")),
        (Some(0), true),
        "{out}"
    );
    let (code, _, error) = run(&["catalog", "check", "bad"], place.path());
    assert_eq!(code, Some(1));
    assert!(
        error.contains("acme.hcl:11")
            && error.contains("unknown word contrl; one of audit, nothing, control"),
        "{error}"
    );
    // Every mistake stands where it was made, and one mistake is told once.
    let (code, _, error) = run(&["catalog", "check", "worse"], place.path());
    assert_eq!(code, Some(1));
    assert!(
        error.contains("for 2 reasons") && !error.contains("\\n"),
        "{error}"
    );
    for told in [
        "11 |     meaning = \"contrl\"",
        "unknown word of; one of admits",
    ] {
        assert!(error.contains(told), "{told}: {error}");
    }
    assert!(!error.contains("every attribute has a meaning"), "{error}");
    // A policy that names it judges nothing.
    std::fs::write(
        place.path().join("blastgate.hcl"),
        "catalog { directories = [\"bad\"] }\n",
    )
    .expect("a policy");
    let (code, _, error) = run(&["rules", "list"], place.path());
    assert_eq!(code, Some(1), "{error}");
    let (code, _, _) = run(&["catalog", "check", "nowhere"], place.path());
    assert_eq!(code, Some(1));
    let (code, _, error) = run(&["rules", "list", "--policy", "lost.hcl"], place.path());
    assert_eq!(code, Some(1), "{error}");
    assert!(
        error.contains("cannot read the directory")
            && error.contains("nowhere")
            && !error.contains("rules in"),
        "{error}"
    );
}

const SCHEMA: &str = r#"{"provider_schemas": {"acme/acme": {"resource_schemas": {"acme_vault": {"block": {
    "attributes": {
        "name": {"type": "string", "required": true},
        "tags": {"type": ["map", "string"], "optional": true},
        "zone": {"type": "string", "optional": true, "computed": true},
        "id": {"type": "string", "computed": true}
    },
    "block_types": {"seal": {"nesting_mode": "list", "block": {"attributes": {"on": {"type": "bool", "optional": true}}}}}
}}}}}}"#;

#[test]
fn a_schema_begins_a_catalog_file_and_finds_what_it_does_not_have() {
    let place = directory(&[("schema.json", SCHEMA), ("own/acme.hcl", OWN)]);
    let (code, out, _) = run(
        &["catalog", "probe", "--schema", "schema.json"],
        place.path(),
    );
    assert_eq!(code, Some(0));
    for part in [
        "type \"acme_vault\"",
        "optional_computed = [\"zone\"]",
        "tags = \"tags\"",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    // What it prints is a catalog file.
    std::fs::create_dir(place.path().join("probed")).expect("a directory");
    std::fs::write(place.path().join("probed/acme.hcl"), out).expect("a file");
    let (code, out, error) = run(&["catalog", "check", "probed"], place.path());
    assert_eq!(code, Some(0), "{out} {error}");
    let check = ["catalog", "check", "own", "--schema", "schema.json"];
    let (code, out, _) = run(&check, place.path());
    assert_eq!(code, Some(1));
    assert!(
        out.contains("acme_vault: the provider has no seal.enabled"),
        "{out}"
    );
    let none = [
        "catalog",
        "probe",
        "--schema",
        "schema.json",
        "--type",
        "other_*",
    ];
    assert_eq!(run(&none, place.path()).0, Some(1));
}

/// Where Terraform and a mirror with the AWS provider are on this machine.
#[test]
fn no_path_of_ours_is_dead_in_the_schema_of_aws() {
    let mirror = Path::new("/opt/tf-plugins");
    let place = directory(&[
        (
            "main.tf",
            "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}\n",
        ),
        (
            "cli.tfrc",
            "provider_installation {\n  filesystem_mirror {\n    path = \"/opt/tf-plugins\"\n  }\n}\n",
        ),
    ]);
    let terraform = |arguments: &[&str]| {
        let output = Command::new("terraform")
            .args(arguments)
            .current_dir(place.path())
            .env("TF_CLI_CONFIG_FILE", place.path().join("cli.tfrc"))
            .output()
            .ok()?;
        output.status.success().then_some(output.stdout)
    };
    let schema = mirror
        .is_dir()
        .then(|| terraform(&["init", "-input=false"]))
        .flatten()
        .and_then(|_| terraform(&["providers", "schema", "-json"]));
    let Some(schema) = schema else {
        eprintln!(
            "SKIPPED: there is no terraform with the AWS provider here; no catalog path was compared"
        );
        return;
    };
    let file = place.path().join("schema.json");
    std::fs::write(&file, schema).expect("a file");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = file.display().to_string();
    let (code, out, error) = run(
        &["catalog", "check", "rules/catalog", "--schema", &file],
        root,
    );
    assert_eq!(code, Some(0), "{out}{error}");
}

/// A provider that can be asked on this machine, if it is there.
#[cfg(feature = "probe")]
struct Asked {
    name: &'static str,
    /// What it is told before it plans.
    configuration: &'static str,
    /// Types of which the catalog knows what the provider has to say.
    types: &'static [&'static str],
}

#[cfg(feature = "probe")]
const ASKED: &[Asked] = &[
    Asked {
        name: "aws",
        configuration: r#"{"region": "eu-central-1", "access_key": "a", "secret_key": "b", "skip_credentials_validation": true,
            "skip_requesting_account_id": true, "skip_metadata_api_check": "true", "skip_region_validation": true}"#,
        types: &["aws_ebs_volume", "aws_sns_topic"],
    },
    Asked {
        name: "random",
        configuration: "{}",
        types: &["random_id", "random_pet", "random_shuffle"],
    },
    Asked {
        name: "time",
        configuration: "{}",
        types: &["time_sleep"],
    },
];

/// The binary of a provider: what `BLASTGATE_PROVIDER_<NAME>` names, or the first
/// `terraform-provider-<name>` on PATH or in a mirror.
#[cfg(feature = "probe")]
fn provider_binary(name: &str) -> Option<std::path::PathBuf> {
    let given = std::env::var_os(format!("BLASTGATE_PROVIDER_{}", name.to_uppercase()));
    if let Some(given) = given {
        return Some(given.into());
    }
    let file = format!("terraform-provider-{name}");
    let mirror = "/opt/tf-plugins/registry.terraform.io/hashicorp";
    let mirrored = walkdir::WalkDir::new(format!("{mirror}/{name}")).sort_by_file_name();
    let mirrored = mirrored.into_iter().filter_map(Result::ok);
    let mirrored = mirrored.map(walkdir::DirEntry::into_path).find(|path| {
        let own = path.file_name().and_then(|own| own.to_str());
        path.is_file() && own.is_some_and(|own| own.starts_with(&file))
    });
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut on_path = std::env::split_paths(&path).map(|directory| directory.join(&file));
    on_path.find(|path| path.is_file()).or(mirrored)
}

#[cfg(feature = "probe")]
#[test]
fn a_provider_tells_what_replaces_its_objects() {
    for asked in ASKED {
        let Some(binary) = provider_binary(asked.name) else {
            crate::common::skipped!("there is no provider {} to ask", asked.name);
            continue;
        };
        ask(asked, &binary);
    }
}

/// What a provider says is what the catalog knows, and can be read as a catalog.
#[cfg(feature = "probe")]
fn ask(asked: &Asked, binary: &Path) {
    let place = directory(&[("configuration.json", asked.configuration)]);
    let binary = binary.display().to_string();
    let mut arguments = vec!["catalog", "probe", "--provider-binary", &binary];
    arguments.extend(["--configuration", "configuration.json"]);
    arguments.extend(["--date", "2026-11-30"]);
    for name in asked.types {
        arguments.extend(["--type", name]);
    }
    let (code, out, error) = run(&arguments, place.path());
    assert_eq!(code, Some(0), "{}: {error}", asked.name);
    for part in [
        ", 2026-11-30.",
        &format!("provider {:?} {{", asked.name),
        "evidence = \"probe\"",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    for name in asked.types {
        let facts = blastgate::catalog::Catalog::built_in().facts(name);
        let block = out.split(&format!("type \"{name}\"")).nth(1);
        let block = block.unwrap_or_else(|| panic!("no {name}: {out}"));
        let line = block.lines().find(|line| line.contains("force_new = "));
        let line = line.unwrap_or_else(|| panic!("{name} replaces nothing: {out}"));
        let told: Vec<String> =
            serde_json::from_str(line.split("= ").nth(1).expect("a list")).expect("a list");
        let known: Vec<&str> = facts.force_new_paths().collect();
        assert_eq!(told, known, "{name}");
    }
    std::fs::create_dir(place.path().join("asked")).expect("a directory");
    std::fs::write(place.path().join(format!("asked/{}.hcl", asked.name)), out).expect("a file");
    let (code, out, error) = run(&["catalog", "check", "asked"], place.path());
    assert_eq!(code, Some(0), "{out}{error}");
}

#[cfg(feature = "probe")]
#[test]
fn what_is_no_provider_is_refused() {
    let place = directory(&[("no-json", "{")]);
    let probe = |more: &[&str]| {
        let arguments = [&["catalog", "probe", "--provider-binary"], more].concat();
        let (code, _, error) = run(&arguments, place.path());
        (code, error)
    };
    let (code, error) = probe(&["/bin/true"]);
    assert_eq!(code, Some(1), "{error}");
    assert!(error.contains("the line that a plugin prints"), "{error}");
    let (code, error) = probe(&["nowhere"]);
    assert_eq!(code, Some(1), "{error}");
    let (code, error) = probe(&["/bin/true", "--configuration", "no-json"]);
    assert_eq!(code, Some(2), "{error}");
}

#[cfg(not(feature = "probe"))]
#[test]
fn a_build_without_the_probe_says_so() {
    let place = directory(&[]);
    let (code, _, error) = run(
        &["catalog", "probe", "--provider-binary", "x"],
        place.path(),
    );
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("--features probe"), "{error}");
}
