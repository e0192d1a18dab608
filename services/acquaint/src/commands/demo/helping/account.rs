//! What networking was to one person, told by people of the sample over half a year: an introduction through a boss, a colleague of
//! that friend's, a reference, a mentor, help at short notice, and a coffee with a student, by which it goes on. Others help
//! others meanwhile, so that the group has a picture of it.

use std::time::Duration;

use actions::asks::{
    AnswerAsk, AnswerSoon, AskReference, AskSomebody, AskSoon, FirstTimes, Meet, PassOn, Said, Suggest, Thanks, Wish,
    answer, answer_soon, ask, ask_reference, ask_soon, meet, pass_on, send_line, set_profile, suggest, thank,
};
use domain::asks::profile::{AskMeAbout, Mentees, ProfilePlan, Topic, Topics};
use domain::asks::words::{AskNote, What, WhyYou, WrittenAnswer};
use domain::asks::{AskKind, AskPlan, Minutes};
use domain::event::Event;
use domain::invitation::Invitation;
use domain::meetings::Side;
use domain::values::text::Place;
use domain::{AskId, MeetingId, PersonId};
use store::WriteTx;
use store::asks::{self, candidates, meetings, profiles};

use crate::commands::demo::sample::{gone, invalid};
use crate::error::Failure;

/// Who is in it, in this order.
pub(super) const INTERN: usize = 0;
const BOSS: usize = 1;
pub(super) const SENIOR: usize = 2;
const COLLEAGUE: usize = 3;
const MANAGER: usize = 4;
const MENTOR: usize = 5;
const STUDENT: usize = 6;
/// With the others.
pub(super) const ALL: usize = 14;

/// Who else helped whom, and how many days ago.
const OTHERS: [(usize, usize, u32); 7] = [
    (BOSS, 7, 150),
    (7, 8, 110),
    (MENTOR, 12, 80),
    (8, 9, 70),
    (9, 10, 35),
    (12, 13, 25),
    (10, 11, 12),
];

const DAY: Duration = Duration::from_hours(24);

#[derive(Clone)]
pub(super) struct Story {
    pub(super) event: Event,
    pub(super) people: Vec<Invitation>,
}

/// What is not at its end yet.
pub(super) struct Told {
    /// An ask that nobody answered.
    pub(super) open: AskId,
    /// The reference, for one job.
    pub(super) job: AskId,
    /// A meeting that is to come.
    pub(super) meeting: MeetingId,
    /// Help for which nobody said thanks.
    pub(super) unthanked: AskId,
    /// An ask that somebody outside was written to about.
    pub(super) forwarded: AskId,
}

impl Story {
    pub(super) fn tell(&self, tx: &mut WriteTx<'_>) -> Result<Told, Failure> {
        for (place, one) in self.people.iter().enumerate() {
            set_profile(tx, one.person, self.event.group, "en", profile(place)?)?;
        }
        let friend = self.an_introduction(tx)?;
        let meeting = self.a_mentor(tx)?;
        self.at_short_notice(tx)?;
        let coffee = "Could I ask you over a coffee how you found your first job?";
        let coffee = self.ask(tx, STUDENT, INTERN, AskKind::Coffee, coffee)?;
        agree(tx, coffee, 0, "Of course.", 5)?;
        thanks(tx, coffee, "I have an interview next week.")?;
        for (helper, helped, days) in OTHERS {
            let what = "Could I ask you over a coffee how you began, and what you would skip?";
            let next = self.ask(tx, helped, helper, AskKind::Coffee, what)?;
            agree(tx, next, 0, "Gladly.", days)?;
            thanks(tx, next, "I know where to begin.")?;
        }
        let unthanked = "Would you show me how you keep your notes?";
        let unthanked = self.ask(tx, COLLEAGUE, BOSS, AskKind::Coffee, unthanked)?;
        agree(tx, unthanked, 0, "Any lunch break.", 8)?;
        let open = "How do you tell a good workplace before you begin there?";
        Ok(Told {
            open: self.ask(tx, STUDENT, MENTOR, AskKind::Coffee, open)?,
            job: self.for_a_job(tx, friend)?,
            meeting,
            unthanked,
            forwarded: self.to_somebody_outside(tx)?,
        })
    }

    /// The boss puts the intern in touch with a friend, who introduces a colleague, and will be a reference: that is answered.
    fn an_introduction(&self, tx: &mut WriteTx<'_>) -> Result<AskId, Failure> {
        let what = "Do you know somebody in the field that I would like to work in?";
        let through = self.ask(tx, INTERN, BOSS, AskKind::Connection, what)?;
        let on = PassOn {
            ask: through,
            turn: 0,
            whom: Some(self.whom(tx, SENIOR)?),
            words: why("She asks the right questions, as you did.")?,
        };
        pass_on(tx, on)?;
        agree(tx, through, 1, "Come to my office on Thursday.", 200)?;
        thanks(tx, through, "An hour about both our ways, and I know where to go.")?;

        let two = Suggest {
            connector: self.person(SENIOR)?,
            two: (self.whom(tx, INTERN)?, Some(self.whom(tx, COLLEAGUE)?)),
            plan: plan(
                AskKind::Suggestion,
                "You build the same kind of thing, a few years apart.",
            )?,
            language: "en",
        };
        let both = suggest(tx, two)?.id;
        agree(tx, both, 0, "Gladly.", 191)?;
        let other = asks::of_the_other(tx, both)?.ok_or_else(gone)?.id;
        agree(tx, other, 1, "Come by whenever you are in the building.", 190)?;
        thanks(tx, other, "I saw how a day there goes.")?;

        let what = "May I name you as a reference when I look for my first job?";
        let reference = self.ask(tx, INTERN, SENIOR, AskKind::Reference, what)?;
        agree(tx, reference, 0, "I'll be a reference for you.", 120)?;
        Ok(reference)
    }

    /// The boss writes to somebody whom nobody there knows.
    fn to_somebody_outside(&self, tx: &mut WriteTx<'_>) -> Result<AskId, Failure> {
        let what = "Do you know somebody who went from a bakery to a lab?";
        let ask = self.ask(tx, ALL - 1, BOSS, AskKind::Connection, what)?;
        let on = PassOn {
            ask,
            turn: 0,
            whom: None,
            words: why("He asks little, and listens well.")?,
        };
        pass_on(tx, on)?;
        Ok(ask)
    }

    fn for_a_job(&self, tx: &mut WriteTx<'_>, promised: AskId) -> Result<AskId, Failure> {
        let asked = AskReference {
            asker: self.person(INTERN)?,
            promised,
            job: what("A job at the harbour mill: they may call you in the week after next.")?,
            language: "en",
        };
        let id = ask_reference(tx, asked)?.id;
        reach(tx, id)?;
        Ok(id)
    }

    /// Whom one can go to, with a time to meet next.
    fn a_mentor(&self, tx: &mut WriteTx<'_>) -> Result<MeetingId, Failure> {
        let what = "Could I ask you, now and then, about what is hard at work?";
        let mentor = self.ask(tx, INTERN, MENTOR, AskKind::Mentoring, what)?;
        agree(tx, mentor, 0, "Gladly, as often as you like.", 60)?;
        thanks(tx, mentor, "I asked for the raise, and got it.")?;
        let meeting = meetings::of_ask(tx, mentor)?.ok_or_else(gone)?.id;
        let time = tx.now().plus(DAY * 3);
        let mill = Place::parse("Café at the harbour mill").map_err(invalid)?;
        for (side, wish) in [
            (Side::Asked, Wish::Offer(vec![time, time.plus(DAY)], Some(mill))),
            (Side::Asker, Wish::Pick(time)),
        ] {
            meet(tx, Meet { meeting, side, wish })?;
        }
        Ok(meeting)
    }

    fn at_short_notice(&self, tx: &mut WriteTx<'_>) -> Result<(), Failure> {
        let zone = self.event.plan.schedule.zone();
        let made = AskSoon {
            asker: self.person(INTERN)?,
            event: self.event.id,
            topic: topic()?,
            needed: zone.local(tx.now().plus(DAY * 3)),
            what: what("An interview in three days, and I do not know how to prepare.")?,
            language: "en",
        };
        let id = ask_soon(tx, made)?.id;
        let manager = self.person(MANAGER)?;
        let found = candidates::of(tx, id)?
            .into_iter()
            .find(|one| one.person == Some(manager));
        let mut one = found.ok_or_else(gone)?;
        one.reached_at = Some(tx.now());
        candidates::save(tx, id, &one)?;
        let given = AnswerSoon {
            ask: id,
            place: one.place,
            said: Said::Yes(AskNote::parse("Tonight at eight. Thank you for reaching out!").map_err(invalid)?),
        };
        answer_soon(tx, given)?;
        was_answered(tx, id, 20)?;
        let mut ask = asks::get(tx, id)?.ok_or_else(gone)?;
        if let Some(urgent) = &mut ask.urgent {
            urgent.needed_at = tx.now().minus(DAY * 18);
        }
        asks::save(tx, &ask)?;
        let line = WrittenAnswer::parse("You'll get the next one!").map_err(invalid)?;
        send_line(tx, id, one.place, line)?;
        thanks(tx, id, "You dropped everything, and I was ready.")
    }

    fn person(&self, who: usize) -> Result<PersonId, Failure> {
        self.people.get(who).map(|one| one.person).ok_or_else(gone)
    }

    fn whom(&self, tx: &mut WriteTx<'_>, who: usize) -> Result<domain::ProfileId, Failure> {
        let found = profiles::of(tx, self.person(who)?, self.event.group)?;
        found.map(|profile| profile.id).ok_or_else(gone)
    }

    fn ask(&self, tx: &mut WriteTx<'_>, who: usize, whom: usize, kind: AskKind, what: &str) -> Result<AskId, Failure> {
        let made = AskSomebody {
            asker: self.person(who)?,
            event: self.event.id,
            whom: self.whom(tx, whom)?,
            plan: plan(kind, what)?,
            language: "en",
        };
        let id = ask(tx, made)?.id;
        reach(tx, id)?;
        Ok(id)
    }
}

fn topic() -> Result<Topic, Failure> {
    Topic::parse("Changing jobs").map_err(invalid)
}

fn what(text: &str) -> Result<What, Failure> {
    What::parse(text).map_err(invalid)
}

fn why(text: &str) -> Result<WhyYou, Failure> {
    WhyYou::parse(text).map_err(invalid)
}

fn plan(kind: AskKind, text: &str) -> Result<AskPlan, Failure> {
    Ok(AskPlan {
        kind,
        what: what(text)?,
        why_you: why("You did what I am about to do.")?,
        minutes: Minutes::Thirty,
    })
}

/// Of each second one the name may stand beside the picture.
fn profile(place: usize) -> Result<ProfilePlan, Failure> {
    Ok(ProfilePlan {
        helps: Topics::new(vec![topic()?], Topics::HELPS).map_err(invalid)?,
        about: AskMeAbout::parse("How I came here").map_err(invalid)?,
        may_be_asked: true,
        short_notice: matches!(place, MANAGER | MENTOR | STUDENT),
        mentees: Mentees::parse(if place == MENTOR { "2" } else { "" }).map_err(invalid)?,
        coffee: true,
        named: place.is_multiple_of(2),
        ..ProfilePlan::default()
    })
}

/// Whoever is asked has it, whatever the hour is: a sample does not sleep.
fn reach(tx: &mut WriteTx<'_>, id: AskId) -> Result<(), Failure> {
    let mut ask = asks::get(tx, id)?.ok_or_else(gone)?;
    ask.reached_at = Some(tx.now());
    asks::save(tx, &ask)?;
    Ok(())
}

/// Moves what was asked, and answered, into the past.
fn was_answered(tx: &mut WriteTx<'_>, id: AskId, days: u32) -> Result<(), Failure> {
    let mut ask = asks::get(tx, id)?.ok_or_else(gone)?;
    ask.asked_at = tx.now().minus(DAY * (days + 1));
    ask.answered_at = Some(tx.now().minus(DAY * days));
    asks::save(tx, &ask)?;
    Ok(())
}

/// A yes, so many days ago.
fn agree(tx: &mut WriteTx<'_>, id: AskId, turn: u16, note: &str, days: u32) -> Result<(), Failure> {
    reach(tx, id)?;
    let given = AnswerAsk {
        ask: id,
        turn,
        said: Said::Yes(AskNote::parse(note).map_err(invalid)?),
        times: FirstTimes::default(),
    };
    answer(tx, given)?;
    was_answered(tx, id, days)
}

/// Thanks for what came of it.
fn thanks(tx: &mut WriteTx<'_>, id: AskId, words: &str) -> Result<(), Failure> {
    let words = WrittenAnswer::parse(words).map_err(invalid)?;
    thank(tx, id, Thanks::Words(words))?;
    Ok(())
}
