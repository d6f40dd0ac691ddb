//! The policy that counts, and everything that it names: rules, provider
//! facts, signers. All of it is read from one place, because whoever can write
//! one part of it decides as much as who can write the whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::cli::PolicyArgs;
use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::input::git::{GitTree, Repository};
use crate::input::tree::{EntryKind, Tree};
use crate::model::time::Time;
use crate::policy::file::{self, Mistakes};
use crate::policy::{Place, Policy};
use crate::rules::{RuleFile, RuleSet};

/// Name of the policy file that is looked for.
pub const FILE: &str = "blastgate.hcl";
/// Largest file that a policy names.
const MAX_FILE: u64 = 16 << 20;

/// A policy and where it comes from.
pub struct Trust<'a> {
    /// The policy.
    pub policy: Policy,
    /// Whose word it is.
    pub standing: Standing,
    /// What the command line changed about it, in words.
    pub flags: Vec<String>,
    mistakes: Mistakes,
    /// Name of the policy's own file.
    file: String,
    place: Origin<'a>,
}

/// Whose word a policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// There is no file: the defaults hold.
    BuiltIn,
    /// A revision that was named as the trusted one, or the one that a change
    /// is compared with.
    Revision(String),
    /// The tree before the change.
    Before,
    /// A file outside of any repository.
    Outside,
    /// A file of the very tree that may be under review.
    UnderReview,
}

/// Where the files lie that a policy names.
enum Origin<'a> {
    Nowhere,
    Disk(PathBuf),
    Tree(&'a dyn Tree, String),
    Revision(Arc<GitTree>, String),
}

/// The policy of the command line: that of `--policy-ref`, of `--policy`, of
/// `blastgate.hcl` here, or the defaults.
///
/// # Errors
/// When a file is named but cannot be read. Mistakes in it are told by
/// [`Trust::rules`] and [`Trust::alone`], together with those about rules.
pub fn open(which: &PolicyArgs) -> Result<Trust<'static>> {
    if let Some(revision) = &which.policy_ref {
        return of_revision(revision, which.policy.as_deref(), Path::new("."));
    }
    let found = Path::new(FILE);
    match &which.policy {
        Some(file) => of_disk(file),
        None if found.is_file() => of_disk(found),
        None => Ok(Trust::built_in()),
    }
}

/// The policy of a git revision: the file that is named, or the nearest one
/// from a directory upwards.
///
/// # Errors
/// When there is no such revision, or it does not have the file that is named.
pub fn of_revision(revision: &str, named: Option<&Path>, from: &Path) -> Result<Trust<'static>> {
    let repository = Repository::open(from)?;
    let tree = Arc::new(repository.revision(revision)?);
    let candidates = match named {
        Some(file) => {
            let top = repository.top().and_then(|top| top.canonicalize().ok());
            vec![inside(top.as_deref(), file).ok_or_else(|| {
                Error::new(
                    ErrorCode::InvalidPolicy,
                    format!("{} lies outside of the repository", super::inputs::display(file)),
                )
                .with_help("With --policy-ref the policy is a file of that revision: give its path in the repository.")
            })?]
        }
        None => upwards(repository.below()),
    };
    for path in &candidates {
        if let Some(bytes) = tree.read(path)? {
            let directory = crate::input::files::directory(path).to_owned();
            let standing = Standing::Revision(tree.commit().to_owned());
            return Trust::read(&bytes, path, standing, Origin::Revision(tree, directory));
        }
    }
    if named.is_some() {
        return Err(Error::new(
            ErrorCode::InvalidPolicy,
            format!("the revision `{revision}` has no {}", candidates.join(" or ")),
        )
        .with_help("Name a policy that the trusted branch has, or leave --policy out to take the nearest blastgate.hcl there."));
    }
    Ok(Trust {
        standing: Standing::Revision(tree.commit().to_owned()),
        ..Trust::built_in()
    })
}

fn of_disk(path: &Path) -> Result<Trust<'static>> {
    let name = super::inputs::display(path);
    let bytes = std::fs::read(path).map_err(|error| {
        Error::new(
            ErrorCode::InvalidPolicy,
            format!("cannot read the policy {name}: {error}"),
        )
        .at(name.clone(), None)
        .with_help("Check the path given with --policy.")
    })?;
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let standing = if in_working_tree(&directory) {
        Standing::UnderReview
    } else {
        Standing::Outside
    };
    Trust::read(&bytes, &name, standing, Origin::Disk(directory))
}

/// Whether a directory lies in a git working tree: what is checked out there
/// may be what is under review.
fn in_working_tree(directory: &Path) -> bool {
    let Ok(full) = directory.canonicalize() else {
        return true;
    };
    full.ancestors().any(|place| place.join(".git").exists())
}

/// Where the policy may lie, the nearest place first.
pub fn upwards(below: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut place = below;
    while !place.is_empty() {
        out.push(format!("{place}/{FILE}"));
        place = crate::input::files::directory(place);
    }
    out.push(FILE.to_owned());
    out
}

/// The path below `top` of a file that is named from the current directory.
pub fn inside(top: Option<&Path>, file: &Path) -> Option<String> {
    let here = std::env::current_dir().ok()?.canonicalize().ok()?;
    let full = here.join(file);
    let below = full.strip_prefix(top?).ok()?;
    normalise(&below.to_string_lossy().replace('\\', "/"))
}

impl<'a> Trust<'a> {
    /// What holds without any file.
    pub fn built_in() -> Self {
        Trust {
            policy: Policy::default(),
            standing: Standing::BuiltIn,
            flags: Vec::new(),
            mistakes: Mistakes::default(),
            file: FILE.to_owned(),
            place: Origin::Nowhere,
        }
    }

    /// The policy of a tree that is compared.
    ///
    /// # Errors
    /// When the bytes are no text at all.
    pub fn of_tree(
        tree: &'a dyn Tree,
        path: &str,
        bytes: &[u8],
        standing: Standing,
    ) -> Result<Self> {
        let directory = crate::input::files::directory(path).to_owned();
        Trust::read(bytes, path, standing, Origin::Tree(tree, directory))
    }

    fn read(bytes: &[u8], name: &str, standing: Standing, place: Origin<'a>) -> Result<Self> {
        let (policy, mistakes) = file::parse_partly(bytes, name)?;
        let mut trust = Trust {
            policy,
            standing,
            flags: Vec::new(),
            mistakes,
            file: name.rsplit('/').next().unwrap_or(name).to_owned(),
            place,
        };
        trust.policy.catalog = trust.catalog()?;
        Ok(trust)
    }

    /// Refuses the policy if it has mistakes. Rules that it names are not looked at.
    ///
    /// # Errors
    /// All mistakes in the file.
    pub fn alone(self) -> Result<Policy> {
        self.mistakes.refuse()?;
        Ok(self.policy)
    }

    /// The facts of the policy's own catalog, and ours behind them.
    fn catalog(&self) -> Result<Catalog> {
        let mut sources = Vec::new();
        for directory in &self.policy.catalog_directories {
            let files = self.files(directory)?;
            sources.extend(files.into_iter().map(|file| (file.path, file.text)));
        }
        Catalog::with(&sources)
    }

    /// The rules of a set and those of the policy's directories.
    ///
    /// # Errors
    /// All mistakes in the policy, rules that it names and that there are not
    /// among them; and rules that do not load.
    pub fn rules(&mut self, base: RuleSet) -> Result<RuleSet> {
        let mut files = Vec::new();
        let mut unread = None;
        for directory in &self.policy.rule_directories {
            match self.files(directory) {
                Ok(more) => files.extend(more),
                Err(error) => unread = Some(error),
            }
        }
        let loaded = match (files.is_empty(), unread) {
            (_, Some(error)) => Err(error),
            (true, None) => Ok(base),
            (false, None) => base.with_files(&files, self.policy.catalog),
        };
        let Ok(rules) = loaded else {
            self.mistakes.refuse()?;
            return loaded;
        };
        self.known_rules(&rules);
        self.mistakes.refuse()?;
        Ok(rules)
    }

    /// Refuses a policy that sets the effect of a rule that there is not, or
    /// waives it: whoever wrote it believes that something is stricter, or more
    /// lenient, than it is.
    fn known_rules(&mut self, rules: &RuleSet) {
        let overrides = self.policy.rules.iter().map(|rule| (&rule.id, rule.place));
        let waivers = self.policy.waivers.iter();
        let named: Vec<(&String, Place)> = overrides
            .chain(waivers.clone().map(|waiver| (&waiver.rule, waiver.place)))
            .collect();
        for (id, place) in named {
            if rules.get(id).is_none() {
                let hint = rules
                    .nearest(id)
                    .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                self.mistakes
                    .add(place, format!("there is no rule `{id}`{hint}"));
            }
        }
        for waiver in waivers {
            if rules.get(&waiver.rule).is_some_and(|rule| !rule.waivable) {
                let what = format!("`{}` cannot be waived", waiver.rule);
                self.mistakes.add(waiver.place, what);
            }
        }
    }

    /// Refuses waivers that hold for too long.
    ///
    /// # Errors
    /// As [`file::check_dates`].
    pub fn check_dates(&self, now: Option<Time>) -> Result<()> {
        now.map_or(Ok(()), |now| file::check_dates(&self.policy, now))
    }

    /// The bytes of a file that the policy names, with the name that it goes by.
    ///
    /// # Errors
    /// When it is not there, is not a regular file, or is too large.
    pub fn bytes(&self, path: &str) -> Result<(String, Arc<[u8]>)> {
        let missing = |name: &str, why: &str| {
            Error::new(
                ErrorCode::InvalidPolicy,
                format!("the policy names {name}, which {why}"),
            )
            .with_help(
                "Paths in a policy are relative to it, and come from the same place as it does.",
            )
        };
        match &self.place {
            Origin::Nowhere => Err(missing(path, "is not there")),
            Origin::Disk(directory) => {
                let full = directory.join(path);
                let name = super::inputs::display(&full);
                // A pipe or a device can say something else each time it is read.
                match std::fs::metadata(&full) {
                    Ok(data) if !data.is_file() => Err(missing(&name, "is not a regular file")),
                    Ok(data) if data.len() > MAX_FILE => {
                        Err(missing(&name, "is larger than 16 MiB"))
                    }
                    Err(error) => Err(missing(&name, &format!("cannot be read: {error}"))),
                    Ok(_) => match std::fs::read(&full) {
                        Ok(bytes) => Ok((name, bytes.into())),
                        Err(error) => Err(missing(&name, &format!("cannot be read: {error}"))),
                    },
                }
            }
            Origin::Tree(tree, directory) => of_tree(*tree, directory, path, &missing),
            Origin::Revision(tree, directory) => of_tree(tree.as_ref(), directory, path, &missing),
        }
    }

    /// All `.hcl` files in a directory that the policy names, and below it.
    ///
    /// # Errors
    /// When the directory is not there or a file in it cannot be read.
    pub fn files(&self, directory: &str) -> Result<Vec<RuleFile>> {
        let found = self.find(directory, &[".hcl"])?;
        Ok(found.into_iter().map(|found| found.file).collect())
    }

    /// All files with one of these ends, in the same way.
    ///
    /// # Errors
    /// As above.
    pub fn find(&self, directory: &str, ends: &[&str]) -> Result<Vec<Found>> {
        let wanted = Wanted {
            ends,
            policy: &self.file,
        };
        let (tree, beside): (&dyn Tree, &str) = match &self.place {
            Origin::Nowhere => return Ok(Vec::new()),
            Origin::Disk(beside) => return on_disk(&beside.join(directory), wanted),
            Origin::Tree(tree, beside) => (*tree, beside),
            Origin::Revision(tree, beside) => (tree.as_ref(), beside),
        };
        let Some(path) = normalise(&format!("{beside}/{directory}")) else {
            return Err(Error::new(
                ErrorCode::InvalidRule,
                format!("the policy names {directory}, which leads out of the repository"),
            ));
        };
        let files = files_of_tree(tree, &path, wanted)?;
        if files.is_empty() {
            return Err(Error::new(
                ErrorCode::InvalidRule,
                format!("the policy names {directory}, where the tree before the change has none"),
            )
            .with_help("What a policy names is read from the same revision as the policy: bring it in first, with a change of its own."));
        }
        Ok(files)
    }
}

fn of_tree(
    tree: &dyn Tree,
    directory: &str,
    path: &str,
    missing: &dyn Fn(&str, &str) -> Error,
) -> Result<(String, Arc<[u8]>)> {
    let joined = normalise(&format!("{directory}/{path}"));
    let name = joined.ok_or_else(|| missing(path, "leads out of the repository"))?;
    match tree.read(&name)? {
        Some(bytes) if bytes.len() as u64 > MAX_FILE => {
            Err(missing(&name, "is larger than 16 MiB"))
        }
        Some(bytes) => Ok((name, bytes)),
        None => Err(missing(&name, "that revision does not have")),
    }
}

/// A file below a directory that was named.
#[derive(Debug)]
pub struct Found {
    /// Its path below the directory.
    pub below: String,
    /// The file, with its path for people.
    pub file: RuleFile,
}

/// Which files below a directory that a policy names are meant: those with one
/// of these ends, but for policies, Terraform's lock file and what it downloads.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    ends: &'a [&'a str],
    policy: &'a str,
}

impl Wanted<'_> {
    fn holds(self, path: &str) -> bool {
        let mut parts = path.rsplit('/');
        let name = parts.next().unwrap_or(path);
        self.ends.iter().any(|end| name.ends_with(end))
            && ![FILE, self.policy, ".terraform.lock.hcl"].contains(&name)
            && !parts.any(|part| part == ".terraform")
    }
}

/// The wanted files of a tree in a directory and below it.
fn files_of_tree(tree: &dyn Tree, directory: &str, wanted: Wanted<'_>) -> Result<Vec<Found>> {
    let prefix = format!("{directory}/");
    let mut files = Vec::new();
    for entry in tree.list() {
        let inside = directory.is_empty() || entry.path.starts_with(&prefix);
        if !inside || !wanted.holds(&entry.path) || entry.kind != EntryKind::File {
            continue;
        }
        let Some(bytes) = tree.read(&entry.path)? else {
            continue;
        };
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| {
            Error::new(
                ErrorCode::InvalidRule,
                format!("the file {} is not UTF-8", entry.path),
            )
        })?;
        let below = entry.path.strip_prefix(&prefix).unwrap_or(&entry.path);
        files.push(Found {
            below: below.to_owned(),
            file: RuleFile {
                path: entry.path.to_string(),
                text,
            },
        });
    }
    Ok(files)
}

/// All `.hcl` files of a directory on disk, but for policies.
///
/// # Errors
/// When the directory cannot be read.
pub fn rule_files(directory: &Path) -> Result<Vec<RuleFile>> {
    let found = find_on_disk(directory, &[".hcl"])?;
    Ok(found.into_iter().map(|found| found.file).collect())
}

/// All files of a directory on disk that have one of these ends.
///
/// # Errors
/// When the directory cannot be read.
pub fn find_on_disk(directory: &Path, ends: &[&str]) -> Result<Vec<Found>> {
    on_disk(directory, Wanted { ends, policy: FILE })
}

fn on_disk(directory: &Path, wanted: Wanted<'_>) -> Result<Vec<Found>> {
    let fail = |error: &std::io::Error| {
        let place = super::inputs::display(directory);
        Error::new(
            ErrorCode::Io,
            format!("cannot read the directory {place}: {error}"),
        )
        .with_help("Check the path; `directories` of a policy are relative to the policy file.")
    };
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(directory).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let loops = || std::io::Error::other("a link in it leads back to it");
            fail(&error.into_io_error().unwrap_or_else(loops))
        })?;
        let path = entry.path().strip_prefix(directory).unwrap_or(entry.path());
        let path = path.to_string_lossy().replace('\\', "/");
        if !entry.file_type().is_file() || !wanted.holds(&path) {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).map_err(|error| fail(&error))?;
        files.push(Found {
            below: path,
            file: RuleFile {
                path: super::inputs::display(entry.path()),
                text,
            },
        });
    }
    Ok(files)
}
