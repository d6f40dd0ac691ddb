//! `tf-cli-args-set`: arguments and variables that no command shows.

use super::differences::Lines;
use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::input::files::{FileKind, kind as kind_of};
use crate::rules::{CaseName, Detection, Detector};

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

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.change_set.files.iter().enumerate() {
        let kind = kind_of(&file.path);
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
                out.push(
                    Detection::case(Subject::File(index), CaseName("arguments"))
                        .with("file", &*file.path)
                        .because(code(line)),
                );
            } else if kind == FileKind::Environment {
                let place = PLACES.iter().any(|name| line.contains(name));
                if place || line.contains("TF_VAR_") {
                    out.push(
                        Detection::case(Subject::File(index), CaseName("variable"))
                            .with("file", &*file.path)
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
            out.push(
                Detection::case(Subject::File(index), CaseName("arguments-removed"))
                    .with("file", &*file.path)
                    .because(code(line)),
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
