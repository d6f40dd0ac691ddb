//! Edges of the configuration: every reference followed through locals,
//! variables, module inputs and outputs to the instances that it means.

use std::sync::Arc;

use super::EdgeOrigin;
use super::build::{Builder, DoubtTarget, Doubter, Evidence, Joint, Named};
use super::index::NONE;
use crate::model::address::{InstanceKey, ResourceMode};
use crate::model::configuration::{
    AttributeUse, Configuration, ConfigurationOrigin, Expression, KeySelector, Module, Reference,
    ResourceBlock,
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
    argument: Option<Argument>,
    origin: EdgeOrigin,
}

/// An argument of a module instance.
#[derive(Debug, Clone, Copy)]
struct Argument {
    /// The module instance.
    scope: u32,
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
    Argument(u32, u32, &'a Expression, Option<InstanceKey>, u32),
    Output(u32, Option<&'a Arc<str>>, u32),
    Everything(u32, u32),
    Around(u32, u32),
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
        };
        let chained = chained(config);
        for attribute in &config.attributes {
            let expression = &attribute.expression;
            self.expression(scope, consumer(EdgeOrigin::Configuration), expression);
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
        for reference in &expression.references {
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
                    && type_name.as_ref() == "terraform_remote_state"
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
            KeySelector::Whole | KeySelector::Splat | KeySelector::Computed => {
                let doubtful = varies || *key == KeySelector::Computed;
                self.all(consumer, target, doubtful);
            }
        }
    }

    /// Links to all instances, or leaves it to values which of them.
    fn all(&mut self, consumer: Consumer<'_>, target: u32, doubtful: bool) {
        let several = self.builder.index.blocks[target as usize].nodes.len() > 1;
        if doubtful && several {
            if let Some(argument) = consumer.argument {
                let doubter = Doubter {
                    from: consumer.from,
                    key: consumer.key.cloned(),
                    evidence: Evidence::Below(argument.scope),
                };
                self.builder.doubt_argument(
                    (argument.place, target),
                    doubter,
                    |builder| {
                        builder.instance_targets(&builder.index.blocks[target as usize].nodes)
                    },
                    consumer.origin,
                );
                return;
            }
            if let Some(block) = consumer.block {
                let nodes = self.builder.index.blocks[block as usize].nodes.clone();
                if nodes.len() > 1 {
                    let targets = self
                        .builder
                        .instance_targets(&self.builder.index.blocks[target as usize].nodes);
                    self.builder.doubt(&nodes, targets, consumer.origin);
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
        {
            if let Some(target) = self.builder.index.find_block(scope, *mode, type_name, name) {
                // A target without keys is a single object with a map inside.
                if self.builder.index.blocks[target as usize].nodes.len() > 1 {
                    self.by_key(consumer, target);
                    return;
                }
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

    fn calls(&self, scope: u32, call: &Arc<str>) -> Vec<u32> {
        self.builder.index.scopes[scope as usize]
            .children
            .get(call)
            .cloned()
            .unwrap_or_default()
    }

    fn module_output(
        &mut self,
        scope: u32,
        consumer: Consumer<'_>,
        call: &Arc<str>,
        key: &KeySelector,
        output: Option<&'a Arc<str>>,
        varies: bool,
    ) {
        let origin = Some(consumer.origin);
        let children = self.calls(scope, call);
        if children.is_empty() {
            self.builder.mark_unresolved(consumer.from);
            return;
        }
        let with_key = |resolver: &Self, key: &InstanceKey| {
            children.iter().copied().find(|child| {
                let own = resolver.builder.index.scopes[*child as usize].key.as_ref();
                own.is_some_and(|own| same_key(own, key))
            })
        };
        match key {
            KeySelector::Fixed(key) => {
                let found = with_key(self, key);
                if found.is_none() && children.len() > 1 {
                    return;
                }
                let joint = self.output(found.unwrap_or(children[0]), output);
                self.builder.link(consumer.from, joint, origin, true);
            }
            KeySelector::Each | KeySelector::Count if children.len() > 1 => {
                let Some(block) = consumer.block else {
                    let found = consumer.key.and_then(|key| with_key(self, key));
                    let joint = match found {
                        Some(child) => self.output(child, output),
                        None => self.call_output(scope, call, output, &children),
                    };
                    self.builder
                        .link(consumer.from, joint, origin, found.is_some());
                    return;
                };
                let by_key: rustc_hash::FxHashMap<InstanceKey, u32> = children
                    .iter()
                    .filter_map(|child| {
                        let key = self.builder.index.scopes[*child as usize].key.clone()?;
                        Some((key, *child))
                    })
                    .collect();
                for node in self.builder.index.blocks[block as usize].nodes.clone() {
                    let own = self.builder.index.key(node).and_then(|key| by_key.get(key));
                    let joint = match own {
                        Some(child) => self.output(*child, output),
                        None => self.call_output(scope, call, output, &children),
                    };
                    self.builder.link(node, joint, origin, own.is_some());
                }
            }
            _ => {
                let doubtful = varies || *key == KeySelector::Computed;
                if doubtful && children.len() > 1 && self.doubt_module(consumer, output, &children)
                {
                    return;
                }
                let joint = self.call_output(scope, call, output, &children);
                let certain = children.len() == 1 || !doubtful;
                self.builder.link(consumer.from, joint, origin, certain);
            }
        }
    }

    /// Leaves it to values which instances of a module are meant. False when
    /// there is only one that refers, who may mean all of them.
    fn doubt_module(
        &mut self,
        consumer: Consumer<'_>,
        output: Option<&'a Arc<str>>,
        children: &[u32],
    ) -> bool {
        let nodes = consumer.block.map_or_else(Vec::new, |block| {
            self.builder.index.blocks[block as usize].nodes.clone()
        });
        if consumer.argument.is_none() && nodes.len() < 2 {
            return false;
        }
        let joints: Vec<u32> = children
            .iter()
            .map(|child| self.output(*child, output))
            .collect();
        let targets = |builder: &Builder<'_>| -> Vec<DoubtTarget> {
            let below = builder.index.nodes_below(children);
            children
                .iter()
                .zip(&joints)
                .zip(below)
                .map(|((child, joint), nodes)| DoubtTarget {
                    to: *joint,
                    key: builder.index.scopes[*child as usize].key.clone(),
                    nodes,
                })
                .collect()
        };
        match consumer.argument {
            Some(argument) => {
                let doubter = Doubter {
                    from: consumer.from,
                    key: consumer.key.cloned(),
                    evidence: Evidence::Below(argument.scope),
                };
                // Joints and blocks are numbered apart: the highest bit tells them.
                let place = (argument.place, joints[0] | 1 << 31);
                self.builder
                    .doubt_argument(place, doubter, targets, consumer.origin);
            }
            None => {
                let targets = targets(self.builder);
                self.builder.doubt(&nodes, targets, consumer.origin);
            }
        }
        true
    }

    /// An output of all instances of a call.
    fn call_output(
        &mut self,
        scope: u32,
        call: &Arc<str>,
        output: Option<&'a Arc<str>>,
        children: &[u32],
    ) -> u32 {
        if let [only] = children {
            return self.output(*only, output);
        }
        let name = match output {
            Some(output) => format!("{call}.{output}"),
            None => call.to_string(),
        };
        let (joint, fresh) = self.named(scope, Named::CallOutput, &name);
        if fresh {
            for child in children {
                let one = self.output(*child, output);
                self.builder.link(joint, one, None, true);
            }
        }
        joint
    }

    /// An output of one module instance, or all of them.
    fn output(&mut self, scope: u32, output: Option<&'a Arc<str>>) -> u32 {
        let (joint, fresh) = match output {
            Some(name) => self.named(scope, Named::Output, name),
            None => self.named(scope, Named::Outputs, ""),
        };
        if fresh {
            self.tasks.push(Task::Output(scope, output, joint));
        }
        joint
    }

    fn drain(&mut self) {
        while let Some(task) = self.tasks.pop() {
            match task {
                Task::Local(scope, expression, joint) => {
                    let consumer = value_consumer(joint, None, EdgeOrigin::Configuration);
                    self.expression(scope, consumer, expression);
                }
                Task::Argument(parent, scope, expression, key, joint) => {
                    // The expression's place in memory tells one argument from
                    // another; it is never followed nor shown.
                    let place = std::ptr::from_ref(expression).addr();
                    let consumer = Consumer {
                        argument: Some(Argument { scope, place }),
                        ..value_consumer(joint, key.as_ref(), EdgeOrigin::Configuration)
                    };
                    self.expression(parent, consumer, expression);
                }
                Task::Output(scope, output, joint) => self.fill_output(scope, output, joint),
                Task::Everything(scope, joint) => self.fill_everything(scope, joint),
                Task::Around(scope, joint) => self.fill_around(scope, joint),
                Task::Provider(scope, attributes, joint) => {
                    let consumer = value_consumer(joint, None, EdgeOrigin::Provider);
                    for attribute in attributes {
                        self.expression(scope, consumer, &attribute.expression);
                    }
                }
            }
        }
    }

    fn fill_output(&mut self, scope: u32, output: Option<&'a Arc<str>>, joint: u32) {
        let module = self.module(scope);
        let Some(name) = output else {
            match module.filter(|module| module.loaded || !module.outputs.is_empty()) {
                Some(module) => {
                    for name in module.outputs.keys() {
                        let one = self.output(scope, Some(name));
                        self.builder.link(joint, one, None, true);
                    }
                }
                None => self.unknown_code(scope, joint),
            }
            return;
        };
        match module.and_then(|module| module.outputs.get(name)) {
            Some(output) => {
                let consumer = value_consumer(joint, None, EdgeOrigin::Configuration);
                self.expression(scope, consumer, &output.expression);
                let consumer = value_consumer(joint, None, EdgeOrigin::DependsOn);
                for reference in &output.depends_on {
                    self.depends_on(scope, consumer, reference);
                }
                if let Some(around) = self.around(scope) {
                    self.builder.link(joint, around, None, true);
                }
            }
            None => self.unknown_code(scope, joint),
        }
    }

    /// The code of a module is not at hand: its outputs may come from any of
    /// its resources and arguments.
    fn unknown_code(&mut self, scope: u32, joint: u32) {
        self.builder.mark_unresolved(joint);
        let everything = self.everything(scope);
        self.builder
            .link(joint, everything, Some(EdgeOrigin::Configuration), false);
        let arguments: Vec<&'a Arc<str>> = self
            .module(scope)
            .and_then(|module| module.call.as_ref())
            .map(|call| call.arguments.keys().collect())
            .unwrap_or_default();
        for name in arguments {
            if let Some(variable) = self.variable(scope, name) {
                self.builder
                    .link(joint, variable, Some(EdgeOrigin::Configuration), false);
            }
        }
    }

    /// A variable of a called module; nothing for the root's inputs and for
    /// what has its default.
    fn variable(&mut self, scope: u32, name: &'a Arc<str>) -> Option<u32> {
        let parent = self.builder.index.scopes[scope as usize].parent;
        if parent == NONE {
            return None;
        }
        let argument = self.module(scope)?.call.as_ref()?.arguments.get(name)?;
        let (joint, fresh) = self.named(scope, Named::Variable, name);
        if fresh {
            let key = self.builder.index.scopes[scope as usize].key.clone();
            self.tasks
                .push(Task::Argument(parent, scope, argument, key, joint));
        }
        Some(joint)
    }

    fn local(&mut self, scope: u32, name: &'a Arc<str>) -> Option<u32> {
        let local = self.module(scope)?.locals.get(name)?;
        let (joint, fresh) = self.named(scope, Named::Local, name);
        if fresh {
            self.tasks.push(Task::Local(scope, local, joint));
        }
        Some(joint)
    }

    /// All resources in a module instance and below.
    fn everything(&mut self, scope: u32) -> u32 {
        let (joint, fresh) = self.named(scope, Named::Everything, "");
        if fresh {
            self.tasks.push(Task::Everything(scope, joint));
        }
        joint
    }

    fn fill_everything(&mut self, scope: u32, joint: u32) {
        let blocks = self.builder.index.scopes[scope as usize].blocks.clone();
        for block in blocks {
            let all = self.builder.all_of(block);
            self.builder.link(joint, all, None, true);
        }
        let mut children: Vec<u32> = self.builder.index.scopes[scope as usize]
            .children
            .values()
            .flatten()
            .copied()
            .collect();
        children.sort_unstable();
        for child in children {
            let below = self.everything(child);
            self.builder.link(joint, below, None, true);
        }
    }

    /// What the call of a module instance depends on as a whole: its own
    /// repetition and `depends_on`, and those around it.
    fn around(&mut self, mut scope: u32) -> Option<u32> {
        loop {
            let parent = self.builder.index.scopes[scope as usize].parent;
            if parent == NONE {
                return None;
            }
            let call = self.module(scope)?.call.as_ref()?;
            if call.count.is_some() || call.for_each.is_some() || !call.depends_on.is_empty() {
                break;
            }
            scope = parent;
        }
        let (joint, fresh) = self.named(scope, Named::Around, "");
        if fresh {
            self.tasks.push(Task::Around(scope, joint));
        }
        Some(joint)
    }

    fn fill_around(&mut self, scope: u32, joint: u32) {
        let parent = self.builder.index.scopes[scope as usize].parent;
        let Some(call) = self.module(scope).and_then(|module| module.call.as_ref()) else {
            return;
        };
        if let Some(above) = self.around(parent) {
            self.builder.link(joint, above, None, true);
        }
        let key = self.builder.index.scopes[scope as usize].key.clone();
        let consumer = value_consumer(joint, key.as_ref(), EdgeOrigin::Repetition);
        for repetition in call.count.iter().chain(&call.for_each) {
            match only_whole(repetition) {
                Some(reference) => self.paired(parent, consumer, reference),
                None => self.expression(parent, consumer, repetition),
            }
        }
        let consumer = value_consumer(joint, None, EdgeOrigin::DependsOn);
        for reference in &call.depends_on {
            self.depends_on(parent, consumer, reference);
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
        self.builder.joint(Joint::Named {
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
    }
}

fn same_key(one: &InstanceKey, other: &InstanceKey) -> bool {
    one == other
        || match (one, other) {
            (InstanceKey::Index(index), InstanceKey::Name(name))
            | (InstanceKey::Name(name), InstanceKey::Index(index)) => name.parse() == Ok(*index),
            _ => false,
        }
}

/// `for_each = aws_subnet.a`: the block repeated for.
fn chained(config: &ResourceBlock) -> Option<&Reference> {
    only_whole(config.for_each.as_ref()?)
}

fn only_whole(expression: &Expression) -> Option<&Reference> {
    match expression.references.as_slice() {
        [
            only @ Reference::Resource {
                key: KeySelector::Whole,
                attribute,
                ..
            },
        ] if attribute.is_empty() => Some(only),
        _ => None,
    }
}
