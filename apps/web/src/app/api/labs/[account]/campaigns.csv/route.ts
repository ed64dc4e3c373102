import { addressSchema } from '@commonweight/domain/ids'
import { safeParse } from 'zod/mini'
import { labCsv } from '../../../../../features/desk/desk-file'
import { fileStream } from '../../../../../features/round/files/file-stream'
import { invalidParameters } from '../../../../../server/api-response'
import { limited } from '../../../../../server/limited'

/** Every campaign of a lab, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/labs/[account]/campaigns.csv'>,
): Promise<Response> {
  const parsed = safeParse(addressSchema, (await params).account)
  if (!parsed.success) return invalidParameters(parsed.error)
  const account = parsed.data
  return limited('download', request.headers, async () => {
    const stream = fileStream({
      write: async (put) => {
        for await (const part of labCsv(account)) await put(part)
      },
      onEnd: () => undefined,
    })
    return new Response(stream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="campaigns-${account.slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })
}
