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
use store::rsvp::feeds;
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
    /// The address of the personal feed.
    pub(crate) feed_address: String,
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
        let unit = move |tx: &mut ReadTx<'_>| match token::open(tx, claim)? {
            Some(opened) => Ok::<_, StoreError>(Some((beside(tx, &opened)?, opened))),
            None => Ok(None),
        };
        let found = context.store.read(unit).await.map_err(ApiError::from)?;
        let (beside, opened) = found.ok_or_else(|| token::wrong(context, request))?;
        Self::of(context, opened, beside)
    }

    /// The same of an invitation that was just read.
    pub(crate) async fn around(context: &Context, opened: InvitationView) -> Result<Self, ApiError> {
        let unit = move |tx: &mut ReadTx<'_>| Ok::<_, StoreError>((beside(tx, &opened)?, opened));
        let (beside, opened) = context.store.read(unit).await.map_err(ApiError::from)?;
        Self::of(context, opened, beside)
    }

    fn of(
        context: &Context,
        opened: InvitationView,
        RelatedRows {
            days,
            asked,
            feed_version,
            names,
            came_at,
        }: RelatedRows,
    ) -> Result<Self, ApiError> {
        let version = feed_version.ok_or(ApiError::NotFound)?;
        let feed_address = context.links.personal_feed(opened.invitation.id, version);
        Ok(Self {
            opened,
            days,
            asked,
            feed_address,
            names,
            came_at,
        })
    }
}

/// What is read beside an invitation.
struct RelatedRows {
    days: Days,
    asked: BTreeSet<Date>,
    /// The version of their feed's address; none: nobody has one.
    feed_version: Option<u16>,
    names: Option<Names>,
    came_at: Option<Instant>,
}

fn beside(tx: &mut ReadTx<'_>, opened: &InvitationView) -> Result<RelatedRows, StoreError> {
    let id = opened.invitation.id;
    let (days, asked) = match opened.event.plan.series {
        Some(_) => (occurrences::of(tx, id)?, occurrences::asked(tx, &opened.invitation)?),
        None => (Days::new(), BTreeSet::new()),
    };
    let feed_version = feeds::owner(tx, id)?.map(|owner| owner.version);
    Ok(RelatedRows {
        days,
        asked,
        feed_version,
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

/// None: the organizer shows no names, or the person is not coming.
fn names(tx: &mut ReadTx<'_>, opened: &InvitationView) -> Result<Option<Names>, StoreError> {
    let (event, invitation) = (&opened.event, &opened.invitation);
    if event.plan.details.attendees_shown != AttendeesShown::Names || !invitation.status.has_seat() {
        return Ok(None);
    }
    Ok(Some(Names {
        shown: invitations::shown_names(tx, event.id, MOST_NAMES)?,
        is_own_shown: invitations::name_shown_since(tx, invitation.id)?.is_some(),
    }))
}
