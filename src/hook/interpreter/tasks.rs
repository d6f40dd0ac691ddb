//! Tasks that a command names: of Taskfiles, of mise and of Terramate.

use std::path::{Path, PathBuf};

use super::super::denial::Denial;
use super::super::tasks::{Tasks, terramate_scripts};
use super::super::vocabulary::names_a_tool;
use super::super::walk::Text;
use super::super::words::Field;
use super::{Interpreter, quoted, unnamed};

/// Directories above that are searched.
const HIGHEST: usize = 12;
/// Files that may include each other.
const MOST_INCLUDES: usize = 50;

const TASKFILES: &[&str] = &[
    "Taskfile.yml",
    "taskfile.yml",
    "Taskfile.yaml",
    "taskfile.yaml",
    "Taskfile.dist.yml",
    "taskfile.dist.yml",
    "Taskfile.dist.yaml",
    "taskfile.dist.yaml",
];
const MISE: &[&str] = &[
    "mise.toml",
    ".mise.toml",
    "mise.local.toml",
    ".mise.local.toml",
    "mise/config.toml",
    ".mise/config.toml",
    ".config/mise.toml",
    ".config/mise/config.toml",
];
/// Directories whose files are tasks of mise.
const MISE_TASKS: &[&str] = &[
    "mise-tasks",
    ".mise-tasks",
    "mise/tasks",
    ".mise/tasks",
    ".config/mise/tasks",
];

/// What was typed for a runner of tasks.
#[derive(Default)]
struct Typed {
    /// Words that are no options, before `--`.
    plain: Vec<String>,
    /// What follows `--`, as words of a script.
    rest: String,
}

impl Interpreter<'_> {
    /// The directory and those above it, the nearest first.
    pub(super) fn upwards(&self) -> Vec<PathBuf> {
        let all = self.directory.ancestors().take(HIGHEST);
        all.map(Path::to_owned).collect()
    }

    /// A text of the tree.
    fn text_at(&self, path: &Path) -> Option<String> {
        match self.content(&Field::literal(path.to_string_lossy())) {
            Text::Known(text) => Some(text),
            _ => None,
        }
    }

    /// `task NAME…`; none where there is no Taskfile, or no such task.
    ///
    /// # Errors
    /// A task is denied, or the file names a tool and cannot be read.
    pub(super) fn taskfile(&mut self, arguments: &[Field]) -> Result<Option<Text>, Denial> {
        let before = self.directory.clone();
        let mut named = None;
        let prints = [
            "-l",
            "--list",
            "-a",
            "--list-all",
            "-n",
            "--dry",
            "--summary",
            "--status",
            "-h",
            "--help",
            "--version",
        ];
        let typed = typed(arguments, &mut |option, value| match option {
            "-d" | "--dir" => {
                self.directory = self.at(value);
                true
            }
            "-t" | "--taskfile" => {
                named = Some(value.to_owned());
                true
            }
            "-o" | "--output" | "-C" | "--concurrency" | "-I" | "--interval" => true,
            _ => false,
        });
        let only_prints = arguments
            .iter()
            .filter_map(Field::text)
            .take_while(|word| word != "--")
            .any(|word| prints.contains(&word.as_str()));
        let output = if only_prints {
            Ok(Some(unnamed()))
        } else {
            self.run_taskfile(named.as_deref(), &typed)
        };
        self.directory = before;
        output
    }

    fn run_taskfile(&mut self, named: Option<&str>, typed: &Typed) -> Result<Option<Text>, Denial> {
        let found = match named {
            Some(path) => {
                let path = self.at(path);
                self.text_at(&path).map(|text| (path, text))
            }
            None => self.first_of(TASKFILES),
        };
        let Some((path, text)) = found else {
            return Ok(None);
        };
        self.directory = path.parent().unwrap_or(Path::new("/")).to_owned();
        let mut tasks = Tasks::default();
        let mut files = vec![(path, text, String::new())];
        let mut read = 0;
        while let Some((path, text, prefix)) = files.pop() {
            read += 1;
            if tasks.read_taskfile(&text, &prefix).is_none() || read > MOST_INCLUDES {
                not_read(&path, &text)?;
            }
            let directory = path.parent().unwrap_or(Path::new("/")).to_owned();
            for include in std::mem::take(&mut tasks.includes) {
                let target = directory.join(&include.path);
                let inside = TASKFILES.iter().map(|name| target.join(name));
                let found = std::iter::once(target.clone()).chain(inside);
                let found = found.map(|path| super::files::clean(&path));
                let mut found = found.filter_map(|path| Some((path.clone(), self.text_at(&path)?)));
                if let Some((path, text)) = found.next() {
                    files.push((path, text, include.prefix));
                }
            }
        }
        let mut names = Vec::new();
        for word in &typed.plain {
            match word.split_once('=') {
                Some((name, value)) => tasks.set(name, value),
                None => names.push(word.as_str()),
            }
        }
        if names.is_empty() {
            names.push("default");
        }
        self.run_tasks(&tasks, &names, &typed.rest, "the Taskfile")
    }

    /// Runs tasks; none where none of them is there.
    fn run_tasks(
        &mut self,
        tasks: &Tasks,
        names: &[&str],
        rest: &str,
        place: &str,
    ) -> Result<Option<Text>, Denial> {
        let mut any = false;
        for name in names {
            let Some(script) = tasks.script(name, rest) else {
                continue;
            };
            any = true;
            self.script(&script)
                .map_err(|denial| denial.through(format!("task {name} of {place}")))?;
        }
        Ok(any.then(unnamed))
    }

    /// `mise run NAME` and `mise NAME`; none where it is no task that can be seen.
    ///
    /// # Errors
    /// The task is denied, or the file names a tool and cannot be read.
    pub(super) fn mise(&mut self, arguments: &[Field]) -> Result<Option<Text>, Denial> {
        let before = self.directory.clone();
        let typed = typed(arguments, &mut |option, value| match option {
            "-C" | "--cd" => {
                self.directory = self.at(value);
                true
            }
            "-j" | "--jobs" | "-E" | "--env" | "-t" | "--tool" | "-o" | "--output" | "-s"
            | "--shell" => true,
            _ => false,
        });
        let output = self.run_mise(&typed);
        self.directory = before;
        output
    }

    fn run_mise(&mut self, typed: &Typed) -> Result<Option<Text>, Denial> {
        let words: Vec<&str> = typed.plain.iter().map(String::as_str).collect();
        let (words, said) = match words.as_slice() {
            ["tasks" | "task" | "t", "run" | "r", rest @ ..]
            | ["run" | "r" | "watch" | "w", rest @ ..] => (rest, true),
            all => (all, false),
        };
        let mut tasks = Tasks::default();
        for directory in self.upwards().iter().rev() {
            for name in MISE {
                let path = directory.join(name);
                let Some(text) = self.text_at(&path) else {
                    continue;
                };
                if tasks.read_mise(&text).is_none() && (said || !words.is_empty()) {
                    not_read(&path, &text)?;
                }
            }
        }
        let mut any = None;
        // `mise run a b ::: c`: the first word of each part is a task, the others are its arguments.
        for part in words.split(|word| *word == ":::") {
            let Some((name, given)) = part.split_first() else {
                continue;
            };
            let given = given.iter().map(|word| quoted(&Field::literal(*word)));
            let all: Vec<String> = given.chain([typed.rest.clone()]).collect();
            let rest = all.join(" ");
            any = match self.run_tasks(&tasks, &[name], rest.trim(), "mise")? {
                Some(output) => Some(output),
                None if !tasks.has(name) => self.mise_file(name, part)?.or(any),
                None => any,
            };
        }
        Ok(any)
    }

    /// A task of mise that is a file.
    fn mise_file(&mut self, name: &str, words: &[&str]) -> Result<Option<Text>, Denial> {
        let below = name.replace(':', "/");
        for directory in self.upwards() {
            for tasks in MISE_TASKS {
                let path = directory.join(tasks).join(&below);
                let file = Field::literal(path.to_string_lossy());
                let arguments: Vec<Field> =
                    words.iter().skip(1).copied().map(Field::literal).collect();
                let output = self.file(&file, &arguments, &Text::Nothing)?;
                if output.is_some() {
                    return Ok(output);
                }
            }
        }
        Ok(None)
    }

    /// `terramate script run LABEL…`; none where it runs no script that can be seen.
    ///
    /// # Errors
    /// A script of these labels is denied, or the file names a tool and cannot be read.
    pub(super) fn terramate(&mut self, arguments: &[Field]) -> Result<Option<Text>, Denial> {
        let before = self.directory.clone();
        let typed = typed(arguments, &mut |option, value| {
            if matches!(option, "-C" | "--chdir") {
                self.directory = self.at(value);
            }
            matches!(
                option,
                "-C" | "--chdir"
                    | "-B"
                    | "--git-change-base"
                    | "--tags"
                    | "--no-tags"
                    | "-j"
                    | "--parallel"
                    | "--status"
                    | "--target"
                    | "--log-level"
                    | "--log-fmt"
            )
        });
        let output = self.run_terramate(&typed);
        self.directory = before;
        output
    }

    fn run_terramate(&mut self, typed: &Typed) -> Result<Option<Text>, Denial> {
        let script = typed.plain.iter().position(|word| word == "script");
        let Some(words) = script.and_then(|at| typed.plain.get(at + 1..)) else {
            return Ok(None);
        };
        let [verb, words @ ..] = words else {
            return Ok(None);
        };
        if verb != "run" {
            return Ok(Some(unnamed()));
        }
        let ends = [".tm.hcl", ".tm"];
        let mut files = self.tree.find(&self.directory, &ends, usize::MAX);
        for directory in self.upwards().iter().skip(1) {
            files.extend(self.tree.find(directory, &ends, 1));
        }
        for path in files {
            let Some(text) = self.text_at(&path) else {
                continue;
            };
            let Some(scripts) = terramate_scripts(&text) else {
                not_read(&path, &text)?;
                continue;
            };
            for script in scripts {
                let labels = &script.labels;
                if !labels.is_empty() && words.windows(labels.len()).any(|part| part == labels) {
                    let place = format!("script {} of Terramate", labels.join(" "));
                    self.script(&script.script)
                        .map_err(|denial| denial.through(place))?;
                }
            }
        }
        Ok(Some(unnamed()))
    }

    /// The first of some files, here or above.
    fn first_of(&self, names: &[&str]) -> Option<(PathBuf, String)> {
        self.upwards().iter().find_map(|directory| {
            names.iter().find_map(|name| {
                let path = directory.join(name);
                Some((path.clone(), self.text_at(&path)?))
            })
        })
    }
}

/// A file of tasks that cannot be read is denied where it names a tool.
fn not_read(path: &Path, text: &str) -> Result<(), Denial> {
    if !names_a_tool(text) {
        return Ok(());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Err(Denial::unclear(
        name,
        "holds tasks that cannot be read here, and names a tool that changes infrastructure",
    ))
}

/// Takes a command line of a runner apart. The function is told every option
/// with the word after it, and says whether that is its value.
fn typed(arguments: &[Field], option: &mut dyn FnMut(&str, &str) -> bool) -> Typed {
    let words: Vec<String> = arguments.iter().map(super::script_text).collect();
    let mut typed = Typed::default();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        if word == "--" {
            let rest = arguments.get(at..).unwrap_or_default();
            typed.rest = super::builtins::line(rest);
            break;
        }
        if !word.starts_with('-') {
            typed.plain.push(word.clone());
            continue;
        }
        if let Some((name, value)) = word.split_once('=') {
            option(name, value);
        } else if option(word, words.get(at).map_or("", String::as_str)) {
            at += 1;
        }
    }
    typed
}
