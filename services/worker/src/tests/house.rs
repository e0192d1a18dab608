//! A store, a queue, a relay and a worker around one event, for this crate's tests.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use actions::events::{CancelEvent, ReviseEvent};
use actions::invitations::{InvitePeople, InvitePolicy};
use actions::{ActionError, Seen, events};
use broker::{InProcessQueue, Queue, Relay, RelayOptions};
use domain::event::notify::Notify;
use domain::event::online::LinkVisibility;
use domain::event::reminders::Reminders;
use domain::event::{EventPlan, Visibility};
use domain::group::GroupPlan;
use domain::invitation::Invitee;
use domain::mail::addressee::Addressee;
use domain::mail::owed::OwnAnswers;
use domain::people::Principal;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::{Deviation, Series};
use domain::schedule::{Schedule, Zone};
use domain::task::{TaskKind, TaskState};
use domain::values::text::{Description, PersonName, Title};
use domain::values::token::Keyring;
use domain::{AccountId, Clock, EventId, GroupId, Instant, InvitationId, MailAddress};
use letters::Links;
use mail::{MailIdentity, MailIdentitySettings, OrganizerAddress, SmtpTransport, Transport};
use store::mail::deliveries;
use store::mail::deliveries::Delivery;
use store::mail_in::inbound;
use store::people::{accounts, groups};
use store::rsvp::invitations;
use store::{Database, Page, ReadTx, RsvpQueue, Store, StoreError, StoreOptions, WriteTx, outbox, task};
use tempfile::TempDir;
use testkit::{SmtpSink, TestClock, unlocked};

use crate::{Worker, WorkerContext, WorkerOptions};

/// Options under which a test need not wait.
pub(crate) fn brisk() -> WorkerOptions {
    WorkerOptions {
        own_answers: OwnAnswers::AtOnce,
        sweep_every: Duration::from_millis(20),
        probe_after: Duration::from_millis(10),
        probe_at_most: Duration::from_millis(50),
        ..WorkerOptions::default()
    }
}

/// How often a wait looks, five milliseconds apart, before it fails the test.
const ROUNDS: u32 = 6_000;

/// All that a worker needs, and the organizer who gives it work.
pub(crate) struct House {
    pub(crate) store: Store,
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) transport: Arc<Transport>,
    pub(crate) queue: Arc<dyn Queue>,
    clock: Arc<TestClock>,
    organizer: AccountId,
    /// Who is told of the organizer's changes.
    pub(crate) notify: Notify,
    pub(crate) event: EventId,
    relay: Option<Relay>,
    worker: Option<Worker>,
    folder: TempDir,
}

impl House {
    /// A published event whose letters go to this server; nobody works yet.
    pub(crate) async fn at(sink: &SmtpSink) -> Self {
        let house = Self::with_draft(sink).await;
        house.publish().await;
        house
    }

    /// The same at work, and Anna's invitation sent.
    pub(crate) async fn that_wrote_to_anna(sink: &SmtpSink) -> Self {
        let mut house = Self::at(sink).await;
        house.open_for_work().await;
        house.invite(&["anna@example.org"]).await;
        house.wait_for(&[("sent", 1)]).await;
        house
    }

    /// The same as at first with the event still a draft.
    pub(crate) async fn with_draft(sink: &SmtpSink) -> Self {
        let transport = Transport::Smtp(SmtpTransport::from_url(&sink.url()).unwrap());
        Self::sending_by(transport).await
    }

    pub(crate) async fn sending_by(transport: Transport) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at("2026-11-22T09:00:00Z"));
        let store = open_store(&folder, &clock);
        store.migrate().unwrap();
        let store = unlocked(store);
        let (organizer, event) = store.write(found_event).await.unwrap();
        Self {
            store,
            identity: Arc::new(identity()),
            transport: Arc::new(transport),
            queue: Arc::new(InProcessQueue::new(1_000)),
            clock,
            organizer,
            notify: Notify::AT_ONCE,
            event,
            relay: None,
            worker: None,
            folder,
        }
    }

    /// The group that the event is of.
    pub(crate) async fn group(&self) -> GroupId {
        let event = self.event;
        let found = self.store.read(move |tx| store::event::events::get(tx, event)).await;
        found.map_err(|error: StoreError| error).unwrap().unwrap().event.group
    }

    /// Another process's way to the same database.
    pub(crate) fn other_store(&self) -> Store {
        unlocked(open_store(&self.folder, &self.clock))
    }

    pub(crate) async fn open_for_work(&mut self) {
        self.open_with(brisk()).await;
    }

    pub(crate) async fn open_with(&mut self, options: WorkerOptions) {
        let context = WorkerContext {
            store: self.store.clone(),
            queue: Arc::clone(&self.queue),
            identity: Arc::clone(&self.identity),
            links: links(),
            transport: Arc::clone(&self.transport),
            rsvp_queue: RsvpQueue::start(self.store.clone(), 1),
            lmtp: None,
            authserv_id: None,
            webhook_networks: vec!["127.0.0.0/8".parse().unwrap()],
            options,
        };
        self.worker = Some(Worker::start(context).await.unwrap());
        self.relay = Some(Relay::start(
            self.store.clone(),
            Arc::clone(&self.queue),
            RelayOptions::default(),
        ));
    }

    /// Stops the worker, then the relay; the queue goes with them.
    pub(crate) async fn close(&mut self) {
        self.worker.take().unwrap().stop().await;
        self.relay.take().unwrap().stop().await;
        self.queue = Arc::new(InProcessQueue::new(1_000));
    }

    pub(crate) fn let_pass(&self, span: Duration) {
        self.clock.advance(span);
    }

    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    pub(crate) async fn publish(&self) {
        self.act(events::publish).await;
    }

    pub(crate) async fn cancel(&self) {
        let cancel = |tx: &mut WriteTx<'_>, who, event| events::cancel(tx, who, CancelEvent { event, reason: None });
        self.act(cancel).await;
    }

    pub(crate) async fn rename(&self, title: &str) {
        let title = Title::parse(title).unwrap();
        self.revise(move |plan| plan.title = title).await;
    }

    pub(crate) async fn move_to(&self, starts: &str, ends: &str) {
        let schedule = schedule(starts, ends);
        self.revise(move |plan| plan.schedule = schedule).await;
    }

    /// The event takes place on four Thursdays.
    pub(crate) async fn repeat_weekly(&self) {
        let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=4").unwrap();
        self.revise(move |plan| plan.series = Some(Series::new(rule, &plan.schedule).unwrap()))
            .await;
    }

    /// A date of the series does not take place.
    pub(crate) async fn call_off(&self, day: &str) {
        let day = day.parse().unwrap();
        self.revise(move |plan| plan.series = plan.series.take().map(|all| all.with(day, Some(Deviation::CalledOff))))
            .await;
    }

    pub(crate) async fn revise(&self, change: impl FnOnce(&mut EventPlan) + Clone + Send + 'static) {
        let notify = self.notify;
        let unit = move |tx: &mut WriteTx<'_>, who, event| {
            let plan = |present: &EventPlan| {
                let mut plan = present.clone();
                change(&mut plan);
                Ok::<_, ActionError>(plan)
            };
            let asked = ReviseEvent {
                event,
                seen: Seen::Any,
                notify,
                plan,
            };
            events::revise(tx, who, asked)
        };
        self.act(unit).await;
    }

    /// Who organizes.
    pub(crate) fn organizer(&self) -> Principal {
        Principal::by_key(self.organizer)
    }

    /// Does something as the organizer.
    pub(crate) async fn act<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut WriteTx<'_>, Principal, EventId) -> Result<T, ActionError> + Clone + Send + 'static,
    ) {
        let (who, event) = (self.organizer(), self.event);
        let unit = move |tx: &mut WriteTx<'_>| act(tx, who, event);
        self.store.write(unit).await.unwrap();
    }

    pub(crate) async fn invite(&self, addresses: &[&str]) {
        let people: Vec<_> = addresses
            .iter()
            .map(|address| MailAddress::parse(address).unwrap())
            .collect();
        self.invite_all(people).await;
    }

    pub(crate) async fn invite_all(&self, addresses: Vec<MailAddress>) {
        let name = PersonName::parse("").unwrap();
        let people: Vec<_> = addresses
            .into_iter()
            .map(|address| Invitee {
                address,
                name: name.clone(),
                obtained: None,
            })
            .collect();
        let unit = move |tx: &mut WriteTx<'_>, who, event| {
            actions::invitations::invite(
                tx,
                who,
                &InvitePeople {
                    event,
                    people,
                    policy: InvitePolicy::default(),
                },
            )
        };
        self.act(unit).await;
    }

    /// The identity of somebody's invitation.
    pub(crate) async fn invitation(&self, address: &str) -> InvitationId {
        let event = self.event;
        let page = Page {
            after: None,
            limit: 200,
        };
        let listed = self
            .store
            .read(move |tx| invitations::list(tx, event, page))
            .await
            .map_err(|error: StoreError| error)
            .unwrap();
        listed
            .into_iter()
            .find(|listed| listed.invitation.address.as_str() == address)
            .unwrap()
            .invitation
            .id
    }

    pub(crate) async fn deliveries(&self) -> Vec<Delivery> {
        let event = self.event;
        let read = move |tx: &mut ReadTx<'_>| {
            let mut all: Vec<Delivery> = Vec::new();
            loop {
                let page = Page {
                    after: all.last().map(|delivery| delivery.id),
                    limit: 200,
                };
                let more = deliveries::list(tx, event, page)?;
                if more.is_empty() {
                    return Ok::<_, StoreError>(all);
                }
                all.extend(more);
            }
        };
        self.store.read(read).await.unwrap()
    }

    /// How many deliveries are in each state.
    pub(crate) async fn tally(&self) -> BTreeMap<&'static str, usize> {
        let mut tally = BTreeMap::new();
        for delivery in self.deliveries().await {
            *tally.entry(delivery.state.as_str()).or_default() += 1;
        }
        tally
    }

    /// Waits until the deliveries' states are counted so.
    pub(crate) async fn wait_for(&self, expected: &[(&'static str, usize)]) {
        let expected: BTreeMap<_, _> = expected.iter().copied().collect();
        self.wait_until(&format!("{expected:?}"), |tally| *tally == expected)
            .await;
    }

    /// Waits until the count of the deliveries' states is as wanted.
    pub(crate) async fn wait_until(&self, what: &str, is_so: impl Fn(&BTreeMap<&'static str, usize>) -> bool) {
        let mut tally = BTreeMap::new();
        for _ in 0..ROUNDS {
            tally = self.tally().await;
            if is_so(&tally) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("waited for {what}, there is {tally:?}");
    }

    /// Waits until a delivery is so, and gives it.
    pub(crate) async fn wait_for_one(&self, what: &str, is_so: impl Fn(&Delivery) -> bool) -> Delivery {
        for _ in 0..ROUNDS {
            if let Some(delivery) = self.deliveries().await.into_iter().find(&is_so) {
                return delivery;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("waited for {what}, there is {:?}", self.deliveries().await);
    }

    /// What the worker makes of a mail from outside.
    pub(crate) async fn outcome_of(&self, addressee: Addressee, raw: Vec<u8>) -> String {
        // Outcomes are listed by when the mails came.
        self.let_pass(Duration::from_secs(1));
        let before = self.outcomes().await.len();
        let keep = move |tx: &mut WriteTx<'_>| inbound::keep(tx, &[addressee], "", &raw);
        let kept = self.store.write(keep).await;
        kept.map_err(|error: StoreError| error).unwrap();
        for _ in 0..ROUNDS {
            let outcomes = self.outcomes().await;
            if let Some(outcome) = outcomes.get(before) {
                return outcome.clone();
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the mail still waits");
    }

    async fn outcomes(&self) -> Vec<String> {
        let read = self.store.read(inbound::outcomes).await;
        let kept = read.map_err(|error: StoreError| error).unwrap();
        kept.into_iter().flatten().collect()
    }

    /// Waits until no message is on its way, and no task is due but those that recur.
    pub(crate) async fn wait_until_quiet(&self) {
        let recurs = |kind: &str| TaskKind::parse(kind).is_ok_and(TaskKind::recurs);
        let read = move |tx: &mut ReadTx<'_>| {
            let due = task::list(tx, 1_000)?.into_iter();
            let now = tx.now();
            let due = due.filter(|task| task.run_at <= now && task.state != TaskState::Missed);
            let due = due.filter(|task| !recurs(&task.kind)).count();
            Ok::<_, StoreError>((outbox::backlog(tx, 1_000)?, due))
        };
        for _ in 0..ROUNDS {
            if self.store.read(read).await.unwrap() == (0, 0) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("messages are still on their way");
    }
}

fn open_store(folder: &TempDir, clock: &Arc<TestClock>) -> Store {
    let database = Database::Sqlite(folder.path().join("acquaint.db"));
    let clock = Arc::<TestClock>::clone(clock);
    Store::open(StoreOptions {
        database,
        pool_size: 2,
        clock,
    })
    .unwrap()
}

fn found_event(tx: &mut WriteTx<'_>) -> Result<(AccountId, EventId), StoreError> {
    let (organizer, _) = accounts::create(
        tx,
        &MailAddress::parse("orga@example.org").unwrap(),
        &PersonName::parse("Orga").unwrap(),
    )?;
    let plan = GroupPlan {
        name: Title::parse("Rust Köln").unwrap(),
        description: Description::parse("").unwrap(),
        zone: Zone::parse("Europe/Berlin").unwrap(),
        reply_to: None,
        language: "en".to_owned(),
        german_form: domain::group::GermanForm::Sie,
        reminders: Reminders::default(),
        colour: None,
        imprint: domain::group::imprint::Imprint::default(),
        retention_days: None,
        topics: domain::asks::profile::Topics::default(),
    };
    let group = groups::create(tx, organizer, None, plan)?;
    let plan = EventPlan {
        title: Title::parse("Rust & Röst").unwrap(),
        description: Description::parse("Talks by **Anna**.").unwrap(),
        schedule: schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00"),
        venue: None,
        online_url: None,
        online_url_visibility: LinkVisibility::Seated,
        capacity: None,
        guests_max: 0,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: Reminders::new(Vec::new()).ok(),
        series: None,
        details: domain::event::details::Details::default(),
    };
    Ok((organizer, store::event::events::create(tx, &group, plan)?.id))
}

fn schedule(starts: &str, ends: &str) -> Schedule {
    Schedule::new(
        starts.parse().unwrap(),
        ends.parse().unwrap(),
        Zone::parse("Europe/Berlin").unwrap(),
    )
    .unwrap()
}

fn identity() -> MailIdentity {
    MailIdentity::new(MailIdentitySettings {
        mail_from: "Acquaint <events@example.org>",
        reply_domain: Some("replies.example.org"),
        dkim: None,
        organizer_address: OrganizerAddress::Token,
        keyring: keyring(),
    })
    .unwrap()
}

fn keyring() -> Arc<Keyring> {
    Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None))
}

pub(crate) fn links() -> Links {
    Links::new("http://localhost:8080", keyring())
}
