//! What time does to an ask: it goes out, its reader is reminded, and the asker hears how it ended.

use domain::asks::passage::{PAUSE_FOR, Passage, pauses_after};
use domain::asks::profile::Profile;
use domain::asks::{Ask, Step};
use domain::mail::ask_letter::AskLetterKind;
use domain::{AskId, Instant, PersonId};

use super::{
    asked, candidates, circumstances, get, group_of_asked, left_unanswered, letters, lock, lock_people, meetings,
    party, profiles, save, short_notice,
};
use crate::db::WriteTx;
use crate::error::StoreError;

/// Does what is due. Answers when there is more to do; none: never again.
pub fn advance(tx: &mut WriteTx<'_>, ask: AskId) -> Result<Option<Instant>, StoreError> {
    let Some(before) = get(tx, ask)? else { return Ok(None) };
    // People are locked before anything of theirs.
    if before.urgent.is_some() {
        candidates::lock(tx, &before)?;
    } else {
        lock_people(tx, &before.to.into_iter().collect::<Vec<_>>())?;
    }
    let Some(mut ask) = lock(tx, ask)? else { return Ok(None) };
    if ask.urgent.is_some() {
        let next = short_notice::advance(tx, &mut ask)?;
        save(tx, &ask)?;
        return Ok(next.into_iter().chain(meetings::advance(tx, &ask)?).min());
    }
    while let Some(step) = ask.due(tx.now()) {
        match step {
            Step::Deliver => deliver(tx, &mut ask)?,
            Step::Remind => remind(tx, &mut ask)?,
            Step::Close => close(tx, &mut ask)?,
            Step::Reopen => reopen(tx, &mut ask)?,
            Step::End => ask.close(),
            Step::OfferThanks => {
                ask.is_thanks_offered = true;
                to_the_asker(tx, &ask, AskLetterKind::ThanksOffer)?;
            }
        }
    }
    save(tx, &ask)?;
    let meeting = meetings::advance(tx, &ask)?;
    Ok(ask.next_at().into_iter().chain(meeting).min())
}

fn deliver(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    match circumstances::of(tx, ask)?.passage(ask, tx.now()) {
        Passage::At(at) => ask.deliver_at = at,
        Passage::Never => ask.is_hindered = true,
        Passage::Now => {
            ask.reached_at = Some(tx.now());
            to_the_one_asked(tx, ask, AskLetterKind::Asked)?;
        }
    }
    Ok(())
}

/// It takes a place of their budget anew.
fn reopen(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    match circumstances::of(tx, ask)?.passage(ask, tx.now()) {
        Passage::At(at) => ask.deliver_at = at,
        Passage::Never => ask.is_hindered = true,
        Passage::Now => {
            ask.reached_at = Some(tx.now());
            ask.reopen();
            to_the_one_asked(tx, ask, AskLetterKind::Again)?;
        }
    }
    Ok(())
}

fn remind(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    if ask.remind(tx.now()) {
        to_the_one_asked(tx, ask, AskLetterKind::Reminder)?;
    }
    Ok(())
}

fn to_the_one_asked(tx: &mut WriteTx<'_>, ask: &Ask, kind: AskLetterKind) -> Result<(), StoreError> {
    match asked(tx, ask)? {
        Some(party) => letters::send(tx, ask, kind, &party, None),
        None => Ok(()),
    }
}

/// The row, the id and the time of this letter are of the day that was named at the start, whatever was said before.
fn close(tx: &mut WriteTx<'_>, ask: &mut Ask) -> Result<(), StoreError> {
    ask.close();
    to_the_asker(tx, ask, AskLetterKind::Closed)?;
    let reader = silent_reader(tx, ask)?;
    // What its reader does not want by now, or has no room for, is left without a word for that reason: it is no silence.
    if let Some(reader) = &reader {
        ask.is_hindered = circumstances::is_unwanted(tx, ask, reader)?;
    }
    save(tx, ask)?;
    match reader.filter(|_| !ask.is_hindered) {
        Some(reader) if pauses(tx, reader.person)? => to_the_one_asked(tx, ask, AskLetterKind::Paused),
        _ => Ok(()),
    }
}

/// Whoever was asked, and said nothing.
fn silent_reader(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<Option<Profile>, StoreError> {
    let is_silent = ask.reached_at.is_some() && ask.answer.is_none();
    let Some(to) = ask.to.filter(|_| is_silent) else {
        return Ok(None);
    };
    let group = group_of_asked(tx, ask)?;
    profiles::of(tx, to, group)
}

/// Gives who left some in a row without a word a pause, of which only they hear. Whether they have it now.
pub(super) fn pauses(tx: &mut WriteTx<'_>, to: PersonId) -> Result<bool, StoreError> {
    let settings = profiles::settings(tx, to)?;
    let is_silent = pauses_after(&left_unanswered(tx, to, settings.counts_from)?);
    if is_silent {
        profiles::save_settings(tx, to, settings.paused_for(PAUSE_FOR, tx.now()))?;
    }
    Ok(is_silent)
}

fn to_the_asker(tx: &mut WriteTx<'_>, ask: &Ask, kind: AskLetterKind) -> Result<(), StoreError> {
    match party(tx, ask.event, ask.asker)? {
        Some(asker) => letters::send(tx, ask, kind, &asker, None),
        None => Ok(()),
    }
}
