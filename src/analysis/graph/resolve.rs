//! Edges of the configuration: every reference followed through locals,
//! variables, module inputs and outputs to the instances that it means.

mod alike;
mod modules;
mod places;

use std::sync::Arc;

use self::alike::{chained, hint, same_block};
use super::EdgeOrigin;
use super::builder::{Builder, Hint, Named, VirtualNode};
use super::index::NONE;
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::configuration::{
    AttributeUse, Condition, Configuration, ConfigurationOrigin, Expression, KeySelector, Module,
    Reference, ResourceBlock,
};

/// Adds the edges of the configurations of one stack.
pub(super) fn resolve(builder: &mut Builder<'_>, stack: usize) {
    let set = builder.sets[stack];
    let versions = [Some(&set.configuration), set.prior_configuration.as_ref()];
    for (version, configuration) in versions.into_iter().enumerate() {
        let Some(configuration) = configuration else {
            continue;
        };
        let version = u8::try_from(version).unwrap_or(0);
        let mut resolver = Resolver {
            builder,
            configuration,
            version,
            tasks: Vec::new(),
        };
        for scope in 0..resolver.builder.index.scopes.len() {
            let at = &resolver.builder.index.scopes[scope];
            if usize::from(at.stack) != stack {
                continue;
            }
            let Some(module) = at.modules[usize::from(version)] else {
                continue;
            };
            let scope = u32::try_from(scope).unwrap_or(NONE);
            for block in &configuration.modules[module].resources {
                resolver.block(scope, block);
            }
            resolver.drain();
        }
        if version == 0 {
            resolver.gone_blocks(stack);
        }
    }
}

/// Who refers, while an expression is resolved.
#[derive(Debug, Clone, Copy)]
struct Consumer<'e> {
    /// Node or joint that gets the links which hold for all instances.
    from: u32,
    /// Block whose instances they are; absent for joints of values.
    block: Option<u32>,
    /// Key that `each` and `count` mean, for joints of a module's arguments.
    key: Option<&'e InstanceKey>,
    /// The argument of a module that the joint stands for.
    argument: Option<Argument<'e>>,
    origin: EdgeOrigin,
    /// Dotted path of the attribute that refers.
    path: Option<&'e Arc<str>>,
    /// The expression refers to a block more than once, or may do so: in the
    /// plan's JSON `each.key` and `each.value` may both be an index.
    mixed: bool,
    /// What may be the index of the reference.
    hint: Option<Hint>,
}

/// An argument of a module instance.
#[derive(Debug, Clone, Copy)]
struct Argument<'e> {
    /// The module instance.
    scope: u32,
    /// Its name.
    name: &'e Arc<str>,
    /// The same for all instances of the module.
    place: usize,
}

/// Resolves an output of the root module of a stack; gives its joint.
pub(super) fn root_output(builder: &mut Builder<'_>, stack: usize, name: Option<&str>) -> u32 {
    let configuration = &builder.sets[stack].configuration;
    let root = builder.index.roots[stack];
    let known = configuration.modules.first().and_then(|module| {
        let (name, _) = module.outputs.get_key_value(name?)?;
        Some(name)
    });
    let mut resolver = Resolver {
        builder,
        configuration,
        version: 0,
        tasks: Vec::new(),
    };
    let joint = match (name, known) {
        // An output that the configuration has no more: nothing tells what it was.
        (Some(_), None) => resolver.everything(root),
        (_, known) => resolver.output(root, known),
    };
    resolver.drain();
    joint
}

/// A joint whose own links are still to be made. Chains of locals are as long
/// as the input likes, so they are worked off here and not by recursion.
enum Task<'a> {
    Local(u32, &'a Expression, u32),
    Argument(
        u32,
        u32,
        (&'a Arc<str>, &'a Expression),
        Option<InstanceKey>,
        u32,
    ),
    Output(u32, Option<&'a Arc<str>>, u32),
    Everything(u32, u32),
    Around(u32, u32),
    Validation(u32, &'a [Condition], u32),
    Provider(u32, &'a [AttributeUse], u32),
}

struct Resolver<'b, 'a> {
    builder: &'b mut Builder<'a>,
    configuration: &'a Configuration,
    version: u8,
    tasks: Vec<Task<'a>>,
}

impl<'a> Resolver<'_, 'a> {
    fn module(&self, scope: u32) -> Option<&'a Module> {
        let at = self.builder.index.scopes[scope as usize].modules[usize::from(self.version)]?;
        self.configuration.modules.get(at)
    }

    fn block(&mut self, scope: u32, config: &'a ResourceBlock) {
        let Some(block) =
            self.builder
                .index
                .find_block(scope, config.mode, &config.type_name, &config.name)
        else {
            return;
        };
        let from = self.builder.uses_of(block, self.version);
        if self.builder.index.blocks[block as usize].nodes.len() > 1 {
            for at in 0..self.builder.index.blocks[block as usize].nodes.len() {
                let node = self.builder.index.blocks[block as usize].nodes[at];
                self.builder.link(node, from, None, true);
            }
        }
        let consumer = |origin| Consumer {
            from,
            block: Some(block),
            key: None,
            argument: None,
            origin,
            path: None,
            mixed: false,
            hint: None,
        };
        let chained = chained(config);
        for attribute in &config.attributes {
            let expression = &attribute.expression;
            let consumer = Consumer {
                path: Some(&attribute.path),
                ..consumer(EdgeOrigin::Configuration)
            };
            self.expression(scope, consumer, expression);
        }
        for attribute in config.provisioners.iter().flat_map(|one| &one.attributes) {
            self.expression(
                scope,
                consumer(EdgeOrigin::Provisioner),
                &attribute.expression,
            );
        }
        for repetition in config.count.iter().chain(&config.for_each) {
            match chained {
                // `for_each = aws_subnet.a`: each instance comes from the one
                // with its key, which the pairing by key says exactly.
                Some(reference) => {
                    self.paired(scope, consumer(EdgeOrigin::Repetition), reference);
                }
                None => {
                    self.expression(scope, consumer(EdgeOrigin::Repetition), repetition);
                }
            }
        }
        for reference in &config.depends_on {
            self.depends_on(scope, consumer(EdgeOrigin::DependsOn), reference);
        }
        for reference in &config.lifecycle.replace_triggered_by {
            self.reference(
                scope,
                consumer(EdgeOrigin::ReplaceTrigger),
                reference,
                false,
            );
        }
        self.conditions(
            scope,
            consumer(EdgeOrigin::Check),
            &config.lifecycle.conditions,
        );
        let key = config.provider.as_deref();
        self.provider(scope, from, key, &config.type_name);
        if let Some(around) = self.around(scope) {
            self.builder.link(from, around, None, true);
        }
    }

    /// Objects whose block is gone are destroyed through a provider, too.
    fn gone_blocks(&mut self, stack: usize) {
        let set = self.builder.sets[stack];
        for at in 0..self.builder.index.nodes.len() {
            let node = &self.builder.index.nodes[at];
            let block = &self.builder.index.blocks[self.builder.index.node_block[at] as usize];
            if usize::from(node.stack) != stack || node.deposed.is_some() || block.configured {
                continue;
            }
            let (scope, type_name) = (block.scope, node.address.type_name.clone());
            let name = type_name.split('_').next().unwrap_or_default();
            let alias = node
                .change
                .and_then(|change| set.changes[change].provider_alias.as_deref());
            let key = alias.map(|alias| format!("{name}.{alias}"));
            let from = u32::try_from(at).unwrap_or(NONE);
            self.provider(scope, from, key.as_deref(), &type_name);
        }
        self.drain();
    }

    /// What conditions read: Terraform reads it before it touches the object.
    fn conditions(&mut self, scope: u32, consumer: Consumer<'_>, conditions: &'a [Condition]) {
        for expression in conditions.iter().flat_map(Condition::expressions) {
            if expression.opaque {
                self.builder.mark_unresolved(consumer.from);
            }
            self.expression(scope, consumer, expression);
        }
    }

    fn expression(&mut self, scope: u32, consumer: Consumer<'_>, expression: &'a Expression) {
        // The plan's JSON gives `aws_subnet.a` and `each.key` for
        // `aws_subnet.a[each.key].id`: with both, the reference may mean one
        // instance or all.
        let varies = expression.references.iter().any(|reference| {
            matches!(
                reference,
                Reference::EachKey | Reference::EachValue | Reference::CountIndex
            )
        });
        let has = |wanted: &Reference| expression.references.contains(wanted);
        let consumer = Consumer {
            mixed: self.configuration.origin == ConfigurationOrigin::PlanJson
                && has(&Reference::EachKey)
                && has(&Reference::EachValue),
            ..consumer
        };
        for (at, reference) in expression.references.iter().enumerate() {
            let same = |other: &&Reference| same_block(reference, other);
            let hint = hint(reference, &expression.references);
            // Of several that may have an index the first stands for all.
            if hint.is_some()
                && expression.references[..at]
                    .iter()
                    .any(|one| same_block(reference, one) && one.is_perhaps_indexed())
            {
                continue;
            }
            let twice = expression.references.iter().filter(same).count() > 1;
            let consumer = Consumer {
                mixed: twice || (consumer.mixed && hint.is_none()),
                hint,
                ..consumer
            };
            self.reference(scope, consumer, reference, varies);
        }
        // `{}` in the plan's JSON has no references at all: it stays without.
    }

    fn reference(
        &mut self,
        scope: u32,
        consumer: Consumer<'_>,
        reference: &'a Reference,
        varies: bool,
    ) {
        match reference {
            Reference::Resource {
                mode,
                type_name,
                name,
                key,
                attribute,
            } => {
                let Some(target) = self.builder.index.find_block(scope, *mode, type_name, name)
                else {
                    self.builder.mark_unresolved(consumer.from);
                    return;
                };
                if *mode == ResourceMode::Data
                    && self.builder.outputs_of(type_name).is_some()
                    && super::remote::output(self.builder, target, key, attribute, consumer.from)
                {
                    return;
                }
                self.resource(consumer, target, key, varies);
            }
            Reference::Module { call, key, output } => {
                self.module_output(scope, consumer, call, key, output.as_ref(), varies);
            }
            Reference::Variable(name) => {
                if let Some(joint) = self.variable(scope, name) {
                    self.builder
                        .link(consumer.from, joint, Some(consumer.origin), true);
                }
            }
            Reference::Local(name) => match self.local(scope, name) {
                Some(joint) => {
                    self.builder
                        .link(consumer.from, joint, Some(consumer.origin), true);
                }
                None => {
                    if self.configuration.origin == ConfigurationOrigin::PlanJson {
                        self.builder.mark_unresolved(consumer.from);
                    }
                }
            },
            Reference::EachKey
            | Reference::EachValue
            | Reference::CountIndex
            | Reference::Ambient(_) => {}
        }
    }

    /// A reference to a block of the same module instance.
    fn resource(&mut self, consumer: Consumer<'_>, target: u32, key: &KeySelector, varies: bool) {
        let origin = Some(consumer.origin);
        match key {
            KeySelector::Fixed(key) => {
                if let Some(node) = self.builder.index.instance(target, Some(key)) {
                    self.builder.link(consumer.from, node, origin, true);
                } else if self.builder.index.blocks[target as usize].nodes.len() <= 1 {
                    // One instance under another key: a block that gains or
                    // loses `count` in this plan.
                    let all = self.builder.all_of(target);
                    self.builder.link(consumer.from, all, origin, true);
                }
            }
            KeySelector::Each | KeySelector::Count => self.by_key(consumer, target),
            KeySelector::Whole
            | KeySelector::Splat
            | KeySelector::EachValue
            | KeySelector::Perhaps(_)
            | KeySelector::Computed => {
                let doubtful = varies || key.is_computed();
                self.all(consumer, target, doubtful);
            }
        }
    }

    /// Links to all instances, or leaves it to values which of them.
    fn all(&mut self, consumer: Consumer<'_>, target: u32, doubtful: bool) {
        let several = self.builder.index.blocks[target as usize].nodes.len() > 1;
        if doubtful && several {
            if let Some(argument) = consumer.argument {
                let doubter = self.doubter(consumer, argument);
                let doubt = self.builder.doubt_argument(
                    (argument.place, target),
                    doubter,
                    |builder| {
                        builder.instance_targets(&builder.index.blocks[target as usize].nodes)
                    },
                    consumer.origin,
                );
                doubt.hint = consumer.hint;
                return;
            }
            if let Some(block) = consumer.block {
                let nodes = self.builder.index.blocks[block as usize].nodes.clone();
                if nodes.len() > 1 || (consumer.hint.is_some() && !nodes.is_empty()) {
                    let targets = self
                        .builder
                        .instance_targets(&self.builder.index.blocks[target as usize].nodes);
                    let doubt = self.builder.doubt(&nodes, targets, consumer.origin);
                    doubt.several = consumer.mixed;
                    doubt.path = consumer.path.cloned();
                    doubt.hint = consumer.hint;
                    return;
                }
            }
        }
        let all = self.builder.all_of(target);
        self.builder
            .link(consumer.from, all, Some(consumer.origin), true);
    }

    /// Links each consumer to the instance with its own key.
    fn by_key(&mut self, consumer: Consumer<'_>, target: u32) {
        let origin = Some(consumer.origin);
        let Some(block) = consumer.block else {
            match self.builder.index.instance(target, consumer.key) {
                Some(node) if consumer.key.is_some() => {
                    self.builder.link(consumer.from, node, origin, true);
                }
                _ => {
                    let all = self.builder.all_of(target);
                    self.builder.link(consumer.from, all, origin, false);
                }
            }
            return;
        };
        for at in 0..self.builder.index.blocks[block as usize].nodes.len() {
            let node = self.builder.index.blocks[block as usize].nodes[at];
            let key = self.builder.index.key(node).cloned();
            match self.builder.index.instance(target, key.as_ref()) {
                Some(other) if key.is_some() => self.builder.link(node, other, origin, true),
                _ => {
                    // No such instance: this one is on its way out, or comes
                    // from before a change of the repetition.
                    let all = self.builder.all_of(target);
                    self.builder.link(node, all, origin, false);
                }
            }
        }
    }

    fn paired(&mut self, scope: u32, consumer: Consumer<'_>, reference: &'a Reference) {
        if let Reference::Resource {
            mode,
            type_name,
            name,
            ..
        } = reference
            && let Some(target) = self.builder.index.find_block(scope, *mode, type_name, name)
        {
            // A target without keys is a single object with a map inside.
            if self.builder.index.blocks[target as usize].nodes.len() > 1 {
                self.by_key(consumer, target);
                return;
            }
        }
        self.reference(scope, consumer, reference, false);
    }

    fn depends_on(&mut self, scope: u32, consumer: Consumer<'_>, reference: &'a Reference) {
        match reference {
            Reference::Module { call, .. } => {
                for child in self.calls(scope, call) {
                    let everything = self.everything(child);
                    self.builder
                        .link(consumer.from, everything, Some(consumer.origin), true);
                }
            }
            // An index in `depends_on` does not narrow it: Terraform orders by block.
            Reference::Resource {
                mode,
                type_name,
                name,
                ..
            } => match self.builder.index.find_block(scope, *mode, type_name, name) {
                Some(target) => self.all(consumer, target, false),
                None => self.builder.mark_unresolved(consumer.from),
            },
            other => self.reference(scope, consumer, other, false),
        }
    }

    fn drain(&mut self) {
        while let Some(task) = self.tasks.pop() {
            match task {
                Task::Local(scope, expression, joint) => {
                    let consumer = value_consumer(joint, None, EdgeOrigin::Configuration);
                    self.expression(scope, consumer, expression);
                }
                Task::Argument(parent, scope, (name, expression), key, joint) => {
                    // The expression's place in memory tells one argument from
                    // another; it is never followed nor shown.
                    let place = std::ptr::from_ref(expression).addr();
                    let consumer = Consumer {
                        argument: Some(Argument { scope, name, place }),
                        ..value_consumer(joint, key.as_ref(), EdgeOrigin::Configuration)
                    };
                    self.expression(parent, consumer, expression);
                }
                Task::Output(scope, output, joint) => self.fill_output(scope, output, joint),
                Task::Everything(scope, joint) => self.fill_everything(scope, joint),
                Task::Around(scope, joint) => self.fill_around(scope, joint),
                Task::Validation(scope, conditions, joint) => {
                    let consumer = value_consumer(joint, None, EdgeOrigin::Check);
                    self.conditions(scope, consumer, conditions);
                }
                Task::Provider(scope, attributes, joint) => {
                    let consumer = value_consumer(joint, None, EdgeOrigin::Provider);
                    for attribute in attributes {
                        self.expression(scope, consumer, &attribute.expression);
                    }
                }
            }
        }
    }

    /// The provider configuration that a block uses, found the way Terraform
    /// passes them down: an alias is passed explicitly, a default one by name.
    fn provider(&mut self, scope: u32, from: u32, key: Option<&str>, type_name: &str) {
        let (mut at, key) = match key {
            Some(text) => match text.rsplit_once(':') {
                // `module.a.module.b:aws.west` of the plan's JSON.
                Some((module, key)) => {
                    let depth = module.split('.').count() / 2;
                    let depth = u32::try_from(depth).unwrap_or(NONE);
                    (self.builder.index.ancestor(scope, depth), key)
                }
                None => (scope, text),
            },
            None => (scope, type_name.split('_').next().unwrap_or_default()),
        };
        let key = key.split('[').next().unwrap_or_default();
        let mut wanted: Arc<str> = key.into();
        loop {
            let Some(module) = self.module(at) else {
                // A module that is gone: its callers may be there still.
                at = self.builder.index.scopes[at as usize].parent;
                if at == NONE {
                    return;
                }
                continue;
            };
            let (name, alias) = match wanted.split_once('.') {
                Some((name, alias)) => (name, Some(alias)),
                None => (wanted.as_ref(), None),
            };
            let found = module.providers.iter().position(|provider| {
                provider.name.as_ref() == name && provider.alias.as_deref() == alias
            });
            if let Some(found) = found {
                let attributes = &module.providers[found].attributes;
                if attributes
                    .iter()
                    .any(|attribute| !attribute.expression.references.is_empty())
                {
                    let joint = self.provider_joint(at, found, attributes);
                    self.builder
                        .link(from, joint, Some(EdgeOrigin::Provider), true);
                }
                return;
            }
            let passed = module
                .call
                .as_ref()
                .and_then(|call| call.providers.get(wanted.as_ref()));
            if let Some(outer) = passed {
                wanted = outer.split('[').next().unwrap_or_default().into();
            }
            at = self.builder.index.scopes[at as usize].parent;
            if at == NONE {
                return;
            }
        }
    }

    fn provider_joint(&mut self, scope: u32, at: usize, attributes: &'a [AttributeUse]) -> u32 {
        let (joint, fresh) = self.named(scope, Named::Provider, &at.to_string());
        if fresh {
            self.tasks.push(Task::Provider(scope, attributes, joint));
        }
        joint
    }

    fn named(&mut self, scope: u32, kind: Named, name: &str) -> (u32, bool) {
        let name = self.builder.symbol(name);
        self.builder.joint(VirtualNode::Named {
            scope,
            version: self.version,
            kind,
            name,
        })
    }
}

fn value_consumer(joint: u32, key: Option<&InstanceKey>, origin: EdgeOrigin) -> Consumer<'_> {
    Consumer {
        from: joint,
        block: None,
        key,
        argument: None,
        origin,
        path: None,
        mixed: false,
        hint: None,
    }
}
