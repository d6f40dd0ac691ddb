//! A provider as a child process that speaks Terraform's plugin protocol.
//!
//! The provider prints one line, `1|PROTOCOL|unix|SOCKET|grpc|`, when it is started with the
//! cookie in its environment; without a client's certificate it speaks plain HTTP/2. Facts:
//! Terraform's documentation of the plugin protocol, and that of go-plugin.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use h2::client::SendRequest;
use prost::Message;
use prost::bytes::Bytes;
use tokio::runtime::Runtime;

use super::messages::Diagnostic;

/// What a provider wants to see before it believes that Terraform starts it. No secret.
const COOKIE: (&str, &str) = (
    "TF_PLUGIN_MAGIC_COOKIE",
    "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
);
/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Window for answers: a large provider's schema is some 30 MiB.
const WINDOW: u32 = 64 << 20;

/// The version of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    V5,
    V6,
}

impl Protocol {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "5" => Some(Protocol::V5),
            "6" => Some(Protocol::V6),
            _ => None,
        }
    }

    pub(super) fn number(self) -> u8 {
        match self {
            Protocol::V5 => 5,
            Protocol::V6 => 6,
        }
    }
}

/// The calls that a probe makes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Call {
    Schema,
    Configure,
    Plan,
}

impl Call {
    fn path(self, protocol: Protocol) -> &'static str {
        match (self, protocol) {
            (Call::Schema, Protocol::V5) => "/tfplugin5.Provider/GetSchema",
            (Call::Schema, Protocol::V6) => "/tfplugin6.Provider/GetProviderSchema",
            (Call::Configure, Protocol::V5) => "/tfplugin5.Provider/Configure",
            (Call::Configure, Protocol::V6) => "/tfplugin6.Provider/ConfigureProvider",
            (Call::Plan, Protocol::V5) => "/tfplugin5.Provider/PlanResourceChange",
            (Call::Plan, Protocol::V6) => "/tfplugin6.Provider/PlanResourceChange",
        }
    }
}

/// A running provider; it ends with this.
pub(super) struct Plugin {
    pub(super) protocol: Protocol,
    child: Child,
    /// Kept open, so that the provider may write to it.
    _stdout: BufReader<ChildStdout>,
    runtime: Runtime,
    client: SendRequest<Bytes>,
}

impl Drop for Plugin {
    fn drop(&mut self) {
        // One that has ended already cannot be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Plugin {
    /// Starts the binary and connects to it.
    pub(super) fn start(binary: &Path) -> Result<Self, String> {
        let mut child = Command::new(binary)
            .env(COOKIE.0, COOKIE.1)
            .env("PLUGIN_PROTOCOL_VERSIONS", "5,6")
            .env_remove("PLUGIN_CLIENT_CERT")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("it cannot be started: {error}"))?;
        let connected =
            first_line(&mut child).and_then(|(line, stdout)| Ok((connect(&line)?, stdout)));
        match connected {
            Ok(((protocol, runtime, client), stdout)) => Ok(Plugin {
                protocol,
                child,
                _stdout: stdout,
                runtime,
                client,
            }),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(error)
            }
        }
    }

    /// Asks and waits for the answer.
    pub(super) fn call<A: Message + Default>(
        &self,
        call: Call,
        request: &impl Message,
    ) -> Result<A, String> {
        let path = call.path(self.protocol);
        let answer = unary(self.client.clone(), path, frame(request));
        let bytes = self.runtime.block_on(async {
            tokio::time::timeout(PATIENCE, answer)
                .await
                .unwrap_or_else(|_| Err("it does not answer".to_owned()))
        })?;
        A::decode(bytes.as_slice()).map_err(|error| format!("its answer does not decode: {error}"))
    }
}

/// The first error among diagnostics.
pub(super) fn first_error(diagnostics: &[Diagnostic]) -> Result<(), String> {
    match diagnostics.iter().find(|one| one.is_error()) {
        Some(error) => Err(error.summary.clone()),
        None => Ok(()),
    }
}

fn first_line(child: &mut Child) -> Result<(String, BufReader<ChildStdout>), String> {
    let mut stdout = BufReader::new(child.stdout.take().ok_or("it has no output")?);
    let mut line = String::new();
    stdout
        .read_line(&mut line)
        .map_err(|error| error.to_string())?;
    if line.is_empty() {
        return Err("it ended without the line that a plugin prints".to_owned());
    }
    Ok((line, stdout))
}

type Connected = (Protocol, Runtime, SendRequest<Bytes>);

fn connect(line: &str) -> Result<Connected, String> {
    let parts: Vec<&str> = line.trim().split('|').collect();
    let [_, protocol, network, address, "grpc", ..] = parts.as_slice() else {
        return Err("it does not speak a provider's protocol".to_owned());
    };
    let protocol = Protocol::parse(protocol)
        .ok_or_else(|| format!("it speaks protocol {protocol}, and 5 and 6 are known"))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|error| error.to_string())?;
    let client = runtime.block_on(async {
        match *network {
            #[cfg(unix)]
            "unix" => {
                let stream = tokio::net::UnixStream::connect(address).await;
                handshake(stream.map_err(|error| error.to_string())?).await
            }
            "tcp" => {
                let stream = tokio::net::TcpStream::connect(address).await;
                handshake(stream.map_err(|error| error.to_string())?).await
            }
            other => Err(format!("it listens on {other}")),
        }
    })?;
    Ok((protocol, runtime, client))
}

/// Begins HTTP/2; the connection is driven whenever somebody waits for an answer.
async fn handshake<S>(stream: S) -> Result<SendRequest<Bytes>, String>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    let (client, connection) = h2::client::Builder::new()
        .initial_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .handshake(stream)
        .await
        .map_err(|error| error.to_string())?;
    tokio::spawn(async move {
        // The end of the connection shows in the calls.
        let _ = connection.await;
    });
    Ok(client)
}

/// A message as gRPC frames it: not compressed, with its length.
fn frame(message: &impl Message) -> Bytes {
    let length = u32::try_from(message.encoded_len()).unwrap_or(u32::MAX);
    let mut out = vec![0];
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(&message.encode_to_vec());
    out.into()
}

/// One call of gRPC.
async fn unary(client: SendRequest<Bytes>, path: &str, body: Bytes) -> Result<Vec<u8>, String> {
    let told = |error: h2::Error| format!("the connection broke: {error}");
    let request = http::Request::post(format!("http://localhost{path}"))
        .version(http::Version::HTTP_2)
        .header("content-type", "application/grpc")
        .header("te", "trailers")
        .body(())
        .map_err(|error| error.to_string())?;
    let mut client = client.ready().await.map_err(told)?;
    let (response, mut stream) = client.send_request(request, false).map_err(told)?;
    stream.send_data(body, true).map_err(told)?;
    let response = response.await.map_err(told)?;
    let early = status(response.headers());
    let mut body = response.into_body();
    let mut out = Vec::new();
    while let Some(chunk) = body.data().await {
        let chunk = chunk.map_err(told)?;
        // More may come once this is taken.
        let _ = body.flow_control().release_capacity(chunk.len());
        out.extend_from_slice(&chunk);
    }
    let late = body.trailers().await.map_err(told)?;
    if let Some(error) = late.as_ref().and_then(status).or(early) {
        return Err(error);
    }
    // One byte says whether it is compressed, four how long it is.
    match out.get(..5) {
        Some([0, ..]) => Ok(out.split_off(5)),
        Some(_) => Err("its answer is compressed, which nobody asked for".to_owned()),
        None => Err("it gives no answer".to_owned()),
    }
}

/// What gRPC says went wrong.
fn status(headers: &http::HeaderMap) -> Option<String> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let code = text("grpc-status").filter(|code| *code != "0")?;
    let message = text("grpc-message").unwrap_or_default();
    Some(format!("it answers with the code {code} {message}"))
}
