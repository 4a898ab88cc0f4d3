/** A folder that behaves as the browser's: a file is changed when its stream is closed, not before. */
export interface FakeFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly files: Map<string, { text: string; modified: number }>;
  /** Thrown by the next write, or by the next close. */
  failWrite: DOMException | null;
  failClose: DOMException | null;
}

export function makeFakeFolder(): FakeFolder {
  const files = new Map<string, { text: string; modified: number }>();
  let clock = 1000;
  const folder: FakeFolder = {
    files,
    failWrite: null,
    failClose: null,
    handle: {
      kind: 'directory',
      name: 'Kopier',
      async getFileHandle(name: string, options: { create?: boolean } = {}) {
        if (!files.has(name)) {
          if (!options.create) throw new DOMException('none', 'NotFoundError');
          files.set(name, { text: '', modified: clock++ });
        }
        return {
          async getFile() {
            const file = files.get(name);
            if (!file) throw new DOMException('none', 'NotFoundError');
            return new File([file.text], name, { lastModified: file.modified });
          },
          async createWritable() {
            let text = '';
            return {
              async write(content: Blob) {
                if (folder.failWrite) throw folder.failWrite;
                text += await content.text();
              },
              async close() {
                if (folder.failClose) throw folder.failClose;
                files.set(name, { text, modified: clock++ });
              },
              async abort() {},
            };
          },
        };
      },
      async removeEntry(name: string) {
        if (!files.delete(name)) throw new DOMException('none', 'NotFoundError');
      },
    } as unknown as FileSystemDirectoryHandle,
  };
  return folder;
}
