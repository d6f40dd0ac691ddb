//! Files that a command runs: scripts, targets and tasks of the tree.

use std::path::{Component, Path, PathBuf};

use super::super::denial::Denial;
use super::super::recipes::{Recipes, Syntax, package_script};
use super::super::vocabulary::{Program, base_name, program};
use super::super::walk::Text;
use super::super::words::Field;
use super::{Interpreter, unnamed};

/// A path without `.` and `..`.
pub(super) fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            part => clean.push(part),
        }
    }
    clean
}

impl Interpreter<'_> {
    /// A path from the directory that the script is in.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        clean(&self.directory.join(path))
    }

    /// Goes to another directory.
    pub(super) fn change_directory(&mut self, to: &Field) {
        if let Some(path) = to.text() {
            self.directory = self.at(&path);
        }
    }

    /// Whether the script wrote a file of this name itself.
    pub(super) fn is_written(&self, path: &str) -> bool {
        self.files.contains_key(&self.at(path))
    }

    /// Notes what a file holds now.
    pub(super) fn written(&mut self, file: &Field, text: &Text) {
        let Some(path) = file.text() else { return };
        let path = self.at(&path);
        let text = match (self.files.get(&path), text) {
            // More of it: what was there may still be run.
            (Some(Text::Known(before)), Text::Known(text)) => {
                Text::Known(format!("{before}\n{text}"))
            }
            (_, text) => text.clone(),
        };
        self.files.insert(path, text);
    }

    /// What a file holds; nothing where it cannot be seen.
    pub(super) fn content(&self, file: &Field) -> Text {
        let Some(path) = file.text() else {
            return Text::Unknown {
                named: file.named(),
                hidden: false,
            };
        };
        let path = self.at(&path);
        if let Some(text) = self.files.get(&path) {
            return text.clone();
        }
        self.tree.read(&path).map_or(Text::Nothing, Text::Known)
    }

    /// Runs a script of the tree; none where it cannot be seen.
    ///
    /// # Errors
    /// It is denied.
    pub(super) fn file(
        &mut self,
        file: &Field,
        arguments: &[Field],
        input: &Text,
    ) -> Result<Option<Text>, Denial> {
        let content = self.content(file);
        let place = file.shown();
        match content {
            Text::Nothing => Ok(None),
            Text::Known(text) => {
                let language = text.lines().next().and_then(|line| {
                    let line = line.strip_prefix("#!")?;
                    let words = line
                        .split_whitespace()
                        .filter(|word| !word.starts_with('-'));
                    let name = words.map(base_name).find(|name| *name != "env")?;
                    matches!(program(name), Program::Language).then_some(name)
                });
                let before = self.arguments.replace(arguments.to_vec());
                let output = match language {
                    Some(name) => self.code(name, &text).map(|()| unnamed()),
                    None => self.script(&text),
                };
                self.arguments = before;
                output.map(Some).map_err(|denial| denial.through(place))
            }
            unknown => {
                let _ = input;
                self.feed(&unknown)
                    .map(Some)
                    .map_err(|denial| denial.through(place))
            }
        }
    }

    /// `make`, `just`: the recipes of the targets.
    ///
    /// # Errors
    /// One of them is denied.
    pub(super) fn targets(&mut self, name: &str, arguments: &[Field]) -> Result<Text, Denial> {
        let before = self.directory.clone();
        let words: Vec<String> = arguments.iter().filter_map(Field::text).collect();
        let output = self.made(name, &words);
        self.directory = before;
        output
    }

    /// Reads what the words ask for, and runs it where the file lies.
    fn made(&mut self, name: &str, words: &[String]) -> Result<Text, Denial> {
        let (syntax, mut names): (_, Vec<&str>) = match name {
            "just" => (Syntax::Just, vec!["justfile", "Justfile", ".justfile"]),
            _ => (Syntax::Make, vec!["GNUmakefile", "makefile", "Makefile"]),
        };
        let mut targets = Vec::new();
        let mut given = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "-C" | "--directory" | "--working-directory" | "-d" => {
                    if let Some(directory) = words.next() {
                        self.directory = self.at(directory);
                    }
                }
                "-f" | "--file" | "--makefile" | "--justfile" => {
                    names = words.next().map(String::as_str).into_iter().collect();
                }
                "-j" | "-l" | "-o" | "-W" | "-I" => {}
                "-n" | "--just-print" | "--dry-run" | "--recon" | "-q" | "--question"
                | "--list" | "-l=" => return Ok(unnamed()),
                option if option.starts_with("-C") && option.len() > 2 => {
                    self.directory = self.at(&option[2..]);
                }
                option if option.starts_with("--directory=") => {
                    self.directory = self.at(&option["--directory=".len()..]);
                }
                option if option.starts_with('-') => {}
                word => match word.split_once('=') {
                    Some((name, value)) => given.push((name, value)),
                    None => targets.push(word),
                },
            }
        }
        let Some((place, mut recipes)) = self.recipes(syntax, &names) else {
            return Ok(unnamed());
        };
        for (name, value) in given {
            recipes.set(name, value);
        }
        // What follows the name of a recipe of just are its arguments.
        let wanted: Vec<Option<&str>> = match (syntax, targets.as_slice()) {
            (_, []) => vec![None],
            (Syntax::Just, [first, ..]) => vec![Some(first)],
            (Syntax::Make, all) => all.iter().copied().map(Some).collect(),
        };
        for target in wanted {
            if let Some(script) = recipes.script(target, syntax) {
                let label = format!("target {} of {place}", target.unwrap_or("(default)"));
                self.script(&script)
                    .map_err(|denial| denial.through(label))?;
            }
        }
        Ok(unnamed())
    }

    /// The recipes of the first file of these names, with what it includes.
    fn recipes<'n>(&mut self, syntax: Syntax, names: &[&'n str]) -> Option<(&'n str, Recipes)> {
        // just looks in the directories above as well, and runs where the file lies.
        let places = match syntax {
            Syntax::Just => self.upwards(),
            Syntax::Make => vec![self.directory.clone()],
        };
        let (place, text) = places.iter().find_map(|directory| {
            self.directory.clone_from(directory);
            let mut names = names.iter();
            names.find_map(|name| match self.content(&Field::literal(*name)) {
                Text::Known(text) => Some((*name, text)),
                _ => None,
            })
        })?;
        let mut recipes = Recipes::default();
        recipes.read(&text, syntax);
        for include in recipes.includes.clone() {
            if let Text::Known(text) = self.content(&Field::literal(include)) {
                recipes.read(&text, syntax);
            }
        }
        Some((place, recipes))
    }

    /// `npm run NAME` and its like; none where it is no script of the package.
    ///
    /// # Errors
    /// The script is denied.
    pub(super) fn package(&mut self, arguments: &[Field]) -> Result<Option<Text>, Denial> {
        let words: Vec<String> = arguments.iter().filter_map(Field::text).collect();
        let mut directory = None;
        let mut plain = Vec::new();
        let mut rest = words.iter().map(String::as_str);
        while let Some(word) = rest.next() {
            let (option, value) = word
                .split_once('=')
                .map_or((word, None), |(o, v)| (o, Some(v)));
            match option {
                "-C" | "--prefix" | "--cwd" | "--dir" => {
                    directory = value.or_else(|| rest.next());
                }
                "-w" | "--workspace" | "-F" | "--filter" if value.is_none() => {
                    rest.next();
                }
                "--" => break,
                option if option.starts_with('-') => {}
                _ => plain.push(word),
            }
        }
        let name = match plain.as_slice() {
            ["run" | "run-script" | "rum" | "urn", name, ..] | [name, ..] => Some(*name),
            [] => None,
        };
        let before = self.directory.clone();
        if let Some(directory) = directory {
            self.directory = self.at(directory);
        }
        let output = self.package_named(name, &words);
        self.directory = before;
        output
    }

    fn package_named(
        &mut self,
        name: Option<&str>,
        words: &[String],
    ) -> Result<Option<Text>, Denial> {
        let (Some(name), Text::Known(package)) =
            (name, self.content(&Field::literal("package.json")))
        else {
            return Ok(None);
        };
        let Some(mut script) = package_script(&package, name) else {
            return Ok(None);
        };
        let given = words.iter().skip_while(|word| *word != "--").skip(1);
        for word in given {
            script.push(' ');
            script.push_str(&super::quoted(&Field::literal(word.as_str())));
        }
        let place = format!("script {name} of package.json");
        let output = self
            .script(&script)
            .map_err(|denial| denial.through(place))?;
        Ok(Some(output))
    }

    /// The extension of a path that names code of another language.
    pub(super) fn is_code(path: &str) -> bool {
        let extension = Path::new(path).extension().and_then(|end| end.to_str());
        let known = [
            "py", "rb", "pl", "js", "mjs", "cjs", "ts", "php", "lua", "awk",
        ];
        extension.is_some_and(|end| known.contains(&end))
    }
}
