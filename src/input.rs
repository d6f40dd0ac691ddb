//! Readers. Bytes go in, a [`ChangeSet`] comes out; which reader it takes is
//! decided by content and never by the name of the file.
//!
//! Only "this is no plan that can be judged" is an error. What a plan leaves
//! open becomes a gap of the change set.

pub mod configuration;
mod detect;
pub mod files;
pub mod git;
pub mod links;
pub mod module_cache;
pub mod msgpack;
pub mod patch;
pub mod plan_file;
mod plan_json;
pub mod sniff;
pub mod tree;

use std::sync::Arc;

use crate::error::{Error, ErrorCode, Result};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{ChangeSet, Gap, GapEffect, ResourceChange, Tool};

/// Bounds on what is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest input in bytes; never more than 4 GiB.
    pub bytes: u64,
    /// Deepest nesting of JSON. Real plans stay below 40.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: plan_json::MAX_BYTES,
            depth: 128,
        }
    }
}

/// What the readers know of the formats, in the words of `docs/inputs.md`:
/// message and number of the plan file's fields, object and key of the JSON's.
pub fn known_fields() -> Vec<(&'static str, String)> {
    let numbers = plan_file::known_fields()
        .into_iter()
        .map(|(message, number)| (message, number.to_string()));
    let keys = plan_json::known_fields().map(|(object, key)| (object, format!("`{key}`")));
    numbers.chain(keys).collect()
}

/// Reads a plan: the binary plan file or the output of `show -json`. `name` is
/// what messages and the report call it.
///
/// # Errors
/// When the bytes are no plan, or one that no tool writes. The message holds no
/// bytes of the input.
pub fn read(bytes: Vec<u8>, name: &str, limits: &Limits) -> Result<ChangeSet> {
    if bytes.len() as u64 > limits.bytes.min(plan_json::MAX_BYTES) {
        return Err(Error::new(
            ErrorCode::LimitExceeded,
            format!(
                "the input is larger than {} bytes",
                limits.bytes.min(plan_json::MAX_BYTES)
            ),
        )
        .with_help("split the root module")
        .at(name, None));
    }
    match detect::detect(&bytes).map_err(|error| error.at(name, None))? {
        detect::Content::Zip => plan_file::read(&bytes, name),
        detect::Content::Json { from, front } => read_json(bytes, from, front, name, limits),
    }
}

/// What contradicts itself in a change: the tools write no such thing, and
/// whoever does may want a destruction to look like something else. Both
/// readers tell it in the same words.
fn contradictions(change: &ResourceChange) -> impl Iterator<Item = Gap> {
    let found = [of_mode(change), of_sides(change)];
    // Hardly any change has one, and its address is put together only then.
    found.into_iter().flatten().map(|why| Gap {
        what: change.address.to_string(),
        why: why.to_owned(),
        treated_as: "a plan that was changed after the tool wrote it".to_owned(),
        effect: GapEffect::Fail,
    })
}

/// What is never planned for an object of its mode: data that is anything but
/// read, something ephemeral that is anything but opened.
fn of_mode(change: &ResourceChange) -> Option<&'static str> {
    let (action, mode) = (&change.action, change.address.mode);
    // A word that nobody knows is a finding by itself.
    if action.fits(mode) || matches!(action, Action::Unrecognized(_)) {
        return None;
    }
    Some(match mode {
        ResourceMode::Managed => "the plan says read, but it manages the object",
        ResourceMode::Data => "it is a data source, which is only ever read",
        ResourceMode::Ephemeral => "it is ephemeral, and only ever opened",
    })
}

/// An action that the objects before and after it do not fit.
fn of_sides(change: &ResourceChange) -> Option<&'static str> {
    let (before, after) = (change.before.exists(), change.after.exists());
    match change.action {
        Action::Create if before => Some("the plan says create, but there is an object before"),
        Action::Create if !after => Some("the plan says create, but there is no object after"),
        Action::Update if !before || !after => {
            Some("the plan says update, but one side is missing")
        }
        Action::DeleteThenCreate | Action::CreateThenDelete if !before || !after => {
            Some("the plan says replace, but one side is missing")
        }
        Action::Open if before || after => {
            Some("the plan says open, which brings no values, but there are some")
        }
        Action::NoOp
            if !change.after.is(&change.before)
                && change.before.value() != change.after.value() =>
        {
            Some("the plan says no-op, but before and after differ")
        }
        // A word that nobody knows may be that of a later release; no word at all is none.
        Action::Unrecognized(ref words) if words.iter().all(String::is_empty) => {
            Some("the plan does not say what happens to it")
        }
        _ => None,
    }
}

/// What the other tool's word means in a plan of this one: only OpenTofu opens,
/// only Terraform creates and forgets, and what a tool does not write is
/// nothing that anybody knows.
fn settle_foreign(changes: &mut [ResourceChange], tool: Tool) {
    for change in changes {
        let foreign = match tool {
            Tool::Terraform => change.action == Action::Open,
            Tool::OpenTofu => change.action == Action::CreateThenForget,
            Tool::Unknown => false,
        };
        if foreign {
            change.action = Action::Unrecognized(change.action.words());
        }
    }
}

/// What is to be told of planned changes beside what they do; both readers use
/// the same words.
fn told(changes: &[ResourceChange], gaps: &mut Vec<Gap>) {
    let mut generated = changes.iter().filter(|change| {
        change
            .importing
            .as_ref()
            .is_some_and(|one| one.generated.is_some())
    });
    if let Some(first) = generated.next() {
        let what = match generated.count() {
            0 => format!("configuration of {}", first.address),
            more => format!("configuration of {} and {more} more", first.address),
        };
        gaps.push(Gap {
            what,
            why: "the tool wrote it for what is imported, and nobody has reviewed it".to_owned(),
            treated_as: "what the change shows".to_owned(),
            effect: GapEffect::Note,
        });
    }
}

fn read_json(
    mut bytes: Vec<u8>,
    from: usize,
    front: detect::Front,
    name: &str,
    limits: &Limits,
) -> Result<ChangeSet> {
    let note = |what: &str, why: &str| Gap {
        what: what.to_owned(),
        why: why.to_owned(),
        treated_as: "absent".to_owned(),
        effect: GapEffect::Note,
    };
    match front {
        detect::Front::Nothing => plan_json::read(Arc::new(bytes), from, name, limits),
        detect::Front::ByteOrderMark => {
            let mut changes = plan_json::read(Arc::new(bytes), from, name, limits)?;
            changes.gaps.push(note(
                "byte order mark",
                "the file starts with one, so something rewrote it after the tool",
            ));
            Ok(changes)
        }
        detect::Front::Wrapper => {
            // The digest is that of the file, with the lines around the JSON.
            let sha256 = plan_json::sha256(&bytes);
            bytes.truncate(detect::before_workflow_lines(&bytes).max(from));
            let mut changes = plan_json::read(Arc::new(bytes), from, name, limits)?;
            changes.origin.sha256 = sha256;
            changes.gaps.push(note(
                "lines around the JSON",
                "the wrapper of setup-terraform printed them (`terraform_wrapper: false` turns it off)",
            ));
            Ok(changes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> ErrorCode {
        let error = read(bytes.to_vec(), "x", &Limits::default())
            .map(|_| ())
            .expect_err("no plan");
        assert!(error.help.is_some(), "{error}");
        error.code
    }

    const MINIMAL: &str = r#"{"format_version":"1.2","planned_values":{}}"#;

    #[test]
    fn an_empty_plan_is_a_plan() {
        let set = read(MINIMAL.as_bytes().to_vec(), "x", &Limits::default()).expect("a plan");
        assert!(set.changes.is_empty() && set.gaps.is_empty());
        assert_eq!(set.origin.sha256.len(), 64);
        assert!(!set.prior_state.present);
    }

    #[test]
    fn what_is_no_plan_is_named() {
        use ErrorCode::{
            LimitExceeded, MalformedPlan, NotAPlan, SuspiciousPlan, UnsupportedVersion,
        };
        let utf16: Vec<u8> = MINIMAL.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let deep = format!(
            "{{\"format_version\":\"1.2\",\"planned_values\":{}",
            "[".repeat(100_000)
        );
        let fronted = format!("Warning!\n{MINIMAL}");
        let double = format!("{MINIMAL}{MINIMAL}");
        let trailing = format!("{MINIMAL} x");
        let with_mark = [b"\xff\xfe", utf16.as_slice()].concat();
        let cases: &[(&[u8], ErrorCode)] = &[
            (b"", MalformedPlan),
            (b" \n", MalformedPlan),
            (b"tfplan\x02abc", UnsupportedVersion),
            (b"\x1f\x8b\x08\0", NotAPlan),
            (&utf16, MalformedPlan),
            (&with_mark, MalformedPlan),
            (b"{\"a\":\"\xff\"}", MalformedPlan),
            (b"{\"a\":\"abc\0\"}", MalformedPlan),
            (b"[]", MalformedPlan),
            (b"{}", UnsupportedVersion),
            (b"null", NotAPlan),
            (b"hello", NotAPlan),
            (b"Terraform will perform the following actions:", NotAPlan),
            (fronted.as_bytes(), MalformedPlan),
            (double.as_bytes(), MalformedPlan),
            (trailing.as_bytes(), MalformedPlan),
            (&MINIMAL.as_bytes()[..MINIMAL.len() - 1], MalformedPlan),
            (deep.as_bytes(), LimitExceeded),
            (
                br#"{"format_version":"1.2","planned_values":{"a":{"b":1,"b":1}}}"#,
                SuspiciousPlan,
            ),
            (br#"{"planned_values":{}}"#, UnsupportedVersion),
            (
                br#"{"format_version":1.2,"planned_values":{}}"#,
                UnsupportedVersion,
            ),
            (
                br#"{"format_version":"1","planned_values":{}}"#,
                UnsupportedVersion,
            ),
            (
                br#"{"format_version":"0.0","planned_values":{}}"#,
                UnsupportedVersion,
            ),
            (
                br#"{"format_version":"2.0","planned_values":{},"resource_changes":{}}"#,
                UnsupportedVersion,
            ),
            (br#"{"format_version":"1.0"}"#, NotAPlan),
            (
                br#"{"format_version":"1.0","terraform_version":"1.5.0","values":{}}"#,
                NotAPlan,
            ),
            (
                br#"{"version":4,"serial":1,"lineage":"x","resources":[]}"#,
                NotAPlan,
            ),
            (
                b"{\"@level\":\"info\",\"type\":\"version\"}\n{\"@level\":\"info\"}",
                NotAPlan,
            ),
            (
                br#"{"remote_plan_format":1,"run_id":"run-x","hostname":"h"}"#,
                NotAPlan,
            ),
            (
                br#"{"meta":{},"encrypted_data":"","encryption_version":"v0"}"#,
                NotAPlan,
            ),
            (
                br#"{"format_version":"1.0","provider_schemas":{}}"#,
                NotAPlan,
            ),
        ];
        for (bytes, code) in cases {
            assert_eq!(
                refused(bytes),
                *code,
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(80)])
            );
        }
    }

    #[test]
    fn oddities_that_do_not_matter_are_told() {
        for text in [format!("\u{feff}{MINIMAL}"), MINIMAL.replace("1.2", "1.3")] {
            let set = read(text.into_bytes(), "x", &Limits::default()).expect("a plan");
            assert_eq!(set.gaps.len(), 1);
            assert_eq!(set.gaps[0].effect, GapEffect::Note);
        }
        let wrapped = format!(
            "[command]/bin/terraform-bin show -json p\n{MINIMAL}\n\n::debug::exited with code 0.\n::set-output name=stdout::{MINIMAL}\n"
        );
        let set = read(wrapped.clone().into_bytes(), "x", &Limits::default()).expect("a plan");
        assert_eq!(set.gaps.len(), 1);
        assert_eq!(set.origin.sha256, plan_json::sha256(wrapped.as_bytes()));
        assert_eq!(
            refused(format!("[command]x\n{MINIMAL}\n{MINIMAL}\n").as_bytes()),
            ErrorCode::MalformedPlan
        );
        let old = MINIMAL.replace("1.2", "0.1");
        assert!(read(old.into_bytes(), "x", &Limits::default()).is_ok());
    }
}
