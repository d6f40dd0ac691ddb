//! What a rule of expiry applies to.
//!
//! Facts: `filter` of S3 lifecycle rules, `condition` of lifecycle rules of
//! Google Cloud Storage, `filters` of Azure's storage management policies.

use std::collections::BTreeMap;

use crate::model::value::Value;

/// The conditions that all have to hold for an object to be meant. A scope
/// without any means everything.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Scope {
    constraints: BTreeMap<String, Value>,
}

/// Conditions that are ages: how long a rule waits, and not for what.
const AGES: &[&str] = &["age", "days_since_noncurrent_time", "num_newer_versions"];

impl Scope {
    /// The scope of a rule.
    pub(super) fn of(rule: &Value) -> Self {
        let mut scope = Scope::default();
        for name in ["filter", "filters", "condition"] {
            match rule.get(name) {
                Value::List(list) => list.iter().for_each(|one| scope.add_all(one, 0)),
                one => scope.add_all(one, 0),
            }
        }
        scope.add("prefix", rule.get("prefix"), 0);
        scope.add("tags", rule.get("tags"), 0);
        scope
    }

    /// Whether part of it is known only after apply.
    pub(super) fn is_open(&self) -> bool {
        self.constraints.values().any(Value::has_unknown)
    }

    /// Whether everything that the other one means is meant here too.
    pub(super) fn covers(&self, other: &Scope) -> bool {
        self.constraints.iter().all(|(name, ours)| {
            let theirs = other.constraints.get(name);
            theirs.is_some_and(|theirs| implies(name, theirs, ours))
        })
    }

    fn add_all(&mut self, block: &Value, depth: usize) {
        match block {
            Value::Unknown => {
                self.constraints.insert("?".to_owned(), Value::Unknown);
            }
            Value::Map(map) => {
                for (name, value) in map {
                    self.add(name, value, depth);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, name: &str, value: &Value, depth: usize) {
        let nothing = value.is_empty()
            || AGES.contains(&name)
            || *value == Value::Bool(false)
            || (name == "with_state" && value.as_str() == Some("ANY"))
            || matches!(value, Value::Number(number) if number.as_f64() == 0.0);
        if nothing {
            return;
        }
        match (name, value) {
            // `and` holds what would stand beside it.
            ("and", Value::List(list)) if depth < 2 => {
                list.iter().for_each(|inner| self.add_all(inner, depth + 1));
            }
            ("and", Value::Map(_)) if depth < 2 => self.add_all(value, depth + 1),
            ("tag", Value::List(list)) => list.iter().for_each(|tag| self.tag(tag)),
            ("tag", Value::Map(_)) => self.tag(value),
            ("tags", Value::Map(map)) => {
                for (key, value) in map {
                    self.constraints.insert(format!("tag {key}"), value.clone());
                }
            }
            _ => {
                self.constraints.insert(name.to_owned(), value.clone());
            }
        }
    }

    fn tag(&mut self, tag: &Value) {
        let key = tag.get("key").as_str().unwrap_or("?");
        self.constraints
            .insert(format!("tag {key}"), tag.get("value").clone());
    }
}

/// Whether a condition of this name with the value `theirs` means no more than
/// one with the value `ours`.
fn implies(name: &str, theirs: &Value, ours: &Value) -> bool {
    if theirs == ours {
        return true;
    }
    let texts = |value: &Value| -> Vec<String> {
        match value {
            Value::List(list) => list
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            Value::String(text) => vec![text.to_string()],
            _ => Vec::new(),
        }
    };
    let (narrow, wide) = (texts(theirs), texts(ours));
    let each = |test: &dyn Fn(&str, &str) -> bool| {
        !narrow.is_empty()
            && narrow
                .iter()
                .all(|one| wide.iter().any(|other| test(one, other)))
    };
    let number = |value: &Value| match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => text.trim_end_matches(['s', 'd']).parse().ok(),
        _ => None,
    };
    let compared = number(theirs).zip(number(ours));
    match name {
        "prefix" | "prefix_match" | "matches_prefix" => each(&|one, other| one.starts_with(other)),
        "matches_suffix" => each(&|one, other| one.ends_with(other)),
        "blob_types" | "matches_storage_class" => each(&|one, other| one == other),
        "object_size_greater_than" | "older_than" => {
            compared.is_some_and(|(theirs, ours)| theirs >= ours)
        }
        "object_size_less_than" => compared.is_some_and(|(theirs, ours)| theirs <= ours),
        // Dates are written so that their order is that of the texts.
        "created_before" | "custom_time_before" | "noncurrent_time_before" => {
            each(&|one, other| one.len() == other.len() && one <= other)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(json: &str) -> Scope {
        Scope::of(&Value::from(
            &serde_json::from_str::<serde_json::Value>(json).expect("JSON"),
        ))
    }

    #[test]
    fn a_narrower_filter_is_told_from_a_wider_one() {
        for (wide, narrow) in [
            (r#"{"filter":[{}]}"#, r#"{"filter":[{"prefix":"tmp/"}]}"#),
            (
                r#"{"filter":[{"prefix":"tmp/"}]}"#,
                r#"{"filter":[{"prefix":"tmp/old/"}]}"#,
            ),
            (
                r#"{"filter":[{"prefix":"tmp/"}]}"#,
                r#"{"filter":[{"and":[{"prefix":"tmp/","tags":{"a":"b"}}]}]}"#,
            ),
            (
                r#"{"filters":[{"prefix_match":["a/","b/"],"blob_types":["blockBlob"]}]}"#,
                r#"{"filters":[{"prefix_match":["a/x"],"blob_types":["blockBlob"]}]}"#,
            ),
            (
                r#"{"condition":[{"age":30}]}"#,
                r#"{"condition":[{"age":30,"matches_prefix":["tmp/"]}]}"#,
            ),
            (
                r#"{"condition":[{"older_than":"86400s"}]}"#,
                r#"{"condition":[{"older_than":"864000s"}]}"#,
            ),
        ] {
            assert!(scope(wide).covers(&scope(narrow)), "{wide} {narrow}");
            assert!(!scope(narrow).covers(&scope(wide)), "{narrow} {wide}");
        }
        let (one, other) = (
            scope(r#"{"filter":[{"prefix":"a/"}]}"#),
            scope(r#"{"filter":[{"prefix":"b/"}]}"#),
        );
        assert!(!one.covers(&other));
    }
}
