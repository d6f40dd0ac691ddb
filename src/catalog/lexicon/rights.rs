//! Rights that a text names.

use super::net::{is_everything, wildcards};
use super::plain::{combines, mounts, reads_only};
use super::reader::{At, Harm, Reader};
use super::words::{cut, mean};

/// Words for rights that somebody did not have before.
pub(super) fn grants(old: &str, new: &str) -> bool {
    let mighty = |text: &str| -> Vec<String> {
        cut(text)
            .into_iter()
            .filter(|word| {
                matches!(
                    word.as_str(),
                    "admin"
                        | "admins"
                        | "administrator"
                        | "administrators"
                        | "owner"
                        | "owners"
                        | "root"
                        | "superuser"
                        | "sudo"
                        | "write"
                        | "rw"
                        | "full"
                        | "fullaccess"
                        | "management"
                        | "all"
                        | "masters"
                        | "manage"
                        | "impersonate"
                )
            })
            .collect()
    };
    if reads_only(new) {
        return false;
    }
    let had = mighty(old);
    mighty(new).iter().any(|word| !had.contains(word))
        || wildcards(new) > wildcards(old)
        || (is_everything(new) && !is_everything(old))
}

/// A text that names more rights, or more of those who have them.
pub(super) fn rights(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let bits = mean::RIGHTS | mean::TRUST | mean::SOURCE | mean::ALLOWANCE;
    let near = at.own.all | reader.parent();
    let holder = reader
        .kind
        .has(&["token", "account", "user", "key", "credential"])
        && at.own.has(&["type", "level", "scope", "kind", "privilege"]);
    let trusted = near & bits != 0 || reader.kind.says(mean::RIGHTS) || holder;
    // The text of a record is for whoever asks; `~all` ends a policy for mail.
    let record = reader.kind.has(&["record", "recordset", "txt", "dns"]);
    let outward = near & mean::OUTWARD != 0 && near & mean::ALLOWANCE == 0;
    if trusted
        && !outward
        && !record
        && !combines(at, new)
        && !mounts(reader, at)
        && !at
            .own
            .has(&["owner", "name", "description", "port", "ports", "protocol"])
        && grants(old, new)
    {
        reader.harm(
            at.own,
            Harm::Grants,
            "more may be granted, or to more than before",
            bits,
        );
        return true;
    }
    false
}
