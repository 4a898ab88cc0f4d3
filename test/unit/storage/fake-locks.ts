/** As much of the browser's Web Locks as the app uses, for one browser of several tabs. */
interface Held {
  readonly name: string;
  readonly mode: 'shared' | 'exclusive';
}

export class FakeLocks {
  readonly #held = new Set<Held>();

  async request<T>(
    name: string,
    { mode = 'exclusive', ifAvailable = false }: { mode?: Held['mode']; ifAvailable?: boolean },
    work: (lock: Held | null) => T | Promise<T>,
  ): Promise<T> {
    const isTaken = () =>
      [...this.#held].some((one) => one.name === name && (mode === 'exclusive' || one.mode === 'exclusive'));
    if (isTaken()) {
      if (ifAvailable) return work(null);
      throw new Error(`${name} is held, and nobody waits here`);
    }
    const lock = { name, mode };
    this.#held.add(lock);
    try {
      return await work(lock);
    } finally {
      this.#held.delete(lock);
    }
  }

  query = async () => ({ held: [...this.#held], pending: [] });
}
