//! Commands of the shell itself, and the few programs whose output is followed.

use super::super::denial::Denial;
use super::super::tools::is_verb;
use super::super::vocabulary::{base_name, names_a_tool, tool_of};
use super::super::walk::{Machine as _, Text};
use super::super::words::Field;
use super::{Interpreter, named, quoted, script_text, unclear, unnamed};

impl Interpreter<'_> {
    /// Runs what has a meaning of its own; none for any other program.
    ///
    /// # Errors
    /// It is denied.
    pub(super) fn builtin(
        &mut self,
        word: &str,
        arguments: &[Field],
        input: &Text,
    ) -> Result<Option<Text>, Denial> {
        let name = base_name(word);
        Ok(Some(match name {
            "cd" | "pushd" | "alias" | "set" | "shift" => {
                self.set_up(name, arguments);
                Text::Nothing
            }
            "export" | "declare" | "local" | "readonly" | "typeset" => {
                self.declare(arguments)?;
                Text::Nothing
            }
            "eval" => self.eval(arguments)?,
            "trap" => match arguments.first() {
                Some(script) => self.eval(std::slice::from_ref(script))?,
                None => Text::Nothing,
            },
            "source" | "." => self.source(arguments, input)?,
            "read" | "mapfile" | "readarray" => {
                self.read_variables(arguments, input)?;
                Text::Nothing
            }
            "echo" => echo(arguments),
            "printf" => self.printf(arguments)?,
            "cat" => self.cat(arguments, input),
            "tee" => {
                for file in arguments
                    .iter()
                    .filter(|file| !file.start().starts_with('-'))
                {
                    self.written(file, input);
                }
                input.clone()
            }
            "command" | "which" | "type" if is_lookup(name, arguments) => match arguments.last() {
                Some(program) => program.text().map_or_else(unnamed, Text::Known),
                None => unnamed(),
            },
            "find" | "gfind" | "fd" | "fdfind" => self.find(arguments)?,
            "git" => self.git(arguments)?,
            "make" | "gmake" | "just" => self.targets(name, arguments)?,
            "npm" | "pnpm" | "yarn" | "bun" => {
                let output = self.package(arguments)?;
                // `yarn cdktf deploy` runs what the packages bring.
                if output.is_none() && name != "npm" {
                    self.suffixes(arguments)?;
                }
                return Ok(output);
            }
            "task" | "go-task" => return self.taskfile(arguments),
            "mise" | "rtx" => return self.mise(arguments),
            "terramate" | "tm" => return self.terramate(arguments),
            "blastgate" => self.blastgate(word, arguments)?,
            _ => return Ok(None),
        }))
    }

    /// What changes only how later commands are read.
    fn set_up(&mut self, name: &str, arguments: &[Field]) {
        match name {
            "alias" => self.alias(arguments),
            "set" => {
                let is_end = |word: &Field| word.text().as_deref() == Some("--");
                if let Some(at) = arguments.iter().position(is_end) {
                    self.arguments = Some(arguments[at + 1..].to_vec());
                }
            }
            "shift" => {
                if let Some(all) = self.arguments.as_mut().filter(|all| !all.is_empty()) {
                    all.remove(0);
                }
            }
            _ => {
                if let [directory] = arguments {
                    self.change_directory(directory);
                }
            }
        }
    }

    fn declare(&mut self, arguments: &[Field]) -> Result<(), Denial> {
        for argument in arguments {
            let start = argument.start();
            let Some((name, _)) = start.split_once('=') else {
                continue;
            };
            let name = name.trim_end_matches('+').to_owned();
            let value = without(argument, start.find('=').map_or(0, |at| at + 1));
            self.assign(&name, vec![value])?;
        }
        Ok(())
    }

    fn alias(&mut self, arguments: &[Field]) {
        for argument in arguments {
            let start = argument.start();
            if let Some((name, _)) = start.split_once('=') {
                let value = without(argument, name.len() + 1);
                self.aliases.insert(name.to_owned(), value);
            }
        }
    }

    /// Runs words as a script.
    pub(super) fn eval(&mut self, words: &[Field]) -> Result<Text, Denial> {
        if words.iter().any(Field::hides_a_tool) {
            return Err(unclear(
                words,
                "runs a text that cannot be read, and names a tool that changes infrastructure",
            ));
        }
        let script: Vec<String> = words.iter().map(script_text).collect();
        self.script(&script.join(" "))
    }

    fn source(&mut self, arguments: &[Field], input: &Text) -> Result<Text, Denial> {
        let Some((file, rest)) = arguments.split_first() else {
            return Ok(Text::Nothing);
        };
        if file.text().as_deref() == Some("/dev/stdin") {
            return self.feed(input);
        }
        let given = if rest.is_empty() {
            self.arguments.clone().unwrap_or_default()
        } else {
            rest.to_vec()
        };
        Ok(self.file(file, &given, input)?.unwrap_or_else(unnamed))
    }

    fn read_variables(&mut self, arguments: &[Field], input: &Text) -> Result<(), Denial> {
        let names: Vec<String> = arguments
            .iter()
            .filter_map(Field::text)
            .filter(|word| !word.starts_with('-'))
            .collect();
        let value = match input {
            Text::Known(text) if names.len() == 1 => Field::literal(text.trim()),
            input => Field::unknown(named(input)),
        };
        for name in names {
            self.assign(&name, vec![value.clone()])?;
        }
        Ok(())
    }

    fn printf(&mut self, arguments: &[Field]) -> Result<Text, Denial> {
        let arguments = match arguments {
            [option, name, rest @ ..] if option.text().as_deref() == Some("-v") => {
                let line: Vec<String> = rest.iter().map(Field::shown).collect();
                let value = Field::unknown(names_a_tool(&line.join(" ")) || rest.len() > 1);
                if let Some(name) = name.text() {
                    self.assign(&name, vec![value])?;
                }
                return Ok(Text::Nothing);
            }
            [dashes, rest @ ..] if dashes.text().as_deref() == Some("--") => rest,
            all => all,
        };
        let texts: Option<Vec<String>> = arguments.iter().map(Field::text).collect();
        let output = texts.as_deref().and_then(|texts| {
            let (format, values) = texts.split_first()?;
            formatted(format, values)
        });
        let line: Vec<String> = arguments.iter().map(Field::shown).collect();
        let line = line.join(" ");
        Ok(output.map_or_else(
            || Text::Unknown {
                named: names_a_tool(&line),
                hidden: line.contains("\\x") || line.contains("\\0") || line.contains("\\u"),
            },
            Text::Known,
        ))
    }

    fn cat(&mut self, arguments: &[Field], input: &Text) -> Text {
        let files: Vec<&Field> = arguments
            .iter()
            .filter(|word| !word.start().starts_with('-'))
            .collect();
        match files.as_slice() {
            [] => input.clone(),
            [file] => match self.content(file) {
                Text::Nothing => unnamed(),
                text => text,
            },
            files => Text::Unknown {
                named: files.iter().any(|file| named(&self.content(file))),
                hidden: false,
            },
        }
    }

    /// `find … -exec COMMAND ;`
    fn find(&mut self, arguments: &[Field]) -> Result<Text, Denial> {
        let begins = [
            "-exec",
            "-execdir",
            "-ok",
            "-okdir",
            "-x",
            "-X",
            "--exec",
            "--exec-batch",
        ];
        let mut rest = arguments;
        while let Some(at) = rest.iter().position(|word| {
            word.text()
                .is_some_and(|word| begins.contains(&word.as_str()))
        }) {
            rest = &rest[at + 1..];
            let end = rest
                .iter()
                .position(|word| matches!(word.text().as_deref(), Some(";" | "+")))
                .unwrap_or(rest.len());
            let words: Vec<Field> = rest[..end].iter().map(|word| filled(word, "{}")).collect();
            self.dispatch(&words, &Text::Nothing)?;
            rest = &rest[end..];
        }
        Ok(unnamed())
    }

    /// git runs commands in aliases, in a bisection and over submodules and commits.
    fn git(&mut self, arguments: &[Field]) -> Result<Text, Denial> {
        let texts: Vec<Option<String>> = arguments.iter().map(Field::text).collect();
        let word = |at: usize| texts.get(at).and_then(Option::as_deref).unwrap_or_default();
        for at in 0..arguments.len() {
            let script = match word(at) {
                "-c" => word(at + 1)
                    .split_once("=!")
                    .map(|(_, script)| script.to_owned()),
                "config" => {
                    let value = (at + 1..arguments.len())
                        .map(word)
                        .find_map(|word| word.strip_prefix('!'));
                    value.map(str::to_owned)
                }
                "-x" | "--exec" | "--tree-filter" | "--index-filter" => {
                    Some(word(at + 1).to_owned())
                }
                option if option.starts_with("--exec=") => {
                    Some(option["--exec=".len()..].to_owned())
                }
                _ => None,
            };
            if let Some(script) = script {
                self.script(&script)?;
            }
            let runs = matches!(
                (word(at), word(at + 1)),
                ("bisect", "run") | ("submodule", "foreach")
            );
            if runs {
                let rest = &arguments[at + 2..];
                match rest {
                    [one] => self.eval(std::slice::from_ref(one))?,
                    rest => self.dispatch(rest, &Text::Nothing)?,
                };
            }
        }
        let line: Vec<String> = arguments.iter().map(Field::shown).collect();
        Ok(Text::Unknown {
            named: names_a_tool(&line.join(" ")),
            hidden: false,
        })
    }

    /// `blastgate run … -- terraform apply FILE` judges before it applies.
    fn blastgate(&mut self, word: &str, arguments: &[Field]) -> Result<Text, Denial> {
        let texts: Vec<String> = arguments.iter().map(Field::shown).collect();
        if !texts.iter().any(|word| word == "run") {
            return Ok(unnamed());
        }
        let ours = !word.contains('/') || word.starts_with('/');
        let path = self.variables.contains_key("PATH");
        let at = texts.iter().position(|word| word == "--");
        let rest = at.map_or(&[][..], |at| &arguments[at + 1..]);
        let Some((program, given)) = rest.split_first() else {
            return Ok(unnamed());
        };
        let name = program.text().unwrap_or_default();
        if let Some(tool) = tool_of(base_name(&name))
            && ours
            && !path
            && is_verb(tool, given, "apply")
        {
            return Ok(unnamed());
        }
        self.dispatch(rest, &Text::Nothing)
    }
}

/// Whether a command only looks a program up.
fn is_lookup(name: &str, arguments: &[Field]) -> bool {
    let looks = |word: &Field| {
        let word = word.start();
        word.starts_with('-') && word.contains(['v', 'V', 'p', 'P'])
    };
    name == "which" || arguments.first().is_some_and(looks)
}

/// What echo prints.
fn echo(arguments: &[Field]) -> Text {
    let option = |word: &&Field| {
        matches!(
            word.text().as_deref(),
            Some("-n" | "-e" | "-E" | "-ne" | "-en")
        )
    };
    let words: Vec<&Field> = arguments.iter().skip_while(option).collect();
    let line: Vec<String> = words.iter().map(|word| word.shown()).collect();
    let line = line.join(" ");
    if words.iter().any(|word| word.text().is_none()) || line.contains('\\') {
        return Text::Unknown {
            named: names_a_tool(&line) || words.iter().any(|word| word.named()),
            hidden: line.contains("\\x") || line.contains("\\0"),
        };
    }
    Text::Known(format!("{line}\n"))
}

/// `printf` with a format of texts and `%s` only.
fn formatted(format: &str, values: &[String]) -> Option<String> {
    let format = format.replace("\\n", "\n");
    if format.contains('\\') {
        return None;
    }
    let mut parts = format.split("%s");
    let mut out = parts.next()?.to_owned();
    let mut values = values.iter();
    for part in parts {
        out.push_str(values.next().map_or("", String::as_str));
        out.push_str(part);
    }
    (values.next().is_none() && !out.contains('%')).then_some(out)
}

/// A word without its first bytes, which are known.
fn without(field: &Field, bytes: usize) -> Field {
    let mut left = bytes;
    let mut out = Field::literal("");
    for piece in field.pieces() {
        match piece {
            super::Piece::Text(text) => {
                let cut = left.min(text.len());
                left -= cut;
                out.push(super::Piece::Text(text[cut..].to_owned()));
            }
            unknown => out.push(unknown.clone()),
        }
    }
    out
}

/// A word in which `{}` stands for something that nobody sees here.
pub(super) fn filled(word: &Field, place: &str) -> Field {
    let Some(text) = word
        .text()
        .filter(|text| !place.is_empty() && text.contains(place))
    else {
        return word.clone();
    };
    let mut out = Field::literal("");
    for (at, part) in text.split(place).enumerate() {
        if at > 0 {
            out.push(super::Piece::Any { named: false });
        }
        out.push(super::Piece::Text(part.to_owned()));
    }
    out
}

/// Words as a script that keeps them apart.
pub(super) fn line(words: &[Field]) -> String {
    let words: Vec<String> = words.iter().map(quoted).collect();
    words.join(" ")
}
