//! The labelled corpus, judged by the real binary: every verdict, class and
//! production answer as the labels want it, but for the differences that
//! `testdata/corpus/known.tsv` explains. A difference that is gone has to
//! leave that file, so that it cannot come back unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::Value as Json;

use crate::common::{blastgate, corpus, entries, testdata};

/// One answer that is not the labelled one: the case with its input, and what is wrong.
type Difference = (String, String);

/// A labelled case: its name, its directory, its label.
struct Case {
    name: String,
    directory: PathBuf,
    label: Json,
}

fn cases(part: &str) -> Vec<Case> {
    let Some(directory) = corpus(part) else {
        return Vec::new();
    };
    entries(&directory)
        .into_iter()
        .filter_map(|directory| {
            let label = std::fs::read(directory.join("label.json")).ok()?;
            let name = directory.file_name()?.to_string_lossy().into_owned();
            let label = serde_json::from_slice(&label).expect("a label is JSON");
            Some(Case {
                name,
                directory,
                label,
            })
        })
        .collect()
}

fn rank(verdict: &Json) -> usize {
    ["pass", "needs-approval", "fail"]
        .iter()
        .position(|one| verdict == one)
        .unwrap_or_else(|| panic!("{verdict} is no verdict"))
}

/// The reports in what was printed; one for each plan or root.
fn reports(report: &Json) -> Vec<&Json> {
    ["plans", "roots"]
        .iter()
        .find_map(|key| report[*key].as_array())
        .map_or_else(|| vec![report], |several| several.iter().collect())
}

fn judge(case: &Case, input: &str, arguments: &[PathBuf]) -> Vec<Difference> {
    let mut command = blastgate();
    command.arg(if input == "pair" { "diff" } else { "check" });
    command.args(arguments);
    for more in case.label["args"].as_array().into_iter().flatten() {
        let text = more.as_str().expect("an argument");
        command.arg(text.replace("{case}", &case.directory.to_string_lossy()));
    }
    let output = command
        .args(["--format", "json"])
        .output()
        .expect("the binary runs");
    let report: Json = serde_json::from_slice(&output.stdout).expect("a JSON report");
    let name = format!("{}/{input}", case.name);
    let mut found = Vec::new();
    verdict(&case.label, input, &report, &mut |what| {
        found.push((name.clone(), what));
    });
    if !report["verdict"].is_null() && case.label.get("knowable_from_source").is_none() {
        changes(&case.label, &report, &mut |what| {
            found.push((name.clone(), what));
        });
    }
    found
}

fn verdict(label: &Json, input: &str, report: &Json, wrong: &mut dyn FnMut(String)) {
    if label["disputed"] == true || label.get("knowable_from_source").is_some() {
        return;
    }
    let refused = report["verdict"].is_null();
    if label["expect"] == "refuse" {
        if !refused {
            wrong(format!("judged {}", report["verdict"]));
        }
        return;
    }
    if refused {
        if label["may_refuse"] != true {
            wrong("refused".to_owned());
        }
        return;
    }
    let binary = &label["binary_verdict_at_least"];
    let least = if input == "plan.tfplan" && !binary.is_null() {
        binary
    } else {
        &label["verdict_at_least"]
    };
    let is = rank(&report["verdict"]);
    if is < rank(least) {
        wrong(format!("miss {}", report["verdict"]));
    } else if is > rank(&label["verdict_at_most"]) {
        wrong(format!("false-alarm {}", report["verdict"]));
    }
}

/// Class and production of each labelled change.
fn changes(label: &Json, report: &Json, wrong: &mut dyn FnMut(String)) {
    let reports = reports(report);
    for want in label["changes"].as_array().into_iter().flatten() {
        let found = reports
            .iter()
            .flat_map(|report| report["changes"].as_array().into_iter().flatten())
            .find(|change| {
                change["address"] == want["address"] && change["deposed"] == want["deposed"]
            });
        let Some(found) = found else {
            if want["class"] != "read-only" {
                wrong(format!("missing {}", want["address"]));
            }
            continue;
        };
        if want["disputed"] == true {
            continue;
        }
        let accepted = |one: &str, others: &str| -> BTreeSet<String> {
            std::iter::once(&want[one])
                .chain(want[others].as_array().into_iter().flatten())
                .filter(|value| !value.is_null())
                .map(|value| match value.as_str().unwrap_or(&value.to_string()) {
                    "true" => "yes".to_owned(),
                    "false" => "no".to_owned(),
                    other => other.to_owned(),
                })
                .collect()
        };
        for (what, is, accepted) in [
            ("class", &found["class"], accepted("class", "class_alt")),
            (
                "production",
                &found["production"]["value"],
                accepted("production", "production_alt"),
            ),
        ] {
            let is = is.as_str().unwrap_or_default();
            if !accepted.is_empty() && !accepted.contains(is) {
                wrong(format!("{what} {} {is}", want["address"]));
            }
        }
    }
}

/// The differences that are known: case and what, with the reason.
fn known(path: &Path) -> BTreeMap<Difference, String> {
    std::fs::read_to_string(path)
        .expect("the list of known differences")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut columns = line.splitn(3, '\t').map(str::to_owned);
            let mut column = || columns.next().unwrap_or_default();
            ((column(), column()), column())
        })
        .collect()
}

#[test]
fn the_corpus_is_judged_as_labelled() {
    let mut work: Vec<(Case, &str, Vec<PathBuf>)> = Vec::new();
    for input in ["plan.json", "plan.tfplan", "dir"] {
        for case in cases("scenarios") {
            let path = case.directory.join(input);
            if path.exists() {
                work.push((case, input, vec![path]));
            }
        }
    }
    for case in cases("pairs") {
        let sides = ["before", "after"].map(|side| case.directory.join(side));
        work.push((case, "pair", sides.into()));
    }
    if work.is_empty() {
        return;
    }
    let found: BTreeSet<Difference> = work
        .par_iter()
        .flat_map_iter(|(case, input, arguments)| judge(case, input, arguments))
        .collect();
    if let Some(path) = std::env::var_os("BLASTGATE_WRITE_DIFFERENCES") {
        let lines: String = found
            .iter()
            .map(|(case, what)| format!("{case}\t{what}\n"))
            .collect();
        std::fs::write(path, lines).expect("the list can be written");
        return;
    }
    let known = known(&testdata().join("corpus/known.tsv"));
    let unexplained: Vec<&Difference> = known
        .iter()
        .filter(|(_, why)| why.is_empty())
        .map(|(one, _)| one)
        .collect();
    assert!(
        unexplained.is_empty(),
        "known, but not why: {unexplained:#?}"
    );
    let new: Vec<&Difference> = found
        .iter()
        .filter(|one| !known.contains_key(one))
        .collect();
    assert!(
        new.is_empty(),
        "other answers than the labels want: {new:#?}"
    );
    let gone: Vec<&Difference> = known.keys().filter(|one| !found.contains(one)).collect();
    assert!(
        gone.is_empty(),
        "as labelled now, take them off testdata/corpus/known.tsv: {gone:#?}"
    );
}
