package import Office

/// What somebody does to a bulletin.
package enum BulletinAct: String, Sendable, CaseIterable {
    case change, voice, recording, choice, hearing, submission, approval
    case sendingBack = "sending-back"
    case withdrawal
}

extension BulletinAct {
    package var label: String {
        switch self {
        case .change: "Sửa bản tin"
        case .voice: "Đọc bằng giọng máy"
        case .recording: "Đưa bản thu lên"
        case .choice: "Chọn bản để phát"
        case .hearing: "Ghi nhận đã nghe hết"
        case .submission: "Trình duyệt"
        case .approval: "Duyệt bản tin"
        case .sendingBack: "Trả lại"
        case .withdrawal: "Rút bản tin"
        }
    }
}

/// The one table of moves: which act, from which states, by whom. A move that has no row does not exist.
package struct BulletinMove: Sendable {
    package let act: BulletinAct
    package let from: Set<BulletinState>
    package let by: BulletinStanding

    private init(_ act: BulletinAct, from: Set<BulletinState>, by: BulletinStanding) {
        (self.act, self.from, self.by) = (act, from, by)
    }

    package static let all: [BulletinMove] = [
        BulletinMove(.change, from: [.draft], by: .editor),
        BulletinMove(.voice, from: [.draft], by: .editor),
        BulletinMove(.recording, from: [.draft], by: .editor),
        BulletinMove(.choice, from: [.draft], by: .editor),
        BulletinMove(.hearing, from: [.draft, .submitted], by: .editor),
        BulletinMove(.hearing, from: [.submitted], by: .approver),
        BulletinMove(.submission, from: [.draft], by: .editor),
        BulletinMove(.approval, from: [.submitted], by: .approver),
        BulletinMove(.sendingBack, from: [.submitted], by: .approver),
        BulletinMove(.withdrawal, from: [.draft, .submitted, .approved], by: .editor),
        BulletinMove(.withdrawal, from: [.submitted, .approved], by: .approver),
    ]
}

extension BulletinStanding {
    /// The role that gives it; the workshop is nobody's.
    package var role: Role? {
        switch self {
        case .editor: .bulletinEditor
        case .approver: .bulletinApprover
        case .workshop: nil
        }
    }
}
