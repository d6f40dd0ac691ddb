//! What the command does: reads, judges, writes. The only layer with IO beside
//! the readers of policies.

pub mod approvals;
pub mod approve;
pub mod audit;
pub mod baseline;
pub mod build_facts;
pub mod catalog;
pub mod check;
pub mod diff;
pub mod explain;
pub mod graph;
pub mod hook;
pub mod import;
pub mod init;
pub mod inputs;
pub mod log;
pub mod manual;
#[cfg(feature = "mcp")]
pub mod mcp;
pub mod outputs;
mod pages;
pub mod policy;
pub mod prepared;
pub mod probe;
pub mod rego;
pub mod rules;
pub mod run;
pub mod sign;
pub mod source_directory;
pub mod source_root;
pub mod trees;
pub mod trust;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::cli::{self, Cli, Command, Sink};
use crate::error::{Error, ErrorCode};

/// Exit code when the input or the policy could not be judged.
pub const REFUSED: u8 = 1;
/// Exit code when the command was not understood.
pub const USAGE: u8 = 2;
/// Stack of the working thread. Bounds on nesting hold everywhere; the room is
/// for the frames of unoptimised builds, which are several times larger. It is address space
/// that a bounded machine may not have.
pub const STACK: usize = if cfg!(debug_assertions) { 256 } else { 128 } << 20;
/// Stack of the threads that read and judge side by side.
const POOL_STACK: usize = 16 << 20;
/// What nearly every command takes of its heap.
const SMALL_HEAP: usize = 3 << 20;
/// What the threads take of their heaps for a large plan.
const LARGE_HEAP: usize = 48 << 20;
/// Address space that the C library sets aside for the heap of a thread.
const HEAP: usize = 128 << 20;

/// Runs the command and gives its exit code. A defect of blastgate itself ends
/// in exit code 1, never in 0.
pub fn main<I, T>(arguments: I) -> ExitCode
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let (cli, sinks) = match cli::parse(&arguments) {
        Ok(parsed) => parsed,
        Err(error) => {
            if error.kind() == ErrorKind::DisplayVersion && cli::is_verbose(&arguments) {
                return ExitCode::from(build_facts::run());
            }
            // Help and version are errors of clap that go to standard output.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        let _ = writeln!(
            std::io::stderr(),
            "error: internal error{place}; nothing was judged\n  help: this is a bug in blastgate; please report it with the version"
        );
    }));
    // An agent takes every code but one for a defect that it may pass over.
    let refused = match cli.command {
        Command::Hook(_) => crate::hook::agent::BLOCKS,
        _ => REFUSED,
    };
    let worker = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            start_pool(&cli.command);
            run(&cli, &sinks)
        });
    let code = match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        Ok(Err(_)) => refused,
        Err(error) => {
            // The stacks, and what the threads take for their heaps.
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            let least = (STACK + threads * (POOL_STACK + HEAP) + HEAP) >> 20;
            let _ = writeln!(
                std::io::stderr(),
                "error: no thread can be started ({error}); nothing was judged\n  help: give the process more memory ({least} MiB of address space at least, and more for large plans)"
            );
            refused
        }
    };
    ExitCode::from(code)
}

/// Starts the threads that read and judge side by side; the working thread is one of them.
fn start_pool(command: &Command) {
    // A thread of the pool takes up other work while it waits for its own, so that it
    // needs more room than threads have by default. Without a pool the first use fails.
    let pool = rayon::ThreadPoolBuilder::new().stack_size(POOL_STACK);
    let _ = match command {
        Command::Hook(_) => Ok(()),
        // The calls come from threads of their own while this one waits for messages.
        #[cfg(feature = "mcp")]
        Command::Mcp(_) => pool.build_global(),
        // What one thread starts and waits for it does itself, so that a small plan needs no
        // second one, and no heap beside its own.
        _ => {
            widen_heap(SMALL_HEAP);
            pool.use_current_thread().build_global()
        }
    };
}

/// Lets the heap of this thread grow by so much in one step. The C library of most systems asks
/// the kernel for each page of such a heap by itself, which of a large plan is thousands of calls;
/// room that was there once needs none. Where there is too little memory nothing happens.
fn widen_heap(bytes: usize) {
    // Smaller than what the C library takes from the kernel apart from the heap.
    const BLOCK: usize = 96 << 10;
    let block = |_| {
        let mut block: Vec<u8> = Vec::new();
        block.try_reserve_exact(BLOCK).ok().map(|()| block)
    };
    let blocks: Vec<Vec<u8>> = (0..bytes / BLOCK).map_while(block).collect();
    // Given back from the first to the last, they become free in one piece.
    drop(std::hint::black_box(blocks));
}

/// The same of all threads, before a large plan is judged.
fn widen_heaps() {
    rayon::broadcast(|_| widen_heap(LARGE_HEAP));
}

fn run(cli: &Cli, sinks: &[Sink]) -> u8 {
    match &cli.command {
        Command::Check(arguments) => check::run(arguments, sinks),
        Command::Graph(arguments) => graph::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Rules(command) => rules::run(command),
        Command::Policy(command) => policy::run(command),
        Command::Catalog(command) => catalog::run(command),
        Command::Approve(arguments) => approve::run(arguments),
        Command::Approvals(command) => approvals::run(command),
        Command::Run(arguments) => run::run(arguments, sinks),
        Command::Baseline(command) => baseline::run(command),
        Command::Audit(command) => audit::run(command),
        Command::Hook(command) => hook::run(command),
        Command::Init(arguments) => init::run(arguments),
        Command::Completions { shell } => manual::completions(*shell),
        Command::Man { directory } => manual::pages(directory),
        Command::Diff(arguments) => diff::run(arguments, sinks),
        #[cfg(feature = "mcp")]
        Command::Mcp(arguments) => mcp::run(arguments),
    }
}

/// Tells something beside the output, on standard error.
pub fn print_note(note: &str) {
    let _ = writeln!(std::io::stderr(), "blastgate: {note}");
}

/// Prints an error that ends a run and gives the exit code that goes with it.
pub fn fail(error: &Error) -> u8 {
    print_error(error);
    if error.code == ErrorCode::Usage {
        USAGE
    } else {
        REFUSED
    }
}

/// Prints an error to standard error.
pub fn print_error(error: &Error) {
    let text = outputs::error_text(error);
    let _ = std::io::stderr().write_all(text.as_bytes());
}
