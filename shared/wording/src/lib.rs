//! What Acquaint says to people, in their language: typed texts that the build makes of `locales/<language>/*.ftl`.
//!
//! A text is decided first ([`texts`], a function for each message, with its arguments) and said at the end
//! ([`Language::say`]). Texts are whole sentences, or phrases that stand in one as an argument. HTML escaping is left to
//! templates.

mod direction;
pub mod facts;
pub mod foot;
pub mod invalid;
pub mod refusal;
pub mod repeats;
mod text;
pub mod when;

use std::sync::OnceLock;

use domain::group::{GermanForm, Group};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use text::Argument;
pub use text::{Number, Text};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// Each is read when it is spoken first, and stays.
static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::WITH_FORMS.len()] =
    [const { OnceLock::new() }; Language::WITH_FORMS.len()];

impl Language {
    /// The language of a tag like `de` or `de-AT`; none: texts are not there in it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        let same = |language: &&Self| language.tag().eq_ignore_ascii_case(primary);
        Self::ALL.iter().find(same).copied()
    }

    /// The same language as a group speaks it to its people.
    #[must_use]
    pub fn spoken_by(self, group: &Group) -> Self {
        match (self, group.plan.german_form) {
            (Self::De, GermanForm::Du) => Self::DeDu,
            _ => self,
        }
    }

    /// A text in this language.
    pub fn say(self, text: impl AsRef<Text>) -> String {
        let text: &Text = text.as_ref();
        let arguments = text.arguments.iter();
        let arguments: FluentArgs<'_> = arguments
            .map(|(name, argument)| (*name, argument.value(self)))
            .collect();
        let bundle = BUNDLES
            .get(self as usize)
            .map(|bundle| bundle.get_or_init(|| self.bundle()));
        let message = bundle.and_then(|bundle| Some((bundle, bundle.get_message(text.id)?.value()?)));
        message.map_or_else(String::new, |(bundle, pattern)| {
            // The build compared messages and arguments, and a test formats each: nothing is left that could fail.
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
            said.into_owned()
        })
    }

    /// Which way its lines run, as HTML has it: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(self) -> String {
        self.say(texts::direction())
    }

    /// Its name, in itself.
    #[must_use]
    pub fn name(self) -> String {
        self.say(texts::language_name())
    }

    /// Several sentences, one after the other.
    #[must_use]
    pub fn say_all(self, texts: &[Text]) -> String {
        let all = texts.iter().cloned();
        let said = all.reduce(texts::sentence_after);
        said.map_or_else(String::new, |said| self.say(said))
    }

    fn bundle(self) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.tag().parse().unwrap_or_default()]);
        // No marks of direction around every argument: they would be copied out of pages and letters with names and addresses.
        // Those that need some get them (`direction`).
        bundle.set_use_isolating(false);
        // `NUMBER`, for ordinals, and `TWO_DIGITS`, for times of day. These fail only where something of that name is there
        // already.
        let _ = bundle.add_builtins();
        let _ = bundle.add_function("TWO_DIGITS", |numbers, _| match numbers {
            [FluentValue::Number(number)] => format!("{:0>2}", number.as_string()).into(),
            _ => FluentValue::Error,
        });
        for source in self.sources() {
            // A file that can't be read whole did not build.
            let resource = FluentResource::try_new((*source).to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(read, _)| read));
        }
        bundle
    }
}

#[cfg(test)]
mod tests;
