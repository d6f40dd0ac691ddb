//! One word after expansion, with the parts of it that are known.

use crate::hook::vocabulary::names_a_tool;

/// A part of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::hook) enum Piece {
    /// Text that is known.
    Text(String),
    /// Text that is not; `named` when what it is made from names a tool.
    Any { named: bool },
}

/// One word after expansion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::hook) struct Field {
    pieces: Vec<Piece>,
    /// It may be no word at all, or several.
    pub(in crate::hook) many: bool,
}

impl Field {
    /// A word that is known.
    pub(in crate::hook) fn literal(text: impl Into<String>) -> Self {
        Field {
            pieces: vec![Piece::Text(text.into())],
            many: false,
        }
    }

    /// A word, or several, of which nothing is known.
    pub(in crate::hook) fn unknown(named: bool) -> Self {
        Field {
            pieces: vec![Piece::Any { named }],
            many: true,
        }
    }

    /// The text, if all of it is known.
    pub(in crate::hook) fn text(&self) -> Option<String> {
        let mut all = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => all.push_str(text),
                Piece::Any { .. } => return None,
            }
        }
        Some(all)
    }

    /// What is known of its beginning.
    pub(in crate::hook) fn start(&self) -> String {
        let known = self.pieces.iter().map_while(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Any { .. } => None,
        });
        known.collect()
    }

    /// For people: what is not known is an ellipsis.
    pub(in crate::hook) fn shown(&self) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Any { .. } => "…",
        });
        pieces.collect()
    }

    /// Whether a part of it that is not known is made from something that names a tool.
    pub(in crate::hook) fn hides_a_tool(&self) -> bool {
        let unknown = |piece: &Piece| matches!(piece, Piece::Any { named: true });
        self.pieces.iter().any(unknown)
    }

    /// Whether it, or what it is made from, names a tool.
    pub(in crate::hook) fn named(&self) -> bool {
        self.hides_a_tool() || names_a_tool(&self.shown())
    }

    /// Whether it may be this text.
    pub(in crate::hook) fn could_be(&self, text: &str) -> bool {
        could_be(&self.pieces, text)
    }

    /// Its parts.
    pub(in crate::hook) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    pub(in crate::hook) fn push(&mut self, piece: Piece) {
        match (self.pieces.last_mut(), piece) {
            (Some(Piece::Text(last)), Piece::Text(text)) => last.push_str(&text),
            (_, piece) => self.pieces.push(piece),
        }
    }

    pub(in crate::hook) fn append(&mut self, other: &Field) {
        for piece in &other.pieces {
            self.push(piece.clone());
        }
    }

    /// The part after the last `/`, when that is known to be within the word.
    pub(in crate::hook) fn base(&self) -> Field {
        let cut = |text: &str| text.rfind('/').map(|at| text[at + 1..].to_owned());
        let at = self.pieces.iter().rposition(|piece| match piece {
            Piece::Text(text) => text.contains('/'),
            Piece::Any { .. } => false,
        });
        let Some(at) = at else { return self.clone() };
        let mut pieces = self.pieces[at..].to_vec();
        if let Some(Piece::Text(text)) = pieces.first_mut() {
            *text = cut(text).unwrap_or_default();
        }
        Field {
            pieces,
            many: self.many,
        }
    }
}

/// Matches known parts in order; unknown ones take anything. Each step looks
/// at the earliest place only, which is enough for parts that are literal.
fn could_be(pieces: &[Piece], text: &str) -> bool {
    let Some((first, rest)) = pieces.split_first() else {
        return text.is_empty();
    };
    match first {
        Piece::Text(known) => text
            .strip_prefix(known.as_str())
            .is_some_and(|left| could_be(rest, left)),
        Piece::Any { .. } => {
            let next = rest
                .iter()
                .position(|piece| matches!(piece, Piece::Text(_)));
            let Some(next) = next else { return true };
            let Piece::Text(known) = &rest[next] else {
                return true;
            };
            if next + 1 == rest.len() {
                return text.ends_with(known.as_str());
            }
            text.match_indices(known.as_str())
                .any(|(at, _)| could_be(&rest[next..], &text[at..]))
        }
    }
}
