//! Files that configuration reads, and whether the changes tell all that they decide.
//!
//! What `file` and its kin give is worked out like any other value, so that
//! another content shows as another attribute. What a provider reads by itself
//! from a path does not show, and neither does what a provider's own
//! configuration or a provisioner takes from a file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::files::{Seen, is_configuration};
use crate::catalog::vocabulary::prediction;
use crate::catalog::{Catalog, TypeFact};
use crate::hcl::references::references;
use crate::hcl::syntax::{Body, Expr, ExprKind, TemplatePart};
use crate::input::configuration::normalise;
use crate::model::configuration::Reference;
use crate::model::value::{PathStep, Value};
use crate::modules::hasher::could_name;
use crate::modules::normal_form::NormalForm;
use crate::modules::symbolic::READS_FILES;
use crate::modules::tree::{Instances, Module, Names};
use crate::source::SourceMap;

/// Functions whose result is a content and no path.
const CONTENTS: &[&str] = &[
    "yamlencode",
    "jsonencode",
    "base64encode",
    "base64gzip",
    "textencodebase64",
];
/// Top-level blocks whose values show in the changes.
const SHOWN: &[&str] = &["resource", "data", "locals", "variable", "output", "module"];
/// Nested blocks whose values do not.
const NOT_SHOWN: &[&str] = &["provisioner", "connection", "lifecycle", "validation"];
/// Bodies and expressions are not followed deeper; parsers bound both.
const MAX_DEPTH: usize = 500;
/// Instances of one block whose paths are worked out one by one.
const MAX_INSTANCES: usize = 5_000;

/// What the configuration of both sides says of files.
#[derive(Default)]
pub(crate) struct Mentions {
    /// Texts outside of functions that read files.
    texts: BTreeSet<Arc<str>>,
    /// Paths that providers read by themselves, from the top of the tree.
    paths: BTreeSet<String>,
    /// Words of commands that may be paths, from the top of the tree.
    commands: BTreeSet<String>,
    /// Texts that are nothing but a name, as paths from the top of the tree.
    here: BTreeSet<String>,
    /// Paths that are not wholly known: those of providers, and those of functions.
    open: Vec<NormalForm>,
    open_functions: Vec<NormalForm>,
    /// Files are read where nobody sees what comes of it, and which is not known.
    unseen: bool,
}

/// Changed files by what is known of who reads them.
#[derive(Debug, Default)]
pub(crate) struct Followed {
    /// Only functions read them: all that they decide shows in the changes.
    pub(crate) shown: BTreeSet<Arc<str>>,
    /// Commands name them, as far as these are known once they are worked out.
    pub(crate) run: BTreeSet<Arc<str>>,
    /// Nothing reads them, although names of files are worked out.
    pub(crate) unread: BTreeSet<Arc<str>>,
}

impl Mentions {
    /// Looks through all modules of both sides; `root` is the directory of the root module.
    pub(crate) fn of(roots: [&Module<'_>; 2], root: &str) -> Self {
        let mut mentions = Mentions::default();
        for module in roots.iter().flat_map(|root| root.all()) {
            let mut look = Look {
                mentions: &mut mentions,
                root,
                here: module.names_here(),
                each: Vec::new(),
                named: Vec::new(),
                whole: None,
            };
            look.module(module);
        }
        mentions
    }

    /// Sorts the changed files.
    pub(crate) fn follow(&self, changed: &BTreeSet<Arc<str>>, seen: [&Seen; 2]) -> Followed {
        let run = changed.iter().filter(|path| is_below(&self.commands, path));
        let mut out = Followed {
            run: run.cloned().collect(),
            ..Followed::default()
        };
        if self.unseen {
            return out;
        }
        let there = |path: &str| {
            let known = |seen: &&&Seen| {
                let content = seen.files.get(path);
                content.is_some_and(Option::is_some)
            };
            seen.iter().filter(known).count()
        };
        let by_functions = |path: &str| {
            let mut there = seen.iter().filter(|seen| {
                let content = seen.files.get(path);
                content.is_some_and(Option::is_some)
            });
            there.all(|seen| seen.by_functions.contains(path))
        };
        for path in changed.iter().filter(|path| !is_configuration(path)) {
            if self.names(path) {
                continue;
            }
            if there(path) == 0 {
                let named = self
                    .open_functions
                    .iter()
                    .any(|form| could_name(form, path));
                if !named {
                    out.unread.insert(path.clone());
                }
            } else if by_functions(path) && !out.run.contains(path) {
                out.shown.insert(path.clone());
            }
        }
        out
    }

    /// Whether anything but a function may name a file, or a directory around it.
    fn names(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        // A name alone is a file where the tools run.
        let here = |text: &str| text != name || self.here.contains(path);
        self.texts
            .iter()
            .any(|text| text.contains(name) && here(text))
            || self.paths.contains("")
            || is_below(&self.paths, path)
            || self.open.iter().any(|form| could_name(form, path))
    }
}

/// Whether configuration may run or read a file that no function of it reads: a
/// text names the file, or a directory around it.
pub(crate) fn mentioned(sources: &SourceMap, root: &str, path: &str) -> bool {
    let inside = match root {
        "" => Some(path),
        root => path
            .strip_prefix(root)
            .and_then(|rest| rest.strip_prefix('/')),
    };
    let mut parts: Vec<&str> = inside.unwrap_or(path).split('/').collect();
    let Some(name) = parts.pop() else {
        return false;
    };
    let mut words: Vec<String> = parts
        .iter()
        .flat_map(|part| {
            [
                format!("\"{part}\""),
                format!("/{part}\""),
                format!("/{part}/"),
                format!("\"{part}/"),
            ]
        })
        .collect();
    words.push(name.to_owned());
    if name.eq_ignore_ascii_case("makefile") {
        words.push("make ".to_owned());
    }
    sources
        .iter()
        .any(|(_, source)| words.iter().any(|word| source.text.contains(word.as_str())))
}

/// Whether a path is one of these, or lies in one.
fn is_below(paths: &BTreeSet<String>, path: &str) -> bool {
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.chain([path.len()])
        .any(|end| paths.contains(&path[..end]))
}

/// All texts in a value.
fn texts_in(value: &Value, depth: usize, out: &mut Vec<Arc<str>>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::List(list) if depth < MAX_DEPTH => {
            list.iter()
                .for_each(|value| texts_in(value, depth + 1, out));
        }
        Value::Map(map) if depth < MAX_DEPTH => {
            map.values()
                .for_each(|value| texts_in(value, depth + 1, out));
        }
        _ => {}
    }
}

/// What stands between the words of a command.
fn is_between(c: char) -> bool {
    c.is_whitespace() || "\"'`;&|()<>=,".contains(c)
}

/// One module that is looked through.
struct Look<'l, 'm, 'b> {
    mentions: &'l mut Mentions,
    root: &'l str,
    here: Names<'m, 'b>,
    /// The names in each instance of the present block.
    each: Vec<Names<'m, 'b>>,
    /// Arguments of the present block that hold paths beside the usual ones.
    named: Vec<&'static str>,
    /// The argument that is looked at.
    whole: Option<&'b Expr>,
}

impl<'m, 'b> Look<'_, 'm, 'b> {
    fn module(&mut self, module: &'m Module<'b>) {
        let body = module.body;
        for attribute in &body.attributes {
            self.whole = Some(&attribute.expr);
            self.expr(&attribute.expr, true, 0);
        }
        for resource in &module.resources {
            let instances = module.instances(resource);
            let block = resource.block;
            let (worked, catalog) = (&module.tree.worked, module.tree.catalog);
            let named = worked.type_fact(catalog, resource.type_name, TypeFact::ReadsFiles);
            self.named = named.map(|named| named.to_vec()).unwrap_or_default();
            if let Instances::Keyed(keys) = instances
                && keys.len() <= MAX_INSTANCES
            {
                self.each = keys
                    .iter()
                    .map(|(key, each)| module.names_of(Some(key.clone()), each, &block.body))
                    .collect();
            }
            self.body(&block.body, true, false, 0);
            self.each.clear();
            self.named.clear();
        }
        for block in &body.blocks {
            if matches!(block.kind.as_ref(), "resource" | "data" | "ephemeral") {
                continue;
            }
            let shown = SHOWN.contains(&block.kind.as_ref());
            let called = block.kind.as_ref() == "module";
            self.body(&block.body, shown, called, 0);
        }
    }

    fn body(&mut self, body: &'b Body, shown: bool, called: bool, depth: usize) {
        if depth > MAX_DEPTH {
            self.mentions.unseen = true;
            return;
        }
        for attribute in &body.attributes {
            let name = attribute.name.as_ref();
            let path = !called && (prediction::FILE_PATHS.has(name) || self.named.contains(&name));
            if path {
                self.path(&attribute.expr, depth);
            }
            if !called && prediction::COMMANDS.has(name) {
                self.command(&attribute.expr, body.expr("working_dir"));
            }
            self.whole = Some(&attribute.expr);
            self.expr(&attribute.expr, shown, depth);
        }
        for block in &body.blocks {
            let shown = shown && !NOT_SHOWN.contains(&block.kind.as_ref());
            self.body(&block.body, shown, called, depth + 1);
        }
    }

    /// Notes words of a command that may be paths, from where it runs.
    fn command(&mut self, expr: &Expr, directory: Option<&Expr>) {
        let here = [&self.here];
        let several: Vec<&Names<'_, '_>> = match self.each.as_slice() {
            [] => here.to_vec(),
            each => each.iter().collect(),
        };
        for names in several {
            let directory = directory.map(|expr| names.evaluate(expr));
            let from = match directory.as_ref().and_then(Value::as_str) {
                Some(directory) => format!("{}/{directory}", self.root),
                None => self.root.to_owned(),
            };
            let mut texts = Vec::new();
            texts_in(&names.evaluate(expr), 0, &mut texts);
            let words = texts.iter().flat_map(|text| text.split(is_between));
            let paths = words
                .filter(|word| word.contains(['.', '/']) && !word.contains("://"))
                .filter_map(|word| normalise(&format!("{from}/{word}")));
            // A directory around the configuration says nothing of one file in it.
            let around = |path: &String| {
                let rest = self.root.strip_prefix(path.as_str());
                path.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            self.mentions
                .commands
                .extend(paths.filter(|path| !around(path)));
        }
    }

    /// Notes what a provider may take for the path of a file.
    fn path(&mut self, expr: &Expr, depth: usize) {
        if depth > MAX_DEPTH {
            self.mentions.unseen = true;
            return;
        }
        match &expr.kind {
            ExprKind::Literal(value) => {
                if let Some(path) = value.as_str() {
                    self.note(path);
                }
            }
            ExprKind::Tuple(elements) => {
                for element in elements {
                    self.path(element, depth + 1);
                }
            }
            ExprKind::Object(items) => {
                for item in items {
                    self.path(&item.value, depth + 1);
                }
            }
            ExprKind::Conditional {
                then, otherwise, ..
            } => {
                self.path(then, depth + 1);
                self.path(otherwise, depth + 1);
            }
            // Text of several lines is a content.
            ExprKind::Template(parts) if parts.iter().any(is_long) => {}
            ExprKind::Call { name, .. }
                if READS_FILES.contains(&name.as_ref()) || CONTENTS.contains(&name.as_ref()) => {}
            _ if made_by_provider(expr, self.here.module.tree.catalog) => {}
            _ => {
                // An object that makes a file says in an argument which one.
                if let Some(said) = self.said_by_object(expr) {
                    return self.path(said, depth + 1);
                }
                let (known, open) = self.worked_out(expr);
                for path in known {
                    self.note(&path);
                }
                self.mentions.open.extend(open);
            }
        }
    }

    /// The argument of another block that an expression is nothing but a reference to.
    fn said_by_object(&self, expr: &Expr) -> Option<&'b Expr> {
        let found = references(expr);
        let [
            Reference::Resource {
                mode,
                type_name,
                name,
                attribute,
                ..
            },
        ] = found.as_slice()
        else {
            return None;
        };
        let [PathStep::Name(argument)] = attribute.as_slice() else {
            return None;
        };
        if !matches!(expr.kind, ExprKind::Traversal { .. }) {
            return None;
        }
        let resource = self.here.module.resource(*mode, type_name, name)?;
        resource.block.body.expr(argument)
    }

    /// What an expression comes to: texts, and forms that are not wholly known.
    fn worked_out(&self, expr: &Expr) -> (Vec<String>, Vec<NormalForm>) {
        let here = [&self.here];
        let several: Vec<&Names<'_, '_>> = if self.each.is_empty() {
            here.to_vec()
        } else {
            self.each.iter().collect()
        };
        let (mut known, mut open) = (Vec::new(), Vec::new());
        for names in several {
            match names.evaluate(expr) {
                Value::String(text) => known.push(text.to_string()),
                value if value.has_unknown() => match names.possible_paths(expr) {
                    Some(several) => known.extend(several),
                    None => open.push(names.normal_form(expr, &[])),
                },
                // Neither a path nor anything that has one.
                _ => {}
            }
        }
        (known, open)
    }

    /// Whether the argument that is looked at has a value of which all is known.
    fn is_whole_known(&self) -> bool {
        let Some(whole) = self.whole else {
            return false;
        };
        let known = |names: &Names<'_, '_>| !names.evaluate(whole).has_unknown();
        match self.each.as_slice() {
            [] => known(&self.here),
            several => several.iter().all(known),
        }
    }

    /// A path from the directory of the root module, where the tools run.
    fn note(&mut self, path: &str) {
        match normalise(&format!("{}/{path}", self.root)) {
            Some(path) => {
                self.mentions.paths.insert(path);
            }
            None => self.mentions.unseen |= !path.starts_with('/'),
        }
    }

    fn expr(&mut self, expr: &Expr, shown: bool, depth: usize) {
        if depth > MAX_DEPTH {
            self.mentions.unseen = true;
            return;
        }
        let (mut skip, mut pattern) = (None, None);
        match &expr.kind {
            ExprKind::Literal(value) => {
                let text = value.as_str();
                self.mentions.texts.extend(text.map(Arc::from));
                let path = text.filter(|text| !text.contains('/'));
                let path = path.and_then(|name| normalise(&format!("{}/{name}", self.root)));
                self.mentions.here.extend(path);
            }
            ExprKind::Template(parts) => self.parts(parts, depth),
            ExprKind::Call {
                name, arguments, ..
            } if READS_FILES.contains(&name.as_ref()) => {
                if let Some(path) = arguments.first() {
                    let (known, open) = self.worked_out(path);
                    if shown {
                        // Where all of an argument is known, the files that it takes were
                        // read while it was worked out.
                        if !open.is_empty() && !self.is_whole_known() {
                            self.mentions.open_functions.extend(open);
                        }
                    } else {
                        for path in known {
                            self.note(&path);
                        }
                        self.mentions.open.extend(open);
                    }
                }
                skip = arguments.first();
                pattern = arguments.get(1).filter(|_| name.as_ref() == "fileset");
            }
            _ => {}
        }
        let mut children = Vec::new();
        expr.children(&mut |child| children.push(child));
        for child in children {
            let skipped = [skip, pattern].into_iter().flatten();
            if !skipped.into_iter().any(|skip| std::ptr::eq(skip, child)) {
                self.expr(child, shown, depth + 1);
            }
        }
    }

    /// The literal parts; expressions in them are children.
    fn parts(&mut self, parts: &[TemplatePart], depth: usize) {
        if depth > MAX_DEPTH {
            self.mentions.unseen = true;
            return;
        }
        for part in parts {
            match part {
                TemplatePart::Literal(text) => {
                    self.mentions.texts.insert(text.clone());
                }
                TemplatePart::Interpolation(_) => {}
                TemplatePart::If {
                    then, otherwise, ..
                } => {
                    self.parts(then, depth + 1);
                    self.parts(otherwise, depth + 1);
                }
                TemplatePart::For { body, .. } => self.parts(body, depth + 1),
            }
        }
    }
}

fn is_long(part: &TemplatePart) -> bool {
    match part {
        TemplatePart::Literal(text) => text.trim_end().contains('\n'),
        TemplatePart::Interpolation(_) => false,
        TemplatePart::If { .. } | TemplatePart::For { .. } => true,
    }
}

/// Whether an expression is nothing but an attribute of an object that lies with a
/// provider: no file of the tree has its name.
fn made_by_provider(expr: &Expr, catalog: Catalog) -> bool {
    if !matches!(expr.kind, ExprKind::Traversal { .. }) {
        return false;
    }
    let found = references(expr);
    !found.is_empty()
        && found.iter().all(|reference| match reference {
            Reference::Resource { type_name, .. } => !catalog.is(type_name, TypeFact::NamesFiles),
            _ => false,
        })
}
