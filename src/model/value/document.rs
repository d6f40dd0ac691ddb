//! Documents inside strings: policies, definitions, dashboards.

use super::Value;

/// Longest string that is looked into.
const MAX_DOCUMENT: usize = 256 * 1024;

/// The JSON object or array that a string holds.
pub fn document(text: &str) -> Option<Value> {
    let trimmed = text.trim_start();
    if text.len() > MAX_DOCUMENT || !trimmed.starts_with(['{', '[']) {
        return None;
    }
    let json: serde_json::Value = serde_json::from_str(trimmed).ok()?;
    Some(Value::from(&json))
}
