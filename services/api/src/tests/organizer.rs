//! An organizer's evening in the console alone, by forms as browsers send them without JavaScript.

use serde_json::json;
use url::form_urlencoded;

use super::house::{Answer, House, id};

pub(super) const OLGA: &str = "olga@example.org";

/// A browser that is signed in.
pub(super) struct Browser<'h> {
    house: &'h House,
    session: String,
}

pub(super) fn form(fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields).finish()
}

impl<'h> Browser<'h> {
    pub(super) fn of(house: &'h House, address: &str) -> Self {
        let session = house.session(address);
        Self { house, session }
    }

    pub(super) fn open(&self, path: &str) -> Answer {
        self.house.browse("GET", path, &self.session, "")
    }

    pub(super) fn see(&self, path: &str, wanted: &[&str]) -> String {
        let text = self.open(path).is(200).text();
        for wanted in wanted {
            assert!(text.contains(wanted), "{wanted} is not in {path}: {text}");
        }
        text
    }

    pub(super) fn send(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.browse("POST", path, &self.session, &form(fields))
    }

    /// Sends a form that is taken; where it leads.
    pub(super) fn done(&self, path: &str, fields: &[(&str, &str)]) -> String {
        self.send(path, fields).is(303).header("location").to_owned()
    }

    /// Presses what takes somebody or something away, which asks once more; where it leads.
    pub(super) fn sure(&self, path: &str, about: &str) -> String {
        let asked = self.send(path, &[("about", about)]).is(200).text();
        for wanted in [about, &format!("action=\"{path}\""), "value=\"sure\""] {
            assert!(asked.contains(wanted), "{wanted} is not in {asked}");
        }
        self.done(path, &[("press", "sure")])
    }
}

/// What stands in the fields of a form, as a browser would send them.
pub(super) fn fields_of(page: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        text.replace("&#38;", "&")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
    };
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(decode(rest.split('"').next()?))
    };
    let tags = page
        .split('<')
        .filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
    let mut fields: Vec<(String, String)> = tags
        .filter(|tag| !tag.contains("type=\"checkbox\"") || tag.contains(" checked"))
        .filter_map(|tag| {
            let value = match tag.strip_prefix("textarea") {
                Some(rest) => decode(rest.split_once(">\n")?.1),
                None => attribute(tag, "value").unwrap_or_default(),
            };
            Some((attribute(tag, "name")?, value))
        })
        .collect();
    for select in page.split("<select").skip(1) {
        let chosen = select.split("<option").find(|option| option.contains(" selected"));
        let chosen = chosen
            .or_else(|| select.split("<option").nth(1))
            .and_then(|tag| attribute(tag, "value"));
        fields.extend(attribute(select, "name").zip(chosen));
    }
    fields
}

/// The same with some of them changed.
pub(super) fn changed<'f>(fields: &'f [(String, String)], changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    kept.chain(changes.iter().copied()).collect()
}

#[test]
fn an_evening_in_the_console_alone() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    olga.see("/console", &[OLGA, "/console/groups/new", "You belong to no group"]);
    let group = makes_a_group(&olga);
    let event = makes_an_event(&olga, &group);
    invites(&olga, &event);
    reads_answers(&olga, &event);
    moves_it(&olga, &event);
    writes_to_those_who_wait(&olga, &event);
    sees_to_one_person(&olga, &event);
    reads_what_happened(&olga, &group, &event);
    works_in_a_team(&olga, &group);
    copies_cancels_and_restores(&olga, &event);
}

fn makes_a_group(olga: &Browser<'_>) -> String {
    // A group, after a fault beside its field.
    let faulty = olga.send(
        "/console/groups/new",
        &[("name", ""), ("time_zone", "Mars/Olympus"), ("language", "en")],
    );
    let faulty = faulty.is(422).text();
    for wanted in [
        "href=\"#f-name\"",
        "id=\"f-time_zone-fault\"",
        "aria-describedby=\"f-name-hint f-name-fault\"",
        "value=\"Mars/Olympus\"",
    ] {
        assert!(faulty.contains(wanted), "{wanted}: {faulty}");
    }
    let made = [
        ("name", "Harbour Makers"),
        ("time_zone", "Europe/Berlin"),
        ("language", "en"),
    ];
    let group = olga.done("/console/groups/new", &made);
    olga.see("/console", &["Harbour Makers", &group]);
    olga.see(&group, &["Nothing is planned"]);
    let settings = format!("{group}/settings");
    let fields = fields_of(&olga.see(&settings, &["Harbour Makers"]));
    olga.done(
        &settings,
        &changed(
            &fields,
            &[
                ("legal_name", "Harbour Makers e. V."),
                ("reminders", "48, 3"),
                ("colour", "#7a3fa6"),
            ],
        ),
    );
    let text = olga.see(&settings, &["Harbour Makers e. V.", "48, 3", "value=\"#7a3fa6\""]);
    // Who saves over what somebody else changed meanwhile is told.
    let stale = olga
        .send(&settings, &changed(&fields, &[("legal_name", "Other")]))
        .is(422)
        .text();
    assert!(stale.contains("Somebody changed this"), "{stale}");
    assert_ne!(fields_of(&text), fields);
    group
}

fn makes_an_event(olga: &Browser<'_>, group: &str) -> String {
    // An event from three fields, published.
    let new = format!("{group}/events/new");
    olga.see(&new, &["datetime-local"]);
    let late = [
        ("title", "Rust & Röst"),
        ("starts", "2026-12-03T18"),
        ("venue/name", "Loft"),
    ];
    let faulty = olga.send(&new, &late).is(422).text();
    assert!(faulty.contains("id=\"f-starts-fault\""), "{faulty}");
    assert_eq!(
        faulty.split("</ul></div>").next().unwrap().matches("<li>").count(),
        1,
        "{faulty}"
    );
    let three = [
        ("title", "Rust & Röst"),
        ("starts", "2026-12-03T18:30"),
        ("venue/name", "Loft"),
    ];
    let event = olga.done(&new, &three);
    olga.see(&event, &["Draft", "18:30–20:30"]);
    olga.see(&format!("{group}?q=r%C3%B6st"), &["Rust &#38; Röst"]);
    assert!(!olga.see(&format!("{group}?q=%25"), &[]).contains("Röst"));
    olga.see(&format!("{event}/preview"), &["Rust &#38; Röst", "Loft"]);
    olga.see(&olga.done(&format!("{event}/publish"), &[]), &["It is published"]);
    event
}

fn invites(olga: &Browser<'_>, event: &str) {
    // People, pasted, with rows that can't be.
    let invite = format!("{event}/invite");
    assert!(
        olga.send(&invite, &[("text", ""), ("obtained/ground", "asked")])
            .is(422)
            .text()
            .contains("id=\"f-obtained-from-fault\"")
    );
    let pasted = [
        (
            "text",
            "Anna Berg <anna@example.com>, bo@example.com, nobody, Cem cem@example.com",
        ),
        ("obtained/from", "our spring meetup"),
        ("obtained/ground", "came_before"),
    ];
    let import = olga.done(&invite, &pasted);
    olga.see(
        &import,
        &["Invite 3 people", "can&#39;t be read (1)", "This is no mail address"],
    );
    let said = ["Invited now: 3", "Invited before: 0", "This is no mail address"];
    let done = olga.see(&olga.done(&import, &[]), &said);
    assert!(
        !done.contains("Invite 3 people") && !done.contains("anna@example.com"),
        "{done}"
    );
    assert!(
        !olga
            .see(&import, &["is invited already"])
            .contains("Nobody has been written to")
    );
    // A few that were typed in need no more said.
    let few = olga.done(
        &invite,
        &[
            ("text", "dora@example.org"),
            ("obtained/from", ""),
            ("obtained/ground", "asked"),
        ],
    );
    olga.see(&few, &["Invite one person"]);
    // Once more is no harm.
    olga.see(&olga.done(&import, &[]), &["Invited now: 0", "Invited before: 3"]);
}

fn reads_answers(olga: &Browser<'_>, event: &str) {
    // Answers come.
    let event_id = event.rsplit('/').next().unwrap().to_owned();
    let link = olga.house.link(&event_id, "Anna Berg");
    olga.house.submit(&link, "answer=yes").is(303);
    let answers = format!("{event}/answers");
    olga.see(&answers, &["going (1)", "no answer (2)", "Anna Berg"]);
    let going = olga.see(&format!("{answers}?show=going"), &["Anna Berg"]);
    assert!(!going.contains("bo@example.com"), "{going}");
    let found = olga.see(&format!("{answers}?q=ANNA"), &["Anna Berg"]);
    assert!(!found.contains("bo@example.com"), "{found}");
}

fn moves_it(olga: &Browser<'_>, event: &str) {
    // It moves: who hears of it is said first.
    let edit = format!("{event}/edit");
    let fields = fields_of(&olga.see(&edit, &["2026-12-03T18:30", "Loft"]));
    let wrong = changed(&fields, &[("ends", "2026-12-03T17:00"), ("capacity", "many")]);
    let faulty = olga.send(&edit, &wrong).is(422).text();
    assert!(
        faulty.contains("id=\"f-ends-fault\"") && faulty.contains("id=\"f-capacity-fault\""),
        "{faulty}"
    );
    let quiet = changed(&fields, &[("guests_max", "2")]);
    olga.done(&edit, &quiet);
    let fields = fields_of(&olga.see(&edit, &[]));
    let moved = changed(&fields, &[("starts", "2026-12-04T18:30"), ("ends", "2026-12-04T21:00")]);
    let asked = olga.send(&edit, &moved).is(200).text();
    assert!(
        asked.contains("they are asked again") && !asked.contains("value=\"quiet\""),
        "{asked}"
    );
    olga.see(event, &["Thursday 3 December 2026"]);
    let asked = fields_of(&asked);
    olga.done(&edit, &changed(&asked, &[("press", "tell")]));
    olga.see(event, &["Friday 4 December 2026", "18:30–21:00"]);
}

fn writes_to_those_who_wait(olga: &Browser<'_>, event: &str) {
    let letters = format!("{event}/letters");
    olga.see(&letters, &["You have written to nobody yet", "no answer (2)"]);
    let wordless = [("segment", "silent"), ("subject", ""), ("body", "You?")];
    assert!(
        olga.send(&letters, &wordless)
            .is(422)
            .text()
            .contains("f-subject-fault")
    );
    let letter = [
        ("segment", "silent"),
        ("subject", "Are you coming?"),
        ("body", "We would **love** to see you."),
    ];
    let looks = olga.send(&letters, &letter).is(200).text();
    for wanted in ["How it will look", "We would", "Send it to 2 people"] {
        assert!(looks.contains(wanted), "{wanted}: {looks}");
    }
    let fields = fields_of(&looks);
    let tested = olga
        .send(&letters, &changed(&fields, &[("press", "test")]))
        .is(200)
        .text();
    assert!(tested.contains("A test is on its way to you"), "{tested}");
    olga.done(&letters, &changed(&fields, &[("press", "send")]));
    let listed = olga.see(&letters, &["Are you coming?", "To 2 people", "Take it back"]);
    olga.see(&olga.done(&action(&listed, "/undo"), &[]), &["taken back"]);
    // At a time that is said by the clock there.
    let later = changed(&fields, &[("press", "send"), ("send_at", "2026-12-01T09:00")]);
    olga.done(&letters, &later);
    olga.see(&letters, &["Tuesday 1 December 2026, 09:00"]);
    let past = changed(&fields, &[("press", "send"), ("send_at", "2026-11-01T09:00")]);
    assert!(
        olga.send(&letters, &past)
            .is(422)
            .text()
            .contains("id=\"f-send_at-fault\"")
    );
}

/// The first form of a page whose action ends so.
pub(super) fn action(page: &str, end: &str) -> String {
    let actions = page
        .split("action=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    actions
        .into_iter()
        .find(|action| action.split('?').next().is_some_and(|path| path.ends_with(end)))
        .unwrap()
        .to_owned()
}

fn sees_to_one_person(olga: &Browser<'_>, event: &str) {
    let answers = format!("{event}/answers");
    let dora = [
        ("email", "dora@example.com"),
        ("name", "Dora"),
        ("answer", "yes"),
        ("guests", "1"),
    ];
    let many = changed_pairs(&dora, ("guests", "9"));
    assert!(olga.send(&answers, &many).is(422).text().contains("role=\"alert\""));
    assert!(
        olga.send(&answers, &changed_pairs(&dora, ("email", "dora")))
            .is(422)
            .text()
            .contains("f-email-fault")
    );
    let page = olga.done(&answers, &dora);
    let text = olga.see(&page, &["Dora", "The answer is written down", "/r/"]);
    olga.see(&olga.done(&action(&text, "/resend"), &[]), &["on its way again"]);
    let again = olga.send(&action(&text, "/resend"), &[]).is(429).text();
    assert!(again.contains("sent again a moment ago"), "{again}");
    let fields = fields_of(&text);
    let changes_mind = changed(&fields, &[("answer", "no")]);
    olga.see(&olga.done(&answers, &changes_mind), &["not coming"]);
    olga.see(
        &olga.sure(&action(&text, "/uninvite"), "dora@example.com"),
        &["invited no more"],
    );
    assert!(!olga.see(&answers, &["Anna Berg"]).contains("Dora"));
    let file = olga.open(&format!("{event}/attendees.csv")).is(200);
    assert!(file.text().contains("anna@example.com"));
}

fn changed_pairs<'f>(fields: &[(&'f str, &'f str)], change: (&'f str, &'f str)) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().copied().filter(|(name, _)| *name != change.0);
    kept.chain([change]).collect()
}

fn reads_what_happened(olga: &Browser<'_>, group: &str, event: &str) {
    olga.see(&format!("{event}/deliveries"), &["No letter has gone out yet"]);
    olga.see(&format!("{group}/followers"), &["Nobody follows the group yet"]);
    olga.see(
        &format!("{group}/unreached"),
        &["Everybody is reached", "our spring meetup"],
    );
    let wanted = [
        "The event was published",
        "An answer came",
        "Anna Berg",
        "Olga",
        "who has the personal link",
    ];
    let log = olga.see(&format!("{group}/activity"), &wanted);
    let at = |words: &str| log.find(words).unwrap();
    assert!(
        at("The event changed") < at("The event was published"),
        "the latest comes first"
    );
}

fn works_in_a_team(olga: &Browser<'_>, group: &str) {
    let team = format!("{group}/team");
    assert!(
        olga.send(&team, &[("email", "noor"), ("role", "door")])
            .is(422)
            .text()
            .contains("f-email-fault")
    );
    olga.done(&team, &[("email", "noor@example.org"), ("role", "door")]);
    let twice = olga
        .send(&team, &[("email", "noor@example.org"), ("role", "door")])
        .is(422)
        .text();
    assert!(twice.contains("has a place in the team already"), "{twice}");
    let text = olga.see(&team, &["noor@example.org", "has not accepted yet", "Olga"]);
    let last_owner = olga.send(&action(&text, "/door"), &[]).is(409).text();
    assert!(last_owner.contains("last owner"), "{last_owner}");
    let of_noor = text.split_once("noor@example.org").unwrap().1;
    olga.done(&action(of_noor, "/people"), &[]);
    // Who looks at an older state of it presses nothing over what was changed since.
    olga.send(&action(of_noor, "/editor"), &[]).is(412);
    olga.see(
        &olga.sure(&action(of_noor, "/remove"), "noor@example.org"),
        &["role=\"status\""],
    );
    assert!(!olga.see(&team, &[]).contains("noor@example.org"));
}

fn copies_cancels_and_restores(olga: &Browser<'_>, event: &str) {
    // A copy, which is deleted; the event is cancelled by its title, and restored.
    let copy = olga.done(&format!("{event}/copy"), &[]);
    let copy = copy.split('?').next().unwrap();
    assert!(
        olga.send(&format!("{copy}/delete"), &[("typed", "Rust")])
            .is(422)
            .text()
            .contains("f-typed-fault")
    );
    olga.done(&format!("{copy}/delete"), &[("typed", "Rust & Röst")]);
    olga.open(copy).is(404);
    olga.send(&format!("{event}/cancel"), &[("typed", "rust")]).is(422);
    olga.done(
        &format!("{event}/cancel"),
        &[("typed", "Rust & Röst"), ("reason", "Storm.")],
    );
    olga.see(event, &["Cancelled"]);
    olga.send(&format!("{event}/publish"), &[]).is(409);
    olga.see(
        &olga.done(&format!("{event}/restore"), &[]),
        &["It takes place after all"],
    );
}

#[test]
fn somebody_else_s_group_is_not_there_and_a_role_goes_no_further() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    house.organizer("eve@example.org");
    let (olga, eve) = (Browser::of(&house, OLGA), Browser::of(&house, "eve@example.org"));
    let mut paths = vec![
        format!("/console/groups/{group}"),
        format!("/console/groups/{group}/settings"),
    ];
    for part in ["", "/edit", "/answers", "/invite", "/cancel"] {
        paths.push(format!("/console/events/{event}{part}"));
    }
    for path in &paths {
        olga.open(path).is(200);
        eve.open(path).is(404);
        let nobody = house.browse("GET", path, "", "").is(303);
        assert_eq!(nobody.header("location"), "/console/sign-in", "{path}");
    }
    for path in ["publish", "copy", "edit", "invite"].map(|step| format!("/console/events/{event}/{step}")) {
        eve.send(&path, &[]).is(404);
        let foreign = [("cookie", olga.session.as_str()), ("sec-fetch-site", "cross-site")];
        house.raw("POST", &path, &foreign, b"").is(403);
    }
    assert_eq!(house.get(&format!("/events/{event}")).is(200).json()["status"], "draft");
    // A list of one group is not in another's event.
    let list = json!({ "text": "bo@example.com", "obtained": { "from": "A list", "ground": "asked" } });
    let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
    let other = id(&house
        .post("/groups", &json!({ "name": "Other", "time_zone": "UTC" }))
        .is(201)
        .json());
    let other = house.draft(&other, json!({}));
    olga.open(&format!("/console/events/{event}/invite/{import}")).is(200);
    olga.open(&format!("/console/events/{other}/invite/{import}")).is(404);
    olga.send(&format!("/console/events/{other}/invite/{import}"), &[])
        .is(404);
}

#[test]
fn of_a_list_that_was_invited_those_who_get_no_mail_are_left() {
    let house = House::start();
    let group = house.group();
    let (event, other) = (house.draft(&group, json!({})), house.draft(&group, json!({})));
    house.invite(&other, &["cleo"]);
    house
        .submit(&house.unsubscribe_link(&other, "cleo"), "scope=group")
        .is(303);
    let list =
        json!({ "text": "bo@example.com cleo@example.com", "obtained": { "from": "A list", "ground": "asked" } });
    let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
    let olga = Browser::of(&house, OLGA);
    let invited = olga.done(&format!("/console/events/{event}/invite/{import}"), &[]);
    let left = olga.see(&invited, &["Invited now: 1", "cleo@example.com"]);
    assert!(!left.contains("Every row could be read"), "{left}");
}

#[test]
fn a_table_comes_as_a_file_in_whichever_encoding() {
    let house = House::start();
    let event = house.event(json!({}));
    let olga = Browser::of(&house, OLGA);
    let part =
        |name: &str, value: &str| format!("--x9\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let mut body = [
        part("text", ""),
        part("obtained/from", "a table"),
        part("obtained/ground", "asked"),
    ]
    .concat()
    .into_bytes();
    body.extend(
        b"--x9\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\nContent-Type: text/csv\r\n\r\n",
    );
    body.extend(b"Name;E-Mail\r\nJos\xe9;jose@example.com\r\nNobody;none\r\n\r\n--x9--\r\n");
    let headers = [
        ("cookie", olga.session.as_str()),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "multipart/form-data; boundary=x9"),
    ];
    let read = house
        .raw("POST", &format!("/console/events/{event}/invite"), &headers, &body)
        .is(303);
    olga.see(
        read.header("location"),
        &["José", "Invite one person", "can&#39;t be read (1)"],
    );
}

#[test]
fn a_page_offers_what_the_role_of_who_looks_may_do() {
    let house = House::start();
    let group = house.group();
    let own = house.draft(&group, json!({}));
    house.invite(&own, &["anna"]);
    let offered = house.post(
        &format!("/groups/{group}/team"),
        &json!({ "email": "noor@example.org", "role": "door" }),
    );
    let offered = offered.is(201).json();
    house
        .submit(&house.team_link(offered["account"].as_str().unwrap()), "answer=yes")
        .is(303);
    let [olga, noor] = [OLGA, "noor@example.org"].map(|who| Browser::of(&house, who));
    // Who is at the door sees the event, and not who answered.
    let published = format!("/console/events/{own}");
    olga.done(&format!("{published}/publish"), &[]);
    house.submit(&house.link(&own, "anna"), "answer=yes").is(303);
    olga.see(&published, &[">anna<"]);
    let at_the_door = noor.see(&published, &["Rust &#38; Röst", "href=\"/console/events/"]);
    assert!(!at_the_door.contains(">anna<"));
    // What their role may not open or do is not offered.
    for path in ["answers", "invite", "letters", "deliveries", "edit", "copy", "cancel"] {
        let path = format!("/console/events/{own}/{path}\"");
        assert!(!at_the_door.contains(&path), "{path}");
        assert!(olga.see(&published, &[]).contains(&path), "{path}");
    }
    assert!(!olga.see(&published, &[]).contains("/announce\""), "nobody follows");
    // What many keep for themselves wants a sign-in of a moment ago.
    house.clock.advance(std::time::Duration::from_mins(11));
    let late = olga.open(&format!("/console/events/{own}/attendees.csv")).is(403);
    assert!(late.text().contains("/console/sign-in"));
}

#[test]
fn a_group_is_given_up_by_its_name_once_nobody_counts_on_an_event() {
    let house = House::start();
    let event = house.event(json!({}));
    let group = house.get(&format!("/events/{event}")).json()["group_id"].clone();
    let olga = Browser::of(&house, OLGA);
    let page = format!("/console/groups/{}", group.as_str().unwrap());
    olga.see(&format!("{page}/settings"), &["Delete this group"]);
    let delete = format!("{page}/delete");
    olga.see(&delete, &["gone at once, and for good", "Rust Meetup Köln"]);
    let wrong = olga.send(&delete, &[("typed", "Rust")]).is(422).text();
    assert!(wrong.contains("f-typed-fault"), "{wrong}");
    let typed = [("typed", "Rust Meetup Köln")];
    let refused = olga.send(&delete, &typed).is(422).text();
    assert!(refused.contains("cancel it first"), "{refused}");
    olga.done(&format!("/console/events/{event}/cancel"), &[("typed", "Rust & Röst")]);
    olga.see(&olga.done(&delete, &typed), &["The group is gone"]);
    olga.open(&page).is(404);
}
