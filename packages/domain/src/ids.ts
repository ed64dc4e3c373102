import * as z from 'zod/mini'
import type { Hex } from './hex'

const hex = (bytes: number, what: string) =>
  z.pipe(
    z
      .string({ error: `Give ${what}: 0x and ${bytes * 2} hex digits.` })
      .check(
        z.regex(new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`), `This is not ${what}: 0x and ${bytes * 2} hex digits.`),
      ),
    z.transform((value: string) => value.toLowerCase() as Hex),
  )

/** An account or contract; gives it in lower case. */
export const addressSchema = hex(20, 'an address')

/** A campaign's id, a digest or a transaction hash; gives it in lower case. */
export const hashSchema = hex(32, 'a 32-byte hash')

/** Any bytes; gives them in lower case. */
export const hexSchema = z.pipe(
  z
    .string({ error: 'Give bytes: 0x and hex digits.' })
    .check(z.regex(/^0x([0-9a-fA-F]{2})*$/, 'These are not bytes: 0x and hex digits.')),
  z.transform((value: string) => value.toLowerCase() as Hex),
)

/** A round's number on the chain, from 1, also as text from a URL. */
export const roundIdSchema = z.pipe(
  z
    .union([z.string(), z.number()], { error: 'Give the number of a round.' })
    .check(z.refine((value) => /^[1-9][0-9]{0,8}$/.test(String(value)), 'A round has a whole number from 1.')),
  z.transform(Number),
)
