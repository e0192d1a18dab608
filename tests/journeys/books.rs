//! The books after a storm: what was acknowledged is written down, seats are right, and each letter went out once.

use std::collections::{BTreeMap, BTreeSet};

use journeys::Apart;
use serde_json::Value;
use testkit::{OpenedLetter, SmtpLetter};

use crate::house::Desk;
use crate::load::{Person, Said};

/// Checks everything, once nothing is on its way any longer. `in_hand`: how many letters the kills may have sent twice.
pub(crate) fn check(apart: &Apart, desk: &Desk, people: &[Person], in_hand: usize) {
    apart.settle();
    let events: BTreeSet<&str> = people.iter().map(|person| person.event.as_str()).collect();
    let letters = apart.sink.letters();
    let last = last_letters(&letters);
    for event in events {
        let books = desk.invitations(event);
        check_seats(&desk.reload(event), &books);
        for person in people.iter().filter(|person| person.event == event) {
            check_answer(person, &books[&person.address]);
            check_last_letter(&books[&person.address], last.get(&person.path));
        }
    }
    check_history(apart, people);
    check_letters(apart, &letters, in_hand);
}

fn check_answer(person: &Person, book: &Value) {
    let last = person.said.last().expect("everybody answered");
    let written = (book["answer"].as_str(), book["guests"].as_u64());
    let said = (Some(last.answer), u64::try_from(last.guests).ok());
    assert_eq!(written, said, "{}: {book}", person.address);
}

/// Never oversold, never idle, and the totals are those of the list.
fn check_seats(event: &Value, books: &BTreeMap<String, Value>) {
    let of = |seat: &'static str| books.values().filter(move |book| book["seat"] == seat);
    let party = |book: &Value| 1 + book["guests"].as_u64().unwrap();
    let answered = |answer: &str| books.values().filter(|book| book["answer"] == answer).count();
    let taken: u64 = of("confirmed").map(party).sum();
    let counts = &event["counts"];
    assert_eq!(counts["seats_taken"], taken, "{event}");
    assert_eq!(counts["going"], of("confirmed").count(), "{event}");
    assert_eq!(counts["waitlisted"], of("waitlisted").count(), "{event}");
    assert_eq!(counts["declined"], answered("no"), "{event}");
    assert_eq!(counts["maybe"], answered("maybe"), "{event}");
    let Some(capacity) = event["capacity"].as_u64() else {
        return;
    };
    assert!(taken <= capacity, "oversold: {taken} of {capacity}");
    let idle: Vec<_> = of("waitlisted")
        .filter(|book| party(book) <= capacity - taken)
        .collect();
    assert!(
        idle.is_empty(),
        "{} seats are free, and {idle:?} waits",
        capacity - taken
    );
}

/// Everything that was acknowledged left its step in the seat log, in its order; a step may be there that nobody heard of.
fn check_history(apart: &Apart, people: &[Person]) {
    let rows = apart.ask(
        "SELECT invitation_id, CASE status_to->>'place' WHEN 'declined' THEN 'no' WHEN 'maybe' THEN 'maybe' ELSE 'yes' END,
             coalesce(status_to->>'guests', '0')
         FROM seat_log WHERE status_to->>'place' IN ('going', 'waiting', 'maybe', 'declined') ORDER BY id",
    );
    let mut history: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
    for row in rows.lines() {
        let words: Vec<&str> = row.split('|').collect();
        let steps = history.entry(words[0]).or_default();
        steps.push((words[1], words[2].parse().unwrap()));
    }
    for person in people {
        let mut steps = history[person.invitation.as_str()].iter();
        let mut before = None;
        for said in &person.said {
            // The same answer again changes nothing.
            if before.replace(*said) == Some(*said) {
                continue;
            }
            let found = steps.any(|step| *step == (said.answer, said.guests));
            assert!(
                found,
                "{}: {said:?} of {:?} is not in the log",
                person.address, person.said
            );
        }
    }
}

/// Each person's last letter, by the path of the personal page that it leads to.
fn last_letters(letters: &[SmtpLetter]) -> BTreeMap<String, OpenedLetter> {
    let opened = letters.iter().map(SmtpLetter::open);
    opened
        .map(|letter| {
            let link = letter.link_to("/r/").expect("a personal link");
            let path = link[link.find("/r/").unwrap()..]
                .split(['?', '#'])
                .next()
                .unwrap_or_default();
            (path.to_owned(), letter)
        })
        .collect()
}

/// The last letter says what is true.
fn check_last_letter(book: &Value, letter: Option<&OpenedLetter>) {
    let calendar = letter.and_then(OpenedLetter::calendar);
    let text = calendar.map(testkit::Calendar::unfolded).unwrap_or_default();
    let method = calendar.and_then(|calendar| calendar.method.as_deref());
    let says = |wanted: &str| method == Some("REQUEST") && text.contains(wanted);
    let right = match (book["answer"].as_str(), book["seat"].as_str()) {
        (Some("yes"), Some("confirmed")) => says("PARTSTAT=ACCEPTED") && says("STATUS:CONFIRMED"),
        (Some("yes"), Some("waitlisted")) => says("STATUS:TENTATIVE"),
        (Some("maybe"), _) => says("PARTSTAT=TENTATIVE"),
        // Who said no before the first letter went out holds nothing, and is left in peace.
        (Some("no"), _) => method != Some("REQUEST"),
        other => panic!("{other:?}"),
    };
    let subject = letter.map(|letter| letter.subject.as_str());
    assert!(right, "{book} was told last: {subject:?}\n{text}");
}

/// Each letter that counts as sent is there, and once: twice only what was in hand when somebody was killed, and then
/// under the same Message-ID.
pub(crate) fn check_letters(apart: &Apart, letters: &[SmtpLetter], in_hand: usize) {
    let mut copies: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for letter in letters {
        let opened = letter.open();
        let identity = opened.header("Message-ID").expect("a Message-ID").to_owned();
        copies.entry(identity).or_default().push(opened.to.join(","));
    }
    let deliveries = apart.ask("SELECT id || ' ' || state FROM mails");
    let states: BTreeMap<&str, &str> = deliveries.lines().filter_map(|line| line.split_once(' ')).collect();
    let known = |identity: &str| states.keys().find(|id| identity.contains(**id)).copied();
    let arrived: BTreeSet<&str> = copies.keys().filter_map(|identity| known(identity)).collect();
    assert_eq!(arrived.len(), copies.len(), "a letter that no delivery knows of");
    let lost: Vec<_> = states
        .iter()
        .filter(|(id, state)| **state == "sent" && !arrived.contains(*id))
        .collect();
    assert!(lost.is_empty(), "sent, and yet not there: {lost:?}");
    let more = copies.values().filter(|to| to.len() > 1);
    assert!(
        more.clone().all(|to| to.iter().all(|one| *one == to[0])),
        "one Message-ID, two people"
    );
    let twice = more.count();
    println!(
        "{} letters, {} different ones, {twice} of them more than once",
        letters.len(),
        copies.len()
    );
    assert!(twice <= in_hand, "{twice} letters more than once");
}

/// What was acknowledged altogether.
pub(crate) fn acknowledged(people: &[Person]) -> Vec<Said> {
    people.iter().flat_map(|person| person.said.clone()).collect()
}
