//! What targets and tasks run: Makefiles, justfiles and `package.json`.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

/// Stands for what only the program that reads the file knows; no variable of
/// this name exists, so it stays unknown.
pub(super) const UNKNOWN: &str = "$BLASTGATE_UNKNOWN";

/// One target.
#[derive(Debug, Default)]
struct Target {
    needs: Vec<String>,
    lines: Vec<String>,
}

/// A Makefile or a justfile.
#[derive(Debug, Default)]
pub(super) struct Recipes {
    variables: FxHashMap<String, String>,
    targets: BTreeMap<String, Target>,
    first: Option<String>,
    /// Files that it includes.
    pub(super) includes: Vec<String>,
}

/// Whose syntax a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    Make,
    Just,
}

impl Recipes {
    /// Reads a file; what is not understood is left out.
    pub(super) fn read(&mut self, text: &str, syntax: Syntax) {
        let joined = text.replace("\\\n", " ");
        let mut open: Vec<String> = Vec::new();
        for line in joined.lines() {
            let recipe = match syntax {
                Syntax::Make => line.starts_with('\t'),
                Syntax::Just => line.starts_with([' ', '\t']),
            };
            if recipe && !open.is_empty() {
                for name in &open {
                    if let Some(target) = self.targets.get_mut(name) {
                        target.lines.push(line.trim().to_owned());
                    }
                }
                continue;
            }
            let line = line.split(" #").next().unwrap_or(line);
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let plain = line
                .trim_start_matches("export ")
                .trim_start_matches("override ");
            if let Some(files) = plain
                .strip_prefix("include ")
                .or(plain.strip_prefix("-include "))
            {
                self.includes
                    .extend(files.split_whitespace().map(str::to_owned));
            } else if let Some((name, value)) = assignment(plain) {
                self.variables.insert(name.to_owned(), value.to_owned());
            } else {
                open = self.header(plain, syntax);
            }
        }
    }

    /// A line that begins targets.
    fn header(&mut self, line: &str, syntax: Syntax) -> Vec<String> {
        let Some((names, needs)) = line.split_once(':') else {
            return Vec::new();
        };
        let needs = needs.trim_start_matches(':');
        let (needs, inline) = match (syntax, needs.split_once(';')) {
            (Syntax::Make, Some((needs, inline))) => (needs, Some(inline.trim())),
            _ => (needs, None),
        };
        let names: Vec<String> = match syntax {
            Syntax::Make => names.split_whitespace().map(str::to_owned).collect(),
            // What follows the name are parameters.
            Syntax::Just => {
                let name = names.trim_start_matches('@').split_whitespace().next();
                name.map(str::to_owned).into_iter().collect()
            }
        };
        for name in &names {
            if self.first.is_none() && !name.starts_with('.') {
                self.first = Some(name.clone());
            }
            let target = self.targets.entry(name.clone()).or_default();
            let words =
                needs.split(|c: char| c.is_whitespace() || matches!(c, '|' | '(' | ')' | '&'));
            let words = words.filter(|word| !word.is_empty());
            target.needs.extend(words.map(str::to_owned));
            target.lines.extend(inline.map(str::to_owned));
        }
        names
    }

    /// Sets a variable, as the command line does.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
    }

    /// The script of a target and of all that it needs; of the first target
    /// without a name. None where there is no such target.
    pub(super) fn script(&self, name: Option<&str>, syntax: Syntax) -> Option<String> {
        let name = name.or(self.first.as_deref())?;
        let mut lines = Vec::new();
        let mut seen = FxHashSet::default();
        self.collect(name, &mut seen, &mut lines)?;
        let lines = lines.iter().map(|line| match syntax {
            Syntax::Make => self.make(line, 0),
            Syntax::Just => self.just(line),
        });
        Some(lines.collect::<Vec<_>>().join("\n"))
    }

    fn collect<'r>(
        &'r self,
        name: &'r str,
        seen: &mut FxHashSet<&'r str>,
        lines: &mut Vec<String>,
    ) -> Option<()> {
        if !seen.insert(name) || seen.len() > 200 {
            return Some(());
        }
        let target = self.targets.get(name).or_else(|| {
            let mut patterns = self.targets.iter().filter(|(pattern, _)| {
                pattern.split_once('%').is_some_and(|(before, after)| {
                    name.starts_with(before) && name.ends_with(after)
                })
            });
            patterns.next().map(|(_, target)| target)
        })?;
        for need in &target.needs {
            let need = need.as_str();
            self.collect(need, seen, lines);
        }
        for line in &target.lines {
            let line = line.trim_start_matches(['@', '-', '+', ' ']);
            lines.push(line.replace("$@", name).replace("$*", UNKNOWN));
        }
        Some(())
    }

    /// A recipe line of make, as the shell gets it.
    fn make(&self, line: &str, depth: usize) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some(at) = rest.find('$') {
            out.push_str(&rest[..at]);
            let after = &rest[at + 1..];
            let close = match after.chars().next() {
                Some('(') => after.find(')'),
                Some('{') => after.find('}'),
                Some('$') => {
                    out.push('$');
                    rest = &after[1..];
                    continue;
                }
                _ => None,
            };
            let Some(close) = close else {
                out.push('$');
                rest = after;
                continue;
            };
            let name = &after[1..close];
            match (name, self.variables.get(name)) {
                ("MAKE", _) => out.push_str("make"),
                (_, Some(value)) if depth < 8 => out.push_str(&self.make(value, depth + 1)),
                _ if name.chars().all(|c| c.is_alphanumeric() || c == '_') => {
                    // The shell may know it, from the environment.
                    out.push_str(&format!("${{{name}}}"));
                }
                _ => out.push_str(UNKNOWN),
            }
            rest = &after[close + 1..];
        }
        out.push_str(rest);
        out
    }

    /// A recipe line of just.
    fn just(&self, line: &str) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            out.push_str(before);
            let (name, left) = after.split_once("}}").unwrap_or((after, ""));
            match self.variables.get(name.trim()) {
                Some(value) => out.push_str(value.trim_matches(['"', '\''])),
                None => out.push_str(UNKNOWN),
            }
            rest = left;
        }
        out.push_str(rest);
        out
    }
}

/// `NAME = value` in any of its forms.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let at = line.find('=')?;
    let name = line[..at].trim_end_matches([':', '?', '+', '!', ' ', '\t']);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    (!name.is_empty() && name.chars().all(plain)).then(|| (name, line[at + 1..].trim()))
}

/// The script of a name in `package.json`, with what runs before and after it.
pub(super) fn package_script(text: &str, name: &str) -> Option<String> {
    let package: serde_json::Value = serde_json::from_str(text).ok()?;
    let scripts = package.get("scripts")?;
    let script = |name: &str| scripts.get(name)?.as_str();
    let main = script(name)?;
    let before = format!("pre{name}");
    let after = format!("post{name}");
    let all = [script(&before), Some(main), script(&after)];
    Some(all.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_makefile_gives_the_script_of_a_target() {
        let mut recipes = Recipes::default();
        recipes.read(
            "TF ?= terraform\nDIR := infra\n.PHONY: deploy plan\nplan: init\n\t@$(TF) -chdir=$(DIR) plan\ninit:\n\t$(TF) init\ndeploy: plan\n\t-$(TF) apply $$ARGS \\\n\t\t-input=false\n",
            Syntax::Make,
        );
        let script = recipes.script(Some("plan"), Syntax::Make);
        assert_eq!(
            script.as_deref(),
            Some("terraform init\nterraform -chdir=infra plan")
        );
        let script = recipes
            .script(Some("deploy"), Syntax::Make)
            .unwrap_or_default();
        assert!(script.contains("terraform apply $ARGS"), "{script}");
        assert_eq!(
            recipes.script(None, Syntax::Make),
            recipes.script(Some("plan"), Syntax::Make)
        );
        assert_eq!(recipes.script(Some("nothing"), Syntax::Make), None);
    }

    #[test]
    fn just_and_package_scripts_are_read() {
        let mut recipes = Recipes::default();
        recipes.read("tool := \"tofu\"\ndeploy env='dev': check\n    {{tool}} apply -var env={{env}}\ncheck:\n    echo ok\n", Syntax::Just);
        let script = recipes.script(Some("deploy"), Syntax::Just);
        assert_eq!(
            script.as_deref(),
            Some("echo ok\ntofu apply -var env=$BLASTGATE_UNKNOWN")
        );
        let package = r#"{"scripts": {"deploy": "cdktf deploy", "predeploy": "tsc"}}"#;
        assert_eq!(
            package_script(package, "deploy").as_deref(),
            Some("tsc\ncdktf deploy")
        );
    }
}
