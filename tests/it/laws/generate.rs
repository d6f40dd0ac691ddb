//! Plans of real types, as data that can be made worse in one respect.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Types that differ in what they hold, what guards them and what they let in.
pub(super) const TYPES: [&str; 9] = [
    "aws_db_instance",
    "aws_s3_bucket",
    "aws_dynamodb_table",
    "aws_security_group",
    "aws_iam_policy",
    "aws_sqs_queue",
    "aws_lb",
    "google_sql_database_instance",
    "aws_instance",
];

/// Guards of a type: attribute, the safe value, the unsafe one.
pub(super) fn guards(type_name: &str) -> Vec<(&'static str, Value, Value)> {
    match type_name {
        "aws_db_instance" => vec![
            ("deletion_protection", json!(true), json!(false)),
            ("skip_final_snapshot", json!(false), json!(true)),
            ("backup_retention_period", json!(7), json!(0)),
        ],
        "aws_s3_bucket" => vec![("force_destroy", json!(false), json!(true))],
        "aws_dynamodb_table" => vec![
            ("deletion_protection_enabled", json!(true), json!(false)),
            (
                "point_in_time_recovery",
                json!([{ "enabled": true }]),
                json!([{ "enabled": false }]),
            ),
        ],
        "aws_lb" => vec![("enable_deletion_protection", json!(true), json!(false))],
        "google_sql_database_instance" => vec![("deletion_protection", json!(true), json!(false))],
        "aws_instance" => vec![("disable_api_termination", json!(true), json!(false))],
        _ => Vec::new(),
    }
}

/// Address ranges from narrow to wide.
pub(super) const RANGES: [&str; 4] = ["10.1.0.0/24", "10.0.0.0/8", "203.0.113.7/32", "0.0.0.0/0"];
/// Actions from narrow to wide.
pub(super) const GRANTS: [&str; 4] = ["s3:GetObject", "s3:PutObject", "s3:*", "*"];

/// What marks the environment of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Dev,
    Prod,
    /// Production, and one more tag that says otherwise.
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Stay,
    Create,
    Update,
    Delete,
    Replace,
    ReplaceFirst,
}

impl Act {
    fn words(self) -> &'static [&'static str] {
        match self {
            Act::Stay => &["no-op"],
            Act::Create => &["create"],
            Act::Update => &["update"],
            Act::Delete => &["delete"],
            Act::Replace => &["delete", "create"],
            Act::ReplaceFirst => &["create", "delete"],
        }
    }

    pub(super) fn has_before(self) -> bool {
        self != Act::Create
    }

    pub(super) fn has_after(self) -> bool {
        self != Act::Delete
    }
}

/// One side of an object, in what matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) mark: Mark,
    /// Which guards stand in their safe position, by the order of [`guards`].
    pub(super) safe: [bool; 3],
    /// Which of [`RANGES`] may enter.
    pub(super) ranges: Vec<usize>,
    /// Which of [`GRANTS`] are given.
    pub(super) grants: Vec<usize>,
    pub(super) text: String,
    pub(super) password: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing {
    pub(super) type_name: &'static str,
    pub(super) name: String,
    pub(super) act: Act,
    pub(super) before: Side,
    pub(super) after: Side,
    /// Attributes that are marked sensitive.
    pub(super) sensitive: Vec<&'static str>,
    /// Attributes that are known only after apply.
    pub(super) unknown: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) things: Vec<Thing>,
}

impl Thing {
    pub(super) fn address(&self) -> String {
        format!("{}.{}", self.type_name, self.name)
    }

    /// Attributes of one side.
    pub(super) fn attributes(&self, side: &Side) -> Map<String, Value> {
        let mut out = Map::new();
        out.insert("name".to_owned(), self.name.clone().into());
        out.insert("description".to_owned(), side.text.clone().into());
        let tags = match side.mark {
            Mark::None => json!({ "team": "payments" }),
            Mark::Dev => json!({ "Environment": "dev", "team": "payments" }),
            Mark::Prod => json!({ "Environment": "production", "team": "payments" }),
            Mark::Both => {
                json!({ "Environment": "production", "Stage": "dev", "team": "payments" })
            }
        };
        let labels = self.type_name.starts_with("google_");
        out.insert(if labels { "labels" } else { "tags" }.to_owned(), tags);
        for (at, (name, safe, bare)) in guards(self.type_name).into_iter().enumerate() {
            out.insert(name.to_owned(), if side.safe[at] { safe } else { bare });
        }
        match self.type_name {
            "aws_security_group" => {
                let rule = |range: &usize| {
                    json!({ "from_port": 443, "to_port": 443, "protocol": "tcp",
                            "cidr_blocks": [RANGES[*range]], "self": false })
                };
                out.insert(
                    "ingress".to_owned(),
                    side.ranges.iter().map(rule).collect::<Vec<_>>().into(),
                );
            }
            "aws_iam_policy" => {
                let statement = |grant: &usize| {
                    json!({ "Effect": "Allow", "Action": GRANTS[*grant],
                            "Resource": "arn:aws:s3:::reports/*" })
                };
                let all: Vec<Value> = side.grants.iter().map(statement).collect();
                let document = json!({ "Version": "2012-10-17", "Statement": all });
                out.insert("policy".to_owned(), document.to_string().into());
            }
            "aws_db_instance" => {
                out.insert("password".to_owned(), side.password.clone().into());
            }
            _ => {}
        }
        out
    }

    fn change(&self) -> Value {
        let before = self.attributes(&self.before);
        // What does not change is the same on both sides.
        let mut after = if self.act == Act::Stay {
            before.clone()
        } else {
            self.attributes(&self.after)
        };
        let mut unknown = Map::new();
        if !matches!(self.act, Act::Stay | Act::Delete) {
            for name in &self.unknown {
                if after.remove(*name).is_some() {
                    unknown.insert((*name).to_owned(), true.into());
                }
            }
        }
        let marks: Map<String, Value> = self
            .sensitive
            .iter()
            .filter(|name| before.contains_key(**name))
            .map(|name| ((*name).to_owned(), true.into()))
            .collect();
        let side = |is: bool, map: Map<String, Value>| {
            if is { Value::Object(map) } else { Value::Null }
        };
        let provider = self.type_name.split('_').next().unwrap_or_default();
        json!({
            "address": self.address(), "mode": "managed", "type": self.type_name, "name": self.name,
            "provider_name": format!("registry.terraform.io/hashicorp/{provider}"),
            "change": {
                "actions": self.act.words(),
                "before": side(self.act.has_before(), before),
                "after": side(self.act.has_after(), after),
                "after_unknown": unknown,
                "before_sensitive": marks, "after_sensitive": marks,
            },
        })
    }

    /// The object as the prior state lists it.
    fn state(&self) -> Value {
        let provider = self.type_name.split('_').next().unwrap_or_default();
        json!({
            "address": self.address(), "mode": "managed", "type": self.type_name, "name": self.name,
            "provider_name": format!("registry.terraform.io/hashicorp/{provider}"),
            "schema_version": 0, "values": self.attributes(&self.before), "sensitive_values": {},
        })
    }
}

impl Plan {
    /// The plan as `show -json` writes it.
    pub(super) fn value(&self) -> Value {
        let changes: Vec<Value> = self.things.iter().map(Thing::change).collect();
        let there = self.things.iter().filter(|thing| thing.act.has_before());
        let stay = self.things.iter().filter(|thing| thing.act.has_after());
        let state: Vec<Value> = there.map(Thing::state).collect();
        let planned: Vec<Value> = stay
            .map(|thing| json!({ "address": thing.address() }))
            .collect();
        json!({
            "format_version": "1.2", "terraform_version": "1.11.4",
            "planned_values": { "root_module": { "resources": planned } },
            "prior_state": { "format_version": "1.0", "terraform_version": "1.11.4",
                "values": { "root_module": { "resources": state } } },
            "resource_changes": changes,
            "configuration": { "root_module": {} },
            "timestamp": "2026-11-22T12:00:00Z",
            "applyable": true, "complete": true, "errored": false,
        })
    }

    pub(super) fn json(&self) -> String {
        self.value().to_string()
    }
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![Just(Mark::None), Just(Mark::Dev), Just(Mark::Prod)]
}

fn side() -> impl Strategy<Value = Side> {
    let few = || prop::sample::subsequence(vec![0_usize, 1, 2, 3], 0..=2);
    (
        mark(),
        [any::<bool>(), any::<bool>(), any::<bool>()],
        few(),
        few(),
        prop_oneof![Just("one"), Just("two")],
        "[a-z]{4} [a-z]{5} [a-z]{6}",
    )
        .prop_map(|(mark, safe, ranges, grants, text, password)| Side {
            mark,
            safe,
            ranges,
            grants,
            text: text.to_owned(),
            password,
        })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => Just(Act::Stay),
        1 => Just(Act::Create),
        4 => Just(Act::Update),
        1 => Just(Act::Delete),
        1 => Just(Act::Replace),
        1 => Just(Act::ReplaceFirst),
    ]
}

/// Attributes that can be marked or unknown; an object has some of them.
pub(super) const MARKABLE: [&str; 6] = [
    "description",
    "deletion_protection",
    "ingress",
    "policy",
    "tags",
    "force_destroy",
];

/// An object. Often nothing but one respect differs between its sides, so that
/// one finding decides and nothing hides behind another.
pub(super) fn thing(number: usize) -> impl Strategy<Value = Thing> {
    (
        prop::sample::select(TYPES.as_slice()),
        act(),
        side(),
        side(),
        0..8_u8,
        prop::sample::subsequence(MARKABLE.to_vec(), 0..=1),
        prop::sample::subsequence(MARKABLE.to_vec(), 0..=1),
        any::<u8>(),
    )
        .prop_map(
            move |(type_name, act, before, other, differs, sensitive, unknown, rare)| {
                let after = match differs {
                    0 => Side {
                        mark: other.mark,
                        ..before.clone()
                    },
                    1 => Side {
                        safe: other.safe,
                        ..before.clone()
                    },
                    2 => Side {
                        ranges: other.ranges,
                        ..before.clone()
                    },
                    3 => Side {
                        grants: other.grants,
                        ..before.clone()
                    },
                    4..=6 => Side {
                        text: other.text,
                        ..before.clone()
                    },
                    _ => other,
                };
                Thing {
                    type_name,
                    name: format!("{}{number}", ["item", "part", "unit"][number % 3]),
                    act,
                    before,
                    after,
                    sensitive: if rare % 4 == 0 { sensitive } else { Vec::new() },
                    unknown: if rare % 5 == 0 { unknown } else { Vec::new() },
                }
            },
        )
}

/// A plan of one to four objects.
pub(super) fn plan() -> impl Strategy<Value = Plan> {
    (1..=4_usize)
        .prop_flat_map(|count| (0..count).map(thing).collect::<Vec<_>>())
        .prop_map(|things| Plan { things })
}

/// A plan and one of its objects.
pub(super) fn plan_and_place() -> impl Strategy<Value = (Plan, usize)> {
    (plan(), any::<prop::sample::Index>()).prop_map(|(plan, index)| {
        let at = index.index(plan.things.len());
        (plan, at)
    })
}
