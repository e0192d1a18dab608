//! Help at short notice, over real mail: some are asked, one can, the others hear so.

use jiff::Timestamp;
use jiff::civil::Time;
use journeys::{Setup, wait_for};

use crate::asks::{NELE, VIKTOR, letter_with, letters_about, own_page, people_who_come};
use crate::house::House;
use crate::looking;

const WANDA: &str = "wanda@example.net";

#[test]
fn somebody_helps_at_short_notice() {
    help_soon(Setup::embedded());
}

#[test]
fn somebody_helps_at_short_notice_on_servers() {
    help_soon(Setup::servers());
}

fn help_soon(setup: Setup) {
    let house = House::start(setup);
    let http = &house.program.http;
    let people = [(NELE, "Nele Brandt"), (VIKTOR, "Viktor Okoye"), (WANDA, "Wanda Grau")];
    let event = people_who_come(&house, &people);
    let [nele, viktor, wanda] = people.map(|(email, _)| own_page(&house, email));
    for own in [&viktor, &wanda] {
        let profile = format!("{own}/profile");
        let group = http.get_json(&profile).is(200).json()["groups"][0]["id"].clone();
        let form = format!(
            "group={}&may_be_asked=1&short_notice=1&helps%2FHiring=1",
            group.as_str().unwrap()
        );
        http.form(&profile, &form).is(303);
    }
    let asks = format!("{nele}/asks");
    assert_eq!(http.get_json(&asks).json()["soon"][0]["topics"][0], "Hiring");
    let day = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let needed = |days: i64| {
        let at = day
            .saturating_add(jiff::Span::new().days(days))
            .to_datetime(Time::midnight());
        format!("{}", at.strftime("%Y-%m-%dT%H:%M"))
    };
    let form = |needed: &str| {
        format!(
            "event={event}&topic=Hiring&needed={}&what=An+interview+in+three+days%2C+and+I+need+somebody+to+practise.",
            needed.replace(':', "%3A")
        )
    };
    assert_eq!(http.form(&asks, &form(&needed(-1))).status, 422, "it is over");
    http.form(&asks, &form(&needed(4))).is(303);
    assert_eq!(http.get_json(&asks).json()["asks"][0]["kind"], "short_notice");
    let [one, other] = [VIKTOR, WANDA].map(|to| letter_with(&house, to, "/ask/"));
    assert!(one.text.contains("Hiring") && !one.text.contains(NELE), "{}", one.text);
    let [one, other] = [one, other].map(|letter| letter.link_to("/ask/").unwrap());
    for _ in 0..2 {
        assert_eq!(http.get_json(&one).is(200).json()["answer"], serde_json::Value::Null);
    }
    http.form(&other, "answer=yes&note=Tonight%3F").is(303);
    http.form(&one, "answer=yes").is(303);
    let page = http.get(&one).is(200).body;
    assert!(
        page.contains("Somebody else could") && !page.contains("value=\"yes\""),
        "{page}"
    );
    wait_for("somebody else could", || {
        letters_about(&house, VIKTOR, "Somebody else").pop()
    });
    for (to, other) in [(NELE, WANDA), (WANDA, NELE)] {
        let both = wait_for("the letter to both", || {
            house
                .setup
                .post()
                .to(to)
                .into_iter()
                .find(|one| one.text.contains(other))
        });
        assert!(both.text.contains("Tonight?"), "{}", both.text);
    }
    assert!(house.setup.post().to(VIKTOR).iter().all(|one| !one.text.contains(NELE)));
    looking::changes_nothing_after(&house, "ask_somebody_else");
}
