// Everything of this room, put together over one folder:
//   uploads/    files on their way
//   originals/  what was sent, by its hash; never shown
//   derived/    what is shown
//   scratch/    the workers' place

package import Logging

package struct MediaLibrary: Sendable {
    package let limits: MediaLimits
    package let uploads: UploadFolder
    package let store: MediaStore
    package let workshop: MediaWorkshop
    package let intake: MediaIntake

    /// No folder is made and no worker is started before the first file comes.
    package init(folder: String, limits: MediaLimits = MediaLimits(), worker: String? = nil, logger: Logger) {
        self.init(
            folder: folder, shelf: FolderShelf(folder: folder), limits: limits,
            workshop: WorkshopSettings(scratch: folder + "/scratch", worker: worker), logger: logger)
    }

    package init(
        folder: String, shelf: any MediaShelf, limits: MediaLimits, workshop settings: WorkshopSettings, logger: Logger
    ) {
        self.limits = limits
        uploads = UploadFolder(folder: folder + "/uploads", largestBytes: limits.largestBytes)
        store = MediaStore(shelf: shelf)
        workshop = MediaWorkshop(settings: settings, limits: limits, logger: logger)
        intake = MediaIntake(store: store, workshop: workshop, limits: limits)
    }

    /// At the end of the server.
    package func close() async { await workshop.close() }
}
