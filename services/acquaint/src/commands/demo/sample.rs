//! A lifelike sample: one group, ten events in different states, sixty people with answers.
//!
//! It goes through the same code as real use: the actions and the RSVP queue.

use actions::events::{CancelEvent, CreateEvent};
use actions::groups::CreateGroup;
use actions::invitations::{InvitePeople, InvitePolicy};
use actions::{ActionError, events, groups};
use domain::asks::profile::{Topic, Topics};
use domain::event::reminders::Reminders;
use domain::event::{Event, EventPlan};
use domain::group::imprint::Imprint;
use domain::group::{Group, GroupPlan};
use domain::invitation::Invitee;
use domain::invitation::provenance::Provenance;
use domain::people::Principal;
use domain::people::obtained::{Ground, Obtained};
use domain::rsvp::seating::{Actor, Reply};
use domain::rsvp::status::{Answer, Source};
use domain::schedule::Zone;
use domain::values::text::{CancelReason, Description, Note, Origin, PersonName, Place, Slug, Title, WebUrl};
use domain::{EventId, GroupId, Invalid, InvitationId, MailAddress};
use jiff::Timestamp;
use store::people::accounts;
use store::{AnswerRequest, Store, WriteTx};

use super::outlines::{Ending, OUTLINES, Outline, ZONE, plan_of};
use super::shown::Shown;
use crate::app::App;
use crate::commands::serve::{Welcome, sign_in_by_link};
use crate::error::Failure;

const FIRST_NAMES: [&str; 20] = [
    "Amara",
    "Björn",
    "Chiara",
    "Dimitri",
    "Elif",
    "Farid",
    "Greta",
    "Hiroshi",
    "Ines",
    "Jonas",
    "Kavya",
    "Liam",
    "Mei",
    "Noor",
    "Oluwaseun",
    "Paula",
    "Quentin",
    "Rosa",
    "Sven",
    "Tereza",
];
const LAST_NAMES: [&str; 3] = ["Lindqvist", "Okafor", "Marchetti"];

/// Makes the sample in an empty database, and says where to look. Answers what its organizer needs.
pub(super) async fn make(app: &App, made: Made) -> Result<Welcome, Failure> {
    let Made { who, key, events } = made;
    let shown = Shown {
        store: &app.store,
        rsvp_queue: &app.rsvp_queue,
        links: &app.links,
    };
    let all: [Event; 10] = events.try_into().map_err(|_| gone())?;
    let [
        past,
        walk,
        evening,
        breakfast,
        online,
        dinner,
        spring,
        clinic,
        table,
        tour,
    ] = all;
    // First of all, so that its letters do not lie on top of all others.
    shown.all_told(walk.id).await?;
    cancel(&app.store, who, walk.id).await?;
    shown.line("the group's page", "/g/harbour-makers");
    shown.event_page("an event that is full", &evening);
    shown.event_page("a series", &breakfast);
    shown.own_page_of_series(&breakfast).await?;
    shown.event_page("an event that was cancelled", &walk);
    shown.feedback(&past).await?;
    shown.ask(&online).await?;
    shown.update(who, dinner.id).await?;
    shown.promote(evening.id).await?;
    shown.offer(clinic.id).await?;
    shown.requests(&table);
    shown.draw(who, tour.id).await?;
    shown.door(who, &evening).await?;
    shown.webhook(who, evening.group).await?;
    shown.organizing(who, &evening, &spring).await?;
    shown.helping(&evening).await?;
    let email = host()?;
    let unit = move |tx: &mut WriteTx<'_>| sign_in_by_link(tx, &email);
    let sign_in = app.store.write(unit).await?;
    Ok(Welcome {
        key,
        link: app.links.sign_in(sign_in),
    })
}

/// What people there help each other with.
fn topics() -> Result<Topics, Failure> {
    let names = [
        "Changing jobs",
        "Hiring",
        "Asking for a raise",
        "First talk",
        "Starting a company",
        "Data",
    ];
    let topics: Result<Vec<Topic>, Invalid> = names.into_iter().map(Topic::parse).collect();
    let topics = topics.and_then(|topics| Topics::new(topics, Topics::OF_A_GROUP));
    topics.map_err(invalid)
}

/// What the sample begins with.
pub(super) struct Made {
    pub(super) who: Principal,
    key: String,
    pub(super) events: Vec<Event>,
}

/// The address of its organizer.
fn host() -> Result<MailAddress, Failure> {
    MailAddress::parse("host@harbour.example").map_err(invalid)
}

/// Makes the group and its events, whose dates are counted from `now`.
pub(super) fn make_events(tx: &mut WriteTx<'_>, now: Timestamp) -> Result<Made, Failure> {
    let email = host()?;
    let (account, key) = accounts::create(tx, &email, &PersonName::parse("Harbour Host").map_err(invalid)?)?;
    let who = Principal::by_key(account);
    let plan = GroupPlan {
        name: Title::parse("Harbour City Makers").map_err(invalid)?,
        description: Description::parse("People who make things, and help each other make them.").map_err(invalid)?,
        zone: Zone::parse(ZONE).map_err(invalid)?,
        reply_to: Some(email),
        language: "en".to_owned(),
        german_form: domain::group::GermanForm::Sie,
        reminders: Reminders::default(),
        colour: None,
        imprint: Imprint {
            legal_name: Some(Title::parse("Harbour City Makers e.V.").map_err(invalid)?),
            postal_address: Some(Place::parse("Speicherstraße 12, 20457 Hamburg, Germany").map_err(invalid)?),
            privacy_url: Some(WebUrl::parse("https://harbour.example/privacy").map_err(invalid)?),
            contact: Some(Place::parse("host@harbour.example").map_err(invalid)?),
        },
        retention_days: Some(365),
        topics: topics()?,
    };
    let slug = Some(Slug::parse("harbour-makers").map_err(invalid)?);
    let group = groups::create(tx, who, CreateGroup { slug, plan })?.id;
    let mut events = Vec::new();
    for outline in &OUTLINES {
        let plan = plan_of(outline, now)?;
        events.push(make_event(tx, (who, group), outline, plan)?);
    }
    Ok(Made { who, key, events })
}

/// Makes an event, invites everybody, and publishes what is not to stay a draft.
fn make_event(
    tx: &mut WriteTx<'_>,
    (who, group): (Principal, GroupId),
    outline: &Outline,
    plan: EventPlan,
) -> Result<Event, Failure> {
    let plan = |_: &Group| Ok::<_, ActionError>(plan);
    let draft = events::create(tx, who, CreateEvent { group, plan })?.event;
    let people = people()?.into_iter().take(outline.invited).collect();
    let event = draft.id;
    actions::invitations::invite(
        tx,
        who,
        &InvitePeople {
            event,
            people,
            policy: InvitePolicy::default(),
        },
    )?;
    if outline.ending == Ending::Draft {
        return Ok(draft);
    }
    Ok(events::publish(tx, who, event)?.event)
}

fn people() -> Result<Vec<Invitee>, Failure> {
    let names = LAST_NAMES
        .iter()
        .flat_map(|last| FIRST_NAMES.iter().map(move |first| (first, last)));
    names
        .map(|(first, last)| {
            let local = format!("{first}.{last}").to_lowercase().replace('ö', "oe");
            let address = MailAddress::parse(&format!("{local}@people.example")).map_err(invalid)?;
            Ok(Invitee {
                address,
                name: PersonName::parse(&format!("{first} {last}")).map_err(invalid)?,
                obtained: Some(provenance()?),
            })
        })
        .collect()
}

fn provenance() -> Result<Provenance, Failure> {
    let obtained = Obtained {
        from: Origin::parse("the sign-up sheet of our summer fair").map_err(invalid)?,
        ground: Ground::Asked,
        at: jiff::civil::date(2026, 6, 3),
    };
    Ok(Provenance::said(obtained))
}

pub(super) fn request(invitation: InvitationId, answer: Answer, guests: u16) -> Result<AnswerRequest, Failure> {
    let note = (answer == Answer::Maybe)
        .then(|| Note::parse("Depends on the babysitter."))
        .transpose()
        .map_err(invalid)?;
    let reply = Reply {
        answer,
        guests: Some(guests),
        actor: Actor::Invitee,
    };
    Ok(AnswerRequest {
        invitation,
        link_version: None,
        reply,
        note,
        name: None,
        language: None,
        source: Source::Link,
        calendar: None,
    })
}

async fn cancel(store: &Store, who: Principal, event: EventId) -> Result<(), Failure> {
    let reason = CancelReason::parse("The bridges are closed for repairs. We try again in summer.").map_err(invalid)?;
    let reason = Some(reason);
    let unit = move |tx: &mut WriteTx<'_>| events::cancel(tx, who, CancelEvent { event, reason });
    store.write(unit).await?;
    Ok(())
}

pub(super) fn gone() -> Failure {
    Failure::Sample("something in it is gone".to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that `map_err` takes")]
pub(super) fn invalid(reason: Invalid) -> Failure {
    Failure::Sample(reason.to_string())
}
