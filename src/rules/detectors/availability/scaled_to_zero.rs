//! `scaled-to-zero`: amounts that fall to zero.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::number;
use crate::analysis::Analysis;
use crate::analysis::touched::ChangedAttributes;
use crate::finding::Subject;
use crate::model::value::{Path, PathStep, Value};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Attributes that say how much of something runs.
const AMOUNTS: &[&str] = &[
    "desired_capacity",
    "desired_size",
    "desired_count",
    "desired_instances",
    "desired_nodes",
    "desired_num_instances",
    "max_size",
    "max_capacity",
    "max_count",
    "max_instances",
    "max_instance_count",
    "max_nodes",
    "max_node_count",
    "total_max_node_count",
    "maximum_instances",
    "maximum_instance_count",
    "max_replicas",
    "maximum",
    "max_scale",
    "replicas",
    "replica_count",
    "number_of_replicas",
    "node_count",
    "initial_node_count",
    "num_nodes",
    "number_of_nodes",
    "instance_count",
    "instances_count",
    "machine_count",
    "worker_count",
    "number_of_workers",
    "num_workers",
    "target_size",
    "capacity",
    "provisioned_capacity",
    "manual_instance_count",
    "running_count",
    "app_count",
    "scale",
    "quantity",
    "size",
    "instances",
    "nodes",
    "count",
    "vm_count",
    "agent_count",
    "task_count",
    "broker_count",
    "number_of_broker_nodes",
    "provisioned_concurrent_executions",
    "reserved_concurrent_executions",
    "manual_instances",
    "num_instances",
    "target_capacity",
    "total_target_capacity",
    "spot_target_capacity",
    "on_demand_target_capacity",
    "pod_count",
];

/// The least that may run: zero permits emptiness, and does not bring it.
const LEAST: &[&str] = &[
    "min_size",
    "min_capacity",
    "min_count",
    "min_instances",
    "min_instance_count",
    "min_nodes",
    "min_node_count",
    "total_min_node_count",
    "minimum_instances",
    "min_replicas",
    "minimum",
    "min_scale",
    "min_healthy_percentage",
];

/// Words that stand for an amount in one place and for something else in most.
const AMBIGUOUS: &[&str] = &[
    "size",
    "count",
    "scale",
    "maximum",
    "minimum",
    "quantity",
    "capacity",
    "instances",
    "nodes",
];

/// What a name counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Amount,
    Least,
}

static COUNTS: LazyLock<FxHashMap<&str, Counts>> = LazyLock::new(|| {
    let amounts = AMOUNTS.iter().map(|name| (*name, Counts::Amount));
    let least = LEAST.iter().map(|name| (*name, Counts::Least));
    amounts.chain(least).collect()
});

/// Whether an amount of a change falls to zero.
pub(in crate::rules::detectors) fn is_scaled_to_zero(context: &Analysis<'_>, index: usize) -> bool {
    Amounts::of(context, index).is_some_and(|amounts| !amounts.gone.is_empty())
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(amounts) = Amounts::of(context, index) else {
        return;
    };
    let found = |case| Detection::case(Subject::Change(index), case);
    if !amounts.gone.is_empty() {
        let detection = found(CaseName("zero")).at_all(amounts.gone);
        out.push(detection.possible_if(!amounts.certain));
    } else if !amounts.least.is_empty() {
        out.push(found(CaseName("allowed")).at_all(amounts.least));
    }
}

/// What falls to zero in a change.
struct Amounts {
    /// Paths of amounts.
    gone: Vec<String>,
    /// Whether one of them stood above zero for sure.
    certain: bool,
    /// Paths of the least that may run.
    least: Vec<String>,
}

impl Amounts {
    fn of(context: &Analysis<'_>, index: usize) -> Option<Self> {
        let (change, known) = context.change(index);
        if !change.before.exists() || !change.after.exists() {
            return None;
        }
        let (before, after) = (change.before.value(), change.after.value());
        let (mut gone, mut least, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        touched(before, &known.touched, &mut |path, old| {
            match falls(path, old, after) {
                Some(Fallen::Amount) => gone.push(path.without_indices()),
                Some(Fallen::Least) => least.push(path.without_indices()),
                Some(Fallen::Text) => texts.push(path.without_indices()),
                None => {}
            }
            if is_zeroed_pair(path, (before, old), after) {
                texts.push(path.without_indices());
            }
        });
        gone.extend(texts);
        // What stands nowhere has the provider's default, which runs something.
        // A plan shows that default; a source does not.
        let mut unset = Vec::new();
        touched(after, &known.touched, &mut |path, new| {
            let Some((PathStep::Name(name), owner)) = path.0.split_last() else {
                return;
            };
            let snake = snake(name);
            let open = change.predicted.is_some() || snake == "reserved_concurrent_executions";
            let counts = is_amount(&snake) && !AMBIGUOUS.contains(&snake.as_ref());
            if open && counts && number(new) == Some(0.0) && before.at(path).is_null() {
                let stood = owner.is_empty() || !before.at(&Path(owner.to_vec())).is_null();
                if stood {
                    unset.push(path.without_indices());
                }
            }
        });
        let certain = !gone.is_empty();
        gone.extend(unset);
        Some(Amounts {
            gone,
            certain,
            least,
        })
    }
}

/// What falls at a path that is not a pair of name and value.
enum Fallen {
    /// How much runs.
    Amount,
    /// The least that may run.
    Least,
    /// An amount inside a text.
    Text,
}

fn falls(path: &Path, old: &Value, after: &Value) -> Option<Fallen> {
    let Some(PathStep::Name(name)) = path.0.last() else {
        return None;
    };
    let snake = snake(name);
    if let Some(counts) = COUNTS.get(snake.as_ref()) {
        let was = number(old)?;
        // Kubernetes, Helm and the like say `replicas`; a plain `size` or
        // `count` deep inside is a quota or a timeout as often as not.
        if AMBIGUOUS.contains(&snake.as_ref()) && path.0.len() > 3 {
            return None;
        }
        let is_zero = number(after.at(path)) == Some(0.0);
        let throttled = snake == "reserved_concurrent_executions" && was < 0.0;
        if !is_zero || is_counted_otherwise(after, path, was) || was <= 0.0 && !throttled {
            return None;
        }
        return Some(match counts {
            Counts::Least => Fallen::Least,
            _ => Fallen::Amount,
        });
    }
    match (old, after.at(path)) {
        (Value::String(old), Value::String(new))
            if old.len() > 10
                && (old.contains("eplica") || old.contains("ount"))
                && old != new
                && zeroes(new) > zeroes(old) =>
        {
            Some(Fallen::Text)
        }
        _ => None,
    }
}

/// Whether the value of a pair of name and value, as Helm's `set` has them, falls to zero.
fn is_zeroed_pair(path: &Path, (before, old): (&Value, &Value), after: &Value) -> bool {
    let Some((PathStep::Name(name), owner)) = path.0.split_last() else {
        return false;
    };
    if name.as_ref() != "value" || owner.is_empty() {
        return false;
    }
    let named = before.at(&Path(owner.to_vec())).get("name");
    named
        .as_str()
        .is_some_and(|name| is_amount(&snake_last(name)))
        && number(old).is_some_and(|was| was > 0.0)
        && number(after.at(path)) == Some(0.0)
}

/// Whether the amount at a path is said by another name from now on: for all
/// zones together instead of for each, or the other way round.
fn is_counted_otherwise(after: &Value, path: &Path, was: f64) -> bool {
    let Some((PathStep::Name(name), owner)) = path.0.split_last() else {
        return false;
    };
    let owner = after.at(&Path(owner.to_vec()));
    let total = format!("total_{name}");
    let now = match name.strip_prefix("total_") {
        Some(each) => number(owner.get(each)),
        None => number(owner.get(&total)),
    };
    now.is_some_and(|now| now > 0.0 && (now >= was || name.starts_with("total_")))
}

/// Whether a name is that of an amount, or of the least that may run.
pub(in crate::rules) fn is_capacity(name: &str) -> bool {
    COUNTS.contains_key(snake(name).as_ref())
}

/// Whether a name is that of the least that may run.
pub(in crate::rules) fn is_least(name: &str) -> bool {
    COUNTS.get(snake(name).as_ref()) == Some(&Counts::Least)
}

/// Walks through what a change touches of one side: what falls to zero differs.
fn touched<'v>(
    side: &'v Value,
    touched: &ChangedAttributes,
    visit: &mut dyn FnMut(&Path, &'v Value),
) {
    if touched.is_whole() {
        return side.walk(visit);
    }
    let mut path = Path::default();
    for name in touched.names() {
        path.0.push(PathStep::Name(name.clone()));
        side.get(name).walk_from(&mut path, visit);
        path.0.pop();
    }
}

/// `maxReplicas` as `max_replicas`.
fn snake(name: &str) -> Cow<'_, str> {
    if !name
        .bytes()
        .any(|byte| byte.is_ascii_uppercase() || byte == b'-')
    {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
            out.push(c.to_ascii_lowercase());
        } else {
            out.push(if c == '-' { '_' } else { c });
        }
    }
    Cow::Owned(out)
}

/// The last word of a dotted name: `web.replicaCount`.
fn snake_last(name: &str) -> Cow<'_, str> {
    snake(name.rsplit('.').next().unwrap_or(name))
}

fn is_amount(name: &str) -> bool {
    COUNTS.get(name) == Some(&Counts::Amount)
}

/// How many lines of a document (YAML or JSON) set an amount to zero.
fn zeroes(text: &str) -> usize {
    text.lines()
        .flat_map(|line| line.split([',', '{', '}']))
        .filter(|part| {
            let Some((name, value)) = part.split_once([':', '=']) else {
                return false;
            };
            let name = snake(name.trim().trim_matches(['"', '\'', '-', ' ']));
            value.trim().trim_matches(['"', '\'']) == "0" && is_amount(&name)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_searched_for_zeroes() {
        assert_eq!(zeroes("spec:\n  replicas: 0\n"), 1);
        assert_eq!(zeroes("{\"replicaCount\":0,\"other\":0}"), 1);
        assert_eq!(zeroes("replicas: 10\n"), 0);
        assert_eq!(zeroes("group \"g\" {\n  count = 0\n}\n"), 1);
    }
}
