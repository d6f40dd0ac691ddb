//! New objects. A plain new object harms nobody; some take what is there, let
//! somebody in, silence alarms or delete later, and their words say so.

use super::net::{host, is_everything};
use super::reader::{Harm, Reader};
use super::refusal::{each, last_name};
use super::words::{Name, mean, step};
use super::{disposal, refer, refusal};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Reads a new object.
pub(super) fn read(reader: &mut Reader<'_>, after: &Value) {
    let kind = reader.kind.clone();
    for (does, harm, means, bits) in by_kind(&kind, after) {
        if does {
            reader.harm(&kind, harm, means, bits);
        }
    }
    if kind.says(mean::GUARD | mean::AUDIT | mean::COPIES)
        || kind.has(&["settings", "configuration", "defaults", "options"])
    {
        turned_off(reader, &kind, after);
    }
    if let Some(means) = reader.on_create() {
        reader.harm(&kind, Harm::Loss, means, 0);
    }
    disposal::read(reader, &kind, after);
    refer::catches(reader, &kind, after);
    schedules(reader, &kind, after);
    takes_over(reader, &kind, after);
    forwards(reader, &kind, after);
    adopts(reader, &kind, after);
    zero(reader, &kind, after);
    refusal::read(reader, &kind, after);
}

/// What a new object does by standing there, by its kind: whether it does, the harm, what that
/// means, and the words that it rests on.
fn by_kind(kind: &Name, after: &Value) -> [(bool, Harm, &'static str, u32); 12] {
    let says = |names: &[&str], what: bool| {
        let mut found = names.iter();
        found.any(|name| super::switch::truth(after.get(name)) == Some(what))
    };
    let off = says(&["enabled", "active", "is_enabled", "activated"], false)
        || says(&["disabled", "deactivated", "paused"], true);
    let has = |words: &[&str]| kind.has(words);
    let deletes = has(forms::DELETERS.words) && !kind.says(mean::GUARD);
    let throws = has(forms::DROPPERS.words) || throws_away(kind, after);
    let quiet = silences(kind) || mutes(kind, after);
    let refuses = isolates(after) || shuts_out(kind, after) || admits_nobody(kind, after);
    let hides = has(&["zone"]) && hides_names(after) || answers_first(kind, after);
    [
        (
            quiet && !off,
            Harm::Silence,
            "alarms may be silenced",
            mean::STOP,
        ),
        (
            deletes && !off,
            Harm::Deletion,
            "something may be deleted from now on",
            mean::DESTRUCTION,
        ),
        (
            has(forms::OUTAGES.words) && !off,
            Harm::Stop,
            "something may stop running",
            mean::STOP,
        ),
        (
            throws && !off,
            Harm::Silence,
            "log records or traffic may be dropped",
            mean::STOP,
        ),
        (
            believes(kind) || vouches(kind, after),
            Harm::Grants,
            "someone else may be trusted",
            mean::TRUST,
        ),
        (
            has(&["webhook", "mirror"]) && leads_out(after),
            Harm::Route,
            "another site may be told what happens here",
            mean::ROUTE,
        ),
        (
            admits_the_rest(kind, after),
            Harm::Exposure,
            "traffic that no rule mentions may be let in",
            mean::GUARD | mean::RIGHTS,
        ),
        (
            grants(kind, after) || may_write(kind, after),
            Harm::Grants,
            "someone may get administrator rights or write access",
            mean::RIGHTS,
        ),
        (
            has(&["grant", "share"]) && names_strangers(after),
            Harm::Grants,
            "another account may get access to it",
            mean::RIGHTS,
        ),
        (
            has(&["bypass", "exemption", "exempt", "waiver"]),
            Harm::Guard,
            "a check may be bypassed",
            mean::EXPOSURE,
        ),
        (
            refuses,
            Harm::Stop,
            "traffic that is allowed now may be refused",
            mean::GUARD,
        ),
        (
            hides,
            Harm::Route,
            "its names may take precedence over public ones in a network",
            mean::ROUTE,
        ),
    ]
}

/// Whether a policy of a network names a direction and no rule for it: nothing
/// comes through that way any more.
fn isolates(value: &Value) -> bool {
    match value {
        Value::List(list) => list.iter().any(isolates),
        Value::Map(map) => {
            let types = ["policy_types", "policyTypes"]
                .iter()
                .find_map(|name| value.get(name).as_list());
            let ways = types.unwrap_or_default().iter().filter_map(Value::as_str);
            let mut ways = ways.map(str::to_lowercase);
            let without = |way: String| {
                let known = matches!(way.as_str(), "ingress" | "egress");
                known && value.get(&way).is_empty()
            };
            ways.any(without) || map.values().any(isolates)
        }
        _ => false,
    }
}

/// Whether a policy of who may come in names nobody: no rule, and no refusal of its own.
fn shuts_out(kind: &Name, after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    let spec = map.values().find_map(|document| {
        document.get("kind").as_str()?;
        Some(document.get("spec"))
    });
    let names_nobody = |spec: &Value| {
        let action = spec.get("action").as_str().unwrap_or("allow");
        step("action", action) == Some(0) && spec.get("rules").is_empty()
    };
    kind.has(&["authorization"]) && kind.has(&["policy"]) && spec.is_some_and(names_nobody)
}

/// Whether an access list without a rule is attached to networks that are there already: it takes
/// the place of theirs, and lets nothing through.
fn admits_nobody(kind: &Name, after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    if !kind.has(&["acl", "acls"]) {
        return false;
    }
    let attached = map.iter().any(|(name, value)| {
        let there = value
            .as_list()
            .unwrap_or_default()
            .iter()
            .any(|one| one.as_str().is_some());
        there && Name::new(name).has(&["subnet", "subnets", "network", "networks"])
    });
    let mut lists = 0;
    let mut empty = true;
    for (name, value) in map {
        if Name::new(name).has(forms::RULE_BLOCKS.words) {
            lists += 1;
            empty &= value.is_empty();
        }
    }
    attached && lists > 0 && empty
}

/// Whether a new zone is private and has a name that the public knows.
fn hides_names(after: &Value) -> bool {
    let said = ["visibility", "zone_type", "type"].iter();
    let private = said
        .filter_map(|name| after.get(name).as_str())
        .any(|word| word.to_lowercase().starts_with("private"));
    let network = ["vpc", "private_visibility_config", "vpcs", "networks"];
    let name = ["dns_name", "domain", "zone_name", "name"]
        .iter()
        .find_map(|name| after.get(name).as_str());
    name.is_some_and(is_public)
        && (private || network.iter().any(|name| !after.get(name).is_empty()))
}

/// Whether a resolver gets an answer of its own for a name that the public knows.
fn answers_first(kind: &Name, after: &Value) -> bool {
    let domain = after.get("domain").as_str().unwrap_or_default();
    kind.has(&["override", "overrides", "rewrite", "hosts"]) && is_public(domain)
}

/// Whether a name is one that the public looks up.
fn is_public(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let inside = |label: &str| forms::INNER_LABELS.has(&label.to_lowercase());
    name.contains('.') && !name.contains('/') && !name.split('.').any(inside)
}

fn silences(kind: &Name) -> bool {
    kind.has(&[
        "mute",
        "muting",
        "downtime",
        "silence",
        "maintenance",
        "suppression",
        "inhibition",
    ])
}

/// Whether a schedule or a rule about alarms says that they are to be quiet.
fn mutes(kind: &Name, after: &Value) -> bool {
    let mut found = false;
    if kind.says(mean::AUDIT) || kind.has(&["automation"]) {
        each(after, &mut |names, value| {
            let said = last_name(names).has(&["operation", "action", "type", "mode"]);
            let text = value.as_str().unwrap_or_default();
            let quiet = |text: &str| step("quiet", text) == Some(0);
            // `SUPPRESS_ISSUE`
            let verb = || {
                super::words::cut(text)
                    .first()
                    .is_some_and(|verb| quiet(verb))
            };
            found |= said && (quiet(text) || text.len() < 64 && verb());
        });
    }
    found
}

fn believes(kind: &Name) -> bool {
    let provider = kind.has(&["provider", "idp"]);
    let identity = kind.has(&["oidc", "saml", "identity", "openid", "federated", "jwt"]);
    (provider && identity)
        || kind.has(&["federation"])
        || (kind.has(&["federated"]) && kind.has(&["credential"]))
}

/// Whether a provider of some kind says at which address it is asked who somebody is.
fn vouches(kind: &Name, after: &Value) -> bool {
    let mut asked = false;
    if kind.has(forms::VOUCHERS.words) {
        each(after, &mut |names, value| {
            let text = value.as_str().unwrap_or_default();
            asked |= text.contains("://") && last_name(names).says(mean::TRUST);
        });
    }
    asked
}

/// Whether what no rule speaks of is let in by a new guard or role: `inbound_policy = "ACCEPT"`.
fn admits_the_rest(kind: &Name, after: &Value) -> bool {
    let mut admits = false;
    if kind.says(mean::GUARD | mean::RIGHTS) {
        each(after, &mut |names, value| {
            let Some(text) = value.as_str() else { return };
            let own = last_name(names);
            let rest = own.has(&["default", "inbound", "ingress", "incoming"]);
            let decides = own.has(&["policy", "action", "strategy", "behavior", "access"]);
            admits |= rest && decides && forms::ADMITS.has(&text.to_lowercase());
        });
    }
    admits
}

/// Whether a new key or token lets its holder write.
fn may_write(kind: &Name, after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    let says = |name: &str| Name::new(name).words.join("");
    kind.has(&["key", "token", "credential", "credentials"])
        && map.iter().any(|(name, value)| match says(name).as_str() {
            "readonly" => super::switch::truth(value) == Some(false),
            "canpush" | "canwrite" | "writeaccess" | "writable" | "readwrite" => {
                super::switch::truth(value) == Some(true)
            }
            _ => false,
        })
}

/// Whether a new rule about records throws some of them away.
fn throws_away(kind: &Name, after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    let decides = ["priority", "action", "treatment", "behavior", "mode"];
    kind.says(mean::AUDIT)
        && map.iter().any(|(name, value)| {
            let text = value.as_str().unwrap_or_default();
            let throws = step("throws_away", text) == Some(0) && step("nothing", text).is_none();
            throws && Name::new(name).has(&decides)
        })
}

/// Whether somebody is named who is of another account than everything else that the object
/// names, or of one that nothing else names.
fn names_strangers(after: &Value) -> bool {
    let (mut named, mut own) = (Vec::new(), Vec::new());
    each(after, &mut |names, value| {
        let Some(text) = value.as_str() else { return };
        let arn = text
            .strip_prefix("arn:")
            .and_then(|rest| rest.split(':').nth(3));
        let account = arn.unwrap_or(text);
        if account.len() != 12 || !account.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        let name = last_name(names);
        // Roles that a service made for itself are those of the account.
        if name.has(&["principal", "principals", "grantee"]) && !text.contains("/aws-service-role/")
        {
            named.push(account.to_owned());
        } else if arn.is_some() {
            own.push(account.to_owned());
        }
    });
    named.iter().any(|account| !own.contains(account))
}

fn leads_out(after: &Value) -> bool {
    let mut found = false;
    after.walk(&mut |_, value| {
        if let Some(text) = value.as_str() {
            found |= text.contains("://") && host(text).is_some();
        }
    });
    found
}

/// Whether a member, a binding or an attachment makes an administrator.
fn grants(kind: &Name, after: &Value) -> bool {
    let binds = kind.has(&[
        "member",
        "members",
        "membership",
        "memberships",
        "binding",
        "bindings",
        "assignment",
        "assignments",
        "attachment",
        "grant",
        "collaborator",
        "rule",
        "privileges",
        "association",
        "permission",
        "permissions",
    ]);
    if !binds {
        return false;
    }
    let mut found = false;
    let Value::Map(map) = after else { return false };
    for (name, value) in map {
        let name = Name::new(name);
        if !name.says(mean::RIGHTS) && !name.has(&["arn", "id"]) {
            continue;
        }
        value.walk(&mut |_, value| {
            if let Some(text) = value.as_str() {
                let words = super::words::cut(text);
                found |= words.iter().any(|word| {
                    matches!(
                        word.as_str(),
                        "admin"
                            | "admins"
                            | "administrator"
                            | "administrators"
                            | "owner"
                            | "owners"
                            | "superuser"
                            | "root"
                    ) || word.ends_with("admin")
                        || word.contains("decrypter")
                }) || text.contains("FullAccess")
                    || (is_everything(text) && name.has(&["principal", "user", "role", "member"]))
                    || (matches!(text, "push" | "maintain" | "write")
                        && kind.has(&["collaborator"]));
            }
        });
    }
    found
}

/// Settings of something that is there already, off from now on.
fn turned_off(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let mut found = false;
    each(after, &mut |names, value| {
        let Some(word) = value.as_str() else { return };
        let name = last_name(names);
        let is = |said: &str| word.to_lowercase() == said;
        found |= (name.has(&["status", "state"]) && step("state", &word.to_lowercase()) == Some(0))
            || (name.has(&["tier"]) && is("free"))
            || (name.has(&["tokens", "mode", "required"]) && is("optional"));
    });
    if found {
        reader.harm(
            kind,
            Harm::Guard,
            "something that exists may be turned off",
            mean::GUARD | mean::COPIES,
        );
    }
}

/// A schedule or a job that deletes once its time has come.
fn schedules(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    if !kind.has(forms::TIMED.words) {
        return;
    }
    let mut found = false;
    each(after, &mut |names, value| {
        let name = last_name(names);
        let text = value.as_str().unwrap_or_default();
        let dated = name.says(mean::DESTRUCTION) && name.has(&["schedule", "at", "cron", "date"]);
        let runs = name.has(&["command", "commands", "script", "code"]);
        found |=
            !text.is_empty() && dated || runs && crate::catalog::commands::destroys(text).is_some();
    });
    if found {
        let means = "a deletion may be scheduled";
        reader.harm(kind, Harm::Deletion, means, mean::DESTRUCTION);
    }
}

/// What stands alone under a name, and takes the place of what was there: who answers for a
/// domain, where all traffic goes.
fn takes_over(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let Value::Map(map) = after else { return };
    let named = |words: &[&str]| {
        let mut all = map.iter();
        all.any(|(name, value)| Name::new(name).has(words) && !value.is_empty())
    };
    if kind.has(&["nameserver", "nameservers", "delegation"]) && named(&["domain", "zone"]) {
        let means = "someone else may answer for its names";
        reader.harm(kind, Harm::Route, means, mean::ROUTE);
    }
    if !kind.has(&["route"]) {
        return;
    }
    // Of a network that is made in the same change nothing is known yet.
    let young = map.iter().any(|(name, value)| {
        let place = ["network", "vpc", "router", "table", "gateway", "interface"];
        value.is_unknown() && Name::new(name).has(&place)
    });
    let default = |(name, value): (_, &Value)| {
        let to = ["destination", "network", "prefix", "dst", "cidr", "subnet"];
        Name::new(name).has(&to) && value.as_str().is_some_and(super::net::is_world)
    };
    let nowhere = map.iter().any(|(name, value)| {
        let text = value.as_str().unwrap_or_default();
        let leads = ["hop", "nexthop", "target", "action", "type", "gateway"];
        Name::new(name).has(&leads) && super::forms::leads_nowhere(text)
    });
    if kind.has(&["route"]) && nowhere {
        let means = "traffic may lead nowhere";
        reader.harm(kind, Harm::Route, means, mean::ROUTE);
    }
    let mut all = map.iter().map(|(name, value)| (name.as_ref(), value));
    if !young && all.any(default) {
        let means = "all traffic may take another route";
        reader.harm(kind, Harm::Route, means, mean::ROUTE);
    }
}

/// A new rule that sends somebody to another site.
fn forwards(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    if !kind.has(&["rule", "rules", "redirect", "route"]) {
        return;
    }
    let mut found = false;
    each(after, &mut |names, value| {
        let leads = |text: &str| text.contains("://") && host(text).is_some();
        if !value.as_str().is_some_and(leads) {
            return;
        }
        let name = Name::new(&names.join("."));
        let mut words = name.words.iter();
        found |= words.any(|word| word.starts_with("forward") || word.starts_with("redirect"));
    });
    if found {
        reader.harm(
            kind,
            Harm::Route,
            "traffic may be sent to another site",
            mean::ROUTE,
        );
    }
}

/// What takes over or overwrites what is there.
fn adopts(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let own = &Name::default();
    let Value::Map(map) = after else { return };
    let called = after.get("name").as_str().unwrap_or_default();
    if forms::MADE_BY_SERVICES.has(&called.to_lowercase()) {
        let means = "it may take over or overwrite what exists";
        reader.harm(own, Harm::Loss, means, 0);
    }
    for (name, value) in map {
        let words = Name::new(name);
        let takes = (words.has(&["overwrite", "adopt", "takeover", "import"])
            || forced(kind, &words))
            && !words.says(mean::NEGATION);
        let takes = takes && super::switch::truth(value) == Some(true);
        let mode = value.as_str().unwrap_or_default().to_lowercase();
        let is_mode = words.has(&["mode"]) && forms::TAKES_AWAY_THE_REST.has(&mode);
        if takes || is_mode {
            reader.harm(
                own,
                Harm::Loss,
                "it may take over or overwrite what exists",
                0,
            );
        }
    }
}

/// Whether what belongs to something else is written in spite of those who write it already:
/// `force` of labels, `force_conflicts`.
fn forced(kind: &Name, own: &Name) -> bool {
    let last = kind
        .words
        .iter()
        .rev()
        .find(|word| !word.starts_with('v') || word.len() > 2);
    own.has(&["force"]) && own.has(&["conflicts", "conflict", "ownership"])
        || own.words.len() == 1
            && own.has(&["force"])
            && last.is_some_and(|last| forms::PARTS_OF_OTHERS.has(last))
}

/// A limit or a size of nothing.
fn zero(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    let mut found = false;
    let scheduled = kind.has(&["schedule", "scheduled", "scaling", "autoscaling"]);
    let quota = kind.has(&["quota", "limit", "rate", "budget"]);
    if !scheduled && !quota {
        return;
    }
    each(after, &mut |names, value| {
        let amount = super::span::amount(value).filter(|_| !value.is_empty());
        if amount.is_some_and(|amount| (0.0..0.01).contains(&amount)) {
            let name = last_name(names);
            found |= name.says(mean::AMOUNT | mean::MOST) && !name.says(mean::LEAST);
        }
    });
    if found {
        reader.harm(
            kind,
            Harm::Stop,
            "it may be reduced to nothing, or let nothing through",
            mean::MOST | mean::AMOUNT,
        );
    }
}
