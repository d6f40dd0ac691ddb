//! `reads-something-else`: a data source asks for another thing, and objects take what it says.

use crate::analysis::Analysis;
use crate::catalog::{TypeFact, lexicon};
use crate::finding::{Subject, code};
use crate::model::address::ResourceMode;
use crate::model::change::Fidelity;
use crate::model::configuration::{Module, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let prior = set.prior_configuration.as_ref();
    let (Some(prior), Fidelity::Source) = (prior, set.origin.fidelity()) else {
        return;
    };
    for module in &set.configuration.modules {
        let Some(old) = prior.module(&module.path) else {
            continue;
        };
        let blocks = module.resources.iter();
        for block in blocks.filter(|block| block.mode == ResourceMode::Data) {
            let before = old.resources.iter().find(|other| {
                other.mode == block.mode
                    && other.type_name == block.type_name
                    && other.name == block.name
            });
            if let Some(before) = before {
                out.extend(asks_for(context, module, before, block));
            }
        }
    }
}

/// An argument that is known on both sides, and differs.
struct Differs<'c> {
    path: &'c str,
    was: &'c Value,
    is: &'c Value,
}

fn differing<'c>(before: &'c ResourceBlock, block: &'c ResourceBlock) -> Vec<Differs<'c>> {
    let mut found = Vec::new();
    for attribute in &block.attributes {
        let mut olds = before.attributes.iter();
        let old = olds.find(|old| old.path == attribute.path);
        let pair = old.and_then(|old| {
            Some((
                old.expression.constant.as_ref()?,
                attribute.expression.constant.as_ref()?,
            ))
        });
        if let Some((was, is)) = pair.filter(|(was, is)| was != is) {
            found.push(Differs {
                path: &attribute.path,
                was,
                is,
            });
        }
    }
    found
}

fn asks_for(
    context: &Analysis<'_>,
    module: &Module,
    before: &ResourceBlock,
    block: &ResourceBlock,
) -> Option<Detection> {
    let differing = differing(before, block);
    let first = differing.iter().find(|one| one.is.as_str().is_some())?;
    let graph = &context.graph;
    let mut users: Vec<usize> = graph
        .ids()
        .filter(|id| {
            let address = &graph.node(*id).address;
            address.mode == ResourceMode::Data
                && address.type_name == block.type_name
                && address.name == block.name
                && address.module.names() == module.path
        })
        .flat_map(|id| graph.dependents(id))
        .filter_map(|edge| context.change_of_node(edge.to))
        .filter(|at| context.change_set.changes[*at].after.exists())
        .filter(|at| context.change_set.changes[*at].before.exists())
        .collect();
    let in_production = |at: &usize| context.changes[*at].counts_as_production(context.policy);
    users.sort_by_key(|at| (!in_production(at), *at));
    let user = *users.first()?;
    let strays = differing
        .iter()
        .any(|one| lexicon::names_another_environment(std::iter::once(one.was), one.is));
    let catalog = context.catalog();
    // What is made here is asked of nobody.
    if catalog
        .type_fact(&block.type_name, TypeFact::Local)
        .is_some()
    {
        return None;
    }
    let secret = catalog
        .type_fact(&block.type_name, TypeFact::Credential)
        .is_some();
    let case = match (strays, secret) {
        (true, _) => CaseName("environment"),
        (false, true) => CaseName("secret"),
        (false, false) => CaseName("other"),
    };
    let text = |value: &Value| value.as_str().unwrap_or("another value").to_owned();
    Some(
        Detection::case(Subject::Change(user), case)
            .with("data", format!("data.{}.{}", block.type_name, block.name))
            .with("path", first.path)
            .with("from", text(first.was))
            .with("to", text(first.is))
            .because(format!(
                "{} depends on it",
                code(&context.change_set.changes[user].address)
            ))
            .possible(),
    )
}
