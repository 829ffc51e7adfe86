// An act as the page shows it: a closed section with a form, or the one that is asked for now, open.

import FieldReports
import Office
import Web

struct ActForm: Sendable {
    let slug: String
    let title: String
    let words: String?
    let address: String
    let version: Int
    let key: String
    let isOpen: Bool
    let hasFiles: Bool
    let parts: [FormPart]
    let button: String
    let buttonStyle: String

    init(_ act: DeskAct, of matter: Case, isOpen: Bool, form: Form?, errors: FieldErrors, kept: [String] = []) {
        slug = act.slug
        title = act.title
        words = act.words
        address = "\(matter.address)/\(act.slug)"
        version = matter.report.version
        key = matter.formKey
        self.isOpen = isOpen
        hasFiles = act.takesPhotos
        let filling = Filling(act.slug, form, errors, proposed: matter.proposed(for: act.slug))
        parts = act.parts(matter, filling) + (act.takesPhotos ? filling.photos(kept: kept) : [])
        button = act.button
        buttonStyle = act.isGrave ? "button button-danger" : isOpen ? "button" : "button button-secondary"
    }
}

/// The acts of one subject, under a heading.
struct ActGroup: Sendable {
    let heading: String
    let acts: [ActForm]
}
