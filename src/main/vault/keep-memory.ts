import { release } from './own-buffer.ts'

// Just under the 32 MiB beyond which glibc learns nothing any more.
const lessonBytes = 31 * 1024 * 1024

/**
 * Has the allocator keep the memory of buffers as large as a chunk for the next ones. glibc gives it back to the system after
 * each chunk, and the system clears it page by page for the next: three quarters of the processor's time of saving a copy.
 * It goes by the largest mapped block it has seen freed (mallopt(3), M_MMAP_THRESHOLD), so one is shown to it; it is never
 * touched and takes no memory. Other allocators ignore it.
 */
export function keepMemory(): void {
  release(Buffer.allocUnsafeSlow(lessonBytes))
}
