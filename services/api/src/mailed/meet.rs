//! `GET, POST /meet/{token}`: a meeting as one of the two sees it: times that are offered, the one that was picked, and whether
//! it happened.

use actions::ActionError;
use actions::asks::{FirstTimes, Meet, Wish, meet};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::group::Group;
use domain::mail::ask_letter::Party;
use domain::meetings::{Meeting, MeetingState, OFFERED, Participation, Side};
use domain::schedule::{Zone, parse_wall_time};
use domain::values::ids::Id;
use domain::values::text::Place;
use domain::values::token::{Claim, Purpose};
use domain::{Instant, Invalid, MeetingId, PersonId};
use jiff::civil::DateTime;
use serde::Serialize;
use serde_json::Value;
use store::asks::{meetings, profiles};
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx, asks};
use wording::{Language, Text, texts, when};

use super::typed::{Refused, Typed};
use super::{Said, back};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed, text};
use crate::pages::{self, assets, language};
use crate::reply::Reply;
use crate::token;

#[derive(Template)]
#[template(path = "meet.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a box, or a state, of its own")]
struct MeetPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    zone: &'a str,
    /// When it is, if a time was picked; whether it was called off.
    standing: Option<Text>,
    place: Option<&'a Place>,
    /// Times to pick from: by what, and in words.
    offered: Vec<(String, Text)>,
    offered_place: Option<&'a Place>,
    /// Whether they wait for the other to pick.
    waits: bool,
    has_begun: bool,
    can_call_off: bool,
    /// What the other's calendar says of it.
    heard: Option<Text>,
    /// What was said of whether it happened.
    told: Option<Text>,
    /// Whether asks do not reach them now, since this meeting did not happen, and one before it.
    is_paused: bool,
    /// What was in the way of what was just offered.
    alert: Option<String>,
    typed: Typed,
}

/// The same as JSON.
#[derive(Serialize)]
struct MeetFacts<'a> {
    with: &'a str,
    state: &'static str,
    starts_at: Option<String>,
    place: Option<&'a str>,
    offered: Vec<String>,
    time_zone: &'a str,
    /// What the other's calendar answered: `accepted`, `tentative`, `declined`.
    their_calendar: Option<&'static str>,
    happened: Option<bool>,
}

struct Opened {
    /// Whose link it is.
    person: PersonId,
    group: Group,
    meeting: Meeting,
    other: Party,
    zone: Zone,
    side: Side,
    is_paused: bool,
}

/// `GET /meet/{token}`: where it stands, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request, Refused::default()).await;
    pages::answered(&request, answered)
}

/// `POST /meet/{token}`: times, a pick, or that it is off.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = change(&context, &request, payload).await;
    pages::answered(&request, answered)
}

/// What a link of ours opens; none: one of the two is gone, or it was long ago.
async fn opened(context: &Context, request: &HttpRequest) -> Result<Option<Opened>, ApiError> {
    let claim = token::claim(context, request, Purpose::Meet)?;
    let unit = move |tx: &mut ReadTx<'_>| open(tx, claim);
    context.store.read(unit).await.map_err(ApiError::from)
}

/// Says that there is no meeting, whatever the reason is.
fn gone(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    if pages::wants_json(request) {
        return Err(token::wrong(context, request));
    }
    let language = language::asked(request).unwrap_or_default();
    Said::page(context, language, texts::meet_gone_title(), texts::meet_gone())
}

fn open(tx: &mut ReadTx<'_>, claim: Claim) -> Result<Option<Opened>, StoreError> {
    let meeting = meetings::get(tx, MeetingId::from_uuid(claim.id))?;
    let Some((meeting, side)) = meeting.zip(Side::of_number(claim.version)) else {
        return Ok(None);
    };
    let Some(ask) = asks::get(tx, meeting.ask)? else {
        return Ok(None);
    };
    let own = meetings::side(tx, &ask, side)?;
    let other = meetings::side(tx, &ask, side.other())?;
    let Some((own, other)) = own.zip(other) else {
        return Ok(None);
    };
    let zone = asks::zone_of(tx, &ask, own.person)?;
    let group = groups::get(tx, ask.group)?;
    let paused_until = profiles::settings(tx, own.person)?.paused_until;
    let is_paused = meeting.happened == Some(false) && paused_until.is_some_and(|until| until > tx.now());
    Ok(group.map(|group| Opened {
        person: own.person,
        group,
        meeting,
        other,
        zone,
        side,
        is_paused,
    }))
}

async fn show(context: &Context, request: &HttpRequest, refused: Refused) -> Result<HttpResponse, ApiError> {
    let Some(opened) = opened(context, request).await? else {
        return gone(context, request);
    };
    let Opened {
        person,
        group,
        meeting,
        other,
        zone,
        side,
        is_paused,
    } = opened;
    let own = meeting.offer.as_ref().filter(|(by, _)| *by == side);
    let theirs = meeting
        .offer
        .as_ref()
        .filter(|(by, _)| *by != side)
        .map(|(_, offer)| offer);
    let times: Vec<Instant> = theirs.map(|offer| offer.times.clone()).unwrap_or_default();
    let now = context.store.now();
    if pages::wants_json(request) {
        let facts = MeetFacts {
            with: other.name.as_str(),
            state: meeting.state.as_str(),
            starts_at: meeting.starts_at.map(instant),
            place: meeting.place.as_ref().map(Place::as_str),
            offered: times.into_iter().filter(|at| *at > now).map(instant).collect(),
            time_zone: zone.name(),
            their_calendar: meeting.heard.of(side.other()).map(Participation::as_str),
            happened: meeting.happened,
        };
        return Ok(Reply::ok(&facts)?.into());
    }
    let language = language::of_person(context, request, Some(person)).await?;
    let language = language::of_group(language, &group);
    let moment = |at: Instant| when::moment(zone.local(at), &zone);
    let has_begun = meeting.state == MeetingState::Planned && meeting.starts_at.is_some_and(|at| at <= now);
    let status = refused.status();
    let (alert, typed) = refused.said(language);
    let page = MeetPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: texts::meet_title(&other.name),
        zone: zone.name(),
        standing: match meeting.state {
            MeetingState::Open => None,
            MeetingState::Planned => meeting.starts_at.map(moment),
            MeetingState::CalledOff => Some(texts::meet_called_off()),
        },
        place: meeting
            .place
            .as_ref()
            .filter(|_| meeting.state == MeetingState::Planned),
        offered: times
            .iter()
            .filter(|at| **at > now)
            .map(|at| (instant(*at), moment(*at)))
            .collect(),
        offered_place: theirs.and_then(|offer| offer.place.as_ref()),
        waits: own.is_some(),
        has_begun,
        can_call_off: !has_begun && (meeting.state == MeetingState::Planned || own.is_some()),
        heard: (meeting.state == MeetingState::Planned && !has_begun)
            .then(|| meeting.heard.of(side.other()))
            .flatten()
            .map(|said| texts::meet_heard(&other.name, said.as_str())),
        told: meeting
            .happened
            .map(|happened| texts::meet_told(if happened { "yes" } else { "no" })),
        is_paused,
        alert,
        typed,
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}

async fn change(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    match take(context, request, Fields::of_form(&form)).await {
        Err(error) => show(context, request, Refused::of(error, request, &form)?).await,
        done => done,
    }
}

async fn take(context: &Context, request: &HttpRequest, fields: Fields) -> Result<HttpResponse, ApiError> {
    let Some(opened) = opened(context, request).await? else {
        return gone(context, request);
    };
    let Opened {
        meeting, zone, side, ..
    } = opened;
    let wish = read(fields, &zone)?;
    let given = Meet {
        meeting: meeting.id,
        side,
        wish,
    };
    let unit = move |tx: &mut WriteTx<'_>| meet(tx, given.clone());
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => drop(other?),
    }
    if pages::wants_json(request) {
        return show(context, request, Refused::default()).await;
    }
    Ok(back(context, request))
}

fn read(mut fields: Fields, zone: &Zone) -> Result<Wish, ApiError> {
    if fields.has("pick") {
        let time = fields.required("pick", parsed(|text| text.parse().map_err(|_| Invalid::Moment)));
        fields.ignore_others();
        return fields.finish(time.map(Wish::Pick));
    }
    if fields.has("stay") {
        fields.ignore_others();
        return fields.finish(Some(Wish::Stay));
    }
    if fields.has("off") || fields.has("happened") {
        let is_off = fields.has("off");
        let happened = fields.optional("happened", parsed(happened));
        fields.ignore_others();
        let wish = happened.map(|happened| {
            if is_off {
                Wish::CallOff
            } else {
                Wish::Tell(happened == Some(true))
            }
        });
        return fields.finish(wish);
    }
    let given = times(&mut fields);
    fields.ignore_others();
    let offer = given.map(|given| {
        let times = given.times.into_iter().map(|local| zone.instant_of(local));
        Wish::Offer(times.collect(), given.place)
    });
    fields.finish(offer)
}

fn happened(word: &str) -> Result<bool, Invalid> {
    match word {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(Invalid::Word { words: "1, 0" }),
    }
}

/// The times that a form has, by the clocks of who fills it in, and the place.
pub(super) fn times(fields: &mut Fields) -> Option<FirstTimes> {
    let mut times = Vec::new();
    for number in 1..=OFFERED {
        let time = fields.optional(&format!("time{number}"), local_time);
        times.extend(time.flatten().flatten());
    }
    let place = fields.optional("place", parsed(place))?;
    Some(FirstTimes {
        times,
        place: place.flatten(),
    })
}

/// Empty: nowhere in particular.
fn place(text: &str) -> Result<Option<Place>, Invalid> {
    (!text.trim().is_empty()).then(|| Place::parse(text)).transpose()
}

/// A local time; none: empty. Browsers leave the seconds out.
fn local_time(value: &Value) -> Result<Option<DateTime>, Invalid> {
    let written = text(value)?.trim();
    if written.is_empty() {
        return Ok(None);
    }
    let read = parse_wall_time(written).or_else(|_| parse_wall_time(&format!("{written}:00")));
    read.map(Some)
}
