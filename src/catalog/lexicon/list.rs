//! Lists of words, and blocks that come and go.

use std::collections::BTreeSet;

use super::forms::is_check;
use super::net::{host, is_everything, is_range, is_wide, same_site};
use super::reader::{At, Harm, Reader};
use super::refer::names_one_of;
use super::rights::grants;
use super::text::world;
use super::tls;
use super::words::{Name, mean, step};
use crate::catalog::vocabulary::forms;
use crate::model::value::{PathStep, Value};

fn texts(list: &[Value]) -> BTreeSet<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    list.iter()
        .filter_map(text)
        .filter(|text| !text.is_empty())
        .collect()
}

/// Two lists of words.
pub(super) fn scalars(reader: &mut Reader<'_>, at: &At<'_>, old: &[Value], new: &[Value]) {
    let (old, new) = (texts(old), texts(new));
    let added: Vec<&String> = new.difference(&old).collect();
    let lost: Vec<&String> = old.difference(&new).collect();
    added_ones(reader, at, &old, &added);
    if lost.is_empty() || at.fresh {
        return;
    }
    let own = at.own;
    let admits = mean::SOURCE
        | mean::RIGHTS
        | mean::TRUST
        | mean::ALLOWANCE
        | mean::OUTWARD
        | mean::NEGATION;
    let talk = own.says(mean::TALK) && !own.says(mean::ENTRIES);
    let firewall = reader.kind.says(mean::GUARD);
    if own.has(&["tags"]) && !firewall {
        return;
    }
    if added.is_empty() && own.has(forms::REFUSALS.words) {
        if refuses(own) {
            let means = "a deny rule may be removed";
            reader.harm(own, Harm::Guard, means, mean::GUARD | mean::NEGATION);
        }
        return;
    }
    if added.is_empty() && copied(reader, own) {
        let means = "less data may be copied";
        reader.harm(own, Harm::Deletion, means, mean::COPIES);
        return;
    }
    if includes(own) && (added.is_empty() || old.contains("*")) {
        let means = "something may be left out from now on";
        reader.harm(own, Harm::Loss, means, mean::ENTRIES);
        return;
    }
    if new.is_empty() {
        // Whoever stood in a list of those that are let in is let in no more.
        let only_admits = own.all & admits != 0 && !own.says(mean::ENTRIES) && !firewall;
        // A filter of addresses without addresses is often none at all; a rule
        // without addresses lets nobody in.
        let rule = reader.kind.has(&["rule", "rules"]) || reader.within(&["rule", "ingress"]);
        let outward = (own.all | reader.around()) & mean::OUTWARD != 0 && !own.says(mean::GUARD);
        if only_admits && !rule && !outward && old.iter().all(|text| is_range(text)) {
            let means = "an empty list may allow everyone in";
            reader.harm(own, Harm::Exposure, means, mean::SOURCE);
        }
        if !talk && !only_admits {
            reader.harm(
                own,
                Harm::Loss,
                "a list that something may rely on is emptied",
                mean::ENTRIES,
            );
        }
        return;
    }
    let marks = ["severities", "severity", "events", "levels", "categories"];
    let told = (own.all | reader.kind.all | reader.around()) & mean::AUDIT != 0;
    // Somebody who leaves a group may do less.
    let holders = own.has(&["user", "users", "member", "members", "principal", "service"])
        && reader
            .kind
            .has(&["group", "team", "role", "policy", "project"]);
    if own.has(forms::STEPS.words) && lost.iter().any(|text| is_check(text)) {
        let means = "a guard or a check may be removed";
        reader.harm(own, Harm::Guard, means, mean::GUARD);
        return;
    }
    if own.has(&marks) && told && added.is_empty() {
        let means = "logs or notifications may be removed";
        reader.harm(own, Harm::Silence, means, mean::AUDIT);
        return;
    }
    let steps: Vec<usize> = new.iter().filter_map(|word| decides(word)).collect();
    let was: Vec<usize> = old.iter().filter_map(|word| decides(word)).collect();
    if let (Some(was), Some(is)) = (was.iter().max(), steps.iter().min())
        && is < was
        && steps.len() == new.len()
    {
        reader.harm(
            own,
            Harm::Guard,
            "what was refused may be allowed, or only reported",
            mean::GUARD,
        );
    } else if lost.len() == old.len() && leads(own.all, &new) {
        reader.harm(
            own,
            Harm::Route,
            "traffic or messages may go elsewhere",
            mean::ROUTE,
        );
    } else if lost.len() == old.len()
        && reader.within(&["conditions", "condition", "scope", "match"])
    {
        reader.harm(
            own,
            Harm::Guard,
            "it may cover less than before",
            mean::GUARD,
        );
    } else if own.has(forms::RELIED_ON.words)
        && !holders
        && !own.says(mean::NEGATION | mean::ALLOWANCE)
        && added.is_empty()
    {
        reader.harm(
            own,
            Harm::Loss,
            "entries that something may rely on are lost",
            mean::ENTRIES,
        );
    } else if lost.len() == old.len() && own.has(&["users", "user"]) && !added.is_empty() {
        reader.harm(
            own,
            Harm::Silence,
            "other people may be asked or notified than before",
            mean::ENTRIES,
        );
    }
}

/// How much a word refuses: `deny`, `DenyAccess`.
fn decides(word: &str) -> Option<usize> {
    let parts = || super::words::cut(word).into_iter();
    let short = parts().count() <= 2;
    let part = || parts().find_map(|part| step("action", &part));
    step("action", word).or_else(|| short.then(part).flatten())
}

/// Whether a list names what is refused, and not which guards are off.
fn refuses(own: &Name) -> bool {
    !own.has(forms::GUARDING_NOUNS.words) && !own.says(mean::GUARD | mean::AUDIT | mean::COPIES)
}

/// Whether a list of what makes copies names what is copied.
fn copied(reader: &Reader<'_>, own: &Name) -> bool {
    let stems = [
        "backup", "snapshot", "replica", "replicat", "archiv", "restor", "export",
    ];
    let copies = |name: &Name| {
        let mut words = name.words.iter();
        words.any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let others = mean::NEGATION | mean::TALK | mean::TRUST | mean::OUTWARD | mean::AUDIT;
    let named = own.says(others | mean::SOURCE) || own.has(&["users", "groups", "roles", "emails"]);
    !named && (copies(&reader.kind) || reader.names.iter().any(|name| copies(name)))
}

/// Whether a list names what something is done to, and not who may do it.
fn includes(own: &Name) -> bool {
    const HOLDERS: [&str; 8] = [
        "permissions",
        "permission",
        "scopes",
        "claims",
        "users",
        "groups",
        "principals",
        "members",
    ];
    own.has(forms::INCLUDED.words) && !own.has(&HOLDERS)
}

/// Whether the entries of a list are places that something leads to.
fn leads(all: u32, new: &BTreeSet<String>) -> bool {
    let hosts = || new.iter().all(|text| host(text).is_some());
    let ranges = new.iter().all(|text| text.contains('/') && is_range(text));
    all & mean::ROUTE != 0
        && all & mean::NO_ROUTE == 0
        && !ranges
        && (all & mean::RIGHTS == 0 || hosts())
}

/// Words that a list did not hold.
fn added_ones(reader: &mut Reader<'_>, at: &At<'_>, old: &BTreeSet<String>, added: &[&String]) {
    let own = at.own;
    let near = own.all | reader.parent();
    // An entry that begins with a refusal does not let the world in: `DROP#0.0.0.0/0#ALL`.
    let refuses = |text: &str| {
        let parts = super::words::cut(text);
        parts.first().is_some_and(|part| forms::REFUSES.has(part))
            && !parts.iter().any(|part| forms::ADMITS.has(part))
    };
    let let_in: Vec<&str> = old
        .iter()
        .map(String::as_str)
        .filter(|text| !refuses(text))
        .collect();
    let before = let_in.join(" ");
    for text in added {
        if !refuses(text) && world(reader, at, &before, text) {
            return;
        }
    }
    // `non_key_attributes` leaves nothing out.
    let bare = own.has(&["non", "no", "not"]) && !own.says(mean::AUDIT | mean::ENCRYPTION);
    let leaves_out = own.says(mean::NEGATION) && !bare;
    if leaves_out || own.has(&["exclude", "excluded", "exempt", "exempted", "exceptions"]) {
        let guards = (own.all | reader.kind.all | reader.around())
            & (mean::GUARD | mean::COPIES | mean::AUDIT)
            != 0
            || reader.kind.has(&["constraint", "policy"]);
        if guards && !added.is_empty() && !at.fresh {
            reader.harm(
                own,
                Harm::Guard,
                "more may be left out than before",
                mean::NEGATION,
            );
        }
        return;
    }
    let sifts = reader.within(&["filters", "filter", "ignored", "ignore", "blackout"]);
    if sifts && !at.fresh && added.iter().any(|text| is_everything(text)) {
        let means = "logs or notifications may be removed";
        reader.harm(own, Harm::Silence, means, mean::AUDIT);
        return;
    }
    let everywhere = |text: &&&String| super::refer::lets_everywhere(reader, at, text);
    if added.iter().any(|text| everywhere(&text)) {
        let means = "more may be granted than before, or to more recipients";
        reader.harm(own, Harm::Grants, means, mean::RIGHTS | mean::OUTWARD);
        return;
    }
    let outward = near & mean::OUTWARD != 0 && near & mean::ALLOWANCE == 0;
    if outward || super::plain::mounts(reader, at) {
        return;
    }
    if super::refer::one_takes_all(reader, at, old, added) {
        return;
    }
    let everything =
        added.iter().any(|text| is_everything(text)) && !old.iter().any(|text| is_everything(text));
    let open = near & (mean::RIGHTS | mean::SOURCE | mean::TRUST | mean::ALLOWANCE) != 0
        || reader.kind.says(mean::RIGHTS)
        || everything && own.says(mean::EXPOSURE);
    // Marks of an inventory are `key:value`; words alone may be roles.
    let marks = own.has(&["tags"]);
    let rights = own.says(mean::RIGHTS)
        && own.has(&[
            "privileges",
            "permissions",
            "grants",
            "verbs",
            "capabilities",
            "rights",
        ]);
    let more = added.iter().any(|text| super::rights::writes(text));
    let begins = || {
        let verbs = added.iter().any(|text| super::rights::destroys(text));
        super::rights::names_one_place(at.after) && !verbs
    };
    if rights && more && !(at.fresh && begins()) {
        let means = "more may be granted than before, or to more recipients";
        reader.harm(own, Harm::Grants, means, mean::RIGHTS);
        return;
    }
    let grant = |text: &&&String| {
        // What a path is called says nothing of rights (`/admin`).
        let plain = (!marks || text.chars().all(char::is_alphanumeric)) && !text.starts_with('/');
        plain && (old.is_empty() || old.iter().all(|had| grants(had, text))) && grants("", text)
    };
    if open && ((everything && !marks) || added.iter().any(|text| grant(&text))) {
        reader.harm(
            own,
            Harm::Grants,
            "more may be granted than before, or to more recipients",
            mean::RIGHTS | mean::SOURCE | mean::TRUST,
        );
        return;
    }
    if at.fresh {
        return;
    }
    if own.has(&["owners", "admins", "administrators"]) && !added.is_empty() {
        reader.harm(
            own,
            Harm::Grants,
            "someone else may become an owner or administrator",
            mean::RIGHTS,
        );
        return;
    }
    let proof = own.has(&[
        "protocols",
        "schemes",
        "flavors",
        "methods",
        "ciphers",
        "algorithms",
    ]) || own.says(mean::GUARD | mean::ENCRYPTION);
    if (own.says(mean::ALLOWANCE) || (proof && !own.says(mean::NEGATION)))
        && added
            .iter()
            .any(|text| forms::WEAK_PROOFS.has(&text.to_lowercase()) || older_tls(old, text))
    {
        reader.harm(
            own,
            Harm::Guard,
            "weaker authentication may be accepted",
            mean::ALLOWANCE,
        );
        return;
    }
    if own.says(mean::TRUST) && added.iter().any(|text| stranger(old, text)) {
        reader.harm(
            own,
            Harm::Grants,
            "someone else may be trusted",
            mean::TRUST,
        );
    }
}

/// Whether a version of TLS is older than all that a list held.
fn older_tls(old: &BTreeSet<String>, text: &str) -> bool {
    let oldest = old.iter().filter_map(|had| tls::version(had)).min();
    tls::version(text).is_some_and(|new| oldest.is_some_and(|oldest| new < oldest))
}

/// Whether a trusted entry is of a site that was not trusted before. Which ranges of
/// addresses are let in is told where they hold the world, or much of it.
fn stranger(old: &BTreeSet<String>, text: &str) -> bool {
    if is_range(text) {
        return is_wide(text);
    }
    match host(text) {
        Some(new) => !old
            .iter()
            .filter_map(|text| host(text))
            .any(|old| same_site(&old, &new)),
        None => !old.is_empty(),
    }
}

/// Whether the loss of a block is none: it let in, deleted, or kept something still.
fn good_riddance(reader: &Reader<'_>, at: &At<'_>, block: &Value) -> bool {
    let own = at.own;
    let bad = mean::DESTRUCTION | mean::STOP | mean::EXPOSURE | mean::NEGATION;
    if own.says(bad) && !own.says(mean::GUARD)
        || own.says(mean::TALK) && !own.says(mean::ENTRIES | mean::SETTINGS)
    {
        return true;
    }
    // What was written out is said by a policy of its own now.
    let moved = own.has(&["forwarded"]) && !at.after.get("cache_policy_id").is_empty();
    if moved {
        return true;
    }
    let expires = block.get("expiration");
    if !expires.is_empty() || own.has(&["timeouts", "cors", "lifecycle"]) {
        return true;
    }
    // Without a rule of what is deleted in time more is kept.
    if reader.kind.has(&["lifecycle"]) && !own.says(mean::GUARD) && deletes(block) {
        return true;
    }
    // A rule that let through, or a right, is narrower without it.
    let said = ["action", "access", "effect", "rule_action", "permission"];
    let step = said
        .iter()
        .filter_map(|name| block.get(name).as_str())
        .find_map(|word| step("action", word));
    if !block.get("additional_version_weights").is_empty() {
        return true;
    }
    let granted = [
        "role",
        "grant",
        "permission",
        "permissions",
        "acl",
        "iam",
        "binding",
        "member",
    ];
    let admits = own.says(mean::SOURCE | mean::ALLOWANCE) || reader.kind.has(&granted);
    step == Some(0)
        || (admits && step != Some(3) && !own.says(mean::ROUTE) && !own.has(&["ingress", "access"]))
}

/// A block that is gone.
pub(super) fn block_lost(reader: &mut Reader<'_>, at: &At<'_>, block: &Value) {
    // Of a guard, its name alone stands for it: `plugins = { key-auth = {} }`.
    let bare = matches!(block, Value::Map(_)) && at.own.says(mean::GUARD | mean::ENCRYPTION);
    if block.is_empty() && !bare || at.fresh {
        return;
    }
    if at.own.has(forms::CONDITIONS.words) {
        reader.harm(
            at.own,
            Harm::Grants,
            "a condition may be removed",
            mean::RIGHTS,
        );
        return;
    }
    blocks_lost(reader, at, &[block], 1, 0);
}

/// Whether a block leaves something out of what guards it: then nothing is lost with it.
fn is_exemption(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let near = at.own.all | reader.kind.all | reader.around();
    names_one_of(at.own, forms::NARROWINGS)
        && (near & (mean::GUARD | mean::AUDIT) != 0 || names_one_of(&reader.kind, forms::KEEPERS))
        && near & (mean::DESTRUCTION | mean::EXPIRY | mean::RETENTION) == 0
}

/// Blocks by which what is there already looks at less than before.
pub(super) fn narrowed(reader: &mut Reader<'_>, at: &At<'_>, added: &[&Value]) {
    if !at.fresh && !added.is_empty() && is_exemption(reader, at) {
        let means = "more may be left out than before";
        reader.harm(at.own, Harm::Guard, means, mean::NEGATION | mean::GUARD);
    }
}

/// Blocks of a list that are gone.
pub(super) fn blocks_lost(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    lost: &[&Value],
    before: usize,
    after: usize,
) {
    let lost: Vec<&&Value> = lost
        .iter()
        .filter(|block| !good_riddance(reader, at, block))
        .collect();
    if lost.is_empty() || at.fresh || is_exemption(reader, at) {
        return;
    }
    let own = at.own;
    let around = own.all | reader.parent();
    let conditions = ["condition", "conditions", "criteria", "check", "checks"];
    let gates = reader.kind.says(mean::GUARD) && own.has(&conditions)
        || own.has(forms::STEPS.words) && lost.iter().any(|block| checks(block));
    let refused = lost.iter().any(|block| {
        let said = ["action", "access", "rule_action", "effect"];
        said.iter()
            .filter_map(|name| block.get(name).as_str())
            .any(|word| step("action", word) == Some(3))
    });
    let (harm, means, bits) = if refused {
        (Harm::Guard, "a deny rule may be removed", mean::GUARD)
    } else if gates {
        (
            Harm::Guard,
            "a guard or a check may be removed",
            mean::GUARD,
        )
    } else if own.says(mean::COPIES) {
        (
            Harm::Deletion,
            "copies of data or a standby may be given up",
            mean::COPIES,
        )
    } else if own.says(mean::RETENTION) {
        (
            Harm::Deletion,
            "something may be kept for a shorter time",
            mean::RETENTION,
        )
    } else if own.says(mean::GUARD | mean::ENCRYPTION) {
        (
            Harm::Guard,
            "a guard or a check may be removed",
            mean::GUARD | mean::ENCRYPTION,
        )
    } else if own.says(mean::AUDIT) {
        (
            Harm::Silence,
            "logs or notifications may be removed",
            mean::AUDIT,
        )
    } else if reader.at_top() && reader.kind.has(forms::TELLS_PEOPLE.words) {
        (
            Harm::Silence,
            "other people may be asked or notified than before",
            mean::ENTRIES,
        )
    } else if around & (mean::ENTRIES | mean::ROUTE) != 0 {
        (
            Harm::Loss,
            "entries that something may rely on are lost",
            mean::ENTRIES | mean::ROUTE,
        )
    } else if before > 0 && after == 0 {
        (
            Harm::Loss,
            "a block that something may rely on is removed",
            mean::ENTRIES,
        )
    } else {
        return;
    };
    reader.harm(own, harm, means, bits);
}

/// Whether one of the names in a block says that something is deleted.
fn deletes(block: &Value) -> bool {
    let mut said = 0;
    block.walk(&mut |path, _| {
        for step in &path.0 {
            if let PathStep::Name(name) = step {
                said |= Name::new(name).all & (mean::DESTRUCTION | mean::GUARD);
            }
        }
    });
    // A lock against deletion speaks of it, too.
    said & mean::DESTRUCTION != 0 && said & mean::GUARD == 0
}

/// Whether a step of a process is a check, by its name or type.
fn checks(block: &Value) -> bool {
    const CALLED: [&str; 6] = ["name", "type", "kind", "uses", "id", "identifier"];
    let mut found = false;
    block.walk(&mut |path, value| {
        let last = path.without_indices();
        let last = last.rsplit('.').next().unwrap_or_default();
        found |= CALLED.contains(&last) && value.as_str().is_some_and(is_check);
    });
    found
}

/// A block that is new: what it says by standing there.
pub(super) fn block_added(reader: &mut Reader<'_>, list: &Name, block: &Value) {
    let Value::Map(_) = block else { return };
    // `hibernations { start = ... }`; windows of maintenance are everyday.
    let stops = list.says(mean::STOP) && !list.has(&["window", "windows", "maintenance"]);
    if stops && super::switch::truth(block.get("enabled")) != Some(false) {
        let means = "something may stop running";
        reader.harm(list, Harm::Stop, means, mean::STOP);
    }
    let own = Name::default();
    // A function that drops whatever comes to it.
    let throws = ["id", "type", "kind", "function", "processor"];
    let throws = throws.iter().any(|name| {
        let word = block.get(name).as_str().unwrap_or_default();
        forms::DROPPERS.has(&word.to_lowercase())
    });
    if throws && list.has(forms::FUNCTIONS.words) {
        let means = "log records or traffic may be dropped";
        reader.harm(list, Harm::Silence, means, mean::STOP);
    }
    let ends = ["delete", "expiration", "expire"]
        .iter()
        .any(|name| !block.get(name).is_empty())
        // What a new policy says of others is told of the policy.
        || !reader.creates() && list.has(forms::DISPOSES.words) && super::disposal::deletes(block);
    if ends {
        reader.harm(
            &own,
            Harm::Deletion,
            "something may be deleted from now on",
            mean::DESTRUCTION,
        );
    }
}
