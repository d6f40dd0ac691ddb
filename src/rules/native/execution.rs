//! Code that a plan or an apply runs, and what that code destroys.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use globset::GlobSet;

use super::availability::globs;
use super::commands::{self, Destroys};
use crate::context::Context;
use crate::context::production::IsProduction;
use crate::finding::{Class, Effect, Subject, code};
use crate::model::action::Action;
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::change::{Fidelity, ResourceChange};
use crate::model::configuration::{
    AttributeUse, Configuration, ConfigurationOrigin, Provisioner, ResourceBlock,
};
use crate::model::value::{PathStep, Value};
use crate::rules::Detection;
use crate::source::Span;

/// Blocks with provisioners, by address.
fn with_provisioners(configuration: &Configuration) -> BTreeMap<ConfigAddress, &ResourceBlock> {
    let mut out = BTreeMap::new();
    for module in &configuration.modules {
        for block in module
            .resources
            .iter()
            .filter(|block| !block.provisioners.is_empty())
        {
            out.insert(address(&module.path, block), block);
        }
    }
    out
}

fn address(module: &[std::sync::Arc<str>], block: &ResourceBlock) -> ConfigAddress {
    ConfigAddress {
        module: module.to_vec(),
        mode: block.mode,
        type_name: block.type_name.clone(),
        name: block.name.clone(),
    }
}

/// Whether a provisioner runs with an action: `Some(true)` for certain.
fn runs(provisioner: &Provisioner, action: &Action) -> Option<bool> {
    let creates =
        *action == Action::Create || action.replaces() || matches!(action, Action::Unrecognized(_));
    let destroys = action.destroys();
    match provisioner.on_destroy {
        Some(true) => Some(destroys),
        Some(false) => Some(creates),
        // The plan's JSON does not tell the two apart.
        None if creates => Some(true),
        None if destroys => None,
        None => Some(false),
    }
}

/// The provisioners of a change that run or may run.
fn running<'a>(
    blocks: &BTreeMap<ConfigAddress, &'a ResourceBlock>,
    change: &ResourceChange,
) -> Vec<(&'a Provisioner, bool)> {
    blocks
        .get(&change.address.config())
        .map(|block| {
            block
                .provisioners
                .iter()
                .filter_map(|provisioner| match runs(provisioner, &change.action) {
                    Some(false) => None,
                    answer => Some((provisioner, answer == Some(true))),
                })
                .collect()
        })
        .unwrap_or_default()
}

/// Types that do nothing but carry provisioners and triggers.
fn is_carrier(type_name: &str) -> bool {
    matches!(type_name, "null_resource" | "terraform_data")
}

/// Types of which the catalog says that they run code, but not now: schedules,
/// triggers, stacks, tests. What they hold is judged by other rules.
static LATER: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*trigger*",
        "*schedule*",
        "*cron_job*",
        "*webhook*",
        "*_workflow",
        "*workflow_automation",
        "datadog_*",
        "*cloudformation*",
        "*_template_deployment*",
        "*servicecatalog*",
        "azurerm_automation_*",
        "*flux_configuration",
        "*cluster_extension",
        "*guest_policies",
        "*_os_policy_*",
        "*policy_orchestrator*",
        "*patch_deployment",
        "*_data_pipeline_*",
        "google_config_deployment",
        "aws_cloudcontrolapi_resource",
        "*_export_*",
        "*_import_job",
        "*_remediation",
        "aws_appconfig_deployment",
        "aws_apprunner_deployment",
        "aws_signer_*",
        "aws_imagebuilder_*",
        "*_stream_processor",
        "*transcoder*",
        "*_configuration_assignment",
    ])
});

/// Further types that run something when they are created or changed.
static NOW: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "aws_lambda_invocation",
        "aws_ssm_association",
        "aws_ssm_command",
        "shell_script",
        "ansible_playbook",
        "external_*",
        "restapi_object",
        "http_request",
        "*_run_command",
        "*_script_execution",
        "postgresql_query",
        "sql_query",
        "mssql_script",
        "*_sql_script",
        "snowflake_unsafe_execute",
        "ssh_resource",
        "system_command",
        "terracurl_request",
        "kubectl_exec",
        "local_command",
    ])
});

/// Changes of these attributes alone run nothing.
const QUIET: &[&str] = &[
    "tags",
    "tags_all",
    "labels",
    "effective_labels",
    "terraform_labels",
    "timeouts",
    "description",
    "annotations",
];

fn only_quiet(change: &ResourceChange) -> bool {
    let (Value::Map(before), Value::Map(after)) = (change.before.value(), change.after.value())
    else {
        return false;
    };
    let differs = |name: &std::sync::Arc<str>| before.get(name) != after.get(name);
    before
        .keys()
        .chain(after.keys())
        .filter(|name| differs(name))
        .all(|name| QUIET.contains(&name.as_ref()))
}

/// `code-runs-at-apply`.
pub(super) fn at_apply(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let blocks = with_provisioners(&set.configuration);
    for index in context.risky() {
        let (change, known) = context.change(index);
        if change.address.mode == ResourceMode::Data {
            continue;
        }
        let type_name = change.address.type_name.as_ref();
        let running = running(&blocks, change);
        if let Some((first, _)) = running.first() {
            let mut kinds: Vec<&str> = running
                .iter()
                .map(|(provisioner, _)| provisioner.kind.as_ref())
                .collect();
            kinds.sort_unstable();
            kinds.dedup();
            let names: Vec<String> = kinds.iter().map(code).collect();
            let only_files = kinds == ["file"];
            let mut detection = Detection::new(
                Subject::Change(index),
                format!(
                    "Applying {} runs code: {}",
                    code(&change.address),
                    names.join(", ")
                ),
            )
            .with_span(first.span);
            if only_files && known.production.value == IsProduction::No {
                detection = detection.with_effect(Effect::Note);
            }
            out.push(if running.iter().any(|(_, certain)| *certain) {
                detection
            } else {
                detection.possible()
            });
            continue;
        }
        let acts = matches!(
            change.action,
            Action::Create | Action::Update | Action::Unrecognized(_)
        ) || change.action.replaces();
        if !acts {
            continue;
        }
        if type_name == "null_resource" && set.configuration.origin == ConfigurationOrigin::Absent {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!(
                        "{} may run provisioners, which this input does not show",
                        code(&change.address)
                    ),
                )
                .possible(),
            );
            continue;
        }
        let now = NOW.is_match(type_name);
        let run = known.facts.executes() == Some("run") && !is_carrier(type_name);
        if !(now || run) || (change.action == Action::Update && only_quiet(change)) {
            continue;
        }
        let detection = Detection::new(
            Subject::Change(index),
            format!("{} runs code when it is applied", code(&change.address)),
        );
        let harmless =
            known.production.value == IsProduction::No || !now && LATER.is_match(type_name);
        out.push(if harmless {
            detection.with_effect(Effect::Note)
        } else {
            detection
        });
    }
    invocations(context, out);
    if set.origin.fidelity() == Fidelity::Source {
        added_provisioners(context, &blocks, out);
    }
}

/// Actions that change nothing but a cache.
const HARMLESS_ACTIONS: &[&str] = &["aws_cloudfront_create_invalidation"];

fn invocations(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, invocation) in context.set.invocations.iter().enumerate() {
        if HARMLESS_ACTIONS.contains(&invocation.type_name.as_ref()) {
            continue;
        }
        out.push(
            Detection::new(
                Subject::Invocation(index),
                format!("Applying invokes the action {}", code(&invocation.address)),
            )
            .because(format!("trigger: {}", code(&invocation.trigger))),
        );
    }
}

/// The source of a provisioner, for comparing two of them.
fn same_code(context: &Context<'_>, a: &Provisioner, b: &Provisioner) -> bool {
    let text = |provisioner: &Provisioner| {
        provisioner
            .span
            .and_then(|span| context.set.sources.text(span))
    };
    let constants = |provisioner: &Provisioner| -> Vec<(String, Option<Value>, Option<String>)> {
        provisioner
            .attributes
            .iter()
            .map(|attribute| {
                let source = attribute
                    .expression
                    .span
                    .and_then(|span| context.set.sources.text(span));
                (
                    attribute.path.to_string(),
                    attribute.expression.constant.clone(),
                    source.map(str::to_owned),
                )
            })
            .collect()
    };
    a.kind == b.kind
        && a.on_destroy == b.on_destroy
        && text(a) == text(b)
        && constants(a) == constants(b)
}

/// Provisioners that a source diff adds or changes to blocks without a change.
fn added_provisioners(
    context: &Context<'_>,
    blocks: &BTreeMap<ConfigAddress, &ResourceBlock>,
    out: &mut Vec<Detection>,
) {
    let Some(prior) = &context.set.prior_configuration else {
        return;
    };
    for (address, block) in blocks {
        let old = prior
            .resource(address)
            .map_or(&[][..], |block| block.provisioners.as_slice());
        let fresh = block.provisioners.iter().find(|provisioner| {
            !old.iter()
                .any(|other| same_code(context, provisioner, other))
        });
        let Some(provisioner) = fresh else { continue };
        let told = out.iter().any(|detection| match &detection.subject {
            Subject::Change(index) => context.set.changes[*index].address.config() == *address,
            _ => false,
        });
        if told {
            continue;
        }
        let mut detection = Detection::new(
            Subject::Address(address.to_string()),
            format!(
                "{} gets code that runs when it is applied: {}",
                code(address),
                code(&provisioner.kind)
            ),
        )
        .with_span(provisioner.span.or(block.span));
        if let Some((_, words)) = provisioner_destroys(context, provisioner, None) {
            detection = detection.because(format!("it says {}", code(words)));
        }
        out.push(detection);
    }
}

/// `code-runs-at-plan`: code that planning alone runs.
pub(super) fn at_plan(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let source = set.origin.fidelity() == Fidelity::Source;
    for module in &set.configuration.modules {
        let old = set
            .prior_configuration
            .as_ref()
            .and_then(|prior| prior.module(&module.path));
        for block in module
            .resources
            .iter()
            .filter(|block| block.mode != ResourceMode::Managed)
        {
            let Some(what) = runs_when_read(block) else {
                continue;
            };
            let before = old.and_then(|old| {
                old.resources.iter().find(|other| {
                    other.mode == block.mode
                        && other.type_name == block.type_name
                        && other.name == block.name
                })
            });
            if source
                && before.is_some_and(|before| {
                    same_attributes(context, &before.attributes, &block.attributes)
                })
            {
                continue;
            }
            let address = address(&module.path, block);
            let detection = Detection::new(
                Subject::Address(address.to_string()),
                format!("Planning reads {}, which {what}", code(&address)),
            )
            .with_span(block.span);
            out.push(if source {
                detection
            } else {
                detection.possible().because(
                    "a plan does not tell whether the block is new; it ran when the plan was made",
                )
            });
        }
        for provider in &module.providers {
            let exec: Vec<&AttributeUse> = provider
                .attributes
                .iter()
                .filter(|attribute| runs_program(&attribute.path))
                .collect();
            if exec.is_empty() {
                continue;
            }
            let before = old.and_then(|old| {
                old.providers
                    .iter()
                    .find(|other| other.name == provider.name && other.alias == provider.alias)
            });
            let kept = before.is_some_and(|before| {
                let old: Vec<AttributeUse> = before
                    .attributes
                    .iter()
                    .filter(|attribute| runs_program(&attribute.path))
                    .cloned()
                    .collect();
                let new: Vec<AttributeUse> =
                    exec.iter().map(|attribute| (*attribute).clone()).collect();
                same_attributes(context, &old, &new)
            });
            if source && kept {
                continue;
            }
            let name = match &provider.alias {
                Some(alias) => format!("provider.{}.{alias}", provider.name),
                None => format!("provider.{}", provider.name),
            };
            let mut detection = Detection::new(
                Subject::Address(name.clone()),
                format!(
                    "The configuration of {} runs a program to sign in",
                    code(&name)
                ),
            )
            .with_span(provider.span);
            if !source {
                // Signing in to clusters with the cloud's own program is how
                // most of them are reached; only a new one is news.
                detection = detection.possible().with_effect(Effect::Note);
            }
            out.push(detection);
        }
    }
}

fn runs_program(path: &str) -> bool {
    path.split('.').any(|part| {
        matches!(
            part,
            "exec" | "credential_process" | "auth_exec" | "exec_command"
        )
    })
}

/// What reading a data source runs.
fn runs_when_read(block: &ResourceBlock) -> Option<&'static str> {
    let constant = |path: &str| {
        block
            .attributes
            .iter()
            .find(|attribute| attribute.path.as_ref() == path)
            .map(|attribute| attribute.expression.constant.as_ref())
    };
    match block.type_name.as_ref() {
        "external" => Some("runs a program"),
        "shell_script" | "ansible_playbook" | "local_command" | "terracurl_request" => {
            Some("runs a program or sends a request")
        }
        "http" => match constant("method") {
            Some(Some(Value::String(method)))
                if matches!(method.to_ascii_uppercase().as_str(), "GET" | "HEAD") =>
            {
                None
            }
            Some(_) => Some("sends a request that may change something"),
            None if constant("request_body").is_some() => Some("sends a request with a body"),
            None => None,
        },
        "aws_lambda_invocation" => Some("invokes a function"),
        _ => None,
    }
}

fn same_attributes(context: &Context<'_>, a: &[AttributeUse], b: &[AttributeUse]) -> bool {
    let text = |span: Option<Span>| span.and_then(|span| context.set.sources.text(span));
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            a.path == b.path
                && a.expression.constant == b.expression.constant
                && a.expression.references == b.expression.references
                && text(a.expression.span) == text(b.expression.span)
        })
}

/// Attributes that hold code, wherever they stand.
const CODE: &[&str] = &[
    "command",
    "commands",
    "cmd",
    "args",
    "entrypoint",
    "entry_point",
    "inline",
    "script",
    "scripts",
    "user_data",
    "user_data_base64",
    "user_data_raw",
    "custom_data",
    "startup_script",
    "metadata_startup_script",
    "startup-script",
    "shutdown-script",
    "windows-startup-script-ps1",
    "user-data",
    "script_content",
    "primary_script_content",
    "script_text",
    "run_command",
    "buildspec",
    "inline_code",
    "source_code",
    "query",
    "sql",
    "statement",
    "statements",
    "queries",
    "sqls",
    "execute",
    "revert",
    "shell_command",
    "interpreter",
    "program",
    "commandtoexecute",
    "command_to_execute",
    "protected_settings",
    "settings",
    "container_definitions",
    "lifecycle_commands",
    "on_destroy",
    "destroy_command",
    "delete",
    "update",
    "create",
    "read",
    "input",
    "parameters",
    "payload",
    "container_command",
    "shell",
    "exec",
    "runcommand",
    "destroy_data",
    "sql_command",
    "job_definition",
    "definition",
    "content",
];

/// Of those, the ones whose name tells too little: read only in types that run
/// something when they are applied.
const VAGUE: &[&str] = &[
    "settings",
    "delete",
    "update",
    "create",
    "read",
    "input",
    "parameters",
    "payload",
    "content",
    "query",
    "definition",
    "statement",
    "args",
    "program",
    "protected_settings",
    "interpreter",
];

/// `destructive-command`: the words of such code say that it destroys.
pub(super) fn destructive(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let blocks = with_provisioners(&set.configuration);
    for index in context.risky() {
        let (change, known) = context.change(index);
        let running = running(&blocks, change);
        let mut told = false;
        for (provisioner, certain) in &running {
            let Some((_, words)) = provisioner_destroys(context, provisioner, Some(change)) else {
                continue;
            };
            let detection = Detection::new(
                Subject::Change(index),
                format!(
                    "Applying {} runs a command that destroys",
                    code(&change.address)
                ),
            )
            .because(format!("it says {}", code(words)))
            .with_span(provisioner.span)
            .raising(Class::Destructive);
            out.push(if *certain {
                detection
            } else {
                detection.possible()
            });
            told = true;
            break;
        }
        if told || !change.after.exists() || matches!(change.action, Action::NoOp | Action::Read) {
            continue;
        }
        let type_name = change.address.type_name.as_ref();
        let runs_now = NOW.is_match(type_name)
            || known.facts.executes() == Some("run") && !is_carrier(type_name);
        let before = change.before.value();
        let mut found: Option<(String, String)> = None;
        change.after.value().walk(&mut |path, value| {
            if found.is_some() || !matches!(value, Value::String(_) | Value::List(_)) {
                return;
            }
            let Some(name) = path.0.iter().rev().find_map(|step| match step {
                PathStep::Name(name) => Some(name),
                PathStep::Index(_) => None,
            }) else {
                return;
            };
            let lower = name.to_ascii_lowercase();
            let listed = CODE.contains(&lower.as_str());
            let vague = VAGUE.contains(&lower.as_str());
            if (!listed || vague) && !runs_now {
                return;
            }
            if before.at(path) == value && !change.action.replaces() {
                return;
            }
            if let Some((kind, words)) = commands::value_destroys(value) {
                // A machine that starts may format its own disks.
                if kind == Destroys::Remote || runs_now {
                    found = Some((path.without_indices(), words));
                }
            }
        });
        if let Some((path, words)) = found {
            let production = known.counts_as_production(context.policy);
            let mut detection = Detection::new(
                Subject::Change(index),
                format!("{} holds a command that destroys", code(&change.address)),
            )
            .because(format!("it says {}", code(words)))
            .at(path);
            detection = if production {
                detection.raising(Class::Destructive)
            } else {
                detection
                    .with_effect(Effect::Note)
                    .raising(Class::Reversible)
            };
            out.push(detection);
        }
    }
    for (index, invocation) in set.invocations.iter().enumerate() {
        let words = commands::value_destroys(invocation.config.value()).map(|(_, words)| words);
        let by_type = ["delete", "terminate", "destroy", "stop_instance", "purge"]
            .iter()
            .any(|word| invocation.type_name.contains(word));
        if words.is_some() || by_type {
            let mut detection = Detection::new(
                Subject::Invocation(index),
                format!(
                    "The action {} destroys or stops something",
                    code(&invocation.address)
                ),
            );
            if let Some(words) = words {
                detection = detection.because(format!("it says {}", code(words)));
            }
            out.push(detection);
        }
    }
}

/// What a provisioner destroys, read from its constants, its source, and the
/// values of the object that it may refer to as `self`.
fn provisioner_destroys(
    context: &Context<'_>,
    provisioner: &Provisioner,
    change: Option<&ResourceChange>,
) -> Option<(Destroys, String)> {
    if provisioner.kind.as_ref() == "file" {
        return None;
    }
    let mut open = false;
    for attribute in &provisioner.attributes {
        let expression = &attribute.expression;
        if let Some(found) = expression
            .constant
            .as_ref()
            .and_then(commands::value_destroys)
        {
            return Some(found);
        }
        if expression.constant.is_none() {
            open = true;
        }
        let source = expression
            .span
            .and_then(|span| context.set.sources.text(span));
        if let Some(found) = source.and_then(commands::destroys) {
            return Some(found);
        }
    }
    let source = provisioner
        .span
        .and_then(|span| context.set.sources.text(span));
    if let Some(found) = source.and_then(commands::destroys) {
        return Some(found);
    }
    let change = change.filter(|_| open)?;
    let names = ["triggers", "input", "triggers_replace", "output"];
    let sides = [change.before.value(), change.after.value()];
    sides
        .iter()
        .flat_map(|side| names.iter().map(|name| side.get(name)))
        .find_map(commands::value_destroys)
}
