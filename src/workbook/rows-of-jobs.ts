/** The worker's end of rows that come in slices: kept by job until the job itself is told. */
import type { AnyRow, DocumentRows, RegisterName } from '../domain/document/registers';

export function createRowsOfJobs() {
  const waiting = new Map<number, Map<RegisterName, AnyRow[]>>();
  return {
    add(job: number, register: RegisterName, rows: readonly AnyRow[]): void {
      const registers = waiting.get(job) ?? new Map<RegisterName, AnyRow[]>();
      waiting.set(job, registers);
      const all = registers.get(register) ?? [];
      registers.set(register, all);
      for (const row of rows) all.push(row);
    },
    /** The document of a job, whole; what came for it is forgotten. */
    complete(job: number, rest: DocumentRows): DocumentRows {
      const registers = waiting.get(job);
      waiting.delete(job);
      return registers ? { ...rest, ...Object.fromEntries(registers) } : rest;
    },
  };
}
