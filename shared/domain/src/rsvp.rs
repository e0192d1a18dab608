//! Answers and seats, as numbers and rules: no event, no letter.

pub mod draw;
pub mod seating;
pub mod segment;
pub mod status;
