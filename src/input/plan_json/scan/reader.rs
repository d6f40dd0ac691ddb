//! What reading has in common: the place, the bounds, and the keys of open objects.

use std::borrow::Cow;
use std::collections::HashSet;

use super::escape::text;
use crate::error::ErrorCode;

/// Where a value lies in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::input::plan_json) struct Extent {
    pub(in crate::input::plan_json::scan) start: u32,
    pub(in crate::input::plan_json::scan) end: u32,
}

impl Extent {
    /// The bytes of `text` that this covers; empty when it is of another text.
    pub(in crate::input::plan_json) fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The byte range.
    pub(in crate::input::plan_json) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What is wrong with the text and where. Holds no bytes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::input::plan_json) struct Fault {
    pub(in crate::input::plan_json) code: ErrorCode,
    pub(in crate::input::plan_json) message: Cow<'static, str>,
    pub(in crate::input::plan_json) at: usize,
    /// The text ended too early: more bytes could have made it well formed.
    pub(in crate::input::plan_json) ended: bool,
}

pub(in crate::input::plan_json) type Scan<T> = Result<T, Fault>;

/// A reader over one text.
pub(in crate::input::plan_json) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) depth: usize,
    pub(super) limit: usize,
    pub(super) keys: Vec<Key<'a>>,
    pub(super) frames: Vec<Frame<'a>>,
}

/// A container that skipping is inside of.
pub(super) enum Frame<'a> {
    /// None: the value itself.
    Outside,
    Array,
    Object(Names<'a>),
}

/// A key as it stands in the text.
#[derive(Clone, Copy)]
pub(super) struct Key<'a> {
    pub(super) raw: &'a str,
    /// First eight bytes, filled up with zeros: decides nearly every comparison.
    pub(super) prefix: u64,
    pub(super) escaped: bool,
}

impl<'a> Key<'a> {
    pub(super) fn text(self) -> Cow<'a, str> {
        text(self.raw, self.escaped)
    }

    /// Whether the raw bytes come before those of `other`.
    #[inline]
    pub(super) fn is_below(&self, other: &Key<'_>) -> bool {
        self.prefix < other.prefix || (self.prefix == other.prefix && self.raw < other.raw)
    }
}

/// Keys seen so far in one open object.
pub(super) struct Names<'a> {
    pub(super) from: usize,
    /// Each key was greater than the one before. The tools sort maps, so that
    /// one comparison proves that a key is new.
    pub(super) sorted: bool,
    pub(super) set: Option<HashSet<Cow<'a, str>>>,
}

impl<'a> Scanner<'a> {
    /// A reader over `text`, which must be no longer than `MAX_BYTES`.
    pub(in crate::input::plan_json) fn new(text: &'a str, limit: usize) -> Self {
        Scanner {
            text,
            bytes: text.as_bytes(),
            at: 0,
            depth: 0,
            limit,
            keys: Vec::new(),
            frames: Vec::new(),
        }
    }

    /// The whole text.
    pub(in crate::input::plan_json) fn text(&self) -> &'a str {
        self.text
    }

    /// Offset of the next byte to be read.
    pub(in crate::input::plan_json) fn offset(&self) -> usize {
        self.at
    }

    /// A fault at the current place.
    pub(in crate::input::plan_json) fn fault(
        &self,
        code: ErrorCode,
        message: impl Into<Cow<'static, str>>,
    ) -> Fault {
        Fault {
            code,
            message: message.into(),
            at: self.at,
            ended: false,
        }
    }

    pub(super) fn syntax(&self, message: &'static str) -> Fault {
        Fault {
            ended: self.at >= self.bytes.len(),
            ..self.fault(ErrorCode::MalformedPlan, message)
        }
    }

    /// Skips white space; gives the byte after it, or 0 at the end.
    #[inline]
    pub(super) fn token(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return *byte,
                None => return 0,
            }
        }
    }

    pub(super) fn open(&mut self) -> Scan<()> {
        if self.depth >= self.limit {
            return Err(self.fault(
                ErrorCode::LimitExceeded,
                format!("the JSON is nested deeper than {} levels", self.limit),
            ));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }
}
