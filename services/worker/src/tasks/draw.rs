//! Draws who gets the seats, a page, a transaction, until none is left; then tells those who were not drawn. One that was cut
//! off goes on where it stopped.

use std::time::Duration;

use domain::EventId;
use domain::values::ids::Id;
use store::rsvp::seats::draw;
use store::rsvp::seats::draw::Drawing;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Parties that one transaction looks at, and people whom one tells.
const PAGE: u16 = 500;

/// Stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let Some(event) = task.subject.map(EventId::from_uuid) else {
        return Ok(Next::Done);
    };
    let taking = &context.shutdown.taking;
    let begin = move |tx: &mut store::WriteTx<'_>| draw::begin(tx, event);
    match backoff::write(&context.store, taking, begin).await? {
        Drawing::None => return Ok(Next::Done),
        Drawing::Until(at) => return Ok(Next::In(at.since(context.store.now()))),
        Drawing::Ended(told_from) => {
            let wait = told_from.since(context.store.now());
            if !wait.is_zero() {
                return Ok(Next::In(wait));
            }
        }
        Drawing::Goes(order) => {
            let mut pages: Vec<_> = order.chunks(PAGE.into()).map(<[_]>::to_vec).collect();
            // A draw among nobody ends, too.
            if pages.is_empty() {
                pages.push(Vec::new());
            }
            let last = pages.len() - 1;
            for (number, next) in pages.into_iter().enumerate() {
                if taking.is_cancelled() {
                    return Ok(Next::In(Duration::ZERO));
                }
                let page = move |tx: &mut store::WriteTx<'_>| draw::page(tx, event, &next, number == last);
                if !backoff::write(&context.store, taking, page).await? {
                    break;
                }
            }
            // Whether it has ended, or was stopped, the next look tells.
            return Ok(Next::In(Duration::ZERO));
        }
    }
    while !taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| draw::tell_the_rest(tx, &task, PAGE);
        if !backoff::write(&context.store, taking, page).await? {
            return Ok(Next::Done);
        }
    }
    Ok(Next::In(Duration::ZERO))
}
