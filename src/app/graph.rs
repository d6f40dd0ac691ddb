//! `blastgate graph`: the dependency graph of one plan, or of several together.

use std::collections::BTreeMap;

use crate::analysis::graph::NodeId;
use crate::analysis::graph::{self as instances, Reach, Selection, select};
use crate::analysis::production::IsProduction;
use crate::analysis::{Analysis, Settings, Stacks};
use crate::cli::{Direction, GraphArgs, GraphFormat};
use crate::error::{Error, ErrorCode, Result};
use crate::finding::Class;
use crate::input;
use crate::model::address::ResourceAddress;
use crate::model::change::ChangeSet;
use crate::redact::Redactor;
use crate::render::graph::{self, Picture, PictureEdge, PictureNode};

use super::{inputs, outputs};

/// Nodes listed at most.
const MAX_LISTED: usize = 50_000;
/// Nodes drawn at most; layouts of more take minutes.
const MAX_NODES: usize = 2_000;
/// Larger graphs are not drawn as a whole.
const MAX_WHOLE: usize = 500;

/// Runs the subcommand; gives the exit code.
pub fn run(arguments: &GraphArgs) -> u8 {
    match draw(arguments) {
        Ok(()) => 0,
        Err(error) => super::fail(&error),
    }
}

fn draw(arguments: &GraphArgs) -> Result<()> {
    let policy = super::trust::open(&arguments.which)?.alone()?;
    let found = inputs::find(std::slice::from_ref(&arguments.plan));
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
    let stacks = Stacks::new(sets.iter().collect(), policy.catalog);
    let contexts: Vec<Analysis<'_>> = (0u16..)
        .take(sets.len())
        .map(|stack| Analysis::build(&stacks, stack, &policy, Settings::default()))
        .collect();
    let start = match &arguments.from {
        Some(from) => starts(&stacks, from)?,
        None => Vec::new(),
    };
    let way = match arguments.direction {
        Direction::Dependents => instances::Direction::Dependents,
        Direction::Dependencies => instances::Direction::Dependencies,
    };
    let view = View {
        stacks: &stacks,
        contexts: &contexts,
        way,
        depth: arguments.depth,
    };
    let (text, note) = match arguments.format {
        GraphFormat::Dot => {
            let picture = view.picture(&start, MAX_NODES, MAX_NODES * 4);
            (graph::dot(&picture), picture.note)
        }
        GraphFormat::Mermaid => view.mermaid(&start),
        GraphFormat::Json => {
            let picture = view.whole(&start);
            (graph::json(&picture), picture.note)
        }
    };
    if let Some(note) = note {
        super::print_note(&note);
    }
    match &arguments.output {
        Some(file) => outputs::write_file(file, text.as_bytes()),
        None => super::rules::print(&text),
    }
}

/// Nodes of an address: an instance, or all instances of a block.
fn starts(stacks: &Stacks<'_>, from: &str) -> Result<Vec<NodeId>> {
    let address = ResourceAddress::parse(from).map_err(|error| {
        Error::new(ErrorCode::Usage, format!("--from: {error}"))
            .with_help("Write the address as the plan does, in quotes for the shell.")
    })?;
    let exact: Vec<NodeId> = stacks
        .graph
        .ids()
        .filter(|id| stacks.graph.node(*id).address == address)
        .collect();
    if !exact.is_empty() {
        return Ok(exact);
    }
    let of_block: Vec<NodeId> = stacks
        .graph
        .ids()
        .filter(|id| stacks.graph.node(*id).address.without_key() == address)
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

/// What pictures are made of.
struct View<'v> {
    stacks: &'v Stacks<'v>,
    contexts: &'v [Analysis<'v>],
    way: instances::Direction,
    depth: Option<usize>,
}

impl View<'_> {
    /// Everything that was asked for, for machines.
    fn whole(&self, start: &[NodeId]) -> Picture {
        self.selected(start, start, MAX_LISTED, MAX_LISTED * 8)
    }

    /// What can be looked at: without a start, and with more objects than
    /// that, what goes down with the changes that destroy.
    fn picture(&self, start: &[NodeId], nodes: usize, edges: usize) -> Picture {
        if start.is_empty() && self.stacks.graph.len() > nodes.min(MAX_WHOLE) {
            let causes = self.causes();
            if !causes.is_empty() {
                return self.selected(start, &causes, nodes, edges);
            }
        }
        self.selected(start, start, nodes, edges)
    }

    /// Viewers of Mermaid refuse more than 500 edges or 50,000 characters.
    fn mermaid(&self, start: &[NodeId]) -> (String, Option<String>) {
        const MAX_EDGES: usize = 500;
        const MAX_TEXT: usize = 50_000;
        let mut nodes = MAX_EDGES;
        loop {
            let picture = self.picture(start, nodes, MAX_EDGES);
            let text = graph::mermaid(&picture);
            if text.len() <= MAX_TEXT || nodes < 8 {
                return (text, picture.note);
            }
            nodes /= 2;
        }
    }

    /// Objects that the plans destroy; if there are none, all that change.
    fn causes(&self) -> Vec<NodeId> {
        let of = |least: Class| -> Vec<NodeId> {
            self.contexts
                .iter()
                .flat_map(|context| {
                    context
                        .effective_changes()
                        .filter(move |index| context.changes[*index].base_class >= least)
                        .filter_map(|index| context.node_of_change(index))
                })
                .collect()
        };
        let destroyed = of(Class::Destructive);
        if destroyed.is_empty() {
            of(Class::Reversible)
        } else {
            destroyed
        }
    }

    fn selected(&self, asked: &[NodeId], start: &[NodeId], nodes: usize, edges: usize) -> Picture {
        let graph = &self.stacks.graph;
        let reach = Reach {
            direction: self.way,
            depth: self.depth,
            nodes,
            edges,
        };
        let selection = select(graph, start, reach);
        let mut picture = picture(self.stacks, self.contexts, &selection, asked.is_empty());
        let (shown, all) = (selection.nodes.len(), graph.len());
        let partial = asked.len() != start.len();
        picture.note = match (partial, selection.truncated) {
            (false, false) => None,
            (false, true) => Some(format!(
                "Not complete: {shown} of {all} objects and {} edges. Choose a part with --from and --depth.",
                selection.edges.len()
            )),
            (true, cut) => Some(format!(
                "{shown} of {all} objects: {} {}{}. Choose another part with --from.",
                number(start.len(), "change", "changes"),
                match self.way {
                    instances::Direction::Dependents => "and what depends on them",
                    instances::Direction::Dependencies => "and what they depend on",
                },
                if cut { ", not complete" } else { "" }
            )),
        };
        picture
    }
}

fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn picture(
    stacks: &Stacks<'_>,
    contexts: &[Analysis<'_>],
    selection: &Selection,
    whole: bool,
) -> Picture {
    let redactor = Redactor::from_many(&stacks.sets);
    let ids: Vec<NodeId> = selection.nodes.iter().map(|(id, _)| *id).collect();
    // Production of a node is the same from whichever stack it is asked.
    let production = contexts
        .first()
        .map(|context| context.production_of_nodes(&ids))
        .unwrap_or_default();
    let nodes = selection.nodes.iter().zip(production);
    let nodes = nodes.map(|((id, distance), production)| {
        let node = stacks.graph.node(*id);
        let context = &contexts[usize::from(node.stack)];
        PictureNode {
            production: production == IsProduction::Yes,
            distance: distance.filter(|_| !whole),
            ..picture_node(stacks, context, node, &redactor)
        }
    });
    let nodes = nodes.collect();
    let position: BTreeMap<NodeId, usize> = ids
        .iter()
        .enumerate()
        .map(|(position, id)| (*id, position))
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
        note: None,
    }
}

/// What is drawn of a node, but for its production and its place in the selection.
fn picture_node(
    stacks: &Stacks<'_>,
    context: &Analysis<'_>,
    node: &instances::Node,
    redactor: &Redactor,
) -> PictureNode {
    let text = |text: &str| redactor.text(text).to_string();
    let change = node.change.map(|index| context.change(index));
    let mut clusters: Vec<String> = Vec::new();
    if stacks.sets.len() > 1 {
        clusters.push(text(&context.change_set.origin.name));
    }
    for step in node.address.module.0.iter() {
        let key = step.key.as_ref().map(ToString::to_string);
        let key = key.unwrap_or_default();
        clusters.push(text(&format!("module.{}{key}", step.name)));
    }
    let mut own = node.address.clone();
    own.module = Default::default();
    let verb = change.map_or("no-op", |(change, _)| change.action.verb());
    PictureNode {
        address: text(&node.address.to_string()),
        deposed: node.deposed.as_deref().map(text),
        clusters,
        label: text(&own.to_string()),
        action: verb.to_owned(),
        destructive: change.is_some_and(|(_, known)| known.base_class == Class::Destructive),
        production: false,
        distance: None,
    }
}
