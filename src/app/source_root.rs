//! Where the root module lies in its repository. A plan file names its sources
//! from the root module; code hosts want places from the top of the repository.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::input::git::head;
use crate::model::change::ChangeSet;
use crate::source::SourceFile;

/// How deep below the top of a repository root modules are looked for.
const MAX_DEPTH: usize = 8;
/// How much of a repository is looked at for them.
const MAX_ENTRIES: usize = 50_000;

/// Makes the paths of a plan's sources relative to the repository. `given` is
/// what the command line says; else the directory of the plan and the current
/// one are tried: the one that has the files of the plan is the root module.
///
/// # Errors
/// When `given` is not a relative directory inside the repository.
pub fn relate(set: &mut ChangeSet, plan: Option<&Path>, given: Option<&Path>) -> Result<()> {
    let checkout = found(set, plan);
    set.origin.commit = checkout
        .as_ref()
        .filter(|checkout| checkout.same)
        .and_then(|checkout| head::commit(&checkout.top));
    let below = match given {
        Some(given) => Some(checked(given)?),
        None => checkout.map(|checkout| checkout.below),
    };
    if let Some(below) = below.filter(|below| !below.is_empty()) {
        set.sources
            .put_below(&|path| normalise(&format!("{below}/{path}")));
    }
    Ok(())
}

fn checked(given: &Path) -> Result<String> {
    let text = given.to_string_lossy().replace('\\', "/");
    let inside = (!given.is_absolute()).then(|| normalise(&text)).flatten();
    inside.ok_or_else(|| {
        Error::new(
            ErrorCode::Usage,
            "--source-root leads out of the repository",
        )
        .with_help("Give the directory of the root module as seen from the top of the repository.")
    })
}

/// A checkout that has the root module of a plan.
struct Checkout {
    /// The top of the repository.
    top: PathBuf,
    /// The directory of the root module below it.
    below: String,
    /// Whether the root module beside the plan, or the current one, is that of the plan, byte for byte.
    same: bool,
}

/// The directory of the root module: the one beside the plan or the current one
/// if its files say what the plan says, else the only one of the repository
/// whose files do. Files that were edited since still tell the place by their
/// names.
fn found(set: &ChangeSet, plan: Option<&Path>) -> Option<Checkout> {
    let root = RootFiles::of(set)?;
    let beside = plan.and_then(|plan| plan.canonicalize().ok()?.parent().map(PathBuf::from));
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let [beside, here] = [beside, here.ok()].map(|directory| directory.and_then(Place::of));
    // A plan that lies in another repository than the command runs in is not looked for here.
    let search = here
        .as_ref()
        .filter(|here| beside.as_ref().is_none_or(|beside| beside.top == here.top))
        .map(|here| here.top.clone());
    let candidates: Vec<Place> = [beside, here].into_iter().flatten().collect();
    let exact = |place: &&Place| root.are_in(&place.directory);
    if let Some(place) = candidates.iter().find(exact) {
        return Some(place.checkout(true));
    }
    // A copy somewhere in the repository tells the place, and not that this checkout was planned.
    if let Some(place) = search.and_then(|top| root.only_place(&top)) {
        return Some(place.checkout(false));
    }
    let named = |place: &&Place| root.are_named_in(&place.directory);
    candidates
        .iter()
        .find(named)
        .map(|place| place.checkout(false))
}

/// A directory in a repository.
struct Place {
    directory: PathBuf,
    top: PathBuf,
}

impl Place {
    fn of(directory: PathBuf) -> Option<Self> {
        let top = directory
            .ancestors()
            .find(|parent| parent.join(".git").exists())?
            .to_path_buf();
        Some(Self { directory, top })
    }

    fn checkout(&self, same: bool) -> Checkout {
        let below = self.directory.strip_prefix(&self.top);
        let below = below.unwrap_or(Path::new("")).to_string_lossy();
        Checkout {
            top: self.top.clone(),
            below: below.replace('\\', "/"),
            same,
        }
    }
}

/// The files of a plan's root module. Those of modules from elsewhere may be
/// missing in a checkout; these are there.
struct RootFiles<'a>(Vec<&'a SourceFile>);

impl<'a> RootFiles<'a> {
    /// None when the plan brings no sources.
    fn of(set: &'a ChangeSet) -> Option<Self> {
        let files: Vec<_> = set
            .sources
            .iter()
            .map(|(_, file)| file)
            .filter(|file| !file.path.contains('/'))
            .collect();
        (!files.is_empty()).then_some(Self(files))
    }

    fn are_named_in(&self, directory: &Path) -> bool {
        self.0
            .iter()
            .all(|file| directory.join(&*file.path).is_file())
    }

    /// Whether they are there with the very texts of the plan.
    fn are_in(&self, directory: &Path) -> bool {
        self.are_named_in(directory)
            && self.0.iter().all(|file| {
                std::fs::read(directory.join(&*file.path))
                    .is_ok_and(|bytes| bytes == file.text.as_bytes())
            })
    }

    /// The one directory of the repository that they are in; none if there are more.
    fn only_place(&self, top: &Path) -> Option<Place> {
        let directories = WalkDir::new(top)
            .max_depth(MAX_DEPTH)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| {
                let name = entry.file_name().to_string_lossy();
                entry.depth() == 0 || !(name.starts_with('.') || name == "node_modules")
            })
            .take(MAX_ENTRIES)
            .flatten()
            .filter(|entry| entry.file_type().is_dir());
        let mut places = directories.filter(|entry| self.are_in(entry.path()));
        let only = places.next()?;
        places.next().is_none().then(|| Place {
            directory: only.path().to_path_buf(),
            top: top.to_path_buf(),
        })
    }
}
