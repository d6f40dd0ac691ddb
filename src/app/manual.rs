//! `blastgate completions` and `blastgate man`: what a package installs beside the command.

use std::path::Path;

use clap::CommandFactory as _;

use crate::cli::Cli;
use crate::error::{Error, ErrorCode};

/// Prints the completions of a shell; gives the exit code.
pub fn completions(shell: clap_complete::Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "blastgate", &mut script);
    match super::rules::print(&String::from_utf8_lossy(&script)) {
        Ok(()) => 0,
        Err(error) => super::fail(&error),
    }
}

/// Writes a manual page for the command and each of its subcommands; gives the exit code.
pub fn pages(directory: &Path) -> u8 {
    let written = std::fs::create_dir_all(directory)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), directory));
    match written {
        Ok(()) => 0,
        Err(error) => super::fail(
            &Error::new(ErrorCode::Io, format!("cannot write the manual: {error}"))
                .at(super::inputs::display(directory), None),
        ),
    }
}
