//! A file as statements: commands, and settings with the path to them.

use super::role::Role;
use super::table::table;
use super::text::{Comments, commands, prerequisites, settings};
use super::yaml::{self, Node};
use std::collections::BTreeMap;
use std::rc::Rc;

/// One command or setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// `$ COMMAND`, or `path: value`.
    pub(super) text: String,
    /// Length of the path; none for a command.
    path: Option<usize>,
    /// The job that it is part of; empty for the file itself.
    pub(super) job: String,
    /// The step of the job, counted over the file; 0 outside steps.
    pub(super) step: usize,
    /// It is itself about deployments.
    pub(super) concerns: bool,
}

impl Statement {
    /// Path and value of a setting.
    pub(super) fn setting(&self) -> Option<(&str, &str)> {
        let length = self.path?;
        Some((&self.text[..length], self.text.get(length + 2..)?))
    }

    /// The command.
    pub(super) fn command(&self) -> Option<&str> {
        match self.path {
            None => self.text.strip_prefix("$ "),
            Some(_) => None,
        }
    }
}

/// What a job or step does.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    /// It deploys, or has the rights to.
    pub(super) deploys: bool,
    /// It deploys, plans or checks.
    pub(super) concerns: bool,
}

/// One side of a file.
#[derive(Debug, Default)]
pub(super) struct Statements {
    pub(super) all: Vec<Statement>,
    /// Any statement is about deployments.
    pub(super) concerns: bool,
    /// It has jobs; a script is one run of many things.
    pub(super) has_jobs: bool,
    /// It is a script that runs from its first line to its last one.
    pub(super) is_one_run: bool,
    jobs: BTreeMap<String, Weight>,
    steps: BTreeMap<usize, Weight>,
}

/// Most statements of a file that are compared.
const MOST: usize = 50_000;

impl Statements {
    /// Reads a text as what its file is for.
    pub(super) fn read(path: &str, text: &str, role: Role) -> Self {
        let lower = path.to_ascii_lowercase();
        let name = lower.rsplit('/').next().unwrap_or_default();
        let is = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
        let structured = is(&[".yml", ".yaml", ".json", ".json5"])
            || matches!(name, "owners" | "owners_aliases" | ".snyk" | ".renovaterc");
        let mut all = Vec::new();
        let documents = structured.then(|| yaml::documents(text)).flatten();
        match documents {
            Some(documents) => {
                let mut walk = Walk::new(role);
                for document in &documents {
                    walk.node(document, &mut Vec::new(), &Place::default());
                }
                all = walk.out;
            }
            None => lines(text, name, role, &mut all),
        }
        all.truncate(MOST);
        let mut out = Self::weighed(all);
        out.has_jobs = role == Role::Pipeline;
        let shell = is(&[".sh", ".bash", ".zsh", ".ps1", ".fish"]) || !name.contains('.');
        out.is_one_run = role == Role::Script && shell && text.starts_with("#!");
        out
    }

    fn weighed(mut all: Vec<Statement>) -> Self {
        let table = table();
        let mut out = Statements::default();
        for statement in &mut all {
            let text = statement.text.as_str();
            let deploys = table.deploys.is_match(text);
            let gates = || table.gates.iter().any(|gate| gate.patterns.is_match(text));
            let concerns = deploys || table.concerns.is_match(text) || gates();
            statement.concerns = concerns;
            out.concerns |= concerns;
            let job = out.jobs.entry(statement.job.clone()).or_default();
            job.deploys |= deploys;
            job.concerns |= concerns;
            if statement.step > 0 {
                let step = out.steps.entry(statement.step).or_default();
                step.deploys |= deploys;
                step.concerns |= concerns;
            }
        }
        out.all = all;
        out
    }

    /// What the job of a statement does; outside jobs, what any of them does.
    pub(super) fn job(&self, statement: &Statement) -> Weight {
        if statement.job.is_empty() {
            return self
                .jobs
                .values()
                .fold(Weight::default(), |all, one| Weight {
                    deploys: all.deploys || one.deploys,
                    concerns: all.concerns || one.concerns,
                });
        }
        self.jobs.get(&statement.job).copied().unwrap_or_default()
    }

    /// What the step of a statement does; outside steps, what its job does.
    pub(super) fn step(&self, statement: &Statement) -> Weight {
        match statement.step {
            0 => self.job(statement),
            step => self.steps.get(&step).copied().unwrap_or_default(),
        }
    }

    /// All texts, to see whether anything differs.
    pub(super) fn texts(&self) -> Vec<&str> {
        self.all
            .iter()
            .map(|statement| statement.text.as_str())
            .collect()
    }

    /// Steps in which nothing is done.
    pub(super) fn idle_steps(&self) -> usize {
        let mut steps: BTreeMap<(&str, usize), bool> = BTreeMap::new();
        for statement in &self.all {
            if let Some(command) = statement.command() {
                let idle = matches!(command, "true" | ":" | "exit 0" | "/bin/true" | "sleep 0");
                let step = steps
                    .entry((&statement.job, statement.step))
                    .or_insert(true);
                *step &= idle;
            }
        }
        steps.values().filter(|idle| **idle).count()
    }
}

/// Keys under which commands stand.
const COMMANDS: &[&str] = &[
    "run",
    "script",
    "before_script",
    "after_script",
    "command",
    "commands",
    "cmd",
    "cmds",
    "args",
    "entry",
    "entrypoint",
    "bash",
    "sh",
    "shell_command",
    "pwsh",
    "powershell",
    "inlinescript",
    "inline_script",
    "exec",
    "execute",
    "steps",
    "install",
    "before_install",
    "deploy_command",
    "build_command",
    "hooks_command",
    "preplan",
    "preapply",
    "extra_args",
    "source",
    "taskfile",
    "execstart",
    "pre_build",
    "post_build",
];
/// Keys whose lists are the words of one command.
const WORDS: &[&str] = &["command", "args", "entrypoint", "cmd", "extra_args"];
/// Keys that are there for people.
const TALK: &[&str] = &[
    "description",
    "displayname",
    "display_name",
    "title",
    "run-name",
    "timeout-minutes",
    "timeout_in_minutes",
    "timeoutinminutes",
    "timeout",
    "emoji",
    "comment",
    "comments",
    "$schema",
    "version",
    "apiversion",
    "creationtimestamp",
];
/// Keys whose items are steps.
const STEPS: &[&str] = &[
    "steps",
    "tasks",
    "hooks",
    "templates",
    "containers",
    "stages",
    "repos",
    "pre_workflow_hooks",
];
/// What a job is recognised by where jobs stand at the top.
const JOB: &[&str] = &[
    "script",
    "steps",
    "stage",
    "trigger",
    "extends",
    "runs-on",
    "before_script",
    "cmds",
];

/// Where the walk is.
#[derive(Debug, Clone, Default)]
struct Place {
    job: String,
    step: usize,
    /// The map is an item of a list, or stands at the top or under jobs.
    titled: bool,
}

struct Walk {
    role: Role,
    out: Vec<Statement>,
    step: usize,
}

impl Walk {
    fn new(role: Role) -> Self {
        Walk {
            role,
            out: Vec::new(),
            step: 0,
        }
    }

    fn node(&mut self, node: &Node, path: &mut Vec<String>, place: &Place) {
        if self.out.len() > MOST {
            return;
        }
        match node {
            Node::Map(entries) if entries.is_empty() => self.setting(path, "{}", place),
            Node::List(items) if items.is_empty() => self.setting(path, "[]", place),
            Node::Map(entries) => self.map(entries, path, place),
            Node::List(items) => self.list(items, path, place),
            Node::Scalar(text) => self.scalar(text, path, place),
        }
    }

    fn map(&mut self, entries: &[(String, Rc<Node>)], path: &mut Vec<String>, place: &Place) {
        if let Some((name, value)) = named_value(entries) {
            path.push(name.to_lowercase());
            self.setting(path, value, place);
            path.pop();
            return;
        }
        let under_jobs = place.job.is_empty() && path.len() == 1 && path[0] == "jobs";
        for (key, child) in entries {
            let lower = key.to_lowercase();
            let titled = place.titled || path.is_empty();
            // The builder of Cloud Build is called by the name of its image.
            let builder = lower == "name" && entries.iter().any(|(key, _)| key == "args");
            if builder {
                path.push("image".to_owned());
                self.node(child, path, place);
                path.pop();
                continue;
            }
            if TALK.contains(&lower.as_str())
                || lower == "name" && titled && self.role != Role::Reviews
            {
                continue;
            }
            let mut here = Place {
                titled: under_jobs,
                ..place.clone()
            };
            let job = under_jobs || path.is_empty() && place.job.is_empty() && is_job(child);
            if job {
                here.job.clone_from(key);
                here.titled = true;
                self.node(child, path, &here);
                continue;
            }
            if lower == "<<" {
                self.node(child, path, place);
                continue;
            }
            path.push(lower);
            self.node(child, path, &here);
            path.pop();
        }
    }

    fn list(&mut self, items: &[Rc<Node>], path: &mut Vec<String>, place: &Place) {
        let last = path.last().map_or("", String::as_str);
        let words: Option<Vec<&str>> = items.iter().map(|item| scalar(item)).collect();
        if WORDS.contains(&last)
            && let Some(words) = words
            && words.iter().take(1).all(|word| !word.contains(' '))
        {
            self.commands(&words.join(" "), place);
            return;
        }
        let steps = STEPS.contains(&last);
        for item in items {
            let mut here = Place {
                titled: true,
                ..place.clone()
            };
            if steps {
                self.step += 1;
                here.step = self.step;
            }
            self.node(item, path, &here);
        }
    }

    fn scalar(&mut self, text: &str, path: &[String], place: &Place) {
        let last = path.last().map_or("", String::as_str);
        if COMMANDS.contains(&last) && self.role != Role::Reviews {
            self.commands(text, place);
        } else {
            self.setting(path, text, place);
        }
    }

    fn commands(&mut self, text: &str, place: &Place) {
        for command in commands(text, Comments::HASH, true) {
            self.out.push(Statement {
                text: format!("$ {command}"),
                path: None,
                job: place.job.clone(),
                step: place.step,
                concerns: false,
            });
        }
    }

    fn setting(&mut self, path: &[String], value: &str, place: &Place) {
        let path = path.join(".");
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        self.out.push(Statement {
            text: format!("{path}: {value}"),
            path: Some(path.len()),
            job: place.job.clone(),
            step: place.step,
            concerns: false,
        });
    }
}

fn scalar(node: &Rc<Node>) -> Option<&str> {
    match node.as_ref() {
        Node::Scalar(text) => Some(text),
        _ => None,
    }
}

/// `{name: A, value: b}` as it stands in lists of variables.
fn named_value(entries: &[(String, Rc<Node>)]) -> Option<(&str, &str)> {
    let get = |wanted: &str| {
        let found = entries.iter().find(|(key, _)| key == wanted)?;
        scalar(&found.1)
    };
    (entries.len() == 2).then_some(())?;
    Some((get("name").or_else(|| get("key"))?, get("value")?))
}

fn is_job(node: &Node) -> bool {
    let Node::Map(entries) = node else {
        return false;
    };
    entries.iter().any(|(key, _)| JOB.contains(&key.as_str()))
}

/// Statements of a text that is read line by line.
fn lines(text: &str, name: &str, role: Role, out: &mut Vec<Statement>) {
    let comments = Comments::of(name);
    let shell = role != Role::Program;
    let make = name.contains("makefile") || name.ends_with(".mk") || name.ends_with(".mak");
    let sections = [".toml", ".ini", ".cfg", ".conf"]
        .iter()
        .any(|end| name.ends_with(end));
    let mut section = String::new();
    for command in commands(text, comments, shell) {
        if sections && command.starts_with('[') && command.ends_with(']') {
            section = command.trim_matches(['[', ']', ' ']).to_lowercase();
            continue;
        }
        // What looks like a setting in a program may be anything.
        let first = prerequisites(&command).filter(|_| make);
        let is_target = first.is_some();
        let settings = match first {
            Some(first) => first,
            None if shell => settings(&command),
            None => Vec::new(),
        };
        for (path, value) in settings {
            let path = match section.as_str() {
                "" => path.to_lowercase(),
                section => format!("{section}.{}", path.to_lowercase()),
            };
            out.push(Statement {
                text: format!("{path}: {value}"),
                path: Some(path.len()),
                job: String::new(),
                step: 0,
                concerns: false,
            });
        }
        if is_target {
            continue;
        }
        out.push(Statement {
            text: format!("$ {command}"),
            path: None,
            job: String::new(),
            step: 0,
            concerns: false,
        });
    }
}
