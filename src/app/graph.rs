//! `blastgate graph`: the dependency graph of one plan, or of several together.

use std::collections::BTreeMap;

use crate::cli::{Direction, GraphArgs, GraphFormat};
use crate::context::graph::NodeId;
use crate::context::graph::{self as instances, Selection, select};
use crate::context::production::IsProduction;
use crate::context::{Context, Settings, World};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Class;
use crate::input;
use crate::model::address::ResourceAddress;
use crate::model::change::ChangeSet;
use crate::redact::Redactor;
use crate::render::graph::{self, Picture, PictureEdge, PictureNode};

use super::{inputs, outputs};

/// Nodes drawn at most; a picture with more helps nobody.
const MAX_NODES: usize = 20_000;

/// Runs the subcommand; gives the exit code.
pub fn run(arguments: &GraphArgs) -> u8 {
    match draw(arguments) {
        Ok(()) => 0,
        Err(error) => {
            super::complain(&error);
            super::REFUSED
        }
    }
}

fn draw(arguments: &GraphArgs) -> Result<()> {
    let policy = super::policy::load(arguments.policy.as_deref())?;
    let found = inputs::find(std::slice::from_ref(&arguments.plan))?;
    let sets: Vec<ChangeSet> = found
        .sources
        .iter()
        .map(|source| {
            input::read(
                inputs::read(source)?,
                source.name(),
                &input::Limits::default(),
            )
        })
        .collect::<Result<_>>()?;
    let world = World::new(sets.iter().collect());
    let contexts: Vec<Context<'_>> = (0u16..)
        .take(sets.len())
        .map(|stack| Context::build(&world, stack, &policy, Settings::default()))
        .collect();
    let start = match &arguments.from {
        Some(from) => starts(&world, from)?,
        None => Vec::new(),
    };
    let way = match arguments.direction {
        Direction::Dependents => instances::Direction::Dependents,
        Direction::Dependencies => instances::Direction::Dependencies,
    };
    let selection = select(&world.graph, &start, way, arguments.depth, MAX_NODES);
    let picture = picture(&world, &contexts, &selection, start.is_empty());
    let text = match arguments.format {
        GraphFormat::Dot => graph::dot(&picture),
        GraphFormat::Mermaid => graph::mermaid(&picture),
        GraphFormat::Json => graph::json(&picture),
    };
    match &arguments.output {
        Some(file) => outputs::write_file(file, text.as_bytes()),
        None => super::rules::print(&text),
    }
}

/// Nodes of an address: an instance, or all instances of a block.
fn starts(world: &World<'_>, from: &str) -> Result<Vec<NodeId>> {
    let address = ResourceAddress::parse(from).map_err(|error| {
        Error::new(ErrorCode::Usage, format!("--from: {error}"))
            .with_help("Write the address as the plan does, in quotes for the shell.")
    })?;
    let exact: Vec<NodeId> = world
        .graph
        .ids()
        .filter(|id| world.graph.node(*id).address == address)
        .collect();
    if !exact.is_empty() {
        return Ok(exact);
    }
    let of_block: Vec<NodeId> = world
        .graph
        .ids()
        .filter(|id| world.graph.node(*id).address.without_key() == address)
        .collect();
    if of_block.is_empty() {
        return Err(Error::new(
            ErrorCode::Usage,
            format!("the plan has no {}", outputs::shown(from)),
        )
        .with_help("`blastgate graph PLAN --format json` lists all addresses."));
    }
    Ok(of_block)
}

fn picture(
    world: &World<'_>,
    contexts: &[Context<'_>],
    selection: &Selection,
    whole: bool,
) -> Picture {
    let redactor = Redactor::from_many(&world.sets);
    let text = |text: &str| redactor.text(text).to_string();
    let nodes = selection
        .nodes
        .iter()
        .map(|(id, distance)| {
            let node = world.graph.node(*id);
            let context = &contexts[usize::from(node.stack)];
            let change = node.change.map(|index| context.change(index));
            let mut clusters: Vec<String> = Vec::new();
            if world.sets.len() > 1 {
                clusters.push(text(&context.set.origin.name));
            }
            for step in &node.address.module.0 {
                let key = step
                    .key
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                clusters.push(text(&format!("module.{}{key}", step.name)));
            }
            let mut own = node.address.clone();
            own.module = Default::default();
            PictureNode {
                address: text(&node.address.to_string()),
                deposed: node.deposed.as_deref().map(text),
                clusters,
                label: text(&own.to_string()),
                action: change
                    .map_or("no-op", |(change, _)| change.action.verb())
                    .to_owned(),
                destructive: change
                    .is_some_and(|(_, known)| known.base_class == Class::Destructive),
                production: change
                    .is_some_and(|(_, known)| known.production.value == IsProduction::Yes),
                distance: distance.filter(|_| !whole),
            }
        })
        .collect();
    let position: BTreeMap<NodeId, usize> = selection
        .nodes
        .iter()
        .enumerate()
        .map(|(position, (id, _))| (*id, position))
        .collect();
    let edges = selection
        .edges
        .iter()
        .filter_map(|(from, edge)| {
            Some(PictureEdge {
                from: *position.get(from)?,
                to: *position.get(&edge.to)?,
                origin: edge.origin.as_str(),
                certain: edge.certain,
            })
        })
        .collect();
    Picture {
        schema: crate::report::SCHEMA,
        nodes,
        edges,
        truncated: selection.truncated,
    }
}
