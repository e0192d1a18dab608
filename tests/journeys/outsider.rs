//! An outsider follows a group's whole life with a client that is not ours; and one trace leads from a click to a letter.

use std::collections::BTreeSet;

use journeys::{Acquaint, Apart, Outsider, ReplyVersion, wait_for};
use serde_json::{Value, json};

use crate::house::{Desk, day};

const ANNA: (&str, &str) = ("anna.berg@example.org", "Anna Berg");
const BO: (&str, &str) = ("bo.okafor@example.org", "Bo Okafor");
const CEM: (&str, &str) = ("cem@example.org", "Cem Aydın");

/// Every type that this life has, with how often.
const LIFE: [(&str, usize); 12] = [
    ("acquaint.group.created.v1", 1),
    ("acquaint.group.updated.v1", 1),
    ("acquaint.event.created.v1", 2),
    ("acquaint.event.deleted.v1", 1),
    ("acquaint.invitation.created.v1", 3),
    ("acquaint.event.published.v1", 1),
    ("acquaint.rsvp.changed.v1", 3),
    ("acquaint.rsvp.promoted.v1", 1),
    ("acquaint.invitation.withdrawn.v1", 1),
    ("acquaint.event.updated.v1", 1),
    ("acquaint.event.cancelled.v1", 1),
    ("acquaint.event.restored.v1", 1),
];

fn click(program: &Acquaint, desk: &Desk, event: &str, who: (&str, &str), form: &str) {
    program.http.form(&desk.link(event, who.0), form).is(303);
}

/// A group's life, from its making to an event that is called off and restored.
fn live(api: &Acquaint, organizer: &journeys::Http) -> String {
    let desk = Desk::open(organizer.clone());
    let group = format!("/groups/{}", desk.group);
    organizer
        .json("PATCH", &group, &json!({ "name": "Harbour & Makers" }))
        .is(200);
    let mistake = desk.draft(&json!({ "title": "A mistake" }));
    let deleted = organizer.send("DELETE", &format!("/api/v1/events/{mistake}"), &[], "");
    assert!(deleted.status < 300, "{}", deleted.body);
    let event = desk.event(&json!({ "capacity": 1 }), &[ANNA, BO, CEM]);
    click(api, &desk, &event, ANNA, "answer=yes&note=My+private+words");
    click(api, &desk, &event, BO, "answer=yes");
    click(api, &desk, &event, ANNA, "answer=no");
    let cem = desk.invitation(&event, CEM.0)["id"].as_str().unwrap().to_owned();
    let withdrawn = organizer.send("DELETE", &format!("/api/v1/invitations/{cem}"), &[], "");
    assert!(withdrawn.status < 300, "{}", withdrawn.body);
    desk.patch(
        &event,
        &json!({ "starts": format!("{}T18:30:00", day(61)), "ends": format!("{}T21:00:00", day(61)) }),
    );
    let path = format!("/events/{event}");
    let reason = json!({ "reason": "The boat sank." });
    organizer.json("POST", &format!("{path}/cancel"), &reason).is(200);
    organizer.json("POST", &format!("{path}/restore"), &Value::Null).is(200);
    event
}

#[test]
fn an_outsider_follows_all_that_happens_without_learning_whom() {
    let apart = Apart::start();
    let (api, _worker) = (apart.api(), apart.worker());
    let outsider = Outsider::bind(apart.vhost().url(), "acquaint.#");
    let narrow = Outsider::bind(apart.vhost().url(), "acquaint.rsvp.*.v1");
    let event = live(&api, &apart.organizer(&apart.key()));
    for (kind, count) in LIFE {
        let heard = outsider.nth(kind, count);
        assert_eq!(heard.len(), count, "{kind}: {heard:#?}");
    }
    apart.settle();
    let heard = outsider.heard();
    let kinds: BTreeSet<&str> = heard.iter().map(|one| one.key.as_str()).collect();
    for one in &heard {
        check_envelope(one);
        check_data(one, &event);
    }
    check_each_is_told_once(&heard);
    let of_answers = heard.iter().filter(|one| one.key.starts_with("acquaint.rsvp."));
    assert_eq!(narrow.heard().len(), of_answers.count());
    println!("{} messages of {} types", heard.len(), kinds.len());
}

/// CloudEvents 1.0 in structured JSON, as the AMQP binding has it.
fn check_envelope(one: &ReplyVersion) {
    let event = &one.event;
    assert_eq!(one.content_type, "application/cloudevents+json", "{one:#?}");
    assert_eq!(event["specversion"], "1.0", "{one:#?}");
    assert_eq!(event["type"], one.key.as_str(), "the type is the routing key");
    assert_eq!(event["id"], one.message_id.as_str(), "{one:#?}");
    assert_eq!(event["datacontenttype"], "application/json");
    for name in ["id", "source", "subject"] {
        assert!(
            event[name].as_str().is_some_and(|text| !text.is_empty()),
            "{name}: {one:#?}"
        );
    }
    let time: jiff::Timestamp = event["time"].as_str().unwrap().parse().expect("an instant");
    let age = jiff::Timestamp::now().duration_since(time);
    assert!(age.abs() < jiff::SignedDuration::from_mins(10), "{one:#?}");
    let trace = one.headers["traceparent"].as_str();
    let trace = trace.unwrap_or_else(|| panic!("no traceparent: {one:#?}"));
    let parts: Vec<usize> = trace.split('-').map(str::len).collect();
    assert_eq!(parts, [2, 32, 16, 2], "{trace}");
}

/// Ids and a revision, and nothing that tells who it is.
fn check_data(one: &ReplyVersion, event: &str) {
    let data = &one.event["data"];
    assert!(data["revision"].is_i64(), "{one:#?}");
    let subject = one.event["subject"].as_str().unwrap();
    let mut ids = ["group_id", "event_id", "invitation_id"]
        .iter()
        .filter_map(|name| data[name].as_str());
    assert!(ids.any(|id| id == subject), "{one:#?}");
    if one.key.starts_with("acquaint.rsvp.") || one.key.starts_with("acquaint.invitation.") {
        assert_eq!(data["event_id"], event);
    }
    for private in [
        "anna",
        "Anna",
        "Berg",
        "bo.okafor",
        "Okafor",
        "cem",
        "Cem",
        "@",
        "private words",
        "host",
    ] {
        assert!(!one.body.contains(private), "{private} in {}", one.body);
        assert!(
            !one.headers.to_string().contains(private),
            "{private} in {}",
            one.headers
        );
    }
}

fn check_each_is_told_once(heard: &[ReplyVersion]) {
    let ids: BTreeSet<&str> = heard.iter().map(|one| one.message_id.as_str()).collect();
    assert_eq!(ids.len(), heard.len(), "a message twice, though nothing went wrong");
}

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// The lines of a log that carry a trace, wherever in the line it stands.
fn lines_of(program: &Acquaint, trace: &str) -> Vec<Value> {
    let said = program.said();
    let lines = said
        .lines()
        .filter(|line| line.contains("\"trace_id\"") && line.contains(trace));
    lines
        .map(|line| serde_json::from_str(line).expect("a log line is JSON"))
        .collect()
}

fn mentions(program: &Acquaint, word: &str) -> Vec<String> {
    let said = program.said();
    said.lines()
        .filter(|line| line.contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn one_trace_leads_from_the_click_to_the_letter() {
    let mut apart = Apart::start();
    apart.set("ACQUAINT_LOG", "debug");
    apart.set("ACQUAINT_LOG_FORMAT", "json");
    let (api, worker) = (apart.api(), apart.worker());
    let outsider = Outsider::bind(apart.vhost().url(), "acquaint.rsvp.changed.v1");
    let desk = Desk::open(apart.organizer(&apart.key()));
    let event = desk.event(&json!({}), &[]);
    desk.invite(&event, &[ANNA]);
    apart.post().nth(ANNA.0, 1);
    // A letter carries the trace of the message that led to it: let there be one.
    apart.settle();
    let link = desk.link(&event, ANNA.0);
    let headers = [
        ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    api.http.send("POST", &link, &headers, "answer=yes").is(303);
    apart.post().nth(ANNA.0, 2);

    let heard = outsider.nth("acquaint.rsvp.changed.v1", 1);
    let parent = heard[0].headers["traceparent"].as_str().unwrap();
    assert!(parent.starts_with(&format!("00-{TRACE}-")), "{parent}");
    let in_api = wait_for("the API's lines", || {
        Some(lines_of(&api, TRACE)).filter(|lines| lines.len() >= 2)
    });
    let in_worker = wait_for("the worker's lines", || {
        Some(lines_of(&worker, TRACE)).filter(|lines| lines.len() >= 2)
    });
    println!("{} lines of the API, {} of the worker", in_api.len(), in_worker.len());
    apart.settle();

    // Whatever names this letter belongs to this trace.
    let letter = apart.ask("SELECT id FROM mails WHERE kind = 'confirmation'");
    let about = mentions(&worker, &letter);
    assert!(!about.is_empty(), "the log names no letter");
    assert!(about.iter().all(|line| line.contains(TRACE)), "{about:#?}");
    let token = link.rsplit('/').next().unwrap();
    for program in [&api, &worker] {
        assert!(mentions(program, token).is_empty(), "a token in the log");
        assert!(mentions(program, ANNA.0).is_empty(), "an address in the log");
    }
}
