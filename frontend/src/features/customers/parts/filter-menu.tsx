import { Button, Popover, Select, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListState } from "@/ui/use-list-state";
import type { Filter } from "./list-filters";

/** All that a list can be narrowed by. Each choice takes effect at once. */
export function FilterMenu({ filters, state }: { filters: readonly Filter[]; state: ListState }) {
  const { t } = useTranslation("ui");
  return (
    <Popover position="bottom-start" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} />}>
          {t("filter.add")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("filter.add")}>
        <Stack gap="xs">
          {filters.map((filter) => (
            <Select
              key={filter.name}
              label={filter.label}
              size="xs"
              data={filter.options}
              value={state.filters[filter.name] ?? null}
              onChange={(value) => state.set({ [filter.name]: value })}
              searchable={filter.options.length > 7}
              clearable
              placeholder={t("field.selectPlaceholder")}
              nothingFoundMessage={t("field.nothingFound")}
              comboboxProps={{ withinPortal: false }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
