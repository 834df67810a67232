import { Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import type { Moved } from "../queries";
import { ReasonInput } from "./reason-input";
import { useDealFields } from "./use-deal-sections";

interface Question {
  /** What the stage is called. */
  stage: string;
  /** The refusal that names what is missing. */
  error: ApiError;
  /** Why deals are won or lost, to choose from. */
  reasons: readonly string[];
  submit: (set: object) => Promise<Moved>;
}

/** The attributes that a refused move is about, each once. A reason goes with its details. */
function missingIn(error: ApiError): string[] {
  const names = error.violations.flatMap(({ pointer }) => {
    const [, set, name] = pointer.split("/");
    return set === "set" && name ? [name] : [];
  });
  return [...new Set(names.flatMap((name) => (name === "outcomeReason" ? [name, "outcomeNote"] : [name])))];
}

interface Props extends Question {
  onDone: (moved: Moved) => void;
  onFailed: (error: unknown) => void;
  onCancel: () => void;
}

function StageForm({ stage, error: first, reasons, submit, onDone, onFailed, onCancel }: Props) {
  const { t } = useTranslation(["deals", "common"]);
  const { named } = useDealFields();
  const [error, setError] = useState(first);
  const [busy, setBusy] = useState(false);
  const [names] = useState(() => missingIn(first));
  const draft = useDraft({});
  const told = (name: string) => error.violation(`set/${name}`)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      onDone(await submit(draft.filled));
    } catch (refusal) {
      if (refusal instanceof ApiError && refusal.status !== 412) setError(refusal);
      else onFailed(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t("move.intro", { stage })}</Text>
        {names.map((name, index) => {
          const field = named(name);
          if (name === "companyId" || name === "personId") {
            const kind = name === "companyId" ? "company" : "person";
            return (
              <CustomerPicker
                key={name}
                kind={kind}
                label={field?.label ?? name}
                autoFocus={index === 0}
                error={told(name)}
                {...draft.pick(name)}
              />
            );
          }
          if (!field || name === "lines")
            return <Text key={name}>{`${field?.label ?? name}: ${told(name)}`}</Text>;
          const required = told(name) !== undefined;
          if (name === "outcomeReason")
            return (
              <ReasonInput
                key={name}
                label={field.label}
                reasons={reasons}
                required={required}
                autoFocus={index === 0}
                {...draft.bind(name)}
                error={told(name)}
              />
            );
          return (
            <FieldInput
              key={name}
              type={field.type}
              label={field.label}
              required={required}
              autoFocus={index === 0}
              {...draft.bind(name)}
              error={told(name)}
            />
          );
        })}
        <FormError error={error} fields={names.map((name) => `set/${name}`)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={!draft.readable}>
            {t("move.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for what a stage needs and moves the deal with it. Closing it leaves the deal where it is. */
export function askForStage(question: Question): Promise<Moved | undefined> {
  return new Promise((resolve, reject) => {
    const id = openForm({
      title: i18next.t("move.title", { ns: "deals", stage: question.stage }),
      onClose: () => resolve(undefined),
      children: (
        <StageForm
          {...question}
          onDone={(moved) => {
            resolve(moved);
            modals.close(id);
          }}
          onFailed={(error) => {
            reject(error);
            modals.close(id);
          }}
          onCancel={() => modals.close(id)}
        />
      ),
    });
  });
}
