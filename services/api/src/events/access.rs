//! What an event's place has for people who need it, and its draw, as JSON.

use domain::event::access::{Access, AccessFact};
use domain::rsvp::draw::Draw;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::instant;

/// What the place has for people who need it.
#[derive(Serialize, ToSchema)]
#[schema(as = Access)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the body")]
pub(crate) struct AccessAnswer {
    /// One gets in, and around, without a step.
    #[schema(required = false)]
    step_free: bool,
    /// A toilet for wheelchairs.
    #[schema(required = false)]
    accessible_toilet: bool,
    /// A place to park near the entrance.
    #[schema(required = false)]
    reserved_parking: bool,
    /// A hearing loop.
    #[schema(required = false)]
    hearing_loop: bool,
    /// Somebody signs.
    #[schema(required = false)]
    sign_language: bool,
    /// What is said can be read.
    #[schema(required = false)]
    captions: bool,
    /// A room to be alone in.
    #[schema(required = false)]
    quiet_room: bool,
}

impl From<&Access> for AccessAnswer {
    fn from(access: &Access) -> Self {
        Self {
            step_free: access.has(AccessFact::StepFree),
            accessible_toilet: access.has(AccessFact::AccessibleToilet),
            reserved_parking: access.has(AccessFact::ReservedParking),
            hearing_loop: access.has(AccessFact::HearingLoop),
            sign_language: access.has(AccessFact::SignLanguage),
            captions: access.has(AccessFact::Captions),
            quiet_room: access.has(AccessFact::QuietRoom),
        }
    }
}

/// The draw of an event.
#[derive(Serialize, ToSchema)]
#[schema(as = Draw)]
pub(crate) struct DrawAnswer {
    /// The SHA-256, in hexadecimal, of the seed's hexadecimal digits: fixed before anybody is known.
    seed_hash: String,
    /// The seed, once the draw has begun. A party's place in the draw is the SHA-256 of these digits and the invitation's id,
    /// one after the other; the lowest comes first.
    seed: Option<String>,
    /// When all places were given, in UTC.
    drawn_at: Option<String>,
}

impl From<&Draw> for DrawAnswer {
    fn from(draw: &Draw) -> Self {
        Self {
            seed_hash: draw.commitment(),
            seed: draw.seed().map(str::to_owned),
            drawn_at: draw.ended_at().map(instant),
        }
    }
}
