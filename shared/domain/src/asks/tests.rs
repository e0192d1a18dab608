//! Asks: their days, who passes them on, and what is in their way.

mod any_order;

use super::limits::may_ask;
use super::passage::{Circumstances, Passage};
use super::profile::Mentees;
use super::words::{What, WhyYou};
use super::*;
use crate::meetings::{Meeting, Offer, Side};
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

fn next(to: Option<PersonId>) -> Next {
    Next {
        to,
        is_outside: to.is_none(),
        event: id(13),
        words: WhyYou::parse("She did exactly that last year.").unwrap(),
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
    let other = Ask::of_the_other(&suggestion, id(20), id(6), next(Some(id(21))), (id(30), &zone()), at(2));
    assert_eq!(
        (other.asker, other.group, other.to, other.turn()),
        (id(6), id(30), Some(id(21)), 1)
    );
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
    let other = Ask::of_the_other(&suggestion, id(20), id(6), next(None), (id(30), &zone()), at(2));
    assert_eq!((other.to, other.whom, other.due(at(2))), (None, None, None));
    assert!(other.outside.is_some() && other.is_answerable(at(3)), "{other:?}");
    assert!(other.closes_at < suggestion.closes_at);
}

#[test]
fn that_they_did_not_meet_is_the_asker_s_word_where_it_ends_their_thanks() {
    let mut asked = ask(AskKind::Introduction);
    asked.reached_at = Some(at(0));
    assert_eq!(asked.answer(AskAnswer::Yes, at(1)), Some(Follows::Introduction));
    let mut meeting = Meeting::new(id(9), asked.id, at(1));
    let offer = Offer::new(vec![at(30)], None, at(1)).unwrap();
    assert!(meeting.offer(Side::Asked, offer, at(1)) && meeting.pick(Side::Asker, at(30), at(2)));
    asked.thank_after(&meeting, Side::Asker, at(2));
    assert!(meeting.tell(false, at(31)));
    asked.thank_after(&meeting, Side::Asked, at(31));
    assert_eq!(asked.next_at(), Some(at(30 + 48)), "they are asked all the same");
    asked.thank_after(&meeting, Side::Asker, at(31));
    assert_eq!(asked.next_at(), None);
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
