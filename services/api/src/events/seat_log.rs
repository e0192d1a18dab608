//! `GET /events/{id}/seat-log`

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use domain::rsvp::status::{Answer, RsvpStatus, Seat};
use serde::Serialize;
use store::rsvp::seats;
use store::rsvp::seats::{Logged, LoggedStep};
use store::{Page, ReadTx};
use utoipa::ToSchema;

use super::answer::instant;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging, read_position};
use crate::query::Query;
use crate::reply::Reply;
use crate::words;

/// One step of one party, and why it was taken.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeatStep {
    /// Its place in the log: later steps have higher ones.
    position: i64,
    /// When it was taken, in UTC.
    at: String,
    /// Who took it: `system`: nobody, it follows from the rules.
    #[schema(value_type = words::SeatActor)]
    who: &'static str,
    /// What happened, in a word: `held`, `confirmed`, `released`, `offered`, `offer_runs`, `taken`, `lapsed`, `taken_back`, `rules_changed`, `requested`, `accepted`, `not_accepted`, `seated`, `waitlisted`, `promoted`, `passed_over`, `party_changed`, `maybe`, `declined`, `withdrawn`, `invited`, `still_coming`, `drawn`; of a draw as a whole `draw_committed` (`note`: the hash of its seed), `draw_began` (`note`: the seed; all who wait then take part) and `draw_ended`.
    what: &'static str,
    /// Why; null for a step of a draw.
    #[schema(value_type = Option<words::SeatReason>)]
    reason: Option<&'static str>,
    /// Why an organizer set a rule aside, in their words; of a draw, what `what` says.
    note: Option<String>,
    /// Whose seat it is; null for a step of a draw.
    invitation_id: Option<String>,
    /// Where the party stood.
    status_from: Option<SeatStatus>,
    /// Where it stands since.
    status_to: Option<SeatStatus>,
    /// How many people fitted then; null: no limit.
    capacity: Option<u32>,
}

/// Where a party stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeatStatus {
    /// Null before the first answer, and for who is no longer invited.
    #[schema(value_type = Option<words::Answer>)]
    answer: Option<&'static str>,
    /// Null without one.
    #[schema(value_type = Option<words::Seat>)]
    seat: Option<&'static str>,
    /// People who come along.
    guests: u16,
    /// Seats that it takes.
    seats: u32,
    /// When a seat that is held is given to others, in UTC.
    held_until: Option<String>,
    /// When an offer lapses, in UTC; null as long as its letter was not taken by a mail server.
    offered_until: Option<String>,
    /// Whether others are offered the same seat: whoever takes it first has it.
    shared: bool,
}

/// When an offer lapses.
pub(crate) fn offered_until(status: RsvpStatus) -> Option<String> {
    status.offer()?.until.map(instant)
}

impl From<RsvpStatus> for SeatStatus {
    fn from(status: RsvpStatus) -> Self {
        Self {
            answer: status.answer().map(Answer::as_str),
            seat: status.seat().map(Seat::as_str),
            guests: status.guests(),
            seats: status.seats(),
            held_until: status.held_until().map(instant),
            offered_until: offered_until(status),
            shared: status.contested() > 0,
        }
    }
}

impl From<&LoggedStep> for SeatStep {
    fn from(logged: &LoggedStep) -> Self {
        let (who, what) = match &logged.logged {
            Logged::Step(step) => (step.actor, step.what()),
            Logged::Draw(step, actor) => (*actor, step.as_str()),
        };
        let step = logged.step();
        Self {
            position: logged.number,
            at: instant(logged.at),
            who: who.as_str(),
            what,
            reason: step.map(|step| step.reason.as_str()),
            note: logged.note.clone(),
            invitation_id: step.map(|step| step.invitation.to_string()),
            status_from: step.map(|step| step.from.into()),
            status_to: step.map(|step| step.to.into()),
            capacity: logged.capacity,
        }
    }
}

/// List who got which seat, when and why: every step, oldest first.
///
/// Taken one after another from the beginning, the steps give the seats as they are. A seat that is held counts as taken until
/// its person confirms it or its time is up.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/seat-log", tag = "invitations", operation_id = "list_seat_log",
    params(("after" = Option<i64>, Query, minimum = 0, description = "Only what stands behind this `position`")),
    responses((status = 200, description = "A page of steps, oldest first", body = List<SeatStep>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let mut query = Query::of(caller.request.query_string());
    let paging = Paging::take(&mut query);
    let after = query.optional("after", read_position);
    let mut page: Page<i64> = query.finish(paging.page())?;
    page.after = page.after.max(after);
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        events::find(tx, who, right, id)?;
        Ok::<_, ApiError>(seats::log(tx, id, page)?)
    };
    let steps = caller.context.store.read(unit).await?;
    let show = |logged: LoggedStep| SeatStep::from(&logged);
    Ok(Reply::ok(&paging.list(steps, |step| step.number, show))?.into())
}
