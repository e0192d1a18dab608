//! What stands under every letter to somebody who is invited: why they are written to, who writes, and, apart from that, the
//! way to stop it.

use askama::Template;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use wording::{Language, Text, foot, texts};

use crate::Links;

/// The foot of a letter; its template is the HTML.
#[derive(Debug, Template)]
#[template(path = "foot.html")]
pub(crate) struct Foot {
    why: String,
    writer: Vec<String>,
    privacy: String,
    /// What is done with people's data; none: the group names no such page.
    privacy_url: Option<String>,
    unsubscribe: String,
    unsubscribe_means: String,
    pub(crate) unsubscribe_url: String,
}

impl Foot {
    pub(crate) fn of(links: &Links, language: Language, group: &Group, event: &Event, invitation: &Invitation) -> Self {
        let say = |text: Text| language.say(text);
        let why = [foot::why(group, event, invitation), texts::foot_yours_alone()];
        Self {
            why: language.say_all(&why),
            writer: foot::writer(group).into_iter().map(say).collect(),
            privacy: say(texts::foot_privacy()),
            privacy_url: group.plan.imprint.privacy_url.as_ref().map(ToString::to_string),
            unsubscribe: say(texts::foot_unsubscribe()),
            unsubscribe_means: say(texts::foot_unsubscribe_means(&group.plan.name)),
            unsubscribe_url: links.unsubscribe_page(invitation.id),
        }
    }

    /// The same as plain text.
    pub(crate) fn text(&self) -> String {
        let privacy = self.privacy_url.as_ref().map(|url| format!("{}: {url}", self.privacy));
        let lines: Vec<&str> = [&self.why]
            .into_iter()
            .chain(&self.writer)
            .chain(&privacy)
            .map(String::as_str)
            .collect();
        format!(
            "{}\n\n{}: {}\n{}",
            lines.join("\n"),
            self.unsubscribe,
            self.unsubscribe_url,
            self.unsubscribe_means
        )
    }
}
