//! `/events/{id}/door-links` and `/door-links/{id}`: who may stand at the door without an account.

pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
