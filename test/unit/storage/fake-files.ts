/** As much of the browser's own file system and its locks as the copies of documents use. */
import { vi } from 'vitest';

const FOLDER = 'indsatstavlen-reserve';

export class FakeFiles {
  /** What is in the folder of the copies. */
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Bytes there is room for. */
  room = Number.POSITIVE_INFINITY;
  #isMade = false;
  readonly #open = new Set<string>();
  readonly #queues = new Map<string, Promise<unknown>>();

  /** Puts itself in the browser's place. */
  install(): this {
    const locks = {
      request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
        const turn = (this.#queues.get(name) ?? Promise.resolve()).then(work);
        this.#queues.set(
          name,
          turn.catch(() => {}),
        );
        return turn;
      },
    };
    const root = {
      getDirectoryHandle: async (name: string, { create }: { create: boolean }) => {
        if (name !== FOLDER || (!this.#isMade && !create)) throw new DOMException(name, 'NotFoundError');
        this.#isMade = true;
        return this.#folder();
      },
    };
    vi.stubGlobal('navigator', { locks, storage: { getDirectory: async () => root } });
    return this;
  }

  #folder() {
    const files = this.files;
    const handleOf = (name: string) => this.#handle(name);
    return {
      async *values() {
        for (const name of [...files.keys()]) yield handleOf(name);
      },
      async *keys() {
        yield* [...files.keys()];
      },
      getFileHandle: async (name: string) => {
        if (!files.has(name)) files.set(name, new Uint8Array(0));
        return handleOf(name);
      },
      removeEntry: async (name: string) => {
        if (this.#open.has(name)) throw new DOMException(name, 'NoModificationAllowedError');
        if (!files.delete(name)) throw new DOMException(name, 'NotFoundError');
      },
    };
  }

  #handle(name: string) {
    const read = () => this.files.get(name) ?? new Uint8Array(0);
    const set = (bytes: Uint8Array<ArrayBuffer>) => {
      const others = [...this.files].reduce((sum, [one, { length }]) => sum + (one === name ? 0 : length), 0);
      if (others + bytes.length > this.room) throw new DOMException(name, 'QuotaExceededError');
      this.files.set(name, bytes);
    };
    return {
      kind: 'file',
      name,
      getFile: async () => new Blob([read()]),
      createSyncAccessHandle: async () => {
        if (this.#open.has(name)) throw new DOMException(name, 'NoModificationAllowedError');
        this.#open.add(name);
        return {
          write: (bytes: Uint8Array, { at }: { at: number }) => {
            const next = new Uint8Array(Math.max(read().length, at + bytes.length));
            next.set(read());
            next.set(bytes, at);
            set(next);
            return bytes.length;
          },
          truncate: (size: number) => set(read().slice(0, size)),
          flush: () => {},
          close: () => this.#open.delete(name),
        };
      },
    };
  }
}
