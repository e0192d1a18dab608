//! The command line: reads settings, wires the parts, starts and stops them. The only place that knows them all.
//!
//! `serve` is API and worker in one process, and needs nothing installed. What each command does is in `commands/`,
//! how the parts are put together in `house`.

mod commands;
mod data_folder;
mod error;
mod house;
mod say;
mod signals;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use settings::Settings;

use crate::error::Failure;
use crate::house::Service;

/// Organizes networking events: invitations by mail, answers by link, seats, waitlists and calendar feeds.
#[derive(Parser)]
#[command(name = "acquaint", version, max_term_width = 100)]
struct Arguments {
    /// A TOML file with settings; the environment wins over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// What to do; without one, `serve`.
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// API and worker in one process. With nothing set: SQLite, and mail kept in a folder that /dev/mailbox shows.
    Serve,
    /// The API alone, beside workers.
    Api,
    /// A worker alone, beside the API.
    Worker,
    /// Brings the database to this version.
    Migrate {
        /// Only says whether it is; exit code 1 if not.
        #[arg(long)]
        check: bool,
    },
    /// Organizers and their keys.
    #[command(subcommand)]
    Organizer(OrganizerCommand),
    /// Messages that nobody could read, or that came again too often.
    #[command(subcommand)]
    DeadLetters(DeadLettersCommand),
    /// Takes one mail on stdin, for a mail server that pipes: a calendar's answer, a bounce, a person's words. Exit codes
    /// are those of sysexits.h; 75 means "later".
    Receive {
        /// The envelope's recipient; several times for several. Without: Delivered-To, X-Original-To or To.
        #[arg(long, value_name = "ADDRESS")]
        recipient: Vec<String>,
        /// The envelope's sender. Without: Return-Path.
        #[arg(long, value_name = "ADDRESS")]
        sender: Option<String>,
    },
    /// `serve` on a throw-away folder with a lifelike sample.
    Demo,
    /// Prints the settings in force, secrets masked, and where each came from.
    Config,
}

#[derive(Subcommand)]
enum OrganizerCommand {
    /// Makes an organizer and prints the key, alone on the last line.
    Create {
        /// The organizer's mail address.
        #[arg(long)]
        email: String,
        /// The organizer's name.
        #[arg(long)]
        name: String,
    },
}

#[derive(Subcommand)]
enum DeadLettersCommand {
    /// One line a message: its id, its type, and why it was put aside.
    List,
    /// Puts them back into the workers' queue.
    Redrive,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // To a mail server any other failure would mean that the mail can never be taken.
    let failed = match &arguments.command {
        Some(Command::Receive { .. }) => ExitCode::from(commands::receive::LATER),
        _ => ExitCode::FAILURE,
    };
    match run(arguments) {
        Ok(code) => code,
        Err(failure) => {
            say::problem(&failure);
            failed
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let settings = Settings::load(arguments.config.as_deref())?;
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => commands::serve::run(&settings),
        Command::Api => commands::apart::run(&settings, Service::Api),
        Command::Worker => commands::apart::run(&settings, Service::Worker),
        Command::Migrate { check } => commands::migrate::run(&settings, check),
        Command::Organizer(OrganizerCommand::Create { email, name }) => {
            commands::organizer::create(&settings, &email, &name)
        }
        Command::DeadLetters(DeadLettersCommand::List) => commands::dead_letters::list(&settings),
        Command::DeadLetters(DeadLettersCommand::Redrive) => commands::dead_letters::redrive(&settings),
        Command::Receive { recipient, sender } => Ok(commands::receive::run(&settings, &recipient, sender.as_deref())),
        Command::Demo => commands::demo::run(&settings),
        Command::Config => commands::config::run(&settings),
    }
}
