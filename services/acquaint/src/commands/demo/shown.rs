//! What there is to see in the sample, told while it comes about, with a link to one page or letter of each kind.

use std::fmt::Display;
use std::time::Duration;

use actions::check_ins::{CheckInAsked, Comer, check_in};
use actions::door::make_link;
use actions::events::ReviseEvent;
use actions::invitations::{AskForSeat, InvitePolicy, ask};
use actions::webhooks::CreateWebhook;
use actions::{Seen, events, webhooks};
use domain::event::notify::Notify;
use domain::event::questions::Said;
use domain::event::{Event, EventPlan};
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::people::{Principal, Right};
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::schedule::Schedule;
use domain::values::text::WebUrl;
use domain::webhook::WebhookPlan;
use domain::{EventId, GroupId, InvitationId, MailAddress};
use jiff::ToSpan;
use letters::Links;
use store::mail::deliveries;
use store::mail::deliveries::Delivery;
use store::rsvp::invitations;
use store::rsvp::invitations::answers;
use store::{Page, RsvpQueue, Store, WriteTx};

use super::sample::{self, gone, invalid};
use crate::error::Failure;
use crate::output;

/// How often it is looked whether a letter is out, and how long between: half a minute at most.
pub(super) const LOOKS: u32 = 600;
pub(super) const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// A page of a list that holds all that the sample has of one event.
pub(super) fn all<K>() -> Page<K> {
    Page {
        after: None,
        limit: 500,
    }
}

/// A thing to see, and its whole address.
pub(super) fn url_line(what: impl Display, url: impl Display) {
    output::line(format_args!("  {what:<56} {url}"));
}

/// Where the sample lives.
pub(super) struct Shown<'a> {
    pub(super) store: &'a Store,
    pub(super) rsvp_queue: &'a RsvpQueue,
    pub(super) links: &'a Links,
}

impl Shown<'_> {
    /// A thing to see, and where.
    pub(super) fn line(&self, what: impl Display, path: impl Display) {
        output::line(format_args!("  {what:<56} {}", self.links.absolute(&path.to_string())));
    }

    fn letter(&self, what: &str, letter: Option<Delivery>) {
        if let Some(letter) = letter {
            self.line(what, format_args!("/dev/mailbox/{}", letter.id));
        }
    }

    pub(super) fn personal_page(&self, what: &str, invitation: &Invitation) {
        let token = self.links.rsvp_token(invitation);
        self.line(format_args!("{what} ({})", invitation.name), format_args!("/r/{token}"));
    }

    /// The public page of an event.
    pub(super) fn event_page(&self, what: &str, event: &Event) {
        self.line(what, format_args!("/e/{}", event.slug));
    }

    /// The page of somebody who comes to a series.
    pub(super) async fn own_page_of_series(&self, event: &Event) -> Result<(), Failure> {
        let event = event.id;
        let listed = self.store.read(move |tx| invitations::list(tx, event, all())).await?;
        let mut people = listed.iter().map(|one| &one.invitation);
        if let Some(going) = people.find(|one| one.status.has_seat()) {
            self.personal_page("a personal page of a series", going);
        }
        Ok(())
    }

    /// Somebody whom nobody invited asks for a place on an event's page.
    pub(super) async fn ask(&self, event: &Event) -> Result<(), Failure> {
        let asked = AskForSeat {
            event: event.slug.clone(),
            address: MailAddress::parse("passer.by@people.example").map_err(invalid)?,
            network: None,
            language: None,
        };
        ask(self.store, self.rsvp_queue, asked).await?;
        self.event_page("an event's page, on which anybody asks for a place", event);
        let link = self.once_sent(event.id, last(LetterKind::ConfirmSeat)).await?;
        self.letter("a letter: the link that confirms a place", link);
        Ok(())
    }

    /// Waits until everybody who has a seat had a letter: half a minute at most.
    pub(super) async fn all_told(&self, event: EventId) -> Result<(), Failure> {
        for _ in 0..LOOKS {
            let listed = self.store.read(move |tx| invitations::list(tx, event, all())).await?;
            let mut seated = listed.iter().filter(|one| one.invitation.status.has_seat());
            if seated.all(|one| one.invitation.last_sent.is_some()) {
                break;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        Ok(())
    }

    /// Shows what is asked the morning after. At night nobody is.
    pub(super) async fn feedback(&self, event: &Event) -> Result<(), Failure> {
        let now = self.store.now();
        if event.feedback_at(now).is_some_and(|at| at <= now) {
            let asked = self.once_sent(event.id, last(LetterKind::Feedback)).await?;
            self.letter("a letter: how it was, once it is over", asked);
        }
        Ok(())
    }

    /// Moves the start of an event whose people know of it, so that they hear of it.
    pub(super) async fn update(&self, who: Principal, event: EventId) -> Result<(), Failure> {
        self.all_told(event).await?;
        let revised = ReviseEvent {
            event,
            seen: Seen::Any,
            notify: Notify::AT_ONCE,
            plan: later,
        };
        self.store
            .write(move |tx: &mut WriteTx<'_>| events::revise(tx, who, revised))
            .await?;
        let told = self.once_sent(event, last(LetterKind::Update)).await?;
        self.letter("a letter: an update, half an hour later", told);
        Ok(())
    }

    /// Shows who comes and who waits, and frees a seat for the first who waits.
    pub(super) async fn promote(&self, event: EventId) -> Result<(), Failure> {
        let listed = self.store.read(move |tx| invitations::list(tx, event, all())).await?;
        let first = listed
            .iter()
            .find(|one| one.waitlist_position == Some(1))
            .ok_or_else(gone)?;
        let first = &first.invitation;
        let is_enough =
            |one: &&Invitation| matches!(one.status, RsvpStatus::Going { guests } if guests >= first.status.guests());
        let mut going = listed.iter().map(|one| &one.invitation).filter(is_enough);
        let leaving = going.next().ok_or_else(gone)?;
        // The last of them: who leaves may make room for more than the first.
        let waiting = listed.iter().max_by_key(|one| one.waitlist_position);
        for (what, shown) in [
            ("a personal page: has a seat", going.next()),
            (
                "a personal page: has not answered",
                listed
                    .iter()
                    .map(|one| &one.invitation)
                    .find(|one| one.status == RsvpStatus::Unanswered),
            ),
            ("a personal page: on the waitlist", waiting.map(|one| &one.invitation)),
        ] {
            if let Some(invitation) = shown {
                self.personal_page(what, invitation);
            }
        }
        // Whoever does not know yet of the waitlist would just hear of the seat.
        let queued = |sent: &[Delivery]| {
            let mut theirs = sent.iter().filter(|letter| letter.invitation == first.id);
            theirs.any(|letter| letter.kind == LetterKind::Waitlisted).then_some(())
        };
        self.once_sent(event, queued).await?;
        let _ = self
            .rsvp_queue
            .answer(sample::request(leaving.id, Answer::No, 0)?)
            .await;
        let told = self.once_sent(event, last(LetterKind::Promoted)).await?;
        self.letter("a letter: a promotion from the waitlist", told);
        Ok(())
    }

    /// Checks two people in, and shows the door and what they show there.
    pub(super) async fn door(&self, who: Principal, evening: &Event) -> Result<(), Failure> {
        let event = evening.id;
        let asked = evening.plan.details.questions.first().ok_or_else(gone)?;
        let meal = Some(asked.answered(Said::Words("No meat".to_owned()), self.store.now()));
        let listed = self.store.read(move |tx| invitations::list(tx, event, all())).await?;
        let mut going = listed
            .iter()
            .map(|one| &one.invitation)
            .filter(|one| one.status.has_seat());
        for invitation in going.by_ref().take(2) {
            let asked = comes(event, invitation.id);
            // The door sees what they eat.
            let given = vec![("meal".to_owned(), meal.clone())];
            let id = invitation.id;
            let unit = move |tx: &mut WriteTx<'_>| {
                answers::keep(tx, id, given)?;
                check_in(tx, who, &asked)
            };
            self.store.write(unit).await?;
        }
        if let Some(next) = going.next() {
            let code = self.links.seat_code(next);
            url_line(format!("what {} shows at the door", next.name), code);
        }
        let unit = move |tx: &mut WriteTx<'_>| make_link(tx, who, Right::DoorEdit, event);
        let (link, _) = self.store.write(unit).await?;
        url_line("the page of the door, on a phone", self.links.door_page(link.id));
        self.line(
            "the poster for its entrance, in the console",
            format_args!("/console/events/{event}/poster"),
        );
        Ok(())
    }

    /// A webhook that hears of events that are cancelled, so that nothing is sent until somebody tries that.
    pub(super) async fn webhook(&self, who: Principal, group: GroupId) -> Result<(), Failure> {
        let plan = WebhookPlan {
            url: WebUrl::parse("https://hooks.harbour.example/acquaint").map_err(invalid)?,
            types: Some(vec!["acquaint.event.cancelled.v1".to_owned()]),
            enabled: true,
        };
        let new = CreateWebhook { group, plan };
        let unit = move |tx: &mut WriteTx<'_>| webhooks::create(tx, who, &new);
        self.store.write(unit).await?;
        self.line(
            "where it sends what happens, in the console",
            format_args!("/console/groups/{group}/webhooks"),
        );
        Ok(())
    }

    /// Waits until an event's letters that are out have something in them. `None`: it took too long.
    async fn once_sent<T>(
        &self,
        event: EventId,
        found: impl Fn(&[Delivery]) -> Option<T>,
    ) -> Result<Option<T>, Failure> {
        for _ in 0..LOOKS {
            let mut letters = self.store.read(move |tx| deliveries::list(tx, event, all())).await?;
            letters.retain(|letter| letter.state == DeliveryState::Sent);
            if let Some(found) = found(&letters) {
                return Ok(Some(found));
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        Ok(None)
    }
}

/// Somebody who is invited is at the door.
pub(super) fn comes(event: EventId, invitation: InvitationId) -> CheckInAsked {
    CheckInAsked {
        event,
        comer: Comer::Invited(invitation),
        party: None,
        date: None,
        given_id: None,
        came_at: None,
        policy: InvitePolicy::default(),
    }
}

fn later(plan: &EventPlan) -> Result<EventPlan, Failure> {
    let times = &plan.schedule;
    let starts = times.starts().saturating_add(30.minutes());
    Ok(EventPlan {
        schedule: Schedule::new(starts, times.ends(), times.zone().clone()).map_err(invalid)?,
        ..plan.clone()
    })
}

fn last(kind: LetterKind) -> impl Fn(&[Delivery]) -> Option<Delivery> {
    move |sent| sent.iter().rev().find(|letter| letter.kind == kind).cloned()
}
