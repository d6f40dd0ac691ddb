//! Whether a text means production, another environment, or nothing.
//!
//! A text is cut into words at separators, at changes of case and between
//! letters and digits; single words decide, never a part of one, because
//! `product`, `reproduction` and `delivery` contain the words that count. A
//! second reading goes over the text as a person would see it: invisible
//! characters gone, letters of other scripts as the Latin ones they look like.
//! What means production only in that second reading is disguised.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::IsProduction;
use super::confusable::latin;
use crate::catalog::vocabulary::environments;
use crate::model::address::is_format;
use crate::policy::ProductionPolicy;

/// What a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// `Yes` or `No`; never `Unknown`.
    pub is: IsProduction,
    /// It means production only to the eye: look-alikes, invisible characters.
    pub disguised: bool,
    /// It means production only by a word that is a plain one in names: `live`.
    pub faint: bool,
}

/// What kind of text it is; the same word weighs differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The value of something that tells the environment and nothing else.
    Value,
    /// The value of a short code: `p` is production, `d`, `u`, `t` are not.
    Code,
    /// The answer to "is this production?".
    Flag,
    /// The name of a workspace: usually tells the environment, but `performance`
    /// may be a kind of disk there.
    Workspace,
    /// The name of an account, a cluster, a tier, a directory: another
    /// environment only where it says that and nothing else (`dev`, `acme-dev`,
    /// not `dev-tools` or `test-results`).
    Place,
    /// A name in which the environment may be one word of several; it says
    /// production or nothing.
    Name,
}

/// Texts beyond this many characters are names of nothing; only their start is read.
const LONGEST: usize = 1024;

/// The built-in words together with those of a policy.
#[derive(Debug, Clone, Default)]
pub struct Words {
    more: Vec<Vec<String>>,
    not: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Production.
    Production,
    /// `live`: production as a value, but a plain word in the middle of names.
    Live,
    /// Another environment.
    Other,
    /// Another environment, where only environments are named.
    Perhaps,
    /// Turns the word after it around: `non`, `pre`.
    Negation,
    /// Turns the word before it around: `like`.
    Resembling,
    /// Decides nothing.
    Plain,
}

/// Judges the value of an environment tag with the built-in words and those of
/// the policy.
pub fn judge_word(text: &str, policy: &ProductionPolicy) -> Option<Judgement> {
    Words::new(policy).judge(text, Reading::Value)
}

impl Words {
    /// Prepares the words of a policy.
    pub fn new(policy: &ProductionPolicy) -> Self {
        let cut = |values: &[String]| -> Vec<Vec<String>> {
            values
                .iter()
                .map(|value| cut(&value.nfkc().collect::<String>()))
                .filter(|words| !words.is_empty())
                .collect()
        };
        Words {
            more: cut(&policy.values),
            not: cut(&policy.not_values),
        }
    }

    /// What a text means; `None` when it says nothing about the environment.
    pub fn judge(&self, text: &str, reading: Reading) -> Option<Judgement> {
        let end = text.char_indices().nth(LONGEST).map(|(at, _)| at);
        let text = text[..end.unwrap_or(text.len())].trim();
        if text.is_empty() {
            return None;
        }
        if self.says_nothing(text, reading) {
            return None;
        }
        self.judge_closely(text, reading)
    }

    /// A quick look that spares most names the cutting; `false` says nothing.
    pub(super) fn says_nothing(&self, text: &str, reading: Reading) -> bool {
        reading == Reading::Name && self.more.is_empty() && cannot_mean_production(text)
    }

    fn judge_closely(&self, text: &str, reading: Reading) -> Option<Judgement> {
        let faint = reading == Reading::Name && !contains_production(text);
        let open = |is| Judgement {
            is,
            disguised: false,
            faint,
        };
        // Accents are spelling, not disguise: `producción`, `préprod`.
        let plain = if text.is_ascii() {
            self.read(text, reading, false)
        } else {
            self.read(&without_marks(text), reading, false)
        };
        if plain == Some(IsProduction::Yes) {
            return plain.map(open);
        }
        // The second reading costs more and can only matter where something is
        // not a plain letter, or where letters look alike by themselves.
        if text.is_ascii() && !text.bytes().any(could_mislead) {
            return plain.map(open);
        }
        let seen = appearance(text);
        let mut second = self.read(&seen, reading, true);
        if second != Some(IsProduction::Yes) && text.contains(['\u{202e}', '\u{2067}']) {
            let backwards: String = seen.chars().rev().collect();
            second = self.read(&backwards, reading, true).or(second);
        }
        let disguised = second == Some(IsProduction::Yes);
        second.or(plain).map(|is| Judgement {
            is,
            disguised,
            faint,
        })
    }

    fn read(&self, text: &str, reading: Reading, lenient: bool) -> Option<IsProduction> {
        let short = match reading {
            Reading::Flag => flag(text),
            Reading::Code => code(text),
            Reading::Value | Reading::Workspace | Reading::Place | Reading::Name => None,
        };
        if short.is_some() {
            return short;
        }
        // Several environments in one text: production wins.
        let mut answer = None;
        for part in parts(text, reading) {
            match self.one(part, reading, lenient) {
                Some(IsProduction::Yes) => return Some(IsProduction::Yes),
                other => answer = answer.or(other),
            }
        }
        answer
    }

    fn one(&self, text: &str, reading: Reading, lenient: bool) -> Option<IsProduction> {
        let words = cut(text);
        let mut kinds: Vec<Kind> = words.iter().map(|word| kind(word, lenient)).collect();
        if lenient && words.len() > 2 && words.iter().all(|word| word.chars().count() == 1) {
            kinds = vec![kind(&words.concat(), true)];
        }
        for (phrases, kind) in [(&self.more, Kind::Production), (&self.not, Kind::Other)] {
            for phrase in phrases {
                for at in 0..words.len() {
                    if words[at..].starts_with(phrase) && at + phrase.len() <= kinds.len() {
                        kinds[at..at + phrase.len()].fill(Kind::Plain);
                        kinds[at] = kind;
                    }
                }
            }
        }
        let (mut yes, mut no, mut perhaps) = (false, false, false);
        let mut others: Vec<&str> = Vec::new();
        for (at, kind) in kinds.iter().enumerate() {
            let turned = (at > 0 && kinds[at - 1] == Kind::Negation)
                || kinds.get(at + 1) == Some(&Kind::Resembling);
            match kind {
                Kind::Production | Kind::Live if turned => no = true,
                Kind::Production => yes = true,
                Kind::Live => yes |= reading != Reading::Name || at + 1 == kinds.len(),
                // `stage-1` is the first of several steps.
                Kind::Other if reading == Reading::Place && numbered(&words, at) => {}
                Kind::Other => {
                    no = true;
                    if !others.contains(&words[at].as_str()) {
                        others.push(&words[at]);
                    }
                }
                Kind::Perhaps => {
                    perhaps |= matches!(reading, Reading::Value | Reading::Code | Reading::Flag);
                }
                // `pre` on its own names an environment; `no` and `not` do not.
                Kind::Negation => no |= words.len() == 1 && words[0] == "pre",
                Kind::Resembling | Kind::Plain => {}
            }
        }
        match (yes, no) {
            // A name with both, such as `test-results-prod`, says nothing clear, and
            // nobody names an object to make it less safe.
            (_, true) if reading == Reading::Name => None,
            // `dev-stage-prod` and `prod-and-test` list environments, while
            // `test-production` is one of them.
            (true, true)
                if others.len() > 1
                    || words.iter().any(|word| environments::CONJUNCTION.has(word)) =>
            {
                Some(IsProduction::Yes)
            }
            (false, true) if reading == Reading::Place && !says_only(&words, &kinds) => None,
            (_, true) => Some(IsProduction::No),
            (true, false) => Some(IsProduction::Yes),
            (false, false) => perhaps.then_some(IsProduction::No),
        }
    }
}

/// The parts of a text that are read by themselves.
fn parts(text: &str, reading: Reading) -> Vec<&str> {
    const BETWEEN: &[char] = &[',', ';', '|', '&', '+'];
    const LISTED: &[char] = &[
        ',', ';', '|', '&', '+', '/', '\\', '(', ')', '[', ']', '{', '}', '<', '>', '→', '–', '—',
    ];
    let listed = match reading {
        Reading::Value | Reading::Workspace | Reading::Place => LISTED,
        Reading::Code | Reading::Flag | Reading::Name => return text.split(BETWEEN).collect(),
    };
    let mut out: Vec<&str> = Vec::new();
    for piece in text.split(listed) {
        // `p r o d`, spaced out for the eye.
        if piece
            .split_whitespace()
            .all(|word| word.chars().count() == 1)
        {
            out.push(piece);
            continue;
        }
        // `pre production` and `production like` are one thing each.
        let (mut start, mut open) = (None, false);
        for word in piece.split_whitespace() {
            let at = word.as_ptr() as usize - piece.as_ptr() as usize;
            let words = cut(word);
            let is =
                |word: Option<&String>, what| word.is_some_and(|word| kind(word, false) == what);
            let joins = open || is(words.first(), Kind::Resembling);
            match start {
                Some(from) if joins => {
                    out.pop();
                    out.push(&piece[from..at + word.len()]);
                }
                _ => {
                    start = Some(at);
                    out.push(word);
                }
            }
            open = is(words.last(), Kind::Negation);
        }
    }
    out
}

/// Whether a number follows.
fn numbered(words: &[String], at: usize) -> bool {
    let digits = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    words[at] == "stage" && words.get(at + 1).is_some_and(digits)
}

/// Whether a text that names another environment says nothing beyond that, or
/// ends with it.
fn says_only(words: &[String], kinds: &[Kind]) -> bool {
    let mut rest = words.iter().zip(kinds).rev().skip_while(|(word, kind)| {
        **kind == Kind::Plain
            && (environments::PLACE.has(word) || word.bytes().all(|byte| byte.is_ascii_digit()))
    });
    rest.next().is_some_and(|(_, kind)| *kind != Kind::Plain)
}

/// Whether a text has a word for production beside `live`.
fn contains_production(text: &str) -> bool {
    let seen = appearance(text);
    cut(&seen)
        .iter()
        .any(|word| kind(word, true) == Kind::Production)
}

/// How [`cannot_mean_production`] sees an ASCII byte: letters small and as
/// [`kind`] folds them, nothing else but letters and digits.
const FOLDED: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        let small = byte.to_ascii_lowercase();
        table[byte as usize] = match small {
            b'0' => b'o',
            b'1' | b'i' => b'l',
            b'3' => b'e',
            small if small.is_ascii_alphanumeric() => small,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// Whatever stands between them, every word for production has one of these runs of letters.
fn cannot_mean_production(text: &str) -> bool {
    let mut last = 0u32;
    for byte in text.bytes() {
        let Some(folded) = FOLDED.get(usize::from(byte)) else {
            return false;
        };
        if *folded == 0 {
            continue;
        }
        last = last << 8 | u32::from(*folded);
        const PRD: u32 = u32::from_be_bytes(*b"\0prd");
        if matches!(&last.to_be_bytes(), b"prod" | b"llve" | b"podu") || last & 0x00ff_ffff == PRD {
            return false;
        }
    }
    true
}

/// Whether an ASCII byte may stand for another letter, be invisible, or stand
/// between the letters of a word.
fn could_mislead(byte: u8) -> bool {
    byte.is_ascii_digit()
        || byte.is_ascii_control()
        || matches!(byte, b'I' | b'i' | b'l' | b'.' | b'-' | b'_' | b' ')
}

/// The text as it looks: in Latin letters, without what cannot be seen.
fn appearance(text: &str) -> String {
    text.chars()
        .filter(|c| !is_format(*c) && (!c.is_control() || c.is_whitespace()))
        .collect::<String>()
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_format(*c))
        .map(latin)
        .collect()
}

fn without_marks(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// The words of a key, as they look.
pub(super) fn seen_words(key: &str) -> Vec<String> {
    if key.is_ascii() {
        cut(key)
    } else {
        cut(&appearance(key))
    }
}

/// Cuts a text into lower-case words: at everything that is no letter or
/// digit, between letters and digits, and at changes of case, unless the whole
/// piece is a word that counts (`nonProd`, `pRoD`, `pr0d`).
fn cut(text: &str) -> Vec<String> {
    let digit = |c: char| c.is_ascii_digit();
    let mut words = Vec::new();
    // What cannot be seen separates nothing: `prod` ends where a person sees it end.
    let separates = |c: char| !(c.is_alphanumeric() || is_combining_mark(c) || is_format(c));
    for piece in text.split(separates) {
        if piece.is_empty() {
            continue;
        }
        let full = piece.to_lowercase();
        let letters = full.trim_matches(digit);
        if letters.is_empty() {
            words.push(full);
        } else if !letters.contains(digit)
            && (kind(letters, false) != Kind::Plain || neutral(letters))
        {
            words.push(letters.to_owned());
            // The first stage of several is no environment, and its number says so.
            let number = full.strip_prefix(letters).unwrap_or_default();
            if letters == "stage" && !number.is_empty() {
                words.push(number.to_owned());
            }
        } else if let Some(word) = [letters, full.trim_end_matches(digit), &full]
            .into_iter()
            .find(|word| word.contains(digit) && kind(word, true) != Kind::Plain)
        {
            words.push(word.to_owned());
        } else {
            split_case(piece, &mut words);
        }
    }
    words
}

fn split_case(piece: &str, words: &mut Vec<String>) {
    let chars: Vec<char> = piece.chars().collect();
    let mut word = String::new();
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let starts = before.is_some_and(|before| {
            before.is_numeric() != c.is_numeric()
                || (c.is_uppercase() && before.is_lowercase())
                || (c.is_uppercase()
                    && before.is_uppercase()
                    && chars.get(at + 1).is_some_and(|next| next.is_lowercase()))
        });
        if starts {
            words.push(std::mem::take(&mut word).to_lowercase());
        }
        word.push(*c);
    }
    if !word.is_empty() {
        words.push(word.to_lowercase());
    }
}

fn flag(text: &str) -> Option<IsProduction> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "1" | "on" | "t" => Some(IsProduction::Yes),
        "false" | "no" | "n" | "0" | "off" | "f" => Some(IsProduction::No),
        _ => None,
    }
}

fn code(text: &str) -> Option<IsProduction> {
    match text.trim().to_lowercase().as_str() {
        "p" => Some(IsProduction::Yes),
        "d" | "u" | "t" | "n" | "s" | "q" => Some(IsProduction::No),
        _ => None,
    }
}

/// Words that contain a word that counts and must not be cut into it (`ProdUct`).
fn neutral(word: &str) -> bool {
    environments::NEUTRAL.has(word)
}

fn kind(word: &str, lenient: bool) -> Kind {
    let kind = exact(word);
    if kind != Kind::Plain || neutral(word) {
        return kind;
    }
    let kind = joined(word);
    if kind != Kind::Plain || !lenient {
        return kind;
    }
    // As the eye reads it: `0` is `o`, and `1`, `I` and `l` are the same stroke.
    let fold = |c: char| match c {
        '0' => 'o',
        '1' | 'i' => 'l',
        '3' => 'e',
        c => c,
    };
    match word.chars().map(fold).collect::<String>().as_str() {
        "prod" | "productlon" => Kind::Production,
        "llve" => Kind::Live,
        _ => Kind::Plain,
    }
}

fn exact(word: &str) -> Kind {
    static KINDS: LazyLock<FxHashMap<&str, Kind>> = LazyLock::new(|| {
        let lists = [
            (environments::PRODUCTION, Kind::Production),
            (environments::LIVE, Kind::Live),
            (environments::OTHER, Kind::Other),
            (environments::PERHAPS, Kind::Perhaps),
            (environments::NEGATION, Kind::Negation),
            (environments::RESEMBLING, Kind::Resembling),
        ];
        let each = lists.iter();
        each.flat_map(|(list, kind)| list.words.iter().map(|word| (*word, *kind)))
            .collect()
    });
    KINDS.get(word).copied().unwrap_or(Kind::Plain)
}

/// Words written together, as names without separators have to be: `nonprodeu`,
/// `proddb`, `acmeprod`.
fn joined(word: &str) -> Kind {
    for (prefix, kind) in [
        ("nonproduction", Kind::Other),
        ("nonprod", Kind::Other),
        ("preproduction", Kind::Other),
        ("preprod", Kind::Other),
        ("production", Kind::Production),
        ("prod", Kind::Production),
        ("prd", Kind::Production),
    ] {
        if let Some(rest) = word.strip_prefix(prefix)
            && environments::JOINED_AFTER.has(rest)
        {
            return kind;
        }
    }
    for suffix in ["production", "prod", "prd"] {
        let Some(before) = word.strip_suffix(suffix) else {
            continue;
        };
        if before.chars().count() < 2 {
            continue;
        }
        let not = environments::JOINED_NOT_BEFORE;
        if not.has(before) || before.ends_with("non") || before.ends_with("pre") {
            return Kind::Other;
        }
        // `reproduction`, `coproduction`, `latestprod`: another word, or not sure.
        let unsure = environments::JOINED_UNSURE.has(before)
            || not.words.iter().any(|not| before.ends_with(not));
        if !unsure {
            return Kind::Production;
        }
    }
    Kind::Plain
}

#[cfg(test)]
mod tests;
