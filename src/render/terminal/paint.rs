//! Colours and line breaks.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

use crate::render::words::cut_middle;

/// What a piece of text wants to say with its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Destructive, fail.
    Bad,
    /// Needs a look.
    Warn,
    /// Safe.
    Good,
    /// Secondary.
    Dim,
    /// Ordinary.
    Plain,
}

/// Paints, or does not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    color: bool,
}

impl Paint {
    pub(super) fn new(color: bool) -> Self {
        Paint { color }
    }

    pub(super) fn on(&self) -> bool {
        self.color
    }

    fn style(tone: Tone) -> Style {
        let style = Style::new();
        match tone {
            Tone::Bad => style.fg_color(Some(AnsiColor::Red.into())),
            Tone::Warn => style.fg_color(Some(AnsiColor::Yellow.into())),
            Tone::Good => style.fg_color(Some(AnsiColor::Green.into())),
            Tone::Dim => style.dimmed(),
            Tone::Plain => style,
        }
    }

    pub(super) fn tone(&self, tone: Tone, text: &str) -> String {
        self.with(Self::style(tone), text)
    }

    pub(super) fn bold(&self, tone: Tone, text: &str) -> String {
        self.with(Self::style(tone).bold(), text)
    }

    pub(super) fn dim(&self, text: &str) -> String {
        self.tone(Tone::Dim, text)
    }

    fn with(&self, style: Style, text: &str) -> String {
        if self.color && style != Style::new() {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

/// "1 input", "2 inputs".
pub(super) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Columns of a text without escapes.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// Breaks a sentence at spaces; `first` columns of the first line are taken
/// already or indented, further lines are indented by `rest`.
pub(super) fn wrap(out: &mut String, text: &str, width: usize, first: usize, rest: usize) {
    let mut column = if first == 0 { rest } else { first };
    out.push_str(&" ".repeat(first));
    let mut start = true;
    for word in text.split(' ') {
        let length = columns(word);
        if !start && column + 1 + length > width {
            out.push('\n');
            out.push_str(&" ".repeat(rest));
            column = rest;
        } else if !start {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
        start = false;
    }
    out.push('\n');
}

/// The same as lines of their own, of which there are at most so many: what is left out
/// is told by an ellipsis, and a word longer than a line loses its middle.
pub(super) fn wrapped(text: &str, width: usize, indent: usize, most: usize) -> Vec<String> {
    let room = width.saturating_sub(indent).max(20);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let word = cut_middle(word, room);
        if !line.is_empty() && columns(&line) + 1 + columns(&word) > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let kept = cut(last, room.saturating_sub(1));
            *last = format!("{}…", kept.trim_end_matches(['…', ',', ' ']));
        }
    }
    lines
        .into_iter()
        .map(|line| format!("{}{line}", " ".repeat(indent)))
        .collect()
}

/// Our own sentences mark code with backticks; a terminal shows it without.
pub(super) fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// Cuts a text to a number of columns, with an ellipsis.
pub(super) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        let wide = unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if used + wide + 1 > width {
            break;
        }
        out.push(c);
        used += wide;
    }
    out.push('…');
    out
}
