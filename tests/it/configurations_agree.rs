//! The configuration inside a plan file and the one that `show -json` prints
//! must name the same blocks and the same references, as far as JSON shows them.

use std::collections::BTreeSet;

use blastgate::input::{self, Limits};
use blastgate::model::configuration::{
    Configuration, ConfigurationOrigin, Expression, Module, Reference, ResourceBlock,
};

fn read(path: &std::path::Path) -> Configuration {
    let bytes = std::fs::read(path).expect("a readable file");
    input::read(bytes, "plan", &Limits::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .configuration
}

/// What is referred to, without keys and attributes: JSON shows only some of them.
fn target(reference: &Reference) -> String {
    match reference {
        Reference::Resource {
            mode,
            type_name,
            name,
            ..
        } => format!("{}{type_name}.{name}", mode.prefix()),
        Reference::Module { call, .. } => format!("module.{call}"),
        other => format!("{other:?}"),
    }
}

fn targets<'a>(references: impl IntoIterator<Item = &'a Reference>) -> BTreeSet<String> {
    references.into_iter().map(target).collect()
}

fn of(expression: &Option<Expression>) -> BTreeSet<String> {
    targets(expression.iter().flat_map(|found| &found.references))
}

fn block(at: &str, hcl: &ResourceBlock, json: &ResourceBlock, problems: &mut Vec<String>) {
    for (what, a, b) in [
        ("count", of(&hcl.count), of(&json.count)),
        ("for_each", of(&hcl.for_each), of(&json.for_each)),
        (
            "depends_on",
            targets(&hcl.depends_on),
            targets(&json.depends_on),
        ),
    ] {
        if a != b {
            problems.push(format!("{at} {what}: {a:?} / {b:?}"));
        }
    }
    if hcl.lifecycle.conditions.is_empty() != json.lifecycle.conditions.is_empty() {
        problems.push(format!("{at}: one of them shows conditions"));
    }
    for attribute in &json.attributes {
        let shown = targets(&attribute.expression.references);
        let there = targets(
            hcl.expressions_at(&attribute.path)
                .flat_map(|found| &found.references),
        );
        if !shown.is_subset(&there) {
            problems.push(format!("{at} {}: {there:?} / {shown:?}", attribute.path));
        }
        if let Some(constant) = &attribute.expression.constant {
            let found = hcl
                .expressions_at(&attribute.path)
                .any(|found| found.constant.is_some());
            if !found && !constant.is_null() {
                problems.push(format!("{at} {}: no constant", attribute.path));
            }
        }
    }
    let kinds = |block: &ResourceBlock| -> Vec<String> {
        block
            .provisioners
            .iter()
            // JSON leaves those out that run on destruction.
            .filter(|provisioner| provisioner.on_destroy != Some(true))
            .map(|provisioner| provisioner.kind.to_string())
            .collect()
    };
    if kinds(hcl) != kinds(json) {
        problems.push(format!("{at}: provisioners differ"));
    }
}

fn module(at: &str, hcl: &Module, json: &Module, problems: &mut Vec<String>) {
    let names = |module: &Module| -> BTreeSet<String> {
        module
            .resources
            .iter()
            .map(|block| format!("{}{}.{}", block.mode.prefix(), block.type_name, block.name))
            .collect()
    };
    let (a, b) = (names(hcl), names(json));
    // Ephemeral resources are not in Terraform's JSON.
    if a.iter()
        .filter(|name| !name.starts_with("ephemeral."))
        .ne(&b)
    {
        problems.push(format!("{at}: {a:?} / {b:?}"));
        return;
    }
    for there in &json.resources {
        let here = hcl.resources.iter().find(|block| {
            block.mode == there.mode
                && block.type_name == there.type_name
                && block.name == there.name
        });
        if let Some(here) = here {
            let at = format!("{at} {}.{}", there.type_name, there.name);
            block(&at, here, there, problems);
        }
    }
    if !hcl.outputs.keys().eq(json.outputs.keys())
        || !hcl.variables.keys().eq(json.variables.keys())
    {
        problems.push(format!("{at}: outputs or variables differ"));
    }
    // JSON tells which objects have conditions, not how many, nor what they read.
    let checked = |module: &Module| -> BTreeSet<String> {
        let outputs = module
            .outputs
            .iter()
            .map(|(name, block)| (format!("output.{name}"), !block.conditions.is_empty()));
        let variables = module
            .variables
            .iter()
            .map(|(name, block)| (format!("var.{name}"), !block.validations.is_empty()));
        let checks = module
            .checks
            .keys()
            .map(|name| (format!("check.{name}"), true));
        outputs
            .chain(variables)
            .chain(checks)
            .filter_map(|(name, any)| any.then_some(name))
            .collect()
    };
    if checked(hcl) != checked(json) {
        problems.push(format!("{at}: {:?} / {:?}", checked(hcl), checked(json)));
    }
    for (name, output) in &json.outputs {
        let there = hcl.outputs.get(name).map(|found| &found.expression);
        let a = targets(there.iter().flat_map(|found| &found.references));
        let b = targets(&output.expression.references);
        if a != b {
            problems.push(format!("{at} output {name}: {a:?} / {b:?}"));
        }
    }
    if let (Some(here), Some(there)) = (&hcl.call, &json.call) {
        if here.source != there.source {
            problems.push(format!("{at}: {} / {}", here.source, there.source));
        }
        for (name, argument) in &there.arguments {
            let a = here
                .arguments
                .get(name)
                .map(|found| targets(&found.references));
            let b = targets(&argument.references);
            if a.as_ref() != Some(&b) {
                problems.push(format!("{at} argument {name}: {a:?} / {b:?}"));
            }
        }
    }
}

#[test]
fn both_configurations_name_the_same_blocks_and_references() {
    let mut problems = Vec::new();
    let mut compared = 0;
    for path in crate::common::plans_in_both_formats() {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let hcl = read(&path.join("plan.tfplan"));
        let json = read(&path.join("plan.json"));
        assert_eq!(hcl.origin, ConfigurationOrigin::Hcl, "{name}");
        for there in &json.modules {
            let at = format!("{name} module {:?}", there.path);
            match hcl.module(&there.path) {
                Some(here) => {
                    assert!(here.loaded, "{at} is not loaded");
                    module(&at, here, there, &mut problems);
                    compared += here.resources.len();
                }
                None => problems.push(format!("{at} is missing")),
            }
        }
        if hcl.modules.len() != json.modules.len() {
            problems.push(format!("{name}: modules differ in number"));
        }
    }
    assert!(compared > 0);
    assert!(problems.is_empty(), "{problems:#?}");
    eprintln!("{compared} blocks compared");
}
