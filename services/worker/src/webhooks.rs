//! Webhooks: who follows the log for them, and what carries a fact to one.

mod follow;
mod post;

pub(crate) use follow::follow;
pub(crate) use post::Post;
