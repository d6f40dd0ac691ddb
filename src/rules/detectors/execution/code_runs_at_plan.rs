//! `code-runs-at-plan`: code that planning alone runs.

use super::address;
use crate::analysis::Analysis;
use crate::catalog::{Catalog, TypeFact};
use crate::finding::Subject;
use crate::model::address::ResourceMode;
use crate::model::change::Fidelity;
use crate::model::configuration::{AttributeUse, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};
use crate::source::Span;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let source = set.origin.fidelity() == Fidelity::Source;
    for module in &set.configuration.modules {
        let old = set
            .prior_configuration
            .as_ref()
            .and_then(|prior| prior.module(&module.path));
        for block in module
            .resources
            .iter()
            .filter(|block| block.mode != ResourceMode::Managed)
        {
            let Some(case) = runs_when_read(block, context.catalog()) else {
                continue;
            };
            let before = old.and_then(|old| {
                old.resources.iter().find(|other| {
                    other.mode == block.mode
                        && other.type_name == block.type_name
                        && other.name == block.name
                })
            });
            if source
                && before.is_some_and(|before| {
                    same_attributes(context, &before.attributes, &block.attributes)
                })
            {
                continue;
            }
            let address = address(&module.path, block);
            let detection = Detection::case(Subject::Address(address.to_string()), case)
                .with("address", address.to_string())
                .with_span(block.span);
            out.push(if source {
                detection
            } else {
                detection.possible().because(
                    "a plan does not show whether the block is new; it ran when the plan was made",
                )
            });
        }
        for provider in &module.providers {
            let exec: Vec<&AttributeUse> = provider
                .attributes
                .iter()
                .filter(|attribute| runs_program(&attribute.path))
                .collect();
            if exec.is_empty() {
                continue;
            }
            let before = old.and_then(|old| {
                old.providers
                    .iter()
                    .find(|other| other.name == provider.name && other.alias == provider.alias)
            });
            let kept = before.is_some_and(|before| {
                let old: Vec<AttributeUse> = before
                    .attributes
                    .iter()
                    .filter(|attribute| runs_program(&attribute.path))
                    .cloned()
                    .collect();
                let new: Vec<AttributeUse> =
                    exec.iter().map(|attribute| (*attribute).clone()).collect();
                same_attributes(context, &old, &new)
            });
            if source && kept {
                continue;
            }
            let name = match &provider.alias {
                Some(alias) => format!("provider.{}.{alias}", provider.name),
                None => format!("provider.{}", provider.name),
            };
            // Signing in to clusters with the cloud's own program is how
            // most of them are reached; only a new one is news.
            let case = if source {
                CaseName("sign-in-added")
            } else {
                CaseName("sign-in")
            };
            let detection = Detection::case(Subject::Address(name.clone()), case)
                .with("provider", name)
                .with_span(provider.span);
            out.push(if source {
                detection
            } else {
                detection.possible()
            });
        }
    }
}

fn runs_program(path: &str) -> bool {
    path.split('.').any(|part| {
        matches!(
            part,
            "exec" | "credential_process" | "auth_exec" | "exec_command"
        )
    })
}

/// What reading a data source runs.
fn runs_when_read(block: &ResourceBlock, catalog: Catalog) -> Option<CaseName> {
    let constant = |path: &str| {
        block
            .attributes
            .iter()
            .find(|attribute| attribute.path.as_ref() == path)
            .map(|attribute| attribute.expression.constant.as_ref())
    };
    let runs = catalog.type_fact(&block.type_name, TypeFact::RunsWhenRead)?;
    match runs.first().copied()? {
        "program" => Some(CaseName("program")),
        "function" => Some(CaseName("function")),
        // A plain request only reads.
        _ => match constant("method") {
            Some(Some(Value::String(method)))
                if matches!(method.to_ascii_uppercase().as_str(), "GET" | "HEAD") =>
            {
                None
            }
            Some(_) => Some(CaseName("request")),
            None if constant("request_body").is_some() => Some(CaseName("request")),
            None => None,
        },
    }
}

fn same_attributes(context: &Analysis<'_>, a: &[AttributeUse], b: &[AttributeUse]) -> bool {
    let text = |span: Option<Span>| span.and_then(|span| context.change_set.sources.text(span));
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            a.path == b.path
                && a.expression.constant == b.expression.constant
                && a.expression.references == b.expression.references
                && text(a.expression.span) == text(b.expression.span)
        })
}
