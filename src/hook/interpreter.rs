//! Runs a script without running it: what each command would do is judged, and
//! variables, functions and files that the script itself makes are followed.

mod builtins;
mod files;
mod interpreted;
mod runners;
mod tasks;

use std::path::{Path, PathBuf};

use brush_parser::ast::CompoundCommand;
use rustc_hash::FxHashMap;

use super::Tree;
use super::denial::Denial;
use super::tools::{self, Reading};
use super::vocabulary::{self, Program, base_name, decodes, names_a_tool, program, tool_of};
use super::walk::{self, Invocation, Machine, Text};
use super::words::{Field, Piece, Scope};
use crate::catalog::commands::{is_listed, line_destroys};

/// Commands that one command line may come to.
const STEPS: usize = 4000;
/// How deep scripts may call scripts.
const DEEPEST: usize = 16;

/// A name that no variable has: what it stands for is not known.
const UNKNOWN: &str = "${BLASTGATE_UNKNOWN}";

/// The state of a script.
pub(super) struct Interpreter<'t> {
    tree: &'t dyn Tree,
    directory: PathBuf,
    variables: FxHashMap<String, Vec<Field>>,
    functions: FxHashMap<String, CompoundCommand>,
    aliases: FxHashMap<String, Field>,
    /// What files hold that the script wrote itself.
    files: FxHashMap<PathBuf, Text>,
    /// Arguments of the script or function that runs.
    arguments: Option<Vec<Field>>,
    steps: usize,
    depth: usize,
}

impl<'t> Interpreter<'t> {
    /// An interpreter that starts in a directory of a tree.
    pub(super) fn new(directory: &Path, tree: &'t dyn Tree) -> Self {
        Interpreter {
            tree,
            directory: directory.to_owned(),
            variables: FxHashMap::default(),
            functions: FxHashMap::default(),
            aliases: FxHashMap::default(),
            files: FxHashMap::default(),
            arguments: None,
            steps: 0,
            depth: 0,
        }
    }

    /// Judges a script.
    ///
    /// # Errors
    /// It is denied.
    pub(super) fn script(&mut self, text: &str) -> Result<Text, Denial> {
        if self.depth >= DEEPEST {
            return Err(Denial::unclear(
                text.lines().next().unwrap_or_default(),
                "calls scripts in scripts too deeply to be followed",
            ));
        }
        self.depth += 1;
        let output = walk::run(text, self);
        self.depth -= 1;
        output
    }

    /// Judges one command, its words expanded.
    fn dispatch(&mut self, words: &[Field], input: &Text) -> Result<Text, Denial> {
        self.step()?;
        if self.depth >= DEEPEST {
            return Err(unclear(
                words,
                "runs commands in commands too deeply to be followed",
            ));
        }
        self.depth += 1;
        let output = self.one(words, input);
        self.depth -= 1;
        output
    }

    fn one(&mut self, words: &[Field], input: &Text) -> Result<Text, Denial> {
        let Some((first, arguments)) = words.split_first() else {
            return Ok(Text::Nothing);
        };
        let Some(word) = first.text() else {
            return self.unreadable(words);
        };
        if let Some(body) = self.functions.get(&word).cloned() {
            return self.call(&body, arguments, input);
        }
        if let Some(alias) = self.aliases.remove(&word) {
            let mut script = script_text(&alias);
            for argument in arguments {
                script.push(' ');
                script.push_str(&quoted(argument));
            }
            let output = self.script(&script);
            self.aliases.insert(word, alias);
            return output;
        }
        if let Some(output) = self.builtin(&word, arguments, input)? {
            return Ok(output);
        }
        let name = base_name(&word);
        if is_listed(name) {
            listed(name, arguments)?;
        }
        match program(name) {
            Program::Tool(tool) => tools::judge(tool, name, arguments, Reading::Certain)?,
            Program::Runner(runner) => return self.runner(runner, words, input),
            Program::Shell => return self.shell(words, input),
            Program::Scheduler => return self.feed(input),
            Program::Language => return self.language(name, arguments, input),
            Program::Data => return Ok(passed(name, arguments, input)),
            Program::Unknown => return self.unknown_program(&word, words, input),
        }
        Ok(unnamed())
    }

    /// A program whose name cannot be read, such as `$TOOL destroy`.
    fn unreadable(&mut self, words: &[Field]) -> Result<Text, Denial> {
        let Some((first, arguments)) = words.split_first() else {
            return Ok(Text::Nothing);
        };
        let base = first.base();
        let nothing_known = base.start().is_empty();
        for tool in vocabulary::tools() {
            let may_be = |name: &String| base.could_be(name);
            let Some(name) = tool.names.iter().find(|name| may_be(name)) else {
                continue;
            };
            if !nothing_known {
                tools::judge(tool, name, arguments, Reading::Certain)?;
            } else if is_terraform(tool) && !is_other_verb(arguments) {
                tools::judge(tool, name, arguments, Reading::Possible).map_err(|denial| {
                    unclear(
                        words,
                        &format!("may be `{}`, which {}", denial.what, denial.why),
                    )
                })?;
            }
        }
        if words.iter().any(Field::named) {
            return Err(unclear(
                words,
                "has a program that cannot be read, and names a tool that changes infrastructure",
            ));
        }
        self.suffixes(arguments)?;
        Ok(unnamed())
    }

    /// A program that nobody knows: a script of the tree, or a wrapper.
    fn unknown_program(
        &mut self,
        word: &str,
        words: &[Field],
        input: &Text,
    ) -> Result<Text, Denial> {
        if word.contains('/') || self.is_written(word) {
            let arguments = words.get(1..).unwrap_or_default();
            let file = Field::literal(word);
            if let Some(output) = self.file(&file, arguments, input)? {
                return Ok(output);
            }
        }
        self.suffixes(words.get(1..).unwrap_or_default())?;
        Ok(Text::Unknown {
            named: named(input),
            hidden: false,
        })
    }

    /// Looks for a command that begins at any of the words.
    fn suffixes(&mut self, words: &[Field]) -> Result<(), Denial> {
        for (at, word) in words.iter().enumerate() {
            let Some(text) = word.text() else { continue };
            let rest = words.get(at + 1..).unwrap_or_default();
            if let Some(program) = text.strip_prefix("--entrypoint") {
                self.entry_point(program.strip_prefix('='), rest)?;
                continue;
            }
            let name = base_name(&text);
            if let Some(tool) = tool_of(name) {
                tools::judge(tool, name, rest, Reading::Possible)?;
            } else if matches!(program(name), Program::Shell) {
                let runs =
                    |word: &Field| word.start().starts_with("-") && word.start().ends_with('c');
                if rest.iter().take(4).any(runs) {
                    self.dispatch(words.get(at..).unwrap_or_default(), &Text::Nothing)?;
                }
            } else if is_listed(name) {
                listed(name, rest)?;
            } else if text.contains(char::is_whitespace)
                && at > 0
                && words[at - 1]
                    .text()
                    .is_some_and(|before| before.ends_with("-c") || before == "--")
            {
                self.script(&text)?;
            }
        }
        Ok(())
    }

    /// `docker run --entrypoint terraform IMAGE destroy`.
    fn entry_point(&mut self, program: Option<&str>, rest: &[Field]) -> Result<(), Denial> {
        let separate = rest.first().and_then(Field::text);
        let Some(program) = program.map(str::to_owned).or(separate) else {
            return Ok(());
        };
        let name = base_name(&program);
        for at in 0..rest.len() {
            let mut words = vec![Field::literal(name)];
            words.extend_from_slice(&rest[at..]);
            if let Some(tool) = tool_of(name) {
                tools::judge(tool, name, &rest[at..], Reading::Possible)?;
            } else if is_listed(name) {
                listed(name, &rest[at..])?;
            } else if matches!(vocabulary::program(name), Program::Shell)
                && rest[at].start().starts_with("-")
                && rest[at].start().ends_with('c')
            {
                self.dispatch(&words, &Text::Nothing)?;
            }
        }
        Ok(())
    }

    /// Calls a function.
    fn call(
        &mut self,
        body: &CompoundCommand,
        arguments: &[Field],
        input: &Text,
    ) -> Result<Text, Denial> {
        let before = self.arguments.replace(arguments.to_vec());
        let output = walk::compound(body, input.clone(), self);
        self.arguments = before;
        output
    }

    /// A shell that reads a script from its standard input.
    fn feed(&mut self, input: &Text) -> Result<Text, Denial> {
        match input {
            Text::Nothing => Ok(unnamed()),
            Text::Known(script) => self.script(script),
            Text::Unknown { hidden: true, .. } => Err(Denial::unclear(
                "… | sh",
                "runs a script that was decoded on the way, so that nobody can read it here",
            )),
            Text::Unknown { named: true, .. } => Err(Denial::unclear(
                "… | sh",
                "runs a script that cannot be read, and what it is made from names a tool that changes infrastructure",
            )),
            Text::Unknown { .. } => Ok(unnamed()),
        }
    }
}

impl Scope for Interpreter<'_> {
    fn variable(&mut self, name: &str) -> Vec<Field> {
        self.variables.get(name).cloned().unwrap_or_default()
    }

    fn arguments(&self) -> Option<Vec<Field>> {
        self.arguments.clone()
    }

    fn substitute(&mut self, script: &str) -> Result<Field, Denial> {
        Ok(match self.script(script)? {
            Text::Nothing => Field::unknown(false),
            Text::Known(output) => Field::literal(output.trim_end_matches('\n')),
            Text::Unknown { named, hidden } => {
                // Printing what a tool says is no way to name it.
                Field::unknown(named || hidden)
            }
        })
    }
}

impl Machine for Interpreter<'_> {
    fn invoke(&mut self, invocation: Invocation) -> Result<Text, Denial> {
        let mut before = Vec::new();
        for (name, values) in invocation.assignments {
            let old = self.variables.get(&name).cloned();
            self.assign(&name, values)?;
            before.push((name, old));
        }
        let output = self.dispatch(&invocation.words, &invocation.input);
        // They were set for this command only.
        for (name, old) in before.into_iter().rev() {
            match old {
                Some(old) => self.variables.insert(name, old),
                None => self.variables.remove(&name),
            };
        }
        output
    }

    fn assign(&mut self, name: &str, values: Vec<Field>) -> Result<(), Denial> {
        if name.starts_with("TF_CLI_ARGS") {
            for value in &values {
                cli_arguments(name, value)?;
            }
        }
        self.variables.insert(name.to_owned(), values);
        Ok(())
    }

    fn define(&mut self, name: &str, body: CompoundCommand) {
        self.functions.insert(name.to_owned(), body);
    }

    fn write(&mut self, file: &Field, text: &Text) {
        self.written(file, text);
    }

    fn read(&mut self, file: &Field) -> Text {
        self.content(file)
    }

    fn step(&mut self) -> Result<(), Denial> {
        self.steps += 1;
        if self.steps > STEPS {
            return Err(Denial::unclear(
                "this command line",
                "comes to more commands than can be followed",
            ));
        }
        Ok(())
    }
}

/// Arguments that a variable adds to every command of Terraform.
fn cli_arguments(name: &str, value: &Field) -> Result<(), Denial> {
    let Some(text) = value.text() else {
        return Err(Denial::unclear(
            format!("{name}={}", value.shown()),
            "adds arguments to Terraform that cannot be read",
        ));
    };
    let Some(terraform) = tool_of("terraform") else {
        return Ok(());
    };
    let words: Vec<Field> = text.split_whitespace().map(Field::literal).collect();
    let what = |denial: Denial| Denial {
        what: format!("{name}={text}"),
        ..denial
    };
    tools::judge(terraform, "terraform", &words, Reading::Possible).map_err(what)?;
    let mut value_of_option = false;
    for word in text.split_whitespace() {
        let option = word.starts_with('-');
        let removes = word.trim_start_matches('-').starts_with("destroy");
        if removes || !(option || value_of_option) {
            return Err(what(Denial::new(
                "",
                "adds a verb or a destroy to every command of Terraform",
            )));
        }
        value_of_option = option && !word.contains('=');
    }
    Ok(())
}

/// A program of the list of destructive commands.
fn listed(name: &str, arguments: &[Field]) -> Result<(), Denial> {
    let words: Vec<String> = arguments.iter().map(Field::shown).collect();
    let harmless = [
        "--dry-run",
        "--dryrun",
        "--dry-run=client",
        "--dry-run=server",
        "--help",
        "help",
    ];
    let is_harmless = |word: &String| harmless.contains(&word.as_str());
    if words.iter().any(is_harmless) && !words.iter().any(|word| word.starts_with("--no-dry")) {
        return Ok(());
    }
    let mut line = name.to_owned();
    for word in &words {
        // A sentence is a value, and so is what follows `=`; numbers count.
        let value = word.contains(char::is_whitespace);
        let interface = matches!(name, "curl" | "wget" | "http" | "https" | "xh");
        let word = match word.split_once('=').filter(|_| !interface) {
            Some((name, value)) if !value.chars().all(|c| c.is_ascii_digit()) => name,
            _ => word.as_str(),
        };
        if !value || interface {
            line.push(' ');
            line.push_str(word);
        }
    }
    match line_destroys(name, &line) {
        None => Ok(()),
        Some(words) => Err(Denial {
            instead: "Let Terraform destroy what it manages, in a plan that people approve.",
            ..Denial::new(words, "deletes or stops something outside of any plan")
        }),
    }
}

/// Whether a tool is Terraform or runs it.
fn is_terraform(tool: &vocabulary::Tool) -> bool {
    tool.names
        .iter()
        .any(|name| name == "terraform" || name == "terragrunt")
}

/// Whether a verb is one that other programs have, too: `$KUBECTL apply -f x`,
/// `$GIT push`, `$PYTHON import`.
fn is_other_verb(arguments: &[Field]) -> bool {
    let words: Vec<String> = arguments.iter().filter_map(Field::text).collect();
    let verb = words.iter().find(|word| !word.starts_with('-'));
    let verb = verb.map_or("", String::as_str);
    let file = |word: &String| ["-f", "-k", "--filename", "--kustomize"].contains(&word.as_str());
    ["push", "import", "refresh"].contains(&verb) || verb == "apply" && words.iter().any(file)
}

/// What a program prints whose words are data.
fn passed(name: &str, arguments: &[Field], input: &Text) -> Text {
    let named_words = || {
        let line: Vec<String> = arguments.iter().map(Field::shown).collect();
        names_a_tool(&line.join(" ")) || arguments.iter().any(Field::named)
    };
    let hidden = matches!(input, Text::Unknown { hidden: true, .. });
    Text::Unknown {
        named: named(input) || named_words(),
        hidden: hidden || decodes(name),
    }
}

fn named(text: &Text) -> bool {
    match text {
        Text::Nothing => false,
        Text::Known(text) => names_a_tool(text),
        Text::Unknown { named, .. } => *named,
    }
}

fn unnamed() -> Text {
    Text::Unknown {
        named: false,
        hidden: false,
    }
}

fn unclear(words: &[Field], why: &str) -> Denial {
    let line: Vec<String> = words.iter().map(Field::shown).collect();
    Denial::unclear(line.join(" "), why)
}

/// A word as the text of a script: what is not known is a variable without a value.
fn script_text(field: &Field) -> String {
    let mut text = String::new();
    for piece in field.pieces() {
        match piece {
            Piece::Text(known) => text.push_str(known),
            Piece::Any { .. } => text.push_str(UNKNOWN),
        }
    }
    text
}

/// A word as one word of a script.
fn quoted(field: &Field) -> String {
    match field.text() {
        Some(text) => format!("'{}'", text.replace('\'', r"'\''")),
        None if field.many => UNKNOWN.to_owned(),
        None => format!("\"{}\"", script_text(field)),
    }
}
