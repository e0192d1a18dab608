//! What organizers of the sample do beside its events: a team, followers, a letter to some, and a list that was brought along.

use std::collections::BTreeMap;

use actions::followers::{confirm, follow};
use actions::imports::{NewImport, apply, complete, read_in};
use actions::invitations::InvitePolicy;
use actions::letters::{SendLetter, send};
use actions::people::AskForLetter;
use actions::team::{self, InviteMember};
use domain::event::Event;
use domain::mail::organizer_letter::LetterText;
use domain::mail::recipients::Recipients;
use domain::people::import::ImportRow;
use domain::people::obtained::{Ground, Obtained};
use domain::people::{Place, Principal, Role};
use domain::rsvp::segment::Segment;
use domain::values::text::{Description, Origin, Title};
use domain::{GroupId, MailAddress};
use store::WriteTx;
use store::event::templates;
use store::follow::followers;

use super::sample::invalid;
use super::shown::Shown;
use crate::error::Failure;

/// Who follows the group, and who has not pressed the button in the letter yet.
const FOLLOWERS: [&str; 3] = ["yara", "tomasz", "ingeborg"];
const PENDING: &str = "undecided";

impl Shown<'_> {
    /// Makes all of it, and shows where it is seen.
    pub(super) async fn organizing(&self, who: Principal, event: &Event, draft: &Event) -> Result<(), Failure> {
        let group = event.group;
        self.store
            .write(move |tx: &mut WriteTx<'_>| follow_all(tx, group))
            .await?;
        self.console(
            "who follows the group, in the console",
            format_args!("groups/{group}/followers"),
        );
        let unit = move |tx: &mut WriteTx<'_>| join(tx, who, group);
        self.store.write(unit).await?;
        self.console("its team", format_args!("groups/{group}/team"));
        let letter = letter(event)?;
        self.store
            .write(move |tx: &mut WriteTx<'_>| send(tx, who, letter, InvitePolicy::default()).map(drop))
            .await?;
        self.console(
            "a letter to those who may come, and how far it got",
            format_args!("events/{}/letters", event.id),
        );
        self.import(who, draft).await?;
        let name = Title::parse("Evening at the loft").map_err(invalid)?;
        let plan = BTreeMap::from([("title", "Makers' evening"), ("visibility", "public")]);
        self.store
            .write(move |tx: &mut WriteTx<'_>| templates::keep(tx, group, name, plan).map(drop))
            .await?;
        self.console(
            "a template for the next events",
            format_args!("groups/{group}/events/new"),
        );
        self.console(
            "for how long it keeps people's names",
            format_args!("groups/{group}/settings"),
        );
        self.line("for who lost their letters", "/links");
        Ok(())
    }

    fn console(&self, what: &str, path: impl std::fmt::Display) {
        self.line(what, format_args!("/console/{path}"));
    }

    async fn import(&self, who: Principal, draft: &Event) -> Result<(), Failure> {
        let new = NewImport {
            group: draft.group,
            obtained: Obtained {
                from: Origin::parse("visitors of our summer fair").map_err(invalid)?,
                ground: Ground::Asked,
                at: jiff::civil::date(2026, 7, 11),
            },
        };
        let rows = [
            (2, "lena.brandt@visitors.example", "Lena Brandt"),
            (3, "samuel.osei@visitors.example", "Samuel Osei"),
            (4, "priya.raman(at)visitors.example", "Priya Raman"),
            (5, "amara.lindqvist@people.example", "Amara Lindqvist"),
        ];
        let rows = rows.map(|(number, email, name)| Ok::<_, Failure>(ImportRow::read(number, email, name)));
        let id = read_in(self.store, who, new, rows.into_iter()).await?;
        let unit = move |tx: &mut WriteTx<'_>| {
            complete(tx, id)?;
            apply(tx, who, id)
        };
        self.store.write(unit).await?;
        self.console(
            "a list that was read in, before anybody of it is invited",
            format_args!("events/{}/invite/{id}", draft.id),
        );
        Ok(())
    }
}

fn address(local: &str) -> Result<MailAddress, Failure> {
    MailAddress::parse(&format!("{local}@followers.example")).map_err(invalid)
}

fn follow_all(tx: &mut WriteTx<'_>, group: GroupId) -> Result<(), Failure> {
    for local in FOLLOWERS {
        let follower = followers::ask(tx, group, &address(local)?, "en")?;
        confirm(tx, follower.id)?;
    }
    let asked = AskForLetter {
        address: address(PENDING)?,
        network: None,
        language: "en",
    };
    Ok(follow(tx, group, &asked)?)
}

/// One helps already, another was asked.
fn join(tx: &mut WriteTx<'_>, who: Principal, group: GroupId) -> Result<(), Failure> {
    for (local, role, accepts) in [("mara.quay", Role::People, true), ("jo.pier", Role::Door, false)] {
        let email = MailAddress::parse(&format!("{local}@harbour.example")).map_err(invalid)?;
        let place = Place { role, event: None };
        let offered = team::invite(
            tx,
            who,
            &InviteMember {
                group,
                email,
                place,
                policy: InvitePolicy::default(),
            },
        )?;
        if accepts {
            team::accept(tx, offered.member.id)?;
        }
    }
    Ok(())
}

fn letter(event: &Event) -> Result<SendLetter, Failure> {
    Ok(SendLetter {
        event: event.id,
        recipients: Recipients::Standing(Segment::Maybe),
        date: None,
        text: LetterText {
            subject: Title::parse("Have you made up your mind?").map_err(invalid)?,
            body: Description::parse("Others wait for a place. If you come, **say yes** by Friday.")
                .map_err(invalid)?,
        },
        send_at: None,
        hours: None,
    })
}
