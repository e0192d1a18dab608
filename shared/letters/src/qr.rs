//! QR codes, as SVG that stands in HTML by itself.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// Modules of white around it (ISO/IEC 18004).
const QUIET: usize = 4;

/// A text as a QR code, dark on white whatever the colours around it; nothing if the text is too long for one. It is hidden from screen
/// readers: what it leads to has to stand beside it.
#[must_use]
pub fn qr_svg(text: &str) -> String {
    let Ok(code) = QrCode::new(text) else {
        return String::new();
    };
    let (width, colors) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                // Writing to a String cannot fail.
                let _ = write!(path, "M{left},{top}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    format!(
        "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" \
         shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0,0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_finders_and_room_around_it() {
        let svg = qr_svg("https://example.org/c/abc");
        assert!(
            svg.contains("M4,4h7v1h-7z") && svg.contains("viewBox=\"0 0 33 33\""),
            "{svg}"
        );
        assert_eq!(qr_svg(&"x".repeat(5_000)), "");
    }
}
