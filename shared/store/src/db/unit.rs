//! Units of work whose kinds of outcome are forgotten on their way to a connection and back, so that what lies between
//! (threads, pools, transactions) is compiled once, and not anew for each of hundreds of units: it was a quarter of the
//! program.

use std::any::Any;

use super::{ReadTx, WriteTx};
use crate::error::{OutageKind, StoreError};

/// What a unit gave, or why it gave nothing.
pub(super) type Outcome = Result<Box<dyn Any + Send>, Failed>;

/// Why a unit of work was not done.
pub(super) enum Failed {
    /// The database did not do it.
    Store(StoreError),
    /// The unit's own reason.
    Unit(Box<dyn Any + Send>),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A unit that only reads.
pub(super) type Reading = Box<dyn FnOnce(&mut ReadTx<'_>) -> Outcome + Send>;

/// A unit that may change things. It is called again where another transaction got in its way.
pub(super) type Writing = Box<dyn FnMut(&mut WriteTx<'_>) -> Outcome + Send>;

pub(super) fn forget<T: Send + 'static, E: Send + 'static>(result: Result<T, E>) -> Outcome {
    match result {
        Ok(done) => Ok(Box::new(done)),
        Err(error) => Err(Failed::Unit(Box::new(error))),
    }
}

/// The outcome of a unit that gives a `T` or an `E`.
pub(super) fn recall<T: 'static, E: From<StoreError> + 'static>(outcome: Outcome) -> Result<T, E> {
    let unknown = || StoreError::unavailable(OutageKind::Away, "the outcome of another unit of work came back");
    match outcome {
        Ok(done) => done.downcast().map(|done| *done).map_err(|_| unknown().into()),
        Err(Failed::Store(error)) => Err(error.into()),
        Err(Failed::Unit(error)) => Err(error.downcast().map_or_else(|_| unknown().into(), |error| *error)),
    }
}
