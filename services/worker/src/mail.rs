//! Letters on their way out: messages are gathered, letters claimed, written, handed to the mail server and recorded.

pub(crate) mod breaker;
pub(crate) mod in_flight;
pub(crate) mod pipeline;
pub(crate) mod recording;
pub(crate) mod sending;
pub(crate) mod throttle;
pub(crate) mod transient_failures;
