/// A moment, as milliseconds since 1970-01-01T00:00:00Z. It comes in from outside: nothing here reads a clock.
package struct Instant: Sendable, Hashable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
    package static func + (a: Instant, span: Span) -> Instant {
        Instant(milliseconds: a.milliseconds + span.milliseconds)
    }
    package static func - (a: Instant, span: Span) -> Instant {
        Instant(milliseconds: a.milliseconds - span.milliseconds)
    }
    package static func - (a: Instant, b: Instant) -> Span { Span(milliseconds: a.milliseconds - b.milliseconds) }
}

/// An elapsed time. Legal terms are working days, never converted to hours (AMB-02): use it for real minutes only.
package struct Span: Sendable, Hashable, Comparable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func seconds(_ n: Int) -> Span { Span(milliseconds: Int64(n) * 1000) }
    package static func minutes(_ n: Int) -> Span { seconds(n * 60) }
    package static func hours(_ n: Int) -> Span { minutes(n * 60) }
    package static func days(_ n: Int) -> Span { hours(n * 24) }
    package static func < (a: Span, b: Span) -> Bool { a.milliseconds < b.milliseconds }

    package var wholeSeconds: Int { Int(milliseconds / 1000) }
    package var wholeMinutes: Int { wholeSeconds / 60 }
}

// MARK: - In Việt Nam

/// Việt Nam keeps UTC+7 all year, so local time needs no table and no library.
private let offset = Span.hours(7)
private let dayLength = Span.days(1).milliseconds

extension Instant {
    /// The local day it falls on.
    package var day: Day {
        let local = milliseconds + offset.milliseconds
        return Day(number: Int(local >= 0 ? local / dayLength : (local - dayLength + 1) / dayLength))
    }

    /// Minutes since local midnight, 0…1439.
    package var minuteOfDay: Int { Int((milliseconds - day.start.milliseconds) / 60_000) }

    package var clock: (hour: Int, minute: Int, second: Int) {
        let seconds = Int((milliseconds - day.start.milliseconds) / 1000)
        return (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

extension Day {
    /// 00:00 local time.
    package var start: Instant { Instant(milliseconds: Int64(number) * dayLength - offset.milliseconds) }
    /// 24:00 local time, which is the next day's 00:00.
    package var end: Instant { (self + 1).start }

    package func at(hour: Int, minute: Int = 0, second: Int = 0) -> Instant {
        start + .seconds(hour * 3600 + minute * 60 + second)
    }
}

// MARK: - RFC 3339

extension Instant: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// `2026-03-06T22:40:00+07:00`, with milliseconds only when there are any.
    package var description: String {
        let (hour, minute, second) = clock
        let fraction = Int(((milliseconds % 1000) + 1000) % 1000)
        let tail = fraction == 0 ? "" : "." + padded(fraction, 3)
        return "\(day)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(tail)+07:00"
    }

    /// Reads RFC 3339 with any offset; the offset is not optional.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = digits(bytes, 11, 2), let minute = digits(bytes, 14, 2), let second = digits(bytes, 17, 2),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var index = 19
        var fraction = 0
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            var scale = 100
            let first = index
            while index < bytes.count, let digit = digits(bytes, index, 1) {
                fraction += digit * scale
                scale /= 10
                index += 1
            }
            guard index > first else { return nil }
        }
        guard index < bytes.count, let shift = offsetMinutes(bytes, index) else { return nil }
        let local = Int64(day.number) * dayLength + Int64(hour * 3600 + minute * 60 + second) * 1000
        self.init(milliseconds: local + Int64(fraction) - Int64(shift) * 60_000)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 instant")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func digits(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}

private func offsetMinutes(_ bytes: [UInt8], _ start: Int) -> Int? {
    if bytes[start] == UInt8(ascii: "Z") || bytes[start] == UInt8(ascii: "z") {
        return start + 1 == bytes.count ? 0 : nil
    }
    let sign = bytes[start] == UInt8(ascii: "+") ? 1 : bytes[start] == UInt8(ascii: "-") ? -1 : 0
    guard sign != 0, start + 6 == bytes.count, bytes[start + 3] == UInt8(ascii: ":"),
        let hours = digits(bytes, start + 1, 2), let minutes = digits(bytes, start + 4, 2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
}
