import { Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import classes from "../parts/quote-section.module.css";
import { QuoteStateBadge, shownState } from "../parts/state-badge";
import { type Quote, quotesOptions } from "../queries";

/** All versions of the number, the newest on top; and what the customer said. */
export function VersionSection({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const { series = "", decidedOn, outcomeNote } = quote.attributes;
  const { data } = useInfiniteQuery({
    ...quotesOptions({ series, sort: "-createdAt", fields: "quotedOn" }),
    enabled: series !== "",
  });
  const versions = data?.pages[0]?.items ?? [];
  return (
    <>
      {decidedOn && (
        <SideSection title={t("section.outcome")}>
          <Text size="sm">{formatDate(decidedOn)}</Text>
          {outcomeNote && (
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {outcomeNote}
            </Text>
          )}
        </SideSection>
      )}
      {versions.length > 1 && (
        <SideSection title={t("section.versions")} count={versions.length}>
          <ul className={classes.list}>
            {versions.map((version) => (
              <li key={version.id}>
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  {version.id === quote.id ? (
                    <Text size="sm" fw={600} aria-current="page">
                      {t("version", { count: version.attributes.revision ?? 1 })}
                    </Text>
                  ) : (
                    <TextLink to={`/quotes/${version.id}`} size="sm" fw={600}>
                      {t("version", { count: version.attributes.revision ?? 1 })}
                    </TextLink>
                  )}
                  <QuoteStateBadge state={shownState(version)} />
                </Group>
                <Text size="xs" c="dimmed">
                  {[
                    version.attributes.number,
                    version.attributes.quotedOn && formatDate(version.attributes.quotedOn),
                    formatMoney(version.facts.totalYen),
                  ]
                    .filter(Boolean)
                    .join(" ・ ")}
                </Text>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </>
  );
}
