//! The dependency graph as DOT, Mermaid and JSON.
//!
//! A [`Picture`] is plain data: its texts have been sanitized where it was
//! made, and here they are only quoted for each format. Modules are clusters.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::analysis::graph::EdgeOrigin;

/// What is drawn.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Picture {
    /// Version of this shape.
    pub schema: u32,
    /// Nodes; edges refer to them by position.
    pub nodes: Vec<PictureNode>,
    /// Edges.
    pub edges: Vec<PictureEdge>,
    /// Something was left out because there is too much.
    pub truncated: bool,
    /// What is not in the picture, in a sentence.
    pub note: Option<String>,
}

/// An object.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PictureNode {
    /// Address.
    pub address: String,
    /// Key of a deposed object.
    pub deposed: Option<String>,
    /// Steps of the module path, such as `module.app["a"]`; the stack's name
    /// first when there are several.
    pub clusters: Vec<String>,
    /// What is written in the node: the address within its module.
    pub label: String,
    /// What the plan does to it: `no-op`, `update`, `replace` ...
    pub action: String,
    /// The change is destructive.
    pub destructive: bool,
    /// Belongs to production.
    pub production: bool,
    /// Distance from the start, when the picture has one.
    pub distance: Option<usize>,
}

/// `from` uses `to`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PictureEdge {
    /// Position of the dependent.
    pub from: usize,
    /// Position of what it uses.
    pub to: usize,
    /// What the edge was concluded from, in the words of `EdgeOrigin::as_str`.
    pub origin: &'static str,
    /// False for an edge of a wider answer.
    pub certain: bool,
}

impl PictureEdge {
    /// Whether it leads to another stack.
    fn crosses(&self) -> bool {
        self.origin == EdgeOrigin::CrossStack.as_str()
    }
}

/// As JSON, one object.
pub fn json(picture: &Picture) -> String {
    // Strings, numbers and lists of these cannot fail to be written.
    serde_json::to_string_pretty(picture).unwrap_or_default() + "\n"
}

/// As a DOT digraph. An arrow goes from what is used to its dependent: the way
/// that damage goes.
pub fn dot(picture: &Picture) -> String {
    let mut out = String::from(
        "digraph blast {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n",
    );
    if let Some(note) = &picture.note {
        let note = Dot::quote(note);
        let _ = writeln!(out, "  label={note};\n  labelloc=t;");
    }
    write_clusters(picture, &mut out, &Dot);
    for edge in &picture.edges {
        let certainty = if edge.certain { "" } else { ", style=dashed" };
        let style = if edge.crosses() {
            format!(
                ", color=\"#7030a0\", penwidth=2, label=\"{}\"{certainty}",
                edge.origin
            )
        } else {
            certainty.to_owned()
        };
        let _ = writeln!(
            out,
            "  n{} -> n{} [tooltip=\"{}\"{style}];",
            edge.to, edge.from, edge.origin
        );
    }
    out.push_str("}\n");
    out
}

/// As a Mermaid flowchart.
pub fn mermaid(picture: &Picture) -> String {
    let mut out = String::from("flowchart LR\n");
    write_clusters(picture, &mut out, &Mermaid);
    for edge in &picture.edges {
        let arrow = if edge.certain { "-->" } else { "-.->" };
        let label = if edge.crosses() { "|other stack|" } else { "" };
        let _ = writeln!(out, "  n{} {arrow}{label} n{}", edge.to, edge.from);
    }
    out.push_str("  classDef destructive fill:#fdd,stroke:#b00,color:#000\n");
    out.push_str("  classDef production stroke-width:3px\n");
    for (class, wanted) in [
        (
            "destructive",
            (|node| node.destructive) as fn(&PictureNode) -> bool,
        ),
        ("production", |node| node.production),
    ] {
        let ids: Vec<String> = picture
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| wanted(node))
            .map(|(at, _)| format!("n{at}"))
            .collect();
        if !ids.is_empty() {
            let _ = writeln!(out, "  class {} {class}", ids.join(","));
        }
    }
    if let Some(note) = &picture.note {
        let _ = writeln!(out, "  note[{}]", Mermaid::quote(note));
    }
    out
}

/// How a format writes clusters and nodes.
trait Format {
    fn open(&self, number: usize, label: &str, indent: &str, out: &mut String);
    fn close(&self, indent: &str, out: &mut String);
    fn node(&self, at: usize, node: &PictureNode, indent: &str, out: &mut String);
}

/// Clusters nest: nodes are written in the order of their cluster paths, and
/// what the next path does not share is closed.
fn write_clusters(picture: &Picture, out: &mut String, format: &dyn Format) {
    let mut by_path: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (at, node) in picture.nodes.iter().enumerate() {
        by_path.entry(&node.clusters).or_default().push(at);
    }
    let mut open: &[String] = &[];
    let mut number = 0;
    for (path, nodes) in &by_path {
        let shared = open
            .iter()
            .zip(path.iter())
            .take_while(|(one, other)| one == other)
            .count();
        for depth in (shared..open.len()).rev() {
            format.close(&indent(depth), out);
        }
        for (depth, step) in path.iter().enumerate().skip(shared) {
            format.open(number, step, &indent(depth), out);
            number += 1;
        }
        open = path;
        for at in nodes {
            format.node(*at, &picture.nodes[*at], &indent(path.len()), out);
        }
    }
    for depth in (0..open.len()).rev() {
        format.close(&indent(depth), out);
    }
}

fn indent(depth: usize) -> String {
    // Deeper modules are not indented any more: nobody reads that far.
    "  ".repeat(depth.min(20) + 1)
}

/// The action in front, where there is one worth a word.
fn label(node: &PictureNode) -> (String, String) {
    let mut what = Vec::new();
    if let Some(deposed) = &node.deposed {
        what.push(format!("deposed {deposed}"));
    }
    if !matches!(node.action.as_str(), "" | "no-op") {
        what.push(node.action.clone());
    }
    if node.production {
        what.push("production".to_owned());
    }
    (node.label.clone(), what.join(", "))
}

struct Dot;

impl Dot {
    fn quote(text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 2);
        out.push('"');
        for c in text.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
        }
        out.push('"');
        out
    }
}

impl Format for Dot {
    fn open(&self, number: usize, label: &str, indent: &str, out: &mut String) {
        let _ = writeln!(
            out,
            "{indent}subgraph cluster_{number} {{\n{indent}  label={};",
            Dot::quote(label)
        );
    }

    fn close(&self, indent: &str, out: &mut String) {
        let _ = writeln!(out, "{indent}}}");
    }

    fn node(&self, at: usize, node: &PictureNode, indent: &str, out: &mut String) {
        let (name, what) = label(node);
        let mut text = Dot::quote(&name);
        if !what.is_empty() {
            // `\n` is DOT's own escape, so it is put in after quoting.
            text.pop();
            text.push_str("\\n");
            text.push_str(&Dot::quote(&what)[1..]);
        }
        let mut style = String::new();
        if node.destructive {
            style.push_str(", style=filled, fillcolor=\"#ffdddd\", color=\"#bb0000\"");
        }
        if node.production {
            style.push_str(", penwidth=3");
        }
        let _ = writeln!(out, "{indent}n{at} [label={text}{style}];");
    }
}

struct Mermaid;

impl Mermaid {
    /// See [`mermaid_text`].
    fn quote(text: &str) -> String {
        mermaid_text(text)
    }
}

/// A label for Mermaid: inside `"..."` whatever Mermaid or HTML would read as its own is
/// safe only as an entity code.
pub(super) fn mermaid_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            c if c.is_alphanumeric() || " ._-/:,=()[]{}@+*!?".contains(c) => out.push(c),
            c if c.is_control() => out.push(' '),
            c => {
                let _ = write!(out, "#{};", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}

impl Format for Mermaid {
    fn open(&self, number: usize, label: &str, indent: &str, out: &mut String) {
        let _ = writeln!(out, "{indent}subgraph m{number}[{}]", Mermaid::quote(label));
    }

    fn close(&self, indent: &str, out: &mut String) {
        let _ = writeln!(out, "{indent}end");
    }

    fn node(&self, at: usize, node: &PictureNode, indent: &str, out: &mut String) {
        let (name, what) = label(node);
        let mut text = Mermaid::quote(&name);
        if !what.is_empty() {
            text.pop();
            text.push_str("<br/>");
            text.push_str(&Mermaid::quote(&what)[1..]);
        }
        let _ = writeln!(out, "{indent}n{at}[{text}]");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Picture {
        let node = |label: &str, clusters: &[&str], destructive| PictureNode {
            address: label.to_owned(),
            label: label.to_owned(),
            clusters: clusters.iter().map(|&step| step.to_owned()).collect(),
            action: if destructive { "replace" } else { "no-op" }.to_owned(),
            destructive,
            production: destructive,
            ..PictureNode::default()
        };
        Picture {
            schema: 1,
            nodes: vec![
                node("aws_vpc.main", &[], true),
                node("aws_subnet.a[\"x\\\"\"]", &["module.net[\"a\"]"], false),
                node("aws_db.b", &["module.net[\"a\"]", "module.data"], false),
                node("aws_db.c", &["module.other"], false),
            ],
            edges: vec![
                PictureEdge {
                    from: 1,
                    to: 0,
                    origin: "configuration",
                    certain: true,
                },
                PictureEdge {
                    from: 2,
                    to: 1,
                    origin: "state",
                    certain: false,
                },
            ],
            truncated: false,
            note: None,
        }
    }

    #[test]
    fn dot_nests_clusters_and_quotes() {
        insta::assert_snapshot!(dot(&picture()), @r##"
        digraph blast {
          rankdir=LR;
          node [shape=box, fontname="sans-serif"];
          n0 [label="aws_vpc.main\nreplace, production", style=filled, fillcolor="#ffdddd", color="#bb0000", penwidth=3];
          subgraph cluster_0 {
            label="module.net[\"a\"]";
            n1 [label="aws_subnet.a[\"x\\\"\"]"];
            subgraph cluster_1 {
              label="module.data";
              n2 [label="aws_db.b"];
            }
          }
          subgraph cluster_2 {
            label="module.other";
            n3 [label="aws_db.c"];
          }
          n0 -> n1 [tooltip="configuration"];
          n1 -> n2 [tooltip="state", style=dashed];
        }
        "##);
    }

    #[test]
    fn mermaid_nests_clusters_and_quotes() {
        insta::assert_snapshot!(mermaid(&picture()), @r##"
        flowchart LR
          n0["aws_vpc.main<br/>replace, production"]
          subgraph m0["module.net[#34;a#34;]"]
            n1["aws_subnet.a[#34;x#92;#34;#34;]"]
            subgraph m1["module.data"]
              n2["aws_db.b"]
            end
          end
          subgraph m2["module.other"]
            n3["aws_db.c"]
          end
          n0 --> n1
          n1 -.-> n2
          classDef destructive fill:#fdd,stroke:#b00,color:#000
          classDef production stroke-width:3px
          class n0 destructive
          class n0 production
        "##);
    }

    #[test]
    fn json_is_one_object() {
        let value: serde_json::Value = serde_json::from_str(&json(&picture())).expect("JSON");
        assert_eq!(value["nodes"][1]["clusters"][0], "module.net[\"a\"]");
        assert_eq!(value["edges"][1]["certain"], false);
    }
}
