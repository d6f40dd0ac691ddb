//! Which provider an object belongs to, and what that provider adds to it.

use std::rc::Rc;
use std::sync::Arc;

use super::body::{Leaf, Node};
use super::normal_form::NormalForm;
use super::symbolic::SymbolicValue;
use super::tree::{Module, Names, Resource};
use crate::catalog::{TagsAt, TypeFact};
use crate::hcl::evaluate::constant;
use crate::hcl::syntax::{Block, Body, Expr, ExprKind, Step};
use crate::model::address::{ModulePath, ResourceMode};
use crate::model::configuration::Configuration;
use crate::model::value::{Map, Value};

/// The provider of an object: source address, and alias in the root module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) source: Arc<str>,
    pub(crate) alias: Option<Arc<str>>,
    /// The instance of a provider with `for_each`; a value number where it is
    /// not known which.
    pub(crate) key: Option<Arc<str>>,
}

/// A provider configuration as a module names it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ProviderRef {
    name: Arc<str>,
    alias: Option<Arc<str>>,
    key: Option<Arc<str>>,
}

impl ProviderRef {
    fn of(name: &str, alias: Option<&str>) -> Self {
        ProviderRef {
            name: name.into(),
            alias: alias.map(Arc::from),
            key: None,
        }
    }
}

/// `aws`, `aws.west`, `aws.by["eu"]`, at a place where keys can be worked out.
fn reference(names: &Names<'_, '_>, expr: &Expr) -> Option<ProviderRef> {
    match &expr.kind {
        ExprKind::Variable(name) => Some(ProviderRef::of(name, None)),
        ExprKind::Literal(Value::String(text)) => Some(match text.split_once('.') {
            Some((name, alias)) => ProviderRef::of(name, Some(alias)),
            None => ProviderRef::of(text, None),
        }),
        ExprKind::Traversal { base, steps } => {
            let ExprKind::Variable(name) = &base.kind else {
                return None;
            };
            let [Step::Attribute(alias), rest @ ..] = steps.as_slice() else {
                return None;
            };
            let key = match rest.first() {
                Some(Step::Index(index)) => Some(match names.evaluate(index) {
                    Value::String(key) => key,
                    Value::Number(key) => key.to_string().into(),
                    _ => format!("{:02x?}", names.symbolic(index).value_number).into(),
                }),
                Some(Step::Attribute(key)) => Some(key.clone()),
                _ => None,
            };
            Some(ProviderRef {
                key,
                ..ProviderRef::of(name, Some(alias))
            })
        }
        _ => None,
    }
}

/// The provider that a block names, or its type does.
fn named(names: &Names<'_, '_>, resource: &Resource<'_>) -> ProviderRef {
    let written = resource.block.body.expr("provider");
    written
        .and_then(|expr| reference(names, expr))
        .unwrap_or_else(|| {
            let first = resource.type_name.split('_').next().unwrap_or_default();
            ProviderRef::of(first, None)
        })
}

/// Source, alias and key, and the body of the provider block where there is
/// one. `names` are those of the instance.
pub(crate) fn owner(
    configuration: &Configuration,
    names: &Names<'_, '_>,
    resource: &Resource<'_>,
) -> (Owner, Option<Rc<Node>>) {
    // Terraform's own provider needs no block and has none.
    if resource.type_name.split('_').next() == Some("terraform") {
        let owner = Owner {
            source: "terraform.io/builtin/terraform".into(),
            alias: None,
            key: None,
        };
        return (owner, None);
    }
    let mut provider = named(names, resource);
    let source = source(configuration, names.module, &provider.name);
    let mut found = None;
    let _ = climb(names.module, &mut provider, &mut |here, block| {
        let place = (
            std::ptr::from_ref(here).addr(),
            std::ptr::from_ref(block).addr(),
        );
        let make = || here.names_here().node(&block.body);
        found = Some(here.tree.worked.provider(place, make));
    });
    let owner = Owner {
        source,
        alias: provider.alias,
        key: provider.key,
    };
    (owner, found)
}

impl Names<'_, '_> {
    /// What the provider of an object is told for an argument, where its block says it.
    fn told_provider(&self, resource: &Resource<'_>, argument: &str) -> Option<NormalForm> {
        let mut provider = named(self, resource);
        let mut told = None;
        let _ = climb(self.module, &mut provider, &mut |here, block| {
            let written = block.body.expr(argument);
            told = written.map(|expr| here.names_here().normal_form(expr, &[]));
        });
        told
    }

    /// An attribute of a data source that asks for nothing and repeats what its provider is
    /// told (`repeats` in the catalog).
    pub(super) fn repeated(&self, resource: &Resource<'_>, attribute: &str) -> Option<NormalForm> {
        let tree = &self.module.tree;
        let repeats = tree
            .worked
            .type_fact(tree.catalog, resource.type_name, TypeFact::Repeats)?;
        let (_, argument) = repeats
            .iter()
            .filter_map(|pair| pair.split_once('='))
            .find(|(name, _)| *name == attribute)?;
        let asks = |name: &str| !["count", "for_each", "provider"].contains(&name);
        let body = &resource.block.body;
        let mut named = body.attributes.iter().map(|one| &*one.name);
        if resource.mode != ResourceMode::Data || named.any(asks) || waits(self.module, body) {
            return None;
        }
        // Without a text the environment of the run decides.
        let told = self.told_provider(resource, argument)?;
        let known =
            matches!(told.peel(), NormalForm::Known(Value::String(text)) if !text.is_empty());
        known.then_some(told)
    }

    /// Name and alias of the provider that an object uses, where it is configured,
    /// and the module that does so.
    pub(crate) fn configured_provider(&self, resource: &Resource<'_>) -> (String, ModulePath) {
        let mut provider = named(self, resource);
        let at = climb(self.module, &mut provider, &mut |_, _| {});
        let parts = [provider.alias.as_deref(), provider.key.as_deref()];
        let mut name = provider.name.to_string();
        for part in parts {
            name.push('.');
            name.push_str(part.unwrap_or("-"));
        }
        (name, at)
    }
}

/// Whether a block waits for others, or a call around it does: what it reads is not known before
/// the apply as soon as one of them changes.
fn waits(module: &Module<'_>, body: &Body) -> bool {
    let mut waits = body.expr("depends_on").is_some();
    let mut call = module.call;
    let mut at = module.parent.upgrade();
    while let (Some(block), Some(parent)) = (call, at) {
        waits |= block.body.expr("depends_on").is_some();
        call = parent.call;
        at = parent.parent.upgrade();
    }
    waits
}

/// Goes up to where a provider is configured, following its name and alias. The
/// configuration comes from the caller, by the same name unless the call says
/// otherwise.
fn climb(
    module: &Module<'_>,
    provider: &mut ProviderRef,
    found: &mut dyn FnMut(&Module<'_>, &Block),
) -> ModulePath {
    let mut parents = Vec::new();
    let mut at = module.parent.upgrade();
    while let Some(parent) = at {
        at = parent.parent.upgrade();
        parents.push(parent);
    }
    let mut here: &Module<'_> = module;
    let mut next = parents.iter();
    loop {
        let own = here.body.blocks_of("provider").find(|block| {
            let own = block.body.expr("alias").and_then(constant);
            block.label(0) == Some(provider.name.as_ref())
                && own.as_ref().and_then(Value::as_str) == provider.alias.as_deref()
        });
        if let Some(block) = own {
            found(here, block);
            return here.path.clone();
        }
        let Some(parent) = next.next() else {
            return here.path.clone();
        };
        let names = here.outside(parent);
        let passed = here
            .call
            .and_then(|call| call.body.expr("providers")?.items())
            .into_iter()
            .flatten()
            .find_map(|item| {
                let inside = reference(&names, &item.key)?;
                let same = inside.name == provider.name && inside.alias == provider.alias;
                same.then(|| reference(&names, &item.value))?
            });
        if let Some(outer) = passed {
            *provider = outer;
        }
        here = parent;
    }
}

fn source(configuration: &Configuration, module: &Module<'_>, name: &Arc<str>) -> Arc<str> {
    let written = configuration
        .module(&module.names)
        .and_then(|found| found.required_providers.get(name)?.source.clone());
    let written = written.unwrap_or_else(|| format!("hashicorp/{name}").into());
    match written.matches('/').count() {
        0 => format!("registry.terraform.io/hashicorp/{written}").into(),
        1 => format!("registry.terraform.io/{written}").into(),
        _ => written,
    }
}

/// Adds what the provider's defaults add to the tags or labels of an object.
pub(crate) fn add_defaults(
    names: &Names<'_, '_>,
    resource: &Resource<'_>,
    provider: Option<&Node>,
    node: &mut Node,
) {
    let tree = &names.module.tree;
    let places = tree
        .worked
        .type_fact(tree.catalog, resource.type_name, TypeFact::DefaultTags);
    let Some([from, own, all]) = places.as_deref() else {
        return;
    };
    if tree.catalog.facts(resource.type_name).tags() == Some(TagsAt::Map(own)) {
        let defaults = provider.and_then(|provider| at(provider, from));
        add(node, own, all, defaults);
    }
}

/// The value at an attribute, or at one in the first block of a kind.
fn at(node: &Node, path: &str) -> Option<Leaf> {
    let (block, name) = match path.split_once('.') {
        None => return node.attributes.get(path).cloned(),
        Some(parts) => parts,
    };
    if let Some(open) = node.open.get(block) {
        return Some(open.clone());
    }
    at(node.blocks.get(block)?.first()?, name)
}

fn add(node: &mut Node, own: &str, all: &str, defaults: Option<Leaf>) {
    let tags = node.attributes.get(own).cloned();
    let leaf = match (defaults, tags) {
        (None, None) => return,
        (None, Some(only)) | (Some(only), None) => only,
        (Some(defaults), Some(tags)) => {
            let value = match (&defaults.value, &tags.value) {
                (Value::Map(one), Value::Map(other)) => {
                    let mut map: Map = one.clone();
                    map.extend(
                        other
                            .iter()
                            .map(|(key, value)| (key.clone(), value.clone())),
                    );
                    Value::Map(map)
                }
                _ => Value::Unknown,
            };
            let symbolic = value.has_unknown().then(|| {
                let mut out = SymbolicValue::default();
                for part in [&defaults.symbolic, &tags.symbolic].into_iter().flatten() {
                    for (at, byte) in part.value_number.iter().enumerate() {
                        out.value_number[at] = out.value_number[at].rotate_left(1) ^ byte;
                    }
                    out.dependencies.extend(part.dependencies.iter().cloned());
                }
                out
            });
            Leaf {
                value,
                symbolic,
                form: None,
                sensitive: defaults.sensitive || tags.sensitive,
                span: tags.span,
            }
        }
    };
    node.attributes.insert(all.into(), leaf);
}
