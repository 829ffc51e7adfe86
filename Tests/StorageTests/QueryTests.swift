import LocalTime
import Storage
import Testing

@Suite("Queries")
struct QueryTests {
    @Test("what is interpolated is bound, what is raw or a query is written")
    func binding() {
        let table = "note"
        let condition: Query = "kind = \("x") AND size > \(3)"
        let query: Query =
            "SELECT id FROM \(raw: table) WHERE \(condition) AND day = \(Day(number: 20_000)) AND why IS ?"
        #expect(query.text == "SELECT id FROM note WHERE kind = ? AND size > ? AND day = ? AND why IS ?")
        #expect(query.values == [.text("x"), .integer(3), .integer(20_000)])
        let numbered = "SELECT id FROM note WHERE kind = $1 AND size > $2 AND day = $3 AND why IS ?"
        #expect(query.text { "$\($0)" } == numbered)
    }

    @Test("nothing is bound as NULL, and a list gives one value each")
    func optionalsAndLists() {
        let none: String? = nil
        let query: Query = "a = \(none) AND b IN (\(list: [1, 2, 3])) AND c = \(true)"
        #expect(query.text == "a = ? AND b IN (?, ?, ?) AND c = ?")
        #expect(query.values == [.null, .integer(1), .integer(2), .integer(3), .integer(1)])
    }

    @Test("queries are added and joined with their values in order, also past letters of several bytes")
    func composing() {
        let parts: [Query] = ["tên = \("Điện Biên")", "đường = \(2)", "size = \(2.5)"]
        let query = "WHERE " + parts.joined(separator: " AND ") + ""
        #expect(query.text { ":\($0)" } == "WHERE tên = :1 AND đường = :2 AND size = :3")
        #expect(query.values == [.text("Điện Biên"), .integer(2), .real(2.5)])
        #expect([Query]().joined(separator: ", ").text.isEmpty)
    }

    @Test("a part that is planned anew makes the whole so")
    func planning() {
        let part: Query = "SELECT id FROM note WHERE words = \("rác")"
        let whole: Query = "SELECT * FROM note WHERE id IN (\(part.plannedAnew)) AND kind = \(1)"
        #expect(whole.isPlannedAnew && (whole + " LIMIT 1").isPlannedAnew && !part.isPlannedAnew)
        #expect(whole.values == [.text("rác"), .integer(1)])
    }

    @Test("a document is text with sorted keys; one that cannot be written fails the query, not the program")
    func documents() {
        let good: Query = "\(JSON(["b": 1, "a/c": 2]))"
        #expect(good.values == [.text(#"{"a/c":2,"b":1}"#)])
        #expect(good.failure == nil)
        let bad: Query = "SELECT \(JSON([Double.nan]))"
        #expect(bad.failure != nil)
    }
}

@Suite("Rows")
struct RowTests {
    private let row = Row(
        columns: Row.Columns(["name", "size", "gone", "body"]),
        values: [.text("a"), .integer(3), .null, .text("{}")])

    @Test("values come by name and by position, NULL as nothing")
    func reading() throws {
        let name: String = try row.get("name")
        let size: Int? = try row[1]
        let gone: Int? = try row.get("gone")
        let chained: Int? = try [row].first?.get("gone")
        #expect(name == "a")
        #expect(size == 3)
        #expect(gone == nil)
        #expect(chained == nil)
    }

    @Test("a value of another kind is refused by the name of its column, never by the value")
    func mismatches() {
        #expect(throws: StorageError.unreadable(column: "name", wanted: "Int", found: "text")) {
            let _: Int = try row.get("name")
        }
        #expect(throws: StorageError.unreadable(column: "gone", wanted: "Instant", found: "NULL")) {
            let _: Instant = try row.get("gone")
        }
        #expect(throws: StorageError.unreadable(column: "size", wanted: "Bool", found: "an integer")) {
            let _: Bool = try row[1]
        }
        #expect(throws: StorageError.self) { let _: JSON<[Int]> = try row.get("body") }
        #expect(throws: StorageError.self) { let _: Int = try row.get("other") }
        #expect(throws: StorageError.self) { let _: Int = try row[9] }
    }
}
