//! Finds and reads the inputs: files, directories of plans, standard input.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::error::{Error, ErrorCode, Result};

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
}

/// What the arguments stand for.
#[derive(Debug, Default)]
pub struct Found {
    /// Inputs in path order (per argument).
    pub sources: Vec<Source>,
    /// Whether the report is one of several inputs (a directory or several arguments).
    pub several: bool,
    /// Files in directories that are no plans, for the report.
    pub passed_over: usize,
}

/// Looks the arguments up.
///
/// # Errors
/// When an argument does not exist or a directory holds no plan.
pub fn find(arguments: &[PathBuf]) -> Result<Found> {
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
            directory(argument, prefix.as_deref(), &mut found)?;
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
    Ok(found)
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

fn directory(root: &Path, prefix: Option<&str>, found: &mut Found) -> Result<()> {
    let before = found.sources.len();
    let walk = WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(entry.file_type().is_dir() && name.starts_with('.'))
        });
    for entry in walk {
        let entry = entry.map_err(|error| {
            Error::new(ErrorCode::Io, format!("cannot read the directory: {error}"))
                .at(display(root), None)
        })?;
        if !entry.path().is_file() {
            continue;
        }
        if is_candidate(entry.path())? {
            let name = entry
                .path()
                .strip_prefix(root)
                .map_or_else(|_| display(entry.path()), display);
            found.sources.push(Source::File {
                path: entry.path().to_path_buf(),
                name: match prefix {
                    Some(prefix) => format!("{prefix}/{name}"),
                    None => name,
                },
            });
        } else {
            found.passed_over += 1;
        }
    }
    if found.sources.len() == before {
        return Err(Error::new(ErrorCode::NotAPlan, "there is no plan in this directory")
            .at(display(root), None)
            .with_help("Write plans with `terraform plan -out FILE`, or name the plan files themselves."));
    }
    Ok(())
}

/// Whether a file in a directory is taken for a plan. Its content decides; a
/// telling name only adds, so that an empty or broken plan is refused and not
/// passed over.
fn is_candidate(path: &Path) -> Result<bool> {
    let mut head = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(4096).read_to_end(&mut head))
        .map_err(|error| unreadable(path, &error))?;
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let text = text.trim_ascii_start();
    let has = |word: &[u8]| text.windows(word.len()).any(|window| window == word);
    let json_plan = text.starts_with(b"{")
        && has(b"\"format_version\"")
        && !has(b"\"provider_schemas\"")
        && !has(b"\"values\"");
    let wrapped =
        text.starts_with(b"{") && (has(b"\"encrypted_data\"") || has(b"\"remote_plan_format\""));
    let utf16 = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let named = name == "tfplan"
        || name == "plan.json"
        || [".tfplan", ".tfplan.json", ".plan", ".plan.json"]
            .iter()
            .any(|end| name.ends_with(end));
    Ok(
        head.starts_with(b"PK")
            || json_plan
            || wrapped
            || (utf16 && name.contains("plan"))
            || named,
    )
}

/// Reads an input whole: the bytes that are judged are the bytes that are hashed.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn read(source: &Source) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match source {
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
            Source::File { name, .. } => name,
        }
    }
}
