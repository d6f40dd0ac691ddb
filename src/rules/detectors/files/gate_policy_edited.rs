//! `gate-policy-edited`: the change brings its own judge.

use super::differences::{self, Lines};
use super::verb;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::files::{FileKind, kind};
use crate::model::change::FileChange;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    other_gates(context, out);
    for (index, file) in context.change_set.files.iter().enumerate() {
        if kind(&file.path) != FileKind::Policy && !is_policy(file) {
            continue;
        }
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let own = name.trim_start_matches('.').starts_with("blastgate");
        let is_rule = [&file.before, &file.after].iter().any(|side| {
            side.as_deref()
                .is_some_and(|text| text.lines().any(|line| line.starts_with("rule \"")))
        });
        let is_gate = own || is_rule || is_policy(file) || file.path.contains("blastgate/");
        let edited = is_gate && differences::hcl_differs(file);
        if !(edited || decides_who(context, file)) {
            continue;
        }
        out.push(
            Detection::case(Subject::File(index), CaseName("own"))
                .with("file", &*file.path)
                .with("verb", verb(file)),
        );
    }
}

/// Whether a file is a policy of this gate under another name, which `--policy`
/// may give: blocks and attributes as only a policy has them.
fn is_policy(file: &FileChange) -> bool {
    const MARKS: &[(&str, &[&str])] = &[
        (
            "production",
            &[
                "unmarked",
                "not_values",
                "workspaces",
                "accounts",
                "tags",
                "values",
            ],
        ),
        (
            "limits",
            &[
                "destructive_changes",
                "blast_radius",
                "production_blast_radius",
                "plan_age",
            ],
        ),
        ("approval", &["required", "signers", "bind", "revoked"]),
        ("freeze", &["from", "until"]),
        (
            "boundary",
            &["addresses", "max_changes", "classes", "max_blast_radius"],
        ),
        ("waiver", &["address", "expires", "owner"]),
        ("routine", &["addresses", "off"]),
    ];
    let marked = |text: &str| {
        let mut open: &[&str] = &[];
        text.lines().any(|line| {
            let line = line.trim();
            let word = line.split([' ', '=', '{', '"']).next().unwrap_or_default();
            if line.contains('{') && !line.contains('=') {
                let known = MARKS.iter().find(|(block, _)| *block == word);
                open = known.map_or(&[], |(_, names)| *names);
            }
            line.contains('=') && open.contains(&word)
        })
    };
    let mut texts = [&file.before, &file.after].into_iter().flatten();
    file.path.ends_with(".hcl") && texts.any(|text| marked(text))
}

/// Whether a file says who may approve or what is known to be production.
fn decides_who(context: &Analysis<'_>, file: &FileChange) -> bool {
    let approval = &context.policy.approval;
    let named = [&approval.signers, &approval.revoked]
        .into_iter()
        .flatten()
        .any(|path| file.path.as_ref() == path || file.path.ends_with(&format!("/{path}")));
    let texts = [&file.before, &file.after];
    let says = |word: &str| {
        let mut texts = texts.iter().filter_map(|side| side.as_deref());
        texts.any(|text| text.contains(word))
    };
    let name = file.path.rsplit('/').next().unwrap_or_default();
    named
        || name == "allowed_signers" && says("namespaces=")
        || name == "revoked_keys"
        || name == "baseline.json" && says("blastgate-baseline/")
}

/// Policies of other gates: what they forbid is lost with the line that does.
fn other_gates(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let policy =
            name == "sentinel.hcl" || name.ends_with(".sentinel") || name.ends_with(".rego");
        if !policy || file.before.is_none() || Lines::new(file).removed.is_empty() {
            continue;
        }
        out.push(
            Detection::case(Subject::File(index), CaseName("other"))
                .with("file", &*file.path)
                .with("verb", verb(file)),
        );
    }
}
