//! Enums as the OpenAPI document names them. Their words are those of `domain`.

use domain::invitation::origin;
use domain::mail::{delivery, kind, organizer_letter, suppression};
use domain::people;
use domain::people::{import, obtained};
use domain::rsvp::{seating, segment, status};
use domain::{activity, event, group};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

macro_rules! words {
    ($($name:ident: $words:expr;)+) => {$(
        pub(crate) enum $name {}

        impl ToSchema for $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                one_of($words)
            }
        }
    )+};
}

words! {
    Author: activity::Author::WORDS;
    Answer: status::Answer::WORDS;
    AnswerSource: status::Source::WORDS;
    OriginState: origin::OriginState::WORDS;
    Ground: obtained::Ground::WORDS;
    Seat: status::Seat::WORDS;
    SeatActor: seating::Actor::WORDS;
    AskedWhen: event::questions::AskedWhen::WORDS;
    QuestionKind: event::questions::QuestionKind::WORDS;
    WaitlistMode: seating::WaitlistMode::WORDS;
    SeatReason: seating::Reason::WORDS;
    EventStatus: event::EventStatus::WORDS;
    Visibility: event::Visibility::WORDS;
    LinkVisibility: event::online::LinkVisibility::WORDS;
    GermanForm: group::GermanForm::WORDS;
    AttendeesShown: event::program::AttendeesShown::WORDS;
    OccurrenceStatus: &["confirmed", "cancelled"];
    DeliveryState: delivery::DeliveryState::WORDS;
    LastDelivery: &["pending", "sent", "deferred", "bounced", "failed", "suppressed"];
    Segment: &segment::Segment::WRITTEN_WORDS;
    LetterState: organizer_letter::LetterState::WORDS;
    LetterKind: kind::LetterKind::WORDS;
    SuppressionCause: suppression::Cause::WORDS;
    SuppressionScope: suppression::Scope::WORDS;
    Right: people::Right::WORDS;
    TeamRole: &["owner", "editor", "people", "door"];
    TeamState: &["invited", "member"];
    ImportStatus: &["preview", "applied"];
    AttendeeSegment: segment::Segment::WORDS;
    RowState: import::RowState::WORDS;
}

fn one_of(words: &[&str]) -> RefOr<Schema> {
    let described = format!("One of `{}`.", words.join("`, `"));
    let schema = ObjectBuilder::new().schema_type(Type::String);
    let schema = schema
        .description(Some(described))
        .enum_values(Some(words.iter().copied()));
    Schema::from(schema).into()
}
