//! Which provider an object belongs to, and what that provider adds to it.

use std::sync::Arc;

use super::body::{Leaf, Node};
use super::symbolic::SymbolicValue;
use super::tree::{Module, Resource};
use crate::catalog::{TagsAt, facts};
use crate::hcl::evaluate::constant;
use crate::hcl::syntax::{Block, Expr, ExprKind, Step};
use crate::model::address::ModulePath;
use crate::model::configuration::Configuration;
use crate::model::value::{Map, Value};

/// The provider of an object: source address, and alias in the root module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) source: Arc<str>,
    pub(crate) alias: Option<Arc<str>>,
}

fn local(expr: &Expr) -> Option<(Arc<str>, Option<Arc<str>>)> {
    match &expr.kind {
        ExprKind::Variable(name) => Some((name.clone(), None)),
        ExprKind::Literal(Value::String(text)) => Some(match text.split_once('.') {
            Some((name, alias)) => (name.into(), Some(alias.into())),
            None => (text.clone(), None),
        }),
        ExprKind::Traversal { base, steps } => match (&base.kind, steps.first()) {
            (ExprKind::Variable(name), Some(Step::Attribute(alias))) => {
                Some((name.clone(), Some(alias.clone())))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The provider that a block names, or its type does.
fn named(resource: &Resource<'_>) -> (Arc<str>, Option<Arc<str>>) {
    let written = resource.block.body.expr("provider").and_then(local);
    written.unwrap_or_else(|| {
        let first = resource.type_name.split('_').next().unwrap_or_default();
        (first.into(), None)
    })
}

/// Source and alias, and the body of the provider block where there is one.
pub(crate) fn owner(
    configuration: &Configuration,
    module: &Module<'_>,
    resource: &Resource<'_>,
) -> (Owner, Option<Node>) {
    let (mut name, mut alias) = named(resource);
    let source = source(configuration, module, &name);
    if resource.type_name.as_ref() == "terraform_data" {
        let source = "terraform.io/builtin/terraform".into();
        return (
            Owner {
                source,
                alias: None,
            },
            None,
        );
    }
    let mut found = None;
    let _ = climb(module, &mut name, &mut alias, &mut |here, block| {
        found = Some(here.names_here().node(&block.body));
    });
    (Owner { source, alias }, found)
}

impl Module<'_> {
    /// Name and alias of the provider that an object uses, where it is configured,
    /// and the module that does so.
    pub(crate) fn configured_provider(
        &self,
        resource: &Resource<'_>,
    ) -> (Arc<str>, Option<Arc<str>>, ModulePath) {
        let (mut name, mut alias) = named(resource);
        let at = climb(self, &mut name, &mut alias, &mut |_, _| {});
        (name, alias, at)
    }
}

/// Goes up to where a provider is configured, following its name and alias. The
/// configuration comes from the caller, by the same name unless the call says
/// otherwise.
fn climb(
    module: &Module<'_>,
    name: &mut Arc<str>,
    alias: &mut Option<Arc<str>>,
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
            block.label(0) == Some(name.as_ref())
                && own.as_ref().and_then(Value::as_str) == alias.as_deref()
        });
        if let Some(block) = own {
            found(here, block);
            return here.path.clone();
        }
        let Some(parent) = next.next() else {
            return here.path.clone();
        };
        let passed = here
            .call
            .and_then(|call| call.body.expr("providers")?.items())
            .into_iter()
            .flatten()
            .find_map(|item| {
                (local(&item.key)? == (name.clone(), alias.clone())).then(|| local(&item.value))?
            });
        if let Some((outer, outer_alias)) = passed {
            *name = outer;
            *alias = outer_alias;
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

/// Adds what the provider's defaults add: `tags_all` of AWS, and the labels of
/// Google.
pub(crate) fn add_defaults(resource: &Resource<'_>, provider: Option<&Node>, node: &mut Node) {
    let type_name = resource.type_name.as_ref();
    if type_name.starts_with("aws_") {
        let TagsAt::Map("tags") = facts(type_name).tags().unwrap_or(TagsAt::Map("")) else {
            return;
        };
        let defaults = provider.and_then(|provider| {
            if let Some(open) = provider.open.get("default_tags") {
                return Some(open.clone());
            }
            provider
                .blocks
                .get("default_tags")?
                .first()?
                .attributes
                .get("tags")
                .cloned()
        });
        add(node, "tags", "tags_all", defaults);
    } else if type_name.starts_with("google_") {
        let defaults =
            provider.and_then(|provider| provider.attributes.get("default_labels").cloned());
        if facts(type_name).tags().is_some() {
            add(node, "labels", "effective_labels", defaults);
        }
    }
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
                sensitive: defaults.sensitive || tags.sensitive,
                span: tags.span,
            }
        }
    };
    node.attributes.insert(all.into(), leaf);
}
