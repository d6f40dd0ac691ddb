//! Terragrunt units: which root module each of them is about, and the values that it
//! hands over. Facts: Terragrunt's reference of blocks, attributes and functions.
//!
//! What a unit takes from other units, from the environment or from programs is not
//! known. Inputs become environment variables of Terraform, so that a variable file
//! goes over them, and an input that the module does not declare does nothing.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::{below, directory_of, is_configuration};
use super::variables::declared_variables;
use crate::hcl::evaluate::{Budget, Mode, Scope, evaluate_within};
use crate::hcl::functions::FunctionError;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Block, Body, Expr};
use crate::input::configuration::normalise;
use crate::input::tree::Tree;
use crate::model::value::{Map, Value};
use crate::source::FileId;

/// Units of a tree; with more of them none is looked at.
const MAX_UNITS: usize = 2_000;
/// Files that one unit reads through another.
const MAX_FILES: usize = 40;
/// Locals that stand for one another.
const MAX_ROUNDS: usize = 12;

/// One unit on both sides.
pub(crate) struct Unit {
    /// Path of its file.
    pub(crate) path: Arc<str>,
    /// Directory of the root module.
    pub(crate) root: String,
    /// Values that it hands over, before and after.
    pub(crate) inputs: [Map; 2],
    /// Files that it reads, its own among them.
    pub(crate) files: BTreeSet<Arc<str>>,
    /// One of them changes.
    pub(crate) changed: bool,
}

impl Unit {
    /// Whether it hands over something else than before.
    pub(crate) fn differs(&self) -> bool {
        self.changed && self.inputs[0] != self.inputs[1]
    }
}

/// Units whose root module lies in the tree.
pub(crate) fn units(trees: [&dyn Tree; 2], changed: &BTreeSet<Arc<str>>) -> Vec<Unit> {
    let paths: Vec<&Arc<str>> = trees[1]
        .list()
        .iter()
        .map(|entry| &entry.path)
        .filter(|path| is_unit(path))
        .collect();
    if paths.len() > MAX_UNITS {
        return Vec::new();
    }
    let one = |path: &Arc<str>| -> Option<Unit> {
        let after = Reader::new(trees[1]).unit(path)?;
        let before = Reader::new(trees[0]).unit(path);
        let is_module = below(trees[1], &after.root)
            .iter()
            .any(|entry| directory_of(&entry.path) == after.root && is_configuration(&entry.path));
        let same = before
            .as_ref()
            .is_none_or(|before| before.root == after.root);
        if !is_module || !same {
            return None;
        }
        let mut files = after.files;
        let old = match before {
            Some(before) => {
                files.extend(before.files);
                before.inputs
            }
            None => Map::new(),
        };
        Some(Unit {
            path: path.clone(),
            root: after.root,
            inputs: [old, after.inputs],
            changed: files.iter().any(|file| changed.contains(file)),
            files,
        })
    };
    paths.into_iter().filter_map(one).collect()
}

/// Changed files of Terragrunt of which everything that they decide shows in the
/// changes: only inputs and the locals that they are made of differ, every unit that
/// reads them was judged, and what differs is known.
pub(crate) fn followed(
    trees: [&dyn Tree; 2],
    changed: &BTreeSet<Arc<str>>,
    units: &[Unit],
    judged: &BTreeSet<&str>,
) -> BTreeSet<Arc<str>> {
    let known = |unit: &Unit| {
        let [old, new] = &unit.inputs;
        let names: BTreeSet<&Arc<str>> = old.keys().chain(new.keys()).collect();
        // What the module does not declare goes nowhere.
        let declared = trees.map(|tree| declared_variables([tree, tree], &unit.root));
        let mut used = names
            .into_iter()
            .filter(|name| declared.iter().any(|side| side.contains(*name)));
        used.all(|name| {
            let (was, is) = (old.get(name), new.get(name));
            let open = [was, is].into_iter().flatten().any(Value::has_unknown);
            // A variable that is new or gone shows in the module itself, as one of which
            // nothing is known.
            let there = [0, 1].map(|side| declared[side].contains(name));
            !open
                || was.is_some() == there[0] && is.is_some() == there[1] && there[0] != there[1]
                || was == is && same_writing(trees, &unit.files, changed, name)
        })
    };
    let readers = |path: &Arc<str>| -> Vec<&Unit> {
        units
            .iter()
            .filter(|unit| unit.files.contains(path))
            .collect()
    };
    changed
        .iter()
        .filter(|path| path.ends_with(".hcl") && only_values_differ(trees, path))
        .filter(|path| {
            let readers = readers(path);
            !readers.is_empty()
                && readers.iter().all(|unit| {
                    let told = judged.contains(unit.path.as_ref()) || !unit.differs();
                    told && known(unit)
                })
        })
        .cloned()
        .collect()
}

/// Whether an input that is not known is written the same in every changed file.
fn same_writing(
    trees: [&dyn Tree; 2],
    files: &BTreeSet<Arc<str>>,
    changed: &BTreeSet<Arc<str>>,
    name: &str,
) -> bool {
    let written = |tree: &dyn Tree, path: &str| -> Option<String> {
        let (text, body) = parsed(tree, path)?;
        let inputs = body.expr("inputs")?;
        let item = inputs
            .items()?
            .iter()
            .find(|item| item.key.as_str() == Some(name))?;
        let span = item.value.span.range();
        Some(text.get(span)?.split_whitespace().collect())
    };
    files
        .iter()
        .filter(|path| changed.contains(*path))
        .all(|path| {
            let locals = |tree: &dyn Tree| parts(tree, path).map(|parts| parts.locals);
            written(trees[0], path) == written(trees[1], path)
                && locals(trees[0]) == locals(trees[1])
        })
}

/// Whether a file differs in its inputs and locals alone, and its locals go nowhere else.
fn only_values_differ(trees: [&dyn Tree; 2], path: &str) -> bool {
    let [Some(old), Some(new)] = trees.map(|tree| parts(tree, path)) else {
        return false;
    };
    // Outputs of another unit go where the inputs say; the order of units matters to none.
    let dependencies =
        new.dependencies
            .iter()
            .all(|(name, dependency)| match old.dependencies.get(name) {
                Some(was) => was == dependency,
                None => !dependency.invents,
            });
    dependencies && old.rest == new.rest && (old.locals == new.locals || !new.writes)
}

/// Another unit whose outputs a unit takes.
#[derive(PartialEq)]
struct DependencyBlock {
    /// What it says, but for the outputs that stand in for those of a unit that is not
    /// applied yet.
    settings: Vec<String>,
    /// Outputs that somebody wrote down may be applied.
    invents: bool,
}

fn dependency(block: &Block, bare: &dyn Fn(std::ops::Range<usize>) -> String) -> DependencyBlock {
    let allowed = "mock_outputs_allowed_terraform_commands";
    let harmless = |expr: &Expr| {
        expr.elements().is_some_and(|commands| {
            commands.iter().all(|command| {
                matches!(
                    command.as_str(),
                    Some("init" | "validate" | "fmt" | "plan" | "show" | "providers" | "graph")
                )
            })
        })
    };
    DependencyBlock {
        settings: block
            .body
            .attributes
            .iter()
            .filter(|attribute| attribute.name.as_ref() != "mock_outputs")
            .map(|attribute| bare(attribute.span.range()))
            .collect(),
        invents: block.body.expr("mock_outputs").is_some()
            && !block.body.expr(allowed).is_some_and(harmless),
    }
}

/// A file in pieces, without layout.
struct Parts {
    rest: Vec<String>,
    locals: Vec<String>,
    dependencies: BTreeMap<Arc<str>, DependencyBlock>,
    /// It runs programs, or its locals decide what is applied, written or kept where.
    writes: bool,
}

fn parts(tree: &dyn Tree, path: &str) -> Option<Parts> {
    let (text, body) = parsed(tree, path)?;
    let bare = |span: std::ops::Range<usize>| -> String {
        let lines = text.get(span).unwrap_or_default().lines();
        let code = lines
            .map(str::trim)
            .filter(|line| !line.starts_with(['#', '/']));
        code.flat_map(str::split_whitespace).collect()
    };
    let mut parts = Parts {
        rest: Vec::new(),
        locals: Vec::new(),
        dependencies: BTreeMap::new(),
        writes: text.contains("run_cmd("),
    };
    for attribute in &body.attributes {
        if attribute.name.as_ref() != "inputs" {
            let said = text.get(attribute.span.range()).unwrap_or_default();
            parts.writes |= said.contains("local.");
            parts.rest.push(bare(attribute.span.range()));
        }
    }
    for block in &body.blocks {
        let kind = block.kind.as_ref();
        if kind == "locals" {
            parts.locals.push(bare(block.span.range()));
        } else if kind == "dependency"
            && let Some(name) = block.labels.first()
        {
            let said = dependency(block, &bare);
            parts.dependencies.insert(name.clone(), said);
        } else if kind != "dependencies" {
            parts.rest.push(bare(block.span.range()));
            let said = text.get(block.span.range()).unwrap_or_default();
            parts.writes |= kind != "include" && said.contains("local.");
        }
    }
    Some(parts)
}

fn parsed(tree: &dyn Tree, path: &str) -> Option<(Arc<str>, Body)> {
    let bytes = tree.read(path).ok()??;
    let text = std::str::from_utf8(&bytes).ok()?;
    let body = parse_body(text, FileId(u32::MAX), path).ok()?;
    Some((text.into(), body))
}

fn is_unit(path: &str) -> bool {
    path.rsplit('/').next() == Some("terragrunt.hcl")
        && !path
            .split('/')
            .any(|part| matches!(part, ".terraform" | ".terragrunt-cache"))
}

/// What one side of a unit says.
struct Side {
    root: String,
    inputs: Map,
    files: BTreeSet<Arc<str>>,
}

/// Reads files of one tree for one unit.
struct Reader<'t> {
    tree: &'t dyn Tree,
    files: RefCell<BTreeSet<Arc<str>>>,
    budget: Budget,
}

/// One file that is read, with its directory and the locals that are known.
struct Here<'r, 't> {
    reader: &'r Reader<'t>,
    directory: String,
    /// Directory of the unit.
    unit: &'r str,
    locals: Map,
    includes: Map,
}

impl<'t> Reader<'t> {
    fn new(tree: &'t dyn Tree) -> Self {
        Reader {
            tree,
            files: RefCell::default(),
            budget: Budget::new(2_000_000),
        }
    }

    fn unit(self, path: &Arc<str>) -> Option<Side> {
        let unit = directory_of(path).to_owned();
        let (source, inputs) = self.file(path, &unit, 0)?;
        let (place, from) = source?;
        // Terragrunt copies what stands before `//` and works in what stands behind it.
        let place = place
            .split_once('?')
            .map_or(place.as_str(), |(place, _)| place);
        if place.contains("::") || place.contains("://") || place.starts_with("tfr:") {
            return None;
        }
        let root = if let Some(absolute) = place.strip_prefix("<repo>/") {
            normalise(absolute)?
        } else {
            normalise(&format!("{from}/{}", place.replace("//", "/")))?
        };
        Some(Side {
            root,
            inputs,
            files: self.files.into_inner(),
        })
    }

    /// The source with the directory that it is relative to, and the inputs, of a file
    /// with what it includes.
    #[allow(clippy::type_complexity)]
    fn file(
        &self,
        path: &str,
        unit: &str,
        depth: usize,
    ) -> Option<(Option<(String, String)>, Map)> {
        let mut here = self.open(path, unit, depth)?;
        let (_, body) = parsed(self.tree, path)?;
        let (mut source, mut inputs) = (None, Map::new());
        if depth == 0 {
            for block in body.blocks_of("include") {
                let Some(target) = here.included(block) else {
                    continue;
                };
                let Some((from, more)) = self.file(&target, unit, depth + 1) else {
                    continue;
                };
                source = from.or(source);
                inputs.extend(more.clone());
                let exposed = self.open(&target, unit, depth + 1);
                let mut map = Map::new();
                map.insert("inputs".into(), Value::Map(more));
                map.insert(
                    "locals".into(),
                    exposed.map_or(Value::Unknown, |there| Value::Map(there.locals)),
                );
                let name = block.labels.first().cloned().unwrap_or_default();
                here.includes.insert(name, Value::Map(map));
            }
            // Locals may use what was included.
            here.work_out(&body);
        }
        if let Some(expr) = body
            .blocks_of("terraform")
            .find_map(|block| block.body.expr("source"))
        {
            source = match here.evaluate(expr) {
                Value::String(text) => Some((text.to_string(), here.directory.clone())),
                _ => None,
            };
        }
        let deep = body
            .blocks_of("include")
            .any(|block| block.body.expr("merge_strategy").and_then(Expr::as_str) == Some("deep"));
        match body.expr("inputs").map(|expr| here.evaluate(expr)) {
            None => {}
            Some(Value::Map(own)) => merge(&mut inputs, own, deep),
            // Which names there are is not known, so that nothing that was included is, either.
            Some(_) => inputs = Map::new(),
        }
        Some((source, inputs))
    }

    /// A file with its locals.
    fn open<'r>(&'r self, path: &str, unit: &'r str, depth: usize) -> Option<Here<'r, 't>> {
        if depth > 4 || self.files.borrow().len() > MAX_FILES {
            return None;
        }
        let (_, body) = parsed(self.tree, path)?;
        self.files.borrow_mut().insert(path.into());
        let mut here = Here {
            reader: self,
            directory: directory_of(path).to_owned(),
            unit,
            locals: Map::new(),
            includes: Map::new(),
        };
        here.work_out(&body);
        Some(here)
    }

    /// A file of this name in a directory above.
    fn above(&self, directory: &str, name: &str) -> Option<String> {
        let mut at = directory;
        while !at.is_empty() {
            at = directory_of(at);
            let path = if at.is_empty() {
                name.to_owned()
            } else {
                format!("{at}/{name}")
            };
            if self.tree.entry(&path).is_some() {
                return Some(path);
            }
        }
        None
    }
}

/// Puts the inputs of a file over those that it includes.
fn merge(into: &mut Map, own: Map, deep: bool) {
    for (name, value) in own {
        match (into.get_mut(&name), value) {
            (Some(Value::Map(old)), Value::Map(new)) if deep => merge(old, new, true),
            (Some(Value::List(old)), Value::List(new)) if deep => {
                old.extend(new);
            }
            (_, value) => {
                into.insert(name, value);
            }
        }
    }
}

impl Here<'_, '_> {
    fn evaluate(&self, expr: &Expr) -> Value {
        let budget = &self.reader.budget;
        let found = evaluate_within(expr, self, Mode::Configuration, budget);
        found.value.into_owned()
    }

    /// Works the locals out, as often as one of them stands for another.
    fn work_out(&mut self, body: &Body) {
        let written: BTreeMap<&Arc<str>, &Expr> = body
            .blocks_of("locals")
            .flat_map(|block| &block.body.attributes)
            .map(|attribute| (&attribute.name, &attribute.expr))
            .collect();
        for name in written.keys() {
            self.locals.insert((*name).clone(), Value::Unknown);
        }
        for _ in 0..MAX_ROUNDS {
            let mut settled = true;
            for (name, expr) in &written {
                let value = self.evaluate(expr);
                if self.locals.get(name) != Some(&value) {
                    settled = false;
                    self.locals.insert((*name).clone(), value);
                }
            }
            if settled {
                break;
            }
        }
    }

    /// The file that an `include` names.
    fn included(&self, block: &Block) -> Option<String> {
        match self.evaluate(block.body.expr("path")?) {
            Value::String(path) => self.path(&path),
            _ => None,
        }
    }

    /// A path as a function or a person writes it, from the top of the tree.
    fn path(&self, written: &str) -> Option<String> {
        match written.strip_prefix("<repo>/") {
            Some(path) => normalise(path),
            None => normalise(&format!("{}/{written}", self.directory)),
        }
    }

    fn parent(&self, arguments: &[Value]) -> Option<String> {
        let names: Vec<&str> = match arguments.first().map(Value::as_str) {
            None => vec!["terragrunt.hcl", "root.hcl"],
            Some(Some(name)) => vec![name],
            Some(None) => return None,
        };
        names
            .iter()
            .find_map(|name| self.reader.above(self.unit, name))
    }
}

/// A path of the tree as a value: where the repository lies on a disk is not known,
/// and nothing that is compared may hang on it.
fn place(path: &str) -> Value {
    Value::from(format!("<repo>/{path}").as_str())
}

impl Scope for Here<'_, '_> {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        Some(match name {
            "local" => Cow::Owned(Value::Map(self.locals.clone())),
            "include" => {
                let unnamed = self.includes.get("").filter(|_| self.includes.len() == 1);
                Cow::Owned(match unnamed {
                    Some(only) => only.clone(),
                    None => Value::Map(self.includes.clone()),
                })
            }
            // Outputs of other units, features, and whatever comes with the next release.
            _ => Cow::Owned(Value::Unknown),
        })
    }

    fn call(&self, name: &str, arguments: &[Value]) -> Option<Result<Value, FunctionError>> {
        let text =
            |value: Option<String>| Some(Ok(value.map_or(Value::Unknown, |path| place(&path))));
        match name {
            "find_in_parent_folders" => text(self.parent(arguments)),
            "get_terragrunt_dir" | "get_original_terragrunt_dir" => {
                text(Some(self.unit.to_owned()))
            }
            "get_parent_terragrunt_dir" => text(Some(self.directory.clone())),
            "get_repo_root" => Some(Ok(Value::from("<repo>"))),
            "dirname" => match arguments.first().and_then(Value::as_str) {
                Some(path) if path.starts_with("<repo>/") => {
                    Some(Ok(Value::from(directory_of(path))))
                }
                _ => None,
            },
            "path_relative_to_include" => Some(Ok(Value::Unknown)),
            "read_terragrunt_config" => {
                let path = arguments.first().and_then(Value::as_str);
                let there = path
                    .and_then(|path| self.path(path))
                    .and_then(|path| self.reader.open(&path, self.unit, 2));
                Some(Ok(there.map_or(Value::Unknown, |there| {
                    let mut map = Map::new();
                    map.insert("locals".into(), Value::Map(there.locals));
                    Value::Map(map)
                })))
            }
            "file" | "templatefile" | "yamldecode" | "jsondecode" if arguments.is_empty() => None,
            "file" | "templatefile" => Some(Ok(Value::Unknown)),
            _ if crate::hcl::functions::lookup(name).is_some() => None,
            // `get_env`, `run_cmd` and all that asks the world outside.
            _ => Some(Ok(Value::Unknown)),
        }
    }
}
