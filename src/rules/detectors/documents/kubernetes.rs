//! Rules of Kubernetes roles.

use crate::catalog::lexicon;
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

use super::{Collector, Comparison, names, strings};

/// One rule: verbs on resources of API groups, or on URLs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    groups: Vec<String>,
    resources: Vec<String>,
    verbs: Vec<String>,
    /// Empty: all names.
    names: Vec<String>,
    urls: Vec<String>,
}

fn texts(value: &Value, spellings: [&str; 2]) -> Option<Vec<String>> {
    match spellings.map(|name| value.get(name)) {
        [Value::Null, Value::Null] => Some(Vec::new()),
        [Value::Null, list] | [list, _] => strings(list),
    }
}

impl Rule {
    fn read(value: &Value) -> Option<Rule> {
        value.as_map()?;
        Some(Rule {
            groups: texts(value, ["apiGroups", "api_groups"])?,
            resources: texts(value, ["resources", "resources"])?,
            verbs: texts(value, ["verbs", "verbs"])?,
            names: texts(value, ["resourceNames", "resource_names"])?,
            urls: texts(value, ["nonResourceURLs", "non_resource_urls"])?,
        })
    }

    fn covers(&self, group: &str, resource: &str, verb: &str, name: Option<&str>) -> bool {
        let has = |list: &[String], text: &str| list.iter().any(|ours| ours == "*" || ours == text);
        let resource_matches = self.resources.iter().any(|ours| {
            ours == "*"
                || ours == resource
                || ours.strip_prefix("*/").is_some_and(|sub| {
                    resource
                        .split_once('/')
                        .is_some_and(|(_, theirs)| theirs == sub)
                })
        });
        resource_matches
            && has(&self.groups, group)
            && has(&self.verbs, verb)
            && (self.names.is_empty()
                || name.is_some_and(|name| self.names.iter().any(|ours| ours == name)))
    }

    fn covers_url(&self, url: &str, verb: &str) -> bool {
        let matches = |ours: &String| {
            ours == url
                || ours
                    .strip_suffix('*')
                    .is_some_and(|prefix| url.starts_with(prefix))
        };
        self.urls.iter().any(matches) && self.verbs.iter().any(|ours| ours == "*" || ours == verb)
    }

    /// The names that it is about; nothing stands for every name.
    fn named(&self) -> Vec<Option<&str>> {
        if self.names.is_empty() {
            return vec![None];
        }
        self.names.iter().map(|name| Some(name.as_str())).collect()
    }

    /// How many single rights it comes to.
    fn combinations(&self) -> usize {
        let parts = [
            self.resources.len(),
            self.verbs.len(),
            self.names.len().max(1),
        ];
        parts
            .into_iter()
            .fold(self.groups.len(), usize::saturating_mul)
    }
}

/// Whether a value is a list that can be read as rules of a role.
pub fn are_rules(value: &Value) -> bool {
    value.as_list().is_some_and(|list| {
        list.iter()
            .all(|rule| !rule.get("verbs").is_null() && Rule::read(rule).is_some())
    })
}

/// Compares two documents with `rules` (or `rule`), or two lists of rules.
pub fn compare(before: &Value, after: &Value) -> Comparison {
    let (Some(old), Some(new)) = (rules_in(before), rules_in(after)) else {
        return Comparison::unclear("the rules of the role cannot be read");
    };
    let mut found = Collector::default();
    let mut work = 0usize;
    for widens in [true, false] {
        let (here, there) = if widens { (&new, &old) } else { (&old, &new) };
        for rule in here {
            work = work.saturating_add(rule.combinations().saturating_mul(there.len() + 1));
            if work > 5_000_000 {
                return Comparison::unclear("the role is too large to be compared");
            }
            let (verbs, on) = left_over(rule, there);
            if verbs.is_empty() {
                continue;
            }
            let sentence = format!("{} on {}", names(verbs), names(on));
            if widens {
                found.wider.push(format!("allows {sentence}"));
            } else {
                found.narrower.push(format!("no longer allows {sentence}"));
            }
        }
    }
    found.finish()
}

/// The rules of a document, or of a list.
fn rules_in(value: &Value) -> Option<Vec<Rule>> {
    let rules = match value {
        Value::Map(_) => match value.get("rules") {
            Value::Null => value.get("rule"),
            rules => rules,
        },
        other => other,
    };
    match rules {
        Value::Null => Some(Vec::new()),
        Value::List(list) => list.iter().map(Rule::read).collect(),
        _ => None,
    }
}

/// The verbs of a rule, each with what it reaches, that no other rule covers.
fn left_over<'r>(rule: &'r Rule, others: &[Rule]) -> (Vec<&'r str>, Vec<&'r str>) {
    let named = rule.named();
    let (mut verbs, mut on): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for verb in &rule.verbs {
        for resource in &rule.resources {
            let covered = |group: &String, name: Option<&str>| {
                let mut others = others.iter();
                others.any(|other| other.covers(group, resource, verb, name))
            };
            let left = |group| named.iter().any(|name| !covered(group, *name));
            if rule.groups.iter().any(left) {
                verbs.push(verb);
                on.push(resource);
            }
        }
        for url in &rule.urls {
            if !others.iter().any(|other| other.covers_url(url, verb)) {
                verbs.push(verb);
                on.push(url);
            }
        }
    }
    (verbs, on)
}

/// Why rules make their bearer an administrator of the cluster (or of the namespace).
pub fn grants_admin(rules: &Value) -> Option<String> {
    for rule in rules.as_list()? {
        let rule = Rule::read(rule)?;
        if !rule.names.is_empty() {
            continue;
        }
        let has = |list: &[String], texts: &[&str]| {
            list.iter()
                .any(|ours| ours == "*" || texts.contains(&ours.as_str()))
        };
        let all = |list: &[String]| list.iter().any(|text| text == "*");
        if all(&rule.verbs) && all(&rule.resources) {
            return Some("it allows every verb on every resource".into());
        }
        if has(&rule.verbs, &["escalate", "bind", "impersonate"])
            && has(
                &rule.resources,
                &[
                    "roles",
                    "clusterroles",
                    "users",
                    "groups",
                    "serviceaccounts",
                ],
            )
        {
            return Some("its verbs can be used to gain further rights".into());
        }
    }
    None
}

/// Why rules give more than to read, beside what every controller writes.
pub fn writes(document: &Value) -> Option<String> {
    let rules = rules_in(document)?;
    let everyday =
        |resource: &String| forms::EVERYDAY_WRITES.has(resource) || resource.ends_with("/status");
    let verbs: Vec<&str> = rules
        .iter()
        .filter(|rule| !rule.resources.iter().all(everyday) || !rule.urls.is_empty())
        .flat_map(|rule| rule.verbs.iter().map(String::as_str))
        .filter(|verb| lexicon::does_more_than_read(verb))
        .collect();
    (!verbs.is_empty()).then(|| format!("{} is more than to read", names(verbs)))
}

/// Roles of the cluster that hand out everything (in a namespace or the cluster).
pub fn is_admin_role(name: &str) -> bool {
    matches!(name, "cluster-admin" | "admin" | "system:masters")
}

/// Subjects that stand for anybody.
pub fn is_anybody(subject: &str) -> bool {
    matches!(
        subject,
        "system:anonymous"
            | "system:unauthenticated"
            | "system:authenticated"
            | "system:serviceaccounts"
    )
}
