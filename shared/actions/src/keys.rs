//! Keys: what somebody does with those of their account.

mod create;
mod revoke;

pub use create::{MadeKey, create};
pub use revoke::revoke;
