//! Letters to who waits for a draw.

use domain::rsvp::draw::Draw;
use domain::rsvp::seating::WaitlistMode;
use domain::rsvp::status::Offer;

use super::*;

#[test]
fn who_was_offered_a_place_that_is_drawn_from_now_on_hears_of_the_draw() {
    let waiting = RsvpStatus::Waiting { guests: 0, arrival: 1 };
    let offer = Offer {
        arrival: 1,
        at: now(),
        until: None,
        shared: true,
    };
    let offered = Story::new()
        .told()
        .moved(RsvpStatus::Offered { guests: 0, offer })
        .told();
    let mut story = offered.moved(waiting);
    assert!(opening(&story.read()).contains("faster"));
    story.event.draw = Some(Draw::new([1; 32]));
    story.event.plan.details.waitlist_mode = WaitlistMode::Lottery;
    story.event.plan.details.lottery_at = Some("2026-12-02T12:00:00".parse().unwrap());
    let letter = story.read();
    assert_eq!(opening(&letter), "You are in the draw for Rust & Röst.");
    assert!(letter.text.contains("Places are drawn on"), "{}", letter.text);
}
