//! What a group's organizers see of asks: how many there were, and who was reported. Neither words nor who reported.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::asks::passage::{AGAIN_AFTER, REPORTS_STOP};
use domain::asks::{AskAnswer, AskState};
use domain::mail::ask_letter::Party;
use domain::values::text::PersonName;
use domain::{GroupId, PersonId};

use super::erased;
use crate::db::schema::{ask_candidates, asks, invitations, people};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::addresses::{ADDRESS, AddressRow, address};

/// How many asks there were of late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Asks.
    pub made: usize,
    /// Those that both agreed to.
    pub agreed: usize,
    /// Those that were reported.
    pub reported: usize,
}

/// Somebody who was reported.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Who it is.
    pub party: Party,
    /// How they fared.
    pub numbers: Numbers,
    /// Whether their asks reach nobody in the group.
    pub is_held: bool,
    /// Whether nobody looked at a report yet.
    pub is_unseen: bool,
}

/// When a report was made, and when an organizer looked at it.
pub(super) type Report = (Option<Moment>, Option<Moment>);

type Row = (Key, Key, String, Report, Moment);

impl Numbers {
    fn add(&mut self, row: &Row) {
        self.made += 1;
        self.agreed += usize::from(row.2 == AskState::Agreed.as_str());
        self.reported += usize::from(is_report(row));
    }
}

fn is_report(row: &Row) -> bool {
    row.3.0.is_some()
}

fn is_unseen(row: &Row) -> bool {
    is_report(row) && row.3.1.is_none()
}

/// A report is of late by when it was made, whenever the ask was.
fn is_of_late(row: &Row, since: Moment) -> bool {
    row.4 > since || is_unseen(row) || row.3.0.is_some_and(|at| at > since)
}

/// Whether somebody's asks reach nobody in a group: the organizers have yet to look at a report, or there were too many lately.
pub(super) fn hold(tx: &mut ReadTx<'_>, group: GroupId, asker: PersonId) -> Result<bool, StoreError> {
    Ok(!held(tx, group, &[asker])?.is_empty())
}

/// Of whom of these that is so.
pub(super) fn held(tx: &mut ReadTx<'_>, group: GroupId, askers: &[PersonId]) -> Result<BTreeSet<PersonId>, StoreError> {
    let keys: Vec<Key> = askers.iter().copied().map(key).collect();
    let query = asks::table
        .filter(asks::asker_id.eq_any(keys.clone()))
        .filter(asks::group_id.eq(key(group)))
        .filter(asks::reported_at.is_not_null())
        .select((asks::asker_id, (asks::reported_at, asks::report_seen_at)));
    let mut reports: Vec<(Key, Report)> = on_backend!(tx, |c| query.load(c))?;
    let soon = at_short_notice(tx, Of::Askers(keys))?.into_iter();
    let soon = soon.filter(|one| one.group == key(group));
    reports.extend(soon.map(|one| (one.asker, one.report)));
    reports.extend(erased::reports(tx, group, askers)?);
    let mut of_each: BTreeMap<Key, Vec<Report>> = BTreeMap::new();
    for (asker, report) in reports {
        of_each.entry(asker).or_default().push(report);
    }
    let since = Moment(tx.now().minus(AGAIN_AFTER));
    of_each.retain(|_, reports| do_hold(reports, since));
    Ok(of_each.into_keys().map(Key::id).collect())
}

/// A report of who was asked at short notice.
pub(super) struct SoonReport {
    pub(super) asker: Key,
    pub(super) group: Key,
    event: Key,
    pub(super) report: Report,
}

/// Whose.
pub(super) enum Of {
    Askers(Vec<Key>),
    Group(Key),
}

/// Reports of those who were asked at short notice, where one ask has several readers.
pub(super) fn at_short_notice(tx: &mut ReadTx<'_>, of: Of) -> Result<Vec<SoonReport>, StoreError> {
    let all = || {
        ask_candidates::table
            .inner_join(asks::table.on(asks::id.eq(ask_candidates::ask_id)))
            .filter(ask_candidates::answer.eq(AskAnswer::Report.as_str()))
            .select((
                asks::asker_id,
                asks::group_id,
                asks::event_id,
                (ask_candidates::answered_at, ask_candidates::report_seen_at),
            ))
    };
    let rows: Vec<(Key, Key, Key, Report)> = match of {
        Of::Askers(askers) => on_backend!(tx, |c| all().filter(asks::asker_id.eq_any(askers)).load(c))?,
        Of::Group(group) => on_backend!(tx, |c| all().filter(asks::group_id.eq(group)).load(c))?,
    };
    let one = |(asker, group, event, report)| SoonReport {
        asker,
        group,
        event,
        report,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Those of an ask that no organizer looked at yet.
#[diesel::dsl::auto_type(no_type_alias)]
pub(super) fn unseen_at_short_notice() -> _ {
    let report: &'static str = AskAnswer::Report.as_str();
    ask_candidates::table
        .filter(ask_candidates::ask_id.eq(asks::id))
        .filter(ask_candidates::answer.eq(report))
        .filter(ask_candidates::report_seen_at.is_null())
}

fn do_hold(reports: &[Report], since: Moment) -> bool {
    let lately = reports.iter().filter(|(at, _)| at.is_some_and(|at| at > since));
    reports.iter().any(|(_, seen)| seen.is_none()) || lately.count() >= REPORTS_STOP
}

/// The asks of a group of late, and who was reported. A report that nobody looked at is of late however old it is: it holds.
pub fn of_group(tx: &mut ReadTx<'_>, group: GroupId) -> Result<(Numbers, Vec<Reported>), StoreError> {
    let since = Moment(tx.now().minus(AGAIN_AFTER));
    let query = asks::table
        .filter(asks::group_id.eq(key(group)))
        .filter(asks::asked_at.gt(since).or(asks::reported_at.is_not_null()))
        .select((
            asks::asker_id,
            asks::event_id,
            asks::state,
            (asks::reported_at, asks::report_seen_at),
            asks::asked_at,
        ));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let (mut all, mut of_each) = (Numbers::default(), BTreeMap::<Key, (Key, Numbers, Vec<Report>)>::new());
    for row in rows.iter().filter(|row| is_of_late(row, since)) {
        if row.4 > since {
            all.add(row);
        }
        let own = of_each.entry(row.0).or_insert((row.1, Numbers::default(), Vec::new()));
        own.1.add(row);
        own.2.extend(is_report(row).then_some(row.3));
    }
    for one in at_short_notice(tx, Of::Group(key(group)))? {
        let is_of_late = one.report.1.is_none() || one.report.0.is_some_and(|at| at > since);
        if is_of_late {
            let own = of_each
                .entry(one.asker)
                .or_insert((one.event, Numbers::default(), Vec::new()));
            own.1.reported += 1;
            own.2.push(one.report);
            all.reported += 1;
        }
    }
    of_each.retain(|_, (_, numbers, _)| numbers.reported > 0);
    let mut parties = parties(tx, of_each.iter().map(|(person, (event, ..))| (*event, *person)))?;
    let mut reported = Vec::new();
    for (person, (event, numbers, reports)) in of_each {
        // Whose invitation is gone is known by their address alone.
        let party = match parties.remove(&(event, person)) {
            Some(party) => Some(party),
            None => super::readers::party(tx, person.id(), PersonName::trusted(String::new()))?,
        };
        reported.extend(party.map(|party| Reported {
            party,
            numbers,
            is_held: do_hold(&reports, since),
            is_unseen: reports.iter().any(|(_, seen)| seen.is_none()),
        }));
    }
    Ok((all, reported))
}

/// People of events, as one query.
fn parties(
    tx: &mut ReadTx<'_>,
    of: impl Iterator<Item = (Key, Key)>,
) -> Result<BTreeMap<(Key, Key), Party>, StoreError> {
    let (events, persons): (Vec<Key>, Vec<Key>) = of.unzip();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq_any(events))
        .filter(invitations::person_id.eq_any(persons))
        .select((
            (invitations::event_id, invitations::person_id),
            invitations::name,
            ADDRESS,
        ));
    let found: Vec<((Key, Key), String, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    let party = |(of, name, written): ((Key, Key), String, AddressRow)| {
        let party = Party {
            person: of.1.id(),
            address: address(written),
            name: PersonName::trusted(name),
        };
        (of, party)
    };
    Ok(found.into_iter().map(party).collect())
}

/// Notes that an organizer looked at the reports of somebody. `false`: there are none that nobody looked at.
pub fn see(tx: &mut WriteTx<'_>, group: GroupId, asker: PersonId) -> Result<bool, StoreError> {
    let rows = asks::table
        .filter(asks::group_id.eq(key(group)))
        .filter(asks::asker_id.eq(key(asker)))
        .filter(asks::reported_at.is_not_null())
        .filter(asks::report_seen_at.is_null());
    let now = Some(Moment(tx.now()));
    let theirs = asks::table
        .filter(asks::group_id.eq(key(group)))
        .filter(asks::asker_id.eq(key(asker)))
        .filter(asks::needed_at.is_not_null())
        .select(asks::id);
    let theirs: Vec<Key> = on_backend!(tx, |c| theirs.load(c))?;
    let soon = ask_candidates::table
        .filter(ask_candidates::ask_id.eq_any(theirs))
        .filter(ask_candidates::answer.eq(AskAnswer::Report.as_str()))
        .filter(ask_candidates::report_seen_at.is_null());
    let of_one = asks::report_seen_at.eq(now);
    let of_soon = ask_candidates::report_seen_at.eq(now);
    let one = on_backend!(tx, |c| diesel::update(rows).set(of_one).execute(c))?;
    let soon = on_backend!(tx, |c| diesel::update(soon).set(of_soon).execute(c))?;
    Ok(one + soon > 0)
}
