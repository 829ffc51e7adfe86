// Everything of this room, put together over a folder or over an object store:
//   uploads/    files on their way
//   originals/  what was sent, by its hash; never shown; sealed
//   derived/    what is shown; sealed as well, because not everybody may see all of it
// and, on this node's own disk, scratch/, the workers' place.

package import Logging

package struct MediaLibrary: Sendable {
    package let limits: MediaLimits
    package let uploads: any MediaUploads
    package let store: MediaStore
    package let workshop: MediaWorkshop
    package let intake: MediaIntake
    private let objects: (any ObjectStore)?
    let home: MediaHome?

    /// Over a folder, which nodes may share (`UploadFolder` says what it must offer then).
    /// No folder is made and no worker is started before the first file comes.
    /// - Parameter scratch: a folder of this node alone, because it is emptied; by default one inside `folder`.
    package init(
        folder: String, under keys: any ShelfKeys, scratch: String? = nil, limits: MediaLimits = MediaLimits(),
        worker: String? = nil, logger: Logger
    ) {
        let home = MediaHome(folder)
        self.init(
            uploads: UploadFolder(folder: folder + "/uploads", largestBytes: limits.largestBytes, home: home),
            shelf: SealingShelf(FolderShelf(folder: folder), under: keys), limits: limits,
            workshop: WorkshopSettings(scratch: scratch ?? folder + "/scratch", worker: worker), home: home,
            logger: logger)
    }

    /// Over an object store, which nodes may share.
    /// - Parameter folder: a folder of this node alone, for what is under way.
    package init(
        objects: any ObjectStore, folder: String, under keys: any ShelfKeys, limits: MediaLimits = MediaLimits(),
        worker: String? = nil, logger: Logger
    ) {
        self.init(
            uploads: UploadObjects(objects, scratch: folder + "/uploads", largestBytes: limits.largestBytes),
            shelf: SealingShelf(ObjectShelf(objects), under: keys), limits: limits,
            workshop: WorkshopSettings(scratch: folder + "/scratch", worker: worker), objects: objects, logger: logger)
    }

    package init(
        uploads: any MediaUploads, shelf: any MediaShelf, limits: MediaLimits, workshop settings: WorkshopSettings,
        objects: (any ObjectStore)? = nil, home: MediaHome? = nil, logger: Logger
    ) {
        self.limits = limits
        self.home = home
        self.uploads = uploads
        self.objects = objects
        store = MediaStore(shelf: shelf)
        workshop = MediaWorkshop(settings: settings, limits: limits, logger: logger)
        intake = MediaIntake(store: store, workshop: workshop, limits: limits)
    }

    /// At the beginning of the server: from now on its folder must be the one that it finds, and is never made anew.
    /// - Parameter unconfined: pictures may be decoded by a process that is not walled.
    /// Throws `MediaStoreError`.
    package func open(unconfined: Bool = false) async throws {
        if unconfined { await workshop.allowUnconfined() }
        try await onDisk { [home] in try home?.open() }
    }

    /// Whether files can be taken, as far as that can be seen without writing one. Throws `MediaStoreError`.
    package func checkReadiness() async throws {
        try await onDisk { [home] in try home?.check() }
        _ = try await objects?.length(of: "ready")
    }

    /// At the end of the server.
    package func close() async {
        await workshop.close()
        await objects?.close()
    }
}
