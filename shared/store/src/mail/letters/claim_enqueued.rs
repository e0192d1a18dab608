//! Claiming mails that were enqueued: each is asked whether it is still true, and what it tells is read as it is now.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::coffee_letter::CoffeeLetterKind;
use domain::mail::content::{
    ConfirmSeatLetter, MailContent, Notification, ORGANIZER_LETTER_TEST, OrganizerNotification,
};
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::link::LinkKind;
use domain::mail::seat_letter::SeatLetter;
use domain::mail::suppression::Scope;
use domain::{DeliveryId, MailAddress};

use super::writes::ClaimWrites;
use super::{Claimed, Claims, Due};
use crate::asks;
use crate::db::schema::mails;
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail::link_letters::SharedContent;
use crate::mail::{link_letters, organizer_letters, reminders};
use crate::mail_queue::row::MailRow;
use crate::people::suppressions;
use crate::rsvp::invitations;

/// Letters about seats that are enqueued.
const SEAT_LETTERS: [LetterKind; 4] = [
    LetterKind::StillComing,
    LetterKind::NotDrawn,
    LetterKind::AtDoor,
    LetterKind::Feedback,
];

/// Of what is about the same to the same, one is under way at a time.
type Place = (Key, Option<String>);

/// Claims those of these mails that are due.
pub(super) fn claim(
    tx: &mut WriteTx<'_>,
    ids: &[DeliveryId],
    writes: &mut ClaimWrites,
    claims: &mut Claims,
) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let rows = lock(tx, ids)?;
    let mut under_way = under_way(tx, &rows)?;
    let recipients = rows.iter().filter_map(|row| row.recipient.clone());
    let unreachable = suppressions::unreachable(tx, recipients.map(MailAddress::trusted))?;
    let (now, mut shared) = (Moment(tx.now()), SharedContent::read(tx, &rows)?);
    for row in rows.iter().filter(|row| is_due(row, now)) {
        let due = Due::Enqueued(row.id.id());
        let place = (row.subject_id, row.recipient.clone());
        if under_way.get(&place).is_some_and(|other| *other != row.id) {
            claims.busy.push(due);
            continue;
        }
        let Some(content) = load(tx, row, &mut shared)? else {
            writes.supersede(std::iter::once(row.id), None);
            continue;
        };
        let met = unreachable.get(content.recipient().identity());
        let is_reached = met.is_none_or(|by_a_group| content.group().is_some() && !by_a_group);
        match goes(tx, &content)?.filter(|_| is_reached) {
            None => writes.suppress_enqueued(row.id),
            Some(is_silent) => {
                under_way.insert(place, row.id);
                let claimed = writes.retake(row, due, content);
                claims.mails.push(Claimed { is_silent, ..claimed });
            }
        }
    }
    Ok(())
}

/// Locks the mails. What another holds is left out: whoever claims one, marks it or has it announced sees to it.
fn lock(tx: &mut WriteTx<'_>, ids: &[DeliveryId]) -> Result<Vec<MailRow>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = mails::table
        .filter(mails::id.eq_any(keys))
        .filter(mails::content.is_not_null())
        .order(mails::id)
        .select(columns_of::<MailRow>());
    Ok(on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?)
}

/// What is being sent about the same subjects.
fn under_way(tx: &mut ReadTx<'_>, rows: &[MailRow]) -> Result<HashMap<Place, Key>, StoreError> {
    let subjects: Vec<Key> = rows.iter().map(|row| row.subject_id).collect();
    let query = mails::table
        .filter(mails::subject_id.eq_any(subjects))
        .filter(mails::state.eq(DeliveryState::Sending.as_str()))
        .select((mails::subject_id, mails::recipient, mails::id));
    let sending: Vec<(Key, Option<String>, Key)> = on_backend!(tx, |c| query.load(c))?;
    Ok(sending
        .into_iter()
        .map(|(subject, recipient, id)| ((subject, recipient), id))
        .collect())
}

/// Whether it waits for nothing: nobody sends it, and it was not put off.
fn is_due(row: &MailRow, now: Moment) -> bool {
    match row.state() {
        Ok(DeliveryState::Pending) => true,
        Ok(DeliveryState::Deferred) => row.next_attempt_at.is_none_or(|next| next <= now),
        Ok(DeliveryState::Sending) => row.lease_until.is_none_or(|until| until <= now),
        _ => false,
    }
}

/// Whether it counts as sent, and is handed to nobody; none: it goes to somebody who gets no such letter.
fn goes(tx: &mut ReadTx<'_>, content: &MailContent) -> Result<Option<bool>, StoreError> {
    if let MailContent::Ask(letter) = content {
        // Who wants no mail at all reads on their page what came of what they asked.
        let all = suppressions::of(tx, letter.to.person, letter.group.id)?;
        let is_stopped = all.iter().any(|one| one.scope == Scope::All);
        return Ok((!is_stopped).then_some(false));
    }
    let Some((group, (kind, invitation))) = content.group().zip(content.enqueued_for()) else {
        return Ok(Some(false));
    };
    let known = suppressions::of_people(tx, &[invitation.person])?;
    let known = known.get(&invitation.person);
    let is_stopped = suppressions::any_stops(known, group.id, kind, invitation.status);
    Ok((!is_stopped).then(|| suppressions::is_silent(known, group.id)))
}

/// What a mail tells; none: it is no longer true, or what it was about is gone.
fn load(tx: &mut ReadTx<'_>, row: &MailRow, shared: &mut SharedContent) -> Result<Option<MailContent>, StoreError> {
    let (Some(content), Some(recipient)) = (&row.content, &row.recipient) else {
        return Ok(None);
    };
    if let Ok(kind) = LinkKind::parse(&row.kind) {
        return link_letters::load(tx, row, kind, recipient, content, shared);
    }
    if let Ok(kind) = AskLetterKind::parse(&row.kind) {
        return asks::letters::load(tx, row, kind, recipient, content);
    }
    if let Ok(kind) = CoffeeLetterKind::parse(&row.kind) {
        return asks::coffee::letters::load(tx, row, kind);
    }
    if row.kind == ORGANIZER_LETTER_TEST {
        return organizer_letters::load_test(tx, content, recipient);
    }
    let Some(opened) = invitations::open(tx, row.subject_id.id())? else {
        return Ok(None);
    };
    if row.kind == LetterKind::Reminder.as_str() {
        return reminders::load(tx, opened, content);
    }
    if row.kind == LetterKind::OrganizerLetter.as_str() {
        return organizer_letters::load(tx, opened, content);
    }
    if SEAT_LETTERS.iter().any(|kind| kind.as_str() == row.kind) {
        let letter = SeatLetter {
            matter: content.read()?,
            group: opened.group,
            event: opened.event,
            invitation: opened.invitation,
        };
        return Ok(letter.is_true(tx.now()).then(|| MailContent::Seat(Box::new(letter))));
    }
    if row.kind == LetterKind::ConfirmSeat.as_str() {
        let letter = ConfirmSeatLetter {
            asked_at: row.created_at.0,
            group: opened.group,
            event: opened.event,
            invitation: opened.invitation,
        };
        let is_of_use = letter.is_of_use(tx.now());
        return Ok(is_of_use.then(|| MailContent::ConfirmSeat(Box::new(letter))));
    }
    let notification: Notification = content.read()?;
    if !notification.is_still_true(&opened.invitation) {
        return Ok(None);
    }
    let told = OrganizerNotification {
        group: opened.group,
        event: opened.event,
        invitation: opened.invitation,
        recipient: MailAddress::trusted(recipient.clone()),
        notification,
    };
    Ok(Some(MailContent::OrganizerNotification(Box::new(told))))
}
