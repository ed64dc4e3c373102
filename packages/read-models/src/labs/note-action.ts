import type { Hex } from '@commonweight/domain/hex'
import type { LabAction } from '@commonweight/domain/views/lab-desk'
import type { Prisma } from '@commonweight/postgres/generated/client'

/** Of one lab; the oldest go for more. */
const MAX_ACTIONS = 1_000

/** Notes something that was done at a lab's desk. Not idempotent. */
export async function noteAction(
  tx: Prisma.TransactionClient,
  lab: Hex,
  { account, action, subject, at }: LabAction,
): Promise<void> {
  await tx.labAction.create({ data: { lab, account, action, subject, at: BigInt(at) } })
  await tx.$executeRaw`delete from lab_actions where id in (
    select id from lab_actions where lab = ${lab} order by id desc offset ${MAX_ACTIONS})`
}
