//! Letters about a calendar's answer that could not be taken as it was.

use domain::rsvp::status::ReplyIssue;

use super::*;

#[test]
fn an_answer_that_could_not_be_taken_says_why_and_what_still_can_be_done() {
    for (reply_issue, reason) in [
        (ReplyIssue::Stale, "answered an earlier time or place"),
        (ReplyIssue::Closed, "had closed. A no is still taken"),
        (ReplyIssue::Full, "has no waitlist"),
        (ReplyIssue::TooMany, "answer for fewer"),
        (
            ReplyIssue::FewerGuests,
            "more guests to Rust & Röst than one person may: up to 2 can come along.",
        ),
        (ReplyIssue::Delegated, "Invitations are personal"),
        (ReplyIssue::OneDate, "for the whole series"),
    ] {
        let mut story = Story::new().told();
        story.invitation.reply_issue = Some(reply_issue);
        let letter = story.read();
        assert!(
            letter.subject.starts_with("About your answer: Rust & Röst"),
            "{}",
            letter.subject
        );
        assert!(
            opening(&letter).contains(reason),
            "{reply_issue:?}: {}",
            opening(&letter)
        );
    }
}

#[test]
fn a_letter_offers_only_answers_that_are_taken() {
    let going = RsvpStatus::Going { guests: 0 };
    for (reply_issue, status, answers) in [
        (ReplyIssue::Closed, RsvpStatus::Unanswered, "no"),
        (ReplyIssue::Closed, RsvpStatus::Maybe, "no"),
        (ReplyIssue::Closed, going, "no"),
        (ReplyIssue::Closed, RsvpStatus::Declined, ""),
        (ReplyIssue::Full, RsvpStatus::Unanswered, "maybe no"),
        (ReplyIssue::Full, RsvpStatus::Maybe, "no"),
        (ReplyIssue::Full, RsvpStatus::Declined, ""),
        (ReplyIssue::TooMany, RsvpStatus::Unanswered, "yes maybe no"),
        (ReplyIssue::TooMany, going, "no"),
        (ReplyIssue::OneDate, RsvpStatus::Declined, "yes"),
        (ReplyIssue::Overtaken, RsvpStatus::Unanswered, "yes maybe no"),
    ] {
        let mut story = Story::new().told();
        if status != RsvpStatus::Unanswered {
            story = story.moved(status).told();
        }
        story.invitation.reply_issue = Some(reply_issue);
        let letter = story.read();
        assert_eq!(offered(&letter), answers, "{reply_issue:?} {status:?}\n{}", letter.text);
        if !answers.contains("yes") && status != going {
            for asks in [
                "Will you come?",
                "until you say yes",
                "while there is room",
                "answer below",
            ] {
                assert!(
                    !letter.text.contains(asks),
                    "{reply_issue:?} {status:?}\n{}",
                    letter.text
                );
            }
        }
        let is_said = letter.text.contains("A no is still taken");
        assert_eq!(
            is_said,
            reply_issue == ReplyIssue::Closed && status != RsvpStatus::Declined,
            "{}",
            letter.text
        );
    }
}

#[test]
fn once_answers_have_closed_letters_ask_for_none_but_a_no() {
    let close = |plan: &mut EventPlan| plan.details.rsvp_closes = Some("2026-11-22T09:30:00".parse().unwrap());
    let declined = Story::new().told().revised(close).moved(RsvpStatus::Declined).read();
    assert_eq!(opening(&declined), "You've declined Rust & Röst.");
    assert!(declined.text.contains("Thank you for telling us."));
    assert_eq!(offered(&declined), "", "{}", declined.text);
    let invited = Story::new().revised(close).read();
    assert_eq!(offered(&invited), "no", "{}", invited.text);
    assert!(invited.text.contains("only a no is still taken"), "{}", invited.text);
    let going = Story::new().moved(RsvpStatus::Going { guests: 0 }).told();
    let moved = going.revised(|plan| {
        close(plan);
        plan.schedule = fixture::schedule("2026-12-04T19:00:00", "2026-12-04T21:00:00");
    });
    assert_eq!(offered(&moved.read()), "no");
}
