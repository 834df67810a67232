import type { Changed } from "@/api/client";
import type { DealLine } from "../../queries";
import { LineForm } from "./line-form";

/** A record with lines: a deal, or what becomes of it. */
export interface Lined {
  id: string;
  version: number;
  attributes: { lines?: DealLine[] };
}

/** How such a record is changed, and kept where pages look for it. */
export interface LineQueries<R extends Lined> {
  change: (id: string, version: number, change: { lines: DealLine[] }) => Promise<Changed<R>>;
  useKeep: () => (record: R) => void;
}

interface Props<R extends Lined> {
  record: R;
  months: number | undefined;
  queries: LineQueries<R>;
  onClose: () => void;
}

/** The lines of a record while they are written. */
export function LineEditor<R extends Lined>({ record, months, queries, onClose }: Props<R>) {
  const keep = queries.useKeep();
  return (
    <LineForm
      lines={record.attributes.lines ?? []}
      months={months}
      save={async (lines) => {
        const { answer, change } = await queries.change(record.id, record.version, { lines });
        keep(answer);
        return change;
      }}
      onStale={(current) => isRecord<R>(current) && keep(current)}
      onClose={onClose}
    />
  );
}

const isRecord = <R extends Lined>(value: unknown): value is R =>
  typeof value === "object" && value !== null && "facts" in value && "version" in value;
