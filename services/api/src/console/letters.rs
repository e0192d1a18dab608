//! Letters to some of an event's people: written, looked at, tried on oneself, sent, and taken back.

use actions::letters::{TestLetter, date_named, recipients_of, send as send_letter, test, undo as undo_letter};
use actions::{ActionError, events};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::event::Event;
use domain::mail::delivery::DeliveryState;
use domain::mail::organizer_letter::{LetterState, MOST_HOURS};
use domain::mail::recipients::Recipients;
use domain::rsvp::segment::Segment;
use domain::schedule::parse_wall_time;
use domain::{EventId, LetterId};
use serde_json::Value;
use store::event::events::EventView;
use store::mail::organizer_letters;
use store::mail::organizer_letters::Listed;
use store::rsvp::check_ins;
use store::{ReadTx, WriteTx};
use wording::{texts, when};

use super::event::found;
use super::form::{Field, Form, Kind};
use super::page::{Button, List, Row};
use super::visit::{Sent, Visit, field};
use super::{answered, around};
use crate::error::ApiError;
use crate::organizer_letters::body::{read, read_words};
use crate::organizer_letters::preview::previewed;
use crate::pages;
use crate::paging::Paging;

/// Dates of a series that are offered, and how many of them are over.
const DATES: usize = 60;
const DATES_BEFORE: usize = 10;

/// How a letter will look.
#[derive(Template)]
#[template(path = "console/letter.html")]
struct Preview {
    heading: String,
    to: String,
    /// The language of the organizer's words.
    lang: String,
    subject: String,
    text: String,
}

/// `GET /console/events/{id}/letters`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<LetterId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        let came = check_ins::parties(tx, id, None)?;
        Ok::<_, ActionError>((found, came, organizer_letters::list(tx, id, page)?))
    };
    let (found, came, rows) = visit.context.store.read(unit).await?;
    let lang = found.group.plan.language.as_str();
    let listed = paging.list(rows, |row| row.letter.id, |one| row(&visit, &found.event, lang, &one));
    let list = List::of(&visit, listed.items)
        .headed(&visit, texts::console_letters_written())
        .or_say(&visit, texts::console_no_letters())
        .going_on(&visit, listed.next);
    around::event(&visit, &found, "letters")
        .say(texts::console_letters_why())?
        .add(&form(&visit, &found.event, came))?
        .add(&list)?
        .finish()
}

fn form(visit: &Visit, event: &Event, came: u32) -> Form {
    let has_begun = event.plan.schedule.starts_at() <= visit.context.store.now();
    let offered = Segment::WRITTEN_TO
        .into_iter()
        .filter(|segment| has_begun || !segment.is_of_who_came());
    let segments = offered.map(|segment| {
        let people = event.counts.of_segment(segment, came);
        let label = texts::console_counted(people, texts::console_standing(segment.as_str()));
        (segment.as_str().to_owned(), visit.say(label))
    });
    let segments = segments.chain(answered::choices(visit, event));
    let zone = event.plan.schedule.zone();
    let hours = || Kind::Number {
        min: -i64::from(MOST_HOURS),
        max: MOST_HOURS.into(),
    };
    let mut fields = vec![
        Field::new(visit, "segment", texts::console_letter_to(), Kind::choice(segments)),
        Field::new(visit, "subject", texts::console_letter_subject(), Kind::Line).required(),
        Field::new(visit, "body", texts::console_letter_body(), Kind::Lines(8))
            .required()
            .hint(visit, texts::console_markdown_hint()),
        Field::new(visit, "send_at", texts::console_send_at(), Kind::Moment)
            .hint(visit, texts::console_send_at_hint(zone.name()))
            .further(),
        Field::new(visit, "hours_from_start", texts::console_hours_from_start(), hours())
            .hint(visit, texts::console_hours_from_start_hint())
            .further(),
        Field::new(visit, "hours_from_end", texts::console_hours_from_end(), hours()).further(),
    ];
    if event.plan.series.is_some() {
        fields.insert(1, date(visit, event));
    }
    let path = format!("/events/{}/letters", event.id);
    Form::new(visit, &path, fields, texts::console_letter_look()).or_press(visit, "test", texts::console_letter_test())
}

/// Which date of a series is meant: the last that are over, and those to come.
fn date(visit: &Visit, event: &Event) -> Field {
    let now = visit.context.store.now();
    let dates = event.plan.occurrences();
    let over = dates.iter().take_while(|date| date.schedule.ends_at() <= now).count();
    let near = dates.iter().skip(over.saturating_sub(DATES_BEFORE)).take(DATES);
    let near = near.map(|date| {
        (
            date.day.to_string(),
            visit.say(when::day(date.schedule.starts().date())),
        )
    });
    let all = (String::new(), visit.say(texts::console_letter_all_dates()));
    let choice = Kind::choice([all].into_iter().chain(near));
    Field::new(visit, "recurrence_id", texts::console_letter_date(), choice)
        .hint(visit, texts::console_letter_date_hint())
}

/// `POST /console/events/{id}/letters`: shows the letter, sends it to oneself, or to all that it is for.
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let event = found.event.id;
    let count = move |tx: &mut ReadTx<'_>| check_ins::parties(tx, event, None);
    let came = visit.context.store.read_one(count).await?;
    let form = form(&visit, &found.event, came).sent(&sent);
    match done(&visit, &found, &form, &sent).await {
        Err(error) => around::event(&visit, &found, "letters")
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .add(&form.refused(error)?)?
            .finish(),
        done => done,
    }
}

async fn done(visit: &Visit, found: &EventView, form: &Form, sent: &Sent) -> Result<HttpResponse, ApiError> {
    let (event, who) = (found.event.id, visit.principal);
    let back = |done: &str| Ok(visit.to(&format!("/events/{event}/letters?done={done}")));
    // A moment by the clock there becomes one with an offset.
    let mut body = form.json();
    let at = body
        .get("send_at")
        .and_then(Value::as_str)
        .and_then(|at| parse_wall_time(at).ok());
    if let Some(at) = at {
        let at = found.event.plan.schedule.zone().instant_of(at);
        body.insert("send_at".to_owned(), at.timestamp().to_string().into());
    }
    // Who gave an answer is chosen by a word of JSON.
    let answered = body.get("segment").and_then(Value::as_str);
    if let Some(by @ Value::Object(_)) = answered.and_then(|word| serde_json::from_str(word).ok()) {
        body.insert("segment".to_owned(), by);
    }
    let body = Value::Object(body).to_string().into_bytes();
    let asked = read(event, &body)?;
    let recipients = recipients_of(&found.event, asked.recipients.clone()).map_err(ActionError::from)?;
    let date = date_named(&found.event, asked.date.as_deref())?.map(|date| date.day);
    let (of, to) = (found.event.clone(), recipients.clone());
    let count = move |tx: &mut ReadTx<'_>| organizer_letters::people(tx, &of, &to, date);
    let to = (&recipients, visit.context.store.read(count).await?);
    match field(sent, "press") {
        "send" => {
            let policy = visit.context.invite_policy;
            let unit = move |tx: &mut WriteTx<'_>| send_letter(tx, who, asked, policy);
            visit.context.store.write(unit).await?;
            back("letter")
        }
        "test" => {
            visit.context.limits.letter(&visit.request)?;
            let text = read_words(&body)?;
            let unit = move |tx: &mut WriteTx<'_>| test(tx, who, TestLetter { event, text });
            visit.context.store.write(unit).await?;
            shown(visit, found, form, to, &body, "test")
        }
        "html" => {
            let looks = previewed(&visit.context, found.clone(), read_words(&body)?)?;
            Ok(pages::letter(looks.html))
        }
        "back" => around::event(visit, found, "letters").add(form)?.finish(),
        _ => shown(visit, found, form, to, &body, ""),
    }
}

/// The letter as it will look, with the press that sends it.
fn shown(
    visit: &Visit,
    found: &EventView,
    form: &Form,
    (recipients, people): (&Recipients, u32),
    body: &[u8],
    done: &str,
) -> Result<HttpResponse, ApiError> {
    let looks = previewed(&visit.context, found.clone(), read_words(body)?)?;
    let preview = Preview {
        heading: visit.say(texts::console_letter_looks()),
        to: visit.say(texts::console_letter_goes_to(
            people,
            answered::recipients(visit, &found.event, recipients),
        )),
        lang: found.group.plan.language.clone(),
        subject: looks.subject,
        text: looks.text,
    };
    let press = form
        .clone()
        .once_more(visit, texts::console_letter_send(people))
        .pressing("send")
        .or_press(visit, "html", texts::console_letter_as_html())
        .or_press(visit, "test", texts::console_letter_test())
        .or_press(visit, "back", texts::console_back_to_form());
    let mut page = around::event(visit, found, "letters");
    if !done.is_empty() {
        page = page.say(texts::console_done(done))?;
    }
    page.add(&preview)?.add(&press)?.finish()
}

fn row(visit: &Visit, event: &Event, lang: &str, listed: &Listed) -> Row {
    let letter = &listed.letter;
    let now = visit.context.store.now();
    let sends_at = letter.goes_out_at(event, now.min(letter.created_at));
    let zone = event.plan.schedule.zone();
    let count = |states: &[DeliveryState]| -> u32 {
        let of = listed.mails.iter().filter(|(state, _)| states.contains(state));
        of.map(|(_, number)| *number).sum()
    };
    let going = texts::console_letter_progress(
        count(&[DeliveryState::Deferred, DeliveryState::Bounced, DeliveryState::Failed]),
        count(&[DeliveryState::Pending, DeliveryState::Sending]),
        count(&[DeliveryState::Sent]),
    );
    let undo = || Button {
        label: visit.say(texts::console_letter_undo()),
        action: visit.href(&format!("/letters/{}/undo", letter.id)),
        is_quiet: true,
    };
    let of_date = letter
        .date
        .map(|day| visit.say(texts::console_letter_of_date(when::day(day))));
    let to = visit.say(texts::console_letter_goes_to(
        letter.people,
        answered::recipients(visit, event, &letter.recipients),
    ));
    let sends = visit.say(when::there(zone.local(sends_at)));
    Row {
        title: letter.text.subject.to_string(),
        lang: lang.to_owned(),
        badge: visit.say(texts::console_letter_state(letter.state.as_str())),
        lines: [to]
            .into_iter()
            .chain(of_date)
            .chain([sends, visit.say(going)])
            .collect(),
        buttons: (letter.state == LetterState::Waiting).then(undo).into_iter().collect(),
        ..Row::default()
    }
}

/// `POST /console/letters/{id}/undo`
pub(crate) async fn undo(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (id, who): (LetterId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| {
        let letter = organizer_letters::get(tx, id)?.ok_or(ActionError::NotFound)?;
        undo_letter(tx, who, id)?;
        Ok::<_, ActionError>(letter.event)
    };
    let event = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{event}/letters?done=undone")))
}
