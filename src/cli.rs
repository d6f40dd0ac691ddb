//! The command line as the user types it. No IO here: [`crate::app`] does what it says.

use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

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
    /// With --version: what this build is made of
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
    /// Show, validate or begin facts about resource types
    #[command(subcommand)]
    Catalog(CatalogCommand),
    /// Sign an approval for exactly this plan
    Approve(ApproveArgs),
    /// List approvals, or tell which of them count for a plan
    #[command(subcommand)]
    Approvals(ApprovalsCommand),
    /// Judge a plan and, on a pass, apply exactly the bytes that were judged
    Run(RunArgs),
    /// Record what is production now
    #[command(subcommand)]
    Baseline(BaselineCommand),
    /// Verify an audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Answer an agent that wants to run a command
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
        /// Directory to write them to; it is made if it does not exist
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
    /// Directory of the root module in its repository, for places in reports (default: found by itself)
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    pub source_root: Option<PathBuf>,
    /// Configuration directory used to show source locations for JSON plans
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    pub source: Option<PathBuf>,
    /// Tell which changes could go first alone, and what remains for people
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
    #[arg(long = "var", value_name = "NAME=VALUE", help_heading = "Input")]
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
    /// Name of the agent that proposes the change: its boundary in the policy holds
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub agent: Option<String>,
    /// Intended environment; changes to another environment's production fail
    #[arg(long, value_name = "NAME", help_heading = "Policy")]
    pub environment: Option<String>,
    /// What is known to be production, from the trusted branch (`blastgate baseline write`)
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub baseline: Option<PathBuf>,
    /// Directory of signed approvals
    #[arg(long, value_name = "DIR", help_heading = "Approvals")]
    pub approvals: Option<PathBuf>,
    /// Author or committer of the change, who cannot approve it; may repeat
    #[arg(long = "author", value_name = "NAME", help_heading = "Approvals")]
    pub authors: Vec<String>,
    /// Reviews of the pull request, as GitHub's or GitLab's interface gives them
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
    /// without any --format, the file's name tells it
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    pub output: Vec<PathBuf>,
    /// List all dependents of a change, not only the first hundred
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
    /// Colours
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
    /// Go no further than this many edges
    #[arg(long, value_name = "EDGES", requires = "from")]
    pub depth: Option<usize>,
    /// Which way to go from the start
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
    /// Id of a rule; or the address of a resource instance, with the plan after it
    #[arg(value_name = "RULE|ADDRESS")]
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
    /// Colours
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
}

/// `approve`.
#[derive(Debug, Args)]
pub struct ApproveArgs {
    /// The plan
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// Who approves, as the signers file of the policy calls them
    #[arg(long = "as", value_name = "PRINCIPAL", help_heading = "Approvals")]
    pub principal: String,
    /// Key to sign with: a file, or `agent` for the one key of the SSH agent
    #[arg(long, value_name = "FILE|agent", help_heading = "Approvals")]
    pub key: Option<String>,
    /// Write the statement only, to sign it with `ssh-keygen -Y sign`
    #[arg(long, conflicts_with = "key", help_heading = "Approvals")]
    pub no_sign: bool,
    /// How long the approval holds (30m, 8h; default: as long as the policy lets it)
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
    /// Configuration directory, to underline causes
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
    /// Find edits, cuts and another order in an audit log
    Verify {
        /// The log
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Head that is known (COUNT:HASH, from a report): finds a cut end
        #[arg(long, value_name = "COUNT:HASH")]
        head: Option<Head>,
        /// Signed checkpoint whose head must be in the log: finds a cut end
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
        /// The policy that names who may sign checkpoints.
        #[command(flatten)]
        which: PolicyArgs,
    },
    /// Sign the head of an audit log, so that a cut end shows to everybody
    Checkpoint {
        /// The log
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Who signs, as the signers file calls them
        #[arg(long = "as", value_name = "PRINCIPAL")]
        principal: String,
        /// Private key, public key of an agent's key, or `agent`
        #[arg(long, value_name = "FILE|agent")]
        key: String,
        /// Checkpoint to write; the signature goes beside it (FILE.sig)
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
        /// Time that counts (RFC 3339; default: the clock)
        #[arg(long, value_name = "TIME", value_parser = time)]
        now: Option<Time>,
    },
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

/// `policy`.
#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// Write a commented policy to begin with
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
    /// Show every value that holds, and where it comes from
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
    /// Show everything that is known of a resource type, and where it stands
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
        /// Output of `terraform providers schema -json`: paths that the providers do not have are mistakes
        #[arg(long, value_name = "FILE")]
        schema: Option<PathBuf>,
    },
    /// Print what a provider's schema tells, as a catalog file to go on from
    Probe {
        /// Output of `terraform providers schema -json`
        #[arg(long, value_name = "FILE")]
        schema: PathBuf,
        /// Only types with such a name; `*` stands for any text
        #[arg(long = "type", value_name = "PATTERN")]
        types: Vec<String>,
    },
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
    /// Time that counts (RFC 3339; default: the clock)
    #[arg(long, value_name = "TIME", value_parser = time, help_heading = "Policy")]
    pub now: Option<Time>,
}

/// Report formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal
    Terminal,
    /// Schema 1
    Json,
    /// Pull-request comment
    Markdown,
    /// SARIF 2.1.0
    Sarif,
    /// GitHub workflow commands
    Github,
    /// GitLab code quality
    Gitlab,
    /// JUnit XML
    Junit,
    /// One self-contained file
    Html,
}

/// Graph formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// Graphviz
    Dot,
    /// Mermaid flowchart
    Mermaid,
    /// Nodes and edges
    Json,
}

/// Text or JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Way through the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Direction {
    /// What depends on the start
    Dependents,
    /// What the start depends on
    Dependencies,
}

/// A format and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sink {
    /// The format.
    pub format: Format,
    /// The file; standard output when absent.
    pub file: Option<PathBuf>,
}

/// A time of the command line.
fn time(text: &str) -> Result<Time, String> {
    crate::model::time::parse(text)
        .ok_or_else(|| "write a time with its zone, like 2026-11-22T16:37:00Z".to_owned())
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
    let mut own = arguments.iter().skip(1);
    own.by_ref()
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
            "`{given}` is no command; a change of configuration is judged with `blastgate diff BEFORE AFTER`"
        )
    } else if given.contains(['.', '/', '\\']) || given.contains("plan") {
        format!("`{given}` is no command; a plan is judged with `blastgate check {given}`")
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
