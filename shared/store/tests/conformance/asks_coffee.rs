//! A group's monthly coffee: who is asked, a day to skip, who meets whom, and what nobody learns.

use std::collections::BTreeMap;
use std::time::Duration;

use actions::asks::{CoffeeSaid, answer_coffee};
use domain::asks::coffee::CoffeeAnswer;
use domain::asks::confidence::{Confidence, avoided};
use domain::asks::profile::{AskSettings, ProfilePlan};
use domain::mail::coffee_letter::{CoffeeLetter, CoffeeLetterKind};
use domain::mail::content::MailContent;
use domain::mail::delivery::Verdict;
use domain::schedule::Zone;
use domain::task::TaskKind;
use domain::{CoffeeSeatId, PersonId};
use store::asks::{coffee, profiles};
use store::mail::letters::Due;
use store::{StoreError, WriteTx, asks, erasure, own_page, task};
use testkit::TestStore;

use crate::asks_room::Room;
use crate::house::{LEASE, write};

crate::on_both!(
    who_is_in_meets_somebody_and_nobody_again_too_soon,
    who_does_not_want_to_meet_looks_like_who_is_left_over,
    who_sleeps_when_others_wake_is_asked_in_their_own_morning,
);

struct Table<'t> {
    room: Room,
    test: &'t TestStore,
}

impl<'t> Table<'t> {
    async fn open(test: &'t TestStore, people: usize) -> Self {
        let room = Room::open(test, people).await;
        let group = room.house.group.id;
        write(&test.store, move |tx| coffee::switch(tx, group, true)).await;
        let table = Self { room, test };
        for place in 0..people {
            table.wants(table.person(place), Confidence::default()).await;
        }
        table
    }

    fn person(&self, place: usize) -> PersonId {
        self.room.people[place].person
    }

    async fn wants(&self, person: PersonId, confidence: Confidence) {
        self.wants_in(None, person, confidence).await;
    }

    async fn wants_in(&self, zone: Option<&str>, person: PersonId, confidence: Confidence) {
        let group = self.room.house.group.id;
        let plan = ProfilePlan {
            may_be_asked: true,
            coffee: true,
            zone: zone.map(|zone| Zone::parse(zone).unwrap()),
            confidence,
            ..ProfilePlan::default()
        };
        write(&self.test.store, move |tx| {
            profiles::save(tx, person, group, "en", &plan)
        })
        .await;
    }

    /// Does what is due, until nothing more is.
    async fn work(&self) {
        let group = self.room.house.group.id;
        for _ in 0..40 {
            let next = coffee::advance(&self.test.store, group).await.unwrap();
            let now = self.test.store.now();
            if next.is_none_or(|next| next > now) {
                return;
            }
        }
        panic!("it never comes to an end");
    }

    async fn letters(&self) -> Vec<CoffeeLetter> {
        self.room.house.wakes().await;
        let due = self
            .room
            .house
            .enqueued()
            .await
            .into_iter()
            .map(Due::Enqueued)
            .collect();
        let mut all = Vec::new();
        for claimed in self.room.house.claim_due(due).await {
            self.room.house.mark(&claimed, Verdict::Accepted).await;
            match claimed.content {
                MailContent::Coffee(letter) => all.push(*letter),
                other => panic!("{other:?}"),
            }
        }
        all
    }

    /// Letters to somebody as their own page lists them, the oldest first.
    async fn listed(&self, person: PersonId) -> Vec<String> {
        let found = self.test.store.read(move |tx| own_page::data(tx, person)).await;
        let data = found.map_err(|error: StoreError| error).unwrap().unwrap();
        let own = data.letters.iter().rev().filter(|one| one.kind.starts_with("coffee"));
        own.map(|one| format!("{} {:?}", one.kind, one.fate.map(|(state, _)| state)))
            .collect()
    }

    async fn say(&self, seat: CoffeeSeatId, said: CoffeeSaid) {
        let unit = move |tx: &mut WriteTx<'_>| answer_coffee(tx, seat, said);
        self.test.store.write(unit).await.unwrap();
    }

    async fn pauses(&self, person: PersonId, until: &str) {
        let settings = AskSettings {
            paused_until: Some(format!("{until}T00:00:00Z").parse().unwrap()),
            ..AskSettings::default()
        };
        self.room.wants(person, settings).await;
    }

    fn pass(&self, hours: u64) {
        self.test.clock.advance(Duration::from_hours(hours));
    }
}

fn seats(letters: &[CoffeeLetter], kind: CoffeeLetterKind) -> BTreeMap<PersonId, CoffeeSeatId> {
    let own = letters.iter().filter(|letter| letter.kind == kind);
    own.map(|letter| (letter.to.person, letter.seat)).collect()
}

const IN: CoffeeSaid = CoffeeSaid::Month(CoffeeAnswer::In);
const OUT: CoffeeSaid = CoffeeSaid::Month(CoffeeAnswer::Out);

async fn who_is_in_meets_somebody_and_nobody_again_too_soon(test: TestStore) {
    let table = Table::open(&test, 7).await;
    let paused = table.person(6);
    let settings = AskSettings::default().paused_for(Duration::from_hours(24 * 90), test.store.now());
    write(&test.store, move |tx| profiles::save_settings(tx, paused, settings)).await;
    let due = write(&test.store, |tx| task::claim(tx, TaskKind::Coffee, 9, LEASE)).await;
    assert_eq!(due.len(), 1, "switching it on makes a task");
    table.work().await;
    assert!(table.letters().await.is_empty(), "November is nearly over");
    let mut met: Vec<(PersonId, PersonId)> = Vec::new();
    for month in ["2026-12", "2027-01", "2027-02"] {
        test.clock.set(&format!("{month}-01T12:00:00Z"));
        table.work().await;
        let asked = seats(&table.letters().await, CoffeeLetterKind::Ask);
        assert_eq!(asked.len(), 6, "{month}: who has a pause is not asked");
        for person in (0..5).map(|place| table.person(place)) {
            table.say(asked[&person], IN).await;
        }
        table.pass(73);
        table.work().await;
        let reminded = seats(&table.letters().await, CoffeeLetterKind::Remind);
        assert_eq!(reminded.keys().copied().collect::<Vec<_>>(), [table.person(5)]);
        table.pass(48);
        table.work().await;
        let tomorrow = seats(&table.letters().await, CoffeeLetterKind::Tomorrow);
        assert_eq!(tomorrow.len(), 5);
        // One skips, and the other four meet two by two.
        table.say(asked[&table.person(4)], OUT).await;
        table.pass(24);
        table.work().await;
        let letters = table.letters().await;
        assert_eq!(letters.len(), 4, "{month}");
        for letter in &letters {
            assert_eq!((letter.kind, letter.mates.len()), (CoffeeLetterKind::Meet, 1));
            let pair = (letter.to.person, letter.mates[0].person);
            assert!(!met.contains(&pair), "{month}: they met before");
            met.push(pair);
        }
        table.say(asked[&table.person(0)], OUT).await;
        table.work().await;
        assert!(table.letters().await.is_empty(), "it is decided");
    }
    assert_eq!(met.len(), 12, "each of the four met each");
    // Who wants no more is asked no more, and who is erased is in no month.
    test.clock.set("2027-03-01T12:00:00Z");
    table.work().await;
    let asked = seats(&table.letters().await, CoffeeLetterKind::Ask);
    table.say(asked[&table.person(0)], CoffeeSaid::Never).await;
    let gone = table.person(1);
    table.say(asked[&gone], IN).await;
    table.say(asked[&table.person(2)], IN).await;
    table.say(asked[&table.person(3)], IN).await;
    assert!(write(&test.store, move |tx| erasure::erase(tx, gone)).await);
    table.pass(24 * 7);
    table.work().await;
    // However late that was, there is a day to skip.
    assert!(
        table
            .letters()
            .await
            .iter()
            .all(|letter| letter.kind != CoffeeLetterKind::Meet)
    );
    table.pass(24);
    table.work().await;
    let letters = table.letters().await;
    let meets: Vec<_> = letters
        .iter()
        .filter(|letter| letter.kind == CoffeeLetterKind::Meet)
        .collect();
    assert_eq!(meets.len(), 2, "{letters:?}");
    test.clock.set("2027-04-01T12:00:00Z");
    table.work().await;
    let asked = seats(&table.letters().await, CoffeeLetterKind::Ask);
    assert!(!asked.contains_key(&table.person(0)) && asked.contains_key(&table.person(2)));
    let group = table.room.house.group.id;
    write(&test.store, move |tx| coffee::switch(tx, group, false)).await;
    let next = coffee::advance(&test.store, group).await.unwrap();
    assert_eq!(next, None, "it is switched off");
}

async fn who_does_not_want_to_meet_looks_like_who_is_left_over(test: TestStore) {
    let table = Table::open(&test, 3).await;
    let [one, other, third] = [0, 1, 2].map(|place| table.person(place));
    let name = table.room.people[1].name.to_string();
    let (mut told, mut listed) = (Vec::new(), Vec::<Vec<String>>::new());
    let months = [
        ("2026-12", "avoids"),
        ("2027-01", "paused"),
        // Once it is decided, and before the letter is written.
        ("2027-02", "paused late"),
        ("2027-03", "blocked"),
        ("2027-04", "alone"),
        ("2027-05", "erased late"),
    ];
    for (month, world) in months {
        let avoids = if world == "avoids" { name.as_str() } else { "" };
        let confidence = Confidence {
            avoids: avoided(avoids).unwrap(),
            ..Confidence::default()
        };
        table.wants(one, confidence).await;
        if world == "blocked" {
            write(&test.store, move |tx| asks::block(tx, other, one)).await;
        }
        test.clock.set(&format!("{month}-01T12:00:00Z"));
        table.work().await;
        let asked = seats(&table.letters().await, CoffeeLetterKind::Ask);
        table.say(asked[&one], IN).await;
        let (mate, away) = if world == "erased late" {
            (third, other)
        } else {
            (other, third)
        };
        table.say(asked[&mate], if world == "alone" { OUT } else { IN }).await;
        table.say(asked[&away], OUT).await;
        if world == "paused" {
            table.pauses(other, &format!("{month}-20")).await;
        }
        let mut own = Vec::new();
        for day in 0..8 {
            table.pass(24);
            table.work().await;
            match world {
                "paused late" if day == 5 => table.pauses(other, &format!("{month}-20")).await,
                "erased late" if day == 5 => table.room.erase(third).await,
                _ => {}
            }
            let letters = table.letters().await.into_iter();
            own.extend(letters.filter(|letter| letter.to.person == one).map(|letter| {
                (
                    letter.kind.as_str(),
                    letter.mates.len(),
                    letter.round.began_at.since(letter.round.began_at),
                )
            }));
        }
        told.push(own);
        listed.push(table.listed(one).await.split_off(listed.iter().map(Vec::len).sum()));
    }
    for ((_, world), own) in months.iter().zip(&told) {
        assert_eq!(own, &told[0], "{world}: nobody learns why");
    }
    for ((_, world), own) in months.iter().zip(&listed) {
        assert_eq!(own, &listed[0], "{world}: nor by the list of their letters");
    }
    assert_eq!(told[0].last().unwrap().0, "coffee_nobody");
}

async fn who_sleeps_when_others_wake_is_asked_in_their_own_morning(test: TestStore) {
    let table = Table::open(&test, 2).await;
    let [here, far] = [0, 1].map(|place| table.person(place));
    table
        .wants_in(Some("Pacific/Auckland"), far, Confidence::default())
        .await;
    test.clock.set("2026-12-01T12:00:00Z");
    table.work().await;
    let asked = |letters: Vec<CoffeeLetter>| seats(&letters, CoffeeLetterKind::Ask);
    assert_eq!(asked(table.letters().await).into_keys().collect::<Vec<_>>(), [here]);
    test.clock.set("2026-12-01T19:00:00Z");
    assert_eq!(asked(table.letters().await).into_keys().collect::<Vec<_>>(), [far]);
}
