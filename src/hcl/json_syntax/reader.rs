//! JSON that keeps order, duplicates and places, as HCL's JSON syntax needs
//! them: a repeated block type adds up, and a map would keep only the last.

use crate::source::{FileId, Span};

/// Nesting beyond this is refused.
const MAX_DEPTH: usize = 96;

/// A JSON value with its place.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) enum Kind {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Vec<Member>),
}

/// `"name": value`.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) name_span: Span,
    pub(super) value: Node,
}

/// What is wrong, at which byte.
pub(super) struct Mistake {
    pub(super) at: usize,
    pub(super) message: &'static str,
}

/// Reads a whole text.
pub(super) fn read(text: &str, file: FileId) -> Result<Node, Mistake> {
    let mut reader = Reader { text, file, at: 0 };
    if text.starts_with('\u{feff}') {
        reader.at = '\u{feff}'.len_utf8();
    }
    let node = reader.value(0)?;
    reader.space();
    if reader.at < text.len() {
        return Err(reader.mistake("text after the end of the JSON value"));
    }
    Ok(node)
}

struct Reader<'t> {
    text: &'t str,
    file: FileId,
    at: usize,
}

impl Reader<'_> {
    fn mistake(&self, message: &'static str) -> Mistake {
        Mistake {
            at: self.at,
            message,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn span(&self, start: usize) -> Span {
        Span::new(self.file, start..self.at)
    }

    fn value(&mut self, depth: usize) -> Result<Node, Mistake> {
        if depth > MAX_DEPTH {
            return Err(self.mistake("nested too deeply"));
        }
        self.space();
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Kind::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node {
            kind,
            span: self.span(start),
        })
    }

    fn word(&mut self) -> Result<Kind, Mistake> {
        let words = [
            ("null", Kind::Null),
            ("true", Kind::Bool(true)),
            ("false", Kind::Bool(false)),
        ];
        for (word, kind) in words {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(kind);
            }
        }
        Err(self.mistake("expected a JSON value"))
    }

    fn number(&mut self) -> Result<Kind, Mistake> {
        let rest = &self.text[self.at..];
        let end = rest
            .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        let written = &rest[..end];
        // serde_json holds the grammar of numbers; it is asked for nothing else.
        if serde_json::from_str::<serde_json::Number>(written).is_err() {
            return Err(self.mistake("expected a number"));
        }
        self.at += end;
        Ok(Kind::Number(written.to_owned()))
    }

    fn array(&mut self, depth: usize) -> Result<Kind, Mistake> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.eat(b']') {
            return Ok(Kind::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.eat(b']') {
                return Ok(Kind::Array(items));
            }
            if !self.eat(b',') {
                return Err(self.mistake("expected `,` or `]`"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Kind, Mistake> {
        self.at += 1;
        let mut members = Vec::new();
        self.space();
        if self.eat(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            self.space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.mistake("expected a property name"));
            }
            let name = self.string()?;
            let name_span = self.span(start);
            self.space();
            if !self.eat(b':') {
                return Err(self.mistake("expected `:`"));
            }
            let value = self.value(depth + 1)?;
            members.push(Member {
                name,
                name_span,
                value,
            });
            self.space();
            if self.eat(b'}') {
                return Ok(Kind::Object(members));
            }
            if !self.eat(b',') {
                return Err(self.mistake("expected `,` or `}`"));
            }
        }
    }

    fn string(&mut self) -> Result<String, Mistake> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        loop {
            match bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => at += 2,
                Some(_) => at += 1,
                None => return Err(self.mistake("the string does not end")),
            }
        }
        // Escapes and surrogates are left to serde_json.
        let decoded = self
            .text
            .get(start..=at)
            .and_then(|quoted| serde_json::from_str(quoted).ok())
            .ok_or_else(|| self.mistake("a malformed string"))?;
        self.at = at + 1;
        Ok(decoded)
    }
}
