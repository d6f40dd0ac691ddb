//! Why a change may not pass: each rule once.

use super::super::fit::Section;
use super::super::paint::{Tone, columns, cut};
use super::{Teller, place, plain};
use crate::finding::{Effect, Verdict};
use crate::render::fold::{self, OfRule};
use crate::render::words;

/// Lines of a fix.
const MAX_FIX: usize = 6;

impl Teller<'_> {
    pub(super) fn reasons(&self, effect: Effect) -> Section {
        let (title, least) = match effect {
            Effect::Fail => ("FAIL", 12),
            _ => ("NEEDS APPROVAL", 8),
        };
        let mut section = Section::new(self.title(title), least, "reasons (--full lists them)");
        if self.report.verdict == Verdict::Pass {
            // Approvals or waivers lifted them.
            return section;
        }
        for rule in fold::rules(self.report)
            .iter()
            .filter(|rule| rule.effect == effect)
        {
            section.entries.push(self.rule(rule));
        }
        for reason in words::untold(self.report)
            .iter()
            .filter(|reason| reason.effect == effect)
        {
            let text = format!("{}: {}", reason.rule, reason.message);
            section.entries.push(self.marked(effect, &text, 2));
        }
        section
    }

    fn marked(&self, effect: Effect, text: &str, most: usize) -> Vec<String> {
        let (tone, mark) = match effect {
            Effect::Fail => (Tone::Bad, "✗"),
            _ => (Tone::Warn, "!"),
        };
        let mut lines = self.wrapped(text, 3, most);
        if let Some(first) = lines.first_mut() {
            *first = format!(" {} {}", self.paint.bold(tone, mark), first.trim_start());
        }
        lines
    }

    fn rule(&self, rule: &OfRule<'_>) -> Vec<String> {
        let Some(first) = rule.findings.first() else {
            return Vec::new();
        };
        let count = rule.findings.len();
        let fails = rule.effect == Effect::Fail;
        let place = place(first.location.as_ref());
        let text = if count == 1 {
            let message = plain(first.message.as_str());
            match place.is_empty() {
                true => format!("{}: {message}", rule.rule),
                false => format!("{}: {message} ({place})", rule.rule),
            }
        } else {
            let by_cause = rule.by_cause();
            let folded = rule.addresses();
            let mut text = format!("{}: {count}", rule.rule);
            if !by_cause.is_empty() {
                text.push_str(&format!(" ({by_cause})"));
            }
            if !folded.is_empty() {
                text.push_str(&format!(
                    ": {}",
                    self.list(&folded, self.width() * 2 - columns(&text) - 10)
                ));
            }
            text
        };
        let mut lines = self.marked(rule.effect, &text, if fails { 4 } else { 2 });
        if !fails {
            return lines;
        }
        for fact in first.evidence.iter().take(2) {
            lines.extend(self.wrapped(&plain(fact.as_str()), 5, 1));
        }
        if let Some(help) = rule
            .findings
            .first()
            .map(|finding| finding.help.as_str())
            .filter(|help| !help.is_empty())
        {
            lines.extend(self.wrapped(&format!("help: {}", plain(help)), 5, 2));
        }
        if let Some(fix) = &first.fix
            && count == 1
        {
            let all: Vec<&str> = fix.text.lines().collect();
            for line in all.iter().take(MAX_FIX) {
                lines.push(self.paint.tone(
                    Tone::Good,
                    &format!("       {}", cut(line, self.width().saturating_sub(8))),
                ));
            }
        }
        lines
    }
}
