//! Programs and settings of what stands in front of others, as texts: VCL, Lua, functions of a
//! content network, settings of a proxy.
//!
//! Such a text decides who is refused and where everybody else is led. It is cut into statements,
//! each with the branches that it stands in, and the two sides are compared as sets: a refusal that
//! is gone, or that stands in another branch, refuses less; a lead that is gone leads nowhere, and
//! one to another site leads there. What is written of anything else is everyday work.

use std::collections::BTreeSet;
use std::rc::Rc;

use sha2::{Digest as _, Sha256};

use super::matches::{self, Holds};
use super::net::{host, same_site};
use super::reader::{At, Harm, Reader};
use super::words::{cut, mean};
use crate::catalog::vocabulary::forms;

/// Texts up to this length, and as many statements, are read.
const LONGEST: usize = 262_144;
const MOST: usize = 20_000;
/// Pairs of statements that are held against each other; with more of them a refusal may be lost.
const MOST_PAIRS: usize = 2_500;
/// The longest head of a branch that is kept as it is.
const LONGEST_HEAD: usize = 512;

/// One statement, and the branches around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    branches: Vec<Rc<str>>,
    text: String,
}

/// Two texts that decide about traffic; true where something is said of them.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let long = old.len().max(new.len()) > LONGEST;
    if at.fresh || long || old.is_empty() || new.is_empty() || !decides(reader, at, old) {
        return false;
    }
    let (was, is) = (statements(old), statements(new));
    let gone: Vec<&Statement> = was.iter().filter(|one| !is.contains(one)).collect();
    let came: Vec<&Statement> = is.iter().filter(|one| !was.contains(one)).collect();
    let known: BTreeSet<String> = was.iter().flat_map(|one| hosts(&one.text)).collect();
    let own = at.own;
    let those = |all: &[&'_ Statement], of: &dyn Fn(&Statement) -> bool| -> Vec<Statement> {
        all.iter()
            .filter(|one| of(one))
            .map(|one| (*one).clone())
            .collect()
    };
    // Each of them is held against each of the others, as long as there are few.
    let unmatched = |some: &[Statement],
                     others: &[Statement],
                     still: &dyn Fn(&Statement, &[Statement]) -> bool| {
        some.len() * others.len() > MOST_PAIRS || some.iter().any(|one| !still(one, others))
    };
    if unmatched(
        &those(&gone, &refuses),
        &those(&came, &refuses),
        &refused_still,
    ) {
        let means = "a refusal or a check in what traffic passes through may be lost";
        reader.harm(own, Harm::Guard, means, mean::GUARD | mean::ROUTE);
        return true;
    }
    // A branch that leaves early, before what asks and refuses.
    let guarded = is.iter().any(refuses);
    if guarded
        && unmatched(
            &those(&came, &lets_by),
            &those(&gone, &lets_by),
            &let_by_before,
        )
    {
        let means = "something may pass a refusal or a check that traffic passes through";
        reader.harm(own, Harm::Guard, means, mean::GUARD | mean::ROUTE);
        return true;
    }
    if came.iter().any(|one| is_foreign(one, &known)) {
        let means = "what traffic passes through may lead it to another site";
        reader.harm(own, Harm::Route, means, mean::ROUTE);
        return true;
    }
    if unmatched(&those(&gone, &leads), &those(&came, &leads), &led_still) {
        let means = "a branch of what traffic passes through may be lost or lead elsewhere";
        reader.harm(own, Harm::Route, means, mean::ROUTE);
        return true;
    }
    false
}

/// Whether a text decides about traffic: by its own words, or by what it is the program of.
fn decides(reader: &Reader<'_>, at: &At<'_>, text: &str) -> bool {
    let signs = forms::EDGE_SIGNS.words.iter();
    let mut signs = signs.filter(|sign| text.contains(**sign));
    let program = at.own.has(forms::PROGRAM_TEXTS.words);
    let edge = reader.kind.has(forms::EDGES.words) || reader.within(forms::EDGES.words);
    let shaped = text.contains(['{', ';', '\n']);
    shaped && (signs.next().is_some() || program && edge)
}

/// Whether a statement keeps somebody out, or asks for a proof.
fn refuses(one: &Statement) -> bool {
    let words = cut(&one.text);
    let denies = words.iter().any(|word| forms::CODE_REFUSES.has(word));
    // 401, 403, 429 and what comes near them.
    let status = words.iter().any(|word| forms::REFUSING_CODES.has(word));
    let answers = words.iter().any(|word| forms::ANSWERS.has(word));
    denies || status && answers
}

/// Whether a statement in a branch ends what is asked, and lets through.
fn lets_by(one: &Statement) -> bool {
    let words = cut(&one.text);
    let leaves = words.first().is_some_and(|word| forms::LEAVES.has(word));
    let off = words.iter().any(|word| forms::CODE_REFUSES.has(word))
        && words.iter().any(|word| word == "off" || word == "any");
    let allows = words.first().is_some_and(|word| forms::ADMITS.has(word));
    (leaves && one.branches.len() > 1 || off || allows) && (!refuses(one) || off)
}

/// Whether what is let by was let by before, in a branch that held for as much.
fn let_by_before(one: &Statement, gone: &[Statement]) -> bool {
    gone.iter().any(|old| {
        old.branches.len() == one.branches.len()
            && old.branches.iter().zip(&one.branches).all(|(old, new)| {
                old == new
                    || first_word(old) == first_word(new)
                        && matches!(
                            matches::compare(inner(old), inner(new)),
                            Holds::Less | Holds::Alike
                        )
            })
    })
}

/// Whether a statement says where traffic goes.
fn leads(one: &Statement) -> bool {
    let words = cut(&one.text);
    words.iter().any(|word| forms::CODE_LEADS.has(word)) || one.text.contains("://")
}

/// Whether what was refused is refused still: in the same branch in other words, or in one that
/// holds for more.
fn refused_still(gone: &Statement, came: &[Statement]) -> bool {
    came.iter().any(|one| {
        let pairs = || gone.branches.iter().zip(&one.branches);
        gone.branches.len() == one.branches.len()
            && pairs().all(|(old, new)| {
                old == new
                    || first_word(old) == first_word(new)
                        && matches!(
                            matches::compare(inner(old), inner(new)),
                            Holds::More | Holds::Alike
                        )
            })
    })
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// What a branch asks for: `if (a || b)` without its word.
fn inner(text: &str) -> &str {
    text[first_word(text).len()..].trim()
}

/// Whether what is gone was led to the same place in other words.
fn led_still(gone: &Statement, came: &[Statement]) -> bool {
    let had: BTreeSet<String> = hosts(&gone.text);
    let alike = |one: &&Statement| one.branches == gone.branches;
    came.iter().filter(alike).any(|one| {
        let has = hosts(&one.text);
        let within = |host: &String| had.iter().any(|known| same_site(known, host));
        !had.is_empty() && !has.is_empty() && has.iter().all(within)
    })
}

/// Whether a new statement leads to a site that the text did not name.
fn is_foreign(one: &Statement, known: &BTreeSet<String>) -> bool {
    leads(one)
        && hosts(&one.text).iter().any(|host| {
            let inside = host.rsplit('.').next();
            let inside = inside.is_some_and(|label| forms::INNER_LABELS.has(label));
            let own = known.iter().any(|other| same_site(other, host));
            !own && (!inside || !known.is_empty())
        })
}

/// The hosts that a statement names in addresses and in quotes.
fn hosts(text: &str) -> BTreeSet<String> {
    let between =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | '(' | ')' | '=');
    let addressed = text.split(between).filter(|word| word.contains("://"));
    let mut out: BTreeSet<String> = addressed.filter_map(host).collect();
    let numbers = text.split(between).filter(|word| {
        let address = word.split(':').next().unwrap_or_default();
        address.parse::<std::net::IpAddr>().is_ok()
    });
    out.extend(numbers.filter_map(host));
    let mut rest = text;
    while let Some(start) = rest.find(['"', '\'']) {
        let quote = rest[start..].chars().next().unwrap_or('"');
        let inside = &rest[start + 1..];
        let Some(end) = inside.find(quote) else { break };
        let quoted = &inside[..end];
        let plain = quoted.contains('.') && !quoted.contains(['/', '^', '\\', '*', '|']);
        let name = quoted.rsplit('.').next().unwrap_or_default();
        let last = name.len() > 1 && name.chars().all(char::is_alphabetic);
        out.extend(host(quoted).filter(|_| plain && last));
        rest = &inside[end + 1..];
    }
    out
}

/// The statements of a text, without its comments.
fn statements(text: &str) -> BTreeSet<Statement> {
    let text = without_comments(text);
    let mut out = BTreeSet::new();
    let mut branches: Vec<Rc<str>> = Vec::new();
    let mut start = 0;
    let mut quoted: Option<char> = None;
    let braces = text.contains('{');
    for (at, c) in text.char_indices() {
        match (quoted, c) {
            (Some(quote), c) if c == quote || c == '\n' => quoted = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quoted = Some(c),
            (None, '{' | '}' | ';' | '\n') => {
                let one = plain(&text[start..at]);
                start = at + c.len_utf8();
                if out.len() >= MOST {
                    break;
                }
                match c {
                    '{' => branches.push(head(&one)),
                    '}' => {
                        add(&mut out, &branches, one);
                        branches.pop();
                    }
                    // Of a text without braces a line that ends in `then` begins a branch.
                    '\n' if !braces => line(&mut out, &mut branches, one),
                    // A condition may end on the next line.
                    '\n' if one.ends_with([',', '(', '&', '|']) => {}
                    _ => add(&mut out, &branches, one),
                }
            }
            _ => {}
        }
    }
    add(&mut out, &branches, plain(&text[start..]));
    out
}

/// A line of a language whose branches are words.
fn line(out: &mut BTreeSet<Statement>, branches: &mut Vec<Rc<str>>, one: String) {
    let first = first_word(&one).to_owned();
    match first.as_str() {
        "end" | "endif" | "fi" | "done" => {
            branches.pop();
        }
        "if" | "unless" | "while" | "for" | "function" | "when" => branches.push(head(&one)),
        "else" | "elseif" | "elif" | "elsif" => {
            branches.pop();
            branches.push(head(&one));
        }
        _ => add(out, branches, one),
    }
}

fn add(out: &mut BTreeSet<Statement>, branches: &[Rc<str>], text: String) {
    const DEEPEST: usize = 32;
    if !text.is_empty() {
        let depth = branches.len().min(DEEPEST);
        let branches = branches[branches.len() - depth..].to_vec();
        out.insert(Statement { branches, text });
    }
}

/// The head of a branch. One that is very long is told by its beginning and a number, because every
/// statement in the branch is compared by it.
fn head(text: &str) -> Rc<str> {
    if text.len() <= LONGEST_HEAD {
        return text.into();
    }
    let number = crate::model::hex::hex(&Sha256::digest(text.as_bytes()));
    let beginning: String = text.chars().take(LONGEST_HEAD / 4).collect();
    format!("{beginning} {number}").into()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without what stands behind `#`, `//` or `--` and between `/*` and `*/`.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        // In a pattern of paths (`/*`) nothing is closed.
        let Some(end) = rest[start..].find("*/") else {
            break;
        };
        out.push_str(&rest[..start]);
        rest = &rest[start + end + 2..];
    }
    out.push_str(rest);
    let lines = out.lines().map(|line| {
        let marks = ["#", "//", "-- "].iter();
        let begins = marks.filter_map(|mark| {
            let mut places = line.match_indices(mark);
            let before = |at: usize| line[..at].chars().next_back();
            places
                .find(|(at, _)| {
                    before(*at).is_none_or(char::is_whitespace) && !in_quotes(line, *at)
                })
                .map(|(at, _)| at)
        });
        begins.min().map_or(line, |at| &line[..at])
    });
    let mut plain = lines.collect::<Vec<_>>().join("\n");
    plain.push('\n');
    plain
}

fn in_quotes(line: &str, at: usize) -> bool {
    line[..at].matches('"').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_stand_in_their_branches() {
        let text =
            "sub vcl_recv { # in\n if (req.url ~ \"^/a;{b\") {\n  error 403;\n }\n}\n/* x; */";
        let found: Vec<Statement> = statements(text).into_iter().collect();
        let branches = ["sub vcl_recv", "if (req.url ~ \"^/a;{b\")"].map(Rc::from);
        assert_eq!(
            found,
            [Statement {
                branches: branches.to_vec(),
                text: "error 403".to_owned()
            }]
        );
        let lua = "if ngx.var.uri == '/a' then\n  ngx.exit(403)\nend\nngx.log('x')";
        let found = statements(lua);
        assert!(
            found
                .iter()
                .any(|one| one.branches.len() == 1 && refuses(one))
        );
        assert!(
            found
                .iter()
                .any(|one| one.branches.is_empty() && !refuses(one))
        );
    }

    #[test]
    fn hosts_are_read_from_addresses_and_quotes() {
        let all = |text: &str| hosts(text).into_iter().collect::<Vec<_>>();
        assert_eq!(
            all("proxy_pass http://api.example.com/a"),
            ["api.example.com"]
        );
        assert_eq!(
            all(".host = \"origin.example.com\""),
            ["origin.example.com"]
        );
        assert!(all("set req.http.host = req.url").is_empty());
        assert!(all("include \"conf.d/*.conf\"").is_empty());
    }
}
