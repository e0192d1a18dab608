//! From a letter to an answer in a real browser, however people read: with JavaScript or without, by keyboard alone, in the
//! narrowest window, in the dark, from right to left.

use journeys::{Acquaint, Browser, Setup, Window};
use serde_json::json;

use crate::house::House;

/// How somebody reads, and what their page says.
struct Reader {
    name: &'static str,
    window: Window,
    has_mouse: bool,
    yes: &'static str,
    is_in: &'static str,
}

const USUAL: Reader = Reader {
    name: "script",
    window: Window::DESK,
    has_mouse: true,
    yes: "Yes, I'll come",
    is_in: "You're in",
};

const READERS: [Reader; 5] = [
    USUAL,
    Reader {
        name: "plain",
        window: Window::PHONE_WITHOUT_SCRIPT,
        ..USUAL
    },
    Reader {
        name: "keyboard",
        window: Window {
            has_script: false,
            ..Window::DESK
        },
        has_mouse: false,
        ..USUAL
    },
    Reader {
        name: "dark",
        window: Window {
            size: (320, 640),
            scheme: "dark",
            ..Window::DESK
        },
        ..USUAL
    },
    Reader {
        name: "arabic",
        window: Window {
            size: (320, 640),
            language: "ar",
            ..Window::DESK
        },
        yes: "نعم، سأحضر",
        is_in: "مكانكم مؤكد",
        ..USUAL
    },
];

/// The page of the letter to an address, as mail programs show it.
fn letter_page(program: &Acquaint, address: &str) -> String {
    let list = program.http.get("/dev/mailbox").is(200).body;
    let mut letters = list.split("href=\"/dev/mailbox/").skip(1);
    let letter = letters.find(|letter| letter.contains(address));
    let id = letter.and_then(|letter| letter.split('"').next()).expect("a letter");
    format!("{}/dev/mailbox/{id}/html", program.http.base())
}

fn fits(browser: &mut Browser, reader: &Reader) {
    let (width, at_most) = (browser.width(), reader.window.size.0);
    assert!(
        width <= u64::from(at_most),
        "{}: {width} wide at {}",
        reader.name,
        browser.url()
    );
}

#[test]
fn a_letter_is_answered_however_it_is_read() {
    let house = House::start(Setup::embedded());
    let people = READERS.map(|reader| (format!("{}@example.org", reader.name), reader.name));
    let people = people.each_ref().map(|(address, name)| (address.as_str(), *name));
    let event = house.event(&json!({ "guests_max": 1, "attendees_shown": "number" }), &people);
    let mut browser = Browser::start();
    for (reader, (address, _)) in READERS.iter().zip(people) {
        house.setup.post().nth(address, 1);
        let press = |browser: &mut Browser, is_link: bool, name: &str| match (reader.has_mouse, is_link) {
            (false, _) => browser.enter(name),
            (true, true) => browser.follow(name),
            (true, false) => browser.press(name),
        };
        browser.window(reader.window);
        browser.open(&letter_page(&house.program, address));
        fits(&mut browser, reader);
        press(&mut browser, true, USUAL.yes);
        fits(&mut browser, reader);
        if reader.window.has_script {
            assert_eq!(browser.faults(&[]), [""; 0], "{}", reader.name);
        }
        press(&mut browser, false, reader.yes);
        browser.wait_for(reader.is_in);
        fits(&mut browser, reader);
        if reader.window.has_script {
            assert_eq!(browser.faults(&[]), [""; 0], "{}", reader.name);
        }
        let direction = if reader.window.language == "ar" { "rtl" } else { "ltr" };
        assert_eq!(browser.direction(), direction);
        assert_eq!(house.invitation(&event, address)["seat"], "confirmed");
    }
}
