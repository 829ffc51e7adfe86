import ArgumentParser
import Operations
import Outbound
import Storage
import Synchronization

/// A refusal in the words of whoever refused.
struct SpokenRefusal: Error, CustomStringConvertible {
    let description: String
}

/// Runs long work and tells its refusals as sentences.
func telling<T>(_ work: () async throws -> T) async throws -> T {
    do { return try await work() } catch let problem as KeepingProblem {
        throw SpokenRefusal(description: problem.sentence)
    } catch let problem as PlaceProblem {
        throw SpokenRefusal(description: problem.sentence)
    } catch let failure as VaultFailure {
        throw SpokenRefusal(description: failure.sentence)
    } catch let error as StorageError {
        throw SpokenRefusal(description: "\(error.sentence) (\(error))")
    }
}

/// How far long work has come, a line for each step, on standard error.
enum Steps {
    static func listener() -> Headway.Listener {
        let told = Atomic(-1)
        return { headway in
            // The big stages count; the small ones are told once.
            let stage = Headway.Stage.allCases.firstIndex(of: headway.stage) ?? 0
            let isNew = told.exchange(stage, ordering: .relaxed) != stage
            guard isNew || headway.count > 0 else { return }
            let count = headway.count > 0 ? " \(headway.count)" : ""
            let subject = headway.subject.isEmpty ? "" : " \(headway.subject)"
            Lines.warn("  " + words(headway.stage) + subject + count)
        }
    }

    private static func words(_ stage: Headway.Stage) -> String {
        switch stage {
        case .dumping: "ghi cơ sở dữ liệu"
        case .copying: "chép"
        case .indexing: "lập mục lục tìm kiếm"
        case .comparing: "đối chiếu"
        case .replaying: "phát lại lịch sử"
        case .files: "tệp hình ảnh"
        case .hashing: "kiểm tra tệp"
        case .sealing: "mã hóa"
        case .unsealing: "giải mã"
        case .restoring: "khôi phục cơ sở dữ liệu"
        }
    }
}

extension Verification {
    /// Prints what the replay found.
    func printed() {
        print("Phát lại lịch sử: \(reports) phản ánh, \(events) sự kiện, \(differences.count) sai khác")
        for difference in differences.prefix(100) { print("  " + difference) }
    }
}

extension MediaCopied {
    /// Says what was not whole already where it came from.
    func warn() { Self.warn(missing: missing, damaged: damaged) }

    static func warn(missing: [String], damaged: [String]) {
        if !missing.isEmpty {
            Lines.warn("! \(missing.count) tệp hình ảnh mà dữ liệu nêu không có trong thư mục hình ảnh:")
        }
        for hash in missing.prefix(20) { Lines.warn("    " + hash) }
        if !damaged.isEmpty { Lines.warn("! \(damaged.count) tệp hình ảnh gốc không còn đúng với mã băm của mình:") }
        for name in damaged.prefix(20) { Lines.warn("    " + name) }
    }
}
