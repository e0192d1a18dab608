//! An organizer who has never seen it, from the first sign-in to reading what happened: in the console alone, on a phone, with
//! JavaScript turned off.

use std::fmt::Write;
use std::path::Path;

use journeys::{Browser, Post, Setup, Window, wait_for};

use crate::house::day;
use crate::organizer_letters::zone_of_noon;

const NOOR: &str = "noor@example.org";

/// Seats of the event; two more say yes.
const SEATS: usize = 3;

/// Rows of the list, and those of them that can't be read.
const ROWS: usize = 200;
const BAD: usize = 12;

fn guest(number: usize) -> String {
    format!("guest{number}@example.org")
}

/// A table as somebody's spreadsheet saved it.
fn table(folder: &Path) -> std::path::PathBuf {
    let mut table = "Name;E-Mail\n".to_owned();
    for number in 0..ROWS - BAD {
        writeln!(table, "Guest {number};{}", guest(number)).unwrap();
    }
    for number in 0..BAD {
        writeln!(table, "Lost {number};lost{number} at example.org").unwrap();
    }
    let path = folder.join("guests.csv");
    std::fs::write(&path, table).unwrap();
    path
}

/// The console, as Noor holds it in her hand.
struct Phone(Browser);

impl Phone {
    fn fits(&mut self) {
        let width = self.0.width();
        assert!(width <= 360, "{width} wide: {}", self.0.url());
    }

    fn follow(&mut self, name: &str) {
        self.0.follow(name);
        self.fits();
    }

    fn press(&mut self, name: &str) {
        self.0.press(name);
        self.fits();
    }

    fn sees(&mut self, text: &str) {
        let page = self.0.text();
        assert!(page.contains(text), "{text} is not on:\n{page}");
    }

    /// Loads the page again, as it does itself twice a minute, until it says this.
    fn watches_for(&mut self, text: &str) {
        wait_for(text, || {
            self.0.reload();
            self.0.text().contains(text).then_some(())
        });
    }
}

fn signs_in(phone: &mut Phone, base: &str, post: &Post) {
    phone.0.open(&format!("{base}/console"));
    phone.0.fill("Your mail address", NOOR);
    phone.press("Send me the link");
    let letter = post.nth(NOOR, 1);
    phone.0.open(&letter.link_to("/console/sign-in/").expect("a link"));
    phone.press("Sign in");
    phone.sees(NOOR);
}

fn makes_an_event(phone: &mut Phone) {
    phone.follow("Make a group");
    phone.0.fill("What it is called", "Harbour Makers");
    phone.0.fill("Time zone", &zone_of_noon());
    phone.press("Make the group");
    phone.follow("Make an event");
    phone.0.fill("Title", "Mentors & Makers");
    phone.0.fill("When it starts", &format!("{}T18:30", day(30)));
    phone.0.fill("Where", "Loft");
    phone.press("Make the draft");
    phone.sees("only your team sees it");
    phone.follow("Change");
    phone.0.fill("How many people fit", &SEATS.to_string());
    phone.press("Save");
    phone.sees("Saved.");
}

fn invites_a_list(phone: &mut Phone) {
    let folder = tempfile::tempdir().unwrap();
    phone.follow("Invite people");
    phone.0.attach("Or a table as a CSV file", &table(folder.path()));
    phone.0.fill("Where these addresses come from", "our spring meetup");
    phone.0.choose("Why you may write to them", "came_before");
    phone.press("Look at the list");
    phone.follow(&format!("can't be read ({BAD})"));
    for number in 0..BAD {
        phone.sees(&format!("Lost {number}, lost{number} at example.org"));
    }
    phone.press(&format!("Invite {} people", ROWS - BAD));
    phone.sees(&format!("Invited now: {}.", ROWS - BAD));
}

#[test]
fn an_organizer_needs_the_console_alone() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_SIGNUP", "open");
    let program = setup.serve();
    let post = setup.post();
    let mut phone = Phone(Browser::start());
    phone.0.window(Window::PHONE_WITHOUT_SCRIPT);
    signs_in(&mut phone, &setup.base(), &post);
    makes_an_event(&mut phone);
    invites_a_list(&mut phone);
    phone.follow("Event");
    // So many are told of only once it was said how many.
    let publish = format!("Publish ({})", ROWS - BAD);
    phone.press(&publish);
    phone.sees(&format!("{} people are invited and get a letter at once", ROWS - BAD));
    phone.press(&publish);
    phone.sees("the letters are on their way");

    for number in 0..SEATS + 2 {
        let link = post.nth(&guest(number), 1).link_to("/r/").expect("a link");
        let page = link.split('?').next().unwrap();
        program.http.form(page, "answer=yes").is(303);
    }
    phone.watches_for("3 of 3 taken");
    assert!(
        !phone.0.text().contains("Pause"),
        "what only a script does is not offered"
    );
    phone.watches_for("3 going, 2 waiting");
    post.nth(&guest(ROWS - BAD - 1), 1);

    phone.follow("Letters");
    phone.0.choose("To whom", "waitlisted");
    phone.0.fill("Subject", "You are next");
    phone.0.fill("What you want to say", "Somebody **always** drops out.");
    phone.press("Look at it");
    phone.sees("To 2 people (waiting)");
    phone.press("Send it to 2 people");
    phone.sees("You are next");
    for number in SEATS..SEATS + 2 {
        assert_eq!(post.nth(&guest(number), 3).subject, "You are next");
    }

    phone.follow("Change");
    phone.0.fill("When it starts", &format!("{}T19:00", day(31)));
    phone.0.fill("When it ends", &format!("{}T21:00", day(31)));
    phone.press("Save");
    phone.sees("188 people get a letter if you save this.");
    phone.press("Save and write to 188 people");
    phone.sees("19:00");
    let moved = post.nth(&guest(0), 3);
    assert!(moved.text.contains("19:00"), "{}", moved.text);

    phone.follow("Cancel it");
    phone.sees("188 people get a letter that it is off");

    phone.follow("Harbour Makers");
    phone.follow("Activity");
    for what in [
        "The event changed",
        "An answer came",
        "The event was published",
        "Mentors & Makers: Guest 0",
    ] {
        phone.sees(what);
    }
    program.stop("TERM");
}
