//! The configuration behind a change, read from HCL texts: those inside a plan
//! file, or those of a checkout.
//!
//! Nothing here ends a judgement. A text that does not parse and a module that
//! cannot be had are gaps, and what depends on them counts as unknown.

pub mod checkout;
mod module;
mod sets;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::module_cache::{self, Installed};
use crate::error::{Error, ErrorCode};
use crate::hcl::merge::{self, Dialect, MergedModule, ModuleFile};
use crate::model::change::{Gap, GapEffect};
use crate::model::configuration::{Configuration, ConfigurationOrigin, Module, ModuleCall};
use crate::source::{FileId, SourceMap};

/// A module whose texts came with the input: a plan file carries all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EmbeddedModule {
    /// Names of the calls from the root; empty for the root.
    pub key: Vec<Arc<str>>,
    /// `source` as the module manifest gives it; empty for the root.
    pub source: String,
    /// Version that was installed, for modules of a registry.
    pub version: Option<String>,
    /// Directory relative to the root module, as the manifest gives it.
    pub dir: String,
    /// The module's texts in the [`SourceMap`].
    pub files: Vec<FileId>,
}

/// Calls deeper than this are not followed.
const MAX_CALL_DEPTH: usize = 32;

/// Modules beyond this are not read.
const MAX_MODULES: usize = 10_000;

/// Builds the configuration from texts that lie in `sources`. Texts that do
/// not parse are told in `gaps`; without any module the configuration is
/// [absent](ConfigurationOrigin::Absent).
pub fn from_sources(
    modules: &[EmbeddedModule],
    sources: &SourceMap,
    gaps: &mut Vec<Gap>,
) -> Configuration {
    if modules.is_empty() {
        return Configuration::default();
    }
    let mut sorted: Vec<&EmbeddedModule> = modules.iter().collect();
    sorted.sort_by_key(|module| (module.key.len(), &module.key));
    let mut builder = Builder::default();
    let mut bodies = Vec::new();
    for embedded in &sorted {
        let files: Vec<ModuleFile<'_>> = embedded
            .files
            .iter()
            .filter_map(|id| {
                let file = sources.get(*id)?;
                Some(ModuleFile {
                    path: &file.path,
                    file: *id,
                    text: &file.text,
                })
            })
            .collect();
        // The tools embed what they read, so a `.tofu` file tells the dialect.
        let is_tofu = |file: &ModuleFile<'_>| {
            file.path.ends_with(".tofu") || file.path.ends_with(".tofu.json")
        };
        let dialect = if files.iter().any(is_tofu) {
            Dialect::OpenTofu
        } else {
            Dialect::Terraform
        };
        bodies.push(merge::module(&files, dialect));
    }
    for (embedded, merged) in sorted.iter().zip(&bodies) {
        tell(merged, gaps);
        builder.add(&embedded.key, merged, sources);
    }
    // Calls whose code the plan does not carry.
    for (embedded, merged) in sorted.iter().zip(&bodies) {
        for (name, call) in module::calls(&merged.body, sources) {
            let mut path = embedded.key.clone();
            path.push(name);
            builder.call(&path, call);
        }
    }
    builder.configuration
}

/// Files of a checkout by `/`-separated path from its top. Implementations
/// read once and keep inside the tree.
pub trait ModuleFiles {
    /// Paths and texts of the files directly inside a directory (`""` is the
    /// top); `None` when there is no such directory. Files that are no
    /// configuration may be left out; one that cannot be read as text is there
    /// without a text.
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>>;

    /// The text of one file.
    fn file(&self, path: &str) -> Option<Arc<str>>;

    /// Why a file has no text or a directory is not there, where more is known
    /// than that.
    fn why(&self, _path: &str) -> Option<String> {
        None
    }

    /// What is installed beside the files, with directories as this gives them.
    fn installed(&self) -> &[Installed] {
        &[]
    }

    /// Whether the code of a call is left aside, although it is at hand.
    fn leaves_aside(&self, _call: &[Arc<str>]) -> bool {
        false
    }
}

/// Reads the module in `root` and every module it calls by a local path, or
/// that `.terraform/modules/modules.json` says where to find. Other modules
/// are there with `loaded: false` and a gap without effect: whether their
/// absence matters depends on what is judged.
pub fn load(
    root: &str,
    files: &dyn ModuleFiles,
    dialect: Dialect,
) -> (Configuration, SourceMap, Vec<Gap>) {
    let loaded = load_into(SourceMap::default(), root, files, dialect, "");
    (loaded.configuration, loaded.sources, loaded.gaps)
}

/// A configuration with the bodies it was read from.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) configuration: Configuration,
    pub(crate) sources: SourceMap,
    pub(crate) gaps: Vec<Gap>,
    /// Body and directory of each module that could be had, by call path.
    pub(crate) bodies: BTreeMap<Vec<Arc<str>>, (Arc<MergedModule>, String)>,
}

/// Arguments of a module call that are not variables of the module.
pub(crate) const CALL_META: &[&str] = &[
    "source",
    "version",
    "count",
    "for_each",
    "depends_on",
    "providers",
];

/// As [`load`], with the texts put behind those that `sources` has already;
/// `mark` is added to the names of the texts, to tell two sides apart.
pub(crate) fn load_into(
    sources: SourceMap,
    root: &str,
    files: &dyn ModuleFiles,
    dialect: Dialect,
    mark: &str,
) -> Loaded {
    let mut loader = Loader {
        files,
        dialect,
        manifest: manifest(root, files),
        cache: BTreeMap::new(),
        sources,
        builder: Builder::default(),
        gaps: Vec::new(),
        root: normalise(root).unwrap_or_default(),
        bodies: BTreeMap::new(),
        mark,
    };
    let root = loader.root.clone();
    loader.visit(Vec::new(), &root);
    Loaded {
        configuration: loader.builder.configuration,
        sources: loader.sources,
        gaps: loader.gaps,
        bodies: loader.bodies,
    }
}

fn tell(merged: &MergedModule, gaps: &mut Vec<Gap>) {
    for problem in &merged.problems {
        let place = problem.location.as_ref();
        let what = match place {
            Some(place) => match place.line {
                Some(line) => format!("{}:{line}", place.file),
                None => place.file.clone(),
            },
            None => "the configuration".to_owned(),
        };
        gaps.push(Gap {
            what,
            why: problem.message.clone(),
            treated_as: "configuration that could say anything".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
}

#[derive(Default)]
struct Builder {
    configuration: Configuration,
    index: BTreeMap<Vec<Arc<str>>, usize>,
    calls: BTreeMap<Vec<Arc<str>>, ModuleCall>,
}

impl Builder {
    fn push(&mut self, path: &[Arc<str>], mut module: Module) {
        self.configuration.origin = ConfigurationOrigin::Hcl;
        module.path = path.to_vec();
        module.parent = path
            .split_last()
            .and_then(|(_, parent)| self.index.get(parent).copied());
        self.index
            .insert(path.to_vec(), self.configuration.modules.len());
        self.configuration.modules.push(module);
    }

    fn add(&mut self, path: &[Arc<str>], merged: &MergedModule, sources: &SourceMap) {
        let mut module = module::module(&merged.body, sources);
        module.loaded = merged.problems.is_empty();
        module.call = self.calls.get(path).cloned();
        self.push(path, module);
    }

    /// Notes the call of a module, which is there already, or is added as one
    /// whose code could not be had.
    fn call(&mut self, path: &[Arc<str>], call: ModuleCall) {
        match self.index.get(path) {
            Some(index) => self.configuration.modules[*index].call = Some(call),
            None => self.push(
                path,
                Module {
                    call: Some(call),
                    ..Module::default()
                },
            ),
        }
    }
}

struct Loader<'f> {
    files: &'f dyn ModuleFiles,
    dialect: Dialect,
    /// Installed modules of the root module, with directories relative to it.
    manifest: Vec<Installed>,
    cache: BTreeMap<String, Option<Arc<MergedModule>>>,
    sources: SourceMap,
    builder: Builder,
    gaps: Vec<Gap>,
    root: String,
    bodies: BTreeMap<Vec<Arc<str>>, (Arc<MergedModule>, String)>,
    mark: &'f str,
}

impl Loader<'_> {
    /// Modules are visited breadth first, so that a caller always stands
    /// before what it calls.
    fn visit(&mut self, path: Vec<Arc<str>>, directory: &str) {
        let mut queue = std::collections::VecDeque::new();
        queue.push_back((path, directory.to_owned()));
        while let Some((path, directory)) = queue.pop_front() {
            let Some(merged) = self.read(&directory) else {
                self.gaps.push(self.missing(&path, &directory));
                if let Some(call) = self.builder.calls.get(&path).cloned() {
                    self.builder.call(&path, call);
                }
                continue;
            };
            self.builder.add(&path, &merged, &self.sources);
            self.bodies
                .insert(path.clone(), (merged.clone(), directory.clone()));
            for (name, call) in module::calls(&merged.body, &self.sources) {
                let mut inner = path.clone();
                inner.push(name);
                let target = self.target(&inner, &call, &directory);
                self.builder.calls.insert(inner.clone(), call.clone());
                let room = inner.len() <= MAX_CALL_DEPTH
                    && self.builder.configuration.modules.len() + queue.len() < MAX_MODULES;
                match target {
                    Some(target) if room => queue.push_back((inner, target)),
                    _ => {
                        let source = call.source.to_string();
                        self.gaps.push(self.missing(&inner, &source));
                        self.builder.call(&inner, call);
                    }
                }
            }
        }
    }

    fn missing(&self, path: &[Arc<str>], source: &str) -> Gap {
        let mut what = String::from("module");
        for name in path {
            what.push('.');
            what.push_str(name);
        }
        Gap {
            what,
            why: format!("the code of the module ({source}) is not at hand"),
            treated_as: "a module that could hold anything".to_owned(),
            effect: GapEffect::Note,
        }
    }

    fn read(&mut self, directory: &str) -> Option<Arc<MergedModule>> {
        if let Some(known) = self.cache.get(directory) {
            return known.clone();
        }
        let merged = self.files.directory(directory).map(|mut texts| {
            texts.sort();
            texts.retain(|(path, _)| merge::role(path, self.dialect).is_some());
            let unreadable: Vec<Error> = texts
                .iter()
                .filter(|(_, text)| text.is_none())
                .map(|(path, _)| {
                    let message = self
                        .files
                        .why(path)
                        .unwrap_or_else(|| format!("{path} cannot be read as text"));
                    Error::new(ErrorCode::InvalidConfiguration, message).at(path.as_str(), None)
                })
                .collect();
            let texts: Vec<_> = texts
                .into_iter()
                .filter_map(|(path, text)| {
                    let text = text?;
                    let shown = format!("{path}{}", self.mark);
                    Some((self.sources.add(shown, text.clone()), path, text))
                })
                .collect();
            let files: Vec<ModuleFile<'_>> = texts
                .iter()
                .map(|(file, path, text)| ModuleFile {
                    path,
                    file: *file,
                    text,
                })
                .collect();
            let mut merged = merge::module(&files, self.dialect);
            merged.problems.extend(unreadable);
            tell(&merged, &mut self.gaps);
            Arc::new(merged)
        });
        self.cache.insert(directory.to_owned(), merged.clone());
        merged
    }

    fn target(&self, path: &[Arc<str>], call: &ModuleCall, from: &str) -> Option<String> {
        if call.source.starts_with("./") || call.source.starts_with("../") {
            return normalise(&format!("{from}/{}", call.source));
        }
        if self.files.leaves_aside(path) {
            return None;
        }
        let constraint = call.version.as_deref();
        let key = path.join(".");
        // A manifest that was written for another revision of the call is none for this one.
        let own = self.manifest.iter().find(|module| module.key == key);
        if let Some(own) = own.filter(|module| module.is_for(&call.source, constraint)) {
            return normalise(&format!("{}/{}", self.root, own.directory));
        }
        let beside = self.files.installed();
        let fits = |module: &&Installed| module.is_for(&call.source, constraint);
        let mut fitting = beside.iter().filter(fits);
        let first = fitting.next()?;
        // Which of several versions is meant nobody says.
        if fitting.any(|other| other.version != first.version) {
            let exact = |module: &&Installed| fits(module) && module.key == key;
            return beside
                .iter()
                .find(exact)
                .map(|found| found.directory.clone());
        }
        Some(first.directory.clone())
    }
}

/// `a/./b/../c` as `a/c`; `None` when it leaves the tree.
pub(crate) fn normalise(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn manifest(root: &str, files: &dyn ModuleFiles) -> Vec<Installed> {
    let path = normalise(&format!(
        "{root}/.terraform/modules/{}",
        module_cache::MANIFEST
    ));
    let text = path.and_then(|path| files.file(&path));
    text.map(|text| module_cache::manifest(&text))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
