//! `blastgate rules import`: policies of HCP Terraform as rule files.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::catalog::Catalog;
use crate::error::{Error, ErrorCode, Result};
use crate::rules::{ImportedRule, Remark, RuleFile, RuleSet, import};
use crate::source::LineColumn;

use super::print_note;

/// The group of the rules, which is their directory.
const GROUP: &str = "imported";
/// The largest file of policies.
const LARGEST: u64 = 4 << 20;

/// Runs the command; gives the exit code.
///
/// # Errors
/// A file that cannot be read or is no HCL; a rule file that exists.
pub fn run(files: &[PathBuf], output: Option<&Path>) -> Result<u8> {
    let built_in = RuleSet::built_in()?;
    let mut taken: Vec<String> = built_in.iter().map(|rule| rule.id.to_string()).collect();
    let mut rules = Vec::new();
    let mut left_out = 0;
    for file in files {
        let name = super::inputs::display(file);
        let text = read(file, &name)?;
        let known: Vec<&str> = taken.iter().map(String::as_str).collect();
        let mut imported = import(&text, &name, &known)?;
        for rule in std::mem::take(&mut imported.rules) {
            match proven(&rule) {
                Ok(()) => {
                    taken.push(rule.id.clone());
                    rules.push(rule);
                }
                Err(why) => imported.remarks.push(Remark {
                    place: rule.place,
                    left_out: true,
                    message: format!("policy `{}`: {why}", rule.policy),
                }),
            }
        }
        imported.remarks.sort_by_key(|remark| remark.place);
        for remark in &imported.remarks {
            let LineColumn { line, column } = remark.place;
            let kind = if remark.left_out {
                "not imported"
            } else {
                "note"
            };
            let message = super::outputs::shown(&remark.message);
            print_note(&format!("{name}:{line}:{column}: {kind}: {message}"));
            left_out += usize::from(remark.left_out);
        }
    }
    match output {
        None => print(&rules)?,
        Some(directory) => write(&rules, directory)?,
    }
    print_note(&format!(
        "{} imported, {left_out} not imported",
        super::outputs::counted(rules.len(), "rule")
    ));
    Ok(u8::from(left_out > 0))
}

fn read(file: &Path, name: &str) -> Result<String> {
    let failed =
        |error: std::io::Error| Error::new(ErrorCode::Io, format!("cannot read {name}: {error}"));
    let size = std::fs::metadata(file).map_err(failed)?.len();
    if size > LARGEST {
        return Err(Error::new(
            ErrorCode::InvalidRule,
            format!("{name} is too large for a policy file"),
        ));
    }
    std::fs::read_to_string(file).map_err(failed)
}

/// Loads a rule and runs its examples: what is written works.
fn proven(rule: &ImportedRule) -> std::result::Result<(), String> {
    let file = RuleFile {
        path: format!("{GROUP}/{}.hcl", rule.id),
        text: rule.text.clone(),
    };
    let set = RuleSet::default()
        .with_files(&[file], Catalog::built_in())
        .map_err(|error| format!("its rule would not load: {error}"))?;
    let outcomes = crate::rules::test(&set, &crate::decide::findings);
    let failure = outcomes.into_iter().find_map(|outcome| {
        let failure = outcome.failure?;
        Some(format!(
            "the example `{}` of its rule fails: {failure}",
            outcome.example
        ))
    });
    failure.map_or(Ok(()), Err)
}

fn print(rules: &[ImportedRule]) -> Result<()> {
    let mut out = String::new();
    for rule in rules {
        let _ = writeln!(out, "# {GROUP}/{}.hcl\n{}", rule.id, rule.text);
    }
    std::io::stdout()
        .write_all(out.as_bytes())
        .map_err(|error| Error::new(ErrorCode::Io, format!("cannot print: {error}")))
}

fn write(rules: &[ImportedRule], directory: &Path) -> Result<()> {
    let group = directory.join(GROUP);
    let path = |rule: &ImportedRule| group.join(format!("{}.hcl", rule.id));
    // All or nothing: a half of a policy is none.
    if let Some(rule) = rules.iter().find(|rule| path(rule).exists()) {
        let shown = super::inputs::display(&path(rule));
        let error = Error::new(
            ErrorCode::Usage,
            format!("{shown} exists and is left alone"),
        );
        return Err(error.with_help("give another directory, or remove the file first"));
    }
    let failed = |error: std::io::Error| {
        let shown = super::inputs::display(&group);
        Error::new(ErrorCode::Io, format!("cannot write to {shown}: {error}"))
    };
    std::fs::create_dir_all(&group).map_err(failed)?;
    let mut made = Vec::new();
    let written = rules.iter().try_for_each(|rule| {
        let mut file = std::fs::File::create_new(path(rule))?;
        made.push(path(rule));
        file.write_all(rule.text.as_bytes())
    });
    if written.is_err() {
        for path in made {
            // The error that is told stands before any of this one.
            let _ = std::fs::remove_file(path);
        }
    }
    written.map_err(failed)
}
