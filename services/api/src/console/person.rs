//! One person of an event: what they said, and what is done for them.

use actions::invitations::{answer_for, resend as resend_letter, withdraw};
use actions::{ActionError, events};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use domain::event::{Event, EventPlan};
use domain::invitation::Invitation;
use domain::people::Principal;
use domain::{EventId, InvitationId};
use store::event::events::EventView;
use store::rsvp::invitations;
use store::{ReadTx, WriteTx};
use wording::foot;
use wording::texts;

use super::answers::{standing, still_coming};
use super::event::found;
use super::form::{Field, Form, Kind};
use super::page::{Button, Facts, Ways, link};
use super::sure::asked_first;
use super::visit::Visit;
use super::{around, decide, moment_in, rules};
use crate::error::ApiError;
use crate::events::questions::told;
use crate::fields::Fields;
use crate::invitations::answer::read;

/// `GET /console/invitations/{id}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (found, invitation) = of_path(&visit).await?;
    let of = |path: &str| visit.href(&format!("/invitations/{}{path}", invitation.id));
    let press = |label, path| Button {
        label: visit.say(label),
        action: of(path),
        is_quiet: true,
    };
    // Who only asked for a place confirms it by the mail that they got, and nobody else may.
    let page = (!invitation.is_only_asked_for()).then(|| visit.context.links.rsvp_page(&invitation));
    let page = page.map(|page| link(visit.say(texts::console_personal_page()), page));
    let mut buttons = decide::buttons(&visit, &found.event, &invitation);
    buttons.extend([
        press(texts::console_resend(), "/resend"),
        press(texts::console_uninvite(), "/uninvite"),
    ]);
    let ways = Ways {
        links: page.into_iter().collect(),
        buttons,
    };
    let address = invitation.address.to_string();
    let form = answer_form(&visit, &found, Some((&address, invitation.name.as_str())));
    let name = invitation.name.to_string();
    let mut page = around::event(&visit, &found, "answers")
        .called(if name.is_empty() { address } else { name })
        .add(&facts(&visit, &found.event, &invitation))?;
    if let Some(whence) = foot::whence(found.event.plan.schedule.zone(), &invitation) {
        page = page.say(whence)?;
    }
    page.say(texts::console_personal_page_why())?
        .add(&ways)?
        .say(texts::console_answer_for_why())?
        .add(&form)?
        .say(texts::rules_why())?
        .add(&rules::form(&visit, &invitation))?
        .finish()
}

/// The invitation in the path, and its event.
pub(super) async fn of_path(visit: &Visit) -> Result<(EventView, Invitation), ApiError> {
    let id: InvitationId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let opened = invitations::open(tx, id)?.ok_or(ActionError::NotFound)?;
        let found = events::find(tx, who, right, opened.event.id)?;
        Ok::<_, ActionError>((found, opened.invitation))
    };
    Ok(visit.context.store.read(unit).await?)
}

fn facts(visit: &Visit, event: &Event, invitation: &Invitation) -> Facts {
    let zone = event.plan.schedule.zone();
    let note = invitation.note.to_string();
    let mut facts = vec![
        (texts::console_person(), invitation.name.to_string()),
        (texts::console_address(), invitation.address.to_write_to().to_owned()),
        (
            texts::console_answer(),
            visit.say(texts::console_standing(standing(invitation.status))),
        ),
    ];
    let guests = invitation.status.guests();
    facts.extend((guests > 0).then(|| (texts::console_guests_label(), guests.to_string())));
    facts.push((texts::console_their_words(), note));
    let given = invitation
        .answers
        .values()
        .filter(|one| !one.is_private)
        .map(|one| told(one, visit.language));
    facts.push((texts::questions_heading(), given.collect::<Vec<_>>().join(" | ")));
    let said = still_coming(visit, event, invitation);
    facts.extend(said.map(|said| (texts::console_still_coming_label(), said)));
    let answered = invitation.answered_at.map(|at| visit.say(moment_in(zone, at)));
    facts.extend(answered.map(|at| (texts::console_answered_at(), at)));
    facts.push((
        texts::console_invited_at(),
        visit.say(moment_in(zone, invitation.created_at)),
    ));
    let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
    Facts {
        facts: told.map(|(label, value)| (visit.say(label), value)).collect(),
    }
}

/// What an organizer answers for somebody: for this person, or for whoever they name.
pub(super) fn answer_form(visit: &Visit, found: &EventView, person: Option<(&str, &str)>) -> Form {
    let answers = [
        ("yes", texts::console_standing("going")),
        ("maybe", texts::console_standing("maybe")),
        ("no", texts::console_standing("declined")),
    ];
    let answers = answers.map(|(word, label)| (word, visit.say(label)));
    let guests = Kind::Number {
        min: 0,
        max: i64::from(EventPlan::MAX_GUESTS),
    };
    let mut fields = match person {
        Some((address, name)) => vec![Field::hidden("email", address), Field::hidden("name", name)],
        None => vec![
            Field::new(visit, "email", texts::console_address(), Kind::Email).required(),
            Field::new(visit, "name", texts::console_person(), Kind::Line),
        ],
    };
    fields.push(Field::new(
        visit,
        "answer",
        texts::console_answer(),
        Kind::choice(answers),
    ));
    fields.push(Field::new(visit, "guests", texts::console_guests_label(), guests).with("0"));
    let path = format!("/events/{}/answers", found.event.id);
    Form::new(visit, &path, fields, texts::console_answer_press())
}

/// `POST /console/events/{id}/answers`: answers for somebody.
pub(crate) async fn answer(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let found = found(&visit).await?;
    let form = answer_form(&visit, &found, None).sent(&sent);
    match answered(&visit, &found, &form).await {
        Ok(id) => Ok(visit.to(&format!("/invitations/{id}?done=answered"))),
        Err(error) => around::event(&visit, &found, "answers")
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .say(texts::console_answer_for_why())?
            .add(&form.refused(error)?)?
            .finish(),
    }
}

async fn answered(visit: &Visit, found: &EventView, form: &Form) -> Result<InvitationId, ApiError> {
    let context = &visit.context;
    let given = read(found.event.id, context.invite_policy, Fields::of_body(&form.body())?)?;
    let opened = answer_for(&context.store, &context.rsvp_queue, visit.principal, given).await?;
    Ok(opened.invitation.id)
}

/// `POST /console/invitations/{id}/resend`
pub(crate) async fn resend(visit: Visit) -> Result<HttpResponse, ApiError> {
    visit.context.limits.letter(&visit.request)?;
    let (id, who): (InvitationId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| resend_letter(tx, who, id);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/invitations/{id}?done=resent")))
}

/// `POST /console/invitations/{id}/uninvite`
pub(crate) async fn uninvite(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let invitation = of_path(&visit).await?.1;
    let about = Some(invitation.address.to_string());
    if let Some(page) = asked_first(&mut visit, "invitation", texts::console_uninvite(), about).await? {
        return Ok(page);
    }
    let (id, who): (InvitationId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| take_back(tx, who, id);
    let event = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{event}/answers?done=uninvited")))
}

fn take_back(tx: &mut WriteTx<'_>, who: Principal, id: InvitationId) -> Result<EventId, ActionError> {
    let event = invitations::event_of(tx, id)?.ok_or(ActionError::NotFound)?;
    withdraw(tx, who, id)?;
    Ok(event)
}
