//! Replacements that are everyday work, each beside the twin that is not: the
//! family changes, the parent goes, the guard is off, somebody stays behind.

use crate::common::{blastgate, change, judge, plan};
use serde_json::{Value, json};

const PASS: i32 = 0;
const ASK: i32 = 10;

struct Replacement {
    change: Value,
    others: Vec<Value>,
    blocks: Vec<Value>,
}

fn prod(mut object: Value) -> Value {
    object["tags"] = json!({ "Environment": "production" });
    object
}

/// A replacement in production, old one first, of a resource whose block stands
/// in the configuration.
fn replaced(address: &str, before: Value, after: Value, unknown: &[&str]) -> Replacement {
    let mut change = change(address, &["delete", "create"], prod(before), prod(after));
    for name in unknown {
        change["change"]["after_unknown"][name] = json!(true);
    }
    Replacement {
        change,
        others: Vec::new(),
        blocks: vec![block(address, json!({}))],
    }
}

fn block(address: &str, expressions: Value) -> Value {
    let (kind, name) = address.split_once('.').expect("type and name");
    json!({
        "address": address, "mode": "managed", "type": kind, "name": name,
        "provider_config_key": "x", "expressions": expressions, "schema_version": 0
    })
}

impl Replacement {
    fn create_first(mut self) -> Self {
        self.change["change"]["actions"] = json!(["create", "delete"]);
        self
    }

    fn only_deleted(mut self) -> Self {
        self.change["change"]["actions"] = json!(["delete"]);
        self.change["change"]["after"] = Value::Null;
        self
    }

    fn with_provisioner(mut self) -> Self {
        self.blocks[0]["provisioners"] = json!([{ "type": "local-exec", "expressions": { "command": { "constant_value": "make" } } }]);
        self
    }

    /// Another object that refers to this one by its `id`.
    fn used_by(
        mut self,
        address: &str,
        actions: &[&str],
        attribute: &str,
        before: Value,
        after: Value,
    ) -> Self {
        let own = self.change["address"]
            .as_str()
            .expect("an address")
            .to_owned();
        let mut user = change(
            address,
            actions,
            prod(json!({ attribute: before })),
            Value::Null,
        );
        if after.is_null() {
            user["change"]["after"] = prod(json!({}));
            user["change"]["after_unknown"][attribute] = json!(true);
        } else {
            user["change"]["after"] = prod(json!({ attribute: after }));
        }
        self.others.push(user);
        self.blocks.push(block(
            address,
            json!({ attribute: { "references": [format!("{own}.id"), own] } }),
        ));
        self
    }

    fn plan(self) -> Value {
        let mut changes = vec![self.change];
        changes.extend(self.others);
        let mut plan = plan(changes);
        plan["configuration"]["root_module"]["resources"] = json!(self.blocks);
        plan
    }
}

fn task(family: &str) -> Replacement {
    replaced(
        "aws_ecs_task_definition.app",
        json!({ "family": "orders", "cpu": "256" }),
        json!({ "family": family, "cpu": "512" }),
        &[],
    )
}

fn marker() -> Replacement {
    replaced(
        "null_resource.flag",
        json!({ "id": "1", "triggers": { "a": "1" } }),
        json!({ "triggers": { "a": "2" } }),
        &["id"],
    )
}

const CERTIFICATE: &str = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c";

fn certificate() -> Replacement {
    replaced(
        "aws_acm_certificate.main",
        json!({ "id": CERTIFICATE, "arn": CERTIFICATE, "domain_name": "a.example.com" }),
        json!({ "domain_name": "b.example.com" }),
        &["id", "arn"],
    )
    .create_first()
}

fn config_map(before: &str, after: &str, namespace: &str) -> Replacement {
    let object = |name: &str, namespace: &str| {
        json!({ "metadata": [{
            "name": name, "namespace": namespace, "labels": { "environment": "production" }
        }] })
    };
    replaced(
        "kubernetes_config_map_v1.app",
        object(before, "shop"),
        object(after, namespace),
        &[],
    )
}

fn secret_version(kind: &str, before: Value, after: Value) -> Replacement {
    replaced(&format!("{kind}.api"), before, after, &[])
}

fn cases() -> Vec<(&'static str, Replacement, i32)> {
    let google = |policy: &str| {
        let version = |data: &str| json!({ "secret": "projects/1/secrets/api", "secret_data": data, "deletion_policy": policy });
        secret_version(
            "google_secret_manager_secret_version",
            version("a"),
            version("b"),
        )
    };
    let aws = |secret: &str| {
        secret_version(
            "aws_secretsmanager_secret_version",
            json!({ "secret_id": "arn:a", "secret_string": "a" }),
            json!({ "secret_id": secret, "secret_string": "b" }),
        )
    };
    let group = |skip: bool| {
        replaced(
            "aws_cloudwatch_log_group.app",
            json!({ "name": "/orders", "skip_destroy": skip }),
            json!({ "name": "/orders-2", "skip_destroy": true }),
            &[],
        )
    };
    // A group that everybody moves to, and which lets nobody in any more.
    let group_of = |ingress: Value| {
        replaced(
            "aws_security_group.app",
            json!({ "id": "sg-0123456789", "name": "app-1", "ingress": [{
                "from_port": 8080, "to_port": 8080, "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"]
            }] }),
            json!({ "name": "app-2", "ingress": ingress }),
            &["id"],
        )
        .create_first()
        .used_by(
            "aws_lb.main",
            &["update"],
            "security_groups",
            json!(["sg-0123456789"]),
            Value::Null,
        )
    };
    let same_rule = json!([{
        "from_port": 8080, "to_port": 8080, "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"]
    }]);
    let password = || {
        replaced(
            "random_password.db",
            json!({ "length": 16 }),
            json!({ "length": 20 }),
            &[],
        )
    };
    vec![
        ("a revision", task("orders"), PASS),
        ("of another family", task("billing"), ASK),
        ("only deleted", task("orders").only_deleted(), ASK),
        ("with a provisioner", task("orders").with_provisioner(), ASK),
        ("a marker", marker(), PASS),
        ("that runs a command", marker().with_provisioner(), ASK),
        ("only deleted", marker().only_deleted(), ASK),
        (
            "with which something goes",
            marker().used_by(
                "aws_lb.main",
                &["delete", "create"],
                "name",
                json!("1"),
                Value::Null,
            ),
            ASK,
        ),
        ("a generated password", password(), ASK),
        (
            "a certificate whose listener moves",
            certificate().used_by(
                "aws_lb_listener.https",
                &["update"],
                "certificate_arn",
                json!(CERTIFICATE),
                Value::Null,
            ),
            PASS,
        ),
        (
            "a certificate whose listener stays",
            certificate().used_by(
                "aws_lb_listener.https",
                &["no-op"],
                "certificate_arn",
                json!(CERTIFICATE),
                json!(CERTIFICATE),
            ),
            ASK,
        ),
        (
            "a certificate that one of two leaves",
            certificate()
                .used_by(
                    "aws_lb_listener.https",
                    &["update"],
                    "certificate_arn",
                    json!(CERTIFICATE),
                    Value::Null,
                )
                .used_by(
                    "aws_lb_listener.other",
                    &["update"],
                    "certificate_arn",
                    json!(CERTIFICATE),
                    json!(CERTIFICATE),
                ),
            ASK,
        ),
        ("a certificate that nobody uses here", certificate(), ASK),
        (
            "a hashed config map",
            config_map("orders-7f8d9c", "orders-1a2b3c", "shop"),
            PASS,
        ),
        (
            "under another name",
            config_map("orders-7f8d9c", "billing-1a2b3c", "shop"),
            ASK,
        ),
        (
            "in another namespace",
            config_map("orders-7f8d9c", "orders-1a2b3c", "other"),
            ASK,
        ),
        (
            "without a hash",
            config_map("orders-blue", "orders-green", "shop"),
            ASK,
        ),
        ("a group with the same rules", group_of(same_rule), PASS),
        ("a group without its rules", group_of(json!([])), ASK),
        ("a secret's next version", aws("arn:a"), PASS),
        ("in another secret", aws("arn:b"), ASK),
        ("a payload that is left", google("ABANDON"), PASS),
        ("a payload that is destroyed", google("DELETE"), ASK),
        ("a log group that is left", group(true), PASS),
        ("whose guard was off in the state", group(false), ASK),
    ]
}

#[test]
fn what_is_routine_passes_and_its_twin_asks() {
    let mut wrong = Vec::new();
    for (name, replacement, wanted) in cases() {
        let address = replacement.change["address"].to_string();
        let (code, report) = judge(replacement.plan().to_string().as_bytes());
        let class = &report["changes"][0]["class"];
        if code != Some(wanted) {
            wrong.push(format!(
                "{address} {name}: {code:?}, wanted {wanted}: {}",
                report["reasons"]
            ));
        }
        let destructive = report["changes"]
            .as_array()
            .expect("changes")
            .iter()
            .any(|change| change["class"] == "destructive");
        if !destructive {
            wrong.push(format!("{address} {name}: the class is {class}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The exit code of a plan under a policy.
fn under(policy: &str, plan: &Value) -> Option<i32> {
    let workplace = tempfile::tempdir().expect("a temporary directory");
    let write = |name: &str, text: &str| {
        let path = workplace.path().join(name);
        std::fs::write(&path, text).expect("a file is written");
        path
    };
    let (policy, plan) = (
        write("p.hcl", policy),
        write("plan.json", &plan.to_string()),
    );
    let output = blastgate()
        .arg("check")
        .arg(plan)
        .arg("--policy")
        .arg(policy)
        .output()
        .expect("blastgate runs");
    output.status.code()
}

#[test]
fn the_policy_widens_and_forbids_what_is_routine() {
    let listener = || {
        replaced(
            "aws_lb_listener.https",
            json!({ "port": 443 }),
            json!({ "port": 8443 }),
            &[],
        )
    };
    let types = "routine {\n  types = [\"aws_lb_listener\"]\n}\n";
    let both =
        "routine {\n  types = [\"aws_lb_*\"]\n  addresses = [\"aws_lb_listener.other\"]\n}\n";
    let off = "routine {\n  off = true\n}\n";
    assert_eq!(under(types, &listener().plan()), Some(PASS));
    assert_eq!(under(types, &listener().only_deleted().plan()), Some(ASK));
    assert_eq!(under(both, &listener().plan()), Some(ASK));
    assert_eq!(under("", &task("orders").plan()), Some(PASS));
    assert_eq!(under(off, &task("orders").plan()), Some(ASK));
}

#[test]
fn an_effect_may_be_set_for_some_objects_only() {
    let gone = |name: &str| {
        let tags = json!({ "port": 443, "tags": { "env": "production" } });
        plan(vec![change(
            &format!("aws_lb_listener.{name}"),
            &["delete"],
            tags,
            Value::Null,
        )])
    };
    let rule =
        |scope: &str| format!("rule \"destroys-production\" {{\n  effect = \"note\"\n{scope}}}\n");
    let narrow = rule("  addresses = [\"aws_lb_listener.preview*\"]\n");
    assert_eq!(under(&narrow, &gone("preview_7")), Some(PASS));
    assert_eq!(under(&narrow, &gone("main")), Some(ASK));
    assert_eq!(
        under(&rule("  types = [\"aws_lb\"]\n"), &gone("main")),
        Some(ASK)
    );
    assert_eq!(under(&rule("  types = []\n"), &gone("main")), Some(1));
}
