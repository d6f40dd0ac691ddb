//! Fixes with the place where they belong in the configuration that was judged.

use std::rc::Rc;

use super::*;
use crate::analysis::cause::Edit;
use crate::finding::{Fix, FixRequires};
use crate::hcl::edit::{self, TextEdit};
use crate::hcl::evaluate::constant;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Body, Expr};
use crate::model::address::ResourceAddress;
use crate::model::configuration::{Configuration, Reference};
use crate::model::value::Value;
use crate::source::{FileId, SourceFile, Span};

/// What the texts of fixes are called in the files that they are read from.
pub(super) type Bodies = RefCell<FxHashMap<FileId, Option<Rc<Body>>>>;

impl Builder<'_> {
    /// The fix of a finding. An object that a `moved` block keeps needs none of
    /// its guards changed, so that the block stands for all of its findings.
    pub(super) fn fix(&self, finding: &Finding, span: Option<Span>) -> Option<ReportFix> {
        let own = finding.fix.as_ref()?;
        let fix = match finding.subject {
            Subject::Change(index) => self.moves.get(&index).copied().map_or(own, |at| {
                self.decision.findings[at].fix.as_ref().unwrap_or(own)
            }),
            _ => own,
        };
        let text = self.redactor.verbatim(fix.text.trim_end_matches('\n'))?;
        let edits = match self.edits(finding, fix, span) {
            Placed::At(edits) => edits,
            Placed::Nowhere => Vec::new(),
            // One constant for all instances of a block is no fix, and neither is
            // the lifecycle of a block that is gone.
            Placed::Unfit => return None,
        };
        Some(ReportFix {
            kind: fix.kind,
            requires: self.requires(finding, fix),
            text,
            edits,
        })
    }

    /// The guards of an object that goes can be set in an earlier change only.
    fn requires(&self, finding: &Finding, fix: &Fix) -> FixRequires {
        let goes = match finding.subject {
            Subject::Change(index) => !self.context.change_set.changes[index].after.exists(),
            _ => false,
        };
        match fix.kind {
            "attributes" if goes => FixRequires::EarlierChange,
            _ => fix.requires,
        }
    }

    fn edits(&self, finding: &Finding, fix: &Fix, span: Option<Span>) -> Placed {
        let placed = match fix.kind {
            // A `removed` block that is there already needs no second one.
            "removed-block" if self.is_removed(fix) => return Placed::Unfit,
            _ if fix.requires != FixRequires::Nothing => None,
            "moved-block" => self.moved(fix),
            "removed-block" => self.in_root(fix, None),
            "attributes" | "lifecycle" if fix.requires == FixRequires::Nothing => {
                return self.amended(finding, fix, span);
            }
            _ => None,
        };
        placed.map_or(Placed::Nowhere, Placed::At)
    }

    /// In the file of the root module that holds the new object, or the call of
    /// the module that does.
    fn moved(&self, fix: &Fix) -> Option<Vec<ReportFixEdit>> {
        let wanted = parse_body(&fix.text, FileId(0), "fix").ok()?;
        let to = wanted.block("moved")?.body.expr("to")?;
        let to = ResourceAddress::parse(fix.text.get(to.span.range())?).ok()?;
        let configuration = &self.context.change_set.configuration;
        let place = match to.module.names().as_slice() {
            [] => configuration.resource(&to.config())?.span,
            [call, ..] => {
                let module = configuration.module(std::slice::from_ref(call))?;
                module.call.as_ref()?.span
            }
        };
        self.in_root(fix, place)
    }

    /// Whether a file of the source has such a `removed` block already.
    fn is_removed(&self, fix: &Fix) -> bool {
        let sources = &self.context.change_set.sources;
        sources.iter().any(|(id, _)| {
            let file = self.editable(Span::new(id, 0..0));
            let body = file.and_then(|file| Some((file, self.body(id, file)?)));
            body.is_some_and(|(file, body)| {
                body.blocks_of("removed").any(|block| {
                    let from = block.body.expr("from");
                    let from = from.and_then(|expr| file.text.get(expr.span.range()));
                    from.is_some_and(|from| {
                        let line = format!("from = {from}");
                        fix.text.lines().any(|own| own.trim() == line)
                    })
                })
            })
        })
    }

    /// At the end of a file of the root module: the one of a place, or the first.
    fn in_root(&self, fix: &Fix, place: Option<Span>) -> Option<Vec<ReportFixEdit>> {
        let root = self.context.change_set.configuration.modules.first()?;
        let spans = root.resources.iter().filter_map(|block| block.span);
        let span = place.or_else(|| spans.min())?;
        let file = self.editable(span)?;
        let edit = edit::append(&file.text, &fix.text);
        self.shown(span.file, vec![edit])
    }

    /// In the block of the finding; where its value is computed, in the line that
    /// was edited.
    fn amended(&self, finding: &Finding, fix: &Fix, span: Option<Span>) -> Placed {
        let configuration = &self.context.change_set.configuration;
        let change = match finding.subject {
            Subject::Change(index) => Some(&self.context.change_set.changes[index]),
            _ => None,
        };
        let block = change.and_then(|change| configuration.resource(&change.address.config()));
        let many = block.is_some_and(|block| block.count.is_some() || block.for_each.is_some());
        let place = match change {
            Some(_) => block.and_then(|block| block.span),
            None => span,
        };
        let in_text = place.and_then(|place| {
            let file = self.editable(place)?;
            let body = self.body(place.file, file)?;
            let edits = if fix.text.starts_with("terraform {") {
                edit::amend_file(&file.text, &body, &fix.text)
            } else {
                let holds = |span: Span| (span.start..span.end).contains(&place.start);
                let block = body.blocks.iter().find(|block| holds(block.span))?;
                edit::amend_block(&file.text, block, &fix.text)
            };
            self.shown(place.file, edits.filter(|edits| !edits.is_empty())?)
        });
        let edits = in_text.or_else(|| self.where_edited(finding, fix));
        match edits {
            Some(edits) => Placed::At(edits),
            None if many && per_instance(configuration, finding, change) => Placed::Unfit,
            None if fix.kind == "lifecycle" && change.is_some() && block.is_none() => Placed::Unfit,
            None => Placed::Nowhere,
        }
    }

    /// The literal that was edited, where an attribute takes its value from it
    /// unchanged.
    fn where_edited(&self, finding: &Finding, fix: &Fix) -> Option<Vec<ReportFixEdit>> {
        let Subject::Change(index) = finding.subject else {
            return None;
        };
        let cause = &self.causes.list[self.causes.of(index)?];
        cause.instead.is_empty().then_some(())?;
        let wanted = parse_body(&fix.text, FileId(0), "fix").ok()?;
        let (path, expr) = only_attribute(&wanted)?;
        let value = constant(expr)?;
        let fits = |edit: &&Edit| {
            let change = &self.context.change_set.changes[edit.change];
            edit.written
                && edit.inside.0.is_empty()
                && edit.path.without_indices() == path
                && same(change.before.value().at(&edit.path), &value)
        };
        let span = cause.edits.iter().find(fits)?.span?;
        let file = self.editable(span)?;
        let text = fix.text.get(expr.span.range())?;
        let edit = edit::replace_value(&file.text, span.range(), text)?;
        self.shown(span.file, vec![edit])
    }

    /// A file of the configuration that would be applied, in HCL's own syntax.
    fn editable(&self, span: Span) -> Option<&SourceFile> {
        let file = self.context.change_set.sources.get(span.file)?;
        let prior = file.path.ends_with(" (before)");
        let native = [".tf", ".tofu", ".tfvars"]
            .iter()
            .any(|end| file.path.ends_with(end));
        (native && !prior).then_some(file)
    }

    fn body(&self, id: FileId, file: &SourceFile) -> Option<Rc<Body>> {
        if let Some(known) = self.bodies.borrow().get(&id) {
            return known.clone();
        }
        let body = parse_body(&file.text, id, &file.path).ok().map(Rc::new);
        self.bodies.borrow_mut().insert(id, body.clone());
        body
    }

    /// Edits as the report has them; nothing when one of them cannot be shown whole.
    fn shown(&self, file: FileId, mut edits: Vec<TextEdit>) -> Option<Vec<ReportFixEdit>> {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        edits
            .into_iter()
            .map(|edit| {
                let text = self.redactor.verbatim(&edit.text)?;
                let span = Span::new(file, edit.range);
                let sources = &self.context.change_set.sources;
                Some(ReportFixEdit {
                    location: locate::location(sources, span, self.redactor)?,
                    text,
                })
            })
            .collect()
    }
}

/// Where a fix goes.
enum Placed {
    At(Vec<ReportFixEdit>),
    Nowhere,
    Unfit,
}

/// Whether the attributes of a finding differ from instance to instance.
fn per_instance(
    configuration: &Configuration,
    finding: &Finding,
    change: Option<&ResourceChange>,
) -> bool {
    let block = change.and_then(|change| configuration.resource(&change.address.config()));
    let paths = change.map_or_else(Vec::new, |change| {
        let forced = change.replace_paths.iter();
        forced.map(|path| path.without_indices()).collect()
    });
    block.is_some_and(|block| {
        finding.attributes.iter().chain(&paths).any(|path| {
            block.expressions_at(path).any(|expression| {
                expression.references.iter().any(|reference| {
                    matches!(
                        reference,
                        Reference::EachKey | Reference::EachValue | Reference::CountIndex
                    )
                })
            })
        })
    })
}

/// The attribute of a fix that says one thing only, with its dotted path.
fn only_attribute(body: &Body) -> Option<(String, &Expr)> {
    match (body.attributes.as_slice(), body.blocks.as_slice()) {
        ([one], []) => Some((one.name.to_string(), &one.expr)),
        ([], [block]) => {
            let (path, expr) = only_attribute(&block.body)?;
            Some((format!("{}.{path}", block.kind), expr))
        }
        _ => None,
    }
}

/// Numbers and truth values are the same as their texts: variables convert them.
fn same(value: &Value, other: &Value) -> bool {
    value == other
        || matches!((value.as_str(), other), (Some(text), Value::Number(number)) if *text == number.to_string())
}

/// The fixes of a report, each with the findings that it answers.
pub(super) fn ranked(findings: &[ReportFinding]) -> Vec<RankedFix> {
    let mut out: Vec<RankedFix> = Vec::new();
    let mut known: FxHashMap<(Option<&str>, &str), usize> = FxHashMap::default();
    for (at, finding) in findings.iter().enumerate() {
        let Some(fix) = finding.fix.as_ref().filter(|_| finding.waived_by.is_none()) else {
            continue;
        };
        // Edits of one place are one fix, whichever objects they mend.
        let address = finding.address.as_ref().map(Text::as_str);
        let key = match fix.edits.first() {
            Some(_) => (None, fix.text.as_str()),
            None => (address, fix.text.as_str()),
        };
        match known.get(&key) {
            Some(&place) if out[place].fix.edits == fix.edits => out[place].findings.push(at),
            _ => {
                known.insert(key, out.len());
                out.push(RankedFix {
                    address: finding.address.clone(),
                    findings: vec![at],
                    fix: fix.clone(),
                });
            }
        }
    }
    // Findings come worst first, so that the first one tells how bad it is.
    out.sort_by_key(|ranked| {
        let worst = findings[ranked.findings[0]].effect;
        (
            std::cmp::Reverse(worst),
            rank(&ranked.fix),
            ranked.findings[0],
        )
    });
    out
}

/// What keeps the object as it is comes before what only guards it, and that
/// before what makes its replacement less harmful.
fn rank(fix: &ReportFix) -> u8 {
    let own = match fix.kind {
        "moved-block" | "command" => 0,
        "attributes" => 1,
        "lifecycle" if !fix.text.as_str().contains("create_before_destroy") => 2,
        "lifecycle" => 4,
        _ => 3,
    };
    match fix.requires {
        FixRequires::Nothing => own,
        FixRequires::EarlierChange | FixRequires::OtherEdits => 5,
    }
}
