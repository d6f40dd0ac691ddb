//! Frames of the Model Context Protocol: whatever the client sends, what comes
//! back is one JSON message a line.

use std::io::{BufRead, Read, Write};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use serde_json::Value;

use blastgate::cli::McpArgs;

/// What opens a conversation.
pub const HELLO: &str = concat!(
    r#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"#,
    "\n",
    r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
    "\n",
);

/// What the server writes, where the client can look at it.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Shared {
    fn bytes(&self) -> Vec<u8> {
        self.0.lock().map(|bytes| bytes.clone()).unwrap_or_default()
    }
}

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if let Ok(mut all) = self.0.lock() {
            all.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Bytes, and then, before the end, the time that the server needs to answer.
struct Slow {
    bytes: std::io::Cursor<Vec<u8>>,
    answers: Shared,
}

impl Slow {
    fn wait(&self) {
        let mut before = usize::MAX;
        for _ in 0..200 {
            let now = self.answers.bytes().len();
            if now == before {
                return;
            }
            before = now;
            std::thread::sleep(Duration::from_millis(3));
        }
    }
}

impl Read for Slow {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(out)?;
        if read == 0 {
            self.wait();
        }
        Ok(read)
    }
}

impl BufRead for Slow {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.bytes.fill_buf()?.is_empty() {
            self.wait();
        }
        self.bytes.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.bytes.consume(amount);
    }
}

/// What holds for everything that a server writes.
///
/// # Panics
/// When it does not hold.
pub fn answers(output: &[u8]) {
    for line in output.split_inclusive(|byte| *byte == b'\n') {
        let message: Value = serde_json::from_slice(line).expect("a line is one message");
        assert_eq!(message["jsonrpc"], "2.0", "{message}");
        let error = &message["error"]["message"];
        assert_ne!(*error, "internal error", "{message}");
        let text = message["result"]["content"][0]["text"].as_str();
        assert!(
            !text.is_some_and(|text| text.contains("defect of blastgate")),
            "{message}"
        );
    }
}

/// Lines after the handshake.
pub fn mcp(data: &[u8]) {
    static PLACE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let place = tempfile::tempdir().expect("a directory");
        let plan = r#"{"format_version":"1.2","planned_values":{}}"#;
        std::fs::write(place.path().join("plan.json"), plan).expect("a file");
        std::fs::write(place.path().join("main.tf"), "locals {\n  a = 1\n}\n").expect("a file");
        place
    });
    let answers_to = Shared::default();
    let mut bytes = HELLO.as_bytes().to_vec();
    bytes.extend_from_slice(data);
    bytes.push(b'\n');
    let input = Slow {
        bytes: std::io::Cursor::new(bytes),
        answers: answers_to.clone(),
    };
    let arguments = McpArgs {
        roots: vec![PLACE.path().to_owned()],
        ..McpArgs::default()
    };
    let _ = blastgate::mcp::converse(&arguments, input, answers_to.clone());
    answers(&answers_to.bytes());
}
