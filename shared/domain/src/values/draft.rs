//! What somebody wants to set, before it is known whether it can be: a field may be left out, cleared or given. What is
//! against the rules is collected, so that every fault comes in one answer.

use crate::values::invalid::Invalid;

/// A value as far as it could be read: `None` if not, as whoever read it has said already.
pub type Read<T> = Option<T>;

/// What is asked of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edit<T> {
    /// It stays as it is; of something new, it takes its default.
    #[default]
    Keep,
    /// It is to have no value.
    Clear,
    /// It is to have this value.
    Set(T),
    /// It was given and can't be read, as whoever read it has said already.
    Unreadable,
}

impl<T> Edit<T> {
    /// What is asked, made of what was given; `None`: it can't be read after all.
    pub fn and_then<U>(self, make: impl FnOnce(T) -> Option<U>) -> Edit<U> {
        match self {
            Self::Keep => Edit::Keep,
            Self::Clear => Edit::Clear,
            Self::Set(value) => make(value).map_or(Edit::Unreadable, Edit::Set),
            Self::Unreadable => Edit::Unreadable,
        }
    }

    /// The value of a field that may have none; the outer `None` if it is unreadable.
    pub fn over(self, kept: Option<T>) -> Read<Option<T>> {
        match self {
            Self::Keep => Some(kept),
            Self::Clear => Some(None),
            Self::Set(value) => Some(Some(value)),
            Self::Unreadable => None,
        }
    }
}

/// A field of a draft that can't be as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} {invalid}")]
pub struct Violation {
    /// The field; one within another stands behind it, as `venue/name`.
    pub field: &'static str,
    /// What is wrong with it: a code, the arguments, and what would do instead.
    pub invalid: Invalid,
}

/// All that is wrong with a draft. None, if only what could not be read is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(pub Vec<Violation>);

impl Violations {
    /// Notes what is wrong with a field.
    pub fn note(&mut self, field: &'static str, invalid: Invalid) {
        self.0.push(Violation { field, invalid });
    }

    /// The value, or a note of what is wrong with it.
    pub fn check<T>(&mut self, field: &'static str, value: Result<T, Invalid>) -> Option<T> {
        value.map_err(|invalid| self.note(field, invalid)).ok()
    }

    /// The value of a field that always has one; without one kept, it has to be given.
    pub fn always<T>(&mut self, field: &'static str, edit: Edit<T>, kept: Option<T>) -> Option<T> {
        match edit {
            Edit::Keep => self.check(field, kept.ok_or(Invalid::Required)),
            Edit::Clear => self.check(field, Err(Invalid::Null)),
            Edit::Set(value) => Some(value),
            Edit::Unreadable => None,
        }
    }

    /// The whole, if nothing was noted.
    pub fn finish<T>(self, whole: Option<T>) -> Result<T, Self> {
        match whole {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(self),
        }
    }
}
