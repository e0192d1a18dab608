//! Every page of the console, for every role's browser, a stranger's, somebody invited, and nobody; every page behind a mailed link,
//! for the links of all other purposes and for who is signed in; and every other page: whom it is for. All made from the table of
//! routes, so that a new one which nothing is said of here fails.

use actix_web::http::Method;
use domain::people::Right;
use domain::values::ids::Id;
use domain::values::token::{Keyring, Purpose};
use domain::{GroupId, MailAddress};
use store::follow::followers;
use store::{StoreError, WriteTx, own_page};
use uuid::Uuid;

use super::house::{Answer, House};
use super::rights::{NOTHING, ROLES, Team, invited};
use crate::routes::{Entry, api_routes, console_routes, page_routes};

/// What is said beside a press, so that nothing but the right is in the way.
const SURE: &str = "press=sure&answer=no&title=Talk";

fn signs_in(answer: &Answer, what: &str) {
    let to = answer.header("location");
    assert_eq!((answer.status, to), (303, "/console/sign-in"), "{what}");
}

/// All that somebody without an account may bring to the console, and a key, which is for programs.
fn without_a_session(team: &Team) -> Vec<(&'static str, String)> {
    let (link, own_page) = invited(&team.house);
    let door = Uuid::parse_str(team.thing("/door-links/{id}")).unwrap();
    let door = keys().sign(Purpose::DoorSession, door, 0);
    let token = link.trim_start_matches("Bearer ");
    let own = own_page.split_once('=').unwrap().1;
    vec![
        ("cookie", String::new()),
        ("cookie", own_page.clone()),
        (
            "cookie",
            format!("acquaint_session={own}; __Host-acquaint_session={own}"),
        ),
        ("cookie", format!("__Host-acquaint_session={token}")),
        (
            "cookie",
            format!("__Host-acquaint_door={door}; __Host-acquaint_session={door}"),
        ),
        ("authorization", format!("Bearer {}", team.keys["owner"])),
    ]
}

fn keys() -> Keyring {
    Keyring::new(b"a secret of thirty-two octets ok", None)
}

#[test]
fn each_page_of_the_console_asks_for_its_right() {
    let team = Team::gather();
    let nobody = without_a_session(&team);
    let browse = |method: &Method, path: &str, who: &str| {
        let path = team.filled(path);
        team.house.browse(method.as_str(), &path, &team.browsers[who], SURE)
    };
    for Entry {
        path, method, right, ..
    } in last_what_ends(console_routes())
    {
        let (what, right) = (format!("{method} {path}"), right.unwrap());
        for (name, value) in &nobody {
            let headers = [
                (*name, value.as_str()),
                ("sec-fetch-site", "same-origin"),
                ("accept", "text/html"),
            ];
            let answer = team
                .house
                .raw(method.as_str(), &team.filled(path), &headers, b"press=sure");
            signs_in(&answer, &format!("{what} with {name}: {value}"));
        }
        if method == Method::POST {
            let owner = [
                ("cookie", team.browsers["owner"].as_str()),
                ("sec-fetch-site", "cross-site"),
            ];
            let answer = team.house.raw("POST", &team.filled(path), &owner, SURE.as_bytes());
            assert_eq!(answer.status, 403, "{what}, sent by another site");
        }
        if path.contains('{') {
            assert_eq!(browse(&method, path, "stranger").status, 404, "{what} as a stranger");
        }
        let is_own = !path.contains('{') || path.starts_with("/console/keys") || path.starts_with("/console/team");
        let (with, without): (Vec<_>, Vec<_>) = ROLES.into_iter().partition(|role| is_own || role.has(right));
        for role in without {
            let status = browse(&method, path, role.as_str()).status;
            assert_eq!(status, 403, "{what} as {}", role.as_str());
        }
        // What is live goes on and on; `live` sees to it.
        let with = with.into_iter().filter(|_| !path.contains("/live"));
        for (at, role) in with.enumerate() {
            let answer = browse(&method, path, role.as_str());
            let what = format!("{what} as {}: {}", role.as_str(), answer.status);
            assert!(answer.status < 500 && ![401, 403].contains(&answer.status), "{what}");
            assert_ne!(answer.header("location"), "/console/sign-in", "{what}");
            let may_be_gone = is_own || at > 0 || path.rfind('{') > path.find('{');
            assert!(answer.status != 404 || may_be_gone, "{what}");
        }
    }
}

/// What ends a thing comes after what is done with it, and the group last of all.
fn last_what_ends(mut routes: Vec<Entry>) -> Vec<Entry> {
    let ends = ["/undo", "/uninvite", "/end", "/cancel", "/delete"];
    routes.sort_by_key(|entry| {
        let is_pressed = entry.method == Method::POST;
        let end = ends.iter().position(|end| is_pressed && entry.path.ends_with(end));
        (end, entry.path.starts_with("/console/groups"))
    });
    routes
}

#[test]
fn a_press_asks_for_more_than_looking_and_a_page_for_what_its_route_of_the_api_does() {
    let of_reading = |right: Right| right.as_str().split_once('.').is_some_and(|(_, verb)| verb == "read");
    // Who holds a place or a key gives it back, whatever their role.
    let own = ["/console/keys/{id}/revoke", "/console/team/{id}/leave"];
    for entry in console_routes() {
        let (path, right) = (entry.path, entry.right.unwrap());
        if entry.method == Method::POST {
            assert!(!of_reading(right) || own.contains(&path), "POST {path}");
        }
        let same = path.replace("/console", "/api/v1");
        let same = api_routes()
            .into_iter()
            .find(|api| api.path == same && api.method == entry.method);
        // The group's page lists its events.
        if let Some(api) = same.filter(|_| path != "/console/groups/{id}") {
            assert_eq!(Some(right), api.right, "{path}");
        }
    }
    for entry in api_routes().iter().filter(|entry| entry.method != Method::GET) {
        assert!(!of_reading(entry.right.unwrap()), "{} {}", entry.method, entry.path);
    }
}

/// All that tokens are made for.
pub(super) const PURPOSES: [Purpose; 25] = [
    Purpose::Rsvp,
    Purpose::Unsubscribe,
    Purpose::Leave,
    Purpose::Reply,
    Purpose::Bounce,
    Purpose::Feed,
    Purpose::EventFeed,
    Purpose::SignIn,
    Purpose::Team,
    Purpose::Form,
    Purpose::Follow,
    Purpose::Unfollow,
    Purpose::Announced,
    Purpose::OwnPage,
    Purpose::OwnSession,
    Purpose::Erase,
    Purpose::Ask,
    Purpose::AskConfirm,
    Purpose::Meet,
    Purpose::MeetReply,
    Purpose::Coffee,
    Purpose::Seat,
    Purpose::Door,
    Purpose::DoorSession,
    Purpose::Thanks,
];

/// Which pages a token opens; one of a new purpose needs its line here, and above.
fn opens(purpose: Purpose, path: &str) -> bool {
    let begins = |start: &str| path.starts_with(start);
    match purpose {
        Purpose::Rsvp => begins("/r/"),
        Purpose::Unsubscribe | Purpose::Leave | Purpose::Unfollow => begins("/u/"),
        Purpose::Feed | Purpose::EventFeed => begins("/f/"),
        Purpose::SignIn => begins("/console/sign-in/"),
        Purpose::Team => begins("/console/team/"),
        Purpose::Follow => begins("/follow/"),
        Purpose::Announced => begins("/join/"),
        Purpose::OwnPage => begins("/me/") && path != "/me/{token}/erase",
        Purpose::Erase => path == "/me/{token}/erase",
        Purpose::Ask => path == "/ask/{token}",
        Purpose::AskConfirm => path == "/ask/{token}/confirm",
        Purpose::Meet => begins("/meet/"),
        Purpose::Coffee => begins("/coffee/"),
        Purpose::Seat => begins("/c/"),
        Purpose::Door => begins("/door/"),
        Purpose::Thanks => begins("/thanks/"),
        Purpose::Reply
        | Purpose::Bounce
        | Purpose::Form
        | Purpose::OwnSession
        | Purpose::MeetReply
        | Purpose::DoorSession => false,
    }
}

/// A token that opens the page at a path, if there is something behind it here.
pub(super) fn own_token(team: &Team, path: &str) -> String {
    let purpose = PURPOSES.into_iter().find(|purpose| opens(*purpose, path)).unwrap();
    keys().sign(purpose, behind(team, path).unwrap_or(Uuid::nil()), 0)
}

/// What there is behind such a page, with what its token says; of those that are between people there is nothing, since their pages
/// look for a token of their purpose first as all others do.
fn behind(team: &Team, path: &str) -> Option<Uuid> {
    let house = &team.house;
    let of = |thing: &str| Uuid::parse_str(team.thing(thing)).ok();
    let write = |unit: fn(&mut WriteTx<'_>, GroupId) -> Result<Uuid, StoreError>| {
        let group = GroupId::from_uuid(of("/groups/{id}").unwrap());
        house.another_process().write_now(move |tx| unit(tx, group)).ok()
    };
    match path.split('/').nth(1).unwrap() {
        "r" | "u" | "f" | "c" => of("/invitations/{id}"),
        "door" => of("/door-links/{id}"),
        "follow" => write(|tx, group| {
            let dora = MailAddress::parse("dora@example.com").unwrap();
            Ok(followers::ask(tx, group, &dora, "en")?.id.uuid())
        }),
        "me" => write(|tx, _| {
            let anna = MailAddress::parse("anna@example.com").unwrap();
            Ok(own_page::link(tx, &anna)?.unwrap().id)
        }),
        "console" if path.contains("sign-in") => {
            let link = house.sign_in_link("owner@example.org", None);
            let token = link.rsplit('/').next().unwrap();
            keys().verify(Purpose::SignIn, token).map(|claim| claim.id)
        }
        "console" => Uuid::parse_str(&team.offered()).ok(),
        "join" | "ask" | "meet" | "coffee" | "thanks" => None,
        _ => panic!("what is behind {path}?"),
    }
}

/// The name of the place of a token in a path.
pub(super) fn place(path: &str) -> Option<&'static str> {
    ["{token}", "{code}"].into_iter().find(|place| path.contains(place))
}

#[test]
fn a_mailed_link_opens_the_pages_that_it_was_made_for_and_no_other() {
    let team = Team::gather();
    // Who is signed in, at a door, and on their own page, all in one browser.
    let cookies = without_a_session(&team)
        .into_iter()
        .filter(|(name, _)| *name == "cookie");
    let cookies: Vec<String> = cookies
        .map(|(_, value)| value)
        .chain([team.browsers["owner"].clone()])
        .collect();
    let cookies = cookies.join("; ");
    for Entry { path, method, .. } in page_routes() {
        let Some(place) = place(path) else { continue };
        let thing = behind(&team, path);
        let ask = |purpose: Purpose| {
            let token = keys().sign(purpose, thing.unwrap_or(Uuid::parse_str(NOTHING).unwrap()), 0);
            team.house
                .browse(method.as_str(), &path.replace(place, &token), &cookies, SURE)
        };
        let (own, others): (Vec<_>, Vec<_>) = PURPOSES.into_iter().partition(|purpose| opens(*purpose, path));
        assert!(!own.is_empty(), "which tokens does {path} take?");
        for purpose in others {
            // Codes are read by whoever holds a phone to them: the page says where they belong.
            let status = ask(purpose).status;
            assert_eq!(status, 404, "{method} {path} by a link for {purpose:?}");
        }
        let first = own.first().copied().filter(|_| thing.is_some());
        if let Some(status) = first.map(|purpose| ask(purpose).status) {
            assert!(status != 404 && status < 500, "{method} {path}: {status}, with its own");
        }
    }
}

/// Pages for whoever has their address, which is no secret.
const OPEN: [&str; 24] = [
    "/e/{slug}",
    "/e/{slug}/rsvp",
    "/e/{slug}/picture.png",
    "/e/{slug}/event.ics",
    "/here/{words}",
    "/g/{slug}",
    "/g/{slug}/calendar.ics",
    "/g/{slug}/follow",
    "/me",
    "/links",
    "/console/sign-in",
    "/console/sign-in/code",
    "/",
    "/assets/{file}",
    "/favicon.ico",
    "/api/openapi.json",
    "/api/messages",
    "/api/problems",
    "/api/docs",
    "/api/docs/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/dev/elements",
];

#[test]
fn every_other_page_is_open_to_all_or_for_who_is_signed_in_or_for_who_operates() {
    let team = Team::gather();
    let nobody = without_a_session(&team);
    let others = page_routes()
        .into_iter()
        .filter(|entry| place(entry.path).is_none() && !OPEN.contains(&entry.path));
    for Entry { path, method, .. } in others {
        let is_dev = path.starts_with("/dev/");
        let filled = if is_dev {
            path.replace("{id}", NOTHING)
        } else {
            team.filled(path)
        };
        for (name, value) in nobody.iter().filter(|(name, _)| !is_dev || *name == "cookie") {
            let what = format!("{method} {path} with {name}: {value}");
            let headers = [(*name, value.as_str()), ("sec-fetch-site", "same-origin")];
            let answer = team.house.raw(method.as_str(), &filled, &headers, b"");
            if is_dev {
                assert_eq!(answer.status, 401, "{what}");
            } else {
                signs_in(&answer, &what);
            }
        }
        if is_dev {
            let browser = [("cookie", team.browsers["owner"].as_str())];
            assert_eq!(
                team.house.raw("GET", &filled, &browser, b"").status,
                401,
                "a session sees letters to others"
            );
        }
    }
    // Nobody ends another's session.
    let second = team.house.session("owner@example.org");
    let ended = format!("/console/sessions/{}/end", session_beside(&team.house, &second));
    team.house
        .browse("POST", &ended, &team.browsers["stranger"], "")
        .is(303);
    team.house
        .browse("GET", "/console", &team.browsers["owner"], "")
        .is(200);
}

/// The id of the other session of whoever has this one.
fn session_beside(house: &House, cookie: &str) -> String {
    let page = house.browse("GET", "/console/account", cookie, "").is(200).text();
    let at = page.find("/console/sessions/").unwrap();
    page[at..].split('/').nth(3).unwrap().to_owned()
}
