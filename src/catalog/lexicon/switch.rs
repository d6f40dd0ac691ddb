//! What is on or off, in any spelling.

use super::phrase::{Sense, sense};
use super::reader::{At, Harm, Reader};
use super::words::{Name, mean};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Whether a value says on or off, as a truth value, as text or as 0 and 1.
pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(bool) => Some(*bool),
        Value::Number(number) => match number.as_i64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        // None of the words is longer.
        Value::String(text) if text.trim().len() > "disabled".len() => None,
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" | "enabled" | "enable" | "active" => Some(true),
            "false" | "no" | "off" | "0" | "disabled" | "disable" | "inactive" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// What words say that are about something; the first ones win.
fn of_words(all: u32) -> Option<Sense> {
    let says = |bits: u32| all & bits != 0;
    Some(if says(mean::GUARD) {
        sense(
            true,
            Harm::Guard,
            "a guard or a check may be turned off",
            mean::GUARD,
        )
    } else if says(mean::ENCRYPTION) {
        sense(
            true,
            Harm::Guard,
            "encryption may be turned off",
            mean::ENCRYPTION,
        )
    } else if says(mean::AUDIT) {
        sense(
            true,
            Harm::Silence,
            "logs or notifications may be turned off",
            mean::AUDIT,
        )
    } else if says(mean::EXPOSURE) {
        sense(
            false,
            Harm::Exposure,
            "someone else may be let in",
            mean::EXPOSURE,
        )
    } else if says(mean::DESTRUCTION) {
        sense(
            false,
            Harm::Deletion,
            "something may be deleted from now on",
            mean::DESTRUCTION,
        )
    } else if says(mean::COPIES) {
        sense(
            true,
            Harm::Deletion,
            "copies of data or a standby may be given up",
            mean::COPIES,
        )
    } else if says(mean::STOP) {
        sense(false, Harm::Stop, "something may stop running", mean::STOP)
    } else {
        return None;
    })
}

/// What several words say together that none of them says alone.
fn of_phrase(reader: &Reader<'_>, own: &Name) -> Option<Sense> {
    // `bypass_row_level_security`: the guard stands, and somebody goes past it.
    if own.has(forms::LEADS_PAST.words) {
        let turns = |word: &&String| super::words::meanings(word) & mean::NEGATION != 0;
        let good = own.words.iter().filter(turns).count() % 2 == 1;
        let means = "a guard or a check may be bypassed";
        return Some(sense(good, Harm::Guard, means, mean::EXPOSURE));
    }
    // `submitter_can_vote`, `self_review_allowed`: the author is let through.
    let decides = own.says(mean::GUARD) || own.has(&["vote", "votes", "merge", "merges"]);
    if decides
        && own.has(forms::AUTHORS.words)
        && own.turns() == 0
        && !own.has(&["prevent", "prevents"])
    {
        let means = "less may be required than before";
        return Some(sense(false, Harm::Guard, means, mean::GUARD));
    }
    // `hive.allow-drop-table`
    let allows = own.words.iter().position(|word| word.starts_with("allow"));
    if let Some(at) = allows
        && own.words[at..]
            .iter()
            .any(|word| forms::DROPS.words.contains(&word.as_str()))
        && own.turns() == 0
    {
        let means = "something may be deleted from now on";
        return Some(sense(false, Harm::Deletion, means, mean::ALLOWANCE));
    }
    if own.has(forms::HANDS_ON.words) && own.has(forms::OF_PROOFS.words) && own.turns() == 0 {
        let means = "secrets may be passed on";
        return Some(sense(false, Harm::Exposure, means, mean::EXPOSURE));
    }
    // `azure-load-balancer-internal`: what was inside alone is outside too.
    let inside = own.words.iter().rposition(|word| word == "internal");
    if let Some(at) = inside
        && own.turns() == 0
        && own.words[at + 1..]
            .iter()
            .all(|word| forms::OF_A_BALANCER.has(word))
        && own.words[..at].last().is_none_or(|word| {
            matches!(word.as_str(), "is" | "use") || forms::OF_A_BALANCER.has(word)
        })
    {
        let means = "it may be open to others";
        return Some(sense(true, Harm::Exposure, means, mean::EXPOSURE));
    }
    // `approve_plan_automatically`, `auto_merge`: nobody is asked any more.
    if own.has(forms::UNATTENDED.words) && own.has(forms::DECISIONS.words) && own.turns() == 0 {
        let means = "what people had to decide may now happen automatically";
        return Some(sense(false, Harm::Guard, means, mean::GUARD));
    }
    // A password is proof of less than what takes its place.
    if own.has(&["password", "passwords"])
        && own.words.iter().any(|word| word.starts_with("auth"))
        && !own.words.iter().any(|word| word.starts_with("requir"))
        && own.turns() == 0
    {
        let means = "weaker authentication may be accepted";
        return Some(sense(false, Harm::Guard, means, mean::GUARD));
    }
    // `security.privileged`: the last part of a dotted name is what is on or off.
    if let Some((_, last)) = reader.last().rsplit_once('.') {
        let last = Name::new(last);
        if last.says(mean::EXPOSURE) && !last.says(mean::GUARD | mean::NEGATION) {
            return of_words(mean::EXPOSURE);
        }
    }
    let plain = own.words.iter().all(|word| {
        super::words::meanings(word) & mean::RUN != 0 || matches!(word.as_str(), "is" | "status")
    });
    // A filter that drops what is written down.
    let drops = ["drop", "exclusion", "discard", "sampling"];
    if plain && reader.at_top() && reader.kind.has(&drops) {
        let means = "log records may be dropped";
        return Some(sense(false, Harm::Silence, means, mean::RUN));
    }
    None
}

fn of_name(reader: &Reader<'_>, at: &At<'_>) -> Option<Sense> {
    if let Some(sense) = super::phrase::read(reader, at).or_else(|| of_phrase(reader, at.own)) {
        return Some(sense);
    }
    let head = at.own.head().filter(|head| head.all != 0);
    let own = head.as_deref().unwrap_or(at.own);
    let about = mean::NEGATION | mean::RUN | mean::ALLOWANCE;
    if own.has(&["read"]) && own.has(&["only"]) || own.has(&["readonly"]) {
        // Whoever holds it may write.
        if reader.kind.has(forms::HELD.words) && !reader.kind.says(mean::COPIES) {
            let means = "more may be granted than before, or to more recipients";
            return Some(sense(true, Harm::Grants, means, mean::RIGHTS));
        }
        return Some(sense(
            false,
            Harm::Stop,
            "writes may no longer be possible",
            0,
        ));
    }
    // Names of machines that enter themselves in a zone of their own network.
    if own.has(&["registration"]) && reader.kind.has(&["dns", "zone", "network"]) {
        return None;
    }
    // `block_public_policy` is about the public.
    let first = if own.turns() > 0 {
        own.all & mean::EXPOSURE
    } else {
        0
    };
    if let Some(mut sense) = of_words(first).or_else(|| of_words(own.all)) {
        // `disable_signup`, `skip_final_snapshot`.
        if own.turns() % 2 == 1 {
            sense.good = !sense.good;
            sense.bits |= mean::NEGATION;
        }
        return Some(sense);
    }
    // `allow_non_virtual_wan_traffic`: what is let in may be told by what it is not.
    let of_others = own
        .words
        .first()
        .is_some_and(|word| word.starts_with("allow"))
        && own.words.get(1).is_some_and(|word| word == "non");
    if own.says(mean::ALLOWANCE) && (!own.says(mean::NEGATION) || of_others) {
        return Some(sense(
            false,
            Harm::Exposure,
            "more may be allowed than before",
            mean::ALLOWANCE,
        ));
    }
    let disables = own
        .words
        .first()
        .is_some_and(|word| word.starts_with("disabl"));
    if disables && own.words.len() > 1 {
        if own.has(&["endpoint"]) || own.says(mean::ALLOWANCE) {
            return Some(sense(
                true,
                Harm::Exposure,
                "an endpoint that was closed may be reachable again",
                mean::NEGATION,
            ));
        }
        return Some(sense(
            false,
            Harm::Stop,
            "something may be turned off",
            mean::NEGATION,
        ));
    }
    if own.says(mean::NEGATION) {
        let refuses = own
            .words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "deny" | "block" | "reject" | "drop"));
        let one = sense(
            true,
            Harm::Guard,
            "something that was refused may be let through",
            mean::NEGATION,
        );
        return refuses.then_some(one);
    }
    if own.says(mean::RUN) || own.has(&["status", "state"]) {
        let plain = own.words.iter().all(|word| {
            super::words::meanings(word) & about != 0
                || matches!(word.as_str(), "is" | "status" | "state" | "mode")
        });
        // `enabled` says what its block is about, and at the top what the type is.
        let near = if reader.at_top() {
            reader.kind.all
        } else {
            reader.parent()
        };
        // `shutdown_schedule`, `lifecycle_policy`: the more telling words first.
        let guards = near & mean::GUARD != 0;
        let upset = if guards {
            mean::EXPOSURE
        } else {
            mean::STOP | mean::DESTRUCTION | mean::EXPOSURE
        };
        let telling = near & upset;
        let of_block = if plain {
            of_words(telling).or_else(|| of_words(near))
        } else {
            None
        };
        let mut found = of_block.unwrap_or(sense(
            true,
            Harm::Stop,
            "something may be switched off",
            mean::RUN,
        ));
        found.plain = plain;
        return Some(found);
    }
    // What nobody explains, of an object that is there to guard: `default_action`.
    let unexplained = own.all & !(mean::ENTRIES | mean::RIGHTS) == 0;
    if reader.at_top() && unexplained && reader.kind.says(mean::GUARD) && !at.fresh {
        let means = "a guard or a check may be turned off";
        return Some(sense(true, Harm::Guard, means, mean::GUARD));
    }
    // A bare key of a map that says what its keys do: `opt_in.RDS = false`.
    let near = reader.parent();
    if near & mean::RUN != 0 || reader.within(&["in", "opt", "features"]) {
        return Some(sense(
            true,
            Harm::Stop,
            "something may be switched off",
            mean::RUN,
        ));
    }
    None
}

/// Reads a pair of values that say on or off; whether there was nothing more to read.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, was: &Value, is: &Value) -> bool {
    let (old, new) = (truth(was), truth(is));
    if (old.is_none() && !was.is_null()) || (new.is_none() && !is.is_null()) || old == new {
        return false;
    }
    if costs_nothing(at.own) {
        return true;
    }
    let number = |value: &Value| matches!(value, Value::Number(_));
    let Some(sense) = of_name(reader, at) else {
        return invert(reader, at, new);
    };
    // 0 and 1 are amounts where the name says nothing of a switch.
    if (number(was) || number(is)) && sense.plain {
        return false;
    }
    let harmful = match (old, new) {
        (_, Some(true)) => {
            let at_own_end = sense.harm == Harm::Deletion && ends_with_itself(at);
            !sense.good && (!at.fresh || (sense.harm != Harm::Stop && !at_own_end))
        }
        (Some(true), _) => sense.good,
        (None, Some(false)) => sense.good && !at.fresh && !sense.plain && !was.is_unknown(),
        _ => false,
    };
    if harmful {
        reader.harm(
            at.own,
            sense.harm,
            sense.means,
            sense.bits | mean::RUN | mean::ALLOWANCE,
        );
    }
    true
}

/// Whether what a switch deletes is of no use any more: `delete_branch_on_merge`.
fn costs_nothing(own: &Name) -> bool {
    own.says(mean::DESTRUCTION) && own.has(forms::WORTHLESS.words) && !own.says(mean::GUARD)
}

/// Whether a switch says what becomes of the very thing that it stands in once that is
/// deleted: `force_destroy`, `delete_on_termination`. Of what is new nothing can be lost.
fn ends_with_itself(at: &At<'_>) -> bool {
    at.own.says(mean::DESTRUCTION)
        && at
            .own
            .has(&["force", "on", "upon", "termination", "terminate"])
}

/// What turns the meaning of something around.
fn invert(reader: &mut Reader<'_>, at: &At<'_>, new: Option<bool>) -> bool {
    let inverts = at
        .own
        .words
        .first()
        .is_some_and(|word| word.starts_with("invert"));
    if inverts && new.is_some() {
        reader.harm(
            at.own,
            Harm::Stop,
            "what counted as healthy or as a match may count as the opposite",
            0,
        );
    }
    inverts
}
