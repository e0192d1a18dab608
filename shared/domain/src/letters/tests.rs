//! Letters as stories, and what must hold whatever happens in whatever order.

mod from_calendars;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::address::MailAddress;
use crate::event::{Change, Counts, EventPlan, Visibility};
use crate::ids::{EventId, GroupId, Id, InvitationId, PersonId};
use crate::instant::Instant;
use crate::invitation::Answer;
use crate::schedule::{Schedule, Zone};
use crate::text::{Description, Note, PersonName, Slug, Title};

const NOW: Instant = Instant::EPOCH;

fn event() -> Event {
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let local = |text| zone.parse_local(text).unwrap();
    let schedule = Schedule::new(local("2026-12-03T18:30:00"), local("2026-12-03T21:00:00"), zone.clone()).unwrap();
    let plan = EventPlan {
        title: Title::parse("Meetup").unwrap(),
        description: Description::parse("").unwrap(),
        schedule,
        venue: None,
        online_url: None,
        capacity: None,
        guests_max: 2,
        waitlist: true,
        visibility: Visibility::Public,
        rsvp_closes: None,
        series: None,
    };
    Event {
        id: EventId::from_uuid(Uuid::from_u128(1)),
        group: GroupId::from_uuid(Uuid::from_u128(2)),
        slug: Slug::parse("meetup").unwrap(),
        plan,
        status: EventStatus::Draft,
        cancel_reason: None,
        sequence: 0,
        material_sequence: 0,
        revision: 1,
        letter_revision: 0,
        counts: Counts::default(),
        next_arrival: 1,
        created_at: NOW,
        updated_at: NOW,
    }
}

fn published() -> Event {
    let mut event = event();
    event.publish(NOW).unwrap();
    event
}

fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::from_uuid(Uuid::from_u128(3)),
        event: EventId::from_uuid(Uuid::from_u128(1)),
        person: PersonId::from_uuid(Uuid::from_u128(4)),
        address: MailAddress::parse("anna@example.org").unwrap(),
        name: PersonName::parse("Anna").unwrap(),
        standing: Standing::Unanswered,
        note: Note::parse("").unwrap(),
        source: None,
        answered_at: None,
        answered_sequence: None,
        revision: 1,
        sequence_offset: 0,
        link_version: 0,
        heard: None,
        plight: None,
        resend: false,
        unsure: false,
        told: None,
        created_at: NOW,
    }
}

/// Sends what is owed, and answers its kind.
fn send(event: &Event, invitation: &mut Invitation) -> Option<LetterKind> {
    let letter = owed(event, invitation)?;
    invitation.told = Some(told_by(
        &letter,
        event,
        invitation,
        "events@example.org".to_owned(),
        NOW,
    ));
    invitation.resend = false;
    Some(letter.kind)
}

fn answer(invitation: &mut Invitation, event: &Event, standing: Standing) {
    invitation.move_to(standing);
    invitation.answered_sequence = Some(event.sequence);
}

fn move_to(event: &mut Event, starts: &str, ends: &str) {
    let mut plan = event.plan.clone();
    let zone = plan.schedule.zone().clone();
    let local = |text| zone.parse_local(text).unwrap();
    plan.schedule = Schedule::new(local(starts), local(ends), zone.clone()).unwrap();
    assert_eq!(event.revise(plan, NOW), Change::Material);
}

#[test]
fn a_drafts_letters_wait_for_publish() {
    let mut draft = event();
    let mut anna = invitation();
    assert_eq!(send(&draft, &mut anna), None);
    draft.publish(NOW).unwrap();
    assert_eq!(send(&draft, &mut anna), Some(LetterKind::Invitation));
    assert_eq!(send(&draft, &mut anna), None);
}

#[test]
fn an_answer_is_confirmed_and_a_promotion_told() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Waiting { guests: 0, arrival: 1 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Waitlisted));
    anna.move_to(Standing::Going { guests: 0 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Promoted));
    answer(&mut anna, &event, Standing::Going { guests: 1 });
    assert_eq!(send(&event, &mut anna), Some(LetterKind::Confirmation));
}

#[test]
fn an_answer_that_was_taken_back_before_its_letter_owes_none() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Going { guests: 0 });
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Maybe);
    answer(&mut anna, &event, Standing::Going { guests: 0 });
    assert_eq!(owed(&event, &anna), None);
}

#[test]
fn a_no_takes_the_entry_out_once_and_then_there_is_peace() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Declined);
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Confirmation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    move_to(&mut event, "2026-12-04T18:30:00", "2026-12-04T21:00:00");
    assert_eq!(owed(&event, &anna), None, "who said no is not told of a move");
    event.cancel(None, NOW).unwrap();
    assert_eq!(owed(&event, &anna), None, "nor that it is off");
}

#[test]
fn a_move_asks_again_for_answers_that_are_older() {
    let mut event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Going { guests: 0 });
    send(&event, &mut anna);
    move_to(&mut event, "2026-12-04T18:30:00", "2026-12-04T21:00:00");
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.sequence, letter.asks_again),
        (LetterKind::Update, 1, true)
    );
    assert_eq!(letter.participation, ParticipationStatus::NeedsAction);
    assert_ne!(letter.before, Some(Facts::of(&event)));
    send(&event, &mut anna);
    answer(&mut anna, &event, Standing::Going { guests: 1 });
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.asks_again, letter.participation),
        (false, ParticipationStatus::Accepted)
    );
}

#[test]
fn what_is_called_off_and_restored_is_told_both_times() {
    let mut event = published();
    let mut anna = invitation();
    answer(&mut anna, &event, Standing::Going { guests: 0 });
    assert_eq!(
        send(&event, &mut anna),
        Some(LetterKind::Confirmation),
        "the organizer answered before any letter"
    );
    event.cancel(None, NOW).unwrap();
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Cancellation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    event.restore(NOW).unwrap();
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Update, Some(Method::Request), 2)
    );
}

#[test]
fn who_never_heard_of_it_is_not_told_that_it_is_off() {
    let mut event = published();
    let anna = invitation();
    event.cancel(None, NOW).unwrap();
    assert_eq!(owed(&event, &anna), None);
}

#[test]
fn who_is_uninvited_and_invited_again_keeps_a_calendar_that_is_right() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    anna.move_to(Standing::Withdrawn);
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Cancellation, Some(Method::Cancel), 1)
    );
    send(&event, &mut anna);
    anna.move_to(Standing::Unanswered);
    let letter = owed(&event, &anna).unwrap();
    assert_eq!(
        (letter.kind, letter.method, letter.sequence),
        (LetterKind::Invitation, Some(Method::Request), 2)
    );
    assert_eq!(event.sequence, 0, "nobody else's number moved");
}

#[test]
fn a_letter_is_sent_again_when_the_organizer_asks() {
    let event = published();
    let mut anna = invitation();
    send(&event, &mut anna);
    let first = revision(&event, &anna);
    (anna.resend, anna.revision) = (true, anna.revision + 1);
    let letter = owed(&event, &anna).unwrap();
    assert_eq!((letter.kind, letter.sequence), (LetterKind::Invitation, 0));
    assert!(letter.revision > first);
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Answer(Standing),
    Withdraw,
    InviteAgain,
    Resend,
    Reword(u8),
    Move(u8),
    Cancel,
    Restore,
    Publish,
    /// A letter goes out.
    Send,
    /// A letter goes out, but what the mail server said is lost: it will be sent again.
    SendUnmarked,
}

fn steps() -> impl Strategy<Value = Step> {
    let standing = prop_oneof![
        (0_u16..3).prop_map(|guests| Standing::Going { guests }),
        (0_u16..3).prop_map(|guests| Standing::Waiting { guests, arrival: 1 }),
        Just(Standing::Maybe),
        Just(Standing::Declined),
    ];
    prop_oneof![
        4 => standing.prop_map(Step::Answer),
        1 => Just(Step::Withdraw),
        1 => Just(Step::InviteAgain),
        1 => Just(Step::Resend),
        1 => (0_u8..3).prop_map(Step::Reword),
        2 => (1_u8..5).prop_map(Step::Move),
        1 => Just(Step::Cancel),
        1 => Just(Step::Restore),
        2 => Just(Step::Publish),
        5 => Just(Step::Send),
        1 => Just(Step::SendUnmarked),
    ]
}

/// A person's calendar, by the rules that calendars have: a higher SEQUENCE wins, at the same one the newer letter.
#[derive(Default)]
struct CalendarOf {
    sequence: u32,
    entry: Option<Entry>,
}

impl CalendarOf {
    fn receive(&mut self, letter: &Letter) -> Result<(), TestCaseError> {
        let Some(method) = letter.method else { return Ok(()) };
        prop_assert!(
            letter.sequence >= self.sequence,
            "SEQUENCE fell from {} to {}",
            self.sequence,
            letter.sequence
        );
        let cancelled_at_the_same = self.entry == Some(Entry::None) && letter.sequence == self.sequence;
        prop_assert!(
            method == Method::Cancel || !cancelled_at_the_same,
            "a REQUEST that calendars ignore"
        );
        self.sequence = letter.sequence;
        self.entry = Some(if method == Method::Cancel {
            Entry::None
        } else {
            letter.entry
        });
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_any_changes_ends_in_one_right_last_letter(steps in proptest::collection::vec(steps(), 1..40)) {
        let (mut event, mut anna) = (event(), invitation());
        let mut calendar = CalendarOf::default();
        let mut sent = std::collections::BTreeSet::new();
        for step in steps {
            play(step, &mut event, &mut anna, &mut calendar, &mut sent)?;
        }
        for _ in 0..2 {
            play(Step::Send, &mut event, &mut anna, &mut calendar, &mut sent)?;
        }
        prop_assert_eq!(owed(&event, &anna), None, "letters without end");
        let over = event.is_cancelled() || anna.standing == Standing::Withdrawn;
        let right = if over { Entry::None } else { anna.standing.entry() };
        if let Some(entry) = calendar.entry {
            prop_assert_eq!(entry, right, "the calendar holds something else");
        } else {
            prop_assert!(right == Entry::None || event.status == EventStatus::Draft, "somebody who should know was never told");
        }
    }
}

fn play(
    step: Step,
    event: &mut Event,
    anna: &mut Invitation,
    calendar: &mut CalendarOf,
    sent: &mut std::collections::BTreeSet<(&'static str, i64)>,
) -> Result<(), TestCaseError> {
    let invited = anna.standing != Standing::Withdrawn;
    match step {
        Step::Answer(standing) if invited && !event.is_cancelled() && anna.standing != standing => {
            answer(anna, event, standing);
        }
        Step::Withdraw if invited => anna.move_to(Standing::Withdrawn),
        Step::InviteAgain if !invited => anna.move_to(Standing::Unanswered),
        Step::Resend => (anna.resend, anna.revision) = (true, anna.revision + 1),
        Step::Reword(number) if !event.is_cancelled() => {
            let title = Title::parse(&format!("Meetup {number}")).unwrap();
            event.revise(
                EventPlan {
                    title,
                    ..event.plan.clone()
                },
                NOW,
            );
        }
        Step::Move(day) if !event.is_cancelled() => {
            let zone = event.plan.schedule.zone().clone();
            let local = |hour: u8| zone.parse_local(&format!("2026-12-0{day}T{hour}:30:00")).unwrap();
            let schedule = Schedule::new(local(18), local(20), zone.clone()).unwrap();
            event.revise(
                EventPlan {
                    schedule,
                    ..event.plan.clone()
                },
                NOW,
            );
        }
        Step::Cancel => drop(event.cancel(None, NOW)),
        Step::Restore => drop(event.restore(NOW)),
        Step::Publish => drop(event.publish(NOW)),
        Step::Send | Step::SendUnmarked => {
            if let Some(letter) = owed(event, anna) {
                calendar.receive(&letter)?;
                if matches!(step, Step::Send) {
                    let once = sent.insert((letter.kind.as_str(), letter.revision));
                    prop_assert!(once, "the same letter twice");
                    anna.told = Some(told_by(&letter, event, anna, String::new(), NOW));
                    (anna.resend, anna.unsure) = (false, false);
                } else {
                    anna.unsure = true;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

#[test]
fn a_second_letter_within_the_second_is_newer_to_calendars() {
    let (event, mut anna) = (published(), invitation());
    let half_past = NOW.plus(std::time::Duration::from_millis(500));
    let first = stamp(&anna, half_past);
    assert_eq!(first, NOW);
    let letter = owed(&event, &anna).unwrap();
    anna.told = Some(told_by(&letter, &event, &anna, String::new(), first));
    let second = stamp(&anna, half_past);
    assert_eq!(second, NOW.plus(std::time::Duration::from_secs(1)));
    let later = NOW.plus(std::time::Duration::from_mins(1));
    assert_eq!(stamp(&anna, later), later);
    // As an older version wrote it down.
    let mut older = serde_json::to_value(anna.told.as_ref().unwrap()).unwrap();
    older.as_object_mut().unwrap().remove("stamp");
    anna.told = serde_json::from_value(older).unwrap();
    assert_eq!(stamp(&anna, half_past), NOW);
}

#[test]
fn answers_have_words() {
    assert_eq!(Answer::parse("yes").map(Answer::as_str), Ok("yes"));
    assert!(Answer::parse("Yes").is_err());
}
