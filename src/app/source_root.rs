//! Where the root module lies in its repository. A plan file names its sources
//! from the root module; code hosts want places from the top of the repository.

use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::normalise;
use crate::model::change::ChangeSet;

/// Makes the paths of a plan's sources relative to the repository. `given` is
/// what the command line says; else the directory of the plan and the current
/// one are tried: the one that has the files of the plan is the root module.
///
/// # Errors
/// When `given` is not a relative directory inside the repository.
pub fn relate(set: &mut ChangeSet, plan: Option<&Path>, given: Option<&Path>) -> Result<()> {
    let below = match given {
        Some(given) => Some(checked(given)?),
        None => found(set, plan),
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

/// The directory of the root module below the top of its repository.
fn found(set: &ChangeSet, plan: Option<&Path>) -> Option<String> {
    let beside = plan.and_then(|plan| plan.canonicalize().ok()?.parent().map(PathBuf::from));
    let here = std::env::current_dir().ok();
    [beside, here].into_iter().flatten().find_map(|directory| {
        let top = directory
            .ancestors()
            .find(|parent| parent.join(".git").exists())?;
        let mut files = set.sources.iter().peekable();
        files.peek()?;
        // Files of modules from elsewhere may be missing; those of the root are there.
        let all = files
            .filter(|(_, file)| !file.path.contains('/'))
            .all(|(_, file)| directory.join(&*file.path).is_file());
        let below = directory.strip_prefix(top).ok()?;
        all.then(|| below.to_string_lossy().replace('\\', "/"))
    })
}
