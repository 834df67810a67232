import { IconArrowMerge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";

const FEWEST = 2;
const MOST = 10;

/** Leads from the ticked rows of a list to their merge. There only while they can be merged. */
export function MergeButton({ list, rows }: { list: string; rows: readonly { id: string }[] }) {
  const { t } = useTranslation("merge");
  const may = useMay("customers:merge");
  if (!may || rows.length < FEWEST || rows.length > MOST) return null;
  return (
    <LinkButton
      to={`${list}/merge?ids=${rows.map(({ id }) => id).join(",")}`}
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowMerge size={14} />}
    >
      {t("button")}
    </LinkButton>
  );
}
