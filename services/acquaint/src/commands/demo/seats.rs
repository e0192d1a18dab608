//! Seats of the sample that are not simply first come, first served: offered, asked for, drawn.

use actions::Seen;
use actions::events;
use actions::events::ReviseEvent;
use domain::EventId;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::people::Principal;
use domain::rsvp::draw::Draw;
use domain::rsvp::status::Answer;
use store::event::events::get;
use store::rsvp::invitations;
use store::{ReadTx, WriteTx};

use super::sample::{gone, request};
use super::shown::{BETWEEN_LOOKS, LOOKS, Shown, all};
use crate::error::Failure;

impl Shown<'_> {
    /// Somebody leaves, and the next in line is offered their place.
    pub(super) async fn offer(&self, event: EventId) -> Result<(), Failure> {
        let list = move |tx: &mut ReadTx<'_>| invitations::list(tx, event, all());
        let listed = self.store.read(list).await?;
        let leaving = listed.iter().find(|one| one.invitation.status.has_seat());
        let leaving = leaving.ok_or_else(gone)?.invitation.id;
        let _ = self.rsvp_queue.answer(request(leaving, Answer::No, 0)?).await;
        let listed = self.store.read(list).await?;
        let offered = listed.iter().find(|one| one.invitation.status.offer().is_some());
        self.personal_page(
            "a personal page: a place is offered",
            &offered.ok_or_else(gone)?.invitation,
        );
        Ok(())
    }

    /// Where those wait whom the organizer accepts or declines.
    pub(super) fn requests(&self, event: &Event) {
        self.line(
            "who asks for a place, in the console",
            format_args!("/console/events/{}/answers?show=requested", event.id),
        );
    }

    /// Has places drawn now, and shows who got them.
    pub(super) async fn draw(&self, who: Principal, event: EventId) -> Result<(), Failure> {
        let now = self.store.now();
        let revised = ReviseEvent {
            event,
            seen: Seen::Any,
            notify: Notify::AT_ONCE,
            plan: move |plan: &EventPlan| {
                let mut plan = plan.clone();
                plan.details.lottery_at = Some(plan.schedule.zone().local(now));
                Ok::<_, Failure>(plan)
            },
        };
        let revise = move |tx: &mut WriteTx<'_>| events::revise(tx, who, revised);
        self.store.write(revise).await?;
        for _ in 0..LOOKS {
            let found = self.store.read(move |tx: &mut ReadTx<'_>| get(tx, event)).await?;
            let draw = found.and_then(|found| found.event.draw);
            if draw.as_ref().and_then(Draw::ended_at).is_some() {
                break;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        self.line(
            "an event whose places were drawn, in the console",
            format_args!("/console/events/{event}/answers"),
        );
        Ok(())
    }
}
