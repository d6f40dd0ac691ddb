//! How each agent asks its hooks and how it takes the answer. What they have in
//! common: JSON on standard input, JSON on standard output, and one exit code
//! that blocks whatever else is said.
//!
//! Sources: the hook references of Claude Code (code.claude.com/docs/en/hooks),
//! Codex (developers.openai.com/codex/hooks), Gemini CLI
//! (geminicli.com/docs/hooks/reference), Cursor (cursor.com/docs/agent/hooks),
//! GitHub Copilot (docs.github.com/copilot/reference/copilot-cli-reference/cli-hooks-reference)
//! and Kiro (kiro.dev/docs/cli/v3/hooks).

use std::path::PathBuf;

use serde_json::{Value, json};

use super::denial::Denial;

/// An agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Agent {
    /// Claude Code.
    Claude,
    /// OpenAI Codex.
    Codex,
    /// Gemini CLI.
    Gemini,
    /// Cursor.
    Cursor,
    /// GitHub Copilot.
    Copilot,
    /// Kiro.
    Kiro,
}

impl Agent {
    /// Every agent.
    pub const ALL: [Agent; 6] = [
        Agent::Claude,
        Agent::Codex,
        Agent::Gemini,
        Agent::Cursor,
        Agent::Copilot,
        Agent::Kiro,
    ];

    /// Its name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Agent::Claude => "claude",
            Agent::Codex => "codex",
            Agent::Gemini => "gemini",
            Agent::Cursor => "cursor",
            Agent::Copilot => "copilot",
            Agent::Kiro => "kiro",
        }
    }
}

/// What an agent asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// May this command run?
    Command {
        /// The command line.
        command: String,
        /// Where it runs.
        directory: Option<PathBuf>,
    },
    /// It is about a tool that runs no command.
    Other,
}

/// What goes back to the agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// For standard output.
    pub output: String,
    /// For standard error.
    pub error: String,
    /// The exit code.
    pub code: u8,
}

/// The exit code that blocks in every agent.
pub const BLOCKS: u8 = 2;

/// Tools that run commands, by the names that agents give them.
const SHELLS: &[&str] = &[
    "bash",
    "shell",
    "powershell",
    "run_shell_command",
    "execute_bash",
    "execute_cmd",
    "executebash",
    "execute_command",
    "local_shell",
    "shell_command",
    "exec_command",
    "run_terminal_cmd",
    "terminal",
    "run_in_terminal",
    "monitor",
];

/// Tools whose `command` is no command line.
const NO_SHELLS: &[&str] = &[
    "apply_patch",
    "applypatch",
    "edit",
    "write",
    "multiedit",
    "str_replace_editor",
    "fs_write",
];

fn malformed(what: &str) -> Denial {
    Denial {
        instead: "Nothing was run. Check how the hook is set up (`blastgate hook install`).",
        ..Denial::new("the request", what)
    }
}

/// Reads what an agent asks.
///
/// # Errors
/// The request is empty or malformed, which denies.
pub fn read(bytes: &[u8]) -> Result<Request, Denial> {
    let request: Value =
        serde_json::from_slice(bytes).map_err(|_| malformed("is not valid JSON"))?;
    let Value::Object(request) = request else {
        return Err(malformed("is not a JSON object"));
    };
    let first = |names: &[&str]| names.iter().find_map(|name| request.get(*name));
    let tool = match first(&["tool_name", "toolName"]) {
        None => None,
        Some(Value::String(name)) => Some(name.to_lowercase()),
        Some(_) => return Err(malformed("names its tool by something else than a text")),
    };
    let input = match first(&["tool_input", "toolArgs", "toolInput", "tool_args"]) {
        // Copilot hands the arguments over as the text of an object.
        Some(Value::String(text)) => serde_json::from_str(text)
            .map_err(|_| malformed("has tool arguments that are not JSON"))?,
        Some(input) => input.clone(),
        None => Value::Object(request.clone()),
    };
    let known = tool.as_deref().unwrap_or_default();
    if NO_SHELLS.contains(&known) {
        return Ok(Request::Other);
    }
    let command = ["command", "cmd", "script"]
        .iter()
        .find_map(|name| input.get(*name));
    let command = match command {
        Some(Value::String(command)) => command.clone(),
        Some(Value::Array(words)) => words
            .iter()
            .map(|word| word.as_str().map(quoted))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| malformed("has a command that is not a list of strings"))?
            .join(" "),
        Some(_) => return Err(malformed("has a command that is not a string")),
        None if tool.is_some() && !SHELLS.contains(&known) => return Ok(Request::Other),
        None => return Err(malformed("has no command")),
    };
    let places = ["dir_path", "directory", "workdir", "cwd"];
    let directory = places
        .iter()
        .filter_map(|name| input.get(*name).and_then(Value::as_str))
        .find(|path| !path.is_empty());
    let base = request.get("cwd").and_then(Value::as_str);
    let directory = match (base, directory) {
        (Some(base), Some(inner)) => Some(PathBuf::from(base).join(inner)),
        (base, inner) => base.or(inner).map(PathBuf::from),
    };
    Ok(Request::Command { command, directory })
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// The answer in the agent's own form. Nothing is said in favour of a command
/// that is not denied: whatever else the agent asks stays in force.
pub fn answer(agent: Agent, denial: Option<&Denial>) -> Answer {
    let Some(denial) = denial else {
        let output = match agent {
            Agent::Claude | Agent::Codex | Agent::Kiro => String::new(),
            Agent::Gemini => line(&json!({ "decision": "allow" })),
            Agent::Cursor => line(&json!({ "permission": "allow" })),
            Agent::Copilot => line(&json!({})),
        };
        return Answer {
            output,
            error: String::new(),
            code: 0,
        };
    };
    let reason = denial.to_string();
    let output = match agent {
        Agent::Claude | Agent::Codex | Agent::Kiro => json!({
            "hookSpecificOutput": {
                "hookEventName": "PreToolUse",
                "permissionDecision": "deny",
                "permissionDecisionReason": reason,
            }
        }),
        Agent::Gemini => json!({ "decision": "deny", "reason": reason }),
        Agent::Cursor => json!({
            "permission": "deny",
            "user_message": reason,
            "agent_message": reason,
        }),
        Agent::Copilot => json!({
            "permissionDecision": "deny",
            "permissionDecisionReason": reason,
        }),
    };
    Answer {
        output: line(&output),
        error: format!("{reason}\n"),
        code: BLOCKS,
    }
}

fn line(value: &Value) -> String {
    format!("{value}\n")
}

/// The denial for a defect of blastgate itself.
pub fn defect() -> Denial {
    malformed("met a defect of blastgate, so that nothing was judged")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(text: &str) -> Option<String> {
        match read(text.as_bytes()) {
            Ok(Request::Command { command, .. }) => Some(command),
            _ => None,
        }
    }

    #[test]
    fn each_form_is_read() {
        for (text, wanted) in [
            (
                r#"{"tool_name": "Bash", "tool_input": {"command": "ls"}, "cwd": "/w"}"#,
                "ls",
            ),
            (
                r#"{"toolName": "bash", "toolArgs": "{\"command\": \"ls -l\"}"}"#,
                "ls -l",
            ),
            (
                r#"{"command": "ls", "cwd": "/w", "hook_event_name": "beforeShellExecution"}"#,
                "ls",
            ),
            (
                r#"{"tool_name": "shell", "tool_input": {"command": ["bash", "-lc", "a b"]}}"#,
                "'bash' '-lc' 'a b'",
            ),
        ] {
            assert_eq!(command(text).as_deref(), Some(wanted), "{text}");
        }
        let other = br#"{"tool_name": "Read", "tool_input": {"file_path": "x"}}"#;
        assert_eq!(read(other), Ok(Request::Other));
        let patch =
            br#"{"tool_name": "apply_patch", "tool_input": {"command": "*** Begin Patch"}}"#;
        assert_eq!(read(patch), Ok(Request::Other));
    }

    #[test]
    fn what_is_malformed_denies() {
        for text in [
            "",
            " ",
            "{",
            "[]",
            "null",
            "{}",
            "ls",
            r#"{"tool_name": "Bash"}"#,
            r#"{"tool_name": "Bash", "tool_input": {}}"#,
            r#"{"tool_name": "Bash", "tool_input": {"command": 1}}"#,
            r#"{"tool_name": 1, "tool_input": {"command": "ls"}}"#,
            r#"{"toolName": "bash", "toolArgs": "no"}"#,
            r#"{"toolName": "bash", "toolArgs": "[]"}"#,
        ] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
        assert!(read(&[0xff, 0xfe]).is_err());
    }
}
