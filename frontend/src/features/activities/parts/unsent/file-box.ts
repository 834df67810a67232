/** Where a browser keeps files beside their ids. Each piece of work is done as a whole or not at all. */
export interface FileBox<Kept extends { id: string }> {
  all: () => Promise<readonly Kept[]>;
  write: (put: readonly Kept[], gone: readonly string[]) => Promise<void>;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // also when there is no room
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A box in the browser's own database. A browser may have none, or forbid it: then everything that is asked of it fails. */
export function fileBox<Kept extends { id: string }>(database: string, store: string): FileBox<Kept> {
  const opened = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
    return answered(request);
  };
  return {
    all: async () => {
      const box = await opened();
      try {
        return await answered<Kept[]>(box.transaction(store).objectStore(store).getAll());
      } finally {
        box.close();
      }
    },
    write: async (put, gone) => {
      const box = await opened();
      try {
        const transaction = box.transaction(store, "readwrite");
        const done = finished(transaction);
        for (const each of put) transaction.objectStore(store).put(each);
        for (const id of gone) transaction.objectStore(store).delete(id);
        await done;
      } finally {
        box.close();
      }
    },
  };
}
