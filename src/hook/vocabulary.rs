//! What programs and their verbs mean: `rules/commands/tools.hcl` and
//! `rules/commands/programs.hcl`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::commands::{string, strings, value};
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::Body;
use crate::model::value::Value;
use crate::source::FileId;

/// A program that changes infrastructure.
#[derive(Debug)]
pub(super) struct Tool {
    /// Its name, and others that it goes by.
    pub(super) names: Vec<String>,
    /// Verbs that change nothing.
    pub(super) allowed: FxHashSet<String>,
    /// Verbs that are denied, and what they do.
    pub(super) denied: FxHashMap<String, String>,
    /// Options that are denied after any verb, and what they do.
    pub(super) denied_options: Vec<(String, String)>,
    /// Verbs after which the verb proper follows.
    pub(super) forwards: FxHashSet<String>,
    /// Options whose value is the next word.
    pub(super) value_options: FxHashSet<String>,
}

/// A program that runs the command that it is given.
#[derive(Debug, Default)]
pub(super) struct Runner {
    /// The command follows one of these words only.
    pub(super) subcommands: Vec<String>,
    /// Options whose value is the next word.
    pub(super) value_options: Vec<String>,
    /// Options whose value is a script.
    pub(super) script_options: Vec<String>,
    /// Words before the command.
    pub(super) skip: usize,
    /// `NAME=VALUE` may stand before the command.
    pub(super) assignments: bool,
    /// The command follows this word, where it is there.
    pub(super) marker: Option<String>,
    /// The words make up a script.
    pub(super) joined: bool,
    /// Every word may begin the command.
    pub(super) anywhere: bool,
    /// Words are added that nobody sees here.
    pub(super) appends: bool,
    /// The words are arguments of this program.
    pub(super) program: Option<String>,
}

/// What a program is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Program {
    Tool(&'static Tool),
    Runner(&'static Runner),
    /// Its words are data.
    Data,
    /// A shell: a script is a file, a text or its standard input.
    Shell,
    /// It takes a script on standard input only.
    Scheduler,
    /// Code in a language of its own.
    Language,
    Unknown,
}

struct Vocabulary {
    tools: Vec<Tool>,
    tool_of: FxHashMap<String, usize>,
    runners: Vec<Runner>,
    runner_of: FxHashMap<String, usize>,
    data: FxHashSet<String>,
    shells: FxHashSet<String>,
    schedulers: FxHashSet<String>,
    languages: FxHashSet<String>,
    decoders: FxHashSet<String>,
}

/// A table that does not parse is a defect of the build; a test reads it whole.
static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let read = |name: &str, text: &str| parse_body(text, FileId(0), name).unwrap_or_default();
    let tools = include_str!("../../rules/commands/tools.hcl");
    let programs = include_str!("../../rules/commands/programs.hcl");
    vocabulary(
        &read("rules/commands/tools.hcl", tools),
        &read("rules/commands/programs.hcl", programs),
    )
});

fn texts(body: &Body, name: &str) -> Vec<(String, String)> {
    let value = value(body, name);
    let map = value.as_ref().and_then(Value::as_map);
    let entries = map.into_iter().flat_map(|map| map.iter());
    let texts =
        entries.filter_map(|(key, text)| Some((key.to_string(), text.as_str()?.to_owned())));
    texts.collect()
}

fn flag(body: &Body, name: &str) -> bool {
    value(body, name).and_then(|value| value.as_bool()) == Some(true)
}

fn tool(body: &Body) -> Tool {
    Tool {
        names: strings(body, "names"),
        allowed: strings(body, "allowed").into_iter().collect(),
        denied: texts(body, "denied").into_iter().collect(),
        denied_options: texts(body, "denied_options"),
        forwards: strings(body, "forwards").into_iter().collect(),
        value_options: strings(body, "value_options").into_iter().collect(),
    }
}

fn runner(body: &Body) -> Runner {
    let text = |name: &str| Some(string(body, name)).filter(|text| !text.is_empty());
    let skip = value(body, "skip");
    Runner {
        subcommands: strings(body, "subcommands"),
        value_options: strings(body, "value_options"),
        script_options: strings(body, "script_options"),
        skip: usize::from(skip.is_some()),
        assignments: flag(body, "assignments"),
        marker: text("marker"),
        joined: flag(body, "joined"),
        anywhere: flag(body, "anywhere"),
        appends: flag(body, "appends"),
        program: text("program"),
    }
}

fn vocabulary(tools: &Body, programs: &Body) -> Vocabulary {
    let mut all = Vocabulary {
        tools: Vec::new(),
        tool_of: FxHashMap::default(),
        runners: Vec::new(),
        runner_of: FxHashMap::default(),
        data: FxHashSet::default(),
        shells: FxHashSet::default(),
        schedulers: FxHashSet::default(),
        languages: FxHashSet::default(),
        decoders: FxHashSet::default(),
    };
    for block in &tools.blocks {
        let tool = tool(&block.body);
        for name in &tool.names {
            all.tool_of.insert(name.clone(), all.tools.len());
        }
        all.tools.push(tool);
    }
    for block in &programs.blocks {
        let names = strings(&block.body, "names");
        let set = match block.kind.as_ref() {
            "runner" => {
                for name in names {
                    all.runner_of.entry(name).or_insert(all.runners.len());
                }
                all.runners.push(runner(&block.body));
                continue;
            }
            "data" => &mut all.data,
            "shells" if flag(&block.body, "standard_input") => &mut all.schedulers,
            "shells" => &mut all.shells,
            "languages" => &mut all.languages,
            _ => &mut all.decoders,
        };
        set.extend(names);
    }
    all
}

/// All tools.
pub(super) fn tools() -> &'static [Tool] {
    &VOCABULARY.tools
}

/// The tool of a name; `terraform-1.9.8` is Terraform too.
pub(super) fn tool_of(name: &str) -> Option<&'static Tool> {
    let all = &*VOCABULARY;
    let at = all.tool_of.get(name).or_else(|| {
        let version = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | 'v');
        let bare = name.trim_end_matches(version);
        let digits = name[bare.len()..].contains(|c: char| c.is_ascii_digit());
        all.tool_of.get(bare).filter(|_| digits)
    });
    all.tools.get(*at?)
}

/// What a program is, by its name without directories.
pub(super) fn program(name: &str) -> Program {
    let all = &*VOCABULARY;
    if let Some(tool) = tool_of(name) {
        return Program::Tool(tool);
    }
    if let Some(runner) = all.runner_of.get(name).and_then(|at| all.runners.get(*at)) {
        return Program::Runner(runner);
    }
    if all.shells.contains(name) {
        Program::Shell
    } else if all.schedulers.contains(name) {
        Program::Scheduler
    } else if all.languages.contains(name) {
        Program::Language
    } else if all.data.contains(name) {
        Program::Data
    } else {
        Program::Unknown
    }
}

/// Whether a program makes a text out of another that cannot be read here.
pub(super) fn decodes(name: &str) -> bool {
    VOCABULARY.decoders.contains(name)
}

/// The name of a program without directories, version and registry.
pub(super) fn base_name(word: &str) -> &str {
    let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
    // `npx cdktf-cli@latest`, `hashicorp/terraform:1.9`
    let name = match name.find(['@', ':']) {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    };
    name.strip_suffix(".exe").unwrap_or(name)
}

/// Whether a text names a tool as a word of its own, whatever quotes stand in it.
pub(super) fn names_a_tool(text: &str) -> bool {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '"' | '\'' | '\\'))
        .collect();
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@');
    plain
        .split(|c: char| !inside(c))
        .any(|word| tool_of(base_name(word.trim_matches(['.', '-']))).is_some())
}

/// Whether the name of a tool stands anywhere in a text that will be cut up.
pub(super) fn contains_a_tool(text: &str) -> bool {
    let long = tools()
        .iter()
        .flat_map(|tool| &tool.names)
        .filter(|name| name.len() > 3);
    long.into_iter().any(|name| text.contains(name.as_str()))
}

/// A tool and one of its denied verbs in code of another language, such as
/// `subprocess.run(["terraform", "destroy"])`. A tool in the middle of a
/// sentence is prose.
pub(super) fn code_calls(code: &str) -> Option<(String, String)> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '@' | '=');
    let mut words: Vec<(&str, &str)> = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(inside) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|c| !inside(c)).unwrap_or(from.len());
        words.push((between, from[..end].trim_matches('.')));
        rest = &from[end..];
    }
    words.iter().enumerate().find_map(|(at, (between, word))| {
        let name = base_name(word);
        let tool = tool_of(name)?;
        // Only a runner, an option or an assignment stands before it with nothing but a blank between.
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let blank = !between.is_empty() && between.chars().all(char::is_whitespace);
        let prose = before.is_some_and(|(_, before)| {
            let runs = matches!(program(base_name(before)), Program::Runner(_));
            blank
                && !between.contains('\n')
                && !runs
                && !before.contains('=')
                && !before.starts_with('-')
        });
        if prose {
            return None;
        }
        let after = words.get(at + 1..)?;
        let verbs = after.iter().take(12).map(|(_, word)| *word);
        let verbs: Vec<&str> = verbs.filter(|word| !word.starts_with('-')).collect();
        verb_of(tool, &verbs).map(|(verb, why)| (format!("{name} {verb}"), why))
    })
}

/// The first verb that a tool knows among some words, if it is denied.
fn verb_of(tool: &Tool, words: &[&str]) -> Option<(String, String)> {
    for (at, word) in words.iter().enumerate() {
        let pair = words.get(at + 1).map(|next| format!("{word} {next}"));
        let denied = pair.filter(|pair| tool.denied.contains_key(pair));
        let denied = denied.or_else(|| {
            let word = (*word).to_owned();
            tool.denied.contains_key(&word).then_some(word)
        });
        if let Some(verb) = denied {
            let why = tool.denied.get(&verb).cloned().unwrap_or_default();
            return Some((verb, why));
        }
        if tool.allowed.contains(*word) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_read_whole() {
        let all = &*VOCABULARY;
        assert_eq!(all.tools.len(), 6);
        assert!(all.runners.len() > 20 && all.data.len() > 100);
        for tool in &all.tools {
            assert!(!tool.denied.is_empty() && !tool.allowed.is_empty());
            let mut both = tool
                .denied
                .keys()
                .filter(|verb| tool.allowed.contains(*verb));
            assert_eq!(both.next(), None);
        }
        assert!(matches!(program("timeout"), Program::Runner(runner) if runner.skip == 1));
        assert!(matches!(program("bash"), Program::Shell));
        assert!(matches!(program("at"), Program::Scheduler));
    }

    #[test]
    fn tools_are_found_in_texts() {
        assert!(names_a_tool("'terra''form' destroy"));
        assert!(names_a_tool("/usr/bin/terraform"));
        assert!(names_a_tool("$(which tofu)"));
        assert!(!names_a_tool(
            "terraform.tfvars my-terraform install-terraform.sh"
        ));
        assert!(code_calls("subprocess.run(['terraform', '-chdir=x', 'destroy'])").is_some());
        assert!(code_calls("print('terraform plan; then apply')").is_none());
    }
}
