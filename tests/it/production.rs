//! The production answers on labelled plans. Skipped, loudly, where the plans
//! are not at hand.

use blastgate::analysis::graph::Graph;
use blastgate::analysis::production::{Production, assess};
use blastgate::input;
use blastgate::policy::Policy;
use serde_json::Value as Json;

fn label(word: &Json) -> Option<&'static str> {
    Some(match word.as_str()? {
        "true" => "yes",
        "false" => "no",
        "unknown" => "unknown",
        _ => return None,
    })
}

#[test]
fn labelled_plans_get_the_labelled_answer() {
    let Some(scenarios) = crate::common::corpus("scenarios") else {
        return;
    };
    let (mut judged, mut wrong) = (0, Vec::new());
    for folder in crate::common::entries(&scenarios) {
        let read = |name: &str| std::fs::read(folder.join(name)).ok();
        let Some(labels) = read("label.json") else {
            continue;
        };
        let labels: Json = serde_json::from_slice(&labels).expect("a label is JSON");
        for file in ["plan.json", "plan.tfplan"] {
            let Some(bytes) = read(file) else { continue };
            let set = match input::read(bytes, file, &input::Limits::default()) {
                Ok(set) => set,
                Err(error) => {
                    wrong.push(format!("{}/{file}: {error}", folder.display()));
                    continue;
                }
            };
            let answers: Vec<Production> = assess(&set, &Graph::build(&set), &Policy::default());
            for want in labels["changes"].as_array().into_iter().flatten() {
                let address = want["address"].as_str().unwrap_or_default();
                let deposed = want["deposed"].as_str();
                let alternatives = want["production_alt"].as_array();
                let accepted: Vec<&str> = std::iter::once(&want["production"])
                    .chain(alternatives.into_iter().flatten())
                    .filter_map(label)
                    .collect();
                let found = set.changes.iter().position(|change| {
                    change.address.to_string() == address && change.deposed.as_deref() == deposed
                });
                if accepted.is_empty() || want["disputed"] == true {
                    continue;
                }
                judged += 1;
                let Some(found) = found else {
                    wrong.push(format!("{}/{file}: no {address}", folder.display()));
                    continue;
                };
                let answer = &answers[found];
                if !accepted.contains(&answer.value.as_str()) {
                    wrong.push(format!(
                        "{}/{file}: {address} is {}, not {accepted:?}: {:?}",
                        folder.display(),
                        answer.value,
                        answer.evidence
                    ));
                }
            }
        }
    }
    eprintln!("{judged} answers judged, {} wrong", wrong.len());
    assert!(judged > 0 && wrong.is_empty(), "{}", wrong.join("\n"));
}
