//! Files that configuration reads, and whether the changes tell all that they decide.
//!
//! What `file` and its kin give is worked out like any other value, so that
//! another content shows as another attribute. What a provider reads by itself
//! from a path does not show, and neither does what a provider's own
//! configuration or a provisioner takes from a file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::files::{Seen, is_configuration};
use crate::hcl::syntax::{Body, Expr, ExprKind, TemplatePart};
use crate::modules::symbolic::READS_FILES;
use crate::modules::tree::Bodies;

/// Arguments that a provider takes for the path of a file.
const PATHS: &[&str] = &[
    "archive_file",
    "config_path",
    "content_file",
    "directory",
    "filename",
    "output_path",
    "policy_file",
    "script",
    "source",
    "source_dir",
    "source_file",
    "template",
    "template_file",
    "user_data_file",
    "values",
];
/// Top-level blocks whose values show in the changes.
const SHOWN: &[&str] = &["resource", "data", "locals", "variable", "output", "module"];
/// Nested blocks whose values do not.
const NOT_SHOWN: &[&str] = &["provisioner", "connection", "lifecycle", "validation"];
/// Bodies and expressions are not followed deeper; parsers bound both.
const MAX_DEPTH: usize = 500;

/// What a side says outside of functions that read files.
#[derive(Default)]
struct Mentions {
    texts: BTreeSet<Arc<str>>,
    /// Files are read where nobody sees what comes of it.
    unseen: bool,
}

/// Changed files that only functions read, on every side that has them: all
/// that they decide shows in the changes.
pub(crate) fn followed(
    changed: &BTreeSet<Arc<str>>,
    bodies: [&Bodies; 2],
    seen: [&Seen; 2],
) -> BTreeSet<Arc<str>> {
    let read = |path: &str| {
        let mut there = seen.iter().filter(|seen| {
            let known = seen.files.get(path);
            known.is_some_and(Option::is_some)
        });
        there.clone().next().is_some() && there.all(|seen| seen.by_functions.contains(path))
    };
    let candidates: BTreeSet<Arc<str>> = changed
        .iter()
        .filter(|path| !is_configuration(path) && read(path))
        .cloned()
        .collect();
    if candidates.is_empty() {
        return candidates;
    }
    let mut mentions = Mentions::default();
    for (merged, _) in bodies.iter().flat_map(|side| side.values()) {
        for attribute in &merged.body.attributes {
            mentions.expr(&attribute.expr, true, 0);
        }
        for block in &merged.body.blocks {
            let shown = SHOWN.contains(&block.kind.as_ref());
            let called = block.kind.as_ref() == "module";
            mentions.body(&block.body, shown, called, 0);
        }
    }
    if mentions.unseen {
        return BTreeSet::new();
    }
    let named = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        mentions.texts.iter().any(|text| text.contains(name))
    };
    candidates.into_iter().filter(|path| !named(path)).collect()
}

impl Mentions {
    fn body(&mut self, body: &Body, shown: bool, called: bool, depth: usize) {
        if depth > MAX_DEPTH {
            self.unseen = true;
            return;
        }
        for attribute in &body.attributes {
            let path = !called && PATHS.contains(&attribute.name.as_ref());
            let plain = match &attribute.expr.kind {
                ExprKind::Literal(_) => true,
                ExprKind::Call { name, .. } => READS_FILES.contains(&name.as_ref()),
                _ => false,
            };
            // A path that is worked out could be that of any file.
            self.unseen |= path && !plain;
            self.expr(&attribute.expr, shown, depth);
        }
        for block in &body.blocks {
            let shown = shown && !NOT_SHOWN.contains(&block.kind.as_ref());
            self.body(&block.body, shown, called, depth + 1);
        }
    }

    fn expr(&mut self, expr: &Expr, shown: bool, depth: usize) {
        if depth > MAX_DEPTH {
            self.unseen = true;
            return;
        }
        let mut skip = None;
        match &expr.kind {
            ExprKind::Literal(value) => self.texts.extend(value.as_str().map(Arc::from)),
            ExprKind::Template(parts) => self.parts(parts, depth),
            ExprKind::Call {
                name, arguments, ..
            } if READS_FILES.contains(&name.as_ref()) => {
                self.unseen |= !shown;
                skip = arguments.first();
            }
            _ => {}
        }
        let mut children = Vec::new();
        expr.children(&mut |child| children.push(child));
        for child in children {
            if !skip.is_some_and(|skip| std::ptr::eq(skip, child)) {
                self.expr(child, shown, depth + 1);
            }
        }
    }

    /// The literal parts; expressions in them are children.
    fn parts(&mut self, parts: &[TemplatePart], depth: usize) {
        if depth > MAX_DEPTH {
            self.unseen = true;
            return;
        }
        for part in parts {
            match part {
                TemplatePart::Literal(text) => {
                    self.texts.insert(text.clone());
                }
                TemplatePart::Interpolation(_) => {}
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    self.parts(then, depth + 1);
                    self.parts(otherwise, depth + 1);
                }
                TemplatePart::For { body, .. } => self.parts(body, depth + 1),
            }
        }
    }
}
