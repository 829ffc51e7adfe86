import Testing

/// What holds of every page that any test of the sites renders: no two of its elements have one id, or a label and the
/// error summary lead to the wrong one.
func checkPage(_ page: String, _ address: String) {
    guard page.hasPrefix("<!doctype html>") else { return }
    let ids = page.matches(of: /<[^>]*\sid="([^"]*)"/).map { String($0.1) }
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [], "\(address)")
}
