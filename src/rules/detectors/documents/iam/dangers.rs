//! What makes a policy dangerous whatever it replaces.

use crate::model::value::Value;
use crate::rules::detectors::documents::conditions::Clause;
use crate::rules::detectors::documents::names;
use crate::rules::detectors::documents::pattern::{Pattern, Syntax};
use crate::rules::detectors::documents::scope::{Atom, Element, Scope};

use super::{Kind, Policy};

/// Managed policies that hand out (nearly) everything, by the last part of their name.
const ADMIN_POLICIES: &[&str] = &[
    "AdministratorAccess",
    "AdministratorAccess-Amplify",
    "AdministratorAccess-AWSElasticBeanstalk",
    "AWSOrganizationsFullAccess",
    "AWSSSOMasterAccountAdministrator",
    "DatabaseAdministrator",
    "IAMFullAccess",
    "NetworkAdministrator",
    "PowerUserAccess",
    "SystemAdministrator",
];

/// The name of the administrator's policy behind an ARN (or a bare name).
pub fn admin_policy(arn: &str) -> Option<&'static str> {
    let name = arn.rsplit('/').next()?;
    let managed = !arn.contains(':') || arn.contains(":iam::aws:policy/");
    ADMIN_POLICIES
        .iter()
        .find(|policy| managed && policy.eq_ignore_ascii_case(name))
        .copied()
}

/// The name of the managed policy behind an ARN, when it hands out all of a service.
pub fn full_access_policy(arn: &str) -> Option<&str> {
    let name = arn.rsplit('/').next()?;
    let managed = arn.contains(":iam::aws:policy/");
    (managed && name.ends_with("FullAccess")).then_some(name)
}

/// Verbs of actions that end something.
const ENDS: &[&str] = &[
    "Delete",
    "Deregister",
    "Destroy",
    "Disable",
    "Purge",
    "Remove",
    "ScheduleKeyDeletion",
    "Terminate",
];

/// What is ended as part of everyday running: a function's own interfaces in
/// its network, and marks.
const ENDS_LITTLE: &[&str] = &["ec2:DeleteNetworkInterface", "ec2:DeleteTags"];

/// Whether an action ends something.
fn ends(action: &str) -> bool {
    let little = ENDS_LITTLE
        .iter()
        .any(|known| known.eq_ignore_ascii_case(action));
    let name = action.split_once(':').map_or("", |(_, name)| name);
    let starts = |verb: &&str| {
        let start = name.get(..verb.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(verb))
    };
    !little && !name.ends_with("Tags") && ENDS.iter().any(starts)
}

/// Actions with which somebody can give themselves everything else.
const ESCALATING: &[&str] = &[
    "iam:addusertogroup",
    "iam:attachgrouppolicy",
    "iam:attachrolepolicy",
    "iam:attachuserpolicy",
    "iam:createaccesskey",
    "iam:createloginprofile",
    "iam:createpolicyversion",
    "iam:passrole",
    "iam:putgrouppolicy",
    "iam:putrolepolicy",
    "iam:putuserpolicy",
    "iam:setdefaultpolicyversion",
    "iam:updateassumerolepolicy",
    "iam:updateloginprofile",
    "sts:assumerole",
];

/// Why a document makes its bearer an administrator: every action, all of IAM,
/// or an action with which the rest can be had, on every resource. `None` when
/// it does not, or cannot be read (which `compare` reports).
pub fn grants_admin(document: &Value) -> Option<String> {
    let policy = Policy::read(document).ok()?;
    let syntax = Syntax {
        ignore_case: true,
        ..Syntax::default()
    };
    let mut escalating: Vec<&str> = Vec::new();
    for statement in policy.of(true) {
        // A policy of a resource speaks only of that resource.
        if statement.principals != Scope::Unsaid || !statement.resources.is_wide() {
            continue;
        }
        let has = |action: &str| {
            let pattern = Pattern::new(action, syntax);
            statement.actions.covers(Atom::One(&pattern))
        };
        if matches!(&statement.actions, Scope::In(list) if list.iter().any(Element::is_everything))
        {
            return Some("it allows every action on every resource".into());
        }
        if has("iam:*") {
            return Some("it allows every action of IAM on every resource".into());
        }
        escalating.extend(ESCALATING.iter().filter(|action| has(action)));
    }
    escalating.sort_unstable();
    escalating.dedup();
    (!escalating.is_empty()).then(|| {
        format!(
            "it allows {} on every resource, which can be used to gain further rights",
            names(escalating)
        )
    })
}

/// Why a document opens its resource to anyone: an allow for every principal
/// (or all but some) that no condition ties to known parties.
pub fn is_public(document: &Value) -> Option<String> {
    let policy = Policy::read(document).ok()?;
    let open = policy.of(true).find(|statement| {
        statement.principals.is_wide() && !statement.condition.iter().any(Clause::restricts)
    })?;
    let actions: Vec<String> = open.actions.atoms().iter().map(Atom::text).collect();
    let mut text = format!(
        "it allows {} to anyone",
        names(actions.iter().map(String::as_str))
    );
    if let Some(clause) = open.condition.first() {
        text.push_str(&format!(
            ", and the condition on {} ties it to nobody",
            crate::finding::code(clause.key())
        ));
    }
    Some(text)
}

/// Why a document of an identity reaches too far: all actions of a service (or
/// all but some), or one that ends things, on every resource.
pub fn wildcards(document: &Value) -> Option<String> {
    let policy = Policy::read(document).ok()?;
    policy.of(true).find_map(|statement| {
        if statement.principals != Scope::Unsaid || !statement.resources.is_wide() {
            return None;
        }
        match &statement.actions {
            Scope::In(list) => {
                let wide: Vec<&str> = list
                    .iter()
                    .map(Pattern::text)
                    .filter(|text| *text == "*" || text.ends_with(":*") || ends(text))
                    .collect();
                (!wide.is_empty()).then(|| format!("it allows {} on every resource", names(wide)))
            }
            Scope::NotIn(_) => Some("it allows all but some actions on every resource".into()),
            Scope::Unsaid => None,
        }
    })
}

/// Why a trust policy lets any identity of an outside provider in: a federated
/// principal without a condition on who it is.
pub fn trusts_any_identity(document: &Value) -> Option<String> {
    let policy = Policy::read(document).ok()?;
    policy.of(true).find_map(|statement| {
        let Scope::In(principals) = &statement.principals else {
            return None;
        };
        let provider = principals.iter().find(|principal| {
            matches!(&principal.kind, Kind::Other(kind, text)
                if kind == "federated" && !text.contains(":saml-provider/"))
        })?;
        let tied = statement
            .condition
            .iter()
            .any(|clause| clause.restricts() && !clause.key().ends_with(":aud"));
        (!tied).then(|| {
            format!(
                "it trusts every identity of {}, because no condition names one",
                crate::finding::code(&provider.text)
            )
        })
    })
}

/// Whether an allow names accounts, or users and roles of accounts.
pub fn names_accounts(document: &Value) -> bool {
    Policy::read(document).is_ok_and(|policy| {
        policy.of(true).any(|statement| {
            matches!(&statement.principals, Scope::In(list) if list.iter().any(|principal| {
                matches!(principal.kind, Kind::Account(_) | Kind::Arn(..))
            }))
        })
    })
}
