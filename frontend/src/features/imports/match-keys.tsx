import { Checkbox, Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./columns-step.module.css";
import { isUsable, keysOf, toggled } from "./import-model";
import type { MatchKey, SheetMapping } from "./queries";

interface Props {
  kind: "company" | "person";
  sheet: SheetMapping;
  onKeys: (keys: MatchKey[]) => void;
}

/** By what a row is taken for a customer who is registered already. */
export function MatchKeys({ kind, sheet, onKeys }: Props) {
  const { t } = useTranslation("imports");
  const keys = kind === "company" ? sheet.companyKeys : sheet.personKeys;
  const offered = keysOf[kind].filter((key) => isUsable(kind, key, sheet));
  const idle = keysOf[kind].filter((key) => !isUsable(kind, key, sheet) && keys.includes(key));
  return (
    <fieldset className={classes.card}>
      <Text component="legend" fw={600} size="sm" px={4}>
        {t(`match.${kind}`)}
      </Text>
      <Text size="sm" mb="sm">
        {t("match.explain")}
      </Text>
      <Stack gap={8}>
        {offered.map((key) => (
          <Checkbox
            key={key}
            label={t(`key.${kind}.${key}`)}
            description={t(`keyNote.${key}`)}
            checked={keys.includes(key)}
            onChange={() => onKeys(toggled(kind, keys, key))}
          />
        ))}
      </Stack>
      {offered.every((key) => !keys.includes(key)) && (
        <Text size="sm" c="var(--en-warning-text)" mt="sm" role="status">
          {t("match.none")}
        </Text>
      )}
      {idle.length > 0 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t("match.idle", {
            keys: idle.map((key) => t(`key.${kind}.${key}`)).join("、"),
          })}
        </Text>
      )}
    </fieldset>
  );
}

/** What an empty cell does to a customer who is registered already. */
export function BlankChoice({ clears, onChange }: { clears: boolean; onChange: (clears: boolean) => void }) {
  const { t } = useTranslation("imports");
  return (
    <fieldset className={classes.card}>
      <Text component="legend" fw={600} size="sm" px={4}>
        {t("blank.title")}
      </Text>
      <Radio.Group
        value={clears ? "clear" : "keep"}
        onChange={(value) => onChange(value === "clear")}
        aria-label={t("blank.title")}
      >
        <Stack gap={8}>
          {(["keep", "clear"] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`blank.${value}`)}
              description={t(`blankNote.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </fieldset>
  );
}
