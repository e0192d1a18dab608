//! All that a personal page shows, read in one unit of work.

use std::collections::BTreeSet;

use actix_web::HttpRequest;
use domain::Instant;
use domain::check_in::date_now;
use domain::event::program::AttendeesShown;
use domain::schedule::series::Days;
use domain::values::text::PersonName;
use domain::values::token::Purpose;
use jiff::civil::Date;
use store::rsvp::check_ins;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::rsvp::occurrences;
use store::{ReadTx, StoreError};

use crate::context::Context;
use crate::error::ApiError;
use crate::token;

/// An invitation, and what belongs to its person.
pub(crate) struct Personal {
    pub(crate) opened: InvitationView,
    /// What the person said about single dates.
    pub(crate) days: Days,
    /// The days of dates that changed, about which letters asked and nothing was said yet.
    pub(crate) asked: BTreeSet<Date>,
    /// What those who are coming see of each other.
    pub(crate) names: Option<Names>,
    /// When they came; of a series, to the nearest date.
    pub(crate) came_at: Option<Instant>,
}

/// Names that those who are coming see of each other.
pub(crate) struct Names {
    /// Of those who agreed.
    pub(crate) shown: Vec<PersonName>,
    /// Whether the person did.
    pub(crate) is_own_shown: bool,
}

/// Most names that a page shows.
const MOST_NAMES: u16 = 500;

impl Personal {
    /// What a personal link opens.
    pub(crate) async fn open(context: &Context, request: &HttpRequest) -> Result<Self, ApiError> {
        let claim = token::claim(context, request, Purpose::Rsvp)?;
        let alone = move |tx: &mut ReadTx<'_>| token::open(tx, claim);
        let alone = context.store.read_one(alone).await.map_err(ApiError::from)?;
        // Most pages are one statement. What takes several is read anew, as of one moment.
        if let Some(opened) = alone.as_ref().filter(|opened| is_all(opened)) {
            return Ok(Self::of(opened.clone(), RelatedRows::default()));
        }
        let unit = move |tx: &mut ReadTx<'_>| match token::open(tx, claim)? {
            Some(opened) => Ok::<_, StoreError>(Some((beside(tx, &opened)?, opened))),
            None => Ok(None),
        };
        let found = match alone {
            Some(_) => context.store.read(unit).await.map_err(ApiError::from)?,
            None => None,
        };
        let (beside, opened) = found.ok_or_else(|| token::wrong(context, request))?;
        Ok(Self::of(opened, beside))
    }

    /// The same of an invitation that was just read.
    pub(crate) async fn around(context: &Context, opened: InvitationView) -> Result<Self, ApiError> {
        if is_all(&opened) {
            return Ok(Self::of(opened, RelatedRows::default()));
        }
        let unit = move |tx: &mut ReadTx<'_>| Ok::<_, StoreError>((beside(tx, &opened)?, opened));
        let (beside, opened) = context.store.read(unit).await.map_err(ApiError::from)?;
        Ok(Self::of(opened, beside))
    }

    fn of(opened: InvitationView, beside: RelatedRows) -> Self {
        Self {
            opened,
            days: beside.days,
            asked: beside.asked,
            names: beside.names,
            came_at: beside.came_at,
        }
    }
}

/// What is read beside an invitation.
#[derive(Default)]
struct RelatedRows {
    days: Days,
    asked: BTreeSet<Date>,
    names: Option<Names>,
    came_at: Option<Instant>,
}

/// Whether nothing stands beside an invitation, or was read with it as of another moment.
fn is_all(opened: &InvitationView) -> bool {
    let event = &opened.event;
    let somebody_came = event.counts.checked_in > 0;
    event.plan.series.is_none() && !somebody_came && !sees_names(opened) && opened.waitlist_position.is_none()
}

fn beside(tx: &mut ReadTx<'_>, opened: &InvitationView) -> Result<RelatedRows, StoreError> {
    let id = opened.invitation.id;
    let (days, asked) = match opened.event.plan.series {
        Some(_) => (occurrences::of(tx, id)?, occurrences::asked(tx, &opened.invitation)?),
        None => (Days::new(), BTreeSet::new()),
    };
    Ok(RelatedRows {
        days,
        asked,
        names: names(tx, opened)?,
        came_at: came_at(tx, opened)?,
    })
}

/// When the person came; looked up once anybody did.
fn came_at(tx: &mut ReadTx<'_>, opened: &InvitationView) -> Result<Option<Instant>, StoreError> {
    if opened.event.counts.checked_in == 0 {
        return Ok(None);
    }
    let day = date_now(&opened.event.plan, tx.now());
    Ok(check_ins::standing(tx, opened.invitation.id, day)?.map(|came| came.came_at))
}

/// Whether the organizer shows names, and the person is coming.
fn sees_names(opened: &InvitationView) -> bool {
    opened.event.plan.details.attendees_shown == AttendeesShown::Names && opened.invitation.status.has_seat()
}

fn names(tx: &mut ReadTx<'_>, opened: &InvitationView) -> Result<Option<Names>, StoreError> {
    if !sees_names(opened) {
        return Ok(None);
    }
    let (event, invitation) = (&opened.event, &opened.invitation);
    Ok(Some(Names {
        shown: invitations::shown_names(tx, event.id, MOST_NAMES)?,
        is_own_shown: invitations::name_shown_since(tx, invitation.id)?.is_some(),
    }))
}
