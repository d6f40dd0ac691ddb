//! Writes reports: to standard output, or atomically to files.

use std::io::Write as _;
use std::path::Path;

use crate::cli::{Color, CommonArgs, Format, Sink};
use crate::error::{Error, ErrorCode, Result};
use crate::model::change::ChangeSet;
use crate::redact::Redactor;
use crate::render;
use crate::report::build::Contents;
use crate::report::{ErrorDetail, ErrorPlace, Outcome, ReportError, Text};

/// What the formats have room for.
pub fn contents(sinks: &[Sink], common: &CommonArgs) -> Contents {
    let any = |wanted: &[Format]| sinks.iter().any(|sink| wanted.contains(&sink.format));
    Contents {
        all_changes: common.all_changes,
        all_dependents: common.all_dependents,
        picture: any(&[Format::Html, Format::Markdown, Format::Github]),
        rule_texts: any(&[Format::Sarif]),
        trees: any(&[Format::Terminal, Format::Json]),
    }
}

/// What a program that asks for JSON has room for.
pub fn for_programs() -> Contents {
    Contents {
        trees: true,
        ..Contents::default()
    }
}

/// Whether all formats tell how a plan may be split.
pub fn tell_split(sinks: &[Sink]) -> bool {
    let tells = |sink: &Sink| matches!(sink.format, Format::Terminal | Format::Json);
    sinks.iter().all(tells)
}

/// Writes every report and gives the exit code. Each sink is independent of
/// the others' failure; a report that could not be written makes the whole 1.
pub fn write(outcome: &Outcome, sinks: &[Sink], common: &CommonArgs) -> u8 {
    let mut code = outcome.exit_code();
    if let Outcome::Refused(error) = outcome
        && error.code == ErrorCode::Usage.as_str()
    {
        // Nothing was judged and nothing refused: whoever called is told, and
        // no report is written that could be taken for one.
        let _ = std::io::stderr().write_all(render::terminal::refusal(error).as_bytes());
        return super::USAGE;
    }
    for (_, error) in outcome.refusals() {
        // Whatever the format, a person who looks at the log sees why.
        let terminal = sinks
            .iter()
            .any(|sink| sink.format == Format::Terminal && sink.file.is_none());
        if !terminal {
            let _ = std::io::stderr().write_all(render::terminal::refusal(error).as_bytes());
        }
    }
    for sink in sinks {
        if let Err(error) = write_one(outcome, sink, common) {
            super::print_error(&error);
            code = super::REFUSED;
        }
        if sink.format == Format::Github
            && let Err(error) = step_summary(outcome)
        {
            // The summary is a courtesy; the annotations and the exit code decide.
            super::print_error(&error);
        }
    }
    code
}

/// Appends the Markdown report to the step's summary where GitHub Actions asks
/// for one (documentation "Adding a job summary").
fn step_summary(outcome: &Outcome) -> Result<()> {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let text = render::github::step_summary(outcome);
    std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(&path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| {
            Error::new(
                ErrorCode::Io,
                format!("cannot write the step summary: {error}"),
            )
        })
}

fn write_one(outcome: &Outcome, sink: &Sink, common: &CommonArgs) -> Result<()> {
    if sink.format == Format::Json && sink.file.is_none() {
        let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let written = render::json::write(outcome, &mut out).and_then(|()| out.flush());
        return unless_closed(written);
    }
    let to_terminal = sink.file.is_none() && std::io::IsTerminal::is_terminal(&std::io::stdout());
    let text = match sink.format {
        Format::Terminal => {
            let look = render::terminal::Look {
                width: width(to_terminal),
                color: match common.color {
                    Color::Always => true,
                    Color::Never => false,
                    Color::Auto => {
                        to_terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
                    }
                },
                detail: match (common.quiet, common.full) {
                    (true, _) => render::terminal::Detail::Line,
                    (_, true) => render::terminal::Detail::Full,
                    _ => render::terminal::Detail::Page,
                },
            };
            render::terminal::outcome(outcome, &look)
        }
        Format::Json => render::json::outcome(outcome),
        Format::Markdown => render::markdown::outcome(outcome, common.max_bytes),
        Format::Sarif => render::sarif::outcome(outcome),
        Format::Github => render::github::outcome(outcome),
        Format::Gitlab => render::gitlab::outcome(outcome),
        Format::Junit => render::junit::outcome(outcome),
        Format::Html => render::html::outcome(outcome),
    };
    match &sink.file {
        Some(file) => write_file(file, text.as_bytes()),
        None => unless_closed(std::io::stdout().lock().write_all(text.as_bytes())),
    }
}

/// The error of standard output, if it counts.
fn unless_closed(written: std::io::Result<()>) -> Result<()> {
    match written {
        // Nobody reads any more (`| head`): the verdict stands in the exit code.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Error::new(
            ErrorCode::Io,
            format!("cannot write to standard output: {error}"),
        )),
        Ok(()) => Ok(()),
    }
}

/// Columns to lay text out in: the terminal's, else 100.
fn width(to_terminal: bool) -> usize {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse().ok());
    let size = if to_terminal {
        terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
    } else {
        None
    };
    columns.or(size).unwrap_or(100).clamp(40, 200)
}

/// Writes a file whole or not at all: beside the target first, then renamed.
///
/// # Errors
/// When the directory cannot be written to.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let fail = |error: std::io::Error| {
        // What comes from a temporary file names it, and its name is another one each time.
        let why = match error.raw_os_error() {
            Some(_) => error.to_string(),
            None => error.kind().to_string(),
        };
        Error::new(
            ErrorCode::Io,
            format!("cannot write {}: {why}", super::inputs::display(path)),
        )
        .with_help("Check that the directory exists and can be written to.")
    };
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    // A device or pipe cannot be replaced by a rename, and must not be.
    if path.exists() && !path.is_file() {
        return std::fs::write(path, bytes).map_err(fail);
    }
    let whole = beside(directory, bytes).map_err(fail)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Temporary files are private; a report is not.
        let _ = std::fs::set_permissions(&whole, std::fs::Permissions::from_mode(0o644));
    }
    whole.persist(path).map_err(|error| fail(error.error))
}

/// What the names of files begin with that become a report in a moment.
const BESIDE: &str = ".blastgate-";

/// The bytes in a file of their own in a directory.
fn beside(directory: &Path, bytes: &[u8]) -> std::io::Result<tempfile::TempPath> {
    #[cfg(target_os = "linux")]
    if let Ok(whole) = named_when_whole(directory, bytes) {
        return Ok(whole);
    }
    let mut file = tempfile::Builder::new()
        .prefix(BESIDE)
        .tempfile_in(directory)?;
    file.write_all(bytes)?;
    Ok(file.into_temp_path())
}

/// The same where the system has files without a name: a process that is ended
/// while it writes leaves nothing behind (open(2), `O_TMPFILE`).
#[cfg(target_os = "linux")]
fn named_when_whole(directory: &Path, bytes: &[u8]) -> std::io::Result<tempfile::TempPath> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd as _;

    let mut file = tempfile::tempfile_in(directory)?;
    file.write_all(bytes)?;
    let open = format!("/proc/self/fd/{}", file.as_raw_fd());
    tempfile::Builder::new()
        .prefix(BESIDE)
        .make_in(directory, |path| {
            Ok(linkat(CWD, &open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
        })
        .map(tempfile::NamedTempFile::into_temp_path)
}

/// A number with its noun.
pub fn counted(count: usize, noun: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end}")
}

/// Makes a name safe to show when there is no change set to learn secrets from.
pub fn shown(name: &str) -> Text {
    Redactor::new(&ChangeSet::default()).text(name)
}

/// An error as reports show it.
pub fn refusal(error: &Error) -> ReportError {
    let redactor = Redactor::new(&ChangeSet::default());
    ReportError {
        code: error.code.as_str(),
        message: redactor.text(&error.message),
        help: error.help.as_deref().map(|help| redactor.text(help)),
        location: error.location.as_ref().map(|place| ErrorPlace {
            file: redactor.text(&place.file),
            line: place.line,
            column: place.column,
        }),
        details: error
            .excerpts
            .iter()
            .map(|excerpt| {
                let place = crate::source::line_column(&excerpt.text, excerpt.start);
                ErrorDetail {
                    message: redactor.text(&excerpt.label),
                    location: ErrorPlace {
                        file: redactor.text(&excerpt.name),
                        line: Some(place.line),
                        column: Some(place.column),
                    },
                }
            })
            .collect(),
        excerpts: error
            .excerpts
            .iter()
            .filter_map(|excerpt| crate::report::locate::error_excerpt(excerpt, &redactor))
            .collect(),
    }
}

/// An error as text for standard error.
pub fn error_text(error: &Error) -> String {
    render::terminal::refusal(&refusal(error))
}
