//! Tables as others export them, with invented people.

use domain::people::import::RowState;
use encoding_rs::UTF_8;

use super::*;

fn rows(table: &str) -> Vec<ImportRow> {
    let table = open(&Bytes::copy_from_slice(table.as_bytes()), UTF_8);
    table.unwrap().map(Result::unwrap).collect()
}

/// Row, address and name of each that is ready.
fn people(table: &str) -> Vec<(u32, String, String)> {
    let rows = rows(table).into_iter();
    let ready = rows.filter(|row| row.state == RowState::Ready);
    ready.map(|row| (row.number, row.email, row.name)).collect()
}

fn anna_and_bo(rows: [u32; 2]) -> Vec<(u32, String, String)> {
    let people = [("anna@example.org", "Anna Berg"), ("bo@example.org", "Bo Okafor")];
    let numbered = rows.into_iter().zip(people);
    numbered
        .map(|(row, (email, name))| (row, email.to_owned(), name.to_owned()))
        .collect()
}

#[test]
fn exports_of_the_known_programs_are_read() {
    let luma = "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,What do you do?\n\
        gst-1,Anna Berg,Anna,Berg,anna@example.org,,2026-05-01T10:00:00Z,approved,,\"Boats, mostly\"\n\
        gst-2,,Bo,Okafor,bo@example.org,+49 40 123,2026-05-02T10:00:00Z,approved,,\n";
    let eventbrite = "Order ID,Order date,Attendee status,Attendee first name,Attendee surname,Attendee email,Event name,Ticket quantity,Buyer first name,Buyer surname,Buyer email\r\n\
        101,2026-05-01,Attending,Anna,Berg,anna@example.org,Mentors & Makers,1,Carl,Payer,carl@example.org\r\n\
        102,2026-05-02,Attending,Bo,Okafor,bo@example.org,Mentors & Makers,1,Bo,Okafor,bo@example.org\r\n";
    let eventbrite_before = "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type\n\
        1,2026-05-01,Anna,Berg,anna@example.org,1,Free\n2,2026-05-01,Bo,Okafor,bo@example.org,1,Free\n";
    let meetup = "Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tURL of Member Profile\tWhat is your email?\n\
        Anna Berg\tuser 11\t\tNo\tYes\t0\tMay 1, 2026\thttps://example.org/11\tanna@example.org\n\
        Bo Okafor\tuser 12\t\tNo\tYes\t1\tMay 2, 2026\thttps://example.org/12\tbo@example.org\n";
    let google = "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n\
        Anna,,Berg,,,Harbour Makers,,,* myContacts,* Home,anna@example.org,\n\
        Bo,,Okafor,,,,,,* myContacts,* Work,bo@example.org ::: bo.okafor@example.net,\n";
    let google_before = "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\n\
        Anna Berg,Anna,,Berg,* ,anna@example.org\nBo Okafor,Bo,,Okafor,* ,bo@example.org\n";
    let google_second = "Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value\n\
        Anna Berg,* Home,,* Work,anna@example.org\nBo Okafor,* Home,bo@example.org,* Work,bo.okafor@example.net\n";
    let spreadsheet =
        "sep=;\r\nName;Vorname;E-Mail-Adresse\r\nBerg;Anna;anna@example.org\r\nOkafor;Bo;bo@example.org\r\n";
    for table in [
        luma,
        eventbrite,
        eventbrite_before,
        meetup,
        google,
        google_before,
        google_second,
        spreadsheet,
    ] {
        assert_eq!(people(table), anna_and_bo([2, 3]), "{table}");
    }
}

#[test]
fn a_table_needs_no_header() {
    for table in [
        "anna@example.org,Anna,Berg\nbo@example.org,Bo,Okafor\n",
        "Anna Berg\t040 123\tanna@example.org\nBo Okafor\t\tbo@example.org",
        "Anna Berg;anna@example.org\r\nBo Okafor;bo@example.org\r\n",
    ] {
        assert_eq!(people(table), anna_and_bo([1, 2]), "{table}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let table = "email,name,note\n\"anna@example.org\",\"Anna\nBerg\",\"several\nlines, \"\"quoted\"\"\"\n,,\nnobody,\"=1+1\"\nbo@example.org,Bo Okafor\n,Cleo\n";
    let all: Vec<_> = rows(table).into_iter().map(|row| (row.number, row.state)).collect();
    let (ready, bad) = (RowState::Ready, RowState::Bad);
    assert_eq!(all, [(2, ready), (4, bad), (5, ready), (6, bad)]);
    assert_eq!(people(table), anna_and_bo([2, 5]));
}

#[test]
fn our_own_table_comes_back_as_it_was() {
    for name in ["=HYPERLINK(1)", "＝HYPERLINK(1)"] {
        let table = format!("email,name\n'+anna@example.org,'{name}\n");
        let row = rows(&table).remove(0);
        assert_eq!((row.email.as_str(), row.name.as_str()), ("+anna@example.org", name));
    }
}

#[test]
fn what_is_no_table_of_people_says_what_to_do() {
    let code = |body: &[u8]| match open(&Bytes::copy_from_slice(body), UTF_8) {
        Err(ApiError::Invalid(faults)) => faults.listed()[0].code,
        Err(other) => panic!("{other:?}"),
        Ok(_) => "none",
    };
    assert_eq!(code(b"PK\x03\x04\x14\x00\x06\x00"), "workbook");
    for body in [
        &b""[..],
        b"\n\n",
        b"Name,Phone\nAnna,040\n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"{}",
        b"\0\0\0",
    ] {
        assert_eq!(code(body), "no_addresses", "{body:?}");
    }
}

#[test]
fn of_a_row_that_is_too_long_only_the_beginning_is_kept() {
    let endless = format!("bo@example.org,\"Bo\n{}", "x,y\n".repeat(50_000));
    let cells = format!("bo@example.org{}", ",Bo".repeat(50_000));
    let large = format!("bo@example.org,{}", "ö".repeat(5_000_000));
    for row in [endless, cells, large] {
        let table = format!("email,name\nanna@example.org,Anna Berg\n{row}\n");
        let rows = rows(&table);
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[1].number, rows[1].state), (3, RowState::Bad));
        assert_eq!(rows[1].email, "bo@example.org");
        assert!(rows[1].detail.as_ref().unwrap().starts_with("the row is longer"));
    }
}

#[test]
fn what_follows_a_row_that_is_too_long_is_read() {
    let table = format!(
        "email,name\nanna@example.org,{}\nbo@example.org,Bo Okafor\n",
        "x ".repeat(100_000)
    );
    assert_eq!(
        people(&table),
        [(3, "bo@example.org".to_owned(), "Bo Okafor".to_owned())]
    );
}
