//! Rules: what is looked for in a change, and how it is said.
//!
//! A rule is a file (`rules/<group>/<id>.hcl`) with its texts, its effect and
//! its examples. Most decide with an expression; those that need a graph, a
//! document or several changes at once decide with a native detector in
//! [`detectors`], which finds, while the file still says what it means.

mod certainty;
mod check;
pub mod detectors;
mod evaluation;
mod examples;
mod explain;
mod file;
mod fix;
mod functions;
mod head;
mod import;
mod matcher;
mod message_scope;
mod nearest;
mod reader;
mod registry;
mod rule;
mod run;
mod scope;
mod texts;

pub use examples::{Example, ExampleOutcome, Expect, test};
pub use explain::{RuleSummary, condition, effects, example, explain, facts, list, pages};
pub use import::{Imported, ImportedRule, Remark, import};
pub use matcher::{Matcher, VERBS};
pub use nearest::nearest;
pub use registry::{RuleFile, RuleSet, built_in_text};
pub use rule::{Case, Decision, OnUnknown, Rule, Texts};
pub use run::{RuleTrace, finding, run, trace};

/// The help of a rule, without a change to fill it in.
pub fn help_text(rule: &Rule) -> String {
    texts::outline(&rule.help)
}

use crate::analysis::Analysis;
use crate::catalog::Catalog;
use crate::finding::{Certainty, Finding, Fix, Subject};
use crate::model::value::Value;
use crate::source::Span;

/// The name of a `case` block of a rule's file.
///
/// Detectors write names only like this, so that a test finds every case that
/// a detector can report and compares it with the file of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseName(pub &'static str);

/// What a native detector found: a case that the rule's file names, and what
/// speaks for it. Effect, class and texts stand in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// What it is about.
    pub subject: Subject,
    /// The `case` block of the rule's file that applies; the rule itself when absent.
    pub case: Option<CaseName>,
    /// Values that the texts of the file read as `found.NAME`.
    pub values: Vec<(&'static str, Value)>,
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
    /// What was written before and what is now, where no object shows it.
    pub written: Option<[String; 2]>,
}

impl Detection {
    /// A certain detection about a subject, which the rule itself describes.
    pub fn of(subject: Subject) -> Self {
        Detection {
            subject,
            case: None,
            values: Vec::new(),
            certainty: Certainty::Certain,
            evidence: Vec::new(),
            attributes: Vec::new(),
            fix: None,
            span: None,
            written: None,
        }
    }

    /// The same with what was written before and what is now.
    #[must_use]
    pub fn written(mut self, before: &str, after: &str) -> Self {
        self.written = Some([before.to_owned(), after.to_owned()]);
        self
    }

    /// A certain detection about a subject, which a `case` of the rule describes.
    pub fn case(subject: Subject, case: CaseName) -> Self {
        Detection {
            case: Some(case),
            ..Self::of(subject)
        }
    }

    /// Gives the texts of the rule a value: `found.NAME`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Gives the texts of the rule a number.
    #[must_use]
    pub fn with_count(self, name: &'static str, count: usize) -> Self {
        self.with(name, i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Gives the texts of the rule a list of texts.
    #[must_use]
    pub fn with_list<T: ToString>(
        self,
        name: &'static str,
        list: impl IntoIterator<Item = T>,
    ) -> Self {
        let list = list.into_iter().map(|item| Value::from(item.to_string()));
        self.with(name, list.collect::<Vec<Value>>())
    }

    /// The same, only possible.
    #[must_use]
    pub fn possible(mut self) -> Self {
        self.certainty = Certainty::Possible;
        self
    }

    /// The same where something that would decide is open.
    #[must_use]
    pub fn possible_if(self, open: bool) -> Self {
        if open { self.possible() } else { self }
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

    /// Adds attribute paths, each of them once.
    #[must_use]
    pub fn at_all<T: Into<String>>(mut self, paths: impl IntoIterator<Item = T>) -> Self {
        for path in paths {
            let path = path.into();
            if !self.attributes.contains(&path) {
                self.attributes.push(path);
            }
        }
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
    Change(fn(&Analysis<'_>, usize, &mut Vec<Detection>)),
    /// The same for changes of some types only, which the first function tells.
    Typed(
        fn(&str, Catalog) -> bool,
        fn(&Analysis<'_>, usize, &mut Vec<Detection>),
    ),
    /// Looks at everything at once.
    Plan(fn(&Analysis<'_>, &mut Vec<Detection>)),
    /// Asked when all other rules have run and every class is known: what the
    /// policy bounds (`decide`).
    Decided,
}

/// What decides about rules that are asked last, for their examples.
pub type Decide = dyn Fn(&RuleSet, &Analysis<'_>) -> Vec<Finding>;
