//! What time does to an ask at short notice: waves of letters, the end, and the day after the date that mattered.

use domain::Instant;
use domain::asks::passage::Passage;
use domain::asks::short_notice::Candidate;
use domain::asks::{Ask, AskState, Step};
use domain::mail::ask_letter::AskLetterKind;

use super::working::pauses;
use super::{asked, candidates, circumstances, group_of_asked, letters, party, profiles, save};
use crate::db::WriteTx;
use crate::error::StoreError;

/// Does what is due with an ask that is locked, with its people. Answers when there is more to do; none: never again.
pub(super) fn advance(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<Option<Instant>, StoreError> {
    while let Some(step) = ask.due(tx.now()) {
        match step {
            Step::Close => close(tx, ask)?,
            _ => the_day_after(tx, ask)?,
        }
    }
    let mut all = candidates::of(tx, ask.id)?;
    let now = tx.now();
    while let Some(next) = ask.next_candidate(&all, now).cloned() {
        let next = write_to(tx, ask, next)?;
        all.retain(|one| one.place != next.place);
        all.push(next);
        all.sort_by_key(|one| one.place);
    }
    let wave = ask.next_wave_at(&all, now);
    Ok(ask.next_at().into_iter().chain(wave).min())
}

/// The asker hears that nobody could. Who left it without a word, as others before, has a pause.
fn close(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    ask.close();
    to_the_asker(tx, ask, AskLetterKind::Closed)?;
    save(tx, ask)?;
    for mut one in candidates::of(tx, ask.id)? {
        let read = ask.as_read_by(&one);
        let is_silent = one.reached_at.is_some() && one.answer.is_none();
        let Some(reader) = asked(tx, &read)?.filter(|_| is_silent) else {
            continue;
        };
        let group = group_of_asked(tx, &read)?;
        // Who does not want it any more says nothing for that reason: it is no silence.
        let profile = profiles::of(tx, reader.person, group)?;
        one.is_hindered = match profile {
            Some(profile) => circumstances::is_unwanted(tx, &read, &profile)?,
            None => true,
        };
        candidates::save(tx, ask.id, &one)?;
        if !one.is_hindered && pauses(tx, reader.person)? {
            letters::send_place(tx, ask, AskLetterKind::Paused, &reader, one.place)?;
        }
    }
    Ok(())
}

/// Writes to one of them, unless something is in the way: then the next is looked at.
fn write_to(tx: &mut WriteTx<'_>, ask: &mut Ask, mut one: Candidate) -> Result<Candidate, StoreError> {
    let read = ask.as_read_by(&one);
    let passage = circumstances::of(tx, &read)?.passage(&read, tx.now());
    let reader = asked(tx, &read)?.filter(|_| passage == Passage::Now);
    match reader {
        Some(reader) => {
            one.reached_at = Some(tx.now());
            ask.reached_at = ask.reached_at.or(one.reached_at);
            letters::send_place(tx, ask, AskLetterKind::Asked, &reader, one.place)?;
        }
        None => one.is_hindered = true,
    }
    candidates::save(tx, ask.id, &one)?;
    Ok(one)
}

/// Whoever asked gets a kind line, and who helped is offered to send one.
fn the_day_after(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    ask.is_thanks_offered = true;
    to_the_asker(tx, ask, AskLetterKind::DayAfter)?;
    if ask.state != AskState::Agreed {
        return Ok(());
    }
    let all = candidates::of(tx, ask.id)?;
    let place = all.into_iter().find(|one| one.person.is_some() && one.person == ask.to);
    match place.zip(asked(tx, ask)?) {
        Some((one, helper)) => letters::send_place(tx, ask, AskLetterKind::LineOffer, &helper, one.place),
        None => Ok(()),
    }
}

fn to_the_asker(tx: &mut WriteTx<'_>, ask: &Ask, kind: AskLetterKind) -> Result<(), StoreError> {
    match party(tx, ask.event, ask.asker)? {
        Some(asker) => letters::send(tx, ask, kind, &asker, None),
        None => Ok(()),
    }
}
