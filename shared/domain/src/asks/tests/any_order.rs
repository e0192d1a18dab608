//! Asks under any order of what can happen, as often as it likes, whatever the clock does.

use proptest::prelude::*;

use super::*;
use crate::meetings::{Meeting, MeetingState, Offer, Side};

/// What can happen to an ask.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Answer(AskAnswer),
    TakeBack,
    Task,
    Hours(i64),
    /// It is passed on to one of the people, or to somebody outside.
    PassOn(bool),
    /// Whoever is asked pauses for so many hours.
    Pause(i64),
    /// The two plan to meet in so many hours, also instead of when they did before.
    Meet(i64),
    CallOff,
    /// Whether they met, as one of them says.
    Met(bool),
    /// What became of it, as the asker says.
    Tell(Happened),
}

fn happens() -> impl Strategy<Value = Happens> {
    use AskAnswer::{InAMonth, InWriting, NoMore, NotNow, Report, Yes};
    let answers = [Yes, InWriting, NotNow, InAMonth, NoMore, Report];
    let told = [Happened::Thanked, Happened::Yes, Happened::No];
    prop_oneof![
        4 => proptest::sample::select(answers.to_vec()).prop_map(Happens::Answer),
        1 => Just(Happens::TakeBack),
        6 => Just(Happens::Task),
        4 => (-30_i64..200).prop_map(Happens::Hours),
        1 => any::<bool>().prop_map(Happens::PassOn),
        1 => (1_i64..300).prop_map(Happens::Pause),
        2 => (1_i64..300).prop_map(Happens::Meet),
        1 => Just(Happens::CallOff),
        1 => any::<bool>().prop_map(Happens::Met),
        1 => proptest::sample::select(told.to_vec()).prop_map(Happens::Tell),
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
    told: usize,
}

/// An ask, and what goes on around it.
struct Story {
    ask: Ask,
    now: i64,
    heard: Heard,
    /// Whether who is asked still wants that.
    delivers: bool,
    paused_until: Option<Instant>,
    meeting: Meeting,
    /// The hour of the yes, of what was written, or in which a meeting was called off.
    since: i64,
}

impl Story {
    fn of(ask: Ask, delivers: bool) -> Self {
        Self {
            meeting: Meeting::new(id(9), ask.id, at(0)),
            ask,
            now: 0,
            heard: Heard::default(),
            delivers,
            paused_until: None,
            since: 0,
        }
    }

    fn play(&mut self, all: &[Happens]) {
        for one in all {
            let (closes_at, turn) = (self.ask.closes_at, self.ask.turn());
            self.happen(*one);
            assert!(
                self.ask.closes_at == closes_at || self.ask.turn() > turn,
                "whatever is said, the day stays that was named: {one:?}"
            );
            let next = self.ask.next_at();
            assert_eq!(
                self.ask.due(at(self.now)).is_some(),
                next.is_some_and(|next| next <= at(self.now)),
                "what is due has its time, and nothing else: {one:?}"
            );
            let is_late = next.is_none_or(|next| next > self.ask.closes_at);
            assert!(
                self.ask.state != AskState::Asked || !is_late,
                "the asker hears by the day"
            );
        }
    }

    fn happen(&mut self, one: Happens) {
        let now = at(self.now);
        match one {
            Happens::Hours(hours) => self.now += hours,
            Happens::TakeBack => drop(self.ask.take_back()),
            Happens::PassOn(outside) => {
                let next = next((!outside).then(|| id(8)));
                self.heard.passes += usize::from(self.ask.pass_on(next, &zone(), now));
            }
            Happens::Pause(hours) => self.paused_until = Some(at(self.now + hours)),
            Happens::Answer(answer) => match self.ask.answer(answer, now) {
                Some(Follows::Introduction) => {
                    self.heard.introductions += 1;
                    self.since = self.now;
                }
                Some(Follows::Relay) => {
                    self.heard.relays += 1;
                    self.since = self.now;
                }
                Some(Follows::TheOther) => self.heard.others += 1,
                Some(Follows::Nothing) | None => {}
            },
            Happens::Task => self.work(now),
            // There is a meeting since there was a yes.
            Happens::Meet(_) | Happens::CallOff | Happens::Met(_) if self.ask.state != AskState::Agreed => {}
            Happens::Meet(hours) => {
                let time = at(self.now + hours);
                let offer = Offer::new(vec![time], None, now).unwrap();
                self.meets(|one| one.offer(Side::Asked, offer, now) && one.pick(Side::Asker, time, now));
            }
            Happens::CallOff => {
                if self.meets(|one| one.call_off(Side::Asker, now)) {
                    self.since = self.now;
                }
            }
            Happens::Met(did) => drop(self.meets(|one| one.tell(did, now))),
            Happens::Tell(happened) => self.heard.told += usize::from(self.ask.tell(happened)),
        }
    }

    /// What changes in a meeting moves when the asker may say thanks.
    fn meets(&mut self, change: impl FnOnce(&mut Meeting) -> bool) -> bool {
        let is_changed = change(&mut self.meeting);
        if is_changed {
            self.ask.thank_after(&self.meeting, Side::Asker, at(self.now));
        }
        is_changed
    }

    fn work(&mut self, now: Instant) {
        match self.ask.due(now) {
            Some(Step::Deliver) => self.deliver(now),
            Some(Step::Remind) => self.heard.reminders += usize::from(self.ask.remind(now)),
            Some(Step::Close) => {
                assert!(now >= self.ask.closes_at);
                self.ask.close();
                self.heard.closings += 1;
            }
            Some(Step::Reopen) => {
                self.ask.reopen();
                self.heard.reopenings += 1;
            }
            Some(Step::End) => self.ask.close(),
            Some(Step::OfferThanks) => self.offer_thanks(now),
            None => {}
        }
    }

    fn deliver(&mut self, now: Instant) {
        let circumstances = Circumstances {
            may_be_asked: self.delivers,
            paused_until: self.paused_until,
            budget: 1,
            ..Circumstances::default()
        };
        let is_paused = self.paused_until.is_some_and(|until| now < until);
        match circumstances.passage(&self.ask, now) {
            Passage::Now => {
                assert!(!is_paused, "nobody is written to in a pause");
                self.ask.reached_at = Some(now);
                self.heard.deliveries += 1;
            }
            Passage::At(then) => {
                assert!(is_paused && then > now && then < self.ask.closes_at, "{then:?}");
                self.ask.deliver_at = then;
            }
            Passage::Never => self.ask.is_hindered = true,
        }
    }

    /// Two days after they met, or after what was written; where no meeting is planned, a week after the yes, or after the last one
    /// was called off.
    fn offer_thanks(&mut self, now: Instant) {
        assert_eq!(self.ask.happened, None, "who said what became of it is not asked");
        let is_planned = self.meeting.state == MeetingState::Planned;
        if let Some(starts_at) = self.meeting.starts_at.filter(|_| is_planned) {
            assert!(now >= starts_at.plus(DAY * 2) && self.meeting.happened != Some(false));
        } else {
            let days = if self.ask.state == AskState::Agreed { 7 } else { 2 };
            assert!(now >= at(self.since + days * 24));
        }
        self.ask.is_thanks_offered = true;
        self.heard.offers += 1;
    }
}

fn play(ask: &mut Ask, all: &[Happens], delivers: bool) -> Heard {
    let mut story = Story::of(ask.clone(), delivers);
    story.play(all);
    *ask = story.ask;
    story.heard
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
        prop_assert!(heard.offers.max(heard.told) <= heard.introductions + heard.relays, "{heard:?}");
        // A connector says yes for nobody, and who suggested something sees no yes of the first alone.
        prop_assert!(kind != AskKind::Connection || heard.introductions <= heard.passes);
        prop_assert!(kind != AskKind::Suggestion || heard.introductions + heard.passes == 0);
        prop_assert_eq!(heard.introductions == 1, ask.state == AskState::Agreed);
        if ask.state == AskState::Closed {
            prop_assert!(heard.relays + heard.closings >= 1 || heard.others == 1);
        }
    }

    #[test]
    fn in_the_end_an_asker_has_heard_once_and_of_a_yes_may_say_thanks_once(
        kind in proptest::sample::select(AskKind::OF_ONE.to_vec()),
        all in proptest::collection::vec(happens(), 0..60),
        delivers in any::<bool>(),
    ) {
        let mut story = Story::of(ask(kind), delivers);
        story.play(&all);
        let (had_offer, is_told) = (story.ask.is_thanks_offered, story.ask.happened.is_some());
        // Longer than any pause, any meeting ahead, and a month with the days of those who are asked once more.
        story.now = story.now.max(0) + 5_000;
        for _ in 0..8 {
            story.play(&[Happens::Task, Happens::Hours(1_000)]);
        }
        let heard = &story.heard;
        prop_assert_eq!(story.ask.next_at(), None, "nothing waits for ever");
        let told = heard.introductions + heard.relays + heard.closings;
        match story.ask.state {
            AskState::TakenBack => prop_assert_eq!(told, 0),
            _ if heard.reopenings == 0 => prop_assert_eq!(told, 1, "{:?}", heard),
            _ => prop_assert!(heard.closings == 1 && told <= 2, "{heard:?}"),
        }
        if story.ask.state == AskState::Agreed && story.ask.to.is_some() && !had_offer {
            prop_assert_eq!((heard.offers, is_told), (1, false), "{:?}", heard);
        }
        // What was said stays said.
        prop_assert!(!is_told || !story.ask.tell(Happened::Thanked));
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
