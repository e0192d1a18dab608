//! Pages of people of the sample who help each other: what the [`account`] tells, and the group's monthly coffee.

mod account;

use std::time::Duration;

use domain::event::Event;
use domain::invitation::Invitation;
use domain::values::ids::Id;
use domain::values::token::Claim;
use store::asks::coffee;
use store::rsvp::invitations;
use store::{WriteTx, own_page};

use self::account::{ALL, INTERN, SENIOR, Story};
use super::sample::gone;
use super::shown::{Shown, all, url_line};
use crate::error::Failure;

impl Shown<'_> {
    /// Tells the account of people who come to an event, and shows their pages.
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
        let told = self
            .store
            .write(move |tx: &mut WriteTx<'_>| story.clone().tell(tx))
            .await?;
        self.coffee(event).await?;
        for (what, who, page) in [
            ("all that is kept of somebody, and what they hear of", INTERN, ""),
            ("what somebody asked, and who said yes", INTERN, "/asks"),
            ("how far somebody's help went on", SENIOR, "/helped"),
        ] {
            self.own_page(what, people.get(who).ok_or_else(gone)?, page).await?;
        }
        let version = 0;
        let claim = |id: uuid::Uuid| Claim { id, version };
        for (what, url) in [
            (
                "an ask, as who is asked sees it",
                self.links.ask_page(claim(told.open.uuid())),
            ),
            (
                "a reference that was promised, asked for one job",
                self.links.ask_page(claim(told.job.uuid())),
            ),
            (
                "an ask that was forwarded, as who opens it sees it",
                self.links.ask_page(Claim {
                    id: told.forwarded.uuid(),
                    version: 1,
                }),
            ),
            (
                "when two meet, as one of them sees it",
                self.links.meet_page(claim(told.meeting.uuid())),
            ),
            (
                "whether it happened, and a line of thanks",
                self.links.thanks_page(claim(told.unthanked.uuid())),
            ),
        ] {
            url_line(what, url);
        }
        Ok(())
    }

    async fn own_page(&self, what: &str, person: &Invitation, page: &str) -> Result<(), Failure> {
        let address = person.address.clone();
        let link = self
            .store
            .write(move |tx: &mut WriteTx<'_>| own_page::link(tx, &address))
            .await?;
        let (id, version) = (link.ok_or_else(gone)?.id, 0);
        let url = self.links.own_page(Claim { id, version });
        url_line(format!("{what} ({})", person.name), format!("{url}{page}"));
        Ok(())
    }

    /// Switches the group's monthly coffee on, and has this month begin whatever day it is, so long ago that no night is between.
    async fn coffee(&self, event: &Event) -> Result<(), Failure> {
        let (group, zone) = (event.group, event.plan.schedule.zone().clone());
        let begin = move |tx: &mut WriteTx<'_>| {
            coffee::switch(tx, group, true)?;
            let began = tx.now().minus(Duration::from_hours(12));
            coffee::begin(tx, group, zone.local(tx.now()).date().first_of_month(), began)
        };
        self.store.write(begin).await?;
        coffee::advance(self.store, group).await?;
        let asked = self.store.read_one(move |tx| coffee::asked_lately(tx, group)).await?;
        let (id, version) = (asked.ok_or_else(gone)?.uuid(), 0);
        let page = self.links.coffee_page(Claim { id, version });
        url_line("in or out for a coffee this month", page);
        Ok(())
    }
}
