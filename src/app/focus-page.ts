/** Back to the page's work, where what had the keys' focus is gone: to its grid, or to the page itself. */
export function focusPage(): void {
  if (document.activeElement !== document.body) return;
  const page = document.querySelector<HTMLElement>('main');
  const cell = page?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  if (!cell) page?.setAttribute('tabindex', '-1');
  (cell ?? page)?.focus();
}
