import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { Onlookers } from "@/features/presence/parts/onlookers";
import { ErrorAlert } from "@/ui/error-alert";
import { LinkButton } from "@/ui/link-button";
import { SidePanel } from "@/ui/side-panel";

interface Props {
  to: string;
  name: string | undefined;
  error: ApiError | null;
  onClose: () => void;
  children: ReactNode;
}

export function RecordPanel({ to, name, error, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <SidePanel
      name={name ?? ""}
      onClose={onClose}
      actions={
        <>
          <Onlookers compact />
          <LinkButton to={to} variant="default" size="compact-sm">
            {t("action.open")}
          </LinkButton>
        </>
      }
    >
      {error && name === undefined ? <ErrorAlert error={error} /> : (children ?? <Skeleton height={320} />)}
    </SidePanel>
  );
}
