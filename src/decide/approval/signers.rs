//! OpenSSH's `allowed_signers` (ssh-keygen(1), "ALLOWED SIGNERS"), and what of
//! it can be relied on for approvals.
//!
//! A line that would let anybody sign as anybody, or a signature that was
//! given for something else count, is refused instead of passed over.

use ssh_key::PublicKey;

use super::{NAMESPACE, supported};
use crate::error::{Error, ErrorCode, ErrorExcerpt, Result};
use crate::model::time::{self, Time};
use crate::source::line_column;

/// Who may sign approvals.
#[derive(Debug, Clone, Default)]
pub struct Signers {
    lines: Vec<Line>,
}

#[derive(Debug, Clone)]
struct Line {
    principals: Vec<String>,
    key: Vec<u8>,
    from: Option<Time>,
    until: Option<Time>,
}

impl Signers {
    /// Reads a signers file. Lines for other namespaces are no concern of ours.
    ///
    /// # Errors
    /// With every line that cannot be relied on.
    pub fn parse(bytes: &[u8], name: &str) -> Result<Self> {
        let text = std::str::from_utf8(bytes).map_err(|_| {
            Error::new(ErrorCode::InvalidPolicy, "the signers file is not UTF-8").at(name, None)
        })?;
        let mut lines = Vec::new();
        let mut mistakes = Vec::new();
        let mut start = 0;
        for raw in text.split_inclusive('\n') {
            match parse_line(raw) {
                Ok(line) => lines.extend(line),
                Err(why) => mistakes.push((start, raw.trim_end().len(), why)),
            }
            start += raw.len();
        }
        let Some((first, _, why)) = mistakes.first() else {
            return Ok(Signers { lines });
        };
        let mut error = Error::new(
            ErrorCode::InvalidPolicy,
            format!("the signers file does not load: {why}"),
        )
        .with_help("Give each line the principals of one person, `namespaces=\"blastgate\"` and a public key.")
        .at(name, Some(line_column(text, *first)));
        for (start, length, label) in mistakes {
            error = error.with_excerpt(ErrorExcerpt {
                name: name.to_owned(),
                text: text.to_owned(),
                start,
                length,
                label,
            });
        }
        Err(error)
    }

    /// Whether a key may sign for a principal now.
    pub(super) fn allows(&self, principal: &str, key: &[u8], now: Time) -> Result<(), String> {
        let with_key: Vec<&Line> = self.lines.iter().filter(|line| line.key == key).collect();
        if with_key.is_empty() {
            return Err("the key is not in the signers file".to_owned());
        }
        let theirs = with_key
            .iter()
            .filter(|line| line.principals.iter().any(|known| known == principal));
        let mut why = "the signers file gives this key to somebody else".to_owned();
        for line in theirs {
            if line.from.is_some_and(|from| now < from) {
                why = "the signers file does not allow the key yet".to_owned();
            } else if line.until.is_some_and(|until| now >= until) {
                why = "the signers file no longer allows the key".to_owned();
            } else {
                return Ok(());
            }
        }
        Err(why)
    }
}

fn parse_line(raw: &str) -> Result<Option<Line>, String> {
    let rest = raw.trim();
    if rest.is_empty() || rest.starts_with('#') {
        return Ok(None);
    }
    let (principals, rest) = token(rest)?;
    let mut options = Options::default();
    let mut rest = rest;
    let (next, after) = token(rest)?;
    if !is_key_type(&next) {
        options = Options::parse(&next)?;
        rest = after;
    }
    // Without a namespace the line holds for everything, for ours too.
    if let Some(namespaces) = &options.namespaces {
        if namespaces.iter().any(|name| name.contains(['*', '?', '!'])) {
            return Err("`namespaces` holds a pattern; name `blastgate` itself".to_owned());
        }
        if !namespaces.iter().any(|name| name == NAMESPACE) {
            return Ok(None);
        }
    }
    if options.authority {
        return Err("`cert-authority` is not supported: certificates are not verified here; list the keys of the people".to_owned());
    }
    if options.namespaces.is_none() {
        return Err("the line has no `namespaces`: any signature of the key, one of a commit too, would be an approval; add `namespaces=\"blastgate\"`".to_owned());
    }
    let principals: Vec<String> = principals.split(',').map(str::to_owned).collect();
    if principals
        .iter()
        .any(|name| name.is_empty() || name.contains(['*', '?', '!']))
    {
        return Err(
            "a principal is a pattern: its key could sign as several people; name each of them"
                .to_owned(),
        );
    }
    let words: Vec<&str> = rest.split_whitespace().take(2).collect();
    let [kind, base64] = words.as_slice() else {
        return Err("there is no public key in the line".to_owned());
    };
    let key = PublicKey::from_openssh(&format!("{kind} {base64}"))
        .map_err(|error| format!("the public key cannot be read: {error}"))?;
    supported(key.key_data())?;
    Ok(Some(Line {
        principals,
        key: key
            .to_bytes()
            .map_err(|error| format!("the public key cannot be read: {error}"))?,
        from: options.from,
        until: options.until,
    }))
}

#[derive(Debug, Default)]
struct Options {
    authority: bool,
    namespaces: Option<Vec<String>>,
    from: Option<Time>,
    until: Option<Time>,
}

impl Options {
    fn parse(text: &str) -> Result<Self, String> {
        let mut options = Options::default();
        for option in split_quoted(text) {
            let (name, value) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value.trim_matches('"'))),
                None => (option.as_str(), None),
            };
            match (name.to_ascii_lowercase().as_str(), value) {
                ("cert-authority", None) => options.authority = true,
                ("namespaces", Some(names)) => {
                    options.namespaces = Some(
                        names
                            .split(',')
                            .map(|name| name.trim().to_owned())
                            .collect(),
                    );
                }
                ("valid-after", Some(text)) => options.from = Some(moment(text)?),
                ("valid-before", Some(text)) => options.until = Some(moment(text)?),
                _ => return Err(format!("the option `{name}` is not known")),
            }
        }
        Ok(options)
    }
}

/// `YYYYMMDD[HHMM[SS]][Z]`. OpenSSH takes a time without `Z` for local; the
/// result must not depend on the machine, so it is UTC here.
fn moment(text: &str) -> Result<Time, String> {
    let digits = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    let shaped = match digits.len() {
        8 => format!("{digits}000000"),
        12 => format!("{digits}00"),
        _ => digits.to_owned(),
    };
    let all = shaped.len() == 14 && shaped.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| {
        format!(
            "{}-{}-{}T{}:{}:{}Z",
            &shaped[..4],
            &shaped[4..6],
            &shaped[6..8],
            &shaped[8..10],
            &shaped[10..12],
            &shaped[12..]
        )
    })
    .as_deref()
    .and_then(time::parse)
    .ok_or_else(|| format!("`{text}` is not a time of the form YYYYMMDDHHMMSSZ"))
}

fn is_key_type(word: &str) -> bool {
    ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"]
        .iter()
        .any(|start| word.starts_with(start))
        && !word.contains('=')
}

/// The first word, which ends at a space outside of quotes; quotes around a
/// whole word are taken off.
fn token(text: &str) -> Result<(String, &str), String> {
    let text = text.trim_start();
    let mut quoted = false;
    let end = text
        .char_indices()
        .find(|(_, c)| {
            if *c == '"' {
                quoted = !quoted;
            }
            c.is_whitespace() && !quoted
        })
        .map_or(text.len(), |(at, _)| at);
    if quoted {
        return Err("a quote is not closed".to_owned());
    }
    let (word, rest) = text.split_at(end);
    let whole = word
        .strip_prefix('"')
        .and_then(|word| word.strip_suffix('"'));
    Ok((whole.unwrap_or(word).to_owned(), rest))
}

/// Splits at commas outside of quotes.
fn split_quoted(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                out.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out.retain(|part| !part.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";

    fn error(line: &str) -> String {
        let text = format!("# people\n\n{line}\n");
        let error = Signers::parse(text.as_bytes(), "signers").expect_err(line);
        assert_eq!(
            error.location.as_ref().and_then(|at| at.line),
            Some(3),
            "{line}"
        );
        error.message
    }

    #[test]
    fn lines_that_cannot_be_relied_on_are_refused_with_their_place() {
        for (line, wanted) in [
            (
                format!("*@example.com namespaces=\"blastgate\" {KEY}"),
                "a pattern",
            ),
            (format!("* namespaces=\"blastgate\" {KEY}"), "a pattern"),
            (
                format!("a@x,!b@x namespaces=\"blastgate\" {KEY}"),
                "a pattern",
            ),
            (format!("a@x {KEY}"), "no `namespaces`"),
            (format!("a@x namespaces=\"*\" {KEY}"), "holds a pattern"),
            (
                format!("a@x cert-authority,namespaces=\"blastgate\" {KEY}"),
                "cert-authority",
            ),
            (format!("a@x cert-authority {KEY}"), "cert-authority"),
            (
                format!("a@x zone-only,namespaces=\"blastgate\" {KEY}"),
                "not known",
            ),
            (
                format!("a@x namespaces=\"blastgate\",valid-before=\"soon\" {KEY}"),
                "not a time",
            ),
            (
                "a@x namespaces=\"blastgate\" ssh-ed25519 AAAA".to_owned(),
                "cannot be read",
            ),
            ("a@x namespaces=\"blastgate\"".to_owned(), "no public key"),
            (format!("a@x namespaces=\"blastgate {KEY}"), "not closed"),
        ] {
            assert!(error(&line).contains(wanted), "{line}: {}", error(&line));
        }
    }

    #[test]
    fn a_key_signs_for_its_principals_while_it_is_allowed() {
        let text = format!(
            "git@x namespaces=\"git\" {KEY}\n\"ada@x,ada@home\" namespaces=\"git,blastgate\",valid-after=\"20260101\",valid-before=\"20270101Z\" {KEY} laptop\n"
        );
        let signers = Signers::parse(text.as_bytes(), "signers").expect("signers");
        let key = PublicKey::from_openssh(KEY)
            .and_then(|key| key.to_bytes())
            .expect("a key");
        let at = |text: &str| time::parse(text).expect("a time");
        let now = at("2026-06-01T00:00:00Z");
        assert_eq!(signers.allows("ada@x", &key, now), Ok(()));
        assert_eq!(signers.allows("ada@home", &key, now), Ok(()));
        assert!(signers.allows("git@x", &key, now).is_err());
        assert!(signers.allows("ada@x", b"other", now).is_err());
        assert!(
            signers
                .allows("ada@x", &key, at("2025-12-31T23:59:59Z"))
                .is_err()
        );
        assert!(
            signers
                .allows("ada@x", &key, at("2027-01-01T00:00:00Z"))
                .is_err()
        );
    }
}
