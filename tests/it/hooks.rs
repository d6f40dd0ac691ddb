//! `blastgate hook`: what an agent may type, in the form of every agent.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use blastgate::hook::agent::Agent;
use blastgate::hook::{Tree, judge};
use proptest::prelude::*;

use crate::common::{blastgate, json, testdata};

struct Files;

impl Tree for Files {
    fn read(&self, path: &Path) -> Option<String> {
        std::fs::read_to_string(path).ok()
    }

    fn find(&self, directory: &Path, ends: &[&str], levels: usize) -> Vec<PathBuf> {
        let files = walkdir::WalkDir::new(directory)
            .max_depth(levels.min(8))
            .sort_by_file_name();
        let files = files
            .into_iter()
            .filter_map(Result::ok)
            .map(walkdir::DirEntry::into_path);
        let named = |path: &PathBuf| ends.iter().any(|end| path.to_string_lossy().ends_with(end));
        files.filter(named).collect()
    }
}

struct NoFiles;

impl Tree for NoFiles {
    fn read(&self, _: &Path) -> Option<String> {
        None
    }

    fn find(&self, _: &Path, _: &[&str], _: usize) -> Vec<PathBuf> {
        Vec::new()
    }
}

fn tree() -> PathBuf {
    testdata().join("hooks/tree")
}

/// The table: whether a command line is denied.
fn table() -> Vec<(bool, String)> {
    let text = std::fs::read_to_string(testdata().join("hooks/commands.tsv")).expect("the table");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (verdict, command) = line.split_once('\t').expect("a verdict and a command");
            (verdict == "deny", command.replace("\\n", "\n"))
        })
        .collect()
}

/// A request in an agent's own form.
fn request(agent: Agent, command: &str) -> String {
    let cwd = tree();
    let value = match agent {
        Agent::Claude | Agent::Codex => serde_json::json!({
            "session_id": "s", "hook_event_name": "PreToolUse", "cwd": cwd,
            "tool_name": "Bash", "tool_input": { "command": command }
        }),
        Agent::Gemini => serde_json::json!({
            "hook_event_name": "BeforeTool", "cwd": cwd,
            "tool_name": "run_shell_command", "tool_input": { "command": command }
        }),
        Agent::Cursor => serde_json::json!({
            "hook_event_name": "beforeShellExecution", "command": command, "cwd": cwd
        }),
        Agent::Copilot => serde_json::json!({
            "timestamp": 1, "cwd": cwd, "toolName": "bash",
            "toolArgs": serde_json::json!({ "command": command }).to_string()
        }),
        Agent::Kiro => serde_json::json!({
            "hook_event_name": "preToolUse", "cwd": cwd,
            "tool_name": "execute_bash", "tool_input": { "command": command }
        }),
    };
    value.to_string()
}

/// Runs the hook; gives the exit code, standard output and standard error.
fn hook(agent: Agent, input: &[u8]) -> (Option<i32>, String, String) {
    let mut child = blastgate()
        .args(["hook", agent.as_str()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("blastgate starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(input).expect("it is read");
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Whether an answer denies, and the reason that it gives.
fn denied(agent: Agent, output: &str) -> Option<String> {
    if output.is_empty() {
        return None;
    }
    let answer = json(output.as_bytes());
    let (decision, reason) = match agent {
        Agent::Claude | Agent::Codex | Agent::Kiro => {
            let inner = &answer["hookSpecificOutput"];
            assert_eq!(inner["hookEventName"], "PreToolUse");
            (
                inner["permissionDecision"].clone(),
                inner["permissionDecisionReason"].clone(),
            )
        }
        Agent::Gemini => (answer["decision"].clone(), answer["reason"].clone()),
        Agent::Cursor => {
            assert_eq!(answer["user_message"], answer["agent_message"]);
            (
                answer["permission"].clone(),
                answer["agent_message"].clone(),
            )
        }
        Agent::Copilot => (
            answer["permissionDecision"].clone(),
            answer["permissionDecisionReason"].clone(),
        ),
    };
    assert_ne!(decision, "ask", "some modes ignore a question");
    (decision == "deny").then(|| reason.as_str().unwrap_or_default().to_owned())
}

#[test]
fn every_command_line_of_the_table_is_judged_as_it_says() {
    let table = table();
    assert!(table.len() >= 150, "the table is too short");
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(deny, command)| {
            let denial = judge(command, &tree(), &Files);
            (denial.is_some() != *deny).then(|| match denial {
                Some(denial) => format!("denied: {command}\n    {denial}"),
                None => format!("allowed: {command}"),
            })
        })
        .collect();
    let count = wrong.len();
    assert!(wrong.is_empty(), "{count} wrong\n{}", wrong.join("\n"));
}

#[test]
fn each_agent_is_answered_in_its_own_form() {
    // Every line goes to two agents through the command itself, so that every agent gets a third
    // of the table, of both kinds.
    let table = table();
    let agents = Agent::ALL.len();
    let mut asked = vec![0; agents];
    let rows = table.iter().enumerate().flat_map(|(at, row)| {
        let other = at + 1 + at / agents % (agents - 1);
        [at % agents, other % agents].map(|agent| (agent, row))
    });
    let rows: Vec<_> = rows.collect();
    for (agent, _) in &rows {
        asked[*agent] += 1;
    }
    assert!(asked.iter().all(|count| *count >= 150), "{asked:?}");
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let part = rows.len().div_ceil(threads);
    std::thread::scope(|scope| {
        for rows in rows.chunks(part) {
            scope.spawn(move || {
                for (agent, (deny, command)) in rows {
                    answered(Agent::ALL[*agent], *deny, command);
                }
            });
        }
    });
}

/// Asks about a command line, and looks at the whole answer.
fn answered(agent: Agent, deny: bool, command: &str) {
    let (code, output, error) = hook(agent, request(agent, command).as_bytes());
    let reason = denied(agent, &output);
    assert_eq!(reason.is_some(), deny, "{agent:?}: {command}\n{output}");
    assert_eq!(code, Some(if deny { 2 } else { 0 }), "{agent:?}: {command}");
    if let Some(reason) = reason {
        assert!(error.starts_with(&reason), "{error}");
        assert!(reason.starts_with("blastgate: `"), "{reason}");
    } else {
        assert_eq!(error, "", "{command}");
        assert!(
            !output.contains("\"permissionDecision\""),
            "nothing is granted: {output}"
        );
    }
}

/// A file of tasks that cannot be read is no reason to let a command pass.
#[test]
fn tasks_that_cannot_be_read_are_denied_where_they_name_a_tool() {
    for (file, text, command) in [
        ("Taskfile.yml", "tasks: [\n  terraform apply\n", "task up"),
        (
            "mise.toml",
            "[tasks.up\nrun = \"terraform apply\"\n",
            "mise run up",
        ),
        (
            "a.tm.hcl",
            "script \"up\" {\n  job {\n    command = tm_ternary(true, [\"terraform\", \"apply\"], [])\n  }\n}\n",
            "terramate script run up",
        ),
    ] {
        let place = tempfile::tempdir().expect("a directory");
        std::fs::write(place.path().join(file), text).expect("written");
        let denial = judge(command, place.path(), &Files);
        assert!(denial.is_some(), "{command} with {file}");
        // The twin that names no tool, and a command that runs no task.
        std::fs::write(place.path().join(file), text.replace("terraform", "echo"))
            .expect("written");
        assert_eq!(judge(command, place.path(), &Files), None, "{command}");
        assert_eq!(judge("ls", place.path(), &Files), None);
    }
}

#[test]
fn whatever_is_no_request_denies() {
    for agent in Agent::ALL {
        for input in [
            &b""[..],
            b"\n",
            b"{",
            b"[]",
            b"{\"tool_name\": \"Bash\"}",
            b"\xff\xfe",
            b"{\"command\": 1}",
        ] {
            let (code, output, error) = hook(agent, input);
            assert_eq!(code, Some(2), "{agent:?}");
            assert!(denied(agent, &output).is_some(), "{agent:?}: {output}");
            assert!(!error.is_empty());
        }
    }
}

#[test]
fn tools_that_run_nothing_pass() {
    let read = br#"{"tool_name": "Read", "tool_input": {"file_path": "main.tf"}, "cwd": "/"}"#;
    let (code, output, error) = hook(Agent::Claude, read);
    assert_eq!((code, output.as_str(), error.as_str()), (Some(0), "", ""));
}

#[test]
fn an_unknown_agent_blocks_too() {
    let output = blastgate()
        .args(["hook", "nobody"])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_reason_holds_no_control_characters_of_the_command() {
    let command = "terraform destroy\u{1b}[2J\u{7}; terraform 'destroy\nx'";
    let (_, output, error) = hook(Agent::Claude, request(Agent::Claude, command).as_bytes());
    assert!(
        !error.trim_end().contains(|c: char| c.is_control()),
        "{error:?}"
    );
    assert!(denied(Agent::Claude, &output).is_some());
}

#[test]
fn settings_fail_closed() {
    for (agent, path, words) in [
        (
            "claude",
            ".claude/settings.json",
            &["\"onFailure\": \"block\"", "PreToolUse", "|| exit 2"][..],
        ),
        ("codex", ".codex/hooks.json", &["PreToolUse", "|| exit 2"]),
        (
            "gemini",
            ".gemini/settings.json",
            &["BeforeTool", "run_shell_command", "|| exit 2"],
        ),
        (
            "cursor",
            ".cursor/hooks.json",
            &["beforeShellExecution", "\"failClosed\": true"],
        ),
        (
            "copilot",
            ".github/hooks/blastgate.json",
            &["preToolUse", "|| exit 2", "powershell"],
        ),
        (
            "kiro",
            ".kiro/hooks/blastgate.json",
            &["\"version\": \"v1\"", "PreToolUse", "|| exit 2"],
        ),
    ] {
        let place = tempfile::tempdir().expect("a directory");
        let run = |arguments: &[&str]| {
            let output = blastgate()
                .current_dir(place.path())
                .args(["hook", "install", agent])
                .args(arguments)
                .output()
                .expect("it runs");
            (output.status.code(), output)
        };
        let (code, printed) = run(&["--print"]);
        assert_eq!(code, Some(0));
        let text = String::from_utf8_lossy(&printed.stdout);
        json(text.as_bytes());
        for word in words {
            assert!(text.contains(word), "{agent} lacks {word}: {text}");
        }
        assert!(text.contains(&format!("blastgate hook {agent}")));
        assert!(!place.path().join(path).exists(), "--print writes nothing");
        let (code, _) = run(&[]);
        assert_eq!(code, Some(0));
        let written = std::fs::read_to_string(place.path().join(path)).expect("the settings");
        assert_eq!(written, text);
        let (code, again) = run(&[]);
        assert_eq!(code, Some(2), "nothing is overwritten");
        assert!(String::from_utf8_lossy(&again.stderr).contains("left alone"));
    }
}

/// The command works with a large stack, and so does this.
fn with_room(run: fn()) {
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(run);
    worker.expect("a thread").join().expect("no panic");
}

/// Scripts that nest or repeat, which parsers are slow at.
#[test]
fn hostile_command_lines_end_soon() {
    with_room(hostile);
}

fn hostile() {
    let nested = |open: &str, close: &str, depth: usize| {
        format!(
            "{}terraform destroy{}",
            open.repeat(depth),
            close.repeat(depth)
        )
    };
    for depth in [8, 24, 60, 5000] {
        for (open, close) in [
            ("(", ")"),
            ("$(", ")"),
            ("{ ", ";}"),
            ("((", "))"),
            ("if ", ";then :;fi"),
            ("\"$(", ")\""),
            ("${x:-", "}"),
            ("[[ ( ", " ) ]]"),
            ("case x in x) ", ";;esac"),
            ("f(){ ", ";}"),
        ] {
            let command = nested(open, close, depth);
            let started = std::time::Instant::now();
            let _ = judge(&command, Path::new("/"), &NoFiles);
            let took = started.elapsed().as_secs();
            assert!(took < 10, "{took} s for {open} × {depth}");
        }
    }
    let long = "terraform plan; ".repeat(60_000);
    assert!(
        judge(&long, Path::new("/"), &NoFiles).is_some(),
        "too long to be read"
    );
    let recursive = "f() { f; f; }; f";
    assert!(judge(recursive, Path::new("/"), &NoFiles).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bytes_never_pass_by_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        // No JSON object with a command is a request, whatever it is else.
        prop_assert!(blastgate::hook::agent::read(&bytes).is_err());
    }

    #[test]
    fn no_command_line_panics(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("terraform"), Just(" apply"), Just(" plan"), Just("$("), Just(")"), Just("`"), Just("\""),
                Just("'"), Just("{"), Just("}"), Just(","), Just(";"), Just("&&"), Just("|"), Just("<<EOF\n"),
                Just("\nEOF\n"), Just("${x"), Just("[["), Just("]]"), Just("if "), Just("; then "), Just("fi"),
                Just("((1"), Just("))"), Just("\\"), Just("$'"), Just("\u{e9}"), Just("case "), Just(" in "), Just("*"),
            ],
            0..24,
        )
    ) {
        let command = parts.concat();
        let _ = judge(&command, Path::new("/"), &NoFiles);
    }

    #[test]
    fn what_follows_a_denied_command_never_allows_it(tail in "[a-z \"'$;|&(){}]{0,24}") {
        // The first command runs whatever comes after it, unless the line does not parse, which
        // denies as well.
        let command = format!("terraform destroy; {tail}");
        prop_assert!(judge(&command, Path::new("/"), &NoFiles).is_some(), "{}", command);
    }
}
