//! Colours and line breaks.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

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
