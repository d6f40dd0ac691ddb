//! References to filters and to everything, what becomes of others, and how much may fail:
//! each harm with the way back or a twin that harms nobody.

use super::harms;
use crate::catalog::lexicon::Harm;

/// A kind, a harm, and two objects: from the first to the second it harms, and the way back
/// does not.
type Pair = (&'static str, Harm, &'static str, &'static str);

const PAIRS: &[Pair] = &[
    (
        "acme_proxy_host",
        Harm::Guard,
        r#"{"access_list_id": 1}"#,
        r#"{"access_list_id": 0}"#,
    ),
    (
        "acme_interface",
        Harm::Guard,
        r#"{"inbound_acl": "office-only"}"#,
        r#"{"inbound_acl": "none"}"#,
    ),
    (
        "acme_site",
        Harm::Guard,
        r#"{"waf_policy_id": "7"}"#,
        r#"{"waf_policy_id": ""}"#,
    ),
    (
        "acme_mailbox",
        Harm::Route,
        r#"{"aliases": ["info"]}"#,
        r#"{"aliases": ["info", "*"]}"#,
    ),
    (
        "acme_vhost",
        Harm::Route,
        r#"{"server_name": "a.example"}"#,
        r#"{"server_name": "*"}"#,
    ),
    (
        "acme_acl",
        Harm::Grants,
        r#"{"acls": [{"action": "accept", "src": ["group:ops"], "dst": ["db:5432"]}]}"#,
        r#"{"acls": [{"action": "accept", "src": ["group:ops"], "dst": ["*:*"]}]}"#,
    ),
    (
        "acme_health_check",
        Harm::Guard,
        r#"{"spec": {"maxUnhealthy": "40%"}}"#,
        r#"{"spec": {"maxUnhealthy": "100%"}}"#,
    ),
    (
        "acme_rollout",
        Harm::Guard,
        r#"{"max_unavailable_percentage": 25}"#,
        r#"{"max_unavailable_percentage": 100}"#,
    ),
    (
        "acme_connector",
        Harm::Guard,
        r#"{"config": {"errors.tolerance": "none"}}"#,
        r#"{"config": {"errors.tolerance": "all"}}"#,
    ),
    (
        "acme_registry",
        Harm::Deletion,
        r#"{"cleanup_policy_dry_run": true}"#,
        r#"{"cleanup_policy_dry_run": false}"#,
    ),
    (
        "acme_firewall",
        Harm::Guard,
        r#"{"rules_report_only": false}"#,
        r#"{"rules_report_only": true}"#,
    ),
    (
        "acme_crawler",
        Harm::Deletion,
        r#"{"delete_behavior": "LOG"}"#,
        r#"{"delete_behavior": "DELETE_FROM_DATABASE"}"#,
    ),
    (
        "acme_server",
        Harm::Guard,
        r#"{"security_policy_name": "Policy-2024-01"}"#,
        r#"{"security_policy_name": "Policy-2018-11"}"#,
    ),
    (
        "acme_volume",
        Harm::Deletion,
        r#"{"delete_mode": "Delay"}"#,
        r#"{"delete_mode": "Direct"}"#,
    ),
    (
        "acme_project",
        Harm::Guard,
        r#"{"user_lock_threshold": 10}"#,
        r#"{"user_lock_threshold": 0}"#,
    ),
    (
        "acme_machine",
        Harm::Exposure,
        r#"{"ssh_enabled": false}"#,
        r#"{"ssh_enabled": true}"#,
    ),
    (
        "acme_rule_group",
        Harm::Silence,
        r#"{"rule": [{"no_data_state": "Alerting"}]}"#,
        r#"{"rule": [{"no_data_state": "OK"}]}"#,
    ),
    (
        "acme_web_acl",
        Harm::Guard,
        r#"{"rule": [{"name": "a", "exclusions": []}]}"#,
        r#"{"rule": [{"name": "a", "exclusions": [{"path": "/x"}]}]}"#,
    ),
    (
        "acme_plugin",
        Harm::Stop,
        r#"{"plugin_name": "rate-limiting", "config": {"minute": 1000}}"#,
        r#"{"plugin_name": "rate-limiting", "config": {"minute": 0}}"#,
    ),
];

#[test]
fn a_reference_or_a_bound_that_goes_is_seen_and_the_way_back_is_none() {
    for (kind, harm, better, worse) in PAIRS {
        let found = harms(kind, better, worse);
        assert!(found.contains(harm), "{kind} {better} {worse}: {found:?}");
        let back = harms(kind, worse, better);
        assert!(back.is_empty(), "{kind} {worse} {better}: {back:?}");
    }
}

/// A kind, a harm, a new object that does it, and one that does not.
type New = (&'static str, Harm, &'static str, &'static str);

const CREATES: &[New] = &[
    (
        "acme_alias",
        Harm::Route,
        r#"{"address": "@shop.example", "goto": "all@other.example"}"#,
        r#"{"address": "info@shop.example", "goto": "all@other.example"}"#,
    ),
    (
        "acme_workers_route",
        Harm::Route,
        r#"{"pattern": "shop.example/*"}"#,
        r#"{"pattern": "shop.example/beta/*"}"#,
    ),
    (
        "acme_lifecycle_policy",
        Harm::Deletion,
        r#"{"rules": [{"action": {"type": "Delete"}}]}"#,
        r#"{"rules": [{"action": {"type": "Archive"}}]}"#,
    ),
    (
        "acme_regulation",
        Harm::Deletion,
        r#"{"regulation_type": "SUPPRESS_WITH_DELETE"}"#,
        r#"{"regulation_type": "SUPPRESS"}"#,
    ),
    (
        "acme_route",
        Harm::Route,
        r#"{"address_prefix": "10.4.0.0/16", "next_hop_type": "None"}"#,
        r#"{"address_prefix": "10.4.0.0/16", "next_hop_type": "Gateway"}"#,
    ),
    (
        "acme_firewall_filter",
        Harm::Stop,
        r#"{"chain": "forward", "action": "drop", "comment": "x"}"#,
        r#"{"chain": "forward", "action": "drop", "src_address": "198.51.100.7"}"#,
    ),
    (
        "acme_serial_console_access",
        Harm::Exposure,
        r#"{"enabled": true}"#,
        r#"{"enabled": false}"#,
    ),
    (
        "acme_repository_key",
        Harm::Grants,
        r#"{"title": "deploy", "read_only": false}"#,
        r#"{"title": "deploy", "read_only": true}"#,
    ),
    (
        "acme_host_override",
        Harm::Route,
        r#"{"hostname": "pay", "domain": "shop.example"}"#,
        r#"{"hostname": "printer", "domain": "lan.internal"}"#,
    ),
    (
        "acme_automation_rule",
        Harm::Silence,
        r#"{"action": {"type": "SUPPRESS_ISSUE"}}"#,
        r#"{"action": {"type": "SEND_MAIL"}}"#,
    ),
    (
        "acme_log_policy",
        Harm::Silence,
        r#"{"priority": "block"}"#,
        r#"{"priority": "medium"}"#,
    ),
    (
        "acme_source_oauth",
        Harm::Grants,
        r#"{"oidc_well_known_url": "https://login.partner.example/x"}"#,
        r#"{"icon_url": "https://login.partner.example/x"}"#,
    ),
];

#[test]
fn new_objects_that_take_over_delete_or_let_in() {
    for (kind, harm, worse, better) in CREATES {
        let found = harms(kind, "null", worse);
        assert!(found.contains(harm), "{kind} {worse}: {found:?}");
        let twin = harms(kind, "null", better);
        assert!(!twin.contains(harm), "{kind} {better}: {twin:?}");
    }
}

/// Changes that look like them and harm nobody.
#[test]
fn everyday_changes_beside_references_harm_nobody() {
    for (kind, before, after) in [
        // One filter for another, and what let everybody in.
        (
            "acme_proxy_host",
            r#"{"access_list_id": 1}"#,
            r#"{"access_list_id": 2}"#,
        ),
        (
            "acme_bucket",
            r#"{"acl": "log-delivery-write"}"#,
            r#"{"acl": ""}"#,
        ),
        ("acme_ingress", r#"{"path": "/"}"#, r#"{"path": "/*"}"#),
        // A rule of a firewall to everywhere behind it, a way out, and a small share for a new version.
        (
            "acme_security_rule",
            "null",
            r#"{"access": "Allow", "source_prefix": "10.0.0.0/8", "destination_prefix": "*"}"#,
        ),
        (
            "acme_firewall_rule",
            r#"{"destination_addresses": ["10.0.0.0/8"]}"#,
            r#"{"destination_addresses": ["10.0.0.0/8", "0.0.0.0/0"]}"#,
        ),
        (
            "acme_endpoint",
            r#"{"traffic_split": {"one": 90, "two": 10}}"#,
            r#"{"traffic_split": {"one": 50, "two": 50}}"#,
        ),
        (
            "acme_role",
            r#"{"max_ttl": "315360000"}"#,
            r#"{"max_ttl": "2592000"}"#,
        ),
        (
            "acme_firewall_policy",
            r#"{"logtraffic": "utm"}"#,
            r#"{"logtraffic": "all"}"#,
        ),
        // What becomes of the rule itself, and of parts of messages.
        ("acme_policy", "null", r#"{"deletion_policy": "DELETE"}"#),
        (
            "acme_rule",
            "null",
            r#"{"headers": [{"action": "delete", "name": "x"}]}"#,
        ),
        // A narrower look at things that goes: more is meant.
        (
            "acme_web_acl",
            r#"{"rule": [{"name": "a", "scope_down_statement": [{"path": "/x"}]}]}"#,
            r#"{"rule": [{"name": "a", "scope_down_statement": []}]}"#,
        ),
    ] {
        let found = harms(kind, before, after);
        assert!(found.is_empty(), "{kind} {before} {after}: {found:?}");
    }
    let moved = harms(
        "acme_endpoint",
        r#"{"traffic_split": "{\"one\": 100}"}"#,
        r#"{"traffic_split": "{\"two\": 100}"}"#,
    );
    assert_eq!(moved, [Harm::Route]);
}
