//! The table of `rules/pipelines/statements.hcl`, read when the first such file
//! is judged.

use std::sync::LazyLock;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use regex::{Regex, RegexSet};

use crate::hcl::evaluate::constant;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::Body;
use crate::model::value::Value;
use crate::source::FileId;

use super::role::Role;

/// How much of a file has to concern a deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Nothing has to.
    Any,
    File,
    Job,
    /// A job, or a script that is one run of one thing.
    Run,
    Step,
    Statement,
}

/// What it means that statements come or go.
pub(super) struct Sign {
    pub(super) means: String,
    pub(super) comes: Vec<Regex>,
    pub(super) goes: Vec<Regex>,
    pub(super) except: RegexSet,
    pub(super) scope: Where,
    /// A capture counts once, however often it is there.
    pub(super) once: bool,
    /// A capture counts once in each job.
    pub(super) per_job: bool,
    /// Only what takes the place of something else counts.
    pub(super) replaced: bool,
    /// It counts in a file that is new as well.
    pub(super) also_new: bool,
    /// The only kind of file that it is about.
    pub(super) only: Option<Role>,
}

/// Steps that check.
pub(super) struct Gate {
    pub(super) name: String,
    pub(super) patterns: RegexSet,
    pub(super) scope: Where,
}

/// Words of settings.
#[derive(Default)]
pub(super) struct Words {
    pub(super) stems: Vec<String>,
    pub(super) words: Vec<String>,
}

/// The whole table.
pub(super) struct Table {
    pub(super) files: Vec<(Role, GlobSet, RegexSet)>,
    pub(super) concerns: RegexSet,
    pub(super) deploys: RegexSet,
    pub(super) owners: Vec<String>,
    pub(super) gates: Vec<Gate>,
    pub(super) signs: Vec<Sign>,
    settings: Vec<(String, Words)>,
}

const TEXT: &str = include_str!("../../../../../rules/pipelines/statements.hcl");

/// A table that does not parse is a defect of the build; a test reads it whole.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let body = parse_body(TEXT, FileId(0), "rules/pipelines/statements.hcl").unwrap_or_default();
    read(&body)
});

/// The table.
pub(super) fn table() -> &'static Table {
    &TABLE
}

impl Table {
    /// The words of settings of a name.
    pub(super) fn words(&self, name: &str) -> &Words {
        static NONE: Words = Words {
            stems: Vec::new(),
            words: Vec::new(),
        };
        let found = self.settings.iter().find(|(known, _)| known == name);
        found.map_or(&NONE, |(_, words)| words)
    }
}

fn read(body: &Body) -> Table {
    let mut table = Table {
        files: Vec::new(),
        concerns: set(&strings(body, "concerns")),
        deploys: set(&strings(body, "deploys")),
        owners: strings(body, "owners"),
        gates: Vec::new(),
        signs: Vec::new(),
        settings: Vec::new(),
    };
    for block in &body.blocks {
        let label = block.labels.first().map_or("", AsRef::as_ref).to_owned();
        let body = &block.body;
        match block.kind.as_ref() {
            "files" => {
                let contents = set(&strings(body, "contents"));
                let files = Role::named(&label).map(|role| (role, globs(body), contents));
                table.files.extend(files);
            }
            "gate" => table.gates.push(Gate {
                name: label,
                patterns: set(&strings(body, "patterns")),
                scope: scope(body),
            }),
            "sign" => table.signs.push(Sign {
                means: label,
                comes: regexes(body, "comes"),
                goes: regexes(body, "goes"),
                except: set(&strings(body, "except")),
                scope: scope(body),
                once: is(body, "once"),
                per_job: is(body, "per_job"),
                replaced: is(body, "replaced"),
                also_new: is(body, "also_new"),
                only: value(body, "only")
                    .as_ref()
                    .and_then(Value::as_str)
                    .and_then(Role::named),
            }),
            "settings" => {
                let words = Words {
                    stems: strings(body, "stems"),
                    words: strings(body, "words"),
                };
                table.settings.push((label, words));
            }
            _ => {}
        }
    }
    table
}

fn value(body: &Body, name: &str) -> Option<Value> {
    let attribute = body
        .attributes
        .iter()
        .find(|one| one.name.as_ref() == name)?;
    constant(&attribute.expr)
}

fn strings(body: &Body, name: &str) -> Vec<String> {
    let list = value(body, name);
    let list = list.as_ref().and_then(Value::as_list).unwrap_or_default();
    list.iter()
        .filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

fn is(body: &Body, name: &str) -> bool {
    value(body, name) == Some(Value::Bool(true))
}

fn scope(body: &Body) -> Where {
    match value(body, "where").as_ref().and_then(Value::as_str) {
        Some("any") => Where::Any,
        Some("job") => Where::Job,
        Some("run") => Where::Run,
        Some("step") => Where::Step,
        Some("statement") => Where::Statement,
        _ => Where::File,
    }
}

fn set(patterns: &[String]) -> RegexSet {
    RegexSet::new(patterns).unwrap_or_default()
}

fn regexes(body: &Body, name: &str) -> Vec<Regex> {
    let patterns = strings(body, name);
    patterns
        .iter()
        .filter_map(|pattern| Regex::new(pattern).ok())
        .collect()
}

/// `y{,a}ml` means both spellings.
fn glob(name: &str) -> Result<Glob, globset::Error> {
    GlobBuilder::new(name).empty_alternates(true).build()
}

fn globs(body: &Body) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for name in strings(body, "names") {
        if let Ok(glob) = glob(&name) {
            set.add(glob);
        }
    }
    set.build().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let body = parse_body(TEXT, FileId(0), "pipelines.hcl").expect("it parses");
        let check = |body: &Body, name: &str| {
            for pattern in strings(body, name) {
                assert!(Regex::new(&pattern).is_ok(), "{pattern}");
            }
        };
        check(&body, "concerns");
        check(&body, "deploys");
        for block in &body.blocks {
            for name in ["comes", "goes", "except", "patterns", "contents"] {
                check(&block.body, name);
            }
            for name in strings(&block.body, "names") {
                assert!(glob(&name).is_ok(), "{name}");
            }
        }
        let table = table();
        assert_eq!(table.files.len(), 5);
        assert!(!table.words("weak").words.is_empty());
        assert!(
            table
                .signs
                .iter()
                .all(|sign| !(sign.comes.is_empty() && sign.goes.is_empty()))
        );
    }
}
