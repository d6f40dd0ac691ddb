//! Hands bytes to a command without a file that anybody could swap: a sealed
//! memory file on Linux, a private copy that only we can read elsewhere.

use std::process::{Command, ExitStatus};

use super::request::Request;
use crate::error::{Error, ErrorCode, Result};

/// The plan, out of everybody's reach.
pub(super) struct Handover {
    #[cfg(target_os = "linux")]
    file: std::fs::File,
    #[cfg(not(target_os = "linux"))]
    directory: tempfile::TempDir,
}

fn failed(what: &str, error: impl std::fmt::Display) -> Error {
    Error::new(ErrorCode::Io, format!("{what}: {error}"))
}

impl Handover {
    /// Takes the bytes.
    ///
    /// # Errors
    /// When there is no memory or no room for them.
    #[cfg(target_os = "linux")]
    pub(super) fn of(bytes: &[u8]) -> Result<Self> {
        use std::io::Write as _;

        use rustix::fs::{MemfdFlags, SealFlags};

        let cannot = |error| failed("cannot make a memory file for the plan", error);
        // Inherited by the command: without CLOEXEC.
        let fd = rustix::fs::memfd_create("plan", MemfdFlags::ALLOW_SEALING).map_err(cannot)?;
        let mut file = std::fs::File::from(fd);
        file.write_all(bytes)
            .map_err(|error| failed("cannot keep the plan in memory", error))?;
        let seals = SealFlags::WRITE | SealFlags::GROW | SealFlags::SHRINK | SealFlags::SEAL;
        rustix::fs::fcntl_add_seals(&file, seals).map_err(cannot)?;
        Ok(Handover { file })
    }

    /// Takes the bytes.
    ///
    /// # Errors
    /// When there is no room for them.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn of(bytes: &[u8]) -> Result<Self> {
        let cannot = |error| failed("cannot make a private copy of the plan", error);
        // The directory is private; the file in it can only be read.
        let directory = tempfile::tempdir().map_err(cannot)?;
        let path = directory.path().join("plan");
        std::fs::write(&path, bytes).map_err(cannot)?;
        let mut permissions = std::fs::metadata(&path).map_err(cannot)?.permissions();
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o400);
        #[cfg(not(unix))]
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).map_err(cannot)?;
        Ok(Handover { directory })
    }

    /// Where the command finds the plan.
    fn path(&self) -> std::ffi::OsString {
        #[cfg(target_os = "linux")]
        {
            use std::os::fd::AsRawFd as _;
            format!("/proc/self/fd/{}", self.file.as_raw_fd()).into()
        }
        #[cfg(not(target_os = "linux"))]
        {
            self.directory.path().join("plan").into()
        }
    }

    /// Runs the command to its end, with the plan in place of its name.
    ///
    /// # Errors
    /// When it cannot be started.
    pub(super) fn run(&self, request: &Request) -> Result<ExitStatus> {
        let mut arguments = request.arguments.clone();
        arguments[request.plan] = self.path();
        let mut command = Command::new(&request.program);
        command.args(arguments);
        let cannot = |error| failed("the command could not be started", error);
        #[cfg(unix)]
        {
            forwarded(command).map_err(cannot)
        }
        #[cfg(not(unix))]
        {
            command.status().map_err(cannot)
        }
    }
}

/// Runs a command in a process group of its own and passes signals on, each
/// once: a terminal would send Ctrl-C to both of us, and Terraform takes a
/// second one for "stop at once, whatever is half done".
#[cfg(unix)]
fn forwarded(mut command: Command) -> std::io::Result<ExitStatus> {
    use std::os::unix::process::CommandExt as _;

    use rustix::process::{Pid, Signal, kill_process};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    let handle = signals.handle();
    let mut child = command.process_group(0).spawn()?;
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    let passing = std::thread::spawn(move || {
        for signal in signals.forever() {
            let signal = match signal {
                SIGHUP => Signal::HUP,
                SIGINT => Signal::INT,
                SIGQUIT => Signal::QUIT,
                _ => Signal::TERM,
            };
            if let Some(pid) = pid {
                // It may have ended in the meantime.
                let _ = kill_process(pid, signal);
            }
        }
    });
    let status = child.wait();
    handle.close();
    let _ = passing.join();
    status
}
