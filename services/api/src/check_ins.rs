//! `/events/{id}/check-ins` and `/check-ins/{id}`: who came.

pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
