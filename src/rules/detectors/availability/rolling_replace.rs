//! `rolling-replace`: an update that restarts or replaces machines.

mod pace;

use crate::analysis::Analysis;
use crate::analysis::observation::Observation;
use crate::catalog::{Catalog, Meaning, Pace};
use crate::finding::{Certainty, Subject};
use crate::model::action::Action;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(rolls, detect);

/// Whether updates of a type may restart machines.
fn rolls(type_name: &str, catalog: Catalog) -> bool {
    catalog.means(type_name, Meaning::Restarts)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let found = known.observations.iter();
    let found = found.filter(|seen| seen.meaning == Meaning::Restarts);
    for pace in Pace::ALL {
        let paces = |path: &str| {
            let mut facts = known.attributes.meaning(Meaning::Restarts);
            facts.any(|fact| fact.path == path && fact.pace == *pace)
        };
        let seen: Vec<_> = found.clone().filter(|seen| paces(&seen.path)).collect();
        if seen.is_empty() {
            continue;
        }
        let hit: Vec<&str> = seen.iter().map(|seen| seen.path.as_str()).collect();
        let possible = |seen: &&Observation| seen.certainty == Certainty::Possible;
        let open = seen.iter().any(possible);
        let case = match pace {
            Pace::Alone if !open && pace::patched(before, after, &hit) => CaseName("patched"),
            Pace::Alone => CaseName("machines"),
            Pace::Members if pace::at_once(after) => CaseName("at-once"),
            Pace::Members => CaseName("rolling"),
            Pace::Size if open || pace::shrinks(before, after, &hit) => CaseName("shrunk"),
            Pace::Size => CaseName("resized"),
        };
        let detection = Detection::case(Subject::Change(index), case).at_all(hit);
        out.push(detection.possible_if(open));
    }
}
