//! `workflow-edited`: the steps around the plan change together with it.

use std::sync::LazyLock;

use regex::Regex;

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::FileKind;
use crate::model::change::FileChange;
use crate::rules::{CaseName, Detection, Detector};

use super::differences::{self, Lines};
use super::{of_kind, verb};

/// What a line that comes can mean.
const COMES: &[(&str, &str)] = &[
    (
        r"-auto-approve|--auto-approve|--terragrunt-non-interactive.*apply|TF_AUTO_APPROVE",
        "applies without asking",
    ),
    (
        r"\s-{1,2}destroy\b|\b(terraform|tofu|terragrunt)\b.*\bdestroy\b|run-all destroy",
        "destroys",
    ),
    (
        r"\|\|\s*(true|:|exit 0|echo\b)",
        "continues after a failure",
    ),
    (
        r"continue-on-error:\s*(true|\$)|allow_failure:\s*true|continueOnError:\s*true|ignore_errors:\s*(true|yes)|soft_fail",
        "continues after a failure",
    ),
    (r"\bset \+(o errexit|e)", "continues after a failure"),
    (
        r"if:\s*.*always\(\)|when:\s*always|condition:\s*always\(\)",
        "runs whatever failed before",
    ),
    (r"if:\s*(false|\$\{\{\s*false)", "disables a step"),
    (
        r"pull_request_target",
        "runs the code of a pull request with the secrets of the repository",
    ),
    (
        r"permissions:\s*write-all|\b(contents|id-token|actions|packages|pull-requests|deployments|statuses|checks):\s*write",
        "has wider permissions",
    ),
    (
        r"\s-{1,2}(target|replace|exclude)\b",
        "plans only part of the configuration, or forces a replacement",
    ),
    (
        r"-lock=false|-lock-timeout=0|-refresh=false",
        "runs without the state lock or without a refresh",
    ),
    (
        r"\bstate (rm|mv|push|replace-provider)\b|force-unlock|workspace delete|\buntaint\b|\btaint\b",
        "modifies the state by hand",
    ),
    (
        r"(curl|wget)\b.*\|\s*(sudo\s+)?(ba|z)?sh\b",
        "runs what it downloads",
    ),
    (
        r"TF_CLI_ARGS",
        "passes arguments to Terraform through the environment",
    ),
    (
        r"apply_requirements:\s*\[\s*\]|skip.?(plan|check|gate|policy)",
        "skips checks",
    ),
    (
        r"dev_overrides|TF_CLI_CONFIG_FILE|TF_REATTACH_PROVIDERS",
        "loads providers from elsewhere",
    ),
];

/// What a line that goes can mean.
const GOES: &[(&str, &str)] = &[
    (r"(?i)blastgate", "the gate is no longer run"),
    (
        r"\b(terraform|tofu|terragrunt)\b.*\b(plan|validate|show)\b|-detailed-exitcode",
        "a plan or validation is no longer run",
    ),
    (
        r"(?i)\b(conftest|opa|checkov|tfsec|trivy|tflint|terrascan|sentinel|infracost|snyk|kics)\b",
        "a check is no longer run",
    ),
    (
        r"^-?\s*environment:|needs:|apply_requirements|\bapproved\b|mergeable|undiverged|when:\s*manual|\binput\b.*message|trigger:\s*manual",
        "an approval or a condition is removed",
    ),
    (
        r"^-?\s*if:|rules:|branches:|only:|concurrency:|lock:",
        "a condition on when it runs is removed",
    ),
    (
        r"\bset -[a-z]*e|pipefail|errexit",
        "a failure no longer stops it",
    ),
    (
        r"-out[= ]",
        "the plan that was reviewed is no longer the one that is applied",
    ),
    (
        r"permissions:|:\s*read\b",
        "a limit on its permissions is removed",
    ),
];

type Signs = Vec<(Regex, &'static str)>;

static SIGNS: LazyLock<(Signs, Signs)> = LazyLock::new(|| {
    let compile = |table: &[(&str, &'static str)]| -> Signs {
        table
            .iter()
            .filter_map(|(pattern, meaning)| Some((Regex::new(pattern).ok()?, *meaning)))
            .collect()
    };
    (compile(COMES), compile(GOES))
});

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file, kind) in of_kind(context, &[FileKind::Workflow, FileKind::Script]) {
        if let Some(detection) = edited(index, file, kind) {
            out.push(detection);
        }
    }
    for (index, file, _) in of_kind(context, &[FileKind::Data]) {
        if is_program(&file.path)
            && let Some(detection) = program_edited(index, file)
        {
            out.push(detection);
        }
    }
}

/// Programs and build files that may run Terraform among much else.
fn is_program(path: &str) -> bool {
    const ENDS: &[&str] = &[
        ".py", ".js", ".mjs", ".cjs", ".ts", ".rb", ".pl", ".groovy", ".go", ".fish", ".nu",
        ".gradle", ".kts", ".php",
    ];
    const NAMES: &[&str] = &[
        "package.json",
        "dockerfile",
        "containerfile",
        "tox.ini",
        "pyproject.toml",
        "vagrantfile",
        "docker-compose.yml",
        "docker-compose.yaml",
        "compose.yml",
        "compose.yaml",
        "skaffold.yaml",
        "dagger.json",
        "crontab",
        "composer.json",
    ];
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    ENDS.iter().any(|end| name.ends_with(end)) || NAMES.contains(&name.as_str())
}

/// A program in which lines come or go that call the tool.
fn program_edited(index: usize, file: &FileChange) -> Option<Detection> {
    static CALLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)\b(terraform|tofu|terragrunt)\b.*\b(apply|destroy|plan|state|import|workspace|init|taint|run-all)\b|auto-approve",
        )
        .ok()
    });
    let lines = Lines::new(file);
    let calls = |line: &&String| {
        !differences::only_tells(line) && CALLS.as_ref().is_none_or(|calls| calls.is_match(line))
    };
    let line = lines.all().find(calls)?;
    Some(
        Detection::case(Subject::File(index), CaseName("program"))
            .with("file", &*file.path)
            .with("verb", verb(file))
            .because(code(line)),
    )
}

fn edited(index: usize, file: &FileChange, kind: FileKind) -> Option<Detection> {
    let sides = [file.before.as_deref(), file.after.as_deref()];
    let about = sides
        .iter()
        .flatten()
        .any(|text| differences::mentions_tool(text))
        || kind == FileKind::Workflow && differences::mentions_tool(&file.path);
    if !about && !file.binary {
        return None;
    }
    if let [Some(before), Some(after)] = sides
        && !file.binary
        && is_yaml(&file.path)
        && differences::same_yaml(before, after)
    {
        return None;
    }
    let lines = Lines::new(file);
    // Lines that only moved are in another order now, and order is what a
    // workflow is about; comments and blank lines are not.
    let same_order = match sides {
        [Some(before), Some(after)] => in_order(before) == in_order(after),
        _ => false,
    };
    if lines.is_empty() && same_order && !file.binary {
        return None;
    }
    let facts = facts(&lines);
    if kind == FileKind::Script && facts.is_empty() && !file.binary {
        // Scripts do many things; only what is about the tool counts.
        let touched = lines
            .all()
            .any(|line| differences::mentions_tool(line) && !differences::only_tells(line));
        if !touched && file.after.is_some() {
            return None;
        }
    }
    let case = if kind == FileKind::Script {
        CaseName("script")
    } else {
        CaseName("workflow")
    };
    let mut detection = Detection::case(Subject::File(index), case)
        .with("file", &*file.path)
        .with("verb", verb(file));
    for (fact, line) in facts.into_iter().take(6) {
        detection = detection.because(format!("{fact}: {}", code(line)));
    }
    Some(detection)
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yml") || path.ends_with(".yaml")
}

/// Lines with their indentation, without comments and blank ones.
fn in_order(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim_end)
        .filter(|line| !line.trim_start().is_empty())
        .filter(|line| !line.trim_start().starts_with('#') && !line.trim_start().starts_with("//"))
        .collect()
}

/// What the lines that come and go mean, the first line for each meaning.
fn facts(lines: &Lines) -> Vec<(&'static str, &String)> {
    let (comes, goes) = &*SIGNS;
    let mut out: Vec<(&'static str, &String)> = Vec::new();
    for (signs, here, there) in [
        (comes, &lines.added, &lines.removed),
        (goes, &lines.removed, &lines.added),
    ] {
        for (sign, meaning) in signs {
            // A line that was only reworded still says the same.
            let count = |lines: &[String]| lines.iter().filter(|line| sign.is_match(line)).count();
            if count(here) <= count(there) || out.iter().any(|(known, _)| known == meaning) {
                continue;
            }
            if let Some(line) = here.iter().find(|line| sign.is_match(line)) {
                out.push((meaning, line));
            }
        }
    }
    out
}
