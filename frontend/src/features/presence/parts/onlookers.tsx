import { Avatar, Group, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useOnRecord } from "./on-record";

const MOST_SHOWN = 4;

/** Who else has the record open now. */
export function Onlookers({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation("live");
  const people = useOnRecord()?.people ?? [];
  const names = people.map(({ name }) => name).join("、");
  const label =
    people.length > 2
      ? t("onlookers.several", { name: people[0]?.name, count: people.length - 1 })
      : t("onlookers.some", { names });
  return (
    <div role="status">
      {people.length > 0 && (
        <Tooltip label={label}>
          <Group gap={6} wrap="nowrap">
            <Avatar.Group spacing={6}>
              {people.slice(0, MOST_SHOWN).map(({ accountId, name }) => (
                <Avatar key={accountId} size={22} color="en" variant="filled" aria-hidden>
                  {name.slice(0, 1)}
                </Avatar>
              ))}
            </Avatar.Group>
            {compact ? (
              <VisuallyHidden>{label}</VisuallyHidden>
            ) : (
              <Text size="xs" c="dimmed">
                {label}
              </Text>
            )}
          </Group>
        </Tooltip>
      )}
    </div>
  );
}
