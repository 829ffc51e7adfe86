package import FieldReports
import Foundation

/// The texts an installation starts with, beside this file: written for this project, nobody's report.
///
///     Lessons/categories/giao_thong.txt      one text a line; the file's name is the field
///     Lessons/urgent/fire.txt                field, tab, text; the file's name is the urgent kind
///     Lessons/exclusions/complaint.txt       one text a line; the file's name is the exclusion
///     Lessons/look-alikes/*.txt              field, tab, text: neither urgent nor excluded, though it sounds so
package enum StarterLessons {
    package static let all: [Lesson] = fields + urgent + exclusions + lookAlikes

    private static let fields = files("categories").flatMap { name, lines -> [Lesson] in
        lines.map { Lesson($0, category: CategoryCode(rawValue: name)) }
    }

    private static let urgent = files("urgent").flatMap { name, lines -> [Lesson] in
        lines.compactMap { filed($0, urgentKind: UrgentKind(rawValue: name)) }
    }

    private static let exclusions = files("exclusions").flatMap { name, lines -> [Lesson] in
        lines.map { Lesson($0, category: Category.other, exclusion: Exclusion(rawValue: name)) }
    }

    private static let lookAlikes = files("look-alikes").flatMap { _, lines -> [Lesson] in
        lines.compactMap { filed($0, urgentKind: nil) }
    }

    private static func filed(_ line: String, urgentKind: UrgentKind?) -> Lesson? {
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return Lesson(parts[1], category: CategoryCode(rawValue: parts[0]), urgentKind: urgentKind)
    }

    /// In the order of their names, so that the same lessons are learned in the same order everywhere.
    private static func files(_ folder: String) -> [(name: String, lines: [String])] {
        let url = Bundle.module.bundleURL.appendingPathComponent("Lessons/" + folder)
        let files = (try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.lastPathComponent < $1.lastPathComponent }.compactMap { file in
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
            return (file.deletingPathExtension().lastPathComponent, text.split(separator: "\n").map(String.init))
        }
    }
}
