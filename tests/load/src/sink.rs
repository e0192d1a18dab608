//! Postfix's `smtp-sink`, which takes letters and throws them away, and `smtp-source`, which sends as fast as it can.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::ground::free_address;
use crate::process::{Running, output};

/// Letters that the raw limit sends at a time; as many connections as Acquaint keeps.
const SESSIONS: &str = "8";

/// A mail server that counts.
pub(crate) struct Sink {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    counted: PathBuf,
    _running: Running,
}

impl Sink {
    /// Starts one that counts and keeps nothing.
    pub(crate) fn start(folder: &Path) -> Result<Self, Failure> {
        Self::start_with(folder, "sink", &["-c"])
    }

    /// Starts one that keeps each letter as a file in a folder that anybody may write to.
    pub(crate) fn start_keeping(folder: &Path, letters: &Path) -> Result<Self, Failure> {
        let template = letters.join("letter.");
        Self::start_with(folder, "keeping-sink", &["-c", "-d", &template.to_string_lossy()])
    }

    fn start_with(folder: &Path, name: &str, options: &[&str]) -> Result<Self, Failure> {
        let address = free_address()?;
        let mut command = Command::new("smtp-sink");
        command.args(options);
        if is_root() {
            command.args(["-u", "nobody"]);
        }
        command.args([&address.to_string(), "1024"]);
        let running = Running::start(command, name, folder)?;
        Ok(Self {
            address,
            counted: folder.join(format!("{name}.log")),
            _running: running,
        })
    }

    /// As Acquaint's settings name it.
    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Letters so far: the end of its running count, `sess=1 quit=1 mesg=10`.
    pub(crate) fn count(&self) -> Result<u64, Failure> {
        let failed = || Failure::system("the sink's count");
        let mut file = File::open(&self.counted).map_err(failed())?;
        let length = file.metadata().map_err(failed())?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(128)))
            .map_err(failed())?;
        let mut end = Vec::new();
        file.read_to_end(&mut end).map_err(failed())?;
        let end = String::from_utf8_lossy(&end);
        let last = end.rsplit("mesg=").next().unwrap_or_default();
        let digits: String = last.chars().take_while(char::is_ascii_digit).collect();
        Ok(digits.parse().unwrap_or(0))
    }

    /// Sends so many letters of so many octets by `smtp-source`, and answers letters a second.
    pub(crate) fn raw_rate(&self, letters: usize, octets: usize) -> Result<f64, Failure> {
        let mut command = Command::new("smtp-source");
        command.args([
            "-d",
            "-s",
            SESSIONS,
            "-l",
            &octets.to_string(),
            "-m",
            &letters.to_string(),
        ]);
        command.arg(self.address.to_string());
        let begun = Instant::now();
        output(command, "smtp-source")?;
        #[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 letters")]
        Ok(letters as f64 / begun.elapsed().as_secs_f64())
    }

    /// Waits for so many letters beyond `before`; answers when the first was seen, how many had come then, and when the
    /// last came.
    pub(crate) async fn wait(&self, before: u64, letters: u64, patience: Duration) -> Result<Arrivals, Failure> {
        let deadline = Instant::now() + patience;
        let mut first = None;
        loop {
            let (now, come) = (Instant::now(), self.count()?.saturating_sub(before));
            if come > 0 && first.is_none() {
                first = Some((now, come));
            }
            if let (Some((first, at_first)), true) = (first, come >= letters) {
                return Ok(Arrivals {
                    first,
                    at_first,
                    last: now,
                    letters: come,
                });
            }
            if now > deadline {
                let what = format!("{letters} letters; {come} came");
                return Err(Failure::TooLate { what, patience });
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

/// When letters came.
#[derive(Clone, Copy)]
pub(crate) struct Arrivals {
    first: Instant,
    at_first: u64,
    /// When the last came.
    pub(crate) last: Instant,
    letters: u64,
}

impl Arrivals {
    /// Letters a second, from the first to the last.
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 letters")]
    pub(crate) fn rate(&self) -> f64 {
        (self.letters - self.at_first) as f64 / self.seconds()
    }

    /// From the first to the last.
    pub(crate) fn seconds(&self) -> f64 {
        self.last.duration_since(self.first).as_secs_f64().max(0.001)
    }
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    id.arg("-u");
    output(id, "id").is_ok_and(|id| id.trim() == "0")
}
