//! Tasks: what a team does with those of its group.

mod retry;

pub use retry::{RetryTask, can_be_retried, retry};
