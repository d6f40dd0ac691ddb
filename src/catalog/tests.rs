use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

fn facts(type_name: &str) -> TypeFacts {
    Catalog::built_in().facts(type_name)
}

fn lookup(type_name: &str) -> Option<TypeFacts> {
    Catalog::built_in().lookup(type_name)
}

fn types() -> impl Iterator<Item = &'static str> {
    Catalog::built_in().types()
}

/// The sources, read with another eye than the build script's: line by line.
fn sources() -> Vec<String> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/catalog");
    let files = fs::read_dir(dir).expect("the catalog's sources are part of the repository");
    let paths = files.map(|entry| entry.expect("a readable directory").path());
    let sources = paths.filter(|path| path.extension().is_some_and(|extension| extension == "hcl"));
    sources
        .map(|path| fs::read_to_string(path).expect("readable sources"))
        .collect()
}

#[test]
fn every_block_is_in_the_table() {
    let texts = sources();
    let blocks: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.strip_prefix("type \"")?.strip_suffix("\" {"))
        .collect();
    assert_eq!(texts.len(), 38);
    assert!(blocks.len() > 5500);
    assert_eq!(blocks, types().collect());
    assert!(types().is_sorted());
}

#[test]
fn every_entry_loads() {
    let mut protections = 0;
    let mut paths = 0;
    for name in types() {
        let facts = lookup(name).expect("a listed type is found");
        assert_eq!(facts.name(), name);
        let provider = facts.provider().expect("a known type has a provider");
        assert!(
            name == "terraform_data" || name.starts_with(&format!("{provider}_")),
            "{name}"
        );
        assert_eq!(
            facts.why().is_some(),
            facts.holds() == Holds::Data,
            "{name}"
        );
        for path in facts.force_new_paths().chain(facts.parents()) {
            assert!(!path.is_empty(), "{name}");
        }
        for path in facts.force_new_paths() {
            paths += 1;
            assert_eq!(facts.force_new(path), ForceNew::Always, "{name} {path}");
        }
        for (path, condition) in facts.force_new_conditions() {
            assert_eq!(
                facts.force_new(path),
                ForceNew::When(condition),
                "{name} {path}"
            );
        }
        for fact in facts.protections() {
            protections += 1;
            assert!(!fact.path.is_empty(), "{name}");
            assert!(
                fact.needs.is_none() || fact.recovery,
                "{name} {}",
                fact.path
            );
            if let Safe::OneOf(values) = fact.safe {
                assert!(values.iter().count() > 0, "{name} {}", fact.path);
            }
        }
    }
    let written = sources()
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| line.starts_with("    { kind = \""))
        .count();
    assert_eq!(protections, written);
    assert!(paths > 10_000, "{paths}");
}

fn protection(type_name: &str, path: &str) -> Protection {
    facts(type_name)
        .protections()
        .find(|fact| fact.path == path)
        .expect("a listed protection")
}

#[test]
fn a_database_is_described() {
    let facts = facts("aws_db_instance");
    assert!(facts.known());
    assert_eq!(facts.holds(), Holds::Data);
    assert_eq!(facts.why(), Some("database"));
    assert_eq!(facts.tags(), Some(TagsAt::Map("tags")));
    assert_eq!(facts.force_new("availability_zone"), ForceNew::Always);
    assert_eq!(facts.force_new("allocated_storage"), ForceNew::No);

    let protected = protection("aws_db_instance", "deletion_protection");
    assert_eq!(protected.safe, Safe::Is(SafeValue::Bool(true)));
    assert_eq!(protected.unset_safe, Some(false));
    assert!(protected.kind.is_destruction_guard() && !protected.recovery);

    // The name of a snapshot that is not taken brings nothing back.
    assert!(protection("aws_db_instance", "skip_final_snapshot").recovery);
    assert!(!protection("aws_db_instance", "final_snapshot_identifier").recovery);
    let kept = protection("aws_db_instance", "delete_automated_backups");
    assert_eq!(
        (kept.recovery, kept.needs),
        (true, Some("backup_retention_period"))
    );
    assert_eq!(
        protection("aws_db_instance", "backup_retention_period").safe,
        Safe::AtLeast(1.0)
    );
}

#[test]
fn facts_of_several_providers() {
    assert_eq!(facts("aws_lb").holds(), Holds::Identity);
    assert_eq!(facts("aws_alb").holds(), Holds::Identity);
    assert_eq!(
        facts("aws_lb").force_new("subnets"),
        ForceNew::When("conditional")
    );
    assert_eq!(facts("aws_rds_cluster_instance").holds(), Holds::Identity);
    assert_eq!(
        facts("azurerm_storage_container").parents().next(),
        Some("storage_account_id")
    );
    assert!(
        !facts("aws_instance")
            .protections()
            .any(|fact| fact.recovery)
    );
    // Dropped by current releases, and still in older configurations.
    assert_eq!(facts("azurerm_sql_database").holds(), Holds::Data);
    assert_eq!(facts("azurerm_sql_database").probe(), Probe::None);
    assert_eq!(
        facts("aws_s3_bucket_policy").grants_access(),
        Some("resource_policy")
    );
    assert_eq!(
        facts("aws_iam_role_policy_attachment").parents().next(),
        Some("role")
    );
    assert_eq!(
        facts("google_sql_database_instance").tags(),
        Some(TagsAt::Map("settings.user_labels"))
    );
    assert_eq!(
        facts("kubernetes_namespace").tags(),
        Some(TagsAt::Map("metadata.labels"))
    );
    assert_eq!(
        facts("azurerm_resource_group").why(),
        Some("everything in the group")
    );
    assert_eq!(facts("azurerm_management_lock").guard(), Some("lock"));
    assert_eq!(facts("helm_release").executes(), Some("deploys_code"));
    assert_eq!(facts("null_resource").executes(), Some("run"));
    assert_eq!(
        facts("aws_autoscaling_group").tags(),
        Some(TagsAt::Blocks {
            path: "tag",
            key: "key",
            value: "value"
        })
    );
    assert_eq!(
        facts("aws_autoscaling_group_tag").tags(),
        Some(TagsAt::ItSelf {
            key: "tag.key",
            value: "tag.value"
        })
    );
    assert_eq!(
        facts("kubectl_manifest").tags(),
        Some(TagsAt::Document {
            attribute: "yaml_body",
            path: "metadata.labels"
        })
    );
    assert!(!facts("aws_security_group_rule").can_carry_tags());
    let Safe::OneOf(values) = protection("google_sql_user", "deletion_policy").safe else {
        panic!("a list of safe values");
    };
    assert!(
        values
            .iter()
            .any(|value| value == SafeValue::Str("ABANDON"))
    );
    assert_eq!(
        protection("google_kms_crypto_key", "destroy_scheduled_duration").safe,
        Safe::MinDuration("86400s")
    );
}

#[test]
fn an_unknown_type_may_hold_data() {
    assert_eq!(lookup("example_database"), None);
    let facts = facts("example_database");
    assert!(!facts.known());
    assert_eq!(facts.holds(), Holds::Data);
    assert_eq!(facts.force_new("name"), ForceNew::Unprobed);
    assert_eq!(facts.protections().count(), 0);
    assert_eq!((facts.name(), facts.why(), facts.tags()), ("", None, None));
}

#[test]
fn paths_inside_and_around_a_listed_path_count() {
    let facts = facts("aws_instance");
    assert_eq!(
        facts.force_new("ebs_block_device.snapshot_id"),
        ForceNew::Always
    );
    // A map key or an index below the attribute.
    assert_eq!(facts.force_new("ipv6_addresses.0"), ForceNew::Always);
    // The block around a listed path: adding or removing it is conditional, as it is listed itself.
    assert_eq!(facts.force_new("ebs_block_device"), ForceNew::When("add"));
    // Adding the block replaces; a change inside it does not.
    assert_eq!(
        facts.force_new("root_block_device.volume_size"),
        ForceNew::No
    );
    assert_eq!(
        facts.force_new("user_data"),
        ForceNew::When("user_data_replace_on_change=true")
    );
    // No prefix by letters.
    assert_eq!(facts.force_new("ami_alias"), ForceNew::No);
    assert_eq!(facts.force_new("tags.Name"), ForceNew::No);
    // A block that is not listed itself and contains a listed path.
    let cluster = self::facts("google_container_cluster");
    assert_eq!(
        cluster.force_new("private_cluster_config.master_ipv4_cidr_block"),
        ForceNew::Always
    );
    assert_ne!(cluster.force_new("private_cluster_config"), ForceNew::No);
    // Some nested paths of this type are unknown; its tags are not.
    let eks = self::facts("aws_eks_cluster");
    assert_eq!(eks.probe(), Probe::Partial);
    assert_eq!(eks.force_new("tags.Name"), ForceNew::No);
    assert_eq!(eks.force_new("zonal_shift_config"), ForceNew::Unprobed);
    assert_eq!(
        self::facts("aws_s3_bucket").force_new("versioning"),
        ForceNew::No
    );
    // Too little of this provider's schema was seen.
    assert_eq!(
        self::facts("okta_group").force_new("description"),
        ForceNew::Unprobed
    );
}

#[test]
fn every_word_reads_back() {
    for kind in ProtectionKind::ALL {
        assert_eq!(ProtectionKind::parse(kind.as_str()), Some(*kind));
        assert_eq!(kind.to_string(), kind.as_str());
    }
    let used: BTreeSet<ProtectionKind> = types()
        .flat_map(|name| facts(name).protections())
        .map(|fact| fact.kind)
        .collect();
    assert_eq!(used.len(), ProtectionKind::ALL.len());
    assert_eq!(Holds::parse("data"), Some(Holds::Data));
    assert_eq!(Probe::parse("sometimes"), None);
}

/// Every source below `rules/catalog`, with its path from there.
fn all_sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/catalog");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name();
    let files = files
        .into_iter()
        .map(|entry| entry.expect("a readable directory"));
    files
        .filter(|entry| {
            let end = entry.path().extension().unwrap_or_default();
            end == "hcl" || end == provided::EXTENSION
        })
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).expect("it is below");
            let path = path.display().to_string().replace('\\', "/");
            (
                path,
                fs::read_to_string(entry.path()).expect("readable sources"),
            )
        })
        .collect()
}

/// A file that is made from the sources: compared, or written with `BLESS=1`.
fn is_current(name: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, wanted).expect("it is written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == wanted,
        "{name} is not current: run `BLESS=1 cargo test --all-features --lib catalog::`"
    );
}

/// Whether a type has a path; `None` where its contents are not told.
fn has(said: &provided::Provided, path: &str) -> Option<bool> {
    let known: BTreeSet<&str> = said.paths.iter().map(String::as_str).collect();
    let mut outer = path;
    while !known.contains(outer) {
        let (shorter, _) = outer.rsplit_once('.')?;
        outer = shorter;
        let inside = format!("{outer}.");
        if known.contains(outer) && !known.iter().any(|path| path.starts_with(&inside)) {
            return None;
        }
    }
    Some(outer == path)
}

#[test]
fn every_path_of_ours_is_in_the_tables() {
    let facts = compile::read(&all_sources()).expect("our sources");
    let mut elsewhere = String::from(
        "# Facts about attributes that the release in the table does not have: of google-beta, of\n\
         # older releases, or built in a way that the table does not show. Made by `BLESS=1`.\n",
    );
    let mut missing = |name: &str, path: &str| {
        let known = facts.provided.get(name);
        // A type of another release, or an object whose contents are free.
        if known.is_some_and(|said| {
            let top = path.split('.').next().unwrap_or(path);
            has(said, path) == Some(false) || !said.paths.iter().any(|known| known == top)
        }) {
            elsewhere.push_str(&format!("{name}\t{path}\n"));
        }
    };
    for (name, entry) in &facts.types {
        let conditional = entry.force_new_when.iter().map(|(path, _)| path);
        let guards = entry.protections.iter().map(|guard| &guard.path);
        let paths: BTreeSet<&String> = entry
            .force_new
            .iter()
            .chain(conditional)
            .chain(guards)
            .collect();
        for path in paths {
            missing(name, path);
        }
    }
    let mut said: BTreeSet<(&str, &str)> = BTreeSet::new();
    for group in &facts.groups {
        for fact in group.attributes.iter().filter(|fact| !fact.shared) {
            said.extend(
                group
                    .patterns
                    .iter()
                    .map(|pattern| (pattern.as_str(), fact.path.as_str())),
            );
        }
    }
    for (name, path) in said {
        missing(name, path);
    }
    is_current("testdata/catalog-paths.tsv", &elsewhere);
}

/// The rows of the coverage table, by provider.
fn coverage() -> String {
    #[derive(Default)]
    struct Row {
        types: usize,
        protections: usize,
        meanings: usize,
        counts: [usize; 6],
    }
    let mut rows: std::collections::BTreeMap<String, Row> = std::collections::BTreeMap::new();
    for (path, text) in all_sources() {
        let name = path.rsplit('/').next().unwrap_or(&path);
        let (name, _) = name.split_once('.').expect("a file has an end");
        let row = rows.entry(name.to_owned()).or_default();
        let count = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
        if path.starts_with("schema/") {
            let mut types = std::collections::BTreeMap::new();
            provided::gather(&path, &text, &mut types).expect("a table");
            row.counts[0] = types.len();
            for said in types.values() {
                row.counts[1] += said.paths.len();
                for (fact, texts) in &said.facts {
                    let at = match fact {
                        TypeFact::OptionalComputed => 2,
                        TypeFact::ProviderDefault => 3,
                        TypeFact::ComputedOnUpdate => 4,
                        _ => 5,
                    };
                    row.counts[at] += texts.len();
                }
            }
        } else {
            row.types += count("type \"");
            row.protections += count("    { kind = ");
            row.meanings += count("  attribute \"");
        }
    }
    let mut out = String::from(
        "| provider | types with a record | protections | attributes with a meaning | types in the table | attributes | keep their value | defaults | unknown after an update | renamed |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for (name, row) in &rows {
        let [types, attributes, kept, defaults, unknown, renamed] = row.counts;
        out.push_str(&format!(
            "| {name} | {} | {} | {} | {types} | {attributes} | {kept} | {defaults} | {unknown} | {renamed} |\n",
            row.types, row.protections, row.meanings
        ));
    }
    out
}

#[test]
fn the_coverage_in_the_documentation_is_counted() {
    const BEGIN: &str = "<!-- counted from rules/catalog by a test -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/catalog.md");
    let text = fs::read_to_string(path).expect("the documentation");
    let (before, _) = text.split_once(BEGIN).expect("the place of the table");
    is_current("docs/catalog.md", &format!("{before}{BEGIN}{}", coverage()));
}
