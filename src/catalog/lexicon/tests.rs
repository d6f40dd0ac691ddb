//! Pairs: a harm and its harmless twin.

mod phrases;
mod references;

use super::words::table_sizes;
use super::*;
use crate::model::value::Value;

fn value(json: &str) -> Value {
    Value::from(&serde_json::from_str::<serde_json::Value>(json).expect("JSON"))
}

fn harms(kind: &str, before: &str, after: &str) -> Vec<Harm> {
    let (before, after) = (value(before), value(after));
    let subject = Subject {
        type_name: kind,
        before: &before,
        after: &after,
        known: &|_| false,
        local: false,
        on_create: None,
    };
    read(&subject)
        .into_iter()
        .map(|reading| reading.harm)
        .collect()
}

#[test]
fn the_tables_are_read() {
    let (words, stems, scales) = table_sizes();
    assert!(
        words > 300 && stems > 200 && scales > 5,
        "{words} {stems} {scales}"
    );
    let lists = crate::catalog::vocabulary::words::WORDS.iter();
    let short = lists
        .flat_map(|list| list.stems)
        .find(|stem| stem.len() < 2);
    assert_eq!(short, None, "a stem is found by its first two bytes");
}

#[test]
fn harms_and_their_twins() {
    for (before, after, harm) in [
        (
            r#"{"deletion_protection": "on"}"#,
            r#"{"deletion_protection": "off"}"#,
            Harm::Guard,
        ),
        (
            r#"{"deletionLock": 1}"#,
            r#"{"deletionLock": 0}"#,
            Harm::Guard,
        ),
        (
            r#"{"disable_signup": true}"#,
            r#"{"disable_signup": false}"#,
            Harm::Exposure,
        ),
        (
            r#"{"skip_final_snapshot": false}"#,
            r#"{"skip_final_snapshot": true}"#,
            Harm::Deletion,
        ),
        (
            r#"{"retention": "30d"}"#,
            r#"{"retention": "PT1H"}"#,
            Harm::Deletion,
        ),
        (r#"{"size": 10}"#, r#"{"size": 1}"#, Harm::Stop),
        (
            r#"{"action": "deny"}"#,
            r#"{"action": "allow"}"#,
            Harm::Guard,
        ),
        (
            r#"{"ips": ["10.0.0.0/8"]}"#,
            r#"{"ips": ["0.0.0.0/0"]}"#,
            Harm::Exposure,
        ),
        (r#"{"paused": false}"#, r#"{"paused": true}"#, Harm::Stop),
        (
            r#"{"alerts_enabled": true}"#,
            r#"{"alerts_enabled": false}"#,
            Harm::Silence,
        ),
        (
            r#"{"data": {"a": "1", "b": "2"}}"#,
            r#"{"data": {"a": "1"}}"#,
            Harm::Loss,
        ),
    ] {
        assert!(
            harms("acme_thing", before, after).contains(&harm),
            "{before} -> {after}"
        );
        assert!(
            !harms("acme_thing", after, before).contains(&harm),
            "{after} -> {before}"
        );
    }
}

/// Who is believed and where traffic goes: another value is a harm either way.
#[test]
fn another_issuer_or_host_is_a_harm() {
    for (attribute, harm) in [("issuer", Harm::Grants), ("host", Harm::Route)] {
        let side = |name: &str| format!(r#"{{"{attribute}": "https://{name}.example"}}"#);
        assert!(
            harms("acme_thing", &side("a"), &side("b")).contains(&harm),
            "{attribute}"
        );
        assert!(harms("acme_thing", &side("a"), &side("a")).is_empty());
    }
}

#[test]
fn another_place_is_one_in_both_directions() {
    let issuer = |site: &str| format!(r#"{{"issuer": "https://{site}.example"}}"#);
    assert_eq!(
        harms("acme_thing", &issuer("a"), &issuer("b")),
        [Harm::Grants]
    );
    let host = |host: &str| format!(r#"{{"host": "{host}"}}"#);
    assert_eq!(
        harms("acme_thing", &host("a.example"), &host("b.test")),
        [Harm::Route]
    );
    let runbook = |host: &str| format!(r#"{{"runbook_url": "https://{host}/a"}}"#);
    assert!(harms("acme_thing", &runbook("a.example"), &runbook("b.test")).is_empty());
}

#[test]
fn what_is_known_is_left_alone() {
    let (before, after) = (value(r#"{"guard": true}"#), value(r#"{"guard": false}"#));
    let subject = Subject {
        type_name: "acme_thing",
        before: &before,
        after: &after,
        known: &|path| path == "guard",
        local: false,
        on_create: None,
    };
    assert!(read(&subject).is_empty());
}

/// Type, before, after.
type Case = (&'static str, &'static str, &'static str);

#[test]
fn everyday_words_of_histories_harm_nobody() {
    let harmless: &[Case] = &[
        (
            "acme_alert",
            r#"{"action_match": "all"}"#,
            r#"{"action_match": "any"}"#,
        ),
        (
            "acme_registry",
            r#"{"policy": "{\"rules\": [{\"selection\": {\"tagStatus\": \"tagged\"}}]}"}"#,
            r#"{"policy": "{\"rules\": [{\"selection\": {\"tagStatus\": \"any\"}}]}"}"#,
        ),
        (
            "acme_volume_claim",
            r#"{"spec": [{"access_modes": []}]}"#,
            r#"{"spec": [{"access_modes": ["ReadWriteOnce"]}]}"#,
        ),
        (
            "acme_dns_txt_record",
            r#"{"record": [{"value": "v=spf1 -all"}]}"#,
            r#"{"record": [{"value": "v=spf1 include:a.example ~all"}]}"#,
        ),
        (
            "acme_role",
            r#"{"permissions": [{"actions": ["Acme.Disk/read"]}]}"#,
            r#"{"permissions": [{"actions": ["Acme.Disk/read", "Acme.Vault/*/read"]}]}"#,
        ),
        (
            "acme_dns_zone_network_link",
            r#"{"registration_enabled": false}"#,
            r#"{"registration_enabled": true}"#,
        ),
        (
            "acme_index",
            r#"{"projection": [{"non_key_attributes": ["a"]}]}"#,
            r#"{"projection": [{"non_key_attributes": ["a", "b"]}]}"#,
        ),
        (
            "acme_function",
            r#"{"maximum_event_age_in_seconds": 3600}"#,
            r#"{"maximum_event_age_in_seconds": 600}"#,
        ),
        (
            "acme_deployment",
            r#"{"termination_wait_time_in_minutes": 60}"#,
            r#"{"termination_wait_time_in_minutes": 5}"#,
        ),
        (
            "acme_database",
            r#"{"snapshot_identifier": "s-1"}"#,
            r#"{"snapshot_identifier": null}"#,
        ),
    ];
    let harmful: &[Case] = &[
        (
            "acme_alert",
            r#"{"allowed_users": "ops"}"#,
            r#"{"allowed_users": "any"}"#,
        ),
        (
            "acme_bucket_grant",
            r#"{"access_mode": "read"}"#,
            r#"{"access_mode": "read-write"}"#,
        ),
        (
            "acme_role",
            r#"{"permissions": [{"actions": ["Acme.Disk/read"]}]}"#,
            r#"{"permissions": [{"actions": ["*"]}]}"#,
        ),
        (
            "acme_account",
            r#"{"self_registration_enabled": false}"#,
            r#"{"self_registration_enabled": true}"#,
        ),
        (
            "acme_scanner",
            r#"{"exclude_paths": ["a"]}"#,
            r#"{"exclude_paths": ["a", "b"]}"#,
        ),
        (
            "acme_backup",
            r#"{"maximum_age": "30d"}"#,
            r#"{"maximum_age": "1d"}"#,
        ),
        (
            "acme_database",
            r#"{"replication_source_identifier": "db-1"}"#,
            r#"{"replication_source_identifier": null}"#,
        ),
    ];
    let stopped: Vec<&Case> = harmless
        .iter()
        .filter(|(kind, before, after)| !harms(kind, before, after).is_empty())
        .collect();
    let missed: Vec<&Case> = harmful
        .iter()
        .filter(|(kind, before, after)| harms(kind, before, after).is_empty())
        .collect();
    assert!(
        stopped.is_empty() && missed.is_empty(),
        "{stopped:#?} {missed:#?}"
    );
}

#[test]
fn worlds_in_other_spellings() {
    for (text, world) in [
        ("0.0.0.0 0.0.0.0", true),
        ("0.0.0.0/0.0.0.0", true),
        ("0.0.0.0-255.255.255.255", true),
        ("10.0.0.0 255.0.0.0", false),
        ("0.0.0.0", false),
        ("allow 0.0.0.0/0; deny all", true),
        ("10.0.0.0/8 0.0.0.0", false),
    ] {
        assert_eq!(net::holds_world(text), world, "{text}");
    }
}

#[test]
fn what_is_left_out_and_what_goes_past() {
    let harms = |before: &str, after: &str| harms("acme_thing", before, after);
    for (before, after, harm) in [
        (
            r#"{"disabled_drivers": ["raw"]}"#,
            r#"{"disabled_drivers": []}"#,
            Some(Harm::Guard),
        ),
        (
            r#"{"disabled_rules": ["x"]}"#,
            r#"{"disabled_rules": []}"#,
            None,
        ),
        (
            r#"{"bypass_row_security": false}"#,
            r#"{"bypass_row_security": true}"#,
            Some(Harm::Guard),
        ),
        (
            r#"{"prevent_bypass": true}"#,
            r#"{"prevent_bypass": false}"#,
            Some(Harm::Guard),
        ),
        (
            r#"{"included_paths": ["a", "b"]}"#,
            r#"{"included_paths": ["a"]}"#,
            Some(Harm::Loss),
        ),
        (
            r#"{"included_paths": ["a"]}"#,
            r#"{"included_paths": ["a", "b"]}"#,
            None,
        ),
        (
            r#"{"delete_branch_on_merge": false}"#,
            r#"{"delete_branch_on_merge": true}"#,
            None,
        ),
        (
            r#"{"sync": "standard"}"#,
            r#"{"sync": "disabled"}"#,
            Some(Harm::Deletion),
        ),
        (
            r#"{"expire_after": "never"}"#,
            r#"{"expire_after": "30d"}"#,
            Some(Harm::Deletion),
        ),
        (
            r#"{"expire_after": "30d"}"#,
            r#"{"expire_after": "never"}"#,
            None,
        ),
        (
            r#"{"rules": [{"from": "a"}]}"#,
            r#"{"rules": [{}]}"#,
            Some(Harm::Grants),
        ),
        (
            r#"{"replication": {"dc1": 3}}"#,
            r#"{"replication": {"dc1": 1}}"#,
            Some(Harm::Deletion),
        ),
        (
            r#"{"replication": "{'dc1': 3}"}"#,
            r#"{"replication": "{'dc1': 5}"}"#,
            None,
        ),
    ] {
        assert_eq!(
            harms(before, after).first().copied(),
            harm,
            "{before} {after}"
        );
    }
}

#[test]
fn blocks_in_texts_and_what_is_copied() {
    let job = |count: u8, volume: &str| {
        let text =
            format!("job \"o\" {{\n  group \"a\" {{\n    count = {count}\n{volume}  }}\n}}\n");
        serde_json::json!({ "jobspec": text }).to_string()
    };
    let volume = "    volume \"data\" {\n      type = \"csi\"\n    }\n";
    for (kind, before, after, harm) in [
        ("acme_job", job(3, volume), job(3, ""), Some(Harm::Loss)),
        ("acme_job", job(3, volume), job(0, volume), Some(Harm::Stop)),
        ("acme_job", job(3, volume), job(6, volume), None),
        (
            "acme_snapshot_schedule",
            r#"{"indices": ["a", "b"]}"#.to_owned(),
            r#"{"indices": ["a"]}"#.to_owned(),
            Some(Harm::Deletion),
        ),
        (
            "acme_snapshot_schedule",
            r#"{"tags": ["a", "b"]}"#.to_owned(),
            r#"{"tags": ["a"]}"#.to_owned(),
            None,
        ),
        (
            "acme_branch_policy",
            r#"{"submitter_can_vote": false}"#.to_owned(),
            r#"{"submitter_can_vote": true}"#.to_owned(),
            Some(Harm::Guard),
        ),
        (
            "acme_branch_policy",
            r#"{"prevent_self_review": false}"#.to_owned(),
            r#"{"prevent_self_review": true}"#.to_owned(),
            None,
        ),
    ] {
        let found = harms(kind, &before, &after);
        assert_eq!(found.first().copied(), harm, "{kind} {before} {after}");
    }
}

#[test]
fn warnings_crashes_and_rotation() {
    let pair = |name: &str, old: &str, new: &str| {
        let side = |value: &str| format!(r#"{{"{name}": {value}}}"#);
        (
            harms("acme_key", &side(old), &side(new)),
            harms("acme_key", &side(new), &side(old)),
        )
    };
    for (name, good, bad, harm) in [
        ("insecure_skip_verify", "false", "true", Harm::Guard),
        ("insecureSkipTLSVerify", "false", "true", Harm::Guard),
        ("block_public_policy", "true", "false", Harm::Exposure),
        ("fsync", "true", "false", Harm::Deletion),
        ("synchronous_commit", r#""on""#, r#""off""#, Harm::Deletion),
        (
            "soft_delete",
            r#"{"enabled": true}"#,
            r#"{"enabled": false}"#,
            Harm::Guard,
        ),
        (
            "listen_addr",
            r#""127.0.0.1:80""#,
            r#""0.0.0.0:80""#,
            Harm::Exposure,
        ),
        (
            "origin",
            r#""http://localhost/a""#,
            r#""http://[::]/a""#,
            Harm::Exposure,
        ),
        (
            "ssl_protocols",
            r#""TLSv1.3""#,
            r#""TLSv1.3 TLSv1.1""#,
            Harm::Guard,
        ),
        (
            "ssl_protocols",
            r#"["TLSv1.3"]"#,
            r#"["TLSv1.3", "SSLv3"]"#,
            Harm::Guard,
        ),
        ("rotation_period", r#""720h""#, r#""0""#, Harm::Guard),
        ("rotation_days", "30", "365", Harm::Guard),
        ("read_only", "true", "false", Harm::Grants),
        (
            "shared_with",
            r#"["a"]"#,
            r#"["a", "everyone"]"#,
            Harm::Grants,
        ),
        (
            "config",
            r#""[a]\nx=1\n[b]\nx=1\n""#,
            r#""[a]\nx=1\n""#,
            Harm::Loss,
        ),
    ] {
        let (worse, better) = pair(name, good, bad);
        assert_eq!(worse.first().copied(), Some(harm), "{name} {good} {bad}");
        assert!(
            better.is_empty() || name == "listen_addr" || name == "origin",
            "{name}: {better:?}"
        );
    }
    for (name, old, new) in [
        ("sync", "true", "false"),
        ("listen_addr", r#""127.0.0.1:80""#, r#""127.0.0.1:81""#),
        ("log_rotation_days", "1", "7"),
        ("cpu_limit", r#""500m""#, r#""1""#),
        (
            "config",
            r#""[a]\nx=1\n[b]\nx=1\n""#,
            r#""[b]\nx=1\n[a]\nx=1\n""#,
        ),
    ] {
        assert!(pair(name, old, new).0.is_empty(), "{name} {old} {new}");
    }
}
