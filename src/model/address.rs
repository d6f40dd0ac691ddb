//! Resource addresses, with a parser that respects quotes.
//!
//! `module.app["a.b[0]"].data.aws_ami.x[0]` is one address; splitting it at
//! dots gives nonsense. The syntax is Terraform's (documentation "Resource
//! addressing"); keys are HCL-quoted strings.

mod texts;

use std::fmt;
use std::sync::Arc;

pub use texts::AddressTexts;
use texts::{Fresh, Share};

/// Key of an instance: from `count` or `for_each`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InstanceKey {
    /// `[0]`.
    Index(u64),
    /// `["name"]`, unescaped.
    Name(Arc<str>),
    /// `[*]`: not known yet (deferred changes).
    Unknown,
}

/// One step of a module path: `module.name[key]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModuleStep {
    /// Name of the call.
    pub name: Arc<str>,
    /// Key of the instance, if the call has `count` or `for_each`.
    pub key: Option<InstanceKey>,
}

/// Path of a module instance from the root; empty for the root module. Every object of an
/// instance has it, so that all of them share one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct ModulePath(pub Arc<[ModuleStep]>);

/// Mode of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResourceMode {
    /// `resource` blocks.
    Managed,
    /// `data` blocks.
    Data,
    /// `ephemeral` blocks.
    Ephemeral,
}

/// Address of a resource instance (or of a whole resource when `key` is absent).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResourceAddress {
    /// Module instance it lives in.
    pub module: ModulePath,
    /// Managed, data or ephemeral.
    pub mode: ResourceMode,
    /// Resource type, such as `aws_instance`.
    pub type_name: Arc<str>,
    /// Name of the block.
    pub name: Arc<str>,
    /// Key of the instance.
    pub key: Option<InstanceKey>,
}

/// Address of a block in the configuration: no keys anywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConfigAddress {
    /// Names of the module calls from the root.
    pub module: Vec<Arc<str>>,
    /// Managed, data or ephemeral.
    pub mode: ResourceMode,
    /// Resource type.
    pub type_name: Arc<str>,
    /// Name of the block.
    pub name: Arc<str>,
}

/// Why a text is no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a resource address: {reason} at byte {at}")]
pub struct AddressError {
    /// What was expected.
    pub reason: &'static str,
    /// Byte offset.
    pub at: usize,
}

impl ResourceAddress {
    /// Parses an absolute resource instance address.
    ///
    /// # Errors
    /// When the text is not exactly one address.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        Self::parse_with(text, &mut Fresh)
    }

    fn parse_with(text: &str, texts: &mut dyn Share) -> Result<Self, AddressError> {
        let mut cursor = Cursor { text, at: 0 };
        let end = cursor.end_of_modules()?;
        let module = match end {
            0 => ModulePath::default(),
            end => texts.module(&text[..end])?,
        };
        let mut first = cursor.identifier()?;
        let mode = match first {
            "data" => ResourceMode::Data,
            "ephemeral" => ResourceMode::Ephemeral,
            _ => ResourceMode::Managed,
        };
        if mode != ResourceMode::Managed {
            cursor.dot()?;
            first = cursor.identifier()?;
        }
        cursor.dot()?;
        let name = cursor.identifier()?;
        let key = cursor.key(texts)?;
        if cursor.at != text.len() {
            return Err(cursor.error("expected the end"));
        }
        Ok(ResourceAddress {
            module,
            mode,
            type_name: texts.text(first),
            name: texts.text(name),
            key,
        })
    }

    /// The block this instance comes from.
    pub fn config(&self) -> ConfigAddress {
        ConfigAddress {
            module: self.module.names(),
            mode: self.mode,
            type_name: self.type_name.clone(),
            name: self.name.clone(),
        }
    }

    /// The same address without its own key (module keys stay).
    #[must_use]
    pub fn without_key(&self) -> Self {
        ResourceAddress {
            key: None,
            ..self.clone()
        }
    }
}

impl ModulePath {
    /// Parses `module.a["k"].module.b`; the empty text is the root.
    ///
    /// # Errors
    /// When the text is not exactly one module path.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        Self::parse_with(text, &mut Fresh)
    }

    fn parse_with(text: &str, texts: &mut dyn Share) -> Result<Self, AddressError> {
        if text.is_empty() {
            return Ok(ModulePath::default());
        }
        let mut cursor = Cursor { text, at: 0 };
        let mut steps = Vec::new();
        loop {
            if cursor.identifier()? != "module" {
                return Err(cursor.error("expected `module`"));
            }
            cursor.dot()?;
            let name = texts.text(cursor.identifier()?);
            let key = cursor.key(texts)?;
            steps.push(ModuleStep { name, key });
            if cursor.at == text.len() {
                return Ok(ModulePath(steps.into()));
            }
            cursor.dot()?;
        }
    }

    /// Whether this is the root module.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The path with one more step.
    #[must_use]
    pub fn join(&self, step: ModuleStep) -> Self {
        ModulePath(self.0.iter().cloned().chain([step]).collect())
    }

    /// Names of the calls, without keys.
    pub fn names(&self) -> Vec<Arc<str>> {
        self.0.iter().map(|step| step.name.clone()).collect()
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn error(&self, reason: &'static str) -> AddressError {
        AddressError {
            reason,
            at: self.at,
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Steps over the module path and the dot behind it; gives the end of the path.
    fn end_of_modules(&mut self) -> Result<usize, AddressError> {
        let mut end = 0;
        while self.rest().starts_with("module.") {
            self.at += "module.".len();
            self.identifier()?;
            self.skip_key()?;
            end = self.at;
            self.dot()?;
        }
        Ok(end)
    }

    /// Steps over a key. Most hold nothing that is escaped.
    fn skip_key(&mut self) -> Result<(), AddressError> {
        let simple = |text: &str| {
            let inside = text.strip_prefix("[\"")?;
            let end = inside.find(['"', '\\', '$', '%'])?;
            let closed = inside[end..].starts_with("\"]");
            closed.then_some(end + "[\"\"]".len())
        };
        match simple(self.rest()) {
            Some(length) => self.at += length,
            None => {
                self.key(&mut Fresh)?;
            }
        }
        Ok(())
    }

    /// Identifiers may hold letters of any script, digits, `_` and `-`; what
    /// ends one is a dot or a bracket.
    fn identifier(&mut self) -> Result<&'a str, AddressError> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let end = match bytes.iter().position(|byte| !plain(byte)) {
            Some(at) if bytes[at].is_ascii() => at,
            None => rest.len(),
            Some(_) => rest
                .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
                .unwrap_or(rest.len()),
        };
        if end == 0 {
            return Err(self.error("expected a name"));
        }
        self.at += end;
        Ok(&rest[..end])
    }

    fn dot(&mut self) -> Result<(), AddressError> {
        if self.rest().starts_with('.') {
            self.at += 1;
            return Ok(());
        }
        Err(self.error("expected `.`"))
    }

    fn key(&mut self, texts: &mut dyn Share) -> Result<Option<InstanceKey>, AddressError> {
        if !self.rest().starts_with('[') {
            return Ok(None);
        }
        self.at += 1;
        let rest = self.rest();
        let key = if rest.starts_with('"') {
            let (name, length) =
                unquote(rest).ok_or_else(|| self.error("expected a quoted key"))?;
            self.at += length;
            InstanceKey::Name(texts.text(&name))
        } else if rest.starts_with('*') {
            self.at += 1;
            InstanceKey::Unknown
        } else {
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            let index = rest[..end]
                .parse()
                .map_err(|_| self.error("expected an index"))?;
            self.at += end;
            InstanceKey::Index(index)
        };
        if !self.rest().starts_with(']') {
            return Err(self.error("expected `]`"));
        }
        self.at += 1;
        Ok(Some(key))
    }
}

/// Reads the HCL-quoted string at the start of `text`; gives the content and
/// the number of bytes it took. `None` when it is not well formed.
pub fn unquote(text: &str) -> Option<(String, usize)> {
    let mut out = String::new();
    let mut chars = text.char_indices();
    if chars.next()?.1 != '"' {
        return None;
    }
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, at + 1)),
            '\\' => match chars.next()?.1 {
                'n' => out.push('\n'),
                'r' => out.push('\r'),
                't' => out.push('\t'),
                '"' => out.push('"'),
                '\\' => out.push('\\'),
                escape @ ('u' | 'U') => {
                    let digits = if escape == 'u' { 4 } else { 8 };
                    let mut code = 0u32;
                    for _ in 0..digits {
                        code = code.checked_mul(16)? + chars.next()?.1.to_digit(16)?;
                    }
                    out.push(char::from_u32(code)?);
                }
                _ => return None,
            },
            '$' | '%' => {
                out.push(c);
                // `$${` and `%%{` stand for `${` and `%{`.
                let rest = &text[at + 1..];
                if rest.starts_with(c) && rest[1..].starts_with('{') {
                    chars.next();
                }
            }
            _ => out.push(c),
        }
    }
    None
}

/// Quotes a string the way Terraform prints instance keys.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '$' | '%' if chars.peek() == Some(&'{') => {
                out.push(c);
                out.push(c);
            }
            c if c.is_control() || is_format(c) => {
                let code = u32::from(c);
                if code <= 0xffff {
                    out.push_str(&format!("\\u{code:04x}"));
                } else {
                    out.push_str(&format!("\\U{code:08x}"));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether nothing of a key is written otherwise between quotes, as in nearly all of them.
fn is_plain(key: &str) -> bool {
    let plain =
        |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'$' | b'%');
    key.bytes().all(plain)
}

/// Characters without a glyph of their own that change how others are shown:
/// bidi controls, zero-width characters, line and paragraph separators, tags.
pub fn is_format(c: char) -> bool {
    matches!(u32::from(c),
        0x00ad | 0x034f | 0x061c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f
        | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f
        | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}

impl fmt::Display for InstanceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InstanceKey::Index(index) => write!(f, "[{index}]"),
            InstanceKey::Name(name) if is_plain(name) => {
                f.write_str("[\"")?;
                f.write_str(name)?;
                f.write_str("\"]")
            }
            InstanceKey::Name(name) => write!(f, "[{}]", quote(name)),
            InstanceKey::Unknown => f.write_str("[*]"),
        }
    }
}

impl fmt::Display for ModulePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            f.write_str(if index > 0 { ".module." } else { "module." })?;
            f.write_str(&step.name)?;
            if let Some(key) = &step.key {
                key.fmt(f)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for ResourceAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.module.is_root() {
            self.module.fmt(f)?;
            f.write_str(".")?;
        }
        f.write_str(self.mode.prefix())?;
        f.write_str(&self.type_name)?;
        f.write_str(".")?;
        f.write_str(&self.name)?;
        if let Some(key) = &self.key {
            key.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for ConfigAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for name in &self.module {
            write!(f, "module.{name}.")?;
        }
        write!(f, "{}{}.{}", self.mode.prefix(), self.type_name, self.name)
    }
}

impl ResourceMode {
    /// What stands before the type in an address.
    pub fn prefix(self) -> &'static str {
        match self {
            ResourceMode::Managed => "",
            ResourceMode::Data => "data.",
            ResourceMode::Ephemeral => "ephemeral.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> impl Strategy<Value = Option<InstanceKey>> {
        prop_oneof![
            Just(None),
            any::<u64>().prop_map(|index| Some(InstanceKey::Index(index))),
            any::<String>().prop_map(|name| Some(InstanceKey::Name(name.into()))),
            "[a-z.\\[\\]\"$%{}\\\\]{0,8}".prop_map(|name| Some(InstanceKey::Name(name.into()))),
        ]
    }

    fn address() -> impl Strategy<Value = ResourceAddress> {
        let name = "[a-z_][a-z0-9_-]{0,8}";
        (
            prop::collection::vec((name, key()), 0..4),
            prop_oneof![
                Just(ResourceMode::Managed),
                Just(ResourceMode::Data),
                Just(ResourceMode::Ephemeral)
            ],
            "[a-z]{3,8}_[a-z]{1,8}",
            name,
            key(),
        )
            .prop_map(|(module, mode, type_name, name, key)| ResourceAddress {
                module: ModulePath(
                    module
                        .into_iter()
                        .map(|(name, key)| ModuleStep {
                            name: name.into(),
                            key,
                        })
                        .collect(),
                ),
                mode,
                type_name: type_name.into(),
                name: name.into(),
                key,
            })
    }

    proptest! {
        #[test]
        fn parse_is_the_inverse_of_print(address in address()) {
            prop_assert_eq!(ResourceAddress::parse(&address.to_string()), Ok(address));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = ResourceAddress::parse(&text);
            let _ = ModulePath::parse(&text);
        }
    }

    #[test]
    fn quotes_hide_dots_and_brackets() {
        let text = r#"module.a["x.y[0]"].data.aws_ami.q["\"]. b$${c}"]"#;
        let address = ResourceAddress::parse(text).expect("an address");
        assert_eq!(address.mode, ResourceMode::Data);
        assert_eq!(address.type_name.as_ref(), "aws_ami");
        assert_eq!(address.key, Some(InstanceKey::Name("\"]. b${c}".into())));
        assert_eq!(address.to_string(), text);
    }

    #[test]
    fn near_addresses_are_refused() {
        for text in [
            "",
            "aws_x",
            "aws_x.y.z",
            "aws_x.y[",
            "module.a",
            "aws_x.y[\"k\"",
            "aws_x.y[-1]",
        ] {
            assert!(ResourceAddress::parse(text).is_err(), "{text}");
        }
    }
}
