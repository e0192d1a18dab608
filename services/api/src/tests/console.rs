//! Signing in with a browser, sessions, and where requests that bring a cookie come from.

use std::time::Duration;

use serde_json::{Value, json};

use super::house::{Answer, House, Plan, id};

const OLGA: &str = "olga@example.org";

/// A request of a browser that says this of where it comes from.
fn from(house: &House, method: &str, path: &str, cookie: &str, source: &[(&str, &str)]) -> Answer {
    let mut headers = vec![("cookie", cookie), ("content-type", "application/json")];
    headers.extend_from_slice(source);
    let group = json!({ "name": "By browser", "time_zone": "UTC" }).to_string();
    house.raw(method, path, &headers, group.as_bytes())
}

#[test]
fn one_press_signs_in_the_browser_that_asked_and_looking_changes_nothing() {
    let house = House::start();
    let link = house.sign_in_link(OLGA, Some("secret"));
    let (own, other) = ("__Host-acquaint_browser=secret", "__Host-acquaint_browser=another");
    for _ in 0..10 {
        let look = |method, cookie| {
            house.raw(
                method,
                &link,
                &[("cookie", cookie), ("user-agent", "Mail Scanner")],
                b"",
            )
        };
        assert!(look("GET", own).is(200).text().contains(OLGA));
        look("HEAD", other).is(200);
    }
    let signed_in = house.browse("POST", &link, own, "").is(303);
    assert_eq!(signed_in.header("location"), "/console");
    let cookie = signed_in.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-acquaint_session=") && cookie.ends_with("; Secure"),
        "{cookie}"
    );
    for part in ["Path=/;", "HttpOnly;", "SameSite=Lax;"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let session = cookie.split(';').next().unwrap();
    let page = house.browse("GET", "/console", session, "").is(200);
    assert!(page.text().contains(OLGA));
    assert_eq!(
        page.header("referrer-policy"),
        "same-origin",
        "forms must send their Origin"
    );
    house.browse("POST", &link, own, "").is(410);
    house.browse("GET", &link, own, "").is(410);
    // A forged link is a wrong one, as every other.
    house.page(&link.replace("sign-in/", "sign-in/a")).is(404);
}

#[test]
fn opened_elsewhere_a_link_shows_digits_that_are_good_where_it_was_asked_for() {
    let house = House::start();
    let own = "__Host-acquaint_browser=secret";
    let link = house.sign_in_link(OLGA, Some("secret"));
    let type_code = |code: &str| house.browse("POST", "/console/sign-in/code", own, &format!("code={code}"));
    type_code("000000").is(422);
    let shown = house.browse("POST", &link, "", "").is(200);
    assert_eq!(shown.header("set-cookie"), "");
    let text = shown.text();
    let digits = text
        .split("<code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(digits.len(), 6, "{text}");
    let wrong = if digits == "123456" { "654321" } else { "123456" };
    // The one before the digits were shown counts too.
    for _ in 0..3 {
        type_code(wrong).is(422);
    }
    let elsewhere = house.browse(
        "POST",
        "/console/sign-in/code",
        "__Host-acquaint_browser=b",
        &format!("code={digits}"),
    );
    elsewhere.is(422);
    let session = type_code(&digits).is(303).header("set-cookie").to_owned();
    assert!(session.starts_with("__Host-acquaint_session="), "{session}");
    type_code(&digits).is(422);

    let link = house.sign_in_link(OLGA, Some("secret"));
    let text = house.browse("POST", &link, "", "").is(200).text();
    let digits = text
        .split("<code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    let wrong = if digits == "123456" { "654321" } else { "123456" };
    for _ in 0..5 {
        type_code(wrong).is(422);
    }
    type_code(&digits).is(422);
    house.browse("POST", &link, own, "").is(410);
}

#[test]
fn a_link_is_too_old_after_a_quarter_of_an_hour_and_a_session_after_twelve_idle_ones() {
    let house = House::start();
    let link = house.sign_in_link(OLGA, None);
    house.clock.advance(Duration::from_mins(15));
    house.submit(&link, "").is(410);

    let session = house.session(OLGA);
    let open = || house.browse("GET", "/console", &session, "").status;
    for _ in 0..3 {
        house.clock.advance(Duration::from_hours(11));
        assert_eq!(open(), 200);
        seen(&house);
    }
    house.clock.advance(Duration::from_hours(13));
    assert_eq!(open(), 303);
}

/// Waits until the last use of a session is written down.
fn seen(house: &House) {
    let store = house.another_process();
    let now = store.now();
    let deadline = std::time::Instant::now() + Duration::from_secs(10);
    let is_noted = || {
        let listed = store.write_now(|tx| {
            let olga = domain::MailAddress::parse(OLGA).unwrap();
            let account = store::people::accounts::by_address(tx, &olga)?.unwrap();
            store::people::sessions::of_account(tx, account)
        });
        let listed = listed.unwrap();
        listed
            .iter()
            .any(|one| now.since(one.last_seen_at) < Duration::from_hours(1))
    };
    while !is_noted() {
        assert!(std::time::Instant::now() < deadline, "it is not written down");
        std::thread::yield_now();
    }
}

#[test]
fn what_brings_a_cookie_has_to_come_from_a_page_of_ours() {
    let house = House::start();
    let session = house.session(OLGA);
    let ask = |method, source: &[(&str, &str)]| from(&house, method, "/api/v1/groups", &session, source);
    for source in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://events.example.org"),
        ],
        &[("origin", "https://evil.example")],
        &[("origin", "http://events.example.org")],
        &[("origin", "null")],
        &[],
    ] {
        let refused = ask("POST", source).problem(403, "cross-site").json();
        assert!(
            refused["detail"].as_str().unwrap().contains("page of ours"),
            "{refused}"
        );
        let page = |path: &str| {
            let mut headers = vec![("cookie", session.as_str())];
            headers.extend_from_slice(source);
            house.raw("POST", path, &headers, b"name=x").status
        };
        for path in ["/console/sign-out", "/console/keys", "/console/sign-in"] {
            assert_eq!(page(path), 403, "{path} {source:?}");
        }
    }
    assert_eq!(
        house.get("/groups").is(200).json()["items"],
        json!([]),
        "nothing was made"
    );
    ask("POST", &[("sec-fetch-site", "same-origin")]).is(201);
    ask("POST", &[("origin", "https://events.example.org")]).is(201);
    // To look is harmless, and a key needs no such thing.
    ask("GET", &[]).is(200);
    let bearer = format!("Bearer {}", house.key());
    from(
        &house,
        "POST",
        "/api/v1/groups",
        &session,
        &[("authorization", &bearer)],
    )
    .is(201);
    from(
        &house,
        "POST",
        "/api/v1/groups",
        "__Host-acquaint_session=none",
        &[("sec-fetch-site", "same-origin")],
    )
    .is(401);
}

#[test]
fn at_this_machine_the_cookies_are_plain_and_every_name_of_it_is_ours() {
    let house = House::with(&Plan {
        public_url: "http://localhost:8080",
        ..Plan::default()
    });
    let session = house.session(OLGA);
    assert!(session.starts_with("acquaint_session="), "{session}");
    let own = format!("http://{}", house.authority());
    from(&house, "POST", "/api/v1/groups", &session, &[("origin", &own)]).is(201);
    from(
        &house,
        "POST",
        "/api/v1/groups",
        &session,
        &[("origin", "http://localhost:8080")],
    )
    .is(201);
    from(
        &house,
        "POST",
        "/api/v1/groups",
        &session,
        &[("origin", "http://localhost:1")],
    )
    .is(403);
}

#[test]
fn whoever_asks_with_whichever_address_gets_the_same_answer() {
    let house = House::start();
    let ask = |address: &str| {
        let cookie = "__Host-acquaint_browser=known";
        house.browse("POST", "/console/sign-in", cookie, &format!("email={address}"))
    };
    let seen = |answer: &Answer| (answer.status, answer.all_headers(), answer.bytes.clone());
    let known = ask(OLGA).is(303);
    let rows = || house.asked_links("known").len();
    assert_eq!(rows(), 1);
    assert_eq!(seen(&ask("nobody@example.org")), seen(&known));
    assert_eq!(rows(), 2, "the same is written for both");
    ask("nobody").is(422);
    assert_eq!(known.header("location"), "/console/sign-in/code");
    assert!(
        house
            .page("/console/sign-in/code")
            .is(200)
            .text()
            .contains("If this address")
    );
}

#[test]
fn an_address_without_an_account_gets_one_only_where_sign_up_is_open() {
    for opens_accounts in [false, true] {
        let house = House::with(&Plan {
            opens_accounts,
            ..Plan::default()
        });
        let said = if opens_accounts {
            "The same letter opens one"
        } else {
            "Whoever runs this instance"
        };
        let shown = house.raw("GET", "/console/sign-in", &[], b"").is(200).text();
        assert!(shown.contains(said), "{shown}");
        let asked = house.submit("/console/sign-in", "email=new@example.org").is(303);
        let browser = asked.header("set-cookie").split(';').next().unwrap();
        let (_, secret) = browser.split_once('=').unwrap();
        let link = house.asked_links(secret).pop().unwrap();
        let pressed = house.browse("POST", &link, browser, "");
        assert_eq!(pressed.status, if opens_accounts { 303 } else { 410 });
        assert_eq!(pressed.header("set-cookie").is_empty(), !opens_accounts);
    }
}

#[test]
fn a_sign_in_leads_to_the_page_that_was_wanted() {
    let house = House::start();
    let wanted = format!("/console/groups/{}/team?cursor=x", house.group());
    let asked = house.browse("GET", &wanted, "", "").is(303);
    let kept = asked.header("set-cookie").split(';').next().unwrap().to_owned();
    let signs_in = |kept: &str| {
        let link = house.sign_in_link(OLGA, Some("secret"));
        let cookies = format!("__Host-acquaint_browser=secret; {kept}");
        house.browse("POST", &link, &cookies, "").is(303)
    };
    let signed_in = signs_in(&kept);
    assert_eq!(signed_in.header("location"), wanted);
    assert!(signed_in.headers("set-cookie")[1].starts_with("__Host-acquaint_wanted=;"));
    for wrong in [
        "https://evil.example/console/x",
        "//evil.example/console/",
        "/console/sign-out",
        "/me",
    ] {
        let signed_in = signs_in(&format!("__Host-acquaint_wanted={wrong}"));
        assert_eq!(signed_in.header("location"), "/console", "{wrong}");
    }
}

#[test]
fn sessions_are_listed_and_ended() {
    let house = House::start();
    let [one, two, three] = [0, 1, 2].map(|_| house.session(OLGA));
    let open = |session: &str| house.browse("GET", "/console", session, "").status;
    let page = house.browse("GET", "/console/account", &one, "").is(200).text();
    let forms: Vec<&str> = page.split("action=\"").filter(|part| part.contains("/end\"")).collect();
    assert_eq!(forms.len(), 2, "this one is signed out by its own button: {page}");
    let end = forms[0].split('"').next().unwrap();
    // Somebody else's is not there.
    let eve = house.organizer("eve@example.org");
    assert!(!eve.is_empty());
    house.browse("POST", end, &house.session("eve@example.org"), "").is(303);
    assert_eq!([open(&one), open(&two), open(&three)], [200; 3]);
    house.browse("POST", end, &one, "").is(303);
    assert_eq!([open(&one), open(&two), open(&three)], [200, 303, 200]);
    let out = house.browse("POST", "/console/sign-out", &three, "").is(303);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!([open(&one), open(&three)], [200, 303]);
    let again = house.session(OLGA);
    house.browse("POST", "/console/sign-out-everywhere", &one, "").is(303);
    assert_eq!([open(&one), open(&again)], [303, 303]);
}

#[test]
fn a_key_is_made_by_a_fresh_sign_in_or_by_a_key_that_names_it() {
    let house = House::start();
    let new = |name: &str, rights: &Value| json!({ "name": name, "rights": rights });
    house
        .post("/keys", &new("x", &Value::Null))
        .problem(403, "sign-in-again");
    let session = house.session(OLGA);
    let by_session = |body: &Value| house.call_by_browser("POST", "/keys", &session, body);
    let maker = by_session(&new("maker", &json!(["key.create", "event.read"])))
        .is(201)
        .json();
    assert_eq!(maker["rights"], json!(["event.read", "key.create"]));
    let by_maker = |body: &Value| {
        let bearer = format!("Bearer {}", maker["key"].as_str().unwrap());
        house.raw(
            "POST",
            "/api/v1/keys",
            &[("authorization", &bearer)],
            body.to_string().as_bytes(),
        )
    };
    let beyond = by_maker(&new("more", &json!(["event.edit"])))
        .problem(403, "forbidden")
        .json();
    assert_eq!(beyond["right"], "event.edit");
    assert_eq!(
        by_maker(&new("same", &Value::Null)).is(201).json()["rights"],
        maker["rights"]
    );
    house.clock.advance(Duration::from_mins(11));
    by_session(&new("late", &Value::Null)).problem(403, "sign-in-again");
    let page = house.browse("POST", "/console/keys", &session, "name=late").is(403);
    assert!(page.text().contains("/console/sign-in"), "it says what to do");
    let fresh = house
        .browse("POST", "/console/keys", &house.session(OLGA), "name=by+form")
        .is(200);
    assert!(fresh.text().contains("acq_"));
    // What can't be stands beside its field, with what was typed.
    let olga = house.session(OLGA);
    let wrong = house
        .browse("POST", "/console/keys", &olga, "name=mine&rights=event.fly")
        .is(422);
    for wanted in ["id=\"f-rights-fault\"", "value=\"mine\"", "<details open>"] {
        assert!(wrong.text().contains(wanted), "{wanted}: {}", wrong.text());
    }
    let kept = "name=reader&rights=event.read%0D%0Agroup.read&expires_at=2026-12-01T12%3A00";
    house.browse("POST", "/console/keys", &olga, kept).is(200);
    let listed = house.browse("GET", "/console/account", &olga, "").is(200).text();
    assert!(
        listed.contains("only group.read, event.read") && listed.contains("until Tuesday 1 December 2026"),
        "{listed}"
    );
}

#[test]
fn a_key_ends_by_its_time_or_by_its_owner_and_goes_no_further_than_its_rights() {
    let house = House::start();
    let session = house.session(OLGA);
    let make = |body: &Value| house.call_by_browser("POST", "/keys", &session, body);
    let group = house.group();
    let with = |key: &Value, method: &str, path: &str| {
        let bearer = format!("Bearer {}", key["key"].as_str().unwrap());
        let body = json!({ "title": "T", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00" }).to_string();
        let body = if method == "POST" { body.as_bytes() } else { b"" };
        house.raw(method, &format!("/api/v1{path}"), &[("authorization", &bearer)], body)
    };
    let reader = json!({ "name": "reader", "rights": ["event.read"], "expires_at": "2026-11-22T13:00:00Z" });
    let reader = make(&reader).is(201).json();
    let events = format!("/groups/{group}/events");
    with(&reader, "GET", &events).is(200);
    let refused = with(&reader, "POST", &events).problem(403, "forbidden").json();
    assert_eq!(refused["right"], "event.edit");
    assert!(refused["detail"].as_str().unwrap().contains("this key"), "{refused}");
    with(&reader, "GET", "/groups").problem(403, "forbidden");

    let past = make(&json!({ "name": "past", "expires_at": "2026-11-22T11:00:00Z" }));
    assert_eq!(past.is(422).pointers(), ["/expires_at"]);
    let both = make(&json!({ "name": "x", "rights": ["event.fly"], "expires_at": "2026-11-22T11:00:00Z" }));
    assert_eq!(both.is(422).pointers(), ["/rights", "/expires_at"]);
    for (wrong, pointer) in [
        (json!({ "name": "x", "rights": ["event.fly"] }), "/rights"),
        (json!({ "name": "x", "rights": "event.read" }), "/rights"),
        (json!({ "name": "", "expires_at": null }), "/name"),
        (json!({ "name": "x", "expires_at": "tomorrow" }), "/expires_at"),
    ] {
        assert_eq!(make(&wrong).is(422).pointers(), [pointer], "{wrong}");
    }

    let listed = house.get("/keys").is(200).json();
    assert!(
        listed["items"]
            .as_array()
            .unwrap()
            .iter()
            .all(|key| key.get("key").is_none())
    );
    let other = make(&json!({ "name": "other" })).is(201).json();
    let path = format!("/keys/{}", id(&other));
    let eve = json!({ "key": house.organizer("eve@example.org") });
    with(&eve, "DELETE", &path).is(404);
    with(&other, "GET", &events).is(200);
    house.call("DELETE", &path, &Value::Null).is(204);
    with(&other, "GET", &events).problem(401, "wrong-key");
    house.clock.advance(Duration::from_hours(2));
    let log = house.get(&format!("/groups/{group}/activity")).is(200).json();
    let of_keys = log["items"].as_array().unwrap().iter();
    let of_keys = of_keys.filter(|fact| fact["data"]["key_id"] == id(&other));
    let told: Vec<_> = of_keys.map(|fact| fact["what"].as_str().unwrap()).collect();
    assert_eq!(told, ["acquaint.key.created.v1", "acquaint.key.revoked.v1"]);
    with(&reader, "GET", &events).problem(401, "wrong-key");
}
