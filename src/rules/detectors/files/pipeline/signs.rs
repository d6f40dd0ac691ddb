//! What it means that statements come or go.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::role::{Edit, Role};
use super::statements::{Statement, Statements};
use super::table::{Gate, Sign, Where, table};
use crate::rules::detectors::commands::{Destroys, destroys};

/// Adds what the signs of the table, gates, actions and calls of the tool say.
pub(super) fn compare(before: &Statements, after: &Statements, role: Role, edit: &mut Edit) {
    let table = table();
    for gate in &table.gates {
        gates(gate, before, after, edit);
    }
    if edit.concerns && after.idle_steps() > before.idle_steps() {
        edit.fact("a step no longer does anything", "true");
    }
    // What is gone with its file does nothing any more, whatever it was.
    if after.all.is_empty() {
        return;
    }
    let new = before.all.is_empty();
    for sign in &table.signs {
        if (!new || sign.also_new) && sign.only.is_none_or(|only| only == role) {
            signs(sign, before, after, edit);
        }
    }
    inherited(before, after, edit);
    if !edit.concerns {
        return;
    }
    order(before, after, edit);
    actions(before, after, edit);
    tool(before, after, edit);
    if role != Role::Program {
        deletes(before, after, edit);
    }
}

impl Edit {
    pub(super) fn fact(&mut self, means: &str, says: &str) {
        if self.facts.iter().all(|(known, _)| known != means) {
            self.facts.push((means.to_owned(), says.to_owned()));
        }
    }
}

/// Statements of one side that fall under a part of the file.
fn within(side: &Statements, scope: Where, concerns: bool) -> impl Iterator<Item = &Statement> {
    side.all.iter().filter(move |statement| match scope {
        Where::Any => true,
        Where::File => concerns,
        Where::Job => concerns && side.has_jobs && side.job(statement).deploys,
        Where::Run => {
            let one = side.has_jobs || side.is_one_run;
            concerns && one && side.job(statement).deploys
        }
        Where::Step => concerns && side.step(statement).concerns,
        Where::Statement => concerns && statement.concerns,
    })
}

fn gates(gate: &Gate, before: &Statements, after: &Statements, edit: &mut Edit) {
    let of = |side| -> Vec<&Statement> {
        within(side, gate.scope, edit.concerns)
            .filter(|statement| gate.patterns.is_match(&statement.text))
            .collect()
    };
    let (old, new) = (of(before), of(after));
    if old.len() <= new.len() {
        return;
    }
    let texts: BTreeSet<&str> = new.iter().map(|one| one.text.as_str()).collect();
    let lost = old.iter().find(|one| !texts.contains(one.text.as_str()));
    let lost = lost.or(old.first()).map_or("", |one| &one.text).to_owned();
    edit.fact(&format!("{} is no longer run", gate.name), &lost);
}

/// How often each capture is there, with the first statement that has it.
type Counts<'s> = BTreeMap<&'s str, (usize, &'s Statement)>;

fn counts<'s>(sign: &Sign, patterns: &[Regex], side: &'s Statements, concerns: bool) -> Counts<'s> {
    let mut out = Counts::new();
    let mut seen = BTreeSet::new();
    for statement in within(side, sign.scope, concerns) {
        for pattern in patterns {
            let Some(found) = pattern.captures(&statement.text) else {
                continue;
            };
            let capture = found.name("v").map_or("", |value| value.as_str());
            if sign.per_job && !seen.insert((capture, statement.job.as_str())) {
                break;
            }
            let entry = out.entry(capture).or_insert((0, statement));
            if !sign.once {
                entry.0 += 1;
            }
            break;
        }
    }
    out
}

/// What one side has more often than the other.
fn more<'s>(here: &Counts<'s>, there: &Counts<'_>) -> Vec<(&'s str, &'s Statement)> {
    let known = |capture: &str| {
        there
            .get(capture)
            .map_or(-1, |(count, _)| as_signed(*count))
    };
    here.iter()
        .filter(|(capture, (count, _))| as_signed(*count) > known(capture))
        .filter(|(capture, (count, _))| *count > 0 || !there.contains_key(*capture))
        .map(|(capture, (_, statement))| (*capture, *statement))
        .collect()
}

fn as_signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn signs(sign: &Sign, before: &Statements, after: &Statements, edit: &mut Edit) {
    let concerns = edit.concerns;
    for (patterns, here, there) in [(&sign.comes, after, before), (&sign.goes, before, after)] {
        if patterns.is_empty() {
            continue;
        }
        let (here, there) = (
            counts(sign, patterns, here, concerns),
            counts(sign, patterns, there, concerns),
        );
        let mut found = more(&here, &there);
        found.retain(|(capture, _)| {
            let plain = capture.trim().to_lowercase();
            plain.is_empty() || !sign.except.is_match(&plain)
        });
        // A value of its own is a replacement only where another one goes.
        if sign.replaced && more(&there, &here).is_empty() {
            continue;
        }
        if let Some((_, statement)) = found.first() {
            edit.fact(&sign.means, &statement.text);
        }
    }
}

/// All secrets handed to a pipeline that is not of this repository.
fn inherited(before: &Statements, after: &Statements, edit: &mut Edit) {
    let handed = |side: &Statements| -> usize {
        let inherits = side
            .all
            .iter()
            .filter(|one| one.text.ends_with("secrets: inherit"));
        let foreign = |one: &&Statement| {
            let same_job = side.all.iter().filter(|other| other.job == one.job);
            let mut uses = same_job.filter_map(|other| other.text.split_once("uses: "));
            uses.any(|(_, action)| !action.starts_with("./"))
        };
        inherits.filter(foreign).count()
    };
    if handed(after) > handed(before) {
        edit.fact("hands out all secrets", "secrets: inherit");
    }
}

/// Checks and what they stand before in another order.
fn order(before: &Statements, after: &Statements, edit: &mut Edit) {
    let table = table();
    let steps = |side: &Statements| -> Vec<String> {
        let of_order = side.all.iter().filter(|one| {
            one.command().is_some()
                && (table.deploys.is_match(&one.text)
                    || table
                        .gates
                        .iter()
                        .any(|gate| gate.patterns.is_match(&one.text)))
        });
        of_order.map(|one| one.text.clone()).collect()
    };
    let (old, new) = (steps(before), steps(after));
    let sorted = |steps: &[String]| {
        let mut steps = steps.to_vec();
        steps.sort();
        steps
    };
    if old != new && sorted(&old) == sorted(&new) {
        let first = new.iter().zip(&old).find(|(new, old)| new != old);
        let first = first.map_or("", |(new, _)| new.as_str()).to_owned();
        edit.fact("the order of checks and what they guard changes", &first);
    }
}

static ACTION: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|\.)uses?: (?P<name>[^@\s]+)@(?P<version>\S+)").ok());
static COMMIT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:sha256:)?[0-9a-f]{40,64}$").ok());

/// Actions of a side by name, with their versions.
fn versions(side: &Statements) -> BTreeMap<&str, Vec<(&str, &Statement)>> {
    let mut out: BTreeMap<&str, Vec<(&str, &Statement)>> = BTreeMap::new();
    for statement in &side.all {
        let found = ACTION
            .as_ref()
            .and_then(|action| action.captures(&statement.text));
        if let Some((name, version)) =
            found.and_then(|found| Some((found.name("name")?, found.name("version")?)))
        {
            let versions = out.entry(name.as_str()).or_default();
            versions.push((version.as_str(), statement));
        }
    }
    out
}

/// Actions that are new where the rights are, or no longer pinned.
fn actions(before: &Statements, after: &Statements, edit: &mut Edit) {
    const BRANCHES: &[&str] = &[
        "main", "master", "develop", "head", "trunk", "latest", "dev", "edge", "nightly",
    ];
    let table = table();
    let old = versions(before);
    let pinned = |version: &str| {
        COMMIT
            .as_ref()
            .is_some_and(|commit| commit.is_match(version))
    };
    for (name, uses) in versions(after) {
        let owner = name.split('/').next().unwrap_or(name).to_ascii_lowercase();
        // Whose code runs here already is no stranger.
        let used = old.keys().any(|name| {
            let earlier = name.split('/').next().unwrap_or(name);
            earlier.eq_ignore_ascii_case(&owner)
        });
        let known = used || table.owners.contains(&owner);
        let Some(earlier) = old.get(name) else {
            let with_rights = uses.iter().find(|(_, one)| after.job(one).deploys);
            if let Some((_, one)) = with_rights.filter(|_| !known && !name.starts_with('.')) {
                let means = "someone else's code runs with the rights of the deployment";
                edit.fact(means, &one.text);
            }
            continue;
        };
        let count = |uses: &[(&str, &Statement)]| {
            uses.iter().filter(|(version, _)| pinned(version)).count()
        };
        let looser = count(&uses) < count(earlier) && uses.len() >= earlier.len();
        for (version, one) in uses {
            let branch = BRANCHES.contains(&version.to_ascii_lowercase().as_str());
            let was_branch = earlier.iter().any(|(old, _)| *old == version);
            if looser && !pinned(version) || branch && !was_branch {
                edit.fact("an action is no longer pinned", &one.text);
            }
        }
    }
}

/// Arguments that change nothing of what is planned or applied.
const HARMLESS: &[&str] = &[
    "-no-color",
    "-input",
    "-parallelism",
    "-compact-warnings",
    "-json",
    "-lock-timeout",
    "-detailed-exitcode",
    "-upgrade",
    "--terragrunt-log-level",
    "-recursive",
    "-diff",
    "-check",
    "-concise",
    "--non-interactive",
    "--terragrunt-non-interactive",
    "--log-level",
    "--log-format",
    "info",
    "warn",
    "error",
];

/// Calls of the tool that come, go or say something else.
fn tool(before: &Statements, after: &Statements, edit: &mut Edit) {
    static CALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)(?:^|[\s/'\x22(,])(?:terraform|tofu|terragrunt)\b[\s'\x22,\[\]]+([a-z-].*)$",
        )
        .ok()
    });
    let calls = |side: &Statements| -> BTreeMap<String, (usize, String)> {
        let mut out: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for statement in &side.all {
            let Some(command) = statement.command() else {
                continue;
            };
            let found = CALL.as_ref().and_then(|call| call.captures(command));
            if let Some(found) = found {
                let call = plain_call(&found[1]);
                out.entry(call).or_insert((0, statement.text.clone())).0 += 1;
            }
        }
        out
    };
    let (old, new) = (calls(before), calls(after));
    let of = |calls: &BTreeMap<String, (usize, String)>, name: &str| -> usize {
        let own = calls.iter().filter(|(call, _)| verb(call) == name);
        own.map(|(_, (count, _))| count).sum()
    };
    for (call, (count, text)) in &new {
        if old.get(call).is_some_and(|(known, _)| known >= count) {
            continue;
        }
        let name = verb(call);
        if of(&old, name) >= of(&new, name) {
            edit.fact("a call of the tool has other arguments", text);
        } else if changes(name) {
            edit.fact("the tool is run where it was not", text);
        }
    }
    for (call, (_, text)) in &old {
        let name = verb(call);
        if changes(name) && of(&new, name) < of(&old, name) && !new.contains_key(call) {
            edit.fact("the tool is no longer run", text);
        }
    }
}

/// A call without what changes nothing.
fn plain_call(arguments: &str) -> String {
    let words = arguments
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '[' | ']' | ')' | '('))
        .filter(|word| !word.is_empty());
    let kept = words.filter(|word| {
        let name = word.split('=').next().unwrap_or(word);
        !HARMLESS.contains(&name.replace("--", "-").as_str()) || word.contains(['$', '`'])
    });
    kept.collect::<Vec<_>>().join(" ")
}

fn verb(call: &str) -> &str {
    let words = call.split(' ').filter(|word| !word.starts_with('-'));
    let mut words = words.filter(|word| !matches!(*word, "run-all" | "run" | "--"));
    words.next().unwrap_or_default()
}

/// Whether a command of the tool changes anything.
fn changes(verb: &str) -> bool {
    const READS: &[&str] = &[
        "fmt",
        "validate",
        "init",
        "version",
        "show",
        "output",
        "providers",
        "graph",
        "plan",
        "get",
        "login",
        "test",
        "console",
        "hclfmt",
        "hclvalidate",
        "metadata",
        "modules",
        "",
        "in",
        "is",
        "and",
        "as",
        "to",
        "for",
    ];
    !READS.contains(&verb) && verb.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// Commands that delete something elsewhere.
fn deletes(before: &Statements, after: &Statements, edit: &mut Edit) {
    let known: BTreeSet<&str> = before.texts().into_iter().collect();
    for statement in &after.all {
        let Some(command) = statement.command() else {
            continue;
        };
        if known.contains(statement.text.as_str()) {
            continue;
        }
        if let Some((Destroys::Remote, _)) = destroys(command) {
            edit.fact("deletes something", &statement.text);
        }
    }
}
