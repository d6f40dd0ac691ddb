//! A comment while it is written: what stands, what room is left, what found none.

use crate::render::words::plural;

/// Bytes up to which a comment may grow for the sake of advice and a picture.
pub(super) const TYPICAL_BYTES: usize = 6_000;
/// Patterns of addresses named in one place.
pub(super) const MAX_FOLDED: usize = 6;
/// Characters of one reason.
pub(super) const MAX_REASON: usize = 400;

/// Text that grows as long as there is room, and counts what found none.
pub(super) struct Page {
    /// What stands so far.
    pub(super) text: String,
    /// Bytes that `text` may take.
    pub(super) room: usize,
    /// What found no room, in words.
    pub(super) left_out: Vec<String>,
}

impl Page {
    /// Adds a text if there is room for it, and tells whether there was.
    pub(super) fn add(&mut self, text: &str) -> bool {
        let fits = self.text.len() + text.len() <= self.room;
        if fits {
            self.text.push_str(text);
        }
        fits
    }

    /// A titled list of lines or rows; those that find no room are counted.
    pub(super) fn list(&mut self, title: &str, lines: &[String], what: (&str, &str)) {
        if lines.is_empty() {
            return;
        }
        let mut block = title.to_owned();
        let mut shown = 0;
        for line in lines {
            if self.text.len() + block.len() + line.len() + 24 > self.room {
                break;
            }
            block.push_str(line);
            shown += 1;
        }
        if shown > 0 {
            block.push('\n');
            self.text.push_str(&block);
        }
        if shown < lines.len() {
            self.left_out
                .push(plural(lines.len() - shown, what.0, what.1));
        }
    }
}
