import * as z from 'zod/mini'

/** A text of `min` to `max` characters, without white space around it; `what` names it in errors. */
export const text = (what: string, min: number, max: number) =>
  z
    .string({ error: `${what}: give a text.` })
    .check(
      z.trim(),
      z.minLength(min, min === 1 ? `${what}: this is needed.` : `${what}: at least ${min} characters.`),
      z.maxLength(max, `${what}: at most ${max} characters.`),
    )

/** A web address, http or https only, so that a link in a document can never be a script. */
export const webAddress = (what: string) =>
  text(what, 1, 500).check(
    z.refine((value) => /^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(value), `${what}: write a full address, https://...`),
  )

export const link = z.object({ label: text('Link label', 1, 60), href: webAddress('Link') })

export const links = z.array(link).check(z.maxLength(12, 'Links: at most 12.'))

/** Numbers as decimal text, so that no figure changes by being read. */
export const decimalText = (what: string) =>
  text(what, 1, 40).check(z.regex(/^-?\d+(\.\d+)?$/, `${what}: write a number like 71.4.`))

/** Of a document that describes a real project which has nothing to do with the listing. */
export const demo = z.boolean({ error: 'Demo: true or false.' })
