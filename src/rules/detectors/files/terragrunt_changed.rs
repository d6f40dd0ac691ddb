//! `terragrunt-changed`: what Terragrunt hands to Terraform, and what it runs
//! on the way. Facts: Terragrunt's reference of blocks, attributes and functions.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::hcl::parse;
use crate::hcl::syntax::{Block, Body, Expr};
use crate::input::files::FileKind;
use crate::model::change::FileChange;
use crate::model::version::{self, Upgrade};
use crate::rules::{CaseName, Detection, Detector};
use crate::source::FileId;

use super::{differences, of_kind, verb};

/// Blocks whose change means something of its own.
const BLOCKS: &[(&str, &str)] = &[
    (
        "terraform",
        "the module that is applied, or how it is called",
    ),
    ("dependency", "outputs of another unit"),
    ("dependencies", "the order of the units"),
    ("include", "settings inherited from a parent"),
    ("generate", "files that are written before Terraform runs"),
    ("remote_state", "where the state is stored"),
    ("exclude", "which units are left out"),
    ("unit", "a unit of the stack"),
    ("stack", "a nested stack"),
    ("locals", "values that the rest of the file uses"),
    ("errors", "which failures are ignored"),
    ("engine", "the engine that is used"),
    ("feature", "a feature flag"),
];

/// Attributes of the file itself.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("inputs", "the variables of the module"),
    ("iam_role", "the role that is assumed"),
    ("skip", "whether the unit is skipped"),
    ("terraform_binary", "the program that is called"),
    ("retryable_errors", "which failures are retried"),
    ("download_dir", "where modules are downloaded to"),
];

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// Edits of units, stacks and of what they include.
fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file, _) in of_kind(context, &[FileKind::Terragrunt]) {
        // Where only inputs differ and the module was judged with them, that says more.
        if file.followed || !belongs(file) || !differences::hcl_differs(file) {
            continue;
        }
        if let Some((old, new, upgrade)) = raised(file) {
            out.push(
                Detection::case(Subject::File(index), CaseName("raised"))
                    .with("file", &*file.path)
                    .with("old", old.as_str())
                    .with("new", new.as_str())
                    .with("upgrade", upgrade.to_string())
                    .written(&old, &new),
            );
            continue;
        }
        let case = if file.after.is_some() {
            CaseName("edited")
        } else {
            CaseName("deleted")
        };
        let mut detection = Detection::case(Subject::File(index), case)
            .with("file", &*file.path)
            .with("verb", verb(file));
        for fact in facts(file).into_iter().take(8) {
            detection = detection.because(fact);
        }
        out.push(detection);
    }
    for (index, file, _) in of_kind(context, &[FileKind::Data]) {
        let Some(unit) = &file.read_by else { continue };
        let same = match (&file.before, &file.after) {
            (Some(before), Some(after)) if !file.binary => differences::same_yaml(before, after),
            _ => false,
        };
        let yaml = [".yaml", ".yml", ".json"]
            .iter()
            .any(|end| file.path.ends_with(end));
        if yaml && same {
            continue;
        }
        out.push(
            Detection::case(Subject::File(index), CaseName("read"))
                .with("file", &*file.path)
                .with("verb", verb(file))
                .with("unit", &**unit),
        );
    }
}

/// The versions of the module that a unit applies, where a minor version or a patch of the same
/// place is all that differs.
fn raised(file: &FileChange) -> Option<(String, String, Upgrade)> {
    let (before, after) = (file.before.as_deref()?, file.after.as_deref()?);
    let source = |text: &str| -> Option<String> {
        let body = parse::parse_body(text, FileId(0), &file.path).ok()?;
        let block = body.blocks_of("terraform").next()?;
        block.body.expr("source")?.as_str().map(str::to_owned)
    };
    let (old, new) = (source(before)?, source(after)?);
    let ((place, from), (same, to)) = (version::revision(&old)?, version::revision(&new)?);
    let upgrade = version::upgrade(from, to);
    let small = matches!(upgrade, Upgrade::Minor | Upgrade::Patch);
    let same_rest =
        differences::squeeze(&before.replace(&old, &new)) == differences::squeeze(after);
    let alone = before.matches(old.as_str()).count() == 1 && same_rest;
    (small && alone && place == same).then(|| (from.to_owned(), to.to_owned(), upgrade))
}

/// Whether Terragrunt reads the file, by its name or by what stands in it.
fn belongs(file: &FileChange) -> bool {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    if name.starts_with("terragrunt.")
        || matches!(
            name,
            "root.hcl" | "common.hcl" | "env.hcl" | "account.hcl" | "region.hcl"
        )
    {
        return true;
    }
    let marks = [
        "find_in_parent_folders",
        "read_terragrunt_config",
        "get_terragrunt_dir",
        "run_cmd(",
        "mock_outputs",
        "remote_state",
        "path_relative_to_include",
    ];
    let sides = [file.before.as_deref(), file.after.as_deref()];
    let telling = |text: &str| {
        marks.iter().any(|mark| text.contains(mark))
            || text
                .lines()
                .any(|line| line.starts_with("locals") || line.starts_with("inputs"))
    };
    sides.iter().flatten().any(|text| telling(text))
}

fn facts(file: &FileChange) -> Vec<String> {
    let read = |text: Option<&str>| -> Option<Body> {
        parse::parse_body(text.unwrap_or_default(), FileId(0), &file.path).ok()
    };
    let (before, after) = (file.before.as_deref(), file.after.as_deref());
    let (Some(old), Some(new)) = (read(before), read(after)) else {
        return vec!["the file cannot be read on both sides".to_owned()];
    };
    let sides = Sides {
        before: before.unwrap_or_default(),
        after: after.unwrap_or_default(),
    };
    let mut out = Vec::new();
    sides.dangers(&old, &new, &mut out);
    for (name, meaning) in ATTRIBUTES {
        if sides.differ(old.expr(name), new.expr(name)) {
            out.push(format!("{} changes: {meaning}", code(name)));
        }
    }
    for (kind, meaning) in BLOCKS {
        let texts = |body: &Body, text: &str| -> Vec<String> {
            body.blocks_of(kind)
                .map(|block| piece(text, block))
                .collect()
        };
        if texts(&old, sides.before) != texts(&new, sides.after) {
            out.push(format!("{} changes: {meaning}", code(kind)));
        }
    }
    out
}

fn piece(text: &str, block: &Block) -> String {
    differences::squeeze(text.get(block.span.range()).unwrap_or_default())
}

struct Sides<'a> {
    before: &'a str,
    after: &'a str,
}

impl Sides<'_> {
    fn differ(&self, old: Option<&Expr>, new: Option<&Expr>) -> bool {
        let text = |side: &str, expr: Option<&Expr>| {
            expr.map(|expr| differences::squeeze(side.get(expr.span.range()).unwrap_or_default()))
        };
        text(self.before, old) != text(self.after, new)
    }

    /// What runs programs, invents values or takes a guard away.
    fn dangers(&self, old: &Body, new: &Body, out: &mut Vec<String>) {
        let count = |text: &str, word: &str| text.matches(word).count();
        if count(self.after, "run_cmd(") > count(self.before, "run_cmd(") {
            out.push("`run_cmd` runs a program while the file is read".to_owned());
        }
        let is_true = |body: &Body, name: &str| {
            body.expr(name)
                .is_some_and(|expr| expr.literal() == Some(&crate::model::value::Value::Bool(true)))
        };
        if is_true(old, "prevent_destroy") && !is_true(new, "prevent_destroy") {
            out.push("`prevent_destroy` no longer protects the unit".to_owned());
        }
        let hooks = |body: &Body| -> usize {
            let inside = body
                .blocks_of("terraform")
                .flat_map(|block| &block.body.blocks);
            inside.filter(|block| block.kind.ends_with("_hook")).count()
        };
        if hooks(new) > hooks(old) {
            out.push("a hook runs a program around Terraform".to_owned());
        }
        for block in new.blocks_of("dependency") {
            let name = block.labels.first().map_or("", |label| label.as_ref());
            let was = old
                .blocks_of("dependency")
                .find(|b| b.labels == block.labels);
            if mocks_apply(&block.body) && !was.is_some_and(|was| mocks_apply(&was.body)) {
                out.push(format!(
                    "the dependency {} provides mock outputs for commands other than `validate`",
                    code(name)
                ));
            }
            let path = |block: Option<&Block>| {
                block.and_then(|block| block.body.expr("config_path")?.as_str().map(str::to_owned))
            };
            if was.is_some() && path(was) != path(Some(block)) {
                out.push(format!(
                    "the dependency {} points to another unit",
                    code(name)
                ));
            }
        }
    }
}

/// Whether mock outputs may stand in for real ones when it counts.
fn mocks_apply(body: &Body) -> bool {
    if body.expr("mock_outputs").is_none() {
        return false;
    }
    match body
        .expr("mock_outputs_allowed_terraform_commands")
        .and_then(Expr::elements)
    {
        // Without the list, mocks are allowed for every command.
        None => true,
        Some(commands) => commands.iter().any(|command| {
            !matches!(
                command.as_str(),
                Some("validate" | "init" | "fmt" | "show" | "providers")
            )
        }),
    }
}
