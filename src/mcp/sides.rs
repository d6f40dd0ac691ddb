//! Two sides of a change of configuration, as a call names them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Session;
use super::workers::Stop;
use crate::app::prepared::Prepared;
use crate::app::trees::{self, Trees};
use crate::app::{outputs, trust};
use crate::cli::DiffArgs;
use crate::error::{Error, ErrorCode};

/// Arguments of `check_diff`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckDiff {
    /// Git revision to compare with, such as `origin/main`. What is compared is the working tree, or `head`.
    #[serde(default)]
    base: Option<String>,
    /// Git revision to compare instead of the working tree.
    #[serde(default)]
    head: Option<String>,
    /// Directory to look at (with `base`) or that `patch` is for; default: the first root.
    #[serde(default)]
    directory: Option<String>,
    /// A unified patch for `directory`, as text: judged without writing it.
    #[serde(default)]
    patch: Option<String>,
    /// Directory with the configuration before the change; goes with `after`.
    #[serde(default)]
    before: Option<String>,
    /// Directory with the configuration after the change; goes with `before`.
    #[serde(default)]
    after: Option<String>,
    /// Variables as text, as `-var` takes them.
    #[serde(default)]
    vars: BTreeMap<String, String>,
    /// Variable files, as `-var-file` takes them.
    #[serde(default)]
    var_files: Vec<String>,
    /// Workspace that the change is for.
    #[serde(default)]
    workspace: Option<String>,
    /// Largest report in bytes (20000 to 8000000; default 200000). A longer one is shortened and says so.
    #[serde(default)]
    pub(super) max_bytes: Option<usize>,
}

/// The policy of a change of source. Of two revisions it is that of the base;
/// otherwise the server's own, because whoever calls chooses the directories.
pub(super) fn prepared(trees: &Trees, arguments: &DiffArgs) -> Result<Prepared, Stop> {
    let which = &arguments.common.which;
    let trust = match trees.base {
        Some(_) => trees.policy(which)?,
        None => trust::open(which)?,
    };
    Ok(Prepared::new(
        trust,
        &arguments.common,
        outputs::for_programs(),
    )?)
}

impl CheckDiff {
    /// The same as `blastgate diff` would be told.
    pub(super) fn arguments(&self, session: &Session) -> Result<DiffArgs, Stop> {
        let files = self.var_files.iter().map(|given| {
            let place = session.roots.file(given)?;
            Ok(session.roots.below_first(&place))
        });
        Ok(DiffArgs {
            base: self.base.clone(),
            head: self.head.clone(),
            var_files: files.collect::<Result<_, Error>>()?,
            vars: self
                .vars
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect(),
            module_dirs: Vec::new(),
            workspace: self.workspace.clone(),
            common: session.common.clone(),
            directories: Vec::new(),
            patch: None,
        })
    }

    /// The two trees.
    pub(super) fn trees(&self, arguments: &DiffArgs, session: &Session) -> Result<Trees, Stop> {
        let open = |directories: Vec<PathBuf>| {
            let given = DiffArgs {
                base: arguments.base.clone(),
                head: arguments.head.clone(),
                directories,
                ..DiffArgs::default()
            };
            trees::open(&given)
        };
        let directory = |given: &str| -> Result<PathBuf, Error> {
            let place = session.roots.directory(given)?;
            Ok(session.roots.below_first(&place))
        };
        let top = self.directory.as_deref().unwrap_or(".");
        let trees = match (&self.base, &self.patch, &self.before, &self.after) {
            (Some(_), None, None, None) => {
                session.roots.repository(&session.roots.directory(top)?)?;
                open(vec![directory(top)?])?
            }
            (None, Some(patch), None, None) if self.head.is_none() => {
                trees::patched(&directory(top)?, patch.as_bytes(), "the patch")?
            }
            (None, None, Some(before), Some(after))
                if self.directory.is_none() && self.head.is_none() =>
            {
                open(vec![directory(before)?, directory(after)?])?
            }
            _ => {
                let error = Error::new(ErrorCode::Usage, "this does not tell two sides to compare")
                    .with_help("Give `base` (with or without `head`), or `patch`, or `before` and `after`; `directory` goes with `base` or `patch`.");
                return Err(error.into());
            }
        };
        Ok(trees)
    }
}
