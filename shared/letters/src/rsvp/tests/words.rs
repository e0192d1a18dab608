//! What each kind of letter says.

use domain::event::Coordinates;
use domain::event::online::LinkVisibility;
use domain::rsvp::status::Source;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::values::text::Place;

use super::*;

#[test]
fn an_invitation_says_who_what_when_where_and_how_to_answer() {
    let story = Story::new();
    let letter = story.read();
    assert_eq!(
        letter.subject,
        "Invitation: Rust & Röst @ Thu 3 Dec 2026, 18:30 (Europe/Berlin)"
    );
    assert_eq!(opening(&letter), "Rust Köln invites you to Rust & Röst.");
    let url = links().rsvp_page(&story.invitation);
    for content in [
        "When: Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin)",
        "Where: Rösterei, Domstraße 1, Köln",
        "Host: Rust Köln",
        "Guests: you may bring up to 2",
        "Answer by: Wednesday 2 December 2026, 12:00 (Europe/Berlin)",
        "Talks by Anna and Bert.",
        &format!("Yes, I'll come: {url}?answer=yes"),
        &format!("Maybe: {url}?answer=maybe"),
        &format!("No, I can't: {url}?answer=no"),
        "You are written to because Rust Köln invited anna@example.com on 22 November 2026, and typed the address in.",
        &links().unsubscribe_page(story.invitation.id),
    ] {
        assert!(letter.text.contains(content), "{content}\n{}", letter.text);
    }
    for content in [
        "<strong>Anna</strong>",
        "Rust &#38; Röst",
        &format!("href=\"{url}?answer=yes\""),
        "lang=\"en\"",
        "name=\"color-scheme\"",
    ] {
        assert!(letter.html.contains(content), "{content}\n{}", letter.html);
    }
    assert!(
        !letter.html.contains("<img") && !letter.text.contains("\n\n\n"),
        "{}",
        letter.text
    );
    assert_eq!(calendar_line(&letter, "METHOD"), "METHOD:REQUEST");
    assert!(calendar_line(&letter, "ATTENDEE").ends_with("mailto:anna@example.com"));
    assert!(calendar_line(&letter, "ORGANIZER").contains(&organizer_for(&identity(), &story.invitation)));
    assert!(calendar_line(&letter, "URL").ends_with("/e/rust-und-roest-ab12"));
}

#[test]
fn a_move_says_what_was_and_what_is_and_asks_again() {
    let story = Story::new().told().moved(RsvpStatus::Going { guests: 1 }).told();
    let story = story.revised(|plan| {
        plan.schedule = fixture::schedule("2026-12-04T19:00:00", "2026-12-04T21:00:00");
        plan.venue = Some(fixture::venue("Werkstatt"));
    });
    let letter = story.read();
    assert_eq!(
        letter.subject,
        "Updated: Rust & Röst @ Fri 4 Dec 2026, 19:00 (Europe/Berlin)"
    );
    assert_eq!(opening(&letter), "Rust & Röst has a new time and a new place.");
    for content in [
        "* When: Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin) → Friday 4 December 2026, 19:00–21:00 (Europe/Berlin)",
        "* Where: Rösterei, Domstraße 1, Köln → Werkstatt, Domstraße 1, Köln",
        "Your seats are kept (you and 1 guest). Please tell us if you can't make it now.",
        "Yes, I still come: ",
        "?answer=no",
    ] {
        assert!(letter.text.contains(content), "{content}\n{}", letter.text);
    }
    assert!(
        letter
            .html
            .contains("<del dir=\"auto\">Rösterei, Domstraße 1, Köln</del> → <strong dir=\"auto\">Werkstatt, Domstraße 1, Köln</strong>")
    );
    assert!(calendar_line(&letter, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION"));
    assert_eq!(calendar_line(&letter, "SEQUENCE"), "SEQUENCE:1");
}

#[test]
fn each_change_alone_is_told_in_the_first_sentence() {
    let first = |change: fn(&mut EventPlan)| opening(&Story::new().told().revised(change).read()).to_owned();
    assert_eq!(first(|plan| plan.venue = None), "Rust & Röst no longer has a venue.");
    assert_eq!(
        first(|plan| plan.venue = Some(fixture::venue("Werkstatt"))),
        "Rust & Röst has a new place: Werkstatt, Domstraße 1, Köln."
    );
    assert_eq!(
        first(|plan| plan.title = Title::parse("Rust & Tee").unwrap()),
        "Rust & Röst is now called Rust & Tee."
    );
    assert_eq!(
        first(|plan| plan.description = Description::parse("New").unwrap()),
        "The description of Rust & Röst is new."
    );
    let opens = |plan: &mut EventPlan| plan.details.doors_open = Some("18:00".parse().unwrap());
    assert_eq!(first(opens), "There is news about Rust & Röst.");
    assert_eq!(
        first(|plan| plan.online_url = Some(WebUrl::parse("https://meet.example.org").unwrap())),
        "Rust & Röst has an online link for those who have a seat."
    );
    assert_eq!(
        first(|plan| {
            plan.online_url = Some(WebUrl::parse("https://meet.example.org").unwrap());
            plan.online_url_visibility = LinkVisibility::Public;
        }),
        "Rust & Röst has a new online link."
    );
    let moved = first(|plan| {
        plan.schedule = fixture::schedule("2026-12-04T19:00:00", "2026-12-04T21:00:00");
    });
    assert_eq!(
        moved,
        "Rust & Röst has moved: it is now on Friday 4 December 2026, 19:00–21:00 (Europe/Berlin)."
    );
}

#[test]
fn a_cancellation_says_why_and_takes_the_entry_out() {
    let mut story = Story::new().told();
    story
        .event
        .cancel(Some(CancelReason::parse("The roof leaks.\nSorry!").unwrap()), now())
        .unwrap();
    let letter = story.read();
    assert!(
        letter.subject.starts_with("Cancelled: Rust & Röst @ "),
        "{}",
        letter.subject
    );
    assert_eq!(
        opening(&letter),
        "Rust & Röst on Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin) is cancelled."
    );
    assert!(
        letter.text.contains("Rust Köln writes: The roof leaks.\nSorry!"),
        "{}",
        letter.text
    );
    assert!(!letter.text.contains("?answer="));
    assert_eq!(letter.method.as_deref(), Some("CANCEL"));
    assert_eq!(calendar_line(&letter, "METHOD"), "METHOD:CANCEL");
    let organizer = calendar_line(&letter, "ORGANIZER");

    let mut restored = story.told();
    restored.event.restore(now()).unwrap();
    let letter = restored.read();
    assert_eq!(
        opening(&letter),
        "Rust & Röst takes place after all, and Rust Köln invites you again."
    );
    assert_eq!(calendar_line(&letter, "ORGANIZER"), organizer);
}

#[test]
fn who_is_no_longer_invited_hears_that_and_no_more() {
    let letter = Story::new().told().moved(RsvpStatus::Withdrawn).read();
    assert_eq!(opening(&letter), "Your invitation to Rust & Röst was withdrawn.");
    assert!(
        !letter.text.contains("/r/") && !letter.html.contains("/r/"),
        "{}",
        letter.text
    );
    assert_eq!(letter.method.as_deref(), Some("CANCEL"));

    let again = Story::new()
        .told()
        .moved(RsvpStatus::Withdrawn)
        .told()
        .moved(RsvpStatus::Unanswered)
        .read();
    assert_eq!(opening(&again), "Rust Köln invites you again to Rust & Röst.");
}

#[test]
fn an_answer_is_confirmed_in_its_own_words() {
    let answered = |status| Story::new().told().moved(status).read();
    let going = answered(RsvpStatus::Going { guests: 2 });
    assert!(
        going.subject.starts_with("You're going: Rust & Röst"),
        "{}",
        going.subject
    );
    assert_eq!(opening(&going), "You're going to Rust & Röst.");
    assert!(
        going.text.contains("Your 3 seats are kept (you and 2 guests).")
            && going.text.contains("I can't come any more: "),
        "{}",
        going.text
    );
    assert!(calendar_line(&going, "ATTENDEE").contains("PARTSTAT=ACCEPTED"));
    // They have read it in the invitation.
    assert!(!going.text.contains("Talks by"));

    let maybe = answered(RsvpStatus::Maybe);
    assert!(maybe.subject.starts_with("Maybe: Rust & Röst"));
    assert!(
        maybe
            .text
            .starts_with("You said maybe to Rust & Röst.\n\nNo seat is kept for you until you say yes."),
        "{}",
        maybe.text
    );

    let declined = answered(RsvpStatus::Declined);
    assert!(declined.subject.starts_with("You've declined: Rust & Röst"));
    assert_eq!(opening(&declined), "You've declined Rust & Röst.");
    assert!(declined.text.contains("I can come after all: "));
}

#[test]
fn an_answer_that_the_organizer_gave_is_told_as_theirs() {
    for (status, said) in [
        (RsvpStatus::Going { guests: 0 }, "noted for you that you are coming to"),
        (RsvpStatus::Declined, "noted for you that you can't come to"),
    ] {
        let mut story = Story::new().told().moved(status);
        story.invitation.source = Some(Source::Api);
        let letter = story.read();
        assert!(opening(&letter).contains(said), "{}", opening(&letter));
        assert!(!letter.text.contains("Thank you for telling us"), "{}", letter.text);
    }
}

#[test]
fn an_event_that_is_back_at_another_time_says_so() {
    let mut story = Story::new().told().moved(RsvpStatus::Going { guests: 0 }).told();
    story.event.cancel(None, fixture::now()).unwrap();
    let mut story = story.told();
    story.event.restore(fixture::now()).unwrap();
    assert_eq!(opening(&story.read()), "Rust & Röst takes place after all.");
    let letter = story
        .revised(|plan| plan.schedule = fixture::schedule("2026-12-10T18:30:00", "2026-12-10T21:00:00"))
        .read();
    assert!(letter.subject.starts_with("It's on again: "), "{}", letter.subject);
    assert!(
        opening(&letter)
            .starts_with("Rust & Röst takes place after all, and at another time: it is now on Thursday 10"),
        "{}",
        opening(&letter)
    );
    assert!(
        letter.text.contains("* When: Thursday 3 December 2026"),
        "{}",
        letter.text
    );
}

#[test]
fn who_is_no_longer_invited_does_not_read_that_the_event_is_off() {
    let online = |plan: &mut EventPlan| plan.online_url = Some(WebUrl::parse("https://meet.example.org").unwrap());
    let story = Story::new().revised(online).told();
    let letter = story.moved(RsvpStatus::Withdrawn).read();
    assert!(
        letter.subject.starts_with("Invitation withdrawn: "),
        "{}",
        letter.subject
    );
    assert!(!letter.text.contains("meet.example.org"), "{}", letter.text);
}

#[test]
fn a_letter_about_a_seat_has_the_calendar_as_its_button_and_the_way_back_as_a_link() {
    let is_button = |letter: &StoredLetter, end: &str| {
        let at = letter
            .html
            .find(&format!("{end}\""))
            .unwrap_or_else(|| panic!("{end}: {}", letter.html));
        letter.html[at..]
            .split_once('>')
            .unwrap()
            .0
            .contains("display:inline-block")
    };
    let waiting = Story::new().told().moved(RsvpStatus::Waiting { guests: 0, arrival: 9 });
    assert!(!is_button(&waiting.read(), "?answer=no"));
    let promoted = waiting.told().moved(RsvpStatus::Going { guests: 0 }).read();
    let confirmed = Story::new().told().moved(RsvpStatus::Going { guests: 0 });
    for letter in [&promoted, &confirmed.read()] {
        assert!(
            is_button(letter, "#calendar") && !is_button(letter, "?answer=no"),
            "{}",
            letter.html
        );
        assert!(letter.text.contains("Add to your calendar: "), "{}", letter.text);
    }
    // Who is asked gets buttons for all that can be answered.
    let moved = confirmed.told().revised(|plan| {
        plan.schedule = fixture::schedule("2026-12-04T19:00:00", "2026-12-04T21:00:00");
    });
    assert!(is_button(&moved.read(), "?answer=no"));
    let invitation = Story::new().read();
    assert!(is_button(&invitation, "?answer=no"));
    let order = ["When: ", "?answer=yes", "Your calendar may ask"].map(|words| invitation.text.find(words));
    assert!(order.is_sorted() && order[0].is_some(), "{}", invitation.text);
}

#[test]
fn a_name_that_brings_its_own_full_stop_gets_no_second_one() {
    let mut story = Story::new();
    story.event.plan.title = Title::parse("Treffen des Vereins e.V.").unwrap();
    assert_eq!(
        opening(&story.read()),
        "Rust Köln invites you to Treffen des Vereins e.V."
    );
    story.event.plan.title = Title::parse("Ready?").unwrap();
    let going = story.told().moved(RsvpStatus::Going { guests: 0 });
    assert_eq!(opening(&going.read()), "You're going to Ready?");
    let moved = going.told().revised(|plan| plan.venue = Some(fixture::venue("Café")));
    let moved = moved.revised(|plan| plan.venue.as_mut().unwrap().address = Some(Place::parse("Domstr.").unwrap()));
    assert_eq!(opening(&moved.read()), "Ready? has a new place: Café, Domstr.");
}

#[test]
fn the_waitlist_and_the_way_off_it() {
    let waiting = Story::new().told().moved(RsvpStatus::Waiting { guests: 1, arrival: 9 });
    let letter = waiting.read();
    assert!(letter.subject.starts_with("Waitlisted: "));
    assert_eq!(opening(&letter), "Rust & Röst is full: you're on the waitlist.");
    assert!(
        letter
            .text
            .contains("As soon as there is room for your party (you and 1 guest)")
            && letter.text.contains("Leave the waitlist: "),
        "{}",
        letter.text
    );
    assert_eq!(calendar_line(&letter, "STATUS"), "STATUS:TENTATIVE");

    let promoted = waiting.told().moved(RsvpStatus::Going { guests: 1 }).read();
    assert!(promoted.subject.starts_with("You have a seat: "));
    assert_eq!(opening(&promoted), "A place came free: you have a seat at Rust & Röst.");
    assert!(promoted.text.contains("Your 2 seats are kept"), "{}", promoted.text);
}

#[test]
fn what_no_line_shows_is_named_for_what_it_is() {
    let later = |plan: &mut EventPlan| plan.schedule = fixture::schedule("2026-12-04T19:00:00", "2026-12-04T21:00:00");
    let back = |plan: &mut EventPlan| plan.schedule = fixture::schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00");
    let going = RsvpStatus::Going { guests: 0 };
    let story = Story::new().told().moved(going).told();
    // The person answered in between.
    let story = story.revised(later).moved(going).revised(back);
    assert_eq!(
        opening(&story.read()),
        "What had changed about Rust & Röst was changed back: all is as you were told."
    );
    let at = |latitude| {
        move |plan: &mut EventPlan| {
            let longitude = 6.96;
            plan.venue.as_mut().unwrap().coordinates = Some(Coordinates { latitude, longitude });
        }
    };
    let story = Story::new().told().revised(at(50.94));
    assert_eq!(opening(&story.read()), "The place of Rust & Röst on the map is new.");
    let story = story.told().revised(at(50.95));
    assert_eq!(opening(&story.read()), "The place of Rust & Röst on the map is new.");
    let unmarked = story
        .told()
        .revised(|plan| plan.venue.as_mut().unwrap().coordinates = None);
    assert_eq!(opening(&unmarked.read()), "Rust & Röst is no longer marked on the map.");
    let both = unmarked.told().revised(at(50.94)).revised(|plan| {
        plan.description = Description::parse("New").unwrap();
    });
    assert_eq!(
        opening(&both.read()),
        "The description of Rust & Röst and its place on the map are new."
    );
    // The rule has other dates, but reads the same.
    let mut weeks = Story::new();
    for start in ["WKST=MO", "WKST=SU"] {
        weeks = weeks.told().revised(|plan| {
            let rule = format!("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TH,SU;{start}");
            let rule = Recurrence::parse(&rule).unwrap();
            plan.series = Some(Series::new(rule, &plan.schedule).unwrap());
        });
    }
    assert_eq!(opening(&weeks.read()), "There is news about Rust & Röst.");
}
