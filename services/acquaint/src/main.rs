//! The command line: reads settings, wires the parts, starts and stops them. The only place that knows them all.
//!
//! `serve` is API and worker in one process, and needs nothing installed. What each command does is in `commands/`,
//! how the parts are put together in `app`.

mod app;
mod commands;
mod data_folder;
mod error;
mod output;
mod signals;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use settings::Settings;
use uuid::Uuid;

use crate::app::Service;
use crate::error::Failure;

/// Organizes networking events: invitations by mail, answers by link, seats, waitlists and calendar feeds.
#[derive(Parser)]
#[command(
    name = "acquaint",
    version,
    max_term_width = 100,
    after_help = "Without a command it is `acquaint serve`."
)]
struct Arguments {
    /// A TOML file with settings; the environment wins over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// API and worker in one process; the same as no command. With nothing set: SQLite, and mail kept in a folder that /dev/mailbox shows.
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
    /// Keys that open the API for an organizer.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Messages that nobody could read, or that came again too often.
    #[command(subcommand)]
    DeadLetters(DeadLettersCommand),
    /// Work that waits for its time: changes to be told, mail to be read, what recurs.
    #[command(subcommand)]
    Tasks(TasksCommand),
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
    Config {
        /// Prints a file for --config instead, with every setting in it.
        #[arg(long)]
        example: bool,
    },
    /// Prints what a shell needs to complete commands, for example into `/etc/bash_completion.d/acquaint`.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

#[derive(Subcommand)]
enum OrganizerCommand {
    /// Makes an organizer and prints the key, alone on the last line. With a known address: one more key.
    Create {
        /// The organizer's mail address.
        #[arg(long)]
        email: String,
        /// The organizer's name.
        #[arg(long)]
        name: String,
    },
    /// One line an organizer.
    List,
}

#[derive(Subcommand)]
enum KeyCommand {
    /// Makes one more key and prints it, alone on the last line.
    Create {
        /// The organizer's mail address.
        #[arg(long)]
        email: String,
        /// What the key is called, to tell it from others.
        #[arg(long)]
        name: String,
        /// The rights that it is kept to, as in `--rights "event.read people.export"`. Left out: all of the organizer's but
        /// those that must be named (`key.create`, `people.export`).
        #[arg(long)]
        rights: Option<String>,
    },
    /// One line a key: its id, whose it is, its name, when it was made and used last, and whether it was revoked.
    List,
    /// Ends a key. A running `serve` refuses it within a second.
    Revoke {
        /// The id that `key list` shows.
        id: Uuid,
    },
}

#[derive(Subcommand)]
enum DeadLettersCommand {
    /// One line a message: its id, its type, and why it was put aside.
    List,
    /// Puts them back into the workers' queue.
    Redrive,
}

#[derive(Subcommand)]
enum TasksCommand {
    /// One line a task: its id, what it is, whether it waits, runs or was given up, when it runs, how often it was tried, and
    /// why it failed last.
    List,
    /// Has tasks run now.
    Retry {
        /// The id that `tasks list` shows.
        #[arg(required_unless_present = "failed")]
        id: Option<Uuid>,
        /// All that were given up.
        #[arg(long, conflicts_with = "id")]
        failed: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // To a mail server any other failure would mean that the mail can never be taken.
    let failed = match &arguments.command {
        Some(Command::Receive { .. }) => ExitCode::from(commands::receive::LATER),
        _ => ExitCode::FAILURE,
    };
    match command(arguments) {
        Ok(code) => code,
        Err(failure) => {
            output::problem(&failure);
            failed
        }
    }
}

fn command(arguments: Arguments) -> Result<ExitCode, Failure> {
    match arguments.command {
        // What needs no settings is not kept from anybody by wrong ones.
        Some(Command::Completions { shell }) => Ok(complete(shell)),
        Some(Command::Config { example: true }) => Ok(output::text(&settings::example())),
        command => {
            let settings = Settings::load(arguments.config.as_deref())?;
            run(command.unwrap_or(Command::Serve), &settings).map_err(|failure| failure.about(&settings))
        }
    }
}

fn run(command: Command, settings: &Settings) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve => commands::serve::run(settings),
        Command::Api => commands::apart::run(settings, Service::Api),
        Command::Worker => commands::apart::run(settings, Service::Worker),
        Command::Migrate { check } => commands::migrate::run(settings, check),
        Command::Organizer(OrganizerCommand::Create { email, name }) => {
            commands::organizer::create(settings, &email, &name)
        }
        Command::Organizer(OrganizerCommand::List) => commands::organizer::list(settings),
        Command::Key(KeyCommand::Create { email, name, rights }) => {
            commands::key::create(settings, &email, &name, rights.as_deref())
        }
        Command::Key(KeyCommand::List) => commands::key::list(settings),
        Command::Key(KeyCommand::Revoke { id }) => commands::key::revoke(settings, id),
        Command::DeadLetters(DeadLettersCommand::List) => commands::dead_letters::list(settings),
        Command::DeadLetters(DeadLettersCommand::Redrive) => commands::dead_letters::redrive(settings),
        Command::Tasks(TasksCommand::List) => commands::tasks::list(settings),
        Command::Tasks(TasksCommand::Retry { id, .. }) => commands::tasks::retry(settings, id),
        Command::Receive { recipient, sender } => Ok(commands::receive::run(settings, &recipient, sender.as_deref())),
        Command::Demo => commands::demo::run(settings),
        Command::Config { .. } => commands::config::run(settings),
        Command::Completions { shell } => Ok(complete(shell)),
    }
}

/// Prints a shell's completions.
fn complete(shell: Shell) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "acquaint", &mut script);
    output::text(&String::from_utf8_lossy(&script))
}
