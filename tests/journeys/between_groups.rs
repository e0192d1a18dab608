//! What one organizer can get is the same, byte for byte, whatever a person does with another.

use journeys::{Answer, Setup, wait_for};
use serde_json::{Value, json};

use crate::console::{Browser, printed_link};
use crate::erasing::link_to_erase;
use crate::house::{Desk, House, id};
use crate::organizer_letters::zone_of_noon;

/// What a person did with the other organizer before. They follow this one then.
const LIVES: [&str; 5] = ["stranger", "follower", "listener", "attendee", "leaver"];

/// The same of who does not: by that an erased one would come back.
const QUIET_LIVES: [&str; 3] = ["newcomer", "erased", "recluse"];

fn address(life: &str) -> String {
    format!("{life}@example.org")
}

/// Fields of a head whose value hangs on identities, moments or the length of a name.
const OF_ONE: [&str; 7] = [
    "content-length",
    "date",
    "etag",
    "last-modified",
    "location",
    "set-cookie",
    "x-request-id",
];

/// What an answer says: its status, its head and its body.
type Told = (u16, Vec<(String, String)>, String);

/// All of it but for identities, the minute that it is, and who it is about.
fn told(answer: &Answer, who: &str) -> Told {
    let body = answer.body.replace(who, "somebody");
    let body = match body.parse() {
        Ok(mut value) => {
            blank(&mut value);
            value.to_string()
        }
        Err(_) => words_of(&body),
    };
    let field = |(name, value): &(String, String)| {
        let is_kept = !OF_ONE.contains(&name.as_str());
        (name.clone(), if is_kept { value.clone() } else { String::new() })
    };
    let mut head: Vec<_> = answer.headers.iter().map(field).collect();
    head.sort();
    (answer.status, head, body)
}

/// What is read of a page or a file, but for links, what a clock says, and identities.
fn words_of(text: &str) -> String {
    let between_tags = text
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let words = between_tags.flat_map(str::split_whitespace).map(|word| {
        let is_of_clock = word.contains(':') && word.contains(|c: char| c.is_ascii_digit());
        let is_id = word.len() >= 36 && word.matches('-').count() >= 4;
        if is_of_clock || is_id || word.contains("://") {
            "…"
        } else {
            word
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A moment but for when the test itself was there: what follows from now, as the fractions of its seconds tell, is so many hours from it.
fn seen_from_now(moment: &str) -> Option<String> {
    let at: jiff::Timestamp = moment.parse().ok()?;
    let from_now = at.duration_since(jiff::Timestamp::now());
    if from_now.abs() < jiff::SignedDuration::from_mins(10) {
        return Some("now".to_owned());
    }
    let hours = (from_now.as_secs() + 1_800).div_euclid(3_600);
    (at.subsec_nanosecond() != 0).then(|| format!("in {hours} hours"))
}

fn blank(value: &mut Value) {
    match value {
        Value::String(text) => {
            let is_id = text.len() == 36 && text.matches('-').count() == 4;
            *text = if is_id {
                "id".to_owned()
            } else {
                seen_from_now(text).unwrap_or_else(|| without_links(text))
            };
        }
        Value::Array(items) => items.iter_mut().for_each(blank),
        Value::Object(fields) => {
            fields.remove("position");
            fields.remove("slug");
            // A letter's band is drawn from the identity of its event; what it says stands in `text` as well.
            fields.remove("html");
            fields.values_mut().for_each(blank);
        }
        _ => {}
    }
}

/// What comes behind the name of the machine in each link is left out.
fn without_links(text: &str) -> String {
    let mut parts = text.split("://");
    let first = parts.next().unwrap_or_default().to_owned();
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>');
    parts.fold(first, |kept, part| {
        let rest = part.find(ends).map_or("", |at| &part[at..]);
        kept + "://…" + rest
    })
}

fn slug(desk: &Desk) -> String {
    let group = desk.organizer.api(&format!("/groups/{}", desk.group)).is(200).json();
    group["slug"].as_str().unwrap().to_owned()
}

/// Somebody follows the group, by the letter that they get.
fn follow(house: &House, desk: &Desk, who: &str) {
    let (http, post) = (&house.program.http, house.setup.post());
    let link = || post.to(who).iter().rev().find_map(|letter| letter.link_to("/follow/"));
    let before = link();
    let form = format!("email={}", who.replace('@', "%40"));
    http.form(&format!("/g/{}/follow", slug(desk)), &form).is(200);
    let confirm = wait_for("the letter", || link().filter(|link| Some(link) != before.as_ref()));
    http.form(&confirm, "").is(303);
}

fn publish(desk: &Desk, people: &[(&str, &str)]) -> String {
    let event = desk.event(&json!({ "title": "Evening", "time_zone": zone_of_noon() }), people);
    for (who, _) in people {
        wait_for("the letter", || {
            (desk.invitation(&event, who)["delivery"] == "sent").then_some(())
        });
    }
    event
}

fn announce(desk: &Desk) {
    let event = publish(desk, &[]);
    desk.organizer
        .json("POST", &format!("/events/{event}/announce"), &Value::Null)
        .is(202);
}

/// What went before with the other organizer.
fn live(house: &House, other: &Desk, life: &str) {
    let who = address(life);
    match life {
        "follower" => follow(house, other, &who),
        // Two announcements of the week are used up.
        "listener" => {
            follow(house, other, &who);
            announce(other);
            announce(other);
        }
        "attendee" => {
            let event = publish(other, &[(&who, "Another name")]);
            house.program.http.form(&other.link(&event, &who), "answer=yes").is(303);
        }
        "leaver" => {
            publish(other, &[(&who, "Another name")]);
            let letter = house.setup.post().nth(&who, 1);
            let leave = letter.link_to("/u/").unwrap();
            house.program.http.form(&leave, "scope=group").is(303);
        }
        "recluse" => {
            publish(other, &[(&who, "Another name")]);
            let leave = house.setup.post().nth(&who, 1).link_to("/u/").unwrap();
            house.program.http.form(&leave, "scope=all").is(303);
        }
        "erased" => {
            publish(other, &[(&who, "Another name")]);
            let link = link_to_erase(house, &who);
            house.program.http.form(&link, &format!("email={who}")).is(200);
        }
        _ => {}
    }
}

/// What the console shows about somebody, of a group, an event and an invitation.
fn pages_of([group, event, invitation]: &[&str; 3]) -> Vec<String> {
    let of_group = ["followers", "contacts", "unreached", "activity"].map(|page| format!("/console{group}/{page}"));
    let of_event = ["answers", "deliveries", "letters", "seat-log"].map(|page| format!("/console{event}{page}"));
    let person = format!("/console/invitations/{invitation}");
    of_group.into_iter().chain(of_event).chain([person]).collect()
}

/// All that an organizer can get of somebody, in a group of its own.
fn all_told(house: &House, browser: &mut Browser<'_>, who: &str, follows: bool) -> Vec<(String, Told)> {
    let organizer = &house.organizer;
    let desk = Desk::open(organizer.clone());
    let group = format!("/groups/{}", desk.group);
    let mut seen = Vec::new();
    let mut see = |what: &str, answer: Answer| {
        seen.push((what.to_owned(), told(&answer, who)));
        answer
    };
    if follows {
        follow(house, &desk, who);
    }
    let list =
        json!({ "text": format!("Some Body <{who}>, nobody"), "obtained": { "from": "A fair", "ground": "asked" } });
    let made = see("preview", organizer.json("POST", &format!("{group}/imports"), &list));
    let import = format!("/imports/{}", id(&made.json()));
    see(
        "apply",
        organizer.json("POST", &format!("{import}/apply"), &Value::Null),
    );
    for list in ["contacts", "followers", "suppressions", "origins"] {
        see(list, organizer.api(&format!("{group}/{list}")));
    }
    see(
        "lift",
        organizer.json("DELETE", &format!("{group}/suppressions/{who}"), &Value::Null),
    );

    let event = publish(&desk, &[]);
    let of_event = |what: &str| format!("/events/{event}/{what}");
    see("announce", organizer.json("POST", &of_event("announce"), &Value::Null));
    let people = json!({ "people": [{ "email": who, "name": "Some Body" }] });
    for _ in 0..2 {
        see("invite", organizer.json("POST", &of_event("invitations"), &people));
    }
    wait_for("the letter", || {
        (desk.invitation(&event, who)["delivery"] == "sent").then_some(())
    });
    let words = json!({ "subject": "Hello", "body": "You?", "segment": "silent", "hours_from_start": -24 });
    see(
        "letter",
        organizer.json(
            "POST",
            &of_event("letters/preview"),
            &json!({ "subject": "Hello", "body": "You?" }),
        ),
    );
    see("sent", organizer.json("POST", &of_event("letters"), &words));
    // Publishing has each invitation looked at once more; meanwhile its letter counts as owed.
    let listed = wait_for("the look at all who are invited", || {
        let listed = organizer.api(&of_event("invitations"));
        (listed.json()["items"][0]["delivery"] == "sent").then_some(listed)
    });
    let invitation = id(&listed.json()["items"][0]);
    see("invitations", listed);
    let lists = [
        "deliveries",
        "seat-log",
        "proposals",
        "letters",
        "check-ins",
        "attendees.csv",
        "attendees.json",
        "attendees.vcf",
    ];
    for list in lists {
        see(list, organizer.api(&of_event(list)));
    }
    for list in ["suppressions", "retention"] {
        see(list, organizer.api(&format!("{group}/{list}")));
    }
    let resend = format!("/invitations/{invitation}/resend");
    see("resend", organizer.json("POST", &resend, &Value::Null));
    wait_for("the letter once more", || {
        (desk.invitation(&event, who)["delivery"] == "sent").then_some(())
    });
    for (number, page) in pages_of(&[&group, &of_event(""), &invitation]).iter().enumerate() {
        see(&format!("page {number} of the console"), browser.get(page));
    }
    see("event", organizer.api(&format!("/events/{event}")));
    see("activity", organizer.api(&format!("{group}/activity?limit=200")));
    seen
}

fn nothing_shows(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let other = ["organizer", "create", "--email", "other@example.org", "--name", "Other"];
    let key = house.setup.run(&other).0.lines().last().unwrap().to_owned();
    let others = house.program.http.with_key(&key);
    let mut browser = Browser::of(&house.program);
    browser.post(&printed_link(&house.program), "").is(303);
    for (lives, follow) in [(LIVES.as_slice(), true), (&QUIET_LIVES, false)] {
        let mut first = None;
        for life in lives {
            live(&house, &Desk::open(others.clone()), life);
            let told = all_told(&house, &mut browser, &address(life), follow);
            let expected = first.get_or_insert_with(|| told.clone());
            for (one, other) in told.iter().zip(expected.iter()) {
                assert_eq!(one, other, "a {life} is told from a {}", lives[0]);
            }
            assert_eq!(told.len(), expected.len());
        }
    }
}

#[test]
fn what_a_person_does_with_one_organizer_shows_to_no_other_on_sqlite() {
    nothing_shows(Setup::embedded());
}

#[test]
fn what_a_person_does_with_one_organizer_shows_to_no_other_on_postgresql() {
    nothing_shows(Setup::servers());
}
