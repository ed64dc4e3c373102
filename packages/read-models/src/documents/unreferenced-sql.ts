import { Prisma } from '@commonweight/postgres/generated/client'

/** Whether nothing on the chain points to the document `d`, by itself or as the list of a reward. */
export const UNREFERENCED = Prisma.sql`(
  not exists (select from campaigns where digest = d.digest)
  and not exists (select from rounds where digest = d.digest)
  and not exists (select from submissions where evidence = d.digest)
  and not exists (select from round_decisions where reason = d.digest)
  and not exists (select from denials where reason = d.digest)
  and not exists (select from vetoes where reason = d.digest)
  and not exists (select from reward_lists where digest = d.digest)
  and not exists (select from posted_results where d.digest in (inputs, configuration)))`
