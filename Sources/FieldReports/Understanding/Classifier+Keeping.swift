import Foundation
import Office
import Vietnamese

/// A classifier at rest: numbers as bytes (little-endian), in Base64, so that one text column holds it.
extension Classifier: Codable {
    private enum CodingKeys: String, CodingKey {
        case version, features, tell, category, urgency, exclusion, limits
    }

    private struct KeptModel: Codable {
        var labels: [String]
        var weights: String
        var temperature: Double
    }

    package func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(version, forKey: .version)
        try box.encode(text(vocabulary.features.map(\.littleEndian)), forKey: .features)
        try box.encode(text(vocabulary.tell.map(\.bitPattern.littleEndian)), forKey: .tell)
        for (key, model) in [(CodingKeys.category, category), (.urgency, urgency), (.exclusion, exclusion)] {
            let weights = text(model.weights.map(\.bitPattern.littleEndian))
            try box.encode(
                KeptModel(labels: model.labels, weights: weights, temperature: model.temperature), forKey: key)
        }
        try box.encode(limits, forKey: .limits)
    }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let features = numbers(try box.decode(String.self, forKey: .features), as: UInt64.self)
        let vocabulary = Vocabulary(
            features: features.map(UInt64.init(littleEndian:)), tell: floats(try box.decode(String.self, forKey: .tell))
        )
        func model(_ key: CodingKeys) throws -> LinearModel {
            let kept = try box.decode(KeptModel.self, forKey: key)
            let weights = floats(kept.weights)
            // A model that does not fit its words would read beyond its weights.
            guard vocabulary.tell.count == features.count,
                weights.count == (features.count + 1) * kept.labels.count, !kept.labels.isEmpty
            else {
                throw DecodingError.dataCorruptedError(forKey: key, in: box, debugDescription: "weights do not fit")
            }
            return LinearModel(labels: kept.labels, weights: weights, temperature: kept.temperature)
        }
        self.init(
            version: try box.decode(Int.self, forKey: .version), vocabulary: vocabulary,
            category: try model(.category), urgency: try model(.urgency), exclusion: try model(.exclusion),
            limits: try box.decode(Limits.self, forKey: .limits))
    }
}

private func text<Number>(_ numbers: [Number]) -> String {
    numbers.withUnsafeBytes { Data($0).base64EncodedString() }
}

private func floats(_ text: String) -> [Float] {
    numbers(text, as: UInt32.self).map { Float(bitPattern: UInt32(littleEndian: $0)) }
}

private func numbers<Number: FixedWidthInteger>(_ text: String, as type: Number.Type) -> [Number] {
    guard let data = Data(base64Encoded: text) else { return [] }
    let width = MemoryLayout<Number>.size
    return data.withUnsafeBytes { bytes in
        (0..<(bytes.count / width)).map { bytes.loadUnaligned(fromByteOffset: $0 * width, as: Number.self) }
    }
}
