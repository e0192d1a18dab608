//! What must hold after any order of steps, with any clock: parties, holds, offers, draws, approval, overrides, confirmations
//! and the waitlist together.

use super::*;

#[derive(Clone, Copy, Debug)]
enum Move {
    Answer(u128, Reply),
    /// Who has a seat says that they still come.
    Confirm(u128),
    Withdraw(u128),
    Capacity(Option<u32>),
    Waitlist(bool),
    Approval(bool),
    Again(bool),
    /// Somebody answers questions otherwise.
    Reconsider(u128),
    /// Somebody was asked in time whether they still come, and said nothing.
    Silent(u128),
    /// The next of those who wait are drawn, by this seed.
    Draw(u8, usize),
    Decide(u128, bool),
    Seat(u128),
    /// Whether somebody may answer after the others, and how many guests they bring.
    Override(u128, bool, u16),
    Vacancy(Vacancy),
    Window(RsvpWindow),
    /// The event begins at another hour.
    Moved(u64),
    /// What the mail server says of a letter about an offer.
    Letter(u128, bool),
    /// Letters reach somebody again.
    Reach(u128),
    Ask(u128, u8),
    /// The clock goes on.
    Minutes(u64),
    /// The clock is set back.
    Back(u64),
}

fn replies() -> impl Strategy<Value = Reply> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 2 => Just(Answer::No), 1 => Just(Answer::Maybe)];
    let by = prop_oneof![6 => Just(Actor::Invitee), 1 => Just(Actor::Organizer)];
    let reply = |(answer, guests, actor)| Reply {
        answer,
        guests: Some(guests),
        actor,
    };
    let at_door = (0_u16..3).prop_map(|guests| Reply {
        answer: Answer::Yes,
        guests: Some(guests),
        actor: Actor::Door,
    });
    prop_oneof![4 => (answer, 0_u16..5, by).prop_map(reply), 1 => at_door]
}

fn moves() -> impl Strategy<Value = Move> {
    let who = || 0_u128..12;
    let vacancy = [Vacancy::Given, Vacancy::Offered, Vacancy::Shared, Vacancy::Drawn];
    let window = [
        RsvpWindow::Open,
        RsvpWindow::Open,
        RsvpWindow::Open,
        RsvpWindow::Closed,
        RsvpWindow::Cancelled,
        RsvpWindow::Over,
    ];
    let rules = prop_oneof![
        2 => proptest::option::weighted(0.9, 0_u32..12).prop_map(Move::Capacity),
        1 => any::<bool>().prop_map(Move::Waitlist),
        1 => any::<bool>().prop_map(Move::Approval),
        1 => any::<bool>().prop_map(Move::Again),
        2 => proptest::sample::select(vacancy.to_vec()).prop_map(Move::Vacancy),
        2 => proptest::sample::select(window.to_vec()).prop_map(Move::Window),
        1 => (0_u64..80).prop_map(Move::Moved),
    ];
    let by_organizer = prop_oneof![
        1 => who().prop_map(Move::Withdraw),
        3 => (who(), any::<bool>()).prop_map(|(who, accept)| Move::Decide(who, accept)),
        1 => who().prop_map(Move::Seat),
        1 => (who(), any::<bool>(), 0_u16..5).prop_map(|(who, late, guests)| Move::Override(who, late, guests)),
    ];
    let by_people = prop_oneof![
        10 => (who(), replies()).prop_map(|(who, reply)| Move::Answer(who, reply)),
        2 => who().prop_map(Move::Confirm),
        2 => who().prop_map(Move::Reconsider),
        4 => (who(), 0_u8..6).prop_map(|(who, network)| Move::Ask(who, network)),
    ];
    let by_itself = prop_oneof![
        2 => who().prop_map(Move::Silent),
        3 => (any::<u8>(), 1_usize..4).prop_map(|(seed, page)| Move::Draw(seed, page)),
        6 => (who(), any::<bool>()).prop_map(|(who, taken)| Move::Letter(who, taken)),
        2 => who().prop_map(Move::Reach),
        3 => (0_u64..900).prop_map(Move::Minutes),
        1 => (0_u64..300).prop_map(Move::Back),
    ];
    prop_oneof![10 => rules, 6 => by_organizer, 18 => by_people, 17 => by_itself]
}

impl Model {
    /// What is refused changes nothing, which is checked as after any other step.
    fn make(&mut self, step: Move) -> Result<(), Refusal> {
        match step {
            Move::Answer(who, reply) => return self.answer(who, reply).map(drop),
            Move::Capacity(capacity) => return self.set_capacity(capacity),
            Move::Decide(who, accept) => return self.decide(who, accept),
            Move::Seat(who) => return self.seat_out_of_turn(who),
            Move::Confirm(who) => return self.confirm(who),
            Move::Withdraw(who) if self.status(who) == RsvpStatus::Withdrawn => self.invite_again(who),
            Move::Withdraw(who) => self.withdraw(who),
            Move::Waitlist(on) => self.allocator.waitlist = on,
            Move::Approval(on) => self.allocator.approval = on,
            Move::Again(on) => self.allocator.approval_again = on,
            Move::Reconsider(who) => self.reconsider(who),
            Move::Silent(who) => self.release_silent(who),
            Move::Draw(seed, page) => self.draw(seed, page),
            Move::Override(who, is_late, guests) => self.set_aside(who, is_late, guests),
            Move::Vacancy(vacancy) => {
                self.allocator.vacancy = vacancy;
                self.settle();
            }
            Move::Window(window) => self.turn(window),
            Move::Moved(hours) => self.follow_move(hours),
            Move::Letter(who, taken) => self.hear_of_letter(who, taken),
            Move::Reach(who) => {
                self.unreachable.remove(&party(who));
                self.settle();
            }
            Move::Ask(who, network) => self.ask(who, network),
            Move::Minutes(_) | Move::Back(_) => {}
        }
        Ok(())
    }

    fn step_nowhere(&mut self, who: u128, reason: Reason, actor: Actor) {
        let status = self.status(who);
        self.record(Step {
            invitation: party(who),
            from: status,
            to: status,
            reason,
            actor,
        });
    }

    fn confirm(&mut self, who: u128) -> Result<(), Refusal> {
        let same = Reply { guests: None, ..yes(0) };
        if self.status(who).has_seat() && self.judge(who, same)?.is_none() {
            self.step_nowhere(who, Reason::StillComing, Actor::Invitee);
        }
        Ok(())
    }

    fn invite_again(&mut self, who: u128) {
        self.record(Step {
            invitation: party(who),
            from: RsvpStatus::Withdrawn,
            to: RsvpStatus::Unanswered,
            reason: Reason::InvitedAgain,
            actor: Actor::Organizer,
        });
    }

    fn set_aside(&mut self, who: u128, is_late: bool, guests: u16) {
        self.overrides.insert(party(who), (is_late, guests));
        self.step_nowhere(who, Reason::Overridden, Actor::Organizer);
    }

    /// Closed, opened, called off, on again, over, or moved to where it is not.
    fn turn(&mut self, window: RsvpWindow) {
        if self.allocator.is_called_off() && window != RsvpWindow::Cancelled {
            let now = self.now;
            self.step_each(|allocator, id, status| allocator.renew(id, status, now));
        }
        self.allocator.window = window;
        self.allocator.is_over = window == RsvpWindow::Over;
        self.release();
    }

    fn follow_move(&mut self, hours: u64) {
        let starts = Instant::EPOCH.plus(Duration::from_hours(hours));
        self.step_each(|allocator, id, status| {
            let offer = status.offer()?;
            let until = offer_moved(offer.until?, offer.at, starts);
            allocator.run_offer(id, status, until, Reason::EventMoved)
        });
        self.release();
    }

    /// No offer ends but where the log says why, and that is so.
    fn check_ends(&self, steps: &[Step]) -> Result<(), TestCaseError> {
        let ends = |step: &&Step| step.from.offer().is_some() && !step.to.is_offer_of(step.from);
        for step in steps.iter().filter(ends) {
            let is_right = match step.reason {
                Reason::Answered | Reason::FirstThatFits => step.actor != Actor::System,
                Reason::Withdrawn | Reason::Overridden => step.actor == Actor::Organizer,
                Reason::NextInLine => step.to.has_seat(),
                Reason::OfferLapsed => {
                    let until = step.from.offer().and_then(|offer| offer.until);
                    until.is_some_and(|until| until <= self.now)
                }
                Reason::TakenByOthers => step.from.contested() > 0 && is_waiting(step.to),
                Reason::Unreachable => self.unreachable.contains(&step.invitation),
                Reason::EventRestored => step.to.offer().is_some(),
                _ => false,
            };
            prop_assert!(is_right, "{step:?}");
        }
        Ok(())
    }

    /// From the log alone: where all stand, and that nobody was ever seated beyond the capacity of the time.
    fn check_replay(&self) -> Result<(), TestCaseError> {
        let mut replayed = BTreeMap::new();
        let mut taken = 0;
        for (step, capacity) in self.log.iter().zip(&self.capacities) {
            let from = replayed
                .insert(step.invitation, step.to)
                .unwrap_or(RsvpStatus::Unanswered);
            prop_assert_eq!(from, step.from);
            taken = taken + step.to.seats() - step.from.seats();
            prop_assert!(capacity.is_none_or(|capacity| taken <= capacity), "oversold: {step:?}");
        }
        prop_assert_eq!(replayed, self.parties.clone());
        Ok(())
    }

    fn check_books(&self) -> Result<(), TestCaseError> {
        let taken: u32 = self.parties.values().map(|status| status.seats()).sum();
        prop_assert_eq!(taken, self.allocator.taken);
        prop_assert_eq!(self.queue().len(), self.allocator.queue as usize);
        prop_assert!(
            self.allocator.capacity.is_none_or(|capacity| taken <= capacity),
            "oversold"
        );
        prop_assert_eq!(self.held().count(), self.allocator.held as usize);
        prop_assert!(self.held().all(|(_, until)| until > self.now), "held past its time");
        let networks: Vec<u8> = self.held().map(|(id, _)| self.networks[&id]).collect();
        prop_assert_eq!(networks.iter().collect::<BTreeSet<_>>().len(), networks.len());
        self.check_offers()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_oversold_never_idle_fair_and_replayable(steps in proptest::collection::vec(moves(), 1..60)) {
        let mut model = Model::new(Some(4));
        for step in steps {
            match step {
                Move::Minutes(minutes) => model.now = model.now.plus(Duration::from_mins(minutes)),
                Move::Back(minutes) => model.now = model.now.minus(Duration::from_mins(minutes)),
                _ => {}
            }
            let before = model.queue();
            let logged = model.log.len();
            model.release();
            let held_before = model.allocator.held;
            let _ = model.make(step);
            model.check_books()?;
            let most = model.allocator.capacity.map_or(u32::MAX, |capacity| (capacity / 10).max(3));
            prop_assert!(model.allocator.held <= held_before || model.allocator.held <= most, "too many held");
            check_fairness(&before, &model.log[logged..])?;
            model.check_ends(&model.log[logged..])?;
        }
        model.check_replay()?;
    }
}

/// Whoever of the same size waited longer is seated first.
fn check_fairness(before: &[Waiting], steps: &[Step]) -> Result<(), TestCaseError> {
    let promoted: Vec<_> = steps
        .iter()
        .filter(|step| matches!(step.reason, Reason::NextInLine | Reason::FirstThatFits) && is_waiting(step.from))
        .collect();
    for step in &promoted {
        let RsvpStatus::Waiting { arrival, .. } = step.from else {
            continue;
        };
        // A party that made itself smaller is as large as it is now.
        let guests = step.to.guests();
        let passed_over = before.iter().any(|other| {
            other.arrival < arrival && other.guests <= guests && !steps.iter().any(|s| s.invitation == other.invitation)
        });
        prop_assert!(!passed_over, "an earlier party of the same size was passed over");
    }
    Ok(())
}
