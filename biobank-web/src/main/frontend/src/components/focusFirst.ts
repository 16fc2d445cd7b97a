/** Puts the focus on the first field of what was just opened, or on the first that is wrong. */
export function focusFirst(root: HTMLElement | undefined, selector = 'input'): void {
  root?.querySelector<HTMLElement>(selector)?.focus()
}
