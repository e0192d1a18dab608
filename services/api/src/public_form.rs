//! Forms that anybody can fill in, and that make letters: what holds back programs that fill them in, without a word of it.
//!
//! A field that people don't see, and a signed stamp that says when the form was handed out. Whoever is held back reads
//! what everybody reads, or gets the form once more. How many letters an address and a network get is counted in the
//! database (`store::people::unasked`).

use std::time::Duration;

use domain::EventId;
use tokio::time::{Instant, sleep_until};

use crate::body;
use crate::context::Context;

/// The field that people don't see.
const TRAP: &str = "website";

/// The field with the stamp.
const STAMP: &str = "form";

/// Nobody has read a form and filled it in sooner.
const SOONEST: Duration = Duration::from_secs(2);

/// A form that lay open for longer is handed out anew.
const LATEST: Duration = Duration::from_hours(24);

/// How long every answer takes at least: longer than any of the ways that lead to it.
const AS_LONG_AS: Duration = Duration::from_millis(300);

/// An answer, after the same time whatever led to it: whether an address is known, invited or written to is nobody's to know.
pub(crate) async fn in_the_same_time<T>(answer: impl Future<Output = T>) -> T {
    let until = Instant::now() + AS_LONG_AS;
    let answered = answer.await;
    sleep_until(until).await;
    answered
}

/// What becomes of a form that was sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judged {
    /// It is taken.
    Taken,
    /// It comes back for one more press.
    OnceMore,
    /// It is answered as if it were taken, and nothing follows.
    Dropped,
}

/// A form that was sent in.
pub(crate) struct PublicForm {
    fields: Vec<(String, String)>,
}

impl PublicForm {
    /// Takes a body apart, however the form is packed.
    pub(crate) fn of(body: &[u8]) -> Self {
        Self {
            fields: body::form_fields(body),
        }
    }

    /// A field; empty if it is not there.
    pub(crate) fn field(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(field, _)| field.trim() == name);
        field.map_or("", |(_, value)| value.trim())
    }

    /// Judges a form about an event.
    pub(crate) fn judge(&self, context: &Context, about: EventId) -> Judged {
        if !self.field(TRAP).is_empty() {
            return Judged::Dropped;
        }
        if !context.limits.are_on() {
            return Judged::Taken;
        }
        let now = context.store.now();
        let handed_out = context.links.form_handed_out(about, self.field(STAMP));
        let age = handed_out.filter(|at| *at <= now).map(|at| now.since(at));
        if !age.is_some_and(|age| (SOONEST..LATEST).contains(&age)) {
            return Judged::OnceMore;
        }
        Judged::Taken
    }

    /// The stamp of a form that comes back: as it was, if it is genuine and not too old, so that one more press is enough.
    pub(crate) fn stamp_again(&self, context: &Context, about: EventId) -> String {
        let (stamp, now) = (self.field(STAMP), context.store.now());
        let handed_out = context.links.form_handed_out(about, stamp);
        if handed_out.is_some_and(|at| at <= now && now.since(at) < LATEST) {
            stamp.to_owned()
        } else {
            context.links.form_stamp(about, now)
        }
    }
}
