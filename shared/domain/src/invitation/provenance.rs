//! Where the address of an invitation came from, and whose word that is: part of the person's data.

use serde::{Deserialize, Serialize};

use crate::people::obtained::Obtained;
use crate::values::ids::AccountId;

/// Where an address came from, and whose word that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Where it came from.
    #[serde(flatten)]
    pub obtained: Obtained,
    /// Who says so; none until the invitation is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<AccountId>,
}
