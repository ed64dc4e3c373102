import { hashSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { MAX_LINES } from '../../../features/cart/cart'
import { factsToJson } from '../../../features/checkout/facts/cart-facts'
import { loadCartFacts } from '../../../features/checkout/facts/load-cart-facts'
import { answering, invalidParameters } from '../../../server/api-response'
import { getConfig } from '../../../server/config'

const TOO_MANY = `campaigns: Ask for at most ${MAX_LINES} campaigns at a time.`
const campaignsSchema = z.array(hashSchema).check(z.maxLength(MAX_LINES, TOO_MANY))

/** What the checkout page shows about the campaigns of a cart: `?campaigns=0x…,0x…`. */
export async function GET(request: Request): Promise<Response> {
  const ids = new URL(request.url).searchParams.get('campaigns')?.split(',') ?? []
  const asked = z.safeParse(campaignsSchema, [...new Set(ids)])
  if (!asked.success) return invalidParameters(asked.error)
  return answering(async () => {
    const { chain } = await getConfig()
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(factsToJson(await loadCartFacts(chain, asked.data)), { headers })
  })
}
