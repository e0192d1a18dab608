//! Who is put in touch: through the boss, by the friend, with somebody who comes to none of the events; and what a friend vouches for.

use journeys::wait_for;

use super::{Account, BOSS, COLLEAGUE, NELE, OUTSIDER, Person, SENIOR};
use crate::asks::letters_about;
use crate::asks_connecting::forwarded_link;

/// The intern asks the boss to be put in touch; his friend says yes; both are thanked.
pub(super) fn through_the_boss(account: &Account) {
    account.ask(
        NELE,
        BOSS,
        "connection",
        "Do you know somebody in the field that I would like to work in?",
    );
    let asked = account.letter(BOSS, "introduction").link_to("/ask/").unwrap();
    let page = account.house.program.http.get(&asked).is(200).body;
    let (before, _) = page.split_once(&format!("\">{}</option>", SENIOR.1)).unwrap();
    let whom = before.rsplit("value=\"").next().unwrap();
    account.press(
        &asked,
        &format!("whom={whom}&words=She+asks+the+right+questions%2C+as+you+did."),
    );
    account.letter(NELE, "passed your ask on");
    let asked = account.letter(SENIOR, "get to know you");
    assert!(
        asked.text.contains(BOSS.1) && asked.text.contains("as you did"),
        "{}",
        asked.text
    );
    account.press(
        &asked.link_to("/ask/").unwrap(),
        "answer=yes&note=Come+to+my+office+on+Thursday.",
    );
    account.talk(NELE, SENIOR);
    account.letter(BOSS, "two people together");
    account.pass(7);
    let thanks = account.letter(NELE, "talk?").link_to("/thanks/").unwrap();
    account.press(
        &thanks,
        "happened=thanked&text=An+hour+about+both+our+ways%2C+and+I+know+where+to+go.",
    );
    account.letter(SENIOR, "thanks you");
}

/// The friend brings her together with a colleague, as the letter to both offers, and is asked to be a reference.
pub(super) fn by_the_friend(account: &Account) {
    let http = &account.house.program.http;
    let both = account.letter(SENIOR, "can talk now");
    assert!(both.text.contains("you can bring the two together"), "{}", both.text);
    let own = format!("{}/asks", account.own(SENIOR));
    let shown = http.get(&own).is(200).body;
    let (_, form) = shown.split_once("name=\"first\"").unwrap();
    let whom = |who: Person| {
        let (before, _) = form.split_once(&format!("\">{}</option>", who.1)).unwrap();
        before.rsplit("value=\"").next().unwrap().to_owned()
    };
    let suggestion = format!(
        "first={}&second={}&what=You+build+the+same+kind+of+thing%2C+a+few+years+apart.&why_you=You+will+have+much+to+talk+about.",
        whom(NELE),
        whom(COLLEAGUE),
    );
    http.form(&own, &suggestion).is(303);
    let first = account.letter(NELE, "introduce you to somebody");
    assert!(!first.text.contains(COLLEAGUE.1), "{}", first.text);
    account.press(&first.link_to("/ask/").unwrap(), "answer=yes");
    let second = account
        .letter(COLLEAGUE, "Nele Brandt should meet")
        .link_to("/ask/")
        .unwrap();
    account.press(&second, "answer=yes");
    account.talk(NELE, COLLEAGUE);
    account.letter(SENIOR, "two people together");
    a_reference(account);
}

fn a_reference(account: &Account) {
    account.ask(
        NELE,
        SENIOR,
        "reference",
        "May I name you as a reference for the job of which we spoke?",
    );
    let asked = account.letter(SENIOR, "reference").link_to("/ask/").unwrap();
    account.press(&asked, "answer=yes&note=I%27ll+be+a+reference+for+you.");
    wait_for("the reference", || {
        let all = account.house.setup.post().to(NELE.0);
        all.into_iter().find(|one| one.text.contains("be a reference for you."))
    });
    for_a_job(account);
}

/// What was promised is asked anew for each job.
fn for_a_job(account: &Account) {
    let (http, asks) = (&account.house.program.http, format!("{}/asks", account.own(NELE)));
    let shown = http.get_json(&asks).is(200).json();
    let all = shown["asks"].as_array().unwrap();
    let promised = all.iter().find(|one| one["kind"] == "reference").unwrap()["id"].clone();
    let form = format!(
        "promised={}&what=A+job+at+the+shipyard%3A+they+may+call+you+in+the+week+after+next.",
        promised.as_str().unwrap()
    );
    http.form(&asks, &form).is(303);
    let asked = account.letter(SENIOR, "for this job?");
    assert!(
        asked.text.contains("shipyard") && !asked.text.contains("pass it on"),
        "{}",
        asked.text
    );
    account.press(&asked.link_to("/ask/").unwrap(), "answer=yes&note=Let+them+call.");
    wait_for("the yes", || {
        let all = account.house.setup.post().to(NELE.0);
        all.into_iter().find(|one| one.text.contains("Let them call."))
    });
}

/// The boss knows somebody who comes to none of the events, and writes from his own mailbox: she presses the link that he forwards, and
/// shows that she reads mail there.
pub(super) fn of_who_is_not_here(account: &Account) {
    account.ask(
        COLLEAGUE,
        BOSS,
        "connection",
        "Do you know somebody who mends church organs for a living?",
    );
    let asked = account.letter(BOSS, COLLEAGUE.1).link_to("/ask/").unwrap();
    let page = account.press(&asked, "words=He+asks+little%2C+and+listens+well.");
    account.letter(COLLEAGUE, "wants to write to somebody for you");
    let post = account.house.setup.post();
    assert!(post.to(OUTSIDER.0).is_empty(), "nobody but him writes to her");
    account.press(
        &forwarded_link(&page),
        "name=Ilse+Moreau&email=ilse%40elsewhere.example",
    );
    let confirm = account.letter(OUTSIDER, "One press");
    assert!(!confirm.text.contains(COLLEAGUE.1), "{}", confirm.text);
    account.press(&confirm.link_to("/ask/").unwrap(), "");
    account.talk(COLLEAGUE, OUTSIDER);
    wait_for("the boss hears of it", || {
        let mut all = letters_about(&account.house, BOSS.0, "two people together").into_iter();
        all.find(|one| one.text.contains(COLLEAGUE.1))
    });
}
