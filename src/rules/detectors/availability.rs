//! Updates after which the object exists and the service does not: scaled to
//! nothing, switched off, pointed elsewhere, rolled.

mod dns_repointed;
mod gap_in_service;
mod list_emptied;
mod network_severed;
mod order_changed;
mod restarts_at_once;
mod risk_of_loss;
mod risk_of_redirection;
mod risk_of_standstill;
mod rolling_replace;
pub(in crate::rules) mod scaled_to_zero;
mod service_disabled;
mod traffic_redirected;

use crate::model::value::{Number, Value};
use crate::rules::Detector;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("dns-repointed", dns_repointed::DETECTOR),
    ("gap-in-service", gap_in_service::DETECTOR),
    ("list-emptied", list_emptied::DETECTOR),
    ("network-severed", network_severed::DETECTOR),
    ("order-changed", order_changed::DETECTOR),
    ("restarts-at-once", restarts_at_once::DETECTOR),
    ("risk-of-loss", risk_of_loss::DETECTOR),
    ("risk-of-redirection", risk_of_redirection::DETECTOR),
    ("risk-of-standstill", risk_of_standstill::DETECTOR),
    ("rolling-replace", rolling_replace::DETECTOR),
    ("scaled-to-zero", scaled_to_zero::DETECTOR),
    ("service-disabled", service_disabled::DETECTOR),
    ("traffic-redirected", traffic_redirected::DETECTOR),
];

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => Number::parse(text.trim()).map(|number| number.as_f64()),
        _ => None,
    }
}

/// The first value at a dotted path, lists walked through; `Null` when absent.
fn one<'v>(object: &'v Value, path: &str) -> &'v Value {
    static NULL: Value = Value::Null;
    if let Value::Map(map) = object
        && !path.contains('.')
    {
        return map.get(path).unwrap_or(&NULL);
    }
    object.all_at(path).first().copied().unwrap_or(&NULL)
}

fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = object.all_at(path);
    found.retain(|value| !value.is_empty());
    found
}

/// Values with lists opened and names compared as DNS compares them.
fn flat(values: &[&Value]) -> Vec<String> {
    let mut out = Vec::new();
    for value in values {
        value.walk(&mut |_, value| match value {
            Value::String(text) => {
                out.push(
                    text.trim_matches(['"', ' '])
                        .trim_end_matches('.')
                        .to_ascii_lowercase(),
                );
            }
            Value::Number(number) => out.push(number.to_string()),
            _ => {}
        });
    }
    out
}
