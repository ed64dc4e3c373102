import { expect, test } from 'vitest'
import { InvalidDocumentError } from './invalid-document-error'
import { parseRoundDocument, type RoundDocument } from './round-document'

const document: RoundDocument = {
  type: 'commonweight/round/1',
  title: 'A round',
  summary: 'Matches what many people support.',
  story: 'Who may take part, and how it is decided.',
  operatorName: 'Operator',
  demo: true,
  links: [],
}

test('a complete round document is given back', () => {
  expect(parseRoundDocument(document)).toEqual(document)
})

test('a round document without a title is refused by name', () => {
  expect(() => parseRoundDocument({ ...document, title: undefined })).toThrow(InvalidDocumentError)
  expect(() => parseRoundDocument({ ...document, title: undefined })).toThrow('title: Title: give a text.')
})
