//! Patterns of names in which `*` stands for any text and `?` for one character.
//!
//! Rules and policies list hundreds of types, nearly all of them without a wildcard. Compiling
//! such lists to automata took longer than judging a small plan; a sorted table takes nothing.

use std::borrow::Cow;

/// Texts and patterns with `*` and `?`; nothing else in them is special.
#[derive(Debug, Clone, Default)]
pub struct Wildcards {
    /// Patterns without a wildcard, sorted, with their position in the list.
    plain: Vec<(Cow<'static, str>, usize)>,
    /// The others, in the order of the list.
    open: Vec<(Cow<'static, str>, usize)>,
}

impl Wildcards {
    /// A list of patterns.
    pub fn new<'p>(patterns: impl IntoIterator<Item = &'p str>) -> Self {
        let owned = patterns.into_iter().map(|one| Cow::Owned(one.to_owned()));
        Self::of(owned)
    }

    /// The same of texts that are kept as they are, such as those of the program.
    pub fn of(patterns: impl IntoIterator<Item = Cow<'static, str>>) -> Self {
        let mut list = Wildcards::default();
        for (position, pattern) in patterns.into_iter().enumerate() {
            let kind = match pattern.contains(['*', '?']) {
                true => &mut list.open,
                false => &mut list.plain,
            };
            kind.push((pattern, position));
        }
        list.plain.sort_unstable();
        list
    }

    /// Position of the first pattern that a text matches.
    pub fn first(&self, text: &str) -> Option<usize> {
        let at = self
            .plain
            .partition_point(|(plain, _)| plain.as_ref() < text);
        let plain = self.plain.get(at).filter(|(plain, _)| **plain == *text);
        let open = self.open.iter().find(|(open, _)| matches(open, text));
        let positions = plain.into_iter().chain(open).map(|(_, position)| *position);
        positions.min()
    }
}

/// Whether a text matches a pattern. Takes at most as many steps as the product of the lengths.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t) = (0, 0);
    // Where to go on when what follows the last `*` does not fit: behind it, one character later.
    let mut back: Option<(usize, usize)> = None;
    loop {
        match (pattern.get(p), text.get(t)) {
            (Some(b'*'), _) => {
                back = Some((p + 1, t));
                p += 1;
                continue;
            }
            (None, None) => return true,
            (Some(b'?'), Some(_)) => {
                p += 1;
                t = next_character(text, t);
                continue;
            }
            (Some(wanted), Some(found)) if wanted == found => {
                p += 1;
                t += 1;
                continue;
            }
            _ => {}
        }
        match &mut back {
            Some((after, from)) if *from < text.len() => {
                *from = next_character(text, *from);
                (p, t) = (*after, *from);
            }
            _ => return false,
        }
    }
}

/// Where the character behind the one at `at` starts.
fn next_character(text: &[u8], at: usize) -> usize {
    let rest = text.iter().skip(at + 1);
    at + 1 + rest.take_while(|byte| **byte & 0xc0 == 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use globset::GlobBuilder;
    use proptest::prelude::*;

    #[test]
    fn the_first_pattern_of_the_list_is_told() {
        let list = Wildcards::new(["aws_s3_*", "aws_db_instance", "aws_*", "aws_s3_bucket"]);
        assert_eq!(list.first("aws_s3_bucket"), Some(0));
        assert_eq!(list.first("aws_db_instance"), Some(1));
        assert_eq!(list.first("aws_lb"), Some(2));
        assert_eq!(list.first("google_sql"), None);
        assert_eq!(Wildcards::default().first(""), None);
        assert_eq!(Wildcards::new([""]).first(""), Some(0));
    }

    #[test]
    fn a_question_mark_is_one_character_of_any_script() {
        assert_eq!(Wildcards::new(["caf?"]).first("café"), Some(0));
        assert_eq!(Wildcards::new(["caf??"]).first("café"), None);
        assert_eq!(Wildcards::new(["?*é"]).first("aéé"), Some(0));
    }

    proptest! {
        #[test]
        fn patterns_mean_what_globs_mean(pattern in "[ab*?/.]{0,8}", text in "[ab/.]{0,10}") {
            prop_assume!(!pattern.contains("**"));
            let glob = GlobBuilder::new(&pattern).build().expect("a pattern").compile_matcher();
            let ours = Wildcards::new([pattern.as_str()]).first(&text).is_some();
            prop_assert_eq!(ours, glob.is_match(&text), "{} {}", pattern, text);
        }
    }
}
