// What of a report is covered, said where it is shown (A0.25): the pictures and films with what is to be known of each,
// and a sentence for whoever reads it.

import FieldReports
import Vietnamese
import Web

extension PortalSite {
    /// Nil where everything is as it was sent.
    func covering(_ seen: SeenReport) -> Callout? {
        let face = seen.face
        if face.isRewritten {
            return Callout(
                .warning,
                "Trước đây cơ quan đã thay lời của người phản ánh ở đây. Nay chỉ được che từng chỗ, không được thay; bản này chờ xem lại.",
                heading: "Không phải nguyên văn của người phản ánh")
        }
        guard !face.covers.isEmpty else { return nil }
        let why = "Căn cứ: \(face.covers.inWords)."
        let rule = "Cơ quan chỉ được che, không được sửa lời của người phản ánh."
        guard seen.inside == nil else {
            return Callout(
                .information,
                "\(why) Ông/bà vẫn đọc được toàn bộ; người khác thì không thấy những chỗ được tô. \(rule)",
                heading: "Khi công khai, \(face.covers.count) chỗ được che")
        }
        return Callout(.information, "\(why) \(rule)", heading: "Đã che \(face.covers.count) chỗ")
    }

    /// A voice is played to nobody here.
    func scenes(_ seen: SeenReport) -> Photos? {
        let shown = seen.face.media.filter { $0.kind != .voice }
        guard !shown.isEmpty else { return nil }
        let masking = seen.inside?.report.masking
        return Photos(
            shown.enumerated().map { index, item in
                let address = "/api/v1/reports/\(seen.face.code)/media/\(item.id)"
                let plays = item.kind == .video && (seen.inside != nil || !item.isPosterOnly)
                let leftOut = masking?.leftOut.first { $0.media == item.id }
                return Photos.Photo(
                    thumbnail: address + "?size=thumbnail", full: address + (plays ? "?size=full" : "?size=display"),
                    alternative: "Ảnh hiện trường \(index + 1)", isVideo: item.kind == .video,
                    caption: leftOut.map { "Không công khai: \($0.ground.label)" } ?? item.caption)
            })
    }

    func pictures(_ media: [String], of code: ReportCode, _ words: String) -> Photos? {
        guard !media.isEmpty else { return nil }
        return Photos(
            media.enumerated().map { index, id in
                let address = "/api/v1/reports/\(code)/media/\(id)"
                return Photos.Photo(
                    thumbnail: address + "?size=thumbnail", full: address + "?size=display",
                    alternative: "\(words) \(index + 1)")
            })
    }
}

extension PublicReport.PublicMedia {
    fileprivate var caption: String? {
        if kind == .video {
            let length = seconds.map { "Phim dài \($0.length)" }
            return isPosterOnly ? "\(length ?? "Phim"), chỉ công khai ảnh bìa" : length
        }
        return isBlurred ? "Đã che: \(areas.map(\.ground).inWords)" : nil
    }
}

extension Double {
    /// Of a film: «1:05».
    fileprivate var length: String {
        let seconds = Int(rounded(.up))
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }
}
