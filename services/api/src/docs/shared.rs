//! What operations have in common, written once: parameters, refusals and their bodies, by method and path.

use serde_json::{Map, Value, json};

/// Bodies that may be left out.
const OPTIONAL_BODIES: [&str; 2] = [
    "/paths/~1api~1v1~1events~1{id}~1cancel/post/requestBody",
    "/paths/~1api~1v1~1events~1{id}~1copy/post/requestBody",
];

/// Adds to a document what its attributes leave out.
pub(super) fn complete(document: &mut Value) {
    for (path, methods) in entries(&mut document["paths"]) {
        for (method, operation) in entries(methods) {
            add_refusals(path, method, operation);
            add_parameters(path, method, operation);
        }
    }
    // For generated clients: the body may be left out, and is never `null`.
    for optional in OPTIONAL_BODIES {
        if let Some(body) = document.pointer_mut(optional) {
            body["required"] = json!(false);
        }
    }
    let schemas = document.pointer_mut("/components/schemas");
    for (name, schema) in schemas.into_iter().flat_map(entries) {
        for (field, property) in schema.get_mut("properties").into_iter().flat_map(entries) {
            // Of an import's row it is what stands where the address should; a question's organizers choose.
            let is_any_text = matches!(
                (name.as_str(), field.as_str()),
                ("ImportRow", "email") | ("Question", "id")
            );
            if let Some(format) = format_of(field).filter(|_| property["format"].is_null() && !is_any_text) {
                property["format"] = json!(format);
            }
        }
        // utoipa writes the argument of a generic type out.
        let list = schema.pointer_mut("/properties/items");
        if let (Some(item), Some(list)) = (name.strip_prefix("List_"), list) {
            list["items"] = json!({ "$ref": format!("#/components/schemas/{item}") });
        }
    }
}

fn entries(object: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    object.as_object_mut().into_iter().flat_map(Map::iter_mut)
}

/// How a text of this name is written, whichever schema it is in.
fn format_of(field: &str) -> Option<&'static str> {
    let kind = field.rsplit('_').next().unwrap_or(field);
    match (field, kind) {
        ("email" | "recipient" | "reply_to", _) => Some("email"),
        ("since", _) | (_, "at") => Some("date-time"),
        ("day", _) => Some("date"),
        // An occurrence is named by its local start.
        (_, "id") if field != "recurrence_id" => Some("uuid"),
        (_, "url") => Some("uri"),
        _ => None,
    }
}

fn is_list(operation: &Value) -> bool {
    operation["operationId"]
        .as_str()
        .is_some_and(|id| id.starts_with("list_"))
}

fn add_refusals(path: &str, method: &str, operation: &mut Value) {
    let takes_body = ["post", "put", "patch"].contains(&method);
    let refusals = [
        ("400", takes_body, "The body is not JSON"),
        ("401", true, "The key is missing or wrong"),
        ("403", true, "Your role in the group does not give you this right"),
        ("404", path.contains("{id}"), "It is not there, or not yours"),
        ("412", method == "patch", "It was changed since"),
        ("413", takes_body, "The body is larger than 1 MiB"),
        ("415", takes_body, "The body's Content-Type is not JSON's"),
        ("422", takes_body, "Some of it can't be; `errors` lists every fault"),
        ("422", is_list(operation), "A parameter can't be"),
        (
            "default",
            true,
            "Something else: `type` says what, and Retry-After when to try again",
        ),
    ];
    let responses = &mut operation["responses"];
    for (status, _, description) in refusals.into_iter().filter(|(_, applies, _)| *applies) {
        if responses[status].is_null() {
            responses[status] = json!({ "description": description });
        }
    }
    for (status, response) in entries(responses) {
        if !status.starts_with('2') {
            let problem = json!({ "schema": { "$ref": "#/components/schemas/Problem" } });
            response["content"] = json!({ "application/problem+json": problem });
        }
    }
}

fn add_parameters(path: &str, method: &str, operation: &mut Value) {
    let thing = path
        .split('/')
        .nth(3)
        .unwrap_or_default()
        .trim_end_matches('s')
        .replace("trie", "try");
    let can_be_changed_meanwhile = operation.pointer("/responses/412").is_some();
    let id = json!({ "type": "string", "format": "uuid" });
    let text = json!({ "type": "string" });
    let limit = json!({ "type": "integer", "format": "int32", "minimum": 1, "maximum": 200, "default": 50 });
    let (repeats, of_item) = (
        "Repeats with the same key are answered the same for 24 hours",
        format!("The {thing}"),
    );
    let shared = [
        (path.contains("{id}"), "path", "id", &id, of_item.as_str()),
        (
            method == "post" && !path.ends_with("/keys"),
            "header",
            "Idempotency-Key",
            &text,
            repeats,
        ),
        (
            can_be_changed_meanwhile,
            "header",
            "If-Match",
            &text,
            "ETag of the state that you saw",
        ),
        (is_list(operation), "query", "limit", &limit, "Most items on a page"),
        (
            is_list(operation),
            "query",
            "cursor",
            &text,
            "`next` of the page before",
        ),
    ];
    let shared = shared.into_iter().filter(|(applies, ..)| *applies);
    let shared = shared.map(|(_, place, name, schema, description)| {
        json!({ "name": name, "in": place, "required": place == "path", "schema": schema, "description": description })
    });
    let mut parameters: Vec<_> = shared.collect();
    if let Some(own) = operation["parameters"].as_array() {
        // utoipa has found `{id}` by itself where a handler names the parts of its path.
        let own = own.iter().filter(|one| one["name"] != "id");
        parameters.extend(own.cloned());
    }
    operation["parameters"] = parameters.into();
}
