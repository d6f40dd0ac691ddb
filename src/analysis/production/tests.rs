mod around;
mod objects;

use serde_json::{Value as Json, json};

use super::*;
use crate::analysis::graph::NodeId;
use crate::model::action::Action;
use crate::model::address::ResourceAddress;
use crate::model::change::ResourceChange;
use crate::model::value::{Mask, Object, Value};

/// Nodes are the changes, then the instances of the state; edges by position.
#[derive(Default)]
struct Wires {
    changes: usize,
    states: usize,
    uses: Vec<(u32, u32)>,
}

fn near(node: u32) -> Neighbour {
    Neighbour {
        node: NodeId(node),
        certain: true,
    }
}

impl Neighbours for Wires {
    fn count(&self) -> usize {
        self.changes + self.states
    }
    fn of_change(&self, index: usize) -> Option<NodeId> {
        u32::try_from(index).ok().map(NodeId)
    }
    fn place(&self, node: NodeId) -> Place {
        let at = node.0 as usize;
        match at.checked_sub(self.changes) {
            None => Place {
                change: Some(at),
                state: None,
            },
            Some(state) => Place {
                change: None,
                state: Some(state),
            },
        }
    }
    fn uses(&self, node: NodeId) -> Vec<Neighbour> {
        let from = self.uses.iter().filter(|(from, _)| *from == node.0);
        from.map(|(_, to)| near(*to)).collect()
    }
    fn used_by(&self, node: NodeId) -> Vec<Neighbour> {
        let to = self.uses.iter().filter(|(_, to)| *to == node.0);
        to.map(|(from, _)| near(*from)).collect()
    }
}

/// In test data the text `<unknown>` stands for an unknown value and
/// `<secret>…` for a sensitive one.
fn object(json: &Json) -> Object {
    if json.is_null() {
        return Object::absent();
    }
    fn put(value: &mut Value) {
        match value {
            Value::String(text) if text.as_ref() == "<unknown>" => *value = Value::Unknown,
            Value::String(text) => {
                if let Some(rest) = text.strip_prefix("<secret>") {
                    *value = Value::from(rest);
                }
            }
            Value::List(list) => list.iter_mut().for_each(put),
            Value::Map(map) => map.values_mut().for_each(put),
            _ => {}
        }
    }
    let raw = Value::from(json);
    let mut mask = Mask::None;
    raw.walk(&mut |path, value| {
        if value
            .as_str()
            .is_some_and(|text| text.starts_with("<secret>"))
        {
            mask.mark(&path.0);
        }
    });
    let mut value = raw;
    put(&mut value);
    Object::known(value, mask)
}

fn change(address: &str, before: &Json, after: &Json) -> ResourceChange {
    let action = match (before.is_null(), after.is_null()) {
        (true, _) => Action::Create,
        (_, true) => Action::Delete,
        _ => Action::Update,
    };
    ResourceChange {
        address: ResourceAddress::parse(address).expect("an address"),
        previous_address: None,
        deposed: None,
        provider: "registry.terraform.io/hashicorp/aws".into(),
        provider_alias: None,
        provider_key: None,
        action,
        reason: None,
        before: object(before),
        after: object(after),
        replace_paths: Vec::new(),
        importing: None,
        deferred: None,
        identity: (Value::Null, Value::Null),
        predicted: None,
        span: None,
    }
}

fn set_of(changes: Vec<ResourceChange>) -> ChangeSet {
    ChangeSet {
        changes,
        ..ChangeSet::default()
    }
}

fn first(set: &ChangeSet, policy: &Policy) -> Production {
    let graph = Wires {
        changes: set.changes.len(),
        ..Wires::default()
    };
    assess(set, &graph, policy).swap_remove(0)
}

fn value_of(kind: &str, before: &Json, after: &Json) -> &'static str {
    let set = set_of(vec![change(&format!("{kind}.this"), before, after)]);
    first(&set, &Policy::default()).value.as_str()
}

#[test]
fn transitions_of_markers() {
    let of = |before: Json, after: Json| {
        let change = change("aws_instance.a", &before, &after);
        let policy = Policy::default();
        let vocabulary = super::vocabulary::Vocabulary::new(&policy.production, policy.catalog);
        super::transition::marker_transitions(&change, &vocabulary)
    };
    let prod = || json!({"tags": {"Environment": "Prod"}, "tags_all": {"Environment": "Prod"}});
    let removed = of(prod(), json!({"tags": {}, "tags_all": {}}));
    assert_eq!((removed.removed.len(), removed.lost()), (1, true));
    let away = of(
        prod(),
        json!({"tags": {"Environment": "dev"}, "tags_all": {"Environment": "dev"}}),
    );
    assert_eq!((away.changed_away.len(), away.lost()), (1, true));
    assert_eq!(away.changed_away[0].path.to_string(), "tags.Environment");
    assert_eq!(away.changed_away[0].after.as_str(), "dev");
    for same in [
        json!({"tags": {"Environment": "production"}}),
        json!({"tags": {"env": "prod"}}),
        json!({"tags": {}, "tags_all": {"Environment": "Prod"}}),
        json!({"tags": {"ENVIRONMENT": "PROD", "x": "<unknown>"}, "tags_all": "<unknown>"}),
    ] {
        let kept = of(prod(), same.clone());
        assert!(!kept.may_be_lost() && kept.disguised.is_empty(), "{same}");
    }
    let gone = of(
        prod(),
        json!({"tags": "<unknown>", "tags_all": "<unknown>"}),
    );
    assert!(gone.may_be_lost() && !gone.lost());
    let untagged = of(
        prod(),
        json!({"tags": {"x": "<unknown>"}, "tags_all": "<unknown>"}),
    );
    assert!(untagged.lost());
    let defaults = of(
        json!({"tags": null, "tags_all": {"env": "prod"}}),
        json!({"tags": null, "tags_all": "<unknown>"}),
    );
    assert!(defaults.may_be_lost() && !defaults.lost());
    // The default tags of a provider stand in the union alone.
    let of_provider = of(
        json!({"tags": {"team": "a"}, "tags_all": {"team": "a", "env": "prod"}}),
        json!({"tags": {"team": "a"}, "tags_all": {"team": "a"}}),
    );
    assert_eq!((of_provider.removed.len(), of_provider.lost()), (1, true));
    let misspelt = of(prod(), json!({"tags": {"Enviroment": "Prod"}}));
    assert!(misspelt.lost(), "nothing finds the key any more");
    let before = json!({"tags": {"Enviroment": "Prod", "Environment": "Prod"}});
    let mended = of(before, json!({"tags": {"Enviroment": "Prod"}}));
    assert!(!mended.lost(), "it was found under that key before");
    let disguised = of(prod(), json!({"tags": {"Environment": "Pr\u{43e}d"}}));
    assert_eq!(disguised.disguised.len(), 1);
    assert!(!disguised.still_production);
    let renamed_name = of(json!({"name": "a-prod"}), json!({"name": "a"}));
    assert_eq!(renamed_name, MarkerChange::default());
}
