//! Contents of git objects, asked of one `git cat-file --batch` that is started
//! with the first question.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::{Error, ErrorCode, Result};
use crate::hcl::parse::MAX_TEXT;
use crate::input::tree;

/// Questions that are put at once. They fit into the buffer of a pipe (64 KiB on
/// Linux, 16 KiB elsewhere), so that neither side waits for the other.
const BATCH: usize = 128;

/// The objects of a repository.
#[derive(Debug)]
pub(super) struct Objects {
    place: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    process: Option<Process>,
    known: HashMap<Arc<str>, Arc<[u8]>>,
    /// Objects that were asked of git, which shows that nothing else was read.
    asked: usize,
}

#[derive(Debug)]
struct Process {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Drop for Process {
    fn drop(&mut self) {
        // It ends by itself when its input does; that it is gone is all that counts.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Objects {
    /// The objects of the repository at a place; nothing runs yet.
    pub(super) fn new(place: &Path) -> Self {
        Objects {
            place: place.to_path_buf(),
            state: Mutex::default(),
        }
    }

    /// How many objects were asked of git.
    #[cfg(test)]
    pub(super) fn asked(&self) -> usize {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .asked
    }

    /// The bytes of an object; `path` is what messages call it.
    pub(super) fn get(&self, id: &Arc<str>, path: &str) -> Result<Arc<[u8]>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = state.known.get(id) {
            return Ok(bytes.clone());
        }
        let mut process = match state.process.take() {
            Some(process) => process,
            None => self.start()?,
        };
        state.asked += 1;
        // After an error the process is not put back: what it would say next
        // could be the rest of this answer.
        let bytes = ask(&mut process, id, path)?;
        state.process = Some(process);
        let bytes: Arc<[u8]> = bytes?.into();
        state.known.insert(id.clone(), bytes.clone());
        Ok(bytes)
    }

    /// Reads many objects at once. What goes wrong is told when one is asked for.
    pub(super) fn prefetch(&self, ids: &[&Arc<str>]) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted: Vec<&Arc<str>> = ids.to_vec();
        wanted.sort();
        wanted.dedup();
        wanted.retain(|id| !state.known.contains_key(*id));
        for batch in wanted.chunks(BATCH) {
            let process = state.process.take().map_or_else(|| self.start(), Ok);
            let Ok(mut process) = process else { return };
            let questions: String = batch.iter().flat_map(|id| [id.as_ref(), "\n"]).collect();
            let written = process.questions.write_all(questions.as_bytes());
            if written.and_then(|()| process.questions.flush()).is_err() {
                return;
            }
            for id in batch {
                let Ok(bytes) = answer(&mut process, id) else {
                    return;
                };
                state.asked += 1;
                if let Ok(bytes) = bytes {
                    state.known.insert(Arc::clone(id), bytes.into());
                }
            }
            state.process = Some(process);
        }
    }

    fn start(&self) -> Result<Process> {
        let mut child = super::command(&self.place)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| super::not_started(&error))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(questions), Some(answers)) => Ok(Process {
                child,
                questions,
                answers: BufReader::new(answers),
            }),
            _ => Err(Error::new(ErrorCode::Git, "git gave no way to talk to it")),
        }
    }
}

/// The outer error means that the process cannot be asked again.
fn ask(process: &mut Process, id: &str, path: &str) -> Result<Result<Vec<u8>>> {
    process
        .questions
        .write_all(format!("{id}\n").as_bytes())
        .and_then(|()| process.questions.flush())
        .map_err(|_| missing(path))?;
    answer(process, path)
}

/// Reads one answer; the outer error as in [`ask`].
fn answer(process: &mut Process, path: &str) -> Result<Result<Vec<u8>>> {
    let gone = |_| missing(path);
    let mut head = String::new();
    process.answers.read_line(&mut head).map_err(gone)?;
    let mut parts = head.split_ascii_whitespace();
    let (Some(_), Some("blob"), Some(size)) = (parts.next(), parts.next(), parts.next()) else {
        return match head.trim_end().ends_with(" missing") {
            true => Ok(Err(missing(path))),
            false => Err(missing(path)),
        };
    };
    let size: u64 = size.parse().map_err(|_| missing(path))?;
    if size > MAX_TEXT as u64 {
        let mut rest = (&mut process.answers).take(size + 1);
        std::io::copy(&mut rest, &mut std::io::sink()).map_err(gone)?;
        return Ok(Err(tree::too_large(path)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    let read = (&mut process.answers)
        .take(size + 1)
        .read_to_end(&mut bytes)
        .map_err(gone)?;
    if read as u64 != size + 1 || bytes.pop() != Some(b'\n') {
        return Err(missing(path));
    }
    Ok(Ok(bytes))
}

fn missing(path: &str) -> Error {
    Error::new(
        ErrorCode::Git,
        format!("the content of {path} is not in this repository"),
    )
    .with_help(
        "a partial clone leaves contents out, and nothing is downloaded while judging; bring them in with `git fetch --refetch --no-filter origin`",
    )
    .at(path, None)
}
