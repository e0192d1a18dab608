//! Makes a key for one's own account.

use domain::ApiKeyId;
use domain::people::{Principal, Right, Rights};
use store::WriteTx;
use store::people::api_keys;
use store::people::api_keys::NewKey;

use crate::authority::authorize_own;
use crate::error::ActionError;

/// A key that was made.
#[derive(Clone, Debug)]
pub struct MadeKey {
    /// Its identity.
    pub id: ApiKeyId,
    /// As what.
    pub new: NewKey,
    /// The key itself.
    pub key: String,
}

/// Makes a key and answers it: it is not shown again. One that names no rights has those of the key that makes it.
pub fn create(tx: &mut WriteTx<'_>, who: Principal, mut new: NewKey) -> Result<MadeKey, ActionError> {
    authorize_own(tx, who, Right::KeyCreate)?;
    if let Some(limit) = who.limit() {
        let rights = *new.rights.get_or_insert(limit);
        beyond(rights, limit).map_or(Ok(()), |right| Err(ActionError::BeyondOwnRights(right)))?;
    }
    let (id, key) = api_keys::create(tx, who.account(), &new)?;
    Ok(MadeKey { id, new, key })
}

/// The first right that is not within others.
fn beyond(rights: Rights, limit: Rights) -> Option<Right> {
    let words = rights.words().into_iter();
    words
        .filter_map(|word| Right::parse(word).ok())
        .find(|right| !limit.has(*right))
}
