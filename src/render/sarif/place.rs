//! Places of results, and the edits that would mend them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

use super::{Message, message, sentence};
use crate::finding::FixRequires;
use crate::render::{advice, words};
use crate::report::{Excerpt, Report, ReportChange, ReportFinding, ReportFix};

/// Places related to one result; far below the thousand that is allowed, since
/// each is a link on the page.
const MAX_RELATED: usize = 50;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

impl Location {
    /// A place with nothing more to say about it.
    pub(super) fn of(physical_location: Value) -> Self {
        Location {
            id: None,
            physical_location,
            logical_locations: Vec::new(),
            message: None,
        }
    }
}

/// Where a finding is, with its lines.
pub(super) fn location(report: &Report, finding: &ReportFinding) -> Location {
    let (file, line, column) = words::place(report, finding.location.as_ref());
    let mut physical_location = physical(&file, line, column);
    let mut end = line;
    if let Some(place) = &finding.location
        && (place.end_line, place.end_column) > (line, column)
    {
        physical_location["region"]["endLine"] = json!(place.end_line);
        physical_location["region"]["endColumn"] = json!(place.end_column);
        end = place.end_line;
    }
    if let Some(excerpt) = &finding.excerpt {
        around(&mut physical_location, excerpt, end);
    }
    Location {
        logical_locations: finding
            .address
            .iter()
            .map(|address| json!({ "fullyQualifiedName": address, "kind": "resource" }))
            .collect(),
        ..Location::of(physical_location)
    }
}

/// The lines of an excerpt, for viewers that have no checkout. They have to hold
/// the region and more.
fn around(physical: &mut Value, excerpt: &Excerpt, end: u32) {
    let count = u32::try_from(excerpt.lines.len()).unwrap_or(u32::MAX);
    let last = excerpt.first_line.saturating_add(count).saturating_sub(1);
    if count < 2 || end > last {
        return;
    }
    let lines: Vec<&str> = excerpt.lines.iter().map(|line| line.as_str()).collect();
    let own = excerpt.lines.get(excerpt.line).map(|line| line.as_str());
    if physical["region"]["endLine"] == physical["region"]["startLine"]
        && let Some(line) = own
    {
        let text: String = line
            .chars()
            .skip(excerpt.start)
            .take(excerpt.length)
            .collect();
        physical["region"]["snippet"] = json!({ "text": text });
    }
    physical["contextRegion"] = json!({
        "startLine": excerpt.first_line,
        "endLine": last,
        "snippet": { "text": lines.join("\n") },
    });
}

/// The place that was edited, and those of dependents that change too; others are in
/// no file we read.
pub(super) fn related(
    report: &Report,
    finding: &ReportFinding,
    change: Option<&ReportChange>,
    by_address: &BTreeMap<&str, &ReportChange>,
) -> Vec<Location> {
    let edited = edited(report, finding);
    let dependents = change.map_or_else(Vec::new, |change| dependents(change, by_address));
    let mut all: Vec<Location> = edited.into_iter().chain(dependents).collect();
    all.truncate(MAX_RELATED);
    for (index, location) in all.iter_mut().enumerate() {
        location.id = Some(index + 1);
    }
    all
}

/// The line that caused what was found, where it is another one.
fn edited(report: &Report, finding: &ReportFinding) -> Option<Location> {
    let cause = report.causes.get(finding.cause?.checked_sub(1)?)?;
    let place = cause.location.as_ref()?;
    let own = finding.location.as_ref();
    if own.is_some_and(|own| (&own.file, own.line) == (&place.file, place.line)) {
        return None;
    }
    let (file, line, column) = words::place(report, Some(place));
    Some(Location {
        message: Some(Message::of(sentence(&words::sentence(&words::edit(cause))))),
        ..Location::of(physical(&file, line, column))
    })
}

fn dependents(change: &ReportChange, by_address: &BTreeMap<&str, &ReportChange>) -> Vec<Location> {
    let mut seen = BTreeSet::new();
    change
        .blast_radius
        .dependents
        .iter()
        .filter_map(|address| {
            let place = by_address.get(address.as_str())?.location.as_ref()?;
            seen.insert((place, address)).then_some((place, address))
        })
        .take(MAX_RELATED)
        .map(|(place, address)| Location {
            message: Some(Message::of(message(&format!("`{address}` depends on it.")))),
            ..Location::of(physical(
                &words::relative(place.file.as_str()),
                place.line.max(1),
                place.column.max(1),
            ))
        })
        .collect()
}

/// A fix as edits of files; nothing where it has no place, or where more than
/// its edits is needed.
pub(super) fn fix(fix: &ReportFix) -> Option<Value> {
    if fix.edits.is_empty() || fix.requires != FixRequires::Nothing {
        return None;
    }
    let mut files: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let place = &edit.location;
        let file = words::relative(place.file.as_str());
        files.entry(file).or_default().push(json!({
            "deletedRegion": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
            "insertedContent": { "text": edit.text },
        }));
    }
    let changes: Vec<Value> = files
        .into_iter()
        .map(|(file, replacements)| {
            json!({
                "artifactLocation": { "uri": uri(&file), "uriBaseId": "%SRCROOT%" },
                "replacements": replacements,
            })
        })
        .collect();
    let title = words::sentence(&advice::fix_title(fix));
    Some(json!({
        "description": { "text": sentence(&title) },
        "artifactChanges": changes,
    }))
}

/// A line and column of a file of the checkout.
pub(super) fn physical(file: &str, line: u32, column: u32) -> Value {
    json!({
        "artifactLocation": { "uri": uri(file), "uriBaseId": "%SRCROOT%" },
        "region": { "startLine": line, "startColumn": column },
    })
}

/// A relative URI: only unreserved characters and slashes stay as they are.
pub(super) fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
