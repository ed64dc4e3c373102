/** Forms in which labs, attesters and operators write. */
export const forms = {
  draftSaved: (clock: string) => `Draft saved in this browser at ${clock}`,
  draftUnsaved: 'Drafts are kept in this browser as you write.',
  startOver: 'Start over',
  add: 'Add',
  remove: 'Remove',
  links: 'Links',
  linkLabel: 'Text',
  linkHref: 'Address',
} as const
