//! What the surroundings of an object say: workspace, backend, directory,
//! variables, provider configuration, module path, names, accounts.

use super::keys::{host_of, names_a_host, role};
use super::markers::tags_of;
use super::vocabulary::Vocabulary;
use super::words::Reading;
use super::{Evidence, IsProduction, Side, weaken};
use crate::catalog::vocabulary::keys;
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::change::{ChangeSet, ResourceChange};
use crate::model::configuration::ProviderBlock;
use crate::model::value::{Path, PathStep, Value};
use crate::policy::{GlobList, ProductionPolicy};

/// What holds for every object of a change set, and for those of one provider
/// configuration.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    /// For all objects.
    pub(super) common: Vec<Evidence>,
    providers: Vec<Provider>,
}

#[derive(Debug)]
struct Provider {
    name: String,
    source: Option<String>,
    alias: Option<String>,
    /// Default tags: an object's own tags override them.
    defaults: Vec<Evidence>,
    evidence: Vec<Evidence>,
}

fn context(says: IsProduction, source: impl Into<String>, text: &str, weak: bool) -> Evidence {
    Evidence {
        says,
        source: source.into(),
        text: text.to_owned(),
        side: Side::Context,
        disguised: false,
        weak,
        faint: false,
        doubt: false,
    }
}

/// Judges a text of the surroundings.
fn judged(
    text: &str,
    reading: Reading,
    source: impl Into<String>,
    weak: bool,
    vocabulary: &Vocabulary,
) -> Option<Evidence> {
    let judgement = vocabulary.judge(text, reading)?;
    Some(Evidence {
        disguised: judgement.disguised,
        faint: judgement.faint,
        doubt: false,
        ..context(judgement.is, source, text, weak)
    })
}

/// Judges the directories of a path one by one, so that `prod/test-data` is production.
fn judged_path(text: &str, source: &str, vocabulary: &Vocabulary) -> Option<Evidence> {
    let mut answer: Option<Evidence> = None;
    for part in text.split(['/', '\\']) {
        if let Some(judgement) = vocabulary.judge(part, Reading::Place) {
            let better = judgement.is == IsProduction::Yes;
            if better || answer.is_none() {
                answer = Some(Evidence {
                    disguised: judgement.disguised,
                    ..context(judgement.is, source, text, false)
                });
            }
            if better {
                break;
            }
        }
    }
    answer
}

fn listed(list: &GlobList, text: &str, source: &str) -> Option<Evidence> {
    list.matching(text)
        .map(|_| context(IsProduction::Yes, format!("policy, {source}"), text, false))
}

impl Surroundings {
    pub(super) fn new(set: &ChangeSet, policy: &ProductionPolicy, vocabulary: &Vocabulary) -> Self {
        let mut common = Vec::new();
        if let Some(workspace) = &set.origin.workspace
            && workspace != "default"
        {
            common.extend(
                listed(&policy.workspaces, workspace, "workspace").or_else(|| {
                    judged(
                        workspace,
                        Reading::Workspace,
                        "workspace",
                        false,
                        vocabulary,
                    )
                }),
            );
        } else if let Some(workspace) = &set.origin.workspace {
            common.extend(listed(&policy.workspaces, workspace, "workspace"));
        }
        if !set.origin.root.is_empty() {
            common.extend(
                listed(&policy.paths, &set.origin.root, "path")
                    .or_else(|| judged_path(&set.origin.root, "path", vocabulary)),
            );
        }
        common.extend(environments(set, policy, vocabulary));
        variables(set, vocabulary, &mut common);
        backend(set, policy, vocabulary, &mut common);
        let providers = set
            .configuration
            .modules
            .iter()
            .flat_map(|module| &module.providers)
            .map(|block| provider(block, set, policy, vocabulary))
            .collect();
        Surroundings { common, providers }
    }

    /// What the provider configuration of a change says; `true` for default tags.
    pub(super) fn provider(
        &self,
        change: &ResourceChange,
    ) -> impl Iterator<Item = (bool, &Evidence)> {
        let source: &str = &change.provider;
        let local = source.rsplit('/').next().unwrap_or(source);
        let alias = change.provider_alias.as_deref();
        self.providers
            .iter()
            .filter(move |provider| {
                provider.alias.as_deref() == alias
                    && provider
                        .source
                        .as_deref()
                        .map_or(provider.name == local, |known| known == source)
            })
            .flat_map(|provider| {
                provider
                    .defaults
                    .iter()
                    .map(|evidence| (true, evidence))
                    .chain(provider.evidence.iter().map(|evidence| (false, evidence)))
            })
    }
}

/// What the places of the values say that a root module is judged with. One that names production
/// counts. Another environment counts only where all of them name one and nothing else is
/// concerned: what several environments share may be production's, too.
fn environments(
    set: &ChangeSet,
    policy: &ProductionPolicy,
    vocabulary: &Vocabulary,
) -> Vec<Evidence> {
    let found = &set.origin.environments;
    let told: Vec<Option<Evidence>> = found
        .paths
        .iter()
        .map(|path| {
            let source = "variable file";
            let place = path
                .strip_suffix("/terragrunt.hcl")
                .or_else(|| path.strip_suffix(".tfvars.json"))
                .or_else(|| path.strip_suffix(".tfvars"))
                .unwrap_or(path);
            listed(&policy.paths, path, source).or_else(|| judged_path(place, source, vocabulary))
        })
        .collect();
    let says = |one: &Option<Evidence>, wanted| {
        one.as_ref().is_some_and(|evidence| evidence.says == wanted)
    };
    let yes = told.iter().any(|one| says(one, IsProduction::Yes));
    let no = found.only_these && told.iter().all(|one| says(one, IsProduction::No));
    if !yes && !no {
        return Vec::new();
    }
    let mut decided: Vec<Evidence> = told.into_iter().flatten().collect();
    decided.retain(|one| !yes || one.says == IsProduction::Yes);
    decided
}

/// Whoever makes the plan chooses the variables, so one that names another
/// environment decides nothing by itself: where it flows into the tags of an
/// object or of a provider it is read there. One that names production counts.
fn variables(set: &ChangeSet, vocabulary: &Vocabulary, out: &mut Vec<Evidence>) {
    let mut one = |name: &str, value: &Value, sensitive: bool| {
        let source = format!("variable {name}");
        let first = out.len();
        if role(name).tags && matches!(value, Value::Map(_)) {
            let path = Path(vec![PathStep::Name(name.into())]);
            out.extend(
                tags_of(value, path, vocabulary)
                    .iter()
                    .filter(|marker| !marker.weak)
                    .map(|marker| Evidence {
                        source: format!("variable {}", marker.path),
                        ..marker.evidence(Side::Context)
                    }),
            );
        } else if let Some(reading) = vocabulary.reading_of(name) {
            let text = match value {
                Value::String(text) => text.to_string(),
                Value::Bool(bool) => bool.to_string(),
                _ => return,
            };
            out.extend(judged(&text, reading, source, false, vocabulary));
        }
        weaken(&mut out[first..]);
        if sensitive {
            for evidence in &mut out[first..] {
                evidence.text.clear();
            }
        }
    };
    for (name, variable) in &set.variables {
        one(name, &variable.value, variable.sensitive);
    }
    if let Some(root) = set.configuration.module(&[]) {
        for (name, block) in &root.variables {
            if let Some(default) = &block.default
                && !set.variables.contains_key(name)
            {
                one(name, default, block.sensitive);
            }
        }
    }
}

fn backend(
    set: &ChangeSet,
    policy: &ProductionPolicy,
    vocabulary: &Vocabulary,
    out: &mut Vec<Evidence>,
) {
    let mut one = |name: &str, text: &str| {
        let source = format!("backend {name}");
        match name {
            "key" | "prefix" | "path" | "workspace_dir" | "address" => out.extend(
                listed(&policy.paths, text, &source)
                    .or_else(|| judged_path(text, &source, vocabulary)),
            ),
            "workspaces.name" | "workspaces.prefix" | "name" => out.extend(
                listed(&policy.workspaces, text, &source)
                    .or_else(|| judged(text, Reading::Workspace, source, false, vocabulary)),
            ),
            "bucket"
            | "container_name"
            | "storage_account_name"
            | "resource_group_name"
            | "organization"
            | "profile"
            | "role_arn"
            | "subscription_id" => {
                out.extend(account_of(text, &policy.accounts, &source));
                out.extend(judged(text, Reading::Name, source, true, vocabulary));
            }
            _ => {}
        }
    };
    let mut settings = |value: &Value| {
        value.walk(&mut |path, value| {
            if let Some(text) = value.as_str() {
                one(&path.without_indices(), text);
            }
        });
    };
    if let Some(backend) = &set.origin.backend {
        settings(&backend.settings);
    } else if let Some(block) = set
        .configuration
        .module(&[])
        .and_then(|root| root.backend.as_ref())
    {
        settings(&Value::Map(block.settings.clone().into()));
    }
}

fn provider(
    block: &ProviderBlock,
    set: &ChangeSet,
    policy: &ProductionPolicy,
    vocabulary: &Vocabulary,
) -> Provider {
    let mut provider = Provider {
        name: block.name.to_string(),
        source: block.source.as_deref().map(str::to_owned),
        alias: block.alias.as_deref().map(str::to_owned),
        defaults: Vec::new(),
        evidence: Vec::new(),
    };
    let label = match &block.alias {
        Some(alias) => format!("provider {}.{alias}", block.name),
        None => format!("provider {}", block.name),
    };
    if let Some(alias) = &block.alias {
        let source = format!("alias of {label}");
        provider
            .evidence
            .extend(judged(alias, Reading::Name, source, true, vocabulary));
    }
    for attribute in &block.attributes {
        let path: &str = &attribute.path;
        // A reference to a single root variable is as good as its value.
        let value = attribute.expression.constant.as_ref().or_else(|| {
            match attribute.expression.references.as_slice() {
                [crate::model::configuration::Reference::Variable(name)]
                    if !path.starts_with("default_") =>
                {
                    let variable = set.variables.get(name)?;
                    (!variable.sensitive).then_some(&variable.value)
                }
                _ => None,
            }
        });
        let Some(value) = value else { continue };
        let source = format!("{label} {path}");
        if path.starts_with("default_tags") || path.starts_with("default_labels") {
            let found = default_tags(path, value, &label, vocabulary);
            provider.defaults.extend(found);
        } else {
            value.walk(&mut |_, value| {
                let text = value.as_str();
                let found = text.and_then(|text| account(path, text, &source, policy, vocabulary));
                provider.evidence.extend(found);
            });
        }
    }
    provider
}

/// What the default tags of a provider say, which may come as the block with `tags` in it.
fn default_tags(path: &str, value: &Value, label: &str, vocabulary: &Vocabulary) -> Vec<Evidence> {
    if let Some(text) = value.as_str() {
        let key = path.rsplit('.').next().unwrap_or(path);
        let reading = vocabulary.reading_of(key);
        let source = format!("{label} {path}");
        let told = reading.and_then(|reading| judged(text, reading, source, false, vocabulary));
        return told.into_iter().collect();
    }
    let inner = match value.as_list() {
        Some([only]) => only,
        _ => value,
    };
    let tags = match inner.get("tags") {
        tags @ Value::Map(_) => tags,
        _ => inner,
    };
    let steps = path.split('.').map(|name| PathStep::Name(name.into()));
    tags_of(tags, Path(steps.collect()), vocabulary)
        .iter()
        .filter(|marker| !marker.weak)
        .map(|marker| Evidence {
            source: format!("{label} {}", marker.path),
            ..marker.evidence(Side::Context)
        })
        .collect()
}

/// What an argument of a provider says that may name an account.
fn account(
    path: &str,
    text: &str,
    source: &str,
    policy: &ProductionPolicy,
    vocabulary: &Vocabulary,
) -> Option<Evidence> {
    let mut words = path.split(['.', '_']);
    let place = words.any(|word| keys::PROVIDER_PLACES.has(word));
    let told = |text| judged(text, Reading::Name, source, true, vocabulary);
    let host = names_a_host(path).and_then(|_| host_of(text));
    account_of(text, &policy.accounts, source).or_else(|| match host {
        // The host of a tool serves several environments now and then.
        Some(host) => told(host).map(|evidence| Evidence {
            faint: true,
            ..evidence
        }),
        None => place.then(|| told(text)).flatten(),
    })
}

/// Evidence from the account, project or subscription that a text names.
pub(super) fn account_of(text: &str, accounts: &GlobList, source: &str) -> Option<Evidence> {
    if accounts.is_empty() || text.len() > 2048 {
        return None;
    }
    let in_arn = text
        .strip_prefix("arn:")
        .and_then(|rest| rest.split(':').nth(3));
    let mut after = None;
    let mut parts = text.split('/');
    while let Some(part) = parts.next() {
        if matches!(part, "subscriptions" | "projects" | "accounts" | "folders") {
            after = parts.next();
            break;
        }
    }
    // A queue's URL names the account between slashes.
    let digits = text
        .split('/')
        .find(|part| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_digit()));
    [Some(text), in_arn, after, digits]
        .into_iter()
        .flatten()
        .find_map(|account| listed(accounts, account, source))
}

/// What the address of an object says.
pub(super) fn address(
    address: &ResourceAddress,
    policy: &ProductionPolicy,
    vocabulary: &Vocabulary,
    out: &mut Vec<Evidence>,
) {
    if !address.module.is_root() {
        if !policy.modules.is_empty() {
            let names: Vec<String> = address
                .module
                .0
                .iter()
                .map(|step| format!("module.{}", step.name))
                .collect();
            out.extend(listed(&policy.modules, &names.join("."), "module path"));
        }
        for step in address.module.0.iter() {
            out.extend(judged(
                &step.name,
                Reading::Name,
                "module path",
                true,
                vocabulary,
            ));
            if let Some(InstanceKey::Name(key)) = &step.key {
                out.extend(judged(key, Reading::Name, "module key", true, vocabulary));
            }
        }
    }
    out.extend(judged(
        &address.name,
        Reading::Name,
        "resource name",
        true,
        vocabulary,
    ));
    if let Some(InstanceKey::Name(key)) = &address.key {
        out.extend(judged(key, Reading::Name, "instance key", true, vocabulary));
    }
}

/// What the accounts in an object's own identifiers say.
pub(super) fn accounts(
    value: &Value,
    policy: &ProductionPolicy,
    side: Side,
    out: &mut Vec<Evidence>,
) {
    if policy.accounts.is_empty() {
        return;
    }
    let Value::Map(map) = value else { return };
    for name in keys::ACCOUNTS.words.iter().copied() {
        if let Some(text) = map.get(name).and_then(Value::as_str)
            && let Some(evidence) = account_of(text, &policy.accounts, name)
        {
            out.push(Evidence { side, ..evidence });
        }
    }
}
