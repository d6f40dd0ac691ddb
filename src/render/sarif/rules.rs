//! The rules of a run, with all that a viewer shows beside a result.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Message, message, sentence};
use crate::finding::Severity;
use crate::render::words;
use crate::report::{Report, ReportFinding};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rule {
    id: String,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Help,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<String>,
    default_configuration: Value,
    properties: Value,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

/// What is known of a rule.
struct KnownRule {
    id: String,
    title: String,
    rationale: String,
    help: String,
    references: Vec<String>,
    severity: Severity,
}

/// Rules of a run in order of their first finding.
#[derive(Default)]
pub(super) struct Rules {
    order: Vec<KnownRule>,
    index: BTreeMap<String, usize>,
}

impl Rules {
    /// The place of the rule of a finding.
    pub(super) fn of_finding(&mut self, report: &Report, finding: &ReportFinding) -> usize {
        let id = finding.rule.as_str();
        let at = self.of(id, finding.title.as_str(), finding.severity);
        let known = &mut self.order[at];
        if known.rationale.is_empty()
            && let Some(rule) = report.rules.iter().find(|rule| rule.id.as_str() == id)
        {
            known.title = rule.title.to_string();
            known.rationale = rule.rationale.to_string();
            known.help = rule.help.to_string();
            known.references = rule.references.iter().map(ToString::to_string).collect();
        }
        at
    }

    /// The place of a rule that is told by its title alone.
    pub(super) fn of(&mut self, id: &str, title: &str, severity: Severity) -> usize {
        let id = words::cut(id, 200);
        if let Some(&at) = self.index.get(&id) {
            self.order[at].severity = self.order[at].severity.max(severity);
            return at;
        }
        self.index.insert(id.clone(), self.order.len());
        self.order.push(KnownRule {
            id,
            title: title.to_owned(),
            rationale: String::new(),
            help: String::new(),
            references: Vec::new(),
            severity,
        });
        self.order.len() - 1
    }

    pub(super) fn written(self) -> Vec<Rule> {
        self.order.into_iter().map(rule).collect()
    }
}

fn rule(known: KnownRule) -> Rule {
    let full = match known.rationale.is_empty() {
        true => known.title.clone(),
        false => known.rationale.clone(),
    };
    let (text, markdown) = help(&known);
    // Readers resolve it; only what is one address and nothing else fits.
    let help_uri = known
        .references
        .iter()
        .find(|reference| reference.starts_with("https://") && !reference.contains(' '));
    Rule {
        name: pascal(&known.id),
        short_description: Message::of(sentence(&known.title)),
        full_description: Message::of(sentence(&full)),
        help: Help { text, markdown },
        help_uri: help_uri.cloned(),
        default_configuration: json!({ "level": level_of(known.severity) }),
        properties: json!({
            "tags": ["security", "infrastructure"],
            "precision": "high",
            "security-severity": security_severity(known.severity),
        }),
        id: known.id,
    }
}

/// Why the rule looks, what to do and where to read on, as text and as Markdown.
fn help(known: &KnownRule) -> (String, String) {
    let more = format!("`blastgate explain {}` shows its examples.", known.id);
    let parts = [&known.rationale, &known.help, &more];
    let (mut text, mut markdown) = (String::new(), String::new());
    for (part, title) in parts.into_iter().zip(["", "What to do: ", ""]) {
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
            markdown.push_str("\n\n");
        }
        let heading = match title {
            "" => String::new(),
            title => format!("**{}** ", title.trim_end()),
        };
        text.push_str(&format!("{title}{}", message(&part.replace('`', "\""))));
        markdown.push_str(&format!("{heading}{}", message(part)));
    }
    let links: Vec<String> = known
        .references
        .iter()
        .map(|reference| format!("* <{reference}>"))
        .collect();
    if !links.is_empty() {
        text.push_str(&format!("\n\nReferences: {}", known.references.join(", ")));
        markdown.push_str(&format!("\n\n**References**\n\n{}", links.join("\n")));
    }
    (text, markdown)
}

/// `no-recovery` as viewers call rules: `NoRecovery`. The name has to be another
/// one than the id, whatever the case of its letters.
fn pascal(id: &str) -> String {
    let mut name: String = id
        .split(['-', '/', '_', '.'])
        .map(words::sentence)
        .collect();
    if name.eq_ignore_ascii_case(id) {
        name.push_str("Rule");
    }
    name
}

fn level_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "note",
    }
}

/// GitHub sorts into critical (above 9), high (7), medium (4) and low.
fn security_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "9.5",
        Severity::High => "8.0",
        Severity::Medium => "5.5",
        Severity::Low => "3.0",
        Severity::Info => "1.0",
    }
}
