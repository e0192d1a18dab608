//! Help at short notice: the form on a person's own page, and the page of each who is asked, at `/ask/{token}`.

use actions::asks::{AnswerSoon, AskSoon, answer_soon, send_line};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::asks::profile::Topic;
use domain::asks::short_notice::{Candidate, Urgent};
use domain::asks::words::{AskNote, What, WrittenAnswer};
use domain::asks::{Ask, AskAnswer, AskState};
use domain::group::Group;
use domain::mail::ask_letter::AskLetterKind;
use domain::schedule::parse_wall_time;
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::Title;
use domain::values::token::Claim;
use domain::{AskId, PersonId};
use serde::Serialize;
use serde_json::Value;
use store::asks::{candidates, letters, profiles};
use store::event::events;
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx, asks};
use wording::{Language, Text, texts, when};

use super::own_page::an_id;
use super::typed::{Refused, Typed};
use super::{Said, ask, back};
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed, text};
use crate::pages::{self, assets, language};
use crate::reply::Reply;

/// An event whose people can be asked at short notice.
#[derive(Serialize)]
pub(super) struct SoonEvent {
    pub(super) id: String,
    pub(super) title: String,
    /// The language of that, and of the topics.
    #[serde(skip)]
    pub(super) lang: String,
    pub(super) topics: Vec<String>,
    /// By whose clocks it is said when help is needed.
    pub(super) time_zone: String,
}

/// Events of somebody in whose groups there is something to ask for.
pub(super) fn soon_events(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<SoonEvent>, StoreError> {
    let mut all = Vec::new();
    for (event, _) in profiles::open_events(tx, person)? {
        let Some(group) = groups::get(tx, event.group)? else {
            continue;
        };
        let zone = profiles::zone(tx, person, event.group)?;
        let topics: Vec<String> = group.plan.topics.all().iter().map(ToString::to_string).collect();
        if !topics.is_empty() {
            all.push(SoonEvent {
                id: event.id.to_string(),
                title: event.plan.title.to_string(),
                lang: group.plan.language,
                topics,
                time_zone: zone.name().to_owned(),
            });
        }
    }
    Ok(all)
}

/// Reads what somebody needs.
pub(super) fn read(mut fields: Fields, asker: PersonId, language: &'static str) -> Result<AskSoon, ApiError> {
    let event = fields.required("event", an_id);
    let topic = fields.required("topic", parsed(Topic::parse));
    let needed = fields.required("needed", local_time);
    let what = fields.required("what", parsed(What::parse));
    fields.ignore_others();
    let wish = (|| {
        Some(AskSoon {
            asker,
            event: event?,
            topic: topic?,
            needed: needed?,
            what: what?,
            language,
        })
    })();
    fields.finish(wish)
}

/// Browsers leave the seconds out.
fn local_time(value: &Value) -> Result<jiff::civil::DateTime, Invalid> {
    let written = text(value)?.trim();
    parse_wall_time(written).or_else(|_| parse_wall_time(&format!("{written}:00")))
}

/// The page of one of those who were asked.
#[derive(Debug)]
pub(super) struct SoonPage {
    ask: Ask,
    urgent: Urgent,
    own: Candidate,
    event: Title,
    group: Group,
    name: String,
    /// Whether who helped has sent their line.
    has_sent_a_line: bool,
    /// Whether asks do not reach them now, since they left some without a word.
    is_paused: bool,
}

#[derive(Template)]
#[template(path = "asked_soon.html")]
struct SoonTemplate<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    group: &'a Group,
    title: Text,
    opening: Text,
    ask: &'a Ask,
    topic: &'a Topic,
    needed: Text,
    day: Text,
    name: String,
    is_open: bool,
    /// Whether they may send a line.
    takes_a_line: bool,
    is_paused: bool,
    said: Option<Text>,
    /// What was in the way of what was just said.
    alert: Option<String>,
    typed: Typed,
}

#[derive(Serialize)]
struct SoonFacts<'a> {
    kind: &'static str,
    from: &'a str,
    topic: &'a str,
    what: &'a str,
    needed_at: String,
    closes_at: String,
    is_open: bool,
    answer: Option<&'static str>,
    takes_a_line: bool,
}

impl SoonPage {
    /// What a link opens; none: it is of an ask of another kind, or of nobody.
    pub(super) async fn of(context: &Context, claim: Claim) -> Result<Option<Self>, ApiError> {
        let unit = move |tx: &mut ReadTx<'_>| {
            let Some(ask) = asks::get(tx, AskId::from_uuid(claim.id))? else {
                return Ok::<_, StoreError>(None);
            };
            let Some(urgent) = ask.urgent.clone() else {
                return Ok(None);
            };
            let own = candidates::get(tx, ask.id, claim.version)?;
            let own = own.filter(|own| own.person.is_some() && own.reached_at.is_some());
            let asker = asks::party(tx, ask.event, ask.asker)?;
            let view = events::get(tx, ask.event)?;
            let has_sent_a_line = letters::was_sent(tx, ask.id, AskLetterKind::Line)?;
            let is_paused = match &own {
                Some(own) if own.answer.is_none() => ask::is_paused(tx, &ask.as_read_by(own))?,
                _ => false,
            };
            Ok(own.zip(asker).zip(view).map(|((own, asker), view)| Self {
                has_sent_a_line,
                is_paused,
                ask,
                urgent,
                own,
                event: view.event.plan.title,
                group: view.group,
                name: asker.name.to_string(),
            }))
        };
        Ok(context.store.read(unit).await?)
    }

    fn has_helped(&self) -> bool {
        self.ask.to.is_some() && self.ask.to == self.own.person
    }

    fn is_open(&self, context: &Context) -> bool {
        let is_theirs = matches!(self.own.answer, None | Some(AskAnswer::NotNow));
        is_theirs && self.ask.state == AskState::Asked && context.store.now() < self.ask.closes_at
    }

    /// The word for what became of it, for who reads it.
    fn said(&self, is_open: bool) -> Option<&'static str> {
        match self.own.answer {
            Some(AskAnswer::NotNow) | None if self.ask.found_help() => Some("else"),
            Some(AskAnswer::NotNow) | None if !is_open => Some("none"),
            answer => answer.map(AskAnswer::as_str),
        }
    }

    pub(super) async fn answer(
        &self,
        context: &Context,
        request: &HttpRequest,
        refused: Refused,
    ) -> Result<HttpResponse, ApiError> {
        let is_open = self.is_open(context);
        let takes_a_line = self.has_helped() && !self.has_sent_a_line && self.ask.takes_a_line(context.store.now());
        if pages::wants_json(request) {
            let facts = SoonFacts {
                kind: self.ask.plan.kind.as_str(),
                from: &self.name,
                topic: self.urgent.topic.as_str(),
                what: self.ask.plan.what.as_str(),
                needed_at: instant(self.urgent.needed_at),
                closes_at: instant(self.ask.closes_at),
                is_open,
                answer: self.own.answer.map(AskAnswer::as_str),
                takes_a_line,
            };
            return Ok(Reply::ok(&facts)?.into());
        }
        let language = language::of_person(context, request, self.own.person).await?;
        let language = language::of_group(language, &self.group);
        let (zone, kind) = (&self.own.zone, self.ask.plan.kind.as_str());
        let status = refused.status();
        let (alert, typed) = refused.said(language);
        let page = SoonTemplate {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            group: &self.group,
            title: texts::asks_subject(kind, &self.name),
            opening: texts::asks_opening(&self.event, kind, &self.name),
            ask: &self.ask,
            topic: &self.urgent.topic,
            needed: when::moment(zone.local(self.urgent.needed_at), zone),
            day: when::day(zone.local(self.ask.closes_at).date()),
            name: self.name.clone(),
            is_open,
            takes_a_line,
            is_paused: self.is_paused,
            said: self.said(is_open).map(texts::asks_soon_said),
            alert,
            typed,
        };
        Ok(language::said_in(language, pages::personal(status, &page)?))
    }
}

/// Takes what one of them says, or the line of who helped.
pub(super) async fn take(
    context: &Context,
    request: &HttpRequest,
    mut fields: Fields,
    page: &SoonPage,
) -> Result<HttpResponse, ApiError> {
    let (id, place) = (page.ask.id, page.own.place);
    if fields.has("line") {
        let line = fields.required("line", parsed(WrittenAnswer::parse));
        fields.ignore_others();
        let line = fields.finish(line)?;
        let unit = move |tx: &mut WriteTx<'_>| send_line(tx, id, place, line.clone());
        let is_sent = context.store.write(unit).await?;
        let language = language::of_person(context, request, page.own.person).await?;
        let language = language.unwrap_or_default();
        let said = if is_sent {
            texts::asks_soon_line_sent()
        } else {
            texts::asks_soon_line_before()
        };
        return Said::page(context, language, texts::asks_soon_line(), said);
    }
    let said = ask::said_in(&mut fields);
    fields.ignore_others();
    let given = fields.finish(said.map(|said| AnswerSoon { ask: id, place, said }))?;
    let unit = move |tx: &mut WriteTx<'_>| answer_soon(tx, given.clone());
    context.store.write(unit).await?;
    Ok(back(context, request))
}
