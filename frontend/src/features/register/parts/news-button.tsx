import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FreshRows } from "./use-fresh-rows";

/** What others have added meanwhile, for when the reader wants to see it. */
export function NewsButton({ news }: { news: FreshRows }) {
  const { t } = useTranslation("live");
  const { added, many, show } = news;
  return (
    <span role="status">
      {(added > 0 || many) && (
        <Button
          size="compact-xs"
          radius="xl"
          variant="light"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={show}
        >
          {many ? t("list.many") : t("list.added", { count: added })}
        </Button>
      )}
    </span>
  );
}
