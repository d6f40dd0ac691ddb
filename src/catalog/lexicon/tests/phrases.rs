//! What switches, texts and documents say together: pairs, and what is everyday.

use super::harms;
use crate::catalog::lexicon::Harm;

/// A kind, a harm, and two objects: from the first to the second it harms, and the way back
/// does not.
type Pair = (&'static str, Harm, &'static str, &'static str);

const PAIRS: &[Pair] = &[
    (
        "acme_bucket",
        Harm::Deletion,
        r#"{"flush": false}"#,
        r#"{"flush": true}"#,
    ),
    (
        "acme_project",
        Harm::Guard,
        r#"{"refresh_token_rotation": true}"#,
        r#"{"refresh_token_rotation": false}"#,
    ),
    (
        "acme_config",
        Harm::Guard,
        r#"{"check_breach_on_login": true}"#,
        r#"{"check_breach_on_login": false}"#,
    ),
    (
        "acme_config",
        Harm::Guard,
        r#"{"block_bots": true}"#,
        r#"{"block_bots": false}"#,
    ),
    (
        "acme_config",
        Harm::Guard,
        r#"{"ip_allowlist_enabled": true}"#,
        r#"{"ip_allowlist_enabled": false}"#,
    ),
    (
        "acme_database",
        Harm::Stop,
        r#"{"block_reads": false}"#,
        r#"{"block_reads": true}"#,
    ),
    (
        "acme_required_action",
        Harm::Guard,
        r#"{"default_action": true}"#,
        r#"{"default_action": false}"#,
    ),
    (
        "acme_app",
        Harm::Guard,
        r#"{"mfa": {"policy": "Mandatory"}}"#,
        r#"{"mfa": {"policy": "Chosen"}}"#,
    ),
    (
        "acme_host",
        Harm::Guard,
        r#"{"enforcement_mode": "full"}"#,
        r#"{"enforcement_mode": "visibility_only"}"#,
    ),
    (
        "acme_records",
        Harm::Loss,
        r#"{"mode": "MERGE"}"#,
        r#"{"mode": "OVERWRITE"}"#,
    ),
    (
        "acme_rule",
        Harm::Guard,
        r#"{"data": {"action_name": "block"}}"#,
        r#"{"data": {"action_name": "allow"}}"#,
    ),
    (
        "acme_rule",
        Harm::Guard,
        r#"{"profiles": ["DenyAccess"]}"#,
        r#"{"profiles": ["PermitAccess"]}"#,
    ),
    (
        "acme_share",
        Harm::Grants,
        r#"{"access_level": "use"}"#,
        r#"{"access_level": "own"}"#,
    ),
    (
        "acme_share",
        Harm::Grants,
        r#"{"permission": "CAN_VIEW"}"#,
        r#"{"permission": "CAN_MANAGE"}"#,
    ),
    (
        "acme_folder",
        Harm::Grants,
        r#"{"permissions": ["Read:dev"]}"#,
        r#"{"permissions": ["Read:dev", "Build:anonymous"]}"#,
    ),
    (
        "acme_escalation",
        Harm::Silence,
        r#"{"step": [{"user": "a"}, {"user": "b"}]}"#,
        r#"{"step": [{"user": "a"}]}"#,
    ),
    (
        "acme_permission",
        Harm::Grants,
        r#"{"p": "{\"filter\": {\"tenant\": 1}}"}"#,
        r#"{"p": "{\"filter\": {}}"}"#,
    ),
    (
        "acme_gateway",
        Harm::Guard,
        r#"{"plugins": "{\"key-auth\": {}, \"log\": {}}"}"#,
        r#"{"plugins": "{\"log\": {}}"}"#,
    ),
    (
        "acme_manager",
        Harm::Stop,
        r#"{"content": "<a><job><disabled>no</disabled></job></a>"}"#,
        r#"{"content": "<a><job><disabled>yes</disabled></job></a>"}"#,
    ),
    (
        "acme_lines",
        Harm::Guard,
        r#"{"config": "permit tcp any host a\ndeny ip any any\n"}"#,
        r#"{"config": "permit tcp any host a\n"}"#,
    ),
    (
        "acme_cluster",
        Harm::Guard,
        r#"{"auth_token_lifetime": "36h"}"#,
        r#"{"auth_token_lifetime": "8760h"}"#,
    ),
    (
        "acme_lines",
        Harm::Silence,
        r#"{"functions": [{"id": "eval"}]}"#,
        r#"{"functions": [{"id": "eval"}, {"id": "drop"}]}"#,
    ),
    (
        "acme_set",
        Harm::Grants,
        r#"{"permissions": ["see"]}"#,
        r#"{"permissions": ["see", "administer"]}"#,
    ),
    (
        "acme_sync",
        Harm::Loss,
        r#"{"operation": "upsert"}"#,
        r#"{"operation": "mirror"}"#,
    ),
    (
        "acme_capture",
        Harm::Stop,
        r#"{"shards": {"disable": false}}"#,
        r#"{"shards": {"disable": true}}"#,
    ),
    (
        "acme_table",
        Harm::Deletion,
        r#"{"engine_ttl": ""}"#,
        r#"{"engine_ttl": "ts + toIntervalDay(30)"}"#,
    ),
    (
        "acme_mailbox",
        Harm::Stop,
        r#"{"may_receive": true}"#,
        r#"{"may_receive": false}"#,
    ),
    (
        "acme_task",
        Harm::Deletion,
        r#"{"command": "php artisan migrate"}"#,
        r#"{"command": "php artisan migrate:fresh --force"}"#,
    ),
];

#[test]
fn a_harm_is_seen_and_the_way_back_is_none() {
    for (kind, harm, better, worse) in PAIRS {
        assert_eq!(
            harms(kind, better, worse).first(),
            Some(harm),
            "{kind} {better} {worse}"
        );
        let back = harms(kind, worse, better);
        assert!(back.is_empty(), "{kind} {worse} {better}: {back:?}");
    }
}

/// What may be told either way round.
#[test]
fn another_choice_is_asked_about_both_ways() {
    for (kind, harm, one, other) in [
        (
            "acme_service",
            Harm::Silence,
            r#"{"escalation_policy": "P1"}"#,
            r#"{"escalation_policy": "P2"}"#,
        ),
        (
            "acme_rule",
            Harm::Deletion,
            r#"{"retention_policy": "STANDARD"}"#,
            r#"{"retention_policy": "SECONDARY"}"#,
        ),
        (
            "acme_kubernetes_cluster",
            Harm::Stop,
            r#"{"version": "1.29.3"}"#,
            r#"{"version": "1.30.1"}"#,
        ),
        (
            "acme_cluster",
            Harm::Stop,
            r#"{"kubernetes_version": "1.29"}"#,
            r#"{"kubernetes_version": "1.30"}"#,
        ),
    ] {
        assert_eq!(
            harms(kind, one, other).first(),
            Some(&harm),
            "{kind} {one} {other}"
        );
        assert_eq!(
            harms(kind, other, one).first(),
            Some(&harm),
            "{kind} {other} {one}"
        );
    }
}

#[test]
fn everyday_changes_beside_them_harm_nobody() {
    for (kind, before, after) in [
        ("acme_bucket", "null", r#"{"flush": true}"#),
        (
            "acme_buffer",
            r#"{"flush_interval": "60s"}"#,
            r#"{"flush_interval": "30s"}"#,
        ),
        (
            "acme_service",
            r#"{"check_interval": 0}"#,
            r#"{"check_interval": 1}"#,
        ),
        (
            "acme_kubernetes_cluster",
            r#"{"version": "1.29.3"}"#,
            r#"{"version": "1.29.4"}"#,
        ),
        (
            "acme_kubernetes_node_pool",
            r#"{"version": "1.29.3"}"#,
            r#"{"version": "1.30.1"}"#,
        ),
        (
            "acme_cluster",
            r#"{"version": "1.29.3"}"#,
            r#"{"version": "1.30.1"}"#,
        ),
        (
            "acme_cluster",
            r#"{"auth_token_lifetime": "1h"}"#,
            r#"{"auth_token_lifetime": "4h"}"#,
        ),
        (
            "acme_lines",
            r#"{"functions": [{"id": "a"}]}"#,
            r#"{"functions": [{"id": "a"}, {"id": "b", "filter": "true"}]}"#,
        ),
        (
            "acme_manager",
            r#"{"content": "<a><description>x</description></a>"}"#,
            r#"{"content": "<a><description>y</description></a>"}"#,
        ),
        (
            "acme_lines",
            r#"{"config": "permit a\ndeny b\n"}"#,
            r#"{"config": "permit a\npermit tcp any host c\ndeny b\n"}"#,
        ),
        (
            "acme_thing",
            r#"{"expires_on": "2026-12-01"}"#,
            r#"{"expires_on": "2027-03-01"}"#,
        ),
        (
            "acme_sync",
            r#"{"interval": {"quantity": 60}}"#,
            r#"{"interval": {"quantity": 15}}"#,
        ),
        (
            "acme_provider",
            "null",
            r#"{"category": "Storage", "endpoint": "https://s3.example.com"}"#,
        ),
        (
            "acme_listener",
            r#"{"maintenance": {"disable": false}}"#,
            r#"{"maintenance": {"disable": true}}"#,
        ),
        ("acme_zone_nameservers", "null", r#"{"nameserver": ["a"]}"#),
        ("acme_route", "null", r#"{"destination": "10.1.0.0/16"}"#),
        (
            "acme_schedule",
            "null",
            r#"{"schedule": "0 0 * * *", "start_schedule": "0 7 * * *"}"#,
        ),
        ("acme_job", "null", r#"{"command": "rm -rf /tmp/build"}"#),
    ] {
        let found = harms(kind, before, after);
        assert!(found.is_empty(), "{kind} {before} {after}: {found:?}");
    }
}

#[test]
fn new_objects_that_take_over_or_delete_in_time() {
    for (kind, harm, after) in [
        (
            "acme_domain_nameservers",
            Harm::Route,
            r#"{"domain": "example.com", "nameserver": ["a"]}"#,
        ),
        (
            "acme_static_route",
            Harm::Route,
            r#"{"network": "0.0.0.0/0", "gateway": "198.51.100.9"}"#,
        ),
        (
            "acme_run_schedule",
            Harm::Deletion,
            r#"{"destroy_schedule": "0 22 * * 5"}"#,
        ),
        (
            "acme_job",
            Harm::Deletion,
            r#"{"command": "rm -rf /srv/data/orders"}"#,
        ),
    ] {
        assert_eq!(
            harms(kind, "null", after).first(),
            Some(&harm),
            "{kind} {after}"
        );
    }
}
