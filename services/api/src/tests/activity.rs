//! The log of a group, read and followed.

use serde_json::{Value, json};

use super::house::House;

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
