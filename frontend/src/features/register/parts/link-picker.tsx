import { useState } from "react";
import { ApiError } from "@/api/problem";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import type { Field, FieldValue } from "@/ui/fields/field";
import { notifyError } from "@/ui/notify";
import { RecordName } from "./record-name";

type Save = (field: Field, value: FieldValue) => Promise<unknown>;
type Kind = "company" | "person" | "deal";

/** Saves which record another one refers to. A refusal is told, and counted: the picker then begins anew. */
export function useSaveLink(onSave: Save) {
  const [refused, setRefused] = useState(0);
  const save = async (field: Field, kind: Kind, id: string | null) => {
    try {
      await onSave({ ...field, say: (value) => <RecordName kind={kind} id={String(value)} /> }, id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(error);
      setRefused((before) => before + 1);
    }
  };
  return { refused, save };
}

interface Props {
  field: Field;
  kind: Kind;
  value: string | undefined;
  /** What the record of that id is called. */
  name: string | undefined;
  onSave: Save;
}

/** Which record another one refers to, picked by searching for it. */
export function LinkPicker({ field, kind, value, name, onSave }: Props) {
  const { refused, save } = useSaveLink(onSave);
  return (
    <CustomerPicker
      // Another record brings another name along, and a refusal the one that is stored.
      key={`${value} ${name === undefined} ${refused}`}
      kind={kind}
      size="xs"
      label={field.label}
      value={value ?? null}
      name={name}
      onChange={(id) => void save(field, kind, id)}
    />
  );
}
