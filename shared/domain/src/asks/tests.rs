//! Asks under any order of what can happen, as often as it likes, whatever the clock does.

use proptest::prelude::*;

use super::limits::may_ask;
use super::passage::{Circumstances, Passage};
use super::profile::Mentees;
use super::words::{What, WhyYou};
use super::*;
use crate::values::ids::Id;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

fn at(hours: i64) -> Instant {
    let first: Instant = "2026-05-04T10:00:00Z".parse().unwrap();
    Instant::from_micros(first.as_micros() + hours * 3_600_000_000)
}

fn zone() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

fn ask(kind: AskKind) -> Ask {
    let made = NewAsk {
        id: id(1),
        group: id(2),
        event: id(3),
        asker: id(4),
        language: "en".to_owned(),
        whom: Some(id(5)),
        to: Some(id(6)),
        second: (kind == AskKind::Suggestion).then(|| id(7)),
        urgent: None,
        plan: AskPlan {
            kind,
            what: What::parse("Could you tell me how you came from nursing to data?").unwrap(),
            why_you: WhyYou::parse("You did what I am about to do.").unwrap(),
            minutes: Minutes::Fifteen,
        },
    };
    Ask::new(made, &zone(), at(0))
}

/// What can happen to an ask.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Answer(AskAnswer),
    TakeBack,
    Task,
    Hours(i64),
    /// It is passed on to one of the people, or to somebody outside.
    PassOn(bool),
}

fn happens() -> impl Strategy<Value = Happens> {
    use AskAnswer::{InAMonth, InWriting, NoMore, NotNow, Report, Yes};
    let answers = [Yes, InWriting, NotNow, InAMonth, NoMore, Report];
    prop_oneof![
        4 => proptest::sample::select(answers.to_vec()).prop_map(Happens::Answer),
        1 => Just(Happens::TakeBack),
        6 => Just(Happens::Task),
        4 => (-30_i64..200).prop_map(Happens::Hours),
        1 => any::<bool>().prop_map(Happens::PassOn),
    ]
}

/// What both hear.
#[derive(Debug, Default, PartialEq, Eq)]
struct Heard {
    introductions: usize,
    relays: usize,
    closings: usize,
    reminders: usize,
    deliveries: usize,
    reopenings: usize,
    offers: usize,
    passes: usize,
    others: usize,
}

fn next(to: Option<PersonId>) -> Next {
    Next {
        to,
        is_outside: to.is_none(),
        event: id(13),
        words: WhyYou::parse("She did exactly that last year.").unwrap(),
    }
}

fn play(ask: &mut Ask, all: &[Happens], delivers: bool) -> Heard {
    let (mut now, mut heard) = (0, Heard::default());
    for one in all {
        match one {
            Happens::Hours(hours) => now += hours,
            Happens::TakeBack => drop(ask.take_back()),
            Happens::PassOn(outside) => {
                let next = next((!outside).then(|| id(8)));
                heard.passes += usize::from(ask.pass_on(next, &zone(), at(now)));
            }
            Happens::Answer(answer) => match ask.answer(*answer, at(now)) {
                Some(Follows::Introduction) => heard.introductions += 1,
                Some(Follows::Relay) => heard.relays += 1,
                Some(Follows::TheOther) => heard.others += 1,
                Some(Follows::Nothing) | None => {}
            },
            Happens::Task => match ask.due(at(now)) {
                Some(Step::Deliver) if delivers => {
                    ask.reached_at = Some(at(now));
                    heard.deliveries += 1;
                }
                Some(Step::Deliver) => ask.is_hindered = true,
                Some(Step::Remind) => heard.reminders += usize::from(ask.remind(at(now))),
                Some(Step::Close) => {
                    assert!(at(now) >= ask.closes_at);
                    ask.close();
                    heard.closings += 1;
                }
                Some(Step::Reopen) => {
                    ask.reopen();
                    heard.reopenings += 1;
                }
                Some(Step::End) => ask.close(),
                Some(Step::OfferThanks) => {
                    ask.is_thanks_offered = true;
                    heard.offers += 1;
                }
                None => {}
            },
        }
    }
    heard
}

proptest! {
    #[test]
    fn an_asker_hears_once_whatever_happens(
        kind in proptest::sample::select(vec![AskKind::Coffee, AskKind::Mentoring, AskKind::Connection, AskKind::Suggestion]),
        all in proptest::collection::vec(happens(), 0..60),
    ) {
        let mut ask = ask(kind);
        let heard = play(&mut ask, &all, true);
        // Only who is asked once more after a month, as they wanted, can still say something that the asker hears.
        let most = 1 + usize::from(heard.reopenings > 0);
        prop_assert!(heard.closings <= 1 && heard.introductions + heard.relays <= 1, "{heard:?}");
        prop_assert!(heard.introductions + heard.relays + heard.closings <= most, "{heard:?}");
        prop_assert!(heard.passes <= 1 && heard.others <= 1, "{heard:?}");
        prop_assert!(heard.deliveries <= 1 + heard.passes && heard.reminders <= 1 + heard.passes);
        prop_assert!(heard.offers <= heard.introductions);
        // A connector says yes for nobody, and who suggested something sees no yes of the first alone.
        prop_assert!(kind != AskKind::Connection || heard.introductions <= heard.passes);
        prop_assert!(kind != AskKind::Suggestion || heard.introductions + heard.passes == 0);
        prop_assert_eq!(heard.introductions == 1, ask.state == AskState::Agreed);
        if ask.state == AskState::Closed {
            prop_assert!(heard.relays + heard.closings >= 1 || heard.others == 1);
        }
    }

    #[test]
    fn who_is_not_reached_changes_nothing(all in proptest::collection::vec(happens(), 0..60)) {
        let mut ask = ask(AskKind::Introduction);
        let heard = play(&mut ask, &all, false);
        prop_assert_eq!(heard.introductions + heard.relays + heard.reminders + heard.deliveries, 0);
        prop_assert_eq!(ask.answer, None);
    }

    #[test]
    fn silence_of_every_kind_ends_alike(
        kind in proptest::sample::select(AskKind::OF_ONE.to_vec()),
        silent in proptest::sample::select(vec![AskAnswer::NotNow, AskAnswer::InAMonth, AskAnswer::NoMore, AskAnswer::Report]),
        hours in 0_i64..119,
    ) {
        let (mut said, mut not_reached) = (ask(kind), ask(kind));
        let until = [Happens::Task, Happens::Hours(hours)];
        play(&mut said, &[until[0], Happens::Answer(silent), until[1]], true);
        play(&mut not_reached, &until, false);
        // What the asker can see: where it is, and when they hear.
        prop_assert_eq!((said.state, said.closes_at), (not_reached.state, not_reached.closes_at));
        prop_assert_eq!(said.takes_a_place(at(hours)), not_reached.takes_a_place(at(hours)));
    }

    #[test]
    fn no_week_has_more_asks_than_the_budget(
        budget in 0_u16..4,
        gaps in proptest::collection::vec(0_i64..60, 1..40),
    ) {
        let (mut reached, mut now): (Vec<Instant>, i64) = (Vec::new(), 0);
        for gap in gaps {
            now += gap;
            let week = reached.iter().filter(|one| at(now).since(**one) < passage::BUDGET_OVER);
            let circumstances = Circumstances {
                may_be_asked: true,
                budget,
                reached: week.copied().collect(),
                ..Circumstances::default()
            };
            let mut ask = ask(AskKind::Introduction);
            ask.closes_at = at(now + 240);
            match circumstances.passage(&ask, at(now)) {
                Passage::Now => reached.push(at(now)),
                Passage::At(then) => prop_assert!(then > at(now) && then < ask.closes_at),
                Passage::Never => prop_assert!(budget == 0),
            }
            let week = reached.iter().filter(|one| at(now).since(**one) < passage::BUDGET_OVER);
            prop_assert!(week.count() <= usize::from(budget));
        }
    }
}

#[test]
fn each_kind_has_its_days_and_none_ends_by_night() {
    let coffee = ask(AskKind::Coffee);
    assert_eq!(coffee.closes_at, at(5 * 24));
    assert_eq!(coffee.next_at(), Some(at(0)));
    let asked = ask(AskKind::Reference);
    assert_eq!(asked.closes_at, at(10 * 24));
    let mut reached = asked.clone();
    reached.reached_at = Some(at(0));
    assert_eq!(reached.next_at(), Some(at(5 * 24)));
    let mut mentor = ask(AskKind::Mentoring);
    mentor.reached_at = Some(at(0));
    assert_eq!((mentor.closes_at, mentor.next_at()), (at(7 * 24), Some(at(4 * 24))));
    // At one in the morning, in Berlin.
    let late = Ask::new(
        NewAsk {
            id: id(1),
            group: id(2),
            event: id(3),
            asker: id(4),
            language: "en".to_owned(),
            whom: Some(id(5)),
            to: None,
            second: None,
            urgent: None,
            plan: asked.plan,
        },
        &zone(),
        "2026-05-04T23:00:00Z".parse().unwrap(),
    );
    assert_eq!(late.closes_at, "2026-05-15T06:00:00Z".parse().unwrap());
}

#[test]
fn what_is_in_the_way_looks_like_silence() {
    let now = at(0);
    let open = Circumstances {
        may_be_asked: true,
        budget: 2,
        ..Circumstances::default()
    };
    let coffee = ask(AskKind::Coffee);
    let passage = |circumstances: &Circumstances| circumstances.passage(&coffee, now);
    assert_eq!(passage(&open), Passage::Now);
    for hindered in [
        Circumstances {
            may_be_asked: false,
            ..open.clone()
        },
        Circumstances {
            keeps_away: true,
            ..open.clone()
        },
        Circumstances {
            is_blocked: true,
            ..open.clone()
        },
        Circumstances {
            is_reported: true,
            ..open.clone()
        },
        Circumstances {
            was_asked_before: true,
            ..open.clone()
        },
        Circumstances {
            is_full: true,
            ..open.clone()
        },
        Circumstances {
            paused_until: Some(at(97)),
            ..open.clone()
        },
        Circumstances {
            reached: vec![at(-20), at(-10)],
            ..open.clone()
        },
    ] {
        assert_eq!(passage(&hindered), Passage::Never, "{hindered:?}");
    }
    let paused = Circumstances {
        paused_until: Some(at(30)),
        ..open.clone()
    };
    assert_eq!(passage(&paused), Passage::At(at(30)));
    let used_up = Circumstances {
        reached: vec![at(-150), at(-10)],
        ..open
    };
    assert_eq!(passage(&used_up), Passage::At(at(18)));
}

#[test]
fn who_accompanies_as_many_as_they_said_is_asked_by_nobody_else() {
    let full =
        |said: &str, accompanied| passage::is_full(AskKind::Mentoring, Mentees::parse(said).unwrap(), accompanied);
    assert!(full("", 0) && full("0", 0) && full("2", 2) && full("2", 3));
    assert!(!full("2", 1) && !passage::is_full(AskKind::Coffee, Mentees::default(), 1));
}

#[test]
fn an_ask_goes_on_once_to_who_can_help_better_and_begins_anew() {
    let mut ask = ask(AskKind::Coffee);
    assert!(
        !ask.pass_on(next(Some(id(16))), &zone(), at(1)),
        "nobody has read it yet"
    );
    ask.reached_at = Some(at(0));
    ask.answer(AskAnswer::NotNow, at(1));
    assert!(ask.pass_on(next(Some(id(16))), &zone(), at(24)));
    assert_eq!(
        (ask.turn(), ask.to, ask.answer, ask.reached_at),
        (1, Some(id(16)), None, None)
    );
    assert_eq!((ask.closes_at, ask.due(at(24))), (at(6 * 24), Some(Step::Deliver)));
    ask.reached_at = Some(at(24));
    assert!(!ask.pass_on(next(Some(id(17))), &zone(), at(25)), "once");
    assert_eq!(ask.answer(AskAnswer::Yes, at(26)), Some(Follows::Introduction));
}

#[test]
fn nobody_s_passing_it_on_changes_when_an_ask_was_written() {
    let mut ask = ask(AskKind::Coffee);
    ask.id = AskId::fresh(at(0), [0; 10]);
    ask.reached_at = Some(at(0));
    assert!(ask.pass_on(next(Some(id(16))), &zone(), at(24)));
    assert_eq!((ask.asked_at, ask.written_at()), (at(24), at(0)));
}

#[test]
fn three_in_a_row_without_a_word_pause() {
    use passage::pauses_after;
    assert!(!pauses_after(&[]) && !pauses_after(&[true, true]) && !pauses_after(&[true, false, true]));
    assert!(pauses_after(&[true, true, true]) && pauses_after(&[true, true, true, false]));
}

#[test]
fn three_of_a_kind_are_open_and_one_of_who_was_nowhere_yet() {
    let now = at(1);
    let three = vec![ask(AskKind::Coffee), ask(AskKind::Coffee), ask(AskKind::Coffee)];
    assert!(may_ask(AskKind::Coffee, &three[..2], true, now).is_ok());
    let refused = may_ask(AskKind::Coffee, &three, true, now).unwrap_err();
    assert_eq!((refused.most, refused.free_at), (3, at(5 * 24)));
    assert!(may_ask(AskKind::Reference, &three, true, now).is_ok());
    let mentor = [ask(AskKind::Mentoring)];
    assert!(
        may_ask(AskKind::Mentoring, &mentor, true, now).is_err()
            && may_ask(AskKind::Coffee, &mentor, true, now).is_ok()
    );
    assert!(may_ask(AskKind::Reference, &three[..1], false, now).is_err());
    let mut taken_back = three;
    assert!(taken_back[0].take_back() && !taken_back[0].take_back());
    assert!(
        may_ask(AskKind::Coffee, &taken_back, true, now).is_err(),
        "it may have been read"
    );
    assert!(may_ask(AskKind::Coffee, &taken_back, true, at(5 * 24)).is_ok());
}

#[test]
fn a_connector_has_a_week_and_whom_they_choose_ten_days() {
    let mut through = ask(AskKind::Connection);
    through.reached_at = Some(at(0));
    assert_eq!((through.closes_at, through.next_at()), (at(7 * 24), Some(at(4 * 24))));
    assert_eq!(through.answer(AskAnswer::Yes, at(1)), None, "it is not theirs to say");
    let mut outside = through.clone();
    assert!(through.pass_on(next(Some(id(16))), &zone(), at(24)));
    assert_eq!(
        (through.is_read_as(), through.closes_at),
        (AskKind::Introduction, at(11 * 24))
    );
    // Who is outside reads it when they open the link: nothing is delivered.
    assert!(outside.pass_on(next(None), &zone(), at(24)));
    assert_eq!((outside.to, outside.due(at(24))), (None, None));
    assert_eq!(outside.answer(AskAnswer::Yes, at(30)), Some(Follows::Introduction));
}

#[test]
fn of_two_who_should_meet_the_second_is_asked_after_a_yes_and_who_suggested_it_hears_of_both() {
    let mut suggestion = ask(AskKind::Suggestion);
    suggestion.reached_at = Some(at(0));
    assert_eq!(
        (suggestion.closes_at, suggestion.answer_until()),
        (at(20 * 24), at(10 * 24))
    );
    assert!(!suggestion.is_answerable(at(10 * 24)));
    let silent = suggestion.clone();
    assert_eq!(suggestion.answer(AskAnswer::Yes, at(2)), Some(Follows::TheOther));
    suggestion.note = AskNote::parse("Gladly.").unwrap();
    // What the connector can see is the same.
    assert_eq!(
        (suggestion.shown_state(), suggestion.closes_at),
        (silent.shown_state(), silent.closes_at)
    );
    let other = Ask::of_the_other(&suggestion, id(20), id(6), next(Some(id(21))), &zone(), at(2));
    assert_eq!((other.asker, other.to, other.turn()), (id(6), Some(id(21)), 1));
    assert_eq!(
        other.plan.why_you.as_str(),
        "Gladly.",
        "their own word, not the connector's"
    );
    assert!(other.closes_at < suggestion.closes_at);
    assert!(suggestion.come_about() && !suggestion.come_about());
    assert_eq!(suggestion.next_at(), None, "nobody is asked to say thanks for it");
    assert_eq!(nearer_first((1, "a"), (2, "b")), ("b", "a"));
    assert_eq!(nearer_first((2, "a"), (2, "b")), ("a", "b"));
}

#[test]
fn whom_a_connector_alone_can_reach_is_asked_by_a_link_after_the_nearer_one_s_yes() {
    let mut suggestion = ask(AskKind::Suggestion);
    suggestion.second = None;
    suggestion.reached_at = Some(at(0));
    assert_eq!(suggestion.told_word(), "suggestion_outside");
    assert_eq!(suggestion.answer(AskAnswer::Yes, at(2)), Some(Follows::TheOther));
    let other = Ask::of_the_other(&suggestion, id(20), id(6), next(None), &zone(), at(2));
    assert_eq!((other.to, other.whom, other.due(at(2))), (None, None, None));
    assert!(other.outside.is_some() && other.is_answerable(at(3)), "{other:?}");
    assert!(other.closes_at < suggestion.closes_at);
}

#[test]
fn an_ask_is_with_its_connector_then_asked_and_agreed_or_closed() {
    let mut passed = ask(AskKind::Connection);
    passed.reached_at = Some(at(0));
    let mut left = passed.clone();
    assert_eq!(passed.shown_state(), "with_connector");
    assert!(passed.pass_on(next(Some(id(21))), &zone(), at(1)));
    assert_eq!(passed.shown_state(), "asked");
    passed.reached_at = Some(at(1));
    assert_eq!(passed.answer(AskAnswer::Yes, at(2)), Some(Follows::Introduction));
    assert_eq!(passed.shown_state(), "agreed");
    left.close();
    assert_eq!(left.shown_state(), "closed");
}
