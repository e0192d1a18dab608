//! What people ask of each other, and say of themselves: their mailbox is their right. Organizers look at reports.

mod answer;
mod answer_soon;
mod ask;
mod ask_reference;
mod ask_soon;
mod coffee;
mod confirm;
mod leave;
mod line;
mod look_at_reports;
mod meet;
mod pass_on;
mod profile;
mod stay;
mod suggest;
mod take_back;
mod thank;

pub use answer::{AnswerAsk, FirstTimes, Said, answer};
pub use answer_soon::{AnswerSoon, answer_soon};
pub use ask::{AskSomebody, ask};
pub use ask_reference::{AskReference, ask_reference};
pub use ask_soon::{AskSoon, ask_soon};
pub use coffee::{CoffeeSaid, answer_coffee, switch_coffee};
pub use confirm::{SayYes, confirm, say_yes};
pub use leave::leave;
pub use line::send_line;
pub use look_at_reports::look_at_reports;
pub use meet::{Meet, Wish, meet};
pub use pass_on::{PassOn, pass_on};
pub use profile::{set_profile, set_settings};
pub use stay::stay;
pub use suggest::{Suggest, suggest};
pub use take_back::take_back;
pub use thank::{Thanks, thank};
