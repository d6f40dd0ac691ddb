//! Policies in the language of AWS: statements that allow or deny actions on
//! resources to principals under conditions.
//!
//! The reference is the "IAM JSON policy elements" chapter of the AWS
//! Identity and Access Management user guide. Two documents are compared as
//! sets of grants: every combination of principal, action and resource that a
//! statement of one side names must be covered by a statement of the other.

use crate::model::value::{Map, Value};

mod dangers;
mod lockout;
mod reads;

pub use dangers::{
    admin_policy, full_access_policy, grants_admin, is_public, names_accounts, trusts_any_identity,
    wildcards,
};
pub use lockout::{allows_anything, denies_everybody, lets_change};

use super::conditions::{self, Answer, Clause};
use super::pattern::{Pattern, Syntax};
use super::scope::{Atom, Element, Scope};
use super::{Collector, Comparison, names, strings};

/// Beyond this many comparisons of single grants the answer is "unclear".
const MAX_WORK: usize = 20_000_000;

/// Somebody who may be named in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Principal {
    kind: Kind,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// `*`, and `{"AWS": "*"}`, which means the same in policies of resources.
    Everyone,
    /// An account in an allow: its id or the ARN of its root. It lets the account's
    /// own policies decide who may; a role that is named needs none of them
    /// (IAM User Guide, "AWS account principals").
    Account(String),
    /// An account in a deny, which binds everybody in it.
    AllOf(String),
    /// An ARN of a user, role or session, with its account.
    Arn(String, Option<String>),
    /// Anything else, by the kind's name and the text.
    Other(String, String),
}

impl Principal {
    fn new(kind: &str, text: &str) -> Self {
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let kind = match kind.to_ascii_lowercase().as_str() {
            "*" => Kind::Everyone,
            "aws" => {
                if text == "*" {
                    Kind::Everyone
                } else if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
                    Kind::Account(text.to_owned())
                } else if let ["arn", _, "iam" | "sts", _, account, name] = parts.as_slice() {
                    if *name == "root" {
                        Kind::Account((*account).to_owned())
                    } else {
                        Kind::Arn(text.to_owned(), Some((*account).to_owned()))
                    }
                } else {
                    Kind::Arn(text.to_owned(), None)
                }
            }
            other => Kind::Other(other.to_owned(), text.to_owned()),
        };
        Principal {
            kind,
            text: text.to_owned(),
        }
    }
}

impl Principal {
    /// Reads an account as everybody in it.
    fn binds_all(&mut self) {
        if let Kind::Account(account) = &mut self.kind {
            self.kind = Kind::AllOf(std::mem::take(account));
        }
    }
}

impl Element for Principal {
    fn covers(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Everyone, _) => true,
            (Kind::AllOf(ours), Kind::Account(theirs) | Kind::Arn(_, Some(theirs))) => {
                ours == theirs
            }
            (ours, theirs) => ours == theirs,
        }
    }
    fn overlaps(&self, other: &Self) -> bool {
        let in_one_account = |one: &Self, two: &Self| {
            matches!((&one.kind, &two.kind),
                (Kind::Account(ours), Kind::Arn(_, Some(theirs))) if ours == theirs)
        };
        self.covers(other)
            || other.covers(self)
            || in_one_account(self, other)
            || in_one_account(other, self)
    }
    fn is_everything(&self) -> bool {
        self.kind == Kind::Everyone
    }
    fn text(&self) -> &str {
        &self.text
    }
}

/// A statement that could be read.
#[derive(Debug, Clone)]
struct Statement {
    allow: bool,
    principals: Scope<Principal>,
    actions: Scope<Pattern>,
    resources: Scope<Pattern>,
    condition: Vec<Clause>,
}

/// A policy that could be read.
#[derive(Debug, Clone, Default)]
struct Policy {
    statements: Vec<Statement>,
    /// `${...}` are variables in the version of 2012 and letters in that of 2008.
    variables: bool,
    mentions_variables: bool,
}

fn scope<T>(
    map: &Map,
    name: &str,
    negative: &str,
    read: impl Fn(&Value) -> Option<Vec<T>>,
) -> Option<Scope<T>> {
    match (map.get(name), map.get(negative)) {
        (None, None) => Some(Scope::Unsaid),
        (Some(value), None) => read(value).map(Scope::In),
        (None, Some(value)) => read(value).map(Scope::NotIn),
        (Some(_), Some(_)) => None,
    }
}

fn principals(value: &Value) -> Option<Vec<Principal>> {
    match value {
        Value::String(text) if &**text == "*" => Some(vec![Principal::new("*", "*")]),
        Value::Map(map) => {
            let mut list = Vec::new();
            for (kind, texts) in map {
                for text in strings(texts)? {
                    list.push(Principal::new(kind, &text));
                }
            }
            Some(list)
        }
        _ => None,
    }
}

impl Policy {
    /// Reads a document; the error says what is not understood.
    fn read(document: &Value) -> Result<Policy, String> {
        if document.is_null() {
            return Ok(Policy::default());
        }
        if document.has_unknown() {
            return Err("a part of the policy is not known before apply".into());
        }
        let map = document.as_map().ok_or("the policy is not an object")?;
        let mut variables = false;
        for (key, value) in map {
            match (&**key, value) {
                ("Version", Value::String(version)) if &**version == "2012-10-17" => {
                    variables = true;
                }
                ("Version", Value::String(version)) if &**version == "2008-10-17" => {}
                ("Id", _) | ("Statement", _) => {}
                _ => return Err(format!("{} is not understood", crate::finding::code(key))),
            }
        }
        let statements = match map.get("Statement") {
            Some(Value::List(list)) => list.as_slice(),
            Some(one @ Value::Map(_)) => std::slice::from_ref(one),
            _ => return Err("the policy has no statements".into()),
        };
        let mentions_variables = mentions_variables(statements);
        let statements = statements
            .iter()
            .map(|statement| {
                read_statement(statement, variables)
                    .ok_or_else(|| "a statement of the policy is not understood".to_owned())
            })
            .collect::<Result<_, _>>()?;
        Ok(Policy {
            statements,
            variables,
            mentions_variables,
        })
    }

    fn of(&self, allow: bool) -> impl Iterator<Item = &Statement> {
        self.statements
            .iter()
            .filter(move |statement| statement.allow == allow)
    }
}

fn mentions_variables(statements: &[Value]) -> bool {
    let mut found = false;
    for statement in statements {
        statement.walk(&mut |_, value| {
            found |= value.as_str().is_some_and(|text| text.contains("${"));
        });
    }
    found
}

fn read_statement(statement: &Value, variables: bool) -> Option<Statement> {
    const KEYS: &[&str] = &[
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];
    let map = statement.as_map()?;
    if map.keys().any(|key| !KEYS.contains(&&**key)) {
        return None;
    }
    let allow = match map.get("Effect")?.as_str()? {
        "Allow" => true,
        "Deny" => false,
        _ => return None,
    };
    let patterns = |ignore_case: bool, variables: bool| {
        move |value: &Value| -> Option<Vec<Pattern>> {
            let syntax = Syntax {
                ignore_case,
                variables,
                literal: false,
            };
            Some(
                strings(value)?
                    .iter()
                    .map(|text| Pattern::new(text, syntax))
                    .collect(),
            )
        }
    };
    let actions = scope(map, "Action", "NotAction", patterns(true, false))?;
    if actions == Scope::Unsaid {
        return None;
    }
    let mut principals = scope(map, "Principal", "NotPrincipal", principals)?;
    if let (false, Scope::In(named)) = (allow, &mut principals) {
        named.iter_mut().for_each(Principal::binds_all);
    }
    Some(Statement {
        allow,
        principals,
        actions,
        resources: scope(map, "Resource", "NotResource", patterns(false, variables))?,
        condition: conditions::read(map.get("Condition").unwrap_or(&Value::Null), variables)?,
    })
}

/// One combination that a statement names.
#[derive(Clone, Copy)]
struct Grant<'a> {
    principal: Atom<'a, Principal>,
    action: Atom<'a, Pattern>,
    resource: Atom<'a, Pattern>,
    condition: &'a [Clause],
}

impl Statement {
    /// Whether the combination is in this statement, conditions aside.
    fn names(&self, grant: Grant<'_>) -> bool {
        self.actions.covers(grant.action)
            && self.resources.covers(grant.resource)
            && self.principals.covers(grant.principal)
    }

    fn covers(&self, grant: Grant<'_>) -> Answer {
        if self.names(grant) {
            conditions::covers(&self.condition, grant.condition)
        } else {
            Answer::No
        }
    }
}

/// What of one statement another document does not have.
#[derive(Default)]
struct Left {
    principals: Vec<String>,
    actions: Vec<String>,
    resources: Vec<String>,
    /// Some combination is unclear rather than missing.
    unclear: bool,
    missing: bool,
    /// Every missing combination is there under another condition.
    condition_only: bool,
    /// Something else than reading what is named is among it.
    more_than_reads: bool,
}

impl Left {
    /// Takes a grant in that no other statement covers for sure.
    fn add(&mut self, grant: Grant<'_>, covered: Answer, others: &[&Statement]) {
        let (action, resource) = (grant.action.text(), grant.resource.text());
        self.unclear |= covered == Answer::Unknown;
        self.missing |= covered == Answer::No;
        self.condition_only &= others.iter().any(|other| other.names(grant));
        let unsaid = matches!(grant.principal, Atom::Unsaid);
        self.more_than_reads |= !reads::is_named_read(&action, &resource, unsaid);
        self.principals.push(grant.principal.text());
        self.actions.push(action);
        self.resources.push(resource);
    }

    fn sentence(&self, verb: &str, condition: &str) -> String {
        let mut text = format!("{verb} {}", names(self.actions.iter().map(String::as_str)));
        let said = |list: &[String]| list.iter().any(|text| !text.is_empty());
        if said(&self.resources) {
            text.push_str(" on ");
            text.push_str(&names(self.resources.iter().map(String::as_str)));
        }
        if said(&self.principals) {
            text.push_str(" for ");
            text.push_str(&names(self.principals.iter().map(String::as_str)));
        }
        if self.condition_only {
            text.push_str(condition);
        }
        text
    }
}

/// What the statement `one` grants (or denies) that no statement in `others`
/// does. `forgiven` take a combination out of account altogether.
fn left_over(
    one: &Statement,
    others: &[&Statement],
    forgiven: &[&Statement],
    work: &mut usize,
) -> Option<Left> {
    let mut left = Left {
        condition_only: true,
        ..Left::default()
    };
    let alternatives = conditions::alternatives(&one.condition);
    let (principals, actions, resources) = (
        one.principals.atoms(),
        one.actions.atoms(),
        one.resources.atoms(),
    );
    let combinations = principals
        .len()
        .saturating_mul(actions.len())
        .saturating_mul(resources.len())
        .saturating_mul(alternatives.len())
        .saturating_mul(others.len() + forgiven.len() + 1);
    *work = work.saturating_add(combinations);
    if *work > MAX_WORK {
        return None;
    }
    for condition in &alternatives {
        for principal in &principals {
            for action in &actions {
                for resource in &resources {
                    let grant = Grant {
                        principal: *principal,
                        action: *action,
                        resource: *resource,
                        condition,
                    };
                    let covered = covered(grant, others);
                    if covered != Answer::Yes && self::covered(grant, forgiven) != Answer::Yes {
                        left.add(grant, covered, others);
                    }
                }
            }
        }
    }
    Some(left)
}

/// Whether one of the statements covers a grant.
fn covered(grant: Grant<'_>, statements: &[&Statement]) -> Answer {
    let mut best = Answer::No;
    for statement in statements {
        best = best.max(statement.covers(grant));
        if best == Answer::Yes {
            break;
        }
    }
    best
}

/// What the old policy allowed to accounts that the new one does not name any
/// more, as if it were allowed to everybody in them: whoever names roles instead of
/// their account narrows.
fn handed_on(old: &Policy, new: &Policy) -> Vec<Statement> {
    let accounts = |statement: &Statement| -> Vec<Principal> {
        let Scope::In(named) = &statement.principals else {
            return Vec::new();
        };
        let is_account = |one: &&Principal| matches!(one.kind, Kind::Account(_));
        named.iter().filter(is_account).cloned().collect()
    };
    let kept: Vec<Principal> = new.of(true).flat_map(accounts).collect();
    let gone = |statement: &Statement| {
        let mut gone = accounts(statement);
        gone.retain(|account| !kept.iter().any(|one| one.kind == account.kind));
        gone.iter_mut().for_each(Principal::binds_all);
        (!gone.is_empty()).then(|| Statement {
            principals: Scope::In(gone),
            ..statement.clone()
        })
    };
    old.of(true).filter_map(gone).collect()
}

/// Compares two documents; `Null` is no document.
pub fn compare(before: &Value, after: &Value) -> Comparison {
    if before == after && !before.has_unknown() {
        return Comparison::same();
    }
    let (old, new) = match (Policy::read(before), Policy::read(after)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(why), _) | (_, Err(why)) => return Comparison::unclear(why),
    };
    if let Some(why) = incomparable(&old, &new) {
        return Comparison::unclear(why);
    }
    let mut found = Collector::default();
    let mut work = 0;
    for direction in [true, false] {
        let (here, there) = if direction {
            (&new, &old)
        } else {
            (&old, &new)
        };
        for allow in [true, false] {
            let others: Vec<&Statement> = there.of(allow).collect();
            // A deny on the same side wins over its allows, whatever they say.
            let handed_on = if direction && allow {
                handed_on(&old, &new)
            } else {
                Vec::new()
            };
            let forgiven: Vec<&Statement> = if allow {
                here.of(false).chain(&handed_on).collect()
            } else {
                Vec::new()
            };
            for one in here.of(allow) {
                let Some(left) = left_over(one, &others, &forgiven, &mut work) else {
                    return Comparison::unclear("the policy is too large to be compared");
                };
                if !left.missing && !left.unclear {
                    continue;
                }
                let widens = direction == allow;
                let sentence = match (direction, allow) {
                    (true, true) => left.sentence("allows", " under a weaker condition"),
                    (true, false) => left.sentence("denies", " under a wider condition"),
                    (false, true) => left.sentence("no longer allows", " under the old condition"),
                    (false, false) => left.sentence("no longer denies", " under the old condition"),
                };
                match (widens, left.missing) {
                    (true, true) if allow && !left.more_than_reads && !left.unclear => {
                        found.reads.push(sentence);
                    }
                    (true, true) => found.wider.push(sentence),
                    (true, false) => found.unclear.push(sentence),
                    (false, _) => found.narrower.push(sentence),
                }
            }
        }
    }
    found.finish()
}

/// Why two policies that can be read cannot be compared.
fn incomparable(old: &Policy, new: &Policy) -> Option<&'static str> {
    if old.statements.is_empty() || new.statements.is_empty() {
        return None;
    }
    if old.variables != new.variables && (old.mentions_variables || new.mentions_variables) {
        return Some("the version of the policy language changes, and with it what `${...}` means");
    }
    let speaks_of = |policy: &Policy, principal: bool| {
        let mut statements = policy.statements.iter();
        statements.any(|statement| (statement.principals != Scope::Unsaid) == principal)
    };
    let mixed = (speaks_of(old, true) && speaks_of(new, false))
        || (speaks_of(old, false) && speaks_of(new, true));
    mixed.then_some("statements with a principal and statements without one cannot be compared")
}
