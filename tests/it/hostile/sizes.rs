//! Inputs that are deep, long, circular or larger than they say.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::{Value, json};

use super::{check, end_of_production, refused, run, with, write};
use crate::common::{blastgate, change, json as parsed, plan};

#[test]
fn json_of_ten_thousand_levels_is_refused_by_its_depth() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + "1" + &close.repeat(10_000);
    for value in [deep("[", "]"), deep("{\"a\":", "}")] {
        let text = with(Vec::new()).to_string().replace("\"main\"", &value);
        refused(text.as_bytes(), "128");
    }
}

/// The database goes in both; beside it there is something that cannot be read.
fn source(name: &str, text: &str) -> (Option<i32>, Value) {
    let place = tempfile::tempdir().expect("a directory");
    let database = "resource \"aws_db_instance\" \"main\" {\n  identifier = \"main\"\n  tags = { Environment = \"production\" }\n}\n";
    write(place.path(), "before/main.tf", database);
    write(place.path(), &format!("before/{name}"), text);
    write(place.path(), &format!("after/{name}"), text);
    let output = run(
        blastgate()
            .current_dir(place.path())
            .args(["diff", "before", "after", "--format", "json"]),
        b"",
    );
    let code = output.status.code();
    assert_ne!(code, Some(0), "a destruction reads as a pass");
    (code, parsed(&output.stdout))
}

#[test]
fn hcl_of_ten_thousand_levels_is_a_gap_and_no_crash() {
    let brackets = format!(
        "locals {{\n  a = {}1{}\n}}\n",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let blocks = format!("{}{}", "a {\n".repeat(10_000), "}\n".repeat(10_000));
    let templates = format!(
        "locals {{\n  a = {}1{}\n}}\n",
        "\"${".repeat(10_000),
        "}\"".repeat(10_000)
    );
    let operators = format!("locals {{\n  a = {}1\n}}\n", "!".repeat(10_000));
    let steps = format!("locals {{\n  a = local.b{}\n}}\n", ".c".repeat(10_000));
    let sums = format!("locals {{\n  a = 1{}\n}}\n", " + 1".repeat(10_000));
    for text in [brackets, blocks, templates, operators, steps, sums] {
        let (code, report) = source("deep.tf", &text);
        assert!([Some(10), Some(20)].contains(&code), "{report}");
    }
    let deep = format!(
        "{{\"locals\":{{\"a\":{}1{}}}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let (code, report) = source("deep.tf.json", &deep);
    assert!([Some(10), Some(20)].contains(&code), "{report}");
}

#[test]
fn numbers_that_no_machine_holds_are_judged() {
    for number in [
        "1e400",
        "-1e400",
        "1e-400",
        "1e999999999",
        "0.1e-999999999",
        "123456789012345678901234567890",
    ] {
        let edit = change(
            "aws_db_instance.other",
            &["update"],
            json!({ "backup_retention_period": 7, "allocated_storage": "NUMBER" }),
            json!({ "backup_retention_period": "NUMBER", "allocated_storage": 5 }),
        );
        let text = with(vec![edit]).to_string().replace("\"NUMBER\"", number);
        let (code, report) = check(text.as_bytes());
        assert_eq!(code, Some(20), "{number}: {report}");
    }
}

#[test]
fn keys_and_names_of_a_megabyte_do_not_reach_the_report_whole() {
    let long = "k".repeat(1 << 20);
    let keyed = change(
        "aws_sqs_queue.q",
        &["update"],
        json!({ &long: "a", "tags": { &long: &long, "Environment": "production" }, "name": &long }),
        json!({ &long: "b", "tags": { &long: "x" }, "name": "x" }),
    );
    let named = change(
        &format!("aws_sqs_queue.{long}"),
        &["delete"],
        json!({}),
        Value::Null,
    );
    let indexed = change(
        &format!("aws_sqs_queue.q[\"{long}\"]"),
        &["delete"],
        json!({}),
        Value::Null,
    );
    for one in [keyed, named, indexed] {
        let (code, report) = check(with(vec![one]).to_string().as_bytes());
        let length = report.to_string().len();
        assert!(code == Some(1) || code == Some(20), "{code:?}");
        // One long name may be told a few times where it is an identity.
        assert!(length < 16 << 20, "the report has {length} bytes");
    }
}

#[test]
fn a_string_of_two_megabytes_is_cut() {
    let long = "x y ".repeat(512 << 10);
    let edit = change(
        "aws_instance.i",
        &["update"],
        json!({ "user_data": long }),
        json!({ "user_data": format!("{long}z") }),
    );
    let (code, report) = check(with(vec![edit]).to_string().as_bytes());
    assert_eq!(code, Some(20));
    assert!(report.to_string().len() < 1 << 20);
}

/// A zip of one deflated member that says it has `told` bytes.
fn zip(entries: &[(&str, u32)], packed: &[u8], told: u32) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (at, (name, offset)) in entries.iter().enumerate() {
        let mut fields = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
        fields.extend([0, 0, 0, 0]);
        fields.extend((packed.len() as u32).to_le_bytes());
        fields.extend(told.to_le_bytes());
        fields.extend((name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        if at == 0 {
            out.extend(b"PK\x03\x04");
            out.extend(&fields);
            out.extend(name.as_bytes());
            out.extend(packed);
        }
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = (out.len() as u32).to_le_bytes();
    let count = (entries.len() as u16).to_le_bytes();
    let length = (directory.len() as u32).to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    for part in [&count[..], &count, &length, &start, &[0, 0]] {
        out.extend(part);
    }
    out
}

#[test]
fn zips_that_grow_or_lie_are_refused() {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
    let zeros = vec![0; 1 << 20];
    for _ in 0..48 {
        encoder.write_all(&zeros).expect("memory");
    }
    let packed = encoder.finish().expect("memory");
    let one = [("tfplan", 0)];
    let names: Vec<String> = (0..60)
        .map(|number| format!("tfconfig/m-/{number}.tf"))
        .collect();
    let mut overlapping = vec![("tfplan", 0)];
    overlapping.extend(names.iter().map(|name| (name.as_str(), 0)));
    for (entries, told) in [
        // It says ten bytes, 4 GB, and more than all members may have.
        (one.as_slice(), 10),
        (one.as_slice(), u32::MAX),
        (one.as_slice(), (1 << 30) + 1),
        // Sixty names for the same bytes.
        (overlapping.as_slice(), 48 << 20),
    ] {
        let (code, report) = check(&zip(entries, &packed, told));
        assert_eq!(code, Some(1), "{report}");
        assert!(report["error"]["message"].is_string(), "{report}");
    }
}

#[test]
fn circles_end() {
    for text in [
        "locals {\n  a = local.b\n  b = local.a\n}\nresource \"aws_sqs_queue\" \"q\" {\n  name = local.a\n}\n",
        "module \"m\" {\n  source = \"./\"\n}\n",
        "module \"m\" {\n  source = \"../after\"\n  x = module.m.x\n}\n",
        "resource \"aws_sqs_queue\" \"a\" {\n  name = aws_sqs_queue.b.name\n}\nresource \"aws_sqs_queue\" \"b\" {\n  name = aws_sqs_queue.a.name\n}\n",
        "moved {\n  from = aws_sqs_queue.a\n  to = aws_sqs_queue.b\n}\nmoved {\n  from = aws_sqs_queue.b\n  to = aws_sqs_queue.a\n}\n",
        "variable \"v\" {\n  default = 1\n}\nlocals {\n  a = [for x in local.a : x]\n}\n",
    ] {
        let (code, report) = source("circle.tf", text);
        assert!([Some(10), Some(20)].contains(&code), "{report}");
    }
    let mut circular = with(vec![
        change(
            "aws_sqs_queue.a",
            &["delete"],
            json!({ "name": "a" }),
            Value::Null,
        ),
        change(
            "aws_sqs_queue.b",
            &["delete"],
            json!({ "name": "b" }),
            Value::Null,
        ),
    ]);
    let block = |name: &str, on: &str| {
        json!({ "address": format!("aws_sqs_queue.{name}"), "mode": "managed", "type": "aws_sqs_queue",
                "name": name, "provider_config_key": "aws", "depends_on": [format!("aws_sqs_queue.{on}")],
                "expressions": { "name": { "references": [format!("aws_sqs_queue.{on}.name")] } } })
    };
    circular["configuration"]["root_module"]["resources"] =
        json!([block("a", "b"), block("b", "a"), block("b", "b")]);
    let (code, _) = check(circular.to_string().as_bytes());
    assert!([Some(1), Some(20)].contains(&code));
}

/// One network that everything depends on, and everything on everything before.
#[test]
fn a_fan_of_thousands_is_counted_once() {
    let width = 3_000;
    let mut changes = vec![end_of_production()];
    changes.push(change(
        "aws_vpc.main",
        &["delete", "create"],
        json!({ "id": "vpc-1", "cidr_block": "10.0.0.0/16" }),
        json!({ "cidr_block": "10.1.0.0/16" }),
    ));
    changes[1]["change"]["replace_paths"] = json!([["cidr_block"]]);
    let (mut blocks, mut state) = (Vec::new(), Vec::new());
    blocks.push(
        json!({ "address": "aws_vpc.main", "mode": "managed", "type": "aws_vpc", "name": "main",
                        "provider_config_key": "aws", "expressions": {} }),
    );
    for number in 0..width {
        let name = format!("s{number}");
        let address = format!("aws_subnet.{name}");
        let values =
            json!({ "vpc_id": "vpc-1", "cidr_block": format!("10.0.{}.0/24", number % 256) });
        changes.push(change(&address, &["no-op"], values.clone(), values.clone()));
        let previous = format!("aws_subnet.s{}.id", number.max(1) - 1);
        blocks.push(
            json!({ "address": address, "mode": "managed", "type": "aws_subnet", "name": name,
            "provider_config_key": "aws", "expressions": {
                "vpc_id": { "references": ["aws_vpc.main.id", "aws_vpc.main"] },
                "tags": { "references": [previous] } } }),
        );
        state.push(
            json!({ "address": address, "mode": "managed", "type": "aws_subnet", "name": name,
            "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 1,
            "values": values, "sensitive_values": {} }),
        );
    }
    let mut whole = plan(changes);
    whole["configuration"]["root_module"]["resources"] = Value::Array(blocks);
    let (code, report) = check(whole.to_string().as_bytes());
    assert_eq!(code, Some(20));
    let vpc = report["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .find(|one| one["address"] == "aws_vpc.main")
        .expect("the network");
    assert_eq!(vpc["blast_radius"]["total"], width);
    assert_eq!(
        vpc["blast_radius"]["dependents"].as_array().map(Vec::len),
        Some(100)
    );
}

#[test]
fn twenty_thousand_no_ops_hide_nothing() {
    let mut changes: Vec<Value> = (0..20_000)
        .map(|number| {
            let values = json!({ "name": format!("q{number}") });
            change(
                &format!("aws_sqs_queue.q[{number}]"),
                &["no-op"],
                values.clone(),
                values,
            )
        })
        .collect();
    changes.push(end_of_production());
    let (code, report) = check(plan(changes).to_string().as_bytes());
    assert_eq!(code, Some(20));
    assert_eq!(report["changes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_request_of_a_hook_that_is_too_long_is_denied() {
    let mut text = String::from("{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"echo ");
    for _ in 0..9 {
        let _ = write!(text, "{}", "a".repeat(1 << 20));
    }
    text.push_str("\"}}");
    let output = run(blastgate().args(["hook", "claude"]), text.as_bytes());
    assert_eq!(output.status.code(), Some(2));
}
