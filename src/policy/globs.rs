//! Lists of patterns.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::wildcards::Wildcards;
use crate::model::change::ResourceChange;

/// Patterns with `*`, `?`, `[..]`, `{a,b}` and `**`; a single `*` stops at `/`.
/// For paths and names without brackets.
#[derive(Debug, Clone)]
pub struct GlobList {
    patterns: Vec<String>,
    set: GlobSet,
}

/// Patterns for addresses, types and other names: `*` stands for any text and
/// `?` for one character, and everything else for itself, so that the address
/// of an instance (`aws_sqs_queue.q["a/b"]`) is a pattern that means it.
#[derive(Debug, Clone, Default)]
pub struct NameGlobs {
    patterns: Vec<String>,
    names: Wildcards,
}

/// Which objects something is about: both the type and the address have to match.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Types; none stands for all.
    pub types: NameGlobs,
    /// Addresses; none stands for all.
    pub addresses: NameGlobs,
}

impl Scope {
    /// Whether it is about everything.
    pub fn is_empty(&self) -> bool {
        self.types.is_empty() && self.addresses.is_empty()
    }

    /// Whether it is about the object of a change.
    pub fn covers(&self, change: &ResourceChange) -> bool {
        let address = || change.address.to_string();
        (self.types.is_empty() || self.types.matching(&change.address.type_name).is_some())
            && (self.addresses.is_empty() || self.addresses.matching(&address()).is_some())
    }
}

impl Default for GlobList {
    fn default() -> Self {
        GlobList {
            patterns: Vec::new(),
            set: GlobSet::empty(),
        }
    }
}

impl GlobList {
    /// Compiles patterns.
    ///
    /// # Errors
    /// With the position of the first pattern that is none, and why.
    pub fn new<I>(patterns: I) -> Result<Self, (usize, String)>
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let patterns: Vec<String> = patterns.into_iter().map(Into::into).collect();
        let globs = patterns
            .iter()
            .map(|pattern| GlobBuilder::new(pattern).literal_separator(true).build());
        compile(globs).map(|set| GlobList { patterns, set })
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The patterns.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// The first pattern that a text matches.
    pub fn matching(&self, text: &str) -> Option<&str> {
        if self.patterns.is_empty() {
            return None;
        }
        let first = self.set.matches(text).into_iter().min()?;
        self.patterns.get(first).map(String::as_str)
    }
}

impl NameGlobs {
    /// A list of patterns; every text is one.
    pub fn new<I>(patterns: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        let patterns: Vec<String> = patterns.into_iter().map(Into::into).collect();
        let names = Wildcards::new(patterns.iter().map(String::as_str));
        NameGlobs { patterns, names }
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The patterns.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// The first pattern that a text matches.
    pub fn matching(&self, text: &str) -> Option<&str> {
        let first = self.names.first(text)?;
        self.patterns.get(first).map(String::as_str)
    }
}

fn compile(
    globs: impl Iterator<Item = Result<globset::Glob, globset::Error>>,
) -> Result<GlobSet, (usize, String)> {
    let mut builder = GlobSetBuilder::new();
    let mut last = 0;
    for (index, glob) in globs.enumerate() {
        builder.add(glob.map_err(|error| (index, error.kind().to_string()))?);
        last = index;
    }
    builder.build().map_err(|error| (last, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_stop_at_slashes_and_tell_which_matched() {
        let list = GlobList::new(["envs/*/live", "1234*"]).expect("patterns");
        assert_eq!(list.matching("envs/eu/live"), Some("envs/*/live"));
        assert_eq!(list.matching("envs/eu/west/live"), None);
        assert_eq!(list.matching("123456789012"), Some("1234*"));
        assert_eq!(GlobList::default().matching(""), None);
        assert_eq!(GlobList::new(["ok", "a[b"]).err().map(|e| e.0), Some(1));
    }

    #[test]
    fn an_address_is_a_pattern_that_means_it() {
        for address in [
            "aws_sqs_queue.q[0]",
            r#"module.a["x/y"].aws_sqs_queue.q["{b,c}"]"#,
            r#"aws_sqs_queue.q["a\\b!"]"#,
        ] {
            let list = NameGlobs::new([address]);
            assert_eq!(list.matching(address), Some(address));
            assert_eq!(list.matching("aws_sqs_queue.q"), None);
            assert_eq!(list.matching("aws_sqs_queue.q0"), None);
        }
        let list = NameGlobs::new(["module.pay*.aws_*"]);
        assert!(
            list.matching(r#"module.pay["a/b"].aws_sqs_queue.q"#)
                .is_some()
        );
        assert!(list.matching("module.other.aws_sqs_queue.q").is_none());
    }
}
