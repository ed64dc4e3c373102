/**
 * Files of at most ten lines that may stay, each with the reason. The list may only shrink: what one file uses stands
 * in that file.
 */
export const SMALL_FILES: Readonly<Record<string, string>> = {
  'apps/indexer/test/support/until.ts': 'a function that several tests call',
  'apps/seed/src/plan/campaigns.ts': 'joins four lists that are too long for one file',
  'apps/web/src/features/story/story-worker.ts': 'a thread, which has a file of its own',
  'apps/web/test/e2e/side-by-side.ts': 'a function that several tests call',
  'packages/domain/src/native-token.ts': 'a constant with its one function, which several packages call',
  'packages/domain/src/views/document.ts': 'a view, which has a file like every other',
  'packages/local-stack/src/project-root.ts': 'a constant and the one path from it that several programs need',
}
