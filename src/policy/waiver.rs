//! `waiver "ID"`: findings that do not count for a while.

use super::reader::{Reader, place};
use super::{Key, NameGlobs, Place, Section};
use crate::hcl::syntax::Block;
use crate::model::time::{self, Time};

pub(super) const SECTION: Section = Section {
    kind: "waiver",
    label: Some("the id of the rule"),
    repeats: true,
    keys: &[
        Key {
            name: "address",
            default: "none",
        },
        Key {
            name: "reason",
            default: "none",
        },
        Key {
            name: "owner",
            default: "none",
        },
        Key {
            name: "expires",
            default: "none",
        },
    ],
};

/// Findings of one rule on some addresses that do not count until a day.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// Id of the rule.
    pub rule: String,
    /// The address, or one pattern of addresses.
    pub address: NameGlobs,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The moment from which it no longer holds.
    pub expires: Time,
    /// The same as the file says it.
    pub expires_text: String,
    /// Where the file says it.
    pub expires_place: Place,
    /// Where the block stands.
    pub place: Place,
}

impl Waiver {
    /// The address, or the pattern of addresses, as the file says it.
    pub fn pattern(&self) -> &str {
        self.address.patterns().first().map_or("", String::as_str)
    }
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Option<Waiver> {
    let (mut address, mut reason, mut owner, mut expires) = (None, None, None, None);
    let keys: Vec<&str> = SECTION.keys.iter().map(|key| key.name).collect();
    reader.wants(block, &keys);
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "address" => address = reader.name(attribute),
            "reason" => reason = reader.text(attribute),
            "owner" => owner = reader.text(attribute),
            _ => {
                if let Some(text) = reader.text(attribute) {
                    match time::parse(&text).or_else(|| time::end_of_day(&text)) {
                        Some(time) => expires = Some((time, text, place(attribute.span))),
                        None => reader.mistake(
                            attribute.expr.span,
                            "`expires` must be a day or a time with its zone: \"2027-01-31\", \"2027-01-31T12:00:00Z\"",
                        ),
                    }
                }
            }
        }
    }
    let (expires, expires_text, expires_place) = expires?;
    Some(Waiver {
        rule: block.label(0)?.to_owned(),
        address: address?,
        reason: reason?,
        owner: owner?,
        expires,
        expires_text,
        expires_place,
        place: place(block.header),
    })
}
