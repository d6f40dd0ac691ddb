//! Whether a difference in a body replaces the object: what the catalog says, and
//! what conditions of the catalog ask of the two values.

use super::difference::Difference;
use crate::catalog::{ForceNew, TypeFacts, vocabulary};
use crate::model::value::{Number, Path, PathStep, Value};
use crate::modules::body::Node;

/// Whether a difference replaces the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Replaces {
    No,
    Maybe,
    Yes,
}

/// What the catalog says of a difference in a body that is `after` the change.
pub(crate) fn replaces(facts: &TypeFacts, difference: &Difference, after: &Node) -> Replaces {
    let dotted = difference.path.without_indices();
    // From its version 6 on, the AWS provider takes a region with every object,
    // which is younger than the catalog; what it stands for otherwise is the
    // region of the provider.
    if dotted == "region" && facts.provider() == Some("aws") {
        let both = !difference.before.is_null() && !difference.after.is_null();
        return if both { Replaces::Yes } else { Replaces::Maybe };
    }
    match facts.force_new(&dotted) {
        // What is taken out often keeps its value, and what is written down often is
        // what the provider had chosen; only the plan tells.
        ForceNew::Always
            if (difference.before.is_null() || difference.after.is_null())
                && is_scalar(&difference.before)
                && is_scalar(&difference.after) =>
        {
            Replaces::Maybe
        }
        ForceNew::Always => Replaces::Yes,
        // What was measured counts; the source of other providers hides such
        // decisions in code.
        ForceNew::No if facts.provider() != Some("aws") && shrinks(difference) => Replaces::Maybe,
        ForceNew::No => Replaces::No,
        // Of a type that nobody probed the provider's own schema tells which arguments replace,
        // though not what code decides of names, places and engines.
        ForceNew::Unprobed
            if facts.provider() != Some("aws")
                && !facts.may_replace(&dotted)
                && (grows(difference) || !is_suspicious(&dotted)) =>
        {
            Replaces::No
        }
        ForceNew::Unprobed => Replaces::Maybe,
        // One of several blocks is taken out, and the inside of it replaces; of a
        // last one the provider keeps what is there.
        ForceNew::When("add")
            if difference.after.is_null()
                && after.blocks.contains_key(dotted.as_str())
                && facts.force_new_paths().any(|path| {
                    path.strip_prefix(dotted.as_str())
                        .is_some_and(|rest| rest.starts_with('.'))
                }) =>
        {
            Replaces::Yes
        }
        ForceNew::When(condition) => {
            let listed = facts.force_new_conditions().any(|(path, _)| path == dotted);
            if let Some(asked) = condition.strip_suffix("=true").filter(|_| listed) {
                return switched_on(after, asked);
            }
            if listed && difference.known() {
                when(condition, &difference.before, &difference.after)
            } else {
                Replaces::Maybe
            }
        }
    }
}

/// Whether a path leads to an entry whose key somebody chose.
pub(crate) fn is_entry(path: &Path) -> bool {
    path.0.iter().any(|step| {
        matches!(step, PathStep::Name(name) if vocabulary::prediction::CHOSEN_KEYS.has(name))
    })
}

/// A path without the keys that people choose: what a variable of a function or an entry
/// of a store is called says nothing about the object.
pub(crate) fn schema_path(path: &Path) -> String {
    let names = path.0.iter().filter_map(|step| match step {
        PathStep::Name(name) => Some(name.as_ref()),
        PathStep::Index(_) => None,
    });
    let mut out: Vec<&str> = Vec::new();
    for name in names {
        out.push(name);
        if vocabulary::prediction::CHOSEN_KEYS.has(name) {
            break;
        }
    }
    out.join(".")
}

fn is_scalar(value: &Value) -> bool {
    !matches!(value, Value::List(_) | Value::Map(_))
}

/// A replacement that happens only where another argument asks for it.
fn switched_on(after: &Node, name: &str) -> Replaces {
    match after.attributes.get(name).map(|leaf| &leaf.value) {
        None | Some(Value::Null) => Replaces::No,
        Some(value) => match flag(value) {
            Some(true) => Replaces::Yes,
            Some(false) => Replaces::No,
            None => Replaces::Maybe,
        },
    }
}

/// Storage that gets smaller. No service does that in place: the provider
/// makes the object anew, or the apply fails.
fn shrinks(difference: &Difference) -> bool {
    let sizes = storage(difference);
    sizes.is_some_and(|(before, after)| after < before)
}

/// Storage that gets larger.
fn grows(difference: &Difference) -> bool {
    let sizes = storage(difference);
    sizes.is_some_and(|(before, after)| after > before)
}

/// The sizes of storage before and after.
fn storage(difference: &Difference) -> Option<(Number, Number)> {
    let Some(PathStep::Name(name)) = difference.path.0.last() else {
        return None;
    };
    let is_size = vocabulary::prediction::STORAGE_SIZE.has(name);
    let sizes = (number(&difference.before)?, number(&difference.after)?);
    is_size.then_some(sizes)
}

/// Whether the words of a path speak of what may replace an object or take a guard away, where
/// nothing else is known of its type.
pub(crate) fn is_suspicious(path: &str) -> bool {
    path.split(['.', '_', '-'])
        .any(|word| vocabulary::prediction::UNKNOWN_TYPE.has(&word.to_ascii_lowercase()))
}

fn when(condition: &str, before: &Value, after: &Value) -> Replaces {
    let decided = match condition {
        "add" => before.is_empty() && !after.is_empty(),
        "remove" => !before.is_empty() && after.is_empty(),
        "set" => before.is_null() && !after.is_null(),
        "unset" => !before.is_empty() && after.is_empty(),
        "other_architecture" => match (architecture(before), architecture(after)) {
            (Some(old), Some(new)) => old != new,
            _ => return Replaces::Maybe,
        },
        "true_to_false" => flag(before) == Some(true) && flag(after) != Some(true),
        "decrease" => match (number(before), number(after)) {
            (Some(before), Some(after)) => after < before,
            _ => return Replaces::Maybe,
        },
        "downgrade" | "major_upgrade" => match (version(before), version(after)) {
            (Some(before), Some(after)) if condition == "downgrade" => after < before,
            (Some(before), Some(after)) => after.first() > before.first(),
            _ => return Replaces::Maybe,
        },
        _ => return Replaces::Maybe,
    };
    if decided { Replaces::Yes } else { Replaces::No }
}

/// Processors of a type of machine of AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Architecture {
    Arm,
    Mac,
    X86,
}

/// The architecture that the name of a machine type tells: a `g` behind the
/// generation stands for Graviton (`m7g.large`, `c6gn.xlarge`), as the naming
/// conventions of EC2 have it; the first generation was called `a1`.
fn architecture(value: &Value) -> Option<Architecture> {
    let (family, _) = value.as_str()?.split_once('.')?;
    let series = family.trim_end_matches(|c: char| !c.is_ascii_digit());
    let options = &family[series.len()..];
    Some(match family {
        "a1" => Architecture::Arm,
        _ if series.starts_with("mac") => Architecture::Mac,
        _ if series.is_empty() => return None,
        _ if options.contains('g') => Architecture::Arm,
        _ => Architecture::X86,
    })
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(bool) => Some(*bool),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => Number::parse(text),
        _ => None,
    }
}

fn version(value: &Value) -> Option<Vec<u64>> {
    let text = match value {
        Value::String(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    text.trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_tell_their_architecture_by_name() {
        for (name, wanted) in [
            ("t3.medium", Some(Architecture::X86)),
            ("m7i-flex.large", Some(Architecture::X86)),
            ("g4dn.xlarge", Some(Architecture::X86)),
            ("t4g.small", Some(Architecture::Arm)),
            ("c6gn.xlarge", Some(Architecture::Arm)),
            ("a1.large", Some(Architecture::Arm)),
            ("mac2.metal", Some(Architecture::Mac)),
            ("large", None),
        ] {
            assert_eq!(architecture(&Value::from(name)), wanted, "{name}");
        }
    }
}
