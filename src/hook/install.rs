//! Settings that have an agent ask blastgate before it runs a command, and that
//! block when blastgate is missing, fails or takes too long.

use serde_json::{Value, json};

use super::agent::Agent;

/// A settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where the agent looks for it, from the repository's root.
    pub path: &'static str,
    /// What belongs there.
    pub text: String,
}

/// The settings of an agent.
pub fn settings(agent: Agent) -> Settings {
    let name = agent.as_str();
    // A shell gives 127 for a program that is missing, which blocks nowhere.
    let command = format!("blastgate hook {name} || exit 2");
    let (path, value) = match agent {
        Agent::Claude => (
            ".claude/settings.json",
            json!({ "hooks": { "PreToolUse": [{
                "matcher": "Bash|PowerShell|Monitor",
                "hooks": [{ "type": "command", "command": command, "timeout": 10, "onFailure": "block" }]
            }] } }),
        ),
        Agent::Codex => (
            ".codex/hooks.json",
            json!({ "hooks": { "PreToolUse": [{
                "matcher": "Bash",
                "hooks": [{ "type": "command", "command": command, "timeout": 10 }]
            }] } }),
        ),
        Agent::Gemini => (
            ".gemini/settings.json",
            json!({ "hooks": { "BeforeTool": [{
                "matcher": "run_shell_command",
                "hooks": [{ "type": "command", "name": "blastgate", "command": command, "timeout": 10_000 }]
            }] } }),
        ),
        Agent::Cursor => (
            ".cursor/hooks.json",
            json!({ "version": 1, "hooks": { "beforeShellExecution": [
                { "command": command, "failClosed": true, "timeout": 10 }
            ] } }),
        ),
        Agent::Copilot => (
            ".github/hooks/blastgate.json",
            json!({ "version": 1, "hooks": { "preToolUse": [{
                "type": "command",
                "bash": command,
                "powershell": "blastgate hook copilot; if ($LASTEXITCODE -ne 0) { exit 2 }",
                "timeoutSec": 10
            }] } }),
        ),
        Agent::Kiro => (
            ".kiro/hooks/blastgate.json",
            json!({ "version": "v1", "hooks": [{
                "name": "blastgate",
                "trigger": "PreToolUse",
                "matcher": "shell|execute_bash|execute_cmd",
                "action": { "type": "command", "command": command },
                "timeout": 10,
                "enabled": true
            }] }),
        ),
    };
    Settings {
        path,
        text: pretty(&value),
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
