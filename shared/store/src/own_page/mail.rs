//! Letters about a person, to them or to an organizer, and mail of theirs from outside that is kept for a time.

use std::collections::BTreeSet;

use diesel::prelude::*;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::delivery::DeliveryState;
use domain::{Instant, InvitationId};

use crate::db::schema::{events, groups, mails};
use crate::db::sql::{Key, Moment, key, lower};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::mail_in::inbound::{self, OwnMail};

/// Letters that are shown, the newest.
const SHOWN: usize = 200;

/// A letter: what it is and how it fares, but nothing that it says.
#[derive(Clone, Debug)]
pub struct OwnLetter {
    /// The word for its kind.
    pub kind: String,
    /// Whether it goes to an organizer, and tells of them.
    pub is_to_organizer: bool,
    /// The title of the event that it is about.
    pub event: Option<String>,
    /// The group that writes; none: Acquaint itself.
    pub group: Option<String>,
    /// The tag of the language in which that writes.
    pub language: Option<String>,
    /// When it was made.
    pub made_at: Instant,
    /// Where it is on its way, and when a mail server took it; none: it is about an ask, and may have gone to whom that was passed
    /// on to meanwhile, of whom nothing is told.
    pub fate: Option<(DeliveryState, Option<Instant>)>,
}

type Row = (
    (String, Option<String>, String, Moment, Option<Moment>),
    (Option<String>, Option<String>, Option<String>),
);

/// Letters about these invitations and to these ways of writing an address, newest first, and mail from there.
pub(super) fn of(
    tx: &mut ReadTx<'_>,
    invitations: &[InvitationId],
    spellings: &BTreeSet<String>,
) -> Result<(Vec<OwnLetter>, Vec<OwnMail>), StoreError> {
    let mut subjects: Vec<Key> = invitations.iter().copied().map(key).collect();
    let shown = i64::try_from(SHOWN).unwrap_or(i64::MAX);
    let newest = || {
        mails::table
            .order(mails::created_at.desc())
            .limit(shown)
            .select(mails::id)
    };
    let about = newest().filter(mails::subject_id.eq_any(subjects.clone()));
    let mut ids: Vec<Key> = on_backend!(tx, |c| about.load(c))?;
    let to_them = newest()
        .filter(mails::recipient.is_not_null())
        .filter(lower(mails::recipient.assume_not_null()).eq_any(spellings));
    ids.extend(on_backend!(tx, |c| to_them.load::<Key>(c))?);
    subjects.extend(&ids);
    let query = mails::table
        .left_join(events::table.on(events::id.nullable().eq(mails::event_id)))
        .left_join(groups::table.on(groups::id.nullable().eq(mails::group_id)))
        .filter(mails::id.eq_any(ids))
        .order((mails::created_at.desc(), mails::id.desc()))
        .limit(shown)
        .select((
            (
                mails::kind,
                mails::recipient,
                mails::state,
                mails::created_at,
                mails::sent_at,
            ),
            (
                events::title.nullable(),
                groups::name.nullable(),
                groups::language.nullable(),
            ),
        ));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let unreadable = |_| StoreError::Unreadable("a mail's state".to_owned());
    let letter = |((kind, recipient, state, made, sent), (event, group, language)): Row| {
        let is_of_ask = AskLetterKind::parse(&kind).is_ok();
        let fate = (DeliveryState::parse(&state).map_err(unreadable)?, sent.map(|at| at.0));
        Ok(OwnLetter {
            kind,
            is_to_organizer: recipient.is_some_and(|to| !spellings.contains(&to.to_lowercase())),
            event,
            group,
            language,
            made_at: made.0,
            fate: Some(fate).filter(|_| !is_of_ask),
        })
    };
    let letters = rows.into_iter().map(letter).collect::<Result<_, StoreError>>()?;
    Ok((letters, inbound::of_person(tx, subjects, spellings)?))
}
