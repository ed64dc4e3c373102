import type { Prisma } from '@commonweight/postgres/generated/client'

/** Of all accounts together that have listed no campaign. Any key can sign in; a campaign costs its gas. */
const MAX_PICTURES = 400
const MAX_PROFILES = 2_000
const MAX_MEMBERS = 5_000

/**
 * Keeps what this site stores for accounts without a campaign within bounds, the newest first. What labs with a campaign
 * store is bounded for each of them, and stays. Idempotent.
 */
export async function boundNewcomers(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`delete from pictures where (lab, id) in (
    select lab, id from pictures p where not exists (select from campaigns c where c.lab = p.lab)
    order by created_at desc, lab, id offset ${MAX_PICTURES})`
  await tx.$executeRaw`delete from lab_profiles where lab in (
    select lab from lab_profiles p where not exists (select from campaigns c where c.lab = p.lab)
    order by updated_at desc, lab offset ${MAX_PROFILES})`
  await tx.$executeRaw`delete from lab_members where (lab, account) in (
    select lab, account from lab_members m where not exists (select from campaigns c where c.lab = m.lab)
    order by added_at desc, lab, account offset ${MAX_MEMBERS})`
}
