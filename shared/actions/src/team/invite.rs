//! Offers somebody a place in a group's team, by mail.

use domain::mail::link::LinkKind;
use domain::people::{Place, Principal, Role};
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::{GroupId, MailAddress};
use messages::Happened;
use store::event::events;
use store::mail_queue::link;
use store::mail_queue::link::NewLinkLetter;
use store::people::team::ListedMember;
use store::people::{accounts, groups, team};
use store::{WriteTx, activity};

use super::{authorize_edit, fact};
use crate::error::ActionError;
use crate::invitations::InvitePolicy;

/// A place that somebody is offered.
#[derive(Clone, Debug)]
pub struct InviteMember {
    /// The group.
    pub group: GroupId,
    /// Who is asked.
    pub email: MailAddress,
    /// As what, and for which event.
    pub place: Place,
    /// What the instance asks of who invites.
    pub policy: InvitePolicy,
}

/// Offers a place. It gives no right before it is accepted. Whether the address had an account before shows nowhere.
pub fn invite(tx: &mut WriteTx<'_>, who: Principal, asked: &InviteMember) -> Result<ListedMember, ActionError> {
    let group = groups::lock(tx, asked.group)?.ok_or(ActionError::NotFound)?;
    authorize_edit(tx, who, asked.group)?;
    check(tx, asked)?;
    let account = accounts::find_or_create(tx, &asked.email, &PersonName::trusted(String::new()))?;
    let made = team::add(tx, asked.group, account, asked.place, true)?;
    let id = made.ok_or(ActionError::AlreadyInTeam)?;
    asked.policy.check_new(tx, who, 1)?;
    link::send(
        tx,
        NewLinkLetter {
            kind: LinkKind::TeamPlace,
            subject: id.into(),
            version: 0,
            group: Some(group.id),
            recipient: asked.email.clone(),
            language: group.plan.language,
            good_until: None,
            items: Vec::new(),
        },
    )?;
    let listed = team::get_listed(tx, id)?.ok_or(ActionError::NotFound)?;
    activity::record(tx, &[Happened::MemberInvited(fact(&listed.member))])?;
    Ok(listed)
}

fn check(tx: &mut WriteTx<'_>, asked: &InviteMember) -> Result<(), ActionError> {
    let violation = |field, invalid| ActionError::Invalid(Violation { field, invalid });
    let Some(event) = asked.place.event else {
        return Ok(());
    };
    if events::get(tx, event)?.is_none_or(|found| found.event.group != asked.group) {
        return Err(violation("event_id", Invalid::NotOfGroup));
    }
    if asked.place.role == Role::Owner {
        let why = "owner is a role for the whole group: leave event_id out, or take editor, people or door";
        return Err(violation("role", Invalid::Fixed { why }));
    }
    Ok(())
}
