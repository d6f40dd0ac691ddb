//! Functions that read a file of which nobody knows which one it is: what they make of each
//! file of the tree that the path could name.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::cases;
use super::normal_form::{Choice, MAX_CASES, NormalForm, Piece, text};
use super::symbolic::{READS_FILES, SymbolicValue};
use super::tree::Names;
use crate::hcl::syntax::{Expr, ExprKind, TemplatePart};
use crate::model::value::Value;
use crate::source::Span;

/// Files of a directory that are looked through for those that a path could name.
const MOST: usize = 5_000;

/// A file that a path could name: the case that it stands for, and its path.
type Alternative = (Arc<str>, String);

impl Names<'_, '_> {
    /// What a function that reads files gives in each case of what decides about the path;
    /// `None` where the path is known, or nothing tells which files it could name.
    pub(super) fn reduce_read(
        &self,
        name: &str,
        arguments: &[Expr],
        span: Span,
    ) -> Option<NormalForm> {
        let (path, others) = arguments.split_first()?;
        // Whether a file exists is asked because the path may name none of these.
        if !READS_FILES.contains(&name) || matches!(name, "fileset" | "fileexists") {
            return None;
        }
        let read = |path: &str| {
            let path = Expr::new(ExprKind::Literal(Value::from(path)), span);
            let arguments = std::iter::once(path).chain(others.iter().cloned());
            let kind = ExprKind::Call {
                name: name.into(),
                arguments: arguments.collect(),
                expand: false,
            };
            self.normal_form(&Expr::new(kind, span), &[])
        };
        if let ExprKind::Template(parts) = &path.kind
            && let Some(found) = self.in_each_path(parts, &read)
        {
            return Some(found);
        }
        let form = self.normal_form(path, &[]);
        match form.peel() {
            NormalForm::Choice(_) => {
                cases::in_each_case(&[form], &|forms| match forms.first()?.peel() {
                    NormalForm::Known(Value::String(path)) => Some(read(path)),
                    _ => None,
                })
            }
            NormalForm::Text(pieces) => {
                let found = self.alternatives(pieces)?;
                let one = |(case, path): Alternative| (case, read(&path));
                // One of them alone is not certain either: others may lie elsewhere.
                let choice = Choice {
                    by: decides(pieces, &form),
                    cases: found.into_iter().map(one).collect::<BTreeMap<_, _>>(),
                };
                Some(NormalForm::Choice(Rc::new(choice)))
            }
            _ => None,
        }
    }

    /// The paths that an expression is one of, where that is told by what is written.
    pub(crate) fn possible_paths(&self, path: &Expr) -> Option<Vec<String>> {
        let known = |path: &str| NormalForm::Known(Value::from(path));
        let form = match &path.kind {
            ExprKind::Template(parts) => self.in_each_path(parts, &known)?,
            _ => self.normal_form(path, &[]),
        };
        let mut found = Vec::new();
        every_text(&form, &mut found)?;
        Some(found)
    }

    /// What is read in each case of a path in which something is one of several.
    fn in_each_path(
        &self,
        parts: &[TemplatePart],
        read: &dyn Fn(&str) -> NormalForm,
    ) -> Option<NormalForm> {
        let one = |part: &TemplatePart| match part {
            TemplatePart::Literal(text) => Some(NormalForm::Known(Value::from(text.as_ref()))),
            TemplatePart::Interpolation(expr) => Some(self.normal_form(expr, &[])),
            TemplatePart::If { .. } | TemplatePart::For { .. } => None,
        };
        let forms: Vec<NormalForm> = parts.iter().map(one).collect::<Option<_>>()?;
        if !forms.iter().any(cases::is_choice) {
            return None;
        }
        cases::in_each_case(&forms, &|forms| {
            let pieces = forms.iter().map(NormalForm::pieces);
            let pieces: Vec<Vec<Piece>> = pieces.collect::<Option<_>>()?;
            match text(pieces.concat()).peel() {
                NormalForm::Known(Value::String(path)) => Some(read(path)),
                _ => None,
            }
        })
    }

    /// The files of the tree whose paths are written like this one, where one part of it is
    /// not known, or several are.
    fn alternatives(&self, pieces: &[Piece]) -> Option<Vec<Alternative>> {
        let start = match pieces.first()? {
            Piece::Literal(start) => start.as_str(),
            Piece::Unknown(_) => "",
        };
        let directory = start
            .rsplit_once('/')
            .map_or("", |(directory, _)| directory);
        if start.starts_with(['/', '~']) {
            return None;
        }
        let files = self.module.tree.files.names(directory)?;
        if files.len() > MOST {
            return None;
        }
        let alone = only_unknown(pieces).is_some();
        let mut found: Vec<Alternative> = Vec::new();
        for file in files {
            let path = match directory {
                "" if !start.starts_with('/') => file,
                directory => format!("{directory}/{file}"),
            };
            if let Some(part) = matched(pieces, &path, None, alone) {
                let case = if alone { part.as_str() } else { path.as_str() };
                found.push((case.into(), path));
            }
        }
        (!found.is_empty() && found.len() <= MAX_CASES).then_some(found)
    }
}

/// Adds the texts that a form is one of; `None` where it may be anything else.
fn every_text(form: &NormalForm, out: &mut Vec<String>) -> Option<()> {
    match form.peel() {
        NormalForm::Known(Value::String(text)) => out.push(text.to_string()),
        NormalForm::Choice(several) => {
            for case in several.cases.values() {
                every_text(case, out)?;
            }
        }
        _ => return None,
    }
    Some(())
}

/// What decides which file it is: the part that is not known, or all of the path.
fn decides(pieces: &[Piece], whole: &NormalForm) -> Rc<SymbolicValue> {
    only_unknown(pieces).unwrap_or_else(|| whole.symbolic())
}

/// The part of a path that is not known, if it is only one.
fn only_unknown(pieces: &[Piece]) -> Option<Rc<SymbolicValue>> {
    let mut unknown = pieces.iter().filter_map(|piece| match piece {
        Piece::Unknown(part) => Some(part),
        Piece::Literal(_) => None,
    });
    let first = unknown.next()?;
    let same = |other: &Rc<SymbolicValue>| other.value_number == first.value_number;
    unknown.all(same).then(|| first.clone())
}

/// What the last unknown part of a path stands for in this one, if it is written like it.
/// With `alone` all unknown parts are the same text.
fn matched(pieces: &[Piece], path: &str, last: Option<&str>, alone: bool) -> Option<String> {
    let Some((first, rest)) = pieces.split_first() else {
        return path.is_empty().then(|| last.map(str::to_owned))?;
    };
    match first {
        Piece::Literal(text) => matched(rest, path.strip_prefix(text.as_str())?, last, alone),
        Piece::Unknown(_) => {
            let fits = |part: &str| !alone || last.is_none_or(|last| last == part);
            // Another one that is not known either may begin anywhere.
            let next = match rest.first() {
                Some(Piece::Literal(text)) => text.as_str(),
                Some(Piece::Unknown(_)) => "",
                None => return (!path.is_empty() && fits(path)).then(|| path.to_owned()),
            };
            let mut ends = path.match_indices(next).map(|(at, _)| at);
            ends.find_map(|at| {
                let part = Some(&path[..at]).filter(|part| fits(part));
                part.and_then(|part| matched(rest, &path[at..], Some(part), alone))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown() -> Piece {
        Piece::Unknown(Rc::new(SymbolicValue::default()))
    }

    fn literal(text: &str) -> Piece {
        Piece::Literal(text.to_owned())
    }

    #[test]
    fn a_path_with_an_unknown_part_is_matched_by_path() {
        let pieces = [literal("./env/"), unknown(), literal(".json")];
        assert_eq!(
            matched(&pieces, "./env/dev.json", None, true).as_deref(),
            Some("dev")
        );
        assert_eq!(
            matched(&pieces, "./env/a/b.json", None, true).as_deref(),
            Some("a/b")
        );
        assert_eq!(matched(&pieces, "./other/dev.json", None, true), None);
        assert_eq!(matched(&pieces, "./env/dev.json.md", None, true), None);
        let dots = [literal("a-"), unknown(), literal(".b")];
        assert_eq!(
            matched(&dots, "a-x.b.b", None, true).as_deref(),
            Some("x.b")
        );
        let twice = [unknown(), literal("/"), unknown(), literal(".json")];
        assert_eq!(
            matched(&twice, "a/a.json", None, true).as_deref(),
            Some("a")
        );
        assert_eq!(matched(&twice, "a/b.json", None, true), None);
        let end = [literal("env/"), unknown()];
        assert_eq!(matched(&end, "env/x", None, true).as_deref(), Some("x"));
    }
}
