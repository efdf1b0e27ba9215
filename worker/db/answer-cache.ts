/** A whole answer as it is sent again: everything but what belongs to one request. */
export interface KeptAnswer {
  headers: Headers
  body: ArrayBuffer
  etag: string
}

/** A quarter of what an isolate may use (128 MB) is ample: the shipped dataset's every page is a few megabytes. */
const maxBytes = 32_000_000
/** A longer answer would push out many that are asked more often. */
const maxAnswerBytes = 2_000_000
/** What an entry takes beside its body: headers, keys and the map's own. */
const overheadBytes = 2_000

/** Answers of one release by address and Accept header; the ones least recently used go first. */
export class AnswerCache {
  // A Map keeps the order of insertion: the first entry is the least recently used.
  readonly #answers = new Map<string, KeptAnswer>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(limit = maxBytes) {
    this.#maxBytes = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): KeptAnswer | undefined {
    const answer = this.#answers.get(key)
    if (answer) {
      this.#answers.delete(key)
      this.#answers.set(key, answer)
    }
    return answer
  }

  set(key: string, answer: KeptAnswer): void {
    if (answer.body.byteLength > Math.min(maxAnswerBytes, this.#maxBytes / 2)) return
    this.#drop(key)
    this.#answers.set(key, answer)
    this.#bytes += size(key, answer)
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key)
    if (answer && this.#answers.delete(key)) this.#bytes -= size(key, answer)
  }
}

function size(key: string, answer: KeptAnswer): number {
  return answer.body.byteLength + 2 * key.length + overheadBytes
}

/** Address and Accept header decide on the bytes of an answer; undefined if it is not worth keeping. */
export function answerKey(request: Request): string | undefined {
  const accept = request.headers.get('accept') ?? ''
  if (accept.length > 200) return undefined
  return `${request.url}\n${accept === '*/*' ? '' : accept}`
}
