//! Rego policies of the policy file and of the command line.

use crate::cli::CommonArgs;
use crate::error::{Error, ErrorCode, Result};
use crate::gate::Outside;

use super::trust::Trust;

/// What the policies say beside the rules; none where there are no policies.
///
/// # Errors
/// Policies that do not load, and any in a build without Rego: what they would
/// deny would pass.
#[cfg(feature = "rego")]
pub fn load(trust: &Trust<'_>, common: &CommonArgs) -> Result<Option<Box<dyn Outside>>> {
    use crate::rego::{Policies, RegoFile};

    let ends = [".rego", ".json", ".yaml", ".yml"];
    let mut files = Vec::new();
    for directory in &trust.policy.rego_directories {
        files.extend(
            trust
                .files_ending(directory, &ends)?
                .into_iter()
                .map(|file| (directory.clone(), file)),
        );
    }
    for directory in &common.rego {
        let found = super::trust::files_on_disk(directory, &ends)?;
        let shown = super::inputs::display(directory);
        files.extend(found.into_iter().map(|file| (shown.clone(), file)));
    }
    if trust.policy.rego_directories.is_empty() && common.rego.is_empty() {
        return Ok(None);
    }
    let files: Vec<RegoFile> = files
        .into_iter()
        .map(|(directory, file)| placed(&directory, file))
        .collect::<Result<_>>()?;
    if !files.iter().any(|file| file.path.ends_with(".rego")) {
        return Err(Error::new(
            ErrorCode::InvalidPolicy,
            "the directories of Rego policies hold none",
        )
        .with_help("Check `rego { directories }` in the policy, and `--rego`."));
    }
    Ok(Some(Box::new(Policies::load(&files)?)))
}

/// A file with its place below its directory, which is where its data go.
#[cfg(feature = "rego")]
fn placed(directory: &str, file: crate::rules::RuleFile) -> Result<crate::rego::RegoFile> {
    let path = file.path.trim_start_matches("./");
    let top = directory.trim_start_matches("./").trim_end_matches('/');
    let Some((_, below)) = path.split_once(top) else {
        return Err(Error::new(
            ErrorCode::Usage,
            "the place of a file below the directory of Rego policies is not known",
        )
        .at(file.path.clone(), None)
        .with_help("Name the directory as seen from the current one, not by its absolute path."));
    };
    let mut below: Vec<String> = below
        .split('/')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    below.pop();
    Ok(crate::rego::RegoFile {
        path: file.path,
        below,
        text: file.text,
    })
}

/// The same for a build without Rego.
///
/// # Errors
/// As above.
#[cfg(not(feature = "rego"))]
pub fn load(trust: &Trust<'_>, common: &CommonArgs) -> Result<Option<Box<dyn Outside>>> {
    if trust.policy.rego_directories.is_empty() && common.rego.is_empty() {
        return Ok(None);
    }
    Err(Error::new(
        ErrorCode::InvalidPolicy,
        "there are Rego policies, which this build of blastgate cannot run",
    )
    .with_help(
        "Install blastgate with `--features rego`, or leave out `--rego` and the `rego` block of the policy.",
    ))
}
