//! Letters about a calendar's answer that could not be taken as it was.

use domain::invitation::Plight;

use super::*;

#[test]
fn an_answer_that_could_not_be_taken_says_why_and_what_still_can_be_done() {
    for (plight, reason) in [
        (Plight::Stale, "answered an earlier time or place"),
        (Plight::Closed, "had closed. A no is still taken"),
        (Plight::Full, "has no waitlist"),
        (Plight::TooMany, "answer for fewer"),
        (
            Plight::FewerGuests,
            "more guests to Rust & Röst than one person may: up to 2 can come along.",
        ),
        (Plight::Delegated, "Invitations are personal"),
        (Plight::OneDate, "for the whole series"),
    ] {
        let mut story = Story::new().told();
        story.invitation.plight = Some(plight);
        let letter = story.read();
        assert!(
            letter.subject.starts_with("About your answer: Rust & Röst"),
            "{}",
            letter.subject
        );
        assert!(opening(&letter).contains(reason), "{plight:?}: {}", opening(&letter));
    }
}

#[test]
fn a_letter_offers_only_answers_that_are_taken() {
    let going = Standing::Going { guests: 0 };
    for (plight, standing, answers) in [
        (Plight::Closed, Standing::Unanswered, "no"),
        (Plight::Closed, Standing::Maybe, "no"),
        (Plight::Closed, going, "no"),
        (Plight::Closed, Standing::Declined, ""),
        (Plight::Full, Standing::Unanswered, "maybe no"),
        (Plight::Full, Standing::Maybe, "no"),
        (Plight::Full, Standing::Declined, ""),
        (Plight::TooMany, Standing::Unanswered, "yes maybe no"),
        (Plight::TooMany, going, "no"),
        (Plight::OneDate, Standing::Declined, "yes"),
        (Plight::Overtaken, Standing::Unanswered, "yes maybe no"),
    ] {
        let mut story = Story::new().told();
        if standing != Standing::Unanswered {
            story = story.moved(standing).told();
        }
        story.invitation.plight = Some(plight);
        let letter = story.read();
        assert_eq!(offered(&letter), answers, "{plight:?} {standing:?}\n{}", letter.text);
        if !answers.contains("yes") && standing != going {
            for asks in [
                "Will you come?",
                "until you say yes",
                "while there is room",
                "answer below",
            ] {
                assert!(!letter.text.contains(asks), "{plight:?} {standing:?}\n{}", letter.text);
            }
        }
        let is_said = letter.text.contains("A no is still taken");
        assert_eq!(
            is_said,
            plight == Plight::Closed && standing != Standing::Declined,
            "{}",
            letter.text
        );
    }
}
