//! Sign-ins, sessions and teams, where two do the same at once or time passes.

use std::time::Duration;

use actions::ActionError;
use actions::invitations::InvitePolicy;
use actions::sign_in::{Browser, Pressed, Typed, press, type_code};
use actions::team::{InviteMember, accept, invite, remove};
use domain::people::sign_in::LINK_LASTS;
use domain::people::{Means, Place, Principal, Role};
use domain::values::text::PersonName;
use domain::{AccountId, MailAddress, SignInId};
use store::people::{accounts, sessions, sign_ins, team};
use store::{Page, Store, upkeep};
use testkit::TestStore;

use crate::house::{House, write};

crate::on_both!(
    a_link_pressed_twice_at_once_signs_in_once,
    digits_end_after_five_wrong_ones,
    what_is_too_old_is_deleted,
    of_two_owners_who_leave_at_once_one_stays,
    a_team_is_listed_in_pages_and_an_account_made_once,
);

const OLGA: &str = "olga@example.org";

fn browser(hash: Option<[u8; 32]>) -> Browser {
    Browser {
        hash,
        name: "Firefox, Linux".to_owned(),
        session: None,
    }
}

async fn account(store: &Store, address: &str) -> AccountId {
    let address = MailAddress::parse(address).unwrap();
    write(store, move |tx| {
        accounts::find_or_create(tx, &address, &PersonName::parse("").unwrap())
    })
    .await
}

async fn asked(store: &Store) -> SignInId {
    let address = MailAddress::parse(OLGA).unwrap();
    write(store, move |tx| {
        sign_ins::create(tx, &address, Some([1; 32]), false, LINK_LASTS)
    })
    .await
}

async fn a_link_pressed_twice_at_once_signs_in_once(test: TestStore) {
    let olga = account(&test.store, OLGA).await;
    let id = asked(&test.store).await;
    let unit = move |tx: &mut store::WriteTx<'_>| press(tx, id, &browser(Some([1; 32])));
    let (one, other) = tokio::join!(test.store.write(unit), test.store.write(unit));
    let pressed = [one.unwrap(), other.unwrap()];
    assert!(pressed.contains(&Pressed::Over), "{pressed:?}");
    assert!(
        pressed.iter().any(|one| matches!(one, Pressed::SignedIn(_))),
        "{pressed:?}"
    );
    let sessions = write(&test.store, move |tx| sessions::of_account(tx, olga)).await;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].browser, "Firefox, Linux");
}

async fn digits_end_after_five_wrong_ones(test: TestStore) {
    account(&test.store, OLGA).await;
    let id = asked(&test.store).await;
    let shown = write(&test.store, move |tx| press(tx, id, &browser(Some([2; 32])))).await;
    let Pressed::Code(code) = shown else {
        panic!("{shown:?}")
    };
    let typed = |code: String, by: [u8; 32]| write(&test.store, move |tx| type_code(tx, &browser(Some(by)), &code));
    for _ in 0..5 {
        assert_eq!(typed("wrong".to_owned(), [1; 32]).await, Typed::Wrong);
        assert_eq!(typed(code.clone(), [2; 32]).await, Typed::Wrong, "another browser");
    }
    assert_eq!(typed(code, [1; 32]).await, Typed::Wrong);
}

async fn what_is_too_old_is_deleted(test: TestStore) {
    let olga = account(&test.store, OLGA).await;
    let id = asked(&test.store).await;
    let cookie = write(&test.store, move |tx| sessions::begin(tx, olga, "")).await;
    test.clock.advance(Duration::from_hours(13));
    upkeep::purge(&test.store).await.unwrap();
    assert_eq!(write(&test.store, move |tx| sign_ins::get(tx, id)).await, None);
    assert_eq!(write(&test.store, move |tx| sessions::find(tx, &cookie)).await, None);
}

/// Somebody who took a place in the house's group, after all others.
async fn joined(test: &TestStore, house: &House, address: &str, role: Role) -> (Principal, domain::MemberId) {
    test.clock.advance(Duration::from_secs(1));
    let (who, group) = (house.who(), house.group.id);
    let email = MailAddress::parse(address).unwrap();
    let place = Place { role, event: None };
    let asked = InviteMember {
        group,
        email,
        place,
        policy: InvitePolicy::default(),
    };
    let unit = move |tx: &mut store::WriteTx<'_>| {
        let member = invite(tx, who, &asked)?.member;
        accept(tx, member.id)?;
        Ok::<_, ActionError>(member)
    };
    let member = house.store.write(unit).await.unwrap();
    (Principal::Account(member.account, Means::Key(None)), member.id)
}

async fn of_two_owners_who_leave_at_once_one_stays(test: TestStore) {
    let house = House::build(&test.store).await;
    let group = house.group.id;
    let (bo, bos) = joined(&test, &house, "bo@example.org", Role::Owner).await;
    let page = Page { after: None, limit: 1 };
    let own = write(&test.store, move |tx| team::list(tx, group, page)).await[0]
        .member
        .id;
    let leave = |who, member| test.store.write(move |tx| remove(tx, who, group, member));
    let (one, other) = tokio::join!(leave(house.who(), own), leave(bo, bos));
    let refused = [one, other].into_iter().filter_map(Result::err).collect::<Vec<_>>();
    assert!(matches!(refused[..], [ActionError::LastOwner]), "{refused:?}");
    assert_eq!(write(&test.store, move |tx| team::owners(tx, group)).await, 1);
}

async fn a_team_is_listed_in_pages_and_an_account_made_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let group = house.group.id;
    for name in ["a", "b", "c"] {
        joined(&test, &house, &format!("{name}@example.org"), Role::Door).await;
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = Page { after, limit: 2 };
        let rows = write(&test.store, move |tx| team::list(tx, group, page)).await;
        after = rows.last().map(|row| row.member.id);
        seen.extend(rows.into_iter().map(|row| row.email.to_string()));
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen[1..], ["a@example.org", "b@example.org", "c@example.org"]);
    let (one, other) = tokio::join!(
        account(&test.store, "new@example.org"),
        account(&test.store, "New@example.org")
    );
    assert_eq!(one, other);
}
