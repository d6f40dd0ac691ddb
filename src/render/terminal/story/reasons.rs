//! Why a change may not pass: each rule once.

use super::super::fit::Section;
use super::super::paint::{Tone, columns, cut, plain};
use super::{AMPLE, Room, Teller, place};
use crate::finding::{Effect, Verdict};
use crate::render::fold::{self, OfRule};
use crate::render::words::cut_middle;
use crate::render::{advice, words};
use crate::report::ReportFinding;

/// Rules up to which each one says what to do.
const MAX_HELPED: usize = 3;
/// Columns that names need to be worth reading.
const LEAST_FOR_NAMES: usize = 48;
/// Lines of a fix.
const MAX_FIX: usize = 6;

impl<'a> Teller<'a> {
    pub(super) fn reasons(&self, effect: Effect) -> Section {
        let (title, least) = match effect {
            Effect::Fail => ("FAIL", 18),
            _ => ("NEEDS APPROVAL", 9),
        };
        let mut section = Section::new(self.title(title), least, "reasons (--full lists them)");
        // Where there are few, each has room for what to do.
        let all = fold::rules(self.report);
        let few = all.iter().filter(|rule| rule.effect > Effect::Note).count() <= MAX_HELPED;
        if self.report.verdict == Verdict::Pass {
            // Approvals or waivers lifted them.
            return section;
        }
        let asking = all.iter().filter(|rule| rule.effect == effect).count();
        let room = match effect {
            Effect::Fail => Room::Ample,
            _ if few => Room::Ample,
            _ if asking <= AMPLE => Room::Ample,
            _ => Room::Tight,
        };
        for rule in all.iter().filter(|rule| rule.effect == effect) {
            let helped = few || effect == Effect::Fail;
            section.entries.push(self.rule(rule, helped, room));
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

    /// Columns for a list behind a text in so many lines, less what the list keeps free.
    fn room_after(&self, text: &str, most: usize) -> usize {
        let free = match most {
            1 => self.width() + 4,
            more => (self.width() * more).saturating_sub(10),
        };
        free.saturating_sub(columns(text))
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

    /// The first facts of a finding, in one line where they fit.
    fn notes(&self, finding: &ReportFinding) -> Vec<String> {
        let facts: Vec<String> = finding
            .evidence
            .iter()
            .take(2)
            .map(|fact| plain(fact.as_str()))
            .collect();
        if facts.is_empty() {
            return facts;
        }
        let together = format!("note: {}", facts.join("; "));
        if columns(&together) + 5 <= self.width() {
            return self.wrapped(&together, 5, 1);
        }
        let lines = facts.iter().map(|fact| format!("note: {fact}"));
        lines.flat_map(|line| self.wrapped(&line, 5, 1)).collect()
    }

    /// One rule; `helped` with its facts, what to do, and the fix.
    fn rule(&self, rule: &OfRule<'a>, helped: bool, room: Room) -> Vec<String> {
        let Some(first) = rule.findings.first() else {
            return Vec::new();
        };
        let most = match room {
            Room::Ample => 2,
            Room::Tight => 1,
        };
        let text = match rule.findings.as_slice() {
            [one] => self.of_one(rule, one, most),
            all => self.of_several(rule, all.len(), most),
        };
        let fails = rule.effect == Effect::Fail;
        let mut lines = self.marked(rule.effect, &text, if fails { 4 } else { most });
        if helped {
            lines.extend(self.helped(first, fails, rule.findings.len() == 1));
        }
        lines
    }

    /// The only finding of a rule.
    fn of_one(&self, rule: &OfRule<'a>, finding: &ReportFinding, most: usize) -> String {
        let mut message = plain(finding.message.as_str());
        if let Some(address) = finding.address.as_ref().filter(|_| most == 1) {
            // One line: a name as long as the line would be all of it.
            let short = cut_middle(address.as_str(), self.width() * 2 / 5);
            message = message.replace(address.as_str(), &short);
        }
        let cause = finding.cause.filter(|_| self.report.causes.len() > 1);
        let cause = cause.map(|cause| format!(" (cause {})", self.shown(cause)));
        let cause = cause.unwrap_or_default();
        match place(finding.location.as_ref()).as_str() {
            "" => format!("{}{cause}: {message}", rule.rule),
            place => format!("{}{cause}: {message} ({place})", rule.rule),
        }
    }

    /// How many findings a rule has, from which causes, about which objects.
    fn of_several(&self, rule: &OfRule<'a>, count: usize, most: usize) -> String {
        let by_cause = match self.report.causes.len() {
            0 | 1 => String::new(),
            _ => rule.by_cause(&|cause| self.shown(cause)),
        };
        let named: Vec<&str> = rule.named().collect();
        let mut text = format!("{}: {count}", rule.rule);
        // Which objects are meant says more than which causes.
        let with_cause = format!("{text} ({by_cause})");
        let room = self.room_after(&with_cause, most);
        if !by_cause.is_empty() && (named.is_empty() || room >= LEAST_FOR_NAMES) {
            text = with_cause;
        }
        if !named.is_empty() {
            let room = self.room_after(&text, most);
            text.push_str(&format!(": {}", self.named(named, room)));
        }
        text
    }

    /// The facts of a finding, what to do, and the fix; an `only` one of its rule has them all.
    fn helped(&self, finding: &ReportFinding, fails: bool, only: bool) -> Vec<String> {
        let mut lines = Vec::new();
        if fails || only {
            lines.extend(self.notes(finding));
        }
        let fix = finding.fix.as_ref().filter(|_| only);
        // What keeps a plan from failing is said by its fix where there is one.
        let fixed = fails && fix.is_some() && !self.shows_all();
        let help = finding.help.as_str();
        if !help.is_empty() && !fixed {
            lines.extend(self.sentences(&format!("help: {}", plain(help)), 5, 2));
        }
        let Some(fix) = fix else { return lines };
        lines.extend(self.wrapped(&format!("fix: {}:", advice::fix_title(fix)), 5, 2));
        let all: Vec<&str> = fix.text.as_str().lines().collect();
        for line in all.iter().take(MAX_FIX) {
            let line = cut(line, self.width().saturating_sub(8));
            lines.push(self.paint.tone(Tone::Good, &format!("       {line}")));
        }
        if all.len() > MAX_FIX {
            lines.push(format!("       … {} more lines", all.len() - MAX_FIX));
        }
        lines
    }
}
