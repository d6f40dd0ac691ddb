//! Built-in rules as they lie on disk: they load, their examples hold, and the
//! pages made from them are current (`BLESS=1` writes them).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use blastgate::catalog::Catalog;
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
        let is_data = [
            "rules/catalog",
            "rules/commands",
            "rules/pipelines",
            "rules/vocabulary",
        ]
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
        .with_files(&files(&root()), Catalog::built_in())
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

/// The files in which a rule's detector lies: `<group>/<id>.rs` and what is
/// below `<group>/<id>/`. The rules that are asked last lie where it is decided.
fn detector_files(root: &Path, group: &str, id: &str) -> Vec<PathBuf> {
    let decided = match id {
        "frozen" => Some("freeze"),
        "gap" => Some("gaps"),
        "left-baseline" => Some("baseline"),
        "limit-exceeded" => Some("limits"),
        "outside-boundary" => Some("boundary"),
        "untrusted-policy" => Some("trust"),
        "unused-policy" => Some("unused"),
        _ => None,
    };
    let base = match decided {
        Some(name) => root.join("src/decide").join(name),
        None => root
            .join("src/rules/detectors")
            .join(group.replace('-', "_"))
            .join(id.replace('-', "_")),
    };
    let below = walkdir::WalkDir::new(&base).sort_by_file_name();
    let below = below.into_iter().filter_map(Result::ok);
    std::iter::once(base.with_extension("rs"))
        .chain(below.map(walkdir::DirEntry::into_path))
        .filter(|path| path.is_file())
        .collect()
}

/// Source without its tests.
fn source(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable source");
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..end].to_owned()
}

/// The names of cases that a source writes.
fn case_names(text: &str) -> BTreeSet<String> {
    text.split("CaseName(\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[test]
fn every_detector_lies_where_its_rule_does() {
    use blastgate::rules::Decision;
    for rule in rules().iter() {
        let Decision::Native(name, _) = &rule.decision else {
            continue;
        };
        assert_eq!(*name, rule.id, "a detector has the name of its rule");
        let files = detector_files(&root(), &rule.group, &rule.id);
        assert!(!files.is_empty(), "{} has no file of its own", rule.id);
    }
}

#[test]
fn rules_declare_the_cases_that_their_detectors_report_and_no_others() {
    use blastgate::rules::Decision;
    let mut wrong = Vec::new();
    let mut seen: BTreeSet<PathBuf> = BTreeSet::new();
    for rule in rules().iter() {
        let Decision::Native(..) = &rule.decision else {
            continue;
        };
        let files = detector_files(&root(), &rule.group, &rule.id);
        let texts: Vec<String> = files.iter().map(|path| source(path)).collect();
        let reported: BTreeSet<String> = texts.iter().flat_map(|text| case_names(text)).collect();
        let declared: BTreeSet<String> = rule
            .cases
            .iter()
            .map(|case| case.name.to_string())
            .collect();
        for name in reported.difference(&declared) {
            wrong.push(format!("{}: `{name}` is reported, not declared", rule.id));
        }
        for name in declared.difference(&reported) {
            wrong.push(format!("{}: `{name}` is declared, not reported", rule.id));
        }
        if declared.is_empty() && rule.message.is_none() {
            wrong.push(format!("{}: nothing says what happens", rule.id));
        }
        if rule.message.is_none() {
            for case in rule.cases.iter().filter(|case| case.message.is_none()) {
                wrong.push(format!("{}: `{}` has no message", rule.id, case.name));
            }
        }
        seen.extend(files);
    }
    // A case named elsewhere would be nobody's.
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let path = entry.expect("a readable directory").into_path();
        let is_source = path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_none_or(|name| name != "tests");
        if is_source && !seen.contains(&path) && !case_names(&source(&path)).is_empty() {
            wrong.push(format!("{} names cases of no rule", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
            "docs/rules/{name} is not current: run `BLESS=1 cargo test --all-features --test it rules::`"
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
    let rules = RuleSet::default()
        .with_files(&[file], Catalog::built_in())
        .expect("it loads");
    for outcome in test(&rules, &blastgate::decide::findings) {
        assert_eq!(outcome.failure, None, "{}", outcome.example);
    }
}
