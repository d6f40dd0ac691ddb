//! What goes down with what is destroyed: the counts, the longest way, and a
//! picture in which objects of one kind are one box.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::escape::{code, fence};
use super::page::{Page, TYPICAL_BYTES};
use crate::analysis::production::IsProduction;
use crate::finding::Class;
use crate::render::fold;
use crate::render::graph::{self, Picture, PictureEdge, PictureNode};
use crate::render::words::{self, plural};
use crate::report::{GraphNode, Report};

/// Boxes of a picture that a reader can still follow.
const MAX_BOXES: usize = 40;
/// Bytes of a typical comment that advice may take after the picture.
const KEPT_FOR_ADVICE: usize = 900;

/// Adds the radius, folded away; the picture only where it is small.
pub(super) fn radius(page: &mut Page, report: &Report) {
    let radius = &report.blast_radius;
    if report.summary.destructive == 0 || radius.total == 0 {
        return;
    }
    let least = if radius.exact { "" } else { "at least " };
    let title = format!(
        "<b>Blast radius</b>: {least}{} on what is destroyed ({} in production, {} holding data), up to {} away",
        match radius.total {
            1 => "1 other object depends".to_owned(),
            more => format!("{more} other objects depend"),
        },
        radius.production,
        radius.data,
        plural(radius.depth, "step", "steps")
    );
    let mut text = format!("<details>\n<summary>{title}</summary>\n\n");
    if radius.way.len() > 1 {
        let way: Vec<String> = radius
            .way
            .iter()
            .map(|name| code(&words::cut_middle(name.as_str(), 100)))
            .collect();
        let _ = write!(text, "The longest way: {}\n\n", way.join(" → "));
    }
    let close = "</details>\n\n";
    let drawn = picture(report).map(|picture| {
        format!(
            "{}\nArrows go from what changes to what depends on it.\n\n",
            fence("mermaid", &graph::mermaid(&picture))
        )
    });
    let room = TYPICAL_BYTES.saturating_sub(KEPT_FOR_ADVICE);
    if let Some(drawn) = drawn
        && page.text.len() + text.len() + drawn.len() + close.len() <= room
    {
        text.push_str(&drawn);
    }
    text.push_str(close);
    page.add(&text);
}

/// Objects of one type in one module, drawn as one.
struct Boxed<'a> {
    addresses: Vec<&'a str>,
    verb: &'static str,
    destructive: bool,
    production: bool,
}

/// The graph with alike objects together; nothing if it is too large to follow.
fn picture(report: &Report) -> Option<Picture> {
    if report.picture_cut || report.edges.is_empty() {
        return None;
    }
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut boxes: Vec<Boxed<'_>> = Vec::new();
    for node in &report.nodes {
        let place = *at.entry(kind(report, node)).or_insert(boxes.len());
        if place == boxes.len() {
            if boxes.len() == MAX_BOXES {
                return None;
            }
            boxes.push(Boxed {
                addresses: Vec::new(),
                verb: verb(report, node),
                destructive: node.class == Some(Class::Destructive),
                production: node.production == IsProduction::Yes,
            });
        }
        boxes[place].addresses.push(node.address.as_str());
        of.insert(node.address.as_str(), place);
    }
    let edges: BTreeSet<(usize, usize, bool)> = report
        .edges
        .iter()
        .filter_map(|edge| {
            let from = *of.get(edge.from.as_str())?;
            let to = *of.get(edge.to.as_str())?;
            (from != to).then_some((from, to, edge.certain))
        })
        .collect();
    let nodes = boxes
        .iter()
        .map(|one| {
            let label = fold::addresses(one.addresses.iter().copied()).join(", ");
            PictureNode {
                address: label.clone(),
                label: words::cut_middle(&label, 60),
                action: one.verb.to_owned(),
                destructive: one.destructive,
                production: one.production,
                ..PictureNode::default()
            }
        })
        .collect();
    let certain: BTreeSet<(usize, usize)> = edges
        .iter()
        .filter(|(_, _, certain)| *certain)
        .map(|(from, to, _)| (*from, *to))
        .collect();
    let edges = edges
        .iter()
        .filter(|(from, to, sure)| *sure || !certain.contains(&(*from, *to)))
        .map(|(from, to, sure)| PictureEdge {
            from: *from,
            to: *to,
            origin: "",
            certain: *sure,
        })
        .collect();
    Some(Picture {
        schema: 1,
        note: None,
        nodes,
        edges,
        truncated: false,
    })
}

fn verb(report: &Report, node: &GraphNode) -> &'static str {
    let change = node.change.and_then(|index| report.changes.get(index));
    change.map_or("", |change| change.verb)
}

/// What is drawn as one box: module calls without keys, type, and what happens.
fn kind(report: &Report, node: &GraphNode) -> String {
    let address = node.address.as_str();
    let place = match crate::model::address::ResourceAddress::parse(address) {
        Ok(parsed) => {
            let names = parsed.module.names().join(".");
            format!("{names} {}{}", parsed.mode.prefix(), parsed.type_name)
        }
        Err(_) => address.to_owned(),
    };
    let production = node.production == IsProduction::Yes;
    format!("{place} {} {production}", verb(report, node))
}
