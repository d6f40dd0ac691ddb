//! `template-content-removed`: what a stack, manifest or chart no longer holds.

mod helm;

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::hcl::functions;
use crate::model::value::Value;
use crate::model::version::{self, Upgrade};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Attributes that hold a document with resources of its own, by dotted path.
/// Facts: the documentation of the types that the rule's file lists.
const DOCUMENTS: &[&str] = &[
    "template_body",
    "template_content",
    "template",
    "yaml_body",
    "manifest",
    "body",
    "openapi_config",
    "import.content_value",
    "target.config.content",
    "target.imports.content",
    "container_definitions",
];

/// Attributes that choose content which stands somewhere else.
const POINTERS: &[&str] = &[
    "template_url",
    "template_link.uri",
    "template_spec_version_id",
    "chart",
    "version",
    "repository",
    "semantic_version",
    "application_id",
    "source.target_revision",
    "spec.source.target_revision",
    "spec.sources.target_revision",
];

/// A change of a document that loses content.
fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    let (before, after) = (change.before.value(), change.after.value());
    let Lost {
        mut gone,
        mut paths,
        mut open,
        documents,
    } = lost(before, after);
    // From now on the deployment deletes what the template does not list.
    let mode = |object: &Value| object.get("deployment_mode").as_str() == Some("Complete");
    if mode(after) && !mode(before) {
        open.push("deployment_mode");
    }
    let mut told = Vec::new();
    let mut case = CaseName("removed");
    if change.address.type_name.starts_with("helm_release") {
        match helm::compare(before, after) {
            helm::Settings::Same => {}
            helm::Settings::Changed(names) => told = names,
            helm::Settings::Lost(names) => {
                gone.extend(names);
                paths.extend(helm::PATHS);
                case = CaseName("reduced");
            }
            helm::Settings::Open => open.extend(helm::PATHS),
        }
    }
    let mut raised = Vec::new();
    // The document itself may have moved to where the plan does not show it.
    let is_stack = !matches!(change.address.type_name.as_ref(), "azapi_resource");
    if is_stack && !documents {
        open.extend(POINTERS.iter().filter(|path| {
            let (old, new) = (values(before, path), values(after, path));
            let small = is_small_step(&old, &new);
            if let ([Value::String(was)], [Value::String(is)], true) =
                (old.as_slice(), new.as_slice(), small && old != new)
            {
                raised.push((**path, was.to_string(), is.to_string()));
            }
            old != new && !small
        }));
    }
    let found = |case| Detection::case(Subject::Change(index), case);
    if !gone.is_empty() {
        out.push(found(case).with_list("names", gone).at_all(paths));
    } else if !open.is_empty() {
        out.push(found(CaseName("unknown")).possible().at_all(open));
    } else {
        if !told.is_empty() {
            let detection = found(CaseName("settings")).with_list("names", told);
            out.push(detection.at_all(helm::PATHS.iter().copied()));
        }
        for (path, was, is) in raised {
            let upgrade = version::upgrade(&was, &is).to_string();
            let detection = found(CaseName("raised"))
                .with("old", was)
                .with("new", is)
                .with("upgrade", upgrade);
            out.push(detection.at(path));
        }
    }
}

/// What documents no longer hold.
#[derive(Default)]
struct Lost {
    gone: BTreeSet<String>,
    /// The attributes whose documents lose something.
    paths: Vec<&'static str>,
    /// Those whose documents cannot be read on both sides.
    open: Vec<&'static str>,
    /// Whether there is a document before and after.
    documents: bool,
}

fn lost(before: &Value, after: &Value) -> Lost {
    let mut lost = Lost::default();
    let (mut had_document, mut has_document) = (false, false);
    let read = |values: &[&Value]| -> Option<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for value in values {
            content(value, &mut names)?;
        }
        Some(names)
    };
    for path in DOCUMENTS {
        let (old, new) = (values(before, path), values(after, path));
        had_document |= !old.is_empty();
        has_document |= !new.is_empty();
        if old == new || old.is_empty() {
            continue;
        }
        match (read(&old), read(&new)) {
            (Some(old), Some(new)) => {
                let missing: Vec<String> = old.difference(&new).cloned().collect();
                if !missing.is_empty() {
                    lost.gone.extend(missing);
                    lost.paths.push(*path);
                }
            }
            _ => lost.open.push(*path),
        }
    }
    lost.documents = had_document && has_document;
    lost
}

/// Whether what a pointer names goes up within its major version.
fn is_small_step(before: &[&Value], after: &[&Value]) -> bool {
    let ([Value::String(old)], [Value::String(new)]) = (before, after) else {
        return false;
    };
    matches!(version::upgrade(old, new), Upgrade::Minor | Upgrade::Patch)
}

fn values<'a>(object: &'a Value, path: &str) -> Vec<&'a Value> {
    // A manifest is a document as it stands; other paths end in texts.
    let mut out = object.all_at(path);
    out.retain(|value| !value.is_empty());
    out
}

/// Names of what a document holds; `None` when it cannot be read.
fn content(value: &Value, names: &mut BTreeSet<String>) -> Option<()> {
    match value {
        Value::String(text) => {
            for document in documents(text)? {
                of_document(&document, names);
            }
            Some(())
        }
        // What is not known elsewhere in it is none of what it holds.
        Value::Map(_) if !HOLDS.iter().any(|key| value.get(key).has_unknown()) => {
            of_document(value, names);
            Some(())
        }
        _ => None,
    }
}

/// The documents of a text: JSON, or YAML with as many as there are.
fn documents(text: &str) -> Option<Vec<Value>> {
    if let Ok(json) = serde_json::from_str::<serde_json::Value>(text) {
        return Some(vec![Value::from(&json)]);
    }
    let decode = functions::lookup("yamldecode")?;
    let mut documents = vec![String::new()];
    for line in text.lines() {
        if line == "---" || line.starts_with("--- ") {
            documents.push(String::new());
        } else if let Some(document) = documents.last_mut() {
            document.push_str(line);
            document.push('\n');
        }
    }
    documents
        .iter()
        .filter(|document| {
            document
                .lines()
                .any(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        })
        .map(|document| {
            let text = Value::from(without_tags(document));
            decode(&[text], &functions::FunctionContext::default()).ok()
        })
        .collect()
}

/// A text without the short tags of CloudFormation (`!Sub`), which Terraform's
/// reader refuses; their values stay.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        for word in line.split_inclusive(' ') {
            let (before, rest) = match word.find('!') {
                Some(at) if word[..at].chars().all(|c| matches!(c, '[' | '{' | ',')) => {
                    word.split_at(at)
                }
                _ => (word, ""),
            };
            out.push_str(before);
            let name = rest.trim_start_matches('!').trim_end();
            let is_tag = !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '.'));
            if !is_tag {
                out.push_str(rest);
            }
        }
        out.push('\n');
    }
    out
}

/// Where documents say what they hold.
const HOLDS: &[&str] = &[
    "Resources",
    "resources",
    "kind",
    "metadata",
    "items",
    "paths",
];

/// Deeper templates are not read.
const MAX_DEPTH: usize = 64;

/// Names of what one document holds, by the shape that it has.
fn of_document(document: &Value, names: &mut BTreeSet<String>) {
    // CloudFormation: logical names with their types. Another type under the
    // same name is another resource.
    for (name, resource) in document.get("Resources").as_map().into_iter().flatten() {
        names.insert(format!("{name} ({})", text(resource, "Type")));
        let policy = text(resource, "DeletionPolicy");
        if matches!(policy, "Retain" | "Snapshot" | "RetainExceptOnCreate") {
            names.insert(format!("DeletionPolicy {policy} of {name}"));
        }
    }
    // ARM, and Deployment Manager: a list, or with language version 2 a map.
    match document.get("resources") {
        Value::List(list) => arm(list, "", 0, names),
        Value::Map(map) => {
            for (name, resource) in map {
                names.insert(format!("{} {name}", text(resource, "type")));
            }
        }
        _ => {}
    }
    // Kubernetes: kind, namespace and name; lists hold items.
    if let Some(kind) = document.get("kind").as_str() {
        match document.get("items").as_list() {
            Some(items) if kind.ends_with("List") => {
                items.iter().for_each(|item| kubernetes(item, names));
            }
            _ => kubernetes(document, names),
        }
    }
    // OpenAPI: method and path.
    for (path, methods) in document.get("paths").as_map().into_iter().flatten() {
        for method in methods
            .as_map()
            .into_iter()
            .flat_map(|methods| methods.keys())
        {
            names.insert(format!("{} {path}", method.to_ascii_uppercase()));
        }
    }
    // Containers of a task definition.
    for container in document.as_list().unwrap_or_default() {
        if let Some(name) = container.get("name").as_str() {
            names.insert(format!("container {name}"));
        }
    }
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).as_str().unwrap_or_default()
}

fn arm(list: &[Value], parent: &str, depth: usize, names: &mut BTreeSet<String>) {
    if depth > MAX_DEPTH {
        return;
    }
    for resource in list {
        let name = format!(
            "{parent}{} {}",
            text(resource, "type"),
            text(resource, "name")
        );
        if let Some(inner) = resource.get("resources").as_list() {
            arm(inner, &format!("{name} / "), depth + 1, names);
        }
        names.insert(name);
    }
}

fn kubernetes(object: &Value, names: &mut BTreeSet<String>) {
    let metadata = object.get("metadata");
    let name = [
        text(object, "kind"),
        text(metadata, "namespace"),
        text(metadata, "name"),
    ]
    .join(" ");
    names.insert(name.split_whitespace().collect::<Vec<_>>().join(" "));
}
