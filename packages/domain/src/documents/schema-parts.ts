import * as z from 'zod/mini'
import { hiddenCharacters, type TextKind } from '../text/hidden-characters'
import { visibleText } from '../text/visible-text'
import { isWebAddress, wasWebAddress } from '../text/web-address'

/** Makes the schema of a text of `min` to `max` characters; `what` names it in errors. */
type TextSchemaOf = (what: string, min: number, max: number) => z.ZodMiniType<string, string>

/** The parts of documents by which people judge someone or something. */
export type DocumentParts = {
  /** Names, titles, labels: one line. */
  name: TextSchemaOf
  /** What others run, in any number of lines. */
  code: TextSchemaOf
  /** Text in any number of lines and any script. */
  prose: TextSchemaOf
  webAddress: (what: string) => z.ZodMiniType<string, string>
}

/** A text of `min` to `max` characters, without white space around it; `what` names it in errors. */
export const text = (what: string, min: number, max: number) =>
  z.string({ error: `${what}: give a text.` }).check(...textChecks(what, min, max))

const textChecks = (what: string, min: number, max: number) => [
  z.trim(),
  z.minLength(min, min === 1 ? `${what}: this is needed.` : `${what}: at least ${min} characters.`),
  z.maxLength(max, `${what}: at most ${max} characters.`),
]

/** For new documents: nothing in them hides (see hiddenCharacters). */
export const NEW_PARTS: DocumentParts = {
  name: (what, min, max) => showing('line', what, min, max),
  code: (what, min, max) => showing('code', what, min, max),
  prose: text,
  webAddress: (what) =>
    showing('line', what, 1, 500).check(z.refine(isWebAddress, `${what}: write a full address, https://...`)),
}

/** For stored documents, which may be older than the rule: hidden characters become words. */
export const STORED_PARTS: DocumentParts = {
  name: (what, min, max) => shown('line', text(what, min, max)),
  code: (what, min, max) => shown('code', text(what, min, max)),
  prose: (what, min, max) => shown('prose', text(what, min, max)),
  webAddress: (what) => text(what, 1, 500).check(z.refine(wasWebAddress, `${what}: this is no web address.`)),
}

function showing(kind: TextKind, what: string, min: number, max: number) {
  const hiding = (value: unknown) => hiddenCharacters(withoutMargins(String(value)), kind)[0]?.name
  const message = (name = '') =>
    `${what}: it holds a character that does not show (${name}). Take it out, or type the text by hand.`
  const shows = z.refine((value) => hiding(value) === undefined, {
    error: ({ input }) => message(hiding(input)),
    abort: true,
  })
  return z.string({ error: `${what}: give a text.` }).check(shows, ...textChecks(what, min, max))
}

function shown(kind: TextKind, schema: z.ZodMiniType<string, string>) {
  return z.pipe(
    schema,
    z.transform((value: string) => visibleText(value, kind)),
  )
}

/** White space around a text is cut off, so it is no fault. */
function withoutMargins(value: string): string {
  return value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

export const linksOf = ({ name, webAddress }: DocumentParts) =>
  z
    .array(z.object({ label: name('Link label', 1, 60), href: webAddress('Link') }))
    .check(z.maxLength(12, 'Links: at most 12.'))

/** Numbers as decimal text, because reading a number could change it. */
export const decimalText = (what: string) =>
  text(what, 1, 40).check(z.regex(/^-?\d+(\.\d+)?$/, `${what}: write a number like 71.4.`))

/** Marks a document that describes a real project which has nothing to do with the listing. */
export const demo = z.boolean({ error: 'Demo: true or false.' })
