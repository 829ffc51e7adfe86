// The question of step 2 where words and choice do not meet: what the words may mean, each with its reason.

import Operations
import Territory
import Web

extension PlaceQuestion {
    /// Districts of old hold a dozen communes; the list below the question has them all.
    private static let most = 12

    func asked(_ errors: FieldErrors = FieldErrors()) -> Choices {
        let hint =
            isConflict
            ? "Lời tả và nơi đã chọn chưa khớp nhau. Chọn nơi đúng, cơ quan nơi đó sẽ trả lời."
            : "Chọn nơi đúng, hoặc chọn trong danh sách bên dưới."
        return Choices(
            "said", "Sự việc ở xã, phường nào?", hint: (reasons.prefix(2) + [hint]).joined(separator: " "),
            choices.prefix(Self.most).map { .init($0.unit.code, $0.name, hint: $0.reason) }, errors: errors)
    }

    var sentence: String {
        isConflict
            ? "Lời tả và nơi đã chọn chưa khớp nhau. Hãy chọn nơi xảy ra sự việc."
            : "Hãy chọn xã, phường. Lời tả có thể chỉ một trong các nơi dưới đây."
    }

    /// On the last page, where the words came after the place.
    var doubt: Callout? {
        guard isConflict else { return nil }
        return Callout(
            .information, "Lời tả có vẻ chỉ nơi khác với xã, phường đã chọn. Đúng rồi thì ông/bà cứ gửi.",
            heading: "Địa điểm đã đúng chưa?", action: .init("Xem lại địa điểm", "/gui/dia-diem"))
    }
}
