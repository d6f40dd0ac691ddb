//! A module directory as one body: which files count, and how overrides merge.
//!
//! Facts: HashiCorp's documentation "Files and configuration structure" and
//! "Override files", OpenTofu's on `.tofu` files; details of merging were
//! checked against `internal/configs`.

use crate::error::{Error, ErrorCode, Result};
use crate::source::{FileId, line_column};

use super::syntax::{Block, Body, Expr, ExprKind};
use super::{json_syntax, parse};

/// Whose rules decide which files count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// `.tf` and `.tf.json`.
    #[default]
    Terraform,
    /// Also `.tofu` and `.tofu.json`, which hide the `.tf` of the same name.
    OpenTofu,
}

/// A file of a module directory.
#[derive(Debug, Clone, Copy)]
pub struct ModuleFile<'a> {
    /// Path; only the last component decides.
    pub path: &'a str,
    /// Id that spans get.
    pub file: FileId,
    /// Text.
    pub text: &'a str,
}

/// A module with its overrides merged in.
#[derive(Debug, Clone, Default)]
pub struct MergedModule {
    /// All blocks of the module.
    pub body: Body,
    /// Files that do not parse and overrides that do not fit. What they would
    /// have said is missing from the body.
    pub problems: Vec<Error>,
}

/// How a file takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileRole {
    /// One of the files that make up the module.
    Primary,
    /// Merged over the others.
    Override,
}

/// Whether a file of this name is part of its module, leaving aside what
/// another file hides.
pub fn role(path: &str, dialect: Dialect) -> Option<FileRole> {
    let (stem, _) = split(path, dialect)?;
    if stem == "override" || stem.ends_with("_override") {
        return Some(FileRole::Override);
    }
    Some(FileRole::Primary)
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Extension {
    tofu: bool,
    json: bool,
}

fn split(path: &str, dialect: Dialect) -> Option<(&str, Extension)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
    {
        return None;
    }
    let extensions = [
        (".tf.json", false, true),
        (".tofu.json", true, true),
        (".tf", false, false),
        (".tofu", true, false),
    ];
    extensions.into_iter().find_map(|(suffix, tofu, json)| {
        let stem = name.strip_suffix(suffix)?;
        (!tofu || dialect == Dialect::OpenTofu).then_some((stem, Extension { tofu, json }))
    })
}

/// The files that count, in the order in which they are merged.
pub fn select<'f, 'a>(files: &'f [ModuleFile<'a>], dialect: Dialect) -> Vec<&'f ModuleFile<'a>> {
    let hidden = |file: &ModuleFile<'_>| {
        let Some((stem, extension)) = split(file.path, dialect) else {
            return true;
        };
        !extension.tofu
            && files.iter().any(|other| {
                split(other.path, dialect).is_some_and(|(name, twin)| {
                    name == stem && twin.tofu && twin.json == extension.json
                })
            })
    };
    let mut chosen: Vec<_> = files.iter().filter(|file| !hidden(file)).collect();
    chosen.sort_by_key(|file| (role(file.path, dialect), file.path));
    chosen
}

/// Reads one file in the syntax that its name tells.
///
/// # Errors
/// When the text does not parse.
pub fn parse_file(path: &str, text: &str, file: FileId) -> Result<Body> {
    if path.ends_with(".json") {
        json_syntax::parse_body(text, file, path)
    } else {
        parse::parse_body(text, file, path)
    }
}

/// Reads a `.tfvars` or `.tfvars.json` file: arguments only.
///
/// # Errors
/// When the text does not parse.
pub fn parse_variables(path: &str, text: &str, file: FileId) -> Result<Body> {
    if path.ends_with(".json") {
        json_syntax::parse_arguments(text, file, path)
    } else {
        parse::parse_body(text, file, path)
    }
}

/// Reads and merges the files of one directory.
pub fn module(files: &[ModuleFile<'_>], dialect: Dialect) -> MergedModule {
    let mut merged = MergedModule::default();
    for file in select(files, dialect) {
        let body = match parse_file(file.path, file.text, file.file) {
            Ok(body) => body,
            Err(error) => {
                merged.problems.push(error);
                continue;
            }
        };
        if role(file.path, dialect) == Some(FileRole::Override) {
            for block in body.blocks {
                if let Err(message) = override_block(&mut merged.body, block) {
                    let error = Error::new(
                        ErrorCode::InvalidConfiguration,
                        format!("{}: {message}", file.path),
                    );
                    merged.problems.push(error.at(file.path, None));
                }
            }
        } else {
            merged.body.attributes.extend(body.attributes);
            merged.body.blocks.extend(body.blocks);
        }
    }
    for block in &mut merged.body.blocks {
        unescape(block);
    }
    if let Some(block) = duplicate(&merged.body) {
        let file = files.iter().find(|file| file.file == block.header.file);
        let (path, text) = file.map_or(("", ""), |file| (file.path, file.text));
        let message = format!(
            "{path}: a second {} of the name {}",
            block.kind,
            block.labels.join(".")
        );
        let place = line_column(text, block.header.range().start);
        let error = Error::new(ErrorCode::InvalidConfiguration, message);
        merged.problems.push(error.at(path, Some(place)));
    }
    merged
}

/// Takes what an escaping block `_ { }` holds for what it is: arguments and
/// nested blocks of the provider or module, whatever their names mean
/// elsewhere. One with the name of a meta-argument stays behind, so that it is
/// compared and yet not taken for the meta-argument.
fn unescape(block: &mut Block) {
    let meta: &[&str] = match block.kind.as_ref() {
        "resource" | "data" | "ephemeral" => &[
            "count",
            "for_each",
            "provider",
            "depends_on",
            "lifecycle",
            "provisioner",
            "connection",
        ],
        "provider" => &["alias", "version", "for_each"],
        "module" => &[
            "source",
            "version",
            "providers",
            "count",
            "for_each",
            "depends_on",
            "lifecycle",
        ],
        "provisioner" => &["when", "on_failure", "connection"],
        _ => return,
    };
    for inner in &mut block.body.blocks {
        unescape(inner);
    }
    let (escaped, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut block.body.blocks)
        .into_iter()
        .partition(|inner| inner.kind.as_ref() == "_" && inner.labels.is_empty());
    block.body.blocks = kept;
    for mut escape in escaped {
        let (left, attributes) = std::mem::take(&mut escape.body.attributes)
            .into_iter()
            .partition(|one| meta.contains(&one.name.as_ref()));
        let (left_blocks, blocks) = std::mem::take(&mut escape.body.blocks)
            .into_iter()
            .partition(|one: &Block| meta.contains(&one.kind.as_ref()));
        escape.body = Body {
            attributes: left,
            blocks: left_blocks,
        };
        block.body.attributes.extend::<Vec<_>>(attributes);
        block.body.blocks.extend::<Vec<_>>(blocks);
        if !escape.body.attributes.is_empty() || !escape.body.blocks.is_empty() {
            block.body.blocks.push(escape);
        }
    }
}

fn override_block(base: &mut Body, over: Block) -> std::result::Result<(), String> {
    match over.kind.as_ref() {
        "terraform" => override_terraform(base, over),
        "locals" => {
            for attribute in over.body.attributes {
                let target = base
                    .blocks
                    .iter_mut()
                    .filter(|block| block.kind.as_ref() == "locals")
                    .flat_map(|block| block.body.attributes.iter_mut())
                    .find(|local| local.name == attribute.name);
                match target {
                    Some(target) => *target = attribute,
                    None => return Err(missing(&format!("local.{}", attribute.name))),
                }
            }
        }
        "resource" | "data" | "ephemeral" | "action" | "module" | "variable" | "output"
        | "provider" => {
            let target = base.blocks.iter_mut().find(|block| {
                block.kind == over.kind && block.labels == over.labels && same_alias(block, &over)
            });
            match target {
                Some(target) => merge_block(target, over),
                // A provider without a block has an empty one.
                None if over.kind.as_ref() == "provider" && over.body.expr("alias").is_none() => {
                    base.blocks.push(over);
                }
                None => {
                    let name = over.labels.join(".");
                    return Err(missing(&format!("{} {name}", over.kind)));
                }
            }
        }
        kind => return Err(format!("a `{kind}` block cannot stand in an override file")),
    }
    Ok(())
}

fn missing(what: &str) -> String {
    format!("overrides {what}, which the module does not have")
}

fn same_alias(left: &Block, right: &Block) -> bool {
    left.kind.as_ref() != "provider" || left.body.expr("alias") == right.body.expr("alias")
}

fn merge_block(target: &mut Block, over: Block) {
    let mut blocks = over.blocks_by_type();
    let (lifecycles, others): (Vec<_>, Vec<_>) = blocks
        .drain(..)
        .partition(|(kind, _)| kind.as_ref() == "lifecycle");
    for attribute in over.body.attributes {
        set(&mut target.body, attribute);
    }
    for (_, lifecycle) in lifecycles {
        let base = target
            .body
            .blocks
            .iter_mut()
            .find(|block| block.kind.as_ref() == "lifecycle");
        match base {
            Some(base) => merge_lifecycle(base, lifecycle),
            None => target.body.blocks.push(lifecycle),
        }
    }
    // A type of block in the override takes the place of all blocks of that
    // type; a `dynamic` counts as the type it makes.
    target.body.blocks.retain(|block| {
        let kind = made_type(block);
        !others.iter().any(|(over, _)| *over == kind)
    });
    target
        .body
        .blocks
        .extend(others.into_iter().map(|(_, block)| block));
}

fn made_type(block: &Block) -> std::sync::Arc<str> {
    match (block.kind.as_ref(), block.labels.first()) {
        ("dynamic", Some(label)) => label.clone(),
        _ => block.kind.clone(),
    }
}

impl Block {
    fn blocks_by_type(&self) -> Vec<(std::sync::Arc<str>, Block)> {
        self.body
            .blocks
            .iter()
            .map(|block| (made_type(block), block.clone()))
            .collect()
    }
}

fn set(body: &mut Body, attribute: super::syntax::Attribute) {
    match body
        .attributes
        .iter_mut()
        .find(|existing| existing.name == attribute.name)
    {
        Some(existing) => *existing = attribute,
        None => body.attributes.push(attribute),
    }
}

fn merge_lifecycle(base: &mut Block, over: Block) {
    for attribute in over.body.attributes {
        let keep_base = match attribute.name.as_ref() {
            // "all" can be turned on by an override, not off, and an empty list says nothing.
            "ignore_changes" => {
                base.body.expr("ignore_changes").is_some_and(is_all)
                    || attribute.expr.elements().is_some_and(<[Expr]>::is_empty)
            }
            "replace_triggered_by" => true,
            _ => false,
        };
        if !keep_base {
            set(&mut base.body, attribute);
        }
    }
    let kinds: Vec<_> = over
        .body
        .blocks
        .iter()
        .map(|block| block.kind.clone())
        .collect();
    base.body
        .blocks
        .retain(|block| !kinds.contains(&block.kind));
    base.body.blocks.extend(over.body.blocks);
}

/// Whether an `ignore_changes` is the keyword `all`.
pub fn is_all(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Variable(name) => name.as_ref() == "all",
        ExprKind::Literal(_) => expr.as_str() == Some("all"),
        _ => false,
    }
}

fn override_terraform(base: &mut Body, over: Block) {
    let replaces_state =
        |block: &Block| matches!(block.kind.as_ref(), "backend" | "cloud" | "state_store");
    let mut rest = over.clone();
    rest.body.blocks.clear();
    for block in over.body.blocks {
        if replaces_state(&block) {
            for target in base.blocks.iter_mut() {
                if target.kind.as_ref() == "terraform" {
                    target.body.blocks.retain(|block| !replaces_state(block));
                }
            }
            rest.body.blocks.push(block);
        } else if block.kind.as_ref() == "required_providers" {
            let mut added = block.clone();
            added.body.attributes.clear();
            for attribute in block.body.attributes {
                let target = base
                    .blocks
                    .iter_mut()
                    .filter(|block| block.kind.as_ref() == "terraform")
                    .flat_map(|block| block.body.blocks.iter_mut())
                    .filter(|block| block.kind.as_ref() == "required_providers")
                    .flat_map(|block| block.body.attributes.iter_mut())
                    .find(|existing| existing.name == attribute.name);
                match target {
                    Some(target) => *target = attribute,
                    None => added.body.attributes.push(attribute),
                }
            }
            rest.body.blocks.push(added);
        } else {
            rest.body.blocks.push(block);
        }
    }
    base.blocks.push(rest);
}

/// The first block that is defined a second time: Terraform refuses such a module.
fn duplicate(body: &Body) -> Option<&Block> {
    let mut seen = std::collections::BTreeSet::new();
    body.blocks.iter().find(|block| {
        let named = matches!(
            block.kind.as_ref(),
            "resource" | "data" | "ephemeral" | "action" | "module" | "variable" | "output"
        );
        named && !seen.insert((block.kind.as_ref(), block.labels.as_slice()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merge(files: &[(&str, &str)], dialect: Dialect) -> MergedModule {
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| ModuleFile {
                path,
                file: FileId(0),
                text,
            })
            .collect();
        module(&files, dialect)
    }

    #[test]
    fn tofu_files_hide_their_twins_under_opentofu_only() {
        let files = [
            ("a/main.tf", "resource \"a\" \"b\" {}\n"),
            ("a/main.tofu", "locals {}\n"),
            ("a/main.tf.json", "{\"variable\": {\"v\": {}}}"),
            ("a/.hidden.tf", "x = 1"),
            ("a/back.tf~", "x = 1"),
            ("a/note.tftest.hcl", "x = 1"),
        ];
        let kinds = |dialect| -> Vec<String> {
            let merged = merge(&files, dialect);
            assert!(merged.problems.is_empty());
            merged
                .body
                .blocks
                .iter()
                .map(|block| block.kind.to_string())
                .collect()
        };
        assert_eq!(kinds(Dialect::Terraform), ["resource", "variable"]);
        assert_eq!(kinds(Dialect::OpenTofu), ["variable", "locals"]);
    }

    #[test]
    fn overrides_replace_arguments_types_of_blocks_and_lifecycle_arguments() {
        let merged = merge(
            &[
                (
                    "z_override.tf",
                    "resource \"a\" \"b\" {\n y = 3\n ingress {\n p = 9\n }\n lifecycle {\n prevent_destroy = false\n ignore_changes = []\n }\n}\nlocals {\n l = 2\n}\n",
                ),
                (
                    "main.tf",
                    "locals {\n l = 1\n}\nresource \"a\" \"b\" {\n x = 1\n y = 2\n ingress {\n p = 1\n }\n dynamic \"ingress\" {\n for_each = []\n content {}\n }\n egress {}\n lifecycle {\n prevent_destroy = true\n ignore_changes = [tags]\n }\n}\n",
                ),
            ],
            Dialect::Terraform,
        );
        let expected = parse::parse_body(
            "locals {\n l = 2\n}\nresource \"a\" \"b\" {\n x = 1\n y = 3\n egress {}\n lifecycle {\n prevent_destroy = false\n ignore_changes = [tags]\n }\n ingress {\n p = 9\n }\n}\n",
            FileId(0),
            "t",
        )
        .expect("well formed");
        assert!(merged.problems.is_empty());
        assert_eq!(merged.body, expected);
    }

    #[test]
    fn overrides_without_a_base_and_broken_files_are_told() {
        let merged = merge(
            &[
                (
                    "override.tf",
                    "resource \"a\" \"b\" {}\nprovider \"p\" {}\n",
                ),
                ("bad.tf", "resource {"),
                ("good.tf", "variable \"v\" {}\n"),
            ],
            Dialect::Terraform,
        );
        assert_eq!(merged.problems.len(), 2);
        assert_eq!(merged.body.blocks.len(), 2);
    }

    #[test]
    fn escaping_blocks_hold_ordinary_arguments_in_both_syntaxes() {
        let native = merge(
            &[(
                "a.tf",
                "resource \"a\" \"b\" {\n x = 1\n _ {\n  y = 2\n  count = 3\n  part {}\n }\n}\n",
            )],
            Dialect::Terraform,
        );
        let json = merge(
            &[(
                "a.tf.json",
                r#"{"resource": {"a": {"b": {"x": 1, "_": {"y": 2, "count": 3}}}}}"#,
            )],
            Dialect::Terraform,
        );
        for merged in [&native, &json] {
            let body = &merged.body.blocks[0].body;
            assert!(body.expr("x").is_some() && body.expr("y").is_some());
            assert!(body.expr("count").is_none());
            let left = body.block("_").expect("what is no meta-argument");
            assert!(left.body.expr("count").is_some());
        }
        assert!(native.body.blocks[0].body.block("part").is_some());
    }

    #[test]
    fn a_backend_is_replaced_whole() {
        let merged = merge(
            &[
                (
                    "a.tf",
                    "terraform {\n backend \"s3\" {}\n required_providers {\n a = \"1\"\n b = \"1\"\n }\n}\n",
                ),
                (
                    "override.tf",
                    "terraform {\n backend \"local\" {}\n required_providers {\n a = \"2\"\n }\n}\n",
                ),
            ],
            Dialect::Terraform,
        );
        let backends: Vec<_> = merged
            .body
            .blocks_of("terraform")
            .flat_map(|block| block.body.blocks_of("backend"))
            .filter_map(|block| block.label(0))
            .collect();
        assert_eq!(backends, ["local"]);
        let required = &merged.body.blocks[0].body.blocks[0].body;
        assert_eq!(required.expr("a").and_then(Expr::as_str), Some("2"));
    }
}
