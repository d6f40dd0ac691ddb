//! As `plan -out` writes it: protobuf and msgpack in a zip, by hand, so that
//! the reader is not measured with its own tools.

use super::super::{Attributes, Cell, Change, Importing, Invocation, Plan};
use super::{ACTIONS, CHECKS, OUTPUT_ACTIONS, VERSION};

/// A protobuf message that is being written.
#[derive(Default)]
struct Message(Vec<u8>);

fn varint(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

impl Message {
    fn number(mut self, field: u64, value: u64) -> Self {
        if value != 0 {
            varint(&mut self.0, field << 3);
            varint(&mut self.0, value);
        }
        self
    }

    fn bytes(mut self, field: u64, value: &[u8]) -> Self {
        varint(&mut self.0, field << 3 | 2);
        varint(&mut self.0, value.len() as u64);
        self.0.extend_from_slice(value);
        self
    }

    fn text(self, field: u64, value: &str) -> Self {
        if value.is_empty() {
            self
        } else {
            self.bytes(field, value.as_bytes())
        }
    }

    fn all(self, field: u64, list: impl IntoIterator<Item = Message>) -> Self {
        list.into_iter()
            .fold(self, |message, inner| message.bytes(field, &inner.0))
    }
}

fn pack(out: &mut Vec<u8>, cell: &Cell) {
    match cell {
        Cell::Null => out.push(0xc0),
        Cell::Bool(value) => out.push(if *value { 0xc3 } else { 0xc2 }),
        Cell::Int(value) => {
            out.push(0xd3);
            out.extend_from_slice(&value.to_be_bytes());
        }
        Cell::Half(value) => {
            out.push(0xcb);
            out.extend_from_slice(&(f64::from(*value) / 2.0).to_be_bytes());
        }
        Cell::Text(value) => {
            out.push(0xdb);
            out.extend_from_slice(&(value.len() as u32).to_be_bytes());
            out.extend_from_slice(value.as_bytes());
        }
        Cell::List(list) => {
            out.push(0xdd);
            out.extend_from_slice(&(list.len() as u32).to_be_bytes());
            list.iter().for_each(|inner| pack(out, inner));
        }
        Cell::Map(map) => pack_map(out, map),
        Cell::Unknown => out.extend_from_slice(&[0xd4, 0, 0]),
    }
}

fn pack_map(out: &mut Vec<u8>, map: &Attributes) {
    out.push(0xdf);
    out.extend_from_slice(&(map.len() as u32).to_be_bytes());
    for (name, inner) in map {
        pack(out, &Cell::Text(name.clone()));
        pack(out, inner);
    }
}

fn dynamic(cell: &Cell) -> Message {
    let mut packed = Vec::new();
    pack(&mut packed, cell);
    Message::default().bytes(1, &packed)
}

fn object(map: &Attributes) -> Message {
    dynamic(&Cell::Map(map.clone()))
}

fn named(name: &str) -> Message {
    object(&Attributes::from([(
        "name".to_owned(),
        Cell::Text(name.to_owned()),
    )]))
}

fn path(name: &str) -> Message {
    let step = Message::default().text(1, name);
    Message::default().bytes(1, &step.0)
}

fn change(change: &Change, opentofu: bool) -> Message {
    let (words, number, has_before, has_after) = ACTIONS[change.action];
    let mut values = Vec::new();
    if has_before {
        values.push(object(&change.before));
    }
    if has_after && words != ["no-op"] {
        values.push(object(&change.after));
    }
    let marks = |there: bool| -> Vec<Message> {
        let names = if there {
            change.sensitive.as_slice()
        } else {
            &[]
        };
        names.iter().map(|name| path(name)).collect()
    };
    let mut inner = Message::default()
        .number(1, number)
        .all(2, values)
        .all(3, marks(has_before))
        .all(4, marks(has_after));
    match &change.importing {
        Some(Importing::Id(id)) => {
            inner = inner.bytes(5, &Message::default().text(1, id).0);
            if super::is_generated(id) {
                inner = inner.text(6, "resource \"t_x\" \"n\" {}");
            }
        }
        Some(Importing::Identity(name)) => {
            // The tools number the identity differently.
            let field = if opentofu { 2 } else { 3 };
            inner = inner.bytes(5, &Message::default().bytes(field, &named(name).0).0);
        }
        None => {}
    }
    if let Some((before, after)) = &change.identity {
        inner = inner.bytes(7, &named(before).0).bytes(8, &named(after).0);
    }
    Message::default()
        .text(7, change.deposed.as_deref().unwrap_or_default())
        .text(8, &format!("provider[\"{}\"]", change.provider))
        .bytes(9, &inner.0)
        .all(11, change.replace.iter().map(|name| path(name)))
        .number(12, change.reason as u64)
        .text(13, &change.address)
        .text(14, change.previous.as_deref().unwrap_or_default())
}

fn invocation(invocation: &Invocation) -> Message {
    let out = Message::default()
        .text(1, &format!("action.x_run.{}", invocation.name))
        .text(2, "provider[\"registry.terraform.io/x/y\"]")
        .bytes(4, &object(&invocation.config).0);
    match invocation.event {
        Some(event) => {
            let trigger = Message::default()
                .text(1, &invocation.resource)
                .number(2, event as u64 + 1)
                .number(5, invocation.on_failure as u64);
            out.bytes(6, &trigger.0)
        }
        None => out.bytes(7, &Message::default().text(1, &invocation.resource).0),
    }
}

fn deferred(reason: usize, inner: &Message) -> Message {
    Message::default()
        .bytes(1, &Message::default().number(1, reason as u64).0)
        .bytes(2, &inner.0)
}

fn output(name: &str, (action, before, after, sensitive): &(usize, Cell, Cell, bool)) -> Message {
    let (words, number, has_before, has_after) = OUTPUT_ACTIONS[*action];
    let mut values = Vec::new();
    if has_before {
        values.push(dynamic(before));
    }
    if has_after && words != ["no-op"] {
        values.push(dynamic(after));
    }
    let inner = Message::default().number(1, number).all(2, values);
    Message::default()
        .text(1, name)
        .bytes(2, &inner.0)
        .number(3, u64::from(*sensitive))
}

fn message(plan: &Plan) -> Vec<u8> {
    let mut out = Message::default()
        .number(1, 3)
        .all(
            2,
            plan.variables
                .iter()
                .map(|(name, value)| Message::default().text(1, name).bytes(2, &dynamic(value).0)),
        )
        .all(3, plan.changes.iter().map(|it| change(it, plan.opentofu)))
        .all(4, plan.outputs.iter().map(|(name, it)| output(name, it)))
        .text(14, VERSION)
        .all(
            15,
            plan.relevant.iter().map(|(resource, name)| {
                Message::default().text(1, resource).bytes(2, &path(name).0)
            }),
        )
        .all(18, plan.drift.iter().map(|it| change(it, plan.opentofu)))
        .all(
            19,
            plan.checks.iter().map(|(name, (kind, status))| {
                Message::default()
                    .number(1, *kind as u64 + 1)
                    .text(2, &format!("{}{name}", CHECKS[*kind].1))
                    .number(3, *status as u64)
            }),
        )
        .number(20, u64::from(plan.errored))
        .text(21, "2026-01-02T03:04:05Z");
    if !plan.opentofu {
        out = out
            .number(25, u64::from(!plan.errored))
            .number(26, u64::from(plan.complete))
            .all(
                27,
                plan.deferred
                    .iter()
                    .map(|(reason, it)| deferred(*reason, &change(it, false))),
            )
            .all(30, plan.invocations.iter().map(invocation))
            .all(
                31,
                plan.deferred_invocations
                    .iter()
                    .map(|(reason, it)| deferred(*reason, &invocation(it))),
            );
    }
    out.0
}

fn plain(cell: &Cell) -> serde_json::Value {
    use serde_json::{Value, json};
    match cell {
        Cell::Null | Cell::Unknown => Value::Null,
        Cell::Bool(value) => json!(value),
        Cell::Int(value) => json!(value),
        Cell::Half(value) => json!(f64::from(*value) / 2.0),
        Cell::Text(value) => json!(value),
        Cell::List(list) => list.iter().map(plain).collect(),
        Cell::Map(map) => Value::Object(
            map.iter()
                .map(|(name, cell)| (name.clone(), plain(cell)))
                .collect(),
        ),
    }
}

fn state(plan: &Plan) -> String {
    use serde_json::json;
    let resources: Vec<_> = plan
        .state
        .iter()
        .map(|(address, (values, tainted, identity))| {
            let key = super::key(address);
            let mut instance =
                json!({ "index_key": key, "attributes": plain(&Cell::Map(values.clone())) });
            if *tainted {
                instance["status"] = json!("tainted");
            }
            if let Some(name) = identity {
                instance["identity"] = json!({ "name": name });
            }
            json!({
                "mode": "managed", "type": "t_x", "name": "s",
                "provider": "provider[\"registry.terraform.io/x/y\"]",
                "instances": [instance],
            })
        })
        .collect();
    json!({ "version": 4, "serial": 1, "lineage": "l", "resources": resources }).to_string()
}

/// The whole file.
pub(in super::super) fn plan(plan: &Plan) -> Vec<u8> {
    let lock = if plan.opentofu {
        "# \"tofu init\"\n"
    } else {
        "# \"terraform init\"\n"
    };
    crate::common::zip(&[
        ("tfplan", &message(plan)),
        ("tfstate", state(plan).as_bytes()),
        (
            "tfconfig/modules.json",
            br#"[{"Key":"","Source":"","Dir":"."}]"#,
        ),
        ("tfconfig/m-/main.tf", b""),
        (".terraform.lock.hcl", lock.as_bytes()),
    ])
}
