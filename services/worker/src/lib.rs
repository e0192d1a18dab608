//! Takes messages off the queue and sees to what follows from them.
//!
//! A message says *what to look at*. The [`pipeline`] gathers those about invitations, claims the letters that are owed
//! now, and has them written and sent, many at once in a bounded window; [`marking`] writes down how that went, and only
//! then is the message answered. [`announcing`] spreads an event's change over its invitations, page by page.
//! [`sweeping`] finds what no message told of. Which letter is owed is `domain`'s to say, the protocol of claims
//! `store`'s, how a letter looks and leaves `mail`'s.

mod announcing;
mod gate;
mod hands;
mod marking;
mod patience;
mod pipeline;
mod sending;
mod stumbles;
mod sweeping;
mod worker;

pub use worker::{Worker, WorkerContext, WorkerOptions};

#[cfg(test)]
mod tests;
