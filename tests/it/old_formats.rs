//! Plans of older versions, made of the real ones by leaving out what those
//! versions did not write: what is destroyed must not depend on it.

use std::collections::BTreeMap;
use std::path::Path;

use blastgate::input::{self, Limits};
use blastgate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use blastgate::model::change::ChangeSet;
use serde_json::Value;

/// Versions of Terraform (major, minor, patch) and the format of their JSON.
const VERSIONS: &[((u32, u32, u32), &str)] = &[
    ((0, 12, 31), "0.1"),
    ((0, 13, 7), "0.1"),
    ((0, 15, 5), "0.1"),
    ((1, 0, 11), "0.2"),
    ((1, 1, 9), "1.0"),
    ((1, 2, 9), "1.1"),
    ((1, 4, 7), "1.1"),
    ((1, 5, 7), "1.2"),
    ((1, 7, 5), "1.2"),
    ((1, 8, 5), "1.2"),
];

type Version = (u32, u32, u32);

/// Keys of the JSON and since when they are there.
const KEYS: &[(&str, Version)] = &[
    ("before_sensitive", (0, 15, 0)),
    ("after_sensitive", (0, 15, 0)),
    ("action_reason", (0, 15, 2)),
    ("replace_paths", (0, 15, 3)),
    ("resource_drift", (0, 15, 4)),
    ("previous_address", (1, 1, 0)),
    ("relevant_attributes", (1, 2, 0)),
    ("checks", (1, 3, 0)),
    ("timestamp", (1, 5, 0)),
    ("importing", (1, 5, 0)),
    ("errored", (1, 6, 0)),
    ("applyable", (1, 8, 0)),
    ("complete", (1, 8, 0)),
];

/// Numbers of the message `Plan`.
const PLAN: &[(u64, Version)] = &[
    (16, (0, 15, 4)),
    (17, (0, 15, 4)),
    (18, (1, 1, 0)),
    (15, (1, 2, 0)),
    (19, (1, 3, 0)),
    (20, (1, 4, 0)),
    (21, (1, 5, 0)),
    (25, (1, 8, 0)),
    (26, (1, 8, 0)),
];

/// Numbers of the message `Change`.
const CHANGE: &[(u64, Version)] = &[
    (3, (0, 15, 0)),
    (4, (0, 15, 0)),
    (5, (1, 5, 0)),
    (6, (1, 5, 0)),
];

fn is_new(table: &[(u64, Version)], number: u64, version: Version) -> bool {
    table
        .iter()
        .any(|(known, since)| *known == number && *since > version)
}

fn written((major, minor, patch): Version) -> String {
    format!("{major}.{minor}.{patch}")
}

/// The JSON as an older version would have written it.
fn older_json(value: &mut Value, version: Version) {
    match value {
        Value::Object(members) => {
            // Objects of resources have attributes of any name.
            for (name, member) in members.iter_mut() {
                if !matches!(
                    name.as_str(),
                    "before" | "after" | "values" | "after_unknown"
                ) {
                    older_json(member, version);
                }
            }
            members.retain(|name, _| {
                !KEYS
                    .iter()
                    .any(|(known, since)| known == name && *since > version)
            });
        }
        Value::Array(list) => list
            .iter_mut()
            .for_each(|member| older_json(member, version)),
        _ => {}
    }
}

/// Fields of a protobuf message: number, wire type, varint or content.
fn fields(mut bytes: &[u8]) -> Vec<(u64, u64, Vec<u8>)> {
    let mut out = Vec::new();
    while !bytes.is_empty() {
        let key = take(&mut bytes);
        let content = match key & 7 {
            0 => varint(take(&mut bytes)),
            2 => {
                let length = take(&mut bytes) as usize;
                let (content, rest) = bytes.split_at(length);
                bytes = rest;
                content.to_vec()
            }
            other => panic!("wire type {other}"),
        };
        out.push((key >> 3, key & 7, content));
    }
    out
}

fn take(bytes: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in 0..10 {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        value |= u64::from(byte & 0x7f) << (7 * shift);
        if byte & 0x80 == 0 {
            break;
        }
    }
    value
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while value > 0x7f {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

fn put(out: &mut Vec<u8>, number: u64, wire: u64, content: &[u8]) {
    out.extend(varint(number << 3 | wire));
    if wire == 2 {
        out.extend(varint(content.len() as u64));
    }
    out.extend(content);
}

/// A change as an older version would have written it: before 1.1 the address
/// is spelt out.
fn older_change(bytes: &[u8], version: Version) -> Vec<u8> {
    let mut out = Vec::new();
    for (number, wire, content) in fields(bytes) {
        match number {
            9 => {
                let mut inner = Vec::new();
                for (number, wire, content) in fields(&content) {
                    if !is_new(CHANGE, number, version) {
                        put(&mut inner, number, wire, &content);
                    }
                }
                put(&mut out, 9, 2, &inner);
            }
            12 if version < (0, 15, 2) => {}
            14 if version < (1, 1, 0) => {}
            13 if version < (1, 1, 0) => {
                let text = String::from_utf8(content).expect("an address");
                spell(
                    &mut out,
                    &ResourceAddress::parse(&text).expect("an address"),
                );
            }
            _ => put(&mut out, number, wire, &content),
        }
    }
    out
}

fn spell(out: &mut Vec<u8>, address: &ResourceAddress) {
    let module = address.module.to_string();
    if !module.is_empty() {
        put(out, 1, 2, module.as_bytes());
    }
    if address.mode == ResourceMode::Data {
        put(out, 2, 0, &varint(1));
    }
    put(out, 3, 2, address.type_name.as_bytes());
    put(out, 4, 2, address.name.as_bytes());
    match &address.key {
        Some(InstanceKey::Name(name)) => put(out, 5, 2, name.as_bytes()),
        Some(InstanceKey::Index(index)) => put(out, 6, 0, &varint(*index)),
        Some(InstanceKey::Unknown) | None => {}
    }
}

fn older_plan(bytes: &[u8], version: Version) -> Vec<u8> {
    let mut out = Vec::new();
    for (number, wire, content) in fields(bytes) {
        match number {
            _ if is_new(PLAN, number, version) => {}
            3 | 18 => put(&mut out, number, wire, &older_change(&content, version)),
            14 => put(&mut out, 14, 2, written(version).as_bytes()),
            _ => put(&mut out, number, wire, &content),
        }
    }
    out
}

/// The members of a zip whose sizes stand in its directory.
fn members(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let short = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let long =
        |at: usize| u32::from_le_bytes([zip[at], zip[at + 1], zip[at + 2], zip[at + 3]]) as usize;
    let end = zip
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")
        .expect("a zip");
    let mut at = long(end + 16);
    let mut out = Vec::new();
    for _ in 0..short(end + 10) {
        let (method, packed, length) = (short(at + 10), long(at + 20), long(at + 24));
        let (name, extra, comment) = (short(at + 28), short(at + 30), short(at + 32));
        let local = long(at + 42);
        let start = local + 30 + short(local + 26) + short(local + 28);
        let content = &zip[start..start + packed];
        let content = if method == 0 {
            content.to_vec()
        } else {
            let mut inflated = Vec::with_capacity(length);
            std::io::Read::read_to_end(
                &mut flate2::read::DeflateDecoder::new(content),
                &mut inflated,
            )
            .expect("deflated");
            inflated
        };
        let text = String::from_utf8(zip[at + 46..at + 46 + name].to_vec()).expect("a name");
        out.push((text, content));
        at += 46 + name + extra + comment;
    }
    out
}

fn older_file(bytes: &[u8], version: Version) -> Vec<u8> {
    let members: Vec<(String, Vec<u8>)> = members(bytes)
        .into_iter()
        .filter(|(name, _)| match name.as_str() {
            "tfstate-prev" => version >= (0, 15, 4),
            ".terraform.lock.hcl" => version >= (1, 1, 0),
            _ => true,
        })
        .map(|(name, content)| {
            let content = if name == "tfplan" {
                older_plan(&content, version)
            } else {
                content
            };
            (name, content)
        })
        .collect();
    let list: Vec<(&str, &[u8])> = members
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    crate::common::zip(&list)
}

fn read(bytes: Vec<u8>, what: &str) -> ChangeSet {
    input::read(bytes, "plan", &Limits::default()).unwrap_or_else(|error| panic!("{what}: {error}"))
}

/// What happens to each object.
fn actions(set: &ChangeSet) -> BTreeMap<String, String> {
    set.changes
        .iter()
        .map(|change| {
            (
                format!("{} {:?}", change.address, change.deposed),
                change.action.to_string(),
            )
        })
        .collect()
}

fn each(mut visit: impl FnMut(&Path, Version, &str)) {
    for fixture in crate::common::fixtures() {
        for (version, format) in VERSIONS {
            visit(&fixture, *version, format);
        }
    }
}

#[test]
fn older_json_says_the_same_of_every_object() {
    each(|fixture, version, format| {
        let what = format!("{} of {}", fixture.display(), written(version));
        let Ok(text) = std::fs::read(fixture.join("plan.json")) else {
            return;
        };
        let mut plan: Value = serde_json::from_slice(&text).expect("JSON");
        older_json(&mut plan, version);
        plan["format_version"] = format.into();
        plan["terraform_version"] = written(version).into();
        let older = read(serde_json::to_vec(&plan).expect("JSON"), &what);
        assert_eq!(actions(&older), actions(&read(text, &what)), "{what}");
    });
}

#[test]
fn older_files_say_the_same_of_every_object() {
    let mut count = 0;
    each(|fixture, version, _| {
        let what = format!("{} of {}", fixture.display(), written(version));
        let Ok(bytes) = std::fs::read(fixture.join("plan.tfplan")) else {
            return;
        };
        let older = read(older_file(&bytes, version), &what);
        let newer = read(bytes, &what);
        assert_eq!(actions(&older), actions(&newer), "{what}");
        assert_eq!(
            older.prior_state.instances.len(),
            newer.prior_state.instances.len(),
            "{what}"
        );
        assert_eq!(
            older.origin.tool_version.as_deref(),
            Some(written(version).as_str())
        );
        count += 1;
    });
    assert!(count > 100, "fixtures are missing");
}
