//! Tells whether a file of a directory is a plan, something that passes for
//! one, or neither. A file that is passed over is never judged, so whatever
//! could be taken for a plan, or for the state that `show -json` prints when
//! nobody names a plan, counts as one here: its reader says what is wrong.

mod keys;

use std::io::{Read, Seek, SeekFrom};

use keys::{Marks, TopKeys};

/// What a file of a directory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A plan, or what would be taken for one: it has to be judged.
    Plan,
    /// What a tool prints beside a plan: its log, or the plan as text. It says
    /// something only where the plan itself is missing.
    Print(&'static str),
    /// A state file that is called one. It belongs to a plan; in a directory
    /// without any, the plan is missing.
    State,
    /// Something else, and what.
    Other(&'static str),
}

/// What the wrapper of setup-terraform prints first.
const WRAPPER: &[u8] = b"[command]";
const LOG: &str = "the log of a command with `-json`";
/// Bytes of a text that are looked at.
const HEAD: usize = 1 << 20;
/// Where the directory of a zip ends: a comment behind it has at most 64 KiB.
const ZIP_TAIL: u64 = (1 << 16) + 22;
/// Names in a zip are looked for within this many bytes of its end.
const ZIP_DIRECTORY: u64 = 1 << 24;

/// Looks at a file called `name`.
///
/// # Errors
/// When it cannot be read.
pub fn looks<R: Read + Seek>(file: &mut R, name: &str) -> std::io::Result<Looks> {
    let mut head = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let by_name = Name::of(name);
    if head.iter().all(u8::is_ascii_whitespace) && head.len() < HEAD {
        return Ok(by_name.or(Looks::Other("empty")));
    }
    if head.starts_with(b"PK") || ends_as_zip(file)? {
        return zip(file, &head, by_name);
    }
    if head.starts_with(b"tfplan") {
        return Ok(Looks::Plan);
    }
    if head.starts_with(b"\x1f\x8b") || head.starts_with(b"\x28\xb5\x2f\xfd") {
        return Ok(by_name.or(Looks::Other("compressed")));
    }
    if let Some(text) = wide(&head) {
        return Ok(text_looks(&text, by_name));
    }
    let body = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let start = body.trim_ascii_start();
    match start.first() {
        Some(b'{' | b'[') if !start.starts_with(WRAPPER) => {
            let mut keys = TopKeys::default();
            // Nearly every plan is told by its first bytes, but nothing forces
            // the order of the keys: a sorted one starts with its configuration.
            if !keys.feed(body) {
                let mut rest = vec![0; 1 << 16];
                file.seek(SeekFrom::Start(head.len() as u64))?;
                loop {
                    let length = file.read(&mut rest)?;
                    if length == 0 || keys.feed(&rest[..length]) {
                        break;
                    }
                }
            }
            Ok(json(keys.marks(), by_name))
        }
        _ => Ok(match std::str::from_utf8(body) {
            Err(error) if error.error_len().is_some() => by_name.or(Looks::Other("binary")),
            Err(error) => text_looks(
                std::str::from_utf8(&body[..error.valid_up_to()]).unwrap_or_default(),
                by_name,
            ),
            Ok(text) => text_looks(text, by_name),
        }),
    }
}

/// What a name promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    /// A plan in the form that is judged, and nothing else: an empty or broken
    /// file of this name is a plan that was not written.
    Plan,
    /// Something about a plan.
    Mentions,
    /// A state.
    State,
    /// A log of something else.
    Log,
    /// Nothing.
    Silent,
}

impl Name {
    fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        let ends = |list: &[&str]| list.iter().any(|end| name.ends_with(end));
        let stem = name.split('.').next().unwrap_or_default();
        let mentions = stem
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| matches!(word, "plan" | "tfplan" | "plans" | "planfile"))
            || stem.ends_with("tfplan");
        let exact = matches!(
            name.as_str(),
            "tfplan" | "plan" | "plan.json" | "tfplan.json"
        );
        let compressed = ends(&[".gz", ".zst"]) && mentions;
        if exact
            || ends(&[
                ".tfplan",
                ".tfplan.json",
                ".plan",
                ".plan.json",
                ".planfile",
            ])
            || compressed
        {
            Name::Plan
        } else if mentions && !ends(&[".md", ".markdown", ".rst", ".adoc", ".tf", ".tofu", ".hcl"])
        {
            Name::Mentions
        } else if ends(&[".tfstate", ".tfstate.backup"]) || matches!(stem, "state" | "tfstate") {
            Name::State
        } else if ends(&[".log", ".jsonl", ".ndjson", ".txt"]) {
            Name::Log
        } else {
            Name::Silent
        }
    }

    /// What content that shows nothing is taken for.
    fn or(self, otherwise: Looks) -> Looks {
        match self {
            Name::Plan => Looks::Plan,
            Name::Mentions if otherwise == Looks::Other("empty") => Looks::Plan,
            Name::Mentions | Name::State | Name::Log | Name::Silent => otherwise,
        }
    }
}

/// Whether a zip ends here, whatever the file starts with: the tools read a
/// zip from its end.
fn ends_as_zip<R: Read + Seek>(file: &mut R) -> std::io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    Ok(contains(&tail(file, length, ZIP_TAIL)?, b"PK\x05\x06"))
}

fn tail<R: Read + Seek>(file: &mut R, length: u64, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    file.by_ref().take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A zip is a plan when a member of it is called as in one; archives of
/// functions and modules are not.
fn zip<R: Read + Seek>(file: &mut R, head: &[u8], name: Name) -> std::io::Result<Looks> {
    let length = file.seek(SeekFrom::End(0))?;
    let directory = tail(file, length, ZIP_DIRECTORY)?;
    let member = |bytes: &[u8]| {
        [b"tfplan".as_slice(), b"tfstate", b"tfconfig/"]
            .iter()
            .any(|word| contains(bytes, word))
    };
    // The first member of a plan is named within its first bytes, so a file
    // that was cut is recognised too.
    if member(&head[..head.len().min(4096)]) || member(&directory) {
        return Ok(Looks::Plan);
    }
    Ok(name.or(Looks::Other("a zip archive without a plan in it")))
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

/// The text of UTF-16, as PowerShell writes it.
fn wide(head: &[u8]) -> Option<String> {
    let little = match head {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        [first, 0, ..] if *first != 0 => true,
        [0, second, ..] if *second != 0 => false,
        _ => return None,
    };
    let units: Vec<u16> = head
        .chunks_exact(2)
        .map(|pair| {
            let pair = [pair[0], pair[1]];
            if little {
                u16::from_le_bytes(pair)
            } else {
                u16::from_be_bytes(pair)
            }
        })
        .collect();
    Some(String::from_utf16_lossy(&units))
}

/// A JSON document by its keys.
fn json(marks: Marks, name: Name) -> Looks {
    if marks.state_file && !marks.plan && name == Name::State {
        return Looks::State;
    }
    if marks.plan || marks.state || marks.state_file || marks.wrapped {
        return Looks::Plan;
    }
    if let Some(what) = marks.other {
        return match name {
            Name::Plan => Looks::Plan,
            Name::Mentions | Name::State | Name::Log | Name::Silent => Looks::Other(what),
        };
    }
    if marks.format {
        return Looks::Plan;
    }
    if marks.stream {
        return match name {
            Name::Plan => Looks::Plan,
            Name::Log => Looks::Other(LOG),
            Name::Mentions | Name::State | Name::Silent => Looks::Print(LOG),
        };
    }
    name.or(Looks::Other("JSON of another kind"))
}

/// A text that does not start as JSON does.
fn text_looks(text: &str, name: Name) -> Looks {
    let body = text.trim_start_matches('\u{feff}').trim_start();
    if body.starts_with(['{', '[']) && !body.as_bytes().starts_with(WRAPPER) {
        let mut keys = TopKeys::default();
        keys.feed(body.as_bytes());
        return json(keys.marks(), name);
    }
    if super::detect::json_line(text).is_some() {
        return Looks::Plan;
    }
    let printed = super::detect::printed_plan(text) && name == Name::Mentions;
    name.or(if printed {
        Looks::Print("a plan as printed for people")
    } else {
        Looks::Other("text")
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn of(name: &str, bytes: &[u8]) -> Looks {
        looks(&mut Cursor::new(bytes), name).expect("memory can be read")
    }

    #[test]
    fn content_decides_wherever_it_stands() {
        let late = format!(
            r#"{{"a":"{}","configuration":{{"values":[1,{{"x":"}}"}}]}},"format_version":"1.2","resource_changes":[]}}"#,
            "\\\" ".repeat(HEAD)
        );
        let early = r#"{"format_version":"1.2","planned_values":{"root_module":{"resources":[{"values":{}}]}}}"#;
        let escaped = r#"{"format\u005fversion":"1.2","planned\u005fvalues":{}}"#;
        let utf16: Vec<u8> = format!("\u{feff}{early}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            late.as_bytes(),
            early.as_bytes(),
            escaped.as_bytes(),
            &utf16,
            b"\xef\xbb\xbf {\"format_version\":\"1.0\",\"values\":{}}",
            br#"{"version":4,"terraform_version":"1.9.0","serial":1,"lineage":"x","resources":[]}"#,
            br#"{"remote_plan_format":1,"run_id":"run-x","hostname":"h"}"#,
            br#"{"meta":{},"encrypted_data":"","encryption_version":"v0"}"#,
            br#"{"format_version":"1.2""#,
            br#"[{"format_version":"1.2","resource_changes":[]}]"#,
            b"[command]/bin/terraform show -json p\n{\"format_version\":\"1.2\",\"planned_values\":{}}",
            b"PK\x03\x04.......tfplan",
            b"junk PK\x03\x04 tfplan PK\x05\x06..................",
            b"tfplan\x02",
        ] {
            assert_eq!(
                of("x.dat", bytes),
                Looks::Plan,
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
            );
        }
    }

    #[test]
    fn what_is_no_plan_is_told_by_its_kind() {
        for (name, bytes, looks) in [
            (
                "package.json",
                br#"{"name":"x","version":"1.0.0"}"#.as_slice(),
                Looks::Other("JSON of another kind"),
            ),
            (
                "schema.json",
                br#"{"format_version":"1.0","provider_schemas":{}}"#,
                Looks::Other("provider schemas"),
            ),
            (
                "valid.json",
                br#"{"format_version":"1.0","valid":true}"#,
                Looks::Other("the result of `validate`"),
            ),
            (
                "lambda.zip",
                b"PK\x03\x04index.js",
                Looks::Other("a zip archive without a plan in it"),
            ),
            (
                "main.tf",
                b"resource \"a_b\" \"c\" {}",
                Looks::Other("text"),
            ),
            (
                "README.md",
                b"Terraform will perform the following actions:",
                Looks::Other("text"),
            ),
            (
                "plan.txt",
                b"Terraform will perform the following actions:",
                Looks::Print("a plan as printed for people"),
            ),
            ("ui.jsonl", br#"{"@level":"info"}"#, Looks::Other(LOG)),
            ("plan.jsonl", br#"{"@level":"info"}"#, Looks::Print(LOG)),
            ("prod.json", br#"{"@level":"info"}"#, Looks::Print(LOG)),
            (
                "terraform.tfstate",
                br#"{"version":4,"terraform_version":"1","serial":1,"lineage":"x"}"#,
                Looks::State,
            ),
            (
                "prod.json",
                br#"{"version":4,"terraform_version":"1","serial":1,"lineage":"x"}"#,
                Looks::Plan,
            ),
            ("tool", b"\x7fELF\xff\xff", Looks::Other("binary")),
            ("x.gz", b"\x1f\x8b\x08", Looks::Other("compressed")),
            ("notes.txt", b"", Looks::Other("empty")),
        ] {
            assert_eq!(of(name, bytes), looks, "{name}");
        }
    }

    #[test]
    fn a_name_makes_a_plan_of_what_shows_nothing() {
        for (name, bytes) in [
            ("prod.tfplan", b"".as_slice()),
            ("prod-plan.json", b"\n"),
            ("tfplan", b"garbage"),
            ("plan.json", b"{}"),
            ("plan.json", br#"{"@level":"info"}"#),
            ("plan.json.gz", b"\x1f\x8b\x08"),
            ("prod.plan.json", b"Error: no such file"),
        ] {
            assert_eq!(of(name, bytes), Looks::Plan, "{name}");
        }
    }
}
