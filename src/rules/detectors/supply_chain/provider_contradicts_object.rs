//! `provider-contradicts-object`: the identity of an object says another
//! account, region, project or subscription than the provider configuration
//! that owns it reaches.
//!
//! The state inside a plan already names the new configuration, so a switched
//! alias shows in nothing else.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{ChangeSet, Fidelity, InputKind, ResourceChange};
use crate::model::configuration::{
    ConfigurationOrigin, Expression, Module, ProviderBlock, Reference,
};
use crate::model::value::{Object, Value};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// A way in which an object says where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Region,
    Account,
    Project,
    Subscription,
}

impl Home {
    fn word(self) -> &'static str {
        match self {
            Home::Region => "region",
            Home::Account => "account",
            Home::Project => "project",
            Home::Subscription => "subscription",
        }
    }

    /// Whether a text is one such place, and not the name of a variable or a
    /// part of something else.
    fn is_one(self, text: &str) -> bool {
        match self {
            Home::Region => is_region(text),
            Home::Account => text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()),
            Home::Subscription => is_guid(text),
            // The number of a project says the same as its name, which only
            // Google knows.
            Home::Project => text.len() > 3 && text.bytes().any(|byte| byte.is_ascii_lowercase()),
        }
    }
}

/// Whether a text is a region as AWS writes them: `eu-west-1`, `us-gov-east-1`.
fn is_region(text: &str) -> bool {
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    let Some((area, number)) = text.rsplit_once('-') else {
        return false;
    };
    let mut parts = area.split('-');
    let first = parts.next().unwrap_or_default();
    let (mut others, mut named) = (0, true);
    for part in parts {
        others += 1;
        named &= letters(part);
    }
    matches!(first.len(), 2 | 3)
        && letters(first)
        && named
        && matches!(others, 1..=3)
        && matches!(number.len(), 1 | 2)
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is the id of a subscription.
fn is_guid(text: &str) -> bool {
    let mut parts = text.split('-');
    let sized = [8, 4, 4, 4, 12].iter().all(|length| {
        let part = parts.next().unwrap_or_default();
        part.len() == *length && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    sized && parts.next().is_none()
}

/// Where an object says that it is: the place, and the attribute that says so.
type Homes = BTreeMap<Home, (String, &'static str)>;

/// What an object's own identity tells. Ids of other objects are not asked.
fn homes(object: &Value) -> Homes {
    let mut out = Homes::new();
    let mut add = |home: Home, text: &str, from: &'static str| {
        if home.is_one(text) {
            out.entry(home).or_insert_with(|| (text.to_owned(), from));
        }
    };
    for from in ["arn", "id"] {
        let text = object.get(from).as_str().unwrap_or_default();
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        if let ["arn", _, _, region, account, _] = parts.as_slice() {
            add(Home::Region, region, from);
            add(Home::Account, account, from);
        }
    }
    let id = object.get("id").as_str().unwrap_or_default();
    if let Some(rest) = id.strip_prefix("/subscriptions/")
        && !beneath_another(object, id)
    {
        add(
            Home::Subscription,
            rest.split('/').next().unwrap_or_default(),
            "id",
        );
    }
    if let Some(rest) = id.strip_prefix("projects/") {
        add(
            Home::Project,
            rest.split('/').next().unwrap_or_default(),
            "id",
        );
    } else if let Some(project) = object.get("project").as_str() {
        add(Home::Project, project, "project");
    }
    out
}

/// Whether the id starts with that of an object which an attribute names: an
/// assignment or a lock is wherever its scope is.
fn beneath_another(object: &Value, id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    object.as_map().is_some_and(|members| {
        members.iter().any(|(name, value)| {
            name.as_ref() != "id"
                && value.as_str().is_some_and(|text| {
                    text.starts_with("/subscriptions/")
                        && text.len() < id.len()
                        && id.starts_with(&text.to_ascii_lowercase())
                })
        })
    })
}

/// The one place of each kind that a provider configuration reaches; what is
/// not known for sure is absent. Accounts may be several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Reach(BTreeMap<Home, Vec<String>>);

/// Arguments of providers and what they limit.
const ARGUMENTS: &[(&str, Home)] = &[
    ("region", Home::Region),
    ("allowed_account_ids", Home::Account),
    ("assume_role.role_arn", Home::Account),
    ("project", Home::Project),
    ("subscription_id", Home::Subscription),
];

/// Local names of the providers that are asked.
const PROVIDERS: &[&str] = &["aws", "awscc", "google", "google-beta", "azurerm", "azapi"];

fn reach(
    set: &ChangeSet,
    module: &Module,
    block: &ProviderBlock,
    key: Option<&InstanceKey>,
) -> Reach {
    let mut out = Reach::default();
    for (path, home) in ARGUMENTS {
        for attribute in block
            .attributes
            .iter()
            .filter(|used| used.path.as_ref() == *path)
        {
            let Some(value) = settled(set, module, &attribute.expression, key, 0) else {
                continue;
            };
            let texts: Vec<String> = match &value {
                Value::List(list) => list
                    .iter()
                    .filter_map(|one| Some(one.as_str()?.to_owned()))
                    .collect(),
                Value::String(text) if *path == "assume_role.role_arn" => text
                    .split(':')
                    .nth(4)
                    .map(str::to_owned)
                    .into_iter()
                    .collect(),
                Value::String(text) => vec![text.to_string()],
                _ => Vec::new(),
            };
            if !texts.is_empty() && texts.iter().all(|text| home.is_one(text)) {
                out.0.entry(*home).or_default().extend(texts);
            }
        }
    }
    out
}

/// The value of an argument, where it is a constant, a variable, a local or the
/// key of the instance by itself.
fn settled(
    set: &ChangeSet,
    module: &Module,
    expression: &Expression,
    key: Option<&InstanceKey>,
    depth: usize,
) -> Option<Value> {
    let [reference] = expression.references.as_slice() else {
        return expression
            .constant
            .clone()
            .filter(|_| expression.references.is_empty());
    };
    let alone = |name: &str| match expression.span.and_then(|span| set.sources.text(span)) {
        // `name = expression`: anything beside the reference computes.
        Some(text) => text
            .split_once('=')
            .is_some_and(|(_, right)| right.trim() == name),
        None => true,
    };
    match reference {
        Reference::Variable(name) if module.path.is_empty() && alone(&format!("var.{name}")) => {
            Some(set.variables.get(name)?.value.clone())
        }
        Reference::Local(name) if depth < 4 && alone(&format!("local.{name}")) => {
            settled(set, module, module.locals.get(name)?, key, depth + 1)
        }
        Reference::EachKey if alone("each.key") => match key? {
            InstanceKey::Name(name) => Some(Value::String(name.clone())),
            InstanceKey::Index(_) | InstanceKey::Unknown => None,
        },
        _ => None,
    }
}

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    if set.origin.fidelity() == Fidelity::Source
        || set.configuration.origin == ConfigurationOrigin::Absent
    {
        return;
    }
    let mut reaches = Reaches::new(set);
    if reaches.blocks.is_empty() {
        return;
    }
    // Refresh through the wrong configuration finds nothing, so that the object
    // looks gone, and is created a second time.
    let gone: FxHashMap<&ResourceAddress, &ResourceChange> = set
        .drift
        .iter()
        .filter(|drift| drift.action == Action::Delete)
        .map(|drift| (&drift.address, drift))
        .collect();
    for (index, change) in set.changes.iter().enumerate() {
        if change.address.mode != ResourceMode::Managed {
            continue;
        }
        let object = if change.before.exists() {
            &change.before
        } else if let Some(drift) = gone.get(&change.address) {
            &drift.before
        } else {
            continue;
        };
        let Some(known) = reaches.of(change) else {
            continue;
        };
        if change.action.is_no_op() && known.plainly_agrees(object) {
            continue;
        }
        if let Some(detection) = contradiction(set, index, change, object.value(), &known.reach) {
            out.push(detection);
        }
    }
}

fn contradiction(
    set: &ChangeSet,
    index: usize,
    change: &ResourceChange,
    object: &Value,
    reach: &Reach,
) -> Option<Detection> {
    let block = set.configuration.resource(&change.address.config());
    for (home, (place, from)) in homes(object) {
        let Some(reached) = reach.0.get(&home) else {
            continue;
        };
        // Where the block itself says where its object is, the provider does not.
        let own = block.is_some_and(|block| block.expressions_at(home.word()).next().is_some());
        if own || reached.iter().any(|one| one.eq_ignore_ascii_case(&place)) {
            continue;
        }
        return Some(
            Detection::of(Subject::Change(index))
                .with("kind", home.word())
                .with("place", place.as_str())
                .with_list("reached", reached)
                .at(from)
                .because(format!(
                    "{} of the object before the change: {} {}",
                    code(from),
                    home.word(),
                    code(&place)
                )),
        );
    }
    None
}

/// What one configuration of a provider reaches.
struct Known {
    reach: Reach,
    /// Finds the places in the bytes of an object.
    places: Option<AhoCorasick>,
}

impl Known {
    fn new(reach: Reach) -> Self {
        let places = AhoCorasick::new(reach.0.values().flatten()).ok();
        Known { reach, places }
    }

    /// Whether the bytes of an unchanged object name one of the places, so that
    /// it need not be decoded.
    fn plainly_agrees(&self, object: &Object) -> bool {
        let raw = object.raw();
        self.places
            .as_ref()
            .is_some_and(|places| places.is_match(raw))
    }
}

/// A configuration of a provider: source, alias, key of the instance.
type Owner = (Arc<str>, Option<Arc<str>>, Option<InstanceKey>);

/// What the provider configurations reach, worked out once each.
struct Reaches<'a> {
    set: &'a ChangeSet,
    /// Provider blocks of the providers that are asked, with their modules.
    blocks: Vec<(&'a Module, &'a ProviderBlock)>,
    known: FxHashMap<Owner, Option<Rc<Known>>>,
}

impl<'a> Reaches<'a> {
    fn new(set: &'a ChangeSet) -> Self {
        let blocks = set
            .configuration
            .modules
            .iter()
            .flat_map(|module| module.providers.iter().map(move |block| (module, block)))
            .filter(|(_, block)| PROVIDERS.contains(&block.name.as_ref()))
            .filter(|(_, block)| {
                block.attributes.iter().any(|used| {
                    ARGUMENTS
                        .iter()
                        .any(|(path, _)| *path == used.path.as_ref())
                })
            })
            .collect();
        Reaches {
            set,
            blocks,
            known: FxHashMap::default(),
        }
    }

    /// What the configuration of a change reaches; `None` where it is not known
    /// which one that is, or where several of that name differ.
    fn of(&mut self, change: &ResourceChange) -> Option<Rc<Known>> {
        // The JSON shows the alias through the block only.
        let shown = self.set.origin.kind == InputKind::PlanFile
            || self
                .set
                .configuration
                .resource(&change.address.config())
                .is_some();
        if !shown {
            return None;
        }
        let key = (
            change.provider.clone(),
            change.provider_alias.clone(),
            change.provider_key.clone(),
        );
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let local = change.provider.rsplit('/').next().unwrap_or_default();
        let mut found = self
            .blocks
            .iter()
            .filter(|(_, block)| {
                block.alias == change.provider_alias
                    && match &block.source {
                        Some(source) => *source == change.provider,
                        None => block.name.as_ref() == local,
                    }
            })
            .map(|(module, block)| reach(self.set, module, block, change.provider_key.as_ref()));
        let first = found.next().filter(|first| !first.0.is_empty());
        let first = first.filter(|first| found.all(|other| other == *first));
        let known = first.map(|reach| Rc::new(Known::new(reach)));
        self.known.insert(key, known.clone());
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_and_ids_are_told_from_other_texts() {
        for text in ["eu-west-1", "us-gov-east-1", "us-iso-b-x-12"] {
            assert!(is_region(text), "{text}");
        }
        for text in [
            "",
            "eu-1",
            "e-west-1",
            "euro-west-1",
            "eu-west",
            "eu-west-111",
            "eu--1",
            "eu-West-1",
            "a1-west-1",
            "eu-a-b-c-d-1",
            "eu-west-",
            "-west-1",
        ] {
            assert!(!is_region(text), "{text}");
        }
        assert!(is_guid("11111111-2222-3333-4444-55555555555F"));
        for text in [
            "11111111-2222-3333-4444-5555555555555",
            "11111111-2222-3333-4444-555555555555-",
            "1111111-2222-3333-4444-5555555555555",
            "11111111-2222-3333-4444-55555555555g",
        ] {
            assert!(!is_guid(text), "{text}");
        }
    }

    #[test]
    fn identities_tell_where_an_object_is() {
        let object = |text: &str| {
            let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
            homes(&Value::from(&json))
        };
        let aws = object(r#"{"arn":"arn:aws:rds:eu-west-1:123456789012:db:orders"}"#);
        assert_eq!(aws[&Home::Region].0, "eu-west-1");
        assert_eq!(aws[&Home::Account].0, "123456789012");
        let bucket = object(r#"{"arn":"arn:aws:s3:::logs","id":"logs"}"#);
        assert!(bucket.is_empty());
        let group =
            r#"{"id":"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/a"}"#;
        assert_eq!(object(group).len(), 1);
        let lock = r#"{"id":"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/a/providers/x/locks/l",
            "scope":"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/a"}"#;
        assert!(object(lock).is_empty());
        assert!(object(r#"{"project":"123456"}"#).is_empty());
        assert_eq!(
            object(r#"{"id":"projects/shop-prod/topics/a"}"#)[&Home::Project].0,
            "shop-prod"
        );
    }
}
