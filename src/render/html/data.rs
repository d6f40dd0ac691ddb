//! What the script of the page reads: the report with short keys, its texts
//! in one table, and everything left out that is absent, zero or empty.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Class, Effect};
use crate::report::{
    DiffEntry, Excerpt, Location, Report, ReportChange, ReportFinding, ReportProtection,
    ReportRadius,
};

/// Dependents named per change; the JSON report has all of them.
const MAX_DEPENDENTS: usize = 200;
/// Bytes of data beyond which harmless changes go without their attributes, so
/// that the file of a large plan still opens at once.
const MAX_BYTES: usize = 4_000_000;

/// The data of one report, safe between script tags.
pub(super) fn embed(report: &Report) -> String {
    let whole = escape(&print(report, true));
    if whole.len() <= MAX_BYTES {
        return whole;
    }
    escape(&print(report, false))
}

fn print(report: &Report, harmless_diffs: bool) -> String {
    let mut table = Table::default();
    let changes = report
        .changes
        .iter()
        .map(|change| table.change(report, change, harmless_diffs))
        .collect();
    let findings = report.findings.iter().map(|f| table.finding(f)).collect();
    let (nodes, edges) = table.graph(report);
    let data = Data {
        c: changes,
        f: findings,
        n: nodes,
        e: edges,
        s: table.texts,
    };
    // Numbers, strings and lists of these cannot fail to be written.
    serde_json::to_string(&data).unwrap_or_default()
}

/// In JSON these characters occur only inside strings, where an escape means
/// the same; outside of JSON they could end the element or a line.
fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

type Id = usize;

#[derive(Serialize)]
struct Data<'a> {
    /// Changes.
    c: Vec<Change>,
    /// Findings.
    f: Vec<Finding>,
    /// Nodes of the graph.
    n: Vec<Node>,
    /// Edges, three numbers each: node that is used, its dependent, certain.
    e: Vec<usize>,
    /// Texts; all others refer to them by position.
    s: Vec<&'a str>,
}

fn no(flag: &bool) -> bool {
    !*flag
}

fn zero(number: &usize) -> bool {
    *number == 0
}

fn exact(radius: &[usize; 6]) -> bool {
    *radius == [0, 0, 0, 0, 0, 1]
}

#[derive(Serialize)]
struct Change {
    /// Address, type, provider.
    a: Id,
    t: Id,
    v: Id,
    /// Previous address and deposed key.
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    k: Option<Id>,
    /// Symbol, verb, the plan's own words, the tool's reason.
    y: Id,
    w: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    o: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    z: Option<Id>,
    /// Imported, deferred.
    #[serde(skip_serializing_if = "no")]
    i: bool,
    #[serde(skip_serializing_if = "no")]
    q: bool,
    /// Class and why.
    c: Id,
    x: Id,
    /// Production and evidence: says, source, text, side, disguised.
    p: Id,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    e: Vec<(Id, Id, Id, Id, u8)>,
    /// What it holds.
    h: Id,
    /// Paths that force replacement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    u: Vec<Id>,
    /// Radius: direct, total, production, data, depth, exact; dependents; cut.
    #[serde(skip_serializing_if = "exact")]
    r: [usize; 6],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    d: Vec<Id>,
    #[serde(skip_serializing_if = "no")]
    dt: bool,
    /// Attributes: path, before or -1, after or -1, marks (1 sensitive,
    /// 2 unknown, 4 forces replacement); how many more; left out for size.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    m: Vec<(Id, i64, i64, u8)>,
    /// Of those with more to show: position in `m`, what the path is called or
    /// -1, lines that differ (sign and text), elements that go and come, and
    /// why a value is hidden or -1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mx: Vec<More>,
    #[serde(skip_serializing_if = "zero")]
    mt: usize,
    #[serde(skip_serializing_if = "no")]
    ml: bool,
    /// Guards: kind, path, before, after.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    g: Vec<(Id, Id, Id, Id)>,
    /// Findings by position.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    f: Vec<usize>,
    /// Location: file, line, column.
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<(Id, u32, u32)>,
    /// Prediction: certain, why.
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<(u8, Id)>,
}

type More = (usize, i64, Vec<(char, Id)>, Vec<Id>, Vec<Id>, i64);

#[derive(Serialize)]
struct Finding {
    /// Rule, title, severity, effect.
    r: Id,
    t: Id,
    s: Id,
    e: Id,
    /// Only possible.
    #[serde(skip_serializing_if = "no")]
    p: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<Id>,
    /// Message, help, facts.
    m: Id,
    h: Id,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    v: Vec<Id>,
    /// Fix: kind and lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<(Id, Vec<Id>)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<(Id, u32, u32)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    w: Option<Id>,
    /// Excerpt: first line, lines, underlined line, column, length, label.
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<(u32, Vec<Id>, usize, usize, usize, Id)>,
}

/// Address, module, type, production (0 no, 1 unknown, 2 yes), class or -1,
/// change or -1.
type Node = (Id, Id, Id, u8, i64, i64);

/// The texts seen so far.
#[derive(Default)]
struct Table<'a> {
    ids: BTreeMap<&'a str, Id>,
    texts: Vec<&'a str>,
}

impl<'a> Table<'a> {
    fn id(&mut self, text: &'a str) -> Id {
        *self.ids.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() - 1
        })
    }

    fn ids(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<Id> {
        texts.into_iter().map(|text| self.id(text)).collect()
    }

    fn maybe(&mut self, text: Option<&'a str>) -> Option<Id> {
        text.map(|text| self.id(text))
    }

    fn signed(&mut self, text: Option<&'a str>) -> i64 {
        self.maybe(text)
            .and_then(|id| i64::try_from(id).ok())
            .unwrap_or(-1)
    }

    fn place(&mut self, location: Option<&'a Location>) -> Option<(Id, u32, u32)> {
        location.map(|at| (self.id(at.file.as_str()), at.line, at.column))
    }

    fn change(&mut self, report: &Report, change: &'a ReportChange, harmless: bool) -> Change {
        let shown = harmless || risky(report, change);
        Change {
            a: self.id(change.address.as_str()),
            t: self.id(change.type_name.as_str()),
            v: self.id(change.provider.as_str()),
            b: self.maybe(change.previous_address.as_ref().map(|t| t.as_str())),
            k: self.maybe(change.deposed.as_ref().map(|t| t.as_str())),
            y: self.id(change.symbol),
            w: self.id(change.verb),
            // An action of a later version has no verb of ours; its own words say more.
            o: (change.verb == "unrecognized")
                .then(|| change.actions.first().map(|word| self.id(word.as_str())))
                .flatten(),
            z: self.maybe(change.action_reason.as_ref().map(|t| t.as_str())),
            i: change.importing,
            q: change.deferred,
            c: self.id(change.class.as_str()),
            x: self.id(change.class_reason.as_str()),
            p: self.id(change.production.value.as_str()),
            e: change
                .production
                .evidence
                .iter()
                .map(|evidence| {
                    (
                        self.id(evidence.says.as_str()),
                        self.id(evidence.source.as_str()),
                        self.id(evidence.text.as_str()),
                        self.id(evidence.side.as_str()),
                        u8::from(evidence.disguised),
                    )
                })
                .collect(),
            h: self.id(change.holds),
            u: self.ids(change.replace_paths.iter().map(|path| path.as_str())),
            r: numbers(&change.blast_radius),
            d: self.ids(
                change
                    .blast_radius
                    .dependents
                    .iter()
                    .take(MAX_DEPENDENTS)
                    .map(|name| name.as_str()),
            ),
            dt: change.blast_radius.truncated
                || change.blast_radius.dependents.len() > MAX_DEPENDENTS,
            m: if shown {
                change.diff.iter().map(|entry| self.entry(entry)).collect()
            } else {
                Vec::new()
            },
            mx: if shown {
                (0..)
                    .zip(&change.diff)
                    .filter_map(|(at, entry)| self.more(at, entry))
                    .collect()
            } else {
                Vec::new()
            },
            mt: change.diff_truncated,
            ml: !shown && !change.diff.is_empty(),
            g: change.protections.iter().map(|p| self.guard(p)).collect(),
            f: change.findings.clone(),
            l: self.place(change.location.as_ref()),
            n: change.prediction.as_ref().map(|prediction| {
                (
                    u8::from(prediction.certainty == Certainty::Certain),
                    self.id(prediction.why.as_str()),
                )
            }),
        }
    }

    fn entry(&mut self, entry: &'a DiffEntry) -> (Id, i64, i64, u8) {
        (
            self.id(entry.path.as_str()),
            self.signed(entry.before.as_ref().map(|t| t.as_str())),
            self.signed(entry.after.as_ref().map(|t| t.as_str())),
            u8::from(entry.sensitive)
                | u8::from(entry.unknown) << 1
                | u8::from(entry.forces_replacement) << 2,
        )
    }

    /// What a pair of values does not show of an attribute.
    fn more(&mut self, at: usize, entry: &'a DiffEntry) -> Option<More> {
        let own = (entry.label != entry.path).then(|| entry.label.as_str());
        let why = entry.hidden.as_ref();
        let plain = own.is_none()
            && why.is_none()
            && entry.lines.is_empty()
            && entry.removed.is_empty()
            && entry.added.is_empty();
        if plain {
            return None;
        }
        let mut lines = Vec::with_capacity(entry.lines.len());
        for line in &entry.lines {
            lines.push((line.sign, self.id(line.text.as_str())));
        }
        Some((
            at,
            self.signed(own),
            lines,
            self.ids(entry.removed.iter().map(|one| one.as_str())),
            self.ids(entry.added.iter().map(|one| one.as_str())),
            self.signed(why.map(|hidden| hidden.why.as_str())),
        ))
    }

    fn guard(&mut self, guard: &'a ReportProtection) -> (Id, Id, Id, Id) {
        (
            self.id(guard.kind),
            self.id(guard.path.as_str()),
            self.id(guard.before),
            self.id(guard.after),
        )
    }

    fn finding(&mut self, finding: &'a ReportFinding) -> Finding {
        Finding {
            r: self.id(finding.rule.as_str()),
            t: self.id(finding.title.as_str()),
            s: self.id(finding.severity.as_str()),
            e: self.id(finding.effect.as_str()),
            p: finding.certainty == Certainty::Possible,
            a: self.maybe(finding.address.as_ref().map(|t| t.as_str())),
            m: self.id(finding.message.as_str()),
            h: self.id(finding.help.as_str()),
            v: self.ids(finding.evidence.iter().map(|fact| fact.as_str())),
            x: finding
                .fix
                .as_ref()
                .map(|fix| (self.id(fix.kind), self.ids(fix.text.as_str().lines()))),
            l: self.place(finding.location.as_ref()),
            w: self.maybe(finding.waived_by.as_ref().map(|t| t.as_str())),
            c: finding
                .excerpt
                .as_ref()
                .map(|excerpt| self.excerpt(excerpt)),
        }
    }

    fn excerpt(&mut self, excerpt: &'a Excerpt) -> (u32, Vec<Id>, usize, usize, usize, Id) {
        (
            excerpt.first_line,
            self.ids(excerpt.lines.iter().map(|line| line.as_str())),
            excerpt.line,
            excerpt.start,
            excerpt.length,
            self.id(excerpt.label.as_str()),
        )
    }

    fn graph(&mut self, report: &'a Report) -> (Vec<Node>, Vec<usize>) {
        let mut position: BTreeMap<&str, usize> = BTreeMap::new();
        let mut nodes = Vec::with_capacity(report.nodes.len());
        for node in &report.nodes {
            position.entry(node.address.as_str()).or_insert(nodes.len());
            nodes.push((
                self.id(node.address.as_str()),
                self.id(node.module.as_str()),
                self.id(node.type_name.as_str()),
                match node.production {
                    IsProduction::No => 0,
                    IsProduction::Unknown => 1,
                    IsProduction::Yes => 2,
                },
                self.signed(node.class.map(|class| class.as_str())),
                node.change
                    .and_then(|change| i64::try_from(change).ok())
                    .unwrap_or(-1),
            ));
        }
        let mut edges = Vec::with_capacity(report.edges.len() * 3);
        for edge in &report.edges {
            let ends = (
                position.get(edge.to.as_str()),
                position.get(edge.from.as_str()),
            );
            if let (Some(cause), Some(dependent)) = ends {
                edges.extend([*cause, *dependent, usize::from(edge.certain)]);
            }
        }
        (nodes, edges)
    }
}

fn numbers(radius: &ReportRadius) -> [usize; 6] {
    [
        radius.direct,
        radius.total,
        radius.production,
        radius.data,
        radius.depth,
        usize::from(radius.exact),
    ]
}

/// Destructive, or with a finding that has an effect.
fn risky(report: &Report, change: &ReportChange) -> bool {
    change.class == Class::Destructive
        || change
            .findings
            .iter()
            .filter_map(|index| report.findings.get(*index))
            .any(|finding| finding.effect > Effect::Note)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_ends_the_element() {
        let json = serde_json::to_string("</script><!-- & \u{2028}").expect("a string");
        let safe = escape(&json);
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let back: String = serde_json::from_str(&safe).expect("still JSON");
        assert_eq!(back, "</script><!-- & \u{2028}");
    }
}
