//! Every route of the JSON API: for every role in the team by key and by browser, for a stranger, for somebody invited, and for
//! nobody. (The console and other pages: `rights_pages`.)

use std::cell::Cell;
use std::collections::BTreeMap;

use actix_web::http::Method;
use domain::people::{Place, Role};
use domain::values::ids::Id;
use domain::values::token::{Claim, Keyring};
use domain::{EventId, GroupId, MailAddress, WebhookId};
use serde_json::json;
use store::people::{accounts, team};
use store::webhooks::{Outgoing, TryOutcome};
use store::{Page, StoreError, WriteTx, own_page, webhooks};
use uuid::Uuid;

use super::house::{Answer, House, Plan, id};
use super::rights_pages::PURPOSES;
use crate::routes::{Entry, api_routes};

/// The roles, the one with all rights last.
pub(super) const ROLES: [Role; 5] = [Role::Unknown, Role::Door, Role::People, Role::Editor, Role::Owner];

/// The id of nothing that there is.
pub(super) const NOTHING: &str = "019ac000-0000-7000-8000-000000000000";

/// A body that is right, so that nothing but the right is in the way.
fn body(path: &str, method: &Method) -> String {
    let body = match (path, method.as_str()) {
        (_, "GET" | "DELETE") => return String::new(),
        ("/groups", _) => json!({ "name": "Another", "time_zone": "UTC" }),
        ("/groups/{id}/events", _) => {
            json!({ "title": "Talk", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00" })
        }
        ("/groups/{id}/team", _) => json!({ "email": "new@example.org", "role": "door" }),
        ("/keys", _) => json!({ "name": "laptop" }),
        ("/groups/{id}/imports", _) => {
            json!({ "text": "bo@example.com", "obtained": { "from": "A list", "ground": "asked" } })
        }
        ("/groups/{id}/templates", _) => json!({ "name": "Evening", "event": {} }),
        ("/events/{id}/invitations", _) => json!({ "people": [{ "email": "bo@example.com" }] }),
        ("/events/{id}/letters/preview" | "/events/{id}/letters/test", _) => json!({ "subject": "Hi", "body": "You?" }),
        ("/events/{id}/letters", _) => json!({ "segment": "silent", "subject": "Hi", "body": "You?" }),
        ("/invitations/{id}", "PATCH") => json!({ "reason": "speaks" }),
        ("/events/{id}/check-ins", _) => json!({ "name": "Dora" }),
        ("/events/{id}/rsvps", _) => json!({ "email": "anna@example.com", "answer": "yes" }),
        ("/groups/{id}/webhooks", _) => json!({ "url": "https://example.org/hook" }),
        _ => json!({}),
    };
    body.to_string()
}

/// A group with an event and an invitation to it, and somebody in each role.
pub(super) struct Team {
    pub(super) house: House,
    things: [(&'static str, String); 10],
    pub(super) keys: BTreeMap<&'static str, String>,
    /// The cookies of their browsers.
    pub(super) browsers: BTreeMap<&'static str, String>,
    /// How many were asked to join.
    asked: Cell<u32>,
}

impl Team {
    pub(super) fn gather() -> Self {
        let house = House::with(&Plan {
            rate_limits: false,
            ..Plan::default()
        });
        let group = house.group();
        let event = house.draft(&group, json!({ "recurrence": "FREQ=WEEKLY;COUNT=4" }));
        house.post(&format!("/events/{event}/publish"), &json!({})).is(200);
        house.invite(&event, &["anna"]);
        let invitation = id(&house.invitation(&event, "anna"));
        let known =
            json!({ "people": [{ "email": "cem@example.com" }], "obtained": { "from": "A fair", "ground": "asked" } });
        house.post(&format!("/events/{event}/invitations"), &known).is(202);
        let origins = house.get(&format!("/groups/{group}/origins")).is(200).json();
        let origin = id(&origins["items"][0]);
        let letter = json!({ "segment": "silent", "subject": "Hello", "body": "You?", "hours_from_start": -1 });
        let letter = id(&house.post(&format!("/events/{event}/letters"), &letter).is(202).json());
        let list = body("/groups/{id}/imports", &Method::POST).parse().unwrap();
        let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
        let hook = body("/groups/{id}/webhooks", &Method::POST).parse().unwrap();
        let webhook = id(&house.post(&format!("/groups/{group}/webhooks"), &hook).is(201).json());
        let tried = a_try(&house, &webhook);
        let came = json!({ "name": "Cleo" });
        let came = id(&house.post(&format!("/events/{event}/check-ins"), &came).is(201).json());
        let door = id(&house
            .post(&format!("/events/{event}/door-links"), &json!({}))
            .is(201)
            .json());
        let key_of = |role: Role| {
            let address = format!("{}@example.org", role.as_str());
            let key = house.organizer(&address);
            join(&house, &group, &address, Place { role, event: None });
            (role.as_str(), key)
        };
        let mut keys: BTreeMap<_, _> = ROLES.map(key_of).into();
        let browser_of = |role: Role| (role.as_str(), house.session(&format!("{}@example.org", role.as_str())));
        let mut browsers: BTreeMap<_, _> = ROLES.map(browser_of).into();
        keys.insert("stranger", house.organizer("eve@example.org"));
        browsers.insert("stranger", house.session("eve@example.org"));
        let things = [
            ("/groups/{id}", group),
            ("/events/{id}", event),
            ("/invitations/{id}", invitation),
            ("/origins/{id}", origin),
            ("/letters/{id}", letter),
            ("/imports/{id}", import),
            ("/webhooks/{id}", webhook),
            ("/tries/{id}", tried),
            ("/check-ins/{id}", came),
            ("/door-links/{id}", door),
        ];
        Self {
            house,
            things,
            keys,
            browsers,
            asked: Cell::new(0),
        }
    }

    /// The id of what stands behind a beginning of paths.
    pub(super) fn thing(&self, pattern: &str) -> &str {
        let found = self.things.iter().find(|(of, _)| *of == pattern);
        &found.expect("it was made").1
    }

    /// What the team calls somebody who was asked just now.
    pub(super) fn offered(&self) -> String {
        let path = format!("/groups/{}/team", self.things[0].1);
        let offered = json!({ "email": format!("asked{}@example.org", self.asked.replace(self.asked.get() + 1)), "role": "door" });
        let offered = self.house.post(&path, &offered).is(201).json();
        offered["account"].as_str().unwrap().to_owned()
    }

    /// A path with what stands in it. A route that leads to something new needs its line here, or in what `gather` makes.
    pub(super) fn filled(&self, path: &str) -> String {
        let mut filled = path
            .replace("{address}", "bo@example.com")
            .replace("{recurrence_id}", "2026-12-10")
            .replace("{day}", "2026-12-10");
        for unknown in ["follower", "contact", "template", "import", "person"] {
            filled = filled.replace(&format!("{{{unknown}}}"), NOTHING);
        }
        for own in ["/keys/{id}", "/team/{id}", "/sessions/{id}"] {
            filled = filled.replace(own, &own.replace("{id}", NOTHING));
        }
        for (pattern, thing) in &self.things {
            filled = filled.replace(pattern, &pattern.replace("{id}", thing));
        }
        for member in ["{account}", "{member}"] {
            if filled.contains(member) {
                filled = filled.replace(member, &self.offered());
            }
        }
        let filled = filled
            .replace("{what}", if path.contains("/team/") { "people" } else { "on" })
            .replace("{task}", NOTHING);
        assert!(!filled.contains('{'), "what stands in {filled}?");
        filled
    }

    /// Asks as who brings this beside the body.
    fn ask(&self, path: &str, method: &Method, brings: &[(&str, &str)]) -> Answer {
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(brings);
        let path_asked = format!("/api/v1{}", self.filled(path));
        self.house
            .raw(method.as_str(), &path_asked, &headers, body(path, method).as_bytes())
    }

    fn ask_by_key(&self, path: &str, method: &Method, who: &str) -> Answer {
        let key = format!("Bearer {}", self.keys[who]);
        self.ask(path, method, &[("authorization", &key)])
    }

    fn ask_by_browser(&self, path: &str, method: &Method, who: &str) -> Answer {
        let cookie = self.browsers[who].as_str();
        self.ask(path, method, &[("cookie", cookie), ("sec-fetch-site", "same-origin")])
    }
}

/// A try to send to a webhook; its id.
fn a_try(house: &House, webhook: &str) -> String {
    let id = WebhookId::from_uuid(webhook.parse().unwrap());
    let page = Page { after: None, limit: 1 };
    let made = house.another_process().write_now(|tx: &mut WriteTx<'_>| {
        let sent = Outgoing {
            webhook: webhooks::get(tx, id)?.unwrap(),
            secret: Vec::new(),
            position: 1,
            message: id.uuid(),
            kind: String::new(),
            body: String::new(),
        };
        let outcome = TryOutcome {
            status: None,
            error: None,
        };
        webhooks::record(tx, &sent, 1, &outcome)?;
        Ok::<_, StoreError>(webhooks::list_tries(tx, id, page)?.pop().unwrap().id)
    });
    made.unwrap().to_string()
}

fn join(house: &House, group: &str, address: &str, place: Place) {
    let group = GroupId::from_uuid(group.parse().unwrap());
    let address = MailAddress::parse(address).unwrap();
    let joined = house.another_process().write_now(|tx: &mut WriteTx<'_>| {
        let account = accounts::by_address(tx, &address)?.unwrap();
        team::add(tx, group, account, place, false)
    });
    assert!(joined.unwrap().is_some());
}

#[test]
fn each_route_tells_whose_it_is_and_which_right_a_role_lacks() {
    let team = Team::gather();
    // From the last to the first: what ends a thing comes after what is done with it.
    let invited = invited(&team.house);
    let tokens = tokens(&team);
    let mut routes: Vec<Entry> = api_routes().into_iter().rev().collect();
    // The group last of all.
    routes.sort_by_key(|entry| (entry.method == Method::DELETE, entry.path == "/api/v1/groups/{id}"));
    for Entry {
        path, method, right, ..
    } in routes
    {
        let path = path.trim_start_matches("/api/v1");
        let (what, right) = (format!("{method} {path}"), right.unwrap());
        team.ask(path, &method, &[]).problem(401, "unauthorized");
        for token in std::iter::once(&invited.0).chain(&tokens) {
            team.ask(path, &method, &[("authorization", token)])
                .problem(401, "wrong-key");
        }
        team.ask(
            path,
            &method,
            &[("cookie", &invited.1), ("sec-fetch-site", "same-origin")],
        )
        .problem(401, "unauthorized");
        let is_of_team = path.contains('{') && !path.starts_with("/keys");
        if path.contains('{') {
            team.ask_by_key(path, &method, "stranger").problem(404, "not-found");
        }
        let (with, without): (Vec<_>, Vec<_>) = ROLES.into_iter().partition(|role| !is_of_team || role.has(right));
        for role in without {
            let who = role.as_str();
            for refused in [
                team.ask_by_key(path, &method, who),
                team.ask_by_browser(path, &method, who),
            ] {
                let refused = refused.problem(403, "forbidden").json();
                assert_eq!(refused["right"], right.as_str(), "{what} as {who}");
            }
        }
        for (at, role) in with.into_iter().enumerate() {
            let who = role.as_str();
            let by_key = team.ask_by_key(path, &method, who);
            let mut answers = vec![team.ask_by_browser(path, &method, who).status];
            if right.is_guarded() {
                assert_eq!(by_key.problem(403, "sign-in-again").json()["right"], right.as_str());
            } else {
                answers.insert(0, by_key.status);
            }
            // The second finds ended what the first has ended.
            let may_be_gone = at > 0
                || path.contains("{address}")
                || path.contains("{follower}")
                || path.contains("{contact}")
                || path.contains("{template}")
                || path.starts_with("/keys");
            for (number, status) in answers.into_iter().enumerate() {
                let what = format!("{what} as {who}: {status}");
                assert!(status < 500 && ![401, 403].contains(&status), "{what}");
                assert!(status != 404 || may_be_gone || number > 0, "{what}");
            }
        }
    }
}

/// What stands in links and addresses of letters to somebody, each as if it were a key.
fn tokens(team: &Team) -> Vec<String> {
    let invitation = Uuid::parse_str(team.thing("/invitations/{id}")).unwrap();
    let keyring = Keyring::new(b"a secret of thirty-two octets ok", None);
    let token = |purpose| format!("Bearer {}", keyring.sign(purpose, invitation, 0));
    PURPOSES.into_iter().map(token).collect()
}

#[test]
fn a_role_for_one_event_does_what_it_may_there_and_nothing_elsewhere() {
    let team = Team::gather();
    let (house, group) = (&team.house, team.thing("/groups/{id}"));
    let event = EventId::from_uuid(team.thing("/events/{id}").parse().unwrap());
    let other = house.draft(group, json!({ "title": "Another" }));
    let helpers: Vec<(Role, String)> = [Role::Editor, Role::People, Role::Door]
        .map(|role| {
            let address = format!("one.{}@example.org", role.as_str());
            let key = house.organizer(&address);
            let event = Some(event);
            join(house, group, &address, Place { role, event });
            (role, format!("Bearer {key}"))
        })
        .into();
    let of_event = ["/events/", "/invitations/", "/letters/", "/check-ins/", "/door-links/"];
    let mut routes: Vec<Entry> = api_routes().into_iter().rev().collect();
    routes.sort_by_key(|entry| entry.method == Method::DELETE);
    for Entry {
        path, method, right, ..
    } in routes
    {
        let path = path.trim_start_matches("/api/v1");
        if !path.contains('{') || path.starts_with("/keys") {
            continue;
        }
        let right = right.unwrap();
        let is_of_event = of_event.iter().any(|start| path.starts_with(start));
        for (role, key) in &helpers {
            let what = format!("{method} {path} as {} of one event", role.as_str());
            let answer = team.ask(path, &method, &[("authorization", key)]);
            let (status, text) = (answer.status, answer.text());
            // A new event, and all who follow, are the whole group's.
            let is_of_group = path.ends_with("/copy") || path.ends_with("/announce");
            if is_of_event && role.has(right) && !is_of_group && !right.is_guarded() {
                assert!(status < 500 && ![401, 403].contains(&status), "{what}: {status} {text}");
            } else {
                assert!([403, 404].contains(&status), "{what}: {status} {text}");
            }
            let elsewhere = path.replace("/events/{id}", &format!("/events/{other}"));
            if elsewhere != path && !elsewhere.contains('{') {
                let headers = [("authorization", key.as_str()), ("content-type", "application/json")];
                let body = body(path, &method);
                let path = format!("/api/v1{elsewhere}");
                let answer = house.raw(method.as_str(), &path, &headers, body.as_bytes());
                assert_eq!(answer.status, 403, "{what}, at another event: {}", answer.text());
            }
        }
    }
}

/// What somebody who is invited has: their link's token as if it were a key, and the cookie of their own page.
pub(super) fn invited(house: &House) -> (String, String) {
    let anna = MailAddress::parse("anna@example.com").unwrap();
    let link = house
        .another_process()
        .write_now(|tx: &mut WriteTx<'_>| own_page::link(tx, &anna));
    let claim = Claim {
        id: link.unwrap().unwrap().id,
        version: 0,
    };
    let page = house.links.own_page(claim);
    let page = house
        .page(page.strip_prefix(&house.links.absolute("")).unwrap())
        .is(200);
    let cookie = page.header("set-cookie").split(';').next().unwrap().to_owned();
    (format!("Bearer {}", house.links.own_session(claim)), cookie)
}
