//! Somebody who knows both: an ask forwarded from their own mailbox, and two whom they bring together.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::asks::{NELE, VIKTOR, WHAT, letter_with, letters_about, own_page, people_who_come};
use crate::house::House;
use crate::looking;

const WANDA: &str = "wanda@example.net";
const OUTSIDER: &str = "ilse@elsewhere.example";
const ANOTHER: &str = "otto@elsewhere.example";
const WORDS: &str = "She+did+exactly+that+last+year.";

#[test]
fn a_connector_forwards_an_ask_and_brings_two_together() {
    forward_and_suggest(Setup::embedded());
}

#[test]
fn a_connector_forwards_an_ask_and_brings_two_together_on_servers() {
    forward_and_suggest(Setup::servers());
}

fn may_be_asked(house: &House, own: &str) {
    let profile = format!("{own}/profile");
    let group = house.program.http.get_json(&profile).is(200).json()["groups"][0]["id"].clone();
    let form = format!("group={}&may_be_asked=1", group.as_str().unwrap());
    house.program.http.form(&profile, &form).is(303);
}

/// Whom somebody can ask, by name.
fn whom(house: &House, own: &str, name: &str) -> Value {
    let shown = house.program.http.get_json(&format!("{own}/asks")).is(200).json();
    let people = shown["events"][0]["people"].as_array().unwrap().clone();
    let found = people.into_iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("no {name}: {shown}"))["whom"].clone()
}

/// The link in the lines that a connector forwards.
pub(crate) fn forwarded_link(page: &str) -> String {
    let link = page.split_whitespace().find(|word| word.contains("/ask/")).unwrap();
    link.split('<').next().unwrap().to_owned()
}

fn forward_and_suggest(setup: Setup) {
    let house = House::start(setup);
    let http = &house.program.http;
    let people = [(NELE, "Nele Brandt"), (VIKTOR, "Viktor Okoye"), (WANDA, "Wanda Grau")];
    let event = people_who_come(&house, &people);
    let [nele, viktor, wanda] = people.map(|(email, _)| own_page(&house, email));
    for own in [&nele, &viktor, &wanda] {
        may_be_asked(&house, own);
    }
    let form = format!(
        "event={event}&whom={}&kind=connection&what={WHAT}&why_you={WORDS}&minutes=15",
        whom(&house, &nele, "Viktor Okoye").as_str().unwrap()
    );
    http.form(&format!("{nele}/asks"), &form).is(303);
    let link = letter_with(&house, VIKTOR, "/ask/").link_to("/ask/").unwrap();
    let page = http.get(&link).is(200).body;
    assert!(!page.contains("value=\"yes\"") && page.contains("Wanda Grau"), "{page}");

    // Whom he has in mind is not here: he writes from his own mailbox.
    http.form(&link, &format!("words={WORDS}")).is(303);
    let forwarded = forwarded_link(&http.get(&link).is(200).body);
    letters_until(&house, NELE, "wants to write to somebody for you");
    for _ in 0..2 {
        let page = http.get(&forwarded).is(200).body;
        assert!(page.contains("nursing to data") && !page.contains(NELE), "{page}");
    }
    assert_eq!(http.form(&forwarded, &format!("name=&email={OUTSIDER}")).status, 422);
    assert!(house.setup.post().to(OUTSIDER).is_empty());
    http.form(&forwarded, &format!("name=Ilse+Moreau&email={OUTSIDER}"))
        .is(200);
    let confirm = letter_with(&house, OUTSIDER, "/ask/");
    assert!(!confirm.text.contains("Nele"), "{}", confirm.text);
    let confirm = confirm.link_to("/ask/").unwrap();
    http.get(&confirm).is(200);
    let asked = || http.get_json(&format!("{nele}/asks")).json()["asks"][0]["state"].clone();
    assert_eq!(asked(), "asked", "looking says nothing");
    for _ in 0..2 {
        http.form(&confirm, "").is(200);
    }
    assert_eq!(asked(), "agreed");
    for (to, other) in [(NELE, OUTSIDER), (OUTSIDER, NELE)] {
        let both = wait_for("the letter to both", || {
            house
                .setup
                .post()
                .to(to)
                .into_iter()
                .find(|one| one.text.contains(other))
        });
        assert_eq!(both.header("Reply-To"), Some(other));
    }
    two_should_meet(&house, [&nele, &viktor, &wanda]);
    one_of_two_is_not_here(&house, &viktor);
}

/// Viktor knows somebody whom Wanda should meet, and who is not here: he writes to them himself, once she said yes.
fn one_of_two_is_not_here(house: &House, viktor: &str) {
    let http = &house.program.http;
    let asks = format!("{viktor}/asks");
    let wanda = whom(house, viktor, "Wanda Grau");
    let form = format!(
        "first={}&second=&what={WHAT}&why_you=Both+of+you+like+to+explain.",
        wanda.as_str().unwrap()
    );
    http.form(&asks, &form).is(303);
    let first = wait_for("the nearer one", || {
        letters_about(house, WANDA, "introduce you to somebody").pop()
    });
    assert!(first.text.contains("who is not here"), "{}", first.text);
    http.form(&first.link_to("/ask/").unwrap(), "answer=yes&note=Mornings+are+best.")
        .is(303);
    let lines = wait_for("the lines", || {
        letters_about(house, VIKTOR, "the person you have in mind").pop()
    });
    assert!(!lines.text.contains(WANDA), "{}", lines.text);
    let page = http.get(&lines.link_to("/ask/").unwrap()).is(200).body;
    let forwarded = forwarded_link(&page);
    assert!(page.contains("I think that you and Wanda Grau should meet"), "{page}");
    let shown = http.get(&forwarded).is(200).body;
    assert!(
        shown.contains("nursing to data") && shown.contains("Wanda Grau") && !shown.contains(WANDA),
        "{shown}"
    );
    // Nothing is written to whom he has in mind before they pressed, and showed that they read mail there.
    http.form(&forwarded, &format!("name=Otto+Lind&email={ANOTHER}"))
        .is(200);
    let confirm = letter_with(house, ANOTHER, "/ask/");
    assert!(!confirm.text.contains("Wanda"), "{}", confirm.text);
    let states = || http.get_json(&asks).json()["asks"][0]["state"].clone();
    assert_eq!(states(), "asked");
    http.form(&confirm.link_to("/ask/").unwrap(), "").is(200);
    for (to, other) in [(WANDA, ANOTHER), (ANOTHER, WANDA)] {
        let both = wait_for("the letter to both", || {
            let all = house.setup.post().to(to);
            all.into_iter().find(|one| one.text.contains(other))
        });
        assert_eq!(both.header("Reply-To"), Some(other));
        assert!(
            both.text.contains("Both of you like to explain.") && both.text.contains("Mornings are best."),
            "{}",
            both.text
        );
        // Who comes to none of the events finds nobody there to bring together.
        assert!(!both.text.contains("bring the two together"), "{}", both.text);
    }
    assert_eq!(states(), "agreed");
    wait_for("he hears of it", || {
        let mut told = letters_about(house, VIKTOR, "two people together").into_iter();
        told.find(|one| one.text.contains("Wanda Grau and Otto Lind"))
    });
    assert!(
        http.get(&lines.link_to("/ask/").unwrap())
            .is(200)
            .body
            .contains("Thank you")
    );
}

fn letters_until(house: &House, email: &str, words: &str) {
    wait_for(words, || letters_about(house, email, words).pop());
}

/// Viktor brings Nele and Wanda together.
fn two_should_meet(house: &House, [nele, viktor, wanda]: [&str; 3]) {
    let http = &house.program.http;
    let form =
        |one: &str, other: &str| format!("first={one}&second={other}&what={WHAT}&why_you=Both+of+you+like+to+explain.");
    let one = whom(house, viktor, "Nele Brandt");
    let other = whom(house, viktor, "Wanda Grau");
    let (one, other) = (one.as_str().unwrap(), other.as_str().unwrap());
    let asks = format!("{viktor}/asks");
    assert_eq!(http.form(&asks, &form(one, one)).status, 422);
    http.form(&asks, &form(one, other)).is(303);
    let first = letter_with(house, NELE, "/ask/");
    assert!(
        !first.text.contains("Wanda") && first.text.contains("Viktor"),
        "{}",
        first.text
    );
    http.form(&first.link_to("/ask/").unwrap(), "answer=yes").is(303);
    let second = letter_with(house, WANDA, "/ask/");
    assert!(
        second.text.contains("Viktor Okoye") && !second.text.contains(NELE),
        "{}",
        second.text
    );
    let states = || http.get_json(&asks).json()["asks"][0]["state"].clone();
    assert_eq!(states(), "asked", "who suggested it sees no yes of one alone");
    http.form(&second.link_to("/ask/").unwrap(), "answer=yes").is(303);
    wait_for("he hears of it", || {
        let mut told = letters_about(house, VIKTOR, "two people together").into_iter();
        told.find(|one| one.text.contains("Nele Brandt") && one.text.contains("Wanda Grau"))
    });
    for (to, name) in [(NELE, "Wanda Grau"), (WANDA, "Nele Brandt")] {
        letters_until(house, to, name);
    }
    assert_eq!(states(), json!("agreed"));
    let own = http.get_json(&format!("{nele}/asks")).json();
    assert_eq!(own["asks"][0]["state"], "agreed");
    let own = http.get_json(&format!("{wanda}/asks")).json();
    assert_eq!(own["asks"], json!([]));
    looking::changes_nothing_after(house, "confirm_ask");
}
