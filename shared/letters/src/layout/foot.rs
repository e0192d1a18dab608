//! What stands under every letter: why its reader gets it, who writes, and, apart from that, the way to stop it.

use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use mail::MailIdentity;
use wording::{Language, Text, foot, texts};

use super::Link;
use crate::Links;

/// The foot of a letter.
#[derive(Debug, Default)]
pub(crate) struct Foot {
    pub(crate) why: String,
    pub(crate) writer: Vec<String>,
    /// What is done with people's data; none: the group names no such page.
    pub(crate) privacy: Option<Link>,
    /// Where one press ends such letters; none: there is nothing to end.
    pub(crate) leave: Option<Link>,
    /// What that ends; may be empty.
    pub(crate) leave_means: String,
}

impl Foot {
    /// Of a letter to somebody who is invited.
    pub(crate) fn of(links: &Links, language: Language, group: &Group, event: &Event, invitation: &Invitation) -> Self {
        let say = |text: Text| language.say(text);
        let why = [foot::why(group, event, invitation), texts::foot_yours_alone()];
        Self {
            why: language.say_all(&why),
            leave: Some(Link {
                label: say(texts::foot_unsubscribe()),
                url: links.unsubscribe_page(invitation.id),
            }),
            leave_means: say(texts::foot_unsubscribe_means(&group.plan.name)),
            ..Self::by(language, group)
        }
    }

    /// Of a letter by a group: who writes, and what is done with people's data.
    pub(crate) fn by(language: Language, group: &Group) -> Self {
        let privacy = group.plan.imprint.privacy_url.as_ref();
        Self {
            writer: foot::writer(group).into_iter().map(|text| language.say(text)).collect(),
            privacy: privacy.map(|url| Link {
                label: language.say(texts::foot_privacy()),
                url: url.to_string(),
            }),
            ..Self::default()
        }
    }

    /// Of a letter by Acquaint itself: whoever runs it writes.
    pub(crate) fn by_operator(language: Language, links: &Links, identity: &MailIdentity) -> Self {
        let writer = texts::foot_writer_at(links.absolute("/"), identity.sender());
        Self {
            writer: vec![language.say(writer)],
            ..Self::default()
        }
    }

    /// Where one press ends such letters.
    pub(crate) fn leave_url(&self) -> Option<&str> {
        self.leave.as_ref().map(|leave| leave.url.as_str())
    }

    /// The same as plain text.
    pub(crate) fn text(&self, language: Language) -> String {
        let mut lines = vec![self.why.clone()];
        lines.extend(self.writer.iter().cloned());
        lines.extend(self.privacy.as_ref().map(|link| link.text(language)));
        if let Some(leave) = &self.leave {
            lines.extend([String::new(), leave.text(language), self.leave_means.clone()]);
        }
        lines.join("\n").trim_end().to_owned()
    }
}
