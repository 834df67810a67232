import { useSyncExternalStore } from "react";
import { type NewUpload, uploads } from "@/features/files/parts/uploads";
import type { ChosenFile } from "@/features/files/parts/use-chosen-files";
import { type FileBox, fileBox } from "./file-box";

/** A file of an activity that waits. */
export interface KeptFile {
  id: string;
  account: string;
  /** The key of its activity. */
  of: string;
  name: string;
  file: File;
  /** The activity, once that has been recorded: only the file is still to be sent. */
  activity?: string;
}

const NONE: readonly KeptFile[] = [];

/**
 * The files of activities that wait to be sent. They lie in this browser's own database and are found again after a
 * reload; where it has none, or no room, they last as long as the page does, and leaving it is asked about.
 */
export class KeptFiles {
  #account: string | undefined;
  #all: readonly KeptFile[] = NONE;
  #fleeting = false;
  readonly #box: FileBox<KeptFile>;
  readonly #send: (activity: string, files: readonly NewUpload[]) => void;
  readonly #listeners = new Set<() => void>();

  constructor(box: FileBox<KeptFile>, send: (activity: string, files: readonly NewUpload[]) => void) {
    this.#box = box;
    this.#send = send;
    addEventListener("beforeunload", (event) => {
      if (this.#fleeting && this.#all.length > 0) event.preventDefault();
    });
  }

  get all(): readonly KeptFile[] {
    return this.#all;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what waits of an account, and goes on sending what is all that is left of its activity. */
  async open(account: string): Promise<void> {
    if (this.#account !== account) this.#set(NONE);
    this.#account = account;
    await this.refresh();
    for (const file of this.#all) if (file.activity !== undefined) this.#send(file.activity, [file]);
  }

  /** Looks again: another tab may have added to it. */
  async refresh(): Promise<void> {
    const stored = await this.#box.all().catch(() => NONE);
    const own = stored.filter(({ account }) => account === this.#account);
    const known = new Set(own.map(({ id }) => id));
    this.#set([...own, ...this.#all.filter(({ id }) => !known.has(id))]);
  }

  /** Those of an activity that waits itself. */
  of(key: string): ChosenFile[] {
    return this.#all
      .filter((each) => each.of === key && each.activity === undefined)
      .map(({ id, file, name }) => ({ id, file, name }));
  }

  /** Keeps these files of an activity and no others. Answers whether they outlast the page. */
  async keep(key: string, files: readonly ChosenFile[]): Promise<boolean> {
    const account = this.#account;
    if (account === undefined) return false;
    const kept = files.map(({ id, file, name }): KeptFile => ({ id, account, of: key, name, file }));
    const ids = new Set(kept.map(({ id }) => id));
    const gone = this.#all.filter((each) => each.of === key && !ids.has(each.id));
    this.#set([...this.#all.filter((each) => each.of !== key), ...kept]);
    return this.#write(
      kept,
      gone.map(({ id }) => id),
    );
  }

  /** The activity has been recorded: its files follow. Answers their ids. */
  async hand(key: string, activity: string): Promise<ReadonlySet<string>> {
    await this.refresh();
    const files = this.#all.filter((each) => each.of === key).map((each) => ({ ...each, activity }));
    this.#set([...this.#all.filter((each) => each.of !== key), ...files]);
    await this.#write(files, []);
    this.#send(activity, files);
    return new Set(files.map(({ id }) => id));
  }

  /** A file has arrived, or somebody has taken it off. */
  async drop(id: string): Promise<void> {
    if (!this.#all.some((each) => each.id === id)) return;
    this.#set(this.#all.filter((each) => each.id !== id));
    await this.#write([], [id]);
  }

  /** Forgets the files of activities that do not wait any more. */
  async keepOnly(keys: readonly string[]): Promise<void> {
    for (const { id, of, activity } of this.#all)
      if (activity === undefined && !keys.includes(of)) await this.drop(id);
  }

  /** Forgets all that waits of whoever is signed in. */
  async clear(): Promise<void> {
    const ids = this.#all.map(({ id }) => id);
    this.#set(NONE);
    await this.#write([], ids);
  }

  async #write(put: readonly KeptFile[], gone: readonly string[]): Promise<boolean> {
    if (put.length === 0 && gone.length === 0) return true;
    try {
      await this.#box.write(put, gone);
      return true;
    } catch {
      this.#fleeting ||= put.length > 0;
      return false;
    }
  }

  #set(all: readonly KeptFile[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

export const keptFiles = new KeptFiles(fileBox("enishi.unsent", "files"), (id, files) =>
  uploads.add({ kind: "activity", id }, files),
);

uploads.whenGone((id) => void keptFiles.drop(id));

export function useKeptFiles(): readonly KeptFile[] {
  return useSyncExternalStore(keptFiles.subscribe, () => keptFiles.all);
}
