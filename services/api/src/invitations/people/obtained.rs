//! Where addresses came from, as a call that invites says it: once for all of them, and for one person where it differs.

use std::fmt;

use domain::people::obtained::{Ground, ObtainedDraft, parse_day};
use domain::values::draft::Edit;
use domain::values::invalid::Invalid;
use domain::values::text::Origin;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Text;
use crate::error::{Fault, Faults};
use crate::fields::escape;

/// Unknown fields that are told at most.
const MOST_TOLD: usize = 100;

/// What came as `obtained`.
pub(super) enum Input {
    /// Null: nothing is said.
    Nothing,
    /// No object.
    Wrong,
    /// Its fields.
    Said(Box<Said>),
}

/// The fields as they came.
#[derive(Default)]
pub(super) struct Said {
    from: Option<Text>,
    ground: Option<Text>,
    at: Option<Text>,
    /// Those that do not exist, as many as are told.
    unknown: Vec<String>,
}

impl Input {
    /// What it says, or all that can't be read of it. `at`: where it stands in the body.
    pub(super) fn draft(self, at: &str) -> Result<Option<ObtainedDraft>, Faults> {
        let said = match self {
            Self::Nothing => return Ok(None),
            Self::Wrong => return Err(Fault::of(at, &Invalid::Type { expected: "an object" }).into()),
            Self::Said(said) => said,
        };
        let mut faults = Faults::default();
        for name in &said.unknown {
            faults.note(|| Fault::of(&format!("{at}/{}", escape(name)), &Invalid::Unknown));
        }
        let draft = ObtainedDraft {
            from: edit(&mut faults, at, "from", said.from, Origin::parse),
            ground: edit(&mut faults, at, "ground", said.ground, Ground::parse),
            at: edit(&mut faults, at, "at", said.at, parse_day),
        };
        if faults.is_empty() {
            Ok(Some(draft))
        } else {
            Err(faults)
        }
    }
}

fn edit<T>(
    faults: &mut Faults,
    at: &str,
    field: &str,
    text: Option<Text>,
    parse: impl FnOnce(&str) -> Result<T, Invalid>,
) -> Edit<T> {
    let read = match text {
        None => return Edit::Keep,
        Some(Text::Null) => return Edit::Clear,
        Some(Text::Some(text)) => parse(&text),
        Some(Text::Other) => Err(Invalid::Type { expected: "a string" }),
    };
    read.map_or_else(
        |invalid| {
            faults.note(|| Fault::of(&format!("{at}/{field}"), &invalid));
            Edit::Unreadable
        },
        Edit::Set,
    )
}

visited!(Input, InputVisitor);

struct InputVisitor;

impl<'de> Visitor<'de> for InputVisitor {
    type Value = Input;
    expecting!("an object");

    fn visit_unit<E>(self) -> Result<Input, E> {
        Ok(Input::Nothing)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Input, E> {
        Ok(Input::Wrong)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Input, E> {
        Ok(Input::Wrong)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Input, E> {
        Ok(Input::Wrong)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Input, E> {
        Ok(Input::Wrong)
    }
    anything_else!(@text Input::Wrong);
    anything_else!(@list Input::Wrong);

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Input, A::Error> {
        let mut said = Box::<Said>::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "from" => said.from = Some(map.next_value()?),
                "ground" => said.ground = Some(map.next_value()?),
                "at" => said.at = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    if said.unknown.len() < MOST_TOLD {
                        said.unknown.push(name);
                    }
                }
            }
        }
        Ok(Input::Said(said))
    }
}
