//! A whole service for one test, and the calls that tests make of it.

use actions::invitations::InvitePolicy;
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use domain::people::sign_in::LINK_LASTS;
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::values::token::{Claim, Keyring, Purpose};
use domain::{InvitationId, MailAddress, MemberId};
use letters::Links;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::people::{accounts, sign_ins};
use store::rsvp::invitations;
use store::{RsvpQueue, Store, own_page};
use tempfile::TempDir;
use testkit::{TestClock, TestDatabase};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use ureq::http::{Request, Response};
use ureq::{Agent, Body};

use crate::{Api, ApiContext, ApiError, Deadlines};

/// Connections of a store at most.
const CONNECTIONS: u32 = 2;

/// The moment at which every test begins.
pub(super) const START: &str = "2026-11-22T12:00:00Z";

/// How a service is to be.
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub(super) struct Plan {
    pub(super) listen: &'static str,
    pub(super) public_url: &'static str,
    pub(super) rate_limits: bool,
    pub(super) opens_accounts: bool,
    pub(super) has_mailbox: bool,
    pub(super) broker_answers: bool,
    pub(super) deadlines: Deadlines,
    pub(super) invite_policy: InvitePolicy,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:0",
            public_url: "https://events.example.org",
            rate_limits: true,
            opens_accounts: false,
            has_mailbox: true,
            broker_answers: true,
            deadlines: Deadlines::default(),
            invite_policy: InvitePolicy::default(),
        }
    }
}

/// A service.
pub(super) struct House {
    pub(super) clock: Arc<TestClock>,
    pub(super) folder: TempDir,
    key: String,
    base: String,
    agent: Agent,
    store: Store,
    pub(super) links: Links,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<Result<(), ApiError>>>,
    runtime: Option<Runtime>,
    // Last: what writes to it is gone by then.
    database: TestDatabase,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    response: Response<Body>,
    pub(super) bytes: Vec<u8>,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.response
            .headers()
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// All header fields but those that differ from answer to answer.
    pub(super) fn all_headers(&self) -> Vec<(String, Vec<u8>)> {
        let fields = self
            .response
            .headers()
            .iter()
            .filter(|(name, _)| *name != "date" && *name != "x-request-id");
        fields
            .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
            .collect()
    }

    /// All fields of a name.
    pub(super) fn headers(&self, name: &str) -> Vec<&str> {
        let fields = self.response.headers().get_all(name).iter();
        fields.map(|value| value.to_str().unwrap()).collect()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("{}: {}", self.status, self.text()))
    }

    /// The pointers of all faults.
    pub(super) fn pointers(&self) -> Vec<String> {
        let problem = self.json();
        let faults = problem["errors"].as_array().cloned().unwrap_or_default();
        faults
            .iter()
            .filter_map(|fault| fault["pointer"].as_str().map(ToOwned::to_owned))
            .collect()
    }

    /// Checks the status, and shows the body if it is another.
    pub(super) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// Checks that it is a problem of a kind.
    pub(super) fn problem(self, status: u16, code: &str) -> Self {
        let problem = self.is(status);
        assert_eq!(problem.header("content-type"), "application/problem+json");
        assert_eq!(problem.json()["type"], format!("/api/problems#{code}"));
        problem
    }
}

impl House {
    pub(super) fn start() -> Self {
        Self::with(&Plan::default())
    }

    pub(super) fn with(plan: &Plan) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::ticking(START));
        let database = TestDatabase::named();
        let store = database.open(clock.clone(), CONNECTIONS);
        store.migrate().unwrap();
        let store = testkit::unlocked(store);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let _guard = runtime.enter();
        let broker_answers = plan.broker_answers;
        let links = Links::new(
            plan.public_url,
            Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None)),
        );
        let bound = Api::bind(ApiContext {
            store: store.clone(),
            rsvp_queue: RsvpQueue::start(store.clone(), 2),
            links: links.clone(),
            mailbox: plan.has_mailbox.then(|| folder.path().join("mailbox")),
            metrics: telemetry::install_metrics().unwrap(),
            broker_ready: Arc::new(move || Box::pin(std::future::ready(broker_answers))),
            rate_limits: plan.rate_limits,
            settle: Duration::ZERO,
            opens_accounts: plan.opens_accounts,
            invite_policy: plan.invite_policy,
            trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
            webhook_networks: Vec::new(),
            listen: plan.listen.parse().unwrap(),
            deadlines: plan.deadlines,
        })
        .unwrap();
        let base = format!("http://127.0.0.1:{}", bound.local_addr().port());
        let running = Some(runtime.spawn(bound.run(async move { drop(stopped.await) })));
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)));
        let agent = agent.build().new_agent();
        let mut house = Self {
            clock,
            folder,
            key: String::new(),
            base,
            agent,
            store,
            links,
            stop: Some(stop),
            running,
            runtime: Some(runtime),
            database,
        };
        house.key = house.organizer("olga@example.org");
        house
    }

    /// A connection to it, for what no client of HTTP would do.
    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.base.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// The key of its organizer.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Another process's way to the same database.
    pub(super) fn another_process(&self) -> Store {
        testkit::unlocked(self.database.open(self.clock.clone(), CONNECTIONS))
    }

    /// Does what workers do, beside the service.
    pub(super) fn wait_for<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(work)
    }

    /// Tells the service to stop and waits until it has.
    pub(super) fn stop(&mut self) {
        drop(self.stop.take());
        if let (Some(runtime), Some(running)) = (&self.runtime, self.running.take()) {
            let ended = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(10), running).await });
            ended.expect("it stops within ten seconds").unwrap().unwrap();
        }
    }

    /// Whether nobody answers any more.
    pub(super) fn is_gone(&self) -> bool {
        self.agent.get(&format!("{}/healthz", self.base)).call().is_err()
    }

    /// Makes an organizer and tells the key.
    pub(super) fn organizer(&self, address: &str) -> String {
        self.organizer_named(address, "Olga")
    }

    fn organizer_named(&self, address: &str, name: &str) -> String {
        let (address, name) = (MailAddress::parse(address).unwrap(), PersonName::parse(name).unwrap());
        let made = self.store.write_now(|tx| accounts::create(tx, &address, &name));
        made.unwrap().1
    }

    /// A request as it is, with no key of ours.
    pub(super) fn raw(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = if body.is_empty() && !matches!(method, "POST" | "PUT" | "PATCH") {
            self.agent.run(request.body(()).unwrap())
        } else {
            self.agent.run(request.body(body).unwrap())
        }
        .unwrap();
        let bytes = response.body_mut().with_config().limit(64 << 20).read_to_vec().unwrap();
        Answer {
            status: response.status().as_u16(),
            response,
            bytes,
        }
    }

    /// A call of the JSON API with this house's key and more headers.
    pub(super) fn call_with(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let mut all = headers.to_vec();
        if body.is_null() {
            return self.call_bytes(method, path, &all, b"");
        }
        all.push(("content-type", "application/json"));
        self.call_bytes(method, path, &all, body.to_string().as_bytes())
    }

    /// The same with a body as it is.
    pub(super) fn call_bytes(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let key = format!("Bearer {}", self.key);
        let mut all = vec![("authorization", key.as_str())];
        all.extend_from_slice(headers);
        self.raw(method, &format!("/api/v1{path}"), &all, body)
    }

    /// A call of the JSON API with this house's key.
    pub(super) fn call(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.call_with(method, path, &[], body)
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.call("GET", path, &Value::Null)
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Answer {
        self.call("POST", path, body)
    }

    /// A page as a browser asks for it.
    pub(super) fn page(&self, path: &str) -> Answer {
        self.raw("GET", path, &[("accept", "text/html,*/*;q=0.8")], b"")
    }

    /// A form as a browser sends it.
    pub(super) fn submit(&self, path: &str, form: &str) -> Answer {
        self.raw(
            "POST",
            path,
            &[
                ("content-type", "application/x-www-form-urlencoded"),
                ("accept", "text/html"),
            ],
            form.as_bytes(),
        )
    }

    /// A link that signs a browser in: the one that asked for it, or whichever.
    pub(super) fn sign_in_link(&self, address: &str, browser: Option<&str>) -> String {
        let address = MailAddress::parse(address).unwrap();
        let browser = browser.map(|value| Sha256::digest(value).into());
        let asked = self
            .store
            .write_now(|tx| sign_ins::create(tx, &address, browser, false, LINK_LASTS));
        let url = self.links.sign_in(asked.unwrap());
        url.strip_prefix(self.links.absolute("").as_str()).unwrap().to_owned()
    }

    /// The paths of the links that a browser asked for, by the value of its cookie.
    pub(super) fn asked_links(&self, browser: &str) -> Vec<String> {
        let browser = Sha256::digest(browser).into();
        let asked = self
            .store
            .write_now(|tx| sign_ins::lock_of_browser(tx, browser))
            .unwrap();
        let base = self.links.absolute("");
        let path = |url: String| url.strip_prefix(&base).unwrap().to_owned();
        asked.iter().map(|one| path(self.links.sign_in(one.id))).collect()
    }

    /// The path of the offer that somebody got.
    pub(super) fn team_link(&self, member: &str) -> String {
        self.links.team_place_path(MemberId::from_uuid(member.parse().unwrap()))
    }

    /// The path of a person's page as it stands in the letters to them.
    pub(super) fn link_mailed(&self, invitation: &Value) -> String {
        let id = InvitationId::from_uuid(invitation["id"].as_str().unwrap().parse().unwrap());
        let opened = self.store.write_now(|tx| invitations::open(tx, id)).unwrap().unwrap();
        format!("/r/{}", self.links.rsvp_token(&opened.invitation))
    }

    /// The path of the feed of all that the organizer behind a personal link invites its person to.
    pub(super) fn own_feed(&self, link: &str) -> String {
        let named = self.links.verify(Purpose::Rsvp, link.strip_prefix("/r/").unwrap());
        let id = InvitationId::from_uuid(named.unwrap().id);
        let opened = self.store.write_now(|tx| invitations::open(tx, id)).unwrap().unwrap();
        let url = self.links.personal_feed(Purpose::Feed, &opened.invitation);
        url.strip_prefix(&self.links.absolute("")).unwrap().to_owned()
    }

    /// The path of somebody's own page.
    pub(super) fn own_page(&self, address: &str) -> String {
        let address = MailAddress::parse(address).unwrap();
        let link = self.store.write_now(|tx| own_page::link(tx, &address)).unwrap();
        let id = link.unwrap().id;
        let url = self.links.own_page(Claim { id, version: 0 });
        url.strip_prefix(&self.links.absolute("")).unwrap().to_owned()
    }

    /// The name and port that it is reached by.
    pub(super) fn authority(&self) -> &str {
        self.base.strip_prefix("http://").unwrap()
    }

    /// The cookie of a browser that signs in now.
    pub(super) fn session(&self, address: &str) -> String {
        let link = self.sign_in_link(address, None);
        let cookie = self.submit(&link, "").is(303).header("set-cookie").to_owned();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// A call of the JSON API by a page of ours in a browser with this cookie.
    pub(super) fn call_by_browser(&self, method: &str, path: &str, cookie: &str, body: &Value) -> Answer {
        let headers = [("cookie", cookie), ("sec-fetch-site", "same-origin")];
        self.raw(method, &format!("/api/v1{path}"), &headers, body.to_string().as_bytes())
    }

    /// Takes people away as a file, as who signed in just now.
    pub(super) fn export(&self, path: &str) -> Answer {
        let session = self.session("olga@example.org");
        let headers = [("cookie", session.as_str()), ("sec-fetch-site", "same-origin")];
        self.raw("GET", &format!("/api/v1{path}"), &headers, b"")
    }

    /// A request of a browser with a cookie, sent by a page of ours.
    pub(super) fn browse(&self, method: &str, path: &str, cookie: &str, form: &str) -> Answer {
        let headers = [
            ("cookie", cookie),
            ("sec-fetch-site", "same-origin"),
            ("accept", "text/html"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        self.raw(method, path, &headers, form.as_bytes())
    }

    /// A group; its id.
    pub(super) fn group(&self) -> String {
        let group = json!({ "name": "Rust Meetup Köln", "slug": "rust-koeln", "time_zone": "Europe/Berlin" });
        id(&self.post("/groups", &group).is(201).json())
    }

    /// A draft in a group, with fields that differ from the usual; its id.
    pub(super) fn draft(&self, group: &str, differing: Value) -> String {
        let mut event =
            json!({ "title": "Rust & Röst", "starts": "2026-12-03T18:30:00", "ends": "2026-12-03T21:00:00" });
        let Value::Object(differing) = differing else {
            panic!("no object")
        };
        event.as_object_mut().unwrap().extend(differing);
        id(&self.post(&format!("/groups/{group}/events"), &event).is(201).json())
    }

    /// A published event in a group of its own; its id.
    pub(super) fn event(&self, differing: Value) -> String {
        let event = self.draft(&self.group(), differing);
        self.post(&format!("/events/{event}/publish"), &Value::Null).is(200);
        event
    }

    /// From now on, calls are made with the key of a new organizer.
    pub(super) fn becomes(&mut self, address: &str) {
        self.key = self.organizer(address);
    }

    /// The same, of one who never said a name.
    pub(super) fn becomes_nameless(&mut self, address: &str) {
        self.key = self.organizer_named(address, "");
    }

    /// Invites people by the part of their address before the `@`.
    pub(super) fn invite(&self, event: &str, names: &[&str]) {
        let people: Vec<_> = names
            .iter()
            .map(|name| json!({ "email": format!("{name}@example.com"), "name": name }))
            .collect();
        self.post(&format!("/events/{event}/invitations"), &json!({ "people": people }))
            .is(202);
    }

    /// A person's invitation as the organizer sees it.
    pub(super) fn invitation(&self, event: &str, name: &str) -> Value {
        let list = self
            .get(&format!("/events/{event}/invitations?limit=200"))
            .is(200)
            .json();
        let items = list["items"].as_array().unwrap();
        items
            .iter()
            .find(|item| item["name"] == name)
            .unwrap_or_else(|| panic!("{name} is not in {list}"))
            .clone()
    }

    /// The path of the link in a person's letters that ends them.
    pub(super) fn unsubscribe_link(&self, event: &str, name: &str) -> String {
        let id = self.invitation(event, name)["id"].as_str().unwrap().parse().unwrap();
        let url = self.links.unsubscribe_page(InvitationId::from_uuid(id));
        url.strip_prefix(self.links.absolute("").as_str()).unwrap().to_owned()
    }

    /// The path of a person's page.
    pub(super) fn link(&self, event: &str, name: &str) -> String {
        let url = self.invitation(event, name)["rsvp_url"].as_str().unwrap().to_owned();
        url.strip_prefix("https://events.example.org").unwrap().to_owned()
    }
}

/// Asks until it is too much: thirty in a minute are not, of which one comes back every two seconds, however slow the
/// machine. Answers the one that was refused.
pub(super) fn until_limited(served: u16, mut ask: impl FnMut() -> Answer) -> Answer {
    let began = std::time::Instant::now();
    for number in 0.. {
        let answer = ask();
        if answer.status == 429 {
            assert!(number >= 30, "refused after {number}");
            return answer;
        }
        assert_eq!(answer.status, served);
        let given_back = began.elapsed().as_secs() / 2 + 1;
        assert!(number <= 30 + given_back, "{number} were served");
    }
    unreachable!("it counts on")
}

/// The id of a thing.
pub(super) fn id(thing: &Value) -> String {
    thing["id"].as_str().unwrap().to_owned()
}

impl Drop for House {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.stop();
        }
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
