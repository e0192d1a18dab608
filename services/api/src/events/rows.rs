//! Lists of what belongs to an event, for the organizer whose event it is.

use actions::events;
use domain::EventId;
use store::{Page, ReadTx, StoreError};

use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{Paging, Place};

/// What reads a page of an event's rows.
type Reading<K, R> = fn(&mut ReadTx<'_>, EventId, Page<K>) -> Result<Vec<R>, StoreError>;

/// The rows of the page that is asked for, of the event in the path.
pub(crate) async fn of_event<K, R>(caller: &Caller, read: Reading<K, R>) -> Result<(Paging<K>, Vec<R>), ApiError>
where
    K: Place + Send + 'static,
    R: Send + 'static,
{
    let id: EventId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        events::find(tx, who, right, id)?;
        Ok::<_, ApiError>(read(tx, id, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok((paging, rows))
}
