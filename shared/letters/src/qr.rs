//! QR codes, as SVG that stands in HTML by itself.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Modules of white around it (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A text as a QR code, dark on white whatever the colours around it; nothing if the text is too long for one. It is hidden from screen
/// readers: what it leads to has to stand beside it.
///
/// Always with the same mask: readers take any, and to try all eight, for the one that looks most even, costs many times the drawing.
#[must_use]
pub fn qr_svg(text: &str) -> String {
    let segments = QrSegment::make_segments(text);
    let (level, mask) = (QrCodeEcc::Medium, Some(Mask::new(0)));
    let Ok(code) = QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, mask, false) else {
        return String::new();
    };
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut begun = None;
        // Beyond the edge all is light.
        for x in 0..=code.size() {
            match (begun, code.get_module(x, y)) {
                (None, true) => begun = Some(x),
                (Some(from), false) => {
                    let (left, top, length) = (from + QUIET, y + QUIET, x - from);
                    // Writing to a String cannot fail.
                    let _ = write!(path, "M{left},{top}h{length}v1h-{length}z");
                    begun = None;
                }
                _ => {}
            }
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
