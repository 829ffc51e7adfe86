extension GoodRow {
    static let letter = GoodRow(
        "letter",
        [
            "number": "1", "version": "1", "status": "'issued'", "issuer": "'i'", "agency": "'a'", "symbol": "'s'",
            "subject": "'V'", "register_number": "1", "register_day": "0", "units": "1", "received": "0",
            "began_at": "0", "changed_at": "0",
        ])
    /// One that has no number yet.
    static let draft = GoodRow(
        "letter",
        [
            "number": "2", "version": "1", "status": "'draft'", "issuer": "'i'", "agency": "'a'", "symbol": "'s'",
            "subject": "'V'", "units": "0", "received": "0", "began_at": "0", "changed_at": "0",
        ])
    static let addressed = GoodRow("letter_unit", ["letter": "1", "unit": "'u'"])
    static let registerBook = GoodRow(
        "register_book", ["issuer": "'i'", "symbol": "'s'", "year": "2026", "last": "1"])
    static let registered = GoodRow(
        "register",
        [
            "issuer": "'i'", "symbol": "'s'", "year": "2026", "number": "1", "day": "0", "letter": "1",
            "is_by_hand": "0",
        ])
    static let outline = GoodRow(
        "outline",
        [
            "number": "1", "version": "1", "status": "'draft'", "title": "'T'", "editions": "0", "began_at": "0",
            "changed_at": "0",
        ])

    static let campaign = GoodRow(
        "campaign",
        ["id": "1", "version": "1", "title": "'T'", "from_day": "5", "last_day": "5", "weekly": "1"])
    static let campaignUnit = GoodRow(
        "campaign_unit", ["campaign": "1", "unit": "'u'", "total": "1", "reached": "1", "unread": "0"])
    static let campaignStation = GoodRow("campaign_station", ["campaign": "1", "station": "'s'"])
    static let evidence = GoodRow(
        "campaign_evidence",
        ["campaign": "1", "id": "1", "unit": "'u'", "form": "'photo'", "state": "'waiting'", "at": "0"])
    static let message = GoodRow(
        "campaign_message",
        ["campaign": "1", "id": "1", "kind": "'guidance'", "unit": "'u'", "to_head": "0", "at": "0"])

    /// Of the two tables: what may be played, and what is made for an exercise.
    static let bulletins = ["bulletin", "bulletin_exercise"].map { table in
        GoodRow(
            table,
            [
                "number": "1", "version": "1", "state": "'approved'", "title": "'T'", "priority": "'normal'",
                "valid_from": "5", "valid_to": "5", "languages": "''", "editor": "1", "approver": "2",
                "changed_at": "0",
            ])
    }
    static let soundWork = GoodRow(
        "sound_work", ["kind": "'bulletin'", "subject": "1", "take": "1", "asked_at": "0", "held_until": "0"])

    static let slot = GoodRow(
        "programme_slot",
        ["id": "1", "station": "'s'", "from_day": "0", "body": "'{}'", "created_at": "0", "created_by": "1"])
    static let airing = GoodRow(
        "airing",
        [
            "id": "1", "station": "'s'", "bulletin": "1", "title": "'T'", "priority": "'normal'", "subjects": "''",
            "planned_at": "5", "planned_end": "6", "started_at": "5", "ending": "'aired'", "source": "'player'",
            "is_unverified": "0", "is_disputed": "0",
        ])
    static let stationKey = GoodRow(
        "station_key",
        ["id": "1", "station": "'s'", "label": "'L'", "digest": "'d'", "made_at": "0", "made_by": "1"])
    static let played = GoodRow(
        "play_log",
        [
            "station": "'s'", "device": "'d'", "report": "'r'", "airing": "1", "received_at": "0", "body": "'{}'",
        ])
    static let seen = GoodRow("player_seen", ["station_key": "1", "seen_at": "0", "state": "'{}'"])
    static let playable = GoodRow("playable", ["bulletin": "1", "from_day": "0", "body": "'{}'"])

    static let warning = GoodRow(
        "warning",
        [
            "id": "1", "version": "1", "is_exercise": "0", "begun_at": "0", "headline": "'H'", "sent_at": "1",
            "expires_at": "2", "is_cancelled": "1", "is_pending": "1", "waits_since": "1",
        ])
    static let interest = GoodRow("warning_interest", ["account": "1", "unit": "'u'", "at": "0"])

    /// Each after those it refers to.
    static let outreach =
        [
            letter, draft, addressed, registerBook, registered, outline, campaign, campaignUnit, campaignStation,
            evidence,
            message, soundWork, slot, airing, stationKey, played, seen, playable, warning, interest,
        ] + bulletins
}
