interface Refused {
  barcode: string
  refusal?: { slug: string; detail: string }
}

/** A refusal of the server (RFC 9457), or the network's: the one error that pages show. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly slug: string,
    detail: string,
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail)
  }

  /** No answer came: the server was not reached, which is not the same as refused. */
  get isOffline(): boolean {
    return this.slug === 'offline'
  }

  /** Field refusals by JSON pointer. */
  get fields(): { pointer: string; detail: string }[] {
    return Array.isArray(this.members['errors'])
      ? (this.members['errors'] as { pointer: string; detail: string }[])
      : []
  }

  /** What one field lacks. */
  fault(pointer: string): string | undefined {
    return this.fields.find((field) => field.pointer === pointer)?.detail
  }

  /** What was refused one by one, each with its reason. */
  get refused(): { barcode: string; slug: string; detail: string }[] {
    const items = Array.isArray(this.members['items']) ? (this.members['items'] as Refused[]) : []
    return items.flatMap(({ barcode, refusal }) => (refusal ? [{ barcode, ...refusal }] : []))
  }

  /** The detail, and what each field lacks. */
  get words(): string {
    const fields = this.fields.map((f) => `${f.pointer.replace(/^\//, '')}: ${f.detail}`)
    return [this.message, ...fields].join('\n')
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}))
    const { slug, detail, title, ...members } = body as Record<string, unknown>
    const said = typeof detail === 'string' ? detail : undefined
    return new Problem(
      response.status,
      typeof slug === 'string' ? slug : `http-${response.status}`,
      said ?? (typeof title === 'string' ? title : `The server answered ${response.status}.`),
      members,
    )
  }

  static from(error: unknown): Problem {
    if (error instanceof Problem) return error
    return new Problem(0, 'unexpected', error instanceof Error ? error.message : String(error))
  }
}
