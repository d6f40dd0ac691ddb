//! Rule files: text to [`Rule`], with every mistake told at its place.

use std::sync::Arc;

use super::check;
use super::examples::{self, Example};
use super::matcher::Matcher;
use super::{Detector, detectors, scope};
use crate::analysis::observation::Observation;
use crate::catalog::{Meaning, Transition};
use crate::error::{Error, ErrorExcerpt};
use crate::finding::{FixRequires, Severity};
use crate::hcl::parse;
use crate::hcl::syntax::{Block, Body, Expr, ExprKind, Step};
use crate::model::value::Value;
use crate::source::{FileId, Span};

const RULE: &[&str] = &[
    "title",
    "severity",
    "effect",
    "raises",
    "since",
    "rationale",
    "help",
    "references",
    "when",
    "detector",
    "attributes",
    "evidence",
    "message",
    "on_unknown",
    "fix",
    "waivable",
];
const RULE_BLOCKS: &[&str] = &["match", "case", "observe", "example"];
const OBSERVE: &[&str] = &["meanings", "transitions"];
/// What a `case` may say otherwise than its rule.
const CASE: &[&str] = &["title", "effect", "raises", "message", "help"];
const REQUIRED: &[&str] = &["title", "severity", "effect", "rationale", "help"];
const FIXES: &[&str] = &[
    "moved-block",
    "removed-block",
    "attributes",
    "lifecycle",
    "command",
];

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

/// A mistake in a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    /// Where.
    pub span: Span,
    /// What is wrong, without a full stop.
    pub message: String,
}

/// What a file is loaded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// To run: the file was checked when it was built in.
    Run,
    /// To run, explain and test, with every check.
    Full,
}

/// Reads a rule file.
///
/// # Errors
/// Every mistake in it.
pub(super) fn load(
    text: &str,
    file: FileId,
    name: &str,
    group: &str,
    id: &str,
    depth: Depth,
) -> Result<Rule, Box<Error>> {
    let body = parse::parse_body(text, file, name).map_err(|mut error| {
        error.code = crate::error::ErrorCode::InvalidRule;
        error.help.get_or_insert_with(|| {
            "correct the file; blastgate does not judge without a rule it was given".to_owned()
        });
        Box::new(error)
    })?;
    let mut reader = Reader {
        depth,
        mistakes: Vec::new(),
    };
    let rule = reader.file(&body, file, group, id);
    match rule {
        Some(mut rule) if reader.mistakes.is_empty() => {
            if depth == Depth::Full {
                rule.texts.source = text.to_owned();
                rule.texts.file = name.to_owned();
            }
            Ok(rule)
        }
        _ => Err(Box::new(refuse(text, name, &reader.mistakes))),
    }
}

/// One error for all mistakes of a file.
fn refuse(text: &str, name: &str, mistakes: &[Mistake]) -> Error {
    let first = mistakes.first();
    let message = match mistakes {
        [] => format!("{name}: not a rule"),
        [one] => format!("{name}: {}", one.message),
        [one, rest @ ..] => format!("{name}: {} (and {} more)", one.message, rest.len()),
    };
    let place = first.map(|first| crate::source::line_column(text, first.span.range().start));
    let mut error = Error::new(crate::error::ErrorCode::InvalidRule, message)
        .at(name, place)
        .with_help("docs/writing-rules.md tells what a rule file holds.");
    for mistake in mistakes {
        let range = mistake.span.range();
        error = error.with_excerpt(ErrorExcerpt {
            name: name.to_owned(),
            text: text.to_owned(),
            start: range.start,
            length: range.len(),
            label: mistake.message.clone(),
        });
    }
    error
}

/// Collects mistakes while reading.
pub(super) struct Reader {
    pub(super) depth: Depth,
    pub(super) mistakes: Vec<Mistake>,
}

impl Reader {
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>) {
        self.mistakes.push(Mistake {
            span,
            message: message.into(),
        });
    }

    /// An unknown name, with the nearest known one.
    pub(super) fn unknown<'k>(
        &mut self,
        span: Span,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let hint = check::nearest(name, known)
            .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        self.wrong(span, format!("unknown {what} `{name}`{hint}"));
    }

    fn file(&mut self, body: &Body, file: FileId, group: &str, id: &str) -> Option<Rule> {
        for attribute in &body.attributes {
            self.wrong(attribute.name_span, "only a `rule` block stands here");
        }
        let [block] = body.blocks.as_slice() else {
            let span = body
                .blocks
                .get(1)
                .map_or(Span::new(file, 0..0), |block| block.header);
            self.wrong(span, "a file holds exactly one `rule` block");
            return None;
        };
        if block.kind.as_ref() != "rule" {
            self.unknown(block.header, "block", &block.kind, ["rule"]);
            return None;
        }
        match block.labels.as_slice() {
            [label] if label.as_ref() == id => {}
            [label] => self.wrong(
                block.header,
                format!("the rule is named `{label}` and its file `{id}.hcl`: they must agree"),
            ),
            _ => self.wrong(block.header, "a rule has one label: its id"),
        }
        if !is_kebab(id) {
            self.wrong(block.header, "an id is kebab-case: `two-words`");
        }
        self.rule(block, group, id)
    }

    fn rule(&mut self, block: &Block, group: &str, id: &str) -> Option<Rule> {
        let body = &block.body;
        self.names(body, RULE, RULE_BLOCKS);
        if self.depth == Depth::Full {
            for name in REQUIRED {
                if body.attribute(name).is_none() {
                    self.wrong(block.header, format!("`{name}` is missing"));
                }
            }
        }
        let severity = self.word(
            body,
            "severity",
            Severity::from_name,
            &["info", "low", "medium", "high", "critical"],
        );
        let (effect, raises) = self.choices(body);
        let matcher = self.matcher(body);
        let decision = self.decision(block, id);
        let fix = self.fix(body);
        let on_unknown = match body.attribute("on_unknown") {
            None => OnUnknown::Finding,
            Some(attribute) => match attribute.expr.as_str() {
                Some("finding") => OnUnknown::Finding,
                Some("note") => OnUnknown::Note,
                Some("ignore") => OnUnknown::Ignore,
                other => {
                    let (span, name) = (attribute.expr.span, other.unwrap_or_default().to_owned());
                    self.unknown(span, "treatment", &name, ["finding", "note", "ignore"]);
                    OnUnknown::Finding
                }
            },
        };
        let message = body.expr("message").cloned();
        let cases: Vec<Case> = body
            .blocks_of("case")
            .filter_map(|block| self.case(block))
            .collect();
        if matches!(decision, Some(Decision::When(_))) {
            if message.is_none() {
                self.wrong(block.header, "`message` is missing");
            }
            if let Some(case) = body.blocks_of("case").next() {
                self.wrong(case.header, "only a detector tells cases apart");
            }
        }
        let attributes = body.expr("attributes").cloned();
        let evidence = body.expr("evidence").cloned();
        let help = body.expr("help").cloned();
        let title = self.text(body, "title").unwrap_or_default();
        let mut texts = Texts::default();
        let mut read_examples = Vec::new();
        if self.depth == Depth::Full {
            texts.since = self.text(body, "since").unwrap_or_default();
            texts.rationale = self.text(body, "rationale").unwrap_or_default();
            texts.references = self.texts(body, "references").unwrap_or_default();
            for example in body.blocks_of("example") {
                read_examples.extend(examples::read(self, example));
            }
            for expr in [&effect, &raises, &attributes].into_iter().flatten() {
                check::names(self, expr, &[]);
            }
            let told = [&message, &evidence, &help].into_iter().flatten();
            for expr in told.chain(fix.iter().map(|fix| &fix.text)) {
                check::names(self, expr, scope::MESSAGE_NAMES);
            }
            for expr in [&message, &help].into_iter().flatten() {
                check::template(self, expr);
            }
            let stated = body.attribute("on_unknown").map(|_| on_unknown);
            check::expectations(self, block.header, stated, &read_examples);
            if let Some(Decision::When(when)) = &decision {
                check::names(self, when, &[]);
                check::boolean(self, when);
                // What a rule underlines and tells is read from the same objects.
                let told = [&message, &help, &evidence, &attributes];
                let told = told.into_iter().flatten();
                let read: Vec<&Expr> = [when].into_iter().chain(told).collect();
                check::coverage(
                    self,
                    &read,
                    attributes.as_ref(),
                    matcher.types(),
                    &read_examples,
                );
            }
        }
        Some(Rule {
            id: id.into(),
            group: group.into(),
            title: title.into(),
            severity: severity?,
            effect: effect?,
            raises,
            matcher,
            decision: decision?,
            attributes,
            evidence,
            message,
            help: help?,
            cases,
            on_unknown,
            fix,
            waivable: self.waivable(body),
            texts,
            examples: read_examples,
        })
    }

    /// Effect and class of a rule or a case.
    fn choices(&mut self, body: &Body) -> (Option<Expr>, Option<Expr>) {
        let effect = body.expr("effect").cloned();
        let raises = body.expr("raises").cloned();
        if let Some(expr) = &effect {
            let known = ["note", "needs-approval", "fail"];
            check::choices(self, expr, "effect", &known, false);
        }
        if let Some(expr) = &raises {
            check::choices(self, expr, "class", &["reversible", "destructive"], true);
        }
        (effect, raises)
    }

    fn case(&mut self, block: &Block) -> Option<Case> {
        let body = &block.body;
        self.names(body, CASE, &[]);
        let (effect, raises) = self.choices(body);
        let title = self.text(body, "title").map(Into::into);
        let (message, help) = (body.expr("message").cloned(), body.expr("help").cloned());
        if self.depth == Depth::Full {
            for expr in [&effect, &raises].into_iter().flatten() {
                check::names(self, expr, &[]);
            }
            for expr in [&message, &help].into_iter().flatten() {
                check::names(self, expr, scope::MESSAGE_NAMES);
                check::template(self, expr);
            }
        }
        match block.labels.as_slice() {
            [name] if is_kebab(name) => Some(Case {
                name: name.clone(),
                title,
                effect,
                raises,
                message,
                help,
                at: block.header.range().start,
            }),
            _ => {
                self.wrong(
                    block.header,
                    "a case has one label: its name, in kebab-case",
                );
                None
            }
        }
    }

    fn decision(&mut self, block: &Block, id: &str) -> Option<Decision> {
        let body = &block.body;
        if let Some(observe) = body.blocks_of("observe").next() {
            if body.attribute("when").is_some() || body.attribute("detector").is_some() {
                self.wrong(
                    observe.header,
                    "a rule has one of `observe`, `when` and `detector`",
                );
            }
            return self.observed(&observe.body).map(Decision::Observed);
        }
        match (body.attribute("when"), body.attribute("detector")) {
            (Some(when), None) => Some(Decision::When(when.expr.clone())),
            (None, Some(attribute)) => {
                let name = attribute.expr.as_str().unwrap_or_default().to_owned();
                let found = detectors::detector(&name);
                if found.is_none() {
                    let known = detectors::all().map(|(name, _)| name);
                    self.unknown(attribute.expr.span, "detector", &name, known);
                }
                found.map(|detector| Decision::Native(name.into(), detector))
            }
            (Some(_), Some(second)) => {
                self.wrong(
                    second.name_span,
                    "a rule has `when` or `detector`, not both",
                );
                None
            }
            (None, None) => {
                self.wrong(
                    block.header,
                    format!(
                        "rule `{id}` decides nothing: it needs `when`, `observe` or `detector`"
                    ),
                );
                None
            }
        }
    }

    fn waivable(&mut self, body: &Body) -> bool {
        let Some(attribute) = body.attribute("waivable") else {
            return true;
        };
        let Some(Value::Bool(waivable)) = attribute.expr.literal() else {
            self.wrong(attribute.expr.span, "`waivable` is true or false");
            return false;
        };
        *waivable
    }

    fn observed(&mut self, body: &Body) -> Option<Observed> {
        self.names(body, OBSERVE, &[]);
        let meanings = Meaning::ALL.iter().map(|known| known.as_str()).collect();
        let meanings = self.catalog_words(body, "meanings", Meaning::parse, meanings)?;
        let known = Transition::ALL.iter().map(|known| known.as_str()).collect();
        let transitions = self
            .catalog_words(body, "transitions", Transition::parse, known)
            .unwrap_or_default();
        Some(Observed {
            meanings,
            transitions,
        })
    }

    /// A list of words of the catalog.
    fn catalog_words<T>(
        &mut self,
        body: &Body,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
        known: Vec<&str>,
    ) -> Option<Vec<T>> {
        let span = body.attribute(name)?.expr.span;
        let mut out = Vec::new();
        for word in self.texts(body, name)? {
            match parse(&word) {
                Some(parsed) => out.push(parsed),
                None => self.unknown(span, name, &word, known.iter().copied()),
            }
        }
        Some(out)
    }

    fn fix(&mut self, body: &Body) -> Option<RuleFix> {
        let attribute = body.attribute("fix")?;
        let part = |name: &str| {
            attribute.expr.items().and_then(|items| {
                items
                    .iter()
                    .find(|item| item.key.as_str() == Some(name))
                    .map(|item| &item.value)
            })
        };
        let kind = part("kind").and_then(Expr::as_str);
        let known = FIXES.iter().copied().find(|known| Some(*known) == kind);
        let requires = match part("requires").map(|expr| expr.as_str().unwrap_or_default()) {
            None => FixRequires::Nothing,
            Some(word) => FixRequires::from_name(word).unwrap_or_else(|| {
                let known = [
                    FixRequires::Nothing,
                    FixRequires::EarlierChange,
                    FixRequires::OtherEdits,
                ];
                let known = known.into_iter().map(FixRequires::as_str);
                self.unknown(attribute.expr.span, "requirement of a fix", word, known);
                FixRequires::Nothing
            }),
        };
        match (known, part("text")) {
            (Some(kind), Some(text)) => Some(RuleFix {
                kind,
                requires,
                text: text.clone(),
            }),
            (None, Some(_)) => {
                self.unknown(
                    attribute.expr.span,
                    "kind of fix",
                    kind.unwrap_or_default(),
                    FIXES.iter().copied(),
                );
                None
            }
            _ => {
                self.wrong(
                    attribute.expr.span,
                    "a fix is `{ kind = \"…\", text = \"…\" }`",
                );
                None
            }
        }
    }

    /// Complains about names that do not belong and names that stand twice.
    pub(super) fn names(&mut self, body: &Body, attributes: &[&str], blocks: &[&str]) {
        for (position, attribute) in body.attributes.iter().enumerate() {
            let name = attribute.name.as_ref();
            if !attributes.contains(&name) {
                let known = attributes.iter().chain(blocks).copied();
                self.unknown(attribute.name_span, "attribute", name, known);
            } else if body.attributes[..position]
                .iter()
                .any(|earlier| earlier.name.as_ref() == name)
            {
                self.wrong(attribute.name_span, format!("`{name}` stands twice"));
            }
        }
        for block in &body.blocks {
            if !blocks.contains(&block.kind.as_ref()) {
                let known = blocks.iter().chain(attributes).copied();
                self.unknown(block.header, "block", &block.kind, known);
            }
        }
    }

    /// One of some words, as what it stands for.
    pub(super) fn word<T>(
        &mut self,
        body: &Body,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<T> {
        let attribute = body.attribute(name)?;
        let text = attribute.expr.as_str().unwrap_or_default();
        let parsed = parse(text);
        if parsed.is_none() {
            let nearest = check::nearest(text, known.iter().copied());
            let hint = match nearest {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("it is one of {}", known.join(", ")),
            };
            let span = attribute.expr.span;
            self.wrong(span, format!("unknown {name} `{text}`; {hint}"));
        }
        parsed
    }

    pub(super) fn list<T>(
        &mut self,
        body: &Body,
        name: &str,
        what: &str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<Vec<T>> {
        let attribute = body.attribute(name)?;
        let words = self.texts(body, name)?;
        let mut out = Vec::new();
        for word in words {
            match parse(&word) {
                Some(parsed) => out.push(parsed),
                None => self.unknown(attribute.expr.span, what, &word, known.iter().copied()),
            }
        }
        Some(out)
    }

    /// A plain string.
    pub(super) fn text(&mut self, body: &Body, name: &str) -> Option<String> {
        let attribute = body.attribute(name)?;
        let text = attribute.expr.as_str().map(|text| text.trim().to_owned());
        match text {
            Some(text) if !text.is_empty() => Some(text),
            _ => {
                self.wrong(
                    attribute.expr.span,
                    format!("`{name}` is a plain, non-empty string"),
                );
                None
            }
        }
    }

    /// A truth value.
    pub(super) fn flag(&mut self, body: &Body, name: &str) -> Option<bool> {
        let attribute = body.attribute(name)?;
        let flag = attribute.expr.literal().and_then(Value::as_bool);
        if flag.is_none() {
            self.wrong(attribute.expr.span, format!("`{name}` is true or false"));
        }
        flag
    }

    /// A list of plain strings.
    pub(super) fn texts(&mut self, body: &Body, name: &str) -> Option<Vec<String>> {
        let attribute = body.attribute(name)?;
        let texts = match &attribute.expr.kind {
            ExprKind::Tuple(elements) => elements
                .iter()
                .map(|element| element.as_str().map(str::to_owned))
                .collect::<Option<Vec<String>>>(),
            ExprKind::Literal(Value::List(list)) => list
                .iter()
                .map(|element| element.as_str().map(str::to_owned))
                .collect(),
            _ => None,
        };
        if texts.is_none() {
            self.wrong(
                attribute.expr.span,
                format!("`{name}` is a list of plain strings"),
            );
        }
        texts
    }
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}
