//! The audit log: one JSON line for each judgement, approval and run.
//!
//! Every line holds the hash of the line before it, so that an edit, a cut in
//! the middle or another order shows. A cut tail does not show by itself: the
//! head (count and hash of the last line) is printed and stands in every
//! report, `audit verify --head` asks for it, and a signed [`checkpoint`] keeps it.
//!
//! A line is written under an exclusive lock and synced before anybody goes on;
//! a line that was torn by a crash was never acknowledged and is taken off by
//! the next writer, which says so.

pub mod checkpoint;

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::model::hex::hex;

/// Version of the line's form.
const SCHEMA: &str = "blastgate-audit/1";
/// Longest line that is written or read.
const MAX_LINE: u64 = 4 << 20;
/// What the first line follows.
const NOTHING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Number and hash of the last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many lines there are.
    pub count: u64,
    /// Hash of the last one.
    pub hash: String,
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.count, self.hash)
    }
}

impl std::str::FromStr for Head {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "write the head as COUNT:HASH, as reports give it".to_owned();
        let (count, hash) = text.split_once(':').ok_or_else(wrong)?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        match count.parse() {
            Ok(count) if is_hash => Ok(Head {
                count,
                hash: hash.to_ascii_lowercase(),
            }),
            _ => Err(wrong()),
        }
    }
}

/// Appends a line of these fields and gives the new head.
///
/// # Errors
/// When the file cannot be locked, read, written or synced, or its last line is
/// none of ours. Nothing is left behind then.
pub fn append(path: &Path, kind: &str, fields: Map<String, Value>) -> io::Result<Head> {
    let existed = path.exists();
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    file.lock()?;
    let (end, torn) = whole_end(&mut file)?;
    let last = last_line(&mut file, end)?;
    let head = match last {
        None => Head {
            count: 0,
            hash: NOTHING.to_owned(),
        },
        Some(line) => check_line(&line).map_err(|why| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("its last line {why}; look at it with `blastgate audit verify`"),
            )
        })?,
    };
    let mut object = Map::new();
    object.insert("schema".into(), SCHEMA.into());
    object.insert("number".into(), (head.count + 1).into());
    object.insert("kind".into(), kind.into());
    object.insert("previous".into(), head.hash.into());
    if torn > 0 {
        object.insert("torn_bytes_removed".into(), torn.into());
    }
    object.extend(fields);
    let body = Value::Object(object).to_string();
    let hash = hex(&Sha256::digest(body.as_bytes()));
    // The hash is the last member, over everything before it.
    let line = format!("{},\"hash\":\"{hash}\"}}\n", &body[..body.len() - 1]);
    if line.len() as u64 > MAX_LINE {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "the entry is larger than 4 MiB",
        ));
    }
    let written = file
        .set_len(end)
        .and_then(|()| file.seek(SeekFrom::Start(end)))
        .and_then(|_| file.write_all(line.as_bytes()))
        .and_then(|()| file.sync_all());
    if let Err(error) = written {
        // Half a line on a full disk: whoever comes next finds whole ones.
        let _ = file.set_len(end);
        return Err(error);
    }
    if !existed {
        sync_directory(path);
    }
    Ok(Head {
        count: head.count + 1,
        hash,
    })
}

/// The name of a new file has to survive a crash, too. Not every system lets a
/// directory be opened; the line itself is safe by then.
fn sync_directory(path: &Path) {
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if let Ok(directory) = File::open(directory) {
        let _ = directory.sync_all();
    }
}

/// Where the last whole line ends, and how many bytes follow it.
fn whole_end(file: &mut File) -> io::Result<(u64, u64)> {
    let length = file.seek(SeekFrom::End(0))?;
    let start = length.saturating_sub(MAX_LINE);
    file.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    file.take(MAX_LINE).read_to_end(&mut tail)?;
    let end = tail
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at as u64 + 1);
    if end == 0 && start > 0 {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "it holds a line that is longer than any of ours",
        ));
    }
    let end = start + end;
    Ok((end, length - end))
}

/// The line that ends there, without its line end.
fn last_line(file: &mut File, end: u64) -> io::Result<Option<String>> {
    if end == 0 {
        return Ok(None);
    }
    let start = end.saturating_sub(MAX_LINE);
    file.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    file.take(end - start - 1).read_to_end(&mut tail)?;
    let from = tail
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let line = String::from_utf8_lossy(&tail[from..]).into_owned();
    Ok(Some(line))
}

/// Number and hash of a line, if its hash is that of its content.
fn check_line(line: &str) -> Result<Head, String> {
    let (body, hash) = split_hash(line).ok_or("is none of this log")?;
    if hex(&Sha256::digest(body.as_bytes())) != hash {
        return Err("was changed: its hash is that of another content".to_owned());
    }
    let value: Value = serde_json::from_str(&body).map_err(|_| "is not JSON")?;
    let count = value
        .get("number")
        .and_then(Value::as_u64)
        .ok_or("has no number")?;
    Ok(Head {
        count,
        hash: hash.to_owned(),
    })
}

/// The content that was hashed, and the hash.
fn split_hash(line: &str) -> Option<(String, &str)> {
    let rest = line.strip_suffix("\"}")?;
    let at = rest.len().checked_sub(64)?;
    let (before, hash) = (rest.get(..at)?, rest.get(at..)?);
    let body = before.strip_suffix(",\"hash\":\"")?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| (format!("{body}}}"), hash))
}

/// Checks a whole log; gives its head.
///
/// # Errors
/// With the number of the first line that is wrong, and why.
pub fn verify(text: &str, known: Option<&Head>) -> Result<Head, (u64, String)> {
    let mut head = Head {
        count: 0,
        hash: NOTHING.to_owned(),
    };
    let mut met = known.is_none_or(|known| *known == head);
    for (number, raw) in (1u64..).zip(text.split_inclusive('\n')) {
        let wrong = |why: &str| (number, why.to_owned());
        let line = raw
            .strip_suffix('\n')
            .ok_or_else(|| wrong("is torn: a writer was killed; the next one takes it off"))?;
        let this = check_line(line).map_err(|why| (number, why))?;
        let value: Value = serde_json::from_str(line).map_err(|_| wrong("is not JSON"))?;
        if value.get("previous").and_then(Value::as_str) != Some(&head.hash) {
            return Err(wrong(
                "does not follow the line before it: one was taken out, put in or moved",
            ));
        }
        if this.count != number {
            return Err(wrong("has another number than its place"));
        }
        met |= known == Some(&this);
        head = this;
    }
    if !met {
        return Err((head.count, "is the last one, and the head that is known is not among the lines: the end was cut off, or this is another log".to_owned()));
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(entries: u64) -> (tempfile::TempDir, std::path::PathBuf, Head) {
        let place = tempfile::tempdir().expect("a directory");
        let path = place.path().join("log");
        let mut head = None;
        for entry in 0..entries {
            let mut fields = Map::new();
            fields.insert("entry".into(), entry.into());
            fields.insert("text".into(), "\",\"hash\":\"é\n".into());
            head = Some(append(&path, "judgement", fields).expect("a line"));
        }
        (place, path, head.expect("a head"))
    }

    #[test]
    fn edits_cuts_and_another_order_show() {
        let (_place, path, head) = log(4);
        let text = std::fs::read_to_string(&path).expect("a log");
        assert_eq!(verify(&text, Some(&head)), Ok(head.clone()));
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let of = |lines: &[&str]| lines.concat();
        let at = |text: &str, known: Option<&Head>| verify(text, known).expect_err("wrong").0;
        assert_eq!(at(&text.replacen("\"entry\":1", "\"entry\":7", 1), None), 2);
        assert_eq!(at(&of(&[lines[0], lines[2], lines[3]]), None), 2);
        assert_eq!(at(&of(&[lines[0], lines[2], lines[1], lines[3]]), None), 2);
        assert_eq!(at(&of(&lines[1..]), None), 1);
        assert_eq!(at(text.trim_end(), None), 4);
        // A cut tail shows only to who knows the head.
        let cut = of(&lines[..3]);
        assert!(verify(&cut, None).is_ok());
        assert_eq!(at(&cut, Some(&head)), 3);
        assert!(verify("", None).is_ok());
        assert_eq!(head.to_string().parse(), Ok(head));
    }

    #[test]
    fn a_torn_line_is_taken_off_and_told() {
        let (_place, path, _) = log(2);
        let mut text = std::fs::read_to_string(&path).expect("a log");
        text.push_str("{\"schema\":\"blast");
        std::fs::write(&path, &text).expect("a torn log");
        let head = append(&path, "run", Map::new()).expect("a line");
        let text = std::fs::read_to_string(&path).expect("a log");
        assert_eq!(verify(&text, None), Ok(head));
        assert!(text.contains("\"torn_bytes_removed\":16"));
    }

    #[test]
    fn what_is_no_log_is_not_written_to() {
        let place = tempfile::tempdir().expect("a directory");
        let path = place.path().join("notes.txt");
        std::fs::write(&path, "dear diary\n").expect("a file");
        assert!(append(&path, "run", Map::new()).is_err());
        assert_eq!(
            std::fs::read_to_string(&path).expect("a file"),
            "dear diary\n"
        );
    }
}
