//! The log of a group, read and followed.

use serde_json::{Value, json};

use super::house::{House, id};
use super::rights::Team;

fn log(house: &House, group: &str, query: &str) -> Vec<Value> {
    let answer = house.get(&format!("/groups/{group}/activity{query}")).is(200).json();
    answer["items"].as_array().unwrap().clone()
}

#[test]
fn a_group_reads_who_did_what_and_follows_it_by_position() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.invite(&event, &["anna"]);
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    let link = house.link(&event, "anna");
    house.submit(&link, "answer=yes").is(303);

    let all = log(&house, &group, "");
    let told = |item: &Value| format!("{} {}", item["who"].as_str().unwrap(), item["what"].as_str().unwrap());
    assert_eq!(
        all.iter().map(told).collect::<Vec<_>>(),
        [
            "account acquaint.group.created.v1",
            "account acquaint.event.created.v1",
            "account acquaint.invitation.created.v1",
            "account acquaint.event.published.v1",
            "link acquaint.rsvp.changed.v1",
        ]
    );
    assert!(all[0]["account_name"].is_string() && all[0]["event_id"].is_null());
    let answer = &all[4];
    assert_eq!(answer["event_id"], event);
    assert_eq!(answer["invitation_id"], all[2]["invitation_id"]);
    assert_eq!(
        (&answer["account_id"], &answer["data"]["answer"]),
        (&Value::Null, &json!("yes"))
    );
    assert!(!json!(all).to_string().contains("anna"));

    let after = all[2]["position"].as_i64().unwrap();
    assert_eq!(log(&house, &group, &format!("?after={after}")), all[3..]);
    let first = house.get(&format!("/groups/{group}/activity?limit=3")).is(200).json();
    let next = first["next"].as_str().unwrap();
    assert_eq!(log(&house, &group, &format!("?cursor={next}")), all[3..]);
    for wrong in ["-1", "x", "9223372036854775808"] {
        let path = format!("/groups/{group}/activity?after={wrong}");
        house.get(&path).problem(422, "invalid");
    }
}

#[test]
fn the_log_has_what_was_done_to_many_at_once_and_to_lists_of_people() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
    let after = log(&house, &group, "").last().unwrap()["position"].clone();
    house.post(&format!("/events/{event}/announce"), &Value::Null).is(202);
    let letter = json!({"segment": "going", "subject": "Doors", "body": "They open at six."});
    let letter = house.post(&format!("/events/{event}/letters"), &letter).is(202).json();
    house
        .call("DELETE", &format!("/letters/{}", id(&letter)), &Value::Null)
        .is(204);
    let link = house
        .post(&format!("/events/{event}/door-links"), &Value::Null)
        .is(201)
        .json();
    house
        .call("DELETE", &format!("/door-links/{}", id(&link)), &Value::Null)
        .is(204);
    let path = format!("/groups/{group}/imports?from=Summer+fair&ground=asked&at=2026-06-03");
    let list = house.call_bytes(
        "POST",
        &path,
        &[("content-type", "text/csv")],
        b"email\nben@example.com\n",
    );
    house
        .post(&format!("/imports/{}/apply", id(&list.is(201).json())), &Value::Null)
        .is(200);
    let contacts = house.get(&format!("/groups/{group}/contacts")).json();
    let contact = id(&contacts["items"][0]);
    house
        .call("DELETE", &format!("/groups/{group}/contacts/{contact}"), &Value::Null)
        .is(204);

    let all = log(&house, &group, &format!("?after={after}"));
    let told: Vec<&str> = all.iter().map(|item| item["what"].as_str().unwrap()).collect();
    assert_eq!(
        told,
        [
            "acquaint.event.announced.v1",
            "acquaint.letter.created.v1",
            "acquaint.letter.undone.v1",
            "acquaint.door_link.created.v1",
            "acquaint.door_link.revoked.v1",
            "acquaint.contact.imported.v1",
            "acquaint.contact.deleted.v1",
        ]
    );
    assert!(all.iter().all(|item| item["account_name"].is_string()));
    assert!(!json!(all).to_string().contains("ben"));
}

#[test]
fn who_has_no_name_is_called_by_their_address() {
    let mut house = House::start();
    house.becomes_nameless("Nell@example.org");
    let group = house.group();
    assert_eq!(log(&house, &group, "")[0]["account_name"], "Nell@example.org");
}

#[test]
fn the_log_has_what_is_sent_after_all_and_what_is_kept_for_later() {
    let team = Team::gather();
    let (house, group) = (&team.house, team.thing("/groups/{id}"));
    let newest = house.get(&format!("/groups/{group}/activity?limit=200")).json();
    let mut after = newest["items"].as_array().unwrap().last().unwrap()["position"].clone();
    let mut told = |what: &str| {
        let new = log(house, group, &format!("?after={after}&limit=200"));
        let found = new
            .iter()
            .find(|item| item["what"] == what)
            .unwrap_or_else(|| panic!("{what} in {new:?}"));
        assert!(found["account_name"].is_string(), "{found}");
        after = new.last().unwrap()["position"].clone();
    };
    let kept = json!({ "name": "Evening", "event": { "title": "Talks" } });
    let templates = format!("/groups/{group}/templates");
    let template = id(&house.post(&templates, &kept).is(201).json());
    told("acquaint.template.kept.v1");
    house
        .call("DELETE", &format!("{templates}/{template}"), &Value::Null)
        .is(204);
    told("acquaint.template.deleted.v1");
    for (press, what) in [
        (
            format!("/invitations/{}/resend", team.thing("/invitations/{id}")),
            "invitation.resent",
        ),
        (
            format!("/tries/{}/replay", team.thing("/tries/{id}")),
            "webhook.replayed",
        ),
        (
            format!("/origins/{}/continue", team.thing("/origins/{id}")),
            "origin.continued",
        ),
    ] {
        let answer = house.post(&press, &Value::Null);
        assert!(answer.status < 300, "{press}: {}", answer.text());
        told(&format!("acquaint.{what}.v1"));
    }
}
