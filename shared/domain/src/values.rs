//! Values that are checked once when they come in: addresses, texts, ids, moments, tokens. They know of nothing else here.

pub mod address;
pub mod colour;
pub mod draft;
pub mod ids;
pub mod instant;
pub mod invalid;
pub(crate) mod string_enum;
pub mod text;
pub mod token;

pub(crate) use string_enum::words;
