//! A draw among those who wait, where an event's waitlist is a lottery.
//!
//! The seed is made when the organizer chooses it, and its hash is shown from then on, so that nobody can choose another once
//! people are known. Each party's place in the draw is the hash of seed and invitation; seats go in the order of places to
//! each party that fits, whole. So whoever has the seed, which the log shows once the draw begins, finds the same.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::values::ids::{Id, InvitationId};
use crate::values::instant::Instant;
use crate::values::words;

/// A step of a draw, as the seat log has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawStep {
    /// A seed was made, and its hash is known.
    Committed,
    /// It begins among those who wait, and the seed is known.
    Began,
    /// All seats were given.
    Ended,
}
words!(DrawStep, "draw_committed, draw_began, draw_ended", Committed => "draw_committed", Began => "draw_began",
    Ended => "draw_ended");

/// Where a party stands in a draw; lower is earlier.
pub type Place = [u8; 32];

/// The draw of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// What decides, in hexadecimal.
    seed: String,
    /// The last number in the order of arrival that takes part. None: it has not begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until_arrival: Option<i64>,
    /// The last place that was looked at, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reached: Option<String>,
    /// When all seats were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ended_at: Option<Instant>,
}

impl Draw {
    /// A draw that is to come, decided by chance.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Self {
        Self {
            seed: HEXLOWER.encode(&seed),
            until_arrival: None,
            reached: None,
            ended_at: None,
        }
    }

    /// The SHA-256 of the seed's hexadecimal digits, which may be shown before the draw.
    #[must_use]
    pub fn commitment(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(&self.seed))
    }

    /// The seed, once the draw has begun.
    #[must_use]
    pub fn seed(&self) -> Option<&str> {
        self.until_arrival.map(|_| self.seed.as_str())
    }

    /// The last number in the order of arrival that takes part; none: it has not begun.
    #[must_use]
    pub fn until_arrival(&self) -> Option<i64> {
        self.until_arrival
    }

    /// When all seats were given.
    #[must_use]
    pub fn ended_at(&self) -> Option<Instant> {
        self.ended_at
    }

    /// Begins it among those who wait by now. `false`: it began before.
    pub fn begin(&mut self, next_arrival: i64) -> bool {
        let begins = self.until_arrival.is_none();
        self.until_arrival.get_or_insert(next_arrival - 1);
        begins
    }

    /// All up to this place were looked at.
    pub fn reach(&mut self, place: &Place) {
        self.reached = Some(HEXLOWER.encode(place));
    }

    /// Everybody was looked at, or no seat is left.
    pub fn end(&mut self, now: Instant) {
        self.ended_at = Some(now);
        self.reached = None;
    }

    /// The place of a party: the SHA-256 of the seed's hexadecimal digits and the invitation's, written with hyphens.
    #[must_use]
    pub fn place(&self, invitation: InvitationId) -> Place {
        let mut text = [0; 36];
        let id = invitation.uuid().hyphenated().encode_lower(&mut text);
        Sha256::new()
            .chain_update(&self.seed)
            .chain_update(id.as_bytes())
            .finalize()
            .into()
    }

    /// Those who were not looked at yet, in the order of the draw.
    #[must_use]
    pub fn order(&self, waiting: impl IntoIterator<Item = InvitationId>) -> Vec<(Place, InvitationId)> {
        let reached = self.reached.as_deref();
        let reached = reached.and_then(|hex| HEXLOWER.decode(hex.as_bytes()).ok());
        let placed = waiting.into_iter().map(|id| (self.place(id), id));
        let mut order: Vec<_> = placed
            .filter(|(place, _)| {
                reached
                    .as_ref()
                    .is_none_or(|reached| place.as_slice() > reached.as_slice())
            })
            .collect();
        order.sort_unstable();
        order
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant as Stopwatch};

    use uuid::Uuid;

    use super::*;

    fn party(number: u128) -> InvitationId {
        InvitationId::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_draw_is_committed_to_before_and_replays_from_its_seed() {
        let mut draw = Draw::new([7; 32]);
        assert_eq!((draw.seed(), draw.commitment().len()), (None, 64));
        let (before, order) = (draw.commitment(), draw.order((0..9).map(party)));
        assert!(draw.begin(10) && !draw.begin(20));
        assert_eq!((draw.until_arrival(), draw.commitment()), (Some(9), before));
        let seed = draw.seed().unwrap().to_owned();
        let mut again: Vec<_> = (0..9)
            .map(|number| (Sha256::digest(format!("{seed}{}", party(number))), party(number)))
            .collect();
        again.sort();
        let ids: Vec<InvitationId> = order.iter().map(|(_, id)| *id).collect();
        assert_eq!(ids, again.iter().map(|(_, id)| *id).collect::<Vec<_>>());
        // It goes on behind where it got to.
        draw.reach(&order[3].0);
        assert_eq!(draw.order((0..9).map(party)), order[4..]);
        assert_ne!(Draw::new([8; 32]).order((0..9).map(party)), order);
    }

    #[test]
    fn a_hundred_thousand_are_ordered_within_two_seconds() {
        let began = Stopwatch::now();
        let order = Draw::new([1; 32]).order((0..100_000).map(party));
        assert_eq!(order.len(), 100_000);
        // Unoptimised, SHA-256 takes fifty times as long.
        let most = if cfg!(debug_assertions) { 60 } else { 2 };
        assert!(began.elapsed() < Duration::from_secs(most), "{:?}", began.elapsed());
    }
}
