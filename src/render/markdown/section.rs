//! One report as a section: verdict, what is destroyed, what else is risky, and
//! what was not seen.

use std::fmt::Write as _;

use crate::analysis::production::IsProduction;
use crate::finding::{Class, Effect};
use crate::render::graph::{self, Picture, PictureEdge, PictureNode};
use crate::render::words::{self, plural};
use crate::report::{Report, ReportChange};

use super::escape::{self, cell, code, fence, prose};
use super::page::Page;
use super::{FOOTER, LEAST_BYTES, change, compact, sign};

/// Reasons listed before the rest is counted.
const MAX_REASONS: usize = 10;
/// Characters of one reason.
const MAX_REASON: usize = 400;
/// Nodes of a graph that a reader can still follow.
const MAX_NODES: usize = 60;

/// One report in `budget` bytes; with too little, the least there can be.
pub(super) fn section(report: &Report, budget: usize, level: usize) -> String {
    let budget = budget.max(LEAST_BYTES - 128);
    let mut page = Page {
        text: head(report, level, budget),
        room: budget.saturating_sub(FOOTER),
        left_out: Vec::new(),
    };
    let (destructive, others): (Vec<&ReportChange>, Vec<&ReportChange>) = report
        .changes
        .iter()
        .partition(|change| change.class == Class::Destructive);
    let (risky, harmless): (Vec<&ReportChange>, Vec<&ReportChange>) = others
        .into_iter()
        .partition(|change| words::is_risky(report, change));

    destroyed(&mut page, report, &destructive);
    whole_plan(&mut page, report);
    let mut rest = risky.iter().copied().peekable();
    while let Some(change) = rest.peek() {
        if !page.add(&change::details(report, change)) {
            break;
        }
        rest.next();
    }
    let lines: Vec<String> = rest.map(change::line).collect();
    page.list("", &lines, ("risky change", "risky changes"));
    picture(&mut page, report);
    conditions(&mut page, report);
    safe(&mut page, &harmless);
    appendix(&mut page, report);
    footer(page, report, budget)
}
/// Verdict, reasons and counts.
fn head(report: &Report, level: usize, budget: usize) -> String {
    let mut out = format!(
        "{} {} blastgate: {}\n\n{}",
        "#".repeat(level),
        sign(report.verdict),
        words::verdict(report.verdict),
        code(&words::cut(report.input.name.as_str(), 200))
    );
    if let Some(workspace) = &report.input.workspace {
        let _ = write!(
            out,
            ", workspace {}",
            code(&words::cut(workspace.as_str(), 100))
        );
    }
    if let Some(agent) = &report.agent {
        let _ = write!(
            out,
            ", proposed by {}",
            code(&words::cut(agent.as_str(), 100))
        );
    }
    out.push_str("\n\n");
    // Reasons get a quarter of the room; the changes need the rest.
    let room = out.len() + budget / 4;
    let mut shown = 0;
    for reason in report.reasons.iter().take(MAX_REASONS) {
        let word = match reason.effect {
            Effect::Fail => "Fails",
            Effect::NeedsApproval => "Needs approval",
            Effect::Note => "Note",
        };
        let line = format!(
            "- **{word}:** {} ({})\n",
            prose(&words::cut(reason.message.as_str(), MAX_REASON)),
            code(reason.rule.as_str())
        );
        if shown > 0 && out.len() + line.len() > room {
            break;
        }
        out.push_str(&line);
        shown += 1;
    }
    if shown < report.reasons.len() {
        let _ = writeln!(
            out,
            "- and {}",
            plural(report.reasons.len() - shown, "more reason", "more reasons")
        );
    }
    if report.reasons.is_empty() {
        for sentence in report.looked_at.iter().take(MAX_REASONS) {
            let line = format!(
                "- looked at {}\n",
                prose(&words::cut(sentence.as_str(), MAX_REASON))
            );
            if out.len() + line.len() > room {
                break;
            }
            out.push_str(&line);
        }
    }
    let summary = &report.summary;
    let actions = &summary.actions;
    let _ = writeln!(
        out,
        "\n| destructive | reversible | read-only | in production |\n| --- | --- | --- | --- |\n| {} | {} | {} | {} |\n",
        summary.destructive, summary.reversible, summary.read_only, summary.production
    );
    let verbs: Vec<String> = [
        (actions.create, "create"),
        (actions.update, "update"),
        (actions.replace, "replace"),
        (actions.delete, "delete"),
        (actions.forget, "forget"),
        (actions.read, "read"),
        (actions.import, "import"),
        (actions.moved, "move"),
        (actions.unrecognized, "unrecognized"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, verb)| format!("{count} {verb}"))
    .collect();
    if !verbs.is_empty() {
        let _ = writeln!(out, "Actions: {}.", verbs.join(", "));
    }
    let radius = &report.blast_radius;
    if summary.destructive > 0 && radius.total == 0 && radius.exact {
        out.push_str("Nothing else depends on what is destroyed.\n");
    } else if summary.destructive > 0 {
        let _ = writeln!(
            out,
            "Blast radius of what is destroyed: {}{} ({} in production, {} holding data, depth {}).",
            if radius.exact { "" } else { "at least " },
            plural(radius.total, "other instance", "other instances"),
            radius.production,
            radius.data,
            radius.depth
        );
    }
    out.push('\n');
    out
}

/// Destructive changes: as many in full as there is room for, then in a line
/// each, then in a compact list that names all the others.
fn destroyed(page: &mut Page, report: &Report, changes: &[&ReportChange]) {
    if changes.is_empty() {
        return;
    }
    let names: Vec<(&'static str, String)> = changes
        .iter()
        .map(|change| (change.verb, words::name(change)))
        .collect();
    // The compact list of all is the most that the rest of them can need.
    let all: usize = compact::lines(&names)
        .iter()
        .map(|(_, line)| line.len() + 1)
        .sum();
    let free = page.room.saturating_sub(page.text.len());
    let title = "### What is destroyed\n\n";
    let mut spare = free.saturating_sub(title.len() + 400);
    let mut block = title.to_owned();
    let mut next = 0;
    let mut used = 0;
    // Details are only worth their room if that leaves every other change a name.
    while next < changes.len() {
        let text = change::details(report, changes[next]);
        let rest = if next + 1 == changes.len() { 0 } else { all };
        if used + text.len() + rest > spare {
            break;
        }
        used += text.len();
        block.push_str(&text);
        next += 1;
    }
    let in_full = next;
    spare = spare.saturating_sub(used);
    used = 0;
    while next < changes.len() {
        let text = change::line(changes[next]);
        let rest = if next + 1 == changes.len() { 0 } else { all };
        if used + text.len() + rest > spare {
            break;
        }
        used += text.len();
        block.push_str(&text);
        next += 1;
    }
    if in_full < changes.len() {
        page.left_out.push(format!(
            "details of {}",
            plural(
                changes.len() - in_full,
                "destructive change",
                "destructive changes"
            )
        ));
    }
    if next < changes.len() {
        let rest = changes.len() - next;
        let _ = writeln!(
            block,
            "{}**{} by name only** (keys stand in the order of the `[*]`):\n",
            if next > in_full { "\n" } else { "" },
            plural(rest, "destructive change", "destructive changes")
        );
        let mut missing = 0;
        for (count, line) in compact::lines(&names[next..]) {
            let room = free.saturating_sub(block.len() + 2);
            if line.len() <= room {
                block.push_str(&line);
                block.push('\n');
            } else {
                missing += count;
            }
        }
        if missing > 0 {
            page.left_out.push(format!(
                "**names of {}** (raise `--max-bytes`)",
                plural(missing, "destructive change", "destructive changes")
            ));
        }
    }
    block.push('\n');
    page.text.push_str(&block);
}

/// Findings that are about no single change.
fn whole_plan(page: &mut Page, report: &Report) {
    let findings: Vec<String> = words::plan_findings(report)
        .into_iter()
        .filter(|finding| finding.effect > Effect::Note)
        .map(|finding| change::finding(report, finding) + "\n")
        .collect();
    page.list(
        "### The change as a whole\n\n",
        &findings,
        ("finding on the whole", "findings on the whole"),
    );
}

/// The graph of what goes down, where it is small enough to be read.
fn picture(page: &mut Page, report: &Report) {
    if report.summary.destructive == 0 || report.edges.is_empty() || report.nodes.len() > MAX_NODES
    {
        return;
    }
    let at = |address: &crate::report::Text| {
        report
            .nodes
            .iter()
            .position(|node| node.address == *address)
    };
    let nodes = report
        .nodes
        .iter()
        .map(|node| {
            let change = node.change.and_then(|index| report.changes.get(index));
            PictureNode {
                address: node.address.to_string(),
                label: words::cut(node.address.as_str(), 80),
                action: change.map(|change| change.verb).unwrap_or("").to_owned(),
                destructive: node.class == Some(Class::Destructive),
                production: node.production == IsProduction::Yes,
                ..PictureNode::default()
            }
        })
        .collect();
    let edges = report
        .edges
        .iter()
        .filter_map(|edge| {
            Some(PictureEdge {
                from: at(&edge.from)?,
                to: at(&edge.to)?,
                origin: "",
                certain: edge.certain,
            })
        })
        .collect();
    let text = graph::mermaid(&Picture {
        schema: 1,
        note: None,
        nodes,
        edges,
        truncated: false,
    });
    let block = format!(
        "<details>\n<summary>Graph: arrows go from what changes to what depends on it</summary>\n\n{}\n</details>\n\n",
        fence("mermaid", &text)
    );
    if !page.add(&block) {
        page.left_out.push("the graph".to_owned());
    }
}

/// Harmless changes, one row each.
fn safe(page: &mut Page, changes: &[&ReportChange]) {
    let rows: Vec<String> = changes
        .iter()
        .map(|change| {
            format!(
                "| {} | {} | {} |\n",
                change.verb,
                cell(&words::name(change)),
                words::facts(change).join(", ")
            )
        })
        .collect();
    let title = format!(
        "<details>\n<summary>{} that no rule objects to</summary>\n\n| action | address | |\n| --- | --- | --- |\n",
        plural(changes.len(), "change", "changes")
    );
    let close = "\n</details>\n\n";
    page.room = page.room.saturating_sub(close.len());
    let before = page.text.len();
    page.list(&title, &rows, ("harmless change", "harmless changes"));
    page.room += close.len();
    if page.text.len() > before {
        page.text.push_str(close.trim_start());
    }
}

/// Who agreed to what, and what nobody saw.
fn conditions(page: &mut Page, report: &Report) {
    let item = |text: String| format!("- {text}\n");
    let approvals = &report.approvals;
    let mut lines: Vec<String> = Vec::new();
    if approvals.required > 0 {
        lines.push(item(format!(
            "{} required, {} valid",
            approvals.required,
            approvals.valid.len()
        )));
    }
    for one in &approvals.valid {
        lines.push(item(format!(
            "approved by {} at {}, until {}",
            code(one.approver.as_str()),
            code(one.signed_at.as_str()),
            code(one.expires.as_str())
        )));
    }
    for one in &approvals.rejected {
        lines.push(item(format!(
            "not counted: {}, {}",
            code(one.approver.as_str()),
            prose(one.why.as_str())
        )));
    }
    page.list("**Approvals**\n\n", &lines, ("approval", "approvals"));

    let lines: Vec<String> = report
        .waivers
        .iter()
        .map(|waiver| {
            item(format!(
                "{} for {} until {}, owner {}: {} ({})",
                code(waiver.rule.as_str()),
                code(waiver.address.as_str()),
                code(waiver.expires.as_str()),
                code(waiver.owner.as_str()),
                prose(waiver.reason.as_str()),
                if waiver.used { "used" } else { "unused" }
            ))
        })
        .collect();
    page.list("**Waivers**\n\n", &lines, ("waiver", "waivers"));

    let lines: Vec<String> = report
        .gaps
        .iter()
        .map(|gap| {
            item(format!(
                "{}: {} (treated as {})",
                prose(gap.what.as_str()),
                prose(gap.why.as_str()),
                prose(gap.treated_as.as_str())
            ))
        })
        .collect();
    page.list("**What could not be seen**\n\n", &lines, ("gap", "gaps"));
}

/// What is told without an effect.
fn appendix(page: &mut Page, report: &Report) {
    let item = |text: String| format!("- {text}\n");
    let lines: Vec<String> = words::plan_findings(report)
        .into_iter()
        .filter(|finding| finding.effect == Effect::Note)
        .map(|finding| {
            item(format!(
                "{} ({})",
                prose(finding.message.as_str()),
                code(finding.rule.as_str())
            ))
        })
        .collect();
    page.list("**Notes**\n\n", &lines, ("note", "notes"));

    let lines: Vec<String> = report
        .invocations
        .iter()
        .map(|invocation| {
            item(format!(
                "{} ({})",
                code(invocation.address.as_str()),
                prose(invocation.trigger.as_str())
            ))
        })
        .collect();
    page.list(
        "**Actions that apply would invoke**\n\n",
        &lines,
        ("action invocation", "action invocations"),
    );

    let lines: Vec<String> = report
        .drift
        .iter()
        .map(|drift| {
            item(format!(
                "{}: {}",
                code(drift.address.as_str()),
                prose(drift.note.as_str())
            ))
        })
        .collect();
    page.list(
        "**Changed outside Terraform**\n\n",
        &lines,
        ("drifted object", "drifted objects"),
    );

    let lines: Vec<String> = report
        .outputs
        .iter()
        .map(|output| {
            let actions: Vec<&str> = output.actions.iter().map(|word| word.as_str()).collect();
            item(format!(
                "{}: {}",
                code(output.name.as_str()),
                prose(&actions.join(", "))
            ))
        })
        .collect();
    page.list("**Outputs**\n\n", &lines, ("output", "outputs"));
}

fn footer(page: Page, report: &Report, budget: usize) -> String {
    let mut out = page.text;
    if !page.left_out.is_empty() {
        let text = format!(
            "**Left out for lack of room:** {}. The other formats hold all of it.\n\n",
            page.left_out.join("; ")
        );
        if out.len() + text.len() + 160 <= budget {
            out.push_str(&text);
        } else {
            out.push_str(
                "**Much was left out for lack of room.** The other formats hold all of it.\n\n",
            );
        }
    }
    let _ = writeln!(
        out,
        "<sub>{} {}, policy {}, changes {}</sub>\n",
        report.tool.name,
        report.tool.version,
        escape::html_code(&words::cut(report.policy.source.as_str(), 60)),
        report.digest.changes.get(..12).unwrap_or_default()
    );
    out
}
