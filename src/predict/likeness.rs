//! Whether two texts that are written differently are the same document.

/// Whether two texts are JSON that says the same; lists of words in a policy
/// document have no order.
pub(crate) fn same_json(one: &str, other: &str) -> Option<Likeness> {
    let looks = |text: &str| text.trim_start().starts_with(['{', '[']);
    if !looks(one) || !looks(other) {
        return None;
    }
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    let (mut left, mut right) = (parse(one)?, parse(other)?);
    let is_policy = |value: &serde_json::Value| value.get("Statement").is_some();
    let policy = is_policy(&left) && is_policy(&right);
    if policy {
        normalise(&mut left, 0);
        normalise(&mut right, 0);
    }
    (left == right).then_some(if policy {
        Likeness::Policy
    } else {
        Likeness::Json
    })
}

/// How two texts are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// The same policy document; providers ignore the difference.
    Policy,
    /// The same JSON; most providers ignore the difference.
    Json,
}

fn normalise(value: &mut serde_json::Value, depth: usize) {
    if depth > 64 {
        return;
    }
    match value {
        serde_json::Value::Object(map) => {
            for member in map.values_mut() {
                normalise(member, depth + 1);
            }
        }
        serde_json::Value::Array(list) => {
            for element in list.iter_mut() {
                normalise(element, depth + 1);
            }
            if list.iter().all(serde_json::Value::is_string) {
                list.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
                list.dedup();
                if let [only] = list.as_mut_slice() {
                    *value = only.take();
                }
            }
        }
        _ => {}
    }
}
