//! Policies that keep everybody out, also those who would have to mend them.

use crate::model::value::Value;
use crate::rules::detectors::documents::pattern::{Pattern, Syntax};
use crate::rules::detectors::documents::scope::{Atom, Element, Scope};

use super::{Policy, Statement};

/// Whether a document denies everybody everything, or all of a service, without
/// a condition.
pub fn denies_everybody(document: &Value) -> bool {
    let Ok(policy) = Policy::read(document) else {
        return false;
    };
    policy.of(false).any(|statement| {
        let everybody = matches!(&statement.principals, Scope::In(list) if list.iter().any(Element::is_everything));
        everybody && statement.condition.is_empty() && all_actions(statement)
    })
}

/// Whether a document allows anything to anybody. What cannot be read may.
pub fn allows_anything(document: &Value) -> bool {
    Policy::read(document).map_or(true, |policy| policy.of(true).next().is_some())
}

/// All actions, or all of one service.
fn all_actions(statement: &Statement) -> bool {
    match &statement.actions {
        Scope::In(list) => list.iter().any(|action| {
            let text = action.text();
            let service = text.strip_suffix(":*");
            action.is_everything() || service.is_some_and(|service| !service.contains('*'))
        }),
        _ => false,
    }
}

/// Whether a document lets somebody change it: for keys, nobody else can.
/// `None` when it cannot be read.
pub fn lets_change(document: &Value, action: &str) -> Option<bool> {
    let policy = Policy::read(document).ok()?;
    let syntax = Syntax {
        ignore_case: true,
        ..Syntax::default()
    };
    let pattern = Pattern::new(action, syntax);
    let lets = policy.of(true).any(|statement| {
        let somebody = !matches!(&statement.principals, Scope::In(list) if list.is_empty());
        somebody && statement.actions.covers(Atom::One(&pattern))
    });
    Some(lets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::detectors::documents::read;

    fn statement(rest: &str) -> Value {
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{{{rest}}}]}}"#);
        read(&text).expect("JSON")
    }

    #[test]
    fn only_refusals_of_all_without_a_condition_lock_out() {
        for rest in [
            r#""Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*""#,
            r#""Effect": "Deny", "Principal": {"AWS": "*"}, "Action": ["s3:*"], "Resource": "arn:aws:s3:::b/*""#,
        ] {
            assert!(denies_everybody(&statement(rest)), "{rest}");
        }
        for rest in [
            r#""Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}"#,
            r#""Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": "*""#,
            r#""Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::111111111111:role/a"}, "Action": "s3:*", "Resource": "*""#,
            r#""Effect": "Deny", "Action": "*", "Resource": "*""#,
            r#""Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*""#,
        ] {
            assert!(!denies_everybody(&statement(rest)), "{rest}");
        }
    }

    #[test]
    fn somebody_has_to_be_able_to_change_the_policy_of_a_key() {
        let root = r#""Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Action": "kms:*", "Resource": "*""#;
        let user = r#""Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::1:user/a"}, "Action": "kms:Decrypt", "Resource": "*""#;
        assert_eq!(
            lets_change(&statement(root), "kms:PutKeyPolicy"),
            Some(true)
        );
        assert_eq!(
            lets_change(&statement(user), "kms:PutKeyPolicy"),
            Some(false)
        );
    }
}
