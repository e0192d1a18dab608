//! QR codes of letter, page and poster, as a program of others reads them (zbar, from Debian).

use std::fs;
use std::process::Command;

use journeys::{Setup, said};
use serde_json::json;

use crate::console::{Browser, printed_link};
use crate::house::{House, day, id};

const ANNA: &str = "anna@example.org";

/// Pixels a module.
const SCALE: usize = 6;

/// The first code in a page or letter, as a grey picture (PGM): each run of its path is a row of dark modules.
fn picture(html: &str) -> Vec<u8> {
    let svg = html
        .split("<svg class=\"qr\"")
        .nth(1)
        .expect("a code")
        .split("</svg>")
        .next()
        .unwrap();
    let after = |text: &str, mark: &str| text.split(mark).nth(1).unwrap_or_default().to_owned();
    let side: usize = after(svg, "viewBox=\"0 0 ").split(' ').next().unwrap().parse().unwrap();
    let path = after(svg, "fill=\"#000\" d=\"");
    let path = path.split('"').next().unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (at, rest) = run.split_once('h').unwrap();
        let (x, y) = at.split_once(',').unwrap();
        let length: usize = rest.split('v').next().unwrap().parse().unwrap();
        let begin = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
        dark[begin..begin + length].fill(true);
    }
    let wide = side * SCALE;
    let mut picture = format!("P5\n{wide} {wide}\n255\n").into_bytes();
    for row in dark.chunks(side) {
        let line: Vec<u8> = row
            .iter()
            .flat_map(|dark| [if *dark { 0 } else { 255 }; SCALE])
            .collect();
        (0..SCALE).for_each(|_| picture.extend_from_slice(&line));
    }
    picture
}

/// What a phone would open.
fn read(html: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("code.pgm");
    fs::write(&file, picture(html)).unwrap();
    let read = said(Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file));
    read.trim().to_owned()
}

#[test]
fn a_camera_reads_the_codes_of_letter_page_and_poster() {
    let house = House::start(Setup::embedded());
    let event = house.event(
        &json!({ "capacity": 2, "venue": { "name": "Loft" } }),
        &[(ANNA, "Anna")],
    );
    let post = house.setup.post();
    post.nth(ANNA, 1);
    let anna = house.link(&event, ANNA);
    house.program.http.form(&anna, "answer=yes").is(303);
    let letter = post.nth(ANNA, 2);
    let code = letter.link_to("/c/").unwrap();
    assert_eq!(read(letter.html.as_ref().unwrap()), code);
    assert_eq!(read(&house.program.http.get(&anna).is(200).body), code);

    // The poster, printed from the console.
    let mut browser = Browser::of(&house.program);
    let link = printed_link(&house.program);
    browser.post(&link, "").is(303);
    let group = json!({ "name": "Harbour Makers", "time_zone": "Europe/Berlin" });
    let group = id(&browser.api("POST", "/groups", &group).is(201).json());
    let draft = json!({
        "title": "Makers", "starts": format!("{}T18:30:00", day(9)), "ends": format!("{}T21:00:00", day(9))
    });
    let event = browser
        .api("POST", &format!("/groups/{group}/events"), &draft)
        .is(201)
        .json();
    let poster = event["poster_url"].as_str().unwrap();
    let words = poster.rsplit('/').next().unwrap();
    assert_eq!(words.split('-').count(), 3, "{poster}");
    let page = browser
        .get(&format!("/console/events/{}/poster", id(&event)))
        .is(200)
        .body;
    assert_eq!(read(&page), poster);
    assert!(page.contains(&words.replace('-', " ")), "{page}");
}
