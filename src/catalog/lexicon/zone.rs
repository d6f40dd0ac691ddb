//! Zones written as text, the way that name servers read them: which names they lose, and
//! which lead elsewhere. Form: RFC 1035, section 5.

use crate::catalog::vocabulary::forms;
use std::collections::{BTreeMap, BTreeSet};

use super::reader::{At, Harm, Reader};
use super::words::mean;

/// What each name answers, by type.
type Records = BTreeMap<(String, String), BTreeSet<String>>;

/// Reads a pair of texts as zones; whether both are.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let (Some(was), Some(is)) = (records(old), records(new)) else {
        return false;
    };
    let mut lost = false;
    let mut elsewhere = false;
    for ((name, kind), answers) in was.iter().filter(|((_, kind), _)| kind != "SOA") {
        match is.get(&(name.clone(), kind.clone())) {
            None => {
                // A name that answers by another type still answers.
                let other = is.keys().any(|(other, _)| other == name);
                (lost, elsewhere) = (lost || !other, elsewhere || other);
            }
            Some(left) if left.is_superset(answers) => {}
            Some(left) if left.is_subset(answers) => lost = true,
            Some(_) => elsewhere |= !matches!(kind.as_str(), "TXT" | "SPF"),
        }
    }
    if lost {
        let means = "entries that something may rely on are lost";
        reader.harm(at.own, Harm::Loss, means, mean::ENTRIES | mean::ROUTE);
    }
    if elsewhere {
        let means = "traffic or messages may go elsewhere";
        reader.harm(at.own, Harm::Route, means, mean::ENTRIES | mean::ROUTE);
    }
    true
}

/// The records of a zone; nothing where a line is none.
fn records(text: &str) -> Option<Records> {
    let mut found = Records::new();
    let mut owner = String::from("@");
    let (mut joined, mut open) = (String::new(), 0_usize);
    for line in text.lines() {
        let line = line.split(';').next().unwrap_or_default();
        if line.trim().is_empty() || line.starts_with('$') {
            continue;
        }
        joined.push_str(&line.replace(['(', ')'], " "));
        joined.push(' ');
        open = (open + line.matches('(').count()).saturating_sub(line.matches(')').count());
        if open > 0 {
            continue;
        }
        let whole = std::mem::take(&mut joined);
        let mut words = whole.split_whitespace();
        if !whole.starts_with(char::is_whitespace) {
            owner = words.next()?.to_lowercase();
        }
        let kind = words
            .find(|word| !is_class_or_time(word))
            .map(str::to_uppercase)?;
        if !forms::RECORD_TYPES.has(&kind.to_lowercase()) {
            return None;
        }
        let answer = words.collect::<Vec<_>>().join(" ");
        let answers = found.entry((owner.clone(), kind)).or_default();
        answers.insert(answer);
    }
    (!found.is_empty()).then_some(found)
}

fn is_class_or_time(word: &str) -> bool {
    let digits = word.trim_end_matches(['s', 'm', 'h', 'd', 'w', 'S', 'M', 'H', 'D', 'W']);
    let time = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    time || ["IN", "CH", "HS"]
        .iter()
        .any(|class| word.eq_ignore_ascii_case(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_read_as_name_servers_read_them() {
        let text = "$ORIGIN example.com.\n@ 3600 IN SOA ns1 admin (\n 1 ; serial\n 2 3 4 5 )\n  IN NS ns1\nwww A 192.0.2.1\n    A 192.0.2.2\n";
        let found = records(text).expect("a zone");
        let of = |name: &str, kind: &str| found.get(&(name.into(), kind.into())).map(BTreeSet::len);
        assert_eq!(of("@", "NS"), Some(1));
        assert_eq!(of("www", "A"), Some(2));
        assert!(records("server {\n  listen 80;\n}\n").is_none());
        assert!(records("one line of text").is_none());
    }
}
