//! Reading JSON in two steps, so that every fault is in one answer: first any JSON at all (a 400
//! tells where it broke), then field by field, each fault noted under its JSON pointer (RFC 6901).
//!
//! serde's derive would stop at the first fault and name no pointer. What the values mean is left to `domain`.

use actix_web::HttpRequest;
use actix_web::web::{Bytes, Payload};
use domain::values::draft::{Edit, Read, Violations};
use domain::values::invalid::Invalid;
use serde_json::{Map, Value};

use crate::body;
use crate::body::form_fields;
use crate::error::{ApiError, Fault, Faults};

/// Parses a body as JSON. `serde_json` itself stops at a depth of 128.
pub(crate) fn parse(body: &[u8]) -> Result<Value, ApiError> {
    serde_json::from_slice(body).map_err(|error| ApiError::NotJson(error.to_string()))
}

/// A body that has nothing to say: it may be left out, or be an object without fields.
pub(crate) async fn none(request: &HttpRequest, payload: Payload) -> Result<Bytes, ApiError> {
    let body = body::json(request, payload, body::LIMIT).await?;
    Fields::of_optional_body(&body)?.finish(Some(()))?;
    Ok(body)
}

/// The fields of an object, taken out one by one, and the faults found so far.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    at: String,
    object: Map<String, Value>,
    faults: Faults,
}

impl Fields {
    /// The fields of a body.
    pub(crate) fn of_body(body: &[u8]) -> Result<Self, ApiError> {
        match parse(body)? {
            Value::Object(object) => Ok(Self::new(String::new(), object)),
            _ => Err(Fault::of(
                "",
                &Invalid::Type {
                    expected: "a JSON object",
                },
            )
            .into()),
        }
    }

    /// The fields of a body that may be left out. Some clients write `null` then.
    pub(crate) fn of_optional_body(body: &[u8]) -> Result<Self, ApiError> {
        let body = body.trim_ascii();
        if body.is_empty() || body == b"null" {
            Ok(Self::new(String::new(), Map::new()))
        } else {
            Self::of_body(body)
        }
    }

    /// The fields of a web form.
    pub(crate) fn of_form(body: &[u8]) -> Self {
        let fields = form_fields(body).into_iter();
        Self::new(
            String::new(),
            fields.map(|(name, value)| (name, Value::from(value))).collect(),
        )
    }

    /// The fields of an object that stands at this pointer.
    pub(crate) fn new(at: String, object: Map<String, Value>) -> Self {
        Self {
            at,
            object,
            faults: Faults::default(),
        }
    }

    /// Notes what is wrong with a field.
    pub(crate) fn fault(&mut self, name: &str, invalid: &Invalid) {
        let at = &self.at;
        self.faults
            .note(|| Fault::of(&format!("{at}/{}", escape(name)), invalid));
    }

    /// A field that has to be there.
    pub(crate) fn required<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Result<T, Invalid>) -> Option<T> {
        let invalid = match self.edit(name, read) {
            Edit::Set(value) => return Some(value),
            Edit::Keep => Invalid::Required,
            Edit::Clear => Invalid::Null,
            Edit::Unreadable => return None,
        };
        self.fault(name, &invalid);
        None
    }

    /// A field that may be left out; `null` is the same as leaving it out. `Some(None)` then, `None` if it is wrong.
    pub(crate) fn optional<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Value) -> Result<T, Invalid>,
    ) -> Read<Option<T>> {
        self.edit(name, read).over(None)
    }

    /// A field of a draft: left out, `null` or given.
    pub(crate) fn edit<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Result<T, Invalid>) -> Edit<T> {
        match self.object.remove(name) {
            None => Edit::Keep,
            Some(Value::Null) => Edit::Clear,
            Some(value) => match read(&value) {
                Ok(value) => Edit::Set(value),
                Err(invalid) => {
                    self.fault(name, &invalid);
                    Edit::Unreadable
                }
            },
        }
    }

    /// An object within the object, as [`edit`](Self::edit).
    pub(crate) fn edit_object<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> Edit<T> {
        let object = self.edit(name, |value| {
            let expected = "an object";
            value.as_object().cloned().ok_or(Invalid::Type { expected })
        });
        object.and_then(|object| Some(self.within(name, object, read)))
    }

    /// A list of at most so many objects within the object, as [`edit`](Self::edit).
    pub(crate) fn edit_list<T>(
        &mut self,
        name: &str,
        most: usize,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Edit<Vec<T>> {
        let list = self.edit(name, |value| {
            let list = value.as_array().filter(|list| list.len() <= most);
            let objects = list.and_then(|list| list.iter().map(|one| one.as_object().cloned()).collect());
            objects.ok_or(Invalid::Objects { most })
        });
        list.and_then(|list: Vec<Map<String, Value>>| {
            let objects = list.into_iter().enumerate();
            let read =
                objects.map(|(place, object)| self.inside(&format!("{}/{place}", escape(name)), object, &mut read));
            // All of them are read, so that the faults of each are told.
            read.collect::<Vec<_>>().into_iter().collect()
        })
    }

    /// Reads an object as that of a field; its faults are among those of the whole.
    pub(crate) fn within<T>(&mut self, name: &str, object: Map<String, Value>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(&escape(name), object, read)
    }

    fn inside<T>(&mut self, steps: &str, object: Map<String, Value>, read: impl FnOnce(&mut Self) -> T) -> T {
        let mut inner = Self::new(format!("{}/{steps}", self.at), object);
        let value = read(&mut inner);
        inner.note_unknown();
        self.faults.append(inner.faults);
        value
    }

    /// The names of fields that begin so, without that, in the order of the alphabet.
    pub(crate) fn names_after(&self, start: &str) -> Vec<String> {
        let names = self.object.keys().filter_map(|name| name.strip_prefix(start));
        names.map(str::to_owned).collect()
    }

    /// Whether a field is there that was not read yet.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// Adds fields where there are none of their names.
    pub(crate) fn fill(&mut self, others: Map<String, Value>) {
        for (name, value) in others {
            self.object.entry(name).or_insert(value);
        }
    }

    /// An object within the object that has to be there.
    pub(crate) fn required_object<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let invalid = match self.edit_object(name, read) {
            Edit::Set(value) => return Some(value),
            Edit::Keep => Invalid::Required,
            Edit::Clear => Invalid::Null,
            Edit::Unreadable => return None,
        };
        self.fault(name, &invalid);
        None
    }

    /// A field that asks for something done elsewhere, so that it is not passed over where others are.
    pub(crate) fn elsewhere(&mut self, name: &str, why: &'static str) {
        if self.object.remove(name).is_some() {
            self.fault(name, &Invalid::Fixed { why });
        }
    }

    /// Notes that a field that was read does not go together with another.
    pub(crate) fn clash(&mut self, name: &str, why: &'static str) {
        self.fault(name, &Invalid::Fixed { why });
    }

    /// Leaves fields that nobody asked for, as browsers' forms may have them.
    pub(crate) fn ignore_others(&mut self) {
        self.object.clear();
    }

    /// The value, if there was no fault; otherwise all of them.
    pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, ApiError> {
        self.note_unknown();
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(ApiError::Invalid(self.faults)),
        }
    }

    /// A draft of all that was asked, for the rules of the domain to judge.
    pub(crate) fn draft<T>(mut self, draft: T) -> Drafted<T> {
        self.note_unknown();
        Drafted {
            draft,
            faults: self.faults,
        }
    }

    fn note_unknown(&mut self) {
        for name in std::mem::take(&mut self.object).keys() {
            self.fault(name, &Invalid::Unknown);
        }
    }
}

/// A draft, and the faults that were found while it was read.
#[derive(Clone, Debug)]
pub(crate) struct Drafted<T> {
    draft: T,
    faults: Faults,
}

impl<T> Drafted<T> {
    /// What the rules make of it, if neither they nor its reader found a fault; otherwise all of them.
    pub(crate) fn judge<P>(mut self, rules: impl FnOnce(T) -> Result<P, Violations>) -> Result<P, ApiError> {
        match rules(self.draft) {
            Ok(plan) if self.faults.is_empty() => return Ok(plan),
            Ok(_) => {}
            Err(Violations(violations)) => violations.iter().for_each(|violation| {
                self.faults.note(|| Fault::from(violation));
            }),
        }
        Err(ApiError::Invalid(self.faults))
    }
}

/// A name as one step of a JSON pointer (RFC 6901, section 3).
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Reads a string as a value of the domain.
pub(crate) fn parsed<T>(parse: impl FnOnce(&str) -> Result<T, Invalid>) -> impl FnOnce(&Value) -> Result<T, Invalid> {
    |value| parse(text(value)?)
}

/// Reads a string.
pub(crate) fn text(value: &Value) -> Result<&str, Invalid> {
    value.as_str().ok_or(Invalid::Type { expected: "a string" })
}

/// Reads true or false.
pub(crate) fn boolean(value: &Value) -> Result<bool, Invalid> {
    let expected = "true or false";
    value.as_bool().ok_or(Invalid::Type { expected })
}

/// Reads a number.
pub(crate) fn number(value: &Value) -> Result<f64, Invalid> {
    value.as_f64().ok_or(Invalid::Type { expected: "a number" })
}

/// Reads a whole number within bounds.
pub(crate) fn whole<T: TryFrom<i64>>(min: i64, max: i64) -> impl FnOnce(&Value) -> Result<T, Invalid> {
    move |value| {
        let within = value.as_i64().filter(|number| (min..=max).contains(number));
        let number = within.and_then(|number| T::try_from(number).ok());
        number.ok_or(Invalid::Range { min, max })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::values::text::Title;

    fn faults(fields: Fields) -> Vec<(String, String)> {
        match fields.finish(Some(())) {
            Err(ApiError::Invalid(faults)) => {
                let faults = faults.listed().iter().cloned();
                faults.map(|fault| (fault.pointer.unwrap(), fault.detail)).collect()
            }
            other => panic!("no faults but {other:?}"),
        }
    }

    #[test]
    fn every_fault_is_in_one_answer() {
        let mut fields = Fields::of_body(br#"{"title": 7, "seats": -1, "a/b~c": 1, "shut": null, "open": 1}"#).unwrap();
        assert!(fields.required("title", parsed(Title::parse)).is_none());
        assert!(fields.required("seats", whole::<u32>(1, 9)).is_none());
        assert!(fields.required("shut", boolean).is_none());
        assert_eq!(fields.edit("open", boolean), Edit::Unreadable);
        assert!(fields.required("zone", text_of).is_none());
        let found = faults(fields);
        let pointers: Vec<_> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/title", "/seats", "/shut", "/open", "/zone", "/a~1b~0c"]);
        assert_eq!(found[0].1, "must be a string");
        assert_eq!(found[1].1, "must be a whole number from 1 to 9");
    }

    fn text_of(value: &Value) -> Result<String, Invalid> {
        text(value).map(ToOwned::to_owned)
    }

    #[test]
    fn left_out_stays_and_null_clears() {
        let mut fields = Fields::of_body(br#"{"a": null, "b": "new"}"#).unwrap();
        assert_eq!(fields.edit("a", text_of), Edit::Clear);
        assert_eq!(fields.edit("b", text_of), Edit::Set("new".to_owned()));
        assert_eq!(fields.edit("c", text_of), Edit::Keep);
        assert!(fields.finish(Some(())).is_ok());
    }

    #[test]
    fn what_could_not_be_read_and_what_is_against_a_rule_come_together() {
        let mut fields = Fields::of_body(br#"{"a": 1, "b": 2}"#).unwrap();
        let drafted = fields.edit("a", text_of);
        let drafted = fields.draft(drafted);
        let mut found = Violations::default();
        found.note("venue/name", Invalid::Required);
        let Err(ApiError::Invalid(faults)) = drafted.clone().judge(|_| Err::<(), _>(found)) else {
            panic!("no faults")
        };
        let named = faults
            .listed()
            .iter()
            .map(|fault| (fault.pointer.as_deref(), fault.code));
        let expected = [("/a", "type"), ("/b", "unknown"), ("/venue/name", "required")];
        assert_eq!(
            named.collect::<Vec<_>>(),
            expected.map(|(pointer, code)| (Some(pointer), code))
        );
        assert!(drafted.judge(Ok).is_err());
    }

    #[test]
    fn faults_within_an_object_name_the_whole_way() {
        let mut fields = Fields::of_body(br#"{"venue": {"name": 1, "x": 2}, "other": []}"#).unwrap();
        fields.edit_object("venue", |venue| venue.required("name", text_of));
        fields.edit_object("other", |other| other.required("name", text_of));
        let pointers: Vec<_> = faults(fields).into_iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(pointers, ["/venue/name", "/venue/x", "/other"]);
    }

    #[test]
    fn what_is_no_json_is_400_and_what_is_no_object_422() {
        let depth = "[".repeat(100_000);
        for broken in ["", "{", "{\"a\": }", "\u{feff}{}", "nul", &depth] {
            assert!(
                matches!(Fields::of_body(broken.as_bytes()), Err(ApiError::NotJson(_))),
                "{broken:.20}"
            );
        }
        assert!(matches!(
            Fields::of_body(&[b'"', 0xff, b'"']),
            Err(ApiError::NotJson(_))
        ));
        for other in ["[]", "7", "null", "\"text\""] {
            assert!(
                matches!(Fields::of_body(other.as_bytes()), Err(ApiError::Invalid(_))),
                "{other}"
            );
        }
    }

    #[test]
    fn whole_numbers_are_whole() {
        for wrong in ["1.5", "1e3", "\"3\"", "99999999999999999999", "-1", "true"] {
            assert!(
                whole::<u32>(0, 1_000_000)(&parse(wrong.as_bytes()).unwrap()).is_err(),
                "{wrong}"
            );
        }
        assert_eq!(whole::<u32>(0, 10)(&Value::from(10)), Ok(10));
    }
}
