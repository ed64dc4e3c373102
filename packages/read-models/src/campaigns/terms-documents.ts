import { readTermsDocument } from '@commonweight/domain/terms-document'
import { documentReader } from '../documents/document-reader'

/** Campaigns' terms documents by digest, ready to be shown. */
export const termsDocuments = documentReader(readTermsDocument)
