//! What letters say of a series, and of one date of it.

use domain::rsvp::status::Answer;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::{Days, Deviation, Series};

use super::*;

pub(super) fn weekly(plan: &mut EventPlan) {
    let rule = Recurrence::parse("FREQ=WEEKLY;BYDAY=TH;COUNT=10").unwrap();
    plan.series = Some(Series::new(rule, &plan.schedule).unwrap());
}

pub(super) fn deviating(plan: &mut EventPlan, day: &str, deviation: Option<Deviation>) {
    let series = plan.series.take().unwrap();
    plan.series = Some(series.with(day.parse().unwrap(), deviation));
}

pub(super) fn moved() -> Deviation {
    Deviation::Moved {
        starts: "2026-12-11T19:00:00".parse().unwrap(),
        ends: "2026-12-11T21:00:00".parse().unwrap(),
    }
}

#[test]
fn an_invitation_says_how_the_event_repeats_and_what_is_different() {
    let story = Story::new().revised(|plan| {
        weekly(plan);
        deviating(plan, "2026-12-10", Some(moved()));
        deviating(plan, "2026-12-24", Some(Deviation::CalledOff));
    });
    let letter = story.read();
    for content in [
        "When: Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin); every week on Thursday, 10 times",
        "But: Friday 11 December 2026, 19:00–21:00 (Europe/Berlin) and not Thursday 10 December 2026, 18:30–21:00",
        "But: not on Thursday 24 December 2026",
    ] {
        assert!(letter.text.contains(content), "{content}\n{}", letter.text);
    }
    assert_eq!(
        calendar_line(&letter, "EXDATE"),
        "EXDATE;TZID=Europe/Berlin:20261224T183000"
    );
    assert_eq!(
        calendar_line(&letter, "RECURRENCE-ID"),
        "RECURRENCE-ID;TZID=Europe/Berlin:20261210T183000"
    );
}

#[test]
fn one_date_that_moves_is_called_off_or_put_back_is_told_as_that() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let story = story.revised(|plan| deviating(plan, "2026-12-10", Some(moved())));
    assert_eq!(
        opening(&story.read()),
        "Rust & Röst on Thursday 10 December 2026, 18:30–21:00 (Europe/Berlin) has moved: it is now on Friday 11 December 2026, 19:00–21:00 (Europe/Berlin)."
    );
    let story = story
        .told()
        .revised(|plan| deviating(plan, "2026-12-10", Some(Deviation::CalledOff)));
    let off = story.read();
    assert_eq!(
        opening(&off),
        "Rust & Röst on Friday 11 December 2026, 19:00–21:00 (Europe/Berlin) does not take place."
    );
    assert!(off.text.contains("* One date: Friday 11 December 2026"), "{}", off.text);
    let story = story.told().revised(|plan| deviating(plan, "2026-12-10", None));
    assert_eq!(
        opening(&story.read()),
        "Rust & Röst takes place on Thursday 10 December 2026, 18:30–21:00 (Europe/Berlin) after all."
    );
    let story = story.told().revised(|plan| plan.series = None);
    assert!(opening(&story.read()).contains("no longer repeats: it is on Thursday 3 December 2026"));
}

#[test]
fn a_letter_leaves_out_the_dates_that_its_reader_said_no_to_and_says_which() {
    let mut story = Story::new().revised(weekly).told();
    story = story.moved(RsvpStatus::Going { guests: 0 });
    story.days = Days::from([
        ("2026-12-10".parse().unwrap(), Answer::No),
        ("2026-12-17".parse().unwrap(), Answer::Maybe),
        // No date of it any more.
        ("2026-12-11".parse().unwrap(), Answer::No),
    ]);
    let letter = story.read();
    assert_eq!(
        opening(&letter),
        "You're going to Rust & Röst, but not on Thursday 10 December 2026."
    );
    for content in [
        "You said no: Thursday 10 December 2026, 18:30 (Europe/Berlin)",
        "You said maybe: Thursday 17 December 2026, 18:30 (Europe/Berlin)",
    ] {
        assert!(letter.text.contains(content), "{content}\n{}", letter.text);
    }
    assert_eq!(letter.text.matches("You said").count(), 2);
    let calendar = String::from_utf8(letter.calendar.unwrap()).unwrap();
    let left_out: Vec<&str> = calendar.lines().filter(|line| line.starts_with("EXDATE")).collect();
    assert_eq!(left_out, ["EXDATE;TZID=Europe/Berlin:20261210T183000"]);
}

#[test]
fn a_new_rule_is_told_as_a_whole_and_names_no_date_that_it_does_not_have() {
    let story = Story::new().revised(|plan| {
        weekly(plan);
        deviating(plan, "2026-12-10", Some(moved()));
        deviating(plan, "2026-12-17", Some(Deviation::CalledOff));
    });
    let story = story.told().revised(|plan| {
        let before = plan.series.take().unwrap();
        let rule = Recurrence::parse("FREQ=WEEKLY;INTERVAL=2;COUNT=3").unwrap();
        let new = Series::new(rule, &plan.schedule).unwrap();
        plan.series = Some(new.carry_exceptions(&before, &plan.schedule));
        deviating(plan, "2026-12-17", None);
    });
    let letter = story.read();
    assert!(
        letter.text.contains(
            "\n* When: Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin); every week on Thursday, 10 times → Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin); every 2 weeks, 3 times\n* One date: Thursday 17 December 2026, 18:30–21:00 (Europe/Berlin) does not take place → Thursday 17 December 2026, 18:30–21:00 (Europe/Berlin)\n"
        ),
        "{}",
        letter.text
    );
    assert!(
        !letter.text.contains("10 December"),
        "the new rule has none: {}",
        letter.text
    );
}

#[test]
fn a_date_that_moves_is_asked_about_alone() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let letter = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())))
        .read();
    let calendar = unfolded(&letter);
    let [whole, date] = calendar
        .split("BEGIN:VEVENT")
        .skip(1)
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    assert!(whole.contains("PARTSTAT=ACCEPTED;RSVP=FALSE"), "{whole}");
    assert!(
        date.contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE") && date.contains("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"),
        "{date}"
    );
    assert!(
        letter
            .text
            .contains("Can you come on the one that changed? Please say so on your page"),
        "{}",
        letter.text
    );
    assert!(
        letter.text.contains("Answer for the date that changed: https://") && letter.text.contains("#dates"),
        "{}",
        letter.text
    );
    assert!(letter.text.contains("I can't come to any date: "), "{}", letter.text);
}

#[test]
fn a_question_about_a_date_stays_until_it_is_answered() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let story = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())))
        .told();
    let renamed = story.revised(|plan| plan.title = Title::parse("Rust & Tee").unwrap());
    let is_asked = |story: &Story| unfolded(&story.read()).contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
    assert!(is_asked(&renamed));
    let mut renamed = renamed.told();
    renamed.invitation.resend = true;
    assert!(is_asked(&renamed));
    renamed.invitation.answered_at = Some(fixture::now().plus(std::time::Duration::from_mins(1)));
    assert!(!is_asked(&renamed));
}

#[test]
fn a_date_that_is_back_where_the_rule_has_it_is_asked_about_too() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let mut story = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())))
        .told();
    story.invitation.answered_at = Some(fixture::now().plus(std::time::Duration::from_mins(1)));
    let letter = story.revised(|plan| deviating(plan, "2026-12-10", None)).read();
    let calendar = unfolded(&letter);
    assert!(
        calendar.contains("RECURRENCE-ID;TZID=Europe/Berlin:20261210T183000")
            && calendar.contains("PARTSTAT=NEEDS-ACTION"),
        "{calendar}"
    );
}

#[test]
fn several_dates_that_changed_are_counted() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let letter = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())))
        .revised(|plan| deviating(plan, "2026-12-24", Some(Deviation::CalledOff)))
        .read();
    assert_eq!(opening(&letter), "2 dates of Rust & Röst changed.");
    assert_eq!(
        letter.subject,
        "Dates changed: Rust & Röst @ Fri 11 Dec 2026, 19:00 (Europe/Berlin)"
    );
}

#[test]
fn a_date_that_is_called_off_asks_nothing() {
    let story = Story::new().revised(weekly).told();
    let story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    let letter = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(Deviation::CalledOff)))
        .read();
    assert!(calendar_line(&letter, "ATTENDEE").contains("PARTSTAT=ACCEPTED"));
    assert!(
        letter.text.contains("Your seat is kept, for all dates.") && !letter.text.contains("make it now"),
        "{}",
        letter.text
    );
}

#[test]
fn a_no_to_a_date_that_moved_since_says_what_it_was_to() {
    let story = Story::new().revised(weekly).told();
    let mut story = story.moved(RsvpStatus::Going { guests: 0 }).told();
    story.days = Days::from([("2026-12-10".parse().unwrap(), Answer::No)]);
    let letter = story
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())))
        .read();
    let said = "You said no: Thursday 10 December 2026, 18:30 (Europe/Berlin) (now on Friday 11 December 2026, 19:00 (Europe/Berlin))";
    assert!(letter.text.contains(said), "{}", letter.text);
    assert!(!unfolded(&letter).contains("RECURRENCE-ID"));
}

#[test]
fn the_subject_names_the_date_in_question() {
    let story = Story::new().revised(weekly).told();
    let mut story = story.moved(RsvpStatus::Going { guests: 0 });
    let of = |story: &Story| story.read().subject;
    story.days = Days::from([("2026-12-03".parse().unwrap(), Answer::No)]);
    assert_eq!(
        of(&story),
        "You're going: Rust & Röst @ Thu 10 Dec 2026, 18:30 (Europe/Berlin)"
    );
    let story = story
        .told()
        .revised(|plan| deviating(plan, "2026-12-24", Some(Deviation::CalledOff)));
    assert_eq!(
        of(&story),
        "One date is off: Rust & Röst @ Thu 24 Dec 2026, 18:30 (Europe/Berlin)"
    );
    let story = story
        .told()
        .revised(|plan| deviating(plan, "2026-12-10", Some(moved())));
    assert_eq!(
        of(&story),
        "One date changed: Rust & Röst @ Fri 11 Dec 2026, 19:00 (Europe/Berlin)"
    );
}

#[test]
fn a_letter_stays_small_however_much_of_a_series_moved() {
    let story = Story::new().revised(|plan| {
        let rule = Recurrence::parse("FREQ=DAILY;COUNT=100").unwrap();
        let mut series = Series::new(rule, &plan.schedule).unwrap();
        for occurrence in series.occurrences(&plan.schedule).iter().take(Series::MOST_MOVED) {
            let (starts, ends) = (occurrence.schedule.starts(), occurrence.schedule.ends());
            let hour = jiff::Span::new().hours(1);
            let later = Deviation::Moved {
                starts: starts + hour,
                ends: ends + hour,
            };
            series = series.with(occurrence.day, Some(later));
        }
        plan.series = Some(series);
        plan.description = Description::parse(&"Everything there is to know. ".repeat(600)).unwrap();
    });
    let bytes = story.envelope().bytes;
    assert!(bytes.len() < 200_000, "{} octets", bytes.len());
    let calendar = String::from_utf8(story.read().calendar.unwrap()).unwrap();
    assert_eq!(calendar.matches("\nRECURRENCE-ID;").count(), 60);
    assert_eq!(
        calendar.matches("\nDESCRIPTION:Everything").count(),
        1,
        "the series' own"
    );
}
