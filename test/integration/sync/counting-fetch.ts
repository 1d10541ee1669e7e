/** A fetch that counts the bytes of documents' parts as they are handed to the network. */
export function countingFetch() {
  const count = { sentBytes: 0 }
  const counting: typeof fetch = (url, init) => {
    if (init?.method !== 'PATCH' || !(init.body instanceof ReadableStream)) return fetch(url, init)
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, onward) {
        count.sentBytes += piece.length
        onward.enqueue(piece)
      },
    })
    return fetch(url, { ...init, body: init.body.pipeThrough(counter) })
  }
  return { count, fetch: counting }
}
