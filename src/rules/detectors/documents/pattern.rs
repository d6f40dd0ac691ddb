//! Patterns with `*` and `?`, and which of two matches more.

/// One position of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Token {
    /// This character.
    Char(char),
    /// `?`: any one character.
    One,
    /// `*`: any text.
    Any,
    /// A policy variable: a text that only the request knows.
    Variable(String),
}

/// A pattern over texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pattern {
    text: String,
    tokens: Vec<Token>,
}

/// What is special in a pattern's text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Syntax {
    /// Letters match in either case.
    pub(super) ignore_case: bool,
    /// `${...}` is a variable.
    pub(super) variables: bool,
    /// `*` and `?` are letters like any other.
    pub(super) literal: bool,
}

impl Pattern {
    pub(super) fn new(text: &str, syntax: Syntax) -> Self {
        let mut tokens = Vec::new();
        let mut rest = text;
        while let Some(char) = rest.chars().next() {
            if syntax.variables
                && rest.starts_with("${")
                && let Some(end) = rest.find('}')
            {
                let inside = &rest[2..end];
                tokens.push(match inside {
                    "*" => Token::Char('*'),
                    "?" => Token::Char('?'),
                    "$" => Token::Char('$'),
                    _ => Token::Variable(inside.to_ascii_lowercase()),
                });
                rest = &rest[end + 1..];
                continue;
            }
            match char {
                '*' if !syntax.literal => tokens.push(Token::Any),
                '?' if !syntax.literal => tokens.push(Token::One),
                _ if syntax.ignore_case => tokens.extend(char.to_lowercase().map(Token::Char)),
                _ => tokens.push(Token::Char(char)),
            }
            rest = &rest[char.len_utf8()..];
        }
        // `*?*` and `?**` match the same texts: in each run of wildcards the
        // question marks go first and one star stays.
        let mut tidy: Vec<Token> = Vec::with_capacity(tokens.len());
        let mut star = false;
        for token in tokens {
            match token {
                Token::Any => star = true,
                Token::One => tidy.push(Token::One),
                other => {
                    if std::mem::take(&mut star) {
                        tidy.push(Token::Any);
                    }
                    tidy.push(other);
                }
            }
        }
        if star {
            tidy.push(Token::Any);
        }
        Pattern {
            text: text.to_owned(),
            tokens: tidy,
        }
    }

    /// The text as it was written.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether it matches every text.
    pub(super) fn is_everything(&self) -> bool {
        self.tokens == [Token::Any]
    }

    /// Whether every text that `other` matches is matched by this one too.
    /// `true` is proven; `false` may err for contrived pairs such as `?*` and `*a`.
    pub(super) fn covers(&self, other: &Pattern) -> bool {
        let (ours, theirs) = (&self.tokens, &other.tokens);
        let (mut i, mut j) = (0, 0);
        let mut retry: Option<(usize, usize)> = None;
        while j < theirs.len() {
            let step = match ours.get(i) {
                Some(Token::Any) => {
                    retry = Some((i, j));
                    i += 1;
                    continue;
                }
                Some(Token::One) => matches!(theirs[j], Token::Char(_) | Token::One),
                Some(token) => *token == theirs[j],
                None => false,
            };
            if step {
                i += 1;
                j += 1;
            } else if let Some((star, from)) = retry {
                retry = Some((star, from + 1));
                i = star + 1;
                j = from + 1;
            } else {
                return false;
            }
        }
        ours[i..].iter().all(|token| *token == Token::Any)
    }

    /// Whether some text may be matched by both. `false` is proven.
    pub(super) fn overlaps(&self, other: &Pattern) -> bool {
        let (ours, theirs) = (&self.tokens, &other.tokens);
        if ours.len().saturating_mul(theirs.len()) > 4_000_000 {
            return true;
        }
        let open = |token: &Token| matches!(token, Token::Any | Token::Variable(_));
        // `row[j]`: the tokens so far of ours and the first j of theirs can match the same text.
        let mut row = vec![false; theirs.len() + 1];
        row[0] = true;
        for j in 0..theirs.len() {
            row[j + 1] = row[j] && open(&theirs[j]);
        }
        for our in ours {
            let mut next = vec![false; theirs.len() + 1];
            next[0] = row[0] && open(our);
            for (j, their) in theirs.iter().enumerate() {
                next[j + 1] = if open(our) || open(their) {
                    row[j + 1] || next[j]
                } else {
                    row[j]
                        && match (our, their) {
                            (Token::Char(a), Token::Char(b)) => a == b,
                            _ => true,
                        }
                };
            }
            row = next;
        }
        row[theirs.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::new(
            text,
            Syntax {
                variables: true,
                ..Syntax::default()
            },
        )
    }

    #[test]
    fn covering_is_decided_by_wildcards() {
        for (wide, narrow) in [
            ("*", "*"),
            ("*", ""),
            ("a*", "a"),
            ("a*c", "abbbc"),
            ("a*", "a?b*"),
            ("a?c", "abc"),
            ("*b*", "aabaa"),
            ("?*", "*?"),
            ("a*${x}", "ab${X}"),
            ("a*", "a${x}"),
        ] {
            assert!(pattern(wide).covers(&pattern(narrow)), "{wide} {narrow}");
        }
        for (narrow, wide) in [
            ("a", "a*"),
            ("a?c", "a*c"),
            ("a?", "a${x}"),
            ("ab", "a"),
            ("", "*"),
            ("*a", "*"),
        ] {
            assert!(!pattern(narrow).covers(&pattern(wide)), "{narrow} {wide}");
        }
    }

    #[test]
    fn overlap_is_symmetric_and_finds_common_texts() {
        for (a, b, expected) in [
            ("a*", "*b", true),
            ("a*", "b*", false),
            ("a?", "ab", true),
            ("a?", "abc", false),
            ("a${x}", "abc", true),
            ("s3:*", "s3:Get*", true),
            ("", "*", true),
        ] {
            assert_eq!(pattern(a).overlaps(&pattern(b)), expected, "{a} {b}");
            assert_eq!(pattern(b).overlaps(&pattern(a)), expected, "{b} {a}");
        }
    }
}
