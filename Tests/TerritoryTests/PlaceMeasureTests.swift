import LocalTime
import Territory
import Testing

@Suite("Places in many made-up reports", .needsSharedData)
struct PlaceMeasureTests {
    private let reader = PlaceReader(.starter)

    @Test(
        "the true unit is nearly always proposed, a sure one is right wherever the words decide, and figures are printed"
    )
    func reports() throws {
        let table = try SharedData.table("phan_anh/phan_anh_mau.csv")
        var (named, proposed, first, sure, wrong, strange) = (0, 0, 0, 0, 0, 0)
        for row in table.rows {
            let words = row["noi_dung"]
            let code = row["ma_xa_moi"]
            let reading = reader.read(words, on: Era.since20250701.from + 250)
            guard !code.isEmpty else {
                strange += reading.proposals.isEmpty ? 0 : 1
                continue
            }
            named += 1
            if reading.units.contains(where: { $0.code == code }) { proposed += 1 }
            if reading.units.first?.code == code { first += 1 }
            for proposal in reading.proposals where proposal.certainty == .sure {
                sure += 1
                guard proposal.units.map(\.code) != [code] else { continue }
                wrong += 1
                #expect(row["dia_diem_de_nham"] == "1", "\(words): \(proposal.reason)")
            }
        }
        print(
            "named \(named): proposed \(proposed), first \(first); sure \(sure), wrong \(wrong); none named \(strange)")
        #expect(named > 200)
        #expect(proposed * 100 >= named * 97)
        #expect(wrong * 50 <= sure)
        #expect(strange == 0, "what names no unit of ours must not propose one")
    }

    @Test("every unit of both eras is found by its name, with or without marks")
    func everyName() {
        let gazetteer = Gazetteer.starter
        let today = Era.since20250701.from + 250
        for unit in gazetteer.units where unit.isCommuneLevel {
            let expected = gazetteer.successors(of: unit.key, on: today).map(\.key)
            for name in [unit.name, unit.name.uppercased(), unit.name.lowercased()] + unit.spellings {
                let found = reader.read("Sự việc ở \(name), đề nghị xem.", on: today).units.map(\.key)
                #expect(Set(found).isSuperset(of: expected), "\(name)")
            }
        }
    }
}
