import Foundation
import LocalTime
import Office
import Outreach
import Printing
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("A letter leaves the house on paper")
struct PrintedLetterTests {
    @Test("CAM-02, CAM-03, DIR-01, DIR-02, DIR-03: the founding letter with its blanks comes out as it was", .printing)
    func founding() async throws {
        try await withProvince(at: "2023-06-15T09:00:00+07:00") { test in
            let cast = try await LetterCast(test)
            let number = try await cast.draft(.founding)
            let bytes = try await test.province.letters.printed(number, as: .pdf, for: cast.supervisor)
            let words = try Paper.pages(of: bytes).joined(separator: "\n").unspaced
            for line in [
                "ỦY BAN NHÂN DÂN", "HUYỆN MƯỜNG CHÀ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: /UBND-VX", "Mường Chà, ngày tháng 6 năm 2023", "Kính gửi:",
                "- Các cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện;", "- UBND các xã, thị trấn.",
                "Thực hiện Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông",
                "(Có đề cương tuyên truyền Quy chế kèm theo)", "3 lần/tuần trở lên, đến hết 30/8/2023.",
                "triển khai thực hiện nghiêm túc./.", "Nơi nhận:", "- Như trên;",
                "- Sở Thông tin và Truyền thông (b/c);",
                "- Lãnh đạo UBND huyện;", "- Lưu: VT, VHHT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
                "Nguyễn Thị Mẫu",
            ] { #expect(words.contains(line), "\(line) is missing in:\n\(words)") }
            #expect(!words.contains("Căn cứ"))
        }
    }

    @Test(
        "A7: 300 addressees stand in a list over pages whose head repeats; no sign of XML and no capital is lost",
        .printing)
    func hostile() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.draft(.hostile)
            let pages = try Paper.pages(
                of: try await test.province.letters.printed(number, as: .pdf, for: cast.supervisor))
            let words = pages.joined(separator: "\n").unspaced
            #expect(words.contains("(Theo danh sách kèm theo)") && words.contains("DANH SÁCH NƠI NHẬN"))
            for number in 1...300 { #expect(words.contains("UBND xã thứ \(number)"), "\(number)") }
            for line in ["ỦY BAN Ế Ữ Ặ Ỡ Ậ & < > \" ' 📢./.", "Nguyễn Thị Ế Ữ Ặ", "CN&XD"] {
                #expect(words.contains(line), "\(line)")
            }
            #expect(pages.count > 5 && !pages[0].hasPrefix("1\n"))
            for (index, page) in pages.enumerated().dropFirst() {
                #expect(page.hasPrefix("\(index + 1)\n"), "page \(index + 1)")
                if index > 1 { #expect(page.contains("Nơi nhận"), "page \(index + 1)") }
            }
        }
    }

    @Test("A7: each part of the DOCX is well-formed, and LibreOffice reads the same words in it", .printing)
    func docx() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.issued(.hostile)
            let docx = try await test.province.letters.printed(number, as: .docx, for: cast.supervisor)
            for part in try Paper.parts(of: docx) { _ = try Words(of: part) }
            let words = try Paper.reopened(docx).unspaced
            #expect(words.contains("Số: 01/UBND-VX") && words.contains("UBND xã thứ 300"))
            #expect(words.contains("Phòng VH&TT <b> \"đài\" 'loa' và CN&XD"))
        }
    }

    @Test("A cancelled letter says so on its paper, and an outline has its definitions before its sections", .printing)
    func others() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.issued()
            try await test.province.letters.perform(.cancel(reason: "Nhầm"), on: number, by: cast.leader)
            let paper = try await test.province.letters.printed(number, as: .pdf, for: cast.supervisor)
            #expect(try Paper.pages(of: paper).joined().contains("(ĐÃ HỦY)"))
            let outline = try await cast.outline()
            let printed = try Paper.pages(
                of: try await test.province.outlines.printed(1, of: outline, as: .pdf, for: cast.commune)
            ).joined(separator: "\n")
            let (first, last) = (printed.range(of: "Giải thích từ ngữ"), printed.range(of: "6. Nội dung 6"))
            let (definitions, sixth) = (try #require(first), try #require(last))
            #expect(definitions.lowerBound < sixth.lowerBound)
        }
    }

    @Test("Without LibreOffice the answer is a sentence, and everything else goes on")
    func missing() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.issued()
            let bare = test.without(printer: DocumentPrinter(in: ["/nowhere"]))
            await #expect(throws: PrintingProblem.notInstalled) {
                try await bare.letters.printed(number, as: .pdf, for: cast.supervisor)
            }
            let seen = try await bare.letters.letter(number, for: cast.supervisor)
            #expect(seen.status == .issued)
        }
    }
}

extension String {
    /// Runs of spaces and new lines as one space: a line is broken where the paper ends.
    fileprivate var unspaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension TestProvince {
    /// The same province on a machine with another printer.
    fileprivate func without(printer: DocumentPrinter) -> Province {
        Province(
            store: province.store, vault: province.vault, passwords: province.passwords, random: province.random,
            gateway: gateway, library: province.library, log: province.log, printer: printer, now: province.now)
    }
}
