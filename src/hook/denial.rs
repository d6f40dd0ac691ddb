//! Why a command is denied.

use std::fmt;

/// A command that an agent may not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denial {
    /// The command that it is about, as far as it can be read.
    pub what: String,
    /// What it does, as the end of a sentence that begins with the command.
    pub why: String,
    /// What to do instead.
    pub instead: &'static str,
    /// Files, targets and scripts on the way to it, outermost first.
    pub through: Vec<String>,
}

impl Denial {
    /// A command that changes something.
    pub(super) fn new(what: impl Into<String>, why: impl Into<String>) -> Self {
        Denial {
            what: what.into(),
            why: why.into(),
            instead: "Save a plan (`terraform plan -out=FILE`) and judge it (`blastgate check FILE`); people or CI apply it, through `blastgate run`.",
            through: Vec::new(),
        }
    }

    /// A command of which nobody can say what it does.
    pub(super) fn unclear(what: impl Into<String>, why: impl Into<String>) -> Self {
        Denial {
            instead: "Write the command out in full, one tool and one verb that can be read.",
            ..Denial::new(what, why)
        }
    }

    /// The denial, reached through a file or a target.
    pub(super) fn through(mut self, place: impl Into<String>) -> Self {
        self.through.insert(0, place.into());
        self
    }
}

/// One line for people and agents. Control characters are gone and the text is
/// bounded: a command is text that anybody may have written.
impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "blastgate: `{}` {}", plain(&self.what), plain(&self.why))?;
        if !self.through.is_empty() {
            write!(f, " (through {})", plain(&self.through.join(", ")))?;
        }
        write!(f, ". {}", self.instead)
    }
}

fn plain(text: &str) -> String {
    let most = 160;
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ").replace('`', "'");
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
