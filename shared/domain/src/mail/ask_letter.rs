//! Letters about what one person asks of another: what kinds there are, and what each is made of.

use crate::asks::Ask;
use crate::asks::words::{WhyYou, WrittenAnswer};
use crate::group::Group;
use crate::meetings::Meeting;
use crate::schedule::Zone;
use crate::values::address::MailAddress;
use crate::values::ids::PersonId;
use crate::values::instant::Instant;
use crate::values::text::{PersonName, Title};
use crate::values::words;

/// A letter about an ask, to one of the two.
#[derive(Clone, Debug)]
pub struct AskLetter {
    /// What it tells.
    pub kind: AskLetterKind,
    /// The ask.
    pub ask: Ask,
    /// The group whose event it is. Its organizers see nothing of the letter.
    pub group: Group,
    /// What the event is called whose people both are.
    pub event: Title,
    /// Who it goes to.
    pub to: Party,
    /// The tag of the language that it is written in.
    pub language: String,
    /// When the one asked said that they may be; none: the reader is the asker, or was asked by a link that was forwarded.
    pub said_at: Option<Instant>,
    /// What names its recipient in the link that ends all mail there.
    pub objection: String,
    /// The other of the two, where the reader may know who that is.
    pub other: Option<Party>,
    /// Who passed it on to the reader, and what they say of it.
    pub connector: Option<(PersonName, WhyYou)>,
    /// The two that the reader brought together, if that is what it tells.
    pub both: Option<(PersonName, PersonName)>,
    /// The meeting of the two, if there is one.
    pub meeting: Option<Meeting>,
    /// The clocks of the reader.
    pub zone: Zone,
    /// The turn, or place, that the reader's link names.
    pub turn: u16,
    /// What the other wrote, if that is what it tells.
    pub written: Option<WrittenAnswer>,
}

/// One of the two that an ask is between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Who it is.
    pub person: PersonId,
    /// Their address.
    pub address: MailAddress,
    /// What they are called; may be empty.
    pub name: PersonName,
}

/// What a letter about an ask tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskLetterKind {
    /// The ask, to who is asked.
    Asked,
    /// The same once more.
    Reminder,
    /// The same a month later, to who wanted that.
    Again,
    /// Both said yes, to each of the two.
    Agreed,
    /// What the one asked wrote, to the asker.
    Written,
    /// Who was asked passed it on, to the asker.
    PassedOn,
    /// The nearer of two whom a connector brings together said yes: lines to forward to the other, to the connector.
    Lines,
    /// Two that a connector suggested to each other both said yes, or somebody to whom an ask was passed on, to the connector.
    Connected,
    /// Nothing came of it, to the asker.
    Closed,
    /// Whether it happened, to the asker.
    ThanksOffer,
    /// What the asker wrote to say thanks, to who helped.
    Thanks,
    /// Somebody else could help at short notice, to who was asked, too.
    SomebodyElse,
    /// The date that mattered has passed, to the asker.
    DayAfter,
    /// The same to who helped, who may send a line.
    LineOffer,
    /// The line, to the asker.
    Line,
    /// Nothing reaches them for a while, to who left some asks without a word.
    Paused,
    /// Times for a meeting, to who is to pick one.
    MeetOffer,
    /// A time was picked, to both.
    Meet,
    /// It was called off, to both.
    MeetOff,
    /// It is tomorrow, to both.
    MeetReminder,
    /// Whether it happened, to both.
    MeetAsk,
    /// Nothing reaches them for a while, to whom two meetings in a row did not happen.
    MeetPaused,
}
words!(AskLetterKind, "ask, ask_reminder, ask_again, ask_agreed, ask_written, ask_passed_on, ask_lines, ask_connected, ask_closed, thanks_offer, thanks, ask_somebody_else, ask_day_after, ask_line_offer, ask_line, ask_paused, meet_offer, meet, meet_off, meet_reminder, meet_ask, meet_paused", Asked => "ask",
    Reminder => "ask_reminder", Again => "ask_again", Agreed => "ask_agreed", Written => "ask_written", PassedOn => "ask_passed_on", Lines => "ask_lines", Connected => "ask_connected", Closed => "ask_closed",
    ThanksOffer => "thanks_offer", Thanks => "thanks",
    SomebodyElse => "ask_somebody_else", DayAfter => "ask_day_after", LineOffer => "ask_line_offer", Line => "ask_line", Paused => "ask_paused", MeetOffer => "meet_offer", Meet => "meet", MeetOff => "meet_off",
    MeetReminder => "meet_reminder", MeetAsk => "meet_ask", MeetPaused => "meet_paused");

impl AskLetterKind {
    /// Whether it is about a meeting.
    #[must_use]
    pub fn is_of_meeting(self) -> bool {
        use AskLetterKind::{Meet, MeetAsk, MeetOff, MeetOffer, MeetReminder};
        matches!(self, MeetOffer | Meet | MeetOff | MeetReminder | MeetAsk)
    }

    /// Whether it is nothing that its reader waits for: who wants no mail of the group does without.
    #[must_use]
    pub fn is_by_the_way(self) -> bool {
        use AskLetterKind::{
            DayAfter, LineOffer, MeetAsk, MeetPaused, MeetReminder, Paused, SomebodyElse, ThanksOffer,
        };
        matches!(
            self,
            LineOffer | SomebodyElse | Paused | MeetAsk | MeetPaused | MeetReminder | ThanksOffer | DayAfter
        )
    }

    /// Whether it waits for the morning of its reader: nobody waits for it.
    #[must_use]
    pub fn waits_for_the_day(self) -> bool {
        self.asks() || self.is_by_the_way() || matches!(self, Self::Closed | Self::Thanks | Self::Line)
    }

    /// Whether it goes to who is asked, who may want no mail of the group.
    #[must_use]
    pub fn asks(self) -> bool {
        matches!(self, Self::Asked | Self::Reminder | Self::Again)
    }
}
