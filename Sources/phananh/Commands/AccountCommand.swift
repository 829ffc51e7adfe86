import ArgumentParser
import LocalTime
import Office
import Operations
import Outbound
import Storage

/// `phananh account …`: the first official is made here.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Tài khoản cán bộ.",
        subcommands: [Create.self, Disable.self, List.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tạo tài khoản, in mật khẩu dùng một lần.")

        @OptionGroup var installation: Installation
        @Option(help: "Vai trò, ví dụ systemAdmin, iocManager, agencyLeader.") var role: String
        @Option(help: "Số điện thoại đăng nhập.") var phone: String
        @Option(help: "Họ và tên.") var name: String
        @Option(help: "Mã cơ quan, với vai trò thuộc cơ quan.") var agency: String?

        func run() async throws {
            guard let role = Role(rawValue: role) else {
                throw ValidationError(
                    "Không có vai trò này. Các vai trò: " + Role.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let (province, warnings) = try await Opening(try await installation.settings()).province()
            for warning in warnings { Lines.warn(warning) }
            let made = try await province.createOfficial(
                fullName: name, phone: phone, [Appointment(role, at: agency.map(AgencyCode.init(rawValue:)))], by: nil)
            await province.close()
            print("Mật khẩu dùng một lần: \(made.password)")
            print("Mã xác thực (TOTP):    \(made.secondFactor.base32)")
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Khoá tài khoản.")

        @OptionGroup var installation: Installation
        @Option var phone: String

        func run() async throws {
            let (province, _) = try await Opening(try await installation.settings()).province()
            guard let account = try await province.findAccount(phone: phone) else {
                throw ValidationError("Không có tài khoản với số điện thoại này.")
            }
            try await province.disableAccount(account.id, by: nil)
            await province.close()
            print("Đã khoá.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Danh sách tài khoản cán bộ.")

        @OptionGroup var installation: Installation

        func run() async throws {
            let (province, _) = try await Opening(try await installation.settings()).province()
            print("phone,full_name,roles,state")
            for (account, appointments, identity) in try await province.officials(for: nil) {
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
