//! Lists of people, read and refused.

use super::*;

fn now() -> Instant {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn pointers(body: &str) -> Vec<String> {
    match read(body.as_bytes(), now()) {
        Err(ApiError::Invalid(faults)) => {
            let pointers = faults.listed().iter().map(|fault| fault.pointer.clone().unwrap());
            pointers.collect()
        }
        other => panic!("no faults but {other:?}"),
    }
}

#[test]
fn one_bad_address_rejects_only_itself() {
    let body = r#"{"people": [{"email": "Anna@example.org", "name": "Anna"}, {"email": "nobody", "name": "B"}, {"name": "C"}, 7,
        {"email": null}, {"email": ["x"]}, {"email": "d@example.org", "name": "D\r\nBcc: e@example.org"}, {"email": "e@example.org"}]}"#;
    let people = read(body.as_bytes(), now()).unwrap();
    let addresses: Vec<_> = people.invitees.iter().map(|invitee| invitee.address.as_str()).collect();
    assert_eq!(addresses, ["Anna@example.org", "e@example.org"]);
    let rejected: Vec<_> = people.rejected.iter().map(|(index, _)| *index).collect();
    assert_eq!(rejected, [1, 2, 3, 4, 5, 6]);
    assert!(people.rejected[0].1.starts_with("email is not a mail address"));
}

#[test]
fn where_addresses_came_from_is_said_once_and_where_it_differs() {
    let body = r#"{"people": [{"email": "a@example.org"}, {"email": "b@example.org", "obtained": {"from": "Club", "ground": "member", "at": "2026-05-03"}},
        {"email": "c@example.org", "obtained": {"from": "Club", "ground": "hearsay"}}, {"email": "d@example.org", "obtained": null}],
        "obtained": {"from": "Meetup 2025", "ground": "came_before"}}"#;
    let people = read(body.as_bytes(), now()).unwrap();
    let said = people.invitees.iter();
    let said = said.map(|invitee| invitee.obtained.as_ref().unwrap().obtained().unwrap());
    let said: Vec<_> = said.map(|said| (said.from.as_str(), said.at.to_string())).collect();
    let today = "2026-11-22".to_owned();
    let own = ("Club", "2026-05-03".to_owned());
    assert_eq!(said, [("Meetup 2025", today.clone()), own, ("Meetup 2025", today)]);
    assert!(
        people.rejected[0]
            .1
            .starts_with("obtained/ground must be one of: asked")
    );
    let wrong = r#"{"people": [{"email": "a@example.org"}], "obtained": {"from": "", "at": "3 May", "who": 1}}"#;
    assert_eq!(pointers(wrong), ["/obtained/who", "/obtained/from", "/obtained/at"]);
}

#[test]
fn what_is_no_list_of_people_is_a_fault_of_the_whole() {
    assert_eq!(
        pointers(r#"{"people": [{"mail": "a@example.org"}], "a/b": [1, {}]}"#),
        ["/people/0/mail", "/people/0", "/a~1b"]
    );
}

#[test]
fn a_form_that_takes_nobody_is_answered_with_the_right_one() {
    for (body, expected) in [
        (r#"["a@x.org"]"#, &[""][..]),
        (r#"[{"email": "a@x.org"}]"#, &[""]),
        (r#""a@x.org""#, &[""]),
        ("{}", &["/people"]),
        (r#"{"people": null}"#, &["/people"]),
        (r#"{"people": "a@x.org"}"#, &["/people"]),
        (r#"{"people": {"email": "a@x.org"}}"#, &["/people"]),
        (r#"{"people": ["a@x.org"]}"#, &["/people/0"]),
        (r#"{"people": [["a@x.org"]]}"#, &["/people/0"]),
        (r#"{"people": [{}]}"#, &["/people/0"]),
        (r#"{"people": [{"email": null, "name": "Anna"}]}"#, &["/people/0"]),
        (r#"{"people": [{"email": ["a@x.org"]}]}"#, &["/people/0"]),
        (r#"{"people": [{"mail": "a@x.org"}]}"#, &["/people/0/mail", "/people/0"]),
        (
            r#"{"people": [{"Email": "a@x.org"}]}"#,
            &["/people/0/Email", "/people/0"],
        ),
        (r#"{"emails": ["a@x.org"]}"#, &["/emails", "/people"]),
        (
            r#"{"email": "a@x.org", "name": "Anna"}"#,
            &["/email", "/name", "/people"],
        ),
    ] {
        assert_eq!(pointers(body), expected, "{body}");
        let Err(ApiError::Invalid(faults)) = read(body.as_bytes(), now()) else {
            panic!("{body}")
        };
        let last = &faults.listed().last().unwrap().detail;
        assert!(
            last.contains(r#"{"email": "a@x.org", "name": "Anna"}"#),
            "{body}: {last}"
        );
    }
}

#[test]
fn ten_thousand_fit_and_one_more_does_not() {
    let body = |n: usize| {
        let people: Vec<_> = (0..n).map(|n| format!("{{\"email\": \"p{n}@example.org\"}}")).collect();
        format!("{{\"people\": [{}]}}", people.join(","))
    };
    assert_eq!(
        read(body(MAX_PEOPLE).as_bytes(), now()).unwrap().invitees.len(),
        MAX_PEOPLE
    );
    assert_eq!(pointers(&body(MAX_PEOPLE + 2)), ["/people"]);
}

#[test]
fn broken_json_is_400_wherever_it_breaks() {
    let depth = format!("{{\"x\": {}", "[".repeat(100_000));
    for broken in [
        "",
        "{",
        r#"{"people": [{"email": "a@example.org"}"#,
        r#"{"people": [}"#,
        &depth,
        r#"{"people": []} x"#,
    ] {
        assert!(
            matches!(read(broken.as_bytes(), now()), Err(ApiError::NotJson(_))),
            "{broken:.40}"
        );
    }
}
