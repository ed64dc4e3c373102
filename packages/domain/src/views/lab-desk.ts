import type { LabProfileDocument } from '../documents/lab-profile'
import type { Hex } from '../hex'

/** From the most to the least: an owner changes members, an editor drafts, profile and pictures, a viewer reads. */
export const LAB_ROLES = ['owner', 'editor', 'viewer'] as const
export type LabRole = (typeof LAB_ROLES)[number]
/** The lab's own account alone is its owner. */
export type MemberRole = Exclude<LabRole, 'owner'>

/** @property addedAt Unix seconds. */
export type LabMember = { account: Hex; role: MemberRole; addedAt: number }

/** What an account did at a lab's desk. @property subject What it was done to. @property at Unix seconds. */
export type LabAction = { account: Hex; action: string; subject: string; at: number }

/** A signed-in browser. `id` names it in lists and opens nothing. Times are Unix seconds. */
export type Session = { id: string; account: Hex; browser: string; createdAt: number; expiresAt: number }

/** A picture of a lab: `/pictures/<id>/<width>.webp`. Width and height in pixels are those of its largest file. */
export type PictureView = { id: string; width: number; height: number }

/** @property version 0: nothing was saved yet. */
export type LabProfileView = LabProfileDocument & {
  version: number
  logo: PictureView | null
  cover: PictureView | null
}
