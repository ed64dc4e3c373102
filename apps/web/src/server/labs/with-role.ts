import type { Hex } from '@commonweight/domain/hex'
import { addressSchema } from '@commonweight/domain/ids'
import { LAB_ROLES, type LabRole, type Session } from '@commonweight/domain/views/lab-desk'
import { labRoleOf } from '@commonweight/read-models/labs/lab-members'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { safeParse } from 'zod/mini'
import { apiError, invalidParameters } from '../api-response'

/** Who acts, for which lab, as what. */
export type Acting = { lab: Hex; session: Session; role: LabRole }

/**
 * Runs a handler if the session's account may do at a lab's desk what `least` may; others get 403.
 * @param account The lab as it stands in the address.
 */
export async function withRole(
  session: Session,
  account: string,
  least: LabRole,
  handler: (acting: Acting) => Promise<Response>,
): Promise<Response> {
  const parsed = safeParse(addressSchema, account)
  if (!parsed.success) return invalidParameters(parsed.error)
  const lab = parsed.data
  const role = await labRoleOf(sharedDb(), lab, session.account)
  if (role && LAB_ROLES.indexOf(role) <= LAB_ROLES.indexOf(least)) return handler({ lab, session, role })
  const message = role
    ? `Your account is a ${role} of this lab; this takes ${least === 'owner' ? 'its owner' : 'an editor'}.`
    : 'Your account is not a member of this lab. Its own account can add you.'
  return apiError(403, 'not-allowed', message)
}
