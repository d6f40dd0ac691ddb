//! One report as a section: verdict, what is destroyed, what else is risky, and
//! what was not seen.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::finding::{Class, Effect};
use crate::render::fold;
use crate::render::words::{self, plural};
use crate::report::{Report, Text};

use super::escape::{self, cell, code, fence, prose};
use super::page::{MAX_FOLDED, MAX_REASON, Page, TYPICAL_BYTES};
use super::radius::radius;
use super::summary::{causes, cautions, rules};
use super::{Above, FOOTER, LEAST_BYTES, TITLE, change, compact, sign};

/// Destructive changes that are written out one by one.
const MAX_WHOLE: usize = 60;
/// Those that have a line each.
const MAX_LINES: usize = 8;
/// Bytes of a typical comment that what stands below the advice takes.
const KEPT_FOR_END: usize = 490;
/// Changes that are alike and still named one by one.
const MAX_GROUP: usize = 16;

/// One report in `budget` bytes; with too little, the least there can be.
///
/// What stands `above` is not told again.
pub(super) fn section(report: &Report, budget: usize, level: usize, above: &Above<'_>) -> String {
    let budget = budget.max(LEAST_BYTES - 128);
    let mut page = Page {
        text: head(report, level, budget),
        room: budget.saturating_sub(FOOTER),
        left_out: Vec::new(),
    };
    // Whatever else finds room: what is destroyed is named.
    let names = names(report, page.room.saturating_sub(page.text.len()));
    page.room = page.room.saturating_sub(names.text.len());
    let whole = page.room;
    page.room = whole.min(page.text.len() + (whole.saturating_sub(page.text.len())) * 3 / 4);
    causes(&mut page, report, &above.causes);
    cautions(&mut page, report);
    rules(&mut page, report);
    page.room = whole + names.text.len();
    page.text.push_str(&names.text);
    page.left_out.extend(names.missing);
    diffs(&mut page, report);
    radius(&mut page, report);
    what_to_do(&mut page, report, &above.helps);
    conditions(&mut page, report);
    appendix(&mut page, report);
    footer(page, report, budget)
}

/// The verdict with the story in one sentence, and what was judged: where there are
/// several inputs, the heading names the one that the section is about.
fn head(report: &Report, level: usize, budget: usize) -> String {
    let name = code(&words::cut(report.input.name.as_str(), 200));
    let (title, mut facts) = match level {
        ..=TITLE => ("blastgate".to_owned(), vec![name]),
        _ => (name, Vec::new()),
    };
    let mut out = format!(
        "{} {} {title}: {}, {}\n\n",
        "#".repeat(level),
        sign(report.verdict),
        words::verdict(report.verdict),
        prose(&words::cut(report.story.as_str(), 300)),
    );
    if let Some(version) = &report.input.terraform_version {
        facts.push(format!(
            "{} {}",
            report.input.written_by,
            code(&words::cut(version.as_str(), 40))
        ));
    }
    if let Some(workspace) = &report.input.workspace {
        facts.push(format!(
            "workspace {}",
            code(&words::cut(workspace.as_str(), 100))
        ));
    }
    for target in &report.input.targets {
        facts.push(code(&words::cut(target.as_str(), 100)));
    }
    if let Some(time) = &report.input.planned_at {
        facts.push(format!("planned {}", code(&words::cut(time.as_str(), 40))));
    }
    facts.extend(words::commits(report));
    if let Some(agent) = &report.agent {
        facts.push(format!(
            "proposed by {}",
            code(&words::cut(agent.as_str(), 100))
        ));
    }
    if !facts.is_empty() {
        let _ = write!(out, "{}\n\n", facts.join(", "));
    }
    if report.reasons.is_empty() {
        let room = out.len() + budget / 8;
        for sentence in &report.looked_at {
            let line = format!(
                "- looked at {}\n",
                prose(&words::cut(sentence.as_str(), MAX_REASON))
            );
            if out.len() + line.len() > room {
                break;
            }
            out.push_str(&line);
        }
        out.push('\n');
    }
    out
}

/// Names of all that is destroyed, and how many found no room.
struct Names {
    text: String,
    missing: Option<String>,
}

fn names(report: &Report, room: usize) -> Names {
    let destroyed: Vec<(&'static str, String)> = report
        .changes
        .iter()
        .filter(|change| change.class == Class::Destructive)
        .map(|change| (change.verb, words::name(change)))
        .collect();
    if destroyed.is_empty() {
        return Names {
            text: String::new(),
            missing: None,
        };
    }
    let mut text = format!(
        "**{}**\n\n",
        plural(destroyed.len(), "destructive change", "destructive changes")
    );
    // Few are written out; patterns are for many.
    let whole: Vec<(usize, String)> = match destroyed.len() <= MAX_LINES {
        true => destroyed
            .iter()
            .map(|(verb, name)| (1, format!("- {verb} {}", code(name))))
            .collect(),
        false => by_verb(&destroyed),
    };
    let length: usize = whole.iter().map(|(_, line)| line.len() + 1).sum();
    let lines = match destroyed.len() <= MAX_WHOLE && length <= room / 4 {
        true => whole,
        false => compact::lines(&destroyed),
    };
    let mut missing = 0;
    for (count, line) in lines {
        if text.len() + line.len() + 2 <= room {
            text.push_str(&line);
            text.push('\n');
        } else {
            missing += count;
        }
    }
    text.push('\n');
    Names {
        text,
        missing: (missing > 0).then(|| {
            format!(
                "**names of {}** (raise `--max-bytes`)",
                plural(missing, "destructive change", "destructive changes")
            )
        }),
    }
}

/// One line for each thing that happens, with the names of all that it happens to.
fn by_verb(destroyed: &[(&'static str, String)]) -> Vec<(usize, String)> {
    let verbs: BTreeSet<&str> = destroyed.iter().map(|(verb, _)| *verb).collect();
    verbs
        .into_iter()
        .map(|verb| {
            let names: Vec<String> = destroyed
                .iter()
                .filter(|(own, _)| *own == verb)
                .map(|(_, name)| code(name))
                .collect();
            let line = format!("- {verb} {}: {}", names.len(), names.join(", "));
            (names.len(), line)
        })
        .collect()
}

/// Diffs of changes that are alike, once; only where something is known.
fn diffs(page: &mut Page, report: &Report) {
    let weights = fold::Weights::new(report);
    let groups: Vec<String> = fold::alike(report)
        .iter()
        .filter_map(|group| {
            let first = group.changes.first()?;
            let title = match group.changes.len() {
                1 => cell(&words::name(first)),
                count => {
                    let all = group.changes.iter().map(|change| change.address.as_str());
                    // What is destroyed is named above already.
                    let few = count <= MAX_GROUP && first.class < Class::Destructive;
                    let names: Vec<String> = match few {
                        true => all.map(str::to_owned).collect(),
                        false => weights.folded(all).into_iter().take(MAX_FOLDED).collect(),
                    };
                    let folded: Vec<String> = names.iter().map(|name| cell(name)).collect();
                    format!("{count} alike: {}", folded.join(", "))
                }
            };
            let mut text = format!("- {} {title}", first.verb);
            if group.follows {
                if let Some(cause) = first.cause {
                    let _ = write!(text, ", follows from cause {cause}");
                }
                text.push('\n');
                return Some(text);
            }
            text.push('\n');
            let lines = change::group_diff(group);
            if !lines.is_empty() {
                let _ = write!(text, "\n{}\n", fence("diff", &lines));
            }
            Some(text)
        })
        .collect();
    folded(
        page,
        &format!(
            "<b>{}</b> (diffs)",
            plural(report.changes.len(), "change", "changes")
        ),
        &groups,
        ("group of changes", "groups of changes"),
    );
}

/// What to do, of each rule that objects.
fn advice(report: &Report) -> Vec<(&Text, &str)> {
    let rules = fold::rules(report);
    let asking = rules.iter().filter(|rule| rule.effect > Effect::Note);
    asking
        .filter_map(|rule| Some((rule.rule, rule.findings.first()?.help.as_str())))
        .filter(|(_, help)| !help.is_empty())
        .collect()
}

/// One piece of advice.
fn advised(rule: &Text, help: &str) -> String {
    format!("- {}: {}\n", code(rule.as_str()), prose(help))
}

/// The advice that a section gives.
pub(super) fn helps<'a>(report: &'a Report, section: &str) -> Vec<&'a str> {
    advice(report)
        .into_iter()
        .filter(|(rule, help)| section.contains(&advised(rule, help)))
        .map(|(_, help)| help)
        .collect()
}

/// What to do, each text once; not what stands `above`.
fn what_to_do(page: &mut Page, report: &Report, above: &BTreeSet<&str>) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let (told, own): (Vec<_>, Vec<_>) = advice(report)
        .into_iter()
        .partition(|(_, help)| above.contains(help));
    let items: Vec<String> = own
        .into_iter()
        .filter(|(_, help)| seen.insert(help))
        .map(|(rule, help)| advised(rule, help))
        .collect();
    // A page that is read is better than one that says it all; what is left out
    // is one command away.
    let mut room = TYPICAL_BYTES.saturating_sub(page.text.len() + KEPT_FOR_END);
    let mut shown: Vec<String> = Vec::new();
    for item in &items {
        if item.len() > room {
            let which = if shown.is_empty() {
                "each rule"
            } else {
                "the others"
            };
            shown.push(format!("- {which}: `blastgate explain RULE`\n"));
            break;
        }
        room = room.saturating_sub(item.len());
        shown.push(item.clone());
    }
    if !told.is_empty() {
        let rules: Vec<String> = told.iter().map(|(rule, _)| code(rule.as_str())).collect();
        shown.push(format!("- {}: see above\n", rules.join(", ")));
    }
    folded(
        page,
        "<b>What to do</b>, by rule",
        &shown,
        ("advice", "pieces of advice"),
    );
}

/// A list that is opened on demand.
fn folded(page: &mut Page, title: &str, items: &[String], what: (&str, &str)) {
    let close = "</details>\n\n";
    page.room = page.room.saturating_sub(close.len());
    let before = page.text.len();
    page.list(
        &format!("<details>\n<summary>{title}</summary>\n\n"),
        items,
        what,
    );
    page.room += close.len();
    if page.text.len() > before {
        page.text.push_str(close);
    }
}

/// Who agreed to what, and what nobody saw.
fn conditions(page: &mut Page, report: &Report) {
    let item = |text: String| format!("- {text}\n");
    let approvals = &report.approvals;
    let mut lines: Vec<String> = Vec::new();
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
    let notes = words::plan_findings(report).into_iter();
    let notes = notes.filter(|finding| finding.effect == Effect::Note);
    let notes: Vec<String> = notes
        .map(|finding| {
            let rule = code(finding.rule.as_str());
            format!("- {} ({rule})\n", prose(finding.message.as_str()))
        })
        .collect();
    page.list("**Notes**\n\n", &notes, ("note", "notes"));

    let actions = report.invocations.iter().map(|one| {
        let trigger = prose(one.trigger.as_str());
        format!("- {} ({trigger})\n", code(one.address.as_str()))
    });
    let title = "**Actions that apply would invoke**\n\n";
    let count = ("action invocation", "action invocations");
    page.list(title, &actions.collect::<Vec<_>>(), count);

    let drift = report.drift.iter().map(|drift| {
        let note = prose(drift.note.as_str());
        format!("- {}: {note}\n", code(drift.address.as_str()))
    });
    let title = "**Changed outside Terraform**\n\n";
    let count = ("drifted object", "drifted objects");
    page.list(title, &drift.collect::<Vec<_>>(), count);

    let outputs = report.outputs.iter().map(|output| {
        let actions: Vec<&str> = output.actions.iter().map(|word| word.as_str()).collect();
        let actions = prose(&actions.join(", "));
        format!("- {}: {actions}\n", code(output.name.as_str()))
    });
    let outputs: Vec<String> = outputs.collect();
    page.list("**Outputs**\n\n", &outputs, ("output", "outputs"));
}

fn footer(page: Page, report: &Report, budget: usize) -> String {
    let mut out = page.text;
    let whole: Vec<String> = report
        .next
        .iter()
        .map(|step| prose(&words::sentence(step.as_str())))
        .collect();
    // The last step is the one about approvals.
    let short = whole.last().cloned().unwrap_or_default();
    let whole = whole.join(". ");
    let steps = match out.len() + whole.len() + 400 <= budget {
        true => whole,
        false => short,
    };
    if !steps.is_empty() {
        let _ = write!(out, "**To go on:** {steps}.\n\n");
    }
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
