//! The OpenAPI document against the service: its routes, and what is read of each body.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::house::{Answer, House, Plan, id};
use crate::routes::api_routes;

const METHODS: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/// Fields that are read only to be refused with a reason.
const REFUSED: [(&str, &str); 3] = [
    ("NewEvent", "questions"),
    ("EventPatch", "questions"),
    ("GroupPatch", "slug"),
];

fn document(house: &House) -> Value {
    house.page("/api/openapi.json").is(200).json()
}

#[test]
fn routes_and_document_agree_method_by_method() {
    let house = House::with(&Plan {
        rate_limits: false,
        ..Plan::default()
    });
    let document = document(&house);
    let paths = document["paths"].as_object().unwrap();
    let described: BTreeSet<_> = paths.keys().filter_map(|path| path.strip_prefix("/api/v1")).collect();
    let entries = api_routes();
    let routed: BTreeSet<_> = entries
        .iter()
        .filter_map(|entry| entry.path.strip_prefix("/api/v1"))
        .collect();
    assert_eq!(described, routed, "the document's paths and those of routes.rs");
    for (path, operations) in paths {
        let address = path
            .replace("{id}", "019ac000-0000-7000-8000-000000000000")
            .replace(['{', '}'], "");
        let is_described = |method: &str| {
            let method = if method == "HEAD" { "GET" } else { method };
            !operations[method.to_lowercase()].is_null()
        };
        let allowed: Vec<_> = METHODS.into_iter().filter(|method| is_described(method)).collect();
        for method in METHODS {
            let answer = house.raw(method, &address, &[], b"");
            if is_described(method) {
                assert_eq!(answer.status, 401, "{method} {path}");
            } else {
                assert_eq!(answer.status, 405, "{method} {path}");
                assert_eq!(answer.header("allow"), allowed.join(", "), "{path}");
            }
        }
    }
}

#[test]
fn the_server_of_the_document_is_the_public_url() {
    let house = House::with(&Plan {
        public_url: "https://example.org/meet/",
        ..Plan::default()
    });
    assert_eq!(
        document(&house)["servers"],
        json!([{ "url": "https://example.org/meet" }])
    );
}

/// A body that the service reads, as the document and as the service know it.
struct Body {
    schema: &'static str,
    method: &'static str,
    path: String,
    /// Where in the body its fields are.
    within: &'static str,
}

impl Body {
    fn send(&self, house: &House, fields: &Map<String, Value>) -> Answer {
        let whole = match self.within {
            "/venue" => json!({ "venue": fields }),
            "/obtained" => json!({ "people": [{ "email": "anna@example.com" }], "obtained": fields }),
            // Of a person's unknown fields only the first is named: each field has a person of its own.
            "/people" => {
                let people = fields.iter().map(|(name, value)| json!({ name: value }));
                json!({ "people": people.collect::<Vec<_>>() })
            }
            _ => Value::Object(fields.clone()),
        };
        house.call(self.method, &self.path, &whole)
    }

    /// What the service says against fields, by their names.
    fn faults(&self, house: &House, fields: impl IntoIterator<Item = (String, Value)>) -> BTreeMap<String, String> {
        let answer = self.send(house, &fields.into_iter().collect()).json();
        let faults = answer["errors"].as_array().into_iter().flatten().map(|fault| {
            let pointer = fault["pointer"].as_str().unwrap();
            let name = pointer.rsplit('/').next().unwrap();
            (name.to_owned(), fault["detail"].to_string())
        });
        // What is wrong with the whole is of no field.
        faults.filter(|(name, _)| !name.is_empty()).collect()
    }

    /// Which of these names the service reads a field of.
    fn read(&self, house: &House, names: &BTreeSet<String>) -> BTreeSet<String> {
        let names: Vec<_> = names.iter().cloned().collect();
        let known = |chunk: &[String]| {
            let faults = self.faults(house, chunk.iter().map(|name| (name.clone(), json!([]))));
            let is_unknown = |name: &String| faults.get(name).is_some_and(|detail| detail.contains("is not a field"));
            chunk
                .iter()
                .filter(|name| !is_unknown(name))
                .cloned()
                .collect::<Vec<_>>()
        };
        // A hundred faults are listed.
        names.chunks(90).flat_map(known).collect()
    }
}

/// Whatever may be a field's name in the sources.
fn names_in_sources() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join("src"), root.join("../../shared/domain/src")];
    let mut names = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let is_name = |text: &&str| {
                    (2..40).contains(&text.len())
                        && text.bytes().all(|octet| octet.is_ascii_lowercase() || octet == b'_')
                };
                names.extend(text.split('"').filter(is_name).map(str::to_owned));
            }
        }
    }
    names
}

fn bodies(house: &House) -> Vec<Body> {
    let group = house.group();
    let event = house.draft(&group, json!({ "recurrence": "FREQ=WEEKLY;COUNT=3" }));
    house.invite(&event, &["anna"]);
    let invitation = id(&house.invitation(&event, "anna"));
    let team = house.get(&format!("/groups/{group}/team")).is(200).json();
    let member = team["items"][0]["account"].as_str().unwrap().to_owned();
    let hook = json!({ "url": "https://example.org/hook" });
    let made = house.post(&format!("/groups/{group}/webhooks"), &hook).is(201).json();
    let webhook = id(&made);
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    let of = |schema, method, path: String, within| Body {
        schema,
        method,
        path,
        within,
    };
    vec![
        of("NewGroup", "POST", "/groups".to_owned(), ""),
        of("GroupPatch", "PATCH", format!("/groups/{group}"), ""),
        of("NewImport", "POST", format!("/groups/{group}/imports"), ""),
        of("NewTemplate", "POST", format!("/groups/{group}/templates"), ""),
        of("NewCopy", "POST", format!("/events/{event}/copy"), ""),
        of("NewEvent", "POST", format!("/groups/{group}/events"), ""),
        of("EventPatch", "PATCH", format!("/events/{event}"), ""),
        of("Venue", "PATCH", format!("/events/{event}"), "/venue"),
        of(
            "OccurrencePatch",
            "PATCH",
            format!("/events/{event}/occurrences/2026-12-10"),
            "",
        ),
        of("InvitationPatch", "PATCH", format!("/invitations/{invitation}"), ""),
        of("NewMember", "POST", format!("/groups/{group}/team"), ""),
        of("MemberPatch", "PATCH", format!("/groups/{group}/team/{member}"), ""),
        of("NewKey", "POST", "/keys".to_owned(), ""),
        of("NewLetter", "POST", format!("/events/{event}/letters"), ""),
        of("LetterWords", "POST", format!("/events/{event}/letters/preview"), ""),
        of("NewCheckIn", "POST", format!("/events/{event}/check-ins"), ""),
        of("NewRsvp", "PUT", format!("/events/{event}/rsvps"), ""),
        of("Cancellation", "POST", format!("/events/{event}/cancel"), ""),
        of("NewWebhook", "POST", format!("/groups/{group}/webhooks"), ""),
        of("WebhookPatch", "PATCH", format!("/webhooks/{webhook}"), ""),
        of("NewInvitations", "POST", format!("/events/{event}/invitations"), ""),
        of(
            "NewObtained",
            "POST",
            format!("/events/{event}/invitations"),
            "/obtained",
        ),
        of("NewInvitee", "POST", format!("/events/{event}/invitations"), "/people"),
    ]
}

#[test]
fn what_is_read_of_a_body_is_described_and_what_is_described_is_read() {
    let house = House::start();
    let document = document(&house);
    let candidates = names_in_sources();
    let mut described = BTreeSet::new();
    for body in bodies(&house) {
        let name = body.schema;
        described.insert(name);
        let schema = &document["components"]["schemas"][name];
        let properties = schema["properties"].as_object().unwrap();
        let names: BTreeSet<_> = properties.keys().cloned().collect();
        let mut expected = names.clone();
        expected.extend(
            REFUSED
                .iter()
                .filter(|(of, _)| *of == name)
                .map(|(_, field)| (*field).to_owned()),
        );
        let asked = candidates.union(&names).cloned().collect();
        assert_eq!(body.read(&house, &asked), expected, "{name}: read, and described");
        if name == "NewInvitee" {
            // What is wrong with one person is told beside the list.
            continue;
        }
        let said = |faults: BTreeMap<String, String>, what: &str| -> BTreeSet<String> {
            let faults = faults.into_iter().filter(|(_, detail)| detail.contains(what));
            faults.map(|(name, _)| name).collect()
        };
        let required = schema["required"].as_array().into_iter().flatten();
        let required: BTreeSet<_> = required.map(|field| field.as_str().unwrap().to_owned()).collect();
        assert_eq!(
            said(body.faults(&house, []), "is required"),
            required,
            "{name}: required"
        );
        let nulls = names.iter().map(|field| (field.clone(), Value::Null));
        let refused = body.faults(&house, nulls).into_keys().collect::<BTreeSet<_>>();
        let never_null = names.iter().filter(|field| !takes_null(&properties[*field]));
        assert_eq!(refused, never_null.cloned().collect(), "{name}: null");
        for (field, property) in properties {
            let words = words(&document, property);
            if !words.is_empty() {
                let faults = body.faults(&house, [(field.clone(), json!("no such word"))]);
                assert!(
                    faults[field].contains(&words),
                    "{name}.{field}: {words}: {}",
                    faults[field]
                );
            }
        }
    }
    let operations = document["paths"].as_object().unwrap().values();
    let operations = operations.flat_map(|methods| methods.as_object().unwrap().values());
    let sent =
        operations.filter_map(|one| one["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str());
    for schema in sent {
        assert!(
            described.contains(schema.rsplit('/').next().unwrap()),
            "{schema} is not tried"
        );
    }
}

fn takes_null(schema: &Value) -> bool {
    let list = |key: &str| schema[key].as_array().into_iter().flatten();
    list("type").any(|one| one == "null") || list("oneOf").any(|one| one["type"] == "null")
}

/// The words of an enum, as a fault lists them; nothing: it is none.
fn words(document: &Value, schema: &Value) -> String {
    let other = schema["oneOf"].as_array().into_iter().flatten();
    let named = other.chain([schema]).find_map(|one| one["$ref"].as_str());
    let named = named.and_then(|name| document.pointer(name.trim_start_matches('#')));
    let words = named.and_then(|named| named["enum"].as_array());
    let words = words.into_iter().flatten().map(|word| word.as_str().unwrap());
    words.collect::<Vec<_>>().join(", ")
}
