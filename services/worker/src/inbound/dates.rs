//! Answers that calendars send to single dates of a series.

use domain::invitation::{Answer, Heard, Plight};
use domain::reply;
use domain::seating::Refusal;
use mail::notice::Wording;
use store::Tx;
use store::invitations::Nudge;
use store::notices::NoticeKind;
use store::occurrences::{self, OccurrenceAnswer, OccurrenceError};

use super::answers::{Given, tell};
use super::case::Case;
use super::{Inbox, Outcome, Unfinished};

impl Inbox {
    pub(super) async fn answer_to_dates(
        &self,
        case: &Case<'_>,
        given: OccurrenceAnswer,
        heard: Heard,
        deputy: Option<Wording>,
    ) -> Result<Outcome, Unfinished> {
        let (mark, note, says_no) = (case.mark(), given.note.clone(), given.answer == Answer::No);
        let (is_delegated, asked) = (deputy.is_some(), given.clone());
        let standing = case.opened.invitation.standing;
        let says_otherwise = reply::says_otherwise(&given.days, given.answer, &case.before, standing);
        let (id, opened) = (case.identity(), case.opened.clone());
        let unit = move |tx: &mut Tx<'_>| {
            occurrences::answer(tx, &given)?;
            if let Some(wording) = &deputy {
                tell(tx, id, &opened, NoticeKind::Delegated, wording)?;
            }
            Ok::<(), OccurrenceError>(mark.set(tx, "applied_to_date")?)
        };
        match self.store.write(unit).await {
            Ok(()) => Ok("applied_to_date"),
            Err(OccurrenceError::Store(error)) => Err(error.into()),
            Err(OccurrenceError::NoInvitation) => self.finish(case, "withdrawn").await,
            Err(OccurrenceError::Outdated { by_hand: true }) if says_otherwise => {
                self.nudge(case, Nudge::Tell(Plight::Overtaken), "overtaken", None)
                    .await
            }
            Err(OccurrenceError::Outdated { .. }) => self.finish(case, "known").await,
            Err(OccurrenceError::NoOccurrence) => self.finish(case, "other_occurrence").await,
            // Who comes to none of them keeps no seat.
            Err(OccurrenceError::Refused(Refusal::LastDate)) if is_delegated => self.delegated(case, note, heard).await,
            Err(OccurrenceError::Refused(Refusal::LastDate)) => {
                self.answer(case, Given::no(note, heard, Plight::LastDate), "applied")
                    .await
            }
            // What is called off needs no answer.
            Err(OccurrenceError::Refused(Refusal::DateCalledOff)) if says_no => self.finish(case, "known").await,
            // The calendar still shows the date, and gets it taken out.
            Err(OccurrenceError::Refused(Refusal::DateCalledOff)) => {
                self.nudge(case, Nudge::SetRight, "not_taken", None).await
            }
            Err(OccurrenceError::Refused(refusal)) => {
                if refusal == Refusal::NoSeatForOneDate {
                    self.store.write(move |tx| occurrences::take_back(tx, &asked)).await?;
                }
                self.not_taken(case, refusal).await
            }
        }
    }
}
