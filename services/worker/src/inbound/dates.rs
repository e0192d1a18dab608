//! Answers that calendars send to single dates of a series.

use domain::invitation::{Answer, Heard};
use domain::seating::Refusal;
use store::occurrences::{self, OccurrenceAnswer, OccurrenceError};
use store::{FromCalendar, Tx};

use super::answers::{Case, from_invitee};
use super::{Inbox, Outcome, Unfinished};

impl Inbox {
    pub(super) async fn answer_to_dates(
        &self,
        case: &Case<'_>,
        given: OccurrenceAnswer,
        heard: Heard,
    ) -> Result<Outcome, Unfinished> {
        let (mark, note) = (case.mark(), given.note.clone());
        let unit = move |tx: &mut Tx<'_>| {
            occurrences::answer(tx, &given)?;
            Ok::<(), OccurrenceError>(mark.set(tx, "applied_to_date")?)
        };
        match self.store.write(unit).await {
            Ok(()) => Ok("applied_to_date"),
            Err(OccurrenceError::Store(error)) => Err(error.into()),
            Err(OccurrenceError::NoInvitation) => self.finish(case, "withdrawn").await,
            Err(OccurrenceError::Outdated) => self.finish(case, "known").await,
            Err(OccurrenceError::NoOccurrence) => self.finish(case, "other_occurrence").await,
            // Who comes to none of them keeps no seat.
            Err(OccurrenceError::Refused(Refusal::LastDate)) => {
                let calendar = FromCalendar { heard, plight: None };
                self.answer(case, from_invitee(Answer::No, None), note, calendar, "applied")
                    .await
            }
            Err(OccurrenceError::Refused(refusal)) => self.not_taken(case, refusal).await,
        }
    }
}
