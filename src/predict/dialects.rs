//! Changed files of tools that write or drive Terraform in a language of their
//! own, which is not read here. What they decide is a gap.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::files::directory_of;
use crate::input::tree::Tree;
use crate::model::change::{Gap, GapEffect};

/// A tool with its files.
struct Dialect {
    name: &'static str,
    /// Endings of names that are the tool's alone.
    ends: &'static [&'static str],
    /// A file that makes the directories below it those of the tool.
    project: Option<&'static str>,
    /// Endings of the programs or settings in such a directory.
    sources: &'static [&'static str],
    /// What to do about it.
    instead: &'static str,
}

const PROGRAMS: &[&str] = &[".ts", ".js", ".mjs", ".py", ".go", ".java", ".cs", ".kt"];

const DIALECTS: &[Dialect] = &[
    Dialect {
        name: "Terraform Stacks",
        ends: &[
            ".tfcomponent.hcl",
            ".tfcomponent.json",
            ".tfstack.hcl",
            ".tfstack.json",
            ".tfdeploy.hcl",
            ".tfdeploy.json",
        ],
        project: None,
        sources: &[],
        instead: "judge the plans of the deployments",
    },
    Dialect {
        name: "state migration",
        ends: &[".tfmigrate.hcl", ".tfmigrate.json"],
        project: None,
        sources: &[],
        instead: "judge the plan after the migration",
    },
    Dialect {
        name: "Terramate",
        ends: &[".tm", ".tm.hcl"],
        project: None,
        sources: &[],
        instead: "run `terramate generate` and compare what it writes, or judge the plans",
    },
    Dialect {
        name: "Atmos",
        ends: &[],
        project: Some("atmos.yaml"),
        sources: &[".yaml", ".yml", ".yaml.tmpl"],
        instead: "judge the plans of the stacks",
    },
    Dialect {
        name: "CDK for Terraform",
        ends: &[],
        project: Some("cdktf.json"),
        sources: PROGRAMS,
        instead: "compare the output of `cdktf synth`, or judge the plans",
    },
    Dialect {
        name: "Pulumi",
        ends: &[],
        project: Some("Pulumi.yaml"),
        sources: PROGRAMS,
        instead: "nothing here reads Pulumi; have people look at its preview",
    },
];

/// One gap for each tool whose files say something else after the change.
pub(crate) fn gaps(before: &dyn Tree, after: &dyn Tree, changed: &BTreeSet<Arc<str>>) -> Vec<Gap> {
    DIALECTS
        .iter()
        .filter_map(|dialect| {
            let files: Vec<&str> = changed
                .iter()
                .map(AsRef::as_ref)
                .filter(|path| {
                    dialect.is_of(path, before, after) && says_otherwise(path, before, after)
                })
                .collect();
            let first = files.first()?;
            let more = match files.len() {
                1 => String::new(),
                count => format!(" and {} more", count - 1),
            };
            Some(Gap {
                what: format!("{first}{more}"),
                why: format!(
                    "it is written for {}, which is not read here; {}",
                    dialect.name, dialect.instead
                ),
                treated_as: "configuration that could change anything".to_owned(),
                effect: GapEffect::NeedsApproval,
            })
        })
        .collect()
}

/// Whether a tree has files of such a tool.
pub(crate) fn any(tree: &dyn Tree) -> bool {
    tree.list().iter().any(|entry| {
        let name = entry.path.rsplit('/').next().unwrap_or(&entry.path);
        DIALECTS.iter().any(|dialect| {
            dialect.project == Some(name) || dialect.ends.iter().any(|end| name.ends_with(end))
        }) || is_atmos_stack(tree, &entry.path)
    })
}

impl Dialect {
    fn is_of(&self, path: &str, before: &dyn Tree, after: &dyn Tree) -> bool {
        if self.ends.iter().any(|end| path.ends_with(end)) {
            return true;
        }
        let Some(project) = self.project else {
            return false;
        };
        if path.rsplit('/').next() == Some(project) {
            return true;
        }
        if !self.sources.iter().any(|end| path.ends_with(end)) {
            return false;
        }
        let trees = [before, after];
        let mut directory = directory_of(path);
        loop {
            let place = match directory {
                "" => project.to_owned(),
                directory => format!("{directory}/{project}"),
            };
            if trees.iter().any(|tree| tree.entry(&place).is_some()) {
                // Of the YAML around Atmos only stacks are its own.
                return self.name != "Atmos"
                    || trees.iter().any(|tree| is_atmos_stack(*tree, path));
            }
            if directory.is_empty() {
                break;
            }
            directory = directory_of(directory);
        }
        self.name == "Atmos" && trees.iter().any(|tree| is_atmos_stack(*tree, path))
    }
}

/// Whether a YAML file describes Terraform components as Atmos has them.
fn is_atmos_stack(tree: &dyn Tree, path: &str) -> bool {
    if !(path.ends_with(".yaml") || path.ends_with(".yml")) || !path.contains("stack") {
        return false;
    }
    let bytes = tree.read(path).ok().flatten();
    let text = bytes
        .as_deref()
        .and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.is_some_and(|text| {
        let top = |word: &str| text.lines().any(|line| line.trim_end() == word);
        top("components:") && text.lines().any(|line| line.trim() == "terraform:")
            || top("import:") && text.lines().any(|line| line.trim_end() == "vars:")
    })
}

/// Whether two versions of a file differ in more than blank lines and comments.
fn says_otherwise(path: &str, before: &dyn Tree, after: &dyn Tree) -> bool {
    let lines = |tree: &dyn Tree| -> Option<Vec<String>> {
        let bytes = tree.read(path).ok().flatten()?;
        let text = String::from_utf8_lossy(&bytes);
        let kept = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"));
        Some(kept.map(str::to_owned).collect())
    };
    lines(before) != lines(after)
}
