//! Every route of the JSON API: for who owns the thing, for a stranger, for nobody, and for somebody whose role in the team
//! has no rights.

use actix_web::http::Method;
use domain::people::Role;
use domain::values::ids::Id;
use domain::{GroupId, MailAddress};
use serde_json::json;
use store::WriteTx;
use store::people::{accounts, team};

use super::house::{House, id};
use crate::routes::{Entry, api_routes};

/// A body that is right, so that nothing but the right is in the way.
fn body(path: &str, method: &Method) -> String {
    let body = match (path, method.as_str()) {
        (_, "GET" | "DELETE") => return String::new(),
        ("/groups", _) => json!({ "name": "Another", "time_zone": "UTC" }),
        ("/groups/{id}/events", _) => {
            json!({ "title": "Talk", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00" })
        }
        ("/events/{id}/invitations", _) => json!({ "people": [{ "email": "bo@example.com" }] }),
        ("/events/{id}/rsvps", _) => json!({ "email": "anna@example.com", "answer": "yes" }),
        _ => json!({}),
    };
    body.to_string()
}

#[test]
fn each_route_tells_whose_it_is_and_which_right_a_role_lacks() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({ "recurrence": "FREQ=WEEKLY;COUNT=4" }));
    house.invite(&event, &["anna"]);
    let invitation = id(&house.invitation(&event, "anna"));
    let [stranger, helper] = ["eve", "hal"].map(|name| house.organizer(&format!("{name}@example.org")));
    let joined = house.another_process().write_now(|tx: &mut WriteTx<'_>| {
        let hal = accounts::by_address(tx, &MailAddress::parse("hal@example.org").unwrap())?.unwrap();
        team::add(tx, GroupId::from_uuid(group.parse().unwrap()), hal, Role::Unknown)
    });
    joined.unwrap();
    let ask = |path: &str, method: &Method, key: Option<&str>| {
        let things = [
            ("/groups/{id}", &group),
            ("/events/{id}", &event),
            ("/invitations/{id}", &invitation),
        ];
        let mut filled = path
            .replace("{address}", "bo@example.com")
            .replace("{recurrence_id}", "2026-12-10");
        for (pattern, thing) in things {
            filled = filled.replace(pattern, &pattern.replace("{id}", thing));
        }
        let key = key.map(|key| format!("Bearer {key}"));
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(key.iter().map(|key| ("authorization", key.as_str())));
        let path_asked = format!("/api/v1{filled}");
        house.raw(method.as_str(), &path_asked, &headers, body(path, method).as_bytes())
    };
    // From the last to the first: what ends a thing comes after what is done with it.
    for Entry {
        path, method, right, ..
    } in api_routes().into_iter().rev()
    {
        let path = path.trim_start_matches("/api/v1");
        let what = format!("{method} {path}");
        ask(path, &method, None).problem(401, "unauthorized");
        if path.contains('{') {
            ask(path, &method, Some(&stranger)).problem(404, "not-found");
            let refused = ask(path, &method, Some(&helper)).is(403);
            assert_eq!(refused.json()["right"], right.unwrap().as_str(), "{what}");
        }
        let status = ask(path, &method, Some(house.key())).status;
        assert!(status < 500 && ![401, 403].contains(&status), "{what}: {status}");
        assert!(status != 404 || path.contains("{address}"), "{what}: {status}");
    }
}
