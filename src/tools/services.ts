/**
 * What the app hands to the tools. Tools never reach for storage, files or each other: they read
 * and write the store, and ask these services for the rest.
 */
import { type Accessor, createContext, type JSX, useContext } from 'solid-js';
import type { LogReader } from '../domain/document/log';
import type { RegisterName } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import type { DocumentStore, Reverted } from '../store/document-store';
import type { ExportKind } from '../workbook/protocol';
import type { Backups } from './backups';
import type { OpenPage } from './command';

export interface Notice {
  readonly text: string;
  readonly tone?: 'neutral' | 'good' | 'warning' | 'bad';
  /** One thing that can be done about it. */
  readonly action?: { readonly label: string; run(): void };
  /** Stays until it is acted on or closed. */
  readonly stays?: boolean;
  /** Lines listed under the text: cells that were not taken. */
  readonly details?: readonly string[];
  /** A notice takes the place of the one before it on the same topic. */
  readonly topic?: string;
}

/** How safe the browser keeps the data. */
export type Persistence = 'persistent' | 'best-effort' | 'unknown';

export interface HeldHere {
  /** Names of the documents. */
  readonly documents: readonly string[];
  readonly files: readonly { readonly file: string; readonly folder: string | null }[];
}

export interface WholeBrowser {
  /** What this browser holds of the app, and which files it knows of elsewhere. */
  heldHere(): Promise<HeldHere>;
  /** Deletes all of it but the files, for good, and begins anew. Rejects when not all could be. */
  deleteEverything(): Promise<void>;
}

/** Everything that was done in the document, read back a little at a time. */
export interface History {
  log(): Promise<LogReader>;
  /** Changes when something has come into the log, from this tab or another (reactive). */
  readonly stored: Accessor<number>;
  /** Who changes things here. */
  readonly actor: string;
}

/** Rows whose history is shown together: a row of a grid may be rows of the document. */
export interface HistorySubject {
  /** What they are called together; '': they have no name. */
  readonly title: string;
  readonly register: RegisterName;
  readonly rows: readonly Id[];
}

export interface Services {
  readonly store: DocumentStore;
  /** The local calendar date; moves on at midnight (reactive). */
  today(): IsoDate;
  /** Shows a notice in the corner and reads it out politely. */
  notify(notice: Notice): void;
  /** Reads a text out politely without showing it. */
  announce(text: string): void;
  /** Goes to a route: `/brancheregister`, `/maalstyring/2026/47`. */
  navigate(path: string): void;
  /**
   * Writes a workbook in the worker and hands it to the browser as a download.
   * @param isAsking asks first what of it is to be in the file, and which kind of file it is to be
   */
  exportWorkbook(kind: ExportKind, isAsking?: boolean): void;
  /** What the browser said about keeping the data (reactive). */
  persistence(): Persistence;
  /** Asks the browser again to keep the data. */
  askToPersist(): Promise<void>;
  /** Backups of the open document (reactive); null until they have been looked into, which this begins. */
  backups(): Backups | null;
  /** A backup of the open document as a download. */
  downloadBackup(): Promise<void>;
  /** What stands beside the status line when there is something to say of the browser (reactive). */
  browserSign(): JSX.Element;
  /** All that this browser holds of the app, loaded with the question. */
  wholeBrowser(): Promise<WholeBrowser>;
  readonly history: History;
  /** Shows what was done to some rows, with ways back. */
  showHistory(subject: HistorySubject): void;
  undo(): void;
  redo(): void;
  /**
   * Tells what undo or redo changed, after it did; returns what stops it. The listener says whether
   * its page shows any of it.
   */
  onReverted(listener: (reverted: Reverted, isUndo: boolean) => boolean): () => void;
  /** Tells what the open page can do, for as long as the calling component lives. */
  providePage(page: OpenPage): void;
  /** Shows every key there is. */
  showKeys(): void;
  /** Opens the document with invented figures, apart from the team's own. */
  openSample(): void;
  /**
   * Asks before something that is hard to take back. Resolves to true when confirmed.
   * Most actions need none: they can be undone.
   */
  confirm(question: {
    readonly title: string;
    readonly text: string;
    readonly confirmLabel: string;
  }): Promise<boolean>;
}

const ServicesContext = createContext<Services>();

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}

/** Pages take no props: everything they need is in the services and the route. */
export type Page = () => JSX.Element;
