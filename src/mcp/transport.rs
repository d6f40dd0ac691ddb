//! Messages as lines of standard input and output. `rmcp` drops a line that is
//! too long or no JSON without a word, and ends when a connection does not begin
//! with a request; here such a line is answered with an error, and the next one
//! is read.

use std::io::{BufRead, Read as _, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use rmcp::RoleServer;
use rmcp::model::{ErrorData, JsonRpcMessage};
use rmcp::service::{RxJsonRpcMessage, TxJsonRpcMessage};
use rmcp::transport::Transport;
use tokio::sync::{mpsc, oneshot};

/// Longest line: a patch may be long, and a plan is given by its path.
const MAX_LINE: u64 = 4 << 20;
/// Lines that are read ahead.
const AHEAD: usize = 64;

/// A line as it was read.
enum Line {
    Whole(Vec<u8>),
    TooLong,
}

/// A line to be written, and who waits for that.
struct Outgoing {
    bytes: Vec<u8>,
    written: Option<oneshot::Sender<std::io::Result<()>>>,
}

/// A stream of lines in either direction.
pub(super) struct Lines {
    lines: mpsc::Receiver<Line>,
    out: SyncSender<Outgoing>,
    /// Whether a request has come: before that nothing else means anything.
    begun: bool,
}

impl Lines {
    /// Starts a thread for each direction.
    ///
    /// # Errors
    /// When the system gives none.
    pub(super) fn open(
        input: impl BufRead + Send + 'static,
        output: impl Write + Send + 'static,
    ) -> std::io::Result<Self> {
        let (sender, lines) = mpsc::channel(AHEAD);
        std::thread::Builder::new().spawn(move || read(input, &sender))?;
        let (out, queue) = sync_channel(AHEAD);
        std::thread::Builder::new().spawn(move || write(&queue, output))?;
        Ok(Lines {
            lines,
            out,
            begun: false,
        })
    }

    /// Answers a line that is no message. Who sends more of them than it reads
    /// answers to does not get all of those.
    fn refuse(&self, error: ErrorData) {
        let message = TxJsonRpcMessage::<RoleServer>::error(error, None);
        if let Ok(bytes) = line(&message) {
            let _ = self.out.try_send(Outgoing {
                bytes,
                written: None,
            });
        }
    }
}

/// Reads lines until the input ends or nobody wants them.
fn read(mut input: impl BufRead, lines: &mpsc::Sender<Line>) {
    loop {
        let mut bytes = Vec::new();
        match (&mut input).take(MAX_LINE).read_until(b'\n', &mut bytes) {
            // What is left without a line end was cut off.
            Ok(_) if bytes.ends_with(b"\n") => {
                if lines.blocking_send(Line::Whole(bytes)).is_err() {
                    return;
                }
            }
            Ok(length) if length as u64 == MAX_LINE => {
                if lines.blocking_send(Line::TooLong).is_err() || !skip(&mut input) {
                    return;
                }
            }
            Ok(_) | Err(_) => return,
        }
    }
}

/// Reads to the end of a line and keeps nothing of it; false at the end of the input.
fn skip(input: &mut impl BufRead) -> bool {
    loop {
        let Ok(part) = input.fill_buf() else {
            return false;
        };
        let end = part.iter().position(|byte| *byte == b'\n');
        let (used, done) = match end {
            Some(at) => (at + 1, true),
            None if part.is_empty() => return false,
            None => (part.len(), false),
        };
        input.consume(used);
        if done {
            return true;
        }
    }
}

/// Writes what comes until nobody can send any more.
fn write(queue: &Receiver<Outgoing>, mut out: impl Write) {
    for outgoing in queue {
        let done = out.write_all(&outgoing.bytes).and_then(|()| out.flush());
        if let Some(written) = outgoing.written {
            let _ = written.send(done);
        }
    }
}

fn line(message: &TxJsonRpcMessage<RoleServer>) -> std::io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(message)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A message, or what is wrong with it; `None` for what is passed over.
fn parse(bytes: &[u8]) -> Result<Option<RxJsonRpcMessage<RoleServer>>, ErrorData> {
    if bytes.trim_ascii().is_empty() {
        return Ok(None);
    }
    match serde_json::from_slice(bytes) {
        Ok(message) => Ok(Some(message)),
        Err(error) if error.is_data() => {
            let value: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
            // A notification has no answer, not even a wrong one.
            if value.get("method").is_some() && value.get("id").is_none() {
                return Ok(None);
            }
            Err(ErrorData::invalid_request(
                "this is not a JSON-RPC 2.0 message",
                None,
            ))
        }
        Err(_) => Err(ErrorData::parse_error("this line is not JSON", None)),
    }
}

impl Transport<RoleServer> for Lines {
    type Error = std::io::Error;

    fn send(
        &mut self,
        item: TxJsonRpcMessage<RoleServer>,
    ) -> impl Future<Output = std::io::Result<()>> + Send + 'static {
        let out = self.out.clone();
        async move {
            let gone = || std::io::Error::from(std::io::ErrorKind::BrokenPipe);
            let (written, done) = oneshot::channel();
            let mut next = Outgoing {
                bytes: line(&item)?,
                written: Some(written),
            };
            // The queue is full while the client does not read.
            while let Err(error) = out.try_send(next) {
                match error {
                    std::sync::mpsc::TrySendError::Full(back) => next = back,
                    std::sync::mpsc::TrySendError::Disconnected(_) => return Err(gone()),
                }
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            done.await.unwrap_or_else(|_| Err(gone()))
        }
    }

    async fn receive(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        loop {
            let parsed = match self.lines.recv().await? {
                Line::Whole(bytes) => parse(&bytes),
                Line::TooLong => Err(ErrorData::invalid_request(
                    "the message is longer than 4 MiB; give the path of a plan, not its text",
                    None,
                )),
            };
            match parsed {
                Ok(Some(message)) => {
                    self.begun |= matches!(message, JsonRpcMessage::Request(_));
                    if self.begun {
                        return Some(message);
                    }
                }
                Ok(None) => {}
                Err(error) => self.refuse(error),
            }
        }
    }

    async fn close(&mut self) -> std::io::Result<()> {
        self.lines.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_costs_only_itself() {
        let mut input = vec![b'x'; usize::try_from(MAX_LINE).expect("fits") * 2];
        input.extend_from_slice(b"\nnext\ncut off");
        let (sender, mut lines) = mpsc::channel(8);
        read(input.as_slice(), &sender);
        drop(sender);
        assert!(matches!(lines.blocking_recv(), Some(Line::TooLong)));
        let next = lines.blocking_recv();
        assert!(matches!(next, Some(Line::Whole(bytes)) if bytes == b"next\n"));
        assert!(lines.blocking_recv().is_none());
    }

    #[test]
    fn what_is_no_message_is_told_from_what_is_passed_over() {
        let code = |text: &str| parse(text.as_bytes()).map_err(|error| error.code.0);
        assert_eq!(code("{").map(|found| found.is_some()), Err(-32700));
        assert_eq!(code("[1]").map(|found| found.is_some()), Err(-32600));
        assert_eq!(code("  ").map(|found| found.is_some()), Ok(false));
        let ping = r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#;
        assert_eq!(code(ping).map(|found| found.is_some()), Ok(true));
    }
}
