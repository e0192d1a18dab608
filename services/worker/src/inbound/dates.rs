//! Answers that calendars send to single dates of a series.

use domain::mail::content::Notification;
use domain::reply;
use domain::rsvp::seating::Refusal;
use domain::rsvp::status::{Answer, ReplyIssue, ReplyVersion};
use store::WriteTx;
use store::rsvp::invitations::ResendReason;
use store::rsvp::occurrences;
use store::rsvp::occurrences::{OccurrenceAnswer, OccurrenceError};

use super::answers::{Given, tell};
use super::context::ReplyContext;
use super::{Inbox, Outcome, Unfinished};

impl Inbox {
    pub(super) async fn answer_to_dates(
        &self,
        context: &ReplyContext<'_>,
        given: OccurrenceAnswer,
        reply_version: ReplyVersion,
        deputy: Option<Notification>,
    ) -> Result<Outcome, Unfinished> {
        let (mark, note, says_no) = (context.mark(), given.note.clone(), given.answer == Answer::No);
        let (is_delegated, asked) = (deputy.is_some(), given.clone());
        let status = context.opened.invitation.status;
        let says_otherwise = reply::says_otherwise(&given.days, given.answer, &context.before, status);
        let (id, opened) = (context.identity(), context.opened.clone());
        let unit = move |tx: &mut WriteTx<'_>| {
            occurrences::answer(tx, &given)?;
            if let Some(told) = &deputy {
                tell(tx, id, &opened, told)?;
            }
            Ok::<(), OccurrenceError>(mark.set(tx, "applied_to_date")?)
        };
        match self.store.write(unit).await {
            Ok(()) => Ok("applied_to_date"),
            Err(OccurrenceError::Store(error)) => Err(error.into()),
            Err(OccurrenceError::NoInvitation) => self.finish(context, "withdrawn").await,
            Err(OccurrenceError::Outdated { by_hand: true }) if says_otherwise => {
                self.request_resend(context, ResendReason::Tell(ReplyIssue::Overtaken), "overtaken", None)
                    .await
            }
            Err(OccurrenceError::Outdated { .. }) => self.finish(context, "known").await,
            Err(OccurrenceError::NoOccurrence) => self.finish(context, "other_occurrence").await,
            // Who comes to none of them keeps no seat.
            Err(OccurrenceError::Refused(Refusal::LastDate)) if is_delegated => {
                self.delegated(context, note, reply_version).await
            }
            Err(OccurrenceError::Refused(Refusal::LastDate)) => {
                self.answer(context, Given::no(note, reply_version, ReplyIssue::LastDate), "applied")
                    .await
            }
            // What is called off needs no answer.
            Err(OccurrenceError::Refused(Refusal::DateCalledOff)) if says_no => self.finish(context, "known").await,
            // The calendar still shows the date, and gets it taken out.
            Err(OccurrenceError::Refused(Refusal::DateCalledOff)) => {
                self.request_resend(context, ResendReason::SetRight, "not_taken", None)
                    .await
            }
            Err(OccurrenceError::Refused(refusal)) => {
                if refusal == Refusal::NoSeatForOneDate {
                    self.store.write(move |tx| occurrences::take_back(tx, &asked)).await?;
                }
                self.not_taken(context, refusal).await
            }
        }
    }
}
