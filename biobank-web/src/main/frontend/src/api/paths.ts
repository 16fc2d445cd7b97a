/** What docs/openapi.json says of each path: what is sent there, and what is answered. */
import type { paths } from './schema'

/** Our own interface, by its paths below /api; EPCIS and FHIR are for other systems. */
type OwnPaths = { [Path in keyof paths as Path extends `/api${infer Own}` ? Own : never]: paths[Path] }

export type Method = 'get' | 'post' | 'put' | 'delete'

/** The paths that know a method. */
export type PathOf<M extends Method> = {
  [Path in keyof OwnPaths]: OwnPaths[Path] extends Record<M, unknown> ? Path : never
}[keyof OwnPaths]

type Operation<M extends Method, Path> = Path extends keyof OwnPaths ? OwnPaths[Path][M] : never

/** What stands in the address. */
type InAddress<Op> = Op extends { parameters: { path?: unknown; query?: unknown } }
  ? Pick<Op['parameters'], 'path' | 'query'>
  : never

/** What is not JSON is sent as a file. */
type Content<Media> = { [Type in keyof Media]: Type extends 'application/json' ? Media[Type] : Blob }[keyof Media]
type Body<Op> = Op extends { requestBody: { content: infer Media } } ? { body: Content<Media> } : { body?: never }

type HeaderName<Op> = Op extends { parameters: { header: infer Header } } ? keyof Header : never
interface Repeatable {
  /** Repeats of one act carry the same key, so that it happens once; without one the client makes it. */
  key?: string
}
interface Versioned {
  /** The version last seen. */
  version?: number
}
/** The headers of an act that a page knows a value for; the others are the client's own matter. */
type Act<Op> = ('Idempotency-Key' extends HeaderName<Op> ? Repeatable : { key?: never }) &
  ('If-Match' extends HeaderName<Op> ? Versioned : { version?: never })

type Sent<Op> = Op extends unknown ? InAddress<Op> & Body<Op> & Act<Op> : never

/** What is sent to a path. */
export type RequestOf<M extends Method, Path extends PathOf<M>> = Sent<Operation<M, Path>>

/** An argument that may be left out where nothing in it is required. */
export type Given<Argument, As = Argument> = Partial<Argument> extends Argument ? [given?: As] : [given: As]

type Success = 200 | 201 | 202 | 204
type Json<Answered> = Answered extends { content: { 'application/json': infer Body } } ? Body : undefined
type Answer<Op> = Op extends { responses: infer Responses } ? Json<Responses[keyof Responses & Success]> : never

/** What a path answers; undefined where it is nothing, or a file. */
export type AnswerOf<M extends Method, Path extends PathOf<M>> = Answer<Operation<M, Path>>

/** Where files are to be had. */
export type FilePath = {
  [Path in PathOf<'get'>]: AnswerOf<'get', Path> extends undefined ? Path : never
}[PathOf<'get'>]
