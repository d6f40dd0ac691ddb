//! A comment for a pull or merge request, within the size that code hosts take.
//!
//! The first line is a hidden marker by which a bot finds the comment to
//! update. When the room is short, harmless things go first; every destructive
//! change is named, in a compact list if need be, and what was left out is said.

mod change;
mod compact;
mod escape;
mod page;
mod radius;
mod section;
mod summary;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::finding::Verdict;
use crate::render::shared;
use crate::render::words::{self, plural};
use crate::report::{Outcome, ReportEntry, ReportError, ReportSet};

use escape::{cell, code, prose};
use section::section;

/// What every marker begins with.
pub const MARKER: &str = "<!-- blastgate:report";
/// Less room than this is treated as this much: the verdict, reasons and what
/// was left out must always stand.
pub const LEAST_BYTES: usize = 2_048;

/// What several inputs share and stands above the section of one of them.
#[derive(Default)]
struct Above<'a> {
    causes: Vec<shared::SharedCause<'a>>,
    /// What to do, of rules whose advice was given.
    helps: BTreeSet<&'a str>,
}

/// Room kept for the lines at the end.
const FOOTER: usize = 700;
/// Level of the title; the sections of several inputs are one below.
const TITLE: usize = 2;

/// Whatever came of a run, in at most `max_bytes` bytes (and so characters).
pub fn outcome(outcome: &Outcome, max_bytes: usize) -> String {
    let budget = max_bytes.max(LEAST_BYTES);
    match outcome {
        Outcome::One(one) => {
            let marker = marker(&[one.input.name.as_str()]);
            let room = budget.saturating_sub(marker.len());
            marker + &section(one, room, TITLE, &Above::default())
        }
        Outcome::Many(set) => many(set, budget),
        Outcome::Refused(error) => {
            let name = error.location.as_ref().map(|place| place.file.as_str());
            let mut out = marker(&name.into_iter().collect::<Vec<_>>());
            out.push_str(&refusal(None, error));
            out
        }
    }
}

fn marker(names: &[&str]) -> String {
    if names.is_empty() {
        return format!("{MARKER} -->\n");
    }
    let mut hash = Sha256::new();
    for name in names {
        hash.update(name.as_bytes());
        hash.update([0]);
    }
    let digest = crate::model::hex::hex(&hash.finalize());
    format!("{MARKER} {} -->\n", &digest[..12])
}

/// Why an input was refused; the `name` is that of one of several.
fn refusal(name: Option<&str>, error: &ReportError) -> String {
    let mut out = match name {
        None => format!("{} ⛔ blastgate: refused", "#".repeat(TITLE)),
        Some(name) => format!("{} ⛔ {}: refused", "#".repeat(TITLE + 1), code(name)),
    };
    let _ = writeln!(
        out,
        "\n\nThe input could not be judged. This is not a pass; a gate treats it as a failure.\n\n**{}**: {}",
        error.code,
        prose(&words::cut(error.message.as_str(), 1_000))
    );
    if let Some(place) = &error.location {
        let text = match place.line {
            Some(line) => format!("{}:{line}", place.file),
            None => place.file.to_string(),
        };
        let _ = writeln!(out, "\nAt {}", code(&words::cut(&text, 300)));
    }
    if let Some(help) = &error.help {
        let _ = writeln!(
            out,
            "\nWhat to do: {}",
            prose(&words::cut(help.as_str(), 500))
        );
    }
    out.push('\n');
    out
}

/// One row an input, the worst first, within `room` bytes.
fn inputs(out: &mut String, set: &ReportSet, room: usize) {
    out.push_str("| input | verdict | what it does |\n| --- | --- | --- |\n");
    let mut left_out = 0;
    for at in shared::order(set) {
        let row = match &set.entries[at] {
            ReportEntry::Judged(report) => format!(
                "| {} | {} {} | {} |\n",
                cell(&words::cut(report.input.name.as_str(), 200)),
                sign(report.verdict),
                words::verdict(report.verdict),
                prose(&words::cut(report.story.as_str(), 200)).replace('|', "&#124;")
            ),
            ReportEntry::Refused { name, error } => format!(
                "| {} | ⛔ **refused** | {} |\n",
                cell(&words::cut(name.as_str(), 200)),
                prose(&words::cut(error.message.as_str(), 200)).replace('|', "&#124;")
            ),
        };
        if out.len() + row.len() > room {
            left_out += 1;
        } else {
            out.push_str(&row);
        }
    }
    if left_out > 0 {
        let _ = writeln!(
            out,
            "\nand {}",
            plural(left_out, "more input", "more inputs")
        );
    }
    out.push('\n');
}

/// What several inputs have in common: each edit once, with what it does in all of them.
fn shared_causes(out: &mut String, all: &[shared::SharedCause<'_>], room: usize) {
    let several: Vec<_> = all.iter().filter(|one| one.inputs > 1).collect();
    if several.is_empty() {
        return;
    }
    let from = out.len();
    out.push_str(
        "**Edits that several inputs share**\n\n| cause | was | becomes | inputs | what follows |\n| --- | --- | --- | --- | --- |\n",
    );
    let mut left_out = 0;
    for one in several {
        let row = format!(
            "| {} | {} | {} |\n",
            summary::edit(one.cause),
            one.inputs,
            one.does()
        );
        if out.len() - from + row.len() > room {
            left_out += 1;
        } else {
            out.push_str(&row);
        }
    }
    if left_out > 0 {
        let _ = writeln!(out, "\nand {}", plural(left_out, "more edit", "more edits"));
    }
    out.push('\n');
}

/// Several inputs: the worst get what the others leave over.
fn many(set: &ReportSet, budget: usize) -> String {
    let names: Vec<&str> = set
        .entries
        .iter()
        .map(|entry| match entry {
            ReportEntry::Judged(report) => report.input.name.as_str(),
            ReportEntry::Refused { name, .. } => name.as_str(),
        })
        .collect();
    let mut out = marker(&names);
    let (sign, word) = match set.verdict {
        Some(verdict) => (sign(verdict), words::verdict(verdict)),
        None => ("⛔", "refused"),
    };
    let _ = writeln!(
        out,
        "{} {sign} blastgate: {word} ({})\n",
        "#".repeat(TITLE),
        plural(set.entries.len(), "input", "inputs")
    );
    inputs(&mut out, set, budget / 4);
    let mut above = Above {
        causes: shared::causes(set),
        helps: BTreeSet::new(),
    };
    shared_causes(&mut out, &above.causes, budget / 6);

    let order = shared::order(set);
    let room = budget.saturating_sub(out.len() + FOOTER);
    let texts = sections(set, &order, room, &mut above);
    // Worst first, as in the table. Where there are too many inputs for the room, the
    // others stand in the table only.
    let room = budget.saturating_sub(FOOTER);
    let mut missing = 0;
    for index in order {
        if out.len() + texts[index].len() <= room {
            out.push_str(&texts[index]);
        } else {
            missing += 1;
        }
    }
    if missing > 0 {
        let _ = writeln!(
            out,
            "**Left out for lack of room:** {} as a whole. The other formats hold all of it.",
            plural(missing, "input", "inputs")
        );
    }
    out
}

/// A section for each input: the least that each needs, then the rest for the worst of them
/// first.
fn sections<'a>(
    set: &'a ReportSet,
    order: &[usize],
    room: usize,
    above: &mut Above<'a>,
) -> Vec<String> {
    let mut texts: Vec<String> = set
        .entries
        .iter()
        .map(|entry| match entry {
            ReportEntry::Judged(report) => section(report, 0, TITLE + 1, above),
            ReportEntry::Refused { name, error } => refusal(Some(name.as_str()), error),
        })
        .collect();
    let mut surplus = room.saturating_sub(texts.iter().map(String::len).sum());
    for index in order {
        if let ReportEntry::Judged(report) = &set.entries[*index] {
            let whole = section(report, texts[*index].len() + surplus, TITLE + 1, above);
            above.helps.extend(section::helps(report, &whole));
            surplus = (surplus + texts[*index].len()).saturating_sub(whole.len());
            texts[*index] = whole;
        }
    }
    texts
}

fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✅",
        Verdict::NeedsApproval => "⚠️",
        Verdict::Fail => "⛔",
    }
}
