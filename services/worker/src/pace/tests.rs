//! The pace at given times.

use super::*;

fn start() -> Instant {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

fn leave<'a>(pace: &'a Pace, domain: &'a str, now: Instant) -> Leave<'a> {
    match pace.turn(domain, now) {
        Turn::Now(leave) => leave,
        Turn::Later(wait) => panic!("put off for {wait:?}"),
    }
}

fn wait(pace: &Pace, domain: &str, now: Instant) -> Duration {
    match pace.turn(domain, now) {
        Turn::Now(_) => panic!("may go"),
        Turn::Later(wait) => wait,
    }
}

/// Lets a letter set out once it may, has it answered, and says when that was.
fn send(pace: &Pace, domain: &str, answer: Answer, mut now: Instant) -> Instant {
    loop {
        match pace.turn(domain, now) {
            Turn::Now(leave) => {
                leave.answered(answer, now);
                return now;
            }
            Turn::Later(wait) => now = now.plus(wait),
        }
    }
}

/// A pace by which this domain was slowed so often.
fn slowed(domain: &str, times: u32) -> (Pace, Instant) {
    let pace = Pace::default();
    let mut now = start();
    for _ in 0..times {
        now = send(&pace, domain, Answer::Fewer, now);
    }
    (pace, now)
}

/// How many letters go in ten minutes if there is always one waiting.
fn in_ten_minutes(pace: &Pace, domain: &str, from: Instant) -> u64 {
    let mut sent = 0;
    for tenth in 0..6_000 {
        let now = from.plus(Duration::from_millis(tenth * 100));
        if let Turn::Now(leave) = pace.turn(domain, now) {
            leave.answered(Answer::Neither, now);
            sent += 1;
        }
    }
    sent
}

#[test]
fn who_never_asked_for_fewer_is_never_put_off() {
    let (pace, now) = slowed("slow.example", 1);
    let held: Vec<_> = (0..500).map(|_| leave(&pace, "quick.example", now)).collect();
    for leave in held {
        leave.answered(Answer::Neither, now);
    }
    assert_eq!(pace.domains().slowed.len(), 1);
}

#[test]
fn each_further_answer_halves_the_rate_down_to_a_floor() {
    for (times, rate) in [(1, 1_200), (2, 600), (3, 300), (4, 150), (5, 75), (9, 75)] {
        let (pace, now) = slowed("slow.example", times);
        let sent = in_ten_minutes(&pace, "slow.example", now);
        // What is saved for two seconds comes on top.
        assert!((rate - 1..=rate + 4).contains(&sent), "{times} times: {sent}");
    }
}

#[test]
fn letters_that_set_out_before_a_domain_was_slowed_do_not_slow_it_again() {
    let pace = Pace::default();
    let crowd: Vec<_> = (0..8).map(|_| leave(&pace, "slow.example", start())).collect();
    for leave in crowd {
        leave.answered(Answer::Fewer, start());
    }
    assert_eq!(pace.domains().slowed["slow.example"].step, 0);
    let pair = [(); 2].map(|()| leave(&pace, "slow.example", start()));
    for leave in pair {
        leave.answered(Answer::Fewer, start());
    }
    assert_eq!(pace.domains().slowed["slow.example"].step, 1);
}

#[test]
fn two_letters_at_most_are_under_way_to_a_slowed_domain() {
    let (pace, now) = slowed("slow.example", 1);
    let first = leave(&pace, "slow.example", now);
    let _second = leave(&pace, "slow.example", now);
    let later = now.plus(seconds(60));
    assert_eq!(wait(&pace, "slow.example", later), FIRST_INTERVAL);
    // One that was cut off makes room as well.
    drop(first);
    leave(&pace, "slow.example", later).answered(Answer::Taken, later);
}

#[test]
fn letters_taken_bring_a_domain_back_step_by_step() {
    let (pace, mut now) = slowed("slow.example", 3);
    for step in [1, 0] {
        for _ in 0..RECOVERY {
            now = send(&pace, "slow.example", Answer::Taken, now);
        }
        assert_eq!(pace.domains().slowed["slow.example"].step, step);
    }
    for _ in 0..RECOVERY {
        now = send(&pace, "slow.example", Answer::Taken, now);
    }
    assert!(pace.domains().slowed.is_empty());
    assert!(now.since(start()) < seconds(60), "{now}");
}

#[test]
fn a_further_answer_takes_back_what_was_counted_towards_recovery() {
    let (pace, mut now) = slowed("slow.example", 1);
    for _ in 1..RECOVERY {
        now = send(&pace, "slow.example", Answer::Taken, now);
    }
    now = send(&pace, "slow.example", Answer::Fewer, now);
    send(&pace, "slow.example", Answer::Taken, now);
    assert_eq!(pace.domains().slowed["slow.example"].step, 1);
}

#[test]
fn an_hour_without_such_an_answer_frees_a_domain() {
    let (pace, now) = slowed("slow.example", 9);
    let later = now.plus(FORGOTTEN_AFTER);
    let _held: Vec<_> = (0..50).map(|_| leave(&pace, "slow.example", later)).collect();
    assert!(pace.domains().slowed.is_empty());
}

#[test]
fn letters_that_are_put_off_come_back_one_after_the_other_and_none_too_late() {
    let (pace, now) = slowed("slow.example", 5);
    let mut waits: Vec<_> = (0..1_000).map(|_| wait(&pace, "slow.example", now)).collect();
    assert!(waits.iter().all(|wait| *wait <= LONGEST && !wait.is_zero()));
    waits.sort_unstable();
    waits.dedup();
    assert!(waits.len() >= 70, "{} different times", waits.len());
}

#[test]
fn a_clock_that_is_set_back_stops_no_domain_for_ever() {
    let (pace, now) = slowed("slow.example", 9);
    let before = now.minus(Duration::from_hours(24));
    leave(&pace, "slow.example", before).answered(Answer::Taken, before);
}

#[test]
fn only_so_many_domains_are_kept_in_mind_and_the_longest_quiet_is_forgotten_first() {
    let pace = Pace::default();
    for number in 0..=DOMAINS {
        let domain = format!("slow{number}.example");
        leave(&pace, &domain, start()).answered(Answer::Fewer, start());
    }
    let domains = pace.domains();
    assert_eq!(domains.slowed.len(), DOMAINS);
    assert!(!domains.slowed.contains_key("slow0.example"));
}
