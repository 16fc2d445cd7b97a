import type { FilePath, Given, RequestOf } from './paths'

const BASE = '/api'

type Values = Record<string, string | number | boolean | undefined>
/** What a path is filled with to be an address. */
export interface Filling {
  path?: Values
  query?: Values
}

/** A code as one segment of an address. */
export const segment = (code: string) => encodeURIComponent(code)

/** The address of a path with its parameters; those of the query that are empty are left out. */
export function addressOf(path: string, { path: segments = {}, query = {} }: Filling = {}): string {
  const filled = path.replace(/{(\w+)}/g, (_, name: string) => segment(String(segments[name])))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return BASE + (text ? `${filled}?${text}` : filled)
}

/** For links to files, which the browser fetches by itself. */
export const linkTo = <Path extends FilePath>(path: Path, ...[given]: Given<RequestOf<'get', Path>>): string =>
  addressOf(path, given)
