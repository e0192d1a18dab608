//! What the account of one person has not: an answer in writing, an ask that nobody answers, one that is asked once more, and a
//! meeting that is called off. Each has letters of its own.

use super::{Account, BOSS, COLLEAGUE, MENTOR, NELE, STUDENT};

pub(super) fn what_else_is_told(account: &Account) {
    account.ask(
        STUDENT,
        COLLEAGUE,
        "coffee",
        "What would you learn first if you began today?",
    );
    let asked = account.letter(COLLEAGUE, STUDENT.1).link_to("/ask/").unwrap();
    account.press(&asked, "answer=in_writing&text=Read+what+others+wrote%2C+and+mend+it.");
    account.letter(STUDENT, "An answer to your ask");

    account.ask(
        STUDENT,
        MENTOR,
        "introduction",
        "Could I ask you about the way that you went?",
    );
    account.letter(MENTOR, STUDENT.1);
    account.pass(5);
    account.letter(MENTOR, "Still open");
    account.pass(6);
    account.letter(STUDENT, "Your ask at");

    account.ask(
        STUDENT,
        BOSS,
        "coffee",
        "Could I ask you how your works take people on?",
    );
    let asked = account.letter(BOSS, STUDENT.1).link_to("/ask/").unwrap();
    account.press(&asked, "answer=in_a_month");
    account.pass(32);
    called_off(account);
}

/// Nele offers the student a time, and has to call it off on the day before.
fn called_off(account: &Account) {
    let [theirs, own] = [(STUDENT, NELE), (NELE, STUDENT)].map(|(who, other)| account.meeting(who, other));
    let time = format!("time1={}T10%3A00&place=The+harbour+mill", crate::house::day(2));
    account.press(&own, &time);
    let offered = account.house.program.http.get_json(&theirs).is(200).json()["offered"][0].clone();
    account.press(
        &theirs,
        &format!("pick={}", offered.as_str().unwrap().replace(':', "%3A")),
    );
    account.letter(STUDENT, "You meet");
    account.pass(1);
    account.letter(STUDENT, "Soon: you meet");
    account.press(&own, "off=1");
    account.letter(STUDENT, "Called off");
}
