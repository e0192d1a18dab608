//! Offers: for how long, to how many, and what ends them.

use super::*;
use crate::rsvp::status::Offer;

impl Model {
    pub(super) fn lapse(&mut self) {
        for (id, status) in self.parties.clone() {
            if let Some(step) = self.allocator.lapse(id, status, self.now) {
                self.record(step);
            }
        }
    }

    /// As the store does it, in order of arrival.
    pub(super) fn offer_alone(&mut self) {
        if self.allocator.no_longer_shares() {
            self.step_each(SeatAllocator::offer_alone);
            self.tell_outrun();
        }
    }

    /// Without a limit nobody is in anybody's way.
    pub(super) fn give(&mut self) {
        if self.allocator.capacity.is_none() {
            self.step_each(SeatAllocator::give);
        }
    }

    pub(super) fn step_each(&mut self, decide: impl Fn(&mut SeatAllocator, InvitationId, RsvpStatus) -> Option<Step>) {
        let mut all: Vec<_> = self.parties.clone().into_iter().collect();
        all.sort_by_key(|(_, status)| status.offer().map(|offer| offer.arrival));
        for (id, status) in all {
            if let Some(step) = decide(&mut self.allocator, id, status) {
                self.record(step);
            }
        }
    }

    pub(super) fn tell_outrun(&mut self) {
        for (id, status) in self.parties.clone() {
            if self.allocator.is_outrun(status) {
                let step = self.allocator.take_back(id, status, Reason::TakenByOthers);
                self.record(step.unwrap());
            }
        }
    }

    /// The mail server took the letter about an offer, or nobody can be told of it.
    pub(super) fn hear_of_letter(&mut self, who: u128, taken: bool) {
        let (id, status) = (party(who), self.status(who));
        let Some(offer) = status.offer() else { return };
        let until = offered_until(self.now, Instant::from_micros(STARTS));
        let step = match (taken, offer.until) {
            (true, None) => self.allocator.run_offer(id, status, until, Reason::LetterTaken),
            (true, Some(_)) => None,
            (false, _) => {
                self.unreachable.insert(id);
                self.allocator.take_back(id, status, Reason::Unreachable)
            }
        };
        if let Some(step) = step {
            self.record(step);
            self.settle();
        }
    }

    pub(super) fn seat_out_of_turn(&mut self, who: u128) -> Result<(), Refusal> {
        if let Some(step) = self.allocator.seat_out_of_turn(party(who), self.status(who))? {
            self.record(step);
            self.settle();
        }
        Ok(())
    }

    fn offers(&self) -> impl Iterator<Item = (Offer, u32)> {
        let parties = self.parties.values();
        parties.filter_map(|status| Some((status.offer()?, status.contested())))
    }

    /// Nobody who fits waits, but where the same seats are offered to enough; and no offer outlives its time.
    pub(super) fn check_offers(&self) -> Result<(), TestCaseError> {
        let contested: u32 = self.offers().map(|(_, seats)| seats).sum();
        prop_assert_eq!(contested, self.allocator.contested);
        prop_assert_eq!(self.offers().count(), self.allocator.offered as usize);
        let fits = |party: &Waiting| party.can_be_told && self.allocator.fits(party.size());
        let is_on = !self.allocator.is_over && !self.allocator.is_called_off();
        prop_assert!(
            !is_on || !self.allocator.takes_more_offers() || !self.queue().iter().any(fits),
            "idle"
        );
        prop_assert!(
            self.allocator.is_called_off()
                || self
                    .offers()
                    .all(|(offer, _)| offer.until.is_none_or(|until| until > self.now)),
            "offered past its time"
        );
        let outrun = |(_, seats): (Offer, u32)| seats > 0 && !self.allocator.fits(seats);
        prop_assert!(!self.offers().any(outrun), "somebody was outrun and not told");
        Ok(())
    }
}

fn no() -> Reply {
    Reply {
        answer: Answer::No,
        ..yes(0)
    }
}

/// One seat, taken; this many wait for it.
fn full(vacancy: Vacancy, waiting: u128) -> Model {
    let mut model = Model::new(Some(1));
    model.allocator.vacancy = vacancy;
    for who in 0..=waiting {
        model.answer(who, yes(0)).unwrap();
    }
    model
}

#[test]
fn a_seat_is_offered_in_order_and_goes_on_once_its_time_is_up() {
    let mut model = full(Vacancy::Offered, 2);
    model.answer(0, no()).unwrap();
    assert_eq!(
        model.status(1).offer().map(|offer| (offer.arrival, offer.until)),
        Some((1, None))
    );
    assert_eq!(model.allocator.taken, 1, "what is offered counts as taken");
    // Nobody's time runs who was told of nothing.
    model.now = Instant::from_micros(STARTS / 2);
    model.release();
    assert!(model.status(1).offer().is_some());
    model.hear_of_letter(1, true);
    // 20 hours are left: an eighth of that.
    model.now = model.now.plus(Duration::from_mins(150));
    model.release();
    assert_eq!(model.status(1), RsvpStatus::Unanswered);
    assert!(model.status(2).offer().is_some());
    assert_eq!(model.answer(2, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
    let what: Vec<_> = model.log.iter().skip(4).map(Step::what).collect();
    assert_eq!(what, ["offered", "offer_runs", "lapsed", "offered", "taken"]);
}

#[test]
fn what_is_called_off_takes_no_offer_back_and_it_is_made_anew_or_given() {
    let mut model = full(Vacancy::Offered, 2);
    model.answer(0, no()).unwrap();
    model.hear_of_letter(1, true);
    model.allocator.window = RsvpWindow::Cancelled;
    model.now = Instant::from_micros(STARTS / 2);
    model.release();
    assert!(model.status(1).offer().is_some(), "nobody could take it");
    model.allocator.window = RsvpWindow::Open;
    let anew = model.allocator.renew(party(1), model.status(1), model.now).unwrap();
    assert_eq!((anew.what(), anew.to.offer().unwrap().until), ("offered", None));
    let given = model.allocator.give(party(1), anew.to).unwrap();
    assert_eq!((given.what(), given.to), ("promoted", RsvpStatus::Going { guests: 0 }));
    assert_eq!(model.allocator.taken, 1);
}

#[test]
fn once_seats_are_shared_no_longer_the_first_in_line_keep_them() {
    let mut model = full(Vacancy::Shared, 4);
    model.answer(0, no()).unwrap();
    assert_eq!(model.offers().count(), 3);
    // The event is moved to next week.
    model.allocator.vacancy = Vacancy::Given;
    model.settle();
    let kept: Vec<_> = (1..=4)
        .map(|who| model.status(who).offer().map(|offer| offer.shared))
        .collect();
    assert_eq!(kept, [Some(false), None, None, None]);
    assert_eq!((model.allocator.taken, model.allocator.contested), (1, 0));
    assert!(matches!(model.status(4), RsvpStatus::Waiting { arrival: 4, .. }));
}

#[test]
fn what_is_offered_runs_on_though_seats_are_drawn_from_now_on() {
    let mut alone = full(Vacancy::Offered, 2);
    alone.answer(0, no()).unwrap();
    alone.hear_of_letter(1, true);
    let offered = alone.status(1);
    alone.allocator.vacancy = Vacancy::Drawn;
    alone.settle();
    assert_eq!(alone.status(1), offered, "it is hers until its time is up");
    assert_eq!(alone.answer(1, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));

    // Of several, the first in line keeps it; the others are in the draw, where they waited.
    let mut shared = full(Vacancy::Shared, 3);
    shared.answer(0, no()).unwrap();
    shared.hear_of_letter(1, true);
    shared.allocator.vacancy = Vacancy::Drawn;
    shared.settle();
    assert_eq!(shared.status(1).offer().map(|offer| offer.shared), Some(false));
    for who in [2, 3] {
        assert!(
            matches!(shared.status(who), RsvpStatus::Waiting { arrival, .. } if arrival == i64::try_from(who).unwrap())
        );
    }
    let why: Vec<_> = shared.log.iter().rev().take(3).map(|step| step.reason).collect();
    assert_eq!(
        why,
        [Reason::TakenByOthers, Reason::TakenByOthers, Reason::SharedNoLonger]
    );
    // Nobody took it: it is drawn with the rest.
    shared.now = Instant::from_micros(STARTS);
    shared.release();
    assert_eq!((shared.status(1), shared.allocator.taken), (RsvpStatus::Unanswered, 0));
    shared.draw(7, 10);
    assert_eq!(shared.allocator.taken, 1);
}

#[test]
fn whose_letter_comes_back_keeps_their_place_and_the_next_is_asked() {
    let mut model = full(Vacancy::Offered, 1);
    model.answer(0, no()).unwrap();
    let step = model
        .allocator
        .take_back(party(1), model.status(1), Reason::Unreachable)
        .unwrap();
    assert_eq!(step.to, RsvpStatus::Waiting { guests: 0, arrival: 1 });
    assert_eq!(step.what(), "taken_back");
}

#[test]
fn in_the_last_hours_three_are_asked_and_the_first_press_wins() {
    let mut model = full(Vacancy::Shared, 4);
    model.answer(0, no()).unwrap();
    assert_eq!(model.offers().count(), 3);
    assert_eq!((model.allocator.taken, model.allocator.contested), (0, 3));
    // Nobody else gets it meanwhile.
    assert_eq!(
        model.answer(9, yes(0)),
        Ok(RsvpStatus::Waiting { guests: 0, arrival: 5 })
    );
    model.ask(10, 1);
    assert_eq!(model.status(10), RsvpStatus::Unanswered);
    assert_eq!(model.answer(2, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
    assert_eq!(model.status(1), RsvpStatus::Waiting { guests: 0, arrival: 1 });
    assert_eq!(model.status(3), RsvpStatus::Waiting { guests: 0, arrival: 3 });
    assert_eq!(model.log.last().map(|step| step.reason), Some(Reason::TakenByOthers));
}

#[test]
fn who_is_offered_a_seat_takes_it_after_answers_closed_or_leaves() {
    let mut model = full(Vacancy::Offered, 2);
    model.answer(0, no()).unwrap();
    model.allocator.window = RsvpWindow::Closed;
    assert_eq!(model.answer(1, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
    model.answer(1, no()).unwrap();
    assert_eq!(model.answer(2, no()), Ok(RsvpStatus::Declined));
    assert_eq!(model.allocator.taken, 0);
}

#[test]
fn the_mode_goes_by_the_distance_to_the_start() {
    let start = Instant::from_micros(STARTS);
    let before = |hours| start.minus(Duration::from_hours(hours));
    let auto = |hours, is_online| WaitlistMode::Auto.vacancy(before(hours), start, is_online);
    assert_eq!((auto(25, false), auto(24, false)), (Vacancy::Given, Vacancy::Offered));
    assert_eq!((auto(5, false), auto(4, false)), (Vacancy::Offered, Vacancy::Shared));
    assert_eq!((auto(2, true), auto(1, true)), (Vacancy::Given, Vacancy::Shared));
    assert_eq!(WaitlistMode::Promote.vacancy(before(1), start, false), Vacancy::Given);
    assert_eq!(WaitlistMode::Offer.vacancy(before(99), start, false), Vacancy::Offered);
}

#[test]
fn an_offer_lasts_a_day_an_eighth_or_a_quarter_of_an_hour() {
    let start = Instant::from_micros(100 * 3_600_000_000);
    let lasts = |minutes_before: u64| {
        let taken_at = start.minus(Duration::from_mins(minutes_before));
        offered_until(taken_at, start).since(taken_at).as_secs() / 60
    };
    assert_eq!((lasts(49 * 60), lasts(48 * 60)), (24 * 60, 6 * 60));
    assert_eq!((lasts(8 * 60), lasts(60), lasts(0)), (60, 15, 15));
    // Moved away it lasts longer; moved near it ends with the start, and never at once.
    let taken_at = start.minus(Duration::from_hours(8));
    let until = offered_until(taken_at, start);
    assert_eq!(
        offer_moved(until, taken_at, start.plus(Duration::from_hours(8))).since(taken_at),
        Duration::from_hours(2)
    );
    assert_eq!(
        offer_moved(until, taken_at, taken_at.plus(Duration::from_mins(30))).since(taken_at),
        Duration::from_mins(30)
    );
    assert_eq!(
        offer_moved(until, taken_at, taken_at).since(taken_at),
        Duration::from_mins(15)
    );
}
