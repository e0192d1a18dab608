//! A list of people to invite, read straight off the bytes: ten megabytes of anything at all never
//! become a tree in memory, and one bad address hurts only itself.
//!
//! What makes the whole request wrong (no list, a field that does not exist) is a fault; what makes
//! one person impossible (no address, a name with a line break) rejects that person.

use std::collections::HashSet;
use std::fmt;

use domain::invitation::Invitee;
use domain::invitation::provenance::Provenance;
use domain::people::obtained::{Obtained, ObtainedDraft};
use domain::values::draft::Violations;
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::{Instant, MailAddress};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::error::{ApiError, Fault, Faults, shortened};
use crate::fields::escape;

/// Most people a call.
pub(crate) const MAX_PEOPLE: usize = 10_000;

/// Most different origins a call.
const MAX_ORIGINS: usize = 100;

/// What a list of people looks like, for who sent something else.
const FORM: &str = r#"[{"email": "a@x.org", "name": "Anna"}]"#;

/// What one of them looks like.
const ONE: &str = r#"must be an object with an email that is text: {"email": "a@x.org", "name": "Anna"}"#;

/// What a list of people came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct People {
    /// Those who can be invited.
    pub(crate) invitees: Vec<Invitee>,
    /// Those who can't, by their place in the list, and why.
    pub(crate) rejected: Vec<(usize, String)>,
    /// What is said of where single addresses came from: the place among those who can be invited, and in the list.
    said: Vec<(usize, usize, ObtainedDraft)>,
}

/// Reads the body of a call.
pub(crate) fn read(body: &[u8], now: Instant) -> Result<People, ApiError> {
    let mut read: Body = serde_json::from_slice(body).map_err(|error| ApiError::NotJson(error.to_string()))?;
    let obtained = read.obtained(now);
    match read.people {
        Some(people) if read.faults.is_empty() => people.obtained_so(obtained.as_ref(), now),
        _ => Err(ApiError::Invalid(read.faults)),
    }
}

impl People {
    /// The same with where each address came from: as it is said of the person, or of all.
    fn obtained_so(mut self, of_all: Option<&Obtained>, now: Instant) -> Result<Self, ApiError> {
        let mut invitees = Vec::with_capacity(self.invitees.len());
        let mut said = std::mem::take(&mut self.said).into_iter().peekable();
        for (place, invitee) in self.invitees.into_iter().enumerate() {
            let own = said.next_if(|(of, ..)| *of == place);
            let obtained = match own {
                None => of_all.cloned(),
                Some((_, index, draft)) => match Obtained::from_draft(draft, now) {
                    Ok(obtained) => Some(obtained),
                    Err(Violations(found)) => {
                        let first = found.first().map(ToString::to_string).unwrap_or_default();
                        self.rejected.push((index, shortened(&first)));
                        continue;
                    }
                },
            };
            invitees.push(Invitee {
                obtained: obtained.map(Provenance::said),
                ..invitee
            });
        }
        self.rejected.sort_by_key(|(index, _)| *index);
        let named = invitees
            .iter()
            .filter_map(|invitee| invitee.obtained.as_ref()?.obtained());
        let origins: HashSet<&str> = named.map(|one| one.from.as_str()).collect();
        if origins.len() > MAX_ORIGINS {
            let detail = format!("names more than {MAX_ORIGINS} different `from`: send them in several calls");
            return Err(Fault::at("/people", "too_many", &detail).into());
        }
        self.invitees = invitees;
        Ok(self)
    }
}

struct Body {
    people: Option<People>,
    said: Option<obtained::Input>,
    faults: Faults,
}

impl Body {
    fn wrong() -> Self {
        Self {
            people: None,
            said: None,
            faults: Fault::at("", "type", &format!(r#"must be an object: {{"people": {FORM}}}"#)).into(),
        }
    }

    /// What is said of all; what is wrong with it is noted.
    fn obtained(&mut self, now: Instant) -> Option<Obtained> {
        match self.said.take()?.draft("/obtained") {
            Err(faults) => self.faults.append(faults),
            Ok(draft) => match Obtained::from_draft(draft?, now) {
                Ok(obtained) => return Some(obtained),
                Err(Violations(found)) => found.iter().for_each(|violation| {
                    self.faults.note(|| Fault::from(violation));
                }),
            },
        }
        None
    }
}

/// Answers whatever else JSON may hold there; these visitors never fail by themselves, so an error is always the JSON's.
macro_rules! anything_else {
    ($value:expr $(, $skipped:ident)*) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($value)
        }
        $(anything_else!(@$skipped $value);)*
    };
    (@text $value:expr) => {
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok($value)
        }
    };
    (@list $value:expr) => {
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            Ok($value)
        }
    };
    (@object $value:expr) => {
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok($value)
        }
    };
}

macro_rules! visited {
    ($type:ty, $visitor:expr) => {
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($visitor)
            }
        }
    };
}

macro_rules! expecting {
    ($what:literal) => {
        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str($what)
        }
    };
}

mod obtained;

visited!(Body, BodyVisitor);
visited!(List, ListVisitor);
visited!(Person, PersonVisitor);
visited!(Text, TextVisitor);

struct BodyVisitor;

impl<'de> Visitor<'de> for BodyVisitor {
    type Value = Body;
    expecting!("an object with people");
    anything_else!(Body::wrong(), text, list);

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Body, A::Error> {
        let mut body = Body {
            people: None,
            said: None,
            faults: Faults::default(),
        };
        let mut is_listed = false;
        while let Some(name) = map.next_key::<String>()? {
            if name == "people" {
                let list: List = map.next_value()?;
                body.faults.append(list.faults);
                body.people = list.people;
                is_listed = true;
            } else if name == "obtained" {
                body.said = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
                body.faults
                    .note(|| Fault::of(&format!("/{}", escape(&name)), &Invalid::Unknown));
            }
        }
        if !is_listed {
            body.faults
                .note(|| Fault::at("/people", "required", &format!("is required: {FORM}")));
        }
        Ok(body)
    }
}

/// The list within the body.
struct List {
    people: Option<People>,
    faults: Faults,
}

impl List {
    fn wrong() -> Self {
        Self {
            people: None,
            faults: Fault::at("/people", "type", &format!("must be a list of people: {FORM}")).into(),
        }
    }
}

struct ListVisitor;

impl<'de> Visitor<'de> for ListVisitor {
    type Value = List;
    expecting!("a list of people");
    anything_else!(List::wrong(), text, object);

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<List, A::Error> {
        let mut people = People {
            invitees: Vec::new(),
            rejected: Vec::new(),
            said: Vec::new(),
        };
        let mut faults = Faults::default();
        for index in 0..MAX_PEOPLE {
            let Some(person) = list.next_element::<Person>()? else {
                if people.invitees.is_empty() {
                    note_form(&people, &mut faults);
                }
                return Ok(List {
                    people: Some(people),
                    faults,
                });
            };
            for name in &person.unknown {
                let pointer = || format!("/people/{index}/{}", escape(name));
                faults.note(|| Fault::of(&pointer(), &Invalid::Unknown));
            }
            match person.invitee() {
                Ok((invitee, said)) => {
                    let place = people.invitees.len();
                    people.said.extend(said.map(|said| (place, index, said)));
                    people.invitees.push(invitee);
                }
                Err(detail) => people.rejected.push((index, shortened(&detail))),
            }
        }
        if list.next_element::<IgnoredAny>()?.is_some() {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            let detail = format!("holds more than {MAX_PEOPLE} people: send them in several calls");
            faults = Fault::at("/people", "too_many", &detail).into();
        }
        Ok(List {
            people: Some(people),
            faults,
        })
    }
}

/// One person as it came.
#[derive(Default)]
struct Person {
    email: Option<Text>,
    name: Option<Text>,
    obtained: Option<obtained::Input>,
    unknown: Vec<String>,
}

impl Person {
    fn invitee(self) -> Result<(Invitee, Option<ObtainedDraft>), String> {
        let Some(Text::Some(address)) = self.email else {
            return Err(ONE.to_owned());
        };
        let address = MailAddress::parse(&address).map_err(|invalid| format!("email {invalid}"))?;
        let name = match self.name {
            Some(Text::Some(text)) => text,
            Some(Text::Other) => return Err("name must be a string".to_owned()),
            Some(Text::Null) | None => String::new(),
        };
        let name = PersonName::parse(&name).map_err(|invalid| format!("name {invalid}"))?;
        let said = self.obtained.map_or(Ok(None), |said| said.draft("obtained"));
        let said = said.map_err(|faults| first(&faults))?;
        let invitee = Invitee {
            address,
            name,
            obtained: None,
        };
        Ok((invitee, said))
    }
}

/// What is wrong first, for one person.
fn first(faults: &Faults) -> String {
    let first = faults.listed().first();
    let said = first.map(|fault| format!("{} {}", fault.pointer.as_deref().unwrap_or_default(), fault.detail));
    said.unwrap_or_default()
}

struct PersonVisitor;

impl<'de> Visitor<'de> for PersonVisitor {
    type Value = Person;
    expecting!("a person");
    anything_else!(Person::default(), text, list);

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Person, A::Error> {
        let mut person = Person::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "email" => person.email = Some(map.next_value()?),
                "name" => person.name = Some(map.next_value()?),
                "obtained" => person.obtained = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    // One is enough to say so; the rest would only fill memory.
                    if person.unknown.is_empty() {
                        person.unknown.push(name);
                    }
                }
            }
        }
        Ok(person)
    }
}

/// A string, if it is one.
enum Text {
    Some(String),
    Null,
    Other,
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;
    expecting!("a string");

    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(Text::Some(text.to_owned()))
    }
    fn visit_unit<E>(self) -> Result<Text, E> {
        Ok(Text::Null)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Text, E> {
        Ok(Text::Other)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Text, E> {
        Ok(Text::Other)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Text, E> {
        Ok(Text::Other)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Text, E> {
        Ok(Text::Other)
    }
    anything_else!(@list Text::Other);
    anything_else!(@object Text::Other);
}

/// Where nobody can be invited, entries without an email are faults of the whole: the form was not known.
fn note_form(people: &People, faults: &mut Faults) {
    for (index, detail) in people.rejected.iter().filter(|(_, detail)| detail == ONE) {
        faults.note(|| Fault::at(&format!("/people/{index}"), "type", detail));
    }
}

#[cfg(test)]
mod tests;
