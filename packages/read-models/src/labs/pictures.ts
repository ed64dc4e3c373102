import type { Hex } from '@commonweight/domain/hex'
import type { PictureView } from '@commonweight/domain/views/lab-desk'
import { type Db, rulesOf } from '../create-db'
import { boundNewcomers } from './bound-newcomers'

/** Of one lab; the oldest that its profile does not show go for more. */
const MAX_OF_LAB = 12

/** @property files By name; @property at Unix seconds. */
type NewPicture = PictureView & { lab: Hex; files: readonly { name: string; bytes: Uint8Array }[]; at: number }

/** Keeps a picture of a lab. Idempotent: the same picture has the same id. */
export async function putPicture(db: Db, { lab, id, width, height, files, at }: NewPicture): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.picture.createMany({ data: [{ lab, id, width, height, createdAt: BigInt(at) }], skipDuplicates: true })
    await tx.pictureFile.createMany({
      data: files.map(({ name, bytes }) => ({ lab, picture: id, name, bytes: new Uint8Array(bytes) })),
      skipDuplicates: true,
    })
    await tx.$executeRaw`
      delete from pictures where lab = ${lab} and id <> ${id}
        and id not in (select shown from lab_profiles, unnest(array[logo, cover]) shown
          where lab = ${lab} and shown is not null)
        and id not in (select id from pictures where lab = ${lab} order by created_at desc, id limit ${MAX_OF_LAB})`
    await boundNewcomers(tx)
  })
}

/** A file of a picture; null: there is none, or this site hides every lab that has it. */
export async function getPictureFile(db: Db, picture: string, name: string): Promise<Uint8Array | null> {
  const hidden = [...(rulesOf(db)?.hidden.labs.keys() ?? [])]
  const row = await db.pictureFile.findFirst({ where: { picture, name, lab: { notIn: hidden } } })
  return row?.bytes ?? null
}
