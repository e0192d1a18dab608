//! What people say of themselves in a group, how much they want to be asked, and who may be asked at somebody's events.

mod known;
mod settings;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use domain::asks::confidence::Confidence;
use domain::asks::profile::{AskMeAbout, Mentees, Profile, ProfilePlan, Topic, Topics};
use domain::asks::words::shown_name;
use domain::asks::{CLOSES_AFTER, OPENS_BEFORE, is_open_at};
use domain::event::{Event, EventStatus};
use domain::group::Group;
use domain::rsvp::status::Seat;
use domain::schedule::Schedule;
use domain::schedule::Zone;
use domain::values::text::PersonName;
use domain::{GroupId, PersonId, ProfileId};
use serde::{Deserialize, Serialize};

use crate::db::schema::{events, followers, groups, invitations, profiles};
use crate::db::sql::{Json, Key, Moment, columns_of, key, lower, pattern};
use crate::db::{DataKey, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::event::events::row::EventRow;
use crate::people::groups::GroupRow;

pub(super) use known::said_yes;
pub use known::{Known, known_to, knows};
pub(super) use settings::settings_of;
pub use settings::{leave_asks, leave_coffee, save_settings, settings, zone};

/// People who may be asked that one page shows of an event.
pub const MOST: u8 = 200;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = profiles)]
#[expect(clippy::struct_excessive_bools, reason = "each is a box, or a state, of its own")]
struct ProfileRow {
    id: Key,
    person_id: Key,
    group_id: Key,
    language: String,
    helps: Json,
    seeks: Json,
    about: String,
    may_be_asked: bool,
    short_notice: bool,
    zone: Option<String>,
    coffee: bool,
    named: bool,
    fold: Json,
    sealed: Option<Vec<u8>>,
    updated_at: Moment,
}

/// What others see below the fold.
#[derive(Serialize, Deserialize)]
struct Fold {
    headline: String,
    employer: String,
    field: String,
    stage: String,
    languages: String,
    mentees: Mentees,
}

impl Fold {
    fn of(plan: &ProfilePlan) -> Self {
        Self {
            headline: plan.headline.as_str().to_owned(),
            employer: plan.employer.as_str().to_owned(),
            field: plan.field.as_str().to_owned(),
            stage: plan.stage.as_str().to_owned(),
            languages: plan.languages.as_str().to_owned(),
            mentees: plan.mentees,
        }
    }
}

/// What is sealed for one person in one group opens for no other.
fn sealed_for(person: Key, group: Key) -> Vec<u8> {
    [person.0.as_bytes().as_slice(), group.0.as_bytes().as_slice()].concat()
}

fn unsealed(key: DataKey, row: &ProfileRow) -> Result<Confidence, StoreError> {
    let Some(sealed) = &row.sealed else {
        return Ok(Confidence::default());
    };
    let opened = key.open(&sealed_for(row.person_id, row.group_id), sealed);
    let read = opened.and_then(|plain| serde_json::from_slice(&plain).ok());
    read.ok_or_else(|| StoreError::Unreadable("what somebody said in confidence".to_owned()))
}

impl ProfileRow {
    fn profile(self, key: DataKey) -> Result<Profile, StoreError> {
        let confidence = unsealed(key, &self)?;
        let fold = self.fold.read::<Fold>()?;
        Ok(Profile {
            id: self.id.id(),
            person: self.person_id.id(),
            group: self.group_id.id(),
            language: self.language,
            said_at: self.updated_at.0,
            plan: ProfilePlan {
                helps: self.helps.read::<Topics>()?,
                seeks: self.seeks.read::<Topics>()?,
                about: AskMeAbout::trusted(self.about),
                may_be_asked: self.may_be_asked,
                short_notice: self.short_notice,
                zone: self.zone.map(Zone::trusted),
                coffee: self.coffee,
                named: self.named,
                headline: AskMeAbout::trusted(fold.headline),
                employer: AskMeAbout::trusted(fold.employer),
                field: AskMeAbout::trusted(fold.field),
                stage: AskMeAbout::trusted(fold.stage),
                languages: AskMeAbout::trusted(fold.languages),
                mentees: fold.mentees,
                confidence,
            },
        })
    }
}

/// Somebody who may be asked.
#[derive(Clone, Debug)]
pub struct Askable {
    /// What they say of themselves.
    pub profile: Profile,
    /// What they are called.
    pub name: PersonName,
}

/// A person's profile in a group.
pub fn of(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Option<Profile>, StoreError> {
    Ok(of_people(tx, &[person], group)?.pop())
}

/// The profiles of these in a group.
pub(super) fn of_people(tx: &mut ReadTx<'_>, people: &[PersonId], group: GroupId) -> Result<Vec<Profile>, StoreError> {
    let keys: Vec<Key> = people.iter().copied().map(key).collect();
    let query = profiles::table
        .filter(profiles::person_id.eq_any(keys))
        .filter(profiles::group_id.eq(key(group)))
        .select(columns_of::<ProfileRow>());
    let rows: Vec<ProfileRow> = on_backend!(tx, |c| query.load(c))?;
    let key = tx.data_key()?;
    rows.into_iter().map(|row| row.profile(key)).collect()
}

/// A profile.
pub fn get(tx: &mut ReadTx<'_>, profile: ProfileId) -> Result<Option<Profile>, StoreError> {
    let query = profiles::table.find(key(profile)).select(columns_of::<ProfileRow>());
    let row: Option<ProfileRow> = on_backend!(tx, |c| query.first(c).optional())?;
    let key = tx.data_key()?;
    row.map(|row| row.profile(key)).transpose()
}

/// Groups that a person has to do with, each with what they say of themselves there.
pub fn groups_of(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<(Group, Option<Profile>)>, StoreError> {
    let invited = invitations::table
        .inner_join(events::table)
        .filter(invitations::person_id.eq(key(person)))
        .filter(invitations::withdrawn.eq(false))
        .select(events::group_id);
    let invited: Vec<Key> = on_backend!(tx, |c| invited.load(c))?;
    let follows = followers::table
        .filter(followers::person_id.eq(Some(key(person))))
        .select(followers::group_id);
    let follows: Vec<Key> = on_backend!(tx, |c| follows.load(c))?;
    let query = groups::table
        .filter(groups::id.eq_any(invited).or(groups::id.eq_any(follows)))
        .order(groups::id)
        .select(columns_of::<GroupRow>());
    let all: Vec<GroupRow> = on_backend!(tx, |c| query.load(c))?;
    let mut with_profiles = Vec::with_capacity(all.len());
    for group in all.into_iter().map(Group::from) {
        let profile = of(tx, person, group.id)?;
        with_profiles.push((group, profile));
    }
    Ok(with_profiles)
}

/// Has somebody stand in a group by whom others can name them, whatever they say there, who said yes to somebody.
pub fn ensure(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId, language: &str) -> Result<(), StoreError> {
    match of(tx, person, group)? {
        Some(_) => Ok(()),
        None => save(tx, person, group, language, &ProfilePlan::default()),
    }
}

/// Writes what a person says of themselves in a group.
pub fn save(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    group: GroupId,
    language: &str,
    plan: &ProfilePlan,
) -> Result<(), StoreError> {
    let id = tx.fresh::<ProfileId>()?;
    let sealed = if plan.confidence.is_empty() {
        None
    } else {
        let said = serde_json::to_vec(&plan.confidence)
            .map_err(|_| StoreError::Unreadable("what somebody says in confidence".to_owned()))?;
        Some(tx.data_key()?.seal(&sealed_for(key(person), key(group)), &said)?)
    };
    let row = ProfileRow {
        id: key(id),
        person_id: key(person),
        group_id: key(group),
        language: language.to_owned(),
        helps: Json::of(&plan.helps)?,
        seeks: Json::of(&plan.seeks)?,
        about: plan.about.as_str().to_owned(),
        may_be_asked: plan.may_be_asked,
        short_notice: plan.short_notice,
        zone: plan.zone.as_ref().map(|zone| zone.name().to_owned()),
        coffee: plan.coffee,
        named: plan.named,
        fold: Json::of(&Fold::of(plan))?,
        sealed,
        updated_at: Moment(tx.now()),
    };
    let change = (
        profiles::language.eq(row.language.clone()),
        profiles::helps.eq(row.helps.clone()),
        profiles::seeks.eq(row.seeks.clone()),
        profiles::about.eq(row.about.clone()),
        profiles::may_be_asked.eq(row.may_be_asked),
        profiles::short_notice.eq(row.short_notice),
        profiles::zone.eq(row.zone.clone()),
        profiles::coffee.eq(row.coffee),
        profiles::named.eq(row.named),
        profiles::fold.eq(row.fold.clone()),
        profiles::sealed.eq(row.sealed.clone()),
        profiles::updated_at.eq(row.updated_at),
    );
    on_backend!(tx, |c| diesel::insert_into(profiles::table)
        .values(row)
        .on_conflict((profiles::person_id, profiles::group_id))
        .do_update()
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Events that somebody has a seat at and whose people may ask each other now, with the name that they have there.
pub fn open_events(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<(Event, PersonName)>, StoreError> {
    let now = tx.now();
    let query = invitations::table
        .inner_join(events::table)
        .filter(invitations::person_id.eq(key(person)))
        .filter(invitations::withdrawn.eq(false))
        .filter(invitations::seat.eq(Seat::Confirmed.as_str()))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(events::starts_at.le(Moment(now.plus(OPENS_BEFORE))))
        .filter(goes_on_after(Moment(now.minus(CLOSES_AFTER + Schedule::LONGEST))))
        .order((events::starts_at, events::id))
        .select((columns_of::<EventRow>(), invitations::name));
    let rows: Vec<(EventRow, String)> = on_backend!(tx, |c| query.load(c))?;
    let mut open = Vec::new();
    for (row, name) in rows {
        let event = row.event()?;
        if is_open_at(&event.plan, tx.now()) {
            open.push((event, shown_name(name)));
        }
    }
    Ok(open)
}

/// The first [`MOST`] of those who have a seat at an event and may be asked, but for one person, whose name, or what they can help
/// with, has these words; empty: whoever they are. A pause does not show.
pub fn askable(tx: &mut ReadTx<'_>, event: &Event, but: PersonId, words: &str) -> Result<Vec<Askable>, StoreError> {
    find_askable(tx, event, but, words, &Sought::First)
}

/// One of them, whether they are among the first or not. None: they have no seat, or may not be asked.
pub fn askable_by(
    tx: &mut ReadTx<'_>,
    event: &Event,
    but: PersonId,
    whom: ProfileId,
) -> Result<Option<Askable>, StoreError> {
    Ok(find_askable(tx, event, but, "", &Sought::One(whom))?.pop())
}

/// Who among an event's people may be asked at short notice, but for one person: [`MOST`] at most, those first who can help with
/// a topic.
pub fn at_short_notice(
    tx: &mut ReadTx<'_>,
    event: &Event,
    but: PersonId,
    topic: &Topic,
) -> Result<Vec<Askable>, StoreError> {
    find_askable(tx, event, but, "", &Sought::AtShortNotice(topic))
}

/// Who of those who may be asked.
enum Sought<'a> {
    /// The first by name.
    First,
    /// This one.
    One(ProfileId),
    /// Who is glad to be asked soon before, those first who can help with it.
    AtShortNotice(&'a Topic),
}

fn find_askable(
    tx: &mut ReadTx<'_>,
    event: &Event,
    but: PersonId,
    words: &str,
    sought: &Sought<'_>,
) -> Result<Vec<Askable>, StoreError> {
    // A topic stands in the list as JSON has it, in quotes.
    let listed = |words: &str| serde_json::Value::from(words).to_string();
    let helps = |listed: &str| {
        sql::<Bool>("lower(CAST(profiles.helps AS TEXT)) LIKE lower(")
            .bind::<Text, _>(pattern(Some(listed)))
            .sql(") ESCAPE '\\'")
    };
    let all = || {
        invitations::table
            .inner_join(
                profiles::table.on(profiles::person_id
                    .eq(invitations::person_id)
                    .and(profiles::group_id.eq(key(event.group)))),
            )
            .filter(invitations::event_id.eq(key(event.id)))
            .filter(invitations::withdrawn.eq(false))
            .filter(invitations::seat.eq(Seat::Confirmed.as_str()))
            .filter(invitations::person_id.ne(key(but)))
            .filter(invitations::name.ne(""))
            .filter(
                lower(invitations::name)
                    .like(lower(pattern(Some(words))))
                    .escape('\\')
                    .or(helps(listed(words).trim_matches('"'))),
            )
            .filter(profiles::may_be_asked.eq(true))
            .select((columns_of::<ProfileRow>(), invitations::name))
    };
    let first = || all().order((invitations::name, invitations::id)).limit(MOST.into());
    let soon = |topic: &Topic| {
        all()
            .filter(profiles::short_notice.eq(true))
            .order((helps(&listed(topic.as_str())).desc(), profiles::id))
            .limit(MOST.into())
    };
    let rows: Vec<(ProfileRow, String)> = match *sought {
        Sought::One(whom) => on_backend!(tx, |c| all().filter(profiles::id.eq(key(whom))).load(c))?,
        Sought::First => on_backend!(tx, |c| first().load(c))?,
        Sought::AtShortNotice(topic) => on_backend!(tx, |c| soon(topic).load(c))?,
    };
    let opens = tx.data_key()?;
    let askable = |(row, name): (ProfileRow, String)| {
        Ok(Askable {
            profile: row.profile(opens)?,
            name: shown_name(name),
        })
    };
    let all: Result<Vec<Askable>, StoreError> = rows.into_iter().map(askable).collect();
    Ok(all?.into_iter().filter(|one| !one.name.as_str().is_empty()).collect())
}
