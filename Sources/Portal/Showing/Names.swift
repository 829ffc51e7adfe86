// Names that two rooms use, settled for this one.

import Web

/// A message in a box on a page; what the domain calls so leaves by the outbox.
typealias Notice = Web.Notice
