//! The pace at given times.

use super::*;

fn start() -> Instant {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

fn permit<'a>(throttle: &'a DomainThrottle, domain: &'a str, now: Instant) -> Permit<'a> {
    match throttle.turn(domain, now) {
        Turn::Now(permit) => permit,
        Turn::Later(wait) => panic!("put off for {wait:?}"),
    }
}

fn wait(throttle: &DomainThrottle, domain: &str, now: Instant) -> Duration {
    match throttle.turn(domain, now) {
        Turn::Now(_) => panic!("may go"),
        Turn::Later(wait) => wait,
    }
}

/// Lets a letter set out once it may, has it answered, and says when that was.
fn send(throttle: &DomainThrottle, domain: &str, answer: Answer, mut now: Instant) -> Instant {
    loop {
        match throttle.turn(domain, now) {
            Turn::Now(permit) => {
                permit.answered(answer, now);
                return now;
            }
            Turn::Later(wait) => now = now.plus(wait),
        }
    }
}

/// A pace by which this domain was slowed so often.
fn slowed(domain: &str, times: u32) -> (DomainThrottle, Instant) {
    let throttle = DomainThrottle::default();
    let mut now = start();
    for _ in 0..times {
        now = send(&throttle, domain, Answer::Fewer, now);
    }
    (throttle, now)
}

/// How many letters go in ten minutes if there is always one waiting.
fn in_ten_minutes(throttle: &DomainThrottle, domain: &str, from: Instant) -> u64 {
    let mut sent = 0;
    for tenth in 0..6_000 {
        let now = from.plus(Duration::from_millis(tenth * 100));
        if let Turn::Now(permit) = throttle.turn(domain, now) {
            permit.answered(Answer::Neither, now);
            sent += 1;
        }
    }
    sent
}

#[test]
fn who_never_asked_for_fewer_is_never_put_off() {
    let (throttle, now) = slowed("slow.example", 1);
    let held: Vec<_> = (0..500).map(|_| permit(&throttle, "quick.example", now)).collect();
    for permit in held {
        permit.answered(Answer::Neither, now);
    }
    assert_eq!(throttle.domains().slowed.len(), 1);
}

#[test]
fn each_further_answer_halves_the_rate_down_to_a_floor() {
    for (times, rate) in [(1, 1_200), (2, 600), (3, 300), (4, 150), (5, 75), (9, 75)] {
        let (throttle, now) = slowed("slow.example", times);
        let sent = in_ten_minutes(&throttle, "slow.example", now);
        // What is saved for two seconds comes on top.
        assert!((rate - 1..=rate + 4).contains(&sent), "{times} times: {sent}");
    }
}

#[test]
fn letters_that_set_out_before_a_domain_was_slowed_do_not_slow_it_again() {
    let throttle = DomainThrottle::default();
    let crowd: Vec<_> = (0..8).map(|_| permit(&throttle, "slow.example", start())).collect();
    for permit in crowd {
        permit.answered(Answer::Fewer, start());
    }
    assert_eq!(throttle.domains().slowed["slow.example"].step, 0);
    let pair = [(); 2].map(|()| permit(&throttle, "slow.example", start()));
    for permit in pair {
        permit.answered(Answer::Fewer, start());
    }
    assert_eq!(throttle.domains().slowed["slow.example"].step, 1);
}

#[test]
fn two_letters_at_most_are_under_way_to_a_slowed_domain() {
    let (throttle, now) = slowed("slow.example", 1);
    let first = permit(&throttle, "slow.example", now);
    let _second = permit(&throttle, "slow.example", now);
    let later = now.plus(seconds(60));
    assert_eq!(wait(&throttle, "slow.example", later), FIRST_INTERVAL);
    // One that was cut off makes room as well.
    drop(first);
    permit(&throttle, "slow.example", later).answered(Answer::Taken, later);
}

#[test]
fn letters_taken_bring_a_domain_back_step_by_step() {
    let (throttle, mut now) = slowed("slow.example", 3);
    for step in [1, 0] {
        for _ in 0..RECOVERY {
            now = send(&throttle, "slow.example", Answer::Taken, now);
        }
        assert_eq!(throttle.domains().slowed["slow.example"].step, step);
    }
    for _ in 0..RECOVERY {
        now = send(&throttle, "slow.example", Answer::Taken, now);
    }
    assert!(throttle.domains().slowed.is_empty());
    assert!(now.since(start()) < seconds(60), "{now}");
}

#[test]
fn a_further_answer_takes_back_what_was_counted_towards_recovery() {
    let (throttle, mut now) = slowed("slow.example", 1);
    for _ in 1..RECOVERY {
        now = send(&throttle, "slow.example", Answer::Taken, now);
    }
    now = send(&throttle, "slow.example", Answer::Fewer, now);
    send(&throttle, "slow.example", Answer::Taken, now);
    assert_eq!(throttle.domains().slowed["slow.example"].step, 1);
}

#[test]
fn an_hour_without_such_an_answer_frees_a_domain() {
    let (throttle, now) = slowed("slow.example", 9);
    let later = now.plus(FORGOTTEN_AFTER);
    let _held: Vec<_> = (0..50).map(|_| permit(&throttle, "slow.example", later)).collect();
    assert!(throttle.domains().slowed.is_empty());
}

#[test]
fn letters_that_are_put_off_come_back_one_after_the_other_and_none_too_late() {
    let (throttle, now) = slowed("slow.example", 5);
    let mut waits: Vec<_> = (0..1_000).map(|_| wait(&throttle, "slow.example", now)).collect();
    assert!(waits.iter().all(|wait| *wait <= LONGEST && !wait.is_zero()));
    waits.sort_unstable();
    waits.dedup();
    assert!(waits.len() >= 70, "{} different times", waits.len());
}

#[test]
fn a_clock_that_is_set_back_stops_no_domain_for_ever() {
    let (throttle, now) = slowed("slow.example", 9);
    let before = now.minus(Duration::from_hours(24));
    permit(&throttle, "slow.example", before).answered(Answer::Taken, before);
}

#[test]
fn only_so_many_domains_are_kept_in_mind_and_the_longest_quiet_is_forgotten_first() {
    let throttle = DomainThrottle::default();
    for number in 0..=DOMAINS {
        let domain = format!("slow{number}.example");
        permit(&throttle, &domain, start()).answered(Answer::Fewer, start());
    }
    let domains = throttle.domains();
    assert_eq!(domains.slowed.len(), DOMAINS);
    assert!(!domains.slowed.contains_key("slow0.example"));
}
