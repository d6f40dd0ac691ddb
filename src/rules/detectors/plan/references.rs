//! References at places that no rule reads, in a change of which the source
//! leaves the rest as it was.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::analysis::routine::Routine;
use crate::analysis::touched::first;
use crate::model::action::Action;
use crate::model::address::{ModulePath, ResourceMode};
use crate::model::change::ResourceChange;
use crate::model::configuration::Reference;
use crate::model::value::{PathStep, Value};

/// Names of attributes that say which code or which revision runs, and whom an
/// all-clear is told: another reference there is what such an update is for.
const PLAIN: &[&str] = &[
    "api_config",
    "configuration_version",
    "container_definitions",
    "deployment_id",
    "description",
    "filename",
    "image",
    "image_uri",
    "instance_template",
    "insufficient_data_actions",
    "layers",
    "ok_actions",
    "output_base64sha256",
    "redrive_policy",
    "s3_key",
    "s3_object_version",
    "source_code_hash",
    "task_definition",
    "triggers",
];

/// Words of attributes that other rules read: what they refer to decides who
/// gets in, what is kept, and where things go.
const READ: &[&str] = &[
    "access",
    "account",
    "acl",
    "actions",
    "address",
    "addresses",
    "backend",
    "backup",
    "bucket",
    "certificate",
    "cidr",
    "cluster",
    "database",
    "default",
    "delete",
    "deletion",
    "destination",
    "domain",
    "encrypt",
    "encryption",
    "endpoint",
    "expiration",
    "gateway",
    "group",
    "groups",
    "iam",
    "identity",
    "ids",
    "ip",
    "key",
    "kms",
    "lifecycle",
    "listener",
    "log",
    "logging",
    "member",
    "members",
    "network",
    "origin",
    "owner",
    "password",
    "permissions",
    "policy",
    "prevent",
    "principal",
    "principals",
    "protect",
    "protection",
    "public",
    "records",
    "replicate",
    "retention",
    "role",
    "roles",
    "route",
    "rule",
    "rules",
    "secret",
    "security",
    "snapshot",
    "source",
    "subnet",
    "subnets",
    "target",
    "targets",
    "token",
    "topic",
    "trust",
    "user",
    "users",
    "value",
    "values",
    "version",
    "vpc",
    "zone",
];

/// Whether all that the source leaves open of an update are references at
/// places that no rule reads, in a type that grants nothing: whatever they come
/// to, it is an update in place.
pub(super) fn is_plain_reference(
    context: &Analysis<'_>,
    others: &Others<'_>,
    index: usize,
) -> bool {
    let (change, known) = context.change(index);
    let grants = known.facts.grants_access();
    if !known.facts.known()
        || grants.is_some_and(|access| access != "inline_policy")
        || !change.replace_paths.is_empty()
    {
        return false;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut open = known
        .touched
        .names()
        .filter(|name| before.get(name).has_unknown() || after.get(name).has_unknown())
        .peekable();
    open.peek().is_some()
        && open.all(|name| {
            let guarded = known
                .protections
                .iter()
                .any(|guard| first(guard.path) == &**name);
            // Where nothing stood a reference adds; elsewhere it takes another one's place.
            let adds = before.get(name).is_empty() && !after.get(name).is_null();
            let is_read = name.split('_').any(|word| READ.contains(&word));
            !guarded && (PLAIN.contains(&&**name) || adds && !is_read)
                || others.leave_alone(context, change, name)
        })
}

/// What becomes of a block's objects that others refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// A new revision, which is judged where it stands.
    Revised,
    /// Updated in place: it keeps what it is known by.
    Updated,
    /// Made, destroyed, or not known.
    Other,
}

/// The blocks whose objects change in a source diff.
pub(super) struct Others<'c> {
    fates: FxHashMap<(&'c ModulePath, &'c str, &'c str), Fate>,
    /// Nothing changes whose values reach others in a roundabout way.
    calm: bool,
}

/// Whether every block of a list is one of another list, too.
fn has_all_blocks(list: &Value, other: &Value) -> bool {
    let Value::List(list) = list else {
        return true;
    };
    let mut blocks = list.iter().filter(|one| matches!(one, Value::Map(_)));
    match other {
        Value::List(other) => blocks.all(|block| other.contains(block)),
        _ => blocks.next().is_none(),
    }
}

/// Attributes that an object keeps while it is updated.
const KEPT: &[&str] = &["arn", "id", "name", "self_link"];

impl<'c> Others<'c> {
    /// Looks at all changes of a source diff.
    pub(super) fn of(context: &'c Analysis<'_>) -> Self {
        let mut fates = FxHashMap::default();
        let mut calm = true;
        for index in context.effective_changes() {
            let (change, known) = context.change(index);
            let fate = match &change.action {
                _ if known.routine == Some(Routine::Revision) => Fate::Revised,
                Action::Update => Fate::Updated,
                _ => Fate::Other,
            };
            calm &= match fate {
                Fate::Revised => true,
                Fate::Updated => !known.facts.local_only(),
                Fate::Other => change.action == Action::Create,
            } && change.address.mode == ResourceMode::Managed;
            let address = &change.address;
            let key = (&address.module, &*address.type_name, &*address.name);
            let worst = fates.entry(key).or_insert(fate);
            *worst = fate.max(*worst);
        }
        Others { fates, calm }
    }

    /// Whether an attribute is written as it was, and nothing that it refers to
    /// becomes something else.
    fn leave_alone(&self, context: &Analysis<'_>, change: &ResourceChange, name: &str) -> bool {
        // Blocks that are written out are no references, whatever stands beside them.
        let (was, is) = (
            change.before.value().get(name),
            change.after.value().get(name),
        );
        if !has_all_blocks(was, is) || !has_all_blocks(is, was) {
            return false;
        }
        let address = change.address.config();
        let Some(prior) = &context.change_set.prior_configuration else {
            return false;
        };
        let (Some(old), Some(new)) = (
            prior.resource(&address),
            context.change_set.configuration.resource(&address),
        ) else {
            return false;
        };
        let (old, new): (Vec<_>, Vec<_>) = (
            old.expressions_at(name).collect(),
            new.expressions_at(name).collect(),
        );
        let same = old.len() == new.len()
            && !new.is_empty()
            && old.iter().zip(&new).all(|(one, other)| {
                one.fingerprint.is_some() && one.fingerprint == other.fingerprint
            });
        same && new
            .iter()
            .flat_map(|expression| &expression.references)
            .all(|reference| self.stays(&change.address.module, reference))
    }

    fn stays(&self, module: &ModulePath, reference: &Reference) -> bool {
        match reference {
            Reference::Resource {
                mode: ResourceMode::Managed,
                type_name,
                name,
                attribute,
                ..
            } => match self.fates.get(&(module, &**type_name, &**name)) {
                None | Some(Fate::Revised) => true,
                Some(Fate::Updated) => attribute
                    .iter()
                    .any(|step| matches!(step, PathStep::Name(name) if KEPT.contains(&&**name))),
                Some(Fate::Other) => false,
            },
            Reference::EachKey
            | Reference::EachValue
            | Reference::CountIndex
            | Reference::Ambient(_) => true,
            Reference::Resource { .. }
            | Reference::Module { .. }
            | Reference::Variable(_)
            | Reference::Local(_) => self.calm,
        }
    }
}
