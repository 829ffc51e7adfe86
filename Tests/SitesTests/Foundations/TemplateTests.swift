import FieldReports
import LocalTime
import Testing
import Web

/// Mustache renders a name it does not know as nothing, silently. So no template may use one.
@Suite("A template of the shared folder")
struct TemplateTests {
    @Test("names only what its page has")
    func pages() throws {
        let texts = try TemplateFolder.shared.texts()
        let error = ErrorPage(Explanation(of: NotFound()), on: .sample, reference: "0000-0000")
        for (template, page) in [
            (GalleryPage.template, GalleryPage() as any Page), (ErrorPage.template, error),
            (GalleryWallPage.template, Self.wall),
        ] {
            let names = TemplateNames(try #require(texts[template]))
            #expect(names.unknown(on: page) == [], "in \(template)")
        }
    }

    @Test("of a component names only what its struct has")
    func components() throws {
        let texts = try TemplateFolder.shared.texts()
        for (name, value) in samples {
            let text = try #require(texts["components/\(name)"], "no components/\(name)")
            // One level up, so that a sample of several counts with all that any of them has.
            let known = Holder(values: value)
            let inside = TemplateNames("{{#values}}\(text){{/values}}")
            #expect(inside.unknown(on: known) == [], "in components/\(name)")
        }
        let tested = Set(samples.map { "components/\($0.0)" }).union(["components/field-words"])
        #expect(Set(texts.keys.filter { $0.hasPrefix("components/") }).subtracting(tested) == [])
    }

    @Test("never renders a person's words without escaping them")
    func escaping() throws {
        for (name, text) in try TemplateFolder.shared.texts() {
            #expect(TemplateNames(text).unescaped == [], "in \(name)")
        }
        let shell = try FoundationHouse().shell
        let notice = "<script>alert('1')</script>"
        var visit = Visit()
        visit.flash = Flash(.success, notice)
        let html = try shell.views.html(GalleryPage(), in: Layout(GalleryPage(), on: .sample, for: visit, assets: ""))
        #expect(!html.contains(notice))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test("exists for every icon")
    func icons() throws {
        let texts = try TemplateFolder.shared.texts()
        for icon in Icon.allCases { #expect(texts[icon.partial] != nil, "\(icon)") }
    }

    @Test("that names a partial which is not there stops the start")
    func missingPartial() throws {
        #expect(TemplateNames("{{>components/none}}").partials == ["components/none"])
    }

    @Test("gives up its names, wherever they stand")
    func names() {
        let names = TemplateNames(
            "{{<layout}}{{$main}}{{title}} {{! words }}{{#reports}}{{.code}}{{^.empty}}{{&raw}}{{/.empty}}{{/reports}}{{>*icon}}{{count(x)}}{{/main}}{{/layout}}"
        )
        #expect(names.top == ["title", "reports", "icon", "x"])
        #expect(names.sections == ["reports": [".code", ".empty", "raw"]])
        #expect(names.unescaped == ["raw"])
        #expect(names.partials == ["layout"])
    }

    // MARK: Samples

    private static let wall = GalleryWallPage(csrf: "", now: Instant("2026-03-09T08:15:00+07:00")!)

    private var samples: [(String, Any)] {
        let page = Mirror(reflecting: GalleryPage())
        func of(_ name: String) -> Any {
            page.children.first { $0.label == name }?.value ?? ()
        }
        return [
            ("notice", of("notices")), ("error-summary", of("summary")), ("text-field", of("phone")),
            ("text-area", of("words")), ("select-field", of("unit")), ("choices", of("category")),
            ("checkbox", of("undertaking")), ("file-field", of("photo")), ("steps", of("steps")), ("tag", of("tags")),
            ("due", of("dues")), ("deadline", of("deadline")), ("timeline", of("timeline")),
            ("report-card", of("reports")), ("queue", of("queue")), ("table", of("table")), ("tabs", of("tabs")),
            ("pagination", of("pagination")), ("summary", of("answers")), ("photos", of("photos")), ("map", of("map")),
            ("stats", of("stats")), ("bars", of("bars")), ("empty", of("empty")),
            ("words", Words([WordPiece("mở"), WordPiece("", .face), WordPiece("lời", .child)])),
            ("alarm", Mirror(reflecting: Self.wall).descendant("alarms") ?? ()),
        ]
    }

    private struct Holder {
        let values: Any
    }
}

@Suite("The deadline's strip of days")
struct DeadlineBoxTests {
    @Test("shows every day from receipt to deadline, and why each was counted or not")
    func strip() throws {
        let friday = Day(year: 2026, month: 3, day: 6)!
        let box = DeadlineBox(
            received: friday, deadline: friday + 10, counted: [3, 4, 5, 6, 7, 10].map { friday + $0 },
            holidays: [friday + 1: "T7"], standing: .onTime, rule: "6 ngày làm việc", today: friday)
        let days = try #require(Mirror(reflecting: box).children.first { $0.label == "days" }?.value as? [Any])
        let words = days.map { day in
            Mirror(reflecting: day).children.filter { ["weekday", "kind", "count"].contains($0.label ?? "") }
                .map { "\($0.value)".replacing("Optional(\"", with: "").replacing("\")", with: "") }.joined(
                    separator: " ")
        }
        #expect(
            words == [
                "T6 received nil", "T7 skipped nil", "CN skipped nil", "T2 counted 1", "T3 counted 2", "T4 counted 3",
                "T5 counted 4", "T6 counted 5", "T7 skipped nil", "CN skipped nil", "T2 due 6",
            ])
    }
}
