//! People of an event who may ask each other: what stories about asks begin with.

use std::time::Duration;

use actions::asks::{
    AnswerAsk, AnswerSoon, AskSomebody, FirstTimes, PassOn, Said, Suggest, answer_soon, pass_on, suggest,
};
use domain::asks::profile::{AskMeAbout, AskSettings, Mentees, ProfilePlan, Topic};
use domain::asks::short_notice::{Candidate, Urgent};
use domain::asks::words::{AskNote, What, WhyYou, WrittenAnswer};
use domain::asks::{Ask, AskAnswer, AskKind, AskPlan, Minutes, NewAsk};
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::content::MailContent;
use domain::mail::delivery::Verdict;
use domain::rsvp::status::Answer;
use domain::schedule::Zone;
use domain::values::ids::Id;
use domain::{AskId, GroupId, PersonId, ProfileId};
use store::asks::{candidates, profiles, working};
use store::mail::letters::Due;
use store::{RsvpQueue, StoreError, asks, erasure};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};

/// People who have a seat, and may ask each other.
pub(crate) struct Room {
    pub(crate) house: House,
    pub(crate) event: Event,
    pub(crate) people: Vec<Invitation>,
}

impl Room {
    /// Everybody comes, and may be asked.
    pub(crate) async fn open(test: &TestStore, people: usize) -> Self {
        let house = House::build(&test.store).await;
        let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
        let event = house.event(sample::event_plan("Meetup", None), people).await;
        test.clock.set("2026-11-28T10:00:00Z");
        let mut all = Vec::new();
        for listed in house.invited(event.id).await {
            let invitation = listed.invitation;
            say(&rsvp_queue, invitation.id, Answer::Yes).await.unwrap();
            all.push(invitation);
        }
        let room = Self {
            house,
            event,
            people: all,
        };
        for one in &room.people {
            room.may_be_asked(one.person).await;
        }
        room.house.enqueued().await;
        room
    }

    pub(crate) async fn may_be_asked(&self, person: PersonId) {
        self.may_be_asked_in(self.house.group.id, person).await;
    }

    pub(crate) async fn may_be_asked_in(&self, group: GroupId, person: PersonId) {
        self.lives_in(group, person, None).await;
    }

    /// The same, by clocks of their own.
    pub(crate) async fn lives_in(&self, group: GroupId, person: PersonId, zone: Option<&str>) {
        let plan = ProfilePlan {
            about: AskMeAbout::parse("Bread").unwrap(),
            may_be_asked: true,
            short_notice: true,
            mentees: Mentees::parse("1").unwrap(),
            zone: zone.map(|zone| Zone::parse(zone).unwrap()),
            ..ProfilePlan::default()
        };
        write(&self.house.store, move |tx| {
            profiles::save(tx, person, group, "en", &plan)
        })
        .await;
    }

    pub(crate) async fn wants(&self, person: PersonId, settings: AskSettings) {
        write(&self.house.store, move |tx| {
            profiles::save_settings(tx, person, settings)
        })
        .await;
    }

    pub(crate) async fn settings(&self, person: PersonId) -> AskSettings {
        let found = self.house.store.read(move |tx| profiles::settings(tx, person)).await;
        found.map_err(|error: StoreError| error).unwrap()
    }

    /// What is so before the ask, or what comes of it, in a world.
    pub(crate) async fn prepare(&self, world: &str, asker: PersonId, friend: PersonId) {
        let settings = match world {
            "paused" => AskSettings {
                paused_until: Some("2027-03-01T00:00:00Z".parse().unwrap()),
                ..AskSettings::default()
            },
            "full" => AskSettings {
                budget: 0,
                ..AskSettings::default()
            },
            _ => AskSettings::default(),
        };
        self.wants(friend, settings).await;
        if world == "blocked" {
            write(&self.house.store, move |tx| asks::block(tx, friend, asker)).await;
        }
    }

    pub(crate) async fn erase(&self, person: PersonId) {
        assert!(write(&self.house.store, move |tx| erasure::erase(tx, person)).await);
    }

    /// What one of those says who were asked at short notice.
    pub(crate) async fn press(&self, ask: AskId, place: u16, said: Said) -> Ask {
        let given = AnswerSoon { ask, place, said };
        let unit = move |tx: &mut store::WriteTx<'_>| answer_soon(tx, given.clone());
        self.house.store.write(unit).await.unwrap()
    }

    pub(crate) async fn whom(&self, person: PersonId) -> ProfileId {
        let group = self.house.group.id;
        let found = self.house.store.read(move |tx| profiles::of(tx, person, group)).await;
        found.map_err(|error: StoreError| error).unwrap().unwrap().id
    }

    fn wish(&self, kind: AskKind, asker: PersonId, whom: ProfileId) -> AskSomebody {
        AskSomebody {
            asker,
            event: self.event.id,
            whom,
            plan: AskPlan {
                kind,
                what: What::parse("Could you tell me how you came from nursing to data?").unwrap(),
                why_you: WhyYou::parse("You did what I am about to do.").unwrap(),
                minutes: Minutes::Fifteen,
            },
            language: "en",
        }
    }

    pub(crate) async fn ask(&self, asker: PersonId, to: PersonId) -> AskId {
        self.ask_for(AskKind::Coffee, asker, to).await
    }

    pub(crate) async fn ask_for(&self, kind: AskKind, asker: PersonId, to: PersonId) -> AskId {
        let wish = self.wish(kind, asker, self.whom(to).await);
        self.house
            .store
            .write(move |tx| actions::asks::ask(tx, wish))
            .await
            .unwrap()
            .id
    }

    /// A connector says that these two should meet.
    pub(crate) async fn suggest(&self, connector: PersonId, first: PersonId, second: PersonId) -> AskId {
        let given = Suggest {
            connector,
            two: (self.whom(first).await, Some(self.whom(second).await)),
            plan: AskPlan {
                kind: AskKind::Suggestion,
                what: What::parse("One of you teaches what the other is about to learn.").unwrap(),
                why_you: WhyYou::parse("Both of you like to explain.").unwrap(),
                minutes: Minutes::Thirty,
            },
            language: "en",
        };
        let unit = move |tx: &mut store::WriteTx<'_>| suggest(tx, given.clone());
        self.house.store.write(unit).await.unwrap().id
    }

    /// Whoever was asked passes it on; to nobody: to somebody to whom they write alone.
    pub(crate) async fn pass_on(&self, ask: AskId, to: impl Into<Option<ProfileId>>) {
        let given = PassOn {
            ask,
            turn: 0,
            whom: to.into(),
            words: WhyYou::parse("She did exactly that last year.").unwrap(),
        };
        let unit = move |tx: &mut store::WriteTx<'_>| pass_on(tx, given.clone());
        self.house.store.write(unit).await.unwrap();
    }

    /// Asks these at short notice, whoever they are.
    pub(crate) async fn ask_soon(&self, asker: PersonId, whom: &[PersonId]) -> AskId {
        let (group, event) = (self.house.group.clone(), self.event.id);
        let candidate = |(place, person): (u16, PersonId)| Candidate {
            place,
            person: Some(person),
            found_at: event,
            zone: group.plan.zone.clone(),
            reached_at: None,
            is_hindered: false,
            answer: None,
            answered_at: None,
        };
        let all: Vec<Candidate> = (0..).zip(whom.iter().copied()).map(candidate).collect();
        let plan = AskPlan {
            why_you: WhyYou::none(),
            ..self
                .wish(AskKind::ShortNotice, asker, ProfileId::from_uuid(asker.uuid()))
                .plan
        };
        let zone = group.plan.zone.clone();
        let unit = move |tx: &mut store::WriteTx<'_>| {
            let made = NewAsk {
                id: asks::fresh(tx)?,
                group: group.id,
                event,
                asker,
                language: "en".to_owned(),
                whom: None,
                to: None,
                second: None,
                urgent: Some(Urgent {
                    topic: Topic::parse("Interviews").unwrap(),
                    needed_at: tx.now().plus(Duration::from_hours(72)),
                }),
                plan,
            };
            let ask = Ask::new(made, &zone, tx.now());
            asks::create(tx, &ask)?;
            candidates::create(tx, ask.id, &all)?;
            Ok(ask.id)
        };
        write(&self.house.store, unit).await
    }

    pub(crate) async fn advance(&self, ask: AskId) {
        write(&self.house.store, move |tx| working::advance(tx, ask)).await;
    }

    pub(crate) async fn answer(&self, ask: AskId, said: Said) -> Ask {
        self.answer_turn(ask, 0, said).await
    }

    pub(crate) async fn answer_turn(&self, ask: AskId, turn: u16, said: Said) -> Ask {
        let given = AnswerAsk {
            ask,
            turn,
            said,
            times: FirstTimes::default(),
        };
        self.house
            .store
            .write(move |tx| actions::asks::answer(tx, given))
            .await
            .unwrap()
    }

    pub(crate) async fn get(&self, ask: AskId) -> Ask {
        let found = self.house.store.read(move |tx| asks::get(tx, ask)).await;
        found.map_err(|error: StoreError| error).unwrap().unwrap()
    }

    /// Sends the letters that are on their way, or have waited for the morning.
    pub(crate) async fn letters(&self) -> Vec<(AskLetterKind, PersonId)> {
        self.house.wakes().await;
        let due: Vec<Due> = self.house.enqueued().await.into_iter().map(Due::Enqueued).collect();
        let mut all = Vec::new();
        loop {
            // Of several about the same to the same one goes at a time.
            let claimed = self.house.claim_due(due.clone()).await;
            if claimed.is_empty() {
                return all;
            }
            for claimed in claimed {
                self.house.mark(&claimed, Verdict::Accepted).await;
                match claimed.content {
                    MailContent::Ask(letter) => all.push((letter.kind, letter.to.person)),
                    other => panic!("{other:?}"),
                }
            }
        }
    }

    /// What the asker can see of an ask, without ids and words. The page's bytes are compared in the tests of the API, the
    /// letter's in those of the worker.
    pub(crate) async fn seen(&self, asker: PersonId) -> String {
        let unit = move |tx: &mut store::ReadTx<'_>| {
            let own = asks::of_asker(tx, asker)?.into_iter();
            let own: Vec<_> = own
                .map(|one| (one.ask.shown_state(), one.ask.asked_at, one.ask.closes_at))
                .collect();
            Ok::<_, StoreError>(format!("{own:?} {}", asks::asked_lately(tx, asker)?.len()))
        };
        self.house.store.read(unit).await.unwrap()
    }
}

pub(crate) fn no() -> Said {
    Said::Silent(AskAnswer::NotNow)
}

pub(crate) fn in_writing() -> Said {
    Said::InWriting(WrittenAnswer::parse("Begin with the question that you fear most.").unwrap())
}

pub(crate) fn yes() -> Said {
    Said::Yes(AskNote::none())
}
