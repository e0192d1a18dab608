//! What organizers, and programs of theirs, can get of a group and its event: one list of it, of which every world is asked.

use std::fmt::Write;
use std::time::Duration;

use domain::task::TaskKind;
use store::{StoreError, WriteTx, activity, task, webhooks};

use super::people_asks::Room;

/// Answers of the API, and files to take away.
const ANSWERS: [&str; 19] = [
    "/groups/{group}",
    "/groups/{group}/activity?limit=200",
    "/groups/{group}/suppressions",
    "/groups/{group}/contacts",
    "/groups/{group}/followers",
    "/groups/{group}/origins",
    "/groups/{group}/webhooks",
    "/groups/{group}/team",
    "/events/{event}",
    "/events/{event}/seat-log?limit=200",
    "/events/{event}/deliveries?limit=200",
    "/events/{event}/letters",
    "/events/{event}/proposals",
    "/events/{event}/private-answers",
    "/events/{event}/check-ins",
    "/events/{event}/invitations",
    "/events/{event}/attendees.csv",
    "/events/{event}/attendees.json",
    "/events/{event}/attendees.vcf",
];

/// Pages of the console, but for the one of asks, which has numbers of them.
const PAGES: [&str; 13] = [
    "/groups/{group}",
    "/groups/{group}/contacts",
    "/groups/{group}/followers",
    "/groups/{group}/unreached",
    "/groups/{group}/activity",
    "/groups/{group}/tasks",
    "/groups/{group}/webhooks",
    "/events/{event}",
    "/events/{event}/answers",
    "/events/{event}/seat-log",
    "/events/{event}/deliveries",
    "/events/{event}/letters",
    "/events/{event}/badges",
];

impl Room {
    /// All of it, as who signed in a moment ago gets it, and what the broker's messages and webhooks told of the two.
    pub(super) fn logged(&self, session: &str, group: &str, event: &str) -> String {
        let headers = [("cookie", session), ("sec-fetch-site", "same-origin")];
        let all = ANSWERS.map(|path| ("/api/v1", path)).into_iter();
        let all = all.chain(PAGES.map(|path| ("/console", path)));
        let mut told = String::new();
        for (below, path) in all {
            let path = path.replace("{group}", group).replace("{event}", event);
            let answer = self.house.raw("GET", &format!("{below}{path}"), &headers, b"").is(200);
            writeln!(told, "{path}\n{}", without_poster_words(&answer.text())).unwrap();
        }
        self.send_to_webhooks();
        let messages = self.told.borrow();
        let of_them = messages.iter().filter(|one| one.contains(group) || one.contains(event));
        of_them.fold(told, |told, one| told + one + "\n")
    }

    /// Has webhooks get what there is for them, as workers do.
    fn send_to_webhooks(&self) {
        let end = self.house.wait_for(activity::end(&self.store)).unwrap();
        let serve = |tx: &mut WriteTx<'_>| {
            for one in webhooks::behind(tx, end)? {
                webhooks::serve(tx, one, end)?;
            }
            let mut sent = Vec::new();
            for due in task::claim(tx, TaskKind::Webhook, 500, Duration::from_secs(30))? {
                sent.extend(webhooks::outgoing(tx, &due)?.map(|one| format!("{} {}", one.kind, one.body)));
                task::finish(tx, &due)?;
            }
            Ok::<_, StoreError>(sent)
        };
        let sent = self.store.write_now(serve).unwrap();
        self.told.borrow_mut().extend(sent);
    }
}

/// A text without the words of the event's poster, which are by chance.
fn without_poster_words(text: &str) -> String {
    let is_of_words = |char: char| char.is_ascii_lowercase() || char == '-';
    let mut pieces = text.split("/here/");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| {
        kept + "/here/" + piece.trim_start_matches(is_of_words)
    })
}
