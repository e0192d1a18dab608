//! Where an event takes place.

use crate::values::text::Place;

/// Degrees on the globe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// North, -90 to 90.
    pub latitude: f64,
    /// East, -180 to 180.
    pub longitude: f64,
}

/// Where people meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// Its name.
    pub name: Place,
    /// Its postal address.
    pub address: Option<Place>,
    /// Its place on the globe.
    pub coordinates: Option<Coordinates>,
}

impl Venue {
    /// Name and address in one line, as LOCATION and letters show it.
    #[must_use]
    pub fn line(&self) -> String {
        match &self.address {
            Some(address) => format!("{}, {address}", self.name),
            None => self.name.to_string(),
        }
    }
}
