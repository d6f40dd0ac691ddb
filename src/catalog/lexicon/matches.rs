//! Texts that say what a rule holds for, and whether it holds for less or for more than before.
//!
//! A rule that refuses and holds for less guards less, and one that lets through and holds for more
//! opens more. Conditions are put together by `and`, `or` and `not` in nearly every language; what
//! only these three settle is settled, and everything else is not known.

use super::net::is_range;
use super::reader::{At, Decides, Harm, Reader};
use super::words::{Name, cut, mean};
use crate::catalog::glob::glob;
use crate::catalog::vocabulary::{Words, forms};
use crate::model::value::Value;

/// Attributes that say what a rule does, the surer ones first.
const VERDICTS: [&str; 10] = [
    "action",
    "access",
    "effect",
    "decision",
    "verdict",
    "rule_action",
    "policy_action",
    "outcome",
    "disposition",
    "type",
];

/// What a block does with what it holds for, where it says so, and the same on both sides.
pub(super) fn decides(before: &Value, after: &Value) -> Option<Decides> {
    let told = |block: &Value| {
        let of = |block: &Value| {
            let mut all = VERDICTS.iter();
            all.find_map(|name| one(block.get(name), *name == "type"))
        };
        // `if` and `then` stand side by side.
        of(block).or_else(|| of(block.get("then")))
    };
    let is = told(after)?;
    (told(before) == Some(is)).then_some(is)
}

fn one(value: &Value, alone: bool) -> Option<Decides> {
    match value {
        Value::String(text) => of_text(text, alone),
        // `action { block {} }`: the name of the block says it.
        Value::List(list) => list.iter().find_map(|block| one(block, alone)),
        Value::Map(map) => map.iter().find_map(|(name, value)| {
            let there = match value {
                Value::List(list) => !list.is_empty(),
                Value::Map(_) => true,
                _ => false,
            };
            there.then(|| of_text(name, alone)).flatten()
        }),
        _ => None,
    }
}

/// What a word does, `deny(403)` as well as `managed_challenge`.
fn of_text(text: &str, alone: bool) -> Option<Decides> {
    let text = text.split('(').next().unwrap_or_default();
    let words = cut(text);
    let other = || words.iter().any(|word| forms::KINDS_TOO.has(word));
    if words.len() > 3 || alone && (words.len() != 1 || other()) {
        return None;
    }
    let any = |list: Words| words.iter().any(|word| list.has(word));
    if any(forms::TURNS_AWAY) {
        return Some(Decides::Refuses);
    }
    any(forms::LETS_BY).then_some(Decides::Admits)
}

/// How what a condition holds for differs from before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Alike,
    More,
    Less,
    Unclear,
}

/// What the nearest rule around does, or what an object of this kind is there for.
fn around(reader: &Reader<'_>, own: &Name) -> Option<Decides> {
    // What has to be true of something before it is let through.
    if reader.within(forms::DEMANDS.words) && own.has(forms::MATCHES.words) {
        return Some(Decides::Admits);
    }
    let told = reader.decided.iter().rev().find_map(|one| *one);
    told.or_else(|| {
        let kind = |list: Words| reader.kind.has(list.words);
        match (
            kind(forms::REFUSALS) || kind(forms::REFUSES),
            kind(forms::ADMITS),
        ) {
            (true, false) => Some(Decides::Refuses),
            (false, true) => Some(Decides::Admits),
            _ => None,
        }
    })
}

/// Whether an attribute, or a block around it, says what a rule holds for.
fn is_condition(reader: &Reader<'_>, own: &Name) -> bool {
    let talk = own.says(mean::TALK) && !own.has(&["expression"]);
    let other = own.has(&[
        "priority",
        "sensitivity",
        "transformation",
        "transformations",
    ]);
    !talk && !other && (own.has(forms::MATCHES.words) || reader.within(forms::MATCHES.words))
}

/// A text that says what a rule holds for; true where something is said of it. Where nothing is, it
/// may still be a switch, a source or a guard by its own name, and is read as that.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    // What is dropped there are lines of a log, and nobody's requests.
    let told_of = (reader.kind.all | reader.around()) & (mean::TALK | mean::AUDIT) != 0;
    if at.fresh || new.is_empty() || old == new || told_of || !is_condition(reader, at.own) {
        return false;
    }
    let own = at.own;
    // A switch below a condition is read by its own name.
    let is_switch = |text: &str| matches!(text.trim(), "true" | "false");
    if !own.has(forms::MATCHES.words) && is_switch(old) && is_switch(new) {
        return false;
    }
    let Some(decides) = around(reader, own) else {
        // What a filter of a firewall is for stands in another object.
        let guards = reader.kind.says(mean::GUARD) || reader.kind.has(&["filter"]);
        let text = own.has(&["expression", "expr", "condition", "conditions"]);
        if !text || old.is_empty() {
            return false;
        }
        // Who is believed, or may do something, as long as something else holds.
        if reader.kind.has(forms::TRUSTING.words) {
            return told(reader, own, Decides::Admits, compare(old, new));
        }
        if !guards {
            return false;
        }
        let other = matches!(compare(old, new), Holds::Less | Holds::Unclear);
        if other {
            let means = "a rule may hold for something else than before";
            reader.harm(own, Harm::Guard, means, mean::GUARD);
        }
        return other;
    };
    let holds = match old.is_empty() {
        true => Holds::Less,
        false => compare(old, new),
    };
    told(reader, own, decides, holds) || is_settled(own, old, new)
}

/// Whether a text is a condition by its own name and form, so that what it holds for is all that it
/// says. A switch, an address or a star below a condition is none, and neither is an exemption.
fn is_settled(own: &Name, old: &str, new: &str) -> bool {
    let narrows = own.says(mean::NEGATION) || super::refer::names_one_of(own, forms::NARROWINGS);
    let plain = |text: &str| tokens(text).len() < 2 || is_range(text);
    own.has(forms::MATCHES.words) && !narrows && !plain(old) && !plain(new)
}

/// Lists of what a rule that refuses holds for, which lose an entry.
pub(super) fn list(reader: &mut Reader<'_>, at: &At<'_>, old: &[Value], new: &[Value]) -> bool {
    let lost = old.iter().any(|one| !new.contains(one));
    let narrows = |name: &Name| {
        name.says(mean::NEGATION) || super::refer::names_one_of(name, forms::NARROWINGS)
    };
    let turned = narrows(at.own) || reader.names.iter().any(|name| narrows(name));
    if at.fresh || !lost || new.is_empty() || turned || !is_condition(reader, at.own) {
        return false;
    }
    if around(reader, at.own) != Some(Decides::Refuses) {
        return false;
    }
    told(reader, at.own, Decides::Refuses, Holds::Less)
}

/// Reports what a rule holds for now, if that is harmful; whether it is.
fn told(reader: &mut Reader<'_>, own: &Name, decides: Decides, holds: Holds) -> bool {
    let unclear = holds == Holds::Unclear;
    let (harm, means) = match (decides, holds) {
        (Decides::Refuses, Holds::Less | Holds::Unclear) => (
            Harm::Guard,
            match unclear {
                true => "a rule that refuses may hold for something else than before",
                false => "a rule that refuses may hold for less than before",
            },
        ),
        (Decides::Admits, Holds::More | Holds::Unclear) => (
            Harm::Grants,
            match unclear {
                true => "a rule that lets through may hold for something else than before",
                false => "a rule that lets through may hold for more than before",
            },
        ),
        _ => return false,
    };
    reader.harm(own, harm, means, mean::GUARD | mean::RIGHTS);
    true
}

/// A condition, taken apart.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    All(Vec<Part>),
    Any(Vec<Part>),
    Not(Box<Part>),
    /// What none of the three words is in.
    Plain(Vec<String>),
}

/// Longest text that is taken apart, how deep, and how often parts are compared.
const LONGEST: usize = 16_384;
const DEEPEST: usize = 24;
const MOST: usize = 20_000;

/// How what `new` holds for differs from what `old` does.
pub(super) fn compare(old: &str, new: &str) -> Holds {
    if old.len() > LONGEST || new.len() > LONGEST {
        return Holds::Unclear;
    }
    let (was, is) = (part(&tokens(old), 0), part(&tokens(new), 0));
    let (mut left, mut again) = (MOST, MOST);
    match (
        implies(&was, &is, &mut left),
        implies(&is, &was, &mut again),
    ) {
        (true, true) => Holds::Alike,
        (true, false) => Holds::More,
        (false, true) => Holds::Less,
        (false, false) => Holds::Unclear,
    }
}

/// Words, texts in quotes and signs. `or` and `and` come out as the signs for them.
fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            c if c.is_whitespace() => {
                rest = &rest[c.len_utf8()..];
                continue;
            }
            '"' | '\'' | '`' => {
                let mut escaped = false;
                let end = rest.char_indices().skip(1).find(|(_, c)| {
                    let ends = !escaped && *c == first;
                    escaped = !escaped && *c == '\\';
                    ends
                });
                end.map_or(rest.len(), |(at, c)| at + c.len_utf8())
            }
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => ["&&", "||", "==", "!=", "<=", ">=", "=~", "!~"]
                .iter()
                .find(|sign| rest.starts_with(**sign))
                .map_or(first.len_utf8(), |sign| sign.len()),
        };
        let (token, after) = rest.split_at(length);
        out.push(match token.to_ascii_lowercase().as_str() {
            "and" => "&&".to_owned(),
            "or" => "||".to_owned(),
            "not" => "!".to_owned(),
            _ => token.to_owned(),
        });
        rest = after;
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '/' | ':' | '$' | '@' | '*')
}

/// The places of a sign outside of brackets; `None` where brackets do not match.
fn outside(tokens: &[String], sign: &str) -> Option<Vec<usize>> {
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.checked_sub(1)?,
            token if depth == 0 && token == sign => found.push(at),
            _ => {}
        }
    }
    (depth == 0).then_some(found)
}

fn part(tokens: &[String], depth: usize) -> Part {
    let plain = || Part::Plain(tokens.to_vec());
    // Signs that bind in between are not taken apart.
    let other = |token: &String| matches!(token.as_str(), "?" | "^") || token == "xor";
    if depth > DEEPEST || depth == 0 && tokens.iter().any(other) {
        return plain();
    }
    for sign in ["||", "&&"] {
        let Some(places) = outside(tokens, sign) else {
            return plain();
        };
        if places.is_empty() {
            continue;
        }
        let parts = tokens.split_at_places(&places);
        let parts = parts.iter().map(|one| part(one, depth + 1)).collect();
        return match sign {
            "||" => Part::Any(parts),
            _ => Part::All(parts),
        };
    }
    match tokens {
        // `! a == b` binds in more ways than one; with brackets there is only one.
        [sign, rest @ ..] if sign == "!" && (rest.len() == 1 || wraps(rest) || calls(rest)) => {
            Part::Not(Box::new(part(rest, depth + 1)))
        }
        [_, inner @ .., _] if wraps(tokens) => part(inner, depth + 1),
        _ => plain(),
    }
}

/// Whether the first bracket is closed by the last one.
fn wraps(tokens: &[String]) -> bool {
    let [first, inner @ .., last] = tokens else {
        return false;
    };
    first == "(" && last == ")" && outside(inner, "").is_some()
}

/// Whether tokens are one call: a name and what it is called with.
fn calls(tokens: &[String]) -> bool {
    tokens.len() > 2 && tokens[0].starts_with(char::is_alphabetic) && wraps(&tokens[1..])
}

trait SplitAtPlaces {
    fn split_at_places(&self, places: &[usize]) -> Vec<&[String]>;
}

impl SplitAtPlaces for [String] {
    fn split_at_places(&self, places: &[usize]) -> Vec<&[String]> {
        let starts = std::iter::once(0).chain(places.iter().map(|at| at + 1));
        let ends = places.iter().copied().chain(std::iter::once(self.len()));
        starts
            .zip(ends)
            .map(|(start, end)| &self[start..end])
            .collect()
    }
}

/// Whether what `one` holds for, `other` holds for as well, as far as that can be told.
fn implies(one: &Part, other: &Part, left: &mut usize) -> bool {
    if *left == 0 {
        return false;
    }
    *left -= 1;
    if one == other || is_plain(one, "false") || is_plain(other, "true") {
        return true;
    }
    match (one, other) {
        (Part::Any(parts), _) => parts.iter().all(|part| implies(part, other, left)),
        (_, Part::All(parts)) => parts.iter().all(|part| implies(one, part, left)),
        (Part::Not(one), Part::Not(other)) => implies(other, one, left),
        (Part::Plain(one), Part::Plain(other)) => plain_implies(one, other),
        _ => {
            let any = match other {
                Part::Any(parts) => parts.iter().any(|part| implies(one, part, left)),
                _ => false,
            };
            any || match one {
                Part::All(parts) => parts.iter().any(|part| implies(part, other, left)),
                _ => false,
            }
        }
    }
}

fn is_plain(part: &Part, word: &str) -> bool {
    matches!(part, Part::Plain(tokens)
        if matches!(tokens.as_slice(), [only] if only.eq_ignore_ascii_case(word)))
}

/// Two conditions that differ in the entries of one list, or in one number.
fn plain_implies(one: &[String], other: &[String]) -> bool {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let ends = one[start..].iter().rev().zip(other[start..].iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let (was, is) = (
        &one[start..one.len() - end],
        &other[start..other.len() - end],
    );
    let turned = |token: &String| {
        let word = token.to_ascii_lowercase();
        token.starts_with('!') || matches!(word.as_str(), "ne" | "notin" | "not_in" | "nin")
    };
    if one.iter().any(turned) {
        return false;
    }
    let number = |tokens: &[String]| -> Option<f64> {
        let [only] = tokens else { return None };
        only.parse().ok()
    };
    if let (Some(was), Some(is), Some(sign)) = (number(was), number(is), start.checked_sub(1)) {
        let back = one[..=sign].iter().rev().take(2);
        let mut strict = back.flat_map(|token| cut(token));
        return match one[sign].as_str() {
            "<" | "<=" | "lt" | "le" => is >= was,
            ">" | ">=" | "gt" | "ge" => is <= was,
            _ => strict.any(|word| forms::STRICTNESS.has(&word)) && is >= was,
        };
    }
    // One text instead of another: a pattern holds for what it stands for.
    if let ([text], [pattern]) = (was, is)
        && stands_for(text, pattern)
    {
        return true;
    }
    entries(one, start).is_some_and(|(name, had)| {
        let narrows = super::refer::names_one_of(&Name::new(name), forms::NARROWINGS);
        entries(other, start).is_some_and(|(_, has)| match narrows {
            true => has.iter().all(|entry| had.contains(entry)),
            false => had.iter().all(|entry| has.contains(entry)),
        })
    })
}

/// Whether a text in quotes is a case of another one with stars for any part of a name.
fn stands_for(text: &str, pattern: &str) -> bool {
    let plain = |text: &str| text.chars().all(|c| is_word(c) || matches!(c, '"' | '\''));
    let quoted = text.starts_with(['"', '\'']) && text.chars().next() == pattern.chars().next();
    quoted && plain(text) && plain(pattern) && pattern.contains('*') && glob(pattern, text)
}

/// The list that a place is in: the word before it, and its entries, where these are plain and the
/// rest behind the list is nothing that could be compared.
fn entries(tokens: &[String], place: usize) -> Option<(&str, Vec<&str>)> {
    let open = |token: &String| matches!(token.as_str(), "[" | "{" | "(");
    let close = |token: &String| matches!(token.as_str(), "]" | "}" | ")");
    let start = tokens[..place].iter().rposition(open)?;
    let length = tokens[start + 1..].iter().position(close)?;
    let name = tokens[..start]
        .iter()
        .rev()
        .find(|token| token.chars().any(char::is_alphabetic))?;
    // Only of a list that something is looked for in, an entry more is a case more.
    let listed = match tokens[start].as_str() {
        "(" => tokens[start - 1].eq_ignore_ascii_case("in"),
        _ => true,
    };
    let inside = &tokens[start + 1..start + 1 + length];
    let plain = |token: &&str| {
        let quoted = token.starts_with(['"', '\'']);
        quoted || !token.ends_with(':') && token.chars().all(is_word)
    };
    let entries: Vec<&str> = inside
        .iter()
        .map(String::as_str)
        .filter(|token| *token != ",")
        .collect();
    (start > 0 && listed && start + 1 + length >= place && entries.iter().all(plain))
        .then_some((name.as_str(), entries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_condition_holds_for_is_compared() {
        use Holds::{Alike, Less, More, Unclear};
        for (old, new, holds) in [
            ("a == 'x'", "(a   == 'x')", Alike),
            ("a || b", "b or a", Alike),
            ("a", "a || b", More),
            ("a && b", "a", More),
            ("(a and b)", "(a and b) or (c and d)", More),
            ("a", "a && b", Less),
            ("a", "!f('/up') && a", Less),
            ("a", "a && false", Less),
            ("a", "false", Less),
            ("a || (b && c)", "a || (b && c && d)", Less),
            ("!f(x)", "!(f(x) || g(x))", Less),
            ("a", "c", Unclear),
            ("p startsWith '/a'", "p startsWith '/b'", Unclear),
            ("c in {'A' 'B'}", "c in {'A' 'B' 'C'}", More),
            ("c in ['A', 'B']", "c in ['A']", Less),
            ("ip.src in (1.1.1.1, 2.2.2.2)", "ip.src in (1.1.1.1)", Less),
            ("c not in {'A'}", "c not in {'A' 'B'}", Unclear),
            ("sub == 'repo:acme/*'", "sub == 'repo:acme/infra'", Less),
            ("sub == 'repo:acme/a'", "sub == 'repo:*'", More),
            ("sub == 'repo:acme/*'", "sub == 'repo:other/x'", Unclear),
            ("score < 30", "score < 20", Less),
            ("score > 30", "score > 20", More),
            (
                "w('x', {'sensitivity': 2})",
                "w('x', {'sensitivity': 1})",
                Less,
            ),
            (
                "w('x', {'sensitivity': 1})",
                "w('x', {'sensitivity': 3})",
                More,
            ),
            (
                "w('x', {'sensitivity': 2})",
                "w('x', {'sensitivity': 2, 'opt_out_rule_ids': ['y']})",
                Unclear,
            ),
            (
                "w('x', {'s': 2, 'opt_out_rule_ids': ['y']})",
                "w('x', {'s': 2, 'opt_out_rule_ids': ['y', 'z']})",
                Less,
            ),
            ("w('x')", "w('x', {'opt_out_rule_ids': ['y']})", Unclear),
            ("f(a, b)", "f(a, b, c)", Unclear),
            ("a ||", "b && (", Unclear),
            (
                "path matches 'x or y'",
                "path matches 'x or y or z'",
                Unclear,
            ),
        ] {
            assert_eq!(compare(old, new), holds, "{old} -> {new}");
        }
    }

    #[test]
    fn what_a_rule_does_is_read_in_any_form() {
        let decides = |text: &str| of_text(text, false);
        for text in [
            "deny(403)",
            "Block",
            "managed_challenge",
            "rate_based_ban",
            "BLOCK",
        ] {
            assert_eq!(decides(text), Some(Decides::Refuses), "{text}");
        }
        for text in ["allow", "ACCEPT", "skip"] {
            assert_eq!(decides(text), Some(Decides::Admits), "{text}");
        }
        for text in ["log", "forward", "rewrite", "", "count"] {
            assert_eq!(decides(text), None, "{text}");
        }
    }

    #[test]
    fn deep_and_long_conditions_end() {
        let deep = format!("{}a{}", "(".repeat(5000), ")".repeat(5000));
        assert_eq!(compare(&deep, "a"), Holds::Unclear);
        let many: Vec<String> = (0..800).map(|at| format!("a{at}")).collect();
        let (or, and) = (many.join("||"), many.join("&&"));
        assert!(matches!(compare(&or, &and), Holds::Less | Holds::Unclear));
    }
}
