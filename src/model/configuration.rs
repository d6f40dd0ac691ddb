//! The configuration behind a change, in one shape for the plan's JSON
//! (`configuration`), the HCL inside a binary plan and the HCL of a checkout.
//!
//! It holds what the graph, the rules and the underlining of causes need:
//! blocks, which expression refers to what, lifecycle, provisioners,
//! providers, module calls. Expressions that HCL gives are evaluated by layer
//! 2 and kept here only as references and, where constant, as a value.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher as _};
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHasher};

use super::address::{ConfigAddress, InstanceKey, ResourceMode};
use super::value::{PathStep, Value};
use crate::source::Span;

/// Where a configuration was read from; says what it can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ConfigurationOrigin {
    /// There is none: nothing can be concluded from what is absent.
    #[default]
    Absent,
    /// `configuration` of the plan's JSON: no locals, no `dynamic`, no lifecycle, no spans.
    PlanJson,
    /// HCL with spans, from the plan file or from a checkout.
    Hcl,
}

/// All modules of a root module.
#[derive(Debug, Clone, Default)]
pub struct Configuration {
    /// Where this comes from.
    pub origin: ConfigurationOrigin,
    /// Module definitions by call path; the root comes first.
    pub modules: Vec<Module>,
    /// Where modules and blocks stand, worked out when somebody asks first.
    lookup: OnceLock<Lookup>,
}

/// Where modules and blocks stand, by digests of their names. What is found is
/// compared, so that digests may collide.
#[derive(Debug, Clone, Default)]
struct Lookup {
    modules: FxHashMap<u64, Vec<u32>>,
    blocks: FxHashMap<u64, Vec<(u32, u32)>>,
    /// How many modules there were; a configuration that has grown since is
    /// searched instead.
    count: usize,
}

impl Lookup {
    fn of(modules: &[Module]) -> Self {
        let mut lookup = Lookup {
            count: modules.len(),
            ..Lookup::default()
        };
        for (at, module) in (0_u32..).zip(modules) {
            let path = digest(&module.path);
            lookup.modules.entry(path).or_default().push(at);
            for (place, block) in (0_u32..).zip(&module.resources) {
                let key = digest((path, block.mode, &block.type_name, &block.name));
                lookup.blocks.entry(key).or_default().push((at, place));
            }
        }
        lookup
    }
}

fn digest(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish()
}

/// A module as called at one place (without instance keys).
#[derive(Debug, Clone, Default)]
pub struct Module {
    /// Names of the calls from the root; empty for the root.
    pub path: Vec<Arc<str>>,
    /// Index of the calling module.
    pub parent: Option<usize>,
    /// The call; absent for the root.
    pub call: Option<ModuleCall>,
    /// `resource`, `data` and `ephemeral` blocks.
    pub resources: Vec<ResourceBlock>,
    /// `output` blocks by name.
    pub outputs: BTreeMap<Arc<str>, OutputBlock>,
    /// `variable` blocks by name.
    pub variables: BTreeMap<Arc<str>, VariableBlock>,
    /// `locals` by name; empty when the origin is the plan's JSON.
    pub locals: BTreeMap<Arc<str>, Expression>,
    /// `provider` blocks.
    pub providers: Vec<ProviderBlock>,
    /// `required_providers`: local name to source and version constraint.
    pub required_providers: BTreeMap<Arc<str>, RequiredProvider>,
    /// `moved` blocks: from, to, as written.
    pub moved: Vec<MovedBlock>,
    /// `removed` blocks.
    pub removed: Vec<RemovedBlock>,
    /// `import` blocks.
    pub imports: Vec<ImportBlock>,
    /// `check` blocks by name. The data resource inside one is among `resources`.
    pub checks: BTreeMap<Arc<str>, CheckBlock>,
    /// The backend or cloud block of the root.
    pub backend: Option<BackendBlock>,
    /// `action` blocks: address, and the block where its text is there.
    pub actions: Vec<(Arc<str>, Option<Span>)>,
    /// OpenTofu's `encryption` block of state and plans. Read from configuration only.
    pub encryption: Option<Span>,
    /// False when the code of the module could not be had (remote source): whatever
    /// depends on it is not known.
    pub loaded: bool,
}

/// A `module` block.
#[derive(Debug, Clone, Default)]
pub struct ModuleCall {
    /// `source` as written.
    pub source: Arc<str>,
    /// `version` constraint.
    pub version: Option<Arc<str>>,
    /// Arguments.
    pub arguments: BTreeMap<Arc<str>, Expression>,
    /// `count`.
    pub count: Option<Expression>,
    /// `for_each`.
    pub for_each: Option<Expression>,
    /// `depends_on`.
    pub depends_on: Vec<Reference>,
    /// `providers`: name inside to name outside, as written.
    pub providers: BTreeMap<Arc<str>, Arc<str>>,
    /// The block.
    pub span: Option<Span>,
}

/// A `resource`, `data` or `ephemeral` block.
#[derive(Debug, Clone)]
pub struct ResourceBlock {
    /// Mode.
    pub mode: ResourceMode,
    /// Type.
    pub type_name: Arc<str>,
    /// Name.
    pub name: Arc<str>,
    /// Every expression in the body with its dotted path (without indices),
    /// `dynamic` content included; the iterated collection of a `dynamic`
    /// block stands under the block's path.
    pub attributes: Vec<AttributeUse>,
    /// `count`.
    pub count: Option<Expression>,
    /// `for_each`.
    pub for_each: Option<Expression>,
    /// `depends_on`.
    pub depends_on: Vec<Reference>,
    /// Provider configuration: `aws`, `aws.west`, or the plan's `provider_config_key`.
    pub provider: Option<Arc<str>>,
    /// Provisioners.
    pub provisioners: Vec<Provisioner>,
    /// Lifecycle; empty but for conditions when the origin is the plan's JSON.
    pub lifecycle: Lifecycle,
    /// Header of the block, for underlining.
    pub span: Option<Span>,
}

/// One expression in a body.
#[derive(Debug, Clone)]
pub struct AttributeUse {
    /// Dotted path without indices.
    pub path: Arc<str>,
    /// The expression.
    pub expression: Expression,
    /// Header of the nested block around it; absent at the top, and where the
    /// configuration shows no places.
    pub block: Option<Span>,
}

/// What is known of an expression without evaluating it.
#[derive(Debug, Clone, Default)]
pub struct Expression {
    /// What it refers to, each once.
    pub references: Vec<Reference>,
    /// Its value, when it is constant.
    pub constant: Option<Value>,
    /// Something in it cannot be resolved (the plan's JSON shows `{}`).
    pub opaque: bool,
    /// What it comes to where it stands, when both sides of a source change
    /// were evaluated: equal fingerprints mean equal values.
    pub fingerprint: Option<[u8; 32]>,
    /// The attribute, `name = expression`.
    pub span: Option<Span>,
}

/// What one traversal refers to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// `type.name…`, `data.type.name…`.
    Resource {
        /// Mode.
        mode: ResourceMode,
        /// Type.
        type_name: Arc<str>,
        /// Name.
        name: Arc<str>,
        /// Which instances.
        key: KeySelector,
        /// What follows, as far as it is fixed.
        attribute: Vec<PathStep>,
    },
    /// `module.call…`.
    Module {
        /// Name of the call.
        call: Arc<str>,
        /// Which instances.
        key: KeySelector,
        /// The output; absent when the whole module is meant.
        output: Option<Arc<str>>,
    },
    /// `var.name`.
    Variable(Arc<str>),
    /// `local.name`.
    Local(Arc<str>),
    /// `each.key`.
    EachKey,
    /// `each.value…`.
    EachValue,
    /// `count.index`.
    CountIndex,
    /// `self`, `path.*`, `terraform.*`: nothing of this graph.
    Ambient(Arc<str>),
}

/// Which instances of a block a reference means.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeySelector {
    /// No index: the single instance, or all of them.
    Whole,
    /// `[*]` or a `for` over it.
    Splat,
    /// A literal key.
    Fixed(InstanceKey),
    /// `[each.key]`.
    Each,
    /// `[each.value]` where it need not be the key: the collection is no set, or
    /// nothing tells that it is one.
    EachValue,
    /// `[count.index]`.
    Count,
    /// No index is told, but the traversal that comes next may be one: the plan's
    /// JSON gives `aws_subnet.a` and `each.key` for `aws_subnet.a[each.key].id`.
    Perhaps(Arc<str>),
    /// Some other expression.
    Computed,
}

impl KeySelector {
    /// Whether only values tell which instances are meant.
    pub fn is_computed(&self) -> bool {
        matches!(
            self,
            KeySelector::EachValue | KeySelector::Perhaps(_) | KeySelector::Computed
        )
    }
}

/// A provisioner.
#[derive(Debug, Clone)]
pub struct Provisioner {
    /// `local-exec`, `remote-exec`, `file`.
    pub kind: Arc<str>,
    /// `when = destroy`; not visible in the plan's JSON.
    pub on_destroy: Option<bool>,
    /// Its expressions.
    pub attributes: Vec<AttributeUse>,
    /// The block.
    pub span: Option<Span>,
}

/// `lifecycle`.
#[derive(Debug, Clone, Default)]
pub struct Lifecycle {
    /// `prevent_destroy`: a constant, or `Unknown` for an expression.
    pub prevent_destroy: Option<Value>,
    /// `create_before_destroy`.
    pub create_before_destroy: Option<bool>,
    /// `destroy` (Terraform 1.16, OpenTofu 1.12).
    pub destroy: Option<bool>,
    /// `ignore_changes`: paths as written; `all` gives `["all"]`.
    pub ignore_changes: Vec<Arc<str>>,
    /// `replace_triggered_by`.
    pub replace_triggered_by: Vec<Reference>,
    /// `precondition` and `postcondition` blocks. The plan's JSON tells only
    /// that there are any: they are one opaque condition then.
    pub conditions: Vec<Condition>,
    /// `action_trigger` blocks.
    pub action_triggers: Vec<ActionTrigger>,
    /// The block, and where `prevent_destroy` stands.
    pub span: Option<Span>,
}

/// What has to hold: a precondition, a postcondition, a validation, or an
/// assertion of a check.
#[derive(Debug, Clone, Default)]
pub struct Condition {
    /// `condition`.
    pub condition: Expression,
    /// `error_message`.
    pub message: Expression,
    /// The block.
    pub span: Option<Span>,
}

impl Condition {
    /// A condition that is there, but does not show what it reads.
    pub fn hidden() -> Self {
        Condition {
            condition: Expression {
                opaque: true,
                ..Expression::default()
            },
            ..Condition::default()
        }
    }

    /// Its expressions.
    pub fn expressions(&self) -> [&Expression; 2] {
        [&self.condition, &self.message]
    }
}

/// A `check` block.
#[derive(Debug, Clone, Default)]
pub struct CheckBlock {
    /// `assert` blocks.
    pub assertions: Vec<Condition>,
    /// The data resource inside it: type and name.
    pub data: Option<(Arc<str>, Arc<str>)>,
    /// The block.
    pub span: Option<Span>,
}

/// An `output` block.
#[derive(Debug, Clone, Default)]
pub struct OutputBlock {
    /// Its value.
    pub expression: Expression,
    /// `depends_on`.
    pub depends_on: Vec<Reference>,
    /// `precondition` blocks; see [`Lifecycle::conditions`] for the plan's JSON.
    pub conditions: Vec<Condition>,
    /// `sensitive = true`.
    pub sensitive: bool,
    /// The block.
    pub span: Option<Span>,
}

/// A `variable` block.
#[derive(Debug, Clone, Default)]
pub struct VariableBlock {
    /// Default, when it is constant.
    pub default: Option<Value>,
    /// Where the default is written.
    pub default_span: Option<Span>,
    /// `sensitive = true`.
    pub sensitive: bool,
    /// `validation` blocks; see [`Lifecycle::conditions`] for the plan's JSON.
    pub validations: Vec<Condition>,
    /// The block.
    pub span: Option<Span>,
}

/// A `provider` block.
#[derive(Debug, Clone, Default)]
pub struct ProviderBlock {
    /// Local name.
    pub name: Arc<str>,
    /// Alias.
    pub alias: Option<Arc<str>>,
    /// Full source address, when known.
    pub source: Option<Arc<str>>,
    /// Its expressions by dotted path.
    pub attributes: Vec<AttributeUse>,
    /// The block.
    pub span: Option<Span>,
}

/// An entry of `required_providers`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequiredProvider {
    /// `source`.
    pub source: Option<Arc<str>>,
    /// `version`.
    pub version: Option<Arc<str>>,
    /// The entry.
    pub span: Option<Span>,
}

/// A `moved` block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedBlock {
    /// `from` as written.
    pub from: Arc<str>,
    /// `to` as written.
    pub to: Arc<str>,
    /// The block.
    pub span: Option<Span>,
}

/// An `action_trigger` block (Terraform 1.14).
#[derive(Debug, Clone, Default)]
pub struct ActionTrigger {
    /// Events, such as `after_create`.
    pub events: Vec<Arc<str>>,
    /// Addresses of the actions, in order.
    pub actions: Vec<Arc<str>>,
    /// `condition`; always when absent.
    pub condition: Option<Expression>,
    /// `on_failure`.
    pub on_failure: Option<Arc<str>>,
}

/// A `removed` block.
#[derive(Debug, Clone)]
pub struct RemovedBlock {
    /// `from` as written.
    pub from: Arc<str>,
    /// `lifecycle { destroy }`; absent means delete in Terraform and forget in OpenTofu.
    pub destroy: Option<bool>,
    /// Provisioners that run when the object is destroyed.
    pub provisioners: Vec<Provisioner>,
    /// The block.
    pub span: Option<Span>,
}

/// An `import` block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportBlock {
    /// `to` as written.
    pub to: Arc<str>,
    /// `id`, when constant.
    pub id: Option<Arc<str>>,
    /// The block.
    pub span: Option<Span>,
}

/// `backend` or `cloud`.
#[derive(Debug, Clone, Default)]
pub struct BackendBlock {
    /// `s3`, `gcs`, `cloud`, …
    pub kind: Arc<str>,
    /// Its constant arguments.
    pub settings: BTreeMap<Arc<str>, Value>,
    /// Texts of the arguments that are no constants, which OpenTofu allows.
    pub expressions: BTreeMap<Arc<str>, Arc<str>>,
    /// The block.
    pub span: Option<Span>,
}

impl Configuration {
    /// A configuration of these modules, the root first.
    pub fn of(origin: ConfigurationOrigin, modules: Vec<Module>) -> Self {
        Configuration {
            origin,
            modules,
            lookup: OnceLock::new(),
        }
    }

    /// The lookup, as long as it speaks of what is there.
    fn lookup(&self) -> Option<&Lookup> {
        let lookup = self.lookup.get_or_init(|| Lookup::of(&self.modules));
        // Blocks come with their module, and change only while it is read.
        (lookup.count == self.modules.len()).then_some(lookup)
    }

    /// The module at a call path.
    pub fn module(&self, path: &[Arc<str>]) -> Option<&Module> {
        let Some(lookup) = self.lookup() else {
            return self.modules.iter().find(|module| module.path == path);
        };
        let found = lookup.modules.get(&digest(path))?;
        let mut modules = found.iter().filter_map(|at| self.modules.get(*at as usize));
        modules.find(|module| module.path == path)
    }

    /// The block of an address.
    pub fn resource(&self, address: &ConfigAddress) -> Option<&ResourceBlock> {
        let is_it = |block: &&ResourceBlock| {
            block.mode == address.mode
                && block.type_name == address.type_name
                && block.name == address.name
        };
        let Some(lookup) = self.lookup() else {
            return self.module(&address.module)?.resources.iter().find(is_it);
        };
        let key = digest((
            digest(&address.module),
            address.mode,
            &address.type_name,
            &address.name,
        ));
        lookup.blocks.get(&key)?.iter().find_map(|(at, place)| {
            let module = self.modules.get(*at as usize)?;
            let block = module.resources.get(*place as usize)?;
            (module.path == address.module && is_it(&block)).then_some(block)
        })
    }
}

impl ResourceBlock {
    /// The expressions at a dotted path, below it, or of a block around it.
    pub fn expressions_at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Expression> {
        self.attributes
            .iter()
            .filter(move |attribute| {
                related(&attribute.path, path) || related(path, &attribute.path)
            })
            .map(|attribute| &attribute.expression)
    }
}

/// Whether `inner` is `outer` or lies below it.
fn related(outer: &str, inner: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_in_their_module_also_after_it_has_grown() {
        let module = |path: &[&str], names: &[&str]| Module {
            path: path.iter().map(|name| Arc::from(*name)).collect(),
            resources: names
                .iter()
                .map(|name| ResourceBlock {
                    mode: ResourceMode::Managed,
                    type_name: "aws_lb".into(),
                    name: Arc::from(*name),
                    attributes: Vec::new(),
                    count: None,
                    for_each: None,
                    depends_on: Vec::new(),
                    provider: None,
                    provisioners: Vec::new(),
                    lifecycle: Lifecycle::default(),
                    span: None,
                })
                .collect(),
            ..Module::default()
        };
        let address = |path: &[&str], name: &str| ConfigAddress {
            module: path.iter().map(|name| Arc::from(*name)).collect(),
            mode: ResourceMode::Managed,
            type_name: "aws_lb".into(),
            name: name.into(),
        };
        let modules = vec![module(&[], &["a", "b"]), module(&["m"], &["b"])];
        let mut configuration = Configuration::of(ConfigurationOrigin::Hcl, modules);
        let has = |configuration: &Configuration, path: &[&str], name: &str| {
            let found = configuration.resource(&address(path, name));
            found.is_some_and(|block| *block.name == *name)
        };
        assert!(has(&configuration, &[], "a") && has(&configuration, &["m"], "b"));
        assert!(!has(&configuration, &["m"], "a") && !has(&configuration, &["n"], "b"));
        configuration.modules.push(module(&["n"], &["b"]));
        assert!(has(&configuration, &["n"], "b"));
    }
}
