//! `freeze`: when nothing may be changed.

use super::reader::{Reader, place};
use super::{Key, Place, Section};
use crate::hcl::syntax::{Attribute, Block};
use crate::model::time::{self, Hours, Time, Weekday, Zone};

pub(super) const SECTION: Section = Section {
    kind: "freeze",
    label: None,
    repeats: true,
    keys: &[
        Key {
            name: "from",
            default: "none",
        },
        Key {
            name: "until",
            default: "none",
        },
        Key {
            name: "days",
            default: "every day",
        },
        Key {
            name: "hours",
            default: "all day",
        },
        Key {
            name: "zone",
            default: "\"UTC\"",
        },
        Key {
            name: "production",
            default: "false",
        },
        Key {
            name: "reason",
            default: "none",
        },
    ],
};

/// A time in which nothing may be changed: once, or every week.
#[derive(Debug, Clone)]
pub struct Freeze {
    /// Not before this.
    pub from: Option<Time>,
    /// Not from this on.
    pub until: Option<Time>,
    /// On these days of the week; none stands for all.
    pub days: Vec<Weekday>,
    /// Between these hours of the day; none stands for all. A pair that runs
    /// past midnight belongs to the day on which it begins.
    pub hours: Vec<Hours>,
    /// Where the clock that counts days and hours hangs.
    pub zone: Zone,
    /// Only what is production, or may be, is frozen.
    pub production: bool,
    /// Why.
    pub reason: String,
    /// Where the block stands.
    pub place: Place,
}

const DAYS: &[(&str, Weekday)] = &[
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Freeze {
    let mut freeze = Freeze {
        from: None,
        until: None,
        days: Vec::new(),
        hours: Vec::new(),
        zone: Zone::UTC,
        production: false,
        reason: String::new(),
        place: place(block.header),
    };
    reader.wants(block, &["reason"]);
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "from" => freeze.from = reader.time(attribute),
            "until" => freeze.until = reader.time(attribute),
            "days" => {
                let names: Vec<&str> = DAYS.iter().map(|(name, _)| *name).collect();
                let words = reader.words_of(attribute, &names);
                let day = |word: &String| DAYS.iter().find(|(name, _)| name == word);
                freeze.days = words.iter().filter_map(day).map(|(_, day)| *day).collect();
            }
            "hours" => {
                for word in reader.words(attribute) {
                    match time::hours(&word) {
                        Some(hours) => freeze.hours.push(hours),
                        None => reader.mistake(
                            attribute.expr.span,
                            format!("`{word}` must be hours of a day: \"14:00-24:00\""),
                        ),
                    }
                }
            }
            "zone" => freeze.zone = zone(reader, attribute).unwrap_or(Zone::UTC),
            "production" => freeze.production = reader.boolean(attribute).unwrap_or_default(),
            _ => freeze.reason = reader.text(attribute).unwrap_or_default(),
        }
    }
    says_when(reader, block, &freeze);
    freeze
}

fn zone(reader: &mut Reader<'_>, attribute: &Attribute) -> Option<Zone> {
    let name = reader.text(attribute)?;
    let zone = time::zone(&name);
    if zone.is_none() {
        reader.mistake(
            attribute.expr.span,
            format!("there is no time zone `{name}`; write it like \"Europe/Berlin\" or \"UTC\""),
        );
    }
    zone
}

/// A freeze that is never, or not known to be at any time, is a mistake.
fn says_when(reader: &mut Reader<'_>, block: &Block, freeze: &Freeze) {
    let mut keys = ["from", "until", "days", "hours"].iter();
    if !keys.any(|key| block.body.attribute(key).is_some()) {
        reader.mistake(
            block.header,
            "the block does not say when: give `from` and `until`, or `days` and `hours`",
        );
    }
    if let (Some(from), Some(until)) = (freeze.from, freeze.until)
        && from >= until
    {
        reader.mistake(block.header, "`until` is not later than `from`");
    }
}
