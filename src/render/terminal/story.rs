//! The page that is printed when nothing else is asked for: what was edited,
//! what follows, why it may not pass, and what to do. At most sixty lines.

mod approvals;
mod groups;
mod reasons;

use crate::finding::{Effect, Verdict};
use crate::render::fold;
use crate::render::words::{self, cut_middle, plural};
use crate::report::{Location, Report, ReportCause};

use super::fit::{self, Section};
use super::paint::{Paint, Tone, columns, cut, plain, wrapped};
use super::{Detail, Look, verdict_word};

/// Lines of the whole page.
const LINES: usize = 60;
/// Gaps that the change itself makes and that are told one by one.
const OWN_GAPS: usize = 3;
/// Lines of a page that is read at a glance.
const SMALL: usize = 40;
/// Patterns of addresses that are worth more than counts of types.
const LEAST_NAMED: usize = 3;
/// Causes, or reasons to ask, that have more than a line each.
const AMPLE: usize = 3;

/// How much room there is for each of several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Ample,
    Tight,
}

/// The page.
pub(super) fn page(report: &Report, look: &Look, paint: &Paint) -> Vec<String> {
    let weights = fold::Weights::new(report);
    let teller = |whole| Teller {
        report,
        look,
        paint,
        weights: &weights,
        whole,
    };
    let whole = teller(true);
    let last = whole.last();
    let (mut top, mut sections) = (whole.head(), sections(&whole));
    if look.detail != Detail::Full {
        let length = |top: &[String], sections: &[Section]| {
            top.len() + fit::lines(sections).len() + 1 + last.len()
        };
        let short = teller(false);
        let (cut_top, mut cut) = (short.head(), self::sections(&short));
        // A page that stays small when its sentences are cut is worth the cuts.
        let most = match length(&cut_top, &cut) <= SMALL {
            true => SMALL,
            false => LINES,
        };
        if length(&top, &sections) > most {
            fit::fit(
                &mut cut,
                LINES.saturating_sub(cut_top.len() + last.len() + 1),
            );
            (top, sections) = (cut_top, cut);
        }
    }
    top.extend(fit::lines(&sections));
    top.push(String::new());
    top.extend(last);
    top
}

fn sections(teller: &Teller<'_>) -> Vec<Section> {
    vec![
        teller.causes(),
        teller.reasons(Effect::Fail),
        teller.reasons(Effect::NeedsApproval),
        teller.changes(),
        teller.radius(),
        teller.beside(),
        teller.approvals(),
        teller.next(),
    ]
}

pub(super) struct Teller<'a> {
    pub(super) report: &'a Report,
    pub(super) look: &'a Look,
    pub(super) paint: &'a Paint,
    pub(super) weights: &'a fold::Weights<'a>,
    /// Nothing is cut: either all is wanted, or there is room for it.
    whole: bool,
}

impl<'a> Teller<'a> {
    fn width(&self) -> usize {
        self.look.width
    }

    /// Whether all that there is to say is asked for.
    fn shows_all(&self) -> bool {
        self.look.detail == Detail::Full
    }

    /// Verdict, input, where and when; then the story in one sentence.
    fn head(&self) -> Vec<String> {
        let report = self.report;
        let (tone, word) = verdict_word(report.verdict);
        let name = cut_middle(
            report.input.name.as_str(),
            self.width().saturating_sub(columns(word) + 2),
        );
        let mut lines = vec![format!(
            "{}  {}",
            self.paint.bold(tone, word),
            self.paint.bold(Tone::Plain, &name)
        )];
        for line in self.wrapped(&words::origin(report).join(", "), 0, 2) {
            lines.push(self.paint.dim(&line));
        }
        lines.push(String::new());
        let story = format!("{}.", plain(report.story.as_str()));
        lines.extend(self.wrapped(&words::sentence(&story), 0, 3));
        if report.reasons.is_empty() {
            for sentence in report.looked_at.iter().take(3) {
                for line in self.wrapped(&format!("looked at {sentence}"), 2, 2) {
                    lines.push(self.paint.dim(&line));
                }
            }
        }
        lines
    }

    /// Causes that end objects or that people have to look at, and the other ones.
    fn told_causes(&self) -> (Vec<&'a ReportCause>, Vec<&'a ReportCause>) {
        let matters = |cause: &&ReportCause| {
            let finds = cause.findings.iter().any(|index| {
                self.report
                    .findings
                    .get(*index)
                    .is_some_and(|one| one.effect > Effect::Note)
            });
            cause.ends() > 0 || finds
        };
        self.report.causes.iter().partition(matters)
    }

    /// The number under which the page shows a cause: those that are told together have one.
    fn shown(&self, cause: usize) -> usize {
        let (telling, _) = self.told_causes();
        let groups = fold::causes(&telling);
        let mut of_group = groups.iter();
        let group = of_group.find(|group| group.causes.iter().any(|one| one.id == cause));
        group
            .and_then(|group| group.causes.first())
            .map_or(cause, |first| first.id)
    }

    fn causes(&self) -> Section {
        let mut section = Section::new(self.title("CAUSES"), 10, "causes");
        let (telling, rest) = self.told_causes();
        let few = telling.len() + rest.len() <= 4;
        let groups = fold::causes(&telling);
        let room = match groups.len() <= AMPLE {
            true => Room::Ample,
            false => Room::Tight,
        };
        for group in groups {
            section.entries.push(self.alike_causes(&group, room));
            section.weights.push(group.causes.len());
        }
        if few {
            for cause in &rest {
                section.entries.push(self.cause(cause, room));
                section.weights.push(1);
            }
        } else if !rest.is_empty() {
            let names: Vec<&str> = rest.iter().map(|cause| cause.what.as_str()).collect();
            let text = format!(
                " ·  {}, {}: {}",
                plural(rest.len(), "more edit", "more edits"),
                words::does(&rest),
                names.join("; ")
            );
            section.entries.push(vec![cut(&text, self.width())]);
            section.weights.push(rest.len());
        }
        if let Some(count) = words::untraced_count(self.report) {
            let all = words::untraced(self.report);
            let names = all.iter().map(|change| change.address.as_str());
            let text = format!("{count}: ");
            let room = (self.width() * 2).saturating_sub(columns(&text) + 16);
            let text = format!("{text}{}", self.named(names.collect(), room));
            let mut lines = self.wrapped(&text, 4, 2);
            if let Some(first) = lines.first_mut() {
                first.replace_range(..4, " ?  ");
            }
            section.entries.push(lines);
            section.weights.push(1);
        }
        section
    }

    fn alike_causes(&self, group: &fold::AlikeCauses<'a>, room: Room) -> Vec<String> {
        let first = match group.causes.as_slice() {
            [] => return Vec::new(),
            [one] => return self.cause(one, room),
            [first, ..] => first,
        };
        let mut lines = vec![self.row(&format!("{:>2}  {}", first.id, plain(&group.title)), "")];
        lines.extend(self.does(&group.causes, room));
        lines
    }

    /// What causes do to which objects; one line each where causes are many.
    fn does(&self, causes: &[&'a ReportCause], room: Room) -> Vec<String> {
        let mut lines = Vec::new();
        let most = match room {
            Room::Ample => 2,
            Room::Tight => 1,
        };
        let all: Vec<_> = causes.iter().map(|cause| cause.does()).collect();
        // Moves and reads, the last of the lists, are left to the changes below.
        for at in 0..5 {
            let lists = all.iter().map(|does| &does[at]);
            let names: Vec<&str> = lists
                .clone()
                .flat_map(|(_, addresses)| addresses.iter().map(|address| address.as_str()))
                .collect();
            let Some((verb, _)) = lists.clone().next().filter(|_| !names.is_empty()) else {
                continue;
            };
            let count = names.len();
            let names = self.named(names, self.width().saturating_sub(15) * most);
            let text = format!("{verb} {count}: {names}");
            lines.extend(self.wrapped(&text, 4, most));
        }
        lines
    }

    fn cause(&self, cause: &'a ReportCause, room: Room) -> Vec<String> {
        let mut lines = Vec::new();
        let place = place(cause.location.as_ref());
        let left = format!("{:>2}  {}", cause.id, cause.what);
        let values = |room: usize| -> Option<String> {
            let hidden = cause.edits.first().is_some_and(|edit| edit.sensitive);
            match (&cause.before, &cause.after) {
                (Some(before), Some(after)) => {
                    let (before, after) =
                        words::pair(before.as_str(), after.as_str(), room.saturating_sub(4));
                    Some(format!("{before} -> {after}"))
                }
                (Some(before), None) => Some(format!(
                    "{} -> null",
                    cut_middle(before.as_str(), room.saturating_sub(8))
                )),
                (None, Some(after)) => Some(format!(
                    "null -> {}",
                    cut_middle(after.as_str(), room.saturating_sub(8))
                )),
                (None, None) if hidden => Some("(sensitive)".to_owned()),
                (None, None) => None,
            }
        };
        let free = self
            .width()
            .saturating_sub(columns(&left) + columns(&place) + 4);
        let whole = values(usize::MAX / 2).unwrap_or_default();
        if columns(&whole) <= free {
            let text = format!("{left}  {whole}");
            lines.push(self.row(text.trim_end(), &place));
        } else {
            lines.push(self.row(&left, &place));
            if let Some(text) = values(self.width().saturating_sub(4)) {
                lines.push(format!("    {text}"));
            }
        }
        if !cause.traced {
            let text = format!(
                "or {}: nothing tells which of them was edited",
                cause
                    .instead
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(", ")
            );
            lines.extend(self.wrapped(&text, 4, if room == Room::Tight { 1 } else { 2 }));
        }
        lines.extend(self.does(&[cause], room));
        lines
    }

    /// Addresses in so many columns: by pattern, or by type where long names would
    /// leave room for one or two patterns only.
    fn named(&self, all: Vec<&'a str>, room: usize) -> String {
        let folded = self.weights.folded(all.iter().copied());
        let (text, shown) = self.list(&folded, room);
        if shown == folded.len() || shown >= LEAST_NAMED {
            return text;
        }
        let (types, more) = self.list(&fold::types(all), room);
        match more > shown {
            true => types,
            false => text,
        }
    }

    /// As many items as fit into so many columns, and how many these are.
    fn list(&self, items: &[String], room: usize) -> (String, usize) {
        let mut out = String::new();
        for (at, item) in items.iter().enumerate() {
            let rest = items.len() - at;
            let most = self.width().saturating_sub(12);
            let item = cut_middle(item, most.min(room.saturating_sub(9)).max(8));
            if at > 0 && columns(&out) + columns(&item) + 14 > room && rest > 1 {
                return (format!("{out}, …"), at);
            }
            if at > 0 {
                out.push_str(", ");
            }
            out.push_str(&item);
        }
        (out, items.len())
    }

    fn radius(&self) -> Section {
        let radius = &self.report.blast_radius;
        let mut section = Section::new(String::new(), 5, "lines");
        // Where nothing depends on it, the title of the changes says so.
        if self.report.summary.destructive == 0 || radius.total == 0 {
            return section;
        }
        let text = words::radius(self.report);
        let title = "BLAST RADIUS";
        let mut lines = self.wrapped(&format!("{title}  {text}"), 0, 2);
        if let Some(first) = lines.first_mut() {
            *first = first.replacen(title, &self.title(title), 1);
        }
        if self.report.blast_radius.way.len() > 2 {
            let names: Vec<&str> = self
                .report
                .blast_radius
                .way
                .iter()
                .map(|name| name.as_str())
                .collect();
            lines.extend(self.wrapped(&names.join(" > "), 1, 2));
        }
        section.entries.push(lines);
        section
    }

    /// What stands beside the changes, a line for each kind.
    fn beside(&self) -> Section {
        let report = self.report;
        // What a reason says already is not said again.
        let told = words::untold(report);
        let said = |gap: &str| told.iter().any(|one| one.message.as_str().starts_with(gap));
        let mut gaps: Vec<String> = Vec::new();
        let mut own: Vec<String> = Vec::new();
        for gap in &report.gaps {
            let text = format!("{}: {}", gap.what, gap.why);
            if said(&text) {
                continue;
            }
            match gap.standing || report.input.kind != "source-diff" {
                true => gaps.push(text),
                false => own.push(text),
            }
        }
        let drift = report.drift.iter().map(|drift| drift.address.as_str());
        let actions = report.invocations.iter().map(|one| one.address.to_string());
        let outputs = report.outputs.iter().map(|one| one.name.to_string());
        let waivers = report.waivers.iter();
        let waivers = waivers.map(|one| format!("{} {}", one.rule, one.address));
        let kinds = [
            ("gaps", gaps.len(), gaps),
            (
                "changed outside",
                report.drift.len(),
                fold::addresses(drift),
            ),
            ("actions invoked", actions.len(), actions.collect()),
            ("outputs", outputs.len(), outputs.collect()),
            ("waivers", waivers.len(), waivers.collect()),
        ];
        let mut section = Section::new(String::new(), 2, "kinds of notes");
        for text in own.iter().take(OWN_GAPS) {
            let text = format!("gap: {text}");
            section.entries.push(self.wrapped(&text, 0, 2));
        }
        if let Some(more) = own.len().checked_sub(OWN_GAPS).filter(|more| *more > 0) {
            let text = format!("and {more} more gaps that this change makes");
            section.entries.push(self.wrapped(&text, 0, 1));
        }
        for (title, count, items) in kinds.into_iter().filter(|(_, count, _)| *count > 0) {
            let text = format!("{title} {count}: {}", items.join("; "));
            // None of it is new: it has a line, and all of it where all is asked for.
            match self.shows_all() {
                true => section.entries.push(self.wrapped(&text, 0, 1)),
                false => section.entries.push(vec![cut(&plain(&text), self.width())]),
            }
        }
        let notes: Vec<String> = fold::rules(report)
            .iter()
            .filter(|rule| rule.effect == Effect::Note)
            .map(|rule| match rule.findings.len() {
                1 => rule.rule.to_string(),
                count => format!("{} {count}", rule.rule),
            })
            .collect();
        if !notes.is_empty() {
            let text = format!("notes, without effect: {}", notes.join("; "));
            section.entries.push(self.wrapped(&text, 0, 1));
        }
        section
    }

    fn next(&self) -> Section {
        let report = self.report;
        let mut section = Section::new(self.title("NEXT"), 5, "steps");
        if report.verdict == Verdict::Pass {
            return Section::default();
        }
        let plan = report.input.name.as_str();
        let mut lines: Vec<String> = report
            .next
            .iter()
            .map(|step| plain(step.as_str()))
            .collect();
        // Who has to approve stays on the page, whatever else has room.
        if !lines.is_empty() {
            lines.rotate_right(1);
        }
        let fits = |line: &String| columns(line) < self.width();
        if report.input.kind == "source-diff" {
            lines.push("all findings and diffs: the same with --full".to_owned());
        } else {
            let more = [
                format!("more: blastgate check {plan} --full, blastgate explain ADDRESS {plan}"),
                "more: the same with --full, or blastgate explain ADDRESS PLAN".to_owned(),
            ];
            lines.extend(more.into_iter().find(fits));
        }
        for line in lines {
            section.entries.push(self.wrapped(&line, 1, 2));
        }
        section
    }

    fn last(&self) -> Vec<String> {
        let report = self.report;
        let (tone, word) = verdict_word(report.verdict);
        let count = |effect: Effect| {
            fold::rules(report)
                .iter()
                .filter(|rule| rule.effect == effect)
                .count()
                + words::untold(report)
                    .iter()
                    .filter(|reason| reason.effect == effect)
                    .count()
        };
        let (fails, asks) = (count(Effect::Fail), count(Effect::NeedsApproval));
        let text = match report.verdict {
            Verdict::Pass => {
                let approved = report.approvals.standing.as_ref().map(ToString::to_string);
                approved.unwrap_or_else(|| "nothing here needs a person".to_owned())
            }
            Verdict::NeedsApproval => {
                format!("{} to ask people first", plural(asks, "reason", "reasons"))
            }
            Verdict::Fail if asks > 0 => format!(
                "{} to fail, {asks} to ask. It must not be applied as it is",
                plural(fails, "reason", "reasons")
            ),
            Verdict::Fail => format!(
                "{} to fail. It must not be applied as it is",
                plural(fails, "reason", "reasons")
            ),
        };
        vec![format!(
            "{} (exit {}): {text}.",
            self.paint.bold(tone, word),
            report.exit_code
        )]
    }

    fn title(&self, text: &str) -> String {
        self.paint.bold(Tone::Plain, text)
    }

    /// A line with something at its right end.
    fn row(&self, left: &str, right: &str) -> String {
        let room = self.width().saturating_sub(if right.is_empty() {
            0
        } else {
            columns(right) + 2
        });
        let left = cut_middle(left, room);
        self.padded(left.clone(), &left, right)
    }

    fn padded(&self, painted: String, plain: &str, right: &str) -> String {
        if right.is_empty() {
            return painted;
        }
        let gap = self
            .width()
            .saturating_sub(columns(plain) + columns(right))
            .max(1);
        format!("{painted}{}{}", " ".repeat(gap), self.paint.dim(right))
    }

    /// Whole sentences, as many as find room in so many lines; the first one always.
    fn sentences(&self, text: &str, indent: usize, most: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for (at, _) in text.match_indices(". ").chain([(text.len(), "")]) {
            let end = (at + 1).min(text.len());
            let longer = self.wrapped(&text[..end], indent, usize::MAX);
            if !lines.is_empty() && longer.len() > most && !self.shows_all() {
                break;
            }
            lines = longer;
        }
        lines
    }

    /// A text broken at spaces into at most so many lines; the rest is cut.
    fn wrapped(&self, text: &str, indent: usize, most: usize) -> Vec<String> {
        let most = if self.whole { usize::MAX } else { most };
        wrapped(text, self.width(), indent, most)
    }
}

fn place(location: Option<&Location>) -> String {
    location.map_or_else(String::new, |place| {
        format!("{}:{}", place.file, place.line)
    })
}
