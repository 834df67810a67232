import { Button } from "@mantine/core";
import { IconFileImport, IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** A list in which nothing has ever been: the way in is the import. */
export function NothingYet({ icon, detail }: { icon: ReactNode; detail: string }) {
  const { t } = useTranslation("customers");
  return (
    <EmptyState
      icon={icon}
      title={t("list.emptyTitle")}
      detail={detail}
      action={
        <LinkButton to="/imports" leftSection={<IconFileImport size={16} />}>
          {t("list.toImport")}
        </LinkButton>
      }
    />
  );
}

/** A list that the filters have emptied. */
export function NoMatch({ noun, onClear }: { noun: string; onClear: () => void }) {
  const { t } = useTranslation("customers");
  return (
    <EmptyState
      icon={<IconSearchOff />}
      title={t("list.noMatchTitle", { noun })}
      detail={t("list.noMatchDetail")}
      action={
        <Button variant="default" onClick={onClear}>
          {t("list.clear")}
        </Button>
      }
    />
  );
}
