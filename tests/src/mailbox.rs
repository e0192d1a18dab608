//! The letters that the program sent, wherever they went.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use testkit::{OpenedLetter, SmtpSink};

use crate::PATIENCE;

/// Where letters end up.
#[derive(Clone)]
pub enum Post {
    /// The mailbox folder.
    Folder(PathBuf),
    /// A mail server.
    Server(Arc<SmtpSink>),
}

impl Post {
    /// All letters so far, in the order of their arrival.
    pub fn letters(&self) -> Vec<OpenedLetter> {
        match self {
            Self::Server(sink) => sink.letters().iter().map(testkit::SmtpLetter::open).collect(),
            Self::Folder(folder) => {
                let letters: BTreeMap<_, _> = files(folder)
                    .filter_map(|path| Some((path.clone(), std::fs::read(&path).ok()?)))
                    .collect();
                letters.values().map(|raw| OpenedLetter::open(raw)).collect()
            }
        }
    }

    /// How many there are so far.
    fn arrived(&self) -> usize {
        match self {
            Self::Server(sink) => sink.counters().letters,
            Self::Folder(folder) => files(folder).count(),
        }
    }

    /// Letters to one address.
    pub fn to(&self, address: &str) -> Vec<OpenedLetter> {
        self.letters()
            .into_iter()
            .filter(|letter| letter.to.iter().any(|to| to == address))
            .collect()
    }

    /// Waits until an address has this many letters, and answers the last one.
    pub fn nth(&self, address: &str, count: usize) -> OpenedLetter {
        let deadline = Instant::now() + PATIENCE;
        let mut arrived = self.arrived();
        let mut letters = self.to(address);
        while letters.len() < count {
            let subjects: Vec<_> = letters.iter().map(|letter| letter.subject.as_str()).collect();
            assert!(
                Instant::now() < deadline,
                "letter {count} to {address} did not come; there are {subjects:?}"
            );
            std::thread::sleep(Duration::from_millis(20));
            // To open them all takes longer than to wait.
            let now = self.arrived();
            if now != arrived {
                (arrived, letters) = (now, self.to(address));
            }
        }
        assert_eq!(letters.len(), count, "more letters to {address} than expected");
        letters.pop().expect("a letter")
    }
}

/// The letters of a mailbox folder, as files.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
}
