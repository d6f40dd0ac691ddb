//! What belongs together, folded for people: addresses by pattern, findings by
//! rule, changes that are alike.

use std::collections::BTreeMap;

use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::finding::{Class, Effect};
use crate::model::address::ResourceAddress;
use crate::report::{DiffEntry, Report, ReportCause, ReportChange, ReportFinding, Text};

use super::words;

/// Addresses folded by block, then by type: `aws_subnet.* 4`. In the order in
/// which they come.
pub(super) fn addresses<'t>(all: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>, usize)> = Vec::new();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for address in all {
        let (kind, block) = match ResourceAddress::parse(address) {
            Ok(parsed) => {
                let names = parsed.module.names();
                let module: String = names.iter().map(|name| format!("module.{name}.")).collect();
                let mode = parsed.mode.prefix();
                let kind = format!("{module}{mode}{}", parsed.type_name);
                let block = format!("{kind}.{}", parsed.name);
                (kind, block)
            }
            Err(_) => (address.to_owned(), address.to_owned()),
        };
        let at = *place.entry(kind.clone()).or_insert(groups.len());
        if at == groups.len() {
            groups.push((kind, Vec::new(), 0));
        }
        let group = &mut groups[at];
        group.2 += 1;
        let shown = if group.2 == 1 {
            address.to_owned()
        } else {
            block
        };
        group.1.push(shown);
    }
    groups
        .into_iter()
        .map(|(kind, blocks, count)| {
            if count == 1 {
                return blocks.into_iter().next().unwrap_or(kind);
            }
            let block = blocks.last().cloned().unwrap_or_default();
            let one = blocks
                .iter()
                .all(|other| *other == block || other.starts_with(&format!("{block}[")));
            if one {
                format!("{block}[*] {count}")
            } else {
                format!("{kind}.* {count}")
            }
        })
        .collect()
}

/// Addresses by type, most first: `aws_subnet 4`. For places without the room to name
/// modules.
pub(super) fn types<'t>(all: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for address in all {
        let kind = match ResourceAddress::parse(address) {
            Ok(parsed) => format!("{}{}", parsed.mode.prefix(), parsed.type_name),
            Err(_) => address.to_owned(),
        };
        *counts.entry(kind).or_default() += 1;
    }
    let mut all: Vec<(String, usize)> = counts.into_iter().collect();
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all.into_iter()
        .map(|(kind, count)| format!("{kind} {count}"))
        .collect()
}

/// How much of each object's change there is to tell: what fails, what is
/// destroyed and what most depends on comes first in a list that is cut.
pub(super) struct Weights<'a>(BTreeMap<&'a str, Weight>);

type Weight = std::cmp::Reverse<(Effect, Class, usize)>;

impl<'a> Weights<'a> {
    pub(super) fn new(report: &'a Report) -> Self {
        let mut weights: BTreeMap<&str, Weight> = BTreeMap::new();
        for change in &report.changes {
            let weight = weight(report, change);
            let slot = weights.entry(change.address.as_str()).or_insert(weight);
            *slot = (*slot).min(weight);
        }
        Weights(weights)
    }

    /// Addresses, the weightiest first, folded by pattern.
    pub(super) fn folded(&self, all: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut all: Vec<&str> = all.into_iter().collect();
        let light = std::cmp::Reverse((Effect::Note, Class::ReadOnly, 0));
        all.sort_by_key(|address| self.0.get(address).copied().unwrap_or(light));
        addresses(all)
    }
}

fn weight(report: &Report, change: &ReportChange) -> Weight {
    let effect = words::findings(report, change)
        .filter(|finding| finding.waived_by.is_none())
        .map(|finding| finding.effect)
        .max()
        .unwrap_or(Effect::Note);
    std::cmp::Reverse((effect, change.class, change.blast_radius.total))
}

/// The findings of one rule with one effect.
pub(super) struct OfRule<'a> {
    pub(super) rule: &'a Text,
    pub(super) effect: Effect,
    pub(super) findings: Vec<&'a ReportFinding>,
}

impl<'a> OfRule<'a> {
    /// How many findings each cause has: `cause 1: 14, cause 2: 1`; the number alone where all
    /// have the same, and nothing where there are many. `shown` gives the number under which
    /// the page shows a cause.
    pub(super) fn by_cause(&self, shown: &dyn Fn(usize) -> usize) -> String {
        const MOST: usize = 64;
        let ids = self.findings.iter().filter_map(|finding| finding.cause);
        let mut of_id: BTreeMap<usize, usize> = BTreeMap::new();
        for id in ids {
            *of_id.entry(id).or_default() += 1;
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (id, count) in of_id.iter().take(MOST) {
            *counts.entry(shown(*id)).or_default() += count;
        }
        if of_id.len() > MOST || counts.len() > 4 {
            return String::new();
        }
        if let (1, Some(cause)) = (counts.len(), counts.keys().next()) {
            return format!("cause {cause}");
        }
        let parts: Vec<String> = counts
            .iter()
            .map(|(cause, count)| format!("cause {cause}: {count}"))
            .collect();
        parts.join(", ")
    }

    /// The addresses of the findings, folded.
    pub(super) fn addresses(&self, weights: &Weights<'a>) -> Vec<String> {
        weights.folded(self.named())
    }

    /// The addresses of the findings.
    pub(super) fn named(&self) -> impl Iterator<Item = &'a str> {
        let addresses = self.findings.iter().copied();
        addresses.filter_map(|finding| finding.address.as_ref().map(Text::as_str))
    }
}

/// Findings by rule, worst first; those that a waiver lifts count as notes.
pub(super) fn rules(report: &Report) -> Vec<OfRule<'_>> {
    let mut rules: Vec<OfRule<'_>> = Vec::new();
    let mut place: BTreeMap<(Effect, &Text), usize> = BTreeMap::new();
    for finding in &report.findings {
        let effect = match finding.waived_by {
            Some(_) => Effect::Note,
            None => finding.effect,
        };
        let at = *place.entry((effect, &finding.rule)).or_insert(rules.len());
        if at == rules.len() {
            rules.push(OfRule {
                rule: &finding.rule,
                effect,
                findings: Vec::new(),
            });
        }
        rules[at].findings.push(finding);
    }
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.effect));
    rules
}

/// Changes that are alike: shown once.
pub(super) struct Alike<'a> {
    pub(super) changes: Vec<&'a ReportChange>,
    /// Worst effect of any finding of theirs.
    pub(super) effect: Effect,
    /// They follow from their cause through what is not known yet.
    pub(super) follows: bool,
    /// Differing attributes that they share; values only where all have the same.
    pub(super) entries: Vec<(&'a DiffEntry, bool)>,
}

/// Groups of changes that are alike, worst first.
pub(super) fn alike(report: &Report) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike<'_>> = Vec::new();
    let mut place: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for change in &report.changes {
        let std::cmp::Reverse((effect, _, _)) = weight(report, change);
        let told = told(change);
        let follows = follows(report, change);
        let key = Key {
            alone: (effect == Effect::Fail || change.previous_address.is_some()).then(|| {
                (
                    change.address.as_str(),
                    change.deposed.as_ref().map(Text::as_str),
                )
            }),
            effect: std::cmp::Reverse(effect),
            class: std::cmp::Reverse(change.class),
            symbol: change.symbol,
            cause: change
                .cause
                .filter(|_| !matches!(change.verb, "create" | "delete")),
            paths: match follows || change.verb == "create" {
                true => Vec::new(),
                false => told.iter().map(|entry| entry.path.as_str()).collect(),
            },
        };
        let at = *place.entry(key).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Alike {
                changes: vec![change],
                effect,
                follows,
                entries: told.into_iter().map(|entry| (entry, true)).collect(),
            });
            continue;
        }
        let group = &mut groups[at];
        group.changes.push(change);
        for ((first, same), other) in group.entries.iter_mut().zip(told) {
            let lines = first.lines == other.lines;
            *same &= first.before == other.before && first.after == other.after && lines;
        }
    }
    // Of equal ones first what most depends on.
    groups.sort_by_cached_key(|group| {
        let all = group.changes.iter();
        all.map(|change| weight(report, change)).min()
    });
    groups
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    alone: Option<(&'a str, Option<&'a str>)>,
    effect: std::cmp::Reverse<Effect>,
    class: std::cmp::Reverse<Class>,
    symbol: &'static str,
    cause: Option<usize>,
    paths: Vec<&'a str>,
}

/// Whether nothing was written for a change itself.
fn follows(report: &Report, change: &ReportChange) -> bool {
    if !matches!(change.verb, "update" | "replace" | "read") {
        return false;
    }
    match change.verb {
        "replace" => !change
            .diff
            .iter()
            .any(|entry| entry.forces_replacement && !entry.unknown),
        _ => cause(report, change).is_some_and(|cause| !shows(cause, &told(change))),
    }
}

/// Whether what a cause edits shows among the attributes; the others are what
/// the provider makes of it.
fn shows(cause: &ReportCause, told: &[&DiffEntry]) -> bool {
    fn first(path: &Text) -> &str {
        let path = path.as_str();
        path.split(['.', '[']).next().unwrap_or(path)
    }
    let names: Vec<&str> = cause
        .edits
        .iter()
        .filter_map(|edit| edit.path.as_ref().map(first))
        .collect();
    told.iter()
        .filter(|entry| !entry.unknown)
        .any(|entry| names.is_empty() || names.contains(&first(&entry.path)))
}

/// Causes of one kind that nobody tells apart by a value.
pub(super) struct AlikeCauses<'a> {
    pub(super) causes: Vec<&'a ReportCause>,
    /// What they are together, where they are several.
    pub(super) title: String,
}

/// Causes that are shown one by one before they are folded.
const MAX_CAUSES_OF_KIND: usize = 3;

/// Causes in their order, those of one kind folded where they are many.
pub(super) fn causes<'a>(all: &[&'a ReportCause]) -> Vec<AlikeCauses<'a>> {
    let title = |kind: &str| match kind {
        "block-removed" => Some("blocks are removed"),
        "block-added" => Some("blocks are added"),
        "module-removed" => Some("module calls are removed"),
        "module-added" => Some("module calls are added"),
        "removed-block" => Some("`removed` blocks"),
        "moved-block" => Some("`moved` blocks"),
        "import-block" => Some("imports"),
        "drift" => Some("objects were changed outside"),
        "tainted" => Some("objects are tainted"),
        "deposed" => Some("deposed objects"),
        "replace-requested" => Some("objects are named by -replace"),
        _ => None,
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for cause in all {
        *counts.entry(cause.kind).or_default() += 1;
    }
    let mut groups: Vec<AlikeCauses<'a>> = Vec::new();
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for cause in all {
        let count = counts.get(cause.kind).copied().unwrap_or_default();
        match title(cause.kind).filter(|_| count > MAX_CAUSES_OF_KIND) {
            Some(title) => {
                let at = *place.entry(cause.kind).or_insert(groups.len());
                match groups.get_mut(at) {
                    Some(group) => group.causes.push(cause),
                    None => groups.push(AlikeCauses {
                        causes: vec![cause],
                        title: format!("{count} {title}"),
                    }),
                }
            }
            None => groups.push(AlikeCauses {
                causes: vec![cause],
                title: cause.what.to_string(),
            }),
        }
    }
    groups
}

/// The cause of a change.
pub(super) fn cause<'a>(report: &'a Report, change: &ReportChange) -> Option<&'a ReportCause> {
    report.causes.get(change.cause?.checked_sub(1)?)
}

/// The attributes that tell something: not what a replacement computes anew,
/// not the sum of the tags beside the tags.
pub(super) fn told(change: &ReportChange) -> Vec<&DiffEntry> {
    if matches!(change.verb, "delete" | "forget" | "create") {
        return Vec::new();
    }
    let repeated = |entry: &DiffEntry| {
        MERGED_TAGS.words.iter().any(|sum| {
            let own = if sum.contains("label") {
                "labels"
            } else {
                "tags"
            };
            entry.path.as_str().strip_prefix(sum).is_some_and(|rest| {
                let twin = format!("{own}{rest}");
                change.diff.iter().any(|other| other.path.as_str() == twin)
            })
        })
    };
    let kept: Vec<&DiffEntry> = change
        .diff
        .iter()
        .filter(|entry| !repeated(entry))
        .collect();
    let known = kept.iter().any(|entry| !entry.unknown);
    kept.into_iter()
        .filter(|entry| {
            let computed = entry.unknown && !entry.forces_replacement;
            !computed || (change.verb != "replace" && !known)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_fold_by_block_and_type() {
        let folded = addresses([
            "aws_subnet.a[0]",
            "aws_vpc.main",
            "aws_subnet.a[1]",
            "aws_eip.one[\"x\"]",
            "aws_eip.two",
            "module.net[\"a\"].aws_eip.one",
            "not an address",
        ]);
        assert_eq!(
            folded,
            [
                "aws_subnet.a[*] 2",
                "aws_vpc.main",
                "aws_eip.* 2",
                "module.net[\"a\"].aws_eip.one",
                "not an address"
            ]
        );
    }

    #[test]
    fn addresses_fold_by_type_alone() {
        let folded = types([
            "aws_eip.a",
            "module.m.aws_vpc.b[0]",
            "module.n[\"x\"].aws_vpc.b",
            "?",
        ]);
        assert_eq!(folded, ["aws_vpc 2", "? 1", "aws_eip 1"]);
    }
}
