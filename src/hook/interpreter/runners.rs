//! Programs that run the command that they are given, and shells.

use super::super::denial::Denial;
use super::super::vocabulary::Runner;
use super::super::walk::{Machine as _, Text};
use super::super::words::Field;
use super::builtins::filled;
use super::{Interpreter, named, script_text, unnamed};

/// What a runner was given, taken apart.
#[derive(Default)]
struct Given {
    /// The command.
    command: Vec<Field>,
    /// Scripts that options carry.
    scripts: Vec<Field>,
    /// Variables that are set before it.
    assignments: Vec<(String, Field)>,
    /// Text that stands for what is added.
    place: Option<String>,
    /// It is no use of the program that runs anything.
    nothing: bool,
}

impl Interpreter<'_> {
    /// Runs what a runner is given.
    ///
    /// # Errors
    /// It is denied.
    pub(super) fn runner(
        &mut self,
        runner: &Runner,
        words: &[Field],
        input: &Text,
    ) -> Result<Text, Denial> {
        let given = take_apart(runner, words.get(1..).unwrap_or_default());
        if given.nothing {
            return Ok(unnamed());
        }
        for (name, value) in &given.assignments {
            self.assign(name, vec![value.clone()])?;
        }
        for script in &given.scripts {
            self.eval(std::slice::from_ref(script))?;
        }
        let mut command = given.command;
        if runner.appends {
            command = appended(command, given.place.as_deref(), input);
        }
        if let Some(program) = &runner.program {
            command.insert(0, Field::literal(program.as_str()));
        }
        let after_marker = runner.marker.as_deref().and_then(|marker| {
            let is_marker = |word: &Field| word.text().as_deref() == Some(marker);
            words.iter().position(is_marker)
        });
        if let Some(at) = after_marker {
            command = words[at + 1..].to_vec();
        } else if runner.anywhere {
            self.suffixes(words.get(1..).unwrap_or_default())?;
            if runner.joined {
                for word in command.iter().filter_map(Field::text) {
                    if word.contains(char::is_whitespace) {
                        self.script(&word)?;
                    }
                }
            }
            return Ok(unnamed());
        }
        if command.is_empty() {
            // A shell is started, which reads what comes in.
            return if given.scripts.is_empty() && !runner.appends {
                Ok(unnamed())
            } else {
                Ok(Text::Unknown {
                    named: named(input),
                    hidden: false,
                })
            };
        }
        self.run_given(runner, &command, input)
    }

    /// Runs the command of a runner, as words or as one script.
    fn run_given(
        &mut self,
        runner: &Runner,
        command: &[Field],
        input: &Text,
    ) -> Result<Text, Denial> {
        if runner.joined {
            let script = match command {
                [_, _, ..] if runner.appends => super::builtins::line(command),
                _ => {
                    let texts: Vec<String> = command.iter().map(script_text).collect();
                    texts.join(" ")
                }
            };
            return self.script(&script);
        }
        let input = if runner.appends {
            &Text::Nothing
        } else {
            input
        };
        self.dispatch(command, input)
    }

    /// `sh -c SCRIPT`, `bash FILE`, `… | sh`.
    ///
    /// # Errors
    /// The script is denied.
    pub(super) fn shell(&mut self, words: &[Field], input: &Text) -> Result<Text, Denial> {
        let mut rest = words.get(1..).unwrap_or_default();
        while let Some((word, after)) = rest.split_first() {
            let start = word.start();
            if !start.starts_with(['-', '+']) || start == "-" || start == "--" {
                break;
            }
            rest = after;
            let lower = start.to_lowercase();
            let command = lower == "-command" || lower == "--command";
            if command
                || !start.starts_with("--") && !lower.starts_with("-f") && lower.ends_with('c')
            {
                let Some((script, arguments)) = after.split_first() else {
                    return Ok(unnamed());
                };
                // The first word after the script is its name.
                let arguments = arguments.get(1..).unwrap_or_default().to_vec();
                let before = self.arguments.replace(arguments);
                let output = self.eval(std::slice::from_ref(script));
                self.arguments = before;
                return output;
            }
            let short = !start.starts_with("--");
            let option = short && start.ends_with(['o', 'O']);
            if option || matches!(start.as_str(), "--rcfile" | "--init-file") {
                rest = rest.get(1..).unwrap_or_default();
            }
            if start == "-s" {
                return self.feed(input);
            }
        }
        match rest.split_first() {
            Some((file, arguments))
                if !matches!(file.text().as_deref(), Some("-" | "--" | "/dev/stdin")) =>
            {
                Ok(self.file(file, arguments, input)?.unwrap_or_else(unnamed))
            }
            _ => self.feed(input),
        }
    }
}

fn take_apart(runner: &Runner, words: &[Field]) -> Given {
    let mut given = Given::default();
    let mut rest = words;
    if !runner.subcommands.is_empty() {
        let begins = |word: &Field| {
            word.text()
                .is_some_and(|word| runner.subcommands.contains(&word))
        };
        let Some(at) = rest.iter().position(begins) else {
            given.nothing = true;
            return given;
        };
        rest = &rest[at + 1..];
    }
    let mut skip = runner.skip;
    while let Some((word, after)) = rest.split_first() {
        let start = word.start();
        if word.text().as_deref() == Some("--") {
            rest = after;
            break;
        }
        if start.starts_with('-') && start.len() > 1 {
            let taken = given.option(runner, &start, after.first());
            rest = after.get(taken..).unwrap_or_default();
        } else if runner.assignments && is_assignment(&start) {
            let at = start.find('=').unwrap_or(0);
            let value = word.text().map_or_else(
                || Field::unknown(word.named()),
                |text| Field::literal(&text[at + 1..]),
            );
            given.assignments.push((start[..at].to_owned(), value));
            rest = after;
        } else if skip > 0 {
            skip -= 1;
            rest = after;
        } else {
            break;
        }
    }
    given.command = rest.to_vec();
    given
}

impl Given {
    /// Takes an option in, and says how many of the words that follow belong to it.
    fn option(&mut self, runner: &Runner, option: &str, next: Option<&Field>) -> usize {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let is_one = |of: &[String]| of.iter().any(|one| one == name);
        if is_one(&runner.script_options) {
            if value.is_empty() {
                self.scripts.extend(next.cloned());
                return 1;
            }
            self.scripts.push(Field::literal(value));
        }
        if runner.appends && (option.starts_with("-I") || name == "--replace" || option == "-i") {
            self.place = match option.strip_prefix("-I") {
                Some("") => next.map(Field::shown),
                Some(place) => Some(place.to_owned()),
                None => Some(if value.is_empty() { "{}" } else { value }.to_owned()),
            };
            return usize::from(option == "-I");
        }
        usize::from(value.is_empty() && is_one(&runner.value_options))
    }
}

fn is_assignment(word: &str) -> bool {
    let name = word.split_once('=').map(|(name, _)| name);
    name.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    })
}

/// The command of `xargs` with what it adds.
fn appended(mut command: Vec<Field>, place: Option<&str>, input: &Text) -> Vec<Field> {
    // GNU parallel: what follows `:::` is added.
    let separator = command
        .iter()
        .position(|word| word.start().starts_with(":::"));
    let added: Vec<Field> = match (separator, input) {
        (Some(at), _) => {
            let added = command.split_off(at);
            added
                .into_iter()
                .filter(|word| !word.start().starts_with(":::"))
                .collect()
        }
        (None, Text::Known(text)) => text.split_whitespace().map(Field::literal).collect(),
        (None, input) => vec![Field::unknown(named(input))],
    };
    let fills = |word: &Field| word.text().is_some_and(|text| text.contains("{}"));
    let place =
        place.or_else(|| (separator.is_some() && command.iter().any(fills)).then_some("{}"));
    match place {
        Some(place) => {
            let whole: Vec<String> = added.iter().filter_map(Field::text).collect();
            let known = whole.len() == added.len();
            let value = whole.join(" ");
            let fill = |word: &Field| match word.text() {
                Some(text) if known => Field::literal(text.replace(place, &value)),
                _ => filled(word, place),
            };
            command.iter().map(fill).collect()
        }
        None => {
            command.extend(added);
            command
        }
    }
}
