//! The people of an event, page by page as the client takes them: however many there are, one page is in memory.

use actions::events;
use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Bytes;
use domain::event::Event;
use domain::rsvp::segment::Segment;
use domain::{EventId, InvitationId};
use futures_util::stream::try_unfold;
use store::rsvp::invitations;
use store::{Page, ReadTx, Store};
use tokio::time::Instant;

use super::body::Format;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::query::Query;

/// People a page.
const PAGE: u16 = 500;

/// What is still to be written.
struct Rest {
    store: Store,
    event: Event,
    format: &'static Format,
    segment: Option<Segment>,
    /// The last invitation that was looked at.
    after: Option<InvitationId>,
    has_head: bool,
    has_people: bool,
    is_done: bool,
    /// When a client that has not taken all of it is given up.
    until: Instant,
}

/// The file of the event in the path.
pub(super) async fn answer(caller: &Caller, format: &'static Format) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let mut query = Query::of(caller.request.query_string());
    let segment = query.optional("segment", |word| {
        Segment::parse(word).map_err(|invalid| invalid.to_string())
    });
    let segment = query.finish(segment)?;
    let (who, right) = (caller.principal, caller.right);
    let find = move |tx: &mut ReadTx<'_>| events::find(tx, who, right, id);
    let event = caller.context.store.read(find).await?.event;
    let name = format!("attachment; filename=\"{}-attendees.{}\"", event.slug, format.extension);
    let rest = Rest {
        store: caller.context.store.clone(),
        event,
        format,
        segment,
        after: None,
        has_head: false,
        has_people: false,
        is_done: false,
        until: Instant::now() + caller.context.deadlines.whole_answer,
    };
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, format.media_type));
    response.insert_header((CONTENT_DISPOSITION, name));
    Ok(response.streaming(try_unfold(rest, Rest::next)))
}

impl Rest {
    /// The next octets; none once all were handed out. A piece of none would end the answer.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, ApiError> {
        let mut out = Vec::new();
        while out.is_empty() && !self.is_done {
            self.add_page(&mut out).await?;
        }
        Ok((!out.is_empty()).then(|| (Bytes::from(out), self)))
    }

    async fn add_page(&mut self, out: &mut Vec<u8>) -> Result<(), ApiError> {
        if self.until <= Instant::now() {
            return Err(ApiError::TooSlow);
        }
        let (event, after) = (self.event.id, self.after);
        let page = Page { after, limit: PAGE };
        let rows = self.store.read(move |tx| invitations::list(tx, event, page)).await;
        let rows = rows.map_err(ApiError::from)?;
        self.is_done = rows.len() < usize::from(PAGE);
        self.after = rows.last().map(|row| row.invitation.id);
        if !std::mem::replace(&mut self.has_head, true) {
            out.extend_from_slice(self.format.head.as_bytes());
        }
        let is_wanted = |segment: Segment, row: &invitations::InvitationListItem| {
            segment.has(row.invitation.status, None, !row.came.is_empty())
        };
        for row in &rows {
            if self.segment.is_none_or(|segment| is_wanted(segment, row)) {
                if std::mem::replace(&mut self.has_people, true) {
                    out.extend_from_slice(self.format.between.as_bytes());
                }
                (self.format.write)(out, &self.event, row);
            }
        }
        if self.is_done {
            out.extend_from_slice(self.format.tail.as_bytes());
        }
        Ok(())
    }
}
