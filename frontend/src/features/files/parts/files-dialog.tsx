import { modals } from "@mantine/modals";
import { i18next } from "@/i18n/index";
import type { Holder } from "../queries";
import { FileSection } from "./file-section";

/** Opens the files of a record where it is read, without leaving that place. */
export function openFiles({ kind, id }: Holder, name: string | undefined, readOnly: boolean): void {
  modals.open({
    modalId: `files-${id}`,
    title: i18next.t(name === undefined ? "ofNameless" : "of", { ns: "files", name }),
    size: "lg",
    children: <FileSection kind={kind} id={id} readOnly={readOnly} />,
  });
}
