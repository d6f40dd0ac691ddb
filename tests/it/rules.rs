//! Built-in rules as they lie on disk: they load, their examples hold, and the
//! pages made from them are current (`BLESS=1` writes them).

use std::path::{Path, PathBuf};
use std::{env, fs};

use blastgate::rules::{RuleFile, RuleSet, pages, test};

fn root() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

fn files(root: &Path) -> Vec<RuleFile> {
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("rules")).sort_by_file_name() {
        let entry = entry.expect("a readable directory");
        let path = entry.path();
        let is_data = ["rules/catalog", "rules/vocabulary"]
            .iter()
            .any(|data| path.starts_with(root.join(data)));
        if is_data || path.extension().is_none_or(|extension| extension != "hcl") {
            continue;
        }
        let relative = path.strip_prefix(root).expect("below the root");
        out.push(RuleFile {
            path: relative.to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(path).expect("a readable rule"),
        });
    }
    out
}

fn rules() -> RuleSet {
    RuleSet::default()
        .with_files(&files(&root()))
        .unwrap_or_else(|error| {
            let labels: Vec<String> = error
                .excerpts
                .iter()
                .map(|excerpt| {
                    let place = blastgate::source::line_column(&excerpt.text, excerpt.start);
                    format!("{}:{}: {}", excerpt.name, place.line, excerpt.label)
                })
                .collect();
            panic!("{error}\n{}", labels.join("\n"))
        })
}

#[test]
fn every_example_holds() {
    let outcomes = test(&rules(), &blastgate::decide::findings);
    let failures: Vec<String> = outcomes
        .iter()
        .filter_map(|outcome| {
            let failure = outcome.failure.as_ref()?;
            Some(format!("{} / {}: {failure}", outcome.rule, outcome.example))
        })
        .collect();
    assert!(outcomes.len() > 100, "only {} examples ran", outcomes.len());
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_rule_shows_what_it_finds_and_what_it_lets_pass() {
    use blastgate::rules::{Expect, OnUnknown};
    let mut wanting = Vec::new();
    for rule in rules().iter() {
        let has = |expect: Expect| rule.examples.iter().any(|it| it.expect == expect);
        if !(has(Expect::Finding) || has(Expect::Unknown)) || !has(Expect::Pass) {
            wanting.push(format!("{}: a finding and a pass", rule.id));
        }
        // A condition that looks at the object after the change meets values
        // that are not known yet.
        let condition = blastgate::rules::condition(rule).unwrap_or_default();
        let open = ["after.", "lost(", "lowered(", "changed("]
            .iter()
            .any(|part| condition.contains(part));
        if open && rule.on_unknown != OnUnknown::Ignore && !has(Expect::Unknown) {
            wanting.push(format!("{}: something unknown", rule.id));
        }
    }
    assert!(wanting.is_empty(), "{wanting:#?}");
}

/// Groups whose detectors have one file for each rule.
const ONE_FILE_EACH: &[&str] = &["evasion", "files", "plan", "protection", "supply-chain"];

#[test]
fn detectors_lie_where_their_rules_do() {
    use blastgate::rules::Decision;
    let detectors = root().join("src/rules/detectors");
    // What watches the audit trail is half a table and has a file of its own
    // kind, the two that ask who owns an object share one, and the rules that
    // rest on words are one detector.
    let elsewhere = |id: &str| {
        id.starts_with("risk-of-")
            || [
                "audit-trail-off",
                "provider-contradicts-object",
                "provider-not-official",
            ]
            .contains(&id)
    };
    for rule in rules().iter() {
        let Decision::Native(name, _) = &rule.decision else {
            continue;
        };
        if !ONE_FILE_EACH.contains(&rule.group.as_ref()) || elsewhere(name) {
            continue;
        }
        assert_eq!(*name, rule.id, "a detector has the name of its rule");
        let group = rule.group.replace('-', "_");
        let file = detectors
            .join(group)
            .join(format!("{}.rs", rule.id.replace('-', "_")));
        assert!(file.is_file(), "{} is missing", file.display());
    }
}

#[test]
fn the_pages_are_current() {
    let directory = root().join("docs/rules");
    let pages = pages(&rules());
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(&directory).expect("a directory");
        for (name, text) in &pages {
            fs::write(directory.join(name), text).expect("a page");
        }
    }
    for (name, text) in &pages {
        let written = fs::read_to_string(directory.join(name)).unwrap_or_default();
        assert!(
            written == *text,
            "docs/rules/{name} is not current: run `BLESS=1 cargo test --features schema --test it rules::`"
        );
    }
}

#[test]
fn the_rule_in_the_documentation_works() {
    let page = fs::read_to_string(root().join("docs/writing-rules.md")).expect("the page");
    let start = page.find("rule \"instance-too-small\"").expect("the rule");
    let length = page[start..].find("\n```").expect("the end of the block");
    let file = RuleFile {
        path: "own/instance-too-small.hcl".to_owned(),
        text: page[start..start + length].to_owned(),
    };
    let rules = RuleSet::default().with_files(&[file]).expect("it loads");
    for outcome in test(&rules, &blastgate::decide::findings) {
        assert_eq!(outcome.failure, None, "{}", outcome.example);
    }
}
