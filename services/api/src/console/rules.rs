//! What an organizer sets aside for one person, in one form: until when they answer, how many guests they bring, a seat out of
//! turn. Why is asked, and stands in the seat log.

use actions::Seen;
use actions::invitations::set_aside;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::InvitationId;
use domain::event::EventPlan;
use domain::invitation::Invitation;
use serde_json::Value;
use store::WriteTx;
use store::rsvp::invitations::InvitationView;
use wording::texts;

use super::around;
use super::form::{Field, Form, Kind};
use super::person::of_path;
use super::visit::{Visit, field};
use crate::error::ApiError;
use crate::etag;
use crate::fields::Fields;
use crate::invitations::patch::read;

/// The form, as it stands for a person.
pub(super) fn form(visit: &Visit, invitation: &Invitation) -> Form {
    let guests = Kind::Number {
        min: 0,
        max: i64::from(EventPlan::MAX_GUESTS),
    };
    let new = |name, label, kind| Field::new(visit, name, label, kind);
    let overrides = invitation.overrides;
    let closes = overrides.rsvp_closes.map(|local| local.to_string()).unwrap_or_default();
    let guests_max = overrides.guests_max.map(|most| most.to_string()).unwrap_or_default();
    let mut fields = vec![
        new("rsvp_closes", texts::rules_closes(), Kind::Moment).with(closes),
        new("guests_max", texts::rules_guests(), guests).with(guests_max),
    ];
    if invitation.can_be_seated() {
        let seats = [
            ("", texts::rules_seat_in_turn()),
            ("confirmed", texts::rules_seat_now()),
        ];
        let seats = seats.map(|(word, label)| (word, visit.say(label)));
        fields.push(new("seat", texts::rules_seat(), Kind::choice(seats)));
    }
    fields.push(
        new("reason", texts::rules_reason(), Kind::Line)
            .required()
            .hint(visit, texts::rules_reason_hint()),
    );
    let path = format!("/invitations/{}/rules", invitation.id);
    Form::new(visit, &path, fields, texts::rules_press()).along("revision", &invitation.revision.to_string())
}

/// `POST /console/invitations/{id}/rules`
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let (found, invitation) = of_path(&visit).await?;
    let form = form(&visit, &invitation).sent(&sent);
    match saved(&visit, invitation.id, &form, etag::seen(field(&sent, "revision"))).await {
        Ok(()) => Ok(visit.to(&format!("/invitations/{}?done=saved", invitation.id))),
        Err(error) => around::event(&visit, &found, "answers")
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .say(texts::rules_why())?
            .add(&form.refused(error)?)?
            .finish(),
    }
}

async fn saved(visit: &Visit, invitation: InvitationId, form: &Form, seen: Seen) -> Result<(), ApiError> {
    let mut body = form.json();
    // In turn is what the rules say anyway.
    if body
        .get("seat")
        .is_some_and(|seat| seat.as_str().is_none_or(str::is_empty))
    {
        body.remove("seat");
    }
    let asked = read(
        invitation,
        seen,
        Fields::of_body(Value::Object(body).to_string().as_bytes())?,
    )?;
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| set_aside(tx, who, asked);
    let saved: Result<InvitationView, ApiError> = visit.context.store.write(unit).await.map_err(ApiError::from);
    saved.map(drop)
}
