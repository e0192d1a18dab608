//! Throw-away brokers: a vhost of its own on the private `RabbitMQ` that `tests/run` starts, or a node of its own.

mod management;
mod own;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

pub use own::OwnBroker;

use management::{Management, segment};

/// A vhost that is gone with this value; nothing is in it but `RabbitMQ`'s own exchanges.
pub struct TestBroker {
    management: Management,
    vhost: String,
    url: String,
    /// Whether the vhost is ours to delete.
    is_ours: bool,
}

/// A queue, as the broker describes it; counts are half a second old at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Its name.
    pub name: String,
    /// `quorum`, `classic` or `stream`.
    pub kind: String,
    /// Whether it survives a restart.
    pub durable: bool,
    /// The arguments that it was declared with.
    pub arguments: Value,
    /// Messages in it, those in somebody's hands included.
    pub messages: u64,
    /// Messages that nobody has in hand.
    pub ready: u64,
    /// Who reads from it.
    pub consumers: u64,
}

/// A message that was taken from a queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The exchange that it was published to.
    pub exchange: String,
    /// Its routing key.
    pub routing_key: String,
    /// Its properties, with `headers` among them.
    pub properties: Value,
    /// Whether somebody had it before.
    pub redelivered: bool,
    /// Its body.
    pub payload: String,
}

/// Tells vhosts of one test process apart.
static NEXT: AtomicU32 = AtomicU32::new(0);

impl TestBroker {
    /// A vhost on the private node that `tests/run` starts.
    #[must_use]
    pub fn start() -> Self {
        let unset = "ACQUAINT_TEST_AMQP_URL or ACQUAINT_TEST_RABBITMQ_API is not set: run the tests by tests/run";
        let server = std::env::var("ACQUAINT_TEST_AMQP_URL").expect(unset);
        let management = Management::new(&std::env::var("ACQUAINT_TEST_RABBITMQ_API").expect(unset));
        let vhost = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        management.put(&format!("/vhosts/{vhost}"), &Value::Null);
        let everything = json!({ "configure": ".*", "write": ".*", "read": ".*" });
        management.put(&format!("/permissions/{vhost}/guest"), &everything);
        Self {
            management,
            url: format!("{server}/{vhost}"),
            vhost,
            is_ours: true,
        }
    }

    /// The value for `ACQUAINT_AMQP_URL`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// All queues.
    #[must_use]
    pub fn queues(&self) -> Vec<Queue> {
        let list = self.management.get(&self.path("queues", ""));
        list.as_array().into_iter().flatten().map(Queue::read).collect()
    }

    /// One queue, if it is there.
    #[must_use]
    pub fn queue(&self, name: &str) -> Option<Queue> {
        self.queues().into_iter().find(|queue| queue.name == name)
    }

    /// How many messages are in a queue, those in somebody's hands included, half a second ago. 0 if it is not there.
    #[must_use]
    pub fn depth(&self, queue: &str) -> u64 {
        self.queue(queue).map_or(0, |queue| queue.messages)
    }

    /// Exchanges but for the broker's own, as name and type.
    #[must_use]
    pub fn exchanges(&self) -> Vec<(String, String)> {
        let list = self.management.get(&self.path("exchanges", ""));
        let names = list.as_array().into_iter().flatten();
        let pairs = names.map(|one| (text(one, "name"), text(one, "type")));
        pairs
            .filter(|(name, _)| !name.is_empty() && !name.starts_with("amq."))
            .collect()
    }

    /// The keys that bind a queue to an exchange.
    #[must_use]
    pub fn keys(&self, exchange: &str, queue: &str) -> Vec<String> {
        let list = self.management.get(&self.between(exchange, queue));
        let keys = list.as_array().into_iter().flatten();
        keys.map(|binding| text(binding, "routing_key")).collect()
    }

    /// Declares a durable queue with these arguments.
    pub fn declare(&self, queue: &str, arguments: &Value) {
        let body = json!({ "durable": true, "arguments": arguments });
        self.management.put(&self.path("queues", queue), &body);
    }

    /// Binds a queue to an exchange.
    pub fn bind(&self, exchange: &str, queue: &str, key: &str) {
        self.management
            .post(&self.between(exchange, queue), &json!({ "routing_key": key }));
    }

    /// Deletes a queue.
    pub fn delete_queue(&self, queue: &str) {
        self.management.delete(&self.path("queues", queue));
    }

    /// Throws away all messages of a queue that nobody has in hand.
    pub fn purge(&self, queue: &str) {
        let path = format!("{}/contents", self.path("queues", queue));
        self.management.delete(&path);
    }

    /// Publishes a message; `""` is the exchange that leads to the queue named by the key. Whether it reached a queue.
    #[must_use]
    pub fn publish(&self, exchange: &str, key: &str, properties: &Value, payload: &str) -> bool {
        let exchange = if exchange.is_empty() { "amq.default" } else { exchange };
        let body = json!({
            "routing_key": key, "properties": properties, "payload": payload, "payload_encoding": "string",
        });
        let path = format!("{}/publish", self.path("exchanges", exchange));
        self.management.post(&path, &body)["routed"] == true
    }

    /// Takes up to so many messages out of a queue.
    #[must_use]
    pub fn take(&self, queue: &str, count: usize) -> Vec<Taken> {
        self.get(queue, count, "ack_requeue_false")
    }

    /// Looks at up to so many messages of a queue. They go back into it, marked as redelivered.
    #[must_use]
    pub fn look(&self, queue: &str, count: usize) -> Vec<Taken> {
        self.get(queue, count, "reject_requeue_true")
    }

    fn get(&self, queue: &str, count: usize, mode: &str) -> Vec<Taken> {
        let body = json!({ "count": count, "ackmode": mode, "encoding": "auto" });
        let path = format!("{}/get", self.path("queues", queue));
        let list = self.management.post(&path, &body);
        list.as_array().into_iter().flatten().map(Taken::read).collect()
    }

    /// How many clients are connected.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connection_names().len()
    }

    /// Closes every connection from the broker's side, and says how many it were. One that has just been opened may not
    /// be listed yet.
    #[must_use]
    pub fn cut_connections(&self) -> usize {
        let names = self.connection_names();
        for name in &names {
            self.management.delete(&format!("/connections/{}", segment(name)));
        }
        names.len()
    }

    fn connection_names(&self) -> Vec<String> {
        let list = self
            .management
            .get(&format!("/vhosts/{}/connections", segment(&self.vhost)));
        let names = list.as_array().into_iter().flatten();
        names.map(|one| text(one, "name")).collect()
    }

    /// Loads a definitions file's content into the vhost; `vhost` fields in it are not looked at.
    pub fn load_definitions(&self, definitions: &Value) {
        let mut definitions = definitions.clone();
        for part in ["queues", "exchanges", "bindings", "policies"] {
            let things = definitions.get_mut(part).and_then(Value::as_array_mut);
            for one in things.into_iter().flatten() {
                one.as_object_mut().map(|fields| fields.remove("vhost"));
            }
        }
        self.management
            .post(&format!("/definitions/{}", segment(&self.vhost)), &definitions);
    }

    fn path(&self, things: &str, name: &str) -> String {
        let path = format!("/{things}/{}/{}", segment(&self.vhost), segment(name));
        path.trim_end_matches('/').to_owned()
    }

    fn between(&self, exchange: &str, queue: &str) -> String {
        format!(
            "/bindings/{}/e/{}/q/{}",
            segment(&self.vhost),
            segment(exchange),
            segment(queue)
        )
    }
}

impl Drop for TestBroker {
    fn drop(&mut self) {
        if self.is_ours {
            self.management.delete(&format!("/vhosts/{}", segment(&self.vhost)));
        }
    }
}

impl Queue {
    fn read(one: &Value) -> Self {
        let number = |name: &str| one[name].as_u64().unwrap_or_default();
        Self {
            name: text(one, "name"),
            kind: text(one, "type"),
            durable: one["durable"] == true,
            arguments: one["arguments"].clone(),
            messages: number("messages"),
            ready: number("messages_ready"),
            consumers: number("consumers"),
        }
    }
}

impl Taken {
    fn read(one: &Value) -> Self {
        Self {
            exchange: text(one, "exchange"),
            routing_key: text(one, "routing_key"),
            properties: one["properties"].clone(),
            redelivered: one["redelivered"] == true,
            payload: text(one, "payload"),
        }
    }
}

fn text(one: &Value, name: &str) -> String {
    one[name].as_str().unwrap_or_default().to_owned()
}
