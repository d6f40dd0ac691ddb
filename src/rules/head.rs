//! What a run has to know of every built-in rule: which changes it looks at, and with what.
//!
//! The build reads it out of the rule files, so that start-up parses none of them: most rules find
//! nothing in a plan, and what they would say is read when they do.

use super::detectors;
use super::matcher::{Match, Matcher};
use super::rule::Rule;
use super::{Decision, Detector};
use crate::hcl::parse;
use crate::hcl::syntax::Expr;
use crate::source::FileId;

/// The part of a rule file that decides whether the rest is needed.
#[derive(Debug)]
pub(super) struct Written {
    /// `detector`; absent for rules that decide with an expression or by observations.
    pub(super) detector: Option<&'static str>,
    /// `when`, as the line of the file.
    pub(super) when: Option<&'static str>,
    /// It has an `observe` block.
    pub(super) observes: bool,
    /// `match`.
    pub(super) matches: Match,
}

/// What is ready of a rule before it is read.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) matcher: Matcher,
    pub(super) detector: Option<Detector>,
    when: Option<&'static str>,
    /// It decides by observations alone.
    pub(super) observes: bool,
}

impl Head {
    /// Nothing when a word is not known, as of a detector that was renamed: then the rule is read
    /// whole, and says so.
    pub(super) fn of(written: &Written) -> Option<Self> {
        let detector = match written.detector {
            Some(name) => Some(detectors::detector(name)?),
            None => None,
        };
        let matcher = Matcher::of(&written.matches)?;
        Some(Head {
            matcher,
            detector,
            when: written.when,
            observes: written.observes,
        })
    }

    /// The condition of a rule that has one; nothing also where it cannot be read, which is left
    /// to whoever reads the whole rule.
    pub(super) fn condition(&self) -> Option<Expr> {
        let line = self.when?;
        let body = parse::parse_body(line, FileId(u32::MAX), "when").ok()?;
        body.expr("when").cloned()
    }
}

/// The detector of a rule that has been read.
pub(super) fn detector_of(rule: &Rule) -> Option<Detector> {
    match rule.decision {
        Decision::Native(_, detector) => Some(detector),
        Decision::When(_) | Decision::Observed(_) => None,
    }
}
