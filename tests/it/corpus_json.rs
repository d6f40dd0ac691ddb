//! The reader of plan JSON over plans that others made. Skipped where they are
//! not at hand.

use std::path::Path;

use crate::common::{corpus, entries, plan_scenarios};
use blastgate::error::Error;
use blastgate::input::{Limits, read};
use blastgate::model::change::{ChangeSet, GapEffect};

fn open(path: &Path) -> Result<ChangeSet, Error> {
    let set = read(
        std::fs::read(path).expect("a file"),
        "plan.json",
        &Limits::default(),
    )?;
    // Lazy values must be readable too.
    for change in set.changes.iter().chain(&set.drift) {
        let _ = (change.before.value(), change.after.value());
        let _ = (change.before.sensitive(), change.after.sensitive());
    }
    for instance in &set.prior_state.instances {
        assert!(
            !instance.object.value().is_unknown(),
            "{}",
            instance.address
        );
    }
    Ok(set)
}

#[test]
fn every_scenario_is_read_without_a_gap() {
    for scenario in plan_scenarios() {
        let set = open(&scenario.join("plan.json"))
            .unwrap_or_else(|error| panic!("{}: {error}", scenario.display()));
        // What JSON never shows is told, without an effect.
        assert!(
            set.gaps.iter().all(|gap| gap.effect == GapEffect::Note),
            "{}: {:?}",
            scenario.display(),
            set.gaps
        );
        let text = std::fs::read(scenario.join("plan.json")).expect("a file");
        let json: serde_json::Value = serde_json::from_slice(&text).expect("json");
        let planned = json["resource_changes"].as_array().map_or(0, Vec::len);
        assert_eq!(set.changes.len(), planned, "{}", scenario.display());
    }
}

#[test]
fn public_files_are_read_or_refused_with_a_reason() {
    let Some(public) = corpus("public") else {
        return;
    };
    for path in entries(&public) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match open(&path) {
            Ok(set) => {
                for gap in &set.gaps {
                    eprintln!("gap\t{name}\t{} ({})", gap.why, gap.what);
                }
            }
            Err(error) => {
                assert!(error.help.is_some() && error.location.is_some(), "{name}");
                eprintln!("refused\t{name}\t{}\t{error}", error.code.as_str());
            }
        }
    }
}
