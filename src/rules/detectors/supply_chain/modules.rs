//! Where modules come from, and whether that may change by itself.

use crate::finding::Fix;
use crate::model::configuration::ModuleCall;
use crate::model::version::{self, Upgrade};
use crate::rules::fix;

/// Whether a module's source is fetched from elsewhere.
pub(super) fn is_remote(source: &str) -> bool {
    !(source.starts_with("./")
        || source.starts_with("../")
        || source.starts_with('/')
        || source.is_empty())
}

/// The part of a source that says where, without the revision.
pub(super) fn location(source: &str) -> &str {
    source.split(['?']).next().unwrap_or(source)
}

/// Why a module may change without anybody changing this configuration.
pub(super) fn unpinned(call: &ModuleCall) -> Option<&'static str> {
    let source = call.source.as_ref();
    if !is_remote(source) {
        return None;
    }
    let is_git = source.starts_with("git::")
        || source.starts_with("git@")
        || source.starts_with("hg::")
        || source.starts_with("github.com/")
        || source.starts_with("bitbucket.org/")
        || source.starts_with("gitlab.com/")
        || location(source).ends_with(".git");
    if is_git {
        let reference = source.split(['?', '&']).find_map(|part| {
            part.strip_prefix("ref=")
                .or_else(|| part.strip_prefix("rev="))
        });
        return match reference {
            None => Some("no ref selects a revision"),
            Some(reference) if is_branch(reference) => Some("its ref is a branch"),
            Some(_) => None,
        };
    }
    if source.contains("://") || source.starts_with("s3::") || source.starts_with("gcs::") {
        let pinned = source.contains("checksum=")
            || source.contains("versionId=")
            || source.contains("archive=");
        let versioned = location(source).chars().any(|c| c.is_ascii_digit());
        return (!pinned && !versioned).then_some("nothing in the address selects a version");
    }
    match call.version.as_deref().map(str::trim) {
        None | Some("") => Some("there is no version constraint"),
        Some(version) if version.starts_with('>') && !version.contains('<') || version == "*" => {
            Some("its version constraint has no upper bound")
        }
        Some(_) => None,
    }
}

fn is_branch(reference: &str) -> bool {
    let commit = reference.len() >= 7 && reference.bytes().all(|byte| byte.is_ascii_hexdigit());
    let tag = reference.chars().any(|c| c.is_ascii_digit()) && reference.contains('.')
        || reference.starts_with("refs/tags/")
        || reference.starts_with("tags/");
    let v = reference
        .strip_prefix('v')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    !(commit || tag || v)
}

/// How far a pinned module of the same place is raised.
pub(super) fn upgrade(was: &ModuleCall, now: &ModuleCall) -> Option<Upgrade> {
    if unpinned(was).is_some() || unpinned(now).is_some() {
        return None;
    }
    if let (Some(old), Some(new)) = (&was.version, &now.version) {
        return (was.source == now.source).then(|| version::upgrade(old, new));
    }
    let (old, from) = version::revision(&was.source)?;
    let (new, to) = version::revision(&now.source)?;
    (old == new && was.version == now.version).then(|| version::upgrade(from, to))
}

/// The source and version of a call as a fix.
pub(super) fn pins(call: &ModuleCall) -> Option<Fix> {
    let mut attributes = vec![("source", call.source.as_ref())];
    attributes.extend(call.version.as_deref().map(|version| ("version", version)));
    fix::texts(&attributes).map(|text| Fix::new("attributes", text))
}

/// The lower end of a constraint without an upper one, as the exact version.
pub(super) fn least_version(call: &ModuleCall) -> Option<Fix> {
    let version = call.version.as_deref()?.trim().strip_prefix(">=")?.trim();
    let plain = !version.is_empty() && version.chars().all(|c| c.is_ascii_digit() || c == '.');
    let text = plain.then(|| fix::texts(&[("version", version)]))??;
    Some(Fix::new("attributes", text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn call(source: &str, version: Option<&str>) -> ModuleCall {
        ModuleCall {
            source: source.into(),
            version: version.map(Arc::from),
            ..ModuleCall::default()
        }
    }

    #[test]
    fn pinned_modules_are_told_from_floating_ones() {
        for (source, version, pinned) in [
            ("./local", None, true),
            ("terraform-aws-modules/vpc/aws", Some("5.1.0"), true),
            ("terraform-aws-modules/vpc/aws", Some("~> 5.0"), true),
            ("terraform-aws-modules/vpc/aws", None, false),
            ("terraform-aws-modules/vpc/aws", Some(">= 1.0"), false),
            ("git::https://example.com/vpc.git?ref=v1.2.0", None, true),
            ("git::https://example.com/vpc.git?ref=main", None, false),
            (
                "git::https://example.com/vpc.git?ref=51d462976d84fdea54b47d80dcabbf680badcdb8",
                None,
                true,
            ),
            ("github.com/a/b", None, false),
            ("git@github.com:a/b.git//x?depth=1&ref=1.0.0", None, true),
        ] {
            assert_eq!(
                unpinned(&call(source, version)).is_none(),
                pinned,
                "{source} {version:?}"
            );
        }
    }
}
