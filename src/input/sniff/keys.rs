//! The keys at the top of a JSON document, read in pieces and without a
//! parser: a damaged plan shall still be recognised as one.

/// What the keys say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Sections that only a plan has.
    pub(super) plan: bool,
    /// `format_version`.
    pub(super) format: bool,
    /// The JSON of a state, which `show -json` prints when no plan is named.
    pub(super) state: bool,
    /// A state file.
    pub(super) state_file: bool,
    /// An encrypted plan, a pointer to one, or a plan without its values.
    pub(super) wrapped: bool,
    /// Lines of a log.
    pub(super) stream: bool,
    /// Another document of the tools, and which.
    pub(super) other: Option<&'static str>,
    /// Keys of a state file that others may have, too.
    stateful: u8,
}

impl Marks {
    fn note(&mut self, key: &str) {
        match key {
            "planned_values" | "resource_changes" | "resource_drift" | "output_changes"
            | "prior_state" | "deferred_changes" | "action_invocations" => self.plan = true,
            "format_version" => self.format = true,
            "values" if self.format => self.state = true,
            "plan_format_version" | "remote_plan_format" | "encrypted_data" => self.wrapped = true,
            "@level" | "@message" => self.stream = true,
            "provider_schemas" => self.other = Some("provider schemas"),
            "function_signatures" => self.other = Some("function signatures"),
            "valid" if self.format => self.other = Some("the result of `validate`"),
            "modules" if self.format => self.other = Some("a list of modules"),
            "serial" | "lineage" | "terraform_version" | "resources" => {
                self.stateful += 1;
                // Older formats of the state have `modules` instead of `resources`.
                self.state_file |= self.stateful >= 3;
            }
            _ => {}
        }
    }

    /// Nothing that follows changes the answer.
    fn decided(self) -> bool {
        self.plan || self.state || self.state_file || self.wrapped
    }
}

/// A key longer than this is none that matters.
const LONGEST: usize = 256;

/// Reads the keys of the outermost object, or of the objects in an outermost
/// array.
#[derive(Debug, Default)]
pub(super) struct TopKeys {
    marks: Marks,
    depth: u32,
    /// Depth of the objects whose keys count.
    level: u32,
    /// Within a string, and the byte before was a backslash.
    string: Option<bool>,
    /// The last string at the level, which is a key if a colon follows.
    text: Vec<u8>,
    collecting: bool,
}

impl TopKeys {
    /// What has been seen so far.
    pub(super) fn marks(&self) -> Marks {
        self.marks
    }

    /// Takes the next piece; says whether the answer stands.
    pub(super) fn feed(&mut self, piece: &[u8]) -> bool {
        for byte in piece {
            self.byte(*byte);
            if self.marks.decided() {
                return true;
            }
        }
        false
    }

    fn byte(&mut self, byte: u8) {
        if let Some(escaped) = self.string {
            self.string = match byte {
                b'"' if !escaped => None,
                b'\\' => Some(!escaped),
                _ => Some(false),
            };
            if self.string.is_some() && self.collecting && self.text.len() < LONGEST {
                self.text.push(byte);
            }
            return;
        }
        match byte {
            b'"' => {
                self.string = Some(false);
                self.collecting = self.depth == self.level && self.level > 0;
                if self.collecting {
                    self.text.clear();
                }
            }
            b'{' | b'[' => {
                if self.level == 0 {
                    self.level = if byte == b'{' { 1 } else { 2 };
                }
                self.depth = self.depth.saturating_add(1);
            }
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            b':' if self.depth == self.level && self.collecting => {
                self.collecting = false;
                let raw = String::from_utf8_lossy(&self.text);
                if raw.contains('\\') {
                    // A name may be spelt with escapes.
                    if let Ok(key) = serde_json::from_str::<String>(&format!("\"{raw}\"")) {
                        self.marks.note(&key);
                    }
                } else {
                    self.marks.note(&raw);
                }
            }
            _ => {}
        }
    }
}
