//! What the words of a switch say together that none of them says alone.

use super::proof;
use super::reader::{At, Harm, Reader};
use super::words::{Name, mean, meanings};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// What an attribute is about, and whether on is good.
pub(super) struct Sense {
    pub(super) good: bool,
    pub(super) harm: Harm,
    pub(super) means: &'static str,
    pub(super) bits: u32,
    /// Nothing but `enabled`, in a block about nothing in particular.
    pub(super) plain: bool,
}

pub(super) const fn sense(good: bool, harm: Harm, means: &'static str, bits: u32) -> Sense {
    Sense {
        good,
        harm,
        means,
        bits,
        plain: false,
    }
}

/// What a phrase says, if the name is one.
pub(super) fn read(reader: &Reader<'_>, at: &At<'_>) -> Option<Sense> {
    let own = at.own;
    let even = own.turns().is_multiple_of(2);
    // `insecure_skip_verify`: a word of warning turns nothing around.
    if skips_a_guard(own) {
        let means = "a guard or a check may be turned off";
        return Some(sense(false, Harm::Guard, means, mean::GUARD));
    }
    // `ignore_certificate_error`, `skip_resource_in_use_check`: of what is new, nothing was
    // checked before.
    if skips_a_check(own) && !reader.creates() {
        let means = "a guard or a check may be turned off";
        return Some(sense(false, Harm::Guard, means, mean::NEGATION));
    }
    // `cleanup_policy_dry_run`
    if tries_out(own) {
        return of_trial(reader, own);
    }
    // `ssh_enabled`, a new `serial_console_access`
    if is_way_in(reader, at) && !own.says(mean::AUDIT) {
        let means = "someone else may be let in";
        let good = !even || own.says(mean::STOP);
        return Some(sense(good, Harm::Exposure, means, mean::EXPOSURE));
    }
    // `fsync`, `synchronous_commit`
    if outlives_a_crash(own) {
        let means = "recent writes may be lost in a crash";
        return Some(sense(true, Harm::Deletion, means, mean::COPIES));
    }
    // `refresh_token_rotation`
    if proof::rotates(reader, own) {
        let means = "credentials may no longer be rotated";
        return Some(sense(even, Harm::Guard, means, mean::GUARD));
    }
    // `check_breach_on_authentication`
    if own.has(forms::THREATS.words) && !own.says(mean::ALLOWANCE) {
        let means = "a guard or a check may be turned off";
        let good = even || own.has(forms::KEEPS_OUT.words);
        return Some(sense(good, Harm::Guard, means, mean::GUARD));
    }
    // `allowlist`: off, it names nobody, and everybody comes in.
    if names_who_may(own) {
        let means = "anyone who is not listed may be let in";
        return Some(sense(even, Harm::Guard, means, mean::SOURCE));
    }
    // `block_reads`, `blocks { write = true }`
    let blocks = reader.names.last();
    let blocks =
        blocks.is_some_and(|block| block.words.len() == 1 && block.has(&["block", "blocks"]));
    if holds_up(own) || blocks && own.words.iter().all(|word| forms::TRAFFIC.has(word)) {
        let means = "reads or writes may no longer be possible";
        return Some(sense(false, Harm::Stop, means, mean::NEGATION));
    }
    // `may_receive`
    let may = |word: &String| matches!(word.as_str(), "may" | "can");
    let traffic = |word: &String| forms::TRAFFIC.has(word);
    let mut rest = own.words.iter().skip(1);
    if own.words.len() > 1 && own.words.first().is_some_and(may) && rest.all(traffic) {
        let means = "reads or writes may no longer be possible";
        return Some(sense(true, Harm::Stop, means, mean::RUN));
    }
    // `shards { disable = true }`, `is_disable`
    let plain = |word: &String| matches!(word.as_str(), "disable" | "is" | "force");
    if own.has(&["disable"]) && own.words.iter().all(plain) {
        return disables(reader);
    }
    // `is_org_admin`
    if makes_a_ruler(own) {
        let means = "someone may get administrator rights or write access";
        return Some(sense(!even, Harm::Grants, means, mean::RIGHTS));
    }
    // `flush`: what is new is empty.
    let empties = |word: &String| forms::EMPTIES.has(word);
    if !at.fresh && only(own, mean::RUN | mean::ALLOWANCE, empties) {
        let means = "a single call may delete all of it";
        return Some(sense(false, Harm::Deletion, means, mean::DESTRUCTION));
    }
    None
}

/// Whether a name is made of such words and of those that mean one of these things.
fn only(own: &Name, bits: u32, such: impl Fn(&String) -> bool) -> bool {
    let mut all = own.words.iter();
    own.words.iter().any(&such) && all.all(|word| such(word) || meanings(word) & bits != 0)
}

/// Whether a name says that something is only tried out: `dry_run`, `report_only`.
fn tries_out(own: &Name) -> bool {
    let pairs = own.words.windows(2);
    let trial = |pair: &[String]| forms::TRIALS.has(&pair.concat());
    own.words.iter().any(|word| forms::TRIALS.has(word)) || pairs.into_iter().any(trial)
}

/// What is only tried out is not done: good, where that is to delete, and bad, where it is to
/// refuse.
fn of_trial(reader: &Reader<'_>, own: &Name) -> Option<Sense> {
    let deletes = mean::DESTRUCTION | mean::EXPIRY | mean::RETENTION;
    let near = [own.all, reader.parent(), reader.kind.all];
    let about = near
        .into_iter()
        .find(|all| all & (deletes | mean::GUARD) != 0)?;
    Some(if about & deletes != 0 {
        let means = "something may be deleted from now on";
        sense(
            true,
            Harm::Deletion,
            means,
            mean::DESTRUCTION | mean::RETENTION,
        )
    } else {
        let means = "what was refused may be allowed, or only reported";
        sense(false, Harm::Guard, means, mean::GUARD)
    })
}

/// Whether a switch opens a way into a machine. `enabled` at the top is about the object, which
/// is the switch for all machines of an account where its kind says `access`.
fn is_way_in(reader: &Reader<'_>, at: &At<'_>) -> bool {
    let own = at.own;
    let way = |name: &Name| name.has(forms::WAYS_IN.words);
    let plain = |word: &String| meanings(word) & mean::RUN != 0;
    let opens = |word: &String| {
        forms::WAYS_IN.has(word)
            || plain(word)
            || matches!(word.as_str(), "access" | "port" | "allow")
    };
    let own_way = way(own) && own.words.iter().all(opens);
    let of_kind = reader.at_top() && way(&reader.kind) && reader.kind.has(&["access"]);
    let switch = |word: &String| plain(word) || word == "disabled";
    own_way
        || of_kind && own.words.iter().all(plain)
        || own.words.iter().all(switch) && is_called_a_way_in(at.after)
}

/// Whether an object, or a block, is one of the ways into a machine, by its name or protocol.
pub(super) fn is_called_a_way_in(block: &Value) -> bool {
    let Value::Map(map) = block else { return false };
    map.iter().any(|(name, value)| {
        let text = value.as_str().unwrap_or_default();
        forms::WAYS_IN.has(&text.to_lowercase())
            && matches!(
                name.as_ref(),
                "name" | "numbers" | "service" | "protocol" | "type" | "kind"
            )
    })
}

/// Whether a name warns, turns around, and names a guard, in this order.
fn skips_a_guard(own: &Name) -> bool {
    let says = |bits: u32| {
        let mut words = own.words.iter();
        words.position(|word| meanings(word) & bits != 0)
    };
    let (warns, turns) = (says(mean::EXPOSURE), says(mean::NEGATION));
    let guards = says(mean::GUARD | mean::ENCRYPTION);
    own.turns() == 1 && warns.is_some() && warns < turns && turns < guards
}

/// Whether a name begins with leaving out, and what is left out is a check or an error of a proof.
fn skips_a_check(own: &Name) -> bool {
    let first = own.words.iter().find(|word| *word != "is");
    let leaves = first.is_some_and(|word| forms::LEAVES_OUT.words.contains(&word.as_str()));
    let last = own.words.last().map_or("", String::as_str);
    leaves
        && (matches!(last, "check" | "checks")
            || matches!(last, "error" | "errors") && own.has(forms::CHECKED.words))
}

/// Whether a switch makes somebody one of those who rule over others: `grafana_admin`,
/// `with_admin_option`.
fn makes_a_ruler(own: &Name) -> bool {
    let rules = |word: &String| word != "owner" && super::words::is_ruler(word);
    let beside = |word: &String| rules(word) || forms::OF_RULERS.has(word);
    own.words.iter().any(rules) && own.words.iter().all(beside)
}

/// Whether a name says that a write outlives a crash, and nothing else. `sync` alone may be
/// about anything.
fn outlives_a_crash(own: &Name) -> bool {
    let durable = |word: &String| forms::DURABLE.has(word);
    let mut all = own.words.iter();
    all.all(|word| durable(word) || forms::WRITTEN.has(word) || meanings(word) == mean::RUN)
        && own.words.iter().any(durable)
        && (own.has(forms::WRITTEN.words)
            || own.words.iter().any(|word| durable(word) && word != "sync"))
}

/// What a bare `disable` does to the block that it stands in: good, where that lets in,
/// deletes, or holds something up.
fn disables(reader: &Reader<'_>) -> Option<Sense> {
    let near = if reader.at_top() {
        reader.kind.all
    } else {
        reader.parent()
    };
    let guards = mean::GUARD | mean::ENCRYPTION | mean::AUDIT;
    if near & guards != 0 {
        let means = "a guard or a check may be turned off";
        return Some(sense(false, Harm::Guard, means, mean::NEGATION));
    }
    if near & (mean::STOP | mean::DESTRUCTION | mean::EXPOSURE) != 0 {
        return None;
    }
    let means = "something may be turned off";
    Some(sense(false, Harm::Stop, means, mean::NEGATION))
}

/// Whether a switch says that only those on a list are let in.
fn names_who_may(own: &Name) -> bool {
    let list = |word: &String| word.starts_with("allowlist") || word.starts_with("whitelist");
    only(
        own,
        mean::RUN | mean::SOURCE | mean::NEGATION | mean::GUARD,
        list,
    )
}

/// Whether a switch refuses all that is read or written, and not that of some.
fn holds_up(own: &Name) -> bool {
    let traffic = |word: &String| forms::TRAFFIC.has(word);
    let refused = |word: &String| forms::KEEPS_OUT.has(word) || word.starts_with("disabl");
    let starts = own.words.first().is_some_and(refused);
    let mut rest = own.words.iter().skip(1);
    starts && own.words.len() > 1 && rest.all(|word| traffic(word) || word == "all")
}
