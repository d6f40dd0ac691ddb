//! What runs Terraform: workflows, scripts and the variables around them.

use std::sync::LazyLock;

use regex::Regex;

use crate::analysis::Context;
use crate::finding::{Effect, Subject, code};
use crate::input::files::FileKind;
use crate::model::change::FileChange;
use crate::rules::Detection;

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
    (r"\|\|\s*(true|:|exit 0|echo\b)", "goes on after a failure"),
    (
        r"continue-on-error:\s*(true|\$)|allow_failure:\s*true|continueOnError:\s*true|ignore_errors:\s*(true|yes)|soft_fail",
        "goes on after a failure",
    ),
    (r"\bset \+(o errexit|e)", "goes on after a failure"),
    (
        r"if:\s*.*always\(\)|when:\s*always|condition:\s*always\(\)",
        "runs whatever failed before",
    ),
    (r"if:\s*(false|\$\{\{\s*false)", "switches a step off"),
    (
        r"pull_request_target",
        "runs the code of a proposal with the secrets of the repository",
    ),
    (
        r"permissions:\s*write-all|\b(contents|id-token|actions|packages|pull-requests|deployments|statuses|checks):\s*write",
        "has wider permissions",
    ),
    (
        r"\s-{1,2}(target|replace|exclude)\b",
        "plans only a part, or forces a replacement",
    ),
    (
        r"-lock=false|-lock-timeout=0|-refresh=false",
        "works without the lock or without looking at what exists",
    ),
    (
        r"\bstate (rm|mv|push|replace-provider)\b|force-unlock|workspace delete|\buntaint\b|\btaint\b",
        "changes the state by hand",
    ),
    (
        r"(curl|wget)\b.*\|\s*(sudo\s+)?(ba|z)?sh\b",
        "runs what it downloads",
    ),
    (
        r"TF_CLI_ARGS",
        "hands arguments to Terraform through the environment",
    ),
    (
        r"apply_requirements:\s*\[\s*\]|skip.?(plan|check|gate|policy)",
        "leaves checks out",
    ),
    (
        r"dev_overrides|TF_CLI_CONFIG_FILE|TF_REATTACH_PROVIDERS",
        "takes providers from elsewhere",
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
        "an approval or a condition is gone",
    ),
    (
        r"^-?\s*if:|rules:|branches:|only:|concurrency:|lock:",
        "a condition on when it runs is gone",
    ),
    (
        r"\bset -[a-z]*e|pipefail|errexit",
        "a failure no longer stops it",
    ),
    (
        r"-out[= ]",
        "the plan that was looked at is no longer the one that is applied",
    ),
    (
        r"permissions:|:\s*read\b",
        "a limit on its permissions is gone",
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

/// `workflow-edited`: the steps around the plan change together with it.
pub(in crate::rules::detectors) fn workflow_edited(
    context: &Context<'_>,
    out: &mut Vec<Detection>,
) {
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
    let calls = |line: &&String| CALLS.as_ref().is_none_or(|calls| calls.is_match(line));
    let line = lines.all().find(calls)?;
    Some(
        Detection::new(
            Subject::File(index),
            format!(
                "A program that runs Terraform is {}: {}",
                verb(file),
                code(&file.path)
            ),
        )
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
        let touched = lines.all().any(|line| differences::mentions_tool(line));
        if !touched && file.after.is_some() {
            return None;
        }
    }
    let what = if kind == FileKind::Script {
        "A script"
    } else {
        "A workflow"
    };
    let mut detection = Detection::new(
        Subject::File(index),
        format!(
            "{what} that runs Terraform is {}: {}",
            verb(file),
            code(&file.path)
        ),
    );
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

/// Variables that say where Terraform works or with what.
const PLACES: &[&str] = &[
    "TF_WORKSPACE",
    "TF_DATA_DIR",
    "TF_CLI_CONFIG_FILE",
    "TF_REATTACH_PROVIDERS",
    "TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE",
    "TF_ENCRYPTION",
    "TOFU_",
    "TERRAGRUNT_",
    "TG_",
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_ROLE_ARN",
    "AWS_ENDPOINT_URL",
    "AWS_CONFIG_FILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_ACCOUNT",
    "ARM_SUBSCRIPTION_ID",
    "ARM_TENANT_ID",
    "ARM_ENVIRONMENT",
    "GOOGLE_PROJECT",
    "GOOGLE_CLOUD_PROJECT",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "GOOGLE_IMPERSONATE_SERVICE_ACCOUNT",
    "CLOUDSDK_",
    "KUBECONFIG",
    "KUBE_CONFIG_PATH",
    "KUBE_CTX",
    "KUBE_HOST",
    "VAULT_ADDR",
    "VAULT_NAMESPACE",
];

/// Arguments that change nothing of what is planned.
const HARMLESS: &[&str] = &[
    "-no-color",
    "-input",
    "-parallelism",
    "-compact-warnings",
    "-json",
    "-lock-timeout",
    "-detailed-exitcode",
];

/// `tf-cli-args-set`: arguments that stand in no command.
pub(in crate::rules::detectors) fn cli_args_set(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.set.files.iter().enumerate() {
        let kind = crate::input::files::kind(&file.path);
        if matches!(
            kind,
            FileKind::Configuration | FileKind::LockFile | FileKind::Policy
        ) || is_prose(&file.path)
        {
            continue;
        }
        let lines = Lines::new(file);
        for line in &lines.added {
            if line.contains("TF_CLI_ARGS") && !harmless(line) {
                let message = format!(
                    "{} hands arguments to every Terraform command",
                    code(&file.path)
                );
                out.push(Detection::new(Subject::File(index), message).because(code(line)));
            } else if kind == FileKind::Environment {
                let place = PLACES.iter().any(|name| line.contains(name));
                if place || line.contains("TF_VAR_") {
                    let message = format!("{} sets what Terraform works on", code(&file.path));
                    out.push(
                        Detection::new(Subject::File(index), message)
                            .because(code(name_only(line))),
                    );
                }
            }
        }
        let lost = lines
            .removed
            .iter()
            .find(|line| line.contains("TF_CLI_ARGS") && line.contains("-lock"));
        if let Some(line) =
            lost.filter(|_| lines.added.iter().all(|line| !line.contains("TF_CLI_ARGS")))
        {
            let message = format!(
                "{} no longer hands arguments to Terraform",
                code(&file.path)
            );
            out.push(
                Detection::new(Subject::File(index), message)
                    .because(code(line))
                    .with_effect(Effect::Note),
            );
        }
    }
}

fn is_prose(path: &str) -> bool {
    [".md", ".rst", ".txt", ".adoc"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// The name without the value, which may be a secret.
fn name_only(line: &str) -> &str {
    line.split(['=', ':']).next().unwrap_or(line)
}

fn harmless(line: &str) -> bool {
    // `TF_CLI_ARGS_plan` names a command; its arguments come after the name.
    let arguments = line
        .split(['=', ':', ' '])
        .skip(1)
        .collect::<Vec<_>>()
        .join(" ");
    arguments
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ','))
        .filter(|word| word.starts_with('-') && word.len() > 1)
        .all(|word| {
            HARMLESS
                .iter()
                .any(|known| word.trim_start_matches('-') == known.trim_start_matches('-'))
        })
        && !arguments.contains(['$', '`'])
}
