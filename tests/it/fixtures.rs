//! The real binary on real plans: what `testdata/plans/*/expect.json` says is
//! what comes out, from the plan file and from its JSON.

use std::collections::BTreeSet;

use crate::common::{blastgate, fixtures, json};
use serde_json::Value;

#[test]
fn verdicts_classes_and_dependents_are_as_expected() {
    let mut wrong = Vec::new();
    for fixture in fixtures() {
        let expected: Value =
            json(&std::fs::read(fixture.join("expect.json")).expect("expect.json"));
        for plan in ["plan.json", "plan.tfplan"] {
            let path = fixture.join(plan);
            if !path.exists() {
                continue;
            }
            let output = blastgate()
                .args(["check", "--format", "json", "--all-dependents"])
                .arg(&path)
                .output()
                .expect("blastgate runs");
            let name = format!(
                "{}/{plan}",
                fixture.file_name().expect("a name").to_string_lossy()
            );
            let report: Value = json(&output.stdout);
            if report["verdict"] != expected["verdict"] {
                wrong.push(format!(
                    "{name}: verdict {}, expected {}",
                    report["verdict"], expected["verdict"]
                ));
            }
            if output.status.code().map(i64::from) != report["exit_code"].as_i64() {
                wrong.push(format!("{name}: exit code {:?}", output.status.code()));
            }
            for (address, want) in expected["changes"].as_object().expect("changes") {
                let deposed = want["deposed"].as_bool() == Some(true);
                let found = report["changes"]
                    .as_array()
                    .expect("changes")
                    .iter()
                    .find(|change| {
                        change["address"] == address.as_str()
                            && change["deposed"].is_null() != deposed
                    });
                let Some(found) = found else {
                    wrong.push(format!("{name}: {address} is missing"));
                    continue;
                };
                if found["class"] != want["class"] {
                    wrong.push(format!(
                        "{name}: {address} is {}, expected {}",
                        found["class"], want["class"]
                    ));
                }
                if let Some(production) = want["production"].as_str()
                    && found["production"]["value"] != production
                {
                    wrong.push(format!(
                        "{name}: {address} production {}, expected {production}",
                        found["production"]["value"]
                    ));
                }
                if let Some(dependents) = want["dependents"].as_array() {
                    let set = |list: &[Value]| -> BTreeSet<String> {
                        list.iter()
                            .filter_map(Value::as_str)
                            .map(str::to_owned)
                            .collect()
                    };
                    let got = set(found["blast_radius"]["dependents"]
                        .as_array()
                        .expect("a list"));
                    let want = set(dependents);
                    if got != want {
                        wrong.push(format!(
                            "{name}: {address} dependents {got:?}, expected {want:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for fixture in fixtures().into_iter().take(6) {
        let run = || {
            blastgate()
                .args(["check", "--format", "json"])
                .arg(fixture.join("plan.json"))
                .output()
                .expect("blastgate runs")
                .stdout
        };
        assert_eq!(run(), run(), "{}", fixture.display());
    }
}
