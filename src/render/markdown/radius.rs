//! What goes down with what is destroyed: the counts, the longest way, and a
//! picture in which objects of one kind are one box.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::escape::{code, fence};
use super::page::{Page, TYPICAL_BYTES};
use crate::analysis::production::IsProduction;
use crate::finding::Class;
use crate::render::fold;
use crate::render::graph;
use crate::render::words;
use crate::report::{GraphNode, Report};

/// Boxes of a picture that a reader can still follow.
const MAX_BOXES: usize = 40;
/// Bytes of a typical comment that advice may take after the picture.
const KEPT_FOR_ADVICE: usize = 720;

/// Adds the radius, folded away; the picture only where it is small.
pub(super) fn radius(page: &mut Page, report: &Report) {
    let radius = &report.blast_radius;
    if report.summary.destructive == 0 || radius.total == 0 {
        return;
    }
    let title = format!("<b>Blast radius</b>: {}", words::radius(report));
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
            "{}\nArrows go from what changes to what depends on it; what is destroyed is red.\n\n",
            fence("mermaid", &picture)
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
    destructive: bool,
    production: bool,
}

/// An arrow from one box to another that depends on it, and whether that is certain.
type Arrows = BTreeMap<(usize, usize), bool>;

/// The graph with alike objects together; nothing if it is too large to follow.
fn picture(report: &Report) -> Option<String> {
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
                destructive: node.class == Some(Class::Destructive),
                production: node.production == IsProduction::Yes,
            });
        }
        boxes[place].addresses.push(node.address.as_str());
        of.insert(node.address.as_str(), place);
    }
    let mut arrows = Arrows::new();
    for edge in &report.edges {
        let from = *of.get(edge.from.as_str())?;
        let to = *of.get(edge.to.as_str())?;
        if from != to {
            *arrows.entry((to, from)).or_default() |= edge.certain;
        }
    }
    Some(drawn(&boxes, &shortest(&arrows)))
}

/// The arrows without those that follow from others: from A to C where there are
/// arrows from A to B and from B to C.
fn shortest(arrows: &Arrows) -> Arrows {
    let next = |from: usize| {
        arrows
            .range((from, 0)..=(from, usize::MAX))
            .filter(|(_, certain)| **certain)
            .map(|((_, to), _)| *to)
    };
    let reaches = |from: usize, wanted: usize| {
        let mut seen: BTreeSet<usize> = BTreeSet::from([from]);
        let mut open: Vec<usize> = next(from).filter(|to| *to != wanted).collect();
        while let Some(at) = open.pop() {
            if at == wanted {
                return true;
            }
            if seen.insert(at) {
                open.extend(next(at));
            }
        }
        false
    };
    // Boxes that use each other in a circle keep all their arrows.
    let circle =
        |one: usize, other: usize| arrows.contains_key(&(other, one)) || reaches(other, one);
    arrows
        .iter()
        .filter(|((from, to), _)| circle(*from, *to) || !reaches(*from, *to))
        .map(|(pair, certain)| (*pair, *certain))
        .collect()
}

/// As short as Mermaid allows: a comment has little room.
fn drawn(boxes: &[Boxed<'_>], arrows: &Arrows) -> String {
    let mut out = String::from("flowchart LR\n");
    for (at, one) in boxes.iter().enumerate() {
        let label = fold::addresses(one.addresses.iter().copied()).join(", ");
        let label = graph::mermaid_text(&words::cut_middle(&label, 60));
        let _ = writeln!(out, "n{at}[{label}]");
    }
    for (at, _) in boxes.iter().enumerate() {
        for (sure, arrow) in [(true, "-->"), (false, "-.->")] {
            let to: Vec<String> = arrows
                .range((at, 0)..=(at, usize::MAX))
                .filter(|(_, certain)| **certain == sure)
                .map(|((_, to), _)| format!("n{to}"))
                .collect();
            if !to.is_empty() {
                let _ = writeln!(out, "n{at}{arrow}{}", to.join(" & "));
            }
        }
    }
    for (class, style, wanted) in [
        (
            "destroyed",
            "fill:#fdd,stroke:#b00,color:#000",
            (|one| one.destructive) as fn(&Boxed<'_>) -> bool,
        ),
        ("production", "stroke-width:3px", |one| one.production),
    ] {
        let ids: Vec<String> = (0..boxes.len())
            .filter(|at| wanted(&boxes[*at]))
            .map(|at| format!("n{at}"))
            .collect();
        // What holds for all of them tells none apart, and the title says it.
        let all = class == "production" && ids.len() == boxes.len();
        if !ids.is_empty() && !all {
            let _ = writeln!(
                out,
                "classDef {class} {style}\nclass {} {class}",
                ids.join(",")
            );
        }
    }
    out
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
