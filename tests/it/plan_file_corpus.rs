//! Reads the plan files of the corpus, where it is there, and compares what
//! they do with the JSON beside them, without the reader of that JSON.

use std::collections::BTreeMap;

#[test]
fn every_plan_file_is_read_without_gaps() {
    let scenarios = crate::common::plan_scenarios();
    if scenarios.is_empty() {
        return;
    }
    let mut read = 0;
    for path in scenarios {
        let name = path.display().to_string();
        let Ok(bytes) = std::fs::read(path.join("plan.tfplan")) else {
            continue;
        };
        let set = blastgate::input::plan_file::read(&bytes, "plan.tfplan")
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(set.gaps.is_empty(), "{name}: {:?}", set.gaps);
        assert_eq!(
            set.origin.tool,
            blastgate::model::change::Tool::Terraform,
            "{name}"
        );
        let json = std::fs::read(path.join("plan.json")).expect("JSON beside the plan");
        let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        let list = |key: &str| -> BTreeMap<String, Vec<String>> {
            json[key]
                .as_array()
                .into_iter()
                .flatten()
                .map(|change| {
                    let words = change["change"]["actions"].as_array().expect("actions");
                    (
                        format!(
                            "{} {}",
                            change["address"].as_str().expect("an address"),
                            change["deposed"]
                        ),
                        words
                            .iter()
                            .map(|word| word.as_str().expect("a word").to_owned())
                            .collect(),
                    )
                })
                .collect()
        };
        let of = |changes: &[blastgate::model::change::ResourceChange]| -> BTreeMap<String, Vec<String>> {
            changes
                .iter()
                .map(|change| {
                    let deposed = serde_json::json!(change.deposed.as_deref());
                    (format!("{} {deposed}", change.address), change.action.words())
                })
                .collect()
        };
        assert_eq!(of(&set.changes), list("resource_changes"), "{name}");
        assert_eq!(of(&set.drift), list("resource_drift"), "{name}");
        for change in &set.changes {
            assert!(!change.before.value().is_unknown() && !change.after.value().is_unknown());
        }
        for instance in &set.prior_state.instances {
            assert!(
                instance.object.value().as_map().is_some(),
                "{name}: {}",
                instance.address
            );
        }
        assert!(
            set.sources
                .iter()
                .any(|(_, file)| file.path.ends_with(".tf")),
            "{name}"
        );
        read += 1;
    }
    eprintln!("read {read} plan files");
    assert!(read > 0, "the corpus is there but holds no plan file");
}
