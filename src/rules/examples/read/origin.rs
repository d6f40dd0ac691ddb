//! Facts of a plan as a whole, as an example gives them.

use crate::hcl::evaluate::constant;
use crate::hcl::syntax::{Body, Expr, ExprKind};
use crate::model::change::{InputKind, PlanMetadata, PlanMode, Tool};
use crate::rules::reader::Reader;

const FACTS: &[&str] = &[
    "mode",
    "complete",
    "errored",
    "workspace",
    "targets",
    "excludes",
    "tool",
    "tool_version",
    "timestamp",
];

/// Facts of the plan as a whole: `plan = { mode = "destroy" }` and `fidelity`.
pub(super) fn origin(reader: &mut Reader, body: &Body) -> PlanMetadata {
    let mut origin = PlanMetadata::default();
    let fidelity = |word: &str| match word {
        "plan" => Some(InputKind::PlanJson),
        "source" => Some(InputKind::SourceDiff),
        _ => None,
    };
    if let Some(kind) = reader.word(body, "fidelity", fidelity, &["plan", "source"]) {
        origin.kind = kind;
    }
    let Some(attribute) = body.attribute("plan") else {
        return origin;
    };
    let ExprKind::Object(items) = &attribute.expr.kind else {
        reader.wrong(attribute.expr.span, "`plan` is an object of constants");
        return origin;
    };
    for item in items {
        let name = item.key.as_str().unwrap_or_default();
        if !FACTS.contains(&name) {
            reader.unknown(
                item.key.span,
                "fact of the plan",
                name,
                FACTS.iter().copied(),
            );
            continue;
        }
        if !fact(&mut origin, name, &item.value) {
            let wanted = match name {
                "mode" => "\"normal\", \"destroy\" or \"refresh-only\"",
                "tool" => "\"terraform\" or \"opentofu\"",
                "complete" | "errored" => "true or false",
                "targets" | "excludes" => "a list of addresses",
                _ => "a text",
            };
            reader.wrong(item.value.span, format!("`{name}` is {wanted}"));
        }
    }
    origin
}

/// Sets a fact of the plan; false when the value is none for it.
fn fact(origin: &mut PlanMetadata, name: &str, expr: &Expr) -> bool {
    let Some(value) = constant(expr) else {
        return false;
    };
    let texts = || -> Option<Vec<String>> {
        let list = value.as_list()?.iter();
        list.map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let text = || value.as_str().map(str::to_owned);
    match name {
        "mode" => {
            origin.mode = match value.as_str() {
                Some("normal") => Some(PlanMode::Normal),
                Some("destroy") => Some(PlanMode::Destroy),
                Some("refresh-only") => Some(PlanMode::RefreshOnly),
                _ => return false,
            }
        }
        "tool" => {
            origin.tool = match value.as_str() {
                Some("terraform") => Tool::Terraform,
                Some("opentofu") => Tool::OpenTofu,
                _ => return false,
            }
        }
        "complete" => match value.as_bool() {
            Some(complete) => origin.complete = Some(complete),
            None => return false,
        },
        "errored" => match value.as_bool() {
            Some(errored) => origin.errored = errored,
            None => return false,
        },
        "targets" => match texts() {
            Some(targets) => origin.targets = targets,
            None => return false,
        },
        "excludes" => match texts() {
            Some(excludes) => origin.excludes = excludes,
            None => return false,
        },
        "timestamp" => match text() {
            Some(timestamp) => origin.timestamp = Some(timestamp),
            None => return false,
        },
        "workspace" => match text() {
            Some(workspace) => origin.workspace = Some(workspace),
            None => return false,
        },
        _ => match text() {
            Some(version) => origin.tool_version = Some(version),
            None => return false,
        },
    }
    true
}
