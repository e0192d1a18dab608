//! The one asked answers by the link in their letter.

use domain::asks::words::{AskNote, WrittenAnswer};
use domain::asks::{Ask, AskAnswer, AskState, Follows, Next};
use domain::mail::ask_letter::AskLetterKind;
use domain::meetings::Offer;
use domain::values::draft::Violation;
use domain::values::text::Place;
use domain::{AskId, PersonId};
use store::asks::{self, letters, meetings, profiles};
use store::people::groups;
use store::{StoreError, WriteTx};

use crate::error::ActionError;

/// What they say.
#[derive(Clone, Debug)]
pub enum Said {
    /// Yes, with a word to the asker.
    Yes(AskNote),
    /// An answer in writing.
    InWriting(WrittenAnswer),
    /// One of those that look like silence.
    Silent(AskAnswer),
}

impl Said {
    /// The word for it, what goes along with a yes, and what is passed on.
    pub(super) fn taken_apart(self) -> (AskAnswer, AskNote, Option<WrittenAnswer>) {
        match self {
            Self::Yes(note) => (AskAnswer::Yes, note, None),
            Self::InWriting(written) => (AskAnswer::InWriting, AskNote::none(), Some(written)),
            Self::Silent(word) => (word, AskNote::none(), None),
        }
    }
}

/// An answer to an ask.
#[derive(Clone, Debug)]
pub struct AnswerAsk {
    /// Which.
    pub ask: AskId,
    /// The turn that the link is of.
    pub turn: u16,
    /// What they say.
    pub said: Said,
    /// The first times to meet, with a yes.
    pub times: FirstTimes,
}

/// Times that the one asked gives with a yes, by their own clocks, and where; may be none.
#[derive(Clone, Debug, Default)]
pub struct FirstTimes {
    /// When.
    pub times: Vec<jiff::civil::DateTime>,
    /// Where.
    pub place: Option<Place>,
}

/// Takes an answer. One that comes too late, or a second time, changes nothing: the ask is answered as it is.
pub fn answer(tx: &mut WriteTx<'_>, given: AnswerAsk) -> Result<Ask, ActionError> {
    let found = asks::get(tx, given.ask)?.ok_or(ActionError::NotFound)?;
    // Who passed it on must not learn whether there is anybody any more to whom they did.
    if found.turn() != given.turn {
        return Ok(found);
    }
    let everybody = [found.to, Some(found.asker), second(tx, &found)?];
    asks::lock_people(tx, &everybody.into_iter().flatten().collect::<Vec<_>>())?;
    let found = asks::lock(tx, given.ask)?.filter(|ask| ask.urgent.is_none());
    let mut ask = found.ok_or(ActionError::NotFound)?;
    // A yes of who is none of an event's people is confirmed first, by mail. In writing they give no address.
    let is_nobody = ask.to.is_none() && (ask.outside.is_none() || matches!(given.said, Said::Yes(_)));
    if is_nobody {
        return Err(ActionError::NotFound);
    }
    if ask.turn() == given.turn {
        let offer = offer(tx, &ask, given.times)?;
        take(tx, &mut ask, given.said, offer)?;
    }
    Ok(ask)
}

fn offer(tx: &mut WriteTx<'_>, ask: &Ask, given: FirstTimes) -> Result<Option<Offer>, ActionError> {
    let Some(to) = ask.to.filter(|_| !given.times.is_empty()) else {
        return Ok(None);
    };
    let zone = asks::zone_of(tx, ask, to)?;
    let times = given.times.into_iter().map(|local| zone.instant_of(local)).collect();
    let offer = Offer::new(times, given.place, tx.now()).map_err(|invalid| Violation {
        field: "times",
        invalid,
    })?;
    Ok(Some(offer))
}

/// Who else is asked after a yes to a suggestion.
fn second(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<Option<PersonId>, StoreError> {
    let profile = ask.second.map(|second| profiles::get(tx, second)).transpose()?;
    Ok(profile.flatten().map(|profile| profile.person))
}

/// Takes what is said to an ask that is locked, with its people.
pub(super) fn take(tx: &mut WriteTx<'_>, ask: &mut Ask, said: Said, offer: Option<Offer>) -> Result<(), ActionError> {
    let (word, note, written) = said.taken_apart();
    let Some(follows) = ask.answer(word, tx.now()) else {
        return Ok(());
    };
    ask.note = note;
    asks::save(tx, ask)?;
    if word.blocks()
        && let Some(to) = ask.to
    {
        asks::block(tx, to, ask.asker)?;
    }
    match follows {
        Follows::Introduction => introduce(tx, ask, offer)?,
        Follows::Relay => relay(tx, ask, written)?,
        Follows::TheOther => ask_the_other(tx, ask)?,
        Follows::Nothing => {}
    }
    Ok(())
}

/// The asker gets what was written, without an address.
pub(super) fn relay(tx: &mut WriteTx<'_>, ask: &Ask, written: Option<WrittenAnswer>) -> Result<(), StoreError> {
    // There is one offer to say thanks.
    asks::look_at(tx, ask.id, ask.deliver_at)?;
    match asks::party(tx, ask.event, ask.asker)? {
        Some(asker) => letters::send(tx, ask, AskLetterKind::Written, &asker, written),
        None => Ok(()),
    }
}

/// Each of the two gets the letter that names the other; who suggested it, or passed it on, hears that it came about.
pub(super) fn introduce(tx: &mut WriteTx<'_>, ask: &Ask, offer: Option<Offer>) -> Result<(), StoreError> {
    let both = [asks::party(tx, ask.event, ask.asker)?, asks::asked(tx, ask)?];
    meetings::create(tx, ask.id, offer)?;
    // From now on the two know each other, and may bring each other together with others.
    profiles::ensure(tx, ask.asker, ask.group, &ask.language)?;
    for party in both.into_iter().flatten() {
        letters::send(tx, ask, AskLetterKind::Agreed, &party, None)?;
    }
    let Some(suggestion) = ask.suggestion else {
        return tell_who_passed_it_on(tx, ask);
    };
    if let Some(mut suggestion) = asks::lock(tx, suggestion)?.filter(|one| one.state == AskState::Asked) {
        suggestion.come_about();
        asks::save(tx, &suggestion)?;
        if let Some(connector) = asks::party(tx, suggestion.event, suggestion.asker)? {
            letters::send(tx, &suggestion, AskLetterKind::Connected, &connector, None)?;
        }
    }
    Ok(())
}

fn tell_who_passed_it_on(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    asks::connector(tx, ask)?.map_or(Ok(()), |connector| {
        letters::send(tx, ask, AskLetterKind::Connected, &connector, None)
    })
}

/// The second of the two is asked, by the connector alone if they are not here, if there is one any more: who said yes hears on a
/// day that is named, either way.
fn ask_the_other(tx: &mut WriteTx<'_>, suggestion: &Ask) -> Result<(), ActionError> {
    let Some(first) = suggestion.to else { return Ok(()) };
    // They may be found in another group than who knows both.
    let group = asks::group_of_asked(tx, suggestion)?;
    let group = groups::get(tx, group)?.ok_or(ActionError::NotFound)?;
    let other = match suggestion.second {
        Some(second) => profiles::knows(tx, suggestion.asker, first, second)?,
        None => None,
    };
    let next = Next {
        to: other.as_ref().map(|known| known.one.profile.person),
        is_outside: suggestion.second.is_none(),
        event: other.map_or(suggestion.event, |known| known.found_at),
        words: suggestion.plan.why_you.clone(),
    };
    let (id, now) = (asks::fresh(tx)?, tx.now());
    let place = (group.id, &group.plan.zone);
    let mut ask = Ask::of_the_other(suggestion, id, first, next, place, now);
    if let Some(own) = profiles::of(tx, first, group.id)? {
        ask.language = own.language;
    }
    asks::create(tx, &ask)?;
    if ask.outside.is_some()
        && let Some(connector) = asks::party(tx, suggestion.event, suggestion.asker)?
    {
        letters::send(tx, &ask, AskLetterKind::Lines, &connector, None)?;
    }
    Ok(())
}
