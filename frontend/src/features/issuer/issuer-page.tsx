import { Alert, Skeleton, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HistoryTabs } from "@/features/history/parts/history-tabs";
import { RecordSections } from "@/features/register/parts/record-sections";
import { useSaveField } from "@/features/register/parts/use-save-field";
import { useMay } from "@/features/session/queries";
import { ErrorAlert } from "@/ui/error-alert";
import { PageTitle } from "@/ui/page-title";
import { IssuerHistory } from "./issuer-history";
import classes from "./issuer-page.module.css";
import { numberSample } from "./number-sample";
import { PictureField } from "./picture-field";
import { changeIssuer, type Issuer, issuerOptions, useKeepIssuer } from "./queries";
import { useIssuerSections } from "./use-issuer-sections";

/** 自社情報: what stands on quotes, how they are numbered and rounded. Administrators write it, all may read it. */
export function Component() {
  const { t } = useTranslation("issuer");
  const { data, error } = useQuery(issuerOptions());
  return (
    <Stack gap="md" maw="60rem">
      <PageTitle title={t("title")} />
      {error && !data && <ErrorAlert error={error} />}
      {!data && !error && <Skeleton height={420} />}
      {data && <IssuerCard issuer={data} />}
    </Stack>
  );
}

function IssuerCard({ issuer }: { issuer: Issuer }) {
  const { t } = useTranslation("issuer");
  const readOnly = !useMay("settings:write");
  const sections = useIssuerSections();
  const save = useSaveField<Issuer>({
    record: issuer,
    patch: changeIssuer,
    keep: useKeepIssuer(),
  });
  const { numberFormat, fiscalYearStart, name } = issuer.attributes;
  return (
    <HistoryTabs name={t("title")} history={<IssuerHistory issuer={issuer} />}>
      {name === undefined && (
        <Alert variant="light" mb="md" icon={<IconInfoCircle size={18} />}>
          {t("unnamed")}
        </Alert>
      )}
      <Text size="sm" c="dimmed" mb="md">
        {t(readOnly ? "readOnly" : "intro")}
      </Text>
      <RecordSections
        attributes={issuer.attributes}
        sections={sections}
        warnings={issuer.warnings ?? []}
        readOnly={() => readOnly}
        offers={{
          numberFormat: numberFormat && (
            <Text size="xs" c="dimmed" className={classes.sample ?? ""}>
              {t("sample", { number: numberSample(numberFormat, fiscalYearStart ?? 4) })}
            </Text>
          ),
        }}
        onSave={save}
      />
      <div className={classes.pictures}>
        <PictureField issuer={issuer} picture="logo" readOnly={readOnly} />
        <PictureField issuer={issuer} picture="seal" readOnly={readOnly} />
      </div>
    </HistoryTabs>
  );
}
