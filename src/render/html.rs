//! One self-contained HTML file, opened from the artifacts of a pipeline.
//!
//! What a reader must not miss (verdict, reasons, what is destroyed, gaps) is
//! plain markup and needs no script. The rest is data in JSON from which the
//! page's script builds elements with `textContent` only. A content security
//! policy allows exactly this script and this style, and no request at all.

mod data;
mod page;

use std::sync::LazyLock;

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::report::Outcome;

/// The style, as it stands in the file.
const STYLE: &str = concat!(
    include_str!("html/style.css"),
    include_str!("html/changes.css"),
    include_str!("html/graph.css"),
);

/// The script, as it stands in the file: one function around all parts.
const SCRIPT: &str = concat!(
    "(function () {\n'use strict';\n",
    include_str!("html/base.js"),
    include_str!("html/diff.js"),
    include_str!("html/changes.js"),
    include_str!("html/findings.js"),
    include_str!("html/layout.js"),
    include_str!("html/graph.js"),
    include_str!("html/start.js"),
    "}());\n",
);

/// The policy names the script and the style by their hashes, so that text of
/// a plan could not run even if an escape were missing somewhere.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
});

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

/// Whatever came of a run, as one HTML document.
pub fn outcome(outcome: &Outcome) -> String {
    let page = page::Page::new(outcome, &POLICY, STYLE, SCRIPT);
    // Writing to a string fails only when a field's `Display` fails, and none does.
    page.render().unwrap_or_default()
}
