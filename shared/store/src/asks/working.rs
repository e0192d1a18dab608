//! What time does to an ask: it goes out, its reader is reminded, and the asker hears how it ended.

use domain::asks::passage::{PAUSE_FOR, Passage, pauses_after};
use domain::asks::{Ask, Step};
use domain::event::quiet::after_the_night;
use domain::mail::ask_letter::AskLetterKind;
use domain::{AskId, Instant};

use super::{
    asked, candidates, circumstances, get, left_unanswered, letters, lock, lock_people, meetings, party, profiles,
    save, short_notice,
};
use crate::db::WriteTx;
use crate::error::StoreError;
use crate::people::groups;

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
    let Some(group) = groups::get(tx, ask.group)? else {
        return Ok(None);
    };
    let zone = &group.plan.zone;
    if ask.urgent.is_some() {
        let next = short_notice::advance(tx, &mut ask, zone)?;
        save(tx, &ask)?;
        return Ok(next.into_iter().chain(meetings::advance(tx, &ask, zone)?).min());
    }
    // In the night nobody is written to, whatever came due then: a pause that ended, a month that is over, a task that was late.
    let morning = after_the_night(zone, tx.now());
    if morning > tx.now() {
        let next = ask
            .next_at(zone)
            .into_iter()
            .chain(meetings::next_at(tx, &ask, zone)?)
            .min();
        return Ok(next.map(|at| at.max(morning)));
    }
    while let Some(step) = ask.due(zone, tx.now()) {
        match step {
            Step::Deliver => deliver(tx, &mut ask)?,
            Step::Remind => remind(tx, &mut ask)?,
            Step::Close => close(tx, &mut ask)?,
            Step::Reopen => {
                ask.reopen();
                to_the_one_asked(tx, &ask, AskLetterKind::Again)?;
            }
            Step::End => ask.close(),
            Step::OfferThanks => {
                ask.is_thanks_offered = true;
                to_the_asker(tx, &ask, AskLetterKind::ThanksOffer)?;
            }
        }
    }
    save(tx, &ask)?;
    let meeting = meetings::advance(tx, &ask, zone)?;
    Ok(ask.next_at(zone).into_iter().chain(meeting).min())
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
    save(tx, ask)?;
    pause_who_is_silent(tx, ask)
}

/// Who left some in a row without a word has a pause, of which only they hear.
fn pause_who_is_silent(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let is_silent = ask.reached_at.is_some() && ask.answer.is_none();
    let Some(to) = ask.to.filter(|_| is_silent) else {
        return Ok(());
    };
    let settings = profiles::settings(tx, to)?;
    let is_paused = settings.paused_until.is_some_and(|until| until > tx.now());
    // What was left before the last pause ended has had its pause.
    if is_paused || !pauses_after(&left_unanswered(tx, to, settings.paused_until)?) {
        return Ok(());
    }
    profiles::save_settings(tx, to, settings.paused_for(PAUSE_FOR, tx.now()))?;
    to_the_one_asked(tx, ask, AskLetterKind::Paused)
}

fn to_the_asker(tx: &mut WriteTx<'_>, ask: &Ask, kind: AskLetterKind) -> Result<(), StoreError> {
    match party(tx, ask.event, ask.asker)? {
        Some(asker) => letters::send(tx, ask, kind, &asker, None),
        None => Ok(()),
    }
}
