//! The command line as the user types it. No IO here: [`crate::app`] does what it says.

mod parse;
mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use parse::{Sink, is_verbose, parse};
pub use values::{Ci, Color, Direction, Format, GraphFormat, Release, TextFormat};

use crate::audit::Head;
use crate::hook::agent::Agent;
use crate::model::time::Time;

/// A gate between an infrastructure change and production.
#[derive(Debug, Parser)]
#[command(
    name = "blastgate",
    version,
    about = "A gate between an infrastructure change and production",
    long_about = "Reads Terraform and OpenTofu plans (the binary plan file or `show -json` output) or a source change, \
classifies every resource change, computes what else goes down with it, and gives a verdict: pass, needs-approval or fail.",
    after_help = "Exit codes: 0 pass, 10 needs-approval, 20 fail, 1 the input or policy could not be judged, 2 usage.",
    propagate_version = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// With --version: print the details of this build
    #[arg(long)]
    pub verbose: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge plans
    Check(CheckArgs),
    /// Judge a source change without a plan
    Diff(DiffArgs),
    /// Print the dependency graph
    Graph(GraphArgs),
    /// Explain a rule, or everything known about one change
    Explain(ExplainArgs),
    /// List the rules, or run the examples in rule files
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Write, validate or show a policy
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// Show, validate or draft facts about resource types
    #[command(subcommand)]
    Catalog(CatalogCommand),
    /// Sign an approval of this exact plan
    Approve(ApproveArgs),
    /// List approvals, or check which of them count for a plan
    #[command(subcommand)]
    Approvals(ApprovalsCommand),
    /// Judge a plan and, on a pass, apply exactly the bytes that were judged
    Run(RunArgs),
    /// Record which objects are production now
    #[command(subcommand)]
    Baseline(BaselineCommand),
    /// Verify an audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Write a policy and a workflow for the CI that the repository uses
    Init(InitArgs),
    /// Tell an agent whether it may run a command
    #[command(subcommand)]
    Hook(HookCommand),
    /// Print the completions of a shell
    Completions {
        /// The shell
        #[arg(value_enum, value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages
    Man {
        /// Directory to write them to; created if it does not exist
        #[arg(value_name = "DIR")]
        directory: PathBuf,
    },
    /// Serve the checks to agents over the Model Context Protocol (standard input and output)
    #[cfg(feature = "mcp")]
    Mcp(McpArgs),
}

/// `check`.
#[derive(Debug, Args, Default)]
pub struct CheckArgs {
    /// Binary plan files, `show -json` output, directories of them, or `-` for standard input
    #[arg(value_name = "PLAN", required = true)]
    pub plans: Vec<PathBuf>,
    /// Options of every judgement.
    #[command(flatten)]
    pub common: CommonArgs,
    /// Directory of the root module in its repository, for locations in reports (default: detected)
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    pub source_root: Option<PathBuf>,
    /// Configuration directory used to show source locations for JSON plans
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    pub source: Option<PathBuf>,
    /// Show which changes could be applied first, and what remains for approval
    #[arg(long, help_heading = "Output")]
    pub split: bool,
}

/// `diff`.
#[derive(Debug, Args, Default)]
pub struct DiffArgs {
    /// Two directories (before, after); or one with --base or --patch
    #[arg(value_name = "DIR", num_args = 0..=2)]
    pub directories: Vec<PathBuf>,
    /// Git revision to compare from
    #[arg(long, value_name = "REV", help_heading = "Input")]
    pub base: Option<String>,
    /// Git revision to compare to; the working tree when left out
    #[arg(long, value_name = "REV", requires = "base", help_heading = "Input")]
    pub head: Option<String>,
    /// Unified patch to apply to DIR; it applies exactly or is refused
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with = "base",
        help_heading = "Input"
    )]
    pub patch: Option<PathBuf>,
    /// Variable definitions file, as Terraform takes it
    #[arg(long = "var-file", value_name = "FILE", help_heading = "Input")]
    pub var_files: Vec<PathBuf>,
    /// Variable, NAME=VALUE
    #[arg(long = "var", value_name = "NAME=VALUE", value_parser = variable, help_heading = "Input")]
    pub vars: Vec<String>,
    /// Directory of modules that `terraform init` has installed (`.terraform/modules`), to follow calls whose code is not in the tree; may repeat, for the state before and after
    #[arg(long = "module-dir", value_name = "DIR", help_heading = "Input")]
    pub module_dirs: Vec<PathBuf>,
    /// Workspace that the change is for
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    pub workspace: Option<String>,
    /// Options of every judgement.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Options of every judgement.
#[derive(Debug, Args, Clone, Default)]
pub struct CommonArgs {
    /// The policy and where it comes from.
    #[command(flatten)]
    pub which: PolicyArgs,
    /// Name of the agent that proposes the change; its boundary in the policy applies
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub agent: Option<String>,
    /// Intended environment; changes to another environment's production fail
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub environment: Option<String>,
    /// Baseline of what is known to be production, from the trusted branch (`blastgate baseline write`)
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub baseline: Option<PathBuf>,
    /// Directory of Rego policies, beside those of the policy; may repeat (builds with the feature `rego`)
    #[arg(long, value_name = "DIR", help_heading = "Policy")]
    pub rego: Vec<PathBuf>,
    /// Directory of signed approvals
    #[arg(long, value_name = "DIR", help_heading = "Approvals")]
    pub approvals: Option<PathBuf>,
    /// Author or committer of the change, who cannot approve it; may repeat
    #[arg(long = "author", value_name = "NAME", help_heading = "Approvals")]
    pub authors: Vec<String>,
    /// Reviews of the pull request, as the API of GitHub or GitLab returns them
    #[arg(long, value_name = "FILE", help_heading = "Approvals")]
    pub reviews: Option<PathBuf>,
    /// Commit that was planned; reviews of another one do not count
    #[arg(long, value_name = "SHA", help_heading = "Approvals")]
    pub commit: Option<String>,
    /// Audit log to append every judgement to
    #[arg(long, value_name = "FILE", help_heading = "Approvals")]
    pub audit_log: Option<PathBuf>,
    /// Format of the report; may repeat, each followed by its --output
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Vec<Format>,
    /// File to write the report of the --format before it to (default: standard output);
    /// without --format, the file name decides
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    pub output: Vec<PathBuf>,
    /// List all dependents of a change, not only the first 100 (10 where nothing is
    /// destroyed)
    #[arg(long, help_heading = "Output")]
    pub all_dependents: bool,
    /// Include no-op changes
    #[arg(long, help_heading = "Output")]
    pub all_changes: bool,
    /// Largest Markdown report in bytes
    #[arg(
        long,
        value_name = "BYTES",
        default_value_t = 65_536,
        help_heading = "Output"
    )]
    pub max_bytes: usize,
    /// When to use colors
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", help_heading = "Output")]
    pub color: Color,
    /// Print everything: all findings with the lines they are about, all changes
    #[arg(long, help_heading = "Output", conflicts_with = "quiet")]
    pub full: bool,
    /// Print only the verdict
    #[arg(long, short, help_heading = "Output")]
    pub quiet: bool,
}

/// `graph`.
#[derive(Debug, Args)]
pub struct GraphArgs {
    /// A plan, a directory of plans, or `-`
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// Format
    #[arg(long, value_enum, default_value_t = GraphFormat::Dot, value_name = "FORMAT")]
    pub format: GraphFormat,
    /// Start at this address
    #[arg(long, value_name = "ADDRESS")]
    pub from: Option<String>,
    /// Follow at most this many edges
    #[arg(long, value_name = "EDGES", requires = "from")]
    pub depth: Option<usize>,
    /// Direction to follow from the start
    #[arg(long, value_enum, default_value_t = Direction::Dependents, value_name = "WAY")]
    pub direction: Direction,
    /// The policy and where it comes from.
    #[command(flatten)]
    pub which: PolicyArgs,
    /// File to write to
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Id of a rule; a page such as `verdict`, `approvals` or `limits`; or the address of a
    /// resource instance, with the plan after it
    #[arg(value_name = "RULE|PAGE|ADDRESS")]
    pub subject: String,
    /// The plan that the address is in
    #[arg(value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    /// Format: text or json
    #[arg(long, value_enum, default_value_t = TextFormat::Text, value_name = "FORMAT")]
    pub format: TextFormat,
    /// The policy and where it comes from.
    #[command(flatten)]
    pub which: PolicyArgs,
    /// When to use colors
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

/// `rules`.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// List all rules
    List {
        /// Format: text or json
        #[arg(long, value_enum, default_value_t = TextFormat::Text, value_name = "FORMAT")]
        format: TextFormat,
        /// The policy, whose rules are listed too.
        #[command(flatten)]
        which: PolicyArgs,
    },
    /// Run the examples in rule files
    Test {
        /// Directory of rule files (default: the built-in rules and those of the policy)
        #[arg(value_name = "DIR")]
        directory: Option<PathBuf>,
    },
    /// Convert HCP Terraform policies to rule files
    #[command(after_help = IMPORT_HELP)]
    Import {
        /// Policy files (`*.policy.hcl`)
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// Directory of rules to write to (default: print the rules)
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}

/// What `rules import` needs to say.
const IMPORT_HELP: &str = "Each `enforce` of a `resource_policy` becomes one rule in DIR/imported/. What no rule can say is \
told with its place, and the exit code is then 1; nothing that exists is overwritten.";

/// `approve`.
#[derive(Debug, Args)]
pub struct ApproveArgs {
    /// The plan
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// Who approves, as named in the policy's signers file
    #[arg(long = "as", value_name = "PRINCIPAL", help_heading = "Approvals")]
    pub principal: String,
    /// Key to sign with: a file, or `agent` for the one key of the SSH agent
    #[arg(long, value_name = "FILE|agent", help_heading = "Approvals")]
    pub key: Option<String>,
    /// Only write the statement, to be signed with `ssh-keygen -Y sign`
    #[arg(long, conflicts_with = "key", help_heading = "Approvals")]
    pub no_sign: bool,
    /// How long the approval is valid (30m, 8h; default: as long as the policy allows)
    #[arg(long, value_name = "DURATION", help_heading = "Approvals")]
    pub expires: Option<String>,
    /// Options of every judgement.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// `approvals`.
#[derive(Debug, Subcommand)]
pub enum ApprovalsCommand {
    /// List the statements of a directory
    List {
        /// Directory of approvals
        #[arg(long, value_name = "DIR")]
        approvals: PathBuf,
        /// Format: text or json
        #[arg(long, value_enum, default_value_t = TextFormat::Text, value_name = "FORMAT")]
        format: TextFormat,
    },
    /// Tell which approvals count for a plan; exits like check
    Verify {
        /// The plan
        #[arg(value_name = "PLAN")]
        plan: PathBuf,
        /// Options of every judgement.
        #[command(flatten)]
        common: Box<CommonArgs>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// `run`.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// Binary plan file to judge and apply
    #[arg(long, value_name = "FILE")]
    pub plan: PathBuf,
    /// The command: `terraform apply FILE` or `tofu apply FILE`
    #[arg(value_name = "COMMAND", last = true, required = true)]
    pub command: Vec<std::ffi::OsString>,
    /// Configuration directory used to show source locations
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    pub source: Option<PathBuf>,
    /// Options of every judgement.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// `baseline`.
#[derive(Debug, Subcommand)]
pub enum BaselineCommand {
    /// Write the salted hashes of the identities of what is production
    Write {
        /// A plan, `show -json` output or a state file
        #[arg(value_name = "PLAN|STATE")]
        input: PathBuf,
        /// File to write (default: standard output)
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The policy and where it comes from.
        #[command(flatten)]
        which: PolicyArgs,
    },
}

/// `audit`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Detect edits, truncation and reordering in an audit log
    Verify {
        /// The log
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Known head (COUNT:HASH, from a report), to detect a truncated end
        #[arg(long, value_name = "COUNT:HASH")]
        head: Option<Head>,
        /// Signed checkpoint whose head must be in the log, to detect a truncated end
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
        /// The policy that names who may sign checkpoints.
        #[command(flatten)]
        which: PolicyArgs,
    },
    /// Sign the head of an audit log, so that anyone can detect a truncated end
    Checkpoint {
        /// The log
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Who signs, as named in the signers file
        #[arg(long = "as", value_name = "PRINCIPAL")]
        principal: String,
        /// Private key, public key of an agent's key, or `agent`
        #[arg(long, value_name = "FILE|agent")]
        key: String,
        /// Checkpoint to write; the signature goes beside it (FILE.sig)
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
        /// Time to judge by (RFC 3339; default: now)
        #[arg(long, value_name = "TIME", value_parser = time)]
        now: Option<Time>,
    },
}

/// `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// A directory of the repository
    #[arg(value_name = "DIR", default_value = ".")]
    pub directory: PathBuf,
    /// CI system to write for, instead of those detected; may repeat
    #[arg(long, value_enum, value_name = "NAME")]
    pub ci: Vec<Ci>,
    /// Where the workflow gets blastgate from (default: the source of this build)
    #[arg(long, value_name = "OWNER/NAME@COMMIT")]
    pub from: Option<Release>,
    /// Print everything and write nothing
    #[arg(long)]
    pub print: bool,
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
    /// Write the settings that make an agent ask blastgate first
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
#[derive(Debug, Default, Args)]
pub struct McpArgs {
    /// Directory that may be read; may repeat (default: the current directory)
    #[arg(long = "root", value_name = "DIR", help_heading = "Input")]
    pub roots: Vec<PathBuf>,
    /// The policy and where it comes from.
    #[command(flatten)]
    pub which: PolicyArgs,
    /// Name of the agent that is served; its boundary in the policy applies
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub agent: Option<String>,
    /// Intended environment; changes to another environment's production fail
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub environment: Option<String>,
    /// Baseline of what is known to be production, from the trusted branch (`blastgate baseline write`)
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub baseline: Option<PathBuf>,
}

/// `policy`.
#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// Write a commented policy to start from
    Init {
        /// File to write; one that exists is left alone
        #[arg(value_name = "FILE", default_value = "blastgate.hcl")]
        file: PathBuf,
    },
    /// Validate a policy, its rules included
    Check {
        /// The policy and where it comes from.
        #[command(flatten)]
        which: PolicyArgs,
        /// Format: text or json
        #[arg(long, value_enum, default_value_t = TextFormat::Text, value_name = "FORMAT")]
        format: TextFormat,
    },
    /// Show every effective value and where it comes from
    Show {
        /// The policy and where it comes from.
        #[command(flatten)]
        which: PolicyArgs,
        /// Format: text or json
        #[arg(long, value_enum, default_value_t = TextFormat::Text, value_name = "FORMAT")]
        format: TextFormat,
    },
}

/// `catalog`.
#[derive(Debug, Subcommand)]
pub enum CatalogCommand {
    /// Show everything known about a resource type, and the source of each fact
    Show {
        /// The type, such as aws_db_instance
        #[arg(value_name = "TYPE")]
        type_name: String,
        /// The policy, whose facts count too.
        #[command(flatten)]
        which: PolicyArgs,
    },
    /// Validate catalog files
    Check {
        /// Directory of catalog files
        #[arg(value_name = "DIR")]
        directory: PathBuf,
        /// Output of `terraform providers schema -json`: paths that the providers do not have are errors
        #[arg(long, value_name = "FILE")]
        schema: Option<PathBuf>,
    },
    /// Print what a provider reports about itself as a catalog file to start from
    Probe(ProbeArgs),
}

/// `catalog probe`.
#[derive(Debug, Args)]
pub struct ProbeArgs {
    /// Output of `terraform providers schema -json`
    #[arg(
        long,
        value_name = "FILE",
        required_unless_present = "provider_binary",
        conflicts_with = "provider_binary"
    )]
    pub schema: Option<PathBuf>,
    /// Provider binary to start and ask for planned changes (feature `probe`)
    #[arg(long, value_name = "FILE")]
    pub provider_binary: Option<PathBuf>,
    /// Arguments of the provider as a JSON object, for one that needs them before it plans
    #[arg(long, value_name = "FILE", requires = "provider_binary")]
    pub configuration: Option<PathBuf>,
    /// Date to write into the file
    #[arg(long, value_name = "DATE", requires = "provider_binary")]
    pub date: Option<String>,
    /// Only types with such a name; `*` stands for any text
    #[arg(long = "type", value_name = "PATTERN")]
    pub types: Vec<String>,
}

/// Which policy counts.
#[derive(Debug, Args, Clone, Default)]
pub struct PolicyArgs {
    /// Policy file (default: blastgate.hcl in the current directory, if there is one)
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub policy: Option<PathBuf>,
    /// Git revision to read the policy and everything that it names from
    #[arg(long, value_name = "REV", help_heading = "Policy")]
    pub policy_ref: Option<String>,
    /// Time to judge by (RFC 3339; default: now)
    #[arg(long, value_name = "TIME", value_parser = time, help_heading = "Policy")]
    pub now: Option<Time>,
}

/// A variable of the command line; half of one would leave the variable as it is.
fn variable(text: &str) -> Result<String, String> {
    match text.split_once('=') {
        Some((name, _)) if !name.trim().is_empty() => Ok(text.to_owned()),
        _ => Err("write NAME=VALUE".to_owned()),
    }
}

/// A time of the command line.
fn time(text: &str) -> Result<Time, String> {
    crate::model::time::parse(text)
        .ok_or_else(|| "write a time with its zone, like 2026-11-22T16:37:00Z".to_owned())
}
