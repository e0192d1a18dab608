//! The throw-away brokers, tried out. They need the servers that `tests/run` starts.

use serde_json::json;

use super::{OwnBroker, TestBroker};
use crate::patience::wait;

const QUORUM: &str = "quorum";

fn fill(broker: &TestBroker, count: usize) {
    for number in 0..count {
        let properties = json!({ "delivery_mode": 2, "headers": { "number": number } });
        assert!(broker.publish("house", "a.b", &properties, "hello"));
    }
}

fn furnish(broker: &TestBroker) {
    broker.load_definitions(&json!({
        "exchanges": [{ "name": "house", "vhost": "/", "type": "topic", "durable": true, "auto_delete": false, "arguments": {} }],
        "queues": [{ "name": "letters", "vhost": "/", "durable": true, "auto_delete": false,
            "arguments": { "x-queue-type": QUORUM } }],
        "bindings": [],
    }));
    broker.bind("house", "letters", "a.#");
}

#[test]
fn a_vhost_is_filled_looked_at_and_emptied() {
    let broker = TestBroker::start();
    furnish(&broker);
    assert_eq!(broker.exchanges(), [("house".to_owned(), "topic".to_owned())]);
    assert_eq!(broker.keys("house", "letters"), ["a.#"]);
    let queue = broker.queue("letters").unwrap();
    assert_eq!((queue.kind.as_str(), queue.durable), (QUORUM, true));
    assert_eq!(queue.arguments, json!({ "x-queue-type": QUORUM }));

    assert!(!broker.publish("house", "b", &json!({}), "nobody gets it"));
    fill(&broker, 3);
    wait("three messages", std::time::Duration::from_secs(10), || {
        broker.depth("letters") == 3
    });
    assert_eq!(broker.look("letters", 10).len(), 3);
    let taken = broker.take("letters", 1);
    let message = taken.first().unwrap();
    assert_eq!(
        (message.exchange.as_str(), message.routing_key.as_str()),
        ("house", "a.b")
    );
    assert_eq!((message.payload.as_str(), message.redelivered), ("hello", true));
    assert!(message.properties["headers"]["number"].is_u64());
    broker.purge("letters");
    assert!(broker.take("letters", 10).is_empty());
}

#[test]
fn what_a_killed_node_confirmed_is_there_when_it_starts_again() {
    let mut own = OwnBroker::start();
    furnish(own.broker());
    own.await_written("letters");
    fill(own.broker(), 5);
    own.kill();
    own.start_again();
    wait("five messages", std::time::Duration::from_secs(20), || {
        own.broker().depth("letters") == 5
    });
    assert_eq!(own.broker().take("letters", 10).len(), 5);
}
