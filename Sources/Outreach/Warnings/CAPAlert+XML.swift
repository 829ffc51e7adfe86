import LocalTime
import Territory
import Vietnamese

extension CAPAlert {
    /// Compact, without line ends inside values, which readers of polygons stumble over.
    package var xml: String {
        var parts = [
            element("identifier", identifier), element("sender", sender), element("sent", sentAt.cap),
            element("status", status.rawValue), element("msgType", kind.rawValue), element("scope", "Public"),
        ]
        // CAP 1.2, 3.2.1: an exercise says in its note what it is.
        if status == .exercise { parts.append(element("note", "Diễn tập, không phải cảnh báo thật")) }
        if kind == .cancel, let reason, status == .actual { parts.append(element("note", reason)) }
        if !references.isEmpty {
            parts.append(
                element(
                    "references",
                    references.map { "\($0.sender),\($0.identifier),\($0.sentAt.cap)" }.joined(separator: " ")))
        }
        parts.append(info)
        return #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
            + #"<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">"# + parts.joined() + "</alert>"
    }

    private var info: String {
        let response = kind == .cancel ? "AllClear" : content.severity.isGrave ? "Prepare" : "Monitor"
        return "<info>"
            + [
                element("language", "vi-VN"), element("category", content.hazard.category),
                element("event", content.hazard.label), element("responseType", response),
                element("urgency", kind == .cancel ? WarningUrgency.past.rawValue : content.urgency.rawValue),
                element("severity", content.severity.rawValue), element("certainty", content.certainty.rawValue),
                element("effective", sentAt.cap), element("onset", content.onset.cap),
                element("expires", content.expires.cap),
                element("headline", kind == .cancel ? "Đã hủy: \(content.headline)" : content.headline),
                element("description", content.description), element("instruction", content.instruction),
            ].joined() + content.communes.map(area).joined() + "</info>"
    }

    private func area(_ commune: WarnedCommune) -> String {
        let polygon =
            commune.ring.isEmpty
            ? ""
            : element(
                "polygon",
                commune.ring.map { "\(fixed($0.latitude)),\(fixed($0.longitude))" }.joined(separator: " "))
        // The national code of the unit, by the General Statistics Office.
        let geocode = "<geocode>" + element("valueName", "VN-GSO") + element("value", commune.unit.code) + "</geocode>"
        return "<area>" + element("areaDesc", commune.name) + polygon + geocode + "</area>"
    }

    private func element(_ name: String, _ text: String) -> String { "<\(name)>\(escapedForXML(text))</\(name)>" }

    /// Latitude first, five decimals, a point whatever the machine's language is.
    private func fixed(_ degrees: Double) -> String {
        let whole = Int64((abs(degrees) * 100_000).rounded())
        let decimals = String(whole % 100_000)
        let padded = String(repeating: "0", count: 5 - decimals.count) + decimals
        return "\(degrees < 0 && whole > 0 ? "-" : "")\(whole / 100_000).\(padded)"
    }
}

/// NFC, with the five characters that XML reserves written out and those that it forbids left away.
package func escapedForXML(_ text: String) -> String {
    let text = composed(text)
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || marks.contains($0) }) else { return text }
    var written = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": written += "&amp;"
        case "<": written += "&lt;"
        case ">": written += "&gt;"
        case "\"": written += "&quot;"
        case "'": written += "&apos;"
        case "\t", "\n", "\r": written.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
        default: written.unicodeScalars.append(scalar)
        }
    }
    return written
}

/// & < > " '
private let marks: Set<UInt8> = [0x26, 0x3C, 0x3E, 0x22, 0x27]

extension Instant {
    /// `2026-12-03T18:00:00+07:00`: seconds, and the offset, never «Z».
    package var cap: String {
        let (hour, minute, second) = clock
        return "\(day)T\(two(hour)):\(two(minute)):\(two(second))+07:00"
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
