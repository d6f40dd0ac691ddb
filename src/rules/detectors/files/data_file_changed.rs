//! `data-file-changed`: files that configuration reads. What is in them decides
//! as much as the configuration itself.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::input::configuration::normalise;
use crate::input::files::{FileKind, directory};
use crate::model::change::FileChange;
use crate::rules::{CaseName, Detection, Detector};

/// What a module reads, as far as its text tells.
#[derive(Debug, Default)]
struct Reads {
    /// The module is run by a unit of Terragrunt, wherever that lies.
    under_unit: bool,
    /// Constant paths with the directory of the module that names them.
    named: BTreeSet<(String, String)>,
    /// Constant paths from a directory that the configuration does not tell, and whether
    /// they start with a name.
    anywhere: BTreeSet<(String, bool)>,
    /// Words that are handed to a program, with the directory of the module.
    handed: BTreeSet<(String, String)>,
    /// Words of commands that may be paths, the same way.
    commands: BTreeSet<(String, String)>,
    /// Directories of projects whose scripts are run, the same way.
    projects: BTreeSet<(String, String)>,
    /// Constant parts before and after something that is worked out:
    /// (`data/`, `.json`) for `"data/${name}.json"`, and patterns of `fileset`.
    worked_out: BTreeSet<Pattern>,
}

/// The constant parts of a path around what is worked out in it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pattern {
    /// The directory that it counts from; absent for a pattern, which another one goes before.
    place: Option<String>,
    start: String,
    end: String,
}

/// Calls that read a file, up to the string that names it.
static CALLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?x)\b(?:file|filebase64|templatefile|filesha\d+|filemd5|filebase64sha\d+|fileset|fileexists)\s*\(
        |\b(?:source_file|source_dir|source|filename|user_data_file|archive_file|content_file|output_path|s3_object_source|script|template_file|config_path|values|policy_file|template)\s*="#,
    )
    .ok()
});

/// Arguments that name what is run, rendered or built.
static COMMANDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)\b(?:command|program|inline|scripts?|playbook(?:_file)?|chart|path|kustomize_path|manifests?|working_dir|dockerfile|entrypoint)\s*=\s*",
    )
    .ok()
});

/// Objects that read all of a directory, whose name may be a single word.
static DIRECTORIES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#""(?:kustomization_(?:build|overlay)|kustomize_\w+|kubectl_(?:path|filename)\w*|helm_(?:release|template)|archive_file|docker_image|flux_\w+)"\s+"[^"]*"\s*\{[^{}]*?\b(?:path|chart|context|source_dir|pattern)\s*=\s*"([\w-]+)""#,
    )
    .ok()
});

static STRINGS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#""((?:\\.|\$\{[^}]*\}|[^"\\])*)""#).ok());
static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\$\{[^}]*\}|\*+").ok());

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// Files that the configuration of this root reads.
fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let kinds = [FileKind::Data, FileKind::Script, FileKind::Environment];
    let mut files = super::of_kind(context, &kinds)
        .filter(|(_, file, _)| !is_submodule(file) && !file.followed)
        .peekable();
    if files.peek().is_none() {
        return;
    }
    // Both sides stand in the sources, so a file that is no longer read counts, too.
    let mut modules: BTreeSet<String> = BTreeSet::new();
    let mut reads = Reads::default();
    for (_, source) in context.change_set.sources.iter() {
        modules.insert(directory(&source.path).to_owned());
        let place = directory(&source.path);
        reads.add(place, &source.text);
        reads.add_commands(place, &source.text);
    }
    let origin = &context.change_set.origin;
    let root = origin.root.as_str();
    // What lies beside a unit of Terragrunt is copied to where the module runs.
    let mut paths = origin.environments.paths.iter();
    reads.under_unit = paths.any(|path| path.ends_with(".hcl"));
    for (index, file, _) in files {
        // Where a directory is read, the name of a file in it is content, and what runs may run
        // under one name and not under the other.
        let read_alone = |path: &str| {
            let run = reads.runs(path, root) || reads.builds(path, root) || reads.hands(path, root);
            !run && reads.names_itself(path, root)
        };
        let renamed =
            !file.run && read_alone(&file.path) && twin(context, file).is_some_and(read_alone);
        let found = judge(index, file, &reads, &modules, root);
        out.extend(found.filter(|_| !renamed));
    }
}

/// The path under which the very same file is there on the other side, where a file comes or goes:
/// it only has another name.
fn twin<'a>(context: &'a Analysis<'_>, file: &FileChange) -> Option<&'a str> {
    let text = match (&file.before, &file.after) {
        (Some(text), None) | (None, Some(text)) if !file.binary => text,
        _ => return None,
    };
    let mut others = context.change_set.files.iter();
    let same = |other: &&FileChange| match (&other.before, &other.after) {
        (Some(was), None) => file.before.is_none() && was == text,
        (None, Some(is)) => file.after.is_none() && is == text,
        _ => false,
    };
    others.find(same).map(|other| &*other.path)
}

fn is_submodule(file: &FileChange) -> bool {
    let starts = |side: &Option<std::sync::Arc<str>>| {
        side.as_deref()
            .is_some_and(|text| text.starts_with(crate::input::files::SUBMODULE))
    };
    file.binary && (starts(&file.before) || starts(&file.after))
}

fn judge(
    index: usize,
    file: &FileChange,
    reads: &Reads,
    modules: &BTreeSet<String>,
    root: &str,
) -> Option<Detection> {
    let found = |case| Detection::case(Subject::File(index), case).with("file", &*file.path);
    let runs = reads.runs(&file.path, root);
    if !runs && reads.hands(&file.path, root) {
        return Some(found(CaseName("handed")));
    }
    if runs || file.run {
        return Some(found(CaseName("run")));
    }
    if reads.builds(&file.path, root) {
        return Some(found(CaseName("run")).possible());
    }
    if reads.names(&file.path, modules, root) {
        // Nothing that stands could read a file that was not there: what reads it is new, or is
        // shown to change.
        let is_new = file.before.is_none() && !file.binary && reads.names_itself(&file.path, root);
        return Some(found(match is_new {
            true => CaseName("added"),
            false => CaseName("named"),
        }));
    }
    if !file.unread && reads.may_name(&file.path, root) {
        return Some(found(CaseName("computed-name")).possible());
    }
    let below = modules.iter().any(|module| {
        module.is_empty()
            || file
                .path
                .strip_prefix(module.as_str())
                .is_some_and(|rest| rest.starts_with('/'))
    });
    (below && is_data(&file.path)).then(|| found(CaseName("beside")).possible())
}

/// Endings of files that are there to be read by something.
fn is_data(path: &str) -> bool {
    const ENDS: &[&str] = &[
        ".json", ".yaml", ".yml", ".csv", ".tsv", ".tpl", ".tftpl", ".tmpl", ".j2", ".zip",
        ".toml", ".xml",
    ];
    ENDS.iter().any(|end| path.ends_with(end))
}

impl Reads {
    fn add(&mut self, place: &str, text: &str) {
        let (Some(calls), Some(strings)) = (CALLS.as_ref(), STRINGS.as_ref()) else {
            return;
        };
        for call in calls.find_iter(text) {
            // The arguments of one call; what follows on the next lines is another one's.
            let rest = &text[call.end()..];
            let end = rest
                .char_indices()
                .take(400)
                .find(|(_, c)| *c == '\n')
                .map_or_else(
                    || {
                        rest.char_indices()
                            .nth(400)
                            .map_or(rest.len(), |(at, _)| at)
                    },
                    |(at, _)| at,
                );
            let line = rest[..end].trim_start();
            // A call whose argument starts on the next line.
            let line = if line.is_empty() {
                rest.trim_start().lines().next().unwrap_or_default()
            } else {
                line
            };
            for string in strings.captures_iter(line) {
                self.string(place, &string[1]);
            }
        }
    }

    fn string(&mut self, place: &str, text: &str) {
        let Some(parts) = PARTS.as_ref() else { return };
        let elsewhere = text.contains("${path.cwd}/") || text.starts_with('/');
        // Terragrunt copies what lies beside a unit to where the module runs.
        let bare_name = text.starts_with(|c: char| c.is_alphanumeric()) && text.contains('/');
        // The module's own path says nothing about the name.
        let text = text
            .replace("${path.module}/", "")
            .replace("${path.root}/", "")
            .replace("${path.cwd}/", "");
        let first = parts.find(&text);
        let last = parts.find_iter(&text).last();
        match (first, last) {
            (Some(first), Some(last)) => {
                let ends = (
                    text[..first.start()].to_owned(),
                    text[last.end()..].to_owned(),
                );
                if ends.0.len() + ends.1.len() > 1 {
                    let from_here = !elsewhere && !text.contains('*');
                    self.worked_out.insert(Pattern {
                        place: from_here.then(|| place.to_owned()),
                        start: ends.0,
                        end: ends.1,
                    });
                }
            }
            _ if text.contains('.') || text.contains('/') => {
                if bare_name || elsewhere {
                    self.anywhere.insert((text.clone(), !elsewhere));
                }
                self.named.insert((place.to_owned(), text));
            }
            _ => {}
        }
    }

    /// The commands that provisioners and programs run.
    fn add_commands(&mut self, place: &str, text: &str) {
        let Some(keys) = COMMANDS.as_ref() else {
            return;
        };
        let directories = DIRECTORIES
            .iter()
            .flat_map(|kinds| kinds.captures_iter(text));
        for found in directories {
            self.commands
                .insert((place.to_owned(), found[1].to_owned()));
        }
        for key in keys.find_iter(text) {
            let program = key.as_str().starts_with("program");
            for word in command(&text[key.end()..]).split(is_between) {
                let word = word
                    .trim_start_matches("${path.module}/")
                    .trim_start_matches("${path.root}/")
                    .trim_start_matches("${path.cwd}/");
                let path = word.contains(['.', '/']) && !word.contains("://") && word.len() > 2;
                if path && !word.starts_with(['-', '$']) {
                    // What a program is given beside its code is read by it.
                    let words = match program && is_data(word) {
                        true => &mut self.handed,
                        false => &mut self.commands,
                    };
                    words.insert((place.to_owned(), word.to_owned()));
                }
                // What is built stands beside the directory with the script.
                let directory = match key.as_str().starts_with("working_dir") {
                    true => word.trim_end_matches('/'),
                    false => directory(word),
                };
                let (above, last) = directory.rsplit_once('/').unwrap_or(("", directory));
                let tools = ["bin", "scripts", "hack"].contains(&last);
                if tools && !matches!(above, "" | "." | "..") && !above.starts_with('$') {
                    self.projects.insert((place.to_owned(), above.to_owned()));
                }
                for name in task_files(word) {
                    self.commands.insert((place.to_owned(), (*name).to_owned()));
                }
                // Where a command runs may be a single word.
                let within = key.as_str().starts_with("working_dir") && !word.is_empty();
                if within && !word.starts_with(['-', '$', '.']) {
                    self.commands.insert((place.to_owned(), word.to_owned()));
                }
            }
        }
    }

    /// Whether a command names this file, or a directory that it is in.
    fn runs(&self, path: &str, root: &str) -> bool {
        self.commands
            .iter()
            .any(|(place, word)| leads_to(place, root, word, path))
    }

    /// Whether a script of the project that this file is part of is run, which may build it.
    fn builds(&self, path: &str, root: &str) -> bool {
        let prose = [".md", ".txt", ".gitignore", ".svg", ".png"];
        let parts = path.split('/');
        let tests = parts
            .clone()
            .any(|part| matches!(part, "test" | "tests" | "docs"));
        !tests
            && !prose.iter().any(|end| path.ends_with(end))
            && self
                .projects
                .iter()
                .any(|(place, project)| leads_to(place, root, project, path))
    }

    /// Whether this file, or a directory that it is in, is handed to a program.
    fn hands(&self, path: &str, root: &str) -> bool {
        let mut handed = self.handed.iter();
        handed.any(|(place, word)| leads_to(place, root, word, path))
    }

    /// Whether a constant path is this one, or a directory above it. Of the
    /// directory of a module only configuration is read.
    fn names(&self, path: &str, modules: &BTreeSet<String>, root: &str) -> bool {
        let slashed = format!("/{path}");
        let from_here = self.named.iter().any(|(place, written)| {
            let target = normalise(&format!("{place}/{written}")).unwrap_or_default();
            leads_to(place, root, written, path) && (target == path || !modules.contains(&target))
        });
        // A directory below a module has names of its own, and may be another root. At the top,
        // everything lies below, and units that run the module may lie there, too.
        let below = |place: &str| {
            let rest = path.strip_prefix(place);
            !place.is_empty() && rest.is_some_and(|rest| rest.starts_with('/'))
        };
        let nested =
            !self.under_unit && (modules.iter().any(|module| below(module)) || below(root));
        let mut anywhere = self.anywhere.iter().filter(|(_, bare)| !bare || !nested);
        from_here
            || anywhere.any(|(written, _)| {
                // From which directory it counts is not known; several steps of a path say enough.
                let name = bare(written);
                let bare = name.trim_end_matches('/');
                name.contains('/')
                    && (slashed.ends_with(&format!("/{name}"))
                        || slashed.contains(&format!("/{bare}/")) && !modules.contains(bare))
            })
    }

    /// Whether a constant path is this very file, and not a directory above it.
    fn names_itself(&self, path: &str, root: &str) -> bool {
        self.named.iter().any(|(place, written)| {
            [place.as_str(), root].iter().any(|from| {
                let target = normalise(&format!("{from}/{written}"));
                target.is_some_and(|target| target == path)
            })
        })
    }

    /// Whether a path that is worked out may be this one.
    fn may_name(&self, path: &str, root: &str) -> bool {
        let slashed = format!("/{path}");
        self.worked_out.iter().any(|pattern| {
            let start = bare(&pattern.start);
            let starts = match &pattern.place {
                _ if pattern.start.is_empty() => true,
                Some(place) => [place.as_str(), root].iter().any(|from| {
                    let (above, last) = pattern
                        .start
                        .rsplit_once('/')
                        .unwrap_or(("", &pattern.start));
                    let target = normalise(&format!("{from}/{above}"));
                    target.is_some_and(|target| {
                        let target = format!("/{target}/{last}").replace("//", "/");
                        slashed.starts_with(&target)
                    })
                }),
                None => slashed.contains(&format!("/{start}")),
            };
            starts && slashed.ends_with(pattern.end.as_str())
        })
    }
}

/// The files in which a runner of tasks finds what it is told to do.
fn task_files(word: &str) -> &'static [&'static str] {
    match word {
        "make" => &["Makefile", "makefile", "GNUmakefile"],
        "npm" | "yarn" | "pnpm" | "bun" => &["package.json"],
        "just" => &["justfile", "Justfile"],
        "task" => &["Taskfile.yml", "Taskfile.yaml"],
        "rake" => &["Rakefile"],
        "gradle" => &["build.gradle", "build.gradle.kts"],
        "mvn" => &["pom.xml"],
        _ => &[],
    }
}

/// Whether a written path leads to a file or to a directory around it, from the
/// directory of the module or of the root.
fn leads_to(place: &str, root: &str, written: &str, path: &str) -> bool {
    [place, root].iter().any(|from| {
        let target = normalise(&format!("{from}/{written}"));
        target.is_some_and(|target| {
            !target.is_empty()
                && (target == path
                    || path
                        .strip_prefix(target.as_str())
                        .is_some_and(|rest| rest.starts_with('/')))
        })
    })
}

/// What ends a word of a command.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\'' | '`' | '(' | ')' | ',' | ';' | '|' | '&' | '=' | '<' | '>' | '[' | ']'
        )
}

/// The text of a command: up to the end of its list, here document or line.
fn command(text: &str) -> &str {
    const MOST: usize = 8_000;
    let text = text.trim_start();
    let end = if let Some(rest) = text.strip_prefix("<<") {
        let word = rest
            .trim_start_matches('-')
            .lines()
            .next()
            .unwrap_or_default()
            .trim();
        let mut at = 0;
        text.split_inclusive('\n')
            .find_map(|line| {
                let start = at;
                at += line.len();
                (start > 0 && line.trim() == word).then_some(start)
            })
            .unwrap_or(text.len())
    } else if text.starts_with('[') {
        text.find(']').unwrap_or(text.len())
    } else {
        text.find('\n').unwrap_or(text.len())
    };
    let mut end = end.min(MOST).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The path without the steps up and here that it starts with.
fn bare(path: &str) -> String {
    let mut rest = path;
    while let Some(next) = rest
        .strip_prefix("../")
        .or_else(|| rest.strip_prefix("./"))
        .or_else(|| rest.strip_prefix('/'))
    {
        rest = next;
    }
    rest.to_owned()
}
