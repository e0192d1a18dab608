//! Webhooks: what happens is sent, again until it is taken, and never into a network that nobody allowed.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;
use std::time::Duration;

use domain::WebhookId;
use domain::task::TaskState;
use domain::values::text::WebUrl;
use domain::webhook;
use domain::webhook::WebhookPlan;
use store::task::TaskListItem;
use store::webhooks::Try;
use store::{Page, ReadTx, StoreError, WriteTx, task, webhooks};
use testkit::SmtpSink;

use super::house::House;

/// A server that answers each request with the next of these statuses, and hands on what it was asked.
fn server(host: &str, statuses: &'static [&'static str]) -> (String, mpsc::Receiver<String>) {
    let listener = TcpListener::bind((host.trim_matches(['[', ']']), 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let (asked, requests) = mpsc::channel();
    std::thread::spawn(move || {
        for status in statuses {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = String::new();
            let mut chunk = [0; 4_096];
            while !is_whole(&request) {
                let read = stream.read(&mut chunk).unwrap();
                assert_ne!(read, 0, "it was cut short");
                request.push_str(std::str::from_utf8(&chunk[..read]).unwrap());
            }
            let answer =
                format!("HTTP/1.1 {status}\r\nlocation: /elsewhere\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
            asked.send(request).unwrap();
        }
    });
    (format!("http://{host}:{port}/hook"), requests)
}

fn is_whole(request: &str) -> bool {
    let Some((_, body)) = request.split_once("\r\n\r\n") else {
        return false;
    };
    header(request, "content-length").parse() == Ok(body.len())
}

async fn hook(house: &House, url: &str) -> WebhookId {
    let plan = WebhookPlan {
        url: WebUrl::parse(url).unwrap(),
        types: Some(vec!["acquaint.invitation.created.v1".to_owned()]),
        enabled: true,
    };
    let group = house.group().await;
    let made = house
        .store
        .write(move |tx: &mut WriteTx<'_>| webhooks::create(tx, group, &plan))
        .await;
    made.map_err(|error: StoreError| error).unwrap().id
}

/// The tries to send to a webhook, once there are so many.
async fn tries(house: &House, webhook: WebhookId, number: usize) -> Vec<Try> {
    let page = Page {
        after: None,
        limit: 100,
    };
    for _ in 0..4_000 {
        let unit = move |tx: &mut ReadTx<'_>| {
            Ok::<_, StoreError>((webhooks::list_tries(tx, webhook, page)?, task::list(tx, 100)?))
        };
        let (tries, tasks) = house.store.read(unit).await.unwrap();
        // The next one's time counts from when the task let go.
        let lets_go = |task: &TaskListItem| task.kind != "webhook" || task.state != TaskState::Running;
        if tries.len() >= number && tasks.iter().all(lets_go) {
            return tries;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("there are not {number} tries");
}

fn header<'r>(request: &'r str, name: &str) -> &'r str {
    let line = request
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    line.unwrap_or_else(|| panic!("no {name}: {request}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fact_is_sent_signed_and_again_under_its_id_until_it_is_taken() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let (url, requests) = server("127.0.0.1", &["500 Broken", "302 Elsewhere", "204 Taken"]);
    let webhook = hook(&house, &url).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    let first = tries(&house, webhook, 1).await;
    assert_eq!(
        (first[0].status, first[0].error.as_deref()),
        (Some(500), Some("it answered 500"))
    );
    house.let_pass(Duration::from_secs(6));
    let second = tries(&house, webhook, 2).await;
    assert!(second[1].error.as_ref().unwrap().contains("redirects are not followed"));
    house.let_pass(Duration::from_secs(26));
    let third = tries(&house, webhook, 3).await;
    assert_eq!(
        (third[2].status, third[2].error.as_deref(), third[2].attempt),
        (Some(204), None, 3)
    );
    house.close().await;

    let asked: Vec<String> = requests.iter().collect();
    assert_eq!(asked.len(), 3, "one invitation, one fact of that type");
    for request in &asked {
        assert_eq!(header(request, "webhook-id"), third[2].message.to_string());
        assert!(header(request, "webhook-signature").starts_with("v1,"));
        assert!(request.contains(r#""type":"acquaint.invitation.created.v1""#) && !request.contains("anna"));
    }
    assert_ne!(
        header(&asked[0], "webhook-timestamp"),
        header(&asked[1], "webhook-timestamp")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_sent_into_a_network_that_no_setting_names() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let (url, requests) = server("[::1]", &["200 Taken"]);
    let webhook = hook(&house, &url).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    let tries = tries(&house, webhook, 1).await;
    assert!(
        tries[0].error.as_ref().unwrap().contains("ACQUAINT_WEBHOOK_NETWORKS"),
        "{tries:?}"
    );
    assert!(requests.try_recv().is_err());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_five_days_of_failure_it_is_turned_off_and_the_owners_are_written_to() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let (url, requests) = server("127.0.0.1", &["500 Broken", "500 Broken"]);
    let webhook = hook(&house, &url).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    // Her letter would be taken over by another, were it still on its way five days later.
    house.wait_for(&[("sent", 1)]).await;
    tries(&house, webhook, 1).await;
    house.let_pass(webhook::OFF_AFTER);
    tries(&house, webhook, 2).await;
    house.wait_until_quiet().await;
    let letters = sink.wait_for_letters(2, Duration::from_secs(10));
    assert!(
        letters.last().unwrap().open().subject.starts_with("A webhook of"),
        "to the owner"
    );
    let unit = move |tx: &mut ReadTx<'_>| webhooks::get(tx, webhook);
    let found = house.store.read(unit).await.map_err(|error: StoreError| error);
    assert!(!found.unwrap().unwrap().plan.enabled);
    house.invite(&["bo@example.org"]).await;
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(requests.iter().count(), 2, "nothing is sent any more");
}
