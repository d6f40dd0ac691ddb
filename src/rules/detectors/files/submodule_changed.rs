//! `submodule-changed`: other code, which is not here.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::SUBMODULE;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        let commit = |side: &Option<Arc<str>>| {
            let text = side.as_deref().filter(|_| file.binary)?;
            text.strip_prefix(SUBMODULE).map(str::to_owned)
        };
        let (old, new) = (commit(&file.before), commit(&file.after));
        if old.is_none() && new.is_none() {
            continue;
        }
        let shown = |commit: Option<String>| commit.map_or_else(|| "nothing".to_owned(), code);
        let fact = format!("from {} to {}", shown(old), shown(new));
        out.push(
            Detection::of(Subject::File(index))
                .with("submodule", &*file.path)
                .because(fact),
        );
    }
}
