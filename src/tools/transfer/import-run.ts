/** One import: files read, corrected, decided on, and brought in as one undo step. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type { DocumentRows } from '../../domain/document/registers';
import {
  type ImportChoices,
  NO_CHOICES,
  type SheetChoice,
  sheetKey,
  type ValueChoice,
  valueKey,
} from '../../domain/merge/import-items';
import type { NewValue } from '../../domain/merge/incoming';
import type { Id, IsoDate } from '../../domain/values/field';
import type { DocumentStore } from '../../store/document-store';
import { makeId } from '../../store/ids';
import { type EnvelopeProblem, isSealedBackup, openBackup } from '../../workbook/backup/envelope';
import type {
  ImportSummary,
  LinePage,
  LineQuery,
  SheetCells,
  SheetSummary,
  WorkbookProgress,
} from '../../workbook/protocol';
import { type ImportSession, type WorkbookClient, WorkbookError } from '../../workbook/workbook-client';
import { type Decision, withDecision } from './decisions';
import { forgetShape, rememberedShapes, rememberShape, type Shapes } from './remembered-shapes';
import type { SeenKeeper, SeenStorage } from './seen-keeper';

export { createSeenKeeper } from './seen-keeper';

/** What an import works with. */
export interface ImportRunOptions {
  readonly client: WorkbookClient;
  readonly store: DocumentStore;
  today(): IsoDate;
  readonly documentId: Id;
  /** What the document knows of others. */
  readonly seen: SeenStorage;
}

export type RunState =
  /** Nothing to show yet. */
  | { readonly kind: 'reading' }
  /** A file that waits for its passphrase, and why the one given did not open it. */
  | { readonly kind: 'locked'; readonly file: string; readonly problem: EnvelopeProblem | null }
  | { readonly kind: 'what' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'applying' }
  | { readonly kind: 'done'; readonly label: string }
  | { readonly kind: 'failed'; readonly error: WorkbookError };

export interface ImportRun {
  readonly fileNames: readonly string[];
  readonly state: Accessor<RunState>;
  /** What the last reading found; null before the first. */
  readonly summary: Accessor<ImportSummary | null>;
  /** Goes up with every reading: what was asked for before is out of date. */
  readonly version: Accessor<number>;
  /** While something is under way; null progress: it has only begun. */
  readonly busy: Accessor<{ readonly progress: WorkbookProgress | null } | null>;
  readonly choices: Accessor<ImportChoices>;
  /** The document changed while a proposal was shown: it was made anew. */
  readonly isRefreshed: Accessor<boolean>;
  start(): Promise<void>;
  /** Opens the file that waits for it, and goes on when no other does. */
  unlock(passphrase: string): Promise<void>;
  goTo(step: 'what' | 'changes'): void;
  /** How sheets are to be read; remembered for files of the same shape. Null: as they were before. */
  chooseSheets(sheets: readonly PlacedSheet[], change: SheetChoice | null): Promise<void>;
  /** Reads the sheets as they were guessed, and forgets what was remembered of their shapes. */
  forget(sheets: readonly PlacedSheet[]): Promise<void>;
  chooseValue(value: NewValue, choice: ValueChoice): Promise<void>;
  chooseValues(values: readonly NewValue[], choice: ValueChoice): Promise<void>;
  decide(decisions: readonly Decision[]): Promise<void>;
  lines(query: LineQuery, from: number, count: number): Promise<LinePage>;
  cells(file: number, sheet: string, rows: number): Promise<SheetCells>;
  /**
   * Brings in what is shown, unless the document has changed since: then it is read anew.
   * @param labelOf what undo calls it, by the names of the files
   */
  apply(labelOf: (fileNames: readonly string[]) => string): Promise<void>;
  /** Whether the last step that undo would take back is the import just made (reactive). */
  canUndo(): boolean;
  undo(): void;
  /** Gives the memory back; nothing can be asked after it. */
  close(): void;
}

export interface PlacedSheet {
  readonly file: number;
  readonly sheet: SheetSummary;
}

export function createImportRun(
  chosen: readonly File[],
  options: ImportRunOptions,
  keeper: SeenKeeper,
): ImportRun {
  const { client, store, today, documentId } = options;
  const [state, setState] = createSignal<RunState>({ kind: 'reading' });
  const [summary, setSummary] = createSignal<ImportSummary | null>(null);
  const [version, setVersion] = createSignal(0);
  const [busy, setBusy] = createSignal<{ readonly progress: WorkbookProgress | null } | null>(null);
  const [choices, setChoices] = createSignal<ImportChoices>(NO_CHOICES);
  const [isRefreshed, setRefreshed] = createSignal(false);
  /** The files chosen, encrypted ones by what is in them as soon as they are opened. */
  const files = [...chosen];
  const fileNames = chosen.map((file) => file.name);
  // The same through all readings, so that a new row is the same one after a choice.
  const idPrefix = makeId();
  let session: Promise<ImportSession> | null = null;
  let readAgainst: DocumentRows | null = null;
  /** How sheets were read before this import began: corrections made in it are its own. */
  let remembered: Shapes = rememberedShapes();
  let isClosed = false;
  /** The reading under way, and whether what it is to be made of has changed since. */
  let reading: Promise<void> | null = null;
  let isStale = false;

  const fail = (error: unknown) => {
    if (isClosed) return;
    const failure = error instanceof WorkbookError ? error : new WorkbookError('failed', null, String(error));
    setBusy(null);
    setState({ kind: 'failed', error: failure });
    release();
  };

  function release() {
    const open = session;
    session = null;
    void open?.then((made) => made.close()).catch(() => {});
  }

  async function readOnce() {
    isStale = false;
    session ??= client.openImport(files);
    const open = await session;
    const rows = store.snapshot();
    const read = await open.propose(
      rows,
      {
        today: today(),
        documentId,
        idPrefix,
        choices: untrack(choices),
        remembered,
        seen: await keeper.load(),
      },
      { onProgress: (progress) => !isClosed && setBusy({ progress }) },
    );
    if (isClosed) return;
    readAgainst = rows;
    setSummary(read);
    setVersion((n) => n + 1);
  }

  /** One reading at a time; a choice made meanwhile is read after it. */
  function read(): Promise<void> {
    isStale = true;
    if (reading) return reading;
    setBusy({ progress: null });
    reading = (async () => {
      try {
        while (isStale && !isClosed) await readOnce();
        if (!isClosed) setBusy(null);
      } catch (error) {
        fail(error);
      } finally {
        reading = null;
      }
    })();
    return reading;
  }

  async function begin() {
    for (const file of files) {
      if (!(await isSealedBackup(file))) continue;
      if (!isClosed) setState({ kind: 'locked', file: file.name, problem: null });
      return;
    }
    if (state().kind === 'locked') setState({ kind: 'reading' });
    await read();
    if (!isClosed && state().kind === 'reading') setState({ kind: 'what' });
  }

  /** Registers give the same array as long as none of their rows has changed. */
  const hasChanged = (): boolean => {
    const now = store.snapshot();
    return Object.entries(now).some(([name, rows]) => readAgainst?.[name as keyof DocumentRows] !== rows);
  };

  const chooseSheets: ImportRun['chooseSheets'] = (sheets, change) => {
    const next: Record<string, SheetChoice> = { ...choices().sheets };
    for (const { file, sheet } of sheets) {
      const key = sheetKey(file, sheet.name);
      if (change === null) {
        delete next[key];
        continue;
      }
      const before = Object.hasOwn(next, key) ? next[key] : startOf(sheet);
      const choice = joinChoices(before ?? {}, change);
      next[key] = choice;
      // Hidden rows are this file's affair, and a sheet that is left out once may be wanted next time.
      const { hasHiddenRows: _, ...kept } = choice;
      const isWorthIt = kept.kind !== 'skip' && Object.keys(kept).length > 0;
      if (sheet.shape !== null && isWorthIt) rememberShape(sheet.shape, kept);
    }
    setChoices({ ...choices(), sheets: next });
    return read();
  };
  /** What was remembered of the sheet goes on holding when more is corrected. */
  const startOf = (sheet: SheetSummary): SheetChoice | undefined =>
    sheet.shape !== null && sheet.reading === 'remembered' && Object.hasOwn(remembered, sheet.shape)
      ? remembered[sheet.shape]
      : undefined;

  return {
    fileNames,
    state,
    summary,
    version,
    busy,
    choices,
    isRefreshed,
    start: begin,
    async unlock(passphrase) {
      const current = state();
      const at = current.kind === 'locked' ? fileNames.indexOf(current.file) : -1;
      const file = files[at];
      if (!file || busy()) return;
      setBusy({ progress: null });
      const opened = await openBackup(file, passphrase);
      if (isClosed) return;
      setBusy(null);
      if (opened.ok) {
        files[at] = new File([opened.value], file.name.replace(/\.krypteret$/, '.json'));
        await begin();
      } else setState({ kind: 'locked', file: file.name, problem: opened.error });
    },
    goTo: (step) => setState({ kind: step }),
    chooseSheets,
    forget(placed) {
      const sheets = { ...choices().sheets };
      for (const { file, sheet } of placed) {
        if (sheet.shape !== null) forgetShape(sheet.shape);
        delete sheets[sheetKey(file, sheet.name)];
      }
      remembered = rememberedShapes();
      setChoices({ ...choices(), sheets });
      return read();
    },
    chooseValue(value, choice) {
      return this.chooseValues([value], choice);
    },
    chooseValues(values, choice) {
      const made = values.map(({ register, label }) => [valueKey(register, label), choice] as const);
      setChoices({ ...choices(), values: { ...choices().values, ...Object.fromEntries(made) } });
      return read();
    },
    decide(decisions) {
      setChoices(decisions.reduce(withDecision, choices()));
      return read();
    },
    async lines(query, from, count) {
      if (!session) return { lines: [], rows: {} };
      return (await session).lines(query, from, count);
    },
    async cells(file, sheet, rows) {
      if (!session) return { from: 1, rows: [], hidden: [] };
      return (await session).cells(file, sheet, rows);
    },
    async apply(labelOf) {
      if (state().kind !== 'changes' || busy()) return;
      if (hasChanged()) {
        await read();
        if (!isClosed) setRefreshed(true);
        return;
      }
      const proposal = summary();
      if (!proposal || !session) return;
      setState({ kind: 'applying' });
      try {
        const count = proposal.changeCount;
        const changes = await (await session).changes(count, (done) =>
          setBusy({ progress: { phase: 'writing', file: null, done, total: count } }),
        );
        if (isClosed) return;
        const names = proposal.files.filter((file) => file.problem === null).map((file) => file.name);
        const label = labelOf(names);
        const command = store.dispatch(label, changes, { isPlain: true });
        keeper.keep(command?.id ?? null, proposal.seen);
        setBusy(null);
        setState({ kind: 'done', label });
      } catch (error) {
        fail(error);
      }
    },
    canUndo() {
      const current = state();
      return (
        current.kind === 'done' && (summary()?.changeCount ?? 0) > 0 && store.undoLabel() === current.label
      );
    },
    undo: () => keeper.reverted(store.undo()),
    close() {
      isClosed = true;
      release();
    },
  };
}

/** Another kind is another table: what was said of the columns of the one before does not hold for it. */
function joinChoices(before: SheetChoice, change: SheetChoice): SheetChoice {
  if (change.kind !== undefined && change.kind !== before.kind) {
    const { columns: _, headerRow: __, ...rest } = before;
    return { ...rest, ...change };
  }
  if (change.headerRow !== undefined && change.headerRow !== before.headerRow) {
    const { columns: _, ...rest } = before;
    return { ...rest, ...change };
  }
  const columns = { ...before.columns, ...change.columns };
  return { ...before, ...change, ...(Object.keys(columns).length > 0 ? { columns } : {}) };
}
