//! The services apart, over a broker: what they need, what becomes of messages that nobody can read, and how a house is
//! brought to its next version while it runs.

use journeys::{Acquaint, Apart, Setup, wait_for};
use serde_json::{Value, json};

use crate::house::Desk;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const WORKERS: &str = "acquaint.worker.v1";
const DEAD: &str = "acquaint.dead-letters";

#[test]
fn services_apart_name_each_setting_that_they_lack() {
    let all = [
        (
            "ACQUAINT_DATABASE_URL",
            "postgres://acquaint:secret@db.example.org/acquaint",
        ),
        (
            "ACQUAINT_AMQP_URL",
            "amqp://acquaint:secret@broker.example.org/acquaint",
        ),
    ];
    for service in ["api", "worker"] {
        for (missing, _) in all {
            let mut setup = Setup::embedded();
            for (name, value) in all.into_iter().filter(|(name, _)| *name != missing) {
                setup.set(name, value);
            }
            let (_, said, status) = setup.run(&[service]);
            assert!(!status.success(), "{service} without {missing}");
            assert!(
                said.contains(missing) && said.trim().lines().count() == 1,
                "{service} without {missing} says: {said}"
            );
            let others = all.iter().filter(|(name, _)| *name != missing);
            assert!(others.clone().all(|(name, _)| !said.contains(name)), "{said}");
        }
    }
}

/// A house with one API, one worker, a group, and an event to which Anna and Bo are invited.
struct Stage {
    // The programs before their database: what is dropped under one that writes ends in a deadlock.
    api: Acquaint,
    worker: Acquaint,
    apart: Apart,
    desk: Desk,
    event: String,
}

impl Stage {
    fn set() -> Self {
        let apart = Apart::start();
        let (api, worker) = (apart.api(), apart.worker());
        let desk = Desk::open(apart.organizer(&apart.key()));
        let event = desk.event(&json!({}), &[(ANNA, "Anna"), (BO, "Bo")]);
        apart.post().nth(ANNA, 1);
        apart.post().nth(BO, 1);
        Self {
            api,
            worker,
            apart,
            desk,
            event,
        }
    }

    fn answers(&self, who: &str, answer: &str) {
        let link = self.desk.link(&self.event, who);
        self.api.http.form(&link, &format!("answer={answer}")).is(303);
    }

    fn dead_letters(&self) -> Vec<String> {
        let (printed, said, status) = self.apart.run(&["dead-letters", "list"]);
        assert!(status.success(), "{said}");
        printed.lines().map(str::to_owned).collect()
    }
}

/// A counter of `/metrics`, summed over its labels.
fn metric(program: &Acquaint, name: &str) -> u64 {
    let page = program.http.get("/metrics").is(200).body;
    let lines = page.lines().filter(|line| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['{', ' ']))
    });
    let values = lines.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok());
    values.map(|value| format!("{value:.0}").parse::<u64>().unwrap()).sum()
}

#[test]
fn a_message_that_nobody_can_read_is_put_aside_alone_and_can_be_tried_again() {
    let stage = Stage::set();
    let broker = stage.apart.vhost();
    assert_eq!(stage.dead_letters().len(), 1, "a friendly line that there are none");
    let properties = json!({
        "delivery_mode": 2, "content_type": "application/cloudevents+json",
        "message_id": "poison-1", "type": "acquaint.rsvp.changed.v1",
    });
    assert!(broker.publish("", WORKERS, &properties, "{\"specversion\": \"1.0\", \"id\""));
    stage.answers(ANNA, "yes");
    stage.apart.post().nth(ANNA, 2);
    wait_for("the poison to be put aside", || {
        (broker.look(DEAD, 10).len() == 1).then_some(())
    });
    let listed = stage.dead_letters();
    assert_eq!(listed.len(), 1);
    assert!(
        listed[0].contains("poison-1") && listed[0].contains("acquaint.rsvp.changed.v1"),
        "{listed:?}"
    );
    assert_eq!(metric(&stage.worker, "acquaint_messages_parked_total"), 1);
    assert_eq!(stage.dead_letters(), listed, "looking changes nothing");

    let (printed, _, status) = stage.apart.run(&["dead-letters", "redrive"]);
    assert!(status.success() && printed.starts_with("1 "), "{printed}");
    wait_for("it to be put aside again", || {
        (metric(&stage.worker, "acquaint_messages_parked_total") == 2).then_some(())
    });
    wait_for("it to be listed again", || {
        stage
            .dead_letters()
            .first()
            .is_some_and(|line| line.contains("poison-1"))
            .then_some(())
    });
    stage.answers(BO, "yes");
    stage.apart.post().nth(BO, 2);
    assert_eq!(stage.apart.post().letters().len(), 4);
}

/// Runs where nobody may be left with a message: the queue of what was put aside is empty.
fn check_nothing_is_put_aside(stage: &Stage) {
    assert!(
        stage.apart.vhost().look(DEAD, 10).is_empty(),
        "{:?}",
        stage.dead_letters()
    );
    assert_eq!(metric(&stage.worker, "acquaint_messages_parked_total"), 0);
}

#[test]
fn a_message_of_tomorrows_version_is_left_for_tomorrows_program() {
    let stage = Stage::set();
    let broker = stage.apart.vhost();
    let tomorrow = "acquaint.worker.v2";
    let kind = "acquaint.rsvp.changed.v2";
    broker.declare(tomorrow, &json!({ "x-queue-type": "quorum" }));
    broker.bind("acquaint", tomorrow, kind);
    let event = json!({
        "specversion": "1.0", "id": "019a205d-0b03-7000-8000-1a7a2fcd33b4", "source": "/acquaint", "type": kind,
        "time": "2031-03-04T18:30:00Z", "subject": stage.event, "datacontenttype": "application/json",
        "data": { "what": "today's program does not know" },
    });
    let properties = json!({
        "delivery_mode": 2, "content_type": "application/cloudevents+json", "type": kind,
        "message_id": "019a205d-0b03-7000-8000-1a7a2fcd33b4",
    });
    assert!(broker.publish("acquaint", kind, &properties, &event.to_string()));
    stage.answers(ANNA, "yes");
    stage.apart.post().nth(ANNA, 2);
    let waiting = broker.take(tomorrow, 10);
    assert_eq!(waiting.len(), 1, "left, and once");
    assert_eq!(serde_json::from_str::<Value>(&waiting[0].payload).unwrap(), event);
    assert!(!waiting[0].redelivered, "nobody has touched it");
    check_nothing_is_put_aside(&stage);
    assert!(broker.keys("acquaint", WORKERS).iter().all(|key| !key.contains(".v2")));
}

#[test]
fn what_an_operator_purges_is_found_again_by_the_sweep() {
    let stage = Stage::set();
    let Stage {
        apart,
        api: _api,
        worker,
        desk,
        event,
    } = stage;
    worker.stop("TERM");
    desk.invite_many(&event, 40);
    wait_for("the messages to be in the queue", || {
        (apart.vhost().queue(WORKERS)?.ready >= 40).then_some(())
    });
    apart.vhost().purge(WORKERS);
    assert!(apart.vhost().look(WORKERS, 1).is_empty());
    assert_eq!(
        apart.ask("SELECT count(*) FROM outbox"),
        "0",
        "nothing else tells of them"
    );
    // The sweep takes a letter's message for lost when it has been owed for ten minutes.
    let _ = apart
        .ask("UPDATE invitations SET mail_due_since = mail_due_since - interval '11 minutes' WHERE mail_due_since IS NOT NULL");
    let _worker = apart.worker();
    for number in 0..40 {
        apart.post().nth(&format!("guest{number}@example.org"), 1);
    }
    apart.settle();
    assert_eq!(apart.post().letters().len(), 42);
}

/// Holds all invitations for three seconds, as an answer does that is being written down.
const HOLD: &str = "BEGIN; SELECT id FROM invitations FOR NO KEY UPDATE; SELECT pg_sleep(3); COMMIT";
const IS_HELD: &str = "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.relation = 'invitations'::regclass AND l.mode = 'RowShareLock' AND a.query LIKE '%pg_sleep%'";

#[test]
fn a_letter_is_not_forgotten_because_its_invitation_is_held_for_a_moment() {
    let Stage {
        apart,
        api,
        worker,
        desk,
        event,
    } = Stage::set();
    apart.settle();
    worker.stop("TERM");
    api.http.form(&desk.link(&event, ANNA), "answer=yes").is(303);
    wait_for("the message to be in the queue", || {
        (apart.vhost().queue(WORKERS)?.ready == 1).then_some(())
    });
    std::thread::scope(|scope| {
        // Whoever clicks twice: the second answer changes nothing, and tells nobody.
        scope.spawn(|| apart.ask(HOLD));
        wait_for("the invitation to be held", || {
            (apart.ask(IS_HELD) != "0").then_some(())
        });
        let _worker = apart.worker();
        apart.post().nth(ANNA, 2);
    });
}

#[test]
fn a_broker_that_loses_its_connections_is_taken_up_again() {
    let stage = Stage::set();
    let broker = stage.apart.vhost();
    wait_for("both to be listed", || (broker.connections() >= 2).then_some(()));
    assert!(broker.cut_connections() >= 2);
    stage.answers(ANNA, "yes");
    stage.apart.post().nth(ANNA, 2);
    for program in [&stage.api, &stage.worker] {
        wait_for("it to be ready again", || {
            (program.http.get("/readyz").status == 200).then_some(())
        });
    }
    check_nothing_is_put_aside(&stage);
    for said in [stage.api.stop("TERM"), stage.worker.stop("TERM")] {
        let errors = said
            .lines()
            .filter(|line| line.contains("ERROR") && !line.contains("lapin"));
        assert_eq!(errors.count(), 0, "it takes care of itself:\n{said}");
    }
}

#[test]
fn dead_letters_need_a_broker_and_say_so() {
    for command in ["list", "redrive"] {
        let (_, said, status) = Setup::embedded().run(&["dead-letters", command]);
        assert!(!status.success() && said.contains("ACQUAINT_AMQP_URL"), "{said}");
    }
}
