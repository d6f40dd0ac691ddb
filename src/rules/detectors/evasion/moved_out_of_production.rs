//! `moved-out-of-production`: the address said production, and no longer does.

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::analysis::production::words::{Reading, Words};
use crate::finding::Subject;
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    let Some(from) = &change.previous_address else {
        return;
    };
    let words = Words::new(&context.policy.production);
    let (old, new) = (spoken(from, &words), spoken(&change.address, &words));
    if !old.yes || new.yes {
        return;
    }
    // A resource that is only named after production and gets a plain name is
    // renamed; a module or a key is where whole environments live.
    let case = if old.place || new.no {
        CaseName("environment")
    } else {
        CaseName("name")
    };
    out.push(Detection::case(Subject::Change(index), case));
}

/// What an address says about the environment.
struct Spoken {
    yes: bool,
    no: bool,
    /// A module or an instance key says so.
    place: bool,
}

fn spoken(address: &ResourceAddress, words: &Words) -> Spoken {
    let mut out = Spoken {
        yes: false,
        no: false,
        place: false,
    };
    let mut read =
        |text: &str, place: bool| match words.judge(text, Reading::Name).map(|judged| judged.is) {
            Some(IsProduction::Yes) => {
                out.yes = true;
                out.place |= place;
            }
            Some(IsProduction::No) => out.no = true,
            _ => {}
        };
    for step in address.module.0.iter() {
        read(&step.name, true);
        if let Some(InstanceKey::Name(key)) = &step.key {
            read(key, true);
        }
    }
    if let Some(InstanceKey::Name(key)) = &address.key {
        read(key, true);
    }
    read(&address.name, false);
    out
}
