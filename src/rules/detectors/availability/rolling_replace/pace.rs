//! How fast a group takes up a new version, and which of two sizes is larger.

use super::super::{all, number};
use crate::model::value::Value;

/// Whether a group says that half of its members or more may go at once, or
/// that they go before their successors stand.
///
/// Facts: `instance_refresh.preferences` of aws_autoscaling_group,
/// `update_config` of aws_eks_node_group, `update_policy` of
/// google_compute_instance_group_manager, `upgrade_settings` of node pools, and
/// `upgrade_mode` of Azure's scale sets.
pub(super) fn at_once(after: &Value) -> bool {
    let below = |path: &str, least: f64| {
        let values = all(after, path);
        values.into_iter().filter_map(number).any(|is| is < least)
    };
    let reaches = |path: &str, most: f64| {
        let values = all(after, path);
        values.into_iter().filter_map(percent).any(|is| is >= most)
    };
    let says = |path: &str, words: &[&str]| {
        let values = all(after, path);
        let mut texts = values.into_iter().filter_map(Value::as_str);
        texts.any(|text| words.iter().any(|word| text.eq_ignore_ascii_case(word)))
    };
    below("instance_refresh.preferences.min_healthy_percentage", 50.0)
        || reaches("update_config.max_unavailable_percentage", 50.0)
        || reaches("update_policy.max_unavailable_percent", 50.0)
        || reaches("upgrade_settings.max_unavailable", 50.0)
        || says("update_policy.replacement_method", &["RECREATE"])
        || says("upgrade_mode", &["Automatic"])
}

/// A number written as a percentage; a plain count is none.
fn percent(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.strip_suffix('%').unwrap_or(text).parse().ok(),
        other => number(other),
    }
}

/// Whether a size falls to half or less at one of these paths, or cannot be
/// compared because one of the two says nothing of its size.
pub(super) fn shrinks(before: &Value, after: &Value, paths: &[&str]) -> bool {
    paths.iter().any(|path| {
        let size = |side: &Value| {
            let texts = all(side, path).into_iter().filter_map(Value::as_str);
            texts.filter_map(size_of).reduce(f64::min)
        };
        match (size(before), size(after)) {
            (Some(old), Some(new)) => new * 2.0 <= old,
            _ => false,
        }
    })
}

/// Whether all that changes is the version of a control plane, by a patch: its first two
/// numbers stay, and the third one is no lower. An engine restarts for a patch.
pub(super) fn patched(before: &Value, after: &Value, paths: &[&str]) -> bool {
    paths.iter().all(|path| {
        let last = path.rsplit('.').next().unwrap_or(path);
        let version = |side| {
            let found: Vec<&Value> = all(side, path).into_iter().collect();
            match found.as_slice() {
                [Value::String(text)] => version_of(text),
                _ => None,
            }
        };
        let raised = match (version(before), version(after)) {
            (Some(old), Some(new)) => old[..2] == new[..2] && new[2] >= old[2],
            _ => false,
        };
        raised && last.ends_with("version") && !last.contains("engine")
    })
}

/// The three numbers of a version: `v1.29.3`, `1.29.3-gke.100`.
fn version_of(text: &str) -> Option<[u32; 3]> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let mut parts = text.split(['.', '-', '+']).map(|part| part.parse().ok());
    Some([parts.next()??, parts.next()??, parts.next()??])
}

/// Names of sizes, from the smallest, with what they come to beside `large`.
const SIZES: &[(&str, f64)] = &[
    ("nano", 1.0 / 32.0),
    ("micro", 1.0 / 16.0),
    ("small", 1.0 / 8.0),
    ("medium", 0.5),
    ("large", 1.0),
    ("xlarge", 2.0),
];

/// About how large a machine is, within one way of naming machines.
fn size_of(name: &str) -> Option<f64> {
    let lower = name.to_ascii_lowercase();
    let last = lower.rsplit(['.', '-']).next()?;
    if let Some((_, size)) = SIZES.iter().find(|(word, _)| *word == last) {
        return Some(*size);
    }
    if let Some(times) = last.strip_suffix("xlarge") {
        return times.parse::<f64>().ok().map(|times| times * 2.0);
    }
    // `db-custom-4-15360`, `db-n1-standard-8`, `db-s-2vcpu-4gb`, `GP_Standard_D4s_v3`.
    if let Some(rest) = lower.strip_prefix("db-custom-") {
        return rest.split('-').next()?.parse().ok();
    }
    if let Some(part) = lower
        .split(['-', '_'])
        .find_map(|part| part.strip_suffix("vcpu"))
    {
        return part.parse().ok();
    }
    if lower.starts_with("db-") {
        return last.parse().ok();
    }
    lower.split('_').find_map(|part| {
        let digits = part.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = part.len() - digits.len();
        let number: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let named = (1..=2).contains(&letters) && !part.starts_with('v');
        number.parse().ok().filter(|_| named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_keeps_its_first_two_numbers() {
        let patches = |path: &str, old: &str, new: &str| {
            let side = |text: &str| {
                let object = serde_json::json!({ path: text });
                Value::from(&object)
            };
            patched(&side(old), &side(new), &[path])
        };
        for (path, old, new, is) in [
            ("version", "1.29.3", "1.29.4", true),
            ("version", "v1.29.3+k3s1", "v1.29.3+k3s2", true),
            (
                "min_master_version",
                "1.29.3-gke.100",
                "1.29.4-gke.200",
                true,
            ),
            ("version", "1.29.4", "1.29.3", false),
            ("version", "1.29.3", "1.30.0", false),
            ("version", "1.29", "1.30", false),
            ("engine_version", "8.0.35", "8.0.36", false),
            ("image", "1.29.3", "1.29.4", false),
        ] {
            assert_eq!(patches(path, old, new), is, "{path} {old} {new}");
        }
    }

    #[test]
    fn sizes_are_read_as_providers_name_them() {
        for (name, size) in [
            ("db.t4g.micro", Some(1.0 / 16.0)),
            ("db.r6g.large", Some(1.0)),
            ("cache.m5.4xlarge", Some(8.0)),
            ("db-custom-4-15360", Some(4.0)),
            ("db-n1-standard-8", Some(8.0)),
            ("db-s-2vcpu-4gb", Some(2.0)),
            ("GP_Standard_D4s_v3", Some(4.0)),
            ("B_Standard_B1ms", Some(1.0)),
            ("flexible", None),
        ] {
            assert_eq!(size_of(name), size, "{name}");
        }
    }
}
