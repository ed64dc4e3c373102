import type { TermsDocument } from '@commonweight/domain/documents/terms-document'

/** A listing, without what all listings of the demo share. `project`: the real project that it describes. */
export type Listing = Omit<TermsDocument, 'type' | 'demo' | 'labName'> & { project: string }
