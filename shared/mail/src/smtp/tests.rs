//! The transport against a server that can be told to misbehave.

use std::sync::Arc;
use std::time::Instant;

use domain::values::ids::Id;
use domain::{DeliveryId, MailAddress};
use testkit::{Behaviour, Dialect, Reply, SmtpSink};
use tokio::task::JoinSet;

use super::*;

fn envelope(number: u32, recipient: &str) -> Envelope {
    let delivery = DeliveryId::from_uuid(uuid::Uuid::from_u128(number.into()));
    let bytes =
        format!("Message-ID: <{delivery}@example.org>\r\nSubject: {number}\r\n\r\n.dots\r\nbody\r\n").into_bytes();
    Envelope {
        delivery,
        sender: "bounce@example.org".to_owned(),
        recipient: MailAddress::parse(recipient).unwrap(),
        message_id: format!("<{delivery}@example.org>"),
        bytes,
    }
}

fn transport(sink: &SmtpSink) -> Arc<SmtpTransport> {
    Arc::new(SmtpTransport::from_url(&sink.url()).unwrap())
}

/// Sends all at once.
async fn send_all(transport: &Arc<SmtpTransport>, envelopes: impl IntoIterator<Item = Envelope>) -> Vec<Verdict> {
    let mut sending = JoinSet::new();
    for envelope in envelopes {
        let transport = Arc::clone(transport);
        sending.spawn(async move { transport.deliver(&envelope).await });
    }
    sending.join_all().await
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let sink = SmtpSink::start();
    let sent = envelope(1, "anna@example.com");
    assert_eq!(transport(&sink).deliver(&sent).await, Verdict::Accepted);
    let letters = sink.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(
        (letters[0].from.as_str(), letters[0].to.as_slice()),
        ("bounce@example.org", &["anna@example.com".to_owned()][..])
    );
    assert!(
        letters[0].raw.starts_with(&sent.bytes),
        "{:?}",
        String::from_utf8_lossy(&letters[0].raw)
    );
}

#[tokio::test]
async fn forty_letters_at_once_share_eight_connections() {
    let sink = SmtpSink::start();
    let verdicts = send_all(
        &transport(&sink),
        (0..40).map(|number| envelope(number, "anna@example.com")),
    )
    .await;
    assert!(
        verdicts.iter().all(|verdict| *verdict == Verdict::Accepted),
        "{verdicts:?}"
    );
    let counters = sink.counters();
    assert_eq!(counters.letters, 40);
    assert!(
        counters.open_max <= CONNECTIONS && counters.connections <= CONNECTIONS,
        "{counters:?}"
    );
}

#[tokio::test]
async fn a_server_that_takes_one_command_at_a_time_gets_one_at_a_time() {
    for (dialect, unawaited) in [(Dialect::OneByOne, 0), (Dialect::Usual, 2)] {
        let sink = SmtpSink::speaking(dialect);
        let sent = envelope(1, "anna@example.com");
        assert_eq!(transport(&sink).deliver(&sent).await, Verdict::Accepted);
        assert!(sink.letters()[0].raw.starts_with(&sent.bytes));
        assert_eq!(sink.counters().unawaited, unawaited, "{dialect:?}");
    }
}

#[tokio::test]
async fn letters_end_and_begin_with_whatever_they_like() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    for (number, text) in [".\r\n.\r\n..\r\n", "no end", "end\r\n.", "\r\n.a\r\n\r\n", "Grüße\r\n"]
        .into_iter()
        .enumerate()
    {
        let bytes = text.as_bytes().to_vec();
        let sent = Envelope {
            bytes,
            ..envelope(1, "anna@example.com")
        };
        assert_eq!(transport.deliver(&sent).await, Verdict::Accepted);
        let arrived = String::from_utf8_lossy(&sink.letters()[number].raw).into_owned();
        assert_eq!(arrived.trim_end_matches("\r\n"), text.trim_end_matches("\r\n"));
    }
}

#[tokio::test]
async fn a_refused_recipient_costs_no_connection() {
    for dialect in [Dialect::Usual, Dialect::OneByOne, Dialect::DataRegardless] {
        refused_recipients_in(dialect).await;
    }
}

async fn refused_recipients_in(dialect: Dialect) {
    let sink = SmtpSink::speaking(dialect);
    sink.set_script(|asked| match asked.recipient.as_str() {
        "gone@example.com" => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 No such user")),
        "full@example.com" => Behaviour::RefuseRecipient(Reply::new(452, "4.2.2 Full")),
        "closed@example.com" => Behaviour::RefuseRecipient(Reply::new(550, "5.7.1 Not from you")),
        "spam@example.com" => Behaviour::RefuseLetter(Reply::new(554, "5.7.1 Looks like spam")),
        _ => Behaviour::Accept,
    });
    let transport = transport(&sink);
    for number in 0..5 {
        let ask = async |recipient| transport.deliver(&envelope(number, recipient)).await;
        assert_eq!(
            ask("gone@example.com").await,
            Verdict::NoSuchAddress("550 5.1.1 No such user".to_owned())
        );
        assert_eq!(ask("anna@example.com").await, Verdict::Accepted);
        assert_eq!(
            ask("full@example.com").await,
            Verdict::PutOff("452 4.2.2 Full".to_owned())
        );
        assert_eq!(ask("bert@example.com").await, Verdict::Accepted);
        assert_eq!(
            ask("closed@example.com").await,
            Verdict::Refused("550 5.7.1 Not from you".to_owned())
        );
        assert_eq!(ask("carl@example.com").await, Verdict::Accepted);
        assert_eq!(
            ask("spam@example.com").await,
            Verdict::Refused("554 5.7.1 Looks like spam".to_owned())
        );
        assert_eq!(ask("dora@example.com").await, Verdict::Accepted);
    }
    let counters = sink.counters();
    assert_eq!(
        (
            counters.letters,
            counters.recipients_refused,
            counters.letters_refused,
            counters.connections
        ),
        (20, 15, 5, 1)
    );
}

#[tokio::test]
async fn a_server_that_is_away_is_away_and_found_again() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    assert_eq!(transport.probe().await, Ok(()));
    assert_eq!(
        transport.deliver(&envelope(1, "anna@example.com")).await,
        Verdict::Accepted
    );
    sink.stop();
    let verdict = transport.deliver(&envelope(2, "anna@example.com")).await;
    assert!(
        matches!(&verdict, Verdict::Away(why) if why.contains("can't be reached")),
        "{verdict:?}"
    );
    assert!(transport.probe().await.is_err());
    sink.start_again();
    assert_eq!(transport.probe().await, Ok(()));
    assert_eq!(
        transport.deliver(&envelope(2, "anna@example.com")).await,
        Verdict::Accepted
    );
}

#[tokio::test]
async fn connections_that_died_while_they_rested_are_replaced_in_silence() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    send_all(&transport, (0..20).map(|number| envelope(number, "anna@example.com"))).await;
    let before = sink.counters().connections;
    sink.stop();
    sink.start_again();
    let verdicts = send_all(&transport, (20..40).map(|number| envelope(number, "anna@example.com"))).await;
    assert!(
        verdicts.iter().all(|verdict| *verdict == Verdict::Accepted),
        "{verdicts:?}"
    );
    let counters = sink.counters();
    assert_eq!(counters.letters, 40);
    assert!(
        counters.connections > before && counters.open_max <= CONNECTIONS,
        "{counters:?}"
    );
}

#[tokio::test]
async fn a_connection_that_breaks_after_the_final_dot_leaves_it_unknown() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::DropAfterData);
    let transport = transport(&sink);
    let verdict = transport.deliver(&envelope(1, "anna@example.com")).await;
    assert!(matches!(verdict, Verdict::Unknown(_)), "{verdict:?}");
    // Once: sending it again by itself might double it.
    assert_eq!(sink.letters().len(), 1);
    sink.clear_script();
    assert_eq!(
        transport.deliver(&envelope(2, "anna@example.com")).await,
        Verdict::Accepted
    );
}

#[tokio::test]
async fn a_server_that_never_answers_is_not_waited_for_for_ever() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::HangInData);
    let patience = Patience {
        message: Duration::from_millis(50),
        ..PATIENCE
    };
    let transport = SmtpTransport::with_patience(&sink.url(), patience).unwrap();
    let verdict = transport.deliver(&envelope(1, "anna@example.com")).await;
    assert!(matches!(verdict, Verdict::Unknown(_)), "{verdict:?}");
}

#[tokio::test]
async fn something_else_on_the_port_is_a_server_that_is_away() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", silent.local_addr().unwrap());
    let patience = Patience {
        command: Duration::from_millis(50),
        ..PATIENCE
    };
    let transport = SmtpTransport::with_patience(&url, patience).unwrap();
    let verdict = transport.deliver(&envelope(1, "anna@example.com")).await;
    assert!(
        matches!(&verdict, Verdict::Away(why) if why.contains("no answer in time")),
        "{verdict:?}"
    );
}

#[tokio::test]
async fn a_connection_is_renewed_after_a_hundred_letters() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    let start = Instant::now();
    for number in 0..100 {
        assert_eq!(
            transport.deliver(&envelope(number, "anna@example.com")).await,
            Verdict::Accepted
        );
    }
    // Without TCP_NODELAY it is 4.5 s: the final dot waits for a delayed acknowledgement.
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    assert_eq!(sink.counters().connections, 1);
    assert_eq!(
        transport.deliver(&envelope(100, "anna@example.com")).await,
        Verdict::Accepted
    );
    assert_eq!(sink.counters().connections, 2);
}

#[tokio::test]
async fn an_address_beyond_ascii_is_announced() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    let mut jürgen = envelope(1, "jürgen@müller.example");
    jürgen.bytes = "To: jürgen@müller.example\r\n\r\nbody\r\n".as_bytes().to_vec();
    assert_eq!(transport.deliver(&jürgen).await, Verdict::Accepted);
    assert_eq!(
        transport.deliver(&envelope(2, "anna@müller.example")).await,
        Verdict::Accepted
    );
    let letters = sink.letters();
    assert_eq!(letters[0].to, ["jürgen@xn--mller-kva.example"]);
    assert_eq!(letters[0].from_parameters, "SMTPUTF8 BODY=8BITMIME");
    assert_eq!(letters[1].to, ["anna@xn--mller-kva.example"]);
    assert_eq!(letters[1].from_parameters, "");
}

#[tokio::test]
async fn after_the_end_nothing_stays_open_and_nothing_goes_out() {
    let sink = SmtpSink::start();
    let transport = transport(&sink);
    send_all(&transport, (0..20).map(|number| envelope(number, "anna@example.com"))).await;
    transport.close().await;
    let counters = tokio::task::spawn_blocking(move || {
        sink.wait_until("all connections closed", Duration::from_secs(10), |counters| {
            counters.open == 0
        });
        sink.counters()
    });
    assert_eq!(counters.await.unwrap().letters, 20);
    assert!(matches!(
        transport.deliver(&envelope(20, "anna@example.com")).await,
        Verdict::Away(_)
    ));
    assert!(transport.probe().await.is_err());
}

#[tokio::test]
async fn nothing_is_sent_in_the_clear_where_encryption_is_required() {
    let sink = SmtpSink::start();
    let deliver = async |query: &str| {
        let transport = SmtpTransport::from_url(&format!("{}{query}", sink.url())).unwrap();
        transport.deliver(&envelope(1, "anna@example.com")).await
    };
    let verdict = deliver("?tls=required").await;
    assert!(
        matches!(&verdict, Verdict::Away(why) if why.contains("can't be encrypted")),
        "{verdict:?}"
    );
    assert!(sink.letters().is_empty());
    assert_eq!(deliver("?tls=opportunistic").await, Verdict::Accepted);
}

#[tokio::test]
async fn a_server_that_takes_no_password_is_away_and_the_password_is_not_told() {
    let sink = SmtpSink::start();
    let url = sink.url().replace("smtp://", "smtp://user:secret@");
    let verdict = SmtpTransport::from_url(&url)
        .unwrap()
        .deliver(&envelope(1, "anna@example.com"))
        .await;
    assert!(
        matches!(&verdict, Verdict::Away(why) if why.contains("password") && !why.contains("secret")),
        "{verdict:?}"
    );
    assert!(sink.letters().is_empty());
}
