import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useBase } from "@/api/base";
import { ErrorAlert } from "./error-alert";
import type { FieldKind } from "./fields/field";
import { FieldInput } from "./fields/field-input";
import { FormError } from "./form-error";
import { notifyDone } from "./notify";
import { useDraft } from "./use-draft";

interface Setting {
  version: number;
  attributes: object;
}

interface SettingFormProps<S extends Setting> {
  /** The dialog it is in. */
  modal: string;
  options: { queryKey: QueryKey; queryFn: () => Promise<S> };
  change: (version: number, body: S["attributes"]) => Promise<S>;
  /** The queries whose answers depend on the setting. */
  decides: QueryKey;
  note: string;
  saved: string;
  fields: readonly { name: string; label: string; type: FieldKind }[];
}

/** A setting of the whole firm, in a dialog. */
export function SettingForm<S extends Setting>(props: SettingFormProps<S>) {
  const { queryKey, queryFn } = props.options;
  const { data, error, isFetchedAfterMount } = useQuery({ queryKey, queryFn, staleTime: 0 });
  if (error && !data) return <ErrorAlert error={error} />;
  if (!data || !isFetchedAfterMount) return <Skeleton height={160} />;
  return <Filled {...props} first={data} />;
}

function Filled<S extends Setting>({ first, ...props }: SettingFormProps<S> & { first: S }) {
  const { t } = useTranslation("common");
  // What others change meanwhile takes away nothing that was typed: saving says so.
  const base = useBase(first);
  const draft = useDraft(first.attributes);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () => {
      const { version, attributes } = base.now();
      return props.change(version, { ...attributes, ...draft.changed });
    },
    onSuccess: (stored) => {
      client.setQueryData(props.options.queryKey, stored);
      void client.invalidateQueries({ queryKey: props.decides });
      modals.close(props.modal);
      notifyDone(props.saved);
    },
    onError: base.learn,
    meta: { silent: true },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{props.note}</Text>
        {props.fields.map(({ name, label, type }) => (
          <FieldInput key={name} type={type} label={label} required {...draft.bind(name, change.error)} />
        ))}
        <FormError error={change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(props.modal)}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!draft.readable}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
