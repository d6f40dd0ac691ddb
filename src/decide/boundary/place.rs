//! Where an object is: its file, account and region, as far as the input tells.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::catalog::vocabulary::keys::REGIONS;
use crate::model::change::ResourceChange;
use crate::model::configuration::ProviderBlock;
use crate::model::value::Value;

/// Attributes of objects and provider configurations that name an account, a
/// project or a subscription.
const ACCOUNTS: &[&str] = &[
    "account_id",
    "owner_id",
    "project",
    "project_id",
    "subscription_id",
    "allowed_account_ids",
    "account",
];
/// Attributes that hold an identifier with account and region in it.
const IDENTIFIERS: &[&str] = &["arn", "id", "self_link"];

/// The file that the block of a change stands in, relative to the repository.
pub(super) fn file<'a>(context: &Analysis<'a>, change: &ResourceChange) -> Option<&'a str> {
    let config = change.address.config();
    let configurations = [
        Some(&context.change_set.configuration),
        context.change_set.prior_configuration.as_ref(),
    ];
    let span = change.span.or_else(|| {
        configurations
            .into_iter()
            .flatten()
            .find_map(|configuration| configuration.resource(&config)?.span)
    })?;
    Some(&context.change_set.sources.get(span.file)?.path)
}

/// Accounts, projects and subscriptions that an object says it is in, before
/// or after; those of its provider where it says none.
pub(super) fn accounts(context: &Analysis<'_>, change: &ResourceChange) -> Vec<String> {
    let mut found = BTreeSet::new();
    for side in [change.before.value(), change.after.value()] {
        texts(side, ACCOUNTS, &mut found);
        for text in identifiers(side) {
            found.extend(account_of(text).map(str::to_owned));
        }
    }
    if found.is_empty() {
        of_provider(context, change, ACCOUNTS, &mut found);
    }
    found.into_iter().collect()
}

/// Regions that an object says it is in, before or after; that of its provider
/// where it says none.
pub(super) fn regions(context: &Analysis<'_>, change: &ResourceChange) -> Vec<String> {
    let mut found = BTreeSet::new();
    for side in [change.before.value(), change.after.value()] {
        texts(side, REGIONS.words, &mut found);
        for text in identifiers(side) {
            found.extend(region_of(text).map(str::to_owned));
        }
    }
    if found.is_empty() {
        of_provider(context, change, REGIONS.words, &mut found);
    }
    found.into_iter().collect()
}

fn texts(side: &Value, names: &[&str], out: &mut BTreeSet<String>) {
    let Some(map) = side.as_map() else { return };
    for name in names {
        match map.get(name) {
            Some(Value::List(list)) => {
                out.extend(list.iter().filter_map(Value::as_str).map(str::to_owned))
            }
            Some(value) => out.extend(
                value
                    .as_str()
                    .filter(|text| !text.is_empty())
                    .map(str::to_owned),
            ),
            None => {}
        }
    }
}

fn identifiers(side: &Value) -> impl Iterator<Item = &str> {
    IDENTIFIERS
        .iter()
        .filter_map(|name| side.as_map()?.get(name)?.as_str())
}

/// The account in an ARN, an Azure id or a Google self link.
fn account_of(text: &str) -> Option<&str> {
    if text.starts_with("arn:") {
        return text.split(':').nth(4).filter(|part| !part.is_empty());
    }
    after(text, &["subscriptions", "projects"])
}

/// The region in an ARN or a Google self link.
fn region_of(text: &str) -> Option<&str> {
    if text.starts_with("arn:") {
        return text.split(':').nth(3).filter(|part| !part.is_empty());
    }
    after(text, &["regions", "zones", "locations"])
}

/// The part of a path that follows one of these.
fn after<'t>(text: &'t str, names: &[&str]) -> Option<&'t str> {
    let mut parts = text.split('/');
    parts.find(|part| names.contains(part))?;
    parts.next().filter(|part| !part.is_empty())
}

/// What the provider configuration of a change says as a constant.
fn of_provider(
    context: &Analysis<'_>,
    change: &ResourceChange,
    names: &[&str],
    out: &mut BTreeSet<String>,
) {
    let name = change.provider.rsplit('/').next().unwrap_or_default();
    let is_meant = |block: &&ProviderBlock| {
        block.name.as_ref() == name && block.alias.as_deref() == change.provider_alias.as_deref()
    };
    let root = context.change_set.configuration.modules.first();
    for block in root
        .into_iter()
        .flat_map(|module| &module.providers)
        .filter(is_meant)
    {
        for attribute in &block.attributes {
            if !names.contains(&attribute.path.as_ref()) {
                continue;
            }
            match &attribute.expression.constant {
                Some(Value::List(list)) => {
                    out.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                Some(value) => out.extend(value.as_str().map(str::to_owned)),
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_tell_account_and_region() {
        for (text, account, region) in [
            (
                "arn:aws:sqs:eu-west-1:123456789012:q",
                Some("123456789012"),
                Some("eu-west-1"),
            ),
            ("arn:aws:s3:::bucket", None, None),
            (
                "/subscriptions/0000-1/resourceGroups/a",
                Some("0000-1"),
                None,
            ),
            (
                "projects/acme/zones/europe-west1-b/disks/d",
                Some("acme"),
                Some("europe-west1-b"),
            ),
            ("i-0123", None, None),
        ] {
            assert_eq!(
                (account_of(text), region_of(text)),
                (account, region),
                "{text}"
            );
        }
    }
}
