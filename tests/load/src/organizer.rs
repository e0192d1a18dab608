//! Making data as an organizer does: over the HTTP API.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use jiff::{ToSpan, Zoned};
use serde_json::{Value, json};

use crate::client::{Client, request};
use crate::failure::Failure;

/// People that one call takes.
const PEOPLE_A_CALL: usize = 10_000;

/// A connection that rested this long is not used any more: the server may close it.
const RESTED: Duration = Duration::from_secs(2);

/// An organizer's connection.
pub(crate) struct Organizer {
    api: SocketAddr,
    client: Client,
    used: Instant,
    authorization: String,
    /// The time zone of the events that it makes.
    pub(crate) zone: String,
}

/// An event that was made.
pub(crate) struct Event {
    /// Its id.
    pub(crate) id: String,
    /// The path of its page.
    pub(crate) page: String,
}

impl Organizer {
    /// Connects with this key.
    pub(crate) async fn connect(api: SocketAddr, key: &str) -> Result<Self, Failure> {
        Ok(Self {
            api,
            client: Client::connect(api).await?,
            used: Instant::now(),
            authorization: format!("Authorization: Bearer {key}"),
            zone: "Europe/Berlin".to_owned(),
        })
    }

    /// Makes a group; answers its id and the path of its feed.
    pub(crate) async fn group(&mut self) -> Result<(String, String), Failure> {
        let group = json!({
            "name": "Harbour Makers", "time_zone": "Europe/Berlin", "legal_name": "Harbour Makers e.V.",
            "postal_address": "Speicherstraße 12, Hamburg", "contact": "harbour@example.org",
                "privacy_url": "https://harbour.example.org/privacy",
        });
        let group = self.post("/groups", &group).await?;
        Ok((text(&group, "id")?, path_of(&text(&group, "calendar_url")?)))
    }

    /// Makes and publishes an event without a limit of seats, so many days from now.
    pub(crate) async fn event(&mut self, group: &str, number: usize, description: &str) -> Result<Event, Failure> {
        let day = Zoned::now().date() + i64::try_from(number % 400).unwrap_or(0).days() + 7.days();
        let plan = json!({
            "title": format!("Mentors & Makers {number}"),
            "description": description,
            "starts": format!("{day}T18:30:00"), "ends": format!("{day}T21:00:00"), "time_zone": self.zone,
            "venue": {"name": "Loft", "address": "Speicherstraße 12, Hamburg"},
        });
        let event = self.post(&format!("/groups/{group}/events"), &plan).await?;
        let id = text(&event, "id")?;
        self.post(&format!("/events/{id}/publish"), &Value::Null).await?;
        let page = path_of(&text(&event, "url")?);
        Ok(Event { id, page })
    }

    /// Announces an event to the group's followers.
    pub(crate) async fn announce(&mut self, event: &str) -> Result<(), Failure> {
        self.post(&format!("/events/{event}/announce"), &Value::Null)
            .await
            .map(drop)
    }

    /// Has a person's letter sent again.
    pub(crate) async fn resend(&mut self, invitation: &str) -> Result<(), Failure> {
        self.post(&format!("/invitations/{invitation}/resend"), &Value::Null)
            .await
            .map(drop)
    }

    /// Brings a table of people along, and applies it.
    pub(crate) async fn import(&mut self, group: &str, table: &str) -> Result<(), Failure> {
        let path = format!("/groups/{group}/imports?from=Fair&ground=asked");
        let import = self.send("POST", &path, "text/csv", table).await?;
        let apply = format!("/imports/{}/apply", text(&import, "id")?);
        self.post(&apply, &Value::Null).await.map(drop)
    }

    /// Invites so many people, who have nothing to do with those of other events. Each hundred comes from a list of its own, so
    /// that none is new and long.
    pub(crate) async fn invite(&mut self, event: &str, count: usize) -> Result<(), Failure> {
        let numbers: Vec<usize> = (0..count).collect();
        for some in numbers.chunks(PEOPLE_A_CALL) {
            let person = |n: &usize| {
                let obtained = json!({"from": format!("{event} {}", n / 100), "ground": "member"});
                json!({"email": format!("p{n}.{event}@example.org"), "name": format!("Person {n}"), "obtained": obtained})
            };
            let people: Vec<Value> = some.iter().map(person).collect();
            self.post(&format!("/events/{event}/invitations"), &json!({"people": people}))
                .await?;
        }
        Ok(())
    }

    /// The paths of an event's personal pages.
    pub(crate) async fn links(&mut self, event: &str) -> Result<Vec<String>, Failure> {
        let mut links = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = self
                .get(&format!("/events/{event}/invitations?limit=200{cursor}"))
                .await?;
            for invitation in page.get("items").and_then(Value::as_array).into_iter().flatten() {
                links.push(path_of(&text(invitation, "rsvp_url")?));
            }
            match page.get("next").and_then(Value::as_str) {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return Ok(links),
            }
        }
    }

    async fn get(&mut self, path: &str) -> Result<Value, Failure> {
        self.send("GET", path, "application/json", "").await
    }

    async fn post(&mut self, path: &str, body: &Value) -> Result<Value, Failure> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        self.send("POST", path, "application/json", &body).await
    }

    async fn send(&mut self, method: &str, path: &str, kind: &str, body: &str) -> Result<Value, Failure> {
        let kind = format!("Content-Type: {kind}");
        let mut fields = vec![self.authorization.as_str()];
        if !body.is_empty() {
            fields.push(&kind);
        }
        let octets = request(method, &format!("/api/v1{path}"), &fields, body);
        if self.used.elapsed() > RESTED {
            self.client = Client::connect(self.api).await?;
        }
        let answer = self.client.exchange(&octets).await?;
        self.used = Instant::now();
        if answer.status >= 300 {
            let (status, text) = (answer.status, answer.text());
            return Err(Failure::unexpected(format!("{method} {path}: {status} {text:.300}")));
        }
        Ok(serde_json::from_slice(answer.body)?)
    }
}

fn text(value: &Value, field: &str) -> Result<String, Failure> {
    let text = value.get(field).and_then(Value::as_str);
    text.map(str::to_owned)
        .ok_or_else(|| Failure::unexpected(format!("an answer without {field}")))
}

/// The path of a URL.
fn path_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/')
        .and_then(|slash| rest.get(slash..))
        .unwrap_or("/")
        .to_owned()
}
