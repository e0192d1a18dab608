//! People's own pages: the links to them, and all that is kept of a person.

mod account;
mod mail;
mod waiting;

use diesel::prelude::*;
use domain::check_in::CheckIn;
use domain::event::details::Details;
use domain::event::program::AttendeesShown;
use domain::event::questions::{Answers, GivenAnswer};
use domain::follower::Follower;
use domain::invitation::Invitation;
use domain::mail::suppression::{Cause, Scope};
use domain::own_page::SESSION_FOR;
use domain::schedule::Zone;
use domain::values::text::PersonName;
use domain::{ContactId, GroupId, Instant, InvitationId, MailAddress, PersonId};
use uuid::Uuid;

pub use account::{OwnAccount, account};
pub use mail::OwnLetter;
pub use waiting::{OwnNews, OwnRow};

use crate::db::schema::{
    accounts, contacts, events, followers, groups, invitations, own_page_links, people, soft_bounces, suppressions,
};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;
use crate::follow::followers::FollowerRow;
use crate::mail_in::inbound::OwnMail;
use crate::people::accounts::by_address;
use crate::people::addresses;
use crate::people::contacts::Contact;
use crate::people::contacts::of_person;
use crate::rsvp::invitations::answers::in_private;
use crate::rsvp::invitations::positions;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::occurrences::{DayAnswer, deviating};
use crate::rsvp::proposals::Proposal;
use crate::rsvp::seats::LoggedStep;
use crate::rsvp::{check_ins, proposals, seats};

/// A link to somebody's own page.
#[derive(Clone, Copy, Debug)]
pub struct OwnPageLink {
    /// What its token names.
    pub id: Uuid,
    /// Whose page it is.
    pub person: PersonId,
    /// When it was made.
    pub made_at: Instant,
}

/// All that is kept of a person.
#[derive(Clone, Debug)]
pub struct OwnData {
    /// The address.
    pub address: MailAddress,
    /// Since when it is known.
    pub since: Instant,
    /// The tag of the language in which they chose to be written to; none: they did not choose.
    pub language: Option<String>,
    /// What they are invited to, and said.
    pub invitations: Vec<OwnInvitation>,
    /// What they follow, or did, each with the group's name, and the tag of its language.
    pub follows: Vec<Followed>,
    /// Whose contact they are, each with the group's name.
    pub contacts: Vec<(Contact, String)>,
    /// In which lists they are that organizers brought along and look at.
    pub rows: Vec<OwnRow>,
    /// Events that were announced to them, or are to be.
    pub news: Vec<OwnNews>,
    /// Why they get no mail.
    pub suppressions: Vec<OwnSuppression>,
    /// When mail to them came back for now.
    pub came_back: Vec<Instant>,
    /// The newest letters to them, and to organizers about them.
    pub letters: Vec<OwnLetter>,
    /// Mail from outside that is kept, of theirs or about them.
    pub mail: Vec<OwnMail>,
    /// The account with which they organize.
    pub account: Option<OwnAccount>,
}

/// What somebody follows, the group's name, and the tag of its language.
pub type Followed = (Follower, String, String);

/// An invitation, with where it came from.
#[derive(Clone, Debug)]
pub struct OwnInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// What the event is called.
    pub event: String,
    /// When it begins.
    pub starts_at: Instant,
    /// The group that invited.
    pub group: String,
    /// Its identity.
    pub of: GroupId,
    /// Their place in the queue.
    pub waitlist_position: Option<u32>,
    /// What organizers wrote down when they set a rule aside for them.
    pub noted: Vec<LoggedStep>,
    /// The tag of the language in which it writes.
    pub language: String,
    /// Where the event takes place in time.
    pub zone: Zone,
    /// Whether names of who agreed are shown to those who are coming.
    pub shows_names: bool,
    /// Since when theirs is; none: they did not agree.
    pub name_shown_since: Option<Instant>,
    /// What they answered for owners of the group alone.
    pub in_private: Answers,
    /// What they said of single dates, where it differs.
    pub days: Vec<DayAnswer>,
    /// Other times that their calendar proposed.
    pub proposals: Vec<Proposal>,
    /// The network from which a seat that is held was asked for.
    pub held_network: Option<String>,
    /// When they came.
    pub check_ins: Vec<CheckIn>,
}

impl OwnInvitation {
    /// What they answered, but for what stands for an answer in private.
    pub fn said_openly(&self) -> impl Iterator<Item = &GivenAnswer> {
        self.invitation.answers.values().filter(|one| !one.is_private)
    }
}

/// Why a person gets no mail.
#[derive(Clone, Debug)]
pub struct OwnSuppression {
    /// Whose letter was the cause; none: one of Acquaint itself.
    pub group: Option<String>,
    /// How far it reaches.
    pub scope: Scope,
    /// The cause.
    pub cause: Cause,
    /// Since when.
    pub since: Instant,
}

/// Makes a link for whoever has this address, as a guest, in a list or as an organizer; none: nobody is known by it.
pub fn link(tx: &mut WriteTx<'_>, address: &MailAddress) -> Result<Option<OwnPageLink>, StoreError> {
    let known = addresses::known(tx, address)?;
    let person = match known {
        None if by_address(tx, address)?.is_some() || waiting::is_something(tx, address)? => {
            addresses::ensure(tx, &[address])?.get(address.identity()).copied()
        }
        known => known,
    };
    let Some(person) = person else { return Ok(None) };
    let (id, made_at) = (tx.fresh_uuid()?, tx.now());
    let row = (
        own_page_links::id.eq(Key(id)),
        own_page_links::person_id.eq(key(person)),
        own_page_links::created_at.eq(Moment(made_at)),
    );
    on_backend!(tx, |c| diesel::insert_into(own_page_links::table)
        .values(row)
        .execute(c))?;
    Ok(Some(OwnPageLink { id, person, made_at }))
}

/// A link that was made.
pub fn find(tx: &mut ReadTx<'_>, id: Uuid) -> Result<Option<OwnPageLink>, StoreError> {
    let query = own_page_links::table
        .find(Key(id))
        .select((own_page_links::person_id, own_page_links::created_at));
    let found: Option<(Key, Moment)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(person, made)| OwnPageLink {
        id,
        person: person.id(),
        made_at: made.0,
    }))
}

/// A person's address; none: nobody any more.
pub fn address(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Option<MailAddress>, StoreError> {
    let query = people::table.find(key(person)).select(people::address);
    let found: Option<String> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|identity| MailAddress::kept(None, identity)))
}

/// The tag of the language that a person chose to be written to in; none: they did not choose.
pub fn language(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    let query = people::table.find(key(person)).select(people::language);
    let found: Option<Option<String>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.flatten())
}

/// All that is kept of a person; none: nobody any more.
pub fn data(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Option<OwnData>, StoreError> {
    let query = people::table
        .find(key(person))
        .select((people::address, people::created_at, people::language));
    let found: Option<(String, Moment, Option<String>)> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((address, since, language)) = found else {
        return Ok(None);
    };
    let email = MailAddress::kept(None, address.clone());
    let invitations = invited(tx, person, &address)?;
    let ids: Vec<InvitationId> = invitations.iter().map(|own| own.invitation.id).collect();
    let spellings = addresses::spellings(tx, person, &address)?;
    let (letters, mail) = mail::of(tx, &ids, &spellings)?;
    Ok(Some(OwnData {
        account: account(tx, &email)?,
        invitations,
        came_back: came_back(tx, person)?,
        letters,
        mail,
        follows: [follows(tx, person)?, waiting::asked_to_follow(tx, &address)?].concat(),
        contacts: of_person(tx, person)?,
        rows: waiting::rows(tx, &address)?,
        news: waiting::news(tx, person)?,
        suppressions: stopped(tx, person)?,
        address: email,
        since: since.0,
        language,
    }))
}

fn came_back(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Instant>, StoreError> {
    let query = soft_bounces::table
        .filter(soft_bounces::person_id.eq(key(person)))
        .order(soft_bounces::created_at)
        .select(soft_bounces::created_at);
    let found: Vec<Moment> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(|at| at.0).collect())
}

/// Of a group: what it is, and its language; of an event: zone, details and how many wait; of an invitation: since when the name is
/// shown, and from where a held seat was asked for.
type Beside = (Key, String, String, Json, i32, Option<Moment>, Option<String>);

/// An invitation, its event's title and start, its group's name, and what else is asked for.
type Row = (InvitationRow, String, Moment, String, Beside);

fn invited(tx: &mut ReadTx<'_>, person: PersonId, address: &str) -> Result<Vec<OwnInvitation>, StoreError> {
    let query = invitations::table
        .inner_join(events::table.inner_join(groups::table))
        .filter(invitations::person_id.eq(key(person)))
        .order(invitations::id.desc())
        .select((
            columns_of::<InvitationRow>(),
            events::title,
            events::starts_at,
            groups::name,
            (
                groups::id,
                groups::language,
                events::time_zone,
                events::details,
                events::waitlisted,
                invitations::name_shown_at,
                invitations::held_network,
            ),
        ));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let ids: Vec<InvitationId> = rows.iter().map(|row| row.0.id.id()).collect();
    let (mut came, mut days) = (check_ins::of(tx, &ids)?, deviating(tx, &ids)?);
    let (mut proposed, mut noted) = (proposals::of(tx, &ids)?, seats::noted(tx, &ids)?);
    let mut own = |(row, event, starts, group, beside): Row| {
        let (of, language, zone, details, waitlisted, shown, held_network) = beside;
        let details: Details = details.read()?;
        let id = row.id.id();
        let invitation = row.invitation(address.to_owned())?;
        Ok(OwnInvitation {
            of: of.id(),
            waitlist_position: positions(tx, [(&invitation, count(waitlisted))])?.remove(&id),
            noted: noted
                .extract_if(.., |one| one.step().is_some_and(|step| step.invitation == id))
                .collect(),
            invitation,
            in_private: in_private(tx, id)?,
            days: days.extract_if(.., |day| day.invitation == id).collect(),
            proposals: proposed.extract_if(.., |one| one.invitation == id).collect(),
            held_network,
            check_ins: came.remove(&id).unwrap_or_default(),
            event,
            starts_at: starts.0,
            group,
            language,
            zone: Zone::parse(&zone).map_err(|_| StoreError::Unreadable("an event's time zone".to_owned()))?,
            shows_names: details.attendees_shown == AttendeesShown::Names,
            name_shown_since: shown.map(|at| at.0),
        })
    };
    rows.into_iter().map(&mut own).collect()
}

fn follows(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Followed>, StoreError> {
    let query = followers::table
        .inner_join(groups::table)
        .filter(followers::person_id.eq(Some(key(person))))
        .order(followers::id)
        .select((columns_of::<FollowerRow>(), groups::name, groups::language));
    let rows: Vec<(FollowerRow, String, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(row, group, language)| Ok((row.follower()?, group, language)))
        .collect()
}

fn stopped(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<OwnSuppression>, StoreError> {
    let query = suppressions::table
        .left_join(groups::table)
        .filter(suppressions::person_id.eq(key(person)))
        .order(suppressions::id)
        .select((
            groups::name.nullable(),
            suppressions::scope,
            suppressions::cause,
            suppressions::created_at,
        ));
    let rows: Vec<(Option<String>, String, String, Moment)> = on_backend!(tx, |c| query.load(c))?;
    let unreadable = |_| StoreError::Unreadable("a suppression's scope or cause".to_owned());
    let own = |(group, scope, cause, since): (Option<String>, String, String, Moment)| {
        Ok(OwnSuppression {
            group,
            scope: Scope::parse(&scope).map_err(unreadable)?,
            cause: Cause::parse(&cause).map_err(unreadable)?,
            since: since.0,
        })
    };
    rows.into_iter().map(own).collect()
}

/// Where a person has a name.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// In an invitation.
    Invited(InvitationId),
    /// As a contact.
    Contact(ContactId),
    /// In the account with which they organize.
    Account,
}

/// Writes what somebody is called. `false`: they have nothing like that.
pub fn rename(tx: &mut WriteTx<'_>, person: PersonId, named: Named, name: &PersonName) -> Result<bool, StoreError> {
    let (person, name) = (key(person), name.to_string());
    let renamed = match named {
        Named::Invited(id) => {
            let row = invitations::table
                .find(key(id))
                .filter(invitations::person_id.eq(person));
            let change = invitations::name.eq(name);
            on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?
        }
        Named::Contact(id) => {
            let row = contacts::table.find(key(id)).filter(contacts::person_id.eq(person));
            let change = contacts::name.eq(name);
            on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?
        }
        Named::Account => {
            let theirs = people::table.find(person).select(people::address);
            let row = accounts::table.filter(accounts::email.eq_any(theirs));
            let change = accounts::name.eq(name);
            on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?
        }
    };
    Ok(renamed == 1)
}

/// Forgets links that open nothing any more.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = own_page_links::table.filter(own_page_links::created_at.le(Moment(tx.now().minus(SESSION_FOR))));
    on_backend!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
