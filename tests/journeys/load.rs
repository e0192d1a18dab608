//! A crowd that answers over any of several APIs, changes its mind, and does not give up until it is heard.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::Scope;
use std::time::Duration;

use journeys::{Dice, Http, wait_for};

use crate::house::Desk;

/// What somebody said, and was told that it is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) answer: &'static str,
    pub(crate) guests: usize,
}

/// Somebody who is invited to an event.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) event: String,
    pub(crate) address: String,
    pub(crate) invitation: String,
    /// The way to the personal page, on whichever API.
    pub(crate) path: String,
    /// All that was acknowledged, in its order.
    pub(crate) said: Vec<Said>,
}

/// Everybody who is invited to this event.
pub(crate) fn invited(desk: &Desk, event: &str) -> Vec<Person> {
    let all = desk.invitations(event).into_iter();
    let person = |(address, invitation): (String, serde_json::Value)| {
        let url = invitation["rsvp_url"].as_str().unwrap();
        Person {
            event: event.to_owned(),
            address,
            invitation: invitation["id"].as_str().unwrap().to_owned(),
            path: url[url.find("/r/").unwrap()..].to_owned(),
            said: Vec::new(),
        }
    };
    all.map(person).collect()
}

/// The crowd's pace, and what it has reached.
pub(crate) struct Crowd {
    apis: Vec<Http>,
    heard: AtomicUsize,
    refused: AtomicUsize,
    over: AtomicBool,
    /// Whether somebody got an answer that nobody should get.
    upset: AtomicBool,
}

/// Ends the crowd's answering, however the story ends.
pub(crate) struct EndOfLoad<'a>(&'a Crowd);

impl Drop for EndOfLoad<'_> {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::SeqCst);
    }
}

/// Notes that the thread it is on has failed.
struct Mood<'a>(&'a Crowd);

impl Drop for Mood<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.upset.store(true, Ordering::SeqCst);
        }
    }
}

/// People that answer at once. A small machine has other things to do too.
const AT_ONCE: usize = 4;
/// How long somebody thinks before the next answer.
const THINKS: Duration = Duration::from_millis(8);

impl Crowd {
    /// A crowd that knows these APIs.
    pub(crate) fn at(bases: &[String]) -> Self {
        Self {
            apis: bases.iter().map(|base| Http::new(base)).collect(),
            heard: AtomicUsize::new(0),
            refused: AtomicUsize::new(0),
            over: AtomicBool::new(false),
            upset: AtomicBool::new(false),
        }
    }

    /// How many answers were acknowledged.
    pub(crate) fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }

    /// How many answers were not: nobody was there, or somebody said to come again.
    pub(crate) fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }

    /// Waits until so many more answers were acknowledged.
    pub(crate) fn hears(&self, more: usize) {
        let before = self.heard();
        wait_for("the crowd to be heard", || {
            assert!(
                !self.upset.load(Ordering::SeqCst),
                "somebody in the crowd got a wrong answer"
            );
            (self.heard() >= before + more).then_some(())
        });
    }

    /// Lets people answer, some at a time, until the returned value is dropped.
    pub(crate) fn answers<'scope, 'a: 'scope>(
        &'a self,
        scope: &'scope Scope<'scope, '_>,
        people: &'a mut [Person],
        dice: &mut Dice,
    ) -> EndOfLoad<'a> {
        let share = people.len().div_ceil(AT_ONCE);
        for some in people.chunks_mut(share) {
            let mut dice = dice.split();
            scope.spawn(move || {
                let _mood = Mood(self);
                let mut turn = 0;
                // Everybody answers once, whatever happens; then whoever changes their mind.
                while turn < some.len() || !self.over.load(Ordering::SeqCst) {
                    let place = if turn < some.len() {
                        turn
                    } else {
                        dice.below(some.len())
                    };
                    self.answer(&mut some[place], &mut dice);
                    turn += 1;
                    std::thread::sleep(THINKS);
                }
            });
        }
        EndOfLoad(self)
    }

    /// Gives an answer until it is acknowledged, at one API or another.
    fn answer(&self, person: &mut Person, dice: &mut Dice) {
        let answer = ["yes", "yes", "yes", "yes", "maybe", "no"][dice.below(6)];
        let guests = if answer == "yes" { dice.below(2) } else { 0 };
        let form = format!("answer={answer}&guests={guests}");
        let is_taken = wait_for("an answer to be taken", || {
            let api = &self.apis[dice.below(self.apis.len())];
            let url = format!("{}{}", api.base(), person.path);
            let headers = [("content-type", "application/x-www-form-urlencoded")];
            let told = api.try_send("POST", &url, &headers, &form);
            match told.as_ref().map(|told| told.status) {
                Some(303) => Some(true),
                // Whoever has a seat, and asks for one more where there is none, keeps what they have.
                Some(409) if guests > 0 && !person.said.is_empty() => Some(false),
                None | Some(503) => {
                    self.refused.fetch_add(1, Ordering::SeqCst);
                    None
                }
                Some(_) => panic!("{form}: {told:?}"),
            }
        });
        if is_taken {
            person.said.push(Said { answer, guests });
            self.heard.fetch_add(1, Ordering::SeqCst);
        }
    }
}
