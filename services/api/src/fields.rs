//! Reading JSON in two steps, so that every fault is in one answer: first any JSON at all (a 400
//! tells where it broke), then field by field, each fault noted under its JSON pointer (RFC 6901).
//!
//! serde's derive would stop at the first fault and name no pointer. What the values mean is left to `domain`.

use domain::values::invalid::Invalid;
use serde_json::{Map, Value};

use crate::body::form_fields;
use crate::error::{ApiError, Fault, Faults};

/// Parses a body as JSON. `serde_json` itself stops at a depth of 128.
pub(crate) fn parse(body: &[u8]) -> Result<Value, ApiError> {
    serde_json::from_slice(body).map_err(|error| ApiError::NotJson(error.to_string()))
}

/// A value that was read; none if a fault was noted in its stead.
pub(crate) type Read<T> = Option<T>;

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
            _ => Err(ApiError::at("", "must be a JSON object")),
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

    fn new(at: String, object: Map<String, Value>) -> Self {
        Self {
            at,
            object,
            faults: Faults::default(),
        }
    }

    /// Notes a fault of a field.
    pub(crate) fn fault(&mut self, name: &str, detail: impl Into<String>) {
        let at = &self.at;
        self.faults
            .note(|| Fault::at(&format!("{at}/{}", escape(name)), &detail.into()));
    }

    /// A field that has to be there.
    pub(crate) fn required<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Result<T, String>) -> Option<T> {
        self.set(name, None, read)
    }

    /// A field that may be left out; `null` is the same as leaving it out. `Some(None)` then, `None` if it is wrong.
    pub(crate) fn optional<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Value) -> Result<T, String>,
    ) -> Read<Option<T>> {
        self.clearable(name, None, read)
    }

    /// A field that always has a value: left out, the present one stays; without one, it is required. `null` is a fault.
    pub(crate) fn set<T>(
        &mut self,
        name: &str,
        present: Option<T>,
        read: impl FnOnce(&Value) -> Result<T, String>,
    ) -> Option<T> {
        match self.object.remove(name) {
            None if present.is_none() => {
                self.fault(name, "is required");
                None
            }
            None => present,
            Some(Value::Null) => {
                self.fault(name, "must not be null");
                None
            }
            Some(value) => self.read(name, &value, read),
        }
    }

    /// A field that may have no value: left out, the present one stays; `null` clears it.
    pub(crate) fn clearable<T>(
        &mut self,
        name: &str,
        present: Option<T>,
        read: impl FnOnce(&Value) -> Result<T, String>,
    ) -> Read<Option<T>> {
        match self.object.remove(name) {
            None => Some(present),
            Some(Value::Null) => Some(None),
            Some(value) => self.read(name, &value, read).map(Some),
        }
    }

    /// An object within the object, as [`clearable`](Self::clearable).
    pub(crate) fn clearable_object<T>(
        &mut self,
        name: &str,
        present: Option<T>,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Read<Option<T>> {
        match self.object.remove(name) {
            None => Some(present),
            Some(Value::Null) => Some(None),
            Some(Value::Object(object)) => {
                let mut inner = Self::new(format!("{}/{}", self.at, escape(name)), object);
                let value = read(&mut inner);
                inner.note_unknown();
                self.faults.append(inner.faults);
                value.map(Some)
            }
            Some(_) => {
                self.fault(name, "must be an object");
                None
            }
        }
    }

    /// A field that is only taken as `null`, since what it asks for does not exist yet.
    pub(crate) fn not_yet(&mut self, name: &str) {
        if self.object.remove(name).is_some_and(|value| !value.is_null()) {
            self.fault(name, "is not supported yet: leave it out");
        }
    }

    /// A field that can't be changed; sending what it is already does no harm.
    pub(crate) fn fixed(&mut self, name: &str, present: &str, why: &str) {
        if self.object.remove(name).is_some_and(|value| value != present) {
            self.fault(name, why);
        }
    }

    /// A field that asks for something done elsewhere, so that it is not passed over where others are.
    pub(crate) fn elsewhere(&mut self, name: &str, why: &str) {
        if self.object.remove(name).is_some() {
            self.fault(name, why);
        }
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

    fn read<T>(&mut self, name: &str, value: &Value, read: impl FnOnce(&Value) -> Result<T, String>) -> Option<T> {
        read(value).map_err(|detail| self.fault(name, detail)).ok()
    }

    fn note_unknown(&mut self) {
        for name in std::mem::take(&mut self.object).keys() {
            self.fault(name, "is not a field that can be set here");
        }
    }
}

/// A name as one step of a JSON pointer (RFC 6901, section 3).
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Reads a string as a value of the domain.
pub(crate) fn parsed<T>(parse: impl FnOnce(&str) -> Result<T, Invalid>) -> impl FnOnce(&Value) -> Result<T, String> {
    |value| parse(text(value)?).map_err(|invalid| invalid.to_string())
}

/// Reads a string.
pub(crate) fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| "must be a string".to_owned())
}

/// Reads true or false.
pub(crate) fn boolean(value: &Value) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| "must be true or false".to_owned())
}

/// Reads a number.
pub(crate) fn number(value: &Value) -> Result<f64, String> {
    value.as_f64().ok_or_else(|| "must be a number".to_owned())
}

/// Reads a whole number within bounds.
pub(crate) fn whole<T: TryFrom<i64>>(min: i64, max: i64) -> impl FnOnce(&Value) -> Result<T, String> {
    move |value| {
        let within = value.as_i64().filter(|number| (min..=max).contains(number));
        let number = within.and_then(|number| T::try_from(number).ok());
        number.ok_or_else(|| Invalid::Range { min, max }.to_string())
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
        let mut fields = Fields::of_body(br#"{"title": 7, "seats": -1, "a/b~c": 1, "shut": null}"#).unwrap();
        assert!(fields.required("title", parsed(Title::parse)).is_none());
        assert!(fields.required("seats", whole::<u32>(1, 9)).is_none());
        assert!(fields.set("shut", Some(true), boolean).is_none());
        assert!(fields.required("zone", text_of).is_none());
        let found = faults(fields);
        let pointers: Vec<_> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/title", "/seats", "/shut", "/zone", "/a~1b~0c"]);
        assert_eq!(found[0].1, "must be a string");
        assert_eq!(found[1].1, "must be a whole number from 1 to 9");
    }

    fn text_of(value: &Value) -> Result<String, String> {
        text(value).map(ToOwned::to_owned)
    }

    #[test]
    fn left_out_stays_and_null_clears() {
        let mut fields = Fields::of_body(br#"{"a": null, "b": "new"}"#).unwrap();
        let present = || Some("old".to_owned());
        assert_eq!(fields.clearable("a", present(), text_of), Some(None));
        assert_eq!(fields.clearable("b", present(), text_of), Some(Some("new".to_owned())));
        assert_eq!(fields.clearable("c", present(), text_of), Some(present()));
        assert_eq!(fields.set("d", present(), text_of), present());
        assert!(fields.finish(Some(())).is_ok());
    }

    #[test]
    fn faults_within_an_object_name_the_whole_way() {
        let mut fields = Fields::of_body(br#"{"venue": {"name": 1, "x": 2}, "other": []}"#).unwrap();
        fields.clearable_object("venue", None, |venue| venue.required("name", text_of));
        fields.clearable_object("other", None, |other| other.required("name", text_of));
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
