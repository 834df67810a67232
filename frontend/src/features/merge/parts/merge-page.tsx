import { Button, Group, Skeleton, Text } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { EmptyState } from "@/ui/empty-state";
import type { Field } from "@/ui/fields/field";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { type Kind, type MergePreview, mergePreviewOptions, useMerge } from "../queries";
import { MergeMoves } from "./merge-moves";
import classes from "./merge-page.module.css";
import { MergeTable } from "./merge-table";
import { useTakeBack } from "./use-take-back";

interface Props {
  kind: Kind;
  /** The attributes of the records, in the order of their page. */
  fields: readonly Field[];
}

const listOf = { company: "/companies", person: "/people" } as const;

/** Records side by side: which one stays, which values it keeps, what goes over to it. */
export function MergePage({ kind, fields }: Props) {
  const { t } = useTranslation("merge");
  const [params] = useSearchParams();
  const ids = [...new Set((params.get("ids") ?? "").split(",").filter(Boolean))];
  const [survivorId, setSurvivor] = useState<string>();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const { data, error, isPlaceholderData, refetch } = useQuery(
    mergePreviewOptions(kind, {
      records: ids.map((id) => ({ id })),
      ...(survivorId && { survivorId }),
      choices,
    }),
  );
  if (ids.length < 2) return <NothingChosen kind={kind} />;
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title={t(`title.${kind}`)} note={data && t("count", { count: data.records.length })} />
      {data ? (
        <>
          <Text size="sm" c="dimmed" mb="md" maw="48rem">
            {t("intro")}
          </Text>
          <MergeTable
            preview={data}
            survivorId={survivorId ?? data.survivorId}
            chosen={choices}
            waiting={isPlaceholderData}
            kind={kind}
            fields={fields}
            onSurvivor={setSurvivor}
            onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
          />
          <MergeMoves preview={data} waiting={isPlaceholderData} />
          <Confirm kind={kind} preview={data} choices={choices} waiting={isPlaceholderData} />
        </>
      ) : (
        <Skeleton height={320} />
      )}
    </>
  );
}

interface ConfirmProps {
  kind: Kind;
  preview: MergePreview;
  choices: Record<string, string>;
  /** What is shown does not follow the last choice yet. */
  waiting: boolean;
}

function Confirm({ kind, preview, choices, waiting }: ConfirmProps) {
  const { t } = useTranslation(["merge", "common"]);
  const navigate = useNavigate();
  const merge = useMerge(kind);
  const { offer } = useTakeBack();
  const confirm = async () => {
    const done = await merge.mutateAsync({
      records: preview.records.map(({ id, version }) => ({ id, version })),
      survivorId: preview.survivorId,
      choices,
    });
    await navigate(`${listOf[kind]}/${preview.survivorId}`, { replace: true });
    offer(done, preview.records.length);
  };
  return (
    <Group className={classes.confirm ?? ""} gap="sm">
      <Button
        leftSection={<IconArrowMerge size={16} />}
        loading={merge.isPending}
        disabled={waiting}
        onClick={() => void confirm().catch(() => {})}
      >
        {t("confirm", { count: preview.records.length })}
      </Button>
      <LinkButton to={listOf[kind]} variant="default">
        {t("common:action.cancel")}
      </LinkButton>
      <Text size="xs" c="dimmed">
        {t("reversible")}
      </Text>
    </Group>
  );
}

function NothingChosen({ kind }: { kind: Kind }) {
  const { t } = useTranslation("merge");
  return (
    <>
      <PageTitle title={t(`title.${kind}`)} />
      <EmptyState
        icon={<IconArrowMerge />}
        title={t("nothing.title")}
        detail={t("nothing.detail")}
        action={<LinkButton to={listOf[kind]}>{t("nothing.toList")}</LinkButton>}
      />
    </>
  );
}
