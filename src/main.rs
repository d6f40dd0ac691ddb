//! The `blastgate` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    blastgate::app::main(std::env::args_os())
}
