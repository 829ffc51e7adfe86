import ArgumentParser

/// phananh: the field reports of a province, in one program.
@main
struct PhanAnh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phananh",
        abstract: "Hệ thống tiếp nhận và giải quyết phản ánh hiện trường.",
        subcommands: [
            Serve.self, Migrate.self, Import.self, AccountCommand.self, Verify.self, Demo.self, DeadlineCommand.self,
            Locate.self, Copy.self, BackupCommand.self, RestoreCommand.self,
        ])
}
