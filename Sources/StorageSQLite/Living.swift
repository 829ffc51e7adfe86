import Storage

/// Keeps a thread inside one connection until its queue is closed. When there is no connection to be had, whoever
/// waits is told why, and it is tried again for the next.
func live(with queue: JobQueue, inside connection: () throws -> Void) {
    while true {
        do {
            return try connection()
        } catch {
            guard let job = queue.take(upTo: 1).first else { return }
            job.fail(translated(error))
        }
    }
}
