//! How series end: by UNTIL in each of its forms, or by what is told as the end of a rule that names none.

use super::*;
use crate::schedule::series::Series;

/// A Friday evening, of two hours.
fn friday(time: &str) -> Schedule {
    schedule(&format!("2027-03-12T{time}"))
}

fn until(until: &str) -> Series {
    let rule = Recurrence::parse(&format!("FREQ=WEEKLY;UNTIL={until}")).unwrap();
    Series::new(rule, &friday("18:30:00")).unwrap()
}

fn last(series: &Series, schedule: &Schedule) -> String {
    series.occurrences(schedule).last().unwrap().day.to_string()
}

#[test]
fn an_end_that_is_an_instant_stays_the_last_day_that_it_led_to() {
    for (text, day, last_sent) in [
        ("20270402T163000Z", "2027-04-02", "20270402T215959Z"),
        ("20270402T183000", "2027-04-02", "20270402T215959Z"),
        ("20270402", "2027-04-02", "20270402T215959Z"),
        // It was noon: the evening of that day is no date of it, nor is the morning if the start moves there.
        ("20270402T120000Z", "2027-03-26", "20270401T215959Z"),
        ("20270402T182959", "2027-03-26", "20270401T215959Z"),
    ] {
        let series = until(text);
        for start in ["18:30:00", "10:00:00", "21:00:00"] {
            let moved = friday(start);
            let again = Series::new(series.rule().clone(), &moved).unwrap();
            assert_eq!(
                (last(&series, &moved), last(&again, &moved)),
                (day.to_owned(), day.to_owned()),
                "{text} at {start}"
            );
            assert_eq!(
                series.rule_in_calendars(&moved),
                format!("FREQ=WEEKLY;UNTIL={last_sent}")
            );
        }
    }
}
