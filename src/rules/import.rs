//! Policies of HCP Terraform (`*.policy.hcl`) as rule files.
//!
//! A `resource_policy` says what has to hold of a resource, a rule what is
//! wrong with a change; so a rule's `when` is the policy's filter and the
//! opposite of its condition, with locals and inputs put in. What no rule can
//! say is refused at its place, and what a rule says differently is told.
//! Facts: "Policy Configuration Reference" of Terraform policy 0.3.

mod parts;
mod rewrite;
mod samples;
mod shape;
mod write;

use std::collections::BTreeMap;

use self::parts::{File, Level, Named, Operations, Refusal, Requirement};
use self::rewrite::Rewriter;
use crate::error::Result;
use crate::hcl::evaluate::constant;
use crate::hcl::parse::{parse_body, parse_expression};
use crate::hcl::syntax::{Block, Body};
use crate::model::value::Value;
use crate::source::{FileId, LineColumn, Span, line_column};

/// What became of a file of policies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rules, in the order of the policies.
    pub rules: Vec<ImportedRule>,
    /// What was left out or means something else, in the order of the text.
    pub remarks: Vec<Remark>,
}

/// A rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRule {
    /// Its id, which is the file's name.
    pub id: String,
    /// The policy that it comes from.
    pub policy: String,
    /// Line and column of the policy.
    pub place: LineColumn,
    /// The text.
    pub text: String,
}

/// What the reader of the rules has to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Line and column in the file of policies.
    pub place: LineColumn,
    /// Something is not enforced by any rule.
    pub left_out: bool,
    /// One sentence.
    pub message: String,
}

/// Turns policies into rule files. `taken` are ids that rules have already.
///
/// # Errors
/// The text is no HCL.
pub fn import(text: &str, name: &str, taken: &[&str]) -> Result<Imported> {
    let body = parse_body(text, FileId(0), name)?;
    let mut out = Out {
        text,
        imported: Imported::default(),
        ids: taken.iter().map(|id| (*id).to_owned()).collect(),
    };
    let file = file(&body, text, name, &mut out);
    for attribute in &body.attributes {
        out.refuse(
            attribute.name_span,
            format!("`{}` is not known here", attribute.name),
        );
    }
    for block in &body.blocks {
        match block.kind.as_ref() {
            "resource_policy" => {
                if let Err(refusal) = policy(&file, block, &mut out) {
                    let label = block.label(1).unwrap_or("?");
                    out.refuse(refusal.span, format!("policy `{label}`: {}", refusal.why));
                }
            }
            "policy" | "locals" | "input" => {}
            kind @ ("provider_policy" | "module_policy") => out.refuse(
                block.header,
                format!("`{kind}` looks at what no rule of yours sees; the built-in rules of the group `supply-chain` watch providers and modules"),
            ),
            kind => out.refuse(block.header, format!("`{kind}` is not a block of a policy file")),
        }
    }
    out.imported.remarks.sort_by_key(|remark| remark.place);
    Ok(out.imported)
}

/// What is being made.
struct Out<'a> {
    text: &'a str,
    imported: Imported,
    ids: Vec<String>,
}

impl Out<'_> {
    fn place(&self, span: Span) -> LineColumn {
        line_column(self.text, span.start as usize)
    }

    fn remark(&mut self, span: Span, left_out: bool, message: String) {
        let remark = Remark {
            place: self.place(span),
            left_out,
            message,
        };
        // An input or a level is the same for many policies.
        if !self.imported.remarks.contains(&remark) {
            self.imported.remarks.push(remark);
        }
    }

    fn refuse(&mut self, span: Span, message: String) {
        self.remark(span, true, message);
    }

    fn note(&mut self, span: Span, message: impl Into<String>) {
        self.remark(span, false, message.into());
    }

    /// An id that no rule has, made of the words of a label.
    fn id(&mut self, label: &str, types: &str) -> String {
        let first = kebab(label);
        let longer = kebab(&format!("{label}-{types}"));
        let numbered = (2..).map(|number| format!("{first}-{number}"));
        let mut all = [first.clone(), longer].into_iter().chain(numbered);
        let id = all.find(|id| !id.is_empty() && !self.ids.contains(id));
        let id = id.unwrap_or(first);
        self.ids.push(id.clone());
        id
    }
}

/// The words of a name, with hyphens.
fn kebab(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn file<'a>(body: &'a Body, text: &'a str, name: &'a str, out: &mut Out<'_>) -> File<'a> {
    let mut file = File {
        text,
        name,
        locals: locals(body),
        inputs: BTreeMap::new(),
        level: None,
    };
    for block in body.blocks_of("input") {
        if let Some(label) = block.label(0) {
            file.inputs.insert(label, block.body.expr("default"));
        }
    }
    for block in body.blocks_of("policy") {
        file.level = block.body.expr("enforcement_level");
        for inner in &block.body.blocks {
            if inner.kind.as_ref() != "required_providers" {
                out.note(inner.header, format!("`{}` is not imported", inner.kind));
            }
        }
    }
    file
}

/// The locals of all blocks of a body.
fn locals(body: &Body) -> Named<'_> {
    let blocks = body.blocks_of("locals");
    let attributes = blocks.flat_map(|block| &block.body.attributes);
    attributes
        .map(|local| (local.name.as_ref(), &local.expr))
        .collect()
}

/// Rules of one policy, one for each thing that it enforces.
fn policy(file: &File<'_>, block: &Block, out: &mut Out<'_>) -> std::result::Result<(), Refusal> {
    let (Some(types), Some(label)) = (block.label(0), block.label(1)) else {
        return Err(Refusal::new(
            block.header,
            "it has to have a type and a name",
        ));
    };
    only_known(&block.body)?;
    let inner = locals(&block.body);
    let operations = operations(&block.body)?;
    let level = level(file, block, &inner, out)?;
    let mut rewriter = Rewriter::new(file, &inner);
    let filter = match block.body.expr("filter") {
        Some(filter) => Some(rewriter.text(filter)?),
        None => None,
    };
    for enforce in block.body.blocks_of("enforce") {
        let made = requirement(&mut rewriter, enforce, out).and_then(|(when, message)| {
            let requirement = Requirement {
                policy: label.to_owned(),
                label: label.replace(['_', '-'], " "),
                types: types.to_owned(),
                level,
                operations,
                when: match &filter {
                    Some(filter) => format!("({filter}) && !({when})"),
                    None => format!("!({when})"),
                },
                message,
            };
            let id = out.id(label, types);
            let text = write::rule(file.name, &id, &requirement)
                .map_err(|why| Refusal::new(enforce.header, why))?;
            Ok((id, text))
        });
        match made {
            Ok((id, text)) => {
                let place = out.place(enforce.header);
                out.imported.rules.push(ImportedRule {
                    id,
                    policy: label.to_owned(),
                    place,
                    text,
                });
            }
            Err(refusal) => {
                out.refuse(refusal.span, format!("policy `{label}`: {}", refusal.why));
            }
        }
    }
    for (span, note) in rewriter.notes() {
        out.note(span, note);
    }
    match block.body.blocks_of("enforce").next() {
        Some(_) => Ok(()),
        None => Err(Refusal::new(block.header, "it enforces nothing")),
    }
}

/// Refuses what is not understood: it may be what narrows the policy.
fn only_known(body: &Body) -> std::result::Result<(), Refusal> {
    for attribute in &body.attributes {
        if !["operations", "enforcement_level", "filter"].contains(&attribute.name.as_ref()) {
            let why = format!("`{}` is not known here", attribute.name);
            return Err(Refusal::new(attribute.name_span, why));
        }
    }
    for inner in &body.blocks {
        if !["locals", "enforce"].contains(&inner.kind.as_ref()) {
            let why = format!("`{}` is not known here", inner.kind);
            return Err(Refusal::new(inner.header, why));
        }
    }
    Ok(())
}

/// The condition and the message of an `enforce` block.
fn requirement(
    rewriter: &mut Rewriter<'_>,
    enforce: &Block,
    out: &mut Out<'_>,
) -> std::result::Result<(String, Option<String>), Refusal> {
    let Some(condition) = enforce.body.expr("condition") else {
        return Err(Refusal::new(enforce.header, "`condition` is missing"));
    };
    for attribute in &enforce.body.attributes {
        match attribute.name.as_ref() {
            "condition" | "error_message" => {}
            "info_message" => out.note(
                attribute.name_span,
                "`info_message` is not imported: a rule says something only when it finds something",
            ),
            name => {
                let why = format!("`{name}` is not known here");
                return Err(Refusal::new(attribute.name_span, why));
            }
        }
    }
    let condition = rewriter.text(condition)?;
    let message = match enforce.body.expr("error_message") {
        Some(message) => Some(rewriter.text(message)?),
        None => None,
    };
    Ok((condition, message))
}

fn operations(body: &Body) -> std::result::Result<Operations, Refusal> {
    let Some(written) = body.expr("operations") else {
        return Ok(Operations {
            create: true,
            update: true,
            delete: false,
        });
    };
    let value = constant(written).unwrap_or_default();
    let words = value.as_list().unwrap_or_default();
    let mut operations = Operations::default();
    for word in words {
        match word.as_str() {
            Some("create") => operations.create = true,
            Some("update") => operations.update = true,
            Some("delete") => operations.delete = true,
            _ => {
                let why = "`operations` is a list of \"create\", \"update\" and \"delete\"";
                return Err(Refusal::new(written.span, why));
            }
        }
    }
    if operations == Operations::default() {
        return Err(Refusal::new(written.span, "`operations` names none"));
    }
    Ok(operations)
}

fn level(
    file: &File<'_>,
    block: &Block,
    inner: &Named<'_>,
    out: &mut Out<'_>,
) -> std::result::Result<Level, Refusal> {
    let Some(written) = block.body.expr("enforcement_level").or(file.level) else {
        out.note(
            block.header,
            "no `enforcement_level` is written: the rule fails the change, as a mandatory policy does",
        );
        return Ok(Level::Mandatory);
    };
    let mut rewriter = Rewriter::new(file, inner);
    let text = rewriter.text(written)?;
    for (span, note) in rewriter.notes() {
        out.note(span, note);
    }
    let parsed = parse_expression(&text, FileId(0), file.name).ok();
    let value = parsed.as_ref().and_then(constant).unwrap_or(Value::Null);
    match value.as_str() {
        Some("advisory") => Ok(Level::Advisory),
        Some("mandatory_overridable") => Ok(Level::Overridable),
        Some("mandatory") => Ok(Level::Mandatory),
        _ => Err(Refusal::new(
            written.span,
            "`enforcement_level` is \"advisory\", \"mandatory_overridable\" or \"mandatory\"",
        )),
    }
}
