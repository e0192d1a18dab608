//! What drafts come to.

use super::*;
use crate::event::Change;
use crate::event::details::{Details, DetailsDraft};
use crate::fixture;
use crate::values::draft::Violation;

fn set<T>(value: &str) -> Edit<T>
where
    T: std::str::FromStr<Err: std::fmt::Debug>,
{
    Edit::Set(value.parse().unwrap())
}

fn berlin() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

/// An evening in December, on which all can be done that a field knows.
fn whole() -> EventDraft {
    EventDraft {
        title: Edit::Set(Title::parse("Rust & Röst").unwrap()),
        description: Edit::Set(Description::parse("# Hi").unwrap()),
        starts: set("2026-12-03T18:30:00"),
        ends: set("2026-12-03T21:00:00"),
        zone: Edit::Set(berlin()),
        venue: Edit::Set(VenueDraft {
            name: Edit::Set(Place::parse("Café").unwrap()),
            latitude: Edit::Set(50.9),
            longitude: Edit::Set(7.0),
            ..VenueDraft::default()
        }),
        online_url: Edit::Set(WebUrl::parse("https://meet.example.org/x").unwrap()),
        online_url_visibility: Edit::Set(LinkVisibility::Public),
        capacity: Edit::Set(20),
        guests_max: Edit::Set(2),
        waitlist: Edit::Set(false),
        visibility: Edit::Set(Visibility::Unlisted),
        reminders: Edit::Set(Reminders::default()),
        recurrence: Edit::Keep,
        details: DetailsDraft {
            doors_open: set("18:00"),
            rsvp_closes: set("2026-12-02T12:00"),
            ..DetailsDraft::default()
        },
    }
}

fn new(draft: EventDraft) -> Result<EventPlan, Violations> {
    EventPlan::from_draft(draft, None, &Zone::parse("UTC").unwrap())
}

fn changed(draft: EventDraft, present: &EventPlan) -> Result<EventPlan, Violations> {
    EventPlan::from_draft(draft, Some(present), present.schedule.zone())
}

fn violations(result: Result<EventPlan, Violations>) -> Vec<(&'static str, &'static str)> {
    let named = |Violation { field, invalid }: &Violation| (*field, invalid.code());
    result.unwrap_err().0.iter().map(named).collect()
}

#[test]
fn the_least_event_has_the_defaults_of_the_contract() {
    let least = EventDraft {
        title: Edit::Set(Title::parse("A").unwrap()),
        starts: set("2026-12-03T18:30"),
        ends: set("2026-12-03T21:00"),
        ..EventDraft::default()
    };
    let plan = EventPlan::from_draft(least, None, &berlin()).unwrap();
    let seats = (plan.capacity, plan.guests_max, plan.waitlist, plan.visibility);
    assert_eq!(seats, (None, 0, true, Visibility::Public));
    assert_eq!(plan.schedule.starts_at().to_string(), "2026-12-03T17:30:00.000000Z");
}

#[test]
fn what_is_missing_cleared_or_against_a_rule_comes_at_once() {
    let all = EventDraft {
        title: Edit::Keep,
        starts: Edit::Clear,
        venue: Edit::Set(VenueDraft {
            latitude: Edit::Set(91.0),
            ..VenueDraft::default()
        }),
        waitlist: Edit::Clear,
        ..whole()
    };
    assert_eq!(
        violations(new(all)),
        [
            ("title", "required"),
            ("starts", "null"),
            ("venue/name", "required"),
            ("venue/longitude", "half_a_coordinate"),
            ("waitlist", "null")
        ]
    );
    let globe = VenueDraft {
        latitude: Edit::Set(91.0),
        longitude: Edit::Set(f64::NAN),
        ..VenueDraft::default()
    };
    let venue = Edit::Set(globe);
    let off = violations(new(EventDraft { venue, ..whole() }));
    assert_eq!(off[1..], [("venue/latitude", "range"), ("venue/longitude", "range")]);
}

#[test]
fn what_could_not_be_read_is_no_violation_and_no_plan() {
    let unreadable = EventDraft {
        zone: Edit::Unreadable,
        recurrence: Edit::Unreadable,
        ..whole()
    };
    assert_eq!(new(unreadable), Err(Violations::default()));
}

#[test]
fn the_end_is_after_the_start_and_answers_close_before_the_end() {
    let ends = |text| EventDraft {
        ends: set(text),
        ..whole()
    };
    assert_eq!(
        violations(new(ends("2026-12-03T18:30"))),
        [("ends", "ends_before_start")]
    );
    let plan = new(whole()).unwrap();
    let early = EventDraft {
        ends: set("2026-12-03T18:00"),
        ..EventDraft::default()
    };
    assert_eq!(violations(changed(early, &plan)), [("ends", "ends_before_start")]);
    let late = EventDraft {
        details: DetailsDraft {
            rsvp_closes: set("2026-12-03T21:01"),
            ..DetailsDraft::default()
        },
        ..whole()
    };
    assert_eq!(violations(new(late)), [("rsvp_closes", "closes_after_end")]);
}

#[test]
fn doors_open_before_the_start() {
    let doors = |text| DetailsDraft {
        doors_open: set(text),
        ..DetailsDraft::default()
    };
    let late = EventDraft {
        details: doors("18:30"),
        ..whole()
    };
    assert_eq!(violations(new(late)), [("doors_open", "doors_after_start")]);
    let plan = new(whole()).unwrap();
    let earlier = EventDraft {
        starts: set("2026-12-03T17:30"),
        ..EventDraft::default()
    };
    assert_eq!(
        violations(changed(earlier.clone(), &plan)),
        [("doors_open", "doors_after_start")]
    );
    let both = EventDraft {
        details: doors("17:00"),
        ..earlier
    };
    assert!(changed(both, &plan).is_ok());
    let opens_later = EventDraft {
        details: doors("18:15"),
        ..EventDraft::default()
    };
    let next = changed(opens_later, &plan).unwrap();
    assert_eq!(plan.change_to(&next), Change::Wording);
}

#[test]
fn a_lottery_goes_with_a_waitlist_and_without_approval() {
    let lottery = |approval, waitlist| EventDraft {
        waitlist: Edit::Set(waitlist),
        details: DetailsDraft {
            approval: Edit::Set(approval),
            waitlist_mode: Edit::Set(WaitlistMode::Lottery),
            lottery_at: set("2026-12-02T12:00"),
            ..DetailsDraft::default()
        },
        ..whole()
    };
    let plan = new(lottery(false, true)).unwrap();
    let both = [
        ("approval", "drawn_and_approved"),
        ("waitlist_mode", "drawn_and_approved"),
    ];
    assert_eq!(violations(new(lottery(true, true))), both);
    let approval = EventDraft {
        details: DetailsDraft {
            approval: Edit::Set(true),
            ..DetailsDraft::default()
        },
        ..EventDraft::default()
    };
    assert_eq!(violations(changed(approval, &plan)), both);
    assert_eq!(
        violations(new(lottery(false, false))),
        [
            ("waitlist", "drawn_without_waitlist"),
            ("waitlist_mode", "drawn_without_waitlist")
        ]
    );
}

#[test]
fn a_change_keeps_clears_and_sets() {
    let plan = new(whole()).unwrap();
    assert_eq!(changed(EventDraft::default(), &plan).as_ref(), Ok(&plan));
    let cleared = EventDraft {
        title: Edit::Set(Title::parse("B").unwrap()),
        description: Edit::Clear,
        venue: Edit::Clear,
        online_url: Edit::Clear,
        capacity: Edit::Clear,
        details: DetailsDraft {
            rsvp_closes: Edit::Clear,
            doors_open: Edit::Clear,
            ..DetailsDraft::default()
        },
        ..EventDraft::default()
    };
    let expected = EventPlan {
        title: Title::parse("B").unwrap(),
        description: Description::parse("").unwrap(),
        venue: None,
        online_url: None,
        capacity: None,
        details: Details::default(),
        ..plan.clone()
    };
    assert_eq!(changed(cleared, &plan), Ok(expected));
}

#[test]
fn another_zone_reads_the_local_times_anew() {
    let new_york = EventDraft {
        zone: Edit::Set(Zone::parse("America/New_York").unwrap()),
        ..EventDraft::default()
    };
    let plan = new(whole()).unwrap();
    let there = changed(new_york.clone(), &plan).unwrap();
    assert_eq!(there.schedule.starts_at().to_string(), "2026-12-03T23:30:00.000000Z");
    let night = EventDraft {
        starts: set("2027-03-14T02:30"),
        ends: set("2027-03-14T04:00"),
        details: DetailsDraft {
            rsvp_closes: Edit::Clear,
            doors_open: Edit::Clear,
            ..DetailsDraft::default()
        },
        ..EventDraft::default()
    };
    let night = changed(night, &plan).unwrap();
    assert_eq!(violations(changed(new_york, &night)), [("starts", "skipped_time")]);
}

#[test]
fn a_rule_begins_with_the_event_and_leads_to_a_date_that_takes_place() {
    let weekly = |count: u8| EventDraft {
        recurrence: Edit::Set(Recurrence::parse(&format!("FREQ=WEEKLY;COUNT={count}")).unwrap()),
        ..EventDraft::default()
    };
    let mut plan = changed(weekly(2), &fixture::draft().plan).unwrap();
    let second = plan.occurrences().remove(1).day;
    let first = plan.occurrences().remove(0).day;
    let off = |plan: &mut EventPlan, day| {
        let series = plan.series.take().unwrap();
        plan.series = Some(series.with(day, Some(crate::schedule::series::Deviation::CalledOff)));
    };
    off(&mut plan, first);
    assert_eq!(
        violations(changed(weekly(1), &plan)),
        [("recurrence", "only_called_off")]
    );
    off(&mut plan, second);
    assert!(changed(weekly(1), &plan).is_ok(), "it was so before");
    let monday = EventDraft {
        recurrence: Edit::Set(Recurrence::parse("FREQ=WEEKLY;BYDAY=MO;COUNT=3").unwrap()),
        ..EventDraft::default()
    };
    assert_eq!(violations(changed(monday, &plan)), [("recurrence", "rule_start")]);
}
