import type { components } from './schema'

/** The bodies of the REST interface by their names in docs/openapi.json. */
export type Schemas = components['schemas']
