//! `GET, POST /ask/{token}`: an ask as the one asked sees it, and their answer by one press.

use actions::ActionError;
use actions::asks::{AnswerAsk, PassOn, Said as Answered, answer, leave, pass_on, say_yes, stay};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::asks::passage::is_full;
use domain::asks::words::{AskNote, WhyYou, WrittenAnswer};
use domain::asks::{Ask, AskAnswer, AskKind, AskState, Minutes};
use domain::group::Group;
use domain::mail::ask_letter::Party;
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::values::token::{Claim, Purpose};
use domain::{AskId, PersonId};
use serde::Serialize;
use store::asks;
use store::asks::profiles;
use store::event::events;
use store::event::events::EventView;
use store::{ReadTx, StoreError, WriteTx};
use wording::{Language, Text, texts, when};

use super::ask_outside::{Forward, their_yes};
use super::ask_soon;
use super::ask_soon::SoonPage;
use super::meet;
use super::own_page::an_id;
use super::typed::{Refused, Typed};
use super::{Said, back};
use crate::attendee::unsubscribe;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::query::Query;
use crate::reply::Reply;
use crate::token;

#[derive(Template)]
#[template(path = "asked_of.html")]
struct AskPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    group: &'a Group,
    title: Text,
    opening: Text,
    ask: &'a Ask,
    name: String,
    day: Text,
    /// Whether it can be answered.
    is_open: bool,
    /// What they said; none: nothing yet.
    said: Option<Text>,
    /// What a yes is called; none: it is not theirs to say.
    yes: Option<Text>,
    /// Whether first times to meet may come with it.
    takes_times: bool,
    /// Whom they can pass it on to: by what, and what they are called.
    others: Vec<(String, String)>,
    /// What their names are searched for, where there are more than are listed.
    search: Option<String>,
    /// Whether asks do not reach them now, since they left some without a word.
    is_paused: bool,
    /// What was in the way of what was just said.
    alert: Option<String>,
    typed: Typed,
}

/// The same as JSON.
#[derive(Serialize)]
struct AskFacts<'a> {
    kind: &'static str,
    /// Null: they are none of its people.
    event: Option<&'a str>,
    from: &'a str,
    what: &'a str,
    why_you: &'a str,
    minutes: &'static str,
    is_open: bool,
    answer: Option<&'static str>,
    closes_at: String,
}

/// An ask, and all that its page shows.
struct Opened {
    /// Whose link it is; none: who forwarded it has it, too.
    reader: Option<PersonId>,
    ask: Ask,
    asker: Party,
    /// Who passed it on.
    connector: Option<Party>,
    view: EventView,
    others: Vec<(String, String)>,
    /// Whether there may be others than these.
    is_cut: bool,
    is_paused: bool,
}

/// `GET /ask/{token}`: the ask, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request, Refused::default(), None).await;
    pages::answered(&request, answered)
}

/// `POST /ask/{token}`: takes the answer. What can't be answered any more stays as it is.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = change(&context, &request, payload).await;
    pages::answered(&request, answered)
}

async fn opened(context: &Context, request: &HttpRequest) -> Result<Opened, ApiError> {
    let claim = token::claim(context, request, Purpose::Ask)?;
    let words = searched(request);
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = asks::get(tx, AskId::from_uuid(claim.id))?;
        // Who passed it on reads the same, whether there is anybody any more to whom they did.
        let is_read = |ask: &Ask| ask.to.is_some() || ask.outside.is_some() || ask.turn() != claim.version;
        let Some(ask) = found.filter(is_read) else {
            return Ok::<_, StoreError>(None);
        };
        let asker = asks::party(tx, ask.event, ask.asker)?;
        let connector = asks::connector(tx, &ask)?;
        // Who it was passed on to may know nothing of the event of the asker.
        let view = events::get(tx, ask.found_at)?;
        let (others, is_cut) = others(tx, &ask, &words)?;
        let is_paused = is_paused(tx, &ask)?;
        let is_forwarded = ask.outside.is_some() && ask.turn() == claim.version;
        let reader = asks::reader(tx, &ask, claim.version)?.filter(|_| !is_forwarded);
        Ok(asker.zip(view).map(|(asker, view)| Opened {
            reader,
            ask,
            asker,
            connector,
            view,
            others,
            is_cut,
            is_paused,
        }))
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| token::wrong(context, request))
}

impl AskPage<'_> {
    /// Whether the asker hears on a day, either way: not of one that is asked once more.
    fn has_a_day(&self) -> bool {
        self.ask.state == AskState::Asked
    }
}

/// Whether whoever was asked, and said nothing, has a pause.
pub(super) fn is_paused(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<bool, StoreError> {
    let silent = ask.state == AskState::Closed && ask.answer.is_none();
    let Some(to) = ask.to.filter(|_| silent) else {
        return Ok(false);
    };
    let paused_until = profiles::settings(tx, to)?.paused_until;
    Ok(paused_until.is_some_and(|until| until > tx.now()))
}

/// What names and topics of others are searched for; empty: all.
fn searched(request: &HttpRequest) -> String {
    let words = Query::of(request.query_string()).optional("q", |words| Ok(words.trim().to_owned()));
    words.unwrap_or_default()
}

/// Whom the one asked can pass it on to, while they can, and whether there may be more than were looked at.
fn others(tx: &mut ReadTx<'_>, ask: &Ask, words: &str) -> Result<(Vec<(String, String)>, bool), StoreError> {
    if ask.state != AskState::Asked {
        return Ok((Vec::new(), false));
    }
    let now = tx.now();
    let Some(to) = ask.to.filter(|_| ask.may_go_on() && ask.is_answerable(now)) else {
        return Ok((Vec::new(), false));
    };
    let known = profiles::known_to(tx, to, ask.asker, words)?;
    let is_cut = known.len() >= usize::from(profiles::MOST);
    let others = known
        .into_iter()
        .filter(|known| !is_full(ask.plan.kind, known.one.profile.plan.mentees, 0))
        .map(|known| (known.one.profile.id.to_string(), known.one.name.to_string()));
    Ok((others.collect(), is_cut))
}

/// `pressed`: what was said just now.
async fn show(
    context: &Context,
    request: &HttpRequest,
    refused: Refused,
    pressed: Option<AskAnswer>,
) -> Result<HttpResponse, ApiError> {
    if let Some(soon) = SoonPage::of(context, token::claim(context, request, Purpose::Ask)?).await? {
        return soon.answer(context, request, refused).await;
    }
    let opened = opened(context, request).await?;
    let language = language::of_person(context, request, opened.reader).await?;
    let language = language::of_group(language, &opened.view.group);
    if token::claim(context, request, Purpose::Ask)?.version != opened.ask.turn() {
        return match Forward::of(context, &opened.ask, &opened.asker) {
            Some(forward) => forward.page(context, language),
            None => Said::page(
                context,
                language,
                texts::asks_pass_on(opened.ask.plan.kind.as_str()),
                texts::asks_passed_said(),
            ),
        };
    }
    let (ask, group, event) = (&opened.ask, &opened.view.group, &opened.view.event);
    let is_open = ask.is_answerable(context.store.now());
    let answer = pressed.filter(|_| is_open).or(ask.shown_answer());
    if pages::wants_json(request) {
        let facts = AskFacts {
            kind: ask.read_word(),
            event: ask.outside.is_none().then_some(event.plan.title.as_str()),
            from: opened.asker.name.as_str(),
            what: ask.plan.what.as_str(),
            why_you: match &ask.passed_on {
                Some(passed) => passed.words.as_str(),
                None => ask.plan.why_you.as_str(),
            },
            minutes: ask.plan.minutes.as_str(),
            is_open,
            answer: answer.map(AskAnswer::as_str),
            closes_at: instant(ask.closes_at),
        };
        return Ok(Reply::ok(&facts)?.into());
    }
    let name = match opened.asker.name.as_str() {
        "" => language.say(texts::asks_somebody()),
        name => name.to_owned(),
    };
    let kind = ask.read_word();
    let status = refused.status();
    let (alert, typed) = refused.said(language);
    let page = AskPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        group,
        title: texts::asks_subject(kind, &name),
        opening: match opened.connector.as_ref().zip(ask.passed_on.as_ref()) {
            Some((connector, passed)) if ask.outside.is_some() => {
                texts::asks_outside_opening(&connector.name, &passed.words)
            }
            Some((connector, passed)) => texts::asks_connector(&connector.name, &passed.words),
            None => texts::asks_opening(&event.plan.title, kind, &name),
        },
        ask,
        day: when::day(group.plan.zone.local(ask.closes_at).date()),
        name,
        is_open,
        said: said(ask, answer, is_open),
        yes: match ask.is_read_as() {
            AskKind::Connection => None,
            AskKind::Suggestion => Some(texts::asks_suggest_yes()),
            _ => Some(texts::asks_yes()),
        },
        takes_times: !matches!(kind, "connection" | "suggestion") && ask.plan.minutes != Minutes::ByMail,
        search: {
            let words = searched(request);
            (opened.is_cut || !words.is_empty()).then_some(words)
        },
        others: opened.others.clone(),
        is_paused: opened.is_paused,
        alert,
        typed,
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}

fn said(ask: &Ask, answer: Option<AskAnswer>, is_open: bool) -> Option<Text> {
    match answer {
        // What could be said otherwise can't be any more.
        Some(AskAnswer::NotNow | AskAnswer::InAMonth) | None if !is_open => Some(texts::asks_said("none")),
        _ if ask.state == AskState::TakenBack => Some(texts::asks_said("none")),
        Some(AskAnswer::Yes) if ask.plan.kind == AskKind::Suggestion => Some(texts::asks_suggest_said(ask.told_word())),
        // There is nobody whom a block would keep anything from.
        Some(AskAnswer::Report) if ask.outside.is_some() => Some(texts::asks_said("reported")),
        Some(answer) => Some(texts::asks_said(answer.as_str())),
        None => None,
    }
}

async fn change(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    if unsubscribe::is_one_click(&form) {
        let claim = token::claim(context, request, Purpose::Ask)?;
        let unit = move |tx: &mut WriteTx<'_>| leave(tx, AskId::from_uuid(claim.id), claim.version);
        context.store.write(unit).await?;
        return Ok(unsubscribe::left(language::asked(request).unwrap_or_default()));
    }
    match take(context, request, Fields::of_form(&form)).await {
        Err(error) => show(context, request, Refused::of(error, request, &form)?, None).await,
        done => done,
    }
}

async fn take(context: &Context, request: &HttpRequest, fields: Fields) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Ask)?;
    if fields.has("stay") {
        let unit = move |tx: &mut WriteTx<'_>| stay(tx, AskId::from_uuid(claim.id), claim.version);
        return match context.store.write(unit).await {
            Err(ActionError::NotFound) => Err(token::wrong(context, request)),
            Err(other) => Err(other.into()),
            Ok(()) => Ok(back(context, request)),
        };
    }
    if let Some(soon) = SoonPage::of(context, claim).await? {
        return ask_soon::take(context, request, fields, &soon).await;
    }
    if fields.has("email") {
        let language = language::asked(request).unwrap_or_default();
        let yes = their_yes(fields, claim, context.limits.network(request), language.tag())?;
        let unit = move |tx: &mut WriteTx<'_>| say_yes(tx, &yes);
        context.store.write(unit).await.map_err(|error: StoreError| error)?;
        return Said::page(
            context,
            language,
            texts::links_asked_title(),
            texts::asks_outside_sent(),
        );
    }
    let pressed = read(fields, claim)?;
    let unit = move |tx: &mut WriteTx<'_>| match pressed.clone() {
        Pressed::Answer(given) => answer(tx, given).map(Some),
        Pressed::PassOn(given) => pass_on(tx, given).map(|_| None),
    };
    let taken = match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    };
    // Others have a link that was forwarded, too: what was pressed is said to who pressed it, and to nobody who looks later.
    let forwarded = taken.filter(|ask| ask.outside.is_some() && ask.turn() == claim.version);
    if forwarded.is_some() || pages::wants_json(request) {
        let pressed = forwarded.and_then(|ask| ask.answer);
        return show(context, request, Refused::default(), pressed).await;
    }
    Ok(back(context, request))
}

/// What was pressed.
#[derive(Clone)]
enum Pressed {
    Answer(AnswerAsk),
    PassOn(PassOn),
}

fn read(mut fields: Fields, claim: Claim) -> Result<Pressed, ApiError> {
    let (ask, turn) = (AskId::from_uuid(claim.id), claim.version);
    if fields.has("words") {
        // Left out: somebody to whom they write alone.
        let whom = fields.optional("whom", an_id);
        let words = fields.required("words", parsed(WhyYou::parse));
        fields.ignore_others();
        let given = whom.zip(words).map(|(whom, words)| PassOn { ask, turn, whom, words });
        return fields.finish(given.map(Pressed::PassOn));
    }
    let said = said_in(&mut fields);
    let times = meet::times(&mut fields);
    fields.ignore_others();
    let given = said
        .zip(times)
        .map(|(said, times)| AnswerAsk { ask, turn, said, times });
    fields.finish(given.map(Pressed::Answer))
}

/// What a form says to an ask.
pub(super) fn said_in(fields: &mut Fields) -> Option<Answered> {
    match fields.required("answer", parsed(AskAnswer::parse))? {
        AskAnswer::Yes => {
            let note = fields.optional("note", parsed(AskNote::parse))?;
            Some(Answered::Yes(note.unwrap_or_else(AskNote::none)))
        }
        AskAnswer::InWriting => {
            let written = fields.required("text", parsed(WrittenAnswer::parse))?;
            Some(Answered::InWriting(written))
        }
        word => Some(Answered::Silent(word)),
    }
}
