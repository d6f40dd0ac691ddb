//! What tasks run: Taskfiles, the tasks of mise and the scripts of Terramate.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use toml::de::{DeTable, DeValue};

use super::recipes::UNKNOWN;
use crate::hcl::functions::{FunctionContext, lookup};
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Body, Expr, ExprKind};
use crate::model::value::Value;
use crate::source::FileId;

/// The most tasks that one of them may come to.
const MOST: usize = 200;
/// How deep variables may stand for variables.
const DEEPEST: usize = 8;

/// Variables by their names.
type Variables = BTreeMap<String, String>;

/// A call of a task with the variables that it is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Call {
    name: String,
    variables: Vec<(String, String)>,
}

/// One task.
#[derive(Debug, Default)]
struct Task {
    calls: Vec<Call>,
    lines: Vec<String>,
    directory: Option<String>,
    variables: Variables,
    environment: Variables,
    aliases: Vec<String>,
}

/// Another file of tasks.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Include {
    /// What stands before the names of its tasks.
    pub(super) prefix: String,
    /// The file, or its directory.
    pub(super) path: String,
}

/// The tasks of some files.
#[derive(Debug, Default)]
pub(super) struct Tasks {
    tasks: BTreeMap<String, Task>,
    variables: Variables,
    /// Variables of the command line, which may count more than those of a task.
    given: Variables,
    environment: Variables,
    /// Files that it includes.
    pub(super) includes: Vec<Include>,
}

impl Tasks {
    /// Reads a Taskfile whose tasks get a prefix. None where it is no YAML of this shape.
    pub(super) fn read_taskfile(&mut self, text: &str, prefix: &str) -> Option<()> {
        let file = lookup("yamldecode")?(&[Value::string(text)], &FunctionContext::default());
        let file = file.ok()?;
        file.as_map()?;
        self.variables.extend(variables(file.get("vars")));
        self.environment.extend(variables(file.get("env")));
        for (name, task) in entries(file.get("tasks")) {
            let mut read = task_of(task);
            // Names without a prefix are of the same file; `:name` is of the root's.
            for call in &mut read.calls {
                call.name = match call.name.strip_prefix(':') {
                    Some(root) => root.to_owned(),
                    None => format!("{prefix}{}", call.name),
                };
            }
            self.tasks.insert(format!("{prefix}{name}"), read);
        }
        for (name, include) in entries(file.get("includes")) {
            let path = include
                .as_str()
                .or_else(|| include.get("taskfile").as_str());
            self.includes.push(Include {
                prefix: format!("{prefix}{name}:"),
                path: path?.to_owned(),
            });
        }
        Some(())
    }

    /// Reads a configuration of mise. None where it is no TOML.
    pub(super) fn read_mise(&mut self, text: &str) -> Option<()> {
        let file = DeTable::parse(text).ok()?;
        let file = file.get_ref();
        for (name, value) in table(file, "vars") {
            if let Some(text) = value.as_str() {
                self.variables.insert(format!("vars.{name}"), text.into());
            }
        }
        self.environment.extend(texts_of(table(file, "env")));
        for (name, task) in table(file, "tasks") {
            self.tasks.insert(name.to_owned(), mise_task(task));
        }
        Some(())
    }

    /// Whether there is such a task.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).next().is_some()
    }

    /// Sets a variable, as the command line does.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.given.insert(name.to_owned(), value.to_owned());
    }

    /// The script of a task and of all that it calls; none where there is no such task.
    pub(super) fn script(&self, name: &str, arguments: &str) -> Option<String> {
        let call = Call {
            name: name.to_owned(),
            ..Call::default()
        };
        let mut out = Vec::new();
        let mut scope = self.variables.clone();
        scope.insert("CLI_ARGS".to_owned(), arguments.to_owned());
        for (name, value) in &self.environment {
            out.push(export(name, &filled(value, &scope, 0)));
        }
        let before = out.len();
        self.collect(&call, &scope, &mut FxHashSet::default(), &mut out);
        (out.len() > before).then(|| out.join("\n"))
    }

    /// The tasks of a name, an alias or a pattern.
    fn find<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Task> {
        let is = move |(own, task): &(&String, &Task)| {
            let matches = match name.split_once('*') {
                Some((before, after)) => {
                    own.starts_with(before) && own.ends_with(after.trim_start_matches('*'))
                }
                None => *own == name || task.aliases.iter().any(|alias| alias == name),
            };
            matches || pattern(own, name)
        };
        self.tasks.iter().filter(is).map(|(_, task)| task)
    }

    fn collect(
        &self,
        call: &Call,
        outer: &Variables,
        seen: &mut FxHashSet<Call>,
        out: &mut Vec<String>,
    ) {
        let given = call.variables.iter();
        let given: Vec<(String, String)> = given
            .map(|(name, value)| (name.clone(), filled(value, outer, 0)))
            .collect();
        let key = Call {
            name: call.name.clone(),
            variables: given.clone(),
        };
        if seen.len() > MOST || !seen.insert(key) {
            return;
        }
        for task in self.find(&call.name) {
            // What the caller gives counts more than what the task says of itself.
            let mut scope = self.variables.clone();
            scope.extend(task.variables.clone());
            scope.extend(
                outer
                    .get("CLI_ARGS")
                    .map(|all| ("CLI_ARGS".to_owned(), all.clone())),
            );
            scope.extend(given.iter().cloned());
            scope.extend(self.given.clone());
            for call in &task.calls {
                self.collect(call, &scope, seen, out);
            }
            out.push("(".to_owned());
            for (name, value) in &task.environment {
                out.push(export(name, &filled(value, &scope, 0)));
            }
            if let Some(directory) = &task.directory {
                out.push(format!("cd {}", quoted(&filled(directory, &scope, 0))));
            }
            out.extend(task.lines.iter().map(|line| filled(line, &scope, 0)));
            out.push(":\n)".to_owned());
        }
    }
}

/// A task whose name holds wildcards, such as `deploy-*`.
fn pattern(own: &str, name: &str) -> bool {
    own.split_once('*').is_some_and(|(before, after)| {
        name.len() >= before.len() + after.len()
            && name.starts_with(before)
            && name.ends_with(after)
    })
}

fn export(name: &str, value: &str) -> String {
    format!("export {name}={}", quoted(value))
}

/// A text as one word of a script, what is not known in it left open.
fn quoted(text: &str) -> String {
    if text.contains(UNKNOWN) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A text with what stands between braces put in, as far as it is known.
fn filled(text: &str, scope: &Variables, depth: usize) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let (inner, left) = after.split_once("}}").unwrap_or((after, ""));
        let inner = inner.trim_matches(['-', ' ', '\t', '\n']);
        let name = inner.strip_prefix('.').unwrap_or(inner);
        match scope.get(name) {
            Some(value) if depth < DEEPEST => out.push_str(&filled(value, scope, depth + 1)),
            _ => match inner.strip_prefix("env.") {
                // The shell may know it.
                Some(name) if name.chars().all(is_plain) => out.push_str(&format!("${{{name}}}")),
                _ => out.push_str(UNKNOWN),
            },
        }
        rest = left;
    }
    out.push_str(rest);
    out
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn entries(value: &Value) -> impl Iterator<Item = (String, &Value)> {
    let entries = value.as_map().into_iter().flat_map(|map| map.iter());
    entries.map(|(name, value)| (name.to_string(), value))
}

/// A number or a truth value is a text, too.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// Variables whose values stand in the file; those that a command prints stay unknown.
fn variables(value: &Value) -> Variables {
    entries(value)
        .filter_map(|(name, value)| Some((name, scalar(value)?)))
        .collect()
}

/// A task of a Taskfile: a command, a list of them, or an object.
fn task_of(value: &Value) -> Task {
    let mut task = Task::default();
    match value {
        Value::Map(_) => {
            for name in ["deps", "cmds", "cmd"] {
                commands(value.get(name), name == "deps", &mut task);
            }
            task.directory = value.get("dir").as_str().map(str::to_owned);
            task.variables = variables(value.get("vars"));
            task.environment = variables(value.get("env"));
            let aliases = value.get("aliases").as_list().unwrap_or_default();
            task.aliases = aliases.iter().filter_map(scalar).collect();
        }
        other => commands(other, false, &mut task),
    }
    task
}

/// Commands, and calls of other tasks; in `deps` a text is a call.
fn commands(value: &Value, are_calls: bool, task: &mut Task) {
    match value {
        Value::List(list) => {
            for item in list.iter() {
                commands(item, are_calls, task);
            }
        }
        Value::Map(_) => {
            if let Some(name) = value.get("task").as_str() {
                let given = entries(value.get("vars"));
                task.calls.push(Call {
                    name: name.to_owned(),
                    variables: given
                        .map(|(name, value)| (name, scalar(value).unwrap_or(UNKNOWN.to_owned())))
                        .collect(),
                });
            }
            commands(value.get("cmd"), false, task);
            commands(value.get("defer"), false, task);
        }
        other => match scalar(other) {
            Some(name) if are_calls => task.calls.push(Call {
                name,
                ..Call::default()
            }),
            Some(line) => task.lines.push(line),
            None => {}
        },
    }
}

fn table<'d>(
    from: &'d DeTable<'_>,
    name: &str,
) -> impl Iterator<Item = (&'d str, &'d DeValue<'d>)> {
    let entries = from.get(name).and_then(|value| value.get_ref().as_table());
    let entries = entries.into_iter().flat_map(|table| table.iter());
    entries.map(|(name, value)| (name.get_ref().as_ref(), value.get_ref()))
}

fn texts_of<'d>(
    entries: impl Iterator<Item = (&'d str, &'d DeValue<'d>)>,
) -> impl Iterator<Item = (String, String)> {
    entries.filter_map(|(name, value)| Some((name.to_owned(), value.as_str()?.to_owned())))
}

/// A task of mise: a command, a list of them, or a table.
fn mise_task(value: &DeValue<'_>) -> Task {
    let mut task = Task::default();
    let Some(inner) = value.as_table() else {
        run(value, &mut task);
        return task;
    };
    let get = |name: &str| inner.get(name).map(toml::Spanned::get_ref);
    for name in ["depends", "depends_post"] {
        if let Some(needs) = get(name) {
            each(needs, &mut |need| {
                let name = need.as_str().or_else(|| named(need, "task"));
                let name = name.and_then(|line| line.split_whitespace().next());
                task.calls.extend(name.map(call));
            });
        }
    }
    if let Some(runs) = get("run").or_else(|| get("run_windows")) {
        run(runs, &mut task);
    }
    if let Some(file) = get("file").and_then(DeValue::as_str) {
        task.lines.push(quoted(file));
    }
    task.directory = get("dir").and_then(DeValue::as_str).map(str::to_owned);
    task.environment = texts_of(table(inner, "env")).collect();
    if let Some(aliases) = get("alias") {
        each(aliases, &mut |alias| {
            task.aliases.extend(alias.as_str().map(str::to_owned));
        });
    }
    // Arguments go to the last command.
    if let Some(last) = task.lines.last_mut() {
        last.push_str(" {{CLI_ARGS}}");
    }
    task
}

fn call(name: &str) -> Call {
    Call {
        name: name.to_owned(),
        ..Call::default()
    }
}

fn named<'d>(value: &'d DeValue<'_>, name: &str) -> Option<&'d str> {
    value.as_table()?.get(name)?.get_ref().as_str()
}

/// A value, or each of a list.
fn each(value: &DeValue<'_>, visit: &mut dyn FnMut(&DeValue<'_>)) {
    match value.as_array() {
        Some(list) => list.iter().for_each(|item| visit(item.get_ref())),
        None => visit(value),
    }
}

fn run(value: &DeValue<'_>, task: &mut Task) {
    each(value, &mut |step| match step.as_table() {
        Some(inner) => {
            for name in ["task", "tasks"] {
                if let Some(calls) = inner.get(name) {
                    each(calls.get_ref(), &mut |name| {
                        task.calls.extend(name.as_str().map(call));
                    });
                }
            }
        }
        None => task
            .lines
            .extend(step.as_str().map(|line| line.trim().to_owned())),
    });
}

/// A script of Terramate: its labels, and the commands of its jobs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TerramateScript {
    /// What is typed after `terramate script run`.
    pub(super) labels: Vec<String>,
    /// One command a line.
    pub(super) script: String,
}

/// The scripts in a file of Terramate; none where it, or a command in it, cannot be read.
pub(super) fn terramate_scripts(text: &str) -> Option<Vec<TerramateScript>> {
    let body = parse_body(text, FileId(0), "terramate").ok()?;
    let mut scripts = Vec::new();
    for block in body.blocks_of("script") {
        let mut lines = Vec::new();
        for job in block.body.blocks_of("job") {
            job_lines(&job.body, &mut lines)?;
        }
        scripts.push(TerramateScript {
            labels: block.labels.iter().map(ToString::to_string).collect(),
            script: lines.join("\n"),
        });
    }
    Some(scripts)
}

fn job_lines(job: &Body, lines: &mut Vec<String>) -> Option<()> {
    if let Some(command) = job.expr("command") {
        lines.push(words(command)?);
    }
    if let Some(commands) = job.expr("commands") {
        for command in commands.elements()? {
            lines.push(words(command)?);
        }
    }
    Some(())
}

/// A command as a list of its words; the options of Terramate at its end are an object.
fn words(command: &Expr) -> Option<String> {
    let words = command.elements()?.iter();
    let words = words.filter(|word| !matches!(word.kind, ExprKind::Object(_)));
    let words = words.map(|word| word.as_str().map_or_else(|| UNKNOWN.to_owned(), quoted));
    Some(words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_gives_its_variables_to_the_task() {
        let mut tasks = Tasks::default();
        let text = "vars: {TF: terraform}\ntasks:\n  tf:\n    vars: {ACTION: plan}\n    dir: infra\n    cmd: '{{.TF}} {{ .ACTION }} {{.CLI_ARGS}}'\n  up:\n    cmds:\n      - task: tf\n        vars: {ACTION: apply}\n";
        assert_eq!(tasks.read_taskfile(text, ""), Some(()));
        let plain = tasks.script("tf", "-x").unwrap_or_default();
        assert!(plain.contains("cd 'infra'\nterraform plan -x"), "{plain}");
        let up = tasks.script("up", "").unwrap_or_default();
        assert!(up.contains("terraform apply"), "{up}");
        assert_eq!(tasks.script("nothing", ""), None);
        assert_eq!(tasks.read_taskfile("- a", ""), None);
    }

    #[test]
    fn tasks_of_mise_need_each_other() {
        let mut tasks = Tasks::default();
        let text = "[vars]\ntf = 'tofu'\n[tasks.up]\nalias = 'u'\ndepends = ['check']\nrun = ['{{vars.tf}} init', '{{vars.tf}} {{arg(name=\"verb\")}}']\n[tasks]\ncheck = 'echo ok'\n";
        assert_eq!(tasks.read_mise(text), Some(()));
        let script = tasks.script("u", "-v").unwrap_or_default();
        assert!(script.contains("echo ok"), "{script}");
        assert!(script.contains("tofu $BLASTGATE_UNKNOWN -v"), "{script}");
        assert_eq!(tasks.read_mise("[tasks"), None);
    }

    #[test]
    fn scripts_of_terramate_are_lists_of_words() {
        let text = "script \"deploy\" \"now\" {\n  job {\n    commands = [[\"tofu\", \"apply\", global.plan, { cloud_sync_deployment = true }]]\n  }\n}\n";
        let scripts = terramate_scripts(text).unwrap_or_default();
        assert_eq!(scripts.len(), 1);
        assert_eq!(scripts[0].labels, ["deploy", "now"]);
        assert_eq!(scripts[0].script, "'tofu' 'apply' $BLASTGATE_UNKNOWN");
        let computed = "script \"a\" {\n  job {\n    command = let.x\n  }\n}\n";
        assert_eq!(terramate_scripts(computed), None);
    }
}
