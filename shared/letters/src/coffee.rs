//! Letters of a group's monthly coffee: in or out, tomorrow, and whom one meets.

use calendar::{ContactCard, contact_card};
use domain::mail::ask_letter::Party;
use domain::mail::coffee_letter::{CoffeeLetter, CoffeeLetterKind};
use domain::values::ids::Id;
use domain::values::token::Claim;
use mail::{AttachedFile, Message};
use wording::{Language, Text, texts, when};

use crate::invited::one_click;
use crate::layout::{Block, Fact, Foot, Layout, Link, Look};
use crate::{Letter, LetterError, Links};

/// What a letter of the coffee says.
pub(crate) fn message<'a>(
    links: &Links,
    letter: &Letter<'_>,
    about: &'a CoffeeLetter,
) -> Result<Message<'a>, LetterError> {
    let language = Language::of_tag(&about.language)
        .unwrap_or_default()
        .spoken_by(&about.group);
    let (kind, group) = (about.kind.as_str(), &about.group.plan.name);
    let names = names(language, &about.mates);
    let said_on = about.group.plan.zone.local(about.said_at).date();
    let subject = language.say(texts::coffee_subject(group, kind, &names));
    let opening = Block::Opening(language.say(texts::coffee_opening(day(about), group, kind, &names)));
    let layout = Layout {
        language,
        subject,
        look: Look::of_group(Some(&about.group)),
        blocks: std::iter::once(opening).chain(blocks(language, links, about)).collect(),
        foot: Foot {
            why: language.say(texts::coffee_why(&about.to.address, when::day(said_on), group)),
            leave: Some(Link {
                label: language.say(texts::coffee_leave()),
                url: page(links, about),
            }),
            ..Foot::by(language, &about.group)
        },
    };
    let addresses: Vec<String> = about.mates.iter().map(|mate| mate.address.to_string()).collect();
    Ok(Message {
        delivery: letter.delivery,
        sender: group.as_str(),
        recipient: &about.to.address,
        recipient_name: about.to.name.as_str(),
        reply_to: (!addresses.is_empty()).then(|| addresses.join(", ")),
        headers: std::iter::once(("Content-Language", language.tag().to_owned()))
            .chain(one_click(&format!("<{}>", page(links, about))))
            .collect(),
        text: layout.text(),
        html: Some(layout.html()?),
        subject: layout.subject,
        calendar: None,
        files: about.mates.iter().map(|mate| card(about, mate)).collect(),
        now: letter.now,
    })
}

fn page(links: &Links, about: &CoffeeLetter) -> String {
    links.coffee_page(Claim {
        id: about.seat.uuid(),
        version: 0,
    })
}

/// The day until which they may say that they are in, or skip.
fn day(about: &CoffeeLetter) -> Text {
    let zone = &about.group.plan.zone;
    let step = match about.kind {
        CoffeeLetterKind::Ask | CoffeeLetterKind::Remind => domain::asks::coffee::CoffeeStep::Tomorrow,
        _ => domain::asks::coffee::CoffeeStep::Meet,
    };
    when::day(zone.local(about.round.due_at(step, zone)).date())
}

fn blocks(language: Language, links: &Links, about: &CoffeeLetter) -> Vec<Block> {
    let button = |label: Text| {
        Block::Buttons(vec![Link {
            label: language.say(label),
            url: page(links, about),
        }])
    };
    match about.kind {
        CoffeeLetterKind::Ask | CoffeeLetterKind::Remind => vec![button(texts::coffee_say())],
        CoffeeLetterKind::Tomorrow => vec![button(texts::coffee_skip())],
        CoffeeLetterKind::Meet => {
            let facts = about.mates.iter().map(|mate| Fact {
                label: mate.name.to_string(),
                value: mate.address.to_string(),
                is_link: false,
            });
            let facts = Block::Facts {
                title: language.say(texts::asks_address()),
                facts: facts.collect(),
            };
            vec![facts, Block::Paragraph(language.say(texts::coffee_closing()))]
        }
        CoffeeLetterKind::Nobody => Vec::new(),
    }
}

/// The names of those whom they meet, as a list in a sentence.
fn names(language: Language, mates: &[Party]) -> String {
    match mates {
        [one, other] => language.say(texts::coffee_two(&one.name, &other.name)),
        [one, ..] => one.name.to_string(),
        [] => String::new(),
    }
}

fn card(about: &CoffeeLetter, mate: &Party) -> AttachedFile {
    let address = mate.address.to_string();
    AttachedFile {
        name: "contact.vcf",
        kind: "text/vcard; charset=utf-8",
        bytes: contact_card(&ContactCard {
            uid: &format!("mailto:{address}"),
            name: mate.name.as_str(),
            email: &address,
            category: about.group.plan.name.as_str(),
            changed_at: about.round.began_at,
        }),
    }
}

#[cfg(test)]
mod tests;
