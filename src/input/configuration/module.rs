//! The body of a module as a [`Module`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::hcl::evaluate::constant;
use crate::hcl::merge::is_all;
use crate::hcl::references::references_except;
use crate::hcl::syntax::{Attribute, Block, Body, Expr, ExprKind, Step};
use crate::model::address::{ResourceMode, quote};
use crate::model::configuration::{
    ActionTrigger, AttributeUse, BackendBlock, CheckBlock, Condition, Expression, ImportBlock,
    Lifecycle, Module, ModuleCall, MovedBlock, OutputBlock, ProviderBlock, Provisioner, Reference,
    RemovedBlock, RequiredProvider, ResourceBlock, VariableBlock,
};
use crate::model::value::{Map, Value};
use crate::source::SourceMap;

use super::sets;

/// Reads the blocks of a merged body. The path, the parent and the call of the
/// module are the caller's.
pub(super) fn module(body: &Body, sources: &SourceMap) -> Module {
    let mut module = Module::default();
    let reader = Reader { sources };
    for block in &body.blocks {
        reader.block(block, &mut module);
    }
    sets::name_keys(body, &mut module.resources);
    let required = &module.required_providers;
    for provider in &mut module.providers {
        let source = required
            .get(&provider.name)
            .and_then(|entry| entry.source.clone());
        // Which registry a shorter source means depends on the tool.
        provider.source = source.filter(|source| source.matches('/').count() == 2);
    }
    module
}

/// The calls of a module, by name.
pub(super) fn calls(body: &Body, sources: &SourceMap) -> BTreeMap<Arc<str>, ModuleCall> {
    let reader = Reader { sources };
    body.blocks_of("module")
        .filter_map(|block| {
            let mut call = reader.call(block);
            sets::name_keys_of_call(body, &block.body, &mut call);
            Some((block.labels.first()?.clone(), call))
        })
        .collect()
}

fn variable(block: &Block) -> VariableBlock {
    let body = &block.body;
    VariableBlock {
        default: body.expr("default").and_then(constant),
        default_span: body.attribute("default").map(|default| default.span),
        sensitive: truth(body, "sensitive"),
        validations: conditions(body, "validation").collect(),
        span: Some(block.header),
    }
}

/// A provider block; its source is known once all of the module is read.
fn provider(name: &Arc<str>, block: &Block) -> ProviderBlock {
    let body = &block.body;
    let mut attributes = Vec::new();
    uses(body, "", &[], &["alias", "version"], &mut attributes);
    ProviderBlock {
        name: name.clone(),
        alias: body.expr("alias").and_then(Expr::as_str).map(Arc::from),
        source: None,
        attributes,
        span: Some(block.header),
    }
}

struct Reader<'s> {
    sources: &'s SourceMap,
}

impl Reader<'_> {
    fn block(&self, block: &Block, module: &mut Module) {
        match (block.kind.as_ref(), block.labels.first()) {
            ("resource", _) => self.resource(ResourceMode::Managed, block, module),
            ("data", _) => self.resource(ResourceMode::Data, block, module),
            ("ephemeral", _) => self.resource(ResourceMode::Ephemeral, block, module),
            ("output", Some(name)) => {
                let output = self.output(block);
                module.outputs.insert(name.clone(), output);
            }
            ("variable", Some(name)) => {
                module.variables.insert(name.clone(), variable(block));
            }
            ("locals", _) => {
                let locals = block.body.attributes.iter();
                let locals = locals.map(|one| (one.name.clone(), attribute_expression(one, &[])));
                module.locals.extend(locals);
            }
            ("provider", Some(name)) => module.providers.push(provider(name, block)),
            ("terraform", _) => self.terraform(&block.body, module),
            ("moved" | "removed" | "import", _) => self.refactoring(block, module),
            ("action", Some(type_name)) => {
                let name = block.labels.get(1).map_or("", AsRef::as_ref);
                let address = format!("action.{type_name}.{name}");
                module.actions.push((address.into(), Some(block.span)));
            }
            ("check", Some(name)) => self.check(name, block, module),
            _ => {}
        }
    }

    /// Blocks that say what becomes of objects of the state.
    fn refactoring(&self, block: &Block, module: &mut Module) {
        let body = &block.body;
        let span = Some(block.header);
        match block.kind.as_ref() {
            "moved" => module.moved.push(MovedBlock {
                from: self.written(body.expr("from")),
                to: self.written(body.expr("to")),
                span,
            }),
            "removed" => module.removed.push(RemovedBlock {
                from: self.written(body.expr("from")),
                destroy: body
                    .block("lifecycle")
                    .and_then(|lifecycle| flag(&lifecycle.body, "destroy")),
                provisioners: body
                    .blocks_of("provisioner")
                    .map(|block| self.provisioner(block))
                    .collect(),
                span,
            }),
            _ => module.imports.push(ImportBlock {
                to: self.written(body.expr("to")),
                id: body
                    .expr("id")
                    .and_then(constant)
                    .and_then(|id| id.as_str().map(Arc::from)),
                span,
            }),
        }
    }

    fn check(&self, name: &Arc<str>, block: &Block, module: &mut Module) {
        let mut check = CheckBlock {
            assertions: conditions(&block.body, "assert").collect(),
            data: None,
            span: Some(block.header),
        };
        // A data source inside a check is read like any other.
        for data in block.body.blocks_of("data") {
            if let [type_name, name] = data.labels.as_slice() {
                check.data = Some((type_name.clone(), name.clone()));
            }
            self.resource(ResourceMode::Data, data, module);
        }
        module.checks.insert(name.clone(), check);
    }

    /// Texts of the arguments that have no value by themselves.
    fn expressions(&self, body: &Body) -> BTreeMap<Arc<str>, Arc<str>> {
        body.attributes
            .iter()
            .filter(|attribute| constant(&attribute.expr).is_none())
            .filter_map(|attribute| {
                let text = self.sources.text(attribute.expr.span)?;
                Some((attribute.name.clone(), Arc::from(text)))
            })
            .collect()
    }

    fn terraform(&self, body: &Body, module: &mut Module) {
        for block in &body.blocks {
            match block.kind.as_ref() {
                "backend" | "cloud" | "state_store" => {
                    let kind = block.labels.first().unwrap_or(&block.kind);
                    module.backend = Some(BackendBlock {
                        kind: kind.clone(),
                        settings: settings(&block.body).into_iter().collect(),
                        expressions: self.expressions(&block.body),
                        span: Some(block.header),
                    });
                }
                "encryption" => module.encryption = Some(block.span),
                "required_providers" => {
                    for entry in &block.body.attributes {
                        let member = |name: &str| {
                            let items = entry.expr.items()?;
                            let item = items.iter().find(|item| item.key.as_str() == Some(name))?;
                            item.value.as_str().map(Arc::from)
                        };
                        let version = entry.expr.as_str().map(Arc::from);
                        let required = RequiredProvider {
                            source: member("source"),
                            version: version.or_else(|| member("version")),
                            span: Some(entry.span),
                        };
                        module
                            .required_providers
                            .insert(entry.name.clone(), required);
                    }
                }
                _ => {}
            }
        }
    }

    fn resource(&self, mode: ResourceMode, block: &Block, module: &mut Module) {
        let [type_name, name] = block.labels.as_slice() else {
            return;
        };
        let body = &block.body;
        let mut attributes = Vec::new();
        let meta = [
            "count",
            "for_each",
            "depends_on",
            "provider",
            "provisioner",
            "lifecycle",
        ];
        uses(body, "", &[], &meta, &mut attributes);
        let provisioners = body
            .blocks_of("provisioner")
            .map(|block| self.provisioner(block))
            .collect();
        let mut lifecycle = Lifecycle::default();
        for block in body.blocks_of("lifecycle") {
            self.lifecycle(block, &mut lifecycle);
            // What a trigger reads is a dependency like any other.
            let own = [
                "ignore_changes",
                "replace_triggered_by",
                "precondition",
                "postcondition",
            ];
            uses(&block.body, "lifecycle", &[], &own, &mut attributes);
        }
        let provider = match body.expr("provider") {
            Some(expr) => self.provider(expr),
            None => type_name.split('_').next().map(Arc::from),
        };
        module.resources.push(ResourceBlock {
            mode,
            type_name: type_name.clone(),
            name: name.clone(),
            attributes,
            count: body.attribute("count").map(expression),
            for_each: body.attribute("for_each").map(expression),
            depends_on: listed(body, "depends_on"),
            provider,
            provisioners,
            lifecycle,
            span: Some(block.header),
        });
    }

    fn provisioner(&self, block: &Block) -> Provisioner {
        let mut attributes = Vec::new();
        uses(
            &block.body,
            "",
            &[],
            &["when", "on_failure"],
            &mut attributes,
        );
        let when = self.written(block.body.expr("when"));
        Provisioner {
            kind: block.labels.first().unwrap_or(&block.kind).clone(),
            on_destroy: Some(when.as_ref() == "destroy"),
            attributes,
            span: Some(block.header),
        }
    }

    fn lifecycle(&self, block: &Block, lifecycle: &mut Lifecycle) {
        let body = &block.body;
        if let Some(expr) = body.expr("prevent_destroy") {
            let value = constant(expr).and_then(|value| boolean(&value));
            lifecycle.prevent_destroy = Some(value.map_or(Value::Unknown, Value::Bool));
        }
        if let Some(flag) = flag(body, "create_before_destroy") {
            lifecycle.create_before_destroy = Some(flag);
        }
        if let Some(flag) = flag(body, "destroy") {
            lifecycle.destroy = Some(flag);
        }
        if let Some(expr) = body.expr("ignore_changes") {
            lifecycle.ignore_changes = match expr.elements() {
                _ if is_all(expr) => vec!["all".into()],
                Some(elements) => elements
                    .iter()
                    .map(|element| self.written(Some(element)))
                    .collect(),
                None => Vec::new(),
            };
        }
        lifecycle
            .replace_triggered_by
            .extend(listed(body, "replace_triggered_by"));
        lifecycle
            .conditions
            .extend(conditions(body, "precondition").chain(conditions(body, "postcondition")));
        lifecycle.action_triggers.extend(
            body.blocks_of("action_trigger")
                .map(|trigger| trigger_of(&trigger.body)),
        );
        let place = body.attribute("prevent_destroy").map(|found| found.span);
        lifecycle.span = Some(place.unwrap_or(block.header));
    }

    fn output(&self, block: &Block) -> OutputBlock {
        let body = &block.body;
        OutputBlock {
            expression: body
                .attribute("value")
                .map_or_else(Expression::default, expression),
            depends_on: listed(body, "depends_on"),
            conditions: conditions(body, "precondition").collect(),
            sensitive: truth(body, "sensitive"),
            span: Some(block.header),
        }
    }

    fn call(&self, block: &Block) -> ModuleCall {
        let body = &block.body;
        let providers = body.expr("providers").and_then(Expr::items);
        ModuleCall {
            source: self.written(body.expr("source")),
            version: body.expr("version").and_then(Expr::as_str).map(Arc::from),
            arguments: body
                .attributes
                .iter()
                .filter(|attribute| !super::CALL_META.contains(&attribute.name.as_ref()))
                .map(|attribute| (attribute.name.clone(), expression(attribute)))
                .collect(),
            count: body.attribute("count").map(expression),
            for_each: body.attribute("for_each").map(expression),
            depends_on: listed(body, "depends_on"),
            providers: providers
                .into_iter()
                .flatten()
                .filter_map(|item| {
                    let inside = self.provider(&item.key)?;
                    Some((inside, self.provider(&item.value)?))
                })
                .collect(),
            span: Some(block.header),
        }
    }

    /// `aws`, `aws.west`; what comes after that (an instance key) is left out.
    fn provider(&self, expr: &Expr) -> Option<Arc<str>> {
        match &expr.kind {
            ExprKind::Variable(name) => Some(name.clone()),
            ExprKind::Literal(_) => expr.as_str().map(Arc::from),
            ExprKind::Traversal { base, steps } => match (&base.kind, steps.first()) {
                (ExprKind::Variable(name), Some(Step::Attribute(alias))) => {
                    Some(format!("{name}.{alias}").into())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The text of an address, path or keyword, in Terraform's own spelling
    /// where it is fixed, else as it stands in the file.
    fn written(&self, expr: Option<&Expr>) -> Arc<str> {
        let Some(expr) = expr else {
            return Arc::default();
        };
        match spelled(expr) {
            Some(text) => text.into(),
            None => self.sources.text(expr.span).unwrap_or_default().into(),
        }
    }
}

fn spelled(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Variable(name) => Some(name.to_string()),
        ExprKind::Literal(_) => expr.as_str().map(str::to_owned),
        ExprKind::Traversal { base, steps } => {
            let mut out = spelled(base)?;
            for step in steps {
                match step {
                    Step::Attribute(name) => {
                        out.push('.');
                        out.push_str(name);
                    }
                    Step::Index(index) => match index.literal()? {
                        Value::String(key) => out.push_str(&format!("[{}]", quote(key))),
                        Value::Number(index) => out.push_str(&format!("[{index}]")),
                        _ => return None,
                    },
                    Step::Splat(each) if each.is_empty() => out.push_str("[*]"),
                    Step::Splat(_) => return None,
                }
            }
            Some(out)
        }
        _ => None,
    }
}

/// Every expression below a body, with its dotted path.
fn uses(body: &Body, path: &str, bound: &[Arc<str>], except: &[&str], out: &mut Vec<AttributeUse>) {
    let join = |name: &str| -> String {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    for attribute in &body.attributes {
        if !except.contains(&attribute.name.as_ref()) {
            out.push(AttributeUse {
                path: join(&attribute.name).into(),
                expression: attribute_expression(attribute, bound),
                block: None,
            });
        }
    }
    for block in &body.blocks {
        if except.contains(&block.kind.as_ref()) {
            continue;
        }
        let from = out.len();
        match (block.kind.as_ref(), block.labels.first()) {
            ("dynamic", Some(made)) => dynamic(&block.body, &join(made), made, bound, out),
            (kind, _) => uses(&block.body, &join(kind), bound, &[], out),
        }
        // The innermost block has put its own header in before.
        for one in out.iter_mut().skip(from) {
            one.block.get_or_insert(block.header);
        }
    }
}

fn dynamic(
    body: &Body,
    path: &str,
    made: &Arc<str>,
    bound: &[Arc<str>],
    out: &mut Vec<AttributeUse>,
) {
    if let Some(for_each) = body.attribute("for_each") {
        out.push(AttributeUse {
            path: path.into(),
            expression: attribute_expression(for_each, bound),
            block: None,
        });
    }
    let iterator = match body.expr("iterator").map(|expr| &expr.kind) {
        Some(ExprKind::Variable(name)) => name.clone(),
        Some(ExprKind::Literal(Value::String(name))) => name.clone(),
        _ => made.clone(),
    };
    let mut bound = bound.to_vec();
    bound.push(iterator);
    if let Some(labels) = body.attribute("labels") {
        out.push(AttributeUse {
            path: path.into(),
            expression: attribute_expression(labels, &bound),
            block: None,
        });
    }
    for content in body.blocks_of("content") {
        uses(&content.body, path, &bound, &[], out);
    }
}

/// What an `action_trigger` runs, when, and under which condition.
fn trigger_of(body: &Body) -> ActionTrigger {
    let listed = |name: &str| -> Vec<Arc<str>> {
        let elements = body.expr(name).and_then(Expr::elements);
        elements
            .into_iter()
            .flatten()
            .filter_map(|element| spelled(element).map(Arc::from))
            .collect()
    };
    ActionTrigger {
        events: listed("events"),
        actions: listed("actions"),
        condition: body.attribute("condition").map(expression),
        on_failure: body.expr("on_failure").and_then(spelled).map(Arc::from),
    }
}

/// The blocks of a kind that say what has to hold.
fn conditions<'b>(body: &'b Body, kind: &'b str) -> impl Iterator<Item = Condition> + 'b {
    body.blocks_of(kind).map(|block| {
        let of = |name: &str| {
            let attribute = block.body.attribute(name);
            attribute.map_or_else(Expression::default, expression)
        };
        Condition {
            condition: of("condition"),
            message: of("error_message"),
            span: Some(block.header),
        }
    })
}

fn expression(attribute: &Attribute) -> Expression {
    attribute_expression(attribute, &[])
}

fn attribute_expression(attribute: &Attribute, bound: &[Arc<str>]) -> Expression {
    let references = references_except(&attribute.expr, bound);
    let constant = if references.is_empty() {
        constant(&attribute.expr)
    } else {
        None
    };
    Expression {
        references,
        constant,
        opaque: false,
        fingerprint: None,
        span: Some(attribute.span),
    }
}

fn listed(body: &Body, name: &str) -> Vec<Reference> {
    body.expr(name)
        .map(|expr| references_except(expr, &[]))
        .unwrap_or_default()
}

/// Terraform takes the strings too.
fn boolean(value: &Value) -> Option<bool> {
    match (value, value.as_str()) {
        (Value::Bool(value), _) => Some(*value),
        (_, Some("true")) => Some(true),
        (_, Some("false")) => Some(false),
        _ => None,
    }
}

fn flag(body: &Body, name: &str) -> Option<bool> {
    boolean(&constant(body.expr(name)?)?)
}

/// Whether an argument such as `sensitive` is set; what is not constant may be.
fn truth(body: &Body, name: &str) -> bool {
    match body.expr(name) {
        None => false,
        Some(expr) => match constant(expr) {
            Some(Value::Null) => false,
            Some(value) => boolean(&value).unwrap_or(true),
            None => true,
        },
    }
}

fn settings(body: &Body) -> Map {
    let mut map: Map = body
        .attributes
        .iter()
        .filter_map(|attribute| Some((attribute.name.clone(), constant(&attribute.expr)?)))
        .collect();
    for block in &body.blocks {
        map.insert(block.kind.clone(), Value::Map(settings(&block.body)));
    }
    map
}
