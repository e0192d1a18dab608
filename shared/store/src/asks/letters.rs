//! Letters about asks: enqueued when something happened, and asked again whether it is still true when their turn has come.

use diesel::prelude::*;
use domain::asks::profile::Profile;
use domain::asks::words::WrittenAnswer;
use domain::asks::{Ask, AskAnswer, AskKind, AskState};
use domain::event::quiet::after_the_night;
use domain::mail::ask_letter::{AskLetter, AskLetterKind, Party};
use domain::mail::content::MailContent;
use domain::meetings::{Meeting, MeetingState};
use domain::values::text::PersonName;
use domain::{AskId, DeliveryId, Instant, MailAddress};
use serde::{Deserialize, Serialize};

use super::{
    asked, candidates, circumstances, connector, get, group_of_asked, meetings, party, profiles, who_agreed, zone_of,
};
use crate::db::schema::mails;
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::people::{suppressions, unasked};

/// What is kept of a letter beside its row and the ask.
#[derive(Serialize, Deserialize)]
struct Kept {
    written: Option<WrittenAnswer>,
}

/// Writes to one of the two. Of each kind one goes to each of them, however often this is called.
pub fn send(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    kind: AskLetterKind,
    to: &Party,
    written: Option<WrittenAnswer>,
) -> Result<(), StoreError> {
    // Of each turn another may be asked, and it may be the same.
    let serial = match Some(to.person) {
        person if person == Some(ask.asker) => 0,
        person if person == ask.connector() => 1,
        _ => 1 + i64::from(ask.turn()),
    };
    enqueue_one(tx, ask, kind, to, serial, written)
}

/// Writes to one of those who were asked at short notice.
pub(super) fn send_place(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    kind: AskLetterKind,
    to: &Party,
    place: u16,
) -> Result<(), StoreError> {
    enqueue_one(tx, ask, kind, to, 1 + i64::from(place), None)
}

/// Writes to one of the two about what changes, each change once.
pub(super) fn send_serial(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    kind: AskLetterKind,
    to: &Party,
    serial: i64,
) -> Result<(), StoreError> {
    enqueue_one(tx, ask, kind, to, serial, None)
}

/// Whether a letter of a kind about an ask is on its way, or went.
pub fn was_sent(tx: &mut ReadTx<'_>, ask: AskId, kind: AskLetterKind) -> Result<bool, StoreError> {
    let query = mails::table
        .filter(mails::subject_id.eq(key(ask)))
        .filter(mails::kind.eq(kind.as_str()))
        .select(mails::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// Tells those who were asked at short notice, and have not declined, that somebody else could.
pub fn tell_the_others(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    for one in candidates::of(tx, ask.id)? {
        if one.reached_at.is_none() || one.answer.is_some() {
            continue;
        }
        if let Some(reader) = asked(tx, &ask.as_read_by(&one))? {
            send_place(tx, ask, AskLetterKind::SomebodyElse, &reader, one.place)?;
        }
    }
    Ok(())
}

fn enqueue_one(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    kind: AskLetterKind,
    to: &Party,
    serial: i64,
    written: Option<WrittenAnswer>,
) -> Result<(), StoreError> {
    let (id, now): (DeliveryId, _) = (tx.fresh()?, tx.now());
    let mail = MailRow {
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&Kept { written })?),
        // Of no group: its organizers see nothing of it.
        ..MailRow::new(id, kind.as_str(), ask.id, serial, None, Moment(now))
    };
    // Where help is needed soon, a night is no reason to hear later that there is none.
    let is_soon = ask.urgent.is_some() && kind == AskLetterKind::Closed;
    let mail = if kind.waits_for_the_day() && !is_soon {
        mail.not_before(after_the_night(&zone_of(tx, ask, to.person)?, now))
    } else {
        mail
    };
    enqueue(tx, vec![mail])
}

/// What a letter tells; none: it is no longer true.
pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    row: &MailRow,
    kind: AskLetterKind,
    recipient: &str,
    content: &Json,
) -> Result<Option<MailContent>, StoreError> {
    let Some(ask) = get(tx, row.subject_id.id())? else {
        return Ok(None);
    };
    let Some((ask, turn, has_said)) = as_read(tx, row, kind, ask)? else {
        return Ok(None);
    };
    let meeting = match kind {
        AskLetterKind::Agreed | AskLetterKind::MeetPaused => meetings::of_ask(tx, ask.id)?,
        kind if kind.is_of_meeting() => meetings::of_ask(tx, ask.id)?,
        _ => None,
    };
    let is_true = match &meeting {
        Some(meeting) if kind.is_of_meeting() => is_still_so(kind, &ask, meeting, row.serial, tx.now()),
        _ => is_still_true(kind, &ask, has_said, tx.now()),
    };
    if !is_true {
        return Ok(None);
    }
    let from = party(tx, ask.event, ask.asker)?;
    let connector = connector(tx, &ask)?;
    let second = match kind {
        AskLetterKind::PassedOn | AskLetterKind::Lines => connector.clone(),
        // Of what was only passed on who did that has no part but these.
        AskLetterKind::Connected | AskLetterKind::Thanks if turn < ask.turn() => connector.clone(),
        _ => asked(tx, &ask)?,
    };
    let address = MailAddress::trusted(recipient.to_owned());
    let (to, other) = match (from, second) {
        (Some(from), second) if from.address.identity() == address.identity() => (from, second),
        (from, Some(second)) => (second, from),
        _ => return Ok(None),
    };
    // Whoever is asked reads of the event where they are found: of the asker's they may know nothing.
    let place = if to.person == ask.asker {
        ask.event
    } else {
        ask.found_at
    };
    let Some(found) = events::get(tx, place)? else {
        return Ok(None);
    };
    if kind.asks() && !may_be_written_to(tx, &ask, &to)? {
        return Ok(None);
    }
    if kind.is_by_the_way() && !suppressions::of(tx, to.person, found.group.id)?.is_empty() {
        return Ok(None);
    }
    if other.is_none() && !is_true_alone(kind, &ask) {
        return Ok(None);
    }
    let other = other.filter(|_| may_name(kind, &ask));
    let both = match kind {
        AskLetterKind::Connected => both(tx, &ask)?,
        _ => None,
    };
    let profile = profile_of_asked(tx, &ask, &to)?;
    let by_who_knows_them = ask.connector().is_some() || ask.plan.kind == AskKind::Suggestion;
    let language = language(tx, kind, &ask, profile.as_ref())?;
    let zone = profiles::zone(tx, to.person, found.group.id)?;
    Ok(Some(MailContent::Ask(Box::new(AskLetter {
        kind,
        group: found.group,
        event: found.event.plan.title,
        connector: connector
            .zip(ask.passed_on.clone())
            .map(|(by, passed)| (by.name, passed.words)),
        language,
        // Whoever said nothing of the kind said yes: to this, or before to who thought of them.
        said_at: profile
            .filter(|own| own.plan.may_be_asked || !by_who_knows_them)
            .map(|own| own.said_at),
        objection: unasked::objection(tx, &to.address, false)?,
        to,
        other,
        both,
        meeting,
        zone,
        turn,
        written: content.read::<Kept>()?.written,
        ask,
    }))))
}

/// The ask as the reader of a letter has it, the turn or place that their link names, and whether they answered; none: they are
/// not asked any more.
fn as_read(
    tx: &mut ReadTx<'_>,
    row: &MailRow,
    kind: AskLetterKind,
    ask: Ask,
) -> Result<Option<(Ask, u16, bool)>, StoreError> {
    if ask.urgent.is_none() {
        // Who passed it on is not whose turn it was last.
        let turn = match kind {
            AskLetterKind::Connected => 0,
            AskLetterKind::Thanks => u16::try_from(row.serial - 1).unwrap_or_default(),
            _ => ask.turn(),
        };
        let has_said = ask.answer.is_some();
        return Ok(Some((ask, turn, has_said)));
    }
    if !matches!(
        kind,
        AskLetterKind::Asked | AskLetterKind::SomebodyElse | AskLetterKind::Paused
    ) {
        // What goes to one of those who were asked is for who helped.
        let mut all = candidates::of(tx, ask.id)?.into_iter();
        let helper = all.find(|one| one.person.is_some() && one.person == ask.to);
        let place = helper.map(|one| one.place).unwrap_or_default();
        return Ok(Some((ask, place, true)));
    }
    let place = u16::try_from(row.serial - 1).unwrap_or_default();
    let one = candidates::get(tx, ask.id, place)?;
    Ok(one.map(|one| (ask.as_read_by(&one), place, one.answer.is_some())))
}

/// Whether a letter tells what is so now.
fn is_still_true(kind: AskLetterKind, ask: &Ask, has_said: bool, now: Instant) -> bool {
    let is_agreed = ask.state == AskState::Agreed;
    let is_closed = matches!(ask.state, AskState::Closed | AskState::Reopened);
    match kind {
        AskLetterKind::Asked | AskLetterKind::Reminder | AskLetterKind::Again => !has_said && ask.is_answerable(now),
        AskLetterKind::Agreed
        | AskLetterKind::Connected
        | AskLetterKind::LineOffer
        | AskLetterKind::Line
        | AskLetterKind::MeetPaused => is_agreed,
        AskLetterKind::ThanksOffer => ask.is_helped() && ask.happened.is_none(),
        AskLetterKind::Thanks => ask.is_helped(),
        AskLetterKind::SomebodyElse => ask.found_help() && !has_said,
        AskLetterKind::DayAfter => is_agreed || is_closed,
        AskLetterKind::PassedOn => ask.passed_on.is_some(),
        AskLetterKind::Lines => ask.outside.is_some() && ask.is_answerable(now),
        AskLetterKind::Written => ask.answer == Some(AskAnswer::InWriting),
        AskLetterKind::Closed | AskLetterKind::Paused => is_closed,
        // Of a meeting that is not there.
        AskLetterKind::MeetOffer
        | AskLetterKind::Meet
        | AskLetterKind::MeetOff
        | AskLetterKind::MeetReminder
        | AskLetterKind::MeetAsk => false,
    }
}

/// Whether a letter about a meeting tells what is so now.
fn is_still_so(kind: AskLetterKind, ask: &Ask, meeting: &Meeting, serial: i64, now: Instant) -> bool {
    let is_planned = meeting.state == MeetingState::Planned;
    let is_newest = serial / 2 == i64::from(meeting.revision);
    match kind {
        AskLetterKind::MeetOffer => meeting.offer.is_some() && is_newest,
        AskLetterKind::Meet => is_planned,
        AskLetterKind::MeetOff => meeting.state == MeetingState::CalledOff,
        AskLetterKind::MeetReminder => is_planned && meeting.starts_at.is_some_and(|at| at > now),
        // Who said thanks was there: one question is enough.
        _ => is_planned && meeting.happened.is_none() && ask.happened.is_none(),
    }
}

/// What the two are called whom a suggestion, or who passed an ask on, brought together.
fn both(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<Option<(PersonName, PersonName)>, StoreError> {
    let asker = match ask.passed_on {
        Some(_) => party(tx, ask.event, ask.asker)?.map(|asker| asker.name),
        None => None,
    };
    let agreed = who_agreed(tx, ask)?;
    let names: Option<[PersonName; 2]> = asker.into_iter().chain(agreed).collect::<Vec<_>>().try_into().ok();
    Ok(names.map(|[one, other]| (one, other)))
}

/// Whether the one asked still wants to be asked, by those whose words it holds, and wants mail of the group.
fn may_be_written_to(tx: &mut ReadTx<'_>, ask: &Ask, to: &Party) -> Result<bool, StoreError> {
    let group = group_of_asked(tx, ask)?;
    let Some(reader) = profiles::of(tx, to.person, group)? else {
        return Ok(false);
    };
    let is_open = circumstances::may_be_asked(tx, ask, Some(&reader))?;
    let is_unwanted = circumstances::is_unwanted(tx, ask, &reader)?;
    Ok(is_open && !is_unwanted && suppressions::of(tx, to.person, group)?.is_empty())
}

/// Whether a letter may say who the other of the two is: whoever may not know yet gets none in which it could stand.
fn may_name(kind: AskLetterKind, ask: &Ask) -> bool {
    use AskLetterKind::{Closed, Connected, DayAfter, MeetPaused, Paused, ThanksOffer, Written};
    match kind {
        Closed | Written | Connected | Paused | MeetPaused => false,
        // Who answered in writing gave no name.
        DayAfter | ThanksOffer => ask.state == AskState::Agreed,
        _ => true,
    }
}

/// Whether there is something to tell without the other: who is gone called a meeting off by that.
fn is_true_alone(kind: AskLetterKind, ask: &Ask) -> bool {
    !may_name(kind, ask) || matches!(kind, AskLetterKind::DayAfter | AskLetterKind::MeetOff)
}

/// What the one asked says of themselves; none: the reader is the asker, or says nothing there.
fn profile_of_asked(tx: &mut ReadTx<'_>, ask: &Ask, to: &Party) -> Result<Option<Profile>, StoreError> {
    if to.person == ask.asker {
        return Ok(None);
    }
    let group = group_of_asked(tx, ask)?;
    profiles::of(tx, to.person, group)
}

/// What the reader of a letter reads: who suggested it what they wrote it in, and the asker what they asked in.
fn language(
    tx: &mut ReadTx<'_>,
    kind: AskLetterKind,
    ask: &Ask,
    profile: Option<&Profile>,
) -> Result<String, StoreError> {
    let own = match (kind, ask.suggestion) {
        (AskLetterKind::Lines, Some(suggestion)) => get(tx, suggestion)?.map(|one| one.language),
        _ => profile.map(|profile| profile.language.clone()),
    };
    Ok(own.unwrap_or_else(|| ask.language.clone()))
}
