//! The configuration that a plan file carries: apply takes it from there and
//! not from the checkout, so this is what runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::zip::Archive;
use crate::error::{Error, ErrorCode, Result};
use crate::input::configuration::EmbeddedModule;
use crate::model::change::{Gap, GapEffect};
use crate::source::{FileId, SourceMap};

/// Directory of all members of the configuration.
const PREFIX: &str = "tfconfig/";
/// The list of modules.
const MANIFEST: &str = "tfconfig/modules.json";

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Entry {
    key: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    version: Option<String>,
    #[serde(default)]
    dir: String,
}

/// Key and file name of a member `tfconfig/m-KEY/FILE`.
pub(super) fn split(member: &str) -> Option<(&str, &str)> {
    let (key, file) = member
        .strip_prefix(PREFIX)?
        .strip_prefix("m-")?
        .split_once('/')?;
    (!file.contains('/')).then_some((key, file))
}

/// Whether a member belongs to the configuration.
pub(super) fn owns(member: &str) -> bool {
    member == MANIFEST || split(member).is_some()
}

/// Puts every text into `sources` and gives the modules, the root first.
///
/// # Errors
/// When a member does not inflate or the manifest cannot be read.
pub(super) fn read(
    archive: &Archive<'_>,
    file: &str,
    sources: &mut SourceMap,
    gaps: &mut Vec<Gap>,
) -> Result<Vec<EmbeddedModule>> {
    let Some(manifest) = archive.read(MANIFEST)? else {
        gaps.push(Gap {
            what: format!("member {MANIFEST}"),
            why: "the plan file has none".to_owned(),
            treated_as: "a configuration that is not known".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
        return Ok(Vec::new());
    };
    let mut modules = modules(&manifest, file)?;
    let mut texts = Texts {
        sources,
        known: BTreeMap::new(),
        gaps,
    };
    for member in archive.members() {
        let Some((key, name)) = split(&member.name) else {
            continue;
        };
        let Some(module) = modules.get_mut(&call_path(key)) else {
            texts.unread(
                &member.name,
                "its module is not in the plan file's manifest",
            );
            continue;
        };
        let content = archive.inflate(member)?;
        let Ok(text) = std::str::from_utf8(&content) else {
            texts.unread(&member.name, "it is not UTF-8");
            continue;
        };
        let path = relative(&module.dir).map(|dir| format!("{dir}{name}"));
        module.files.push(texts.place(path, &member.name, text));
    }
    Ok(modules.into_values().collect())
}

fn call_path(key: &str) -> Vec<Arc<str>> {
    if key.is_empty() {
        return Vec::new();
    }
    key.split('.').map(Into::into).collect()
}

/// The modules of the manifest, by the calls that lead to them.
fn modules(manifest: &[u8], file: &str) -> Result<BTreeMap<Vec<Arc<str>>, EmbeddedModule>> {
    let entries: Vec<Entry> = serde_json::from_slice(manifest).map_err(|problem| {
        Error::new(
            ErrorCode::MalformedPlan,
            format!(
                "the module manifest inside the plan cannot be read (line {})",
                problem.line()
            ),
        )
        .at(file, None)
    })?;
    let mut modules: BTreeMap<Vec<Arc<str>>, EmbeddedModule> = BTreeMap::new();
    for entry in entries {
        let key = call_path(&entry.key);
        let module = EmbeddedModule {
            key: key.clone(),
            source: entry.source,
            version: entry.version.filter(|version| !version.is_empty()),
            dir: entry.dir,
            files: Vec::new(),
        };
        if modules.insert(key, module).is_some() {
            return Err(Error::new(
                ErrorCode::SuspiciousPlan,
                format!(
                    "the module manifest inside the plan has `{}` twice",
                    entry.key
                ),
            )
            .at(file, None));
        }
    }
    Ok(modules)
}

/// The texts that a plan file carries.
struct Texts<'t> {
    sources: &'t mut SourceMap,
    known: BTreeMap<String, FileId>,
    gaps: &'t mut Vec<Gap>,
}

impl Texts<'_> {
    /// A member that is left out.
    fn unread(&mut self, member: &str, why: &str) {
        self.gaps.push(Gap {
            what: format!("member {member}"),
            why: why.to_owned(),
            treated_as: "configuration that nobody has read".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }

    /// Adds a text under its path in the checkout, so that what is underlined can
    /// be found there. A directory that is called several times is stored several
    /// times: it shares one text, unless the texts differ, which no tool writes.
    fn place(&mut self, path: Option<String>, member: &str, text: &str) -> FileId {
        let path = path.unwrap_or_else(|| member.to_owned());
        if let Some(id) = self.known.get(&path) {
            if self
                .sources
                .get(*id)
                .is_some_and(|file| file.text.as_ref() == text)
            {
                return *id;
            }
            self.gaps.push(Gap {
                what: format!("member {member}"),
                why: format!("the plan file has another text for {path} too"),
                treated_as: "configuration that was altered".to_owned(),
                effect: GapEffect::NeedsApproval,
            });
            return self.sources.add(member, text);
        }
        let id = self.sources.add(path.as_str(), text);
        self.known.insert(path, id);
        id
    }
}

/// The directory relative to the root module with a `/` at its end; `None`
/// when it lies outside or cannot be shown.
fn relative(dir: &str) -> Option<String> {
    let dir = dir.replace('\\', "/");
    if dir.starts_with('/') || dir.contains(':') || dir.chars().any(char::is_control) {
        return None;
    }
    let mut out = String::new();
    for part in dir.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            part => {
                out.push_str(part);
                out.push('/');
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories_stay_inside_the_root() {
        assert_eq!(relative(".").as_deref(), Some(""));
        assert_eq!(relative(r"modules\x").as_deref(), Some("modules/x/"));
        assert_eq!(relative("./a//b/").as_deref(), Some("a/b/"));
        for outside in ["..", "a/../../b", "/etc", "C:/x"] {
            assert_eq!(relative(outside), None);
        }
        assert_eq!(split("tfconfig/m-a.b/main.tf"), Some(("a.b", "main.tf")));
        assert_eq!(split("tfconfig/m-/x/main.tf"), None);
    }
}
