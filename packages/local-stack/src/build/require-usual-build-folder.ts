import { LocalStackError } from '../local-stack-error'

/**
 * turbo builds the pages into `.next`, from where `npm start` serves them.
 * @throws LocalStackError if NEXT_DIST_DIR asks for another folder.
 */
export function requireUsualBuildFolder({ NEXT_DIST_DIR: folder }: Record<string, string | undefined>): void {
  if (!folder || folder === '.next') return
  throw new LocalStackError(
    `NEXT_DIST_DIR is "${folder}", but "npm run build" and "npm start" keep the pages in apps/web/.next. Unset it; for ` +
      'another folder run "npx next build" in apps/web, or "npm run dev".',
  )
}
