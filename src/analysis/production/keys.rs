//! Which keys tell the environment, and how their values are to be read.
//!
//! The keys are those that public repositories use: `environment` and `env` in
//! any combination, stages, tiers, accounts, clusters, workspaces, flags such
//! as `is-production`, and short codes. Azure compares tag keys without case,
//! so all of this does.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{Reading, seen_words};

/// Attributes at the top of an object that name its account, or hold it.
pub(super) const ACCOUNTS: [&str; 10] = [
    "arn",
    "id",
    "account_id",
    "owner_id",
    "project",
    "subscription_id",
    "project_id",
    "self_link",
    "account",
    "url",
];

/// How the value under a key is to be read, if the key tells the environment.
pub(super) fn reading_of(key: &str, more: &[Vec<String>]) -> Option<Reading> {
    let words = seen_words(key);
    if more.contains(&words) {
        return Some(Reading::Value);
    }
    let whole = words.concat();
    let last_two = words[words.len().saturating_sub(2)..].concat();
    if is_flag(&whole) || (last_two.starts_with("is") && is_flag(&last_two)) {
        return Some(Reading::Flag);
    }
    if words.iter().any(|word| is_environment(word)) {
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        if has(&["short", "code", "abbr", "abbreviation", "letter", "initial"]) {
            return Some(Reading::Code);
        }
        // `env_owner = "dev-team"` names people.
        let about_else = has(&[
            "owner",
            "owners",
            "contact",
            "team",
            "id",
            "ids",
            "url",
            "email",
            "version",
            "manager",
            "arn",
            "key",
            "hash",
            "file",
            "vars",
            "variables",
        ]);
        return (!about_else).then_some(Reading::Value);
    }
    if words.last().is_some_and(|word| word == "stage") {
        // The stage of a pipeline, of a funnel, of a game.
        let of_work = |word: &String| {
            matches!(
                word.as_str(),
                "ci" | "cd"
                    | "cicd"
                    | "pipeline"
                    | "build"
                    | "job"
                    | "process"
                    | "workflow"
                    | "sales"
                    | "funnel"
                    | "data"
                    | "etl"
                    | "rollout"
                    | "review"
                    | "test"
                    | "processing"
                    | "ingest"
                    | "training"
                    | "model"
                    | "project"
            )
        };
        return (!words.iter().any(of_work)).then_some(Reading::Value);
    }
    let any = |test: fn(&str) -> bool| test(&whole) || test(&last_two);
    if any(is_stage) {
        return Some(Reading::Value);
    }
    any(is_place).then_some(Reading::Place)
}

/// Keys as words, to compare those of a policy.
pub(super) fn policy_keys(keys: &[String]) -> Vec<Vec<String>> {
    keys.iter().map(|key| seen_words(key)).collect()
}

fn is_flag(key: &str) -> bool {
    matches!(
        key,
        "isproduction"
            | "isprod"
            | "isprd"
            | "islive"
            | "production"
            | "prod"
            | "prd"
            | "isproductionenvironment"
            | "isproductionworkload"
            | "productionworkload"
    )
}

fn is_environment(word: &str) -> bool {
    if matches!(
        word,
        "env"
            | "environment"
            | "envs"
            | "environments"
            | "environ"
            | "envt"
            | "envname"
            | "envtype"
            | "environmentname"
            | "environmenttype"
            | "entorno"
            | "ambiente"
            | "umgebung"
            | "omgeving"
            | "miljo"
            | "environnement"
    ) {
        return true;
    }
    // A key with a typing error still tells, and renaming a key to one must not hide it.
    (9..=13).contains(&word.len())
        && word.starts_with('e')
        && strsim::osa_distance(word, "environment") <= 2
}

fn is_stage(key: &str) -> bool {
    matches!(
        key,
        "stagename" | "sdlc" | "sdlcstage" | "deploymentstage" | "deploystage" | "releasestage"
    )
}

fn is_place(key: &str) -> bool {
    matches!(
        key,
        "tier"
            | "account"
            | "accountname"
            | "accountalias"
            | "cluster"
            | "clustername"
            | "vpc"
            | "vpcname"
            | "workspace"
            | "workspacename"
            | "tfworkspace"
            | "terraformworkspace"
            | "namespace"
            | "landscape"
            | "subscription"
            | "subscriptionname"
            | "deployment"
            | "lifecyclestage"
            | "phase"
    )
}

/// Attributes that hold tags or labels, whatever the type.
const TAGS: [&str; 29] = [
    "tags",
    "tags_all",
    "tag",
    "labels",
    "effective_labels",
    "terraform_labels",
    "resource_labels",
    "user_labels",
    "freeform_tags",
    "defined_tags",
    "volume_tags",
    "default_tags",
    "default_labels",
    "tag_set",
    "tagset",
    "tag_list",
    "tags_list",
    "common_tags",
    "common_labels",
    "custom_tags",
    "extra_tags",
    "extra_labels",
    "instance_tags",
    "resource_tags",
    "system_tags",
    "pod_labels",
    "custom_labels",
    "label",
    "effective_tags",
];

/// Attributes that the provider fills with the tags of an object and its own
/// defaults together.
const UNIONS: [&str; 5] = [
    "tags_all",
    "effective_labels",
    "terraform_labels",
    "effective_tags",
    "system_tags",
];

/// Attributes of the object itself that name its environment.
const ENVIRONMENTS: [&str; 8] = [
    "environment",
    "env",
    "environment_name",
    "env_name",
    "stage",
    "stage_name",
    "environment_type",
    "deployment_environment",
];

/// Attributes of the object itself that name what it stands in.
const PLACES: [&str; 5] = [
    "namespace",
    "workspace",
    "workspace_name",
    "account_name",
    "tier",
];

/// Attributes that name the object or what it belongs to.
const NAMES: [&str; 50] = [
    "name",
    "id",
    "bucket",
    "identifier",
    "name_prefix",
    "bucket_prefix",
    "identifier_prefix",
    "arn",
    "cluster_identifier",
    "cluster_name",
    "cluster_id",
    "cluster",
    "db_name",
    "database_name",
    "database",
    "db_instance_identifier",
    "db_cluster_identifier",
    "function_name",
    "display_name",
    "queue_name",
    "topic_name",
    "table_name",
    "repository",
    "repository_name",
    "domain",
    "domain_name",
    "zone_name",
    "host",
    "hostname",
    "fqdn",
    "title",
    "project",
    "project_id",
    "resource_group_name",
    "dataset_id",
    "instance_name",
    "server_name",
    "vault_name",
    "alias",
    "service_name",
    "log_group_name",
    "replication_group_id",
    "account_id",
    "subscription_id",
    "folder",
    "self_link",
    "storage_account_name",
    "instance_id",
    "secret_id",
    "path",
];

/// Attributes that name what the object belongs to or serves. Such a name is
/// copied from elsewhere, so that it decides only against silence.
const OWNERS: [&str; 12] = [
    "role",
    "user",
    "group",
    "principal",
    "function",
    "topic",
    "queue",
    "stream",
    "table",
    "stack",
    "environment_id",
    "parent",
];

/// Attributes with a remark of the owner, which may name the environment and
/// nothing else.
const REMARKS: [&str; 4] = ["comment", "comments", "description", "note"];

/// Attributes that hold the variables of a function or a service.
const VARIABLES: [&str; 3] = ["variables", "environment_variables", "app_settings"];

/// What an attribute is for, by its name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Role {
    /// It holds tags or labels, whatever the type.
    pub(super) tags: bool,
    /// The provider fills it with the tags of an object and its own defaults.
    pub(super) union: bool,
    /// It names the environment of the object itself.
    pub(super) reading: Option<Reading>,
    /// It names the object or what it belongs to.
    pub(super) name: bool,
    /// It names what the object belongs to.
    pub(super) owner: bool,
    /// It holds a remark.
    pub(super) remark: bool,
    /// It holds the variables of a function or a service.
    pub(super) variables: bool,
}

/// The role of an attribute. Every member of every object is asked for it.
pub(super) fn role(attribute: &str) -> Role {
    static ROLES: LazyLock<FxHashMap<&str, Role>> = LazyLock::new(|| {
        let mut roles: FxHashMap<&str, Role> = FxHashMap::default();
        let mut put = |names: &[&'static str], set: fn(&mut Role)| {
            for name in names {
                set(roles.entry(*name).or_default());
            }
        };
        put(&TAGS, |role| role.tags = true);
        put(&UNIONS, |role| role.union = true);
        put(&ENVIRONMENTS, |role| role.reading = Some(Reading::Value));
        put(&PLACES, |role| role.reading = Some(Reading::Place));
        put(&NAMES, |role| role.name = true);
        put(&OWNERS, |role| role.owner = true);
        put(&REMARKS, |role| role.remark = true);
        put(&VARIABLES, |role| role.variables = true);
        roles
    });
    ROLES.get(attribute).copied().unwrap_or_default()
}
