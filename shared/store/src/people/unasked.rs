//! Letters that anybody can have sent to any address, by a form that asks for one: how many, and to whom none.
//!
//! Over all such forms together an address gets so many letters a day, and a network may ask so often an hour; a browser that signed
//! in with an address lately has links to sign in counted apart. What is beyond looks the same from outside. Counted in the database, so that all processes agree, also after a restart; a day or an
//! hour begins with the first that is counted.

use std::net::IpAddr;
use std::time::Duration;

use data_encoding::BASE32_NOPAD;
use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::Integer;
use domain::mail::link::LinkKind;
use domain::mail::suppression::Scope;
use domain::people::sign_in::{AT_MOST_FOR, BrowserHash};
use domain::{AccountId, Instant, MailAddress, PersonId};
use sha2::{Digest, Sha256};

use crate::db::schema::letter_budgets;
use crate::db::sql::{Moment, UtcTimestamp};
use crate::db::{ReadTx, Store, WriteTx, in_letters, on_backend};
use crate::error::StoreError;
use crate::mail_queue::link;
use crate::mail_queue::link::NewLinkLetter;
use crate::people::{addresses, suppressions};

/// Letters that an address gets in a day.
const TO_AN_ADDRESS: Budget = Budget {
    most: 3,
    within: Duration::from_hours(24),
};

/// Links to sign in that an account gets in a day, as often as a browser asks that signed in with it lately: others, who ask from
/// elsewhere, can't use up what the person needs.
const TO_A_KNOWN_BROWSER: Budget = Budget {
    most: 10,
    within: Duration::from_hours(24),
};

/// Times that a network may ask in an hour.
const BY_A_NETWORK: Budget = Budget {
    most: 20,
    within: Duration::from_hours(1),
};

/// For so long none of them goes to who objected.
const OBJECTED_FOR: Duration = Duration::from_hours(365 * 24);

/// What such a link is for.
const OBJECTION: &[u8] = b"no mail";

/// Before the address in it, in a letter that a form sends and in any other: none is as short as a token.
const SCHEMES: [(&str, bool); 2] = [("letter:", true), ("mailto:", false)];

/// Who wants no more mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objector {
    /// Where they read.
    pub address: MailAddress,
    /// Somebody had typed their address into a form: none of those letters either.
    pub of_forms: bool,
}

struct Budget {
    most: i32,
    within: Duration,
}

/// Sends the letter that somebody asked for by giving an address, if there is one to send, if it is not one too many, and if
/// the address gets mail. Nothing that the caller sees tells whether it went.
///
/// To be called before anything else in its transaction: what is counted is locked first, so that no two wait in a circle.
/// `network`: who asks, of IPv6 the /64; none: it is not counted. `browser`: what asks for a sign-in. `letter`: what there is to send.
pub fn send(
    tx: &mut WriteTx<'_>,
    network: Option<IpAddr>,
    browser: Option<&BrowserHash>,
    letter: impl FnOnce(&mut WriteTx<'_>) -> Result<Option<NewLinkLetter>, StoreError>,
) -> Result<(), StoreError> {
    if let Some(network) = network
        && !count(tx, &format!("network {network}"), &BY_A_NETWORK)?
    {
        return Ok(());
    }
    let Some(letter) = letter(tx)? else { return Ok(()) };
    let (of, budget) = budget(tx, &letter, browser)?;
    if gets_none(tx, &letter)? || !count(tx, &of, budget)? {
        return Ok(());
    }
    link::send(tx, letter)
}

/// Which letters a letter is counted with, and how many of them there may be.
fn budget(
    tx: &mut WriteTx<'_>,
    letter: &NewLinkLetter,
    browser: Option<&BrowserHash>,
) -> Result<(String, &'static Budget), StoreError> {
    let address = letter.recipient.identity();
    if let Some(browser) = browser
        && is_known(tx, browser, &letter.recipient)?
    {
        let browser = BASE32_NOPAD.encode(browser);
        return Ok((format!("account {address} from {browser}"), &TO_A_KNOWN_BROWSER));
    }
    // It is asked for on the person's own page, and does not use up what others can.
    let of = if letter.kind == LinkKind::Erase {
        "erase"
    } else {
        "address"
    };
    Ok((format!("{of} {address}"), &TO_AN_ADDRESS))
}

fn known_as(browser: &BrowserHash, address: &MailAddress) -> Vec<u8> {
    let of = format!("known {} as {}", BASE32_NOPAD.encode(browser), address.identity());
    Sha256::digest(of).to_vec()
}

/// Has a browser that signs in with an address known for as long as it keeps its cookie.
pub fn know(tx: &mut WriteTx<'_>, browser: &BrowserHash, address: &MailAddress) -> Result<(), StoreError> {
    keep(tx, known_as(browser, address), 0, AT_MOST_FOR)
}

/// Has so many count as used for so long.
fn keep(tx: &mut WriteTx<'_>, key: Vec<u8>, used: i32, time: Duration) -> Result<(), StoreError> {
    let counted = (
        letter_budgets::used.eq(used),
        letter_budgets::ends_at.eq(Moment(tx.now().plus(time))),
    );
    on_backend!(tx, |c| diesel::insert_into(letter_budgets::table)
        .values((letter_budgets::key.eq(key), counted.0, counted.1))
        .on_conflict(letter_budgets::key)
        .do_update()
        .set(counted)
        .execute(c))?;
    Ok(())
}

fn is_known(tx: &mut ReadTx<'_>, browser: &BrowserHash, address: &MailAddress) -> Result<bool, StoreError> {
    let known = letter_budgets::table
        .find(known_as(browser, address))
        .filter(letter_budgets::ends_at.gt(Moment(tx.now())));
    Ok(on_backend!(tx, |c| diesel::select(diesel::dsl::exists(known)).get_result(c))?)
}

/// Whether one more letter may go to an address that somebody gave; counts it. To be called as [`send`] is: before anything
/// is locked.
pub fn may_send(tx: &mut WriteTx<'_>, network: Option<IpAddr>, address: &MailAddress) -> Result<bool, StoreError> {
    if let Some(network) = network
        && !count(tx, &format!("network {network}"), &BY_A_NETWORK)?
    {
        return Ok(false);
    }
    count(tx, &format!("address {}", address.identity()), &TO_AN_ADDRESS)
}

/// Whether no such letter goes to its recipient: nobody reads there, or the person wants no mail at all.
fn gets_none(tx: &mut WriteTx<'_>, letter: &NewLinkLetter) -> Result<bool, StoreError> {
    if !letter.subject.kind.is_of_person() || letter.kind.goes_to_who_left() {
        let recipient = std::iter::once(letter.recipient.clone());
        return Ok(!suppressions::unreachable(tx, recipient)?.is_empty());
    }
    let Some(person): Option<PersonId> = addresses::known(tx, &letter.recipient)? else {
        return Ok(false);
    };
    let all = suppressions::of_people(tx, &[person])?;
    let mut all = all.get(&person).into_iter().flatten();
    Ok(all.any(|(_, one)| one.scope == Scope::All))
}

/// What names an address in the link that ends all mail there: sealed, so that the link opens for as long as the database has its
/// key, whatever became of the letter, and nothing is kept for it.
pub(crate) fn objection(tx: &ReadTx<'_>, address: &MailAddress, of_forms: bool) -> Result<String, StoreError> {
    let scheme = SCHEMES
        .iter()
        .find(|(_, of)| *of == of_forms)
        .map_or("", |(scheme, _)| scheme);
    let sealed = tx
        .data_key()?
        .seal(OBJECTION, format!("{scheme}{address}").as_bytes())?;
    Ok(in_letters(&sealed))
}

impl Store {
    /// Whose address such a link names; none: it is none, which nobody is asked for. Capitals are accepted, since some mail systems
    /// fold case.
    #[must_use]
    pub fn objector(&self, named: &str) -> Option<Objector> {
        let sealed = BASE32_NOPAD.decode(named.to_ascii_uppercase().as_bytes()).ok()?;
        let opened = self.data_key()?.open(OBJECTION, &sealed)?;
        let written = String::from_utf8(opened).ok()?;
        SCHEMES.iter().find_map(|(scheme, of_forms)| {
            Some(Objector {
                address: MailAddress::trusted(written.strip_prefix(scheme)?.to_owned()),
                of_forms: *of_forms,
            })
        })
    }
}

/// Counts people whom an account writes to in its first days; answers how many that are in a day, and when that ends.
pub fn count_of(tx: &mut WriteTx<'_>, account: AccountId, more: u32) -> Result<(u32, Instant), StoreError> {
    let more = i32::try_from(more).unwrap_or(i32::MAX / 2);
    let (used, ends_at) = add(tx, &writes(account), TO_AN_ADDRESS.within, more)?;
    Ok((u32::try_from(used).unwrap_or(u32::MAX), ends_at))
}

/// Counts those no more whom an account wrote to, and takes that back: of what was counted then, if that still counts.
pub(crate) fn count_no_more(
    tx: &mut WriteTx<'_>,
    account: AccountId,
    counted_at: Instant,
    less: u32,
) -> Result<(), StoreError> {
    let key = Sha256::digest(writes(account)).to_vec();
    let less = i32::try_from(less).unwrap_or(0);
    let change = letter_budgets::used.eq(letter_budgets::used - less);
    let ends_until = Moment(counted_at.plus(TO_AN_ADDRESS.within));
    let row = letter_budgets::table
        .find(key)
        .filter(letter_budgets::used.ge(less))
        .filter(letter_budgets::ends_at.le(ends_until));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

fn writes(account: AccountId) -> String {
    format!("written by {account}")
}

/// Counts one. `false`: it is one too many.
fn count(tx: &mut WriteTx<'_>, of: &str, budget: &Budget) -> Result<bool, StoreError> {
    Ok(add(tx, of, budget.within, 1)?.0 <= budget.most)
}

/// Counts so many more; answers how many that are, and when they are forgotten.
fn add(tx: &mut WriteTx<'_>, of: &str, within: Duration, more: i32) -> Result<(i32, Instant), StoreError> {
    let key = Sha256::digest(of).to_vec();
    let (now, ends_at) = (Moment(tx.now()), Moment(tx.now().plus(within)));
    let row = (
        letter_budgets::key.eq(key.clone()),
        letter_budgets::used.eq(more),
        letter_budgets::ends_at.eq(ends_at),
    );
    let is_over = || letter_budgets::ends_at.le(now);
    let counted = (
        letter_budgets::used.eq(case_when::<_, _, Integer>(is_over(), more).otherwise(letter_budgets::used + more)),
        letter_budgets::ends_at
            .eq(case_when::<_, _, UtcTimestamp>(is_over(), ends_at).otherwise(letter_budgets::ends_at)),
    );
    on_backend!(tx, |c| diesel::insert_into(letter_budgets::table)
        .values(row)
        .on_conflict(letter_budgets::key)
        .do_update()
        .set(counted)
        .execute(c))?;
    let counted = letter_budgets::table
        .find(key)
        .select((letter_budgets::used, letter_budgets::ends_at));
    let (used, ends_at): (i32, Moment) = on_backend!(tx, |c| counted.first(c))?;
    Ok((used, ends_at.0))
}

/// Has no more such letters go to an address whose reader asked for none: what it may get in a year is used up. A browser that is
/// known to sign in with it still can.
pub(crate) fn end(tx: &mut WriteTx<'_>, identity: &str) -> Result<(), StoreError> {
    let key = Sha256::digest(format!("address {identity}")).to_vec();
    keep(tx, key, TO_AN_ADDRESS.most, OBJECTED_FOR)
}

/// Forgets what was counted of an address that is erased, or wants such letters again.
pub(crate) fn forget(tx: &mut WriteTx<'_>, identity: &str) -> Result<(), StoreError> {
    let keys = ["address", "erase"].map(|of| Sha256::digest(format!("{of} {identity}")).to_vec());
    let rows = letter_budgets::table.filter(letter_budgets::key.eq_any(keys));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}

/// Forgets what no longer counts.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = letter_budgets::table.filter(letter_budgets::ends_at.le(Moment(tx.now())));
    on_backend!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
