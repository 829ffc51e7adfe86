import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Territory

/// The people of the torture. Each has one role, so that one message to one telephone is one notice.
struct Cast: Sendable {
    var citizens: [Player] = []
    var officials: [Role: [Player]] = [:]

    /// The commune where everything happens.
    static let unit: Territory.Unit? = Gazetteer.starter.communes(on: Opened.now().day).first
    static let agency = AgencyCode(rawValue: "ubnd-" + (unit?.key.code ?? ""))

    func holders(_ role: Role) -> [Player] { officials[role] ?? [] }
}

/// Somebody who is signed in.
struct Player: Sendable {
    let viewer: Viewer
    let token: String
    /// As a gateway hears it.
    let phone: String
    var password = Opened.password
    var secondFactor: TOTP?

    var account: AccountID? { viewer.account }
    var person: PersonID? { viewer.person }
}

extension Opened {
    static let password = "tra-tan-tren-may-nay"

    func cast(citizens: Int) async throws -> Cast {
        var cast = Cast()
        for number in 0..<citizens { cast.citizens.append(try await citizen(number)) }
        let officials: [(Role, AgencyCode?, Int)] = [
            (.agencyOfficer, Cast.agency, 8), (.agencyLeader, Cast.agency, 4), (.iocOperator, nil, 1),
            (.iocShiftLead, nil, 1), (.iocManager, nil, 1), (.provincialOverseer, nil, 1),
        ]
        var number = 0
        for (role, agency, count) in officials {
            for _ in 0..<count {
                cast.officials[role, default: []].append(try await official(role, at: agency, number))
                number += 1
            }
        }
        return cast
    }

    private func citizen(_ number: Int) async throws -> Player {
        let phone = "0390" + String(String(1_000_000 + number).dropFirst())
        let handle = try await province.accounts.register(
            Registration(
                fullName: "Lò Văn Thử", phone: phone, email: nil, password: Self.password, kind: .individual,
                organisationName: nil, contactPerson: nil))
        let text = gateway.newest(to: "+84" + phone.dropFirst())?.text ?? ""
        let code = text.firstMatch(of: /[0-9]{6}/).map { String($0.output) } ?? ""
        return try await player(try await province.accounts.verifyPhone(phone, code: code, of: handle), phone)
    }

    private func official(_ role: Role, at agency: AgencyCode?, _ number: Int) async throws -> Player {
        let phone = "0391" + String(String(1_000_000 + number).dropFirst())
        let made = try await province.personnel.createOfficial(
            fullName: "Quàng Thị Thử", phone: phone, [Appointment(role, at: agency)], by: nil, password: Self.password)
        let session = try await province.accounts.signIn(
            phone: phone, password: Self.password, code: made.secondFactor?.code(at: Self.now()))
        var player = try await player(session, phone)
        player.secondFactor = made.secondFactor
        return player
    }

    private func player(_ session: Session, _ phone: String) async throws -> Player {
        Player(
            viewer: try await province.accounts.viewer(of: session.account) ?? .anyone, token: session.token.text,
            phone: "+84" + phone.dropFirst())
    }
}
