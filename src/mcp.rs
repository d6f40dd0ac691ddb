//! The checks for agents, over the Model Context Protocol on standard input and output.
//!
//! `rmcp` knows the protocol and its versions. This room says what may be asked
//! (`tools`), where may be read (`roots`), and how an answer is bounded and
//! marked (`answer`). No tool approves, waives, applies or loosens anything:
//! policy, agent and environment are fixed when the server starts, and a tool
//! takes no argument that changes them.

mod answer;
mod bound;
mod preview;
mod roots;
mod schema;
mod server;
mod sides;
mod tools;
mod transport;
mod workers;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use crate::app::trust;
use crate::cli::{CommonArgs, Format, McpArgs, PolicyArgs};
use crate::error::{Error, ErrorCode, Result};
use roots::Roots;

/// What holds for every call: where may be read, and under which policy.
struct Session {
    roots: Roots,
    common: CommonArgs,
}

/// Serves until the client closes standard input.
///
/// # Errors
/// When a root is not a directory, or no thread can be started. What goes wrong in
/// one call is an answer to that call.
pub fn serve(arguments: &McpArgs) -> Result<()> {
    let input = BufReader::new(std::io::stdin());
    converse(arguments, input, std::io::stdout())
}

/// Serves until `input` ends; answers go to `output`.
///
/// # Errors
/// As [`serve`].
pub fn converse(
    arguments: &McpArgs,
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
) -> Result<()> {
    let session = Session::open(arguments)?;
    let workers = workers::Workers::start(workers::AT_ONCE).map_err(|error| starting(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|error| starting(&error))?;
    let server = server::Server::new(session, workers);
    let served = runtime.block_on(server.serve(input, output));
    // A call that still runs must not keep the process alive.
    runtime.shutdown_background();
    served
}

fn starting(error: &std::io::Error) -> Error {
    Error::new(
        ErrorCode::Internal,
        format!("the server cannot start: {error}"),
    )
}

impl Session {
    /// Fixes what holds for every call. The first root becomes the current
    /// directory: paths are relative to it, and its `blastgate.hcl` is the
    /// policy unless the command line names one.
    fn open(arguments: &McpArgs) -> Result<Self> {
        let roots = Roots::open(&arguments.roots)?;
        let absolute =
            |path: &std::path::PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let common = CommonArgs {
            which: PolicyArgs {
                policy: arguments.which.policy.as_ref().map(absolute),
                ..arguments.which.clone()
            },
            agent: arguments.agent.clone(),
            environment: arguments.environment.clone(),
            baseline: arguments.baseline.as_ref().map(absolute),
            format: vec![Format::Json],
            ..CommonArgs::default()
        };
        std::env::set_current_dir(roots.first()).map_err(|error| {
            Error::new(
                ErrorCode::Io,
                format!("the root cannot be entered: {error}"),
            )
        })?;
        Ok(Session { roots, common })
    }

    /// Refuses a policy that lies in a root and leads out of all of them: who
    /// calls may have written it.
    ///
    /// # Errors
    /// When it, or something that it names, lies outside; or it is no policy at all.
    fn confine_policy(&self) -> Result<()> {
        let which = &self.common.which;
        let here = Path::new(trust::FILE);
        let (file, named) = match &which.policy {
            _ if which.policy_ref.is_some() => return Ok(()),
            Some(file) => (file.as_path(), true),
            None if here.exists() => (here, false),
            None => return Ok(()),
        };
        let outside = |what: &str| {
            Error::new(
                ErrorCode::InvalidPolicy,
                format!("the policy leads out of the directories that may be read: {what}"),
            )
            .with_help("Name the policy with `--policy-ref` or `--policy` when the server starts.")
        };
        let Ok(place) = file.canonicalize() else {
            return Ok(());
        };
        if !self.roots.holds(&place) {
            return if named {
                Ok(())
            } else {
                Err(outside(trust::FILE))
            };
        }
        let Ok(bytes) = std::fs::read(&place) else {
            return Ok(());
        };
        let (policy, _) = crate::policy::file::parse_partly(&bytes, trust::FILE)?;
        let files = [&policy.approval.signers, &policy.approval.revoked];
        let directories = policy
            .rule_directories
            .iter()
            .chain(&policy.catalog_directories)
            .chain(&policy.rego_directories);
        let beside = place.parent().unwrap_or(&place);
        for path in directories.chain(files.into_iter().flatten()) {
            let inside = beside.join(path).canonicalize();
            if inside.is_ok_and(|place| !self.roots.holds(&place)) {
                return Err(outside(path));
            }
        }
        Ok(())
    }
}
