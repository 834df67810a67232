import { Alert, List, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "@/ui/error-alert";
import { TextLink } from "@/ui/text-link";
import { type TaxRate, taxRateUsesOptions } from "./queries";

const pages = { deal: "/deals", quote: "/quotes", contract: "/contracts" } as const;
const kindOf = (kind: string) => (kind === "quote" || kind === "contract" ? kind : "deal");

/** Why a rate cannot be changed: what was priced with it, as far as the reader may see that. */
export function TaxRateUses({ rate }: { rate: TaxRate }) {
  const { t } = useTranslation("products");
  const { data, error } = useQuery(taxRateUsesOptions(rate.id));
  if (error) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={80} />;
  return (
    <Alert color="red" variant="light" icon={<IconLock size={18} />} title={t("rates.used")}>
      <Stack gap="xs">
        <Text size="sm">{t("rates.usedDetail")}</Text>
        <List size="sm">
          {data.records.map(({ kind, id, title }) => (
            <List.Item key={id}>
              {t(`rates.usedBy.${kindOf(kind)}`)}
              {": "}
              <TextLink to={`${pages[kindOf(kind)]}/${id}`} size="sm" onClick={modals.closeAll}>
                {title}
              </TextLink>
            </List.Item>
          ))}
        </List>
        {data.more && <Text size="sm">{t("rates.usedMore")}</Text>}
        {data.records.length === 0 && <Text size="sm">{t("rates.usedHidden")}</Text>}
      </Stack>
    </Alert>
  );
}
