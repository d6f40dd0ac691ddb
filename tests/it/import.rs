//! `blastgate rules import`: policies of HCP Terraform as rules that work.

use std::path::Path;

use serde_json::{Value, json};

use crate::common::{blastgate, change, json as parse, plan, testdata};

/// Imports the policies into a directory; gives the exit code and what was said.
fn import(directory: &Path, policies: &Path) -> (Option<i32>, String) {
    let output = blastgate()
        .args(["rules", "import", "--output"])
        .arg(directory)
        .arg(policies.file_name().expect("a name"))
        .current_dir(policies.parent().expect("a directory"))
        .output()
        .expect("it runs");
    assert!(output.stdout.is_empty());
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

/// Policies in a text of their own.
fn import_text(text: &str) -> (tempfile::TempDir, Option<i32>, String) {
    let place = tempfile::tempdir().expect("a directory");
    let file = place.path().join("own.policy.hcl");
    std::fs::write(&file, text).expect("written");
    let (code, said) = import(&place.path().join("rules"), &file);
    (place, code, said)
}

/// Imported rules that find something in a change, with their effects.
fn found(rules: &Path, changes: Vec<Value>) -> Vec<(String, String)> {
    let place = tempfile::tempdir().expect("a directory");
    let policy = format!("rules {{\n  directories = [{:?}]\n}}\n", "rules");
    std::fs::write(place.path().join("blastgate.hcl"), policy).expect("written");
    copy(rules, &place.path().join("rules"));
    std::fs::write(place.path().join("plan.json"), plan(changes).to_string()).expect("written");
    let output = blastgate()
        .current_dir(place.path())
        .args(["check", "plan.json", "--format", "json"])
        .output()
        .expect("it runs");
    let report = parse(&output.stdout);
    let findings = report["findings"]
        .as_array()
        .unwrap_or_else(|| panic!("{report:#}"));
    let own = |id: &str| rules.join(format!("imported/{id}.hcl")).exists();
    let text = |finding: &Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<_> = findings
        .iter()
        .map(|finding| (text(finding, "rule"), text(finding, "effect")))
        .filter(|(rule, _)| own(rule))
        .collect();
    all.sort();
    all
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("imported")).expect("made");
    for entry in std::fs::read_dir(from.join("imported")).expect("rules") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        std::fs::copy(&path, to.join("imported").join(name)).expect("copied");
    }
}

fn create(address: &str, after: Value) -> Vec<Value> {
    vec![change(address, &["create"], Value::Null, after)]
}

#[test]
fn what_a_policy_stops_its_rule_stops() {
    let place = tempfile::tempdir().expect("a directory");
    let rules = place.path().join("rules");
    let (code, said) = import(&rules, &testdata().join("import/storage.policy.hcl"));
    assert_eq!(code, Some(1), "something is left out: {said}");
    let finds = |changes: Vec<Value>| found(&rules, changes);
    let is = |id: &str, effect: &str| vec![(id.to_owned(), effect.to_owned())];
    let none: Vec<(String, String)> = Vec::new();

    let volume = |after: Value| create("aws_ebs_volume.v", after);
    let fail = |id: &str| is(id, "fail");
    assert_eq!(
        finds(volume(json!({ "encrypted": false, "type": "gp3" }))),
        fail("volume-encrypted")
    );
    // Not set, and set to nothing: `try` has a default for the first only, and neither is encrypted.
    assert_eq!(
        finds(volume(json!({ "type": "gp3" }))),
        fail("volume-encrypted")
    );
    assert_eq!(
        finds(volume(json!({ "encrypted": null, "type": "gp3" }))),
        fail("volume-encrypted")
    );
    assert_eq!(
        finds(volume(json!({ "encrypted": true, "type": "gp2" }))),
        fail("volume-encrypted-aws-ebs-volume")
    );
    assert_eq!(
        finds(volume(json!({ "encrypted": true, "type": "io2" }))),
        none
    );

    let bucket = |tags: Value| create("aws_s3_bucket.b", json!({ "bucket": "b", "tags": tags }));
    assert_eq!(
        finds(bucket(json!({ "env": "live" }))),
        is("tags-complete", "needs-approval")
    );
    assert_eq!(
        finds(bucket(json!({ "env": "live", "owner": "x" }))),
        is("tags-complete", "needs-approval")
    );
    assert_eq!(
        finds(bucket(json!({ "env": "live", "owner": "shop" }))),
        none
    );
    assert_eq!(finds(bucket(json!({ "env": "dev" }))), none);
    assert_eq!(finds(bucket(Value::Null)), none);

    let group = |from: u16, to: u16, range: &str| {
        let rule = json!({ "from_port": from, "to_port": to, "cidr_blocks": [range] });
        create(
            "aws_security_group.g",
            json!({ "name": "g", "ingress": [rule] }),
        )
    };
    assert_eq!(finds(group(20, 25, "0.0.0.0/0")), is("ssh-closed", "note"));
    assert_eq!(finds(group(20, 25, "10.0.0.0/8")), none);
    assert_eq!(finds(group(443, 443, "0.0.0.0/0")), none);

    let gone = |tags: Value| {
        let before = json!({ "bucket": "b", "tags": tags });
        vec![change("aws_s3_bucket.b", &["delete"], before, Value::Null)]
    };
    assert_eq!(
        finds(gone(json!({ "env": "dev" }))),
        is("deletion-agreed", "needs-approval")
    );
    assert_eq!(finds(gone(json!({ "deletion": "agreed" }))), none);

    let database = |from: &str, to: &str| {
        let side = |engine: &str| json!({ "identifier": "d", "engine": engine });
        vec![change(
            "aws_db_instance.d",
            &["update"],
            side(from),
            side(to),
        )]
    };
    assert_eq!(
        finds(database("mysql", "postgres")),
        is("engine-stays", "needs-approval")
    );
    assert_eq!(finds(database("mysql", "mysql")), none);
}

#[test]
fn what_no_rule_can_say_is_told_with_its_place() {
    let place = tempfile::tempdir().expect("a directory");
    let policies = testdata().join("import/storage.policy.hcl");
    let (code, said) = import(&place.path().join("rules"), &policies);
    assert_eq!(code, Some(1));
    let text = std::fs::read_to_string(&policies).expect("the policies");
    for (word, why) in [
        (
            "core::getresources",
            "`flow_logs`: `core::getresources` looks at other resources",
        ),
        (
            "input.team",
            "`team_known`: `input.team` has no default value",
        ),
        (
            "core::timestamp",
            "`clocked`: `core::timestamp` gives another value each time",
        ),
        (
            "core::semverconstraint",
            "`versioned`: a rule has no function `semverconstraint`",
        ),
        (
            "provider_policy \"aws\"",
            "`provider_policy` looks at what no rule of yours sees",
        ),
    ] {
        let line = text
            .lines()
            .position(|line| line.contains(word) && !line.contains("error_message"));
        let line = line.expect("it is there");
        let column = text
            .lines()
            .nth(line)
            .and_then(|line| line.find(word))
            .expect("it is there");
        let place = format!(
            "storage.policy.hcl:{}:{}: not imported: ",
            line + 1,
            column + 1
        );
        let told = said.lines().find(|said| said.contains(&place));
        let told = told.unwrap_or_else(|| panic!("nothing is told at {place}: {said}"));
        assert!(told.contains(why), "{told}");
    }
    // What is imported and means something else is told, too.
    for note in [
        "`input.allowed_types` has its default value",
        "`info_message` is not imported",
    ] {
        assert!(said.contains(note), "{note} is missing: {said}");
    }
    assert!(said.contains("6 rules imported, 5 not imported"), "{said}");
}

#[test]
fn what_is_written_loads_and_its_examples_pass() {
    let place = tempfile::tempdir().expect("a directory");
    let rules = place.path().join("rules");
    let policies = testdata().join("import/storage.policy.hcl");
    import(&rules, &policies);
    let output = blastgate()
        .args(["rules", "test"])
        .arg(&rules)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        said.contains("12 examples of 6 rules: 12 passed, 0 failed"),
        "{said}"
    );
    // The same policies give the same bytes, and nothing is overwritten.
    let again = place.path().join("again");
    import(&again, &policies);
    for entry in std::fs::read_dir(rules.join("imported")).expect("rules") {
        let path = entry.expect("an entry").path();
        let other = again
            .join("imported")
            .join(path.file_name().expect("a name"));
        assert_eq!(
            std::fs::read(&path).expect("one"),
            std::fs::read(other).expect("other")
        );
    }
    let (code, said) = import(&rules, &policies);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("left alone"), "{said}");
}

#[test]
fn what_is_not_understood_is_never_taken_for_less() {
    // An attribute, a block, an operation or a level that nobody knows may narrow the policy.
    let policy = |inside: &str| {
        format!(
            "resource_policy \"aws_instance\" \"p\" {{\n  {inside}\n  enforce {{\n    condition = attrs.monitoring == true\n  }}\n}}\n"
        )
    };
    for (inside, why) in [
        ("scope = \"live\"", "`scope` is not known"),
        ("scope {\n  }", "`scope` is not known"),
        ("operations = [\"read\"]", "`operations` is a list"),
        ("operations = []", "`operations` names none"),
        ("enforcement_level = \"hard\"", "`enforcement_level` is"),
        (
            "filter = attrs.x == local.nothing",
            "there is no `local.nothing`",
        ),
        (
            "filter = try(attrs.x, 1) == 1",
            "functions of policies begin with `core::`",
        ),
        (
            "filter = plugin::acme::ok(attrs.x)",
            "is a function of a plugin",
        ),
        (
            "filter = meta.tfe_workspace.name == \"a\"",
            "does not know `meta.tfe_workspace`",
        ),
        (
            "filter = local.a\n  locals {\n    a = local.b\n    b = local.a\n  }",
            "stands for itself",
        ),
    ] {
        let (place, code, said) = import_text(&policy(inside));
        assert_eq!(code, Some(1), "{inside}: {said}");
        assert!(said.contains(why), "{inside}: {said}");
        assert!(said.contains("0 rules imported"), "{inside}: {said}");
        assert!(!place.path().join("rules/imported/p.hcl").exists());
    }
    // The twin: whatever is understood is imported, and a policy without a level is mandatory.
    let (place, code, said) = import_text(&policy("filter = attrs.x == \"a\""));
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("as a mandatory policy does"), "{said}");
    let rules = place.path().join("rules");
    let machine = |monitoring: bool| {
        create(
            "aws_instance.i",
            json!({ "x": "a", "monitoring": monitoring }),
        )
    };
    assert_eq!(
        found(&rules, machine(false)),
        [("p".to_owned(), "fail".to_owned())]
    );
    assert_eq!(found(&rules, machine(true)), []);
}

#[test]
fn what_is_no_policy_file_is_refused() {
    let (_, code, said) = import_text("resource_policy \"a\" {");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("own.policy.hcl"), "{said}");
    let missing = blastgate()
        .args(["rules", "import", "nothing.policy.hcl"])
        .output();
    assert_eq!(missing.expect("it runs").status.code(), Some(1));
}
