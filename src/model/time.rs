//! Moments, durations and hours of the week, as policies, plans and approvals write them.

use jiff::civil;
use jiff::tz::TimeZone;

/// A moment.
pub type Time = jiff::Timestamp;
/// A day of the week.
pub type Weekday = civil::Weekday;
/// A time zone.
pub type Zone = TimeZone;

/// Hours of a day, in minutes from midnight; `until` may be 24:00, and a pair
/// whose `until` is not later than its `from` ends on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The first minute.
    pub from: u16,
    /// The first minute that is no longer inside.
    pub until: u16,
}

const MIDNIGHT: u16 = 24 * 60;

/// A moment as RFC 3339 writes it, and no other form: what a lenient reader
/// takes for a time of another day would move a deadline.
pub fn parse(text: &str) -> Option<Time> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let at =
        |index: usize, wanted: &[u8]| bytes.get(index).is_some_and(|byte| wanted.contains(byte));
    let date = digits(0..4) && at(4, b"-") && digits(5..7) && at(7, b"-") && digits(8..10);
    let time = digits(11..13) && at(13, b":") && digits(14..16) && at(16, b":") && digits(17..19);
    if !(date && at(10, b"Tt") && time) {
        return None;
    }
    let rest = text.get(19..)?;
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => {
            let end = fraction.find(|c: char| !c.is_ascii_digit())?;
            if !(1..=9).contains(&end) {
                return None;
            }
            &fraction[end..]
        }
        None => rest,
    };
    let offset = |zone: &str| {
        let zone = zone.as_bytes();
        zone.len() == 6
            && matches!(zone[0], b'+' | b'-')
            && zone[3] == b':'
            && [1, 2, 4, 5]
                .iter()
                .all(|index| zone[*index].is_ascii_digit())
    };
    if !(matches!(zone, "Z" | "z") || offset(zone)) {
        return None;
    }
    text.parse().ok()
}

/// The moment at which a day (`2027-01-31`) has ended, in UTC.
pub fn end_of_day(text: &str) -> Option<Time> {
    let shape = text.len() == 10
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !shape {
        return None;
    }
    let day: civil::Date = text.parse().ok()?;
    Some(
        day.tomorrow()
            .ok()?
            .to_zoned_datetime(TimeZone::UTC)
            .ok()?
            .timestamp(),
    )
}

/// A moment as reports write it: UTC, whole seconds.
pub fn show(time: Time) -> String {
    let whole = Time::from_second(time.as_second()).unwrap_or(time);
    whole.to_string()
}

/// Seconds of a duration: a number with `s`, `m`, `h` or `d`.
pub fn duration(text: &str) -> Option<u64> {
    let unit = match text.chars().last()? {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => return None,
    };
    let number = &text[..text.len() - 1];
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    number.parse::<u64>().ok()?.checked_mul(unit)
}

/// A time zone by its IANA name.
pub fn zone(name: &str) -> Option<Zone> {
    TimeZone::get(name).ok()
}

/// Hours of a day: `14:00-24:00`.
pub fn hours(text: &str) -> Option<Hours> {
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let two = |text: &str| {
            (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<u16>().ok())
                .flatten()
        };
        let (hour, minute) = (two(hour)?, two(minute)?);
        let total = hour * 60 + minute;
        (minute < 60 && total <= MIDNIGHT).then_some(total)
    };
    let (from, until) = text.split_once('-')?;
    let hours = Hours {
        from: minutes(from)?,
        until: minutes(until)?,
    };
    (hours.from < MIDNIGHT && hours.from != hours.until).then_some(hours)
}

/// Day of the week and minute of the day of a moment in a zone.
pub fn of_week(time: Time, zone: &Zone) -> (Weekday, u16) {
    let local = time.to_zoned_datetime(zone.clone());
    let minute = i16::from(local.hour()) * 60 + i16::from(local.minute());
    (local.weekday(), u16::try_from(minute).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rfc_3339_and_nothing_else() {
        let seconds = |text: &str| parse(text).map(|time| time.as_second());
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2026-11-22T16:37:00Z"), Some(1_795_365_420));
        assert_eq!(seconds("2000-02-29T12:00:00+02:00"), Some(951_818_400));
        assert_eq!(seconds("2000-02-29t12:00:00.25z"), Some(951_825_600));
        for wrong in [
            "soon",
            "",
            "2026-11-22",
            "2026-11-22T16:37Z",
            "2026-11-22 16:37:00Z",
            "2026-11-22T16:37:00",
            "2026-11-22T16:37:00+0200",
            "2026-11-22T16:37:00.Z",
            "2026-13-22T16:37:00Z",
            "2026-02-30T16:37:00Z",
            "2026-11-22T16:37:00Z[Europe/Berlin]",
            "2026-11-22T16:37:00 Z",
            "+002026-11-22T16:37:00Z",
            "2026-11-22T16:37:00é",
        ] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_hours_and_durations() {
        assert_eq!(
            end_of_day("2027-01-31").map(show).as_deref(),
            Some("2027-02-01T00:00:00Z")
        );
        assert_eq!(end_of_day("2027-02-31"), None);
        assert_eq!(end_of_day("20270131"), None);
        assert_eq!(duration("7d"), Some(604_800));
        assert!(
            ["", "d", "-1d", "1", "1w", "+1d", "1.5h"]
                .iter()
                .all(|text| duration(text).is_none())
        );
        assert_eq!(
            hours("14:00-24:00"),
            Some(Hours {
                from: 840,
                until: 1440
            })
        );
        assert_eq!(
            hours("22:30-06:00"),
            Some(Hours {
                from: 1350,
                until: 360
            })
        );
        for wrong in [
            "14-24",
            "14:00",
            "14:00-25:00",
            "14:60-15:00",
            "24:00-01:00",
            "1:00-2:00",
            "09:00-09:00",
        ] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
        let berlin = zone("Europe/Berlin").expect("a zone");
        let friday = parse("2026-11-27T13:30:00Z").expect("a time");
        assert_eq!(of_week(friday, &berlin), (Weekday::Friday, 870));
        assert!(zone("Europe/Atlantis").is_none());
    }
}
