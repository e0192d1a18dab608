//! Pages that change by themselves: the block of HTML that all who watch an event in a language have last, and who they are.
//! However many watch, a block is made once (`console::live` looks for what changed and makes it).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::{AccountId, EventId};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use wording::Language;

/// How often the log is looked at while anybody watches.
pub(crate) const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Pages that one account may watch at a time.
const STREAMS: usize = 12;

/// What is watched.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Watched {
    pub(crate) event: EventId,
    pub(crate) language: Language,
    pub(crate) shows: Shows,
}

/// Which of an event's live pages it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Shows {
    /// Answers as they come.
    Answers,
    /// Letters as they go out.
    Letters,
}

/// What is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The place in the log up to which it is right.
    pub(crate) position: i64,
    pub(crate) html: String,
    /// Whether something goes on that the log does not tell of.
    pub(crate) is_under_way: bool,
}

type Streams = Arc<Mutex<HashMap<AccountId, usize>>>;

/// All that is watched by clients of this process.
#[derive(Default)]
pub(crate) struct Live {
    blocks: Mutex<HashMap<Watched, watch::Sender<Block>>>,
    streams: Streams,
    closing: CancellationToken,
}

/// Somebody's place among those who watch; it is free again when this is dropped.
pub(crate) struct Place {
    streams: Streams,
    account: AccountId,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut streams = locked(&self.streams);
        if let Some(number) = streams.get_mut(&self.account) {
            *number -= 1;
            if *number == 0 {
                streams.remove(&self.account);
            }
        }
    }
}

impl Live {
    /// A place for one more page of an account; none: it has too many.
    pub(crate) fn enter(&self, account: AccountId) -> Option<Place> {
        let mut streams = locked(&self.streams);
        let number = streams.entry(account).or_default();
        if *number >= STREAMS {
            return None;
        }
        *number += 1;
        Some(Place {
            streams: Arc::clone(&self.streams),
            account,
        })
    }

    /// What is shown of it from now on, if somebody watches it already.
    pub(crate) fn follow(&self, watched: Watched) -> Option<watch::Receiver<Block>> {
        locked(&self.blocks).get(&watched).map(watch::Sender::subscribe)
    }

    /// The same, of what nobody watched, or somebody has only just begun to.
    pub(crate) fn begin(&self, watched: Watched, block: Block) -> watch::Receiver<Block> {
        let mut blocks = locked(&self.blocks);
        let sender = blocks.entry(watched).or_insert_with(|| watch::Sender::new(block));
        sender.subscribe()
    }

    /// What is watched, with what was shown last. Forgets what nobody watches any more.
    pub(crate) fn watched(&self) -> Vec<(Watched, i64, bool)> {
        let mut blocks = locked(&self.blocks);
        blocks.retain(|_, sender| sender.receiver_count() > 0);
        let shown = blocks.iter();
        shown
            .map(|(&watched, sender)| {
                let block = sender.borrow();
                (watched, block.position, block.is_under_way)
            })
            .collect()
    }

    /// Shows it to all who watch, if it is another than before.
    pub(crate) fn show(&self, watched: Watched, block: Block) {
        if let Some(sender) = locked(&self.blocks).get(&watched) {
            sender.send_if_modified(|shown| {
                let is_new = shown.html != block.html;
                *shown = block;
                is_new
            });
        }
    }

    /// Ends all that is watched: the service stops.
    pub(crate) fn close(&self) {
        self.closing.cancel();
    }

    /// What ends when the service stops.
    pub(crate) fn closing(&self) -> CancellationToken {
        self.closing.clone()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use domain::values::ids::Id;
    use uuid::Uuid;

    use super::*;

    fn block(position: i64, html: &str) -> Block {
        Block {
            position,
            html: html.to_owned(),
            is_under_way: false,
        }
    }

    #[test]
    fn all_who_watch_have_one_block_and_hear_only_of_another() {
        let live = Live::default();
        let watched = Watched {
            event: EventId::from_uuid(Uuid::nil()),
            language: Language::default(),
            shows: Shows::Answers,
        };
        assert!(live.follow(watched).is_none());
        let mut first = live.begin(watched, block(1, "a"));
        let second = live.begin(watched, block(0, "an older one, made at the same time"));
        assert_eq!(second.borrow().html, "a");
        live.show(watched, block(2, "a"));
        assert!(!first.has_changed().unwrap());
        assert_eq!(live.watched(), [(watched, 2, false)]);
        live.show(watched, block(3, "b"));
        assert!(second.has_changed().unwrap());
        assert_eq!(first.borrow_and_update().html, "b");
        drop((first, second));
        assert!(live.watched().is_empty() && live.follow(watched).is_none());
    }

    #[test]
    fn an_account_has_so_many_places_and_gets_them_back() {
        let live = Live::default();
        let account = AccountId::from_uuid(Uuid::nil());
        let mut places: Vec<_> = (0..STREAMS).map_while(|_| live.enter(account)).collect();
        assert!(places.len() == STREAMS && live.enter(account).is_none());
        places.pop();
        assert!(live.enter(account).is_some());
        drop(places);
        assert!(locked(&live.streams).is_empty());
    }
}
