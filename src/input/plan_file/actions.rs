//! What a plan holds beside changes of resources and outputs: actions that
//! apply would invoke (Terraform 1.14), and results of checks.

use super::malformed;
use super::proto;
use super::values::{mask, object};
use crate::error::Result;
use crate::model::address::{ResourceAddress, unquote};
use crate::model::change::{ActionInvocation, CheckResult};
use crate::model::value::Object;

/// Actions that apply would invoke, deferred ones included.
///
/// # Errors
/// When one cannot be read.
pub(super) fn invocations(plan: &proto::Plan) -> Result<Vec<ActionInvocation>> {
    let mut out = Vec::new();
    for message in &plan.invocations {
        out.push(invocation(message, None)?);
    }
    for message in &plan.deferred_invocations {
        let inner = message
            .invocation
            .as_ref()
            .ok_or_else(|| malformed("a deferred action of the plan is empty"))?;
        out.push(invocation(
            inner,
            Some(super::changes::deferral(message.deferred.as_ref())),
        )?);
    }
    out.sort_by(|a, b| (&a.address, &a.trigger).cmp(&(&b.address, &b.trigger)));
    Ok(out)
}

fn invocation(message: &proto::Invocation, deferred: Option<&str>) -> Result<ActionInvocation> {
    let (trigger, resource) = match (&message.trigger, &message.invoke) {
        (Some(trigger), _) => {
            let event = match trigger.event {
                1 => "before_create",
                2 => "after_create",
                3 => "before_update",
                4 => "after_update",
                5 => "before_destroy",
                6 => "after_destroy",
                7 => "invoke",
                _ => "unknown_event",
            };
            (
                format!("{event} of {}", trigger.resource),
                trigger.resource.as_str(),
            )
        }
        (None, Some(invoke)) => ("-invoke".to_owned(), invoke.caller.as_str()),
        (None, None) => ("unknown".to_owned(), ""),
    };
    let config = match &message.config {
        Some(config) => object(config, mask(&message.sensitive)?, &message.address)?,
        None => Object::absent(),
    };
    Ok(ActionInvocation {
        address: message.address.as_str().into(),
        type_name: action_type(&message.address).into(),
        trigger,
        resource: ResourceAddress::parse(resource).ok(),
        on_failure: message.trigger.as_ref().and_then(|trigger| {
            Some(match trigger.on_failure {
                0 => return None,
                1 => "taint".into(),
                2 => "continue".into(),
                // A newer word: whatever it does, it is not to stop.
                _ => "unknown".into(),
            })
        }),
        config,
        deferred: deferred.map(Into::into),
    })
}

/// The type in `module.m["k"].action.TYPE.NAME[KEY]`; the whole text when it has another form.
fn action_type(text: &str) -> String {
    // With `action.` taken for a type prefix the rest is an ordinary address.
    let mut at = 0;
    loop {
        let rest = &text[at..];
        if let Some(plain) = rest.strip_prefix("action.") {
            return ResourceAddress::parse(plain).map_or_else(
                |_| text.to_owned(),
                |address| address.type_name.as_ref().to_owned(),
            );
        }
        let Some(after) = rest.strip_prefix("module.") else {
            return text.to_owned();
        };
        let mut length = after.find(['.', '[']).unwrap_or(after.len());
        if after[length..].starts_with("[\"") {
            let Some((_, quoted)) = unquote(&after[length + 1..]) else {
                return text.to_owned();
            };
            length += 1 + quoted;
        }
        let Some(dot) = after[length..].find('.') else {
            return text.to_owned();
        };
        at += "module.".len() + length + dot + 1;
    }
}

/// Results of checks, by address.
pub(super) fn checks(plan: &proto::Plan) -> Vec<CheckResult> {
    let mut checks: Vec<CheckResult> = plan
        .checks
        .iter()
        .map(|message| CheckResult {
            address: message.address.as_str().into(),
            kind: match message.kind {
                1 => "resource",
                2 => "output_value",
                3 => "check",
                4 => "var",
                _ => "unknown",
            }
            .into(),
            status: match message.status {
                1 => "pass",
                2 => "fail",
                3 => "error",
                _ => "unknown",
            }
            .into(),
        })
        .collect();
    checks.sort_by(|a, b| (&a.address, &a.kind).cmp(&(&b.address, &b.kind)));
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_actions_are_found_behind_keys() {
        assert_eq!(
            action_type(r#"module.a["x.action.y"].action.aws_lambda_invoke.n["k"]"#),
            "aws_lambda_invoke"
        );
        assert_eq!(action_type("action.t.n"), "t");
        assert_eq!(action_type("nonsense"), "nonsense");
    }
}
