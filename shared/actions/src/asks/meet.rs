//! One of two who said yes to each other offers times to meet, picks one, calls it off, or says whether it happened; their
//! calendars may, too.

use domain::asks::Ask;
use domain::asks::passage::PAUSE_FOR;
use domain::mail::ask_letter::AskLetterKind;
use domain::meetings::{CalendarAnswer, Hearing, Meeting, MeetingState, Offer, Side, pauses_after};
use domain::values::draft::Violation;
use domain::values::text::Place;
use domain::{Instant, MeetingId};
use store::asks::{self, helps, meetings, profiles};
use store::{StoreError, WriteTx};

use crate::error::ActionError;

/// What one of the two wants.
#[derive(Clone, Debug)]
pub struct Meet {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Who of the two, by whose link.
    pub side: Side,
    /// What.
    pub wish: Wish,
}

/// See [`Meet`].
#[derive(Clone, Debug)]
pub enum Wish {
    /// These times, and where.
    Offer(Vec<Instant>, Option<Place>),
    /// One of those that are offered.
    Pick(Instant),
    /// None of it any more.
    CallOff,
    /// It happened, or not.
    Tell(bool),
    /// An end of the pause that two meetings gave them which did not happen.
    Stay,
    /// What their calendar answered.
    Hear(CalendarAnswer),
}

/// Takes it. What is too late, or not theirs to do, changes nothing.
pub fn meet(tx: &mut WriteTx<'_>, given: Meet) -> Result<Meeting, ActionError> {
    let found = meetings::get(tx, given.meeting)?.ok_or(ActionError::NotFound)?;
    if matches!(given.wish, Wish::Tell(_) | Wish::Stay) {
        let ask = asks::get(tx, found.ask)?.ok_or(ActionError::NotFound)?;
        let all = [Some(ask.asker), ask.to, ask.connector()];
        asks::lock_people(tx, &all.into_iter().flatten().collect::<Vec<_>>())?;
    }
    let mut ask = asks::lock(tx, found.ask)?.ok_or(ActionError::NotFound)?;
    let mut meeting = meetings::get(tx, given.meeting)?.ok_or(ActionError::NotFound)?;
    let (now, both) = (tx.now(), [Side::Asker, Side::Asked]);
    let was_planned = meeting.state == MeetingState::Planned;
    let (is_changed, tells) = match given.wish {
        Wish::Offer(times, place) => {
            let offer = Offer::new(times, place, now).map_err(|invalid| Violation {
                field: "times",
                invalid,
            })?;
            let other = vec![given.side.other()];
            (
                meeting.offer(given.side, offer, now),
                Some((AskLetterKind::MeetOffer, other)),
            )
        }
        Wish::Pick(time) => (
            meeting.pick(given.side, time, now),
            Some((AskLetterKind::Meet, both.to_vec())),
        ),
        // What was only offered is taken back without a letter.
        Wish::CallOff => (
            meeting.call_off(given.side, now),
            was_planned.then(|| (AskLetterKind::MeetOff, both.to_vec())),
        ),
        Wish::Tell(happened) => (meeting.tell(happened, now), None),
        Wish::Stay => {
            stay(tx, &ask, given.side)?;
            (false, None)
        }
        Wish::Hear(said) => match meeting.hear(given.side, said, now) {
            // The calendar that declined knows.
            Hearing::CalledOff => (true, Some((AskLetterKind::MeetOff, vec![given.side.other()]))),
            Hearing::Kept => (true, None),
            Hearing::Nothing => (false, None),
        },
    };
    if is_changed {
        meetings::save(tx, &meeting)?;
        ask.thank_after(&meeting, given.side, now);
        asks::save(tx, &ask)?;
        if let Some((kind, sides)) = tells {
            meetings::tell(tx, &ask, &meeting, kind, &sides)?;
        }
        pause_both(tx, &ask, &meeting)?;
        // Who was helped says so, here or in their thanks.
        if given.side == Side::Asker && meeting.happened == Some(true) {
            helps::record(tx, &ask)?;
        }
    }
    Ok(meeting)
}

/// Pauses what is asked of each of the two, if it did not happen, and neither did the one before.
pub(super) fn pause_both(tx: &mut WriteTx<'_>, ask: &Ask, meeting: &Meeting) -> Result<(), StoreError> {
    if meeting.happened == Some(false) {
        for side in [Side::Asker, Side::Asked] {
            pause(tx, ask, meeting, side)?;
        }
    }
    Ok(())
}

/// For whom two meetings in a row did not happen has much to do: nothing else is asked of them for a while, and they are told.
fn pause(tx: &mut WriteTx<'_>, ask: &Ask, meeting: &Meeting, side: Side) -> Result<(), StoreError> {
    let Some(own) = meetings::side(tx, ask, side)? else {
        return Ok(());
    };
    let settings = profiles::settings(tx, own.person)?;
    let is_paused = settings.paused_until.is_some_and(|until| until > tx.now());
    if is_paused || !pauses_after(&meetings::last_of(tx, own.person, settings.counts_from)?) {
        return Ok(());
    }
    profiles::save_settings(tx, own.person, settings.paused_for(PAUSE_FOR, tx.now()))?;
    meetings::tell(tx, ask, meeting, AskLetterKind::MeetPaused, &[side])
}

fn stay(tx: &mut WriteTx<'_>, ask: &Ask, side: Side) -> Result<(), StoreError> {
    let Some(own) = meetings::side(tx, ask, side)? else {
        return Ok(());
    };
    let settings = profiles::settings(tx, own.person)?.resumed(tx.now());
    profiles::save_settings(tx, own.person, settings)
}
