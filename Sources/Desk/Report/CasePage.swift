// /xu-ly/{code}: the whole case, still without a name.

import Web

struct CasePage: Page {
    static let template = "desk/report"
    let title: String
    let width = PageWidth.wide
    let section: String? = "/xu-ly"
    let code: String
    let category: String
    let words: Words
    let tags: [StatusTag]
    let summary: ErrorSummary?
    /// What happened while the person was writing, after a post that came too late.
    let changed: Changed?
    let notices: [Callout]
    let deadline: DeadlineBox?
    let facts: SummaryList
    let photos: Photos?
    let opinion: OpinionView?
    let alike: AlikeView?
    let answers: [AnswerView]
    let cooperations: [CooperationView]
    let messages: Messages?
    let primary: ActForm?
    let groups: [ActGroup]
    let timeline: Timeline

    var errors: ErrorSummary? { summary }

    struct Changed: Sendable {
        let timeline: Timeline
    }

    struct AnswerView: Sendable {
        let heading: String
        let text: String
        let facts: SummaryList
        let photos: Photos?
        let corrections: [String]
    }

    /// What was asked of another agency, and what it has answered.
    struct CooperationView: Sendable {
        let heading: String
        let words: String
        let answers: [Reply]

        struct Reply: Sendable {
            let when: String
            let words: String
            let photos: Photos?
        }
    }

    struct Messages: Sendable {
        let lines: [MessageView]
    }

    struct MessageView: Sendable {
        let by: String
        let when: String
        let words: String
    }
}
