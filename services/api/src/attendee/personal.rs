//! All that a personal page shows, read in one unit of work.

use std::collections::BTreeSet;

use actix_web::HttpRequest;
use domain::schedule::series::Days;
use domain::values::token::Purpose;
use jiff::civil::Date;
use store::rsvp::feeds;
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
}

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
        }: RelatedRows,
    ) -> Result<Self, ApiError> {
        let version = feed_version.ok_or(ApiError::NotFound)?;
        let feed_address = context.links.personal_feed(opened.invitation.id, version);
        Ok(Self {
            opened,
            days,
            asked,
            feed_address,
        })
    }
}

/// What is read beside an invitation.
struct RelatedRows {
    days: Days,
    asked: BTreeSet<Date>,
    /// The version of their feed's address; none: nobody has one.
    feed_version: Option<u16>,
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
    })
}
