//! Where the root module lies in its repository. A plan file names its sources
//! from the root module; code hosts want places from the top of the repository.

use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::input::git::head;
use crate::model::change::ChangeSet;
use crate::source::SourceFile;

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

/// A checkout of the sources of a plan.
struct Checkout {
    /// The top of the repository.
    top: PathBuf,
    /// The directory of the root module below it.
    below: String,
    /// Whether the files of the root module are those of the plan, byte for byte.
    same: bool,
}

/// The checkout that has the root module of a plan: beside it, or the current one.
fn found(set: &ChangeSet, plan: Option<&Path>) -> Option<Checkout> {
    let beside = plan.and_then(|plan| plan.canonicalize().ok()?.parent().map(PathBuf::from));
    let here = std::env::current_dir().ok();
    [beside, here].into_iter().flatten().find_map(|directory| {
        let top = directory
            .ancestors()
            .find(|parent| parent.join(".git").exists())?;
        let mut files = set.sources.iter().peekable();
        files.peek()?;
        // Files of modules from elsewhere may be missing; those of the root are there.
        let own: Vec<&SourceFile> = files
            .map(|(_, file)| file)
            .filter(|file| !file.path.contains('/'))
            .collect();
        let place = |file: &SourceFile| directory.join(&*file.path);
        let all = own.iter().all(|file| place(file).is_file());
        let below = directory.strip_prefix(top).ok()?;
        all.then(|| Checkout {
            top: top.to_owned(),
            below: below.to_string_lossy().replace('\\', "/"),
            same: !own.is_empty()
                && own.iter().all(|file| {
                    std::fs::read(place(file)).is_ok_and(|bytes| bytes == file.text.as_bytes())
                }),
        })
    })
}
