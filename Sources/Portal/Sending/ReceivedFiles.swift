// The files of a multipart form, taken in one after the other; what is wrong with one does not lose the others.

import FieldReports
import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

extension PortalSite {
    struct Received {
        var form: Form
        var items: [MediaItem] = []
        /// What is to be said of files that were not taken.
        var refusals: [String] = []
    }

    /// - Parameters:
    ///   - most: how many files may still be added.
    ///   - isUrgent: they belong to something urgent, and are worked on first.
    func receive(
        _ request: Request, _ context: SiteContext, most: Int, photosOnly: Bool = false, isUrgent: Bool = false
    ) async throws -> Received {
        let viewer = context.viewer
        let taker = FileTaker(province: province, most: most, photosOnly: photosOnly, isUrgent: isUrgent)
        var limits = MultipartLimits()
        limits.fileBytes = Int(province.library.limits.largestBytes)
        let form = try await request.readMultipart(context, tokens: formTokens, limits: limits) { event in
            try await taker.take(event, by: viewer)
        }
        return Received(form: form, items: await taker.items, refusals: await taker.refusals)
    }
}

/// Each file goes to the disk as it comes.
private actor FileTaker {
    private let province: Province
    private let most: Int
    private let photosOnly: Bool
    private let isUrgent: Bool
    private var file: ArrivingFile?
    private var name = ""
    private(set) var items: [MediaItem] = []
    private(set) var refusals: [String] = []

    init(province: Province, most: Int, photosOnly: Bool, isUrgent: Bool) {
        (self.province, self.most, self.photosOnly, self.isUrgent) = (province, most, photosOnly, isUrgent)
    }

    func take(_ event: UploadEvent, by viewer: Viewer) async throws {
        switch event {
        case .began(let header):
            file = items.count < most ? try await province.library.arrivingFile() : nil
            name = String((header.fileName ?? "").prefix(60))
        case .bytes(let piece): try await file?.take(Array(piece.readableBytesView))
        case .ended: try await finish(viewer)
        }
    }

    private func finish(_ viewer: Viewer) async throws {
        defer { file = nil }
        guard let file else {
            refusals.append("«\(name)» chưa được thêm: đã đủ số tệp cho phép.")
            return
        }
        do {
            items.append(
                try await province.attachments.take(file, photosOnly: photosOnly, isUrgent: isUrgent, by: viewer))
        } catch let refusal as MediaRefusal {
            refusals.append("«\(name)»: \(refusal.sentence)")
        }
    }
}
