//! A fix tried on a copy of the text: judged again, and given as a patch.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::answer::Answer;
use super::sides::{self, CheckDiff};
use super::workers::{Course, Stage, Stop};
use super::{Session, schema};
use crate::app::diff;
use crate::error::{Error, ErrorCode};
use crate::input::tree::{MemoryTree, Overlay, Tree};
use crate::report::{Outcome, RankedFix, Report, ReportFixEdit};
use rmcp::model::JsonObject;

/// Longest patch that is given.
const MAX_PATCH: usize = 1 << 20;

/// What `preview_fix` takes beside what `check_diff` does.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// Index of the fix; the first one that has a place when left out.
    fix: Option<usize>,
    /// Name of the root module, where several are judged.
    root: Option<String>,
}

/// The schema of the arguments: those of `check_diff`, and which fix.
pub(super) fn input() -> JsonObject {
    let mut schema = schema::input::<CheckDiff>();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert(
            "fix".into(),
            json!({ "type": "integer", "description": "Index of the fix in `fixes` of the report of check_diff; default: the first that has edits, which is the best." }),
        );
        properties.insert(
            "root_module".into(),
            json!({ "type": "string", "description": "Name of the root module (`input.name`), where several are judged." }),
        );
    }
    schema
}

/// The schema of the answer.
pub(super) fn output() -> JsonObject {
    schema::with_report(
        &json!({
            "fix": { "type": "integer" },
            "address": { "anyOf": [{ "$ref": "#/$defs/Text" }, { "type": "null" }] },
            "kind": { "type": "string" },
            "patch": { "type": "string", "description": "Unified patch of the fix.", (schema::UNTRUSTED): true },
            "verdict_before": { "$ref": "#/$defs/Verdict" },
            "report": "report",
        }),
        &["fix", "kind", "patch", "verdict_before", "report"],
    )
}

/// Takes what says which fix out of the arguments.
///
/// # Errors
/// When it is no number or no text.
pub(super) fn chosen(arguments: &mut JsonObject) -> Result<Chosen, Stop> {
    let wrong = |name: &str| -> Stop {
        Error::new(
            ErrorCode::Usage,
            format!("`{name}` is not what it has to be"),
        )
        .into()
    };
    let fix = match arguments.remove("fix") {
        None | Some(Value::Null) => None,
        Some(value) => {
            let index = value.as_u64().and_then(|index| usize::try_from(index).ok());
            Some(index.ok_or_else(|| wrong("fix"))?)
        }
    };
    let root = match arguments.remove("root_module") {
        None | Some(Value::Null) => None,
        Some(Value::String(name)) => Some(name),
        Some(_) => return Err(wrong("root_module")),
    };
    Ok(Chosen { fix, root })
}

/// Judges a change of source, brings one fix into it, and judges again.
///
/// # Errors
/// When there is no such fix, or something cannot be read.
pub(super) fn run(
    asked: &CheckDiff,
    chosen: &Chosen,
    session: &Session,
    course: &Course,
) -> Result<Answer, Stop> {
    course.reach(Stage::Read)?;
    let arguments = asked.arguments(session)?;
    let mut trees = asked.trees(&arguments, session)?;
    let prepared = sides::prepared(&trees, &arguments)?;
    course.reach(Stage::Judge)?;
    let before = diff::judge_with(&arguments, &trees, &prepared)?;
    let (report, at, fix) = find(&before, chosen)?;
    let mended = mended(trees.after.as_ref(), &fix.fix.edits)?;
    let told = json!({
        "fix": at,
        "address": fix.address,
        "kind": fix.fix.kind,
        "patch": patch(&mended)?,
        "verdict_before": report.verdict,
    });
    course.reach(Stage::JudgeAgain)?;
    let base = std::mem::replace(&mut trees.after, Box::new(MemoryTree::default()));
    let texts = mended
        .into_iter()
        .map(|(path, texts)| (path, texts.after.as_bytes().into()));
    trees.after = Box::new(Overlay::new(base, texts.collect()));
    let after = diff::judge_with(&arguments, &trees, &prepared)?;
    course.reach(Stage::Write)?;
    let summary = format!(
        "The fix was tried on a copy; no file was changed. The verdict before it: {}. What follows is the judgement with it, and the patch in `patch`.",
        report.verdict.as_str()
    );
    let judged = Answer::judged(after, asked.max_bytes)?;
    Ok(judged.wrapped(&summary, |report| {
        let mut whole = told;
        whole["report"] = report;
        whole
    }))
}

fn find<'a>(
    outcome: &'a Outcome,
    chosen: &Chosen,
) -> Result<(&'a Report, usize, &'a RankedFix), Stop> {
    let none = |what: &str| -> Stop {
        Error::new(ErrorCode::Usage, what)
            .with_help("`fixes` in the report of check_diff tells which fixes have `edits`; others have to be applied by hand.")
            .into()
    };
    let reports = outcome.reports().into_iter().filter(|report| {
        let name = report.input.name.as_str();
        chosen.root.as_deref().is_none_or(|root| root == name)
    });
    for report in reports {
        let mut fixes = (0..).zip(&report.fixes);
        let found = fixes.find(|(at, fix)| {
            chosen.fix.is_none_or(|wanted| wanted == *at) && !fix.fix.edits.is_empty()
        });
        if let Some((at, fix)) = found {
            return Ok((report, at, fix));
        }
    }
    Err(none("there is no such fix that could be tried"))
}

/// A file without and with a fix.
struct Texts {
    before: String,
    after: String,
}

/// The files that the edits touch.
fn mended(tree: &dyn Tree, edits: &[ReportFixEdit]) -> Result<BTreeMap<Arc<str>, Texts>, Stop> {
    let mut by_file: BTreeMap<Arc<str>, Vec<&ReportFixEdit>> = BTreeMap::new();
    for edit in edits {
        let path = Arc::from(edit.location.file.as_str());
        by_file.entry(path).or_default().push(edit);
    }
    let unfit = |path: &str| {
        Error::new(
            ErrorCode::InvalidConfiguration,
            "the fix does not fit the text",
        )
        .at(path, None)
    };
    let mut out = BTreeMap::new();
    for (path, edits) in by_file {
        let bytes = tree.read(&path)?.ok_or_else(|| unfit(&path))?;
        let before = String::from_utf8(bytes.to_vec()).map_err(|_| unfit(&path))?;
        let after = applied(&before, &edits).ok_or_else(|| unfit(&path))?;
        out.insert(path, Texts { before, after });
    }
    Ok(out)
}

/// A text with edits in it; `None` when they do not fit it or each other.
fn applied(text: &str, edits: &[&ReportFixEdit]) -> Option<String> {
    let mut places = Vec::new();
    for edit in edits {
        let at = &edit.location;
        let start = offset(text, at.line, at.column)?;
        let end = offset(text, at.end_line, at.end_column)?;
        places.push((start, end, edit.text.as_str()));
    }
    places.sort_by_key(|(start, end, _)| (*start, *end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (start, end, new) in places {
        out.push_str(text.get(done..start)?);
        out.push_str(new);
        done = end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

/// The byte at a line and a column in characters, both from 1.
fn offset(text: &str, line: u32, column: u32) -> Option<usize> {
    let start = match line.checked_sub(1)? {
        0 => 0,
        lines => text.match_indices('\n').nth(lines as usize - 1)?.0 + 1,
    };
    let rest = text.get(start..)?;
    let mut places = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    Some(start + places.nth(column.checked_sub(1)? as usize)?)
}

fn patch(files: &BTreeMap<Arc<str>, Texts>) -> Result<String, Stop> {
    let mut out = String::new();
    for (path, texts) in files {
        let diff = similar::TextDiff::from_lines(texts.before.as_str(), texts.after.as_str());
        let mut unified = diff.unified_diff();
        out.push_str(
            &unified
                .header(&format!("a/{path}"), &format!("b/{path}"))
                .to_string(),
        );
    }
    if out.len() > MAX_PATCH {
        return Err(Error::new(ErrorCode::LimitExceeded, "the patch is longer than 1 MiB").into());
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_by_line_and_character() {
        let text = "a = \"é\"\n\nb\n";
        assert_eq!(offset(text, 1, 1), Some(0));
        assert_eq!(offset(text, 1, 7), Some(7));
        assert_eq!(offset(text, 3, 2), Some(11));
        assert_eq!(offset(text, 4, 1), Some(12));
        assert_eq!((offset(text, 5, 1), offset(text, 0, 1)), (None, None));
    }
}
