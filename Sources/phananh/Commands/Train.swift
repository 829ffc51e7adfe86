import ArgumentParser
import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Storage

/// `phananh train`: the classifier learns from what officials have settled since.
struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dạy lại bộ phân loại từ các phản ánh đã được cán bộ xử lý.",
        discussion: "Không có tùy chọn: học lại và dùng bản mới. Các bản cũ được giữ và có thể quay lại.")

    @OptionGroup var installation: Installation
    @ArgumentParser.Flag(name: .customLong("try"), help: "Chỉ cho xem kết quả, không ghi.") var isTrial = false
    @ArgumentParser.Flag(help: "Xem các phiên bản và mức phù hợp với quyết định của cán bộ.") var history = false
    @Option(name: .customLong("roll-back"), help: "Quay lại một phiên bản; 0 là bản ban đầu.") var earlier: Int?

    func run() async throws {
        let (province, warnings) = try await Opening(try await installation.settings()).province()
        for warning in warnings { Lines.warn("! " + warning) }
        do {
            if history {
                try await tellHistory(of: province)
            } else if let earlier {
                let version = try await province.understanding.rollBack(to: earlier, by: nil)
                print("Đang dùng phiên bản \(version), giống phiên bản \(earlier).")
            } else {
                try await learn(in: province)
            }
        } catch let error as NoSuchClassifier {
            throw ValidationError(error.sentence)
        }
        await province.close()
    }

    private func learn(in province: Province) async throws {
        let trained = try await province.understanding.train(keeping: !isTrial, note: "phananh train", by: nil)
        print("Đã học \(trained.lessons) nội dung, trong đó \(trained.corrections) do cán bộ xác nhận.")
        if let before = trained.before {
            print("Bản đang dùng, trên các nội dung cán bộ xác nhận:")
            tell(before)
        }
        print("Bản mới, mỗi nội dung được chấm bởi bản chưa học nó:")
        tell(trained.appraisal)
        print("  đặt theo đó: \(trained.settings)")
        for confusion in trained.appraisal.confusions.prefix(8) {
            print("  nhầm \(confusion.truth.rawValue) thành \(confusion.taken.rawValue): \(confusion.count)")
        }
        print(trained.version.map { "Đang dùng phiên bản \($0)." } ?? "Chưa ghi gì (--try).")
    }

    private func tellHistory(of province: Province) async throws {
        let history = try await province.understanding.history()
        print("version,at,lessons,accuracy,coverage,note")
        for record in history.versions {
            let fields = [
                "\(record.version)", record.at.description, "\(record.lessons)", percent(record.appraisal.accuracy),
                percent(record.appraisal.coverage), record.note,
            ]
            print(fields.map(Lines.quoted).joined(separator: ","))
        }
        print("\nmonth,read,proposed,mean_confidence,settled,judged,kept")
        for (name, tally) in history.months.map({ (String("\($0.first)".prefix(7)), $0.tally) }) + [
            ("all", history.ever)
        ] {
            let numbers = [tally.settled, tally.judged, tally.kept].map(String.init).joined(separator: ",")
            print("\(name),\(tally.count),\(tally.spoken),\(percent(tally.meanConfidence)),\(numbers)")
        }
        if let drift = history.drift { print("\(drift.heading). \(drift.sentence)") }
    }

    private func tell(_ appraisal: Appraisal) {
        print(
            "  n \(appraisal.count); đúng \(percent(appraisal.accuracy)); macro-F1 \(percent(appraisal.macroF1)); lệch tin cậy \(percent(appraisal.calibrationError)); trả lời \(percent(appraisal.coverage)), đúng khi trả lời \(percent(appraisal.accuracyWhenSure))"
        )
        for (name, found) in [("khẩn", appraisal.urgent), ("ngoài phạm vi", appraisal.exclusion)] {
            print(
                "  \(name): có \(found.positives), báo \(found.said), trong đó đúng \(found.right); tìm thấy \(percent(found.recall)), báo đúng \(percent(found.precision))"
            )
        }
    }

    private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
