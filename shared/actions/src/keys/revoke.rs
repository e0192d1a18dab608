//! Ends a key of one's own account.

use domain::ApiKeyId;
use domain::people::{Principal, Right};
use store::WriteTx;
use store::people::api_keys;

use crate::authority::authorize_own;
use crate::error::ActionError;

/// Ends a key. One that was ended before is not there.
pub fn revoke(tx: &mut WriteTx<'_>, who: Principal, key: ApiKeyId) -> Result<(), ActionError> {
    authorize_own(tx, who, Right::KeyRevoke)?;
    if api_keys::revoke(tx, key, Some(who.account()))? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}
