/** The shapes of the REST interface by the names that pages have for them. Times are ISO 8601 in UTC. */
import type { Schemas } from './schemas'

export type Session = Schemas['SessionView']

export type Anticipated = Schemas['AnticipatedLine']
export type CollectionEvent = Schemas['CollectionEvent']
export type CollectionSlot = Schemas['CollectionSlot']
export type VisitHeading = Schemas['VisitHeading']
export type CollectionPreview = Schemas['CollectionPreview']
export type Visit = Schemas['Visit']

export type CodeMeaning = Schemas['ScannedCode']
export type Identity = Schemas['Identity']

export type SpecimenLine = Schemas['SpecimenLine']
export type Specimen = Schemas['SpecimenView']
export type LineageNode = Schemas['Node']

export type Custody = Schemas['CustodyView']
export type HistoryLine = Schemas['HistoryLine']
export type HistoryEvent = Schemas['ToldEvent']
export type History = Schemas['History']

export type Container = Schemas['ContainerLine']
export type TubeFacts = Schemas['TubeFacts']
export type BoxMap = Schemas['BoxMap']
export type Outcome = Schemas['WellOutcome']
export type Plan = Schemas['PlacementPreview']
/** A scan that a rack scanner sent and nobody has looked at. */
export type WaitingScan = Schemas['RackScanLine']
export type RackScan = Schemas['RackScan']

/** What the interface knows; words for them stand in src/i18n. */
export const categories = ['UN3373', 'EXEMPT', 'NOT_REGULATED'] as const satisfies Schemas['TransportCategory'][]
export const coolants = ['DRY_ICE', 'LN2_DRY', 'GEL', 'AMBIENT'] as const satisfies Schemas['Coolant'][]

export type Shipment = Schemas['ShipmentDetails']
export type FeedRun = Schemas['FeedRun']

/** What was done to a tube, or to one that it was made of. */
export type ProcessingEvent = Schemas['ProcessingHistoryLine']
export type ProcessingHistory = Schemas['ProcessingHistory']
export type DerivedValue = Schemas['DerivedValue']
export type DerivedTimes = Schemas['DerivedTimes']
export type ThermalExposure = Schemas['ThermalExposure']
