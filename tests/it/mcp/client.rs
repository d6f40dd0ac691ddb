//! A client of ours that speaks lines, for what no real client would send.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use crate::common::{blastgate, json as parsed, testdata};

/// Long enough for a busy machine; a test that waits this long has failed.
pub(super) const PATIENCE: Duration = Duration::from_secs(120);
pub(super) const LEGACY: &str = "2025-11-25";
pub(super) const MODERN: &str = "2026-07-28";

/// A client that speaks lines.
pub(super) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    pub(super) lines: Receiver<Value>,
    /// Put into every request, as the protocol of 2026 wants it.
    pub(super) meta: Option<Value>,
    next: u64,
}

impl Client {
    /// Starts the server without a word to it.
    pub(super) fn start(roots: &[&Path], arguments: &[&str]) -> Self {
        let mut command = blastgate();
        command.arg("mcp");
        for root in roots {
            command.arg("--root").arg(root);
        }
        let mut child = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let output = child.stdout.take().expect("standard output");
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let line = line.expect("text");
                if sender.send(parsed(line.as_bytes())).is_err() {
                    return;
                }
            }
        });
        Client {
            input: child.stdin.take(),
            child,
            lines,
            meta: None,
            next: 1,
        }
    }

    /// A connection as clients before 2026-07-28 open it.
    pub(super) fn legacy(root: &Path) -> Self {
        let mut client = Self::start(&[root], &[]);
        client.initialize(LEGACY);
        client
    }

    pub(super) fn initialize(&mut self, version: &str) -> Value {
        let answer = self.ask(
            "initialize",
            json!({
                "protocolVersion": version,
                "capabilities": {},
                "clientInfo": { "name": "test", "version": "1" },
            }),
        );
        self.write(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }).to_string());
        answer["result"].clone()
    }

    pub(super) fn write(&mut self, line: &str) {
        let input = self.input.as_mut().expect("it is open");
        input.write_all(line.as_bytes()).expect("the server reads");
        input.write_all(b"\n").expect("the server reads");
        input.flush().expect("the server reads");
    }

    /// Sends a request and gives its id.
    pub(super) fn send(&mut self, method: &str, mut params: Value) -> u64 {
        let id = self.next;
        self.next += 1;
        if let Some(meta) = &self.meta {
            params["_meta"] = meta.clone();
        }
        let request = json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params });
        self.write(&request.to_string());
        id
    }

    pub(super) fn receive(&self) -> Value {
        self.lines
            .recv_timeout(PATIENCE)
            .expect("an answer in time")
    }

    /// The answer to one request; nothing else may come before it.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        let answer = self.receive();
        assert_eq!(answer["id"], id, "{answer}");
        answer
    }

    pub(super) fn call(&mut self, tool: &str, arguments: Value) -> Value {
        let answer = self.ask(
            "tools/call",
            json!({ "name": tool, "arguments": arguments }),
        );
        assert!(answer["error"].is_null(), "{answer}");
        answer["result"].clone()
    }

    /// Closes the input; the server has to end with this exit code.
    pub(super) fn close(mut self) -> Option<i32> {
        self.input = None;
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("it can be waited for") {
                return status.code();
            }
            assert!(std::time::Instant::now() < end, "the server does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(super) fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a directory")
}

pub(super) fn plans() -> PathBuf {
    testdata().join("plans")
}

/// What the command line says of the same thing.
pub(super) fn told(directory: &Path, arguments: &[&str]) -> Value {
    let output = blastgate()
        .current_dir(directory)
        .args(arguments)
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    parsed(&output.stdout)
}

/// Every string under the keys of an answer that are ours: none of the input.
pub(super) fn sentences(result: &Value) -> String {
    result["content"][0]["text"]
        .as_str()
        .expect("a text")
        .to_owned()
}
