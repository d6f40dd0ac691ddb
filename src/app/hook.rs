//! `blastgate hook`: answers an agent that wants to run a command.

use std::io::{Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use crate::app::{fail, print_note};
use crate::cli::HookCommand;
use crate::error::{Error, ErrorCode};
use crate::hook::agent::{self, Agent, Answer, BLOCKS, Request};
use crate::hook::install::settings;
use crate::hook::{Denial, Tree, judge};

/// The largest request.
const LARGEST: u64 = 8 << 20;
/// The largest script that is read.
const LARGEST_SCRIPT: u64 = 512 << 10;

/// How deep, and how far, files of a kind are looked for.
const DEEPEST: usize = 8;
const MOST_ENTRIES: usize = 20_000;

/// Runs the command.
pub fn run(command: &HookCommand) -> u8 {
    let agent = match command {
        HookCommand::Claude => Agent::Claude,
        HookCommand::Codex => Agent::Codex,
        HookCommand::Gemini => Agent::Gemini,
        HookCommand::Cursor => Agent::Cursor,
        HookCommand::Copilot => Agent::Copilot,
        HookCommand::Kiro => Agent::Kiro,
        HookCommand::Install { agent, print } => return install(*agent, *print),
    };
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(LARGEST)
        .read_to_end(&mut bytes);
    let denial = match read {
        Ok(_) => decide(&bytes),
        Err(_) => Some(agent::defect()),
    };
    give(&agent::answer(agent, denial.as_ref()))
}

/// A panic denies like any other defect.
fn decide(bytes: &[u8]) -> Option<Denial> {
    let decided = catch_unwind(AssertUnwindSafe(|| match agent::read(bytes) {
        Err(denial) => Some(denial),
        Ok(Request::Other) => None,
        Ok(Request::Command { command, directory }) => {
            let here = || std::env::current_dir().unwrap_or_default();
            judge(&command, &directory.unwrap_or_else(here), &Disk)
        }
    }));
    decided.unwrap_or_else(|_| Some(agent::defect()))
}

/// An answer that does not arrive blocks.
fn give(answer: &Answer) -> u8 {
    let mut output = std::io::stdout().lock();
    let given = output
        .write_all(answer.output.as_bytes())
        .and_then(|()| output.flush());
    let _ = std::io::stderr().write_all(answer.error.as_bytes());
    if given.is_ok() { answer.code } else { BLOCKS }
}

/// The files of the machine.
struct Disk;

impl Tree for Disk {
    fn read(&self, path: &Path) -> Option<String> {
        // A pipe or a device may never end.
        let known = std::fs::metadata(path).ok()?;
        if !known.is_file() || known.len() > LARGEST_SCRIPT {
            return None;
        }
        let bytes = std::fs::read(path).ok()?;
        let binary = bytes.iter().take(1024).any(|byte| *byte == 0);
        (!binary).then(|| String::from_utf8_lossy(&bytes).into_owned())
    }

    fn find(&self, directory: &Path, ends: &[&str], levels: usize) -> Vec<PathBuf> {
        let seen = |entry: &walkdir::DirEntry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(name.starts_with('.') || name == "node_modules")
        };
        let all = walkdir::WalkDir::new(directory)
            .max_depth(levels.min(DEEPEST))
            .sort_by_file_name();
        let all = all.into_iter().filter_entry(seen).take(MOST_ENTRIES);
        let files = all.filter_map(Result::ok).filter(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.file_type().is_file() && ends.iter().any(|end| name.ends_with(end))
        });
        files.map(walkdir::DirEntry::into_path).collect()
    }
}

fn install(agent: Agent, print: bool) -> u8 {
    let settings = settings(agent);
    if print {
        let written = std::io::stdout().write_all(settings.text.as_bytes());
        print_note(&format!("these settings belong in {}", settings.path));
        return u8::from(written.is_err());
    }
    let path = PathBuf::from(settings.path);
    match create(&path, &settings.text) {
        Ok(()) => {
            print_note(&format!("wrote {}", settings.path));
            0
        }
        Err(error) => fail(&error),
    }
}

/// Writes a file that is not there yet.
fn create(path: &Path, text: &str) -> Result<(), Error> {
    let shown = path.display();
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::new(
            ErrorCode::Usage,
            format!("{shown} exists and is left alone"),
        )
        .with_help("print the settings with `--print` and put them in by hand"),
        _ => Error::new(ErrorCode::Io, format!("cannot write {shown}: {error}")),
    };
    if let Some(directory) = path.parent() {
        std::fs::create_dir_all(directory).map_err(failed)?;
    }
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}
