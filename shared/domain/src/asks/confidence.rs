//! What people say in confidence: topics that no organizer and no other person sees, and whom they do not want to meet. Kept
//! sealed; it decides who is asked first and what reaches whom, and shows nowhere.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::values::invalid::Invalid;
use crate::values::text::Note;
use crate::values::words as kept_as;

/// Something that people speak of in confidence alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delicate {
    /// Negotiating pay.
    Pay,
    /// Asking for equal pay.
    EqualPay,
    /// Trouble at work.
    Trouble,
    /// Leaving a job, or losing it.
    Leaving,
    /// Health, and care for others, beside work.
    Health,
}
kept_as!(Delicate, "pay, equal_pay, trouble, leaving, health", Pay => "pay", EqualPay => "equal_pay", Trouble => "trouble",
    Leaving => "leaving", Health => "health");

/// What somebody says in confidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confidence {
    /// What they can help with.
    pub helps: BTreeSet<Delicate>,
    /// What they would like help with.
    pub seeks: BTreeSet<Delicate>,
    /// People, by name or address, and employers whom they do not want to meet; in small letters.
    pub avoids: BTreeSet<String>,
}

impl Confidence {
    /// Most lines of whom somebody avoids.
    pub const AVOIDS: usize = 20;

    /// Whether there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How much of what they seek another can help with.
    #[must_use]
    pub fn fits(&self, helper: &Self) -> usize {
        self.seeks.intersection(&helper.helps).count()
    }

    /// Whether they avoid somebody who is known by one of these.
    #[must_use]
    pub fn keeps_away<'a>(&self, known_by: impl IntoIterator<Item = &'a str>) -> bool {
        let mut known_by = known_by.into_iter().map(|one| one.trim().to_lowercase());
        known_by.any(|one| !one.is_empty() && self.avoids.contains(&one))
    }
}

/// Reads whom somebody avoids, one a line.
pub fn avoided(text: &str) -> Result<BTreeSet<String>, Invalid> {
    let text = Note::parse(text)?.to_string();
    let lines = text.lines().map(|line| line.trim().to_lowercase());
    let all: BTreeSet<String> = lines.filter(|line| !line.is_empty()).collect();
    if all.len() > Confidence::AVOIDS {
        let (len, max) = (all.len(), Confidence::AVOIDS);
        return Err(Invalid::TooLong { len, max });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_avoided_is_known_by_name_address_or_employer_however_it_is_written() {
        let own = Confidence {
            avoids: avoided("Bernd Vogel\n\n Works Ltd \nbernd@works.example").unwrap(),
            ..Confidence::default()
        };
        assert!(own.keeps_away(["BERND vogel"]) && own.keeps_away(["", "works ltd"]));
        assert!(!own.keeps_away(["", "Bernd"]) && !Confidence::default().keeps_away([""]));
        assert!(
            avoided(&"x\n".repeat(30)).is_ok()
                && avoided(&(0..30).map(|n| n.to_string()).collect::<Vec<_>>().join("\n")).is_err()
        );
    }

    #[test]
    fn what_one_seeks_fits_what_another_offers() {
        let seeks = Confidence {
            seeks: [Delicate::EqualPay, Delicate::Trouble].into(),
            ..Confidence::default()
        };
        let helps = Confidence {
            helps: [Delicate::EqualPay, Delicate::Health].into(),
            ..Confidence::default()
        };
        assert_eq!((seeks.fits(&helps), helps.fits(&seeks)), (1, 0));
    }
}
