//! Values of the root's variables: `terraform.tfvars`, `*.auto.tfvars`,
//! `--var-file`, `--var`, in the order in which Terraform takes them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::{TreeFiles, below, directory_of, is_configuration};
use super::options::{DiffOptions, VariableFile};
use super::roots::Found;
use crate::catalog::vocabulary::keys::{OF_BACKENDS, ONLY_OF_BACKENDS};
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::evaluate::constant;
use crate::hcl::merge::{self, parse_variables};
use crate::hcl::parse::parse_expression;
use crate::hcl::references::references;
use crate::hcl::syntax::{Body, ExprKind};
use crate::input::configuration::{Loaded, ModuleFiles as _, normalise};
use crate::input::tree::Tree;
use crate::model::change::{Gap, GapEffect};
use crate::model::configuration::Reference;
use crate::model::value::{Map, Value};
use crate::source::FileId;

/// Whether a variable file is loaded without being named.
pub(crate) fn is_automatic(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(name, "terraform.tfvars" | "terraform.tfvars.json")
        || name.ends_with(".auto.tfvars")
        || name.ends_with(".auto.tfvars.json")
}

/// A variable file that counts only where somebody names it.
pub(crate) struct NamedFile {
    pub(crate) path: Arc<str>,
    /// Names that it gives values to, on either side.
    names: BTreeSet<Arc<str>>,
    /// Those of them that get another value, where the file changes.
    other: BTreeSet<Arc<str>>,
    pub(crate) changed: bool,
}

/// Variable files of a tree beyond this are not looked at unless they change or lie in a root
/// module that is judged.
const MAX_FILES: usize = 300;
/// Unchanged environments that one root module is judged under; that there are more is a gap,
/// because production may be among them.
pub(crate) const MAX_ENVIRONMENTS: usize = 200;
/// Root modules that one variable file is tried with; with more of them nobody
/// knows where it belongs.
const MAX_TAKERS: usize = 50;
/// Names of a variable file that a root has to declare before the file is taken for its own,
/// where it does not declare all of them.
const MOST_OF: usize = 3;
/// Nested blocks in which uses of variables are looked for.
const MAX_DEPTH: usize = 60;
/// Root modules whose variables are looked up for files that lie elsewhere.
const MAX_ROOTS: usize = 400;

impl NamedFile {
    /// Options with this file behind the others.
    pub(crate) fn added_to(&self, options: &DiffOptions) -> DiffOptions {
        let mut options = options.clone();
        options.var_files.push(VariableFile {
            path: self.path.to_string(),
            text: None,
        });
        options
    }
}

/// Variable files that are there on both sides and neither loaded without being
/// named nor named in the options. One that cannot be read is not among them.
fn files(
    trees: [&dyn Tree; 2],
    changed: &BTreeSet<Arc<str>>,
    (chosen, options): (&[String], &DiffOptions),
) -> Vec<NamedFile> {
    let is_variables = |path: &str| path.ends_with(".tfvars") || path.ends_with(".tfvars.json");
    let given = |path: &str| {
        let mut files = options.var_files.iter();
        files.any(|file| path.ends_with(file.path.trim_start_matches("./")))
    };
    let is_module = |directory: &str| {
        trees.iter().any(|tree| {
            below(*tree, directory).iter().any(|entry| {
                directory_of(&entry.path) == directory && is_configuration(&entry.path)
            })
        })
    };
    let example = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        ["example", "sample", "template"]
            .iter()
            .any(|word| name.contains(word))
    };
    let names_of = |tree: &dyn Tree, path: &str| -> Option<Vec<Arc<str>>> {
        let bytes = tree.read(path).ok()??;
        let text = std::str::from_utf8(&bytes).ok()?;
        let body = parse_variables(path, text, FileId(u32::MAX)).ok()?;
        Some(body.attributes.into_iter().map(|one| one.name).collect())
    };
    let paths: Vec<&Arc<str>> = trees[1]
        .list()
        .iter()
        .map(|entry| &entry.path)
        .filter(|path| is_variables(path) && !path.split('/').any(|part| part == ".terraform"))
        .filter(|path| !given(path) && !example(path))
        .collect();
    let many = paths.len() > MAX_FILES;
    let data: BTreeSet<&str> = changed
        .iter()
        .filter(|path| !is_configuration(path) && !is_variables(path))
        .filter_map(|path| path.rsplit('/').next())
        .collect();
    paths
        .into_iter()
        .filter(|path| {
            let inside = || chosen.iter().any(|root| concerns(root, path));
            changed.contains(*path) || !many || inside()
        })
        .filter(|path| !(is_automatic(path) && is_module(directory_of(path))))
        .filter_map(|path| {
            // What a path leads to that it gives changes with it.
            let changed = changed.contains(path) || leads_to(trees[1], path, &data);
            let new = names_of(trees[1], path)?;
            let old = if changed {
                names_of(trees[0], path)?
            } else {
                Vec::new()
            };
            let other = match changed {
                true => differing(trees, path),
                false => BTreeSet::new(),
            };
            Some(NamedFile {
                path: path.clone(),
                names: old.into_iter().chain(new).collect(),
                other,
                changed,
            })
        })
        .filter(|file| !file.names.is_empty())
        .collect()
}

/// Whether a variable file gives a path that ends with one of these names.
fn leads_to(tree: &dyn Tree, path: &str, names: &BTreeSet<&str>) -> bool {
    let bytes = match names.is_empty() {
        true => None,
        false => tree.read(path).ok().flatten(),
    };
    let text = bytes
        .as_deref()
        .and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.is_some_and(|text| {
        let mut words = text.split(['"', '/']);
        words.any(|word| names.contains(word))
    })
}

/// Names that a variable file gives another value than before.
fn differing(trees: [&dyn Tree; 2], path: &str) -> BTreeSet<Arc<str>> {
    let [old, new] = trees.map(|tree| -> BTreeMap<Arc<str>, Value> {
        let bytes = tree.read(path).ok().flatten();
        let text = bytes
            .as_deref()
            .and_then(|bytes| std::str::from_utf8(bytes).ok());
        let body = text.and_then(|text| parse_variables(path, text, FileId(u32::MAX)).ok());
        body.map(|body| constants(&body).into_iter().collect())
            .unwrap_or_default()
    });
    let names: BTreeSet<&Arc<str>> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name))
        .cloned()
        .collect()
}

/// Names of variables that a body uses. Where nobody declares one, a tool writes the
/// declaration beside the configuration before it runs.
fn used(body: &Body, names: &mut BTreeSet<Arc<str>>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    for attribute in &body.attributes {
        names.extend(
            references(&attribute.expr)
                .into_iter()
                .filter_map(|one| match one {
                    Reference::Variable(name) => Some(name),
                    _ => None,
                }),
        );
    }
    for block in &body.blocks {
        used(&block.body, names, depth + 1);
    }
}

/// What a directory declares or uses, on either side.
struct Declared {
    variables: BTreeSet<Arc<str>>,
    /// There is something in it beside variables.
    is_root: bool,
}

fn declared(trees: [&dyn Tree; 2], directory: &str) -> Declared {
    let mut found = Declared {
        variables: BTreeSet::new(),
        is_root: false,
    };
    for tree in trees {
        let files = below(tree, directory).iter().filter(|entry| {
            directory_of(&entry.path) == directory && is_configuration(&entry.path)
        });
        for entry in files {
            let bytes = tree.read(&entry.path).ok().flatten();
            let text = bytes
                .as_deref()
                .and_then(|bytes| std::str::from_utf8(bytes).ok());
            let body = text.map(|text| merge::parse_file(&entry.path, text, FileId(u32::MAX)));
            let Some(Ok(body)) = body else {
                found.is_root = true;
                continue;
            };
            for block in &body.blocks {
                match (block.kind.as_ref(), block.labels.first()) {
                    ("variable", Some(name)) => {
                        found.variables.insert(name.clone());
                    }
                    _ => {
                        found.is_root = true;
                        used(&block.body, &mut found.variables, 0);
                    }
                }
            }
        }
    }
    found
}

/// Names of the variables that a directory declares or uses, on either side.
pub(crate) fn declared_variables(trees: [&dyn Tree; 2], directory: &str) -> BTreeSet<Arc<str>> {
    declared(trees, directory).variables
}

/// Which root modules are judged with which variable files: each root that
/// changes under every environment that there is for it, and each file that
/// changes in every root that it may be for. `counts` are the unchanged environments of each root.
pub(crate) fn environments(
    trees: [&dyn Tree; 2],
    found: &Found,
    chosen: &[String],
    (options, counts): (&DiffOptions, &mut BTreeMap<String, usize>),
) -> (Vec<NamedFile>, Vec<(String, usize)>) {
    let files = files(trees, &found.changed, (chosen, options));
    let mut jobs: Vec<(String, usize)> = Vec::new();
    let all = found.free.iter().chain(&found.roots).chain(chosen);
    let mut takers = Takers {
        trees,
        chosen,
        roots: all.collect(),
        known: BTreeMap::new(),
    };
    for (at, file) in files.iter().enumerate() {
        let takers = takers.of(file);
        if takers.len() > MAX_TAKERS {
            continue;
        }
        for root in takers {
            let asked = match &options.root {
                Some(_) => chosen.contains(&root),
                None => concerns(&options.below, &root),
            };
            let unchanged =
                !file.changed && (!chosen.contains(&root) || !options.var_files.is_empty());
            if !asked || unchanged {
                continue;
            }
            if file.changed || one_more(counts, &root) {
                jobs.push((root, at));
            }
        }
    }
    (files, jobs)
}

/// Counts one more unchanged environment of a root; whether it is judged.
pub(crate) fn one_more(counts: &mut BTreeMap<String, usize>, root: &str) -> bool {
    let count = counts.entry(root.to_owned()).or_default();
    *count += 1;
    *count <= MAX_ENVIRONMENTS
}

/// Finds the root modules that a variable file is for.
struct Takers<'t> {
    trees: [&'t dyn Tree; 2],
    chosen: &'t [String],
    roots: BTreeSet<&'t String>,
    /// What was read of roots.
    known: BTreeMap<&'t String, Declared>,
}

impl<'t> Takers<'t> {
    /// The roots that take a file: the nearest one around it; else those that take what
    /// changes in it; else those that it is called like.
    fn of(&mut self, file: &NamedFile) -> Vec<String> {
        let mut takers = self.around(file);
        if file.changed && self.roots.len() <= MAX_ROOTS {
            if takers.is_empty() {
                takers = self.shared(file);
            }
            if takers.is_empty() {
                takers = self.called(file);
            }
        }
        takers.into_iter().cloned().collect()
    }

    fn declared(&mut self, root: &'t String) -> &Declared {
        let trees = self.trees;
        self.known
            .entry(root)
            .or_insert_with(|| declared(trees, root))
    }

    /// How many of these names a root takes.
    fn taken(&mut self, names: &BTreeSet<Arc<str>>, root: &'t String) -> usize {
        let known = self.declared(root);
        match known.is_root {
            true => names.intersection(&known.variables).count(),
            false => 0,
        }
    }

    /// The nearest root around the file, else every one that declares its names.
    fn around(&mut self, file: &NamedFile) -> Vec<&'t String> {
        let all = file.names.len();
        let mut around = self.roots.iter().copied().collect::<Vec<_>>();
        around.retain(|root| concerns(root, &file.path));
        around.sort_by_key(|root| std::cmp::Reverse(root.len()));
        let mut around = around.into_iter();
        let whole = around
            .clone()
            .find(|root| self.taken(&file.names, root) == all);
        if let Some(root) = whole {
            return vec![root];
        }
        // Names that it does not declare are a warning: the file still belongs to the root
        // that it lies in, and to others only if that does not take all that changes.
        let near = around.find(|root| 2 * self.taken(&file.names, root) >= all);
        let whole = near.is_some_and(|root| self.taken(&file.other, root) == file.other.len());
        let mut takers: Vec<&String> = near.into_iter().collect();
        // Where the state of another root lies says nothing of this one's objects.
        let backend = |name: &Arc<str>| OF_BACKENDS.has(name);
        let of_backend = !file.changed
            && file.names.iter().all(backend)
            && (file.path.to_lowercase().contains("backend")
                || file.names.iter().any(|name| ONLY_OF_BACKENDS.has(name)));
        if !whole && !of_backend && self.roots.len() <= MAX_ROOTS {
            let mut others: Vec<&String> = self.roots.iter().copied().collect();
            others.retain(|root| file.changed || self.chosen.contains(root));
            others.retain(|root| self.taken(&file.names, root) == all);
            takers.extend(others);
        }
        takers
    }

    /// The tools only warn of names that a root does not declare. One file for several
    /// roots gives each of them what it takes: those are meant that take what changes.
    fn shared(&mut self, file: &NamedFile) -> Vec<&'t String> {
        let mut takers: Vec<&String> = self.roots.iter().copied().collect();
        takers.retain(|root| {
            self.taken(&file.other, root) > 0 && self.taken(&file.names, root) >= MOST_OF
        });
        // What nobody declares may be for a root that is not seen.
        let declares = |name: &Arc<str>| {
            let mut known = takers.iter().filter_map(|root| self.known.get(*root));
            known.any(|known| known.variables.contains(name))
        };
        if !file.other.iter().all(declares) {
            takers.clear();
        }
        takers
    }

    /// A file that is called like a directory is for the root in it.
    fn called(&mut self, file: &NamedFile) -> Vec<&'t String> {
        let stem = stem(&file.path);
        let mut takers: Vec<&String> = self.roots.iter().copied().collect();
        takers.retain(|root| root.rsplit('/').next() == Some(stem));
        takers.retain(|root| self.taken(&file.names, root) > 0);
        takers
    }
}

/// The name of a file without its ending, or of the directory that it is in where it is
/// called like all of them.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.trim_end_matches(".json").trim_end_matches(".tfvars");
    if name == "terraform" {
        return directory_of(path).rsplit('/').next().unwrap_or_default();
    }
    name.trim_end_matches(".auto")
}

/// Whether a directory is `below` or lies in it.
pub(crate) fn concerns(below: &str, root: &str) -> bool {
    below.is_empty()
        || root == below
        || root
            .strip_prefix(below)
            .is_some_and(|rest| rest.starts_with('/'))
}

/// The given values of a side, and what could not be read.
pub(crate) fn given(
    tree: &dyn Tree,
    files: &TreeFiles<'_>,
    root: &str,
    loaded: &Loaded,
    options: &DiffOptions,
) -> Result<(Map, Vec<Gap>)> {
    let mut values = Map::new();
    let mut gaps = Vec::new();
    let mut names: Vec<&Arc<str>> = below(tree, root)
        .iter()
        .map(|entry| &entry.path)
        .filter(|path| directory_of(path) == root && is_automatic(path))
        .collect();
    let rank = |path: &str| match path.rsplit('/').next() {
        Some("terraform.tfvars") => 0,
        Some("terraform.tfvars.json") => 1,
        _ => 2,
    };
    names.sort_by_key(|path| (rank(path), *path));
    for path in names {
        let parsed = files
            .file(path)
            .map(|text| parse_variables(path, &text, FileId(u32::MAX)));
        match parsed {
            Some(Ok(body)) => values.extend(constants(&body)),
            _ => {
                // It may set every variable, so that not even a default is known to hold.
                values.extend(declared_by(loaded).map(|name| (name, Value::Unknown)));
                gaps.push(Gap {
                    what: path.to_string(),
                    why: "the variable file cannot be read".to_owned(),
                    treated_as: "values that could be anything".to_owned(),
                    effect: GapEffect::NeedsApproval,
                });
            }
        }
    }
    for file in &options.var_files {
        let inside = [format!("{root}/{}", file.path), file.path.clone()]
            .iter()
            .filter_map(|path| normalise(path))
            .find_map(|path| files.file(&path));
        // A file that only one side has is absent on the other.
        let Some(text) = inside.or_else(|| file.text.clone()) else {
            continue;
        };
        let body = parse_variables(&file.path, &text, FileId(u32::MAX))?;
        values.extend(constants(&body));
    }
    for pair in &options.vars {
        let Some((name, text)) = pair.split_once('=') else {
            return Err(
                Error::new(ErrorCode::Usage, "a variable is given as NAME=VALUE")
                    .with_help("for example `--var environment=production`"),
            );
        };
        values.insert(name.trim().into(), written(loaded, name.trim(), text));
    }
    Ok((values, gaps))
}

/// The names of the variables that a root module declares.
fn declared_by(loaded: &Loaded) -> impl Iterator<Item = Arc<str>> {
    defaults(loaded).into_keys()
}

/// The defaults of the variables that a root module declares.
fn defaults(loaded: &Loaded) -> BTreeMap<Arc<str>, Option<Value>> {
    let root: &[Arc<str>] = &[];
    let blocks = loaded
        .bodies
        .get(root)
        .into_iter()
        .flat_map(|(merged, _)| merged.body.blocks_of("variable"));
    blocks
        .filter_map(|block| {
            let default = block.body.expr("default").and_then(constant);
            Some((Arc::from(block.label(0)?), default))
        })
        .collect()
}

/// Whether every variable that both sides declare has the default that it had.
pub(crate) fn same_defaults(before: &Loaded, after: &Loaded) -> bool {
    let (old, new) = (defaults(before), defaults(after));
    let mut both = old
        .iter()
        .filter_map(|(name, was)| Some((was, new.get(name)?)));
    both.all(|(was, is)| was == is)
}

/// A value from the command line: a text, unless the variable's type says that
/// it is an expression.
fn written(loaded: &Loaded, name: &str, text: &str) -> Value {
    let root: &[Arc<str>] = &[];
    let kind = loaded.bodies.get(root).and_then(|(merged, _)| {
        let block = merged
            .body
            .blocks_of("variable")
            .find(|block| block.label(0) == Some(name))?;
        block.body.expr("type")
    });
    let is_text = match kind.map(|expr| &expr.kind) {
        None => true,
        Some(ExprKind::Variable(name)) => matches!(name.as_ref(), "string" | "any"),
        Some(_) => false,
    };
    if is_text {
        return Value::from(text);
    }
    let parsed = parse_expression(text, FileId(u32::MAX), "--var").ok();
    parsed
        .and_then(|expr| constant(&expr))
        .unwrap_or(Value::Unknown)
}

/// The values of a `.tfvars` file, as far as they are constant, which the
/// tools demand.
fn constants(body: &Body) -> Map {
    body.attributes
        .iter()
        .map(|attribute| {
            let value = constant(&attribute.expr);
            (attribute.name.clone(), value.unwrap_or(Value::Unknown))
        })
        .collect()
}
