//! Whoever presses when: one wins, nobody is asked by night, and the asker hears once.

use proptest::prelude::*;

use super::*;
use crate::asks::words::{What, WhyYou};
use crate::asks::{AskKind, AskPlan, Minutes, NewAsk, Step};
use crate::meetings::{Meeting, Offer, Side};
use crate::values::ids::Id;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

fn at(minutes: i64) -> Instant {
    let first: Instant = "2026-05-04T10:00:00Z".parse().unwrap();
    Instant::from_micros(first.as_micros() + minutes * 60_000_000)
}

fn zone() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

fn ask(needed_in: i64) -> Ask {
    let made = NewAsk {
        id: id(1),
        group: id(2),
        event: id(3),
        asker: id(4),
        language: "en".to_owned(),
        whom: Some(id(5)),
        to: None,
        second: None,
        urgent: Some(Urgent {
            topic: Topic::parse("Interviews").unwrap(),
            needed_at: at(needed_in),
        }),
        plan: AskPlan {
            kind: AskKind::ShortNotice,
            what: What::parse("An interview the day after tomorrow, and I need somebody to practise with.").unwrap(),
            why_you: WhyYou::none(),
            minutes: Minutes::Thirty,
        },
    };
    Ask::new(made, &zone(), at(0))
}

fn candidates(count: u16, zone: &str) -> Vec<Candidate> {
    let one = |place: u16| Candidate {
        place,
        person: Some(id(100 + u128::from(place))),
        found_at: id(3),
        zone: Zone::parse(zone).unwrap(),
        reached_at: None,
        is_hindered: false,
        answer: None,
        answered_at: None,
    };
    (0..count).map(one).collect()
}

/// Writes to whoever is next, until nobody is.
fn write(ask: &Ask, all: &mut [Candidate], now: Instant) -> usize {
    let mut written = 0;
    while let Some(place) = ask.next_candidate(all, now).map(|one| usize::from(one.place)) {
        all[place].reached_at = Some(now);
        written += 1;
    }
    written
}

#[test]
fn waves_are_of_three_and_two_and_where_time_is_short_all_are_asked_at_once() {
    let three_days = ask(3 * 24 * 60);
    assert_eq!(three_days.closes_at, at(36 * 60));
    let mut all = candidates(20, "Europe/Berlin");
    assert_eq!(write(&three_days, &mut all, at(0)), 3);
    assert_eq!(three_days.next_wave_at(&all, at(0)), Some(at(12 * 60)));
    // A third of the time later it is midnight in Berlin: the others are asked in the morning, at eight.
    assert_eq!(write(&three_days, &mut all, at(12 * 60)), 0);
    assert_eq!(three_days.next_wave_at(&all, at(12 * 60)), Some(at(20 * 60)));
    assert_eq!(write(&three_days, &mut all, at(20 * 60)), 2);
    assert_eq!(three_days.next_wave_at(&all, at(20 * 60)), None);
    let ten_hours = ask(10 * 60);
    assert_eq!(ten_hours.closes_at, at(5 * 60));
    assert_eq!(write(&ten_hours, &mut candidates(20, "Europe/Berlin"), at(0)), 5);
    assert_eq!(ask(30 * 60).closes_at, at(6 * 60));
    assert_eq!(ask(26 * 60).closes_at, at(13 * 60));
    assert_eq!(ask(56 * 60).closes_at, at(32 * 60));
    // Who sleeps is passed over for who is awake.
    let mut mixed = candidates(4, "Asia/Tokyo");
    mixed[3].zone = Zone::parse("Asia/Tokyo").unwrap();
    mixed
        .iter_mut()
        .take(2)
        .for_each(|one| one.zone = Zone::parse("Pacific/Auckland").unwrap());
    assert_eq!(write(&three_days, &mut mixed, at(0)), 2);
    assert!(mixed[2].reached_at.is_some() && mixed[0].reached_at.is_none());
}

proptest! {
    #[test]
    fn of_a_hundred_at_once_one_wins_and_the_asker_hears_once(
        presses in proptest::collection::vec((0_usize..100, 0_usize..4, -5_i64..30), 100..200),
    ) {
        let (mut ask, mut all) = (ask(3 * 24 * 60), candidates(100, "Europe/Berlin"));
        for one in &mut all {
            one.reached_at = Some(at(0));
        }
        let says = [AskAnswer::Yes, AskAnswer::NotNow, AskAnswer::NoMore, AskAnswer::InWriting];
        let (mut yeses, mut relays, mut closings, mut days_after, mut now) = (0, 0, 0, 0, 0);
        for (who, what, later) in presses {
            now += later;
            let follows = ask.answer_of(&mut all[who], says[what], at(now));
            yeses += usize::from(follows == Some(Follows::Introduction));
            relays += usize::from(follows == Some(Follows::Relay));
            match ask.due(at(now)) {
                Some(Step::Close) => { ask.close(); closings += 1; }
                Some(Step::OfferThanks) => { ask.is_thanks_offered = true; days_after += 1; }
                other => prop_assert_eq!(other, None),
            }
        }
        prop_assert!(yeses + relays + closings <= 1 && days_after <= 1);
        prop_assert_eq!(yeses == 1, ask.state == AskState::Agreed);
        let told = all.iter().filter(|one| one.answer.is_some_and(AskAnswer::is_told));
        prop_assert_eq!(told.count(), yeses + relays);
        prop_assert_eq!((ask.to.is_some(), ask.found_help()), (yeses + relays == 1, yeses + relays == 1));
    }

    #[test]
    fn nobody_is_written_to_by_night_nor_beyond_five(needed_in in 180_i64..6_000, steps in proptest::collection::vec(0_i64..300, 1..60)) {
        let (ask, mut all) = (ask(needed_in), candidates(9, "America/New_York"));
        let mut now = 0;
        for step in steps {
            now += step;
            write(&ask, &mut all, at(now));
            prop_assert!(ask.next_wave_at(&all, at(now)).is_none_or(|next| next > at(now)));
        }
        let reached: Vec<_> = all.iter().filter_map(|one| one.reached_at).collect();
        prop_assert!(reached.len() <= 5);
        for at in reached {
            prop_assert!(!crate::event::quiet::is_quiet(Zone::parse("America/New_York").unwrap().local(at)));
            prop_assert!(at < ask.closes_at);
        }
    }
}

#[test]
fn the_day_after_has_its_line_also_where_the_two_did_not_meet() {
    let mut urgent = ask(3_000);
    urgent.state = AskState::Agreed;
    let day_after = Some(at(3_000).plus(DAY));
    let mut meeting = Meeting::new(id(9), urgent.id, at(0));
    let offer = Offer::new(vec![at(90)], None, at(0)).unwrap();
    assert!(meeting.offer(Side::Asked, offer, at(0)) && meeting.pick(Side::Asker, at(90), at(1)));
    assert!(meeting.tell(false, at(100)));
    urgent.thank_after(&meeting, Side::Asker, at(100));
    assert_eq!(urgent.next_at(), day_after);
}
