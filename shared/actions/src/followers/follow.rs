//! Somebody gives an address that is to follow a group: the letter asks whoever reads there.

use domain::GroupId;
use domain::follower::FollowState;
use domain::mail::link::LinkKind;
use store::follow::followers;
use store::mail_queue::link::NewLinkLetter;
use store::people::unasked;
use store::{StoreError, WriteTx};

use crate::people::AskForLetter;

/// Sends a letter whose link confirms, unless the address follows the group already.
pub fn follow(tx: &mut WriteTx<'_>, group: GroupId, asked: &AskForLetter) -> Result<(), StoreError> {
    unasked::send(tx, asked.network, None, |tx| {
        let follower = followers::ask(tx, group, &asked.address, asked.language)?;
        Ok((follower.state != FollowState::Following).then(|| NewLinkLetter {
            kind: LinkKind::ConfirmFollow,
            subject: follower.id.into(),
            version: 0,
            group: Some(group),
            good_until: Some(follower.confirmable_until()),
            recipient: follower.address,
            language: follower.language,
            items: Vec::new(),
        }))
    })
}
