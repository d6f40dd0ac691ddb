//! Rules: what is looked for in a change, and how it is said.
//!
//! A rule is a file (`rules/<group>/<id>.hcl`) with its texts, its effect and
//! its examples. Most decide with an expression; those that need a graph, a
//! document or several changes at once decide with a native detector in
//! [`native`], which finds, while the file still says what it means.

mod certainty;
mod check;
pub mod detectors;
mod examples;
mod explain;
mod file;
mod fix;
mod functions;
mod matcher;
mod registry;
mod run;
mod scope;
mod texts;

pub use check::nearest;
pub use examples::{Example, ExampleOutcome, Expect, test};
pub use explain::{RuleSummary, condition, effects, example, explain, facts, list, pages};
pub use file::{Decision, OnUnknown, Rule, Texts};
pub use matcher::{Matcher, VERBS};
pub use registry::{RuleFile, RuleSet, built_in_text};
pub use run::{NOTHING, Said, run, trace};

/// The help of a rule, without a change to fill it in.
pub fn help_text(rule: &Rule) -> String {
    texts::outline(&rule.help)
}

use crate::analysis::Context;
use crate::finding::{Certainty, Class, Effect, Fix, Subject};
use crate::source::Span;

/// What a native detector found. Whatever is left open comes from the rule's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// What it is about.
    pub subject: Subject,
    /// One sentence: what happens.
    pub message: String,
    /// Proven or possible.
    pub certainty: Certainty,
    /// Facts that decided.
    pub evidence: Vec<String>,
    /// Attribute paths (dotted, without indices) to underline.
    pub attributes: Vec<String>,
    /// Literal fix.
    pub fix: Option<Fix>,
    /// Where, when it is not the block of the subject.
    pub span: Option<Span>,
    /// Effect, where it does not follow from the rule's own expression.
    pub effect: Option<Effect>,
    /// Class that the subject is raised to, likewise.
    pub raises: Option<Class>,
    /// Help that fits this case better than the rule's.
    pub help: Option<String>,
}

impl Detection {
    /// A certain detection about a subject.
    pub fn new(subject: Subject, message: impl Into<String>) -> Self {
        Detection {
            subject,
            message: message.into(),
            certainty: Certainty::Certain,
            evidence: Vec::new(),
            attributes: Vec::new(),
            fix: None,
            span: None,
            effect: None,
            raises: None,
            help: None,
        }
    }

    /// The same, only possible.
    #[must_use]
    pub fn possible(mut self) -> Self {
        self.certainty = Certainty::Possible;
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn because(mut self, fact: impl Into<String>) -> Self {
        self.evidence.push(fact.into());
        self
    }

    /// Adds an attribute path.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.attributes.push(path.into());
        self
    }

    /// Sets the effect.
    #[must_use]
    pub fn with_effect(mut self, effect: Effect) -> Self {
        self.effect = Some(effect);
        self
    }

    /// Sets the class.
    #[must_use]
    pub fn raising(mut self, class: Class) -> Self {
        self.raises = Some(class);
        self
    }

    /// Sets the fix.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Sets the place.
    #[must_use]
    pub fn with_span(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }
}

/// A native detector.
#[derive(Debug, Clone, Copy)]
pub enum Detector {
    /// Looks at one change (an index into `ChangeSet::changes`); called for every
    /// change that is not a plain no-op, in parallel.
    Change(fn(&Context<'_>, usize, &mut Vec<Detection>)),
    /// The same for changes of some types only, which the first function tells.
    Typed(
        fn(&str) -> bool,
        fn(&Context<'_>, usize, &mut Vec<Detection>),
    ),
    /// Looks at everything at once.
    Plan(fn(&Context<'_>, &mut Vec<Detection>)),
}
