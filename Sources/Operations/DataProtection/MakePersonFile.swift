import DataProtection
import FieldReports
import Foundation
import LocalTime
package import Office
import Outbound
import Storage
import Territory

extension DataRequests {
    /// The file of a request that was granted, made anew and kept nowhere: for who asked alone, no official.
    ///
    /// - Throws: `NoSuchSubject` also where it is not granted, or its days have passed; `AccountProblem.notSignedIn`;
    ///   `VaultFailure`.
    package func file(_ number: Int64, for viewer: Viewer) async throws -> PersonFile {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let (now, books) = (now(), try await books.current())
        return try await store.read { tx in
            guard try tx.dataRequest(number, of: account).isFileReady(at: now) else {
                throw NoSuchSubject(DataRequest.kind)
            }
            return try file(of: account, viewer, books, at: now, in: tx)
        }
    }

    private func file(
        of id: AccountID, _ viewer: Viewer, _ books: Books, at now: Instant, in tx: any Transaction
    ) throws -> PersonFile {
        guard let account = try tx.accounts.find(id) else { throw NoSuchSubject(DataRequest.kind) }
        let people = try tx.people(of: id)
        return PersonFile(
            madeAt: now, identity: try identity(account.person, in: tx),
            account: PersonFile.OwnAccount(
                number: String(id.rawValue), kind: account.kind.rawValue, createdAt: account.createdAt,
                verifiedAt: account.verifiedAt, hasSecondFactor: account.totpSealed != nil,
                roles: try tx.accounts.appointments(of: id).map(\.role), claimedRecords: people.count - 1),
            sessions: try tx.sessions.all(of: id).map { .init(began: $0.began, expires: $0.expires) },
            reports: try tx.reports.codes(of: people).compactMap {
                guard let report = try tx.reports.load($0) else { return nil }
                return PersonFile.SentReport(report, try tx.timeline(of: report, for: viewer, books), books)
            },
            sentForOthers: try tx.reports.codesSentForOthers(by: id, than: people).map(\.description),
            drafts: try tx.drafts.bodies(of: id).compactMap {
                try? JSONDecoder().decode(ReportDraft.self, from: Data($0.utf8)).form
            },
            unattachedMedia: try tx.media.unattached(of: id).map {
                .init(kind: $0.kind, bytes: $0.bytes, sentAt: $0.sentAt)
            },
            follows: try tx.follows.codes(of: id).map(\.description),
            warnedCommunes: try tx.warnings.chosen(by: id).map { books.unitName($0) ?? $0.description },
            notices: try tx.lines.latest(of: id, limit: 10_000).map { .init(at: $0.at, words: $0.words) },
            dataRequests: try tx.dataRequests.of(id).compactMap { try DataRequest.load($0, in: tx) }.map {
                .init(
                    right: $0.right, askedAt: $0.askedAt, status: $0.status.rawValue, answerBy: $0.answerBy,
                    carryOutBy: $0.carryOutBy)
            })
    }

    private func identity(_ person: PersonID, in tx: any Transaction) throws -> PersonFile.Identity? {
        guard let sealed = try tx.people.sealed(person) else { return nil }
        let record = try province.identity(sealed, of: person)
        return PersonFile.Identity(
            fullName: record.fullName, phone: record.phone, email: record.email,
            organisationName: record.organisationName, contactPerson: record.contactPerson,
            isRestricted: try tx.people.isRestricted(person))
    }
}

extension Transaction {
    /// As the person reads it on their own page.
    fileprivate func timeline(of report: Report, for viewer: Viewer, _ books: Books) throws -> [PersonFile.Line] {
        let lines = try reports(visibleTo: viewer.asCitizen).timeline(report.code, in: books.phrasebook) ?? []
        return lines.map {
            PersonFile.Line(at: $0.at, title: $0.title, words: $0.words, agency: books.agencyName($0.agency))
        }
    }
}

extension PersonFile.SentReport {
    fileprivate init(_ report: Report, _ history: [PersonFile.Line], _ books: Books) {
        self.init(
            code: report.code.description, sentAt: report.submittedAt, observedAt: report.observedAt,
            status: report.status, category: report.category, description: report.description,
            placeWords: report.sentPlaceWords ?? report.scene.words,
            unit: report.scene.unit.flatMap { books.unitName($0) }, latitude: report.scene.point?.latitude,
            longitude: report.scene.point?.longitude,
            media: report.media.map { .init(kind: $0.kind, bytes: nil, sentAt: nil) },
            secrecyRequested: report.secrecyRequested, mayCall: report.mayCall, history: history,
            consents: report.consents.map {
                .init(
                    purpose: $0.purpose, fields: $0.fields, seenBy: $0.seenBy, askedAt: $0.at, until: $0.until,
                    answer: $0.answer, answeredAt: $0.answeredAt)
            },
            openings: report.openings.map {
                let who = [$0.by.standing.label, books.agencyName($0.by.agency)].compactMap(\.self)
                return .init(
                    at: $0.at, by: who.joined(separator: " – "), ground: $0.ground, fields: $0.fields,
                    reason: $0.reason)
            })
    }
}
