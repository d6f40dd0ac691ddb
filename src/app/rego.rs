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

    if trust.policy.rego_directories.is_empty() && common.rego.is_empty() {
        return Ok(None);
    }
    let ends = [".rego", ".json", ".yaml", ".yml"];
    let mut files = Vec::new();
    for directory in &trust.policy.rego_directories {
        files.extend(trust.find(directory, &ends)?);
    }
    for directory in &common.rego {
        files.extend(super::trust::find_on_disk(directory, &ends)?);
    }
    let files: Vec<RegoFile> = files
        .into_iter()
        .map(|found| {
            let mut below: Vec<String> = found.below.split('/').map(str::to_owned).collect();
            below.pop();
            RegoFile {
                path: found.file.path,
                below,
                text: found.file.text,
            }
        })
        .collect();
    if !files.iter().any(|file| file.path.ends_with(".rego")) {
        return Err(Error::new(
            ErrorCode::InvalidPolicy,
            "the directories for Rego policies contain none",
        )
        .with_help("Check `rego { directories }` in the policy, and `--rego`."));
    }
    Ok(Some(Box::new(Policies::load(&files)?)))
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
