//! `blastgate mcp`.

use crate::cli::McpArgs;

/// Serves until the client closes the connection; gives the exit code.
pub fn run(arguments: &McpArgs) -> u8 {
    match crate::mcp::serve(arguments) {
        Ok(()) => 0,
        Err(error) => super::fail(&error),
    }
}
