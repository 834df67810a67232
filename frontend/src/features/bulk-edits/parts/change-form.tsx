import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "@/ui/error-alert";
import { type ChangeLine, changeOf, isWhole } from "../change";
import { type BulkChange, type NewBulkEdit, useCreateBulkEdit } from "../queries";
import { useBulkFields } from "../use-bulk-fields";
import { ChangeLineInput } from "./change-line-input";

interface Props {
  /** Which records: some by their ids, or all of a list. */
  records: Pick<NewBulkEdit, "kind" | "ids" | "query">;
  about: string;
  onOrdered: (id: string) => void;
  onClose: () => void;
}

const fresh = (key: number): ChangeLine => ({ key, field: null, how: "set", value: null });

/** What is to be changed: one attribute or several. Nothing is written by it; the preview comes next. */
export function ChangeForm({ records, about, onOrdered, onClose }: Props) {
  const { t } = useTranslation(["bulk", "common"]);
  const { offered } = useBulkFields(records.kind);
  const [lines, setLines] = useState<readonly ChangeLine[]>([fresh(0)]);
  const [tried, setTried] = useState(false);
  const create = useCreateBulkEdit();
  const order = (change: BulkChange) =>
    create.mutate({ ...records, change }, { onSuccess: ({ id }) => onOrdered(id) });
  const replace = (line: ChangeLine) => setLines(lines.map((each) => (each.key === line.key ? line : each)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lines.every(isWhole)) order(changeOf(lines));
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {about}
          <br />
          {t("choose.safe")}
        </Text>
        {lines.map((line, index) => (
          <ChangeLineInput
            key={line.key}
            line={line}
            fields={offered.filter(
              ({ name, type }) =>
                name === line.field || type.kind === "tags" || lines.every((each) => each.field !== name),
            )}
            incomplete={tried && !isWhole(line)}
            onChange={replace}
            onRemove={
              lines.length > 1 ? () => setLines(lines.filter((each) => each.key !== line.key)) : undefined
            }
            autoFocus={index === lines.length - 1}
          />
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: "flex-start" }}
          onClick={() => setLines([...lines, fresh(Math.max(...lines.map((each) => each.key)) + 1)])}
        >
          {t("choose.addField")}
        </Button>
        {create.error && <ErrorAlert error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t("choose.preview")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
