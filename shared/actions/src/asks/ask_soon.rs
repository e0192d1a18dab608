//! Somebody needs help soon: a few who fit are asked, and the first yes is enough.

use domain::asks::confidence::Confidence;
use domain::asks::limits::may_ask;
use domain::asks::profile::Topic;
use domain::asks::short_notice::{Candidate, LATEST, LATEST_DAYS, SOONEST, Urgent};
use domain::asks::words::{What, WhyYou};
use domain::asks::{Ask, AskKind, AskPlan, Minutes, NewAsk};
use domain::event::Event;
use domain::group::Group;
use domain::schedule::Zone;
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use domain::{EventId, Instant, PersonId};
use store::asks::{self, candidates, profiles};
use store::people::groups;
use store::{StoreError, WriteTx};

use crate::error::ActionError;

/// Most who are looked at.
const MOST: usize = 40;

/// What somebody needs soon.
#[derive(Clone, Debug)]
pub struct AskSoon {
    /// Who asks.
    pub asker: PersonId,
    /// The event whose people are asked.
    pub event: EventId,
    /// With what.
    pub topic: Topic,
    /// When help is needed, by the clocks of who asks, or else of the group.
    pub needed: jiff::civil::DateTime,
    /// What it is about.
    pub what: What,
    /// The tag of the language that they read.
    pub language: &'static str,
}

/// Takes the ask. Whether it reaches anybody does not show.
pub fn ask_soon(tx: &mut WriteTx<'_>, asked: AskSoon) -> Result<Ask, ActionError> {
    asks::lock_people(tx, &[asked.asker])?;
    let open = profiles::open_events(tx, asked.asker)?;
    let found = open.into_iter().find(|(event, _)| event.id == asked.event);
    let (event, name) = found.ok_or(ActionError::NotFound)?;
    if name.as_str().is_empty() {
        return Err(ActionError::NoName);
    }
    let group = groups::get(tx, event.group)?.ok_or(ActionError::NotFound)?;
    let own = profiles::of(tx, asked.asker, group.id)?
        .map(|own| own.plan)
        .unwrap_or_default();
    let zone = profiles::zone(tx, asked.asker, group.id)?;
    let urgent = urgent(&group, &zone, &asked, tx.now())?;
    let before: Vec<Ask> = asks::of_asker(tx, asked.asker)?
        .into_iter()
        .map(|one| one.ask)
        .collect();
    let was_there = asks::was_somewhere(tx, asked.asker)?;
    may_ask(AskKind::ShortNotice, &before, was_there, tx.now())?;
    let all = who_fits(tx, &event, &group, &own.confidence, &asked)?;
    let id = asks::fresh(tx)?;
    let made = NewAsk {
        id,
        group: group.id,
        event: event.id,
        asker: asked.asker,
        language: asked.language.to_owned(),
        whom: None,
        to: None,
        second: None,
        urgent: Some(urgent),
        plan: AskPlan {
            kind: AskKind::ShortNotice,
            what: asked.what,
            why_you: WhyYou::none(),
            minutes: Minutes::Thirty,
        },
    };
    let ask = Ask::new(made, &group.plan.zone, tx.now());
    asks::create(tx, &ask)?;
    candidates::create(tx, ask.id, &all)?;
    Ok(ask)
}

fn urgent(group: &Group, zone: &Zone, asked: &AskSoon, now: Instant) -> Result<Urgent, Violation> {
    let needed_at = zone.instant_of(asked.needed);
    if needed_at < now.plus(SOONEST) {
        return Err(Violation {
            field: "needed",
            invalid: Invalid::Past,
        });
    }
    if needed_at > now.plus(LATEST) {
        return Err(Violation {
            field: "needed",
            invalid: Invalid::TooFar { days: LATEST_DAYS },
        });
    }
    if !group.plan.topics.has(asked.topic.as_str()) {
        return Err(Violation {
            field: "topic",
            invalid: Invalid::Required,
        });
    }
    Ok(Urgent {
        topic: asked.topic.clone(),
        needed_at,
    })
}

/// Who is glad to be asked soon before, those first who can help with it.
fn who_fits(
    tx: &mut WriteTx<'_>,
    event: &Event,
    group: &Group,
    own: &Confidence,
    asked: &AskSoon,
) -> Result<Vec<Candidate>, StoreError> {
    let mut fits = profiles::at_short_notice(tx, event, asked.asker, &asked.topic)?;
    fits.sort_by_key(|one| {
        let plan = &one.profile.plan;
        let helps = plan.helps.has(asked.topic.as_str());
        // Who is asked at short notice shows to nobody, and so neither does this.
        (!helps, std::cmp::Reverse(own.fits(&plan.confidence)))
    });
    let candidate = |(place, one): (u16, profiles::Askable)| Candidate {
        place,
        person: Some(one.profile.person),
        found_at: event.id,
        zone: one.profile.plan.zone.unwrap_or_else(|| group.plan.zone.clone()),
        reached_at: None,
        is_hindered: false,
        answer: None,
        answered_at: None,
    };
    Ok((0..).zip(fits).take(MOST).map(candidate).collect())
}
