//! `provider-not-official`: somebody else's provider manages types that are
//! known to belong to another one.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// Types that begin like this belong to a provider of the `hashicorp` namespace.
const OFFICIAL: &[&str] = &[
    "aws",
    "awscc",
    "azurerm",
    "azuread",
    "azurestack",
    "google",
    "kubernetes",
    "helm",
    "random",
    "null",
    "local",
    "tls",
    "time",
    "http",
    "external",
    "archive",
    "vault",
    "consul",
    "nomad",
    "template",
    "tfe",
    "ad",
    "dns",
    "boundary",
    "hcp",
];

/// Registries where anybody may publish under a namespace of his own.
const PUBLIC: &[&str] = &["registry.terraform.io", "registry.opentofu.org"];

/// The built-in provider, and its types.
const BUILT_IN: &str = "terraform.io/builtin/terraform";
const BUILT_IN_TYPES: &[&str] = &["terraform_data", "terraform_remote_state"];

/// Why a provider is not the one that types like this belong to.
fn foreign(provider: &str, type_name: &str) -> Option<&'static str> {
    if provider == BUILT_IN {
        return (!BUILT_IN_TYPES.contains(&type_name))
            .then_some("the built-in provider has no such type");
    }
    let mut parts = provider.split('/');
    let (Some(host), Some(namespace), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    if resembles_public(host) {
        return Some("its registry is spelled almost like the public one");
    }
    let family = type_name.split('_').next().unwrap_or_default();
    // `-` is how providers were called before they had namespaces.
    (PUBLIC.contains(&host)
        && !matches!(namespace, "hashicorp" | "-" | "opentofu")
        && OFFICIAL.contains(&family))
    .then_some("types of this name belong to a provider of `hashicorp`")
}

/// Whether a host is spelt almost like a public registry.
fn resembles_public(host: &str) -> bool {
    let plain = host.to_lowercase().replace("rn", "m").replace('0', "o");
    let near = |known: &&str| {
        let same = known.replace("rn", "m");
        strsim::osa_distance(&plain, &same) <= 2
    };
    !PUBLIC.contains(&host) && PUBLIC.iter().any(near)
}

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut found: BTreeMap<&str, (usize, usize, &'static str)> = BTreeMap::new();
    for index in context.effective_changes() {
        let (change, _) = context.change(index);
        if let Some(why) = foreign(&change.provider, &change.address.type_name) {
            found.entry(&change.provider).or_insert((index, 0, why)).1 += 1;
        }
    }
    for (provider, (index, count, why)) in found {
        let detection = Detection::of(Subject::Change(index))
            .with("provider", provider)
            .with_count("more", count - 1);
        out.push(detection.because(why));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_namespaces_are_foreign() {
        for (provider, type_name, told) in [
            ("registry.terraform.io/evil/aws", "aws_db_instance", true),
            (
                "registry.terraforrn.io/hashicorp/aws",
                "aws_db_instance",
                true,
            ),
            (
                "registry.terraform.corp.example/hashicorp/aws",
                "aws_db_instance",
                false,
            ),
            ("terraform.io/builtin/terraform", "aws_db_instance", true),
            ("terraform.io/builtin/terraform", "terraform_data", false),
            (
                "registry.terraform.io/hashicorp/aws",
                "aws_db_instance",
                false,
            ),
            (
                "registry.opentofu.org/hashicorp/aws",
                "aws_db_instance",
                false,
            ),
            ("registry.terraform.io/-/aws", "aws_db_instance", false),
            (
                "artifacts.example.com/platform/aws",
                "aws_db_instance",
                false,
            ),
            (
                "registry.terraform.io/datadog/datadog",
                "datadog_monitor",
                false,
            ),
            ("aws", "aws_db_instance", false),
        ] {
            assert_eq!(
                foreign(provider, type_name).is_some(),
                told,
                "{provider} {type_name}"
            );
        }
    }
}
