//! What is known about this build. Nothing here depends on when or where it was made.

/// The version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The commit it was built from, where whoever built it said so.
pub const COMMIT: Option<&str> = known(env!("BLASTGATE_COMMIT"));
/// OWNER/NAME of the repository whose workflow built it.
pub const REPOSITORY: Option<&str> = known(env!("BLASTGATE_REPOSITORY"));
/// The target triple.
pub const TARGET: &str = env!("BLASTGATE_TARGET");
/// The version of the compiler.
pub const RUSTC: &str = env!("BLASTGATE_RUSTC");
/// Features of the crate that are switched on, separated by blanks.
pub const FEATURES: &str = env!("BLASTGATE_FEATURES");

/// The providers of the catalog, each with the version that its facts are of, separated by `;`.
pub const CATALOG: &str = env!("BLASTGATE_CATALOG");

const fn known(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}
