//! Signs bytes in OpenSSH's format, as `ssh-keygen -Y sign` does.
//!
//! A plain private key signs in process. Whatever needs OpenSSH (an agent, a
//! passphrase, a security key, RSA) is left to `ssh-keygen` itself.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ssh_key::{HashAlg, LineEnding, PrivateKey};

use crate::error::{Error, ErrorCode, Result};

/// Word for "the one key of the agent".
const AGENT: &str = "agent";

/// The armoured signature of some bytes. `key` is a private key, a public key
/// whose private half an agent holds, or `agent`.
///
/// # Errors
/// When there is no such key or it does not sign.
pub fn sign(bytes: &[u8], key: &str, namespace: &str) -> Result<Vec<u8>> {
    if key == AGENT {
        let public = of_agent()?;
        return with_ssh_keygen(bytes, public.path(), namespace);
    }
    let path = Path::new(key);
    if !path.is_file() {
        return Err(failed(format!(
            "there is no key {}",
            super::inputs::display(path)
        )));
    }
    let in_process = PrivateKey::read_openssh_file(path)
        .ok()
        .filter(|private| !private.is_encrypted())
        .and_then(|private| private.sign(namespace, HashAlg::Sha512, bytes).ok())
        .and_then(|signature| signature.to_pem(LineEnding::LF).ok());
    match in_process {
        Some(armoured) => Ok(armoured.into_bytes()),
        None => with_ssh_keygen(bytes, path, namespace),
    }
}

/// File beside a statement that holds its signature, where `ssh-keygen` puts it.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".sig");
    PathBuf::from(name)
}

fn failed(what: String) -> Error {
    Error::new(ErrorCode::Io, what).with_help(
        "Give a key with `--key FILE`, or write the statement with `--no-sign` and sign it with `ssh-keygen -Y sign`.",
    )
}

/// The public half of the one key that the agent holds.
fn of_agent() -> Result<tempfile::NamedTempFile> {
    let listed = Command::new("ssh-add")
        .arg("-L")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed(format!("ssh-add could not be started: {error}")))?;
    let text = String::from_utf8_lossy(&listed.stdout).into_owned();
    let keys: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let key = match (listed.status.success(), keys.as_slice()) {
        (true, [key]) => *key,
        (true, keys) if keys.len() > 1 => {
            return Err(failed(format!(
                "the agent holds {} keys; name the public key file of the one to sign with",
                keys.len()
            )));
        }
        _ => return Err(failed("the agent holds no key".to_owned())),
    };
    let io = |error: std::io::Error| failed(format!("cannot write a temporary file: {error}"));
    let mut file = tempfile::Builder::new()
        .suffix(".pub")
        .tempfile()
        .map_err(io)?;
    writeln!(file, "{key}").map_err(io)?;
    Ok(file)
}

fn with_ssh_keygen(bytes: &[u8], key: &Path, namespace: &str) -> Result<Vec<u8>> {
    let mut child = Command::new("ssh-keygen")
        .args(["-Y", "sign", "-n", namespace, "-f"])
        .arg(key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("ssh-keygen could not be started: {error}")))?;
    if let Some(mut stdin) = child.stdin.take() {
        // Whoever does not read to the end says why on standard error.
        let _ = stdin.write_all(bytes);
    }
    let output = child
        .wait_with_output()
        .map_err(|error| failed(format!("ssh-keygen did not end: {error}")))?;
    if output.status.success() && !output.stdout.is_empty() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: String = said
        .lines()
        .next_back()
        .unwrap_or("no message")
        .chars()
        .take(200)
        .collect();
    Err(failed(format!("ssh-keygen did not sign: {said}")))
}
