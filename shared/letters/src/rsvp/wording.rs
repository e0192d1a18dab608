//! The words of a letter: what happened in the first sentence, then what it means for this person.

use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::owed::Letter;
use domain::rsvp::seating::RsvpWindow;
use domain::rsvp::status::{Answer, ReplyIssue, RsvpStatus, Source};
use domain::values::text::ended;

use super::changes::{self, Aspect, Changed, FOR_SEATED, NOTHING};
use super::facts::LetterFacts;
use super::when;
use super::when::CALLED_OFF;

/// What the letter says above the event's facts.
#[derive(Debug)]
pub(crate) struct Wording {
    /// What happened.
    pub(crate) opening: String,
    /// What it means for this person, a paragraph each.
    pub(crate) remarks: Vec<String>,
    /// What a calendar program may ask, which is not what the letter is about: it stands below the event's facts.
    pub(crate) calendar_asks: Option<String>,
    /// The answers that make sense now, the likeliest first, and what their buttons say.
    pub(crate) answers: Vec<(Answer, &'static str)>,
}

/// Finds the words. `hears_calendars`: what a calendar's own buttons say comes back to us.
pub(crate) fn words(facts: &LetterFacts<'_>, changed: &[Changed], hears_calendars: bool) -> Wording {
    let kind = facts.letter.kind;
    let opening = match kind {
        LetterKind::Invitation => invitation(facts),
        LetterKind::Update => update(facts, changed),
        LetterKind::Cancellation => cancellation(facts),
        LetterKind::Confirmation => confirmation(facts),
        LetterKind::Waitlisted => format!("{} is full: you're on the waitlist.", title(facts)),
        LetterKind::Promoted => format!("A place came free: you have a seat at {}", ended(title(facts))),
        LetterKind::NotTaken => not_taken(facts),
    };
    let (remarks, answers) = match kind {
        LetterKind::Cancellation => (farewell(facts), Vec::new()),
        _ if facts.asks_nothing() => (vec!["It is over by now: you need do nothing.".to_owned()], Vec::new()),
        _ => (vec![situation(facts)], answers(facts)),
    };
    Wording {
        opening,
        remarks: remarks.into_iter().filter(|remark| !remark.is_empty()).collect(),
        calendar_asks: calendar_asks(facts, hears_calendars),
        answers,
    }
}

/// How many come, as `you and 2 guests`.
pub(crate) fn party(guests: u16) -> String {
    match guests {
        0 => "you".to_owned(),
        1 => "you and 1 guest".to_owned(),
        more => format!("you and {more} guests"),
    }
}

fn title<'a>(facts: &LetterFacts<'a>) -> &'a str {
    facts.event.plan.title.as_str()
}

/// Whether the last letter said that it was over, for all or for this person.
fn is_back(invitation: &Invitation) -> bool {
    invitation.last_sent.as_ref().is_some_and(|told| told.over)
}

fn invitation(facts: &LetterFacts<'_>) -> String {
    let (title, group) = (title(facts), &facts.group.plan.name);
    match &facts.invitation.last_sent {
        Some(told) if told.over && told.status == RsvpStatus::Withdrawn => {
            format!("{group} invites you again to {}", ended(title))
        }
        Some(told) if told.over => {
            format!("{title} takes place after all, and {group} invites you again.")
        }
        _ => format!("{group} invites you to {}", ended(title)),
    }
}

fn update(facts: &LetterFacts<'_>, changed: &[Changed]) -> String {
    let title = title(facts);
    if is_back(facts.invitation) {
        return back(title, changed);
    }
    match changed {
        [] => changes::unlisted(title, facts.letter.before.as_ref(), &facts.shown()),
        [only] if only.aspect == Aspect::When && starts_as_before(facts) => match facts.event.plan.series {
            Some(_) => format!("{title} repeats otherwise now: {}.", only.now),
            None => format!("{title} no longer repeats: it is on {}.", only.now),
        },
        [only] => one_change(title, only),
        dates if dates.iter().all(|one| one.aspect == Aspect::Date) => {
            format!("{} dates of {title} changed.", dates.len())
        }
        [when, place, ..] if when.aspect == Aspect::When && place.aspect == Aspect::Place => {
            format!("{title} has a new time and a new place.")
        }
        [first, ..] => one_change(title, first),
    }
}

fn back(title: &str, changed: &[Changed]) -> String {
    match changed {
        [] => format!("{title} takes place after all."),
        [first, ..] if first.aspect == Aspect::When => {
            format!(
                "{title} takes place after all, and at another time: it is now on {}.",
                first.now
            )
        }
        _ => format!("{title} takes place after all, but not all is as it was."),
    }
}

/// Whether what is new about its time is how it repeats.
fn starts_as_before(facts: &LetterFacts<'_>) -> bool {
    let before = facts.letter.before.as_ref();
    before.is_some_and(|before| before.when == facts.shown().when)
}

fn one_change(title: &str, changed: &Changed) -> String {
    let Changed { aspect, was, now } = changed;
    match (aspect, now.as_str()) {
        (Aspect::When, now) => format!("{title} has moved: it is now on {now}."),
        (Aspect::Place, NOTHING) => format!("{title} no longer has a venue."),
        (Aspect::Place, now) => format!("{title} has a new place: {}", ended(now)),
        (Aspect::Online, NOTHING) => format!("{title} is no longer held online."),
        (Aspect::Online, FOR_SEATED) => format!("{title} has an online link for those who have a seat."),
        (Aspect::Online, _) => format!("{title} has a new online link."),
        (Aspect::Date, CALLED_OFF) => format!("{title} on {was} {CALLED_OFF}."),
        (Aspect::Date, _) if was.ends_with(CALLED_OFF) => format!("{title} takes place on {now} after all."),
        (Aspect::Date, now) => format!("{title} on {was} has moved: it is now on {now}."),
        (Aspect::Title, now) => format!("{was} is now called {}", ended(now)),
    }
}

fn cancellation(facts: &LetterFacts<'_>) -> String {
    let title = title(facts);
    if facts.event.is_cancelled() {
        let is = if facts.event.is_over(facts.now) { "was" } else { "is" };
        return format!("{title} on {} {is} cancelled.", when::of(facts.event));
    }
    format!("Your invitation to {title} was withdrawn.")
}

fn farewell(facts: &LetterFacts<'_>) -> Vec<String> {
    let reason = facts
        .event
        .cancel_reason
        .as_ref()
        .filter(|_| facts.event.is_cancelled());
    let mut remarks: Vec<String> = reason
        .map(|reason| format!("{} writes: {reason}", facts.group.plan.name))
        .into_iter()
        .collect();
    if facts.letter.method.is_some() {
        remarks.push("The file in this mail takes it out of your calendar.".to_owned());
    }
    remarks
}

fn confirmation(facts: &LetterFacts<'_>) -> String {
    let title = title(facts);
    if is_noted(facts) {
        return noted(facts);
    }
    match facts.invitation.status {
        RsvpStatus::Going { .. } => match when::missed(facts.event, facts.days, facts.now).as_slice() {
            [] => format!("You're going to {}", ended(title)),
            [one] => format!("You're going to {title}, but not on {one}."),
            [one, other] => format!("You're going to {title}, but not on {one} and {other}."),
            more => format!("You're going to {title}, but not on {} of its dates.", more.len()),
        },
        RsvpStatus::Maybe => format!("You said maybe to {}", ended(title)),
        RsvpStatus::Declined => format!("You've declined {}", ended(title)),
        RsvpStatus::Unanswered | RsvpStatus::Waiting { .. } | RsvpStatus::Withdrawn => {
            format!("Your answer about {title} was noted.")
        }
    }
}

/// Whether the letter is about an answer that the organizer gave, and not about what the person said of a date since.
fn is_noted(facts: &LetterFacts<'_>) -> bool {
    let told = facts.invitation.last_sent.as_ref();
    let is_news = told.is_none_or(|told| !facts.invitation.status.reads_as(told.status));
    is_news && facts.invitation.source == Some(Source::Api)
}

/// The organizer answered for the person, who may not know.
fn noted(facts: &LetterFacts<'_>) -> String {
    let (title, group) = (title(facts), &facts.group.plan.name);
    let what = match facts.invitation.status {
        RsvpStatus::Going { .. } => "you are coming",
        RsvpStatus::Maybe => "you may come",
        _ => "you can't come",
    };
    format!("{group} noted for you that {what} to {}", ended(title))
}

/// Why what the calendar said could not be taken as it is, and what still can be done.
fn not_taken(facts: &LetterFacts<'_>) -> String {
    let title = title(facts);
    let kept = match facts.invitation.status.answer() {
        Some(_) => "What you said before still counts. ",
        None => "",
    };
    match facts.invitation.reply_issue {
        Some(ReplyIssue::Stale) => {
            format!(
                "Your calendar answered an earlier time or place of {} Please answer again.",
                ended(title)
            )
        }
        Some(ReplyIssue::Closed) => {
            let left = match facts.invitation.status {
                RsvpStatus::Declined => "",
                _ => "A no is still taken.",
            };
            let all = format!("Your calendar's answer came after answers about {title} had closed. {kept}{left}");
            all.trim_end().to_owned()
        }
        Some(ReplyIssue::Full) => format!(
            "{title} is full and has no waitlist, so your calendar's yes could not be taken. {kept}Should a place come free, your page takes a yes."
        ),
        Some(ReplyIssue::TooMany) => format!(
            "There are not enough free seats at {title} for the party that your calendar gave. {kept}On your page you can answer for fewer."
        ),
        Some(ReplyIssue::FewerGuests) => format!(
            "Your calendar brings more guests to {title} than one person may: {}.{}",
            match facts.event.plan.guests_max {
                0 => "none can come along, so none was counted".to_owned(),
                1 => "one can come along".to_owned(),
                most => format!("up to {most} can come along"),
            },
            match facts.invitation.status {
                RsvpStatus::Waiting { .. } => " It is full: you're on the waitlist.",
                _ => "",
            }
        ),
        Some(ReplyIssue::OneDate) => format!(
            "Your calendar said yes to one date of {} {kept}A place is for the whole series: say yes to all of it, and then no to the dates that you miss.",
            ended(title)
        ),
        Some(ReplyIssue::LastDate) => format!(
            "Your calendar said no to the last date of {title} that you were coming to. So your place in the series is free again."
        ),
        Some(ReplyIssue::Overtaken) => format!(
            "Your calendar answered about {title}, but by its clock before you last did here. {kept}If you mean what your calendar said, please say so once more."
        ),
        Some(ReplyIssue::Delegated) => format!(
            "Your calendar passed your invitation to {title} on to somebody else. Invitations are personal, so your place is free again, and the host knows: they can invite the person you have in mind."
        ),
        None => format!("Your answer about {title} could not be taken."),
    }
}

/// Gmail and others keep an unknown sender's entry out of the calendar until the person vouches for it.
fn calendar_asks(facts: &LetterFacts<'_>, hears_calendars: bool) -> Option<String> {
    let counts = if hears_calendars {
        "Answer there or here, as you like."
    } else {
        "Your answer counts when you give it here."
    };
    let asks = facts.letter.kind == LetterKind::Invitation && facts.letter.method.is_some();
    asks.then(|| {
        format!("Your calendar may ask whether you know the sender: say yes, and the event shows there. {counts}")
    })
}

/// Whether somebody who gave this answer now would have it taken, as far as the letter knows. After answers have closed
/// a no is still; where all is full and nobody queues, a yes only of who has a seat.
fn is_taken(facts: &LetterFacts<'_>, answer: Answer) -> bool {
    let reply_issue = Some(facts.letter.kind)
        .filter(|kind| *kind == LetterKind::NotTaken)
        .and(facts.invitation.reply_issue);
    let is_closed =
        reply_issue == Some(ReplyIssue::Closed) || RsvpWindow::of(facts.event, facts.now) == RsvpWindow::Closed;
    let has_room = reply_issue != Some(ReplyIssue::Full) || matches!(facts.invitation.status, RsvpStatus::Going { .. });
    match answer {
        Answer::No => true,
        Answer::Maybe => !is_closed,
        Answer::Yes => !is_closed && has_room,
    }
}

/// What the person has now, and what is asked or comes next.
fn situation(facts: &LetterFacts<'_>) -> String {
    let takes_yes = is_taken(facts, Answer::Yes);
    if facts.letter.asks_again {
        return asked_again(facts.invitation.status, takes_yes);
    }
    match facts.invitation.status {
        // The opening says what was not taken, and why.
        RsvpStatus::Unanswered if !takes_yes && facts.letter.kind == LetterKind::NotTaken => String::new(),
        RsvpStatus::Unanswered if !takes_yes => "Answers have closed: only a no is still taken.".to_owned(),
        RsvpStatus::Unanswered if is_series(facts) => {
            "Will you come? Please answer below, for all dates. Who said yes can then say no to single ones on their page."
                .to_owned()
        }
        RsvpStatus::Unanswered => "Will you come? Please answer below.".to_owned(),
        RsvpStatus::Going { guests } => going(facts, guests),
        RsvpStatus::Waiting { guests, .. } => format!(
            "As soon as there is room for {}, the place is yours and we write to you at once: you need do nothing. If you can't come any more, please leave the waitlist, so that it moves on.",
            match guests {
                0 => "you".to_owned(),
                guests => format!("your party ({})", party(guests)),
            }
        ),
        RsvpStatus::Maybe if !takes_yes => "You said maybe, and no seat is kept for you.".to_owned(),
        RsvpStatus::Maybe => "No seat is kept for you until you say yes.".to_owned(),
        RsvpStatus::Declined if is_noted(facts) => {
            "If that is not so, please tell us.".to_owned()
        }
        RsvpStatus::Declined if !takes_yes => "Thank you for telling us.".to_owned(),
        RsvpStatus::Declined => {
            "Thank you for telling us. Should your plans change, say so while there is room.".to_owned()
        }
        RsvpStatus::Withdrawn => String::new(),
    }
}

fn is_series(facts: &LetterFacts<'_>) -> bool {
    facts.event.plan.series.is_some()
}

fn going(facts: &LetterFacts<'_>, guests: u16) -> String {
    let kept = match guests {
        0 => "Your seat is kept".to_owned(),
        guests => format!("Your {} seats are kept ({})", u32::from(guests) + 1, party(guests)),
    };
    let tell = match facts.letter.asked_dates.len() {
        1 => {
            ", for all dates. Can you come on the one that changed? Please say so on your page; with a no to it alone you keep your place on the others."
        }
        2.. => {
            ", for all dates. Can you come on those that changed? Please say so on your page; with a no to one you keep your place on the others."
        }
        0 if is_series(facts) => {
            ", for all dates. If you can't come to one of them, say so on your page. If you can't come to any, please tell us, so that somebody else can."
        }
        0 => ". Please tell us if you can't come, so that somebody else can.",
    };
    format!("{kept}{tell}")
}

/// What is asked after the time or place changed.
fn asked_again(status: RsvpStatus, takes_yes: bool) -> String {
    match status {
        RsvpStatus::Going { guests: 0 } => "Your seat is kept. Please tell us if you can't make it now.".to_owned(),
        RsvpStatus::Going { guests } => format!(
            "Your seats are kept ({}). Please tell us if you can't make it now.",
            party(guests)
        ),
        RsvpStatus::Waiting { .. } => {
            "Your place on the waitlist is kept. Please tell us if you can't make it now.".to_owned()
        }
        RsvpStatus::Maybe if takes_yes => "You said maybe. Please tell us whether you can make it now.".to_owned(),
        RsvpStatus::Maybe => "You said maybe, and no seat is kept for you.".to_owned(),
        // Who gave no answer, or said no, is not asked for it again.
        RsvpStatus::Unanswered | RsvpStatus::Declined | RsvpStatus::Withdrawn => String::new(),
    }
}

fn answers(facts: &LetterFacts<'_>) -> Vec<(Answer, &'static str)> {
    let all = answers_while_open(facts.invitation.status, facts.letter);
    let mut taken: Vec<_> = all.into_iter().filter(|(answer, _)| is_taken(facts, *answer)).collect();
    if is_series(facts) {
        for (answer, label) in &mut taken {
            *label = to_all(*answer, label);
        }
    }
    taken
}

/// Of a series, a no that sounds as if it were to one date is named for what it is.
fn to_all(answer: Answer, label: &'static str) -> &'static str {
    match (answer, label) {
        (Answer::No, "I can't come any more") => "I can't come to any date",
        (Answer::No, "No, I can't") => "No, to no date",
        _ => label,
    }
}

fn answers_while_open(status: RsvpStatus, letter: &Letter) -> Vec<(Answer, &'static str)> {
    match status {
        RsvpStatus::Going { .. } | RsvpStatus::Waiting { .. } | RsvpStatus::Maybe if letter.asks_again => {
            vec![
                (Answer::Yes, "Yes, I still come"),
                (Answer::Maybe, "Maybe"),
                (Answer::No, "No, I can't"),
            ]
        }
        RsvpStatus::Unanswered => vec![
            (Answer::Yes, "Yes, I'll come"),
            (Answer::Maybe, "Maybe"),
            (Answer::No, "No, I can't"),
        ],
        RsvpStatus::Going { .. } => vec![(Answer::No, "I can't come any more")],
        RsvpStatus::Waiting { .. } => vec![(Answer::No, "Leave the waitlist")],
        RsvpStatus::Maybe => vec![(Answer::Yes, "Yes, I'll come"), (Answer::No, "No, I can't")],
        RsvpStatus::Declined => vec![(Answer::Yes, "I can come after all")],
        RsvpStatus::Withdrawn => Vec::new(),
    }
}
