import { type LabProfileDocument, readLabProfile } from '@commonweight/domain/documents/lab-profile'
import type { Hex } from '@commonweight/domain/hex'
import type { LabProfileView, PictureView } from '@commonweight/domain/views/lab-desk'
import { type Db, rulesOf } from '../create-db'
import { boundNewcomers } from './bound-newcomers'
import { noteAction } from './note-action'

const NOTHING: LabProfileView = { version: 0, name: '', line: '', about: '', links: [], logo: null, cover: null }

/** What a lab says of itself, as its members left it. */
export async function getLabProfile(db: Db, lab: Hex): Promise<LabProfileView> {
  const row = await db.labProfile.findUnique({ where: { lab } })
  if (!row) return NOTHING
  const [logo, cover] = await Promise.all([viewOf(db, lab, row.logo), viewOf(db, lab, row.cover)])
  return { ...readLabProfile(row.document), version: row.version, logo, cover }
}

/** A lab's profile for everybody: null where there is none, or this site hides the lab. */
export async function getPublicProfile(db: Db, lab: Hex): Promise<LabProfileView | null> {
  if (rulesOf(db)?.hidden.labs.has(lab)) return null
  const profile = await getLabProfile(db, lab)
  return profile.version === 0 ? null : profile
}

/** @property version The one that was changed. @property by Who changed it. @property at Unix seconds. */
type ProfileChange = {
  lab: Hex
  version: number
  document: LabProfileDocument
  logo: string | null
  cover: string | null
  by: Hex
  at: number
}

/**
 * Saves a profile over the version that it was made from, and notes who did. Not idempotent: each makes a version.
 * @returns False: somebody else has saved since, or a picture is not the lab's.
 */
export async function putLabProfile(db: Db, change: ProfileChange): Promise<boolean> {
  const { lab, version, document, logo, cover, by, at } = change
  const data = { version: version + 1, document, logo, cover, updatedAt: BigInt(at) }
  const pictures = [...new Set([logo, cover].filter((id) => id !== null))]
  return db.$transaction(async (tx) => {
    if ((await tx.picture.count({ where: { lab, id: { in: pictures } } })) < pictures.length) return false
    const saved =
      version === 0
        ? await tx.labProfile.createMany({ data: [{ lab, ...data }], skipDuplicates: true })
        : await tx.labProfile.updateMany({ where: { lab, version }, data })
    if (saved.count === 0) return false
    await noteAction(tx, lab, { account: by, action: 'profile', subject: '', at })
    await boundNewcomers(tx)
    return true
  })
}

async function viewOf(db: Db, lab: Hex, id: string | null): Promise<PictureView | null> {
  const row = id && (await db.picture.findUnique({ where: { lab_id: { lab, id } } }))
  return row ? { id: row.id, width: row.width, height: row.height } : null
}
