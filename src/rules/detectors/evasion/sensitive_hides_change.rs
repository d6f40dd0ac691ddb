//! `sensitive-hides-change`: a value changes and becomes sensitive at once.

use crate::analysis::Analysis;
use crate::catalog::TagsAt;
use crate::finding::Subject;
use crate::model::value::{Mask, Path};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() || !change.after.may_be_sensitive() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hidden: Vec<Path> = Vec::new();
    newly_marked(
        change.before.sensitive(),
        change.after.sensitive(),
        &mut Path::default(),
        &mut hidden,
    );
    hidden.retain(|path| {
        let (old, new) = (before.at(path), after.at(path));
        !old.is_empty() && old != new
    });
    if hidden.is_empty() {
        return;
    }
    let guarded = |path: &str| {
        known
            .protections
            .iter()
            .any(|guard| touches(guard.path, path))
            || matches!(known.facts.tags(), Some(TagsAt::Map(tags)) if touches(tags, path))
            || matches!(known.facts.tags(), Some(TagsAt::Blocks { path: tags, .. }) if touches(tags, path))
            || path.split('.').any(decides)
            || (known.facts.grants_access().is_some()
                && known.facts.grants_access() != Some("credential"))
    };
    let paths: Vec<String> = hidden.iter().map(Path::without_indices).collect();
    let case = if paths.iter().any(|path| guarded(path)) {
        CaseName("safeguard")
    } else {
        CaseName("value")
    };
    let mut detection = Detection::case(Subject::Change(index), case).with_list("paths", &paths);
    detection.attributes = paths;
    out.push(detection);
}

/// Whether one dotted path is the other or lies below it.
fn touches(a: &str, b: &str) -> bool {
    let below = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    below(a, b) || below(b, a)
}

/// Attribute names whose value decides who gets in or what is guarded.
fn decides(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "policy",
        "cidr",
        "ingress",
        "egress",
        "principal",
        "member",
        "role",
        "tags",
        "labels",
        "public",
        "acl",
        "permission",
        "trust",
        "retention",
        "protection",
        "backup",
        "enabled",
    ];
    WORDS.iter().any(|word| name.contains(word))
}

/// Paths that are marked as a whole after and not at all before. The masks are
/// as deep as the values, whose depth is bounded.
fn newly_marked(before: &Mask, after: &Mask, path: &mut Path, out: &mut Vec<Path>) {
    use crate::model::value::PathStep;
    if before.is_all() {
        return;
    }
    match after {
        Mask::None => {}
        Mask::All => {
            if !before.any() && !path.0.is_empty() {
                out.push(path.clone());
            }
        }
        Mask::Map(map) => {
            for (name, inner) in map {
                let step = PathStep::Name(name.clone());
                let old = before.step(&step);
                path.0.push(step);
                newly_marked(old, inner, path, out);
                path.0.pop();
            }
        }
        Mask::List(list) => {
            for (at, inner) in list.iter().enumerate() {
                let step = PathStep::Index(at);
                let old = before.step(&step);
                path.0.push(step);
                newly_marked(old, inner, path, out);
                path.0.pop();
            }
        }
    }
}
