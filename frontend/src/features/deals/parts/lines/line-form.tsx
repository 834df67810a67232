import { Button, Group, Text } from "@mantine/core";
import { IconHeading, IconPlus, IconTextPlus } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { FormError } from "@/ui/form-error";
import { useUnsaved } from "@/ui/use-unsaved";
import { LineInputs } from "./line-inputs";
import {
  draftOf,
  isBlank,
  type Line,
  type LineDraft,
  lineOf,
  moved,
  readable,
  sumsOf,
  type Taxation,
} from "./line-model";
import { LineSums } from "./line-table";
import classes from "./lines.module.css";
import { WordInputs } from "./word-inputs";

interface Props {
  lines: readonly Line[];
  months: number | undefined;
  /** Of a quote: lines have units, and words may stand between them. */
  quote?: Taxation;
  /** Sends all lines and answers the change that was made. What is refused is told beside the lines. */
  save: (lines: Line[]) => Promise<string | null>;
  /** Takes the record as it is now, when somebody else was quicker. */
  onStale: (current: unknown) => void;
  onClose: () => void;
}

const blank = (key: number): LineDraft => draftOf({ tax: "standard", billing: "once", quantity: 1 }, key);

/** All lines at once: they are one attribute, and so are saved together. */
export function LineForm({ lines, months, quote, save, onStale, onClose }: Props) {
  const { t } = useTranslation(["deals", "common"]);
  const next = useRef(lines.length + 1);
  const adding = useRef<HTMLButtonElement>(null);
  const [focused, setFocused] = useState(0);
  const [drafts, setDrafts] = useState(() => (lines.length > 0 ? lines.map(draftOf) : [blank(0)]));
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const tell = useTellChange();
  const written = drafts.filter((draft) => !isBlank(draft));
  const asWritten = JSON.stringify(written.map(lineOf));
  const [asBegun] = useState(asWritten);
  useUnsaved(asWritten !== asBegun);
  const add = (kind?: "heading" | "text") => {
    next.current += 1;
    setFocused(next.current);
    setDrafts([...drafts, kind ? draftOf({ kind }, next.current) : blank(next.current)]);
  };
  const change = (key: number, changes: Partial<LineDraft>) =>
    setDrafts((before) => before.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const remove = (gone: number) => {
    setDrafts(drafts.filter(({ key }) => key !== gone));
    adding.current?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const change = await save(written.map(lineOf));
      tell(t("lines.saved"), change);
      onClose();
    } catch (refusal) {
      if (!(refusal instanceof ApiError)) throw refusal;
      // What was written stays; the next attempt is made from the record as it is now.
      if (refusal.status === 412) onStale(refusal.current);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const whole = error?.violations.find(({ pointer }) => !pointer.startsWith("/lines/"));
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ol className={classes.lines} data-units={quote ? true : undefined}>
        {drafts.map((draft, index) => {
          const common = {
            draft,
            number: index + 1,
            problem: error?.violations.find(({ pointer }) =>
              `${pointer}/`.startsWith(`/lines/${written.indexOf(draft)}/`),
            ),
            onChange: (changes: Partial<LineDraft>) => change(draft.key, changes),
            focused: draft.key === focused,
            onRemove: () => remove(draft.key),
            onMove: (by: -1 | 1) => setDrafts(moved(drafts, index, by)),
            first: index === 0,
            last: index === drafts.length - 1,
          };
          return draft.kind === "heading" || draft.kind === "text" ? (
            <WordInputs key={draft.key} {...common} />
          ) : (
            <LineInputs key={draft.key} {...common} months={months} withUnit={quote !== undefined} />
          );
        })}
      </ol>
      <LineSums sums={sumsOf(written.map(lineOf), months, quote)} withTax={quote !== undefined} />
      {error?.status === 412 && <Refusal message={t("lines.conflict")} />}
      {error && error.status !== 412 && whole && <Refusal message={whole.message} />}
      {error && error.status !== 412 && error.violations.length === 0 && <FormError error={error} />}
      <div className={classes.actions}>
        <Group gap="xs">
          <Button
            ref={adding}
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => add()}
          >
            {t("lines.add")}
          </Button>
          {quote && (
            <>
              <AddWords
                label={t("lines.addHeading")}
                icon={<IconHeading size={14} />}
                onAdd={() => add("heading")}
              />
              <AddWords
                label={t("lines.addText")}
                icon={<IconTextPlus size={14} />}
                onAdd={() => add("text")}
              />
            </>
          )}
        </Group>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" size="compact-sm" loading={busy} disabled={!drafts.every(readable)}>
            {t("lines.save")}
          </Button>
        </Group>
      </div>
    </form>
  );
}

const Refusal = ({ message }: { message: string }) => (
  <Text size="sm" c="var(--mantine-color-error)" role="alert">
    {message}
  </Text>
);

const AddWords = ({ label, icon, onAdd }: { label: string; icon: ReactNode; onAdd: () => void }) => (
  <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={onAdd}>
    {label}
  </Button>
);
