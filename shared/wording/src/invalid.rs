//! What is wrong with a value, as the person reads it who typed it into a form: with what would do instead.

use domain::Invalid;

use crate::{Text, texts};

/// What is wrong, as whole sentences.
#[must_use]
pub fn explained(invalid: &Invalid) -> Text {
    match invalid {
        Invalid::Required | Invalid::Null | Invalid::Empty | Invalid::OriginUnsaid { .. } => texts::invalid_empty(),
        Invalid::Type { .. } | Invalid::Unknown | Invalid::NotYet | Invalid::Word { .. } | Invalid::Objects { .. } => {
            texts::invalid_unreadable()
        }
        Invalid::Fixed { .. } | Invalid::MovedAndCalledOff | Invalid::HalfACoordinate => texts::invalid_fixed(),
        Invalid::Taken => texts::invalid_taken(),
        Invalid::SamePerson => texts::invalid_same_person(),
        Invalid::TooLong { len, max } => texts::invalid_too_long(len, max),
        Invalid::TooShort { len, min } => texts::invalid_too_short(len, min),
        Invalid::Link => texts::invalid_link(),
        Invalid::Topics { most, longest } => texts::invalid_topics(longest, most),
        Invalid::Control => texts::invalid_control(),
        Invalid::Address => texts::invalid_address(),
        Invalid::NotPublic => texts::invalid_not_public(),
        Invalid::Slug => texts::invalid_slug(),
        Invalid::Colour => texts::invalid_colour(),
        Invalid::Zone => texts::invalid_zone(),
        Invalid::LocalTime | Invalid::Moment => texts::invalid_local_time(),
        Invalid::TimeOfDay => texts::invalid_time_of_day(),
        Invalid::Day => texts::invalid_day(),
        Invalid::DoorsAfterStart => texts::invalid_doors_after_start(),
        Invalid::SkippedTime { next, .. } => texts::invalid_skipped_time(next),
        Invalid::SendPast | Invalid::Past | Invalid::Expired => texts::invalid_past(),
        Invalid::TooFar { days } => texts::invalid_too_far(days),
        Invalid::NoCheckIns => texts::invalid_no_check_ins(),
        Invalid::Future => texts::invalid_future(),
        Invalid::Year => texts::invalid_year(),
        Invalid::EndsBeforeStart => texts::invalid_ends_before_start(),
        Invalid::TooLongAnEvent => texts::invalid_too_long_an_event(),
        Invalid::ClosesAfterEnd => texts::invalid_closes_after_end(),
        Invalid::DrawAfterStart => texts::invalid_draw_after_start(),
        Invalid::Drawn => texts::invalid_drawn(),
        Invalid::DrawnAndApproved => texts::invalid_drawn_and_approved(),
        Invalid::DrawnWithoutWaitlist => texts::invalid_drawn_without_waitlist(),
        Invalid::NotOfSeries => texts::invalid_not_of_series(),
        Invalid::NotOfGroup => texts::invalid_not_of_group(),
        Invalid::NoDateToCome | Invalid::OnlyCalledOff | Invalid::LastDate => texts::invalid_no_date_to_come(),
        Invalid::TooManyMoved { most } => texts::invalid_too_many_moved(most),
        Invalid::WebUrl { max } => texts::invalid_web_address(max),
        Invalid::Range { min, max } => texts::invalid_range(max, min),
        Invalid::Coordinate { max } => texts::invalid_range(max, format!("-{max}")),
        Invalid::Reminders { most, longest } => texts::invalid_reminders(longest, most),
        Invalid::BelowTaken { taken } => texts::refusal_below_taken(taken),
        Invalid::Workbook => texts::invalid_workbook(),
        Invalid::NoAddresses => texts::invalid_no_addresses(),
        Invalid::NoAddressColumn => texts::invalid_no_address_column(),
        Invalid::TooManyRows { most } => texts::invalid_too_many_rows(most),
        Invalid::RuleTooMany => texts::invalid_rule_too_many(),
        Invalid::RuleNever => texts::invalid_rule_never(),
        Invalid::RuleStart { first } => texts::invalid_rule_start(first),
        Invalid::RulePart { .. }
        | Invalid::RuleUnknown { .. }
        | Invalid::RuleFrequency
        | Invalid::RuleTwoEnds
        | Invalid::RuleClash { .. } => texts::invalid_rule(),
    }
}
