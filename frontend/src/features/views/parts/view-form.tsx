import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { meOptions, unitsOptions, useMay } from "@/features/session/queries";
import { FormError } from "@/ui/form-error";
import type { NewView } from "../queries";

/** What of a view is neither filter, sort nor column. */
export type ViewHead = Pick<NewView, "name" | "audience" | "teamId" | "locked">;

interface Props {
  first: ViewHead;
  error: ApiError | null;
  saving: boolean;
  onSave: (head: ViewHead) => void;
  onCancel: () => void;
}

const AUDIENCES = ["own", "team", "everybody"] as const;

/** The teams and sites that the reader may share with: their own; administrators with any. */
function useShareable() {
  const { data: me } = useQuery(meOptions());
  const { data: units } = useQuery(unitsOptions());
  const any = useMay("settings:write");
  return ((any ? units : me?.units) ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Name, sharing and lock of a view. */
export function ViewForm({ first, error, saving, onSave, onCancel }: Props) {
  const { t } = useTranslation(["views", "common"]);
  const teams = useShareable();
  const [name, setName] = useState(first.name);
  const [audience, setAudience] = useState(first.audience);
  const [teamId, setTeamId] = useState(first.teamId ?? null);
  const [locked, setLocked] = useState(first.locked);
  const team = teamId ?? teams[0]?.value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({
      name: name.trim(),
      audience,
      locked: audience !== "own" && locked,
      ...(audience === "team" && team && { teamId: team }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("keeps")}
        </Text>
        <FormError error={error} />
        <TextInput
          label={t("name")}
          placeholder={t("nameExample")}
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={error?.violation("name")?.message}
        />
        <Radio.Group
          label={t("audience")}
          description={t("audienceNote")}
          descriptionProps={{ mt: 4 }}
          value={audience}
          onChange={(value) => setAudience(value as ViewHead["audience"])}
        >
          <Group gap="md" mt={6}>
            {AUDIENCES.filter((each) => each !== "team" || teams.length > 0).map((each) => (
              <Radio key={each} value={each} label={t(`audiences.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        {audience === "team" && (
          <Select
            label={t("team")}
            data={teams}
            value={team ?? null}
            onChange={setTeamId}
            allowDeselect={false}
            error={error?.violation("teamId")?.message}
          />
        )}
        {audience !== "own" && (
          <Checkbox
            label={t("lock")}
            description={t("lockNote")}
            checked={locked}
            onChange={(event) => setLocked(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={saving} disabled={name.trim() === ""}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
