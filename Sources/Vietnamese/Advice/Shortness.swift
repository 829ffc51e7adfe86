// REP-13: rõ ràng. «Hỏng rồi», «giúp em với»: nobody can act on it.

extension WordedText {
    var shortness: WordingAdvice? {
        var matter: Set<String> = []
        for word in words where !fillers.contains(word, in: self) {
            matter.insert(word.key)
            if matter.count == 4 { return nil }
        }
        let range = 0..<characters.count
        return WordingAdvice(
            .tooShort, text(range), range,
            "Nội dung còn ngắn. Xin ông/bà nói rõ việc gì, ở đâu, từ bao giờ để cơ quan biết mà xử lý.")
    }
}

/// Words that carry no matter.
private let fillers = Spoken(
    """
    rồi quá lắm với ạ nhé nha đi em anh chị tôi cháu bác ơi alo giúp xin cho là và thì mà như này kia đó đây ngay nhanh lên \
    đề nghị kính mong cảm ơn sao thế nào gấp bị có được các đang vẫn ai gì bạn mình chúng hãy không chưa cũng ảnh
    """)
