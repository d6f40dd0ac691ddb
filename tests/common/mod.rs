//! What tests of the real binary share.

#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The binary in an empty directory with an environment of its own, so that no
/// policy file and no setting of the machine counts.
pub(crate) fn blastgate() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_blastgate"));
    command.env_clear();
    for name in ["PATH", "HOME", "TMPDIR", "SystemRoot", "LLVM_PROFILE_FILE"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.current_dir(std::env::temp_dir());
    command
}

/// `testdata` of the repository.
pub(crate) fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata")
}

/// Directories of all plan fixtures, sorted.
pub(crate) fn fixtures() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(testdata().join("plans"))
        .expect("testdata/plans can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("expect.json").exists())
        .collect();
    all.sort();
    assert!(all.len() >= 20, "fixtures are missing");
    all
}

/// Parses JSON.
pub(crate) fn json(bytes: &[u8]) -> serde_json::Value {
    serde_json::from_slice(bytes)
        .unwrap_or_else(|error| panic!("no JSON ({error}): {}", String::from_utf8_lossy(bytes)))
}
