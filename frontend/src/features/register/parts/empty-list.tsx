import { Button, Group } from "@mantine/core";
import { IconFileImport, IconSearchOff, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import type { Chip } from "@/ui/filter-chips";
import { LinkButton } from "@/ui/link-button";

interface NothingProps {
  icon: ReactNode;
  detail: string;
  /** Whether records of this kind come in by the import. */
  imports: boolean;
}

/** A list in which nothing has ever been: the way in is the import, where there is one. */
export function NothingYet({ icon, detail, imports }: NothingProps) {
  const { t } = useTranslation("customers");
  return (
    <EmptyState
      icon={icon}
      title={t("list.emptyTitle")}
      detail={detail}
      action={
        imports && (
          <LinkButton to="/imports" leftSection={<IconFileImport size={16} />}>
            {t("list.toImport")}
          </LinkButton>
        )
      }
    />
  );
}

interface NoMatchProps {
  noun: string;
  chips: readonly Chip[];
  onRemove: (name: string) => void;
  onClear: () => void;
}

/** A list that the filters have emptied: which they are, and the way to take them away. */
export function NoMatch({ noun, chips, onRemove, onClear }: NoMatchProps) {
  const { t } = useTranslation("customers");
  return (
    <EmptyState
      icon={<IconSearchOff />}
      title={t("list.noMatchTitle", { noun })}
      detail={t("list.noMatchDetail")}
      action={
        <Group gap="xs" justify="center">
          {chips.length > 1 &&
            chips.map((chip) => (
              <Button
                key={chip.name}
                variant="default"
                rightSection={<IconX size={14} />}
                onClick={() => onRemove(chip.name)}
              >
                {chip.text}
              </Button>
            ))}
          <Button variant="light" onClick={onClear}>
            {t("list.clear")}
          </Button>
        </Group>
      }
    />
  );
}
