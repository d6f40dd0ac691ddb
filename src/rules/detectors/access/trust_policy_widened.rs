//! `trust-policy-widened`: more identities may assume a role.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::change::ResourceChange;
use crate::model::value::Value;
use crate::rules::detectors::documents;
use crate::rules::{CaseName, Detection, Detector};

use super::policies::Question;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

const QUESTION: Question = Question {
    trust: true,
    widened: CaseName("widened"),
    granted: CaseName("granted"),
    unclear: CaseName("unclear"),
    new: CaseName("new"),
    reads: None,
};

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let told = out.len();
    QUESTION.ask(context, index, out);
    if let Some(lent) = lent(context, index) {
        // The note that it names another account says no more.
        out.truncate(told);
        out.push(lent);
    }
}

/// A new role that somebody else's account may assume, and that may do something.
fn lent(context: &Analysis<'_>, index: usize) -> Option<Detection> {
    const TRUST: &str = "assume_role_policy";
    let (change, _) = context.change(index);
    if change.action.verb() != "create" || &*change.address.type_name != "aws_iam_role" {
        return None;
    }
    let text = change.after.value().get(TRUST).as_str()?;
    let trusted = trusted(&documents::read(text)?);
    if trusted.is_empty() || !may_do_something(context, change) {
        return None;
    }
    let own = own_accounts(context);
    let strangers: Vec<&String> = trusted.iter().filter(|one| !own.contains(*one)).collect();
    let first = strangers.first()?;
    let what = format!(
        "trusts account {}, and the plan gives it rights",
        code(first)
    );
    let detection = Detection::case(Subject::Change(index), CaseName("lent"));
    Some(detection.with("path", TRUST).at(TRUST).because(what))
}

/// The accounts whose users and roles a policy lets in.
fn trusted(document: &Value) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for statement in each(document.get("Statement")) {
        if statement.get("Effect").as_str() == Some("Allow") {
            for principal in each(statement.get("Principal").get("AWS")) {
                out.extend(principal.as_str().and_then(account));
            }
        }
    }
    out
}

fn each(value: &Value) -> &[Value] {
    match value {
        Value::List(list) => list,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}

/// The account of an ARN, or of a bare number.
fn account(text: &str) -> Option<String> {
    let part = match text.strip_prefix("arn:") {
        Some(rest) => rest.split(':').nth(3)?,
        None => text,
    };
    let number = part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_digit());
    number.then(|| part.to_owned())
}

/// Accounts that the objects of the plan and of the state live in.
fn own_accounts(context: &Analysis<'_>) -> BTreeSet<String> {
    let set = context.change_set;
    let states = set.prior_state.instances.iter().map(|one| &one.object);
    let before = set.changes.iter().map(|change| &change.before);
    let mut out = BTreeSet::new();
    for object in states.chain(before).take(MOST) {
        for name in ["arn", "account_id", "owner_id"] {
            out.extend(object.value().get(name).as_str().and_then(account));
        }
        if out.len() > 1 {
            break;
        }
    }
    out
}

/// Objects that are asked for their account.
const MOST: usize = 64;

/// Whether the plan gives a new role any rights.
fn may_do_something(context: &Analysis<'_>, role: &ResourceChange) -> bool {
    let own = role.after.value();
    let inline = ["inline_policy", "managed_policy_arns"];
    if inline.iter().any(|name| !own.get(name).is_empty()) {
        return true;
    }
    let of_role = |attached: &Value| match attached {
        Value::Unknown => true,
        Value::String(name) => Some(name.as_ref()) == own.get("name").as_str(),
        Value::List(list) => list
            .iter()
            .any(|one| one.is_unknown() || one.as_str() == own.get("name").as_str()),
        _ => false,
    };
    context.effective_changes().any(|index| {
        let (change, _) = context.change(index);
        let attaches = matches!(
            &*change.address.type_name,
            "aws_iam_role_policy"
                | "aws_iam_role_policy_attachment"
                | "aws_iam_policy_attachment"
                | "aws_iam_role_policy_attachments_exclusive"
        );
        let after = change.after.value();
        attaches && (of_role(after.get("role")) || of_role(after.get("roles")))
    })
}
