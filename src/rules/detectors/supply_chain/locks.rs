//! Lock files: which package of each provider a root accepts.

use std::collections::{BTreeMap, BTreeSet};

use super::full_source;
use crate::analysis::Analysis;
use crate::hcl::parse;
use crate::hcl::syntax::Expr;
use crate::model::value::Value;
use crate::source::FileId;

/// One entry of a lock file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Locked {
    pub(super) version: String,
    pub(super) hashes: BTreeSet<String>,
}

impl Locked {
    /// Hashes of the archives that the registry signs, one for each platform.
    pub(super) fn archives(&self) -> impl Iterator<Item = &String> {
        self.hashes.iter().filter(|hash| hash.starts_with("zh:"))
    }
}

/// The providers of a lock file; `None` when it cannot be read.
pub(super) fn locked(text: &str) -> Option<BTreeMap<String, Locked>> {
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

/// The providers of a lock file before and after a change.
pub(super) type Locks = (BTreeMap<String, Locked>, BTreeMap<String, Locked>);

/// Lock files that can be read on both sides, by their index among the files.
pub(super) fn lock_files<'a>(
    context: &'a Analysis<'_>,
) -> impl Iterator<Item = (usize, Locks)> + 'a {
    let files = context.change_set.files.iter().enumerate();
    files.filter_map(|(index, file)| {
        let is_lock = file.path.ends_with(".terraform.lock.hcl");
        let (before, after) = (file.before.as_ref()?, file.after.as_ref()?);
        let locks = is_lock.then(|| Some((locked(before)?, locked(after)?)))?;
        Some((index, locks?))
    })
}
