//! What most stories begin with: an organizer, a group, an event with people.

use std::time::Duration;

use actions::ActionError;
use actions::events::CreateEvent;
use actions::groups::CreateGroup;
use domain::event::{Event, EventPlan};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::delivery::Verdict;
use domain::mail::owed::OwnAnswers;
use domain::people::Principal;
use domain::rsvp::seating::{Actor, Reply};
use domain::rsvp::status::{Answer, Source};
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::{AccountId, DeliveryId, EventId, InvitationId, MailAddress};
use serde_json::Value;
use store::mail::announcements;
use store::mail::letters;
use store::mail::letters::{Claimed, Due, Outcome};
use store::mail::overdue;
use store::mail::overdue::SweepOptions;
use store::people::accounts;
use store::rsvp::invitations;
use store::{AnswerError, AnswerRequest, Answered, Page, RsvpQueue, Store, StoreError, WriteTx, outbox, task};
use testkit::sample;

use crate::owner::{Held, events};

pub(crate) const LEASE: Duration = Duration::from_secs(30);

/// A second less than a lease.
pub(crate) const NEARLY_A_LEASE: Duration = Duration::from_secs(29);

/// An organizer with a group.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) store: Store,
    pub(crate) organizer: AccountId,
    pub(crate) group: Group,
}

/// Stories make in one unit what nobody makes at once, on machines that do much else.
pub(crate) async fn write<T: Send + 'static>(
    store: &Store,
    unit: impl FnOnce(&mut WriteTx<'_>) -> Result<T, StoreError> + Clone + Send + 'static,
) -> T {
    let patient = store.with_more_time(Duration::from_mins(1));
    patient.write(unit).await.unwrap()
}

impl House {
    pub(crate) async fn build(store: &Store) -> Self {
        let (organizer, group) = write(store, |tx| {
            // Each house has an organizer of its own.
            let name = "host".to_owned() + &"+".repeat(accounts::list(tx)?.len());
            let email = MailAddress::parse(&format!("{name}@example.org")).unwrap();
            let (organizer, _) = accounts::create(tx, &email, &PersonName::parse("Host").unwrap())?;
            let new = CreateGroup {
                slug: None,
                plan: sample::group_plan("Makers"),
            };
            let group = actions::groups::create(tx, Principal::by_key(organizer), new);
            Ok((organizer, group.unwrap()))
        })
        .await;
        Self {
            store: store.clone(),
            organizer,
            group,
        }
    }

    pub(crate) fn who(&self) -> Principal {
        Principal::by_key(self.organizer)
    }

    /// A published event with this many people invited.
    pub(crate) async fn event(&self, plan: EventPlan, people: usize) -> Event {
        let draft = self.draft(plan, people).await;
        self.change(draft.id, events::publish).await.unwrap()
    }

    pub(crate) async fn draft(&self, plan: EventPlan, people: usize) -> Event {
        let (group, who) = (self.group.id, self.who());
        write(&self.store, move |tx| {
            let plan = |_: &Group| Ok::<_, ActionError>(plan);
            let mut event = actions::events::create(tx, who, CreateEvent { group, plan })
                .unwrap()
                .event;
            invitations::invite(tx, &mut event, &sample::invitees(people))?;
            Ok(event)
        })
        .await
    }

    /// Locks an event, changes it, and answers it as it is then in the database.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        event: EventId,
        change: impl FnOnce(&mut WriteTx<'_>, &mut Held) -> Result<T, ActionError> + Clone + Send + 'static,
    ) -> Result<Event, ActionError> {
        let who = self.who();
        self.store
            .write(move |tx| {
                let mut held = Held::lock(tx, who, event)?;
                change(tx, &mut held).map(drop)
            })
            .await?;
        Ok(self.reload(event).await)
    }

    pub(crate) async fn reload(&self, event: EventId) -> Event {
        let found = self.store.read(move |tx| events::get(tx, event)).await;
        found.map_err(|error: StoreError| error).unwrap().unwrap().event
    }

    /// Everybody invited, in order.
    pub(crate) async fn invited(&self, event: EventId) -> Vec<invitations::InvitationListItem> {
        let page = Page {
            after: None,
            limit: 5_000,
        };
        self.store
            .read(move |tx| invitations::list(tx, event, page))
            .await
            .unwrap()
    }

    pub(crate) async fn guest(&self, event: EventId, number: usize) -> Invitation {
        self.invited(event).await.swap_remove(number - 1).invitation
    }

    /// Claims the letters owed to these invitations.
    pub(crate) async fn claim(&self, ids: Vec<InvitationId>) -> Vec<Claimed> {
        self.claim_due(ids.into_iter().map(Due::Owed).collect()).await
    }

    pub(crate) async fn claim_due(&self, due: Vec<Due>) -> Vec<Claimed> {
        write(&self.store, move |tx| {
            letters::claim(tx, &due, LEASE, OwnAnswers::AtOnce)
        })
        .await
        .mails
    }

    pub(crate) async fn mark(&self, claimed: &Claimed, verdict: Verdict) {
        let outcome = Outcome {
            claimed: claimed.clone(),
            verdict,
            organizer: "events@example.org".to_owned(),
        };
        write(&self.store, move |tx| letters::record(tx, &[outcome])).await;
    }

    /// Has the letter owed to this invitation sent.
    pub(crate) async fn send(&self, id: InvitationId) -> Claimed {
        let claimed = self.claim(vec![id]).await.pop().expect("a letter is owed");
        self.mark(&claimed, Verdict::Accepted).await;
        claimed
    }

    /// Has the fan-outs that are due look at everybody, ten people a page. Answers how many pages it took.
    pub(crate) async fn fan_out(&self) -> usize {
        let due = write(&self.store, |tx| task::claim(tx, TaskKind::EventFanOut, 100, LEASE)).await;
        let mut pages = 0;
        for due in due {
            loop {
                pages += 1;
                let task = due.clone();
                if !write(&self.store, move |tx| announcements::page(tx, &task, 10)).await {
                    break;
                }
            }
            write(&self.store, move |tx| task::finish(tx, &due)).await;
        }
        pages
    }

    /// Announces what was put off until now.
    pub(crate) async fn wakes(&self) {
        overdue::run(&self.store, SweepOptions::default()).await.unwrap();
    }

    /// Empties the outbox and answers which mails were enqueued.
    pub(crate) async fn enqueued(&self) -> Vec<DeliveryId> {
        write(&self.store, |tx| {
            let rows = outbox::lease(tx, 10_000, LEASE)?;
            outbox::confirm(tx, &rows.iter().map(|row| row.place).collect::<Vec<_>>())?;
            let mails = rows.iter().filter(|row| row.kind == "acquaint.mail.enqueued.v1");
            let data = mails.map(|row| serde_json::from_str::<Value>(&row.json).unwrap()["data"]["id"].clone());
            Ok(data
                .map(|id| Id::from_uuid(id.as_str().unwrap().parse().unwrap()))
                .collect())
        })
        .await
    }

    /// Empties the outbox and answers the types of what was in it.
    pub(crate) async fn drain(&self) -> Vec<String> {
        write(&self.store, |tx| {
            let rows = outbox::lease(tx, 10_000, LEASE)?;
            outbox::confirm(tx, &rows.iter().map(|row| row.place).collect::<Vec<_>>())?;
            Ok(rows.into_iter().map(|row| row.kind).collect())
        })
        .await
    }
}

pub(crate) fn request(invitation: InvitationId, answer: Answer, guests: u16) -> AnswerRequest {
    let reply = Reply {
        answer,
        guests: Some(guests),
        actor: Actor::Invitee,
    };
    AnswerRequest {
        invitation,
        link_version: Some(0),
        reply,
        note: None,
        name: None,
        language: None,
        source: Source::Link,
        calendar: None,
    }
}

pub(crate) async fn say(rsvp_queue: &RsvpQueue, id: InvitationId, answer: Answer) -> Result<Answered, AnswerError> {
    rsvp_queue.answer(request(id, answer, 0)).await
}
