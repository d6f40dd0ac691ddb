//! Code in other languages, read as text: it counts where it starts programs.

use super::super::denial::Denial;
use super::super::vocabulary::{code_calls, decodes, names_a_tool};
use super::super::walk::Text;
use super::super::words::Field;
use super::{Interpreter, named};

/// Words of code that starts programs, in the languages that people use.
const STARTS: &[&str] = &[
    "system",
    "popen",
    "subprocess",
    "exec",
    "spawn",
    "check_output",
    "check_call",
    "child_process",
    "open3",
    "passthru",
    "proc_open",
    "backtick",
    "%x",
    "qx",
    "`",
    "Bun.$",
    "$`",
    "Deno.Command",
    "ProcessBuilder",
    "do shell script",
    "getline",
    "run(",
    "call(",
    "Popen",
];

impl Interpreter<'_> {
    /// A program that runs code of its own language.
    ///
    /// # Errors
    /// The code calls a tool with a verb that is denied.
    pub(super) fn language(
        &mut self,
        name: &str,
        arguments: &[Field],
        input: &Text,
    ) -> Result<Text, Denial> {
        let module = arguments.windows(2).find_map(|pair| {
            let is_module = pair[0].text().as_deref() == Some("-m");
            is_module.then(|| pair[1].clone())
        });
        if let Some(module) = module {
            let at = arguments.iter().position(|word| *word == module);
            let rest = at.map_or(&[][..], |at| &arguments[at..]);
            return self.dispatch(rest, input);
        }
        let words: Vec<String> = arguments.iter().map(Field::shown).collect();
        self.code(name, &words.join("\n"))?;
        if let Text::Known(text) = input {
            self.code(name, text)?;
        } else if named(input) && arguments.is_empty() {
            return Err(Denial::unclear(
                format!("… | {name}"),
                "runs code that cannot be read, and what it is made from names a tool that changes infrastructure",
            ));
        }
        let files = words
            .iter()
            .zip(arguments)
            .filter(|(word, _)| Self::is_code(word));
        for (word, file) in files {
            if let Text::Known(text) = self.content(file) {
                self.code(name, &text)
                    .map_err(|denial| denial.through(word.as_str()))?;
            }
        }
        Ok(Text::Unknown {
            named: named(input) || words.iter().any(|word| names_a_tool(word)),
            hidden: decodes(name),
        })
    }

    /// Code as text.
    ///
    /// # Errors
    /// It calls a tool with a verb that is denied.
    pub(super) fn code(&mut self, name: &str, text: &str) -> Result<(), Denial> {
        // An editor starts programs with an exclamation mark.
        let editor = name.starts_with('v') || name.starts_with("nv") || name.starts_with('e');
        let starts = STARTS.iter().any(|word| text.contains(word));
        let asks = starts || (editor && text.contains('!'));
        if !asks {
            return Ok(());
        }
        match code_calls(text) {
            Some((what, why)) => Err(Denial::new(what, why).through(format!("code of {name}"))),
            None => Ok(()),
        }
    }
}
