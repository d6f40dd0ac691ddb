//! Rule files: text to [`Rule`], with every mistake told at its place.

use std::sync::Arc;

use super::reader::{Depth, Mistake, Reader};
use super::rule::{Case, Decision, Observed, OnUnknown, Rule, RuleFix, Texts};
use super::{check, detectors, examples, message_scope};
use crate::catalog::{Catalog, Meaning, Transition};
use crate::error::{Error, ErrorExcerpt};
use crate::finding::{Concern, FixRequires, Severity};
use crate::hcl::parse;
use crate::hcl::syntax::{Block, Body, Expr, ExprKind};
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
    "part_of",
    "covers_changes",
    "concern",
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

/// A rule file and where it lies.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    /// Display path.
    pub(super) name: &'a str,
    /// Its directory.
    pub(super) group: &'a str,
    /// Its name without the ending.
    pub(super) id: &'a str,
}

/// Reads a rule file; types that it names are looked up in the catalog.
///
/// # Errors
/// Every mistake in it.
pub(super) fn load(
    source: &Source<'_>,
    depth: Depth,
    catalog: Catalog,
) -> Result<Rule, Box<Error>> {
    let Source {
        text,
        file,
        name,
        group,
        id,
    } = *source;
    let body = parse::parse_body(text, file, name).map_err(|mut error| {
        error.code = crate::error::ErrorCode::InvalidRule;
        error.help.get_or_insert_with(|| {
            "correct the file; blastgate does not judge without a rule it was given".to_owned()
        });
        Box::new(error)
    })?;
    let mut reader = Reader {
        depth,
        catalog,
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
        .with_help("`blastgate explain writing-rules` tells what a rule file holds.");
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

impl Reader {
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
        let on_unknown = self.on_unknown(body);
        let cases: Vec<Case> = body
            .blocks_of("case")
            .filter_map(|block| self.case(block))
            .collect();
        if matches!(decision, Some(Decision::When(_))) {
            self.speaks_itself(block);
        }
        let help = body.expr("help").cloned();
        let whole = severity.is_some() && effect.is_some() && decision.is_some() && help.is_some();
        // What is missing does not keep the rest from being checked.
        let missing = || Expr::new(ExprKind::Literal(Value::Null), block.header);
        let mut rule = Rule {
            id: id.into(),
            group: group.into(),
            title: self.text(body, "title").unwrap_or_default().into(),
            severity: severity.unwrap_or(Severity::Info),
            effect: effect.unwrap_or_else(missing),
            raises,
            matcher,
            decision: decision.unwrap_or(Decision::Observed(Observed {
                meanings: Vec::new(),
                transitions: Vec::new(),
            })),
            attributes: body.expr("attributes").cloned(),
            evidence: body.expr("evidence").cloned(),
            message: body.expr("message").cloned(),
            help: help.unwrap_or_else(missing),
            cases,
            on_unknown,
            fix,
            waivable: self.truth(body, "waivable", true),
            covers_changes: self.truth(body, "covers_changes", false),
            concern: self.concern(body, group),
            part_of: self.part_of(body),
            texts: Texts::default(),
            examples: Vec::new(),
        };
        if self.depth == Depth::Full {
            self.in_full(block, &mut rule);
        }
        whole.then_some(rule)
    }

    /// A rule with a condition has one message, and no cases.
    fn speaks_itself(&mut self, block: &Block) {
        if block.body.expr("message").is_none() {
            self.wrong(block.header, "`message` is missing");
        }
        if let Some(case) = block.body.blocks_of("case").next() {
            self.wrong(case.header, "only a detector tells cases apart");
        }
    }

    /// What an undecided condition is taken for.
    fn on_unknown(&mut self, body: &Body) -> OnUnknown {
        match body.attribute("on_unknown") {
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
        }
    }

    /// Reads what only people need of a rule, and checks everything that can be checked
    /// without a change to look at.
    fn in_full(&mut self, block: &Block, rule: &mut Rule) {
        let body = &block.body;
        rule.texts.since = self.text(body, "since").unwrap_or_default();
        rule.texts.rationale = self.text(body, "rationale").unwrap_or_default();
        rule.texts.references = self.texts(body, "references").unwrap_or_default();
        for example in body.blocks_of("example") {
            rule.examples.extend(examples::read(self, example));
        }
        let decide = [
            Some(&rule.effect),
            rule.raises.as_ref(),
            rule.attributes.as_ref(),
        ];
        for expr in decide.into_iter().flatten() {
            check::names(self, expr, &[]);
        }
        let told = [
            rule.message.as_ref(),
            rule.evidence.as_ref(),
            Some(&rule.help),
        ];
        let fix = rule.fix.as_ref().map(|fix| &fix.text);
        for expr in told.into_iter().chain([fix]).flatten() {
            check::names(self, expr, message_scope::NAMES);
        }
        for expr in rule.message.iter().chain(body.expr("help")) {
            check::template(self, expr);
        }
        let stated = body.attribute("on_unknown").map(|_| rule.on_unknown);
        check::expectations(self, block.header, stated, &rule.examples);
        let Decision::When(when) = &rule.decision else {
            return;
        };
        check::names(self, when, &[]);
        check::boolean(self, when);
        // What a rule underlines and tells is read from the same objects.
        let read: Vec<&Expr> = [when, &rule.help]
            .into_iter()
            .chain(&rule.message)
            .chain(&rule.evidence)
            .chain(&rule.attributes)
            .collect();
        let underlined = rule.attributes.as_ref();
        check::coverage(
            self,
            &read,
            underlined,
            rule.matcher.types(),
            &rule.examples,
        );
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
                check::names(self, expr, message_scope::NAMES);
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

    /// The rules that say more of the same fact.
    fn part_of(&mut self, body: &Body) -> Vec<Arc<str>> {
        let names = self.texts(body, "part_of").unwrap_or_default();
        names.into_iter().map(Into::into).collect()
    }

    /// What the rule is about: what its file says, else what its group is about.
    fn concern(&mut self, body: &Body, group: &str) -> Concern {
        const NAMES: &[&str] = &[
            "loss",
            "access",
            "execution",
            "availability",
            "unknown",
            "version",
        ];
        self.word(body, "concern", Concern::from_name, NAMES)
            .unwrap_or_else(|| Concern::of_group(group))
    }

    /// A key that is true or false.
    fn truth(&mut self, body: &Body, name: &str, otherwise: bool) -> bool {
        let Some(attribute) = body.attribute(name) else {
            return otherwise;
        };
        let Some(Value::Bool(said)) = attribute.expr.literal() else {
            self.wrong(attribute.expr.span, format!("`{name}` is true or false"));
            return false;
        };
        *said
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
