//! PostgreSQL's own load generator with scripts of ours, which lie in `tests/load/pgbench/`.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::figures::percentile;
use crate::process::output;

/// Where the scripts lie, seen from the root of the workspace.
const SCRIPTS: &str = "tests/load/pgbench";

/// Transactions a second of a script with eight clients.
pub(crate) fn rate(url: &str, script: &str, variables: &[(&str, usize)], time: Duration) -> Result<f64, Failure> {
    let mut command = pgbench(url, script, variables, time);
    command.args(["-c", "8", "-j", "2"]);
    let said = output(command, "pgbench")?;
    let tps = said.lines().find_map(|line| line.strip_prefix("tps = "));
    let tps = tps.and_then(|rest| rest.split(' ').next()?.parse().ok());
    tps.ok_or_else(|| Failure::unexpected(format!("pgbench told no rate: {said}")))
}

/// Median time of a script's transaction with one client, in milliseconds.
pub(crate) fn median(url: &str, script: &str, time: Duration, folder: &Path) -> Result<f64, Failure> {
    let median = percentile(waits(url, script, time, folder)?, 50);
    median.ok_or_else(|| Failure::unexpected("pgbench logged no transaction"))
}

/// How long each transaction of a script took with one client, in milliseconds.
pub(crate) fn waits(url: &str, script: &str, time: Duration, folder: &Path) -> Result<Vec<f64>, Failure> {
    let prefix = folder.join("pgbench");
    let mut command = pgbench(url, script, &[], time);
    command.args(["-c", "1", "-l"]).arg("--log-prefix").arg(&prefix);
    output(command, "pgbench")?;
    let mut waits = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Failure::system("pgbench's log"))? {
        let path = entry.map_err(Failure::system("pgbench's log"))?.path();
        let is_log = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("pgbench."));
        if is_log {
            let log = std::fs::read_to_string(&path).map_err(Failure::system("pgbench's log"))?;
            waits.extend(log.lines().filter_map(millis));
            let _ = std::fs::remove_file(&path);
        }
    }
    Ok(waits)
}

/// The third word of a line of its log, which are microseconds.
fn millis(line: &str) -> Option<f64> {
    let micros: f64 = line.split(' ').nth(2)?.parse().ok()?;
    Some(micros / 1_000.0)
}

fn pgbench(url: &str, script: &str, variables: &[(&str, usize)], time: Duration) -> Command {
    let mut command = Command::new("pgbench");
    // Prepared statements are the fastest that a client can do.
    command
        .args(["-n", "-M", "prepared", "-f"])
        .arg(format!("{SCRIPTS}/{script}"));
    command.args(["-T", &time.as_secs().max(1).to_string()]);
    for (name, value) in variables {
        command.arg("-D").arg(format!("{name}={value}"));
    }
    command.arg(url);
    command
}
