//! Functions that give literal HCL, for fixes. They answer null where there is
//! none that could be written down without leaving something out.

use super::Arguments;
use crate::model::value::Value;
use crate::rules::fix;
use crate::rules::scope::ChangeScope;

/// Paths, given one by one or in lists.
fn paths(arguments: Arguments<'_>) -> Result<Vec<String>, String> {
    let mut out = Vec::new();
    for argument in arguments {
        let list = match argument.as_ref() {
            Value::List(list) => list.as_slice(),
            Value::Null => &[],
            one => std::slice::from_ref(one),
        };
        for path in list {
            let path = path.as_str().ok_or("the arguments are paths")?;
            if !out.iter().any(|known| known == path) {
                out.push(path.to_owned());
            }
        }
    }
    Ok(out)
}

fn text(text: Option<String>) -> Value {
    text.map_or(Value::Null, Value::from)
}

/// `hcl_before("a.b", …)`: the attributes as they were before the change.
pub(super) fn as_before(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
) -> Result<Value, String> {
    Ok(text(fix::as_before(scope, &paths(arguments)?)))
}

/// `hcl_safe("a.b", …)`: the guards in their safe position.
pub(super) fn as_safe(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    Ok(text(fix::as_safe(scope, &paths(arguments)?)))
}

/// `hcl_removed()`: a `removed` block that lets the object live on.
pub(super) fn removed(scope: &ChangeScope<'_>, _: Arguments<'_>) -> Result<Value, String> {
    let block = scope
        .subject()
        .and_then(|change| fix::removed_block(&change.address.config()));
    Ok(text(block))
}

/// `hcl_lifecycle("create_before_destroy")`: a `lifecycle` block with a switch on.
/// Two objects cannot stand beside each other under one name: then there is none.
pub(super) fn lifecycle(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
) -> Result<Value, String> {
    match arguments.first().and_then(|name| name.as_str()) {
        Some("create_before_destroy") if scope.subject().is_some_and(fix::keeps_its_name) => {
            Ok(Value::Null)
        }
        Some(name) if arguments.len() == 1 => Ok(text(fix::lifecycle(name, true))),
        _ => Err("the argument is the name of a setting".to_owned()),
    }
}
