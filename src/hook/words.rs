//! Words of a command line, as far as they can be read without running it.

mod field;

pub(super) use field::{Field, Piece};

use brush_parser::ParserOptions;
use brush_parser::word::{self, Parameter, ParameterExpr, SpecialParameter, WordPiece};

use super::denial::Denial;
use super::vocabulary::{contains_a_tool, names_a_tool};

/// The most values that a word, or a command, may have.
pub(super) const MOST: usize = 24;

/// What a word asks the script that it stands in.
pub(super) trait Scope {
    /// The values that a variable may have; empty when nothing is known.
    fn variable(&mut self, name: &str) -> Vec<Field>;
    /// The arguments of the script or function; none when they are not known.
    fn arguments(&self) -> Option<Vec<Field>>;
    /// Judges a script and gives what it prints.
    ///
    /// # Errors
    /// What the script does is denied.
    fn substitute(&mut self, script: &str) -> Result<Field, Denial>;
}

/// Words that one word may become: alternatives of lists.
pub(super) type Alternatives = Vec<Vec<Field>>;

/// Expands a word as bash does.
///
/// # Errors
/// A command inside of it is denied.
pub(super) fn expand(raw: &str, scope: &mut dyn Scope) -> Result<Alternatives, Denial> {
    let words = braces(raw);
    let mut all: Alternatives = vec![Vec::new()];
    for raw in &words {
        let found = expand_one(raw, scope)?;
        all = cross(&all, &found);
    }
    Ok(all)
}

/// Expands the word of an assignment or a redirection, which is never split.
///
/// # Errors
/// A command inside of it is denied.
pub(super) fn expand_whole(raw: &str, scope: &mut dyn Scope) -> Result<Vec<Field>, Denial> {
    let alternatives = expand_one(raw, scope)?;
    let join = |fields: Vec<Field>| {
        let mut all = Field::default();
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                all.push(Piece::Text(" ".to_owned()));
            }
            all.append(field);
        }
        all
    };
    Ok(alternatives.into_iter().map(join).collect())
}

/// Every list of the one followed by every list of the other.
pub(super) fn cross(left: &Alternatives, right: &Alternatives) -> Alternatives {
    if left.len().saturating_mul(right.len()) > MOST {
        // Too many to look at each: what differs is not known.
        let named = right.iter().flatten().any(Field::named);
        let add = |list: &Vec<Field>| {
            let mut list = list.clone();
            list.push(Field::unknown(named));
            list
        };
        return left.iter().map(add).collect();
    }
    let pairs = left.iter().flat_map(|a| right.iter().map(move |b| (a, b)));
    let joined = pairs.map(|(a, b)| a.iter().chain(b).cloned().collect());
    joined.collect()
}

/// A word being put together; alternatives run side by side.
#[derive(Clone, Default)]
struct Building {
    done: Vec<Field>,
    current: Option<Field>,
}

impl Building {
    fn push(&mut self, piece: Piece) {
        self.current.get_or_insert_default().push(piece);
    }

    fn append(&mut self, field: &Field) {
        self.current.get_or_insert_default().append(field);
    }

    /// A value that is not quoted: its blanks end words.
    fn split(&mut self, value: &Field) {
        let Some(text) = value.text() else {
            let alone = self.current.is_none();
            self.append(value);
            if alone && let Some(current) = &mut self.current {
                current.many = true;
            }
            return;
        };
        let begins = text.starts_with(char::is_whitespace);
        let ends = text.ends_with(char::is_whitespace);
        for (at, part) in text.split_whitespace().enumerate() {
            if at > 0 || begins {
                self.done.extend(self.current.take());
            }
            self.push(Piece::Text(part.to_owned()));
        }
        if ends {
            self.done.extend(self.current.take());
        }
    }

    fn finish(mut self) -> Vec<Field> {
        self.done.extend(self.current.take());
        self.done
    }
}

fn expand_one(raw: &str, scope: &mut dyn Scope) -> Result<Alternatives, Denial> {
    let Ok(pieces) = word::parse(raw, &ParserOptions::default()) else {
        return Ok(vec![vec![Field::unknown(names_a_tool(raw))]]);
    };
    let mut all = vec![Building::default()];
    for piece in pieces {
        let end = piece.end_index.min(raw.len());
        let source = raw.get(piece.start_index..end).unwrap_or(raw);
        add(&mut all, &piece.piece, source, false, scope)?;
    }
    Ok(all.into_iter().map(Building::finish).collect())
}

/// Adds one piece to every alternative.
fn add(
    all: &mut Vec<Building>,
    piece: &WordPiece,
    source: &str,
    quoted: bool,
    scope: &mut dyn Scope,
) -> Result<(), Denial> {
    let mut text = |text: &str| {
        for building in all.iter_mut() {
            building.push(Piece::Text(text.to_owned()));
        }
    };
    match piece {
        WordPiece::Text(plain) if !quoted && plain.contains(['*', '?', '[']) => {
            let (start, rest) = plain.split_at(plain.find(['*', '?', '[']).unwrap_or(0));
            let named = names_a_tool(rest);
            for building in all.iter_mut() {
                building.push(Piece::Text(start.to_owned()));
                building.push(Piece::Any { named });
                // What follows the last of them is known again.
                let tail = rest.rfind(['*', '?', ']']).map_or("", |at| &rest[at + 1..]);
                building.push(Piece::Text(tail.to_owned()));
            }
        }
        WordPiece::Text(plain) => text(plain),
        WordPiece::SingleQuotedText(plain) => text(plain),
        WordPiece::TildePrefix(user) => text(&format!("~{user}")),
        WordPiece::EscapeSequence(escape) => text(escaped(escape)),
        WordPiece::AnsiCQuotedText(escapes) => match ansi_c(escapes) {
            Some(plain) => text(&plain),
            None => unknown(all, names_a_tool(source)),
        },
        WordPiece::DoubleQuotedSequence(inner) | WordPiece::GettextDoubleQuotedSequence(inner) => {
            text("");
            for piece in inner {
                add(all, &piece.piece, source, true, scope)?;
            }
        }
        WordPiece::CommandSubstitution(script)
        | WordPiece::BackquotedCommandSubstitution(script) => {
            let output = scope.substitute(script)?;
            values(all, &[output], quoted);
        }
        WordPiece::ArithmeticExpression(expression) => {
            nested(&expression.value, scope)?;
            unknown(all, false);
        }
        WordPiece::ParameterExpansion(parameter) => {
            parameter_value(all, parameter, source, quoted, scope)?;
        }
    }
    Ok(())
}

fn unknown(all: &mut [Building], named: bool) {
    for building in all {
        building.push(Piece::Any { named });
    }
}

/// Adds each of some values to each alternative.
fn values(all: &mut Vec<Building>, values: &[Field], quoted: bool) {
    let named = values.iter().any(Field::named);
    if values.is_empty() || all.len().saturating_mul(values.len()) > MOST {
        return self::values(all, &[Field::unknown(named)], quoted);
    }
    let mut next = Vec::with_capacity(all.len() * values.len());
    for building in all.iter() {
        for value in values {
            let mut building = building.clone();
            if quoted {
                building.append(value);
            } else {
                building.split(value);
            }
            next.push(building);
        }
    }
    *all = next;
}

fn parameter_value(
    all: &mut Vec<Building>,
    expression: &ParameterExpr,
    source: &str,
    quoted: bool,
    scope: &mut dyn Scope,
) -> Result<(), Denial> {
    match expression {
        ParameterExpr::Parameter {
            parameter: Parameter::Special(SpecialParameter::AllPositionalParameters { .. }),
            indirect: false,
        } => {
            let arguments = scope.arguments();
            all_arguments(
                all,
                &arguments.unwrap_or_else(|| vec![Field::unknown(false)]),
            );
        }
        ParameterExpr::Parameter {
            parameter,
            indirect: false,
        } => {
            let known = value_of(parameter, scope);
            // `"${array[@]}"` is several words in spite of its quotes.
            let list = matches!(parameter, Parameter::NamedWithAllIndices { .. });
            values(all, &known, quoted && !list);
        }
        ParameterExpr::UseDefaultValues {
            parameter,
            indirect: false,
            default_value,
            ..
        }
        | ParameterExpr::AssignDefaultValues {
            parameter,
            indirect: false,
            default_value,
            ..
        } => {
            // A variable that is not set here may be set where the command runs.
            let mut known = value_of(parameter, scope);
            let default = default_value.as_deref().unwrap_or_default();
            let default = expand_whole(default, scope)?;
            let is_empty = |value: &Field| value.text().as_deref() == Some("");
            if known.is_empty() {
                known = default;
            } else if known.iter().any(is_empty) {
                known.extend(default);
            }
            values(all, &known, quoted);
        }
        _ => {
            nested(source, scope)?;
            let named = names_a_tool(source) || value_is_named(source, scope);
            values(all, &[Field::unknown(named)], quoted);
        }
    }
    Ok(())
}

/// `"$@"`: every argument is a word of its own, in spite of the quotes.
fn all_arguments(all: &mut [Building], arguments: &[Field]) {
    for building in all {
        for (at, argument) in arguments.iter().enumerate() {
            if at > 0 {
                building.done.extend(building.current.take());
            }
            building.append(argument);
            if argument.many
                && let Some(current) = &mut building.current
            {
                current.many = true;
            }
        }
    }
}

/// Whether a variable that stands in a parameter expression holds a tool's name.
fn value_is_named(source: &str, scope: &mut dyn Scope) -> bool {
    let names = source.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.truncate(MOST);
    names.iter().any(|name| {
        scope
            .variable(name)
            .iter()
            .any(|value| contains_a_tool(&value.shown()))
    })
}

fn value_of(parameter: &Parameter, scope: &mut dyn Scope) -> Vec<Field> {
    match parameter {
        Parameter::Named(name)
        | Parameter::NamedWithIndex { name, .. }
        | Parameter::NamedWithAllIndices { name, .. } => scope.variable(name),
        Parameter::Positional(at) => {
            let Some(arguments) = scope.arguments() else {
                return Vec::new();
            };
            let before = *at as usize;
            if before == 0 || arguments.iter().take(before).any(|field| field.many) {
                return Vec::new();
            }
            let empty = Field::literal("");
            vec![arguments.get(before - 1).cloned().unwrap_or(empty)]
        }
        Parameter::Special(_) => Vec::new(),
    }
}

/// Judges the commands inside of a text that is not expanded here.
///
/// # Errors
/// One of them is denied.
pub(super) fn nested(text: &str, scope: &mut dyn Scope) -> Result<(), Denial> {
    if !text.contains("$(") && !text.contains('`') {
        return Ok(());
    }
    // In quotes nothing but expansions has a meaning.
    let quoted = format!("\"{}\"", text.replace('"', "\\\""));
    let inner = quoted.replace("${", "$ {");
    expand_one(&inner, scope).map(|_| ())
}

/// What a here-document holds after expansion.
///
/// # Errors
/// A command inside of it is denied.
pub(super) fn document(text: &str, expands: bool, scope: &mut dyn Scope) -> Result<Field, Denial> {
    if !expands || !text.contains(['$', '`', '\\']) {
        return Ok(Field::literal(text));
    }
    let quoted = format!("\"{}\"", text.replace('"', "\\\""));
    let found = expand_whole(&quoted, scope)?;
    let one = <[Field; 1]>::try_from(found);
    Ok(one.map_or_else(|_| Field::unknown(names_a_tool(text)), |[one]| one))
}

/// The character that a backslash protects.
fn escaped(sequence: &str) -> &str {
    match sequence.strip_prefix('\\') {
        Some("\n") => "",
        Some(rest) => rest,
        None => sequence,
    }
}

/// `$'…'` with the escapes that can stand for a letter; none for others.
fn ansi_c(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let kind = chars.next()?;
        let digits = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>, most, radix| {
            let mut value = None;
            for _ in 0..most {
                let digit = chars.peek().and_then(|c: &char| c.to_digit(radix));
                let Some(digit) = digit else { break };
                value = Some(value.unwrap_or(0) * radix + digit);
                chars.next();
            }
            value
        };
        match kind {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            '\\' | '\'' | '"' | '?' => out.push(kind),
            'x' => out.push(char::from_u32(digits(&mut chars, 2, 16)?)?),
            'u' => out.push(char::from_u32(digits(&mut chars, 4, 16)?)?),
            'U' => out.push(char::from_u32(digits(&mut chars, 8, 16)?)?),
            '0'..='7' => {
                let first = kind.to_digit(8)?;
                let rest = chars.clone().take(2).take_while(|c| c.is_digit(8)).count();
                let mut value = first;
                for _ in 0..rest {
                    value = value * 8 + chars.next()?.to_digit(8)?;
                }
                out.push(char::from_u32(value)?);
            }
            _ => return None,
        }
    }
    Some(out)
}

/// Words that braces make out of one: `{a,b}c` is `ac` and `bc`.
fn braces(raw: &str) -> Vec<String> {
    let plain = !raw.contains(['\'', '"', '\\', '$', '`']);
    let Some((open, close)) = brace_list(raw).filter(|_| plain) else {
        return vec![raw.to_owned()];
    };
    // Something that has no value, so that the word stays unknown.
    let too_many = || vec!["$BLASTGATE_TOO_MANY".to_owned()];
    if raw.matches('{').count() > 6 {
        return too_many();
    }
    let (before, after) = (&raw[..open], &raw[close + 1..]);
    let inner = &raw[open + 1..close];
    let mut out = Vec::new();
    for part in top_level(inner) {
        out.extend(braces(&format!("{before}{part}{after}")));
        if out.len() > MOST || out.iter().any(|word| word.starts_with('$')) {
            return too_many();
        }
    }
    out
}

/// The first braces that hold a comma.
fn brace_list(raw: &str) -> Option<(usize, usize)> {
    let bytes = raw.as_bytes();
    let opens = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'{');
    opens
        .take(MOST)
        .filter_map(|(open, _)| {
            let mut depth = 0_usize;
            let mut comma = false;
            for (at, byte) in bytes.iter().enumerate().skip(open) {
                match byte {
                    b'{' => depth += 1,
                    b'}' if depth == 1 => return comma.then_some((open, at)),
                    b'}' => depth -= 1,
                    b',' if depth == 1 => comma = true,
                    _ => {}
                }
            }
            None
        })
        .next()
}

fn top_level(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts
}
