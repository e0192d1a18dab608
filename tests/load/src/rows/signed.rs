//! The worker with a stocked queue, its letters signed by DKIM with a key of 2,048 bits: beside `smtp-source` and what OpenSSL
//! takes for as many signatures on all cores.

use std::process::Command;

use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::House;
use crate::process::output;
use crate::rows::{Aim, Row, Turns, letters, ratio};

pub(super) const ROWS: [Row; 1] = [ratio(
    "signed",
    "signed",
    "the same letters, signed with RSA-2048 (DKIM) ¹¹",
    "÷ (1 ÷ (1 ÷ `smtp-source` + a signature by `openssl` ÷ cores))",
    "letters/s",
    Aim::AtLeast(0.5),
)];

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    ground.sink()?;
    let description = letters::description();
    let octets = letters::letter_size(ground, &description).await?;
    let mut house = House::build(ground, "signed").await?;
    let key = ground.folder.join("dkim.pem").to_string_lossy().into_owned();
    openssl(&["genrsa", "-out", &key, "2048"])?;
    house.set("ACQUAINT_DKIM_KEY", &key);
    house.set("ACQUAINT_DKIM_SELECTOR", "bench");
    house.set("ACQUAINT_DKIM_DOMAIN", "events.example.org");
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let cores = f64::from(u32::try_from(ground.cores).unwrap_or(1));
    for turn in 0..ground.size.pairs {
        let bare = ground.sink()?.raw_rate(ground.size.letters, octets)?;
        let raw = 1.0 / (1.0 / bare + signature()? / cores);
        let stock = letters::from_stock(ground, &mut house, &mut organizer, &group, turn, &description).await?;
        stock.worker.running.stop()?;
        turns.note("signed", stock.letters.rate(), raw);
    }
    api.running.stop()
}

/// Seconds that a signature takes on one core: of `rsa  2048 bits 0.000529s 0.000015s 1890.2 66046.8` the first.
fn signature() -> Result<f64, Failure> {
    let said = openssl(&["speed", "-seconds", "1", "rsa2048"])?;
    let line = said
        .lines()
        .find(|line| line.starts_with("rsa") && line.contains("2048"));
    let seconds = line.and_then(|line| {
        line.split_whitespace()
            .find_map(|word| word.strip_suffix('s')?.parse().ok())
    });
    seconds.ok_or_else(|| Failure::unexpected(format!("openssl told no time: {said}")))
}

fn openssl(arguments: &[&str]) -> Result<String, Failure> {
    let mut command = Command::new("openssl");
    command.args(arguments);
    output(command, "openssl")
}
