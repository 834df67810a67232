import { Button, Checkbox, Popover, Select, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListState } from "@/ui/use-list-state";
import type { Filter } from "./list-filters";

interface FilterControlProps {
  filter: Filter;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** One way to narrow the list; what can only be on or off is a tick. */
function FilterControl({ filter, value, onChange }: FilterControlProps) {
  const { t } = useTranslation("ui");
  const [only, second] = filter.options;
  if (only && !second) {
    return (
      <Checkbox
        label={only.label}
        size="xs"
        checked={value === only.value}
        onChange={(event) => onChange(event.currentTarget.checked ? only.value : null)}
      />
    );
  }
  return (
    <Select
      label={filter.label}
      size="xs"
      data={filter.options}
      value={value}
      onChange={onChange}
      searchable={filter.options.length > 7}
      clearable
      placeholder={t("field.selectPlaceholder")}
      nothingFoundMessage={t("field.nothingFound")}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

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
        <Stack gap="sm">
          {filters
            .filter((filter) => !filter.elsewhere)
            .map((filter) => (
              <FilterControl
                key={filter.name}
                filter={filter}
                value={state.filters[filter.name] ?? null}
                onChange={(value) => state.set({ [filter.name]: value })}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
