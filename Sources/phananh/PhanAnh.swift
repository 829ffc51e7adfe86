import ArgumentParser
import Foundation
import Storage

/// phananh: the field reports of a province, in one program.
@main
struct PhanAnh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phananh",
        abstract: "Hệ thống tiếp nhận và giải quyết phản ánh hiện trường.",
        subcommands: [
            Serve.self, Migrate.self, Import.self, AccountCommand.self, Verify.self, SealMedia.self, Demo.self,
            DeadlineCommand.self,
            Locate.self, Classify.self, Train.self, Copy.self, BackupCommand.self, RestoreCommand.self,
            StationCommand.self,
        ])

    /// What the store refuses is told in a sentence for people, and beside it in the words for whoever must mend it.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as StorageError {
            Lines.warn(error.sentence)
            Lines.warn("(\(error))")
            Foundation.exit(1)
        } catch let error as NotReady {
            Lines.warn(error.description)
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }
}
