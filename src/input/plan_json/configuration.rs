//! `configuration`: blocks and what their expressions refer to.
//!
//! The JSON shows neither locals nor `dynamic` blocks nor lifecycle; an
//! expression that shows nothing at all is opaque, not constant.

mod expressions;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use expressions::{expressions, merge, single};

use super::Context;
use super::scan::{Scan, Scanner};
use super::value;
use crate::model::address::{ModulePath, ResourceAddress, ResourceMode};
use crate::model::change::CheckResult;
use crate::model::configuration::{
    Condition, Configuration, ConfigurationOrigin, Lifecycle, Module, ModuleCall, OutputBlock,
    ProviderBlock, Provisioner, Reference, RequiredProvider, ResourceBlock, VariableBlock,
};
use crate::source::Span;

/// A `provider_config` entry and the module that it stands in.
type Provider = (Vec<Arc<str>>, ProviderBlock, Option<Arc<str>>);

/// Reads `configuration`.
pub(super) fn read(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<Configuration> {
    let mut modules = Vec::new();
    let mut providers: Vec<Provider> = Vec::new();
    let found = scanner.object("configuration", |scanner, key| {
        match key {
            "provider_config" => {
                scanner.object("provider_config", |scanner, _| {
                    let entry = provider(scanner, context)?;
                    providers.push(entry);
                    Ok(())
                })?;
            }
            "root_module" => {
                module(scanner, context, Vec::new(), None, &mut modules)?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    if !found {
        return Ok(Configuration::default());
    }
    if modules.is_empty() {
        modules.push(Module {
            loaded: true,
            ..Module::default()
        });
    }
    let mut modules = sorted(modules);
    providers.sort_by(|a, b| (&a.1.name, &a.1.alias).cmp(&(&b.1.name, &b.1.alias)));
    for (path, block, version) in providers {
        // A provider of a module that is not there is kept with the root.
        let at = modules
            .iter()
            .position(|module| module.path == path)
            .unwrap_or(0);
        let required = RequiredProvider {
            source: block.source.clone(),
            version,
            span: None,
        };
        let known = &mut modules[at].required_providers;
        known.entry(block.name.clone()).or_insert(required);
        modules[at].providers.push(block);
    }
    Ok(Configuration::of(ConfigurationOrigin::PlanJson, modules))
}

/// The JSON shows no condition, but it lists what has any: an object of the
/// list gets one that does not tell what it reads.
pub(super) fn add_conditions(configuration: &mut Configuration, checks: &[CheckResult]) {
    if checks.is_empty() || configuration.origin != ConfigurationOrigin::PlanJson {
        return;
    }
    for check in checks {
        let (path, rest) = module_prefix(&check.address);
        let Some(module) = configuration.modules.iter_mut().find(|module| {
            module
                .path
                .iter()
                .map(AsRef::as_ref)
                .eq(path.iter().copied())
        }) else {
            continue;
        };
        let named = rest.split_once('.').map(|(_, name)| name);
        let place = match (check.kind.as_ref(), named) {
            ("check", Some(name)) => {
                let block = module.checks.entry(name.into()).or_default();
                Some(&mut block.assertions)
            }
            ("output_value", Some(name)) => module
                .outputs
                .get_mut(name)
                .map(|output| &mut output.conditions),
            ("var", Some(name)) => module
                .variables
                .get_mut(name)
                .map(|variable| &mut variable.validations),
            ("resource", _) => ResourceAddress::parse(rest).ok().and_then(|address| {
                let block = module.resources.iter_mut().find(|block| {
                    block.mode == address.mode
                        && block.type_name == address.type_name
                        && block.name == address.name
                })?;
                Some(&mut block.lifecycle.conditions)
            }),
            _ => None,
        };
        if let Some(conditions) = place.filter(|conditions| conditions.is_empty()) {
            conditions.push(Condition::hidden());
        }
    }
}

/// The modules around the address of something in the configuration, and what
/// is left of it. Names hold no dots.
fn module_prefix(address: &str) -> (Vec<&str>, &str) {
    let mut path = Vec::new();
    let mut rest = address;
    while let Some((name, after)) = rest
        .strip_prefix("module.")
        .and_then(|after| after.split_once('.'))
    {
        path.push(name);
        rest = after;
    }
    (path, rest)
}

/// Modules by path, so that the order of keys in the JSON does not matter.
fn sorted(modules: Vec<Module>) -> Vec<Module> {
    let mut order: Vec<usize> = (0..modules.len()).collect();
    order.sort_by(|a, b| modules[*a].path.cmp(&modules[*b].path));
    let mut place = vec![0; modules.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    let mut slots: Vec<(usize, Module)> = modules
        .into_iter()
        .enumerate()
        .map(|(old, mut module)| {
            module.parent = module.parent.map(|parent| place[parent]);
            (place[old], module)
        })
        .collect();
    slots.sort_by_key(|(new, _)| *new);
    slots.into_iter().map(|(_, module)| module).collect()
}

/// A module and those it calls; gives its index. The scanner's bound on depth
/// bounds this recursion.
fn module(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    path: Vec<Arc<str>>,
    parent: Option<usize>,
    modules: &mut Vec<Module>,
) -> Scan<usize> {
    let own = modules.len();
    modules.push(Module {
        path: path.clone(),
        parent,
        ..Module::default()
    });
    let mut resources = Vec::new();
    let mut outputs = BTreeMap::new();
    let mut variables = BTreeMap::new();
    let mut actions = Vec::new();
    let loaded = scanner.object("module", |scanner, key| {
        match key {
            "actions" => {
                scanner.array("actions", |scanner, _| {
                    action(scanner, context, &mut actions)
                })?;
            }
            "resources" => {
                scanner.array("resources", |scanner, _| {
                    let block = resource(scanner, context)?;
                    resources.extend(block);
                    Ok(())
                })?;
            }
            "outputs" => {
                scanner.object("outputs", |scanner, name| {
                    let name = context.text(name);
                    outputs.insert(name, output(scanner, context)?);
                    Ok(())
                })?;
            }
            "variables" => {
                scanner.object("variables", |scanner, name| {
                    let name = context.text(name);
                    variables.insert(name, variable(scanner)?);
                    Ok(())
                })?;
            }
            "module_calls" => {
                scanner.object("module_calls", |scanner, name| {
                    let mut path = path.clone();
                    path.push(context.text(name));
                    call(scanner, context, path, own, modules)
                })?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    let module = &mut modules[own];
    module.resources = resources;
    module.actions = actions;
    module.outputs = outputs;
    module.variables = variables;
    module.loaded = loaded;
    Ok(own)
}

/// The address of an action.
fn action(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    actions: &mut Vec<(Arc<str>, Option<Span>)>,
) -> Scan<()> {
    scanner.object("action", |scanner, key| {
        if key == "address" {
            let address = scanner.string("address")?.unwrap_or_default();
            actions.push((context.text(&address), None));
        } else {
            scanner.skip()?;
        }
        Ok(())
    })?;
    Ok(())
}

fn call(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    path: Vec<Arc<str>>,
    parent: usize,
    modules: &mut Vec<Module>,
) -> Scan<()> {
    let mut call = ModuleCall::default();
    let mut arguments = Vec::new();
    let mut child = None;
    scanner.object("module_calls", |scanner, key| {
        match key {
            "source" => {
                call.source = context.text(&scanner.string("source")?.unwrap_or_default());
            }
            "version_constraint" => {
                call.version = scanner
                    .string("version_constraint")?
                    .map(|text| context.text(&text));
            }
            "expressions" => arguments = expressions(scanner, context)?,
            "count_expression" => call.count = single(scanner, context)?,
            "for_each_expression" => call.for_each = single(scanner, context)?,
            "depends_on" => call.depends_on = depends_on(scanner)?,
            "module" => {
                child = Some(module(
                    scanner,
                    context,
                    path.clone(),
                    Some(parent),
                    modules,
                )?);
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    for argument in arguments {
        // An argument that is itself a block of leaves does not exist; should
        // one appear, its leaves count as one expression.
        let name = match argument.path.split_once('.') {
            Some((name, _)) => context.text(name),
            None => argument.path,
        };
        merge(call.arguments.entry(name).or_default(), argument.expression);
    }
    let child = child.unwrap_or_else(|| {
        modules.push(Module {
            path: path.clone(),
            parent: Some(parent),
            ..Module::default()
        });
        modules.len() - 1
    });
    modules[child].call = Some(call);
    Ok(())
}

/// A block; `None` for a mode that is not known.
fn resource(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<Option<ResourceBlock>> {
    let mut mode = Some(ResourceMode::Managed);
    let mut block = ResourceBlock {
        mode: ResourceMode::Managed,
        type_name: "".into(),
        name: "".into(),
        attributes: Vec::new(),
        count: None,
        for_each: None,
        depends_on: Vec::new(),
        provider: None,
        provisioners: Vec::new(),
        lifecycle: Lifecycle::default(),
        span: None,
    };
    scanner.object("configuration resource", |scanner, key| {
        match key {
            "mode" => {
                mode = match scanner.string("mode")?.as_deref() {
                    Some("managed") | None => Some(ResourceMode::Managed),
                    Some("data") => Some(ResourceMode::Data),
                    Some("ephemeral") => Some(ResourceMode::Ephemeral),
                    Some(_) => None,
                };
            }
            "type" => {
                block.type_name = context.text(&scanner.string("type")?.unwrap_or_default());
            }
            "name" => block.name = context.text(&scanner.string("name")?.unwrap_or_default()),
            "provider_config_key" => {
                block.provider = scanner
                    .string("provider_config_key")?
                    .map(|text| context.text(&text));
            }
            "expressions" => block.attributes = expressions(scanner, context)?,
            "count_expression" => block.count = single(scanner, context)?,
            "for_each_expression" => block.for_each = single(scanner, context)?,
            "depends_on" => block.depends_on = depends_on(scanner)?,
            "provisioners" => {
                scanner.array("provisioners", |scanner, _| {
                    let provisioner = provisioner(scanner, context)?;
                    block.provisioners.push(provisioner);
                    Ok(())
                })?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(mode.map(|mode| ResourceBlock { mode, ..block }))
}

fn provisioner(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<Provisioner> {
    let mut provisioner = Provisioner {
        kind: "".into(),
        on_destroy: None,
        attributes: Vec::new(),
        span: None,
    };
    scanner.object("provisioners", |scanner, key| {
        match key {
            "type" => {
                provisioner.kind = context.text(&scanner.string("type")?.unwrap_or_default());
            }
            "expressions" => provisioner.attributes = expressions(scanner, context)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(provisioner)
}

fn output(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<OutputBlock> {
    let mut output = OutputBlock::default();
    scanner.object("outputs", |scanner, key| {
        match key {
            "sensitive" => output.sensitive = scanner.bool("sensitive")?.unwrap_or(false),
            "expression" => output.expression = single(scanner, context)?.unwrap_or_default(),
            "depends_on" => output.depends_on = depends_on(scanner)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(output)
}

fn variable(scanner: &mut Scanner<'_>) -> Scan<VariableBlock> {
    let mut variable = VariableBlock::default();
    scanner.object("variables", |scanner, key| {
        match key {
            "sensitive" => variable.sensitive = scanner.bool("sensitive")?.unwrap_or(false),
            "default" => {
                let extent = scanner.skip()?;
                variable.default = Some(value::value(extent.of(scanner.text()).as_bytes()));
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(variable)
}

fn provider(scanner: &mut Scanner<'_>, context: &mut Context) -> Scan<Provider> {
    let mut block = ProviderBlock::default();
    let mut version = None;
    let mut path = Vec::new();
    scanner.object("provider_config", |scanner, key| {
        match key {
            "name" => block.name = context.text(&scanner.string("name")?.unwrap_or_default()),
            "full_name" => {
                block.source = scanner.string("full_name")?.map(|text| context.text(&text));
            }
            "alias" => block.alias = scanner.string("alias")?.map(|text| context.text(&text)),
            "version_constraint" => {
                version = scanner
                    .string("version_constraint")?
                    .map(|text| context.text(&text));
            }
            "module_address" => {
                let text = scanner.string("module_address")?.unwrap_or_default();
                path = ModulePath::parse(&text).unwrap_or_default().names();
            }
            "expressions" => block.attributes = expressions(scanner, context)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok((path, block, version))
}

fn depends_on(scanner: &mut Scanner<'_>) -> Scan<Vec<Reference>> {
    let mut list = Vec::new();
    scanner.array("depends_on", |scanner, _| {
        let text = scanner.string("depends_on")?.unwrap_or_default();
        let reference =
            Reference::parse(&text).unwrap_or_else(|| Reference::Ambient(text.as_ref().into()));
        list.push(reference);
        Ok(())
    })?;
    Ok(unique(list))
}

/// The list without repetitions, in its order.
fn unique<T: Ord + Clone>(list: Vec<T>) -> Vec<T> {
    if list.len() < 2 {
        return list;
    }
    let mut seen = BTreeSet::new();
    list.into_iter()
        .filter(|item| seen.insert(item.clone()))
        .collect()
}
