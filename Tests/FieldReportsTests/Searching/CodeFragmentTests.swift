import FieldReports
import Testing

@Suite("Parts of a code")
struct CodeFragmentTests {
    private let code = ReportCode("PA260303-7K3F9Q")

    @Test(
        "beginnings, with or without «PA», hyphen, capitals, and with mistaken letters",
        arguments: [
            "PA260303-7K3F9Q", "pa2603037k3f9q", "PA 260303 7k3", "pa26", "PA2603", "260303", "260303-7",
            "2603037K3F9Q",
            "Pa260303-",
        ])
    func begins(text: String) throws {
        let number = try #require(code).number
        #expect(ReportCode.numbers(beginning: text)?.contains(number) == true)
    }

    @Test("O, I and L are read as the figures they are mistaken for")
    func mistaken() throws {
        let written = try #require(ReportCode("PA260303-0101AB"))
        #expect(ReportCode.numbers(beginning: "260303OIOLab") == written.number...written.number)
        #expect(ReportCode.corrected(end: "oio1ab") == "0101ab")
        #expect(ReportCode.corrected(end: "7k3f9q") == nil)
        #expect(ReportCode.corrected(end: "hoang") == nil)
    }

    @Test(
        "other codes, and what is none",
        arguments: ["PA260304", "260303-8", "PA260303-7K3F9R"])
    func others(text: String) throws {
        let number = try #require(code).number
        #expect(ReportCode.numbers(beginning: text)?.contains(number) == false)
    }

    @Test(
        "what is no beginning",
        arguments: ["", "PA", "pa ham", "2603", "PA260303-7K3F9QX", "km 135", "26030a", "PA260303-U", "🚧"])
    func none(text: String) {
        #expect(ReportCode.numbers(beginning: text) == nil)
    }
}
