//! Processes that end when their handle is dropped, whatever happened.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// A program stops cleanly within ten seconds; a little more for a machine under load.
const STOP_WITHIN: Duration = Duration::from_secs(15);

/// What Linux counts processor time in.
const TICKS_A_SECOND: f64 = 100.0;

/// A running process.
pub(crate) struct Running {
    child: Child,
    name: String,
}

impl Running {
    /// Starts it; what it prints goes to a file of that name in the folder.
    pub(crate) fn start(mut command: Command, name: &str, folder: &Path) -> Result<Self, Failure> {
        let refused = || Failure::system(format!("starting {name}"));
        let log = File::options()
            .create(true)
            .append(true)
            .open(folder.join(format!("{name}.log")))
            .map_err(refused())?;
        command
            .stdin(Stdio::null())
            .stderr(log.try_clone().map_err(refused())?)
            .stdout(log);
        let child = command.spawn().map_err(refused())?;
        Ok(Self {
            child,
            name: name.to_owned(),
        })
    }

    /// Fails if it has ended by itself.
    pub(crate) fn check(&mut self) -> Result<(), Failure> {
        match self.child.try_wait().map_err(Failure::system("a process's state"))? {
            None => Ok(()),
            Some(status) => Err(Failure::unexpected(format!("{} ended by itself: {status}", self.name))),
        }
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) fn stop(mut self) -> Result<(), Failure> {
        let told = Command::new("kill").arg(self.child.id().to_string()).status();
        told.map_err(Failure::system("kill"))?;
        let deadline = Instant::now() + STOP_WITHIN;
        while Instant::now() < deadline {
            if self
                .child
                .try_wait()
                .map_err(Failure::system("a process's state"))?
                .is_some()
            {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(Failure::TooLate {
            what: format!("{} to stop", self.name),
            patience: STOP_WITHIN,
        })
    }

    /// Resident memory now, in MiB.
    pub(crate) fn memory(&self) -> Result<f64, Failure> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path).map_err(Failure::system("a process's memory"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        let kibibytes = kibibytes.ok_or_else(|| Failure::unexpected("no VmRSS in /proc"))?;
        Ok(kibibytes / 1_024.0)
    }

    /// Processor time that it has taken so far, in seconds.
    pub(crate) fn processor_time(&self) -> Result<f64, Failure> {
        processor_time(self.child.id())
    }

    /// The same to the nanosecond, but of threads that have not ended.
    pub(crate) fn on_cores(&self) -> Result<f64, Failure> {
        let failed = || Failure::system("a process's threads");
        let mut nanoseconds = 0.0;
        for thread in std::fs::read_dir(format!("/proc/{}/task", self.child.id())).map_err(failed())? {
            let path = thread.map_err(failed())?.path().join("schedstat");
            // It may have ended meanwhile.
            let told = std::fs::read_to_string(path).unwrap_or_default();
            nanoseconds += told
                .split(' ')
                .next()
                .and_then(|first| first.parse::<f64>().ok())
                .unwrap_or(0.0);
        }
        Ok(nanoseconds / 1e9)
    }
}

/// Processor time that a process has taken so far, in seconds.
pub(crate) fn processor_time(process: u32) -> Result<f64, Failure> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).map_err(Failure::system("a process's time"))?;
    // Behind the name, which may have blanks, utime and stime are the 12th and 13th.
    let behind = stat.rsplit_once(") ").map_or("", |(_, behind)| behind);
    let ticks = behind.split(' ').skip(11).take(2).map(str::parse::<f64>);
    let ticks: Result<Vec<f64>, _> = ticks.collect();
    let ticks = ticks.ok().filter(|both| both.len() == 2);
    let ticks = ticks.ok_or_else(|| Failure::unexpected("no times in /proc"))?;
    Ok(ticks.iter().sum::<f64>() / TICKS_A_SECOND)
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end and answers what it printed. A failure says what it complained of.
pub(crate) fn output(mut command: Command, name: &str) -> Result<String, Failure> {
    command.stdin(Stdio::null());
    let output = command.output().map_err(Failure::system(format!("running {name}")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().next().unwrap_or("without a word");
    Err(Failure::unexpected(format!("{name} failed: {first}")))
}
