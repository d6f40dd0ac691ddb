//! Versions of modules and providers: how far one is raised.

use std::fmt;

/// How far a version is raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upgrade {
    /// The first number grows.
    Major,
    /// The second one.
    Minor,
    /// What comes behind.
    Patch,
    /// It is lowered.
    Downgrade,
    /// One of them is no version, or bounds nothing.
    Unknown,
}

impl fmt::Display for Upgrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Upgrade::Major => "major",
            Upgrade::Minor => "minor",
            Upgrade::Patch => "patch",
            Upgrade::Downgrade => "downgrade",
            Upgrade::Unknown => "unknown",
        })
    }
}

/// How far a version, or the constraint of one, is raised. Operators have to be
/// the same, as otherwise it is not the same promise.
pub fn upgrade(old: &str, new: &str) -> Upgrade {
    let (Some((was, from)), Some((now, to))) = (parse(old), parse(new)) else {
        return Upgrade::Unknown;
    };
    if was != now || from == to {
        return Upgrade::Unknown;
    }
    if to < from {
        return Upgrade::Downgrade;
    }
    if from[0] != to[0] {
        Upgrade::Major
    } else if from[1] != to[1] {
        Upgrade::Minor
    } else {
        Upgrade::Patch
    }
}

/// Operator and numbers of a version; only one with an end is a pin.
fn parse(text: &str) -> Option<(String, [u64; 3])> {
    let text = text.trim();
    if text.contains(',') {
        return None;
    }
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (operator, number) = text.split_at(at);
    let operator = operator
        .trim()
        .trim_end_matches(['v', '/'])
        .trim()
        .to_owned();
    if operator.contains(['>', '<', '!']) && operator != "~>" {
        return None;
    }
    // A word before the number is the name of a component: `vpc-1.2.0`.
    let plain = number.split(['-', '+']).next()?;
    if plain != number
        || !plain
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return None;
    }
    let mut parts = plain.split('.');
    let mut out = [0; 3];
    for slot in &mut out {
        match parts.next() {
            Some(part) => *slot = part.parse().ok()?,
            None => break,
        }
    }
    // A revision of digits only is no version.
    (parts.next().is_none() && (plain.contains('.') || text.starts_with('v')))
        .then_some((operator, out))
}

/// Whether one text is a later version than another under the same first number: `python3.12` and
/// `python3.14`, `v1.13.2-build.7` and `v1.13.2-build.11`. All around the numbers is the same.
pub fn raised_within(old: &str, new: &str) -> bool {
    let (Some((was, from)), Some((now, to))) = (apart(old), apart(new)) else {
        return false;
    };
    was == now && from.len() == to.len() && from.len() > 1 && from[0] == to[0] && to > from
}

/// A text without its numbers, and these. A word of hexadecimal digits is no version.
fn apart(text: &str) -> Option<(String, Vec<u64>)> {
    let (mut words, mut numbers) = (String::new(), Vec::new());
    let mut rest = text.trim();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (word, behind) = rest.split_at(at);
        let end = behind
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(behind.len());
        numbers.push(behind[..end].parse().ok()?);
        words.push_str(word);
        words.push('0');
        rest = &behind[end..];
    }
    words.push_str(rest);
    words.contains("0.0").then_some((words, numbers))
}

/// Whether a version meets a constraint as Terraform writes them: `~> 5.1`, `>= 1.2, < 2.0`.
/// What cannot be read is met by nothing.
pub fn satisfies(constraint: &str, version: &str) -> bool {
    let Some(version) = numbers(version) else {
        return false;
    };
    constraint.split(',').all(|part| {
        let part = part.trim();
        let at = part
            .find(|c: char| c.is_ascii_digit() || c == 'v')
            .unwrap_or(part.len());
        let (operator, written) = part.split_at(at);
        let Some(wanted) = numbers(written) else {
            return false;
        };
        match operator.trim() {
            "" | "=" => version == wanted,
            "!=" => version != wanted,
            ">" => version > wanted,
            ">=" => version >= wanted,
            "<" => version < wanted,
            "<=" => version <= wanted,
            "~>" => {
                // The last number that is written may grow.
                let fixed = written.trim().split('.').count().clamp(2, 3) - 1;
                version >= wanted && version[..fixed] == wanted[..fixed]
            }
            _ => false,
        }
    })
}

/// The three numbers of a release; what is left out is 0.
fn numbers(text: &str) -> Option<[u64; 3]> {
    let text = text.trim().trim_start_matches('v');
    let mut out = [0; 3];
    let mut parts = text.split('.');
    for slot in &mut out {
        match parts.next() {
            Some(part) => *slot = part.parse().ok()?,
            None => break,
        }
    }
    (parts.next().is_none() && !text.is_empty()).then_some(out)
}

/// A module's source without its revision, and the revision.
pub fn revision(source: &str) -> Option<(String, &str)> {
    let (place, query) = source.split_once('?')?;
    let mut revision = None;
    let mut rest = Vec::new();
    for part in query.split('&') {
        // The registry protocol of Terragrunt says `version`.
        let of_registry = part
            .strip_prefix("version=")
            .filter(|_| place.starts_with("tfr:"));
        match part.strip_prefix("ref=").or(of_registry) {
            // Which of two counts is for the tools to say, and they do not agree.
            Some(_) if revision.is_some() => return None,
            Some(found) => revision = Some(found),
            None => rest.push(part),
        }
    }
    Some((format!("{place}?{}", rest.join("&")), revision?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_version_stands_in_the_same_text() {
        for (old, new, is) in [
            ("python3.12", "python3.14", true),
            ("v1.13.2-eksbuild.7", "v1.13.2-eksbuild.11", true),
            ("v1.33.0-eksbuild.2", "v1.34.0-eksbuild.1", true),
            ("1.2", "1.10", true),
            ("python3.14", "python3.12", false),
            ("nodejs18.x", "nodejs20.x", false),
            ("1.9.0", "2.0.0", false),
            ("1.9.0", "latest", false),
            ("1.9.0", "1.10.0-rc1", false),
            ("7", "8", false),
            ("python3.12", "ruby3.14", false),
        ] {
            assert_eq!(raised_within(old, new), is, "{old} {new}");
        }
    }

    #[test]
    fn upgrades_are_told_apart() {
        for (old, new, expected) in [
            ("1.2.3", "1.2.4", Upgrade::Patch),
            ("v1.2.3", "v1.3.0", Upgrade::Minor),
            ("~> 5.1", "~> 5.2", Upgrade::Minor),
            ("5.1.0", "6.0.0", Upgrade::Major),
            ("0.1.0", "0.2.0", Upgrade::Minor),
            ("0.1.0", "0.1.1", Upgrade::Patch),
            ("2.0.0", "1.9.0", Upgrade::Downgrade),
            ("~> 5.1", ">= 5.2", Upgrade::Unknown),
            ("1.0.0", "main", Upgrade::Unknown),
            ("51d4629", "71d4629", Upgrade::Unknown),
            ("1.0.0", "1.0.1-rc1", Upgrade::Unknown),
            ("1.0.0", "1.0.0", Upgrade::Unknown),
        ] {
            assert_eq!(upgrade(old, new), expected, "{old} to {new}");
        }
        for (constraint, version, expected) in [
            ("5.1.0", "5.1.0", true),
            ("~> 5.1", "5.9.2", true),
            ("~> 5.1", "6.0.0", false),
            ("~> 5.1.2", "5.1.9", true),
            ("~> 5.1.2", "5.2.0", false),
            (">= 1.2, < 2.0", "1.9.9", true),
            (">= 1.2, < 2.0", "2.0.0", false),
            ("!= 1.0.0", "1.0.0", false),
            ("latest", "1.0.0", false),
            (">= 1.0.0", "1.0.0-rc1", false),
        ] {
            assert_eq!(satisfies(constraint, version), expected, "{constraint}");
        }
        assert_eq!(
            revision("git::https://example.com/vpc.git?depth=1&ref=v1.2.0"),
            Some((
                "git::https://example.com/vpc.git?depth=1".to_owned(),
                "v1.2.0"
            ))
        );
        assert_eq!(revision("terraform-aws-modules/vpc/aws"), None);
    }
}
