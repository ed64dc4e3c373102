import type { Hex } from '@commonweight/domain/hex'
import { addressSchema } from '@commonweight/domain/ids'
import { safeParse } from 'zod/mini'
import { invalidParameters } from './api-response'
import { fileStream } from './file-stream'
import { limited } from './limited'

/**
 * @property account As it stands in the address. @property name What the file is called before the account.
 * @property write The file, part by part.
 */
type AccountCsv = { account: string; name: string; write: (account: Hex) => AsyncIterable<string> }

/** Answers with a CSV file about an account, sent while it is read. */
export async function streamAccountCsv(request: Request, { account, name, write }: AccountCsv): Promise<Response> {
  const parsed = safeParse(addressSchema, account)
  if (!parsed.success) return invalidParameters(parsed.error)
  return limited('download', request.headers, async () => {
    const stream = fileStream({
      write: async (put) => {
        for await (const part of write(parsed.data)) await put(part)
      },
      onEnd: () => undefined,
    })
    return new Response(stream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-${parsed.data.slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })
}
