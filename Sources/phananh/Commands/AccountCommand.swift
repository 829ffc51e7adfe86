import ArgumentParser
import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage

/// `phananh account …`: the first official is made here.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Tài khoản cán bộ.",
        subcommands: [Create.self, Reset.self, Disable.self, List.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tạo tài khoản, in mật khẩu dùng một lần.")

        @OptionGroup var installation: Installation
        @Option(help: "Vai trò, ví dụ systemAdmin, iocManager, agencyLeader.") var role: String
        @Option(help: "Số điện thoại đăng nhập.") var phone: String
        @Option(help: "Họ và tên.") var name: String
        @Option(help: "Mã cơ quan, với vai trò thuộc cơ quan.") var agency: String?
        @Option(help: "Giữ vai trò từ ngày, YYYY-MM-DD.") var from: String?
        @Option(help: "Giữ vai trò đến hết ngày, YYYY-MM-DD; bắt buộc với competentInspector.") var to: String?
        @OptionGroup(title: "Phạm vi của competentInspector") var scope: ScopeOptions

        func run() async throws {
            guard let role = Role(rawValue: role), role != .reporter else {
                throw ValidationError(
                    "Không có vai trò này. Các vai trò: "
                        + Role.allCases.filter { $0 != .reporter }.map(\.rawValue).joined(separator: ", "))
            }
            let appointment = Appointment(
                role, at: agency.map(AgencyCode.init(rawValue:)), from: try day(from), to: try day(to),
                scope: role.needsScope ? try scope.scope() : nil)
            let (province, warnings) = try await Opening(try await installation.settings()).province()
            for warning in warnings { Lines.warn(warning) }
            let made = try await province.personnel.createOfficial(fullName: name, phone: phone, [appointment], by: nil)
            await province.close()
            made.print()
        }

        private func day(_ text: String?) throws -> Day? {
            guard let text else { return nil }
            guard let day = Day(text) else { throw ValidationError("Ngày viết như 2026-12-31.") }
            return day
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cấp lại mật khẩu và khóa xác thực cho cán bộ đã mất.")

        @OptionGroup var installation: Installation
        @Option(help: "Số điện thoại đăng nhập hiện nay.") var phone: String
        @Option(help: "Số điện thoại mới, khi số cũ không còn dùng được.") var newPhone: String?

        func run() async throws {
            let (province, warnings) = try await Opening(try await installation.settings()).province()
            for warning in warnings { Lines.warn(warning) }
            guard let account = try await province.personnel.findAccount(phone: phone) else {
                throw ValidationError("Không có tài khoản với số điện thoại này.")
            }
            let made = try await province.personnel.resetAccount(account.id, phone: newPhone)
            await province.close()
            made.print()
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Khóa tài khoản.")

        @OptionGroup var installation: Installation
        @Option var phone: String

        func run() async throws {
            let (province, _) = try await Opening(try await installation.settings()).province()
            guard let account = try await province.personnel.findAccount(phone: phone) else {
                throw ValidationError("Không có tài khoản với số điện thoại này.")
            }
            try await province.personnel.disableAccount(account.id, by: nil)
            await province.close()
            print("Đã khóa.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Danh sách tài khoản cán bộ.")

        @OptionGroup var installation: Installation

        func run() async throws {
            let (province, _) = try await Opening(try await installation.settings()).province()
            print("phone,full_name,roles,state")
            for (account, appointments, identity) in try await province.personnel.officials(for: nil) {
                let roles = appointments.map {
                    [$0.role.rawValue, $0.agency?.rawValue].compactMap(\.self).joined(separator: "@")
                }
                let fields = [
                    identity?.phone ?? "", identity?.fullName ?? "", roles.joined(separator: " "),
                    account.isOpen ? "open" : "disabled",
                ]
                print(fields.map(Lines.quoted).joined(separator: ","))
            }
            await province.close()
        }
    }
}

extension NewOfficial {
    fileprivate func print() {
        Swift.print("Mật khẩu dùng một lần: \(password)")
        guard let secondFactor else { return }
        Swift.print("Mã xác thực (TOTP):    \(secondFactor.base32)")
    }
}
