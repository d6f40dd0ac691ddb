//! What `explain` prints: a rule in full, or everything known about one change.

use std::fmt::Write as _;

use super::terminal::{self, Look};
use super::{advice, fold, words};
use crate::analysis::production::Side;
use crate::finding::Class;
use crate::report::{Report, ReportChange, ReportProduction, ReportProtection, ReportRadius, Text};

/// The texts of a rule.
#[derive(Debug)]
pub struct RuleText<'a> {
    /// Id.
    pub id: &'a str,
    /// Title.
    pub title: &'a str,
    /// Names and words; nothing of it is empty.
    pub facts: Vec<(&'static str, String)>,
    /// Why the rule exists.
    pub rationale: &'a str,
    /// What to do.
    pub help: String,
    /// The condition as it is written.
    pub condition: Option<String>,
    /// What each example expects, and its name.
    pub examples: Vec<(&'static str, &'a str)>,
    /// One example as it is written.
    pub example: Option<String>,
    /// Links.
    pub references: &'a [String],
}

/// A rule in full.
pub fn rule(rule: &RuleText<'_>) -> String {
    let mut out = format!("{}: {}\n\n", rule.id, rule.title);
    for (name, text) in &rule.facts {
        // The one long name would push all others to the right.
        let name = match *name {
            "When what decides is not known yet" => "When undecided",
            "Raises the class to" => "Raises class to",
            name => name,
        };
        let _ = writeln!(out, "{name:<17} {text}");
    }
    out.push_str("\nWhy\n");
    terminal::paragraph_at(&mut out, rule.rationale, 78, 2);
    out.push_str("\nWhat to do\n");
    terminal::paragraph_at(&mut out, &rule.help, 78, 2);
    if let Some(condition) = &rule.condition {
        out.push_str("\nCondition\n");
        indented(&mut out, condition);
    }
    if !rule.examples.is_empty() {
        out.push_str("\nExamples\n");
        for (expect, name) in &rule.examples {
            let _ = writeln!(out, "  {expect:<8} {name}");
        }
        if let Some(text) = &rule.example {
            out.push('\n');
            indented(&mut out, text);
        }
    }
    if !rule.references.is_empty() {
        out.push_str("\nReferences\n");
        for reference in rule.references {
            let _ = writeln!(out, "  {reference}");
        }
    }
    let _ = write!(
        out,
        "\nTo change its effect, add to the policy (blastgate.hcl)\n  rule \"{}\" {{\n    effect = \"fail\" # or \"needs-approval\", \"note\"\n  }}\n",
        rule.id
    );
    out
}

/// A text two columns to the right.
fn indented(out: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{}", format!("  {line}").trim_end());
    }
}

/// What each rule found in the change: rule and its lines.
pub fn traces(out: &mut String, traces: &[(&str, Vec<Text>)], width: usize) {
    out.push_str("\nRules evaluated\n");
    for (rule, lines) in traces {
        for line in lines {
            let _ = writeln!(out, "  {rule:<30} {line}");
        }
    }
    let silent = traces.iter().filter(|(_, lines)| lines.is_empty());
    let names: Vec<&str> = silent.map(|(rule, _)| *rule).collect();
    if !names.is_empty() {
        let text = format!("{} found nothing: {}", names.len(), names.join(", "));
        terminal::paragraph_at(out, &text, width, 2);
    }
}

/// What the change comes from, as the report tells it.
fn cause(out: &mut String, report: &Report, change: &ReportChange) {
    let Some(cause) = fold::cause(report, change) else {
        if change.class > Class::ReadOnly {
            out.push_str("cause       could not be traced to an edit\n");
        }
        return;
    };
    let _ = write!(out, "cause       {} {}", cause.id, cause.what);
    if let (Some(before), Some(after)) = (&cause.before, &cause.after) {
        let (before, after) = words::pair(before.as_str(), after.as_str(), 80);
        let _ = write!(out, "  {before} -> {after}");
    }
    if let Some(place) = &cause.location {
        let _ = write!(out, " ({}:{})", place.file, place.line);
    }
    out.push('\n');
    if !cause.traced {
        let instead: Vec<&str> = cause.instead.iter().map(Text::as_str).collect();
        let _ = writeln!(
            out,
            "            or {}: nothing tells which of them was edited",
            instead.join(", ")
        );
    }
}

/// Everything that the report knows about one change.
pub fn change(out: &mut String, report: &Report, change: &ReportChange, look: &Look) {
    let _ = write!(out, "{} {}", change.symbol, change.address);
    if let Some(previous) = &change.previous_address {
        let _ = write!(out, " (was {previous})");
    }
    let _ = writeln!(out, "\n\naction      {}", change.verb);
    if let Some(place) = &change.location {
        let _ = writeln!(out, "place       {}:{}", place.file, place.line);
    }
    cause(out, report, change);
    let _ = writeln!(
        out,
        "class       {} ({})",
        change.class, change.class_reason
    );
    let _ = writeln!(out, "holds       {}", change.holds);
    production(out, &change.production);
    protections(out, &change.protections);
    radius(out, &change.blast_radius);
    let mut attributes = String::new();
    terminal::attributes(&mut attributes, change, look);
    if !attributes.trim().is_empty() {
        out.push_str("\nAttributes\n");
        out.push_str(&attributes);
    }
    findings(out, report, change, look);
}

/// Whether it is production, and what says so.
fn production(out: &mut String, production: &ReportProduction) {
    let without = match production.evidence.is_empty() {
        true => ", because there is no evidence",
        false => "",
    };
    let _ = writeln!(out, "production  {}{without}", production.value);
    for evidence in &production.evidence {
        let side = match evidence.side {
            Side::Context => "",
            Side::Before => " (before)",
            Side::After => " (after)",
        };
        let disguised = match evidence.disguised {
            true => " (disguised)",
            false => "",
        };
        let _ = writeln!(
            out,
            "            {} says {}{side}: {}{disguised}",
            evidence.source, evidence.says, evidence.text
        );
    }
}

/// Its guards on both sides.
fn protections(out: &mut String, guards: &[ReportProtection]) {
    if !guards.is_empty() {
        out.push_str("\nGuards, before -> after\n");
    }
    for guard in guards {
        let note = match (guard.before, guard.after) {
            ("safe", "unsafe") => "  LOST",
            ("safe", "unknown") => "  may be lost",
            ("unsafe" | "unknown", "safe") => "  gained",
            _ => "",
        };
        let _ = writeln!(
            out,
            "  {:<20} {:<32} {} -> {}{note}",
            guard.kind, guard.path, guard.before, guard.after
        );
    }
}

/// What depends on it.
fn radius(out: &mut String, radius: &ReportRadius) {
    if radius.total == 0 && radius.exact {
        out.push_str("\nBlast radius: nothing depends on it\n");
    } else {
        let _ = writeln!(
            out,
            "\nBlast radius: {}{} on it: {} directly, {} in production, {} holding data, up to {} away",
            if radius.exact { "" } else { "at least " },
            match radius.total {
                1 => "1 other object depends".to_owned(),
                more => format!("{more} other objects depend"),
            },
            radius.direct,
            radius.production,
            radius.data,
            words::plural(radius.depth, "step", "steps")
        );
    }
    for dependent in &radius.dependents {
        let _ = writeln!(out, "  {dependent}");
    }
}

/// The findings about it, with what helps.
fn findings(out: &mut String, report: &Report, change: &ReportChange, look: &Look) {
    let own = change.findings.iter();
    let mut own = own
        .filter_map(|index| report.findings.get(*index))
        .peekable();
    if own.peek().is_some() {
        out.push_str("\nFindings\n");
    }
    for finding in own {
        let effect = finding.effect.as_str();
        let _ = writeln!(out, "  {effect:<15} {} [{}]", finding.message, finding.rule);
        for fact in &finding.evidence {
            let _ = writeln!(out, "                  note: {fact}");
        }
        terminal::paragraph_at(out, &format!("help: {}", finding.help), look.width, 18);
        if let Some(fix) = &finding.fix {
            let title = format!("fix: {}:", advice::fix_title(fix));
            terminal::paragraph_at(out, &title, look.width, 18);
            for line in fix.text.as_str().lines() {
                let _ = writeln!(out, "{}", format!("                    {line}").trim_end());
            }
        }
    }
}
