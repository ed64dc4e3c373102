/**
 * Makes plain GET forms of this site change the page without loading it again, as links do: the wallet stays connected,
 * the focus stays where it is, and empty fields leave nothing in the address.
 */
export function softForms(go: (address: string) => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get' || form.target) return
    const to = new URL(form.action)
    if (to.origin !== location.origin) return
    event.preventDefault()
    const said = [...new FormData(form, event.submitter)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
    )
    const search = new URLSearchParams(said).toString()
    go(to.pathname + (search && `?${search}`))
  })
}
