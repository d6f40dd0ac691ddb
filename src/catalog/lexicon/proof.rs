//! How long what proves who somebody is stays good, and how often it is made anew.

use super::reader::{At, Harm, Reader};
use super::words::{Name, mean};
use crate::catalog::vocabulary::forms;

/// So many times longer is another matter than a session that lasts the morning.
const FAR_LONGER: f64 = 30.0;

/// Whether a name says that what proves something is made anew; records are rotated too.
pub(super) fn rotates(reader: &Reader<'_>, own: &Name) -> bool {
    own.words.iter().any(|word| word.starts_with("rotat")) && proves(reader, own)
}

fn proves(reader: &Reader<'_>, own: &Name) -> bool {
    let proofs = forms::PROOFS.words;
    (own.has(proofs) || reader.kind.has(proofs) || reader.within(proofs)) && !own.says(mean::AUDIT)
}

/// How often keys are made anew, and how long a token is good: whether the number was one.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: f64, new: f64) -> bool {
    let own = at.own;
    if rotates(reader, own) && own.has(forms::PACES.words) {
        if old > 0.0 && (new <= 0.0 || new >= old * 2.0) {
            let means = "keys may be rotated less often, or not at all";
            reader.harm(own, Harm::Guard, means, mean::GUARD);
        }
        return true;
    }
    // `auth_token_time_to_live`
    let lasts = own.says(mean::EXPIRY) || own.has(&["validity", "valid"]);
    let far = old > 0.0 && new >= old * FAR_LONGER;
    if lasts && far && own.has(forms::PROOFS.words) && !own.says(mean::AUDIT | mean::RETENTION) {
        let means = "credentials may stay valid for much longer";
        reader.harm(own, Harm::Guard, means, mean::EXPIRY);
        return true;
    }
    false
}
