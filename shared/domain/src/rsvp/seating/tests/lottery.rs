//! Draws, seats that nobody confirmed, and requests that are made anew.

use super::*;

impl Model {
    /// As the worker does it: so many parties in the order of the draw; after the last, as usual.
    pub(super) fn draw(&mut self, seed: u8, page: usize) {
        if !self.allocator.awaits_draw() {
            self.draw = None;
            return;
        }
        let mut draw = self.draw.take().unwrap_or_else(|| Draw::new([seed; 32]));
        draw.begin(self.allocator.next_arrival);
        let queue = self.queue();
        let takes_part = |party: &&Waiting| draw.until_arrival().is_some_and(|until| party.arrival <= until);
        let order = draw.order(queue.iter().filter(takes_part).map(|party| party.invitation));
        let next = &order[..page.min(order.len())];
        let party = |id| queue.iter().find(|party| party.invitation == id).copied();
        let drawn: Vec<Waiting> = next.iter().filter_map(|(_, id)| party(*id)).collect();
        for step in self.allocator.draw(&drawn) {
            self.record(step);
        }
        if let Some((place, _)) = next.last() {
            draw.reach(place);
        }
        if next.len() == order.len() || self.allocator.free() == Some(0) {
            self.allocator.vacancy = Vacancy::Given;
        } else {
            self.draw = Some(draw);
        }
        self.settle();
    }

    pub(super) fn release_silent(&mut self, who: u128) {
        if let Some(step) = self.allocator.release_unconfirmed(party(who), self.status(who)) {
            self.record(step);
            self.settle();
        }
    }

    pub(super) fn reconsider(&mut self, who: u128) {
        if let Some(step) = self.allocator.ask_again(party(who), self.status(who)) {
            self.record(step);
            self.settle();
        }
    }
}

#[test]
fn before_the_draw_all_wait_and_it_seats_whole_parties_in_the_order_of_the_seed() {
    let mut model = Model::new(Some(3));
    model.allocator.vacancy = Vacancy::Drawn;
    for who in 0..6 {
        let status = model.answer(who, yes(u16::from(who % 2 == 1))).unwrap();
        assert!(
            is_waiting(status),
            "seats were free, and nobody has one before the draw"
        );
    }
    assert!(model.log.iter().all(|step| step.reason == Reason::EntersDraw));
    model.ask(9, 1);
    assert_eq!(model.status(9), RsvpStatus::Unanswered, "none is held either");
    let mut again = Model::new(Some(3));
    again.allocator = model.allocator;
    again.parties = model.parties.clone();
    model.draw(7, 100);
    for _ in 0..3 {
        again.draw(7, 2);
    }
    assert_eq!(model.parties, again.parties);
    assert_eq!(model.allocator.taken, 3);
    let drawn = model.log.iter().filter(|step| step.reason == Reason::Drawn);
    assert!(drawn.clone().count() >= 2 && drawn.clone().all(|step| step.what() == "drawn"));
    // Afterwards it is first come, first served.
    let seated = drawn.map(|step| step.invitation).next().unwrap();
    let who = (0..6).find(|who| party(*who) == seated).unwrap();
    model
        .answer(
            who,
            Reply {
                answer: Answer::No,
                ..yes(0)
            },
        )
        .unwrap();
    assert_eq!(model.allocator.taken, 3);
}

#[test]
fn a_seat_that_nobody_confirmed_goes_to_the_next() {
    let mut model = Model::new(Some(1));
    model.answer(1, yes(0)).unwrap();
    model.answer(2, yes(0)).unwrap();
    model.release_silent(1);
    assert_eq!(model.status(1), RsvpStatus::Unanswered);
    assert_eq!(model.status(2), RsvpStatus::Going { guests: 0 });
    let what: Vec<_> = model
        .log
        .iter()
        .skip(2)
        .map(|step| (step.what(), step.reason.as_str()))
        .collect();
    assert_eq!(what, [("released", "not_still_coming"), ("promoted", "next_in_line")]);
}

#[test]
fn who_changes_their_party_asks_anew_where_that_is_wanted() {
    let mut model = Model::new(Some(4));
    model.allocator.approval = true;
    model.answer(1, yes(0)).unwrap();
    model.decide(1, true).unwrap();
    assert_eq!(
        model.answer(1, yes(1)),
        Ok(RsvpStatus::Going { guests: 1 }),
        "off by default"
    );
    model.reconsider(1);
    assert!(model.status(1).has_seat());
    model.allocator.approval_again = true;
    assert_eq!(
        model.answer(1, yes(1)),
        Ok(RsvpStatus::Going { guests: 1 }),
        "nothing changes"
    );
    assert_eq!(model.answer(1, yes(2)), Ok(RsvpStatus::Requested { guests: 2 }));
    assert_eq!(model.log.last().map(|step| step.reason), Some(Reason::ChangedSince));
    model.decide(1, true).unwrap();
    model.reconsider(1);
    assert_eq!(model.status(1), RsvpStatus::Requested { guests: 2 });
}
