//! Conditions of statements: which of two lets less through.

use std::collections::BTreeSet;

use crate::model::value::{Number, Value};
use crate::rules::detectors::cidr::AddressSet;

use super::pattern::{Pattern, Syntax};

/// Answer to "does every request that passes theirs pass ours?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    No,
    Unknown,
    Yes,
}

/// How several values of one key in the request count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quantifier {
    Plain,
    All,
    AnyOne,
}

/// What an operator compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    /// Text that is compared literally.
    Text,
    /// Text in either case.
    TextIgnoringCase,
    /// Text with wildcards.
    Glob,
    /// ARN: wildcards that stay within one of its six parts.
    Arn,
    /// Equal numbers.
    Number,
    /// Truth, dates, binary, presence: equal as texts.
    Exact,
    /// Address blocks.
    Address,
    /// Below a number or date; whether the bound itself is included.
    Below(bool),
    /// Above one.
    Above(bool),
    /// An operator that is not known here.
    Other,
}

/// One operator on one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    operator: String,
    family: Family,
    negated: bool,
    if_exists: bool,
    quantifier: Quantifier,
    key: String,
    values: Vec<String>,
    variables: bool,
}

/// Keys that tie a request to somebody or somewhere.
const RESTRICTING: &[&str] = &[
    "aws:sourcearn",
    "aws:sourceaccount",
    "aws:sourceowner",
    "aws:sourceorgid",
    "aws:sourceorgpaths",
    "aws:sourcevpc",
    "aws:sourcevpcarn",
    "aws:sourcevpce",
    "aws:vpcesourcevpc",
    "aws:vpceaccount",
    "aws:vpceorgid",
    "aws:sourceip",
    "aws:vpcsourceip",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:principalaccount",
    "aws:principalarn",
    "aws:principalservicename",
    "aws:userid",
    "aws:username",
    "kms:calleraccount",
    "s3:dataaccesspointaccount",
    "s3:dataaccesspointarn",
    "lambda:eventsourcetoken",
    "elasticfilesystem:accesspointarn",
];

impl Clause {
    fn new(operator: &str, key: &str, values: Vec<String>, variables: bool) -> Self {
        let lower = operator.to_ascii_lowercase();
        let (quantifier, rest) = if let Some(rest) = lower.strip_prefix("forallvalues:") {
            (Quantifier::All, rest)
        } else if let Some(rest) = lower.strip_prefix("foranyvalue:") {
            (Quantifier::AnyOne, rest)
        } else {
            (Quantifier::Plain, lower.as_str())
        };
        let (if_exists, base) = match rest.strip_suffix("ifexists") {
            Some(base) => (true, base),
            None => (false, rest),
        };
        let (family, negated) = match base {
            "stringequals" => (Family::Text, false),
            "stringnotequals" => (Family::Text, true),
            "stringequalsignorecase" => (Family::TextIgnoringCase, false),
            "stringnotequalsignorecase" => (Family::TextIgnoringCase, true),
            "stringlike" => (Family::Glob, false),
            "stringnotlike" => (Family::Glob, true),
            "arnequals" | "arnlike" => (Family::Arn, false),
            "arnnotequals" | "arnnotlike" => (Family::Arn, true),
            "numericequals" => (Family::Number, false),
            "numericnotequals" => (Family::Number, true),
            "bool" | "null" | "dateequals" | "binaryequals" => (Family::Exact, false),
            "datenotequals" => (Family::Exact, true),
            "ipaddress" => (Family::Address, false),
            "notipaddress" => (Family::Address, true),
            "numericlessthan" | "datelessthan" => (Family::Below(false), false),
            "numericlessthanequals" | "datelessthanequals" => (Family::Below(true), false),
            "numericgreaterthan" | "dategreaterthan" => (Family::Above(false), false),
            "numericgreaterthanequals" | "dategreaterthanequals" => (Family::Above(true), false),
            _ => (Family::Other, false),
        };
        let values = match base {
            "bool" | "null" => values.iter().map(|value| value.to_lowercase()).collect(),
            _ => values,
        };
        Clause {
            operator: base.to_owned(),
            family,
            negated,
            if_exists,
            quantifier,
            key: key.to_ascii_lowercase(),
            values,
            variables,
        }
    }

    /// The key.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Whether the clause ties access to known parties: a key that names them,
    /// an operator that an absent key fails, values that are no wildcard.
    pub(super) fn restricts(&self) -> bool {
        let tied = RESTRICTING.contains(&self.key.as_str())
            || self.key.ends_with(":sub")
            || self.key.ends_with(":aud");
        if !tied || self.negated || self.if_exists || self.quantifier == Quantifier::All {
            return false;
        }
        match self.family {
            Family::Other | Family::Below(_) | Family::Above(_) => false,
            // The presence of a key says nothing about its value.
            _ if self.operator == "null" => false,
            Family::Address => {
                let (set, rest) = AddressSet::parse_all(self.values.iter().map(String::as_str));
                rest.is_empty() && !set.is_world()
            }
            Family::Text | Family::TextIgnoringCase => true,
            _ => self
                .values
                .iter()
                .all(|value| value.chars().any(|c| !matches!(c, '*' | '?' | ':'))),
        }
    }

    fn patterns(&self, ignore_case: bool) -> Vec<Pattern> {
        let syntax = Syntax {
            ignore_case,
            variables: self.variables,
            literal: !matches!(self.family, Family::Glob | Family::Arn),
        };
        self.values
            .iter()
            .map(|value| Pattern::new(value, syntax))
            .collect()
    }

    fn is_text(&self) -> bool {
        matches!(
            self.family,
            Family::Text | Family::TextIgnoringCase | Family::Glob | Family::Arn
        )
    }

    /// Whether a request without the key passes.
    fn passes_without_key(&self) -> bool {
        self.if_exists || self.negated || self.quantifier == Quantifier::All
    }

    /// Whether every request that passes `theirs` passes this clause. Same key.
    fn covers(&self, theirs: &Clause) -> Answer {
        if self == theirs {
            return Answer::Yes;
        }
        if self.family == Family::Other || theirs.family == Family::Other {
            let equal = self.operator == theirs.operator
                && self.quantifier == theirs.quantifier
                && self.if_exists == theirs.if_exists
                && unique(&self.values) == unique(&theirs.values);
            return if equal { Answer::Yes } else { Answer::Unknown };
        }
        if self.quantifier != theirs.quantifier {
            return Answer::Unknown;
        }
        if theirs.passes_without_key() && !self.passes_without_key() {
            return Answer::No;
        }
        match (self.negated, theirs.negated) {
            (false, false) => self.admits(theirs),
            // What we exclude must be excluded by them.
            (true, true) => theirs.admits(self),
            (true, false) if self.is_text() && theirs.is_text() => {
                let ignore = self.family == Family::TextIgnoringCase
                    || theirs.family == Family::TextIgnoringCase;
                let ours = self.patterns(ignore);
                let apart = theirs
                    .patterns(ignore)
                    .iter()
                    .all(|their| !ours.iter().any(|our| our.overlaps(their)));
                if apart { Answer::Yes } else { Answer::No }
            }
            _ => Answer::No,
        }
    }

    /// Whether every value that passes `theirs` passes this clause, negation aside.
    fn admits(&self, theirs: &Clause) -> Answer {
        let yes = |bool: bool| if bool { Answer::Yes } else { Answer::No };
        match (self.family, theirs.family) {
            (Family::Arn, _) if theirs.is_text() => {
                let ignore = theirs.family == Family::TextIgnoringCase;
                yes(!ignore
                    && theirs.values.iter().all(|their| {
                        self.values
                            .iter()
                            .any(|our| arn_covers(our, their, self.variables, theirs))
                    }))
            }
            _ if self.is_text() && theirs.is_text() => {
                let ours_ignores = self.family == Family::TextIgnoringCase;
                if theirs.family == Family::TextIgnoringCase && !ours_ignores {
                    return Answer::No;
                }
                let ours = self.patterns(ours_ignores);
                yes(theirs
                    .patterns(ours_ignores)
                    .iter()
                    .all(|their| ours.iter().any(|our| our.covers(their))))
            }
            (Family::Number, Family::Number) => {
                let numbers = |values: &[String]| -> Option<Vec<Number>> {
                    values.iter().map(|value| Number::parse(value)).collect()
                };
                match (numbers(&self.values), numbers(&theirs.values)) {
                    (Some(ours), Some(their)) => {
                        yes(their.iter().all(|number| ours.contains(number)))
                    }
                    _ => Answer::Unknown,
                }
            }
            (Family::Exact, Family::Exact) => yes(self.operator == theirs.operator
                && unique(&theirs.values).is_subset(&unique(&self.values))),
            (Family::Address, Family::Address) => {
                let (ours, odd) = AddressSet::parse_all(self.values.iter().map(String::as_str));
                let (their, more) = AddressSet::parse_all(theirs.values.iter().map(String::as_str));
                if odd.is_empty() && more.is_empty() {
                    yes(ours.covers(&their))
                } else {
                    Answer::Unknown
                }
            }
            (Family::Below(ours), Family::Below(their)) => bound(self, theirs, ours, their, true),
            (Family::Above(ours), Family::Above(their)) => bound(self, theirs, ours, their, false),
            _ => Answer::No,
        }
    }
}

/// An upper (or lower) bound against another. Several values are alternatives,
/// so that the laxest one counts.
fn bound(
    ours: &Clause,
    theirs: &Clause,
    our_equal: bool,
    their_equal: bool,
    below: bool,
) -> Answer {
    let same_kind = ours.operator.starts_with("date") == theirs.operator.starts_with("date");
    let laxest = |clause: &Clause| -> Option<Key> {
        let keys: Option<Vec<Key>> = clause.values.iter().map(|value| Key::read(value)).collect();
        let keys = keys?;
        let comparable = keys.iter().all(|key| key.is_like(&keys[0]));
        if !comparable {
            return None;
        }
        if below {
            keys.into_iter().max()
        } else {
            keys.into_iter().min()
        }
    };
    match (laxest(ours), laxest(theirs)) {
        (Some(our), Some(their)) if same_kind && our.is_like(&their) => {
            let order = if below {
                their.cmp(&our)
            } else {
                our.cmp(&their)
            };
            let within = match order {
                std::cmp::Ordering::Less => true,
                std::cmp::Ordering::Equal => our_equal || !their_equal,
                std::cmp::Ordering::Greater => false,
            };
            if within { Answer::Yes } else { Answer::No }
        }
        _ => Answer::Unknown,
    }
}

/// A bound: a number, or a date in the one form whose texts sort by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Number),
    Date(String),
}

impl Key {
    fn read(text: &str) -> Option<Key> {
        if let Some(number) = Number::parse(text) {
            return Some(Key::Number(number));
        }
        let sortable = text.len() == 20
            && text.ends_with('Z')
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                10 => byte == b'T',
                13 | 16 => byte == b':',
                19 => byte == b'Z',
                _ => byte.is_ascii_digit(),
            });
        sortable.then(|| Key::Date(text.to_owned()))
    }

    fn is_like(&self, other: &Key) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Covers part by part: a star in an ARN operator does not cross a colon of the first five.
fn arn_covers(ours: &str, theirs: &str, variables: bool, their_clause: &Clause) -> bool {
    if ours == theirs && their_clause.family == Family::Arn {
        return true;
    }
    let (our_parts, their_parts): (Vec<&str>, Vec<&str>) = (
        ours.splitn(6, ':').collect(),
        theirs.splitn(6, ':').collect(),
    );
    if our_parts.len() != 6 || their_parts.len() != 6 || ours.contains("${") {
        return false;
    }
    let literal = !matches!(their_clause.family, Family::Glob | Family::Arn);
    our_parts.iter().zip(their_parts).all(|(our, their)| {
        let syntax = |literal| Syntax {
            variables,
            literal,
            ..Syntax::default()
        };
        Pattern::new(our, syntax(false)).covers(&Pattern::new(their, syntax(literal)))
    })
}

fn unique(values: &[String]) -> BTreeSet<&str> {
    values.iter().map(String::as_str).collect()
}

/// Reads the condition of a statement. `None` when it is not of the known form.
pub(super) fn read(value: &Value, variables: bool) -> Option<Vec<Clause>> {
    if value.is_null() {
        return Some(Vec::new());
    }
    let mut clauses = Vec::new();
    for (operator, keys) in value.as_map()? {
        for (key, values) in keys.as_map()? {
            let single = std::slice::from_ref(values);
            let values = values.as_list().unwrap_or(single);
            let texts: Option<Vec<String>> = values
                .iter()
                .map(|value| match value {
                    Value::String(text) => Some(text.to_string()),
                    Value::Bool(bool) => Some(bool.to_string()),
                    Value::Number(number) => Some(number.to_string()),
                    _ => None,
                })
                .collect();
            let mut texts = texts?;
            texts.sort_unstable();
            texts.dedup();
            clauses.push(Clause::new(operator, key, texts, variables));
        }
    }
    Some(clauses)
}

/// Whether every request that passes all of `theirs` passes all of `ours`.
pub(super) fn covers(ours: &[Clause], theirs: &[Clause]) -> Answer {
    ours.iter()
        .map(|our| {
            theirs
                .iter()
                .filter(|their| their.key == our.key)
                .map(|their| our.covers(their))
                .max()
                .unwrap_or(Answer::No)
        })
        .min()
        .unwrap_or(Answer::Yes)
}

/// Alternatives whose union is the condition: one per value of those clauses
/// whose values are alternatives. Gives the condition itself when there would
/// be too many.
pub(super) fn alternatives(clauses: &[Clause]) -> Vec<Vec<Clause>> {
    let splits = |clause: &Clause| {
        !clause.negated
            && clause.quantifier != Quantifier::All
            && clause.values.len() > 1
            && !matches!(
                clause.family,
                Family::Other | Family::Below(_) | Family::Above(_)
            )
    };
    let total = clauses
        .iter()
        .filter(|clause| splits(clause))
        .fold(1usize, |total, clause| {
            total.saturating_mul(clause.values.len())
        });
    if total == 1 || total > 64 {
        return vec![clauses.to_vec()];
    }
    let mut all: Vec<Vec<Clause>> = vec![Vec::new()];
    for clause in clauses {
        let parts: Vec<Clause> = if splits(clause) {
            clause
                .values
                .iter()
                .map(|value| Clause {
                    values: vec![value.clone()],
                    ..clause.clone()
                })
                .collect()
        } else {
            vec![clause.clone()]
        };
        all = all
            .into_iter()
            .flat_map(|head| {
                parts.iter().map(move |part| {
                    let mut whole = head.clone();
                    whole.push(part.clone());
                    whole
                })
            })
            .collect();
    }
    all
}
