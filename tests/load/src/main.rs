//! Each path of Acquaint beside its raw limit, turn by turn. `tests/bench` starts the servers and runs `load measure`,
//! which starts Acquaint, makes data over its API, runs the pairs and prints a table; the other commands are raw limits
//! that run as processes of their own.

mod bare_http;
mod bare_publisher;
mod broker;
mod client;
mod drive;
mod failure;
mod figures;
mod ground;
mod house;
mod organizer;
mod pgbench;
mod process;
mod rows;
mod say;
mod sink;
mod sql;
mod table;

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::ground::{Ground, Size};
use crate::rows::Turns;

/// Each path of Acquaint beside its raw limit.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures, and prints the table. Run by tests/bench, which starts the servers.
    Measure {
        /// One short pair of each row.
        #[arg(long)]
        quick: bool,
        /// Tables of ten million invitations, too: hours, and some 20 GB.
        #[arg(long)]
        huge: bool,
        /// The figures as JSON in place of the table.
        #[arg(long)]
        json: bool,
        /// The rows to measure; without any, all.
        #[arg(value_parser = rows::groups())]
        rows: Vec<String>,
    },
    /// A bare server that answers one body.
    BareHttp(bare_http::BareHttp),
    /// A bare publisher with confirms.
    BarePublisher(bare_publisher::BarePublisher),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Measure {
            quick,
            huge,
            json,
            rows,
        } => {
            let size = if quick { Size::QUICK } else { Size::WHOLE };
            Ground::survey(size, huge).and_then(|ground| measure(&ground, json, &rows))
        }
        Command::BareHttp(options) => bare_http::serve(&options).map(|()| ExitCode::SUCCESS),
        Command::BarePublisher(options) => bare_publisher::publish(&options).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|failure| {
        say::aside(failure);
        ExitCode::FAILURE
    })
}

/// Measures what was asked for. Fails if a row failed; a row that is not for this program or machine only says so.
fn measure(ground: &Ground, json: bool, asked: &[String]) -> Result<ExitCode, Failure> {
    // One thread: it shares the cores with all that it measures.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(Failure::system("a runtime"))?.block_on(async {
        let mut groups = rows::groups();
        groups.retain(|group| asked.is_empty() || asked.iter().any(|asked| asked == group));
        let (mut turns, mut missing, mut code) = (Turns::default(), BTreeMap::new(), ExitCode::SUCCESS);
        for group in &groups {
            say::aside(group);
            if let Err(failure) = rows::measure(group, ground, &mut turns).await {
                say::aside(format_args!("  {failure}"));
                if !matches!(failure, Failure::NotHere(_)) {
                    code = ExitCode::FAILURE;
                }
                missing.insert(*group, failure.to_string());
            }
        }
        if json {
            say::line(table::json(&groups, &turns, &missing))?;
            return Ok(code);
        }
        if !ground.apart {
            say::line("This program has no `api`: measured is `serve`, whose worker sends letters meanwhile.\n")?;
        }
        say::line(table::table(&groups, &turns, &missing))?;
        Ok(code)
    })
}
