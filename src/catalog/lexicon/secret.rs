//! Secrets that are written into the configuration.

use super::reader::{At, Harm, Reader};
use super::words::mean;
use crate::catalog::vocabulary::secrets;
use crate::model::value::Value;

/// How references to secrets begin, which may be read by everybody.
const REFERENCES: [&str; 5] = ["arn:", "projects/", "vault:", "secret:", "/"];

/// A secret that somebody else gave, and that is a text of the configuration now: whoever reads
/// the code knows it. Only a change of source knows nothing of the value before; a plan knows both.
pub(super) fn written_out(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) {
    let text = is.as_str().unwrap_or_default();
    let refers = text.contains("://") || REFERENCES.iter().any(|start| text.starts_with(start));
    if !was.is_unknown() || text.is_empty() || refers || at.fresh || !is_named(reader.last()) {
        return;
    }
    let means = "a secret may stand in the configuration for everybody to read";
    reader.harm(at.own, Harm::Exposure, means, mean::RIGHTS);
}

/// Whether a name is that of a secret, and not of a text that a machine runs.
fn is_named(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let ends = |word: &&str| {
        let front = name.strip_suffix(*word);
        front.is_some_and(|front| front.is_empty() || front.ends_with('_'))
    };
    secrets::NAMED.words.iter().any(ends) && !secrets::SCRIPTS.has(&name)
}
