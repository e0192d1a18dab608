//! `POST /events/{id}/letters/preview`

use actions::letters::{date_named, recipients_of};
use actions::{ActionError, events};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::event::Event;
use domain::invitation::{Invitation, Invitee};
use domain::mail::content::OrganizerLetter;
use domain::mail::organizer_letter::LetterText;
use domain::mail::recipients::Recipients;
use domain::values::text::PersonName;
use domain::{EventId, MailAddress};
use serde::Serialize;
use store::ReadTx;
use store::event::events::EventView;
use store::mail::organizer_letters;
use utoipa::ToSchema;

use super::body::{LetterWords, read_recipients, read_words};
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::reply::Reply;

/// Who gets the letter in a preview.
const SAMPLE: &str = "anna@example.com";

/// How a letter will look.
#[derive(Serialize, ToSchema)]
#[schema(as = LetterPreview)]
pub(crate) struct PreviewAnswer {
    /// Its subject line.
    subject: String,
    /// Its HTML part. Its links open nothing.
    html: String,
    /// Its plain text part.
    text: String,
    /// To how many people it would go now; null if no `segment` says to whom.
    to: Option<u32>,
}

/// See how a letter will look, and to how many it would go. Nothing is sent.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/letters/preview", tag = "letters", operation_id = "preview_letter", request_body = LetterWords,
    responses((status = 200, description = "The letter, as to one anna@example.com", body = PreviewAnswer)),
)]
pub(crate) async fn preview(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let text = read_words(&body)?;
    let (who, right) = (caller.principal, caller.right);
    let recipients = read_recipients(&body)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, event)?;
        let to = recipients
            .clone()
            .map(|(to, date)| counted(tx, &found.event, to, date.as_deref()));
        Ok::<_, ActionError>((found, to.transpose()?))
    };
    let (found, to) = caller.context.store.read(unit).await?;
    let shown = previewed(&caller.context, found, text)?;
    let answer = PreviewAnswer {
        subject: shown.subject,
        html: shown.html,
        text: shown.text,
        to,
    };
    Ok(Reply::ok(&answer)?.into())
}

/// How many people of an event a letter is for.
fn counted(tx: &mut ReadTx<'_>, event: &Event, to: Recipients, date: Option<&str>) -> Result<u32, ActionError> {
    let recipients = recipients_of(event, to)?;
    let date = date_named(event, date)?.map(|date| date.day);
    Ok(organizer_letters::people(tx, event, &recipients, date)?)
}

/// The invitation of nobody, whose links open nothing.
pub(crate) fn sample(context: &Context, event: &Event) -> Invitation {
    let invitee = Invitee {
        address: MailAddress::trusted(SAMPLE.to_owned()),
        name: PersonName::trusted(String::new()),
        obtained: None,
    };
    organizer_letters::nobodys(event, &invitee, context.store.now())
}

/// A letter about an event as it will look.
pub(crate) fn previewed(context: &Context, found: EventView, text: LetterText) -> Result<letters::Preview, ApiError> {
    let about = OrganizerLetter {
        invitation: sample(context, &found.event),
        group: found.group,
        event: found.event,
        date: None,
        text,
        is_test: false,
    };
    Ok(letters::preview(&context.links, &about)?)
}
