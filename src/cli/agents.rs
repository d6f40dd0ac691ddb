//! Arguments of what agents and their tools are given: `init`, `hook`, `mcp`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[cfg(feature = "mcp")]
use super::PolicyArgs;
use crate::hook::agent::Agent;

/// `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// A directory of the repository
    #[arg(value_name = "DIR", default_value = ".")]
    pub directory: PathBuf,
    /// System to write for, in place of those that are found; may repeat
    #[arg(long, value_enum, value_name = "NAME")]
    pub ci: Vec<Ci>,
    /// Print everything and write nothing
    #[arg(long)]
    pub print: bool,
}

/// Systems that run checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
    /// Azure Pipelines
    Azure,
    /// Atlantis
    Atlantis,
}

/// `hook`.
#[derive(Debug, Subcommand)]
pub enum HookCommand {
    /// Claude Code, before it uses a tool
    Claude,
    /// Codex, before it uses a tool
    Codex,
    /// Gemini CLI, before it uses a tool
    Gemini,
    /// Cursor, before it runs a command
    Cursor,
    /// GitHub Copilot, before it uses a tool
    Copilot,
    /// Kiro, before it uses a tool
    Kiro,
    /// Write the settings that make an agent ask
    Install {
        /// The agent
        #[arg(value_enum, value_name = "AGENT")]
        agent: Agent,
        /// Print the settings and write nothing
        #[arg(long)]
        print: bool,
    },
}

/// `mcp`.
#[cfg(feature = "mcp")]
#[derive(Debug, Args)]
pub struct McpArgs {
    /// Directory that may be read; may repeat (default: the current directory)
    #[arg(long = "root", value_name = "DIR", help_heading = "Input")]
    pub roots: Vec<PathBuf>,
    /// The policy and where it comes from.
    #[command(flatten)]
    pub which: PolicyArgs,
    /// Name of the agent that is served: its boundary in the policy holds
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub agent: Option<String>,
    /// Intended environment; changes to another environment's production fail
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub environment: Option<String>,
    /// What is known to be production, from the trusted branch (`blastgate baseline write`)
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub baseline: Option<PathBuf>,
}
