/**
 * Hands in the page that work as long as one likes: everything goes through the app's own events of mouse and keys.
 * Put into the page before the app, so it uses nothing from outside itself.
 */
export function installMemoryHands() {
  const PATIENCE_MS = 60_000;
  const grid = () => document.querySelector('.shell-page [role=grid]');
  const isSaved = () => document.querySelector('.save-status')?.dataset.state === 'saved';
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function until(what, look) {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
      await rest(5);
    }
  }

  const press = (key) => {
    const init = { key, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
  };
  const click = (element) => {
    const box = element.getBoundingClientRect();
    const init = {
      bubbles: true,
      cancelable: true,
      clientX: box.left + 3,
      clientY: box.top + 8,
      detail: 1,
      pointerType: 'mouse',
    };
    for (const kind of ['pointerdown', 'pointerup']) element.dispatchEvent(new PointerEvent(kind, init));
    element.dispatchEvent(new MouseEvent('click', init));
  };
  const write = (field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const enabledButton = (name) =>
    [...document.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === name && !button.disabled,
    );

  async function type(cell, text) {
    click(cell);
    press(text[0]);
    const field = await until('the editor', () =>
      document.activeElement.matches('input, textarea') ? document.activeElement : null,
    );
    write(field, text);
    press('Enter');
  }

  /** Cells that are drawn and can be written in, below the headings. */
  const cells = (columns) =>
    [
      ...grid().querySelectorAll('.grid-body [role=row][data-kind=data]:not([hidden], [data-waiting])'),
    ].flatMap((row) => columns.flatMap((column) => [...row.querySelectorAll(`[aria-colindex="${column}"]`)]));

  let turns = 0;
  window.__memory = {
    async go(route) {
      location.hash = `#${route}`;
      const path = route.replace(/\?.*/, '');
      await until(`the page ${route}`, () => {
        const shown = document.querySelector('.shell-page');
        return shown?.dataset.route === path && shown.querySelector('h1');
      });
      // What the page loads when it stands comes too.
      await rest(30);
    },

    /** Texts and figures in the cells in sight, one after the other. */
    async editCells(count, columns, isFigure) {
      for (let done = 0; done < count; done += 1) {
        turns += 1;
        const all = cells(columns);
        const text = isFigure ? String((turns % 89) + 10) : `tekst ${(turns % 9000) + 1000}`;
        await type(all[turns % all.length], text);
        if (turns % 8 === 0) await rest(0);
      }
      await until('stored', isSaved);
    },

    async editCalculator(count) {
      const label = [...document.querySelectorAll('label')].find((one) =>
        one.textContent.startsWith('Antal borgere'),
      );
      for (let done = 0; done < count; done += 1) {
        turns += 1;
        label.control.focus();
        write(label.control, String((turns % 900) + 100));
        label.control.blur();
        if (turns % 8 === 0) await rest(0);
      }
      await until('stored', isSaved);
    },

    /** Through the wizard, and taken back at its end. */
    async importAndUndo(text) {
      const input = await until('the field for files', () => document.querySelector('#import-files'));
      const files = new DataTransfer();
      files.items.add(new File([text], 'nye.csv', { type: 'text/csv' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      for (const name of ['Videre', 'Gennemfør import', 'Fortryd importen'])
        (await until(name, () => enabledButton(name))).click();
      await until('stored', isSaved);
    },
  };
}
