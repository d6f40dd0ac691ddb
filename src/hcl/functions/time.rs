//! Points in time: RFC 3339 in, RFC 3339 or a format out. No clock anywhere.

use super::call::{Call, Outcome, Stop, bad, text};
use crate::model::value::Value;

/// A moment with the offset it was written with.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    /// Seconds since 1970 in UTC.
    seconds: i64,
    nanoseconds: u32,
    /// Seconds east of UTC.
    offset: i64,
}

/// The parts of a moment as a clock at its offset shows them.
struct Parts {
    year: i64,
    month: usize,
    day: i64,
    /// 0 is Sunday.
    weekday: usize,
    hour: i64,
    minute: i64,
    second: i64,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];
const DAY: i64 = 86_400;

/// Days from 1970-01-01 to a date of the Gregorian calendar.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March here, so that the leap day is the last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

fn days_of_month(year: i64, month: i64) -> i64 {
    let (next_year, next) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    days_from_civil(next_year, next, 1) - days_from_civil(year, month, 1)
}

/// Digits at the start, between `least` and `most` of them.
fn digits(source: &str, least: usize, most: usize) -> Option<(i64, &str)> {
    let length = source
        .bytes()
        .take(most)
        .take_while(u8::is_ascii_digit)
        .count();
    if length < least {
        return None;
    }
    Some((source[..length].parse().ok()?, &source[length..]))
}

impl Moment {
    /// Reads RFC 3339 as Terraform does: capital letters, four-digit years, real days.
    fn parse(source: &str) -> Option<Self> {
        let (year, rest) = digits(source, 4, 4)?;
        let (month, rest) = digits(rest.strip_prefix('-')?, 2, 2)?;
        let (day, rest) = digits(rest.strip_prefix('-')?, 2, 2)?;
        Self::clock(year, month, day, rest.strip_prefix('T')?, 2)
    }

    /// Reads what a YAML document may write as a timestamp: single digits and
    /// a missing time or zone are fine there.
    pub(super) fn parse_yaml(source: &str) -> Option<Self> {
        let (year, rest) = digits(source, 4, 4)?;
        let (month, rest) = digits(rest.strip_prefix('-')?, 1, 2)?;
        let (day, rest) = digits(rest.strip_prefix('-')?, 1, 2)?;
        if rest.is_empty() {
            return Self::clock(year, month, day, "00:00:00Z", 2);
        }
        if let Some(clock) = rest.strip_prefix(' ') {
            return Self::clock(year, month, day, &format!("{clock}Z"), 1);
        }
        Self::clock(year, month, day, rest.strip_prefix(['T', 't'])?, 1)
    }

    fn clock(year: i64, month: i64, day: i64, clock: &str, least: usize) -> Option<Self> {
        if !(1..=12).contains(&month) || !(1..=days_of_month(year, month)).contains(&day) {
            return None;
        }
        let (hour, rest) = digits(clock, least, 2)?;
        let (minute, rest) = digits(rest.strip_prefix(':')?, least, 2)?;
        let (second, mut rest) = digits(rest.strip_prefix(':')?, least, 2)?;
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let mut nanoseconds = 0;
        if let Some(fraction) = rest.strip_prefix('.') {
            let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
            if length == 0 {
                return None;
            }
            let padded = format!("{:0<9}", &fraction[..length.min(9)]);
            nanoseconds = padded.parse().ok()?;
            rest = &fraction[length..];
        }
        let offset = match rest {
            "Z" => 0,
            _ => {
                let east = if rest.starts_with('-') { -1 } else { 1 };
                let (hours, rest) = digits(rest.strip_prefix(['+', '-'])?, 2, 2)?;
                let (minutes, rest) = digits(rest.strip_prefix(':')?, 2, 2)?;
                if !rest.is_empty() || hours > 24 || minutes > 59 {
                    return None;
                }
                east * (hours * 3600 + minutes * 60)
            }
        };
        let seconds = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
        Some(Moment {
            seconds: seconds - offset,
            nanoseconds,
            offset,
        })
    }

    fn parts(self) -> Parts {
        let local = self.seconds + self.offset;
        let days = local.div_euclid(DAY);
        let rest = local.rem_euclid(DAY);
        let (year, month, day) = civil_from_days(days);
        Parts {
            year,
            month: usize::try_from(month - 1).unwrap_or(0).min(11),
            day,
            weekday: usize::try_from((days + 4).rem_euclid(7)).unwrap_or(0),
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
        }
    }

    /// The offset as `+01:00`, with or without the colon.
    fn zone(self, colon: &str) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.abs() / 60;
        format!("{sign}{:02}{colon}{:02}", minutes / 60, minutes % 60)
    }

    /// As RFC 3339 without fractions.
    pub(super) fn show(self) -> Outcome {
        let parts = self.parts();
        // Four digits is all that can be written, and read again.
        if !(0..=9999).contains(&parts.year) {
            return Err(Stop::Unknown);
        }
        let zone = if self.offset == 0 {
            "Z".to_owned()
        } else {
            self.zone(":")
        };
        Ok(Value::from(format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{zone}",
            parts.year,
            parts.month + 1,
            parts.day,
            parts.hour,
            parts.minute,
            parts.second
        )))
    }
}

fn moment(call: &Call<'_>, at: usize) -> Result<Moment, Stop> {
    Moment::parse(&call.string(at)?).ok_or_else(|| bad(at, "not a valid RFC3339 timestamp"))
}

pub(super) fn timecmp(call: &Call<'_>) -> Outcome {
    let (a, b) = (moment(call, 0)?, moment(call, 1)?);
    let order = (a.seconds, a.nanoseconds).cmp(&(b.seconds, b.nanoseconds));
    Ok(Value::from(order as i64))
}

pub(super) fn timeadd(call: &Call<'_>) -> Outcome {
    let start = moment(call, 0)?;
    let nanoseconds = duration(&call.string(1)?).ok_or_else(|| bad(1, "not a valid duration"))?;
    let total = i128::from(start.nanoseconds) + i128::from(nanoseconds);
    let carried = i64::try_from(total.div_euclid(1_000_000_000)).map_err(|_| Stop::Unknown)?;
    Moment {
        seconds: start.seconds + carried,
        nanoseconds: 0,
        offset: start.offset,
    }
    .show()
}

/// A duration as Go writes them, in nanoseconds: `1h30m`, `-1.5h`, `0`.
fn duration(source: &str) -> Option<i64> {
    let (negative, mut rest) = match source.strip_prefix(['+', '-']) {
        Some(rest) => (source.starts_with('-'), rest),
        None => (false, source),
    };
    if rest == "0" {
        return Some(0);
    }
    if rest.is_empty() {
        return None;
    }
    let mut total: i128 = 0;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        let (whole, fraction) = rest[..end].split_once('.').unwrap_or((&rest[..end], ""));
        if whole.len() + fraction.len() == 0 || fraction.contains('.') || whole.len() > 19 {
            return None;
        }
        rest = &rest[end..];
        let end = rest
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(rest.len());
        let unit: i128 = match &rest[..end] {
            "ns" => 1,
            "us" | "\u{b5}s" | "\u{3bc}s" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return None,
        };
        rest = &rest[end..];
        let number = |text: &str| {
            if text.is_empty() {
                Ok(0)
            } else {
                text.parse::<i128>()
            }
        };
        let fraction = &fraction[..fraction.len().min(18)];
        let scale = 10i128.pow(u32::try_from(fraction.len()).ok()?);
        total += number(whole).ok()? * unit + number(fraction).ok()? * unit / scale;
        if total > i128::from(i64::MAX) {
            return None;
        }
    }
    i64::try_from(if negative { -total } else { total }).ok()
}

pub(super) fn formatdate(call: &Call<'_>) -> Outcome {
    let format = call.string(0)?;
    let moment = moment(call, 1)?;
    let parts = moment.parts();
    let mut out = String::new();
    let mut rest = &*format;
    while let Some(c) = rest.chars().next() {
        if c == '\'' {
            rest = quoted(&rest[1..], &mut out).ok_or_else(|| bad(0, "a quote is not closed"))?;
        } else if c.is_ascii_alphabetic() {
            let length = rest.chars().take_while(|next| *next == c).count();
            let shown = verb(&rest[..length], moment, &parts).ok_or_else(|| {
                bad(
                    0,
                    "invalid date format verb; letters that stand for themselves must be quoted",
                )
            })?;
            out.push_str(&shown);
            rest = &rest[length..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    text(out)
}

/// Text up to the closing quote, in which two quotes stand for one; gives what follows.
fn quoted<'a>(mut rest: &'a str, out: &mut String) -> Option<&'a str> {
    loop {
        let (part, after) = rest.split_once('\'')?;
        out.push_str(part);
        match after.strip_prefix('\'') {
            Some(more) => {
                out.push('\'');
                rest = more;
            }
            None => return Some(after),
        }
    }
}

fn verb(verb: &str, moment: Moment, parts: &Parts) -> Option<String> {
    let two = |number: i64| format!("{number:02}");
    let twelve = match parts.hour % 12 {
        0 => 12,
        hour => hour,
    };
    let month = i64::try_from(parts.month + 1).unwrap_or(1);
    Some(match verb {
        "YY" => two(parts.year % 100),
        "YYYY" => format!("{:04}", parts.year),
        "M" => month.to_string(),
        "MM" => two(month),
        "MMM" => MONTHS[parts.month][..3].to_owned(),
        "MMMM" => MONTHS[parts.month].to_owned(),
        "D" => parts.day.to_string(),
        "DD" => two(parts.day),
        "EEE" => DAYS[parts.weekday][..3].to_owned(),
        "EEEE" => DAYS[parts.weekday].to_owned(),
        "h" => parts.hour.to_string(),
        "hh" => two(parts.hour),
        "H" => twelve.to_string(),
        "HH" => two(twelve),
        "AA" => if parts.hour < 12 { "AM" } else { "PM" }.to_owned(),
        "aa" => if parts.hour < 12 { "am" } else { "pm" }.to_owned(),
        "m" => parts.minute.to_string(),
        "mm" => two(parts.minute),
        "s" => parts.second.to_string(),
        "ss" => two(parts.second),
        "Z" if moment.offset == 0 => "Z".to_owned(),
        "ZZZ" if moment.offset == 0 => "UTC".to_owned(),
        "Z" | "ZZZZZ" => moment.zone(":"),
        "ZZZ" | "ZZZZ" => moment.zone(""),
        _ => return None,
    })
}
