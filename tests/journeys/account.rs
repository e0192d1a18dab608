//! What networking was to one person, from the first summer to a coffee with a student: every letter read, every link
//! followed, and nothing of anybody seen by who had no yes from them.

mod introductions;
mod left_open;
mod outside;

use journeys::{Lmtp, Setup, wait_for};
use serde_json::{Value, json};
use testkit::{OpenedLetter, TestBroker, free_port};

use crate::asks::{letters_about, own_page, people_who_come};
use crate::house::House;
use crate::office::{DOMAIN, Entry};
use crate::webhooks::Reader;

const NELE: Person = Person("nele@example.org", "Nele Brandt");
const BOSS: Person = Person("bernd@works.example", "Bernd Vogel");
const SENIOR: Person = Person("sonja@field.example", "Sonja Adler");
const COLLEAGUE: Person = Person("carlo@field.example", "Carlo Conti");
const MANAGER: Person = Person("frieda@before.example", "Frieda Lang");
const MENTOR: Person = Person("mara@wise.example", "Mara Okoye");
const STUDENT: Person = Person("timo@school.example", "Timo Berg");
/// Who declines, and who never said that they may be asked.
const DECLINES: Person = Person("dora@shore.example", "Dora Quist");
const UNTICKED: Person = Person("uwe@quay.example", "Uwe Kern");
/// Who comes to none of the events.
const OUTSIDER: Person = Person("ilse@elsewhere.example", "Ilse Moreau");
const ALL: [Person; 9] = [
    NELE, BOSS, SENIOR, COLLEAGUE, MANAGER, MENTOR, STUDENT, DECLINES, UNTICKED,
];

#[derive(Clone, Copy, Debug, PartialEq)]
struct Person(&'static str, &'static str);

/// Who knows whose address in the end: both said yes.
const TALKED: [(Person, Person); 6] = [
    (COLLEAGUE, OUTSIDER),
    (NELE, SENIOR),
    (NELE, COLLEAGUE),
    (NELE, MENTOR),
    (NELE, MANAGER),
    (NELE, STUDENT),
];

struct Account {
    house: House,
    event: String,
    /// Who gets all messages of the broker, and all webhooks.
    broker: TestBroker,
    reader: Reader,
    /// Where mail from outside is handed over.
    mail_port: u16,
}

/// What she and her mentor say in confidence: with what they want and can help, and whom they would rather not meet.
const IN_CONFIDENCE: [&str; 2] = ["equal_pay", "quillon works"];

/// Who gets all messages.
const OUTSIDE: &str = "everything";

impl Account {
    /// What the database says.
    fn asks(&self, sql: &str) -> String {
        testkit::ask_postgres(&self.house.setup.database_url().unwrap(), sql)
    }

    fn own(&self, who: Person) -> String {
        own_page(&self.house, who.0)
    }

    /// Days pass for what people asked of each other.
    fn pass(&self, days: u32) {
        let by = format!("- interval '{days} days'");
        let shift = |table: &str, columns: &[&str]| {
            let set: Vec<String> = columns
                .iter()
                .map(|column| format!("{column} = {column} {by}"))
                .collect();
            format!("UPDATE {table} SET {}", set.join(", "))
        };
        let asks = [
            "asked_at",
            "deliver_at",
            "closes_at",
            "answered_at",
            "reached_at",
            "needed_at",
        ];
        let sql = [
            shift("asks", &asks),
            shift("ask_candidates", &["reached_at"]),
            shift("meetings", &["starts_at"]),
            shift("helps", &["at"]),
            shift("tasks", &["run_at"]) + " WHERE kind = 'ask'",
        ];
        let _ = self.asks(&sql.join("; "));
    }

    /// The next letter to somebody that was not read yet.
    fn letter(&self, to: Person, words: &str) -> OpenedLetter {
        wait_for(words, || letters_about(&self.house, to.0, words).pop())
    }

    /// Opens a link twice, as scanners do too, and then presses.
    fn press(&self, link: &str, form: &str) -> String {
        for _ in 0..2 {
            self.house.program.http.get(link).is(200);
        }
        let answer = self.house.program.http.form(link, form);
        assert!([200, 303].contains(&answer.status), "{} {}", answer.status, answer.body);
        self.house.program.http.get(link).body
    }

    fn may_be_asked(&self, who: Person) {
        let profile = format!("{}/profile", self.own(who));
        let group = self.house.program.http.get_json(&profile).is(200).json()["groups"][0]["id"].clone();
        let form = format!(
            "group={}&may_be_asked=1&short_notice={}&helps%2FHiring=1",
            group.as_str().unwrap(),
            u8::from(who == MANAGER),
        );
        // An unticked box is not sent.
        let mut form = form.replace("&short_notice=0", "");
        match who {
            DECLINES => form += "&employer=Lanternfish+Optics",
            UNTICKED => form = form.replace("&may_be_asked=1", "&employer=Umbra+Works&about=Sextants"),
            _ => {}
        }
        if [NELE, MENTOR].contains(&who) {
            form += if who == NELE {
                "&want%2Fequal_pay=1"
            } else {
                "&can%2Fequal_pay=1&mentees=1"
            };
            form += "&avoids=Quillon+Works";
        }
        self.house.program.http.form(&profile, &form).is(303);
    }

    /// Asks somebody at the event.
    fn ask(&self, who: Person, whom: Person, kind: &str, what: &str) {
        let asks = format!("{}/asks", self.own(who));
        let shown = self.house.program.http.get_json(&asks).is(200).json();
        let found = shown["events"][0]["people"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one["name"] == whom.1);
        let found = found.unwrap_or_else(|| panic!("{} is not shown: {shown}", whom.1));
        let form = format!(
            "event={}&whom={}&kind={kind}&minutes=30&what={}&why_you=You+did+what+I+am+about+to+do.",
            self.event,
            found["whom"].as_str().unwrap(),
            what.replace(' ', "+"),
        );
        self.house.program.http.form(&asks, &form).is(303);
    }

    /// The address that the letter to both gives somebody.
    fn talk(&self, one: Person, other: Person) {
        for (to, other) in [(one, other), (other, one)] {
            let both = wait_for("the letter to both", || {
                let all = self.house.setup.post().to(to.0);
                all.into_iter().find(|letter| letter.text.contains(other.0))
            });
            assert_eq!(both.header("Reply-To"), Some(other.0));
        }
    }

    /// Somebody's link to their meeting with another, from the letter to both.
    fn meeting(&self, who: Person, other: Person) -> String {
        let all = self.house.setup.post().to(who.0);
        let both = all.into_iter().find(|letter| letter.text.contains(other.0));
        both.unwrap().link_to("/meet/").unwrap()
    }

    fn help(&self, who: Person) -> Value {
        let asks = format!("{}/asks", self.own(who));
        self.house.program.http.get_json(&asks).is(200).json()["help"].clone()
    }
}

#[test]
fn the_account_of_one_persons_networking() {
    let account = begin();
    for who in ALL {
        account.may_be_asked(who);
    }
    introductions::through_the_boss(&account);
    introductions::by_the_friend(&account);
    the_mentor(&account);
    somebody_declines(&account);
    introductions::of_who_is_not_here(&account);
    the_manager_at_short_notice(&account);
    the_student(&account);
    how_far_it_went_on(&account);
    left_open::what_else_is_told(&account);
    outside::learns_nothing(&account);
}

/// The coffee with the student is paid forward: by whoever helped her, and by who brought them together.
fn how_far_it_went_on(account: &Account) {
    let told = |helped: u32, went_on: u32| json!({ "helped": helped, "went_on": went_on });
    for who in ALL {
        let expected = match who {
            BOSS | SENIOR | COLLEAGUE | MANAGER | MENTOR => told(1, 1),
            NELE => told(1, 0),
            // Who helped nobody is told of nothing.
            _ => Value::Null,
        };
        assert_eq!(account.help(who), expected, "{}", who.1);
    }
}

/// People who come to an event, whose organizers hear of all that happens in every way that there is.
fn begin() -> Account {
    let broker = TestBroker::start();
    let mut setup = Setup::servers();
    setup.set("ACQUAINT_AMQP_URL", broker.url());
    setup.set("ACQUAINT_WEBHOOK_NETWORKS", "127.0.0.0/8");
    let mail_port = free_port();
    setup.set("ACQUAINT_LMTP_LISTEN", &format!("127.0.0.1:{mail_port}"));
    setup.set("ACQUAINT_REPLY_DOMAIN", DOMAIN);
    let house = House::start(setup);
    broker.declare(OUTSIDE, &json!({ "x-queue-type": "quorum" }));
    broker.bind("acquaint", OUTSIDE, "#");
    let port = free_port();
    let hook = json!({ "url": format!("http://127.0.0.1:{port}/hook") });
    let made = house
        .organizer
        .json("POST", &format!("/groups/{}/webhooks", house.group), &hook);
    let reader = Reader::start(made.is(201).json()["secret"].as_str().unwrap(), port);
    let event = people_who_come(&house, &ALL.map(|one| (one.0, one.1)));
    Account {
        house,
        event,
        broker,
        reader,
        mail_port,
    }
}

fn the_mentor(account: &Account) {
    account.ask(
        NELE,
        MENTOR,
        "mentoring",
        "Could I ask you, now and then, about what is hard at work?",
    );
    let asked = account.letter(MENTOR, "to be a mentor").link_to("/ask/").unwrap();
    account.press(&asked, "answer=in_a_month");
    let page = account.press(&asked, "answer=yes&note=Gladly%2C+as+often+as+you+like.");
    assert!(page.contains("You said yes"), "{page}");
    account.talk(NELE, MENTOR);
    let both = account.house.setup.post().to(NELE.0).into_iter();
    let both: Vec<_> = both
        .filter(|letter| letter.text.contains("For your first talk"))
        .collect();
    assert_eq!(both.len(), 1, "it says how mentoring may begin");
    they_find_a_time(account);
}

/// The mentor offers times, and she picks one: each has it in their calendar, with the other's name.
fn they_find_a_time(account: &Account) {
    let [theirs, own] = [(MENTOR, NELE), (NELE, MENTOR)].map(|(who, other)| account.meeting(who, other));
    let time = |days: i64| format!("{}T10%3A00", crate::house::day(days));
    account.press(
        &theirs,
        &format!("time1={}&time2={}&place=The+harbour+mill", time(2), time(4)),
    );
    account.letter(NELE, "offers times");
    let offered = account.house.program.http.get_json(&own).is(200).json()["offered"][0].clone();
    let pick = format!("pick={}", offered.as_str().unwrap().replace(':', "%3A"));
    account.press(&own, &pick);
    for (to, other) in [(NELE, MENTOR), (MENTOR, NELE)] {
        let planned = account.letter(to, "You meet");
        let calendar = planned.calendars.first().unwrap();
        assert_eq!(calendar.method.as_deref(), Some("REQUEST"));
        let text = String::from_utf8_lossy(&calendar.bytes).replace("\r\n ", "");
        assert!(text.contains(other.1) && text.contains("The harbour mill"), "{text}");
        assert!(text.contains(to.0) && !text.contains(other.0), "{text}");
    }
    her_calendar_answers(account, &theirs);
}

/// She takes it into her calendar, which says so by mail: the mentor reads it on the page of the meeting.
fn her_calendar_answers(account: &Account, theirs: &str) {
    let entry = Entry::of(&account.letter(NELE, "You meet"));
    let taken = "has it in the calendar";
    let page = || account.house.program.http.get(theirs).is(200).body;
    assert!(!page().contains(taken), "{}", page());
    let reply = entry.answer(NELE.0, "ACCEPTED", 1);
    let answer = Lmtp::connect(account.mail_port).hand_over(NELE.0, &entry.organizer, &reply);
    assert!(answer.starts_with("250"), "{answer}");
    wait_for("her calendar's answer", || page().contains(taken).then_some(()));
}

/// Somebody else asks, and hears in the end what they would have heard of a silence.
fn somebody_declines(account: &Account) {
    account.ask(
        COLLEAGUE,
        DECLINES,
        "coffee",
        "Would you tell me over a coffee how a lighthouse lens is ground?",
    );
    let asked = account.letter(DECLINES, "Carlo Conti").link_to("/ask/").unwrap();
    account.press(&asked, "answer=not_now");
    let asks = format!("{}/asks", account.own(COLLEAGUE));
    let state = || account.house.program.http.get_json(&asks).is(200).json()["asks"][0]["state"].clone();
    assert_eq!(state(), "asked");
    account.pass(6);
    account.letter(COLLEAGUE, "Your ask at");
    assert_eq!(state(), "closed");
}

/// The former manager drops everything; the day after there is a kind line, and one of hers.
fn the_manager_at_short_notice(account: &Account) {
    let day = crate::house::day(3);
    let form = format!(
        "event={}&topic=Hiring&needed={day}T09%3A00&what=An+interview+in+three+days%2C+and+I+do+not+know+how+to+prepare.",
        account.event
    );
    account
        .house
        .program
        .http
        .form(&format!("{}/asks", account.own(NELE)), &form)
        .is(303);
    let asked = account.letter(MANAGER, "short notice").link_to("/ask/").unwrap();
    account.press(
        &asked,
        "answer=yes&note=Tonight+at+eight.+Thank+you+for+reaching+out%21",
    );
    account.talk(NELE, MANAGER);
    account.pass(5);
    let after = account.letter(NELE, "How did it go?");
    assert!(after.text.contains(MANAGER.1), "{}", after.text);
    account.press(
        &after.link_to("/thanks/").unwrap(),
        "happened=thanked&text=You+dropped+everything%2C+and+I+was+ready.",
    );
    account.letter(MANAGER, "thanks you");
    // By now it is more than a week since she talked with the friend's colleague, too.
    let colleague = account.letter(NELE, "Carlo Conti talk").link_to("/thanks/").unwrap();
    account.press(&colleague, "happened=thanked&text=I+saw+how+a+day+there+goes.");
    account.letter(COLLEAGUE, "thanks you");
    let line = account.letter(MANAGER, "How did it go").link_to("/ask/").unwrap();
    account.press(&line, "line=You%27ll+get+the+next+one%21");
    let line = account.letter(NELE, "A line from");
    assert!(line.text.contains("You'll get the next one!"), "{}", line.text);
}

/// A student writes for a coffee, and of course gets it.
fn the_student(account: &Account) {
    account.ask(
        STUDENT,
        NELE,
        "coffee",
        "Could I ask you over a coffee how you found your first job?",
    );
    let asked = account.letter(NELE, "Timo Berg").link_to("/ask/").unwrap();
    account.press(&asked, "answer=yes&note=Of+course.");
    account.talk(NELE, STUDENT);
    account.pass(7);
    let thanks = wait_for("the offer", || {
        let all = letters_about(&account.house, STUDENT.0, "talk?");
        all.into_iter().find_map(|letter| letter.link_to("/thanks/"))
    });
    account.press(&thanks, "happened=thanked&text=I+have+an+interview+next+week.");
    account.letter(NELE, "Timo Berg thanks you");
    // By now the day of the meeting with the mentor has passed, too.
    let asked = account.letter(NELE, "Mara Okoye meet?").link_to("/meet/").unwrap();
    account.press(&asked, "happened=1");
}
