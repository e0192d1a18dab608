//! Lists in pages: `limit`, and a cursor that names the last row of the page before.
//!
//! A cursor is not signed: it is only a place in a list that the caller may read anyway. One that
//! somebody made up, or that belongs to another kind of list, is a fault.

use actix_web::HttpRequest;
use data_encoding::BASE64URL_NOPAD;
use domain::values::ids::Id;
use domain::{
    ApiKeyId, CheckInId, ContactId, DeliveryId, DoorLinkId, EventId, FollowerId, GroupId, Instant, InvitationId,
    LetterId, MemberId, OriginId, TemplateId, TryId, WebhookId,
};
use jiff::civil::Date;
use serde::Serialize;
use store::Page;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::error::ApiError;
use crate::query::Query;

const DEFAULT_LIMIT: u16 = 50;
const MAX_LIMIT: u16 = 200;

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// What is on this page.
    pub(crate) items: Vec<T>,
    /// `cursor` of the next page; null on the last.
    pub(crate) next: Option<String>,
}

/// What a list is ordered by.
pub(crate) trait Place: Sized + Copy {
    /// Tells the cursors of one kind of list from another's.
    const KIND: u8;
    /// The place as octets.
    fn octets(self) -> Vec<u8>;
    /// The place from octets.
    fn from_octets(octets: &[u8]) -> Option<Self>;
}

macro_rules! places {
    ($($id:ty => $kind:literal),+) => {$(
        impl Place for $id {
            const KIND: u8 = $kind;
            fn octets(self) -> Vec<u8> {
                self.uuid().as_bytes().to_vec()
            }
            fn from_octets(octets: &[u8]) -> Option<Self> {
                Uuid::from_slice(octets).ok().map(Id::from_uuid)
            }
        }
    )+};
}

places!(GroupId => b'g', OriginId => b'q', LetterId => b'l', InvitationId => b'i', DeliveryId => b'd', ApiKeyId => b'k', MemberId => b'm', ContactId => b'c', TemplateId => b't', FollowerId => b'f', WebhookId => b'w', TryId => b'y', CheckInId => b'h', DoorLinkId => b'n');

impl Place for u32 {
    const KIND: u8 = b'r';
    fn octets(self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
    fn from_octets(octets: &[u8]) -> Option<Self> {
        octets.try_into().ok().map(Self::from_be_bytes)
    }
}

/// A place in a log.
impl Place for i64 {
    const KIND: u8 = b'p';
    fn octets(self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
    fn from_octets(octets: &[u8]) -> Option<Self> {
        octets.try_into().ok().map(Self::from_be_bytes)
    }
}

impl Place for Uuid {
    const KIND: u8 = b's';
    fn octets(self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    fn from_octets(octets: &[u8]) -> Option<Self> {
        Self::from_slice(octets).ok()
    }
}

impl Place for Date {
    const KIND: u8 = b'o';
    fn octets(self) -> Vec<u8> {
        self.to_string().into_bytes()
    }
    fn from_octets(octets: &[u8]) -> Option<Self> {
        std::str::from_utf8(octets).ok()?.parse().ok()
    }
}

impl Place for (Instant, EventId) {
    const KIND: u8 = b'e';
    fn octets(self) -> Vec<u8> {
        [
            self.0.as_micros().to_be_bytes().as_slice(),
            self.1.uuid().as_bytes().as_slice(),
        ]
        .concat()
    }
    fn from_octets(octets: &[u8]) -> Option<Self> {
        let (micros, id) = octets.split_at_checked(8)?;
        let at = Instant::from_micros(i64::from_be_bytes(micros.try_into().ok()?));
        // No event is outside of these, and not every database can write what is.
        let within = (Instant::EPOCH..=Instant::FAR).contains(&at);
        within.then_some((at, EventId::from_uuid(Uuid::from_slice(id).ok()?)))
    }
}

/// Which page of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paging<K> {
    after: Option<K>,
    limit: u16,
}

impl<K: Place> Paging<K> {
    /// Reads a query that holds nothing else.
    pub(crate) fn of(request: &HttpRequest) -> Result<Self, ApiError> {
        let mut query = Query::of(request.query_string());
        let paging = Self::take(&mut query);
        query.finish(paging)
    }

    /// A page of the usual length, behind a place; one that can't be read is the first.
    pub(crate) fn at(cursor: &str) -> Self {
        Self {
            after: decode(cursor),
            limit: DEFAULT_LIMIT,
        }
    }

    /// Takes `limit` and `cursor` out of a query.
    pub(crate) fn take(query: &mut Query) -> Self {
        let limit = query.optional("limit", read_limit).unwrap_or(DEFAULT_LIMIT);
        let after = query.optional("cursor", |text| decode(text).ok_or_else(|| MADE_UP.to_owned()));
        Self { after, limit }
    }

    /// The page as the store reads it: one row more, which tells whether there is a next page.
    pub(crate) fn page(&self) -> Page<K> {
        Page {
            after: self.after,
            limit: self.limit + 1,
        }
    }

    /// The list of what the store read.
    pub(crate) fn list<R, T>(&self, mut rows: Vec<R>, place: impl Fn(&R) -> K, show: impl FnMut(R) -> T) -> List<T> {
        let limit = usize::from(self.limit);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|last| encode(place(last)));
        List {
            items: rows.into_iter().map(show).collect(),
            next,
        }
    }
}

const MADE_UP: &str =
    "is not a cursor of this list: take `next` of the page before, or leave it out for the first page";

/// Reads a place in a log.
pub(crate) fn read_position(text: &str) -> Result<i64, String> {
    let position = text.parse().ok().filter(|position| *position >= 0);
    position.ok_or_else(|| "is no position of the log: take the `position` of an item, or 0".to_owned())
}

fn read_limit(text: &str) -> Result<u16, String> {
    let limit = text.parse().ok().filter(|limit| (1..=MAX_LIMIT).contains(limit));
    limit.ok_or_else(|| format!("must be a whole number from 1 to {MAX_LIMIT}"))
}

/// A cursor that names a place.
pub(crate) fn encode<K: Place>(place: K) -> String {
    let mut octets = vec![K::KIND];
    octets.extend(place.octets());
    BASE64URL_NOPAD.encode(&octets)
}

fn decode<K: Place>(text: &str) -> Option<K> {
    let octets = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (kind, place) = octets.split_first()?;
    if *kind == K::KIND { K::from_octets(place) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (Instant, EventId) {
        (Instant::from_micros(7), EventId::from_uuid(Uuid::from_u128(9)))
    }

    #[test]
    fn a_cursor_leads_back_to_its_place() {
        assert_eq!(decode(&encode(place())), Some(place()));
    }

    #[test]
    fn a_cursor_that_somebody_made_up_is_refused() {
        let other = encode(GroupId::from_uuid(Uuid::nil()));
        let long = "A".repeat(10_000);
        let before_time = encode((Instant::from_micros(i64::MIN), place().1));
        for wrong in [
            "",
            "x",
            "ZQ",
            "é",
            "../..",
            &other,
            &long,
            &before_time,
            &format!("{}A", encode(place())),
        ] {
            assert_eq!(decode::<(Instant, EventId)>(wrong), None, "{wrong:.30}");
        }
    }

    #[test]
    fn limits_outside_of_1_to_200_are_faults() {
        for wrong in ["0", "201", "-1", "x", "", "1e2"] {
            let mut query = Query::of(&format!("limit={wrong}"));
            Paging::<GroupId>::take(&mut query);
            assert!(query.finish(()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_last_page_has_no_next() {
        let paging = Paging::<GroupId>::take(&mut Query::of("limit=2"));
        let id = |n| GroupId::from_uuid(Uuid::from_u128(n));
        let full = paging.list(vec![1, 2, 3], |n| id(*n), |n| n);
        assert_eq!(full.items, [1, 2]);
        assert_eq!(full.next.and_then(|next| decode(&next)), Some(id(2)));
        assert_eq!(paging.list(vec![1, 2], |n| id(*n), |n| n).next, None);
    }
}
