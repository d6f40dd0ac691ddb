//! Versions of TLS, and policies that are called by their date.

use super::number::apart;
use super::reader::{At, Harm, Reader};
use super::words::mean;
use crate::catalog::vocabulary::forms;

/// The oldest version of TLS that a text names, times ten.
pub(super) fn version(text: &str) -> Option<u32> {
    let named =
        |part: &[u8]| part.eq_ignore_ascii_case(b"tls") || part.eq_ignore_ascii_case(b"ssl");
    if !text.as_bytes().windows(3).any(named) {
        return None;
    }
    let lower = text.to_lowercase();
    if lower.contains("ssl3") || lower.contains("sslv3") {
        return Some(3);
    }
    let versions = lower.match_indices("tls").filter_map(|(at, _)| {
        let rest = &lower[at + 3..];
        let rest = rest.find("tls").map_or(rest, |next| &rest[..next]);
        let digits = rest.chars().filter(char::is_ascii_digit).take(2);
        match digits.collect::<String>().as_str() {
            "1" | "10" => Some(10),
            "11" => Some(11),
            "12" => Some(12),
            "13" => Some(13),
            _ => None,
        }
    });
    versions.min()
}

/// An older version of TLS than before.
pub(super) fn read(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let (Some(was), Some(is)) = (version(old), version(new)) else {
        return false;
    };
    if is < was {
        reader.harm(
            at.own,
            Harm::Guard,
            "older versions of TLS may be accepted",
            mean::ENCRYPTION,
        );
    }
    is != was
}

/// A policy of what is safe that is called by its date, and an older one of them.
pub(super) fn older(reader: &mut Reader<'_>, at: &At<'_>, old: &str, new: &str) -> bool {
    let about = mean::GUARD | mean::ENCRYPTION;
    let ((was, before), (is, after)) = (apart(old), apart(new));
    let years = |numbers: &[u64]| numbers.iter().any(|number| (2000..2100).contains(number));
    let older = was == is && years(&before) && years(&after) && after < before;
    if !older || !at.own.says(about) || !at.own.has(forms::CLASSES.words) {
        return false;
    }
    let means = "an older policy may ask for less";
    reader.harm(at.own, Harm::Guard, means, about);
    true
}
