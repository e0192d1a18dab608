//! Each message in each language, and the rules of each language where they differ.

use domain::rsvp::seating::Refusal;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::{Schedule, Zone};

use super::*;

#[expect(dead_code, reason = "what only the build step uses")]
#[path = "../build/catalogue.rs"]
mod catalogue;

use catalogue::{Messages, differences};

fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for source in language.sources() {
        assert_eq!(catalogue::read(source, &mut messages), Vec::<String>::new());
    }
    messages
}

#[test]
fn every_message_is_said_in_every_language_with_its_arguments() {
    assert!(samples().len() > 100);
    for language in Language::ALL {
        let bundle = language.bundle();
        for text in samples() {
            let arguments = text.arguments.iter();
            let arguments: FluentArgs<'_> = arguments.map(|(name, one)| (*name, one.value(*language))).collect();
            let pattern = bundle.get_message(text.id).unwrap().value().unwrap();
            let mut faults = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut faults);
            assert!(
                faults.is_empty() && !said.is_empty(),
                "{language:?} {}: {faults:?}",
                text.id
            );
        }
    }
}

#[test]
fn a_message_or_an_argument_that_one_language_lacks_or_has_alone_is_a_fault() {
    let english = messages(Language::En);
    for language in Language::ALL {
        assert_eq!(differences(&english, &messages(*language)), Vec::<String>::new());
    }
    for id in english.keys() {
        let mut fewer = english.clone();
        let taken = fewer.remove(id).unwrap();
        assert_eq!(differences(&english, &fewer), [format!("{id} is missing")]);
        assert_eq!(differences(&fewer, &english), [format!("{id} is in no other language")]);
        for name in taken.arguments.keys() {
            let mut without = english.clone();
            without.get_mut(id).unwrap().arguments.remove(name);
            assert_eq!(differences(&english, &without), [format!("{id} lacks ${name}")]);
            assert_eq!(
                differences(&without, &english),
                [format!("{id} has ${name}, which is not given")]
            );
        }
    }
}

#[test]
fn what_can_t_be_read_or_is_there_twice_is_a_fault() {
    let mut messages = Messages::new();
    assert_eq!(catalogue::read("a = { $b", &mut messages).len(), 1);
    assert_eq!(catalogue::read("a = x\na = y", &mut messages), ["a is there twice"]);
    assert_eq!(catalogue::read("c = x\n    .title = y", &mut messages).len(), 1);
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Language::of_tag("de"), Some(Language::De));
    assert_eq!(Language::of_tag("DE-at"), Some(Language::De));
    assert_eq!(Language::of_tag("den"), None);
    assert_eq!(Language::of_tag(""), None);
    assert_eq!(Language::default(), Language::En);
}

#[test]
fn plurals_are_those_of_the_language() {
    let said = |free: u32, capacity: u32| {
        Language::ALL
            .iter()
            .map(|one| one.say(texts::places(capacity, free)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        said(0, 20),
        ["All 20 places are taken.", "Alle 20 Plätze sind vergeben."]
    );
    assert_eq!(
        said(0, 1),
        ["The one place is taken.", "Der einzige Platz ist vergeben."]
    );
    assert_eq!(said(1, 20), ["1 of 20 places is free.", "1 von 20 Plätzen ist frei."]);
    assert_eq!(said(7, 20), ["7 of 20 places are free.", "7 von 20 Plätzen sind frei."]);
    let none = refusal::explained(Refusal::TooManyGuests { max: 0 });
    assert!(
        Language::De
            .say(none)
            .starts_with("Gäste können nicht mitgebracht werden")
    );
}

fn schedule(starts: &str, ends: &str, zone: &str) -> Schedule {
    Schedule::trusted(
        starts.parse().unwrap(),
        ends.parse().unwrap(),
        Zone::parse(zone).unwrap(),
    )
}

#[test]
fn times_are_read_with_their_zone() {
    let evening = schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00", "America/New_York");
    let moment = when::moment(evening.starts(), evening.zone());
    assert_eq!(
        Language::En.say(&moment),
        "Thursday 3 December 2026, 18:30 (America/New York)"
    );
    assert_eq!(
        Language::De.say(&moment),
        "Donnerstag, 3. Dezember 2026, 18:30 Uhr (America/New York)"
    );
    let span = when::span(&evening);
    assert_eq!(
        Language::En.say(&span),
        "Thursday 3 December 2026, 18:30–21:00 (America/New York)"
    );
    assert_eq!(
        Language::De.say(&span),
        "Donnerstag, 3. Dezember 2026, 18:30–21:00 Uhr (America/New York)"
    );
    let night = when::span(&schedule("2026-12-03T18:30:00", "2026-12-04T01:00:00", "Europe/Berlin"));
    assert_eq!(
        Language::En.say(&night),
        "Thursday 3 December 2026, 18:30 – Friday 4 December 2026, 01:00 (Europe/Berlin)"
    );
    assert_eq!(
        Language::De.say(&night),
        "Donnerstag, 3. Dezember 2026, 18:30 Uhr – Freitag, 4. Dezember 2026, 01:00 Uhr (Europe/Berlin)"
    );
}

#[test]
fn rules_are_read_out() {
    let first = schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00", "Europe/Berlin");
    for (rule, english, german) in [
        ("FREQ=DAILY;COUNT=3", "every day, 3 times", "jeden Tag, 3-mal"),
        ("FREQ=DAILY;COUNT=1", "every day, once", "jeden Tag, einmal"),
        (
            "FREQ=WEEKLY;BYDAY=TH;COUNT=10",
            "every week on Thursday, 10 times",
            "jede Woche am Donnerstag, 10-mal",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270603",
            "every 2 weeks on Tuesday and Thursday, until 3 June 2027",
            "alle 2 Wochen am Dienstag und Donnerstag, bis zum 3. Juni 2027",
        ),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU,TH;COUNT=10",
            "every week on Monday, Tuesday and Thursday, 10 times",
            "jede Woche am Montag, Dienstag und Donnerstag, 10-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1TU;COUNT=3",
            "every month on the first Tuesday, 3 times",
            "jeden Monat am ersten Dienstag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
            "every month on the last Friday, 3 times",
            "jeden Monat am letzten Freitag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,22,-1,-3;COUNT=3",
            "every month on the 15th, the 22nd, the last day and the 3rd last day, 3 times",
            "jeden Monat am 15., 22., letzten Tag und 3. letzten Tag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=3",
            "every month on the 13th if it is a Friday, 3 times",
            "jeden Monat am 13., wenn das ein Freitag ist, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3",
            "every month on the last one of Monday and Tuesday, 3 times",
            "jeden Monat am letzten der Tage Montag und Dienstag, 3-mal",
        ),
        (
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3",
            "every year in March on the last Sunday, 3 times",
            "jedes Jahr im März am letzten Sonntag, 3-mal",
        ),
        (
            "FREQ=WEEKLY;BYMONTH=6,7;COUNT=3",
            "every week in June and July, 3 times",
            "jede Woche im Juni und Juli, 3-mal",
        ),
        (
            "FREQ=DAILY",
            "every day, until 28 August 2029",
            "jeden Tag, bis zum 28. August 2029",
        ),
    ] {
        let text = repeats::in_words(&Recurrence::parse(rule).unwrap(), &first);
        assert_eq!(Language::En.say(&text), english, "{rule}");
        assert_eq!(Language::De.say(&text), german, "{rule}");
    }
}
