//! Guards of an object (catalog facts) before and after a change.
//!
//! What the provider reads when it destroys an object is the state, so that a
//! deletion is judged by the guards before; a guard that the same change turns
//! off is lost all the same.

use crate::catalog::{Protection, ProtectionKind, Safe, SafeValue, SafeValues, TypeFacts};
use crate::model::change::ResourceChange;
use crate::model::value::{Mask, Number, Object, Path, PathStep, Value};

/// Position of a guard on one side of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GuardState {
    /// It protects.
    Safe,
    /// It does not protect.
    Unsafe,
    /// The value, or the provider's default, is not known.
    Unknown,
    /// There is no object on this side.
    Absent,
}

impl GuardState {
    /// Name in machine output.
    pub fn as_str(self) -> &'static str {
        match self {
            GuardState::Safe => "safe",
            GuardState::Unsafe => "unsafe",
            GuardState::Unknown => "unknown",
            GuardState::Absent => "absent",
        }
    }
}

/// One guard of an object on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct ProtectionState {
    /// What it protects.
    pub kind: ProtectionKind,
    /// Dotted path of the attribute.
    pub path: &'static str,
    /// Position before.
    pub before: GuardState,
    /// Position after.
    pub after: GuardState,
    /// The protective value is a recovery after destruction.
    pub recovery: bool,
    /// Destruction does not happen while this is safe.
    pub destruction_guard: bool,
    /// Another path that has to be safe for this to be a recovery.
    pub needs: Option<&'static str>,
    /// The value before as text; empty when absent, unset or sensitive.
    pub before_text: String,
    /// The value after as text.
    pub after_text: String,
}

impl ProtectionState {
    /// Whether the change takes the guard away for certain.
    pub fn lost(&self) -> bool {
        self.before == GuardState::Safe && self.after == GuardState::Unsafe
    }

    /// Whether the change may take the guard away: either side is not known,
    /// and the value is not the same on both.
    pub fn may_be_lost(&self) -> bool {
        match (self.before, self.after) {
            (GuardState::Safe, GuardState::Unknown) => true,
            (GuardState::Unknown, GuardState::Unsafe | GuardState::Unknown) => {
                self.before_text != self.after_text
            }
            _ => self.lost(),
        }
    }

    /// Whether the change puts the guard up.
    pub fn gained(&self) -> bool {
        self.after == GuardState::Safe
            && matches!(self.before, GuardState::Unsafe | GuardState::Unknown)
    }
}

/// Whether some guard is a recovery for the object that exists now, as the
/// provider will read it; `Absent` when the type has no such guard.
pub fn way_back(states: &[ProtectionState]) -> GuardState {
    let mut answer = GuardState::Absent;
    for state in states.iter().filter(|state| state.recovery) {
        let needed = match state.needs {
            None => GuardState::Safe,
            Some(path) => states
                .iter()
                .find(|other| other.path == path)
                .map_or(GuardState::Unknown, |other| other.before),
        };
        let this = match (state.before, needed) {
            (GuardState::Safe, GuardState::Safe) => return GuardState::Safe,
            (GuardState::Unsafe, _) | (_, GuardState::Unsafe) => GuardState::Unsafe,
            (GuardState::Absent, _) => continue,
            _ => GuardState::Unknown,
        };
        if answer != GuardState::Unknown {
            answer = this;
        }
    }
    answer
}

/// The guards of one object, by what is known of its type.
pub fn protections(change: &ResourceChange, facts: TypeFacts) -> Vec<ProtectionState> {
    facts
        .protections()
        .map(|protection| state_of(&protection, &change.before, &change.after))
        .collect()
}

fn state_of(protection: &Protection, before: &Object, after: &Object) -> ProtectionState {
    let (old, new) = (values(protection, before), values(protection, after));
    let position = |object: &Object, values: &[&Value]| {
        if object.exists() {
            position(protection, values)
        } else {
            GuardState::Absent
        }
    };
    let mut after_state = position(after, &new);
    if let Safe::NotLower(never) = protection.safe
        && before.exists()
        && after.exists()
    {
        after_state = compared((protection, never), &old, &new);
    }
    ProtectionState {
        kind: protection.kind,
        path: protection.path,
        before: position(before, &old),
        after: after_state,
        recovery: protection.recovery,
        destruction_guard: protection.kind.is_destruction_guard(),
        needs: protection.needs,
        before_text: text(protection, before, &old),
        after_text: text(protection, after, &new),
    }
}

/// What stands at the path, without what is unset.
fn values<'a>(protection: &Protection, object: &'a Object) -> Vec<&'a Value> {
    let mut out = object.value().all_at(protection.path);
    out.retain(|value| !value.is_null());
    out
}

fn position(protection: &Protection, values: &[&Value]) -> GuardState {
    let unset = match protection.unset_safe {
        Some(true) => GuardState::Safe,
        Some(false) => GuardState::Unsafe,
        None => GuardState::Unknown,
    };
    if values.is_empty() {
        return unset;
    }
    // Several blocks protect as well as the worst of them.
    values
        .iter()
        .map(|value| judge(protection, value, unset))
        .max_by_key(|state| match state {
            GuardState::Unsafe => 2,
            GuardState::Unknown => 1,
            GuardState::Safe | GuardState::Absent => 0,
        })
        .unwrap_or(unset)
}

fn judge(protection: &Protection, value: &Value, unset: GuardState) -> GuardState {
    if value.is_unknown() {
        return GuardState::Unknown;
    }
    let safe = match &protection.safe {
        Safe::Is(safe) => matches(value, *safe),
        Safe::OneOf(list) => {
            let mut any = Some(false);
            for safe in list.iter() {
                match matches(value, safe) {
                    Some(true) => return GuardState::Safe,
                    Some(false) => {}
                    None => any = None,
                }
            }
            any
        }
        Safe::AtLeast(least) => number(value).map(|number| number >= *least),
        Safe::Set => {
            if value.is_empty() {
                return unset;
            }
            Some(true)
        }
        // Lower than what only shows beside the other side.
        Safe::NotLower(_) => Some(true),
        Safe::MinDuration(least) => match (seconds(value), duration(least)) {
            (Some(seconds), Some(least)) => Some(seconds >= least),
            _ => None,
        },
    };
    match safe {
        Some(true) => GuardState::Safe,
        Some(false) => GuardState::Unsafe,
        None => GuardState::Unknown,
    }
}

/// Whether a value is the safe one; `None` when the two cannot be compared.
fn matches(value: &Value, safe: SafeValue) -> Option<bool> {
    match safe {
        SafeValue::Bool(safe) => match value {
            Value::Bool(bool) => Some(*bool == safe),
            Value::String(text) if text.is_empty() => Some(!safe),
            Value::String(text) => match text.to_ascii_lowercase().as_str() {
                "true" | "1" | "on" | "enabled" => Some(safe),
                "false" | "0" | "off" | "disabled" => Some(!safe),
                _ => None,
            },
            Value::Number(found) => Some((found.as_f64() != 0.0) == safe),
            _ => None,
        },
        SafeValue::Number(safe) => number(value).map(|number| number == safe),
        SafeValue::Str(safe) => match value {
            Value::String(text) => Some(text.eq_ignore_ascii_case(safe)),
            Value::Bool(_) | Value::Number(_) => Some(false),
            // A set of strings is safe when the word is in it.
            Value::List(list) => {
                let found = list
                    .iter()
                    .any(|value| matches(value, SafeValue::Str(safe)) == Some(true));
                (found || !value.has_unknown()).then_some(found)
            }
            _ => None,
        },
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => Number::parse(text.trim()).map(|number| number.as_f64()),
        _ => None,
    }
}

fn seconds(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => duration(text),
        value => number(value),
    }
}

/// A duration as providers write it: `86400s`, `1h30m`, `7d`, `P7D`, `PT1H`, or
/// a plain number.
fn duration(text: &str) -> Option<f64> {
    let text = text.trim();
    if let Some(number) = Number::parse(text) {
        return Some(number.as_f64());
    }
    let iso = text.strip_prefix(['P', 'p']);
    let (mut total, mut digits, mut any) = (0.0, String::new(), false);
    let mut time = iso.is_none();
    let lower = iso.unwrap_or(text).to_ascii_lowercase();
    let mut rest = lower.as_str();
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c.is_ascii_digit() || c == '.' {
            digits.push(c);
            continue;
        }
        if c == 't' && iso.is_some() && digits.is_empty() {
            time = true;
            continue;
        }
        let unit = match c {
            'm' if iso.is_none() && rest.starts_with('s') => {
                rest = &rest[1..];
                0.001
            }
            's' => 1.0,
            'm' if time => 60.0,
            'm' => 2_592_000.0,
            'h' => 3600.0,
            'd' => 86_400.0,
            'w' => 604_800.0,
            'y' => 31_536_000.0,
            _ => return None,
        };
        total += digits.parse::<f64>().ok()? * unit;
        digits.clear();
        any = true;
    }
    (any && digits.is_empty()).then_some(total)
}

/// The position after of a guard that must not be lowered.
fn compared(
    (protection, never): (&Protection, SafeValues),
    old: &[&Value],
    new: &[&Value],
) -> GuardState {
    if old == new {
        return position(protection, new);
    }
    if old.iter().chain(new).any(|value| value.has_unknown()) {
        return GuardState::Unknown;
    }
    let expiry = protection.kind == ProtectionKind::Expiry;
    match (old.is_empty(), new.is_empty()) {
        // Nothing expired before.
        (true, false) if expiry => return GuardState::Unsafe,
        (false, true) if expiry => return GuardState::Safe,
        // The default may have been more or less.
        (true, false) => return GuardState::Unknown,
        (false, true) => return position(protection, new),
        _ => {}
    }
    let lowest = |values: &[&Value]| -> Option<f64> {
        values.iter().try_fold(f64::INFINITY, |lowest, value| {
            let found = seconds(value)?;
            // A negative time is for ever wherever it is allowed at all.
            let endless = found < 0.0
                || never
                    .iter()
                    .any(|known| matches(value, known) == Some(true));
            Some(lowest.min(if endless { f64::INFINITY } else { found }))
        })
    };
    let (Some(old_least), Some(new_least)) = (lowest(old), lowest(new)) else {
        return GuardState::Unknown;
    };
    let (before, after) = (old_least, new_least);
    if after < before || (expiry && new.len() > old.len()) {
        return GuardState::Unsafe;
    }
    if before == 0.0 && after > 0.0 {
        return GuardState::Unknown;
    }
    GuardState::Safe
}

/// The values as text for evidence.
fn text(protection: &Protection, object: &Object, values: &[&Value]) -> String {
    if marked(object.value(), object.sensitive(), protection.path) {
        return String::new();
    }
    let texts: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Unknown => "(known after apply)".to_owned(),
            Value::Bool(bool) => bool.to_string(),
            Value::Number(number) => number.to_string(),
            Value::String(text) => format!("\"{text}\""),
            Value::Null => "null".to_owned(),
            Value::List(list) if list.len() == 1 => "1 element".to_owned(),
            Value::List(list) => format!("{} elements", list.len()),
            Value::Map(map) if map.len() == 1 => "1 entry".to_owned(),
            Value::Map(map) => format!("{} entries", map.len()),
        })
        .collect();
    texts.join(", ")
}

/// Whether anything at the path is sensitive; lists on the way are walked through.
fn marked(value: &Value, mask: &Mask, path: &str) -> bool {
    if !mask.any() {
        return false;
    }
    match value {
        Value::List(list) => list
            .iter()
            .enumerate()
            .any(|(index, element)| marked(element, mask.step(&PathStep::Index(index)), path)),
        _ if path.is_empty() => mask.any(),
        Value::Map(map) => {
            let (name, rest) = path.split_once('.').unwrap_or((path, ""));
            map.get(name)
                .is_some_and(|member| marked(member, mask.step(&PathStep::Name(name.into())), rest))
        }
        _ => mask.at(&Path::default()).is_all(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::catalog::Catalog;
    use crate::model::action::Action;
    use crate::model::address::ResourceAddress;

    #[test]
    fn a_value_of_another_kind_is_compared_by_what_it_says() {
        let said = |json: Json, safe: SafeValue| matches(&Value::from(&json), safe);
        for (number, safe) in [(0, false), (1, true), (7, true)] {
            assert_eq!(said(json!(number), SafeValue::Bool(true)), Some(safe));
            assert_eq!(said(json!(number), SafeValue::Bool(false)), Some(!safe));
        }
        let set = |list: Json| said(list, SafeValue::Str("ALL"));
        assert_eq!(set(json!(["x", "all"])), Some(true));
        assert_eq!(set(json!(["x"])), Some(false));
        // What is not known yet may be the word, but for one that stands there already.
        let open = |known: &str| Value::List(vec![Value::string(known), Value::Unknown]);
        assert_eq!(matches(&open("x"), SafeValue::Str("ALL")), None);
        assert_eq!(matches(&open("all"), SafeValue::Str("ALL")), Some(true));
    }

    fn states(kind: &str, before: Json, after: Json) -> Vec<ProtectionState> {
        let object = |json: &Json| {
            if json.is_null() {
                return Object::absent();
            }
            let mut value = Value::from(json);
            if let Value::Map(map) = &mut value {
                for member in map.values_mut() {
                    if member.as_str() == Some("<unknown>") {
                        *member = Value::Unknown;
                    }
                }
            }
            Object::known(value, Mask::None)
        };
        let change = ResourceChange {
            address: ResourceAddress::parse(&format!("{kind}.a")).expect("an address"),
            previous_address: None,
            deposed: None,
            provider: "".into(),
            provider_alias: None,
            provider_key: None,
            action: Action::Update,
            reason: None,
            before: object(&before),
            after: object(&after),
            replace_paths: Vec::new(),
            importing: None,
            deferred: None,
            identity: (Value::Null, Value::Null),
            predicted: None,
            span: None,
        };
        protections(&change, Catalog::built_in().facts(kind))
    }

    fn at(kind: &str, path: &str, before: Json, after: Json) -> ProtectionState {
        states(kind, before, after)
            .into_iter()
            .find(|state| state.path == path)
            .unwrap_or_else(|| panic!("{kind} has no {path}"))
    }

    #[test]
    fn guards_turn_over() {
        use GuardState::{Absent, Safe, Unknown, Unsafe};
        let deletion = |before: Json, after: Json| {
            let state = at("aws_db_instance", "deletion_protection", before, after);
            (state.before, state.after)
        };
        let on = || json!({"deletion_protection": true});
        let off = || json!({"deletion_protection": false});
        assert_eq!(deletion(on(), off()), (Safe, Unsafe));
        assert_eq!(deletion(off(), on()), (Unsafe, Safe));
        assert_eq!(
            deletion(on(), json!({"deletion_protection": null})),
            (Safe, Unsafe)
        );
        assert_eq!(deletion(on(), json!({})), (Safe, Unsafe));
        assert_eq!(
            deletion(on(), json!({"deletion_protection": "<unknown>"})),
            (Safe, Unknown)
        );
        assert_eq!(deletion(on(), Json::Null), (Safe, Absent));
        let lost = at("aws_db_instance", "deletion_protection", on(), off());
        assert!(lost.lost() && lost.destruction_guard && !lost.recovery && !lost.gained());
        assert_eq!(
            (lost.before_text.as_str(), lost.after_text.as_str()),
            ("true", "false")
        );
        assert!(at("aws_db_instance", "deletion_protection", off(), on()).gained());
    }

    #[test]
    fn blocks_and_thresholds() {
        let pitr = |before: Json, after: Json| {
            at(
                "aws_dynamodb_table",
                "point_in_time_recovery.enabled",
                before,
                after,
            )
            .lost()
        };
        let block = |enabled: bool| json!({"point_in_time_recovery": [{"enabled": enabled}]});
        assert!(pitr(block(true), block(false)));
        assert!(pitr(block(true), json!({"point_in_time_recovery": []})));
        assert!(!pitr(block(false), block(true)));
        let backups = |before: i64, after: i64| {
            let days = |days: i64| json!({"backup_retention_period": days});
            states("aws_db_instance", days(before), days(after))
                .iter()
                .filter(|state| state.path == "backup_retention_period")
                .any(ProtectionState::lost)
        };
        assert!(backups(7, 0));
        assert!(!backups(7, 7));
    }

    #[test]
    fn what_must_not_be_lowered() {
        let days = |days: Json| json!({"retention_in_days": days});
        let of = |before: Json, after: Json| {
            at(
                "aws_cloudwatch_log_group",
                "retention_in_days",
                days(before),
                days(after),
            )
        };
        assert!(of(json!(30), json!(7)).lost());
        assert!(of(json!(0), json!(30)).lost());
        assert!(!of(json!(30), json!(0)).may_be_lost());
        assert!(!of(json!(7), json!(30)).may_be_lost());
        assert!(of(json!(30), json!("<unknown>")).may_be_lost());
    }

    #[test]
    fn a_way_back() {
        let back = |before: Json| way_back(&states("aws_db_instance", before, Json::Null));
        let bare = json!({"skip_final_snapshot": true, "delete_automated_backups": true, "backup_retention_period": 7});
        assert_eq!(back(bare), GuardState::Unsafe);
        assert_eq!(
            back(json!({"skip_final_snapshot": false})),
            GuardState::Safe
        );
        let kept = json!({"skip_final_snapshot": true, "delete_automated_backups": false, "backup_retention_period": 7});
        assert_eq!(back(kept), GuardState::Safe);
        let none = json!({"skip_final_snapshot": true, "delete_automated_backups": false, "backup_retention_period": 0});
        assert_eq!(back(none), GuardState::Unsafe);
        let bucket = |force: bool| {
            way_back(&states(
                "aws_s3_bucket",
                json!({"force_destroy": force}),
                Json::Null,
            ))
        };
        assert_eq!(
            (bucket(false), bucket(true)),
            (GuardState::Safe, GuardState::Unsafe)
        );
        assert_eq!(
            way_back(&states("aws_ebs_volume", json!({}), Json::Null)),
            GuardState::Unsafe
        );
    }

    #[test]
    fn durations() {
        for (text, seconds) in [
            ("86400s", 86_400.0),
            ("1h30m", 5400.0),
            ("7d", 604_800.0),
            ("P7D", 604_800.0),
            ("PT1H", 3600.0),
            ("P1M", 2_592_000.0),
            ("500ms", 0.5),
            ("12", 12.0),
        ] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "s", "1x", "soon", "5 days", "1h2"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
