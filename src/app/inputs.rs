//! Finds and reads the inputs: files, directories of plans, standard input.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::error::{Error, ErrorCode, Result};
use crate::input::sniff::{self, Looks};

/// Largest input that is read into memory.
pub const MAX_INPUT: u64 = 4 << 30;

/// One input that has been found but not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file, and the name it goes by in reports.
    File {
        /// Where it is.
        path: PathBuf,
        /// Relative name with `/`.
        name: String,
    },
    /// A directory in which there is nothing to judge, or a part of one that
    /// cannot be read.
    Nothing {
        /// Name of the directory.
        name: String,
        /// Why that is an error.
        error: Error,
    },
}

/// A file of a directory that is not judged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassedOver {
    /// Relative name with `/`.
    pub name: String,
    /// What it is instead of a plan.
    pub why: &'static str,
}

/// What the arguments stand for.
#[derive(Debug, Default)]
pub struct Found {
    /// Inputs in path order (per argument).
    pub sources: Vec<Source>,
    /// Whether the report is one of several inputs (a directory or several arguments).
    pub several: bool,
    /// Files in directories that are no plans, for the report.
    pub passed_over: Vec<PassedOver>,
}

/// Looks the arguments up. What is wrong with one of them is found again by
/// [`read`], so that the others are judged all the same.
pub fn find(arguments: &[PathBuf]) -> Found {
    let mut found = Found {
        several: arguments.len() > 1,
        ..Found::default()
    };
    for argument in arguments {
        if argument.as_os_str() == "-" {
            found.sources.push(Source::Stdin);
        } else if argument.is_dir() {
            found.several = true;
            // Plans of several directories often have the same names.
            let prefix = (arguments.len() > 1).then(|| display(argument));
            directory(argument, prefix.as_deref(), &mut found);
        } else {
            let parent = argument.parent().and_then(Path::file_name);
            let name = match parent {
                Some(parent) if arguments.len() > 1 && argument.is_absolute() => {
                    format!("{}/{}", parent.to_string_lossy(), display(argument))
                }
                _ => display(argument),
            };
            found.sources.push(Source::File {
                path: argument.clone(),
                name,
            });
        }
    }
    found
}

/// Name of a path in reports: relative ones as given, of absolute ones the last part.
pub fn display(path: &Path) -> String {
    let shown = if path.is_absolute() {
        path.file_name()
            .map_or_else(|| path.to_path_buf(), PathBuf::from)
    } else {
        path.to_path_buf()
    };
    let text = shown.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .map_or_else(|| text.clone(), str::to_owned)
}

/// Finds the plans in a directory. Links are followed, and so are hidden
/// directories (Terragrunt keeps plans in one).
fn directory(root: &Path, prefix: Option<&str>, found: &mut Found) {
    let before = found.sources.len();
    let named = |path: &Path| {
        let name = path
            .strip_prefix(root)
            .map_or_else(|_| display(path), display);
        match prefix {
            Some(prefix) => format!("{prefix}/{name}"),
            None => name,
        }
    };
    let mut beside = Vec::new();
    let walk = WalkDir::new(root)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            entry.depth() == 0 || !(entry.file_type().is_dir() && of_tools(entry))
        });
    let mut configuration = false;
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let name = named(entry.path());
                configuration |= is_configuration(&name);
                beside.extend(file(entry, name, found));
            }
            Err(error) => {
                let name = error.path().map_or_else(|| display(root), named);
                not_entered(name, error.loop_ancestor().is_some(), found);
            }
        }
    }
    missing_plans(beside, before, found);
    if found.sources.len() == before {
        found.sources.push(without_plans(root, configuration));
    }
}

/// Takes a file of a directory in; gives it back where it only counts if a plan stands beside it.
fn file(entry: DirEntry, name: String, found: &mut Found) -> Option<Beside> {
    let (why, of_same_name) = match look(&entry) {
        // What cannot be looked at is found again when it is read.
        None | Some(Looks::Plan) => {
            found.sources.push(Source::File {
                path: entry.path().to_path_buf(),
                name,
            });
            return None;
        }
        Some(Looks::Other(why)) => {
            found.passed_over.push(PassedOver { name, why });
            return None;
        }
        Some(Looks::Print(why)) => (why, true),
        Some(Looks::State) => ("the state file of a plan beside it", false),
    };
    Some(Beside {
        at: found.sources.len(),
        entry,
        of_same_name,
        passed: PassedOver { name, why },
    })
}

/// A part of a directory that the walk did not enter.
fn not_entered(name: String, is_loop: bool, found: &mut Found) {
    if is_loop {
        let why = "a link to a directory around it";
        found.passed_over.push(PassedOver { name, why });
        return;
    }
    let error = Error::new(ErrorCode::Io, "this part of the directory cannot be read")
        .at(name.as_str(), None)
        .with_help("Check that it can be read, or name the plan files themselves.");
    found.sources.push(Source::Nothing { name, error });
}

/// A directory in which there is no plan, but perhaps configuration.
fn without_plans(root: &Path, configuration: bool) -> Source {
    let help = if configuration {
        "Write a plan with `terraform plan -out FILE`, or compare two configurations with `blastgate diff`."
    } else {
        "Write plans with `terraform plan -out FILE`, or name the plan files themselves."
    };
    let name = display(root);
    let error = Error::new(ErrorCode::NotAPlan, "there is no plan in this directory")
        .at(name.as_str(), None)
        .with_help(help);
    Source::Nothing { name, error }
}

/// Directories that tools keep for themselves: what looks like a state or a
/// plan in there is none that anybody applies.
fn of_tools(entry: &DirEntry) -> bool {
    [".git", ".hg", ".svn", ".terraform"]
        .iter()
        .any(|name| entry.file_name() == *name)
}

/// `None` when the file cannot be looked at.
fn look(entry: &DirEntry) -> Option<Looks> {
    if !entry.file_type().is_file() {
        return Some(Looks::Other("not a regular file"));
    }
    let mut file = std::fs::File::open(entry.path()).ok()?;
    sniff::looks(&mut file, &entry.file_name().to_string_lossy()).ok()
}

/// What stands beside a plan and is none.
struct Beside {
    /// Its place among the sources, should it become one.
    at: usize,
    entry: DirEntry,
    /// The plan has to have the same name.
    of_same_name: bool,
    passed: PassedOver,
}

/// What belongs to a plan is no loss where that plan stands beside it; where
/// it does not, somebody took the one for the other, and the plan is missing.
fn missing_plans(beside: Vec<Beside>, first: usize, found: &mut Found) {
    let plans: BTreeSet<(PathBuf, String)> = found.sources[first..]
        .iter()
        .filter_map(|source| match source {
            Source::File { path, .. } => place(path),
            Source::Stdin | Source::Nothing { .. } => None,
        })
        .collect();
    // From the back, so that the places in the list still hold.
    for one in beside.into_iter().rev() {
        let there = place(one.entry.path()).is_some_and(|(directory, stem)| {
            if one.of_same_name {
                plans.contains(&(directory, stem))
            } else {
                plans.iter().any(|(other, _)| *other == directory)
            }
        });
        if there {
            found.passed_over.push(one.passed);
        } else {
            let path = one.entry.into_path();
            let name = one.passed.name;
            found.sources.insert(one.at, Source::File { path, name });
        }
    }
    found.passed_over.sort();
}

/// Directory and stem of a file, `tfplan` being another word for `plan`.
fn place(path: &Path) -> Option<(PathBuf, String)> {
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let stem = name.split('.').next()?.replace("tfplan", "plan");
    Some((path.parent()?.to_path_buf(), stem))
}

/// Whether a file is configuration, by its name.
pub fn is_configuration(name: &str) -> bool {
    [".tf", ".tf.json", ".tofu", ".tofu.json"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Reads an input whole: the bytes that are judged are the bytes that are hashed.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn read(source: &Source) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match source {
        Source::Nothing { error, .. } => return Err(error.clone()),
        Source::Stdin => {
            std::io::stdin()
                .lock()
                .take(MAX_INPUT + 1)
                .read_to_end(&mut bytes)
                .map_err(|error| {
                    Error::new(
                        ErrorCode::Io,
                        format!("cannot read standard input: {error}"),
                    )
                })?;
        }
        Source::File { path, .. } => {
            let file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
            if let Ok(metadata) = file.metadata() {
                bytes.reserve_exact(usize::try_from(metadata.len().min(MAX_INPUT)).unwrap_or(0));
            }
            file.take(MAX_INPUT + 1)
                .read_to_end(&mut bytes)
                .map_err(|error| unreadable(path, &error))?;
        }
    }
    if bytes.len() as u64 > MAX_INPUT {
        return Err(
            Error::new(ErrorCode::LimitExceeded, "the input is larger than 4 GiB")
                .at(source.name(), None),
        );
    }
    Ok(bytes)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ErrorCode::Io,
        format!("cannot read {}: {error}", display(path)),
    )
    .at(display(path), None)
    .with_help("Check the path and that the file can be read.")
}

impl Source {
    /// Name in reports.
    pub fn name(&self) -> &str {
        match self {
            Source::Stdin => "-",
            Source::File { name, .. } | Source::Nothing { name, .. } => name,
        }
    }
}
