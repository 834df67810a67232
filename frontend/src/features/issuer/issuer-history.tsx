import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HistoryList } from "@/features/history/parts/history-list";
import type { Change } from "@/features/history/queries";
import type { Field } from "@/ui/fields/field";
import { type Issuer, issuerHistoryOptions } from "./queries";
import { useIssuerSections } from "./use-issuer-sections";

const PICTURES = ["logo", "seal"] as const;
const pictures: ReadonlySet<string> = new Set(PICTURES);

/** Every change of the firm's details, and the way back for whoever may change them. */
export function IssuerHistory({ issuer }: { issuer: Issuer }) {
  const { t } = useTranslation("issuer");
  const details = useIssuerSections().flatMap((section) => section.fields);
  const ofPictures = PICTURES.map(
    (name): Field => ({ name, label: t(`picture.${name}`), type: { kind: "text" } }),
  );
  // What stands for a picture says nothing to a reader.
  const inWords = (change: Change): Change => ({
    ...change,
    fields: change.fields.map((each) =>
      pictures.has(each.field)
        ? {
            ...each,
            ...(each.before !== undefined && { before: t("picture.before") }),
            ...(each.after !== undefined && { after: t("picture.after") }),
          }
        : each,
    ),
  });
  const query = useInfiniteQuery({
    ...issuerHistoryOptions(),
    select: ({ pages, pageParams }) => ({
      pageParams,
      pages: pages.map((page) => ({ ...page, items: page.items.map(inWords) })),
    }),
  });
  return <HistoryList of={issuer.id} query={query} fields={[...details, ...ofPictures]} />;
}
