/**
 * Opens the folds around an element and moves the focus to it, once the page has been drawn.
 * @param then What else is done with it.
 */
export function reveal(id: string, then?: (found: HTMLElement) => void): void {
  setTimeout(() => {
    const found = document.getElementById(id);
    if (!found) return;
    // a summary is seen whether its own fold is open or not
    const from = found.localName === 'summary' ? found.parentElement!.parentElement : found;
    for (let fold = from?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true;
    found.focus();
    found.scrollIntoView({ block: 'center' });
    then?.(found);
  });
}
