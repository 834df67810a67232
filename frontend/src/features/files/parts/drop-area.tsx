import { type DragEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./drop-area.module.css";

interface Props {
  label: string;
  enabled: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** Folders are no files: what is in them is chosen one by one. */
function filesOf({ items, files }: DataTransfer): File[] {
  const folders = new Set(
    [...items].filter((item) => item.webkitGetAsEntry?.()?.isDirectory).map((item) => item.getAsFile()?.name),
  );
  return [...files].filter(({ name }) => !folders.has(name));
}

/** Takes files that are dropped on it. It is no button: what is in it can be pressed. */
export function DropArea({ label, enabled, onFiles, children }: Props) {
  const { t } = useTranslation("files");
  const [over, setOver] = useState(false);
  if (!enabled) return children;
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(false);
    const files = filesOf(event.dataTransfer);
    if (files.length > 0) onFiles(files);
  };
  return (
    <fieldset
      aria-label={label}
      className={classes.area}
      data-over={over || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {over && <div className={classes.hint}>{t("drop")}</div>}
    </fieldset>
  );
}
