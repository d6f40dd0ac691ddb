//! `provider-hash-swapped`: the lock file accepts other packages of a provider.

use std::collections::BTreeMap;

use super::locks::{Locked, locked};
use super::{both, full_source, is_known_move, module_pairs, name_of};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        if !file.path.ends_with(".terraform.lock.hcl") {
            continue;
        }
        let subject = Subject::File(index);
        let (Some(before), after) = (&file.before, &file.after) else {
            continue;
        };
        let Some(after) = after else {
            // With its root module the file goes to another directory.
            let moved = context.change_set.files.iter().any(|other| {
                other.path.ends_with(".terraform.lock.hcl")
                    && other.before.is_none()
                    && other
                        .after
                        .as_ref()
                        .is_some_and(|text| same_locks(text, before))
            });
            let case = if moved {
                CaseName("moved")
            } else {
                CaseName("deleted")
            };
            out.push(Detection::case(subject, case));
            continue;
        };
        let (Some(old), Some(new)) = (locked(before), locked(after)) else {
            out.push(Detection::case(subject, CaseName("unreadable")).possible());
            continue;
        };
        let mut found = Vec::new();
        compare_locks(&subject, &old, &new, &mut found);
        // That a declared source changed is told where it is declared.
        found.retain(|detection| !follows_declared_source(context, detection));
        out.extend(found);
    }
}

/// Whether a lock file has one provider instead of another one because the configuration now
/// declares that source, which `provider-source-changed` tells.
fn follows_declared_source(context: &Analysis<'_>, detection: &Detection) -> bool {
    let text = |name: &str| {
        let mut values = detection.values.iter();
        values.find_map(|(known, value)| (*known == name).then(|| value.as_str()).flatten())
    };
    if detection
        .case
        .is_none_or(|case| !["publisher-moved", "replaced"].contains(&case.0))
    {
        return false;
    }
    let (Some(old), Some(new)) = (text("old"), text("provider")) else {
        return false;
    };
    let Some((before, after)) = both(context) else {
        return false;
    };
    module_pairs(before, after).any(|(was, now)| {
        now.required_providers.iter().any(|(local, required)| {
            let source = full_source(required.source.as_deref(), local);
            let prior = was.required_providers.get(local);
            source == new
                && prior.is_some_and(|prior| full_source(prior.source.as_deref(), local) == old)
        })
    })
}

/// Whether two lock files pin the same packages.
fn same_locks(one: &str, other: &str) -> bool {
    let (one, other) = (locked(one), locked(other));
    one.is_some() && one == other
}

fn compare_locks(
    subject: &Subject,
    old: &BTreeMap<String, Locked>,
    new: &BTreeMap<String, Locked>,
    out: &mut Vec<Detection>,
) {
    let found = |case, source: &String, now: &Locked| {
        Detection::case(subject.clone(), case)
            .with("provider", source.as_str())
            .with("version", now.version.as_str())
    };
    for (source, now) in new {
        let Some(was) = old.get(source) else {
            let copied = old
                .keys()
                .find(|other| name_of(other) == name_of(source) && !new.contains_key(*other));
            // What is only added is told by `provider-added`.
            out.extend(copied.map(|other| {
                let moved = is_known_move(other, source);
                let case = if moved {
                    CaseName("publisher-moved")
                } else {
                    CaseName("replaced")
                };
                found(case, source, now).with("old", other.as_str())
            }));
            continue;
        };
        // Another version has other checksums: `provider-upgraded` tells that one.
        if was.version == now.version && was.hashes != now.hashes {
            out.push(other_hashes(was, now, |case| found(case, source, now)));
        }
    }
}

/// Other checksums for the same version, told by what is left of the old ones.
fn other_hashes(
    was: &Locked,
    now: &Locked,
    found: impl FnOnce(CaseName) -> Detection,
) -> Detection {
    let lost = was.hashes.difference(&now.hashes).count();
    let came = now.hashes.difference(&was.hashes).count();
    let kept = was.hashes.intersection(&now.hashes).count();
    if lost == 0 && kept > 0 {
        // Hashes of more platforms, as `providers lock` adds them.
        found(CaseName("hashes-added")).with_count("count", came)
    } else if came == 0 && kept > 0 {
        found(CaseName("hashes-removed")).with_count("count", lost)
    } else if now.hashes.is_empty() {
        found(CaseName("no-hashes"))
    } else if was.archives().next().is_some() && was.archives().eq(now.archives()) {
        // Every platform has an `h1` hash of its own; the registry's hashes of the
        // archives are the same ones.
        found(CaseName("other-platform")).possible()
    } else {
        found(CaseName("swapped"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swapped_hashes_fail_and_added_ones_do_not() {
        let lock = |source: &str, version: &str, hashes: &str| {
            locked(&format!(
                "provider \"{source}\" {{\n  version = \"{version}\"\n  hashes = [{hashes}]\n}}\n"
            ))
            .expect("a lock file")
        };
        let old = lock(
            "registry.terraform.io/hashicorp/aws",
            "5.0.0",
            "\"h1:a\", \"zh:b\"",
        );
        let cases = |new: &BTreeMap<String, Locked>| {
            let mut out = Vec::new();
            compare_locks(&Subject::Plan, &old, new, &mut out);
            out.iter()
                .map(|found| found.case.map(|case| case.0))
                .collect::<Vec<_>>()
        };
        assert_eq!(cases(&old), []);
        assert_eq!(
            cases(&lock(
                "registry.opentofu.org/hashicorp/aws",
                "5.0.0",
                "\"h1:a\", \"zh:b\", \"h1:c\""
            )),
            [Some("hashes-added")]
        );
        assert_eq!(
            cases(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.0.0",
                "\"h1:x\""
            )),
            [Some("swapped")]
        );
        // A plain upgrade has other checksums, and is no swap.
        assert_eq!(
            cases(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.1.0",
                "\"h1:x\""
            )),
            []
        );
        assert_eq!(
            cases(&lock(
                "registry.terraform.io/hashic0rp/aws",
                "5.0.0",
                "\"h1:a\""
            )),
            [Some("replaced")]
        );
    }
}
