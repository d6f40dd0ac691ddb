//! References through the borders of modules: arguments, outputs, whole
//! modules, and what the calls around a module depend on.

use std::sync::Arc;

use super::alike::{only_whole, same_key};
use super::{Argument, Consumer, Resolver, Task, value_consumer};
use crate::analysis::graph::EdgeOrigin;
use crate::analysis::graph::builder::{Builder, DoubtTarget, Doubter, Evidence, Named};
use crate::analysis::graph::index::NONE;
use crate::model::address::InstanceKey;
use crate::model::configuration::{Condition, Expression, KeySelector, Reference};

impl<'a> Resolver<'_, 'a> {
    pub(super) fn calls(&self, scope: u32, call: &Arc<str>) -> Vec<u32> {
        self.builder.index.scopes[scope as usize]
            .children
            .get(call)
            .cloned()
            .unwrap_or_default()
    }

    pub(super) fn module_output(
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
                let doubtful = varies || key.is_computed();
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

    /// An argument in doubt: what stands where its value ends up tells.
    pub(super) fn doubter(&self, consumer: Consumer<'_>, argument: Argument<'_>) -> Doubter {
        let places = self.places(argument.scope, argument.name);
        Doubter {
            from: consumer.from,
            key: consumer.key.cloned(),
            evidence: match places.is_empty() {
                true => Evidence::Below(argument.scope),
                false => Evidence::At(places),
            },
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
        let least = if consumer.hint.is_some() { 1 } else { 2 };
        if consumer.argument.is_none() && nodes.len() < least {
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
                let doubter = self.doubter(consumer, argument);
                // Joints and blocks are numbered apart: the highest bit tells them.
                let place = (argument.place, joints[0] | 1 << 31);
                let doubt = self
                    .builder
                    .doubt_argument(place, doubter, targets, consumer.origin);
                doubt.hint = consumer.hint;
            }
            None => {
                let targets = targets(self.builder);
                let doubt = self.builder.doubt(&nodes, targets, consumer.origin);
                doubt.several = consumer.mixed;
                doubt.path = consumer.path.cloned();
                doubt.hint = consumer.hint;
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
    pub(super) fn output(&mut self, scope: u32, output: Option<&'a Arc<str>>) -> u32 {
        let (joint, fresh) = match output {
            Some(name) => self.named(scope, Named::Output, name),
            None => self.named(scope, Named::Outputs, ""),
        };
        if fresh {
            self.tasks.push(Task::Output(scope, output, joint));
        }
        joint
    }

    pub(super) fn fill_output(&mut self, scope: u32, output: Option<&'a Arc<str>>, joint: u32) {
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
                let consumer = value_consumer(joint, None, EdgeOrigin::Check);
                self.conditions(scope, consumer, &output.conditions);
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

    /// A variable: its argument, where a call gives one, and what its
    /// validations read (Terraform checks them before anybody gets the value).
    /// Nothing for the root's inputs and for what has its default.
    pub(super) fn variable(&mut self, scope: u32, name: &'a Arc<str>) -> Option<u32> {
        let parent = self.builder.index.scopes[scope as usize].parent;
        let module = self.module(scope)?;
        let argument = module
            .call
            .as_ref()
            .filter(|_| parent != NONE)
            .and_then(|call| call.arguments.get(name));
        let validations = module
            .variables
            .get(name)
            .map_or(&[][..], |block| block.validations.as_slice());
        // Most validations look at nothing but the variable itself.
        let reads = |expression: &Expression| {
            expression
                .references
                .iter()
                .any(|reference| !matches!(reference, Reference::Variable(own) if own == name))
        };
        let validated = validations
            .iter()
            .flat_map(Condition::expressions)
            .any(reads);
        if argument.is_none() && !validated {
            return None;
        }
        let (joint, fresh) = self.named(scope, Named::Variable, name);
        if fresh {
            if let Some(argument) = argument {
                let key = self.builder.index.scopes[scope as usize].key.clone();
                self.tasks
                    .push(Task::Argument(parent, scope, (name, argument), key, joint));
            }
            if validated {
                self.tasks.push(Task::Validation(scope, validations, joint));
            }
        }
        Some(joint)
    }

    pub(super) fn local(&mut self, scope: u32, name: &'a Arc<str>) -> Option<u32> {
        let local = self.module(scope)?.locals.get(name)?;
        let (joint, fresh) = self.named(scope, Named::Local, name);
        if fresh {
            self.tasks.push(Task::Local(scope, local, joint));
        }
        Some(joint)
    }

    /// All resources in a module instance and below.
    pub(super) fn everything(&mut self, scope: u32) -> u32 {
        let (joint, fresh) = self.named(scope, Named::Everything, "");
        if fresh {
            self.tasks.push(Task::Everything(scope, joint));
        }
        joint
    }

    pub(super) fn fill_everything(&mut self, scope: u32, joint: u32) {
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
    pub(super) fn around(&mut self, mut scope: u32) -> Option<u32> {
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

    pub(super) fn fill_around(&mut self, scope: u32, joint: u32) {
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
}
