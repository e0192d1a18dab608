//! What rules mean, what they are called, and what is refused of them.

mod ends;

use std::time::{Duration, Instant};

use super::*;
use crate::schedule::Zone;
use crate::schedule::series::Series;
use crate::values::invalid::Invalid;

fn schedule(starts: &str) -> Schedule {
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let starts: DateTime = starts.parse().unwrap();
    Schedule::new(starts, starts + jiff::Span::new().hours(2), zone).unwrap()
}

fn days(rule: &str, first: &str) -> Vec<String> {
    let schedule = schedule(&format!("{first}T18:30:00"));
    let dates = Recurrence::parse(rule).unwrap().dates(&schedule);
    dates.days.iter().map(ToString::to_string).collect()
}

fn series(rule: &str, first: &str) -> Result<Series, Invalid> {
    Series::new(Recurrence::parse(rule)?, &schedule(&format!("{first}T18:30:00")))
}

/// Rules, many of them of RFC 5545, 3.8.5.3, first days, and the days that other programs take them for.
const RULES: [(&str, &str, &str); 22] = [
    ("FREQ=DAILY;COUNT=3", "2026-12-30", "2026-12-30 2026-12-31 2027-01-01"),
    (
        "FREQ=DAILY;INTERVAL=10;COUNT=3",
        "2026-12-03",
        "2026-12-03 2026-12-13 2026-12-23",
    ),
    (
        "FREQ=DAILY;BYDAY=MO,WE;COUNT=3",
        "2026-12-07",
        "2026-12-07 2026-12-09 2026-12-14",
    ),
    ("FREQ=WEEKLY;COUNT=3", "2026-12-03", "2026-12-03 2026-12-10 2026-12-17"),
    (
        "FREQ=WEEKLY;UNTIL=20261217",
        "2026-12-03",
        "2026-12-03 2026-12-10 2026-12-17",
    ),
    (
        "FREQ=WEEKLY;UNTIL=20261217T173000Z",
        "2026-12-03",
        "2026-12-03 2026-12-10 2026-12-17",
    ),
    (
        "FREQ=WEEKLY;UNTIL=20261217T172959Z",
        "2026-12-03",
        "2026-12-03 2026-12-10",
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "1997-08-05",
        "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "1997-08-05",
        "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
    ),
    ("FREQ=MONTHLY;COUNT=3", "2027-01-31", "2027-01-31 2027-03-31 2027-05-31"),
    (
        "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
        "2027-01-31",
        "2027-01-31 2027-02-28 2027-03-31",
    ),
    (
        "FREQ=MONTHLY;BYDAY=1FR;COUNT=3",
        "2026-12-04",
        "2026-12-04 2027-01-01 2027-02-05",
    ),
    ("FREQ=MONTHLY;BYDAY=-1TH;COUNT=2", "2026-12-31", "2026-12-31 2027-01-28"),
    (
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3",
        "2026-11-13",
        "2026-11-13 2027-08-13 2028-10-13",
    ),
    (
        "FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3;COUNT=3",
        "1997-09-04",
        "1997-09-04 1997-10-07 1997-11-06",
    ),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2",
        "2026-12-31",
        "2026-12-31 2027-01-29",
    ),
    ("FREQ=YEARLY;COUNT=3", "2028-02-29", "2028-02-29 2032-02-29 2036-02-29"),
    (
        "FREQ=YEARLY;BYMONTH=6,7;COUNT=3",
        "1997-06-10",
        "1997-06-10 1997-07-10 1998-06-10",
    ),
    ("FREQ=YEARLY;BYDAY=20MO;COUNT=2", "1997-05-19", "1997-05-19 1998-05-18"),
    (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4",
        "1997-03-13",
        "1997-03-13 1997-03-20 1997-03-27 1998-03-05",
    ),
    (
        "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2",
        "1996-11-05",
        "1996-11-05 1997-11-04",
    ),
    (
        "rrule:freq=weekly;byday=th;count=2;",
        "2026-12-03",
        "2026-12-03 2026-12-10",
    ),
];

#[test]
fn rules_mean_the_days_that_other_programs_take_them_for() {
    for (rule, first, expected) in RULES {
        assert_eq!(days(rule, first).join(" "), expected, "{rule}");
        assert!(series(rule, first).is_ok(), "{rule}");
    }
}

#[test]
fn a_rule_without_an_end_ends_after_ten_years_or_a_thousand_times() {
    assert_eq!(days("FREQ=DAILY", "2026-12-03").len(), 1_000);
    let weeks = days("FREQ=WEEKLY", "2026-12-03");
    assert_eq!(
        (weeks.len(), weeks.last().map(String::as_str)),
        (522, Some("2036-11-27"))
    );
    let yearly = series("FREQ=WEEKLY", "2026-12-03").unwrap();
    assert_eq!(
        yearly.rule_in_calendars(&schedule("2026-12-03T18:30:00")),
        "FREQ=WEEKLY;UNTIL=20361127T173000Z"
    );
}

#[test]
fn runaway_rules_are_refused_at_once_with_what_to_do() {
    let began = Instant::now();
    for (rule, detail) in [
        ("FREQ=SECONDLY", "must repeat by FREQ=DAILY"),
        ("FREQ=MINUTELY;COUNT=2", "must repeat by FREQ=DAILY"),
        ("FREQ=HOURLY", "must repeat by FREQ=DAILY"),
        ("COUNT=3", "must repeat by FREQ=DAILY"),
        ("FREQ=DAILY;COUNT=1000000", "at most 1000 dates within ten years"),
        ("FREQ=DAILY;COUNT=4294967296", "can't be read at \"COUNT=4294967296\""),
        ("FREQ=DAILY;COUNT=1001", "at most 1000"),
        ("FREQ=DAILY;UNTIL=20991231", "at most 1000"),
        ("FREQ=WEEKLY;UNTIL=20991231T000000Z", "at most 1000"),
        ("FREQ=YEARLY;COUNT=12", "at most 1000 dates within ten years"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20270101", "not by both"),
        ("FREQ=DAILY;BYHOUR=1,2,3", "must not hold BYHOUR"),
        ("FREQ=YEARLY;BYWEEKNO=20", "must not hold BYWEEKNO"),
        ("FREQ=DAILY;FREQ=WEEKLY", "can't be read"),
        ("FREQ=DAILY;X", "can't be read at \"X\""),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=WEEKLY;BYDAY=1TH", "does not go together: BYDAY with a number"),
        ("FREQ=MONTHLY;BYDAY=6TH", "beyond the fifth"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY with FREQ=WEEKLY"),
        ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS without"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never happens"),
        ("FREQ=WEEKLY;BYDAY=FR;COUNT=3", "the first is 2026-12-04T18:30:00"),
        ("", "must not be empty"),
        ("EVERY THURSDAY", "can't be read"),
        ("FREQ=DAILY;UNTIL=tomorrow", "can't be read at \"UNTIL=TOMORROW\""),
    ] {
        let refused = series(rule, "2026-12-03").unwrap_err().to_string();
        assert!(refused.contains(detail), "{rule}: {refused}");
    }
    let long = format!("FREQ=MONTHLY;BYMONTHDAY={}", vec!["1"; 100_000].join(","));
    assert!(series(&long, "2026-12-03").is_err());
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[test]
fn calendars_are_told_the_end_in_utc() {
    let first = schedule("2026-12-03T18:30:00");
    for (rule, last_sent) in [
        ("FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;COUNT=3"),
        (
            "FREQ=WEEKLY;UNTIL=20270630;BYDAY=TH",
            "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630T215959Z",
        ),
        (
            "FREQ=WEEKLY;UNTIL=20270630T183000",
            "FREQ=WEEKLY;UNTIL=20270630T215959Z",
        ),
        (
            "FREQ=WEEKLY;UNTIL=20270630T163000Z",
            "FREQ=WEEKLY;UNTIL=20270630T215959Z",
        ),
    ] {
        let series = Series::new(Recurrence::parse(rule).unwrap(), &first).unwrap();
        assert_eq!(series.rule_in_calendars(&first), last_sent);
    }
}

#[test]
fn a_day_that_some_months_lack_is_said_outright_in_calendars() {
    for (rule, first, last_sent) in [
        (
            "FREQ=YEARLY;COUNT=3",
            "2028-02-29",
            "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=29",
        ),
        (
            "FREQ=MONTHLY;COUNT=3",
            "2027-01-31",
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31",
        ),
        ("FREQ=MONTHLY;COUNT=3", "2027-01-28", "FREQ=MONTHLY;COUNT=3"),
    ] {
        let series = series(rule, first).unwrap();
        assert_eq!(
            series.rule_in_calendars(&schedule(&format!("{first}T18:30:00"))),
            last_sent
        );
    }
}

#[test]
fn no_text_takes_long_or_falls_over() {
    let began = Instant::now();
    let first = schedule("2026-12-03T18:30:00");
    for frequency in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
        for interval in [1, 7, 1_000] {
            for rest in [
                "",
                ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12",
                ";BYDAY=MO,TU,WE,TH,FR,SA,SU",
                ";BYMONTH=2;BYDAY=MO",
            ] {
                let rule = Recurrence::parse(&format!("FREQ={frequency};INTERVAL={interval}{rest}")).unwrap();
                assert!(rule.dates(&first).days.len() <= Recurrence::MOST);
            }
        }
    }
    let far = schedule("2199-12-03T18:30:00");
    assert!(Recurrence::parse("FREQ=WEEKLY").unwrap().dates(&far).days.len() > 500);
    assert!(began.elapsed() < Duration::from_secs(2));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
        let _ = Recurrence::parse(&text);
    }

    #[test]
    fn whatever_is_accepted_is_small_in_order_and_comes_back_as_it_was(
        rule in "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[0-9]{1,3})?(;COUNT=[0-9]{1,3}|;UNTIL=20[23][0-9]0[1-9]1[0-9])?(;BYDAY=-?[1-5]?(MO|TU|SU)(,TH)?)?(;BYMONTHDAY=-?[0-3]?[0-9])?(;BYMONTH=[1-9](,1[0-2])?)?(;BYSETPOS=-?[1-9])?(;WKST=SU)?",
        day in 0_i64..3_000,
    ) {
        let first = "2026-01-01T18:30:00".parse::<DateTime>().unwrap() + jiff::Span::new().days(day);
        if let Ok(rule) = Recurrence::parse(&rule) {
            let schedule = schedule(&first.to_string());
            let dates = rule.dates(&schedule);
            proptest::prop_assert!(dates.days.len() <= Recurrence::MOST);
            proptest::prop_assert!(dates.days.windows(2).all(|pair| pair[0] < pair[1]));
            if let Ok(series) = Series::new(rule, &schedule) {
                let kept = Series::of_record(&series.record());
                proptest::prop_assert_eq!(kept.as_ref(), Some(&series));
                let last_sent = Recurrence::parse(&series.rule_in_calendars(&schedule)).unwrap();
                proptest::prop_assert_eq!(last_sent.dates(&schedule).days, dates.days);
            }
        }
    }
}
