//! Why somebody is written to, and who writes: what stands under each letter to them, and on their page.

use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::invitation::provenance::{Way, Whence};
use domain::schedule::Zone;

use crate::{Text, texts, when};

/// Why this person is written to: who invited them, when, and where the address came from if that was said; or that they gave
/// it themselves, and where.
#[must_use]
pub fn why(group: &Group, event: &Event, invitation: &Invitation) -> Text {
    let zone = event.plan.schedule.zone();
    let day = when::day(zone.local(invitation.created_at).date());
    let (address, group) = (&invitation.address, &group.plan.name);
    match invitation.obtained.as_ref().map(|obtained| &obtained.whence) {
        Some(Whence::Said(obtained)) => {
            texts::foot_why_said(address, day, &obtained.from, obtained.ground.as_str(), group)
        }
        Some(Whence::Seen { way: Way::Asked }) => texts::foot_why_asked(address, day),
        Some(Whence::Seen { way: Way::Followed }) => texts::foot_why_followed(address, day, group),
        Some(Whence::Seen { way: Way::Door }) => texts::foot_why_door(address, day),
        Some(Whence::Seen { way: Way::Typed }) | None => texts::foot_why(address, day, group),
    }
}

/// Where the address of an invitation came from, and when; none: nobody knows any more.
#[must_use]
pub fn whence(event_zone: &Zone, invitation: &Invitation) -> Option<Text> {
    let provenance = invitation.obtained.as_ref()?;
    let invited = event_zone.local(invitation.created_at).date();
    let (from, day) = provenance
        .obtained()
        .map_or(("", invited), |said| (said.from.as_str(), said.at));
    Some(texts::whence(when::day(day), from, provenance.way()))
}

/// Who writes and how they are reached, as far as the group says so.
#[must_use]
pub fn writer(group: &Group) -> Vec<Text> {
    let imprint = &group.plan.imprint;
    let writer = match (&imprint.legal_name, &imprint.postal_address) {
        (Some(name), Some(address)) => Some(texts::foot_writer_at(address, name)),
        (Some(name), None) => Some(texts::foot_writer(name)),
        (None, Some(address)) => Some(texts::foot_writer(address)),
        (None, None) => None,
    };
    let contact = imprint.contact.as_ref().map(texts::foot_contact);
    writer.into_iter().chain(contact).collect()
}
