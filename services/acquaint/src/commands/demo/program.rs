//! What happens at the sample's evenings, and who is there for people.

use domain::event::access::AccessFact;
use domain::event::details::Details;
use domain::event::program::{AgendaItem, Host};
use domain::event::questions::{AskedWhen, Question, QuestionDraft, QuestionKind, revised};
use domain::values::text::{Place, Title};
use jiff::ToSpan;
use jiff::civil::time;

use super::sample::invalid;
use crate::error::Failure;

/// The program of an event that begins half an hour after this; others than evenings on the spot have none.
pub(super) fn of(hour: i8, online: bool, days: i32) -> Result<Details, Failure> {
    if online || hour < 17 {
        return Ok(Details::default());
    }
    let item = |minutes: i64, what: &str| {
        Ok::<_, Failure>(AgendaItem {
            at: time(hour, 30, 0, 0).wrapping_add(minutes.minutes()),
            what: Title::parse(what).map_err(invalid)?,
        })
    };
    let host = |name: &str, about: &str| {
        Ok::<_, Failure>(Host {
            name: Title::parse(name).map_err(invalid)?,
            about: Some(Place::parse(about).map_err(invalid)?),
        })
    };
    Ok(Details {
        agenda: vec![
            item(0, "Doors open, soup")?,
            item(30, "Tables of four")?,
            item(150, "Thanks and goodbyes")?,
        ],
        hosts: vec![
            host("Ingrid Harbour", "founded the makers' loft")?,
            host("Tomás Quay", "asks what nobody dares to ask")?,
        ],
        questions: questions()?,
        // Nobody is asked whether they still come to what is over.
        confirm_by: (days > 0).then_some(24),
        access: [AccessFact::StepFree, AccessFact::HearingLoop].into_iter().collect(),
        ..Details::default()
    })
}

fn questions() -> Result<Vec<Question>, Failure> {
    let options = ["Everything", "No meat", "No animals at all"];
    let options: Result<Vec<Title>, _> = options.into_iter().map(Title::parse).collect();
    let meal = QuestionDraft {
        id: Some("meal".to_owned()),
        kind: QuestionKind::Choice,
        label: Title::parse("What goes into your soup?").map_err(invalid)?,
        help: None,
        options: options.map_err(invalid)?,
        required: true,
        when: AskedWhen::Before,
        at_door: true,
    };
    let after = QuestionDraft {
        id: Some("how".to_owned()),
        kind: QuestionKind::Text,
        label: Title::parse("What should we keep, and what should we change?").map_err(invalid)?,
        options: Vec::new(),
        required: false,
        when: AskedWhen::After,
        at_door: false,
        ..meal.clone()
    };
    revised(vec![meal, after], &[]).map_err(invalid)
}
