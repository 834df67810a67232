import { Button, Group, Popover, SimpleGrid } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListState } from "@/ui/use-list-state";
import { FilterControl } from "./filter-control";
import classes from "./filter-menu.module.css";
import type { Filter } from "./list-filters";

/** All that a list can be narrowed by. Each choice takes effect at once. */
export function FilterMenu({ filters, state }: { filters: readonly Filter[]; state: ListState }) {
  const { t } = useTranslation("ui");
  const count = Object.keys(state.filters).length;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} />}
          rightSection={
            count > 0 ? (
              <span className={classes.count} aria-hidden>
                {count}
              </span>
            ) : undefined
          }
        >
          {t("filter.add")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("filter.add")} className={classes.menu ?? ""}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          {filters
            .filter((filter) => !filter.elsewhere)
            .map((filter) => (
              <FilterControl
                key={filter.name}
                filter={filter}
                value={state.filters[filter.name]}
                onChange={(value) => state.set({ [filter.name]: value })}
              />
            ))}
        </SimpleGrid>
        {count > 0 && (
          <Group justify="flex-end" mt="sm">
            <Button variant="subtle" size="compact-sm" onClick={state.clearFilters}>
              {t("filter.clearAll")}
            </Button>
          </Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
