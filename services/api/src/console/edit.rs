//! All that an organizer sets of an event, in one form. Who would hear of a change is said before it is saved.

use actions::events;
use actions::events::ReviseEvent;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::EventId;
use domain::event::access::AccessFact;
use domain::event::notify::Notify;
use domain::event::{Change, Event, EventPlan, still_coming};
use domain::rsvp::seating::WaitlistMode;
use serde_json::Value;
use store::WriteTx;
use store::event::events::EventView;
use wording::{Text, texts};

use super::around;
use super::event::found;
use super::form::{Field, Form, Kind};
use super::program;
use super::visit::{Sent, Visit, field};
use super::who_hears::{is_told, who_hears};
use crate::error::ApiError;
use crate::etag;
use crate::events::answer::EventAnswer;
use crate::events::body::read;

/// `GET /console/events/{id}/edit`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let answer = EventAnswer::of(&found.event, &found.group, &visit.context.links);
    let mut answer = serde_json::to_value(answer)?;
    program::to_lines(&mut answer);
    let form = form(&visit, &found.event).filled(&answer);
    shown(&visit, &found, &form, StatusCode::OK)
}

fn shown(visit: &Visit, found: &EventView, form: &Form, status: StatusCode) -> Result<HttpResponse, ApiError> {
    around::event(visit, found, "edit")
        .with_status(status)
        .add(form)?
        .finish()
}

fn form(visit: &Visit, event: &Event) -> Form {
    let mut all = vec![Field::hidden("revision", event.revision.to_string())];
    all.extend(fields(visit));
    Form::new(visit, &format!("/events/{}/edit", event.id), all, texts::console_save())
}

/// All that is set there.
pub(super) fn fields(visit: &Visit) -> Vec<Field> {
    let new = |name, label: Text, kind| Field::new(visit, name, label, kind);
    let choice = |words: &[&'static str], say: fn(&str) -> Text| {
        Kind::choice(words.iter().map(|word| (*word, visit.say(say(word)))))
    };
    let most = i64::from(EventPlan::MAX_CAPACITY);
    let guests = Kind::Number {
        min: 0,
        max: i64::from(EventPlan::MAX_GUESTS),
    };
    let confirm_by = Kind::Number {
        min: 1,
        max: i64::from(still_coming::LONGEST),
    };
    let visibility = choice(&["public", "unlisted", "private"], |word| {
        texts::console_visibility(word)
    });
    let modes = choice(WaitlistMode::WORDS, |word| texts::console_waitlist_mode_is(word));
    let attendees = choice(&["number", "names", "nobody"], |word| texts::console_attendees(word));
    let shown_to = choice(&["seated", "public"], |word| texts::console_link_shown_to(word));
    let fields = vec![
        new("title", texts::console_event_title(), Kind::Line).required(),
        new("starts", texts::console_starts(), Kind::Moment).required(),
        new("ends", texts::console_ends(), Kind::Moment).required(),
        new("venue/name", texts::console_venue(), Kind::Line).hint(visit, texts::console_venue_hint()),
        new("venue/address", texts::console_venue_address(), Kind::Line),
        new("description", texts::console_description(), Kind::Lines(8)).hint(visit, texts::console_markdown_hint()),
        new("agenda", texts::console_agenda(), Kind::Lines(4)).hint(visit, texts::console_agenda_hint()),
        new("hosts", texts::console_hosts(), Kind::Lines(3)).hint(visit, texts::console_hosts_hint()),
        new(
            "capacity",
            texts::console_capacity(),
            Kind::Number { min: 1, max: most },
        )
        .hint(visit, texts::console_capacity_hint()),
        new("guests_max", texts::console_guests_max(), guests).required(),
        new("waitlist", texts::console_waitlist(), Kind::Tick),
        new("questions", texts::console_questions(), Kind::Lines(4))
            .hint(visit, texts::console_questions_hint())
            .further(),
        new("waitlist_mode", texts::console_waitlist_mode(), modes).further(),
        new("lottery_at", texts::console_lottery_at(), Kind::Moment)
            .hint(visit, texts::console_lottery_at_hint())
            .further(),
        new("approval", texts::console_approval(), Kind::Tick).hint(visit, texts::console_approval_hint()),
        new("approval_again", texts::console_approval_again(), Kind::Tick).further(),
        new("confirm_by", texts::console_confirm_by(), confirm_by)
            .hint(visit, texts::console_confirm_by_hint())
            .further(),
        new("visibility", texts::console_who_finds(), visibility),
        new("attendees_shown", texts::console_attendees_shown(), attendees).further(),
        new("time_zone", texts::console_zone(), Kind::Line)
            .required()
            .hint(visit, texts::console_zone_hint())
            .further(),
        new("online_url", texts::console_online_url(), Kind::Url).further(),
        new("online_url_visibility", texts::console_online_shown(), shown_to).further(),
        new("doors_open", texts::console_doors_open(), Kind::TimeOfDay).further(),
        new("rsvp_closes", texts::console_rsvp_closes(), Kind::Moment).further(),
        new("reminders", texts::console_reminders(), Kind::Numbers)
            .hint(visit, texts::console_event_reminders_hint())
            .further(),
        new("recurrence", texts::console_recurrence(), Kind::Line)
            .hint(visit, texts::console_recurrence_hint())
            .further(),
        new("venue/latitude", texts::console_latitude(), Kind::Decimal).further(),
        new("venue/longitude", texts::console_longitude(), Kind::Decimal).further(),
    ];
    fields.into_iter().chain(access(visit)).collect()
}

/// What the place has, each as a tick.
fn access(visit: &Visit) -> impl Iterator<Item = Field> {
    AccessFact::WORDS.iter().map(|word| {
        let label = texts::console_access(texts::access_fact(*word));
        Field::new(visit, access_field(word), label, Kind::Tick).further()
    })
}

/// The field of something that a place has, by its word.
fn access_field(word: &str) -> &'static str {
    const FIELDS: [&str; 7] = [
        "access/step_free",
        "access/accessible_toilet",
        "access/reserved_parking",
        "access/hearing_loop",
        "access/sign_language",
        "access/captions",
        "access/quiet_room",
    ];
    let named = |field: &&&str| field.strip_prefix("access/") == Some(word);
    FIELDS.iter().find(named).copied().unwrap_or_default()
}

/// `POST /console/events/{id}/edit`: saves it, or says first who would hear of it.
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = form(&visit, &found.event).sent(&sent);
    let press = field(&sent, "press");
    if press == "back" {
        return shown(&visit, &found, &form, StatusCode::OK);
    }
    let done = match planned(&form, &found.event.plan) {
        Ok(plan) if press.is_empty() && is_told(&visit, &found.event, &plan) => {
            return asked_first(&visit, &found, form, plan).await;
        }
        Ok(_) => saved(&visit, &found.event, &form, &sent).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(visit.to(&format!("/events/{}?done=saved", found.event.id))),
        Err(error) => shown(&visit, &found, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

/// What the form makes of the plan that is there.
fn planned(form: &Form, present: &EventPlan) -> Result<EventPlan, ApiError> {
    let drafted = read(&body(form, present))?;
    drafted.judge(|draft| EventPlan::from_draft(draft, Some(present), present.schedule.zone()))
}

/// The body that the API would get. A draw that was left as it is moves with the event.
fn body(form: &Form, present: &EventPlan) -> Vec<u8> {
    let mut body = form.json();
    let draws_at = present.details.lottery_at.map(|at| Value::from(at.to_string()));
    if draws_at.is_some() && body.get("lottery_at").map(seconds) == draws_at.as_ref().map(seconds) {
        body.remove("lottery_at");
    }
    program::to_lists(&mut body);
    Value::Object(body).to_string().into_bytes()
}

/// A time as browsers write it, without seconds, reads as one with them.
fn seconds(time: &Value) -> String {
    let time = time.as_str().unwrap_or_default();
    let minutes = time.strip_suffix(":00").filter(|rest| rest.matches(':').count() == 1);
    minutes.unwrap_or(time).to_owned()
}

/// The page that says who gets a letter if this is saved.
async fn asked_first(visit: &Visit, found: &EventView, form: Form, plan: EventPlan) -> Result<HttpResponse, ApiError> {
    let change = found.event.plan.change_to(&plan);
    let revised = |next: &mut Event, now| {
        next.revise(plan, now);
    };
    let hears = who_hears(visit, &found.event, revised).await?;
    let form = form
        .once_more(visit, texts::console_save_and_tell(hears.all()))
        .pressing("tell");
    let form = match (change, hears.seated) {
        (Change::Wording, 0) => form.or_press(visit, "quiet", texts::console_save_quietly()),
        (Change::Wording, _) => form.or_press(visit, "quiet", texts::console_save_and_tell_seated()),
        _ => form,
    };
    hears.asked(visit, found, "edit", change, form)
}

async fn saved(visit: &Visit, event: &Event, form: &Form, sent: &Sent) -> Result<(), ApiError> {
    let drafted = read(&body(form, &event.plan))?;
    let (who, event): (_, EventId) = (visit.principal, event.id);
    let seen = etag::seen(field(sent, "revision"));
    let notify = match field(sent, "press") {
        "quiet" => Notify::Nobody,
        _ => Notify::Settled(visit.context.settle),
    };
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &EventPlan| {
            drafted.judge(|draft| EventPlan::from_draft(draft, Some(present), present.schedule.zone()))
        };
        let asked = ReviseEvent {
            event,
            seen,
            notify,
            plan,
        };
        events::revise(tx, who, asked)
    };
    let saved: Result<EventView, ApiError> = visit.context.store.write(unit).await;
    saved.map(drop)
}
