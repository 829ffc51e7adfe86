// The icons, our own drawings on a 24×24 grid: Templates/icons/*.mustache, one stroke, the colour of the text around them.
// An icon never stands alone: words say the same beside it, so it is hidden from screen readers.

package enum Icon: String, Sendable, CaseIterable {
    case accident
    case arrowLeft = "arrow-left"
    case arrowRight = "arrow-right"
    case bell
    case building
    case calendar
    case camera
    case chart
    case check
    case checkCircle = "check-circle"
    case chevronDown = "chevron-down"
    case chevronRight = "chevron-right"
    case clock
    case comment
    case construction
    case cross
    case crossCircle = "cross-circle"
    case culture
    case disorder
    case document
    case download
    case edit
    case eye
    case eyeOff = "eye-off"
    case faceHappy = "face-happy"
    case faceNeutral = "face-neutral"
    case faceSad = "face-sad"
    case filter
    case fire
    case flag
    case food
    case health
    case home
    case information
    case key
    case light
    case link
    case list
    case lock
    case mail
    case map
    case market
    case megaphone
    case menu
    case microphone
    case other
    case phone
    case pin
    case plus
    case print
    case question
    case road
    case school
    case search
    case send
    case service
    case share
    case shield
    case signOut = "sign-out"
    case signal
    case storm
    case swap
    case target
    case theft
    case traffic
    case trash
    case upload
    case urgent
    case user
    case users
    case video
    case warning
    case water

    /// For `{{>*icon}}` in a template.
    package var partial: String { "icons/\(rawValue)" }
}
