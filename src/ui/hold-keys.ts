/**
 * Keeps what is typed from the page while the field it is meant for is being loaded: fast hands
 * would otherwise write it into the cell they came from.
 *
 * @returns what lets the keys go again and gives the text that was typed, with a line break for Enter
 */
export function holdKeys(): () => string {
  let text = '';
  const hold = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key === 'Enter') text += '\n';
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) text += event.key;
  };
  window.addEventListener('keydown', hold, true);
  return () => {
    window.removeEventListener('keydown', hold, true);
    return text;
  };
}
