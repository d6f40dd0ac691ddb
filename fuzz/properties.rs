//! What has to hold for any bytes, one function for each kind of input.
//!
//! cargo-fuzz calls them with bytes that it makes up (`fuzz_targets/`), and
//! `tests/it/fuzz_seeds.rs` calls them with the seeds and with every input that
//! has ever broken one. No panic is the least of it: each says what else has to hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use arbitrary::{Arbitrary as _, Unstructured};
use serde_json::{Value, json};

use blastgate::decide::approval::{
    self, Evidence, Judged, Reviews, Revoked, Signers, Statement, StatementFile,
};
use blastgate::error::ErrorCode;
use blastgate::finding::Verdict;
use blastgate::gate::{self, Judge};
use blastgate::hcl::evaluate;
use blastgate::hcl::merge;
use blastgate::hcl::references::references;
use blastgate::hcl::syntax::{Body, Expr};
use blastgate::hook::agent::{self, Agent, Request};
use blastgate::hook::{self, Tree as _};
use blastgate::input::tree::{MemoryTree, Tree as _};
use blastgate::input::{self, Limits, msgpack as packed, plan_file};
use blastgate::model::address::{ModulePath, ResourceAddress};
use blastgate::model::change::ChangeSet;
use blastgate::policy::Policy;
use blastgate::predict::{self, DiffOptions};
use blastgate::render;
use blastgate::report::build::{Contents, Options};
use blastgate::report::{Outcome, Report};
use blastgate::rules::detectors::documents;
use blastgate::rules::{RuleFile, RuleSet};
use blastgate::source::FileId;
use blastgate::{catalog, policy as policies};

static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::built_in().expect("built-in rules"));

/// Everything that a property needs to be fast is made before the first input.
pub fn judged(set: &ChangeSet) -> Report {
    let policy = Policy::default();
    let evidence = Evidence::default();
    gate::judge(set, &judge_of(&policy, &evidence))
}

fn judge_of<'a>(policy: &'a Policy, evidence: &'a Evidence) -> Judge<'a> {
    Judge {
        policy,
        rules: &RULES,
        options: Options {
            contents: Contents {
                all_changes: true,
                trees: true,
                ..Contents::default()
            },
            ..Options::default()
        },
        environment: None,
        now: None,
        evidence,
        baseline: None,
        untrusted_policy: false,
        outside: None,
    }
}

/// A report in every format; the JSON comes first.
pub fn rendered(report: Report) -> Vec<String> {
    let outcome = Outcome::One(Box::new(report));
    let look = render::terminal::Look {
        width: 100,
        color: false,
        detail: render::terminal::Detail::Page,
    };
    vec![
        render::json::outcome(&outcome),
        render::terminal::outcome(&outcome, &look),
        render::markdown::outcome(&outcome, 60_000),
        render::sarif::outcome(&outcome),
        render::github::outcome(&outcome),
        render::gitlab::outcome(&outcome),
        render::junit::outcome(&outcome),
        render::html::outcome(&outcome),
    ]
}

/// What was read is judged, the report is JSON, and its exit code says what the verdict says.
fn whole(set: &ChangeSet) -> Value {
    let text = rendered(judged(set)).swap_remove(0);
    let report: Value = serde_json::from_str(&text).expect("a report is JSON");
    let codes = [("pass", 0), ("needs-approval", 10), ("fail", 20)];
    let code = codes
        .iter()
        .find(|(verdict, _)| report["verdict"] == *verdict);
    assert_eq!(
        report["exit_code"],
        code.expect("a verdict").1,
        "the code is the verdict's"
    );
    assert!(
        report["verdict"] == "pass"
            || report["reasons"]
                .as_array()
                .is_some_and(|all| !all.is_empty()),
        "whoever is stopped is told why"
    );
    report
}

/// Bytes that claim to be a plan as JSON: what is read as a plan is JSON to
/// serde too, and is judged to the end.
pub fn plan_json(data: &[u8]) {
    let Ok(set) = input::read(data.to_vec(), "plan", &Limits::default()) else {
        return;
    };
    // A mark at the front and the lines of a wrapper are taken off before.
    if data.trim_ascii_start().first() == Some(&b'{') {
        assert!(
            serde_json::from_slice::<Value>(data).is_ok()
                || String::from_utf8_lossy(data).contains("::"),
            "serde reads it too"
        );
    }
    whole(&set);
}

/// Text as a value inside a plan: the reader takes it exactly when serde does,
/// but for what it refuses on purpose.
pub fn plan_json_embedded(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let plan = format!(r#"{{"format_version":"1.2","planned_values":{{}},"x":[{text}]}}"#);
    let serde = serde_json::from_str::<Value>(&plan);
    // A text that closes the list says what it likes of the plan around it.
    let members = serde.as_ref().ok().and_then(Value::as_object);
    if members.is_some_and(|members| members.len() > 3) {
        return;
    }
    match input::read(plan.clone().into_bytes(), "plan", &Limits::default()) {
        Ok(_) => assert!(serde.is_ok(), "serde refuses what is read: {serde:?}"),
        Err(error) => {
            let on_purpose = [
                ErrorCode::SuspiciousPlan,
                ErrorCode::LimitExceeded,
                ErrorCode::UnsupportedVersion,
                ErrorCode::NotAPlan,
            ];
            assert!(
                serde.is_err() || on_purpose.contains(&error.code),
                "serde reads what is refused: {error}"
            );
        }
    }
}

/// Types whose kinds differ: data, network, access, code, nothing known.
const TYPES: [&str; 8] = [
    "aws_db_instance",
    "aws_s3_bucket",
    "aws_security_group",
    "aws_iam_policy",
    "aws_instance",
    "google_sql_database_instance",
    "azurerm_key_vault",
    "acme_thing",
];
const ACTIONS: [&[&str]; 8] = [
    &["no-op"],
    &["create"],
    &["update"],
    &["delete"],
    &["delete", "create"],
    &["create", "delete"],
    &["forget"],
    &["explode"],
];
/// Attributes that something looks at, beside made-up ones.
const NAMES: [&str; 16] = [
    "tags",
    "name",
    "deletion_protection",
    "skip_final_snapshot",
    "force_destroy",
    "backup_retention_period",
    "policy",
    "ingress",
    "cidr_blocks",
    "user_data",
    "environment",
    "engine_version",
    "description",
    "labels",
    "min_size",
    "secret",
];
const TEXTS: [&str; 8] = [
    "prod",
    "dev",
    "0.0.0.0/0",
    "10.0.0.0/8",
    "*",
    r#"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
    "\u{1b}[2J::error::x\n",
    "",
];
/// A secret whose form nobody could guess: only marks say that it is one.
pub const CANARY: &str = "plum tree on a hill";

fn value(u: &mut Unstructured<'_>, depth: usize) -> arbitrary::Result<Value> {
    Ok(match u.int_in_range(0..=if depth > 0 { 8 } else { 5 })? {
        0 => Value::Null,
        1 => bool::arbitrary(u)?.into(),
        2 => i16::arbitrary(u)?.into(),
        3 => (*u.choose(&TEXTS)?).into(),
        4 => String::arbitrary(u)?.into(),
        5 => json!({ "Environment": *u.choose(&TEXTS)? }),
        6 | 7 => {
            let mut list = Vec::new();
            for _ in 0..u.int_in_range(0..=3)? {
                list.push(value(u, depth - 1)?);
            }
            list.into()
        }
        _ => Value::Object(attributes(u, depth - 1)?),
    })
}

fn attributes(
    u: &mut Unstructured<'_>,
    depth: usize,
) -> arbitrary::Result<serde_json::Map<String, Value>> {
    let mut out = serde_json::Map::new();
    for _ in 0..u.int_in_range(0..=4)? {
        out.insert((*u.choose(&NAMES)?).to_owned(), value(u, depth)?);
    }
    Ok(out)
}

fn built(u: &mut Unstructured<'_>) -> arbitrary::Result<Value> {
    let mut changes = BTreeMap::new();
    for number in 0..u.int_in_range(1..=4)? {
        let type_name = *u.choose(&TYPES)?;
        let actions = *u.choose(&ACTIONS)?;
        let mut before = attributes(u, 2)?;
        let mut after = if actions == ["no-op"] {
            before.clone()
        } else {
            attributes(u, 2)?
        };
        let mut marks = json!({});
        if bool::arbitrary(u)? {
            for side in [&mut before, &mut after] {
                side.insert("note".to_owned(), CANARY.into());
            }
            marks["note"] = true.into();
        }
        // What is marked in one place may stand elsewhere without a mark.
        if bool::arbitrary(u)? && marks["note"] == true {
            after.insert(
                "description".to_owned(),
                format!("was {CANARY}, and more").into(),
            );
        }
        let mut unknown = json!({});
        if bool::arbitrary(u)? {
            unknown[*u.choose(&NAMES)?] = true.into();
        }
        let exists = |side: &str| {
            !matches!(
                (side, actions),
                ("before", ["create"]) | ("after", ["delete"] | ["forget"])
            )
        };
        let address = format!("{type_name}.x{number}");
        let side = |name: &str, value: serde_json::Map<String, Value>| {
            if exists(name) {
                Value::Object(value)
            } else {
                Value::Null
            }
        };
        changes.insert(address.clone(), json!({
            "address": address, "mode": "managed", "type": type_name, "name": format!("x{number}"),
            "provider_name": format!("registry.terraform.io/hashicorp/{}", type_name.split('_').next().unwrap_or_default()),
            "change": {
                "actions": actions, "before": side("before", before), "after": side("after", after),
                "after_unknown": unknown, "before_sensitive": marks, "after_sensitive": marks,
            },
        }));
    }
    Ok(json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "complete": true, "errored": false,
        "applyable": true, "planned_values": {}, "configuration": { "root_module": {} },
        "resource_changes": changes.into_values().collect::<Vec<_>>(),
    }))
}

/// Plans of the right form with odd contents: a secret that is marked anywhere
/// is in no report, an unknown action never passes, and neither does the end of
/// a database.
pub fn plan_built(data: &[u8]) {
    let Ok(plan) = built(&mut Unstructured::new(data)) else {
        return;
    };
    let set = input::read(plan.to_string().into_bytes(), "plan", &Limits::default())
        .expect("a plan of the right form is read");
    let report = whole(&set);
    for text in rendered(judged(&set)) {
        assert!(!text.contains(CANARY), "a secret is shown: {text}");
    }
    for change in plan["resource_changes"].as_array().expect("changes") {
        let actions = &change["change"]["actions"];
        let ends = *actions == json!(["delete"])
            && ["aws_db_instance", "google_sql_database_instance"]
                .contains(&change["type"].as_str().unwrap_or_default());
        if ends || *actions == json!(["explode"]) {
            assert_ne!(report["verdict"], "pass", "{change}");
        }
    }
    let again = rendered(judged(&set)).swap_remove(0);
    assert_eq!(
        again,
        rendered(judged(&set)).swap_remove(0),
        "the same bytes again"
    );
}

fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let length = (content.len() as u32).to_le_bytes();
        let mut fields = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        fields.extend(crc32fast::hash(content).to_le_bytes());
        fields.extend(length);
        fields.extend(length);
        fields.extend((name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        let at = (out.len() as u32).to_le_bytes();
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(name.as_bytes());
        out.extend(*content);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(name.as_bytes());
    }
    let start = (out.len() as u32).to_le_bytes();
    let count = (members.len() as u16).to_le_bytes();
    let length = (directory.len() as u32).to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    for part in [&count[..], &count, &length, &start, &[0, 0]] {
        out.extend(part);
    }
    out
}

/// The members of a plan file that the real Terraform wrote.
const PLAN: &[u8] = include_bytes!("fixed/tfplan");
const STATE: &[u8] = include_bytes!("fixed/tfstate");
const LOCK: &[u8] = include_bytes!("fixed/lock.hcl");
const MANIFEST: &[u8] = include_bytes!("fixed/modules.json");
const MAIN: &[u8] = include_bytes!("fixed/main.tf");

fn plan_of(plan: &[u8], state: &[u8]) -> Vec<u8> {
    stored(&[
        ("tfplan", plan),
        ("tfstate", state),
        ("tfstate-prev", STATE),
        ("tfconfig/m-/main.tf", MAIN),
        ("tfconfig/modules.json", MANIFEST),
        (".terraform.lock.hcl", LOCK),
    ])
}

/// Bytes that claim to be a plan file.
pub fn plan_zip(data: &[u8]) {
    if let Ok(set) = plan_file::read(data, "plan") {
        whole(&set);
    }
    // Members in any order, twice, cut off and misplaced.
    let mut u = Unstructured::new(data);
    let mut members: Vec<(&str, Vec<u8>)> = Vec::new();
    let names = [
        ("tfplan", PLAN),
        ("tfstate", STATE),
        ("tfstate-prev", STATE),
        ("tfconfig/m-/main.tf", MAIN),
        ("tfconfig/modules.json", MANIFEST),
        (".terraform.lock.hcl", LOCK),
        ("../x", MAIN),
        ("tfschemas", MANIFEST),
    ];
    let members_made: arbitrary::Result<()> = (|| {
        for _ in 0..u.int_in_range(1..=8)? {
            let (name, real) = *u.choose(&names)?;
            let content = match u.int_in_range(0..=3)? {
                0 => Vec::<u8>::arbitrary(&mut u)?,
                1 => real[..u.int_in_range(0..=real.len())?].to_vec(),
                _ => real.to_vec(),
            };
            members.push((name, content));
        }
        Ok(())
    })();
    if members_made.is_err() {
        return;
    }
    let parts: Vec<(&str, &[u8])> = members
        .iter()
        .map(|(name, content)| (*name, content.as_slice()))
        .collect();
    let bytes = stored(&parts);
    let twice = parts
        .iter()
        .any(|(name, _)| parts.iter().filter(|(other, _)| other == name).count() > 1);
    if let Ok(set) = plan_file::read(&bytes, "plan") {
        assert!(!twice, "a member that is there twice is refused");
        whole(&set);
    }
    let mut damaged = bytes;
    let at = u.choose_index(damaged.len()).unwrap_or_default();
    damaged[at] ^= u8::arbitrary(&mut u).unwrap_or(1);
    if let Ok(set) = plan_file::read(&damaged, "plan") {
        whole(&set);
    }
}

/// Bytes as the protobuf of a plan file, beside real members.
pub fn plan_protobuf(data: &[u8]) {
    if let Ok(set) = plan_file::read(&plan_of(data, STATE), "plan") {
        whole(&set);
    }
}

/// Bytes as the state in a plan file, beside real members.
pub fn plan_state(data: &[u8]) {
    if let Ok(set) = plan_file::read(&plan_of(PLAN, data), "plan") {
        whole(&set);
    }
}

/// A value of cty: what is checked can be decoded, and the other way round.
pub fn msgpack(data: &[u8]) {
    let decoded = packed::decode(data);
    assert_eq!(
        packed::check(data).is_ok(),
        decoded.is_ok(),
        "check and decode agree"
    );
    if packed::is_null(data)
        && let Ok(value) = decoded
    {
        assert!(value.is_null(), "a null is decoded as one: {value:?}");
    }
}

fn expressions(body: &Body, depth: usize, visit: &mut dyn FnMut(&Expr)) {
    assert!(depth < 10_000, "nesting is bounded");
    for attribute in &body.attributes {
        visit(&attribute.expr);
    }
    for block in &body.blocks {
        expressions(&block.body, depth + 1, visit);
    }
}

fn configuration(name: &str, text: &str) -> bool {
    let Ok(body) = merge::parse_file(name, text, FileId(0)) else {
        return false;
    };
    expressions(&body, 0, &mut |expr| {
        let range = expr.span.range();
        assert!(range.end <= text.len(), "a span lies in the text");
        references(expr);
        evaluate::constant(expr);
    });
    let again = merge::parse_file(name, text, FileId(0)).expect("it was read before");
    assert_eq!(body, again, "the same text is the same tree");
    true
}

/// HCL: what parses can be walked and evaluated, and spans lie in the text.
pub fn hcl(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        configuration("main.tf", text);
        let _ = merge::parse_variables("x.tfvars", text, FileId(0));
    }
}

/// HCL as JSON: the same, and serde takes what is taken.
pub fn hcl_json(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if configuration("main.tf.json", text) {
        assert!(
            serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).is_ok(),
            "serde reads it too, after the mark at the front"
        );
    }
    let _ = merge::parse_variables("x.tfvars.json", text, FileId(0));
}

fn difference(before: &str, after: &str) -> Vec<ChangeSet> {
    let tree = |text: &str| MemoryTree::texts(&[("main.tf", text)]);
    predict::read(&tree(before), &tree(after), &DiffOptions::default()).unwrap_or_default()
}

/// Two configurations, divided by a line of three dashes: their difference is
/// judged, and a configuration does not differ from itself.
pub fn source_pair(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (before, after) = text.split_once("\n---\n").unwrap_or(("", text));
    for set in &difference(before, after) {
        whole(set);
    }
    for set in &difference(after, after) {
        let report = whole(set);
        let untouched = set.changes.is_empty();
        assert!(untouched, "nothing was edited: {}", report["changes"]);
    }
}

/// A patch on a small tree: it applies inside of it or not at all.
pub fn patch(data: &[u8]) {
    static PLACE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let place = tempfile::tempdir().expect("a directory");
        let text = "resource \"aws_db_instance\" \"a\" {\n  name = \"x\"\n}\n";
        std::fs::write(place.path().join("main.tf"), text).expect("a file");
        std::fs::create_dir(place.path().join("m")).expect("a directory");
        std::fs::write(place.path().join("m/x.tf"), "locals {\n  a = 1\n}\n").expect("a file");
        place
    });
    let Ok(patched) = input::patch::apply(PLACE.path(), data, "patch") else {
        return;
    };
    for entry in patched.after.list() {
        let path = Path::new(&*entry.path);
        let inside = path
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        assert!(inside, "{} leads out of the directory", entry.path);
        let _ = patched.after.read(&entry.path);
    }
}

/// A policy: read twice, it says the same, and it can be judged under.
pub fn policy(data: &[u8]) {
    let Ok(policy) = policies::file::parse(data, "blastgate.hcl") else {
        return;
    };
    let again = policies::file::parse(data, "blastgate.hcl").expect("it was read before");
    assert_eq!(format!("{policy:?}"), format!("{again:?}"));
    static SET: LazyLock<ChangeSet> = LazyLock::new(|| {
        plan_file::read(&plan_of(PLAN, STATE), "plan").expect("the plan is whole")
    });
    let evidence = Evidence::default();
    gate::judge(&SET, &judge_of(&policy, &evidence));
}

/// A rule file: what loads runs, and its examples too.
pub fn rule(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let file = RuleFile {
        path: "rules/user/mine.hcl".to_owned(),
        text: text.to_owned(),
    };
    let Ok(rules) = RuleSet::default().with_files(&[file], catalog::Catalog::built_in()) else {
        return;
    };
    blastgate::rules::test(&rules, &|_, _| Vec::new());
}

/// Facts of a user's own catalog.
pub fn catalog(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let sources = [("catalog/mine.hcl".to_owned(), text.to_owned())];
    if catalog::own::check(&sources).is_ok() {
        catalog::own::paths(&sources).expect("what is valid names its paths");
    }
}

/// Addresses: what is read is printed as it is read again.
pub fn address(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(read) = ResourceAddress::parse(text) {
        let printed = read.to_string();
        assert_eq!(
            ResourceAddress::parse(&printed).as_ref(),
            Ok(&read),
            "{printed}"
        );
    }
    if let Ok(read) = ModulePath::parse(text) {
        let printed = read.to_string();
        assert_eq!(ModulePath::parse(&printed).as_ref(), Ok(&read), "{printed}");
    }
}

/// Policies as documents, two of them divided by a line of three dashes: one
/// never allows more than itself, and where everything is allowed already
/// nothing can be added.
pub fn documents(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (before, after) = text.split_once("\n---\n").unwrap_or(("{}", text));
    let (Some(before), Some(after)) = (documents::read(before), documents::read(after)) else {
        return;
    };
    let there = documents::compare(&before, &after);
    let back = documents::compare(&after, &before);
    assert!(
        there.relation != documents::Relation::Same || back.relation == documents::Relation::Same,
        "what is the same is the same the other way round: {there:?} {back:?}"
    );
    for one in [&before, &after] {
        assert!(
            documents::compare(one, one).relation != documents::Relation::Wider,
            "a document allows no more than itself: {one:?}"
        );
    }
}

const SIGNERS: &[u8] = include_bytes!("fixed/signers");
const STATEMENT: &[u8] = include_bytes!("fixed/statement.json");

/// What is brought to approve a plan: a statement, then its signature. Only the
/// bytes that were signed count.
pub fn signatures(data: &[u8]) {
    let _ = Signers::parse(data, "signers");
    let _ = Revoked::parse(data, "revoked");
    let _ = Reviews::parse(data, "reviews", None);
    let _ = Statement::parse(data);
    let marker = b"-----BEGIN";
    let at = data.windows(marker.len()).position(|part| part == marker);
    let (statement, signature) = data.split_at(at.unwrap_or(data.len()));
    let evidence = Evidence {
        files: vec![StatementFile {
            name: "one".to_owned(),
            statement: statement.to_vec(),
            signature: Some(signature.to_vec()),
        }],
        signers: Some(Signers::parse(SIGNERS, "signers").expect("signers")),
        ..Evidence::default()
    };
    let judged = Judged {
        plan: &"a".repeat(64),
        changes: &"b".repeat(64),
        policy: None,
        verdict: Verdict::NeedsApproval,
        workspace: None,
        lineage: None,
        serial: None,
        agent: None,
    };
    let now = blastgate::model::time::parse("2026-11-22T13:00:00Z");
    let counted = approval::count(&evidence, &judged, &policies::Approval::default(), now);
    if !counted.valid.is_empty() {
        assert_eq!(
            statement, STATEMENT,
            "another statement than the signed one counts"
        );
    }
}

struct NoFiles;

impl hook::Tree for NoFiles {
    fn read(&self, _: &Path) -> Option<String> {
        None
    }

    fn find(&self, _: &Path, _: &[&str], _: usize) -> Vec<PathBuf> {
        Vec::new()
    }
}

/// What an agent asks: what cannot be read is denied in every agent's form, and
/// nothing after a destroying command makes it harmless.
pub fn hook(data: &[u8]) {
    let tree = NoFiles;
    assert!(tree.read(Path::new("x")).is_none());
    let denial = match agent::read(data) {
        Err(denial) => denial,
        Ok(Request::Other) => return,
        Ok(Request::Command { command, .. }) => {
            let place = Path::new("/work");
            let _ = hook::judge(&command, place, &tree);
            let first = format!("terraform destroy -auto-approve\n{command}");
            hook::judge(&first, place, &tree).expect("it destroys, whatever comes later")
        }
    };
    for agent in Agent::ALL {
        let answer = agent::answer(agent, Some(&denial));
        assert_eq!(answer.code, agent::BLOCKS);
        assert!(serde_json::from_str::<Value>(&answer.output).is_ok());
        assert_eq!(answer.error.trim_end().lines().count(), 1, "one line");
    }
}
