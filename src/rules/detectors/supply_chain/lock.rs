//! The dependency lock file: which bytes a provider may have.

use std::collections::{BTreeMap, BTreeSet};

use super::{full_source, name_of};
use crate::analysis::Context;
use crate::finding::{Effect, Subject, code};
use crate::hcl::parse;
use crate::hcl::syntax::Expr;
use crate::model::value::Value;
use crate::model::version::{self, Upgrade};
use crate::rules::Detection;
use crate::source::FileId;

/// One entry of a lock file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Locked {
    version: String,
    hashes: BTreeSet<String>,
}

/// The providers of a lock file; `None` when it cannot be read.
fn locked(text: &str) -> Option<BTreeMap<String, Locked>> {
    let body = parse::parse_body(text, FileId(0), ".terraform.lock.hcl").ok()?;
    let mut out = BTreeMap::new();
    for block in body.blocks_of("provider") {
        let source = full_source(block.label(0), block.label(0).unwrap_or_default());
        let hashes = block
            .body
            .expr("hashes")
            .and_then(Expr::elements)
            .unwrap_or_default()
            .iter()
            .filter_map(|hash| hash.as_str().map(str::to_owned))
            .chain(
                block
                    .body
                    .expr("hashes")
                    .and_then(Expr::literal)
                    .and_then(Value::as_list)
                    .unwrap_or_default()
                    .iter()
                    .filter_map(|hash| hash.as_str().map(str::to_owned)),
            )
            .collect();
        let version = block
            .body
            .expr("version")
            .and_then(Expr::as_str)
            .unwrap_or_default()
            .to_owned();
        out.insert(source, Locked { version, hashes });
    }
    Some(out)
}

/// `provider-hash-swapped`: the lock file vouches for other bytes.
pub(in crate::rules::detectors) fn lock_file(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.set.files.iter().enumerate() {
        if !file.path.ends_with(".terraform.lock.hcl") {
            continue;
        }
        let subject = Subject::File(index);
        let (Some(before), after) = (&file.before, &file.after) else {
            continue;
        };
        let Some(after) = after else {
            out.push(
                Detection::new(subject, "The dependency lock file is deleted: any build of a provider will do from now on")
                    .with_effect(Effect::NeedsApproval),
            );
            continue;
        };
        let (Some(old), Some(new)) = (locked(before), locked(after)) else {
            out.push(
                Detection::new(
                    subject,
                    "The dependency lock file cannot be read on both sides",
                )
                .possible()
                .with_effect(Effect::NeedsApproval),
            );
            continue;
        };
        compare_locks(&subject, &old, &new, out);
    }
}

fn compare_locks(
    subject: &Subject,
    old: &BTreeMap<String, Locked>,
    new: &BTreeMap<String, Locked>,
    out: &mut Vec<Detection>,
) {
    for (source, now) in new {
        let Some(was) = old.get(source) else {
            let copied = old
                .keys()
                .find(|other| name_of(other) == name_of(source) && !new.contains_key(*other));
            let detection = match copied {
                Some(other) => Detection::new(
                    subject.clone(),
                    format!(
                        "The lock file takes {} in the place of {}",
                        code(source),
                        code(other)
                    ),
                ),
                None => Detection::new(
                    subject.clone(),
                    format!("The lock file admits a new provider, {}", code(source)),
                )
                .with_effect(Effect::NeedsApproval),
            };
            out.push(detection);
            continue;
        };
        if was.version != now.version {
            let upgrade = version::upgrade(&was.version, &now.version);
            let kept = matches!(upgrade, Upgrade::Minor | Upgrade::Patch) && !now.hashes.is_empty();
            out.push(
                Detection::new(
                    subject.clone(),
                    format!(
                        "The lock file takes {} {} instead of {} (upgrade type: {upgrade})",
                        code(source),
                        code(&now.version),
                        code(&was.version)
                    ),
                )
                .with_effect(if kept {
                    Effect::Note
                } else {
                    Effect::NeedsApproval
                }),
            );
        } else if was.hashes != now.hashes {
            let lost = was.hashes.difference(&now.hashes).count();
            let came = now.hashes.difference(&was.hashes).count();
            let kept = was.hashes.intersection(&now.hashes).count();
            if lost == 0 && kept > 0 {
                // Hashes of more platforms, as `providers lock` adds them.
                out.push(
                    Detection::new(
                        subject.clone(),
                        format!(
                            "The lock file vouches for {came} more builds of {} {}",
                            code(source),
                            code(&now.version)
                        ),
                    )
                    .with_effect(Effect::Note),
                );
            } else if came == 0 && kept > 0 {
                out.push(
                    Detection::new(
                        subject.clone(),
                        format!(
                            "The lock file drops {lost} hashes of {} {}",
                            code(source),
                            code(&now.version)
                        ),
                    )
                    .with_effect(Effect::Note),
                );
            } else {
                let detection = Detection::new(
                    subject.clone(),
                    if now.hashes.is_empty() {
                        format!(
                            "The lock file no longer knows any hash of {} {}",
                            code(source),
                            code(&now.version)
                        )
                    } else {
                        format!(
                            "The lock file vouches for other bytes under the same version of {}",
                            code(source)
                        )
                    },
                );
                out.push(detection);
            }
        }
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
        let effects = |new: &BTreeMap<String, Locked>| {
            let mut out = Vec::new();
            compare_locks(&Subject::Plan, &old, new, &mut out);
            out.iter().map(|found| found.effect).collect::<Vec<_>>()
        };
        assert_eq!(effects(&old), []);
        assert_eq!(
            effects(&lock(
                "registry.opentofu.org/hashicorp/aws",
                "5.0.0",
                "\"h1:a\", \"zh:b\", \"h1:c\""
            )),
            [Some(Effect::Note)]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.0.0",
                "\"h1:x\""
            )),
            [None]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.1.0",
                "\"h1:x\""
            )),
            [Some(Effect::Note)]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashicorp/aws",
                "6.0.0",
                "\"h1:x\""
            )),
            [Some(Effect::NeedsApproval)]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashic0rp/aws",
                "5.0.0",
                "\"h1:a\""
            )),
            [None]
        );
    }
}
