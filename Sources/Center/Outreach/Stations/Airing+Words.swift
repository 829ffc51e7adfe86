import LocalTime
import Outreach
import Vietnamese
import Web

extension Playable {
    /// «Tiếng Việt 1:18, tiếng Mông 1:41».
    var tracksWords: String {
        tracks.map { "\($0.language.label) \($0.seconds.clockLength)" }.joined(separator: ", ")
    }
}

extension Playable {
    /// Where this device hears its tracks.
    var soundAddresses: [String] { tracks.map { "/dai/am-thanh/\(bulletin)/\($0.hash)" } }
}

extension Double {
    /// Seconds as they are shown: `1:18`.
    var clockLength: String {
        let whole = Int(rounded())
        return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    }
}

extension Airing {
    /// As a chip says it.
    var stateWords: String {
        let result = result
        guard let end = result.end else { return "Sắp tới" }
        return end == .aired && !confirmations.isEmpty ? "Đã nghe" : end.label
    }

    /// On what the end rests, with its figures.
    var evidenceWords: String {
        let result = result
        var words = [result.source.label]
        if let loudness = result.loudness, let silence = result.silence {
            words.append("độ lớn \(official(loudness)) LUFS, im lặng \(Int((silence * 100).rounded())) %")
        }
        if result.interruption > 0 { words.append("bị cắt \(Int(result.interruption.rounded())) giây") }
        if result.isUnverified { words.append("giờ của máy chưa xác minh") }
        if result.isDisputed { words.append("máy và người nói khác nhau") }
        return words.joined(separator: "; ")
    }

    private func official(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10),\(abs(tenths) % 10)"
    }
}
