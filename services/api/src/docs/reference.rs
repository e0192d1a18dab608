//! The OpenAPI document as its page shows it: operations by what they are about, and the shapes of what goes in and out.

use markdown::markdown_to_html;
use serde_json::{Map, Value};

/// All that the page shows.
pub(super) struct Reference {
    /// HTML.
    pub(super) about: String,
    pub(super) sections: Vec<Section>,
    pub(super) shapes: Vec<Shape>,
}

/// The operations on one kind of thing.
pub(super) struct Section {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) operations: Vec<Operation>,
}

/// A method of a path.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) summary: String,
    /// HTML.
    pub(super) about: String,
    pub(super) parameters: Vec<Field>,
    pub(super) body: Option<Body>,
    pub(super) answers: Vec<Answer>,
}

/// What is sent.
pub(super) struct Body {
    /// HTML.
    pub(super) kind: String,
    pub(super) is_required: bool,
    /// One that works.
    pub(super) example: String,
}

/// What comes back.
pub(super) struct Answer {
    pub(super) status: String,
    /// HTML.
    pub(super) about: String,
    /// HTML.
    pub(super) kind: String,
}

/// An object of the document.
pub(super) struct Shape {
    pub(super) name: String,
    /// HTML.
    pub(super) about: String,
    pub(super) fields: Vec<Field>,
}

/// A field of one, or a parameter.
pub(super) struct Field {
    pub(super) name: String,
    /// Of a parameter: `path`, `query` or `header`.
    pub(super) place: String,
    /// HTML.
    pub(super) kind: String,
    pub(super) is_required: bool,
    /// HTML.
    pub(super) about: String,
}

/// Where a request's or an answer's JSON is described.
const JSON_SCHEMA: &str = "/content/application~1json/schema";

/// What a document holds at a JSON pointer; null: nothing.
fn at<'a>(document: &'a Value, pointer: &str) -> &'a Value {
    document.pointer(pointer).unwrap_or(&Value::Null)
}

impl Reference {
    /// Takes a document apart.
    pub(super) fn of(document: &Value) -> Self {
        let schemas = object(at(document, "/components/schemas"));
        Self {
            about: html(at(document, "/info/description")),
            sections: list(&document["tags"]).map(|tag| Section::of(document, tag)).collect(),
            shapes: schemas.map(|(name, schema)| Shape::of(name, schema)).collect(),
        }
    }
}

impl Section {
    fn of(document: &Value, tag: &Value) -> Self {
        let paths = object(&document["paths"]);
        let all = paths.flat_map(|(path, methods)| object(methods).map(move |(method, one)| (path, method, one)));
        let own = all.filter(|(_, _, one)| list(&one["tags"]).any(|name| *name == tag["name"]));
        Self {
            name: text(&tag["name"]),
            about: text(&tag["description"]),
            operations: own
                .map(|(path, method, one)| Operation::of(document, path, method, one))
                .collect(),
        }
    }
}

impl Operation {
    fn of(document: &Value, path: &str, method: &str, one: &Value) -> Self {
        let body = &one["requestBody"];
        let schema = at(body, JSON_SCHEMA);
        let answers = object(&one["responses"]).map(|(status, answer)| Answer {
            status: status.clone(),
            about: html(&answer["description"]),
            kind: kind(at(answer, JSON_SCHEMA)),
        });
        Self {
            id: text(&one["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&one["summary"]).trim_end_matches('.').to_owned(),
            about: html(&one["description"]),
            parameters: list(&one["parameters"]).map(Field::of_parameter).collect(),
            body: (!body.is_null()).then(|| Body {
                kind: kind(schema),
                is_required: body["required"] == true,
                example: example(document, schema),
            }),
            answers: answers.collect(),
        }
    }
}

impl Shape {
    fn of(name: &str, schema: &Value) -> Self {
        let is_required = |field: &str| list(&schema["required"]).any(|required| required == field);
        let fields = object(&schema["properties"]).map(|(field, schema)| Field {
            name: field.clone(),
            place: String::new(),
            kind: kind(schema),
            is_required: is_required(field),
            about: html(first(&[&schema["description"], at(schema, "/oneOf/0/description")])),
        });
        Self {
            name: name.to_owned(),
            about: html(&schema["description"]),
            fields: fields.collect(),
        }
    }
}

impl Field {
    fn of_parameter(parameter: &Value) -> Self {
        Self {
            name: text(&parameter["name"]),
            place: text(&parameter["in"]),
            kind: kind(&parameter["schema"]),
            is_required: parameter["required"] == true,
            about: html(&parameter["description"]),
        }
    }
}

/// What may stand there, as HTML; of a shape, its name as a link.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|at| at.rsplit('/').next()) {
        return format!("<a href=\"#{name}\">{name}</a>");
    }
    if schema["oneOf"].is_array() {
        let (nulls, others): (Vec<_>, Vec<_>) = list(&schema["oneOf"]).partition(|one| one["type"] == "null");
        let others: Vec<String> = others
            .into_iter()
            .map(kind)
            .chain(nulls.iter().map(|_| "null".to_owned()))
            .collect();
        return others.join(" or ");
    }
    if schema["type"] == "array" {
        return format!("list of {}", kind(&schema["items"]));
    }
    let types: Vec<String> = list(&schema["type"]).map(text).collect();
    if types.is_empty() {
        text(&schema["type"])
    } else {
        types.join(" or ")
    }
}

/// The example beside a schema, or beside the one that it refers to.
fn example(document: &Value, schema: &Value) -> String {
    let named = schema["$ref"]
        .as_str()
        .and_then(|at| document.pointer(at.trim_start_matches('#')));
    let example = &named.unwrap_or(schema)["example"];
    serde_json::to_string_pretty(example).unwrap_or_default()
}

fn first<'a>(values: &[&'a Value]) -> &'a Value {
    values
        .iter()
        .find(|value| value.is_string())
        .copied()
        .unwrap_or(&Value::Null)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn html(value: &Value) -> String {
    markdown_to_html(value.as_str().unwrap_or_default())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}
