//! `GET, POST /me/{token}/asks`: what a person asked, whom of their events they can ask, and asking.
//!
//! Nothing here differs by whether an ask reached anybody, or by what was said to it, until the day that was named.

use std::collections::HashSet;

use actions::asks::{AskReference, AskSomebody, ask, ask_reference, take_back};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::asks::profile::{Topic, Topics};
use domain::asks::words::{What, WhyYou};
use domain::asks::{AskKind, AskPlan, AskState, Minutes};
use domain::event::Event;
use domain::schedule::Zone;
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::token::Claim;
use domain::{AskId, Instant, PersonId, ProfileId};
use serde::Serialize;
use store::asks as kept;
use store::asks::profiles::Askable;
use store::asks::{Listed, profiles};
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx};
use wording::{Language, Text, texts, when};

use super::ask_soon::SoonEvent;
use super::helped::Help;
use super::own_help::AskAnswer;
use super::own_page::{an_id, bound, open};
use super::typed::{Refused, Typed};
use super::{ask_soon, back, profile, suggest};
use crate::body;
use crate::conditional::zipped;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::path;
use crate::query::Query;
use crate::reply::Reply;

/// So many people are searched, and not only read.
const SEARCHED: usize = 20;

#[derive(Template)]
#[template(path = "asks.html")]
struct AsksPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    own_page: String,
    /// Where they say what they can help with: first in a group where they have not yet.
    profile: String,
    /// What was in the way of what was just asked.
    alert: Option<String>,
    typed: Typed,
    asked: Vec<OwnAsk>,
    help: Option<Help>,
    /// Whether they helped somebody, or were helped.
    is_in_chain: bool,
    /// What they are asked, by whom, and where they answer.
    waiting: Vec<(Text, String, String)>,
    events: Vec<OpenEvent>,
    /// What names and topics of people are searched for.
    words: String,
    soon: Vec<SoonEvent>,
    /// Whom they can bring together.
    known: Vec<(String, String)>,
}

impl AsksPage<'_> {
    fn has_references(&self) -> bool {
        self.asked.iter().any(|one| one.is_promised)
    }

    /// Whether there are more people than are shown, or were before a search.
    fn is_part(&self) -> bool {
        !self.words.is_empty() || self.events.iter().any(|event| event.is_cut)
    }

    /// Whether they can be searched.
    fn is_searched(&self) -> bool {
        let people: usize = self.events.iter().map(|event| event.people.len()).sum();
        self.is_part() || people >= SEARCHED
    }
}

/// What they asked.
struct OwnAsk {
    id: String,
    heading: Text,
    /// Who said yes to it, and where it is.
    said: Vec<Text>,
    is_open: bool,
    what: What,
    /// Whether it is a reference that was promised.
    is_promised: bool,
}

/// An event whose people they can ask.
#[derive(Serialize)]
struct OpenEvent {
    id: String,
    title: String,
    /// The language of that.
    #[serde(skip)]
    lang: String,
    /// There may be more people than are listed: `q` searches their names and topics.
    is_cut: bool,
    people: Vec<Somebody>,
    /// What they can be asked for, and when whoever asks hears.
    #[serde(skip)]
    kinds: Vec<(&'static str, Text, Text)>,
}

#[derive(Serialize)]
struct Somebody {
    /// What an ask names them by.
    whom: String,
    name: String,
    helps: Topics,
    about: String,
    headline: String,
    employer: String,
    field: String,
    stage: String,
    languages: String,
    mentees: Option<u8>,
}

impl Somebody {
    /// Whether they can be asked for it.
    fn takes(&self, kind: &str) -> bool {
        self.mentees.is_some() || kind != AskKind::Mentoring.as_str()
    }

    /// What stands below the fold, a line each.
    fn lines(&self) -> impl Iterator<Item = &str> {
        let all = [&self.headline, &self.employer, &self.field, &self.stage];
        all.into_iter().map(String::as_str).filter(|line| !line.is_empty())
    }

    fn topics(&self) -> String {
        let topics: Vec<&str> = self.helps.all().iter().map(Topic::as_str).collect();
        topics.join(" · ")
    }
}

/// The same as JSON.
#[derive(Serialize)]
struct AsksAnswer {
    asks: Vec<AskAnswer>,
    help: Option<Help>,
    events: Vec<OpenEvent>,
    /// Events whose people can be asked at short notice.
    soon: Vec<SoonEvent>,
}

impl OwnAsk {
    fn of(Listed { ask, event, zone, with }: &Listed) -> Self {
        let day = zone.local(ask.closes_at).date();
        let state = texts::asks_state(when::day(day), ask.shown_state());
        Self {
            id: ask.id.to_string(),
            heading: texts::asks_kind_at(event, ask.listed_word()),
            said: match with.as_slice() {
                [one] => vec![texts::asks_agreed_asker(ask.agreed_word(), one), state],
                [one, other, ..] => vec![texts::asks_connected_opening(one, other)],
                [] => vec![state],
            },
            is_open: ask.state == AskState::Asked,
            what: ask.plan.what.clone(),
            is_promised: ask.is_promised(),
        }
    }
}

/// `GET /me/{token}/asks`: all of it, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request, Refused::default()).await;
    pages::answered(&request, answered)
}

/// `POST /me/{token}/asks`: asks somebody, or takes an ask back.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = change(&context, &request, payload).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest, refused: Refused) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let words = Query::of(request.query_string()).optional("q", |words| Ok(words.trim().to_owned()));
    let words = words.unwrap_or_default();
    let sought = words.clone();
    let unit = move |tx: &mut ReadTx<'_>| {
        let asked = kept::of_asker(tx, link.person)?;
        let waiting = kept::waiting_for(tx, link.person)?;
        let events = open_events(tx, link.person, &sought)?;
        let (known, soon) = (
            suggest::known(tx, link.person, &sought)?,
            ask_soon::soon_events(tx, link.person)?,
        );
        let to_say = profile::first_to_say(tx, link.person)?;
        Ok::<_, StoreError>((asked, waiting, events, known, soon, to_say))
    };
    let (asked, waiting, events, known, soon, to_say) = context.store.read(unit).await.map_err(ApiError::from)?;
    let (help, there) = Help::of(context, link.person).await?;
    if pages::wants_json(request) {
        let asks = asked.iter().map(AskAnswer::of).collect();
        let answer = AsksAnswer {
            asks,
            help,
            events,
            soon,
        };
        return bound(context, link, Reply::ok(&answer)?.into());
    }
    let language = language::of_person(context, request, Some(link.person)).await?;
    let language = language.unwrap_or_default();
    let kind_of = |one: &Listed| {
        let by = one.with.first().map(ToString::to_string).unwrap_or_default();
        let link = context.links.ask_page(Claim {
            id: one.ask.id.uuid(),
            version: one.ask.turn(),
        });
        (texts::asks_kind_at(&one.event, one.ask.plan.kind.as_str()), by, link)
    };
    let status = refused.status();
    let (alert, typed) = refused.said(language);
    let own_page = context.links.path(&format!("/me/{}", path::part(request, "token")));
    let page = AsksPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        profile: format!("{own_page}/profile{to_say}"),
        own_page,
        alert,
        typed,
        asked: asked.iter().map(OwnAsk::of).collect(),
        help,
        is_in_chain: !there.is_empty(),
        waiting: waiting.iter().map(kind_of).collect(),
        events,
        words,
        soon,
        known,
    };
    let page = language::said_in(language, pages::personal(status, &page)?);
    let page = zipped(request, page);
    bound(context, link, page)
}

/// Events whose people may be asked now, without whom they asked lately: who is shown must not tell how an ask fared.
fn open_events(tx: &mut ReadTx<'_>, person: PersonId, words: &str) -> Result<Vec<OpenEvent>, StoreError> {
    let mut passed_by: HashSet<ProfileId> = kept::asked_lately(tx, person)?.into_keys().collect();
    let mut open = Vec::new();
    for (event, _) in profiles::open_events(tx, person)? {
        let Some(plan) = groups::get(tx, event.group)?.map(|group| group.plan) else {
            continue;
        };
        let seeks = profiles::of(tx, person, event.group)?.map(|own| own.plan.seeks);
        let mut people = profiles::askable(tx, &event, person, words)?;
        let is_cut = people.len() >= usize::from(profiles::MOST);
        // Who comes to several stands once.
        people.retain(|one| passed_by.insert(one.profile.id));
        let shown = event_with(&event, plan.language, people, &seeks.unwrap_or_default());
        let kinds = kinds(&plan.zone, tx.now());
        open.extend(shown.map(|open| OpenEvent { is_cut, kinds, ..open }));
    }
    Ok(open)
}

/// An event with its people, who can help with what is sought first; none: nobody is left.
fn event_with(event: &Event, lang: String, mut people: Vec<Askable>, seeks: &Topics) -> Option<OpenEvent> {
    people.sort_by_key(|one| std::cmp::Reverse(one.profile.plan.helps.shared_with(seeks)));
    let somebody = |one: Askable| Somebody {
        whom: one.profile.id.to_string(),
        name: one.name.to_string(),
        helps: one.profile.plan.helps,
        about: one.profile.plan.about.as_str().to_owned(),
        headline: one.profile.plan.headline.as_str().to_owned(),
        employer: one.profile.plan.employer.as_str().to_owned(),
        field: one.profile.plan.field.as_str().to_owned(),
        stage: one.profile.plan.stage.as_str().to_owned(),
        languages: one.profile.plan.languages.as_str().to_owned(),
        mentees: one.profile.plan.mentees.number().filter(|mentees| *mentees > 0),
    };
    let people: Vec<Somebody> = people.into_iter().map(somebody).collect();
    (!people.is_empty()).then(|| OpenEvent {
        id: event.id.to_string(),
        title: event.plan.title.to_string(),
        lang,
        is_cut: false,
        people,
        kinds: Vec::new(),
    })
}

/// What may be asked for now, and by when whoever asks hears, either way.
fn kinds(zone: &Zone, now: Instant) -> Vec<(&'static str, Text, Text)> {
    let kind = |kind: &AskKind| {
        let day = when::day(zone.local(kind.closes_at(zone, now)).date());
        let (word, asked) = (kind.as_str(), AskState::Asked.as_str());
        (word, texts::asks_kind(word), texts::asks_state(day, asked))
    };
    AskKind::OF_ONE.iter().map(kind).collect()
}

async fn change(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    if let Err(error) = take(context, request, link.person, Fields::of_form(&form)).await {
        return show(context, request, Refused::of(error, request, &form)?).await;
    }
    if pages::wants_json(request) {
        return show(context, request, Refused::default()).await;
    }
    Ok(back(context, request))
}

async fn take(context: &Context, request: &HttpRequest, person: PersonId, mut fields: Fields) -> Result<(), ApiError> {
    let language = language::of_person(context, request, Some(person)).await?;
    let language = language.unwrap_or_default().tag();
    let store = &context.store;
    if fields.has("take_back") {
        let id = fields.required("take_back", an_id::<AskId>);
        fields.ignore_others();
        let id = fields.finish(id)?;
        store
            .write(move |tx: &mut WriteTx<'_>| take_back(tx, person, id))
            .await?;
    } else if fields.has("promised") {
        let asked = read_reference(fields, person, language)?;
        store
            .write(move |tx: &mut WriteTx<'_>| ask_reference(tx, asked.clone()))
            .await?;
    } else if fields.has("needed") {
        let asked = ask_soon::read(fields, person, language)?;
        let unit = move |tx: &mut WriteTx<'_>| actions::asks::ask_soon(tx, asked.clone());
        store.write(unit).await?;
    } else if fields.has("second") {
        let given = suggest::read(fields, person, language)?;
        let unit = move |tx: &mut WriteTx<'_>| actions::asks::suggest(tx, given.clone());
        store.write(unit).await?;
    } else {
        let asked = read(fields, person, language)?;
        store.write(move |tx: &mut WriteTx<'_>| ask(tx, asked.clone())).await?;
    }
    Ok(())
}

/// A reference that was promised, for one job.
fn read_reference(mut fields: Fields, asker: PersonId, language: &'static str) -> Result<AskReference, ApiError> {
    let promised = fields.required("promised", an_id);
    let job = fields.required("what", parsed(What::parse));
    fields.ignore_others();
    let given = promised.zip(job).map(|(promised, job)| AskReference {
        asker,
        promised,
        job,
        language,
    });
    fields.finish(given)
}

/// A kind that one person asks of another.
fn of_one(word: &str) -> Result<AskKind, Invalid> {
    let found = AskKind::parse(word)?;
    let words = "introduction, coffee, mentoring, reference, connection";
    Some(found)
        .filter(|kind| AskKind::OF_ONE.contains(kind))
        .ok_or(Invalid::Word { words })
}

fn read(mut fields: Fields, asker: PersonId, language: &'static str) -> Result<AskSomebody, ApiError> {
    let event = fields.required("event", an_id);
    let whom = fields.required("whom", an_id);
    let kind = fields.required("kind", parsed(of_one));
    let what = fields.required("what", parsed(What::parse));
    let why_you = fields.required("why_you", parsed(WhyYou::parse));
    let minutes = fields.required("minutes", parsed(Minutes::parse));
    fields.ignore_others();
    let wish = (|| {
        Some(AskSomebody {
            asker,
            event: event?,
            whom: whom?,
            plan: AskPlan {
                kind: kind?,
                what: what?,
                why_you: why_you?,
                minutes: minutes?,
            },
            language,
        })
    })();
    fields.finish(wish)
}
