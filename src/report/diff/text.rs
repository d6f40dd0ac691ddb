//! Texts with several lines: user data, scripts, YAML, certificates.

use std::borrow::Cow;

use base64::Engine as _;
use similar::{ChangeTag, TextDiff};

use crate::model::value::Value;
use crate::redact::Redactor;
use crate::report::{DiffLine, Text};

/// Lines around a difference.
const AROUND: usize = 2;
/// Lines shown of one text.
const MAX_LINES: usize = 60;
/// Shortest text of one line that is taken for one inside base64.
const LEAST_DECODED: usize = 15;
/// Longest text that is compared line by line.
const MAX_TEXT: usize = 512 * 1024;

/// The lines that differ, if either text has several. Those of a `script` that nobody
/// may see whole are shown only where nothing in them could be a secret.
pub(super) fn lines(
    redactor: &Redactor,
    before: &Value,
    after: &Value,
    script: bool,
) -> Vec<DiffLine> {
    let (Some(before), Some(after)) = (before.as_str(), after.as_str()) else {
        return Vec::new();
    };
    let mut encoded = false;
    let (before, after) = match (decoded(before), decoded(after)) {
        (Some(before), Some(after)) => {
            encoded = true;
            (Cow::Owned(before), Cow::Owned(after))
        }
        _ => (Cow::Borrowed(before), Cow::Borrowed(after)),
    };
    // Lines are compared as they are shown: what is hidden tells nothing apart.
    let (before, after) = (
        redactor.veiled(&before, script),
        redactor.veiled(&after, script),
    );
    let several = |text: &str| text.trim_end().contains('\n');
    // A text that nobody can read as it stands is shown even if it is one line.
    let worth = encoded || several(&before) || several(&after);
    if before.len() > MAX_TEXT || after.len() > MAX_TEXT || !worth {
        return Vec::new();
    }
    let (old, new) = (safe(redactor, &before), safe(redactor, &after));
    let diff = TextDiff::from_lines(before.as_ref(), after.as_ref());
    let mut out: Vec<DiffLine> = Vec::new();
    let mut more = 0;
    for (position, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if position > 0 {
            out.push(line('@', Text::trusted("")));
        }
        for change in group
            .iter()
            .flat_map(|operation| diff.iter_changes(operation))
        {
            if out.len() >= MAX_LINES {
                more += 1;
                continue;
            }
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let (lines, index) = match change.new_index() {
                Some(index) => (&new, index),
                None => (&old, change.old_index().unwrap_or_default()),
            };
            let text = lines.get(index).map_or(change.value(), String::as_str);
            let text = text.trim_end_matches(['\n', '\r']);
            let shown = match script {
                true => redactor.script_line(text),
                false => redactor.text_line(text),
            };
            out.push(line(sign, shown));
        }
    }
    if more > 0 {
        out.push(line('@', redactor.text(&format!("{more} more lines"))));
    }
    out
}

/// The lines of a text whose secrets are hidden: a line alone does not say that the one
/// before it names a secret. None where a secret took lines with it, which are no secret each
/// without the others and are hidden one by one.
fn safe(redactor: &Redactor, text: &str) -> Vec<String> {
    let whole = redactor.across_lines(text);
    let lines: Vec<String> = whole.lines().map(str::to_owned).collect();
    let alone = text.replace("\r\n", "").contains('\r');
    if lines.len() == text.lines().count() && !alone {
        lines
    } else {
        Vec::new()
    }
}

fn line(sign: char, text: Text) -> DiffLine {
    DiffLine { sign, text }
}

/// The text inside base64, if it is text: a name that happens to be valid base64
/// decodes to bytes that are none.
fn decoded(text: &str) -> Option<String> {
    if text.len() < 16 || text.contains(' ') {
        return None;
    }
    let compact: String = text.split_ascii_whitespace().collect();
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(compact)
        .ok()?;
    let inner = String::from_utf8(bytes).ok()?;
    let plain = inner
        .chars()
        .all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    let long = inner.contains('\n') || (inner.len() >= LEAST_DECODED && inner.is_ascii());
    (plain && long).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::ChangeSet;

    fn shown(before: &str, after: &str) -> Vec<String> {
        let redactor = Redactor::new(&ChangeSet::default());
        lines(&redactor, &Value::from(before), &Value::from(after), false)
            .iter()
            .map(|line| format!("{}{}", line.sign, line.text))
            .collect()
    }

    #[test]
    fn only_what_differs_is_shown_with_what_is_around() {
        let before: String = (0..40).map(|n| format!("line {n}\n")).collect();
        let after = before.replace("line 20\n", "line XX\n");
        assert_eq!(
            shown(&before, &after),
            [
                " line 18", " line 19", "-line 20", "+line XX", " line 21", " line 22"
            ]
        );
        let encode = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
        assert_eq!(shown(&encode(&before), &encode(&after)).len(), 6);
        let told = shown(
            &encode("export STAGE=old PORT=80"),
            &encode("export STAGE=new PORT=80"),
        );
        assert_eq!(
            told,
            ["-export STAGE=old PORT=80", "+export STAGE=new PORT=80"]
        );
        // A name, and a digest: no text is hidden there.
        assert!(shown("production-queue-orders1", "production-queue-orders2").is_empty());
        assert!(shown(&encode("\u{1}\u{2}binary-binary-bin"), &encode("x")).is_empty());
        assert!(shown("one", "two").is_empty());
        let name = "- name: API_TOKEN\n  value: hunter2-hunter2\n";
        let told = shown("- name: MODE\n", name);
        assert!(
            told.iter().any(|line| line.contains("API_TOKEN")),
            "{told:?}"
        );
        assert!(
            !told.iter().any(|line| line.contains("hunter2")),
            "{told:?}"
        );
        // A key takes several lines.
        let key = |body: &str| {
            format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n")
        };
        let keys = shown(
            &format!("{}port = 1\n", key("MIIEcnryPEM7qLw2Zt9vabcd")),
            &format!("{}port = 2\n", key("MIIEotherPEM7qLw2Zt9vxyz")),
        );
        assert!(keys.contains(&"+port = 2".to_owned()), "{keys:?}");
        assert!(!keys.iter().any(|line| line.contains("MIIE")), "{keys:?}");
        assert!(
            shown("a\npassword = \"hunter2-hunter2\"\n", "b\n")
                .iter()
                .all(|line| !line.contains("hunter2"))
        );
    }
}
