// Answers /quan-tri/yeu-cau-du-lieu: what people ask about their own data (A0.18), for the officers who look after it.
//
//     GET  /quan-tri/yeu-cau-du-lieu                    what waits, with its last day, and what is over
//     GET  /quan-tri/yeu-cau-du-lieu/{number}           one, with what may be done
//     POST /quan-tri/yeu-cau-du-lieu/{number}/{act}     accept, refuse, carry out

import DataProtection
import FieldReports
import HTTPTypes
import Hummingbird
import Office
import Operations
import Web

extension CenterSite {
    func addDataRequests(to router: Hummingbird.Router<SiteContext>) {
        router.get("quan-tri/yeu-cau-du-lieu") { _, context in try await dataRequests(context) }
        router.get("quan-tri/yeu-cau-du-lieu/{number}") { _, context in
            try await showDataRequest(context.viewer(entering: .dataRequests), context)
        }
        router.post("quan-tri/yeu-cau-du-lieu/{number}/{act}") { request, context in
            try await actOnDataRequest(request, context)
        }
    }

    private func dataRequests(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .dataRequests)
        let queue = try await province.dataRequests.queue(for: viewer)
        return try render(DataRequestsPage(viewer, queue, at: province.now()), context)
    }

    private func showDataRequest(
        _ viewer: Viewer, _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let seen = try await province.dataRequests.one(try dataRequestNumber(context), for: viewer)
        let page = DataRequestPage(
            viewer, seen, at: province.now(), key: province.freshName(), form: form, errors: errors)
        return try render(page, context, status)
    }

    private func actOnDataRequest(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .dataRequests)
        let number = try dataRequestNumber(context)
        guard let act = OfficerAct(rawValue: try context.parameters.require("act")) else { throw NotFound() }
        let form = try await request.readForm()
        let address = "\(Entrance.dataRequests.path)/\(number)"
        return try await mending {
            try await perform(act, form, on: number, at: address, by: viewer)
            return redirect(address, saying: act.done, context)
        } again: { errors, status in
            try await showDataRequest(viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func perform(
        _ act: OfficerAct, _ form: Form, on number: Int64, at address: String, by viewer: Viewer
    ) async throws {
        let key = form.requestKey(for: act.rawValue, at: address)
        let command: DataRequestCommand
        switch act {
        case .accept: command = .accept
        case .refuse:
            guard let ground = DataRefusal(rawValue: form.text("ground")) else {
                throw DataDenial.missing("ground", "Hãy chọn căn cứ không chấp nhận.")
            }
            command = .refuse(ground: ground, reason: form["reason"] ?? "")
        case .carryOut:
            try await province.dataRequests.carryOut(number, by: viewer, seen: form.seenVersion, request: key)
            return
        }
        try await province.dataRequests.perform(
            command, on: number, by: viewer, seen: form.seenVersion, request: key)
    }

    private func dataRequestNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}

/// The acts of an officer, as addresses name them.
enum OfficerAct: String {
    case accept = "chap-nhan"
    case refuse = "khong-chap-nhan"
    case carryOut = "thuc-hien"

    init?(_ act: DataRequestAct) {
        switch act {
        case .accept: self = .accept
        case .refuse: self = .refuse
        case .carryOut: self = .carryOut
        case .withdraw, .lift: return nil
        }
    }

    var done: String {
        switch self {
        case .accept: "Đã chấp nhận. Hãy thực hiện trước khi hết hạn."
        case .refuse: "Đã trả lời không chấp nhận."
        case .carryOut: "Đã thực hiện."
        }
    }
}
