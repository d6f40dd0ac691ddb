//! Causes that no object shows: versions, backends, module calls and files beside the
//! configuration, each where it was edited.

use super::*;
use crate::analysis::cause::Origin;
use crate::model::change::FileChange;

impl Builder<'_> {
    /// Causes of the findings that are about no object, numbered behind `known` causes; tells
    /// each of these findings its cause. `order` are the findings as the report has them.
    pub(super) fn beside(
        &self,
        known: &mut Vec<ReportCause>,
        order: &[usize],
        findings: &mut [ReportFinding],
    ) {
        for (position, index) in order.iter().enumerate() {
            let finding = &self.decision.findings[*index];
            let Some(found) = findings.get_mut(position) else {
                continue;
            };
            if found.effect == Effect::Note || found.waived_by.is_some() || found.cause.is_some() {
                continue;
            }
            let Some(cause) = self.around(finding, found.location.as_ref()) else {
                continue;
            };
            let same = |one: &ReportCause| {
                cause.location.is_some() && one.location == cause.location
                    || one.kind == cause.kind && one.what == cause.what
            };
            let at = known.iter().position(same).unwrap_or(known.len());
            if at == known.len() {
                known.push(ReportCause {
                    id: at + 1,
                    ..cause
                });
            }
            let cause = &mut known[at];
            cause.findings.push(position);
            cause.findings.sort_unstable();
            found.cause = Some(cause.id);
        }
    }

    /// Gives the causes their numbers: those that end objects come first, as they were, then
    /// those of what people have to look at, the most telling ones of them at the top.
    pub(super) fn number(&self, causes: &mut [ReportCause], findings: &mut [ReportFinding]) {
        causes.sort_by_cached_key(|cause| {
            let worst = cause.worst(findings);
            match cause.ends() > 0 || worst.0 == std::cmp::Reverse(Effect::Fail) {
                true => (std::cmp::Reverse(Effect::Fail), 0),
                false => worst,
            }
        });
        let mut numbers = vec![0; causes.len()];
        for (at, cause) in causes.iter_mut().enumerate() {
            if let Some(slot) = numbers.get_mut(cause.id - 1) {
                *slot = at + 1;
            }
            cause.id = at + 1;
        }
        for finding in findings {
            let number = finding.cause.and_then(|id| numbers.get(id - 1));
            finding.cause = number.copied();
        }
        let _ = self.numbers.set(numbers);
    }

    /// What was edited where a finding speaks of a file, or of something with a place that is
    /// no object.
    fn around(&self, finding: &Finding, place: Option<&Location>) -> Option<ReportCause> {
        let (kind, what, location) = match &finding.subject {
            Subject::File(index) => {
                let file = &self.context.change_set.files[*index];
                let verb = match (&file.before, &file.after) {
                    (None, _) => "added",
                    (_, None) => "deleted",
                    _ => "edited",
                };
                let name = file.path.rsplit('/').next().unwrap_or_default();
                let what = format!("{name} is {verb}");
                let line = place
                    .cloned()
                    .or_else(|| self.first_line(file, finding.written.as_ref()));
                ("file", what, line)
            }
            Subject::Address(address) => ("setting", address.clone(), Some(place.cloned()?)),
            Subject::Plan => ("setting", finding.title.to_string(), Some(place.cloned()?)),
            Subject::Change(_) | Subject::Output(_) | Subject::Invocation(_) => return None,
        };
        let side = |at: usize| {
            let written = finding.written.as_ref()?;
            Some(self.text(&written[at]))
        };
        Some(ReportCause {
            id: 0,
            kind,
            what: self.text(&what),
            location,
            before: side(0),
            after: side(1),
            edits: Vec::new(),
            traced: true,
            instead: Vec::new(),
            destroys: Vec::new(),
            replaces: Vec::new(),
            updates: Vec::new(),
            reroutes: Vec::new(),
            creates: Vec::new(),
            others: Vec::new(),
            findings: Vec::new(),
        })
    }

    /// Where a file beside the configuration was edited.
    pub(super) fn of_file(&self, origin: &Origin) -> Option<Location> {
        let Origin::File(path) = origin else {
            return None;
        };
        let files = &self.context.change_set.files;
        let file = files.iter().find(|file| file.path == *path)?;
        self.first_line(file, None)
    }

    /// The line of a file that holds what was written, else the first one that differs.
    fn first_line(&self, file: &FileChange, written: Option<&[String; 2]>) -> Option<Location> {
        let text = file.after.as_deref().or(file.before.as_deref())?;
        let written = written.and_then(|[_, after]| {
            let quoted = format!("\"{after}\"");
            text.lines().position(|line| line.contains(&quoted))
        });
        let at = written.unwrap_or_else(|| {
            let other = match (&file.before, &file.after) {
                (Some(before), Some(_)) => before,
                _ => return 0,
            };
            let pairs = text.lines().zip(other.lines());
            pairs.take_while(|(one, other)| one == other).count()
        });
        let line = u32::try_from(at + 1).ok()?;
        Some(Location {
            file: self.text(&file.path),
            line,
            column: 1,
            end_line: line,
            end_column: 1,
        })
    }
}
