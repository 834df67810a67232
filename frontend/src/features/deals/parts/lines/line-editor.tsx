import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import type { DealLine } from "../../queries";
import { LineInputs } from "./line-inputs";
import { draftOf, isBlank, type LineDraft, lineOf, sumsOf } from "./line-model";
import { LineSums } from "./line-table";
import classes from "./lines.module.css";

/** A record with lines: a deal, or what becomes of it. */
export interface Lined {
  id: string;
  version: number;
  attributes: { lines?: DealLine[] };
}

/** How such a record is changed, and kept where pages look for it. */
export interface LineQueries<R extends Lined> {
  change: (id: string, version: number, change: { lines: DealLine[] }) => Promise<R>;
  useKeep: () => (record: R) => void;
}

interface Props<R extends Lined> {
  record: R;
  months: number | undefined;
  queries: LineQueries<R>;
  onClose: () => void;
}

const blank = (key: number): LineDraft => draftOf({ tax: "standard", billing: "once", quantity: 1 }, key);

/** All lines at once: they are one attribute, and so are saved together. */
export function LineEditor<R extends Lined>({ record, months, queries, onClose }: Props<R>) {
  const { t } = useTranslation("deals");
  const keep = queries.useKeep();
  const lines = record.attributes.lines ?? [];
  const next = useRef(lines.length + 1);
  const [drafts, setDrafts] = useState(() => (lines.length > 0 ? lines.map(draftOf) : [blank(0)]));
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const written = drafts.filter((draft) => !isBlank(draft));
  const add = () => {
    next.current += 1;
    setDrafts([...drafts, blank(next.current)]);
  };
  const change = (key: number, changes: Partial<LineDraft>) =>
    setDrafts((before) => before.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      keep(await queries.change(record.id, record.version, { lines: written.map(lineOf) }));
      notifyDone(t("lines.saved"));
      onClose();
    } catch (refusal) {
      if (!(refusal instanceof ApiError)) throw refusal;
      // What was written stays; the next attempt is made from the record as it is now.
      if (refusal.status === 412 && isRecord<R>(refusal.current)) keep(refusal.current);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <ol className={classes.lines}>
        {drafts.map((draft, index) => (
          <LineInputs
            key={draft.key}
            draft={draft}
            number={index + 1}
            months={months}
            problem={error?.violations.find(({ pointer }) =>
              pointer.startsWith(`/lines/${written.indexOf(draft)}`),
            )}
            onChange={(changes) => change(draft.key, changes)}
            onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ol>
      <LineSums sums={sumsOf(written.map(lineOf), months)} withTax={false} />
      {error?.status === 412 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t("lines.conflict")}
        </Text>
      )}
      {error && error.status !== 412 && error.violations.length === 0 && <FormError error={error} />}
      <div className={classes.actions}>
        <Button variant="light" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={add}>
          {t("lines.add")}
        </Button>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t("lines.cancel")}
          </Button>
          <Button type="submit" size="compact-sm" loading={busy}>
            {t("lines.save")}
          </Button>
        </Group>
      </div>
    </form>
  );
}

const isRecord = <R extends Lined>(value: unknown): value is R =>
  typeof value === "object" && value !== null && "facts" in value && "version" in value;
