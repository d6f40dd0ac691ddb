//! A rule as it is run: what its file says.

use std::sync::Arc;

use super::Detector;
use super::examples::Example;
use super::matcher::Matcher;
use crate::analysis::observation::Observation;
use crate::catalog::{Meaning, Transition};
use crate::finding::{Concern, FixRequires, Severity};
use crate::hcl::syntax::{Expr, ExprKind, Step};
use crate::model::value::Value;
use crate::source::{FileId, Span};

/// The fix that a rule offers.
#[derive(Debug, Clone)]
pub struct RuleFix {
    /// Kind of text.
    pub kind: &'static str,
    /// What it takes beside the text.
    pub requires: FixRequires,
    /// The text, or an expression that gives it.
    pub text: Expr,
}

/// A rule that is ready to run.
#[derive(Debug)]
pub struct Rule {
    /// Id: the file's name without `.hcl`.
    pub id: Arc<str>,
    /// Group: the directory's name.
    pub group: Arc<str>,
    /// Short title.
    pub title: Arc<str>,
    /// Severity.
    pub severity: Severity,
    /// Expression for the effect.
    pub effect: Expr,
    /// Expression for the class that the subject is raised to.
    pub raises: Option<Expr>,
    /// Which changes it looks at.
    pub matcher: Matcher,
    /// How it decides.
    pub decision: Decision,
    /// Expression for the attribute paths to underline.
    pub attributes: Option<Expr>,
    /// Expression for the facts that decided.
    pub evidence: Option<Expr>,
    /// Template of the message; a rule whose cases all have one does without.
    pub message: Option<Expr>,
    /// Template of the help.
    pub help: Expr,
    /// What the cases of its detector say otherwise.
    pub cases: Vec<Case>,
    /// What an undecided condition is taken for.
    pub on_unknown: OnUnknown,
    /// The fix.
    pub fix: Option<RuleFix>,
    /// Whether a waiver of the policy lifts its findings.
    pub waivable: bool,
    /// Rules that say the same fact with more: where one of them speaks of a subject as
    /// strictly, this one is part of it.
    pub part_of: Vec<Arc<str>>,
    /// What it says holds for every change: findings about changes that are no stricter and no
    /// surer are part of it.
    pub covers_changes: bool,
    /// What it is about.
    pub concern: Concern,
    /// Texts for people; empty while only running.
    pub texts: Texts,
    /// Examples; empty while only running.
    pub examples: Vec<Example>,
}

/// A `case` block: what a rule says of one of the cases that its detector
/// tells apart. What is absent is as the rule says.
#[derive(Debug, Clone)]
pub struct Case {
    /// Name.
    pub name: Arc<str>,
    /// Title.
    pub title: Option<Arc<str>>,
    /// Effect.
    pub effect: Option<Expr>,
    /// Class.
    pub raises: Option<Expr>,
    /// Message.
    pub message: Option<Expr>,
    /// Help.
    pub help: Option<Expr>,
    /// Where the block begins in the file.
    pub at: usize,
}

/// A case with what it takes over from its rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resolved<'r> {
    pub(super) title: &'r Arc<str>,
    pub(super) effect: &'r Expr,
    pub(super) raises: Option<&'r Expr>,
    pub(super) message: Option<&'r Expr>,
    pub(super) help: &'r Expr,
}

impl<'r> Resolved<'r> {
    /// Names that the texts read from what the detector found.
    pub(super) fn texts(self) -> impl Iterator<Item = &'r str> {
        let mut names = Vec::new();
        for expr in self.message.into_iter().chain([self.help]) {
            found_names(expr, &mut names);
        }
        names.into_iter()
    }
}

/// Names that an expression reads from `found`.
fn found_names<'e>(expr: &'e Expr, out: &mut Vec<&'e str>) {
    if let ExprKind::Traversal { base, steps } = &expr.kind
        && let (ExprKind::Variable(name), Some(Step::Attribute(member))) =
            (&base.kind, steps.first())
        && name.as_ref() == "found"
    {
        out.push(member);
    }
    expr.children(&mut |child| found_names(child, out));
}

impl Rule {
    /// What stands for a rule that cannot be read: nothing that it looks at is let through.
    pub(super) fn unread(id: &Arc<str>, group: &Arc<str>) -> Self {
        let nowhere = Span::new(FileId(u32::MAX), 0..0);
        let literal = |value: Value| Expr::new(ExprKind::Literal(value), nowhere);
        Rule {
            id: id.clone(),
            group: group.clone(),
            title: "A built-in rule cannot be read".into(),
            severity: Severity::Critical,
            effect: literal(Value::from("fail")),
            raises: None,
            matcher: Matcher::default(),
            decision: Decision::When(literal(Value::Bool(true))),
            attributes: None,
            evidence: None,
            message: None,
            help: literal(Value::from("")),
            cases: Vec::new(),
            on_unknown: OnUnknown::Finding,
            fix: None,
            waivable: false,
            part_of: Vec::new(),
            covers_changes: false,
            concern: Concern::Loss,
            texts: Texts::default(),
            examples: Vec::new(),
        }
    }

    /// Whether the file says what a case comes to. A rule without cases takes
    /// all detections alike.
    pub(super) fn declares(&self, case: Option<&str>) -> bool {
        match case {
            None => true,
            Some(name) => {
                self.cases.is_empty() || self.cases.iter().any(|case| case.name.as_ref() == name)
            }
        }
    }

    /// What the file says of a case; of one that it does not know, what it says
    /// of the whole rule.
    pub(super) fn resolve(&self, case: Option<&str>) -> Resolved<'_> {
        let case = self
            .cases
            .iter()
            .find(|other| Some(other.name.as_ref()) == case);
        let of = |pick: fn(&Case) -> Option<&Expr>| case.and_then(pick);
        Resolved {
            title: case
                .and_then(|case| case.title.as_ref())
                .unwrap_or(&self.title),
            effect: of(|case| case.effect.as_ref()).unwrap_or(&self.effect),
            raises: of(|case| case.raises.as_ref()).or(self.raises.as_ref()),
            message: of(|case| case.message.as_ref()).or(self.message.as_ref()),
            help: of(|case| case.help.as_ref()).unwrap_or(&self.help),
        }
    }
}

/// Texts for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// Version that brought the rule.
    pub since: String,
    /// Why it is there.
    pub rationale: String,
    /// Links.
    pub references: Vec<String>,
    /// The file's display path.
    pub file: String,
    /// The whole file.
    pub source: String,
}

/// How a rule decides.
#[derive(Debug)]
pub enum Decision {
    /// An expression that is true for a finding.
    When(Expr),
    /// Code, with its name.
    Native(Arc<str>, Detector),
    /// What happens to the attributes that the catalog knows.
    Observed(Observed),
}

/// Which observations a rule is about.
#[derive(Debug)]
pub struct Observed {
    /// What the attributes mean.
    pub meanings: Vec<Meaning>,
    /// What happens to them; empty for all that must not.
    pub transitions: Vec<Transition>,
}

impl Observed {
    /// Whether the rule is about an observation.
    pub fn is_about(&self, seen: &Observation) -> bool {
        self.meanings.contains(&seen.meaning)
            && (self.transitions.is_empty() || self.transitions.contains(&seen.transition))
    }
}

/// What an undecided condition is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnUnknown {
    /// A possible finding with the rule's effect.
    Finding,
    /// A possible finding without effect.
    Note,
    /// Nothing.
    Ignore,
}
