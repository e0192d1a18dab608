//! People of the sample who help each other: an introduction through a boss, a mentor, help at short notice, and a coffee with
//! a student, by which all of it goes on, so that the group has a picture of it; and its monthly coffee.

use std::time::Duration;

use actions::asks::{
    AnswerAsk, AnswerSoon, AskSomebody, AskSoon, FirstTimes, PassOn, Said, Thanks, answer, answer_soon, ask, ask_soon,
    pass_on, set_profile, thank,
};
use domain::asks::profile::{AskMeAbout, ProfilePlan, Topic, Topics};
use domain::asks::words::{AskNote, What, WhyYou, WrittenAnswer};
use domain::asks::{AskKind, AskPlan, Minutes};
use domain::event::Event;
use domain::invitation::Invitation;
use domain::values::ids::Id;
use domain::values::token::Claim;
use domain::{AskId, Instant, PersonId};
use store::asks::{self, candidates, coffee, profiles};
use store::rsvp::invitations;
use store::{WriteTx, own_page};

use super::sample::{gone, invalid};
use super::shown::{Shown, all, url_line};
use crate::error::Failure;

/// Who is in the story, in this order.
const INTERN: usize = 0;
const BOSS: usize = 1;
const SENIOR: usize = 2;
const MANAGER: usize = 3;
const MENTOR: usize = 4;
const STUDENT: usize = 5;
/// The others help on, each the next.
const ALL: usize = 11;

/// How long before it is needed somebody asks for help.
const SOON: Duration = Duration::from_hours(60);

#[derive(Clone)]
struct Story {
    event: Event,
    people: Vec<Invitation>,
}

impl Shown<'_> {
    /// Tells the story of people who come to an event, and shows their pages.
    pub(super) async fn helping(&self, event: &Event) -> Result<(), Failure> {
        let id = event.id;
        let listed = self.store.read(move |tx| invitations::list(tx, id, all())).await?;
        let going = listed
            .into_iter()
            .map(|one| one.invitation)
            .filter(|one| one.status.has_seat());
        let people: Vec<Invitation> = going.take(ALL).collect();
        if people.len() < ALL {
            return Err(gone());
        }
        let story = Story {
            event: event.clone(),
            people: people.clone(),
        };
        let before = story.clone();
        self.store.write(move |tx: &mut WriteTx<'_>| before.begins(tx)).await?;
        // A moment later, so that the help goes on.
        let open = self.store.write(move |tx: &mut WriteTx<'_>| story.goes_on(tx)).await?;
        self.coffee(event).await?;
        for (what, who, page) in [
            ("what somebody asked, and heard", INTERN, "asks"),
            ("how far somebody's help went on", SENIOR, "helped"),
        ] {
            let person = people.get(who).ok_or_else(gone)?;
            let address = person.address.clone();
            let link = self
                .store
                .write(move |tx: &mut WriteTx<'_>| own_page::link(tx, &address))
                .await?;
            let link = link.ok_or_else(gone)?;
            let url = self.links.own_page(Claim {
                id: link.id,
                version: 0,
            });
            url_line(format!("{what} ({})", person.name), format!("{url}/{page}"));
        }
        let (id, version) = (open.uuid(), 0);
        url_line(
            "an ask, as who is asked sees it",
            self.links.ask_page(Claim { id, version }),
        );
        Ok(())
    }

    /// Switches the group's monthly coffee on. Late in a month nobody is asked before the next.
    async fn coffee(&self, event: &Event) -> Result<(), Failure> {
        let group = event.group;
        self.store
            .write(move |tx: &mut WriteTx<'_>| coffee::switch(tx, group, true))
            .await?;
        coffee::advance(self.store, group).await?;
        let asked = self.store.read_one(move |tx| coffee::asked_lately(tx, group)).await?;
        if let Some(seat) = asked {
            let (id, version) = (seat.uuid(), 0);
            url_line(
                "in or out for a coffee this month",
                self.links.coffee_page(Claim { id, version }),
            );
        }
        Ok(())
    }
}

impl Story {
    /// The intern is helped by everybody.
    fn begins(&self, tx: &mut WriteTx<'_>) -> Result<(), Failure> {
        for one in &self.people {
            let plan = ProfilePlan {
                helps: Topics::new(vec![Topic::parse("Changing jobs").map_err(invalid)?], Topics::HELPS)
                    .map_err(invalid)?,
                about: AskMeAbout::parse("How I came here").map_err(invalid)?,
                may_be_asked: true,
                short_notice: true,
                coffee: true,
                ..ProfilePlan::default()
            };
            set_profile(tx, one.person, self.event.group, "en", plan)?;
        }
        let through = self.ask(
            tx,
            INTERN,
            BOSS,
            AskKind::Connection,
            "Do you know somebody in the field that I would like to work in?",
        )?;
        let words = WhyYou::parse("She asks the right questions, as you did.").map_err(invalid)?;
        let whom = Some(self.whom(tx, SENIOR)?);
        pass_on(
            tx,
            PassOn {
                ask: through,
                turn: 0,
                whom,
                words,
            },
        )?;
        agree(
            tx,
            through,
            1,
            "Come to my office on Thursday.",
            "An hour about both our ways, and I know where to go.",
        )?;
        let mentor = self.ask(
            tx,
            INTERN,
            MENTOR,
            AskKind::Coffee,
            "Could I ask you, now and then, about what is hard at work?",
        )?;
        agree(
            tx,
            mentor,
            0,
            "Gladly, as often as you like.",
            "I asked for the raise, and got it.",
        )?;
        self.at_short_notice(tx)
    }

    /// A student asks the intern of then. Answers with an ask that is still open.
    fn goes_on(&self, tx: &mut WriteTx<'_>) -> Result<AskId, Failure> {
        let first = self.ask(
            tx,
            STUDENT,
            INTERN,
            AskKind::Coffee,
            "Could I ask you over a coffee how you found your first job?",
        )?;
        agree(tx, first, 0, "Of course.", "I have an interview next week.")?;
        for helper in STUDENT..ALL - 1 {
            let what = "Could I ask you over a coffee how you began, and what you would skip?";
            let next = self.ask(tx, helper + 1, helper, AskKind::Coffee, what)?;
            agree(tx, next, 0, "Gladly.", "I know where to begin.")?;
        }
        self.ask(
            tx,
            STUDENT,
            MENTOR,
            AskKind::Coffee,
            "How do you tell a good workplace before you begin there?",
        )
    }

    fn person(&self, who: usize) -> Result<PersonId, Failure> {
        self.people.get(who).map(|one| one.person).ok_or_else(gone)
    }

    fn whom(&self, tx: &mut WriteTx<'_>, who: usize) -> Result<domain::ProfileId, Failure> {
        let found = profiles::of(tx, self.person(who)?, self.event.group)?;
        found.map(|profile| profile.id).ok_or_else(gone)
    }

    /// Somebody asks, and who is asked has it, whatever the hour is: a sample does not sleep.
    fn ask(&self, tx: &mut WriteTx<'_>, who: usize, whom: usize, kind: AskKind, what: &str) -> Result<AskId, Failure> {
        let made = AskSomebody {
            asker: self.person(who)?,
            event: self.event.id,
            whom: self.whom(tx, whom)?,
            plan: AskPlan {
                kind,
                what: What::parse(what).map_err(invalid)?,
                why_you: WhyYou::parse("You did what I am about to do.").map_err(invalid)?,
                minutes: Minutes::Thirty,
            },
            language: "en",
        };
        let id = ask(tx, made)?.id;
        reach(tx, id)?;
        Ok(id)
    }

    fn at_short_notice(&self, tx: &mut WriteTx<'_>) -> Result<(), Failure> {
        let zone = self.event.plan.schedule.zone();
        let needed: Instant = tx.now().plus(SOON);
        let made = AskSoon {
            asker: self.person(INTERN)?,
            event: self.event.id,
            topic: Topic::parse("Changing jobs").map_err(invalid)?,
            needed: zone.local(needed),
            what: What::parse("An interview in three days, and I do not know how to prepare.").map_err(invalid)?,
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
        Ok(())
    }
}

/// Whoever is asked has it.
fn reach(tx: &mut WriteTx<'_>, id: AskId) -> Result<(), Failure> {
    let mut ask = asks::get(tx, id)?.ok_or_else(gone)?;
    ask.reached_at = Some(tx.now());
    asks::save(tx, &ask)?;
    Ok(())
}

/// A yes, and thanks for what came of it.
fn agree(tx: &mut WriteTx<'_>, id: AskId, turn: u16, note: &str, thanks: &str) -> Result<(), Failure> {
    reach(tx, id)?;
    let said = Said::Yes(AskNote::parse(note).map_err(invalid)?);
    answer(
        tx,
        AnswerAsk {
            ask: id,
            turn,
            said,
            times: FirstTimes::default(),
        },
    )?;
    let words = WrittenAnswer::parse(thanks).map_err(invalid)?;
    thank(tx, id, Thanks::Words(words))?;
    Ok(())
}
