//! What stands beside the changes of an example: objects of the prior state,
//! outputs, checks, invocations of actions.

use std::sync::Arc;

use super::{any_value, label, object, parse_address};
use crate::hcl::syntax::Block;
use crate::model::action::Action;
use crate::model::change::{ActionInvocation, CheckResult, Gap, GapEffect, OutputChange};
use crate::model::state::StateInstance;
use crate::model::value::{Map, Mask, Object, Value};
use crate::rules::examples::plan;
use crate::rules::reader::Reader;

/// `state "ADDRESS" { values = {…} }`: an object of the prior state.
pub(super) fn state(reader: &mut Reader, block: &Block) -> Option<StateInstance> {
    let body = &block.body;
    reader.names(body, &["values", "provider", "deposed"], &[]);
    let text = label(reader, block, "the address of the object")?;
    let address = parse_address(reader, block, text)?;
    let object = match object(reader, body, "values") {
        Some(value) => Object::known(value, Mask::None),
        None => Object::known(Value::Map(Map::new()), Mask::None),
    };
    let provider = match reader.text(body, "provider") {
        Some(source) => source,
        None => plan::state_provider(&address),
    };
    Some(StateInstance {
        address,
        deposed: reader.text(body, "deposed").map(Arc::from),
        object,
        dependencies: Arc::from(Vec::new()),
        tainted: false,
        provider: provider.into(),
        provider_alias: None,
        provider_key: None,
        identity: Value::Null,
        skip_destroy: false,
    })
}

/// `output "NAME" { before = …, after = … }`.
pub(super) fn output(reader: &mut Reader, block: &Block) -> Option<OutputChange> {
    let body = &block.body;
    reader.names(body, &["before", "after", "sensitive"], &[]);
    let name = label(reader, block, "the name of the output")?;
    let (before, after) = (
        any_value(reader, body, "before"),
        any_value(reader, body, "after"),
    );
    let action = match (before.exists(), after.exists()) {
        (true, true) if before.value() == after.value() => Action::NoOp,
        (true, true) => Action::Update,
        (true, false) => Action::Delete,
        _ => Action::Create,
    };
    Some(OutputChange {
        name: name.into(),
        action,
        before,
        after,
        sensitive: reader.flag(body, "sensitive").unwrap_or(false),
    })
}

/// `check "ADDRESS" { status = "fail" }`.
pub(super) fn check(reader: &mut Reader, block: &Block) -> Option<CheckResult> {
    const STATUS: &[&str] = &["pass", "fail", "error", "unknown"];
    let body = &block.body;
    reader.names(body, &["status"], &[]);
    let address = label(reader, block, "its address, such as `check.health`")?;
    if body.attribute("status").is_none() {
        reader.wrong(block.header, "`status` is missing");
    }
    let known = |word: &str| STATUS.iter().copied().find(|known| *known == word);
    let status = reader.word(body, "status", known, STATUS)?;
    let first = address.split('.').next();
    let kind = first
        .filter(|first| matches!(*first, "check" | "output" | "var"))
        .unwrap_or("resource");
    Some(CheckResult {
        address: address.into(),
        kind: kind.into(),
        status: status.into(),
    })
}

/// `invocation "action.TYPE.NAME" { trigger = "…" }`.
pub(super) fn invocation(reader: &mut Reader, block: &Block) -> Option<ActionInvocation> {
    let body = &block.body;
    reader.names(body, &["trigger", "config"], &[]);
    let address = label(reader, block, "the address of the action")?;
    let mut parts = address.rsplit('.');
    let (Some(_), Some(type_name), Some("action")) = (parts.next(), parts.next(), parts.next())
    else {
        reader.wrong(
            block.header,
            "an action is called `action.TYPE.NAME`, such as `action.aws_lambda_invoke.a`",
        );
        return None;
    };
    let config = match object(reader, body, "config") {
        Some(value) => Object::known(value, Mask::None),
        None => Object::known(Value::Map(Map::new()), Mask::None),
    };
    Some(ActionInvocation {
        address: address.into(),
        type_name: type_name.into(),
        trigger: reader
            .text(body, "trigger")
            .unwrap_or_else(|| "-invoke".to_owned()),
        resource: None,
        on_failure: None,
        config,
        deferred: None,
    })
}

/// `gap "WHAT" { why = "…"  effect = "needs-approval" }`.
pub(super) fn gap(reader: &mut Reader, block: &Block) -> Option<Gap> {
    let body = &block.body;
    reader.names(body, &["why", "effect"], &[]);
    let what = label(reader, block, "what could not be read")?;
    let effect = |word: &str| match word {
        "note" => Some(GapEffect::Note),
        "needs-approval" => Some(GapEffect::NeedsApproval),
        "fail" => Some(GapEffect::Fail),
        _ => None,
    };
    let known = ["note", "needs-approval", "fail"];
    Some(Gap {
        what: what.to_owned(),
        why: reader.text(body, "why")?,
        treated_as: "unknown".to_owned(),
        effect: reader.word(body, "effect", effect, &known)?,
    })
}
