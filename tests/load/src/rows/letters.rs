//! Letters of about 20 KB: the worker with a stocked queue beside `smtp-source`, and the whole way from the commit of
//! invitations to the last letter beside its slowest stage alone.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::ground::Ground;
use crate::house::{House, Service};
use crate::organizer::Organizer;
use crate::rows::Turns;
use crate::say;
use crate::sink::{Arrivals, Sink};

/// Longest that a turn's letters may take.
const PATIENCE: Duration = Duration::from_mins(5);

pub(super) async fn measure(ground: &Ground, turns: &mut Turns) -> Result<(), Failure> {
    ground.need_apart()?;
    ground.sink()?;
    let description = description();
    let octets = letter_size(ground, &description).await?;
    say::aside(format_args!("  a letter has {octets} octets"));
    let mut house = House::build(ground, "letters").await?;
    let api = house.start_api().await?;
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    for turn in 0..ground.size.pairs {
        let raw = ground.sink()?.raw_rate(ground.size.letters, octets)?;
        let stages = stages(ground, &mut house, &mut organizer, &group, turn, &description).await?;
        turns.note("letters", stages.letters_rate, raw);
        turns.note("invited", stages.whole, stages.relay.max(stages.worker));
    }
    api.running.stop()
}

/// One turn.
struct Stages {
    letters_rate: f64,
    /// Seconds from the commit to an empty outbox, without a worker.
    relay: f64,
    /// Seconds from the first to the last letter, with nothing else to do.
    worker: f64,
    /// Seconds from the commit to the last letter, with both.
    whole: f64,
}

/// A stocked queue, worked off.
pub(super) struct Stock {
    /// Seconds from the commit to an empty outbox, without a worker.
    relay: f64,
    pub(super) letters: Arrivals,
    pub(super) worker: Service,
}

/// Stocks the queue while no worker runs, then starts one and waits for all letters.
pub(super) async fn from_stock(
    ground: &Ground,
    house: &mut House<'_>,
    organizer: &mut Organizer,
    group: &str,
    number: usize,
    description: &str,
) -> Result<Stock, Failure> {
    let event = organizer.event(group, number, description).await?;
    house.empty_outbox().await?;
    organizer.invite(&event.id, ground.size.letters).await?;
    let committed = Instant::now();
    let relay = house.empty_outbox().await?.duration_since(committed).as_secs_f64();
    let before = ground.sink()?.count()?;
    let worker = house.start_worker().await?;
    let letters = ground.sink()?.wait(before, letters(ground), PATIENCE).await?;
    house.letters_sent(PATIENCE).await?;
    Ok(Stock { relay, letters, worker })
}

fn letters(ground: &Ground) -> u64 {
    u64::try_from(ground.size.letters).unwrap_or(u64::MAX)
}

async fn stages(
    ground: &Ground,
    house: &mut House<'_>,
    organizer: &mut Organizer,
    group: &str,
    turn: usize,
    description: &str,
) -> Result<Stages, Failure> {
    let count = ground.size.letters;
    let stock = from_stock(ground, house, organizer, group, 2 * turn, description).await?;
    let event = organizer.event(group, 2 * turn + 1, description).await?;
    house.empty_outbox().await?;
    let before = ground.sink()?.count()?;
    organizer.invite(&event.id, count).await?;
    let committed = Instant::now();
    let whole = ground.sink()?.wait(before, letters(ground), PATIENCE).await?;
    house.letters_sent(PATIENCE).await?;
    stock.worker.running.stop()?;
    Ok(Stages {
        letters_rate: stock.letters.rate(),
        relay: stock.relay,
        worker: stock.letters.seconds(),
        whole: whole.last.duration_since(committed).as_secs_f64(),
    })
}

/// Words enough that a letter with its text, its page and its calendar file comes to 20 KB.
pub(super) fn description() -> String {
    let mut text = String::new();
    for number in 0..24 {
        let _ = write!(
            text,
            "Table {number} is for those who ask and those who have been there: bring what you are stuck on.\n\n"
        );
    }
    text
}

/// Octets of one such letter, as a sink that keeps it saw them.
pub(super) async fn letter_size(ground: &Ground, description: &str) -> Result<usize, Failure> {
    let letters = ground.folder.join("kept");
    open_folder(&letters)?;
    let keeping = Sink::start_keeping(&ground.folder, &letters)?;
    let mut house = House::build(ground, "one_letter").await?;
    house.send_to(keeping.url());
    let (api, worker) = (house.start_api().await?, house.start_worker().await?);
    let mut organizer = house.organizer().await?;
    let (group, _) = organizer.group().await?;
    let event = organizer.event(&group, 0, description).await?;
    organizer.invite(&event.id, 1).await?;
    keeping.wait(0, 1, Duration::from_secs(30)).await?;
    house.letters_sent(PATIENCE).await?;
    worker.running.stop()?;
    api.running.stop()?;
    let kept = std::fs::read_dir(&letters).map_err(Failure::system("the kept letter"))?;
    let sizes = kept
        .filter_map(|entry| entry.ok()?.metadata().ok())
        .map(|file| file.len());
    let octets = sizes.max().and_then(|octets| usize::try_from(octets).ok());
    octets.ok_or_else(|| Failure::unexpected("the sink kept no letter"))
}

/// A folder that the sink's user may write to.
fn open_folder(path: &std::path::Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    let failed = || Failure::system("a folder for letters");
    std::fs::create_dir_all(path).map_err(failed())?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).map_err(failed())
}
