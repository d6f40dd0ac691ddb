//! `code-runs-at-plan`: code that planning alone runs.

use super::address;
use crate::analysis::Analysis;
use crate::catalog::{Catalog, TypeFact};
use crate::finding::Subject;
use crate::model::address::ResourceMode;
use crate::model::change::Fidelity;
use crate::model::configuration::{AttributeUse, Module, ProviderBlock, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};
use crate::source::Span;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    for module in &set.configuration.modules {
        let prior = set.prior_configuration.as_ref();
        let old = prior.and_then(|prior| prior.module(&module.path));
        data_sources(context, (old, module), out);
        programs_of_providers(context, (old, module), out);
    }
}

/// A plan shows what is there, and not whether it is new; a diff of the source does.
fn is_source(context: &Analysis<'_>) -> bool {
    context.change_set.origin.fidelity() == Fidelity::Source
}

/// Data sources that run something when they are read.
fn data_sources(
    context: &Analysis<'_>,
    (old, module): (Option<&Module>, &Module),
    out: &mut Vec<Detection>,
) {
    let source = is_source(context);
    let blocks = module.resources.iter();
    for block in blocks.filter(|block| block.mode != ResourceMode::Managed) {
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
        let kept =
            before.is_some_and(|was| same_attributes(context, &was.attributes, &block.attributes));
        if source && kept {
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
}

/// Providers that run a program to sign in.
fn programs_of_providers(
    context: &Analysis<'_>,
    (old, module): (Option<&Module>, &Module),
    out: &mut Vec<Detection>,
) {
    let source = is_source(context);
    let programs = |provider: &ProviderBlock| -> Vec<AttributeUse> {
        let all = provider.attributes.iter();
        all.filter(|attribute| runs_program(&attribute.path))
            .cloned()
            .collect()
    };
    for provider in &module.providers {
        let now = programs(provider);
        if now.is_empty() {
            continue;
        }
        let before = old.and_then(|old| {
            let mut all = old.providers.iter();
            all.find(|other| other.name == provider.name && other.alias == provider.alias)
        });
        let kept = before.is_some_and(|before| same_attributes(context, &programs(before), &now));
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
        out.push(detection.possible_if(!source));
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
