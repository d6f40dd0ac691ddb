//! Names of very many changes in little room: instances of one block share its
//! name, runs of numbers are joined, and nothing is left unnamed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One line for all changes that differ only in their keys or names.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    verb: &'static str,
    /// Module path and type, with `[*]` in the place of every key.
    shape: String,
}

/// Lines that name every `(verb, name)`, with how many each of them names.
pub(super) fn lines(names: &[(&'static str, String)]) -> Vec<(usize, String)> {
    let mut groups: BTreeMap<Group, BTreeMap<String, Vec<Vec<String>>>> = BTreeMap::new();
    for (verb, name) in names {
        let (shape, last, keys) = split(name);
        groups
            .entry(Group { verb, shape })
            .or_default()
            .entry(last)
            .or_default()
            .push(keys);
    }
    groups
        .into_iter()
        .map(|(group, members)| {
            let count: usize = members.values().map(Vec::len).sum();
            let mut text = String::new();
            if !group.shape.is_empty() {
                let _ = write!(text, "{}.", group.shape);
            }
            let single = members.len() == 1;
            let listed: Vec<String> = members
                .into_iter()
                .map(|(name, keys)| instances(&name, keys))
                .collect();
            if single {
                text.push_str(&listed.join(""));
            } else {
                let _ = write!(text, "{{{}}}", listed.join(", "));
            }
            (
                count,
                format!("- {} {count}: {}", group.verb, super::escape::code(&text)),
            )
        })
        .collect()
}

fn instances(name: &str, keys: Vec<Vec<String>>) -> String {
    let mut numbers: Vec<u64> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for key in keys {
        let number = match key.as_slice() {
            [] => {
                others.push(String::new());
                continue;
            }
            [one] => one.parse().ok(),
            _ => None,
        };
        match number {
            Some(number) => numbers.push(number),
            None => others.push(
                key.iter()
                    .map(|step| format!("[{step}]"))
                    .collect::<String>(),
            ),
        }
    }
    let mut out = Vec::new();
    others.sort();
    let bare = others.first().is_some_and(String::is_empty);
    if bare {
        others.retain(|key| !key.is_empty());
        out.push(name.to_owned());
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut ranges: Vec<String> = Vec::new();
    let mut at = 0;
    while at < numbers.len() {
        let mut end = at;
        while end + 1 < numbers.len() && numbers[end + 1] == numbers[end] + 1 {
            end += 1;
        }
        ranges.push(match end - at {
            0 => numbers[at].to_string(),
            1 => format!("{}, {}", numbers[at], numbers[end]),
            _ => format!("{}..{}", numbers[at], numbers[end]),
        });
        at = end + 1;
    }
    if !ranges.is_empty() {
        out.push(format!("{name}[{}]", ranges.join(", ")));
    }
    if !others.is_empty() {
        out.push(format!("{name} {}", others.join(" ")));
    }
    out.join(", ")
}

/// An address as (module path and type with `[*]` for keys, resource name, keys).
fn split(address: &str) -> (String, String, Vec<String>) {
    let mut plain = String::with_capacity(address.len());
    let mut keys = Vec::new();
    let mut key: Option<String> = None;
    let (mut quoted, mut escaped) = (false, false);
    for c in address.chars() {
        match &mut key {
            None if c == '[' => key = Some(String::new()),
            None => plain.push(c),
            Some(text) => {
                if quoted {
                    text.push(c);
                    if escaped {
                        escaped = false;
                    } else if c == '\\' {
                        escaped = true;
                    } else if c == '"' {
                        quoted = false;
                    }
                } else if c == ']' {
                    keys.push(std::mem::take(text));
                    key = None;
                    plain.push_str("[*]");
                } else {
                    quoted = c == '"';
                    text.push(c);
                }
            }
        }
    }
    if key.is_some() {
        // No address after all: it is named as it is.
        return (String::new(), address.to_owned(), Vec::new());
    }
    let plain = plain.strip_suffix("[*]").unwrap_or(&plain);
    match plain.rsplit_once('.') {
        Some((shape, name)) => (shape.to_owned(), name.to_owned(), keys),
        None => (String::new(), plain.to_owned(), keys),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instances_share_a_line() {
        let mut names: Vec<(&'static str, String)> = (0..40)
            .map(|index| ("delete", format!("aws_instance.web[{index}]")))
            .collect();
        names.push(("delete", "aws_instance.web[42]".into()));
        names.push(("delete", "aws_instance.db".into()));
        names.push(("replace", "module.t[\"a.b\"].aws_x.y[0]".into()));
        names.push(("replace", "module.t[\"c\\\"]\"].aws_x.y[1]".into()));
        assert_eq!(
            lines(&names),
            [
                (
                    42,
                    "- delete 42: `aws_instance.{db, web[0..39, 42]}`".to_owned()
                ),
                (
                    2,
                    "- replace 2: `module.t[*].aws_x.y [\"a.b\"][0] [\"c\\\"]\"][1]`".to_owned()
                ),
            ]
        );
    }
}
