//! Arguments become a command, and every `--output` finds the `--format` before it.

use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

use super::{CheckArgs, Cli, Command, CommonArgs, DiffArgs, Format, RunArgs};

/// A format and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sink {
    /// The format.
    pub format: Format,
    /// The file; standard output when absent.
    pub file: Option<PathBuf>,
}

/// Parses the arguments and pairs every `--output` with the `--format` before it.
///
/// # Errors
/// clap's, with exit code 2; help and version are errors of clap too.
pub fn parse<I, T>(arguments: I) -> Result<(Cli, Vec<Sink>), clap::Error>
where
    I: IntoIterator<Item = T>,
    T: Into<std::ffi::OsString> + Clone,
{
    let mut command = Cli::command();
    let matches = command
        .try_get_matches_from_mut(arguments)
        .map_err(|error| suggest_command(error, &mut command))?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    if cli.verbose {
        let message = "--verbose goes with --version; a report has --full";
        return Err(command.error(clap::error::ErrorKind::ArgumentConflict, message));
    }
    let sinks = match (&cli.command, matches.subcommand()) {
        (
            Command::Check(CheckArgs { common, .. })
            | Command::Diff(DiffArgs { common, .. })
            | Command::Run(RunArgs { common, .. }),
            Some((_, sub)),
        ) => pair(common, sub)
            .map_err(|message| command.error(clap::error::ErrorKind::ArgumentConflict, message))?,
        _ => Vec::new(),
    };
    Ok((cli, sinks))
}

/// Whether the arguments before any command ask for more than the version.
pub fn is_verbose(arguments: &[std::ffi::OsString]) -> bool {
    arguments
        .iter()
        .skip(1)
        .take_while(|argument| argument.as_encoded_bytes().starts_with(b"-"))
        .any(|argument| argument == "--verbose")
}

/// Whoever gives a file where a command belongs is told which command takes it.
fn suggest_command(error: clap::Error, command: &mut clap::Command) -> clap::Error {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    if error.kind() != ErrorKind::InvalidSubcommand {
        return error;
    }
    let Some(ContextValue::String(given)) = error.get(ContextKind::InvalidSubcommand) else {
        return error;
    };
    let configuration = [".tf", ".tf.json", ".tofu", ".tofu.json"]
        .iter()
        .any(|end| given.ends_with(end));
    let message = if configuration {
        format!(
            "`{given}` is not a command; a change of configuration is judged with `blastgate diff BEFORE AFTER`"
        )
    } else if given.contains(['.', '/', '\\']) || given.contains("plan") {
        format!("`{given}` is not a command; a plan is judged with `blastgate check {given}`")
    } else {
        return error;
    };
    command.error(ErrorKind::InvalidSubcommand, message)
}

/// The format that the name of a file promises.
fn promised(file: &Path) -> Option<Format> {
    let name = file.file_name()?.to_string_lossy().to_lowercase();
    let extension = name.rsplit_once('.')?.1;
    Some(match extension {
        "json" if name.ends_with(".sarif.json") => Format::Sarif,
        "json" if name.contains("code-quality") || name.contains("codequality") => Format::Gitlab,
        "json" => Format::Json,
        "md" | "markdown" => Format::Markdown,
        "sarif" => Format::Sarif,
        "xml" => Format::Junit,
        "html" | "htm" => Format::Html,
        "txt" | "log" | "ansi" => Format::Terminal,
        _ => return None,
    })
}

/// Sinks of outputs that no format was given for.
fn by_name(outputs: &[PathBuf]) -> Result<Vec<Sink>, String> {
    outputs
        .iter()
        .map(|file| {
            let format = promised(file).ok_or_else(|| {
                format!(
                    "the name of `{}` does not tell the format: give `--format FORMAT` before its --output",
                    file.display()
                )
            })?;
            Ok(Sink {
                format,
                file: Some(file.clone()),
            })
        })
        .collect()
}

fn pair(common: &CommonArgs, matches: &ArgMatches) -> Result<Vec<Sink>, String> {
    let indices = |name: &str| -> Vec<usize> {
        if matches.value_source(name) == Some(ValueSource::CommandLine) {
            matches
                .indices_of(name)
                .map(Iterator::collect)
                .unwrap_or_default()
        } else {
            Vec::new()
        }
    };
    let (formats, outputs) = (indices("format"), indices("output"));
    if common.format.is_empty() {
        return match common.output.as_slice() {
            [] => Ok(vec![Sink {
                format: Format::Terminal,
                file: None,
            }]),
            files => by_name(files).and_then(distinct),
        };
    }
    if let ([format], [file]) = (common.format.as_slice(), common.output.as_slice()) {
        return Ok(vec![Sink {
            format: *format,
            file: Some(file.clone()),
        }]);
    }
    let mut sinks: Vec<Sink> = common
        .format
        .iter()
        .map(|format| Sink {
            format: *format,
            file: None,
        })
        .collect();
    for (at, file) in outputs.iter().zip(&common.output) {
        let owner = formats.iter().rposition(|format| format < at);
        let sink = owner
            .and_then(|owner| sinks.get_mut(owner))
            .filter(|sink| sink.file.is_none())
            .ok_or("each --output needs a --format of its own before it")?;
        sink.file = Some(file.clone());
    }
    if sinks.iter().filter(|sink| sink.file.is_none()).count() > 1 {
        return Err(
            "only one --format can go to standard output; give the others an --output".to_owned(),
        );
    }
    distinct(sinks)
}

/// No two reports go to one file.
fn distinct(sinks: Vec<Sink>) -> Result<Vec<Sink>, String> {
    let mut files: Vec<_> = sinks.iter().filter_map(|sink| sink.file.as_ref()).collect();
    files.sort();
    if files.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err("two reports cannot go to the same --output".to_owned());
    }
    Ok(sinks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sinks(arguments: &str) -> Result<Vec<(Format, Option<String>)>, clap::error::ErrorKind> {
        let words = std::iter::once("blastgate").chain(arguments.split(' '));
        parse(words)
            .map(|(_, sinks)| {
                sinks
                    .into_iter()
                    .map(|sink| {
                        (
                            sink.format,
                            sink.file.map(|file| file.display().to_string()),
                        )
                    })
                    .collect()
            })
            .map_err(|error| error.kind())
    }

    #[test]
    fn outputs_belong_to_the_format_before_them() {
        assert_eq!(sinks("check p"), Ok(vec![(Format::Terminal, None)]));
        assert_eq!(
            sinks("check p --format json --output a --format html --output b --format terminal"),
            Ok(vec![
                (Format::Json, Some("a".into())),
                (Format::Html, Some("b".into())),
                (Format::Terminal, None)
            ])
        );
        assert_eq!(
            sinks("check p --output a --format json"),
            Ok(vec![(Format::Json, Some("a".into()))])
        );
        assert_eq!(
            sinks("check p --output a.json --output b.sarif.json --output c.md"),
            Ok(vec![
                (Format::Json, Some("a.json".into())),
                (Format::Sarif, Some("b.sarif.json".into())),
                (Format::Markdown, Some("c.md".into()))
            ])
        );
        for wrong in [
            "check p --output report",
            "check p --output a.json --output a.json",
            "check p --format json --format html",
            "check p --format json --output a --output b",
            "check p --format json --output a --format html --output a",
        ] {
            assert_eq!(
                sinks(wrong),
                Err(clap::error::ErrorKind::ArgumentConflict),
                "{wrong}"
            );
        }
    }

    #[test]
    fn the_command_is_well_formed() {
        Cli::command().debug_assert();
    }
}
