import { Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { useUndoChange } from "@/features/history/queries";
import { errorText } from "@/ui/error-text";
import { notifyDone, notifyError, notifyUndo } from "@/ui/notify";
import { TextLink } from "@/ui/text-link";
import { type Pipeline, useClosePipeline, useRemovePipeline } from "./queries";

const MODAL = "pipeline-in-use";

/** What is done with a pipeline that is no longer needed: unused it goes, with deals it is closed for new ones. */
export function usePipelineActions() {
  const { t } = useTranslation("pipelines");
  const close = useClosePipeline();
  const remove = useRemovePipeline();
  const undo = useUndoChange();
  const told = (words: string, change: string | null) =>
    change === null ? notifyDone(words) : notifyUndo(words, () => undo.mutate(change));

  const setClosed = (pipeline: Pipeline, closed: boolean) =>
    // Failures tell of themselves.
    close.mutateAsync({ pipeline, closed }).then(
      (change) => told(t(closed ? "closedNow" : "openedNow", { name: pipeline.attributes.name }), change),
      () => {},
    );

  const takeOut = async (pipeline: Pipeline) => {
    const { name } = pipeline.attributes;
    try {
      told(t("deleted", { name }), await remove.mutateAsync(pipeline));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status !== 409) notifyError(error);
      else
        modals.open({
          modalId: MODAL,
          title: t("cannotDelete", { name }),
          children: (
            <InUse pipeline={pipeline} error={error} onClose={() => void setClosed(pipeline, true)} />
          ),
        });
    }
  };

  return {
    setClosed: (pipeline: Pipeline, closed: boolean) => void setClosed(pipeline, closed),
    remove: (pipeline: Pipeline) => void takeOut(pipeline),
    busy: (pipeline: Pipeline) =>
      (close.isPending && close.variables.pipeline.id === pipeline.id) ||
      (remove.isPending && remove.variables.id === pipeline.id),
  };
}

interface InUseProps {
  pipeline: Pipeline;
  error: ApiError;
  onClose: () => void;
}

/** Why it stays, and what can be done instead. */
function InUse({ pipeline, error, onClose }: InUseProps) {
  const { t } = useTranslation(["pipelines", "common"]);
  return (
    <Stack gap="sm">
      <Text size="sm">{errorText(error).detail}</Text>
      <TextLink to={`/deals?pipeline=${pipeline.id}`} size="sm" onClick={() => modals.close(MODAL)}>
        {t("showDeals")}
      </TextLink>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => modals.close(MODAL)}>
          {t("common:action.cancel")}
        </Button>
        {pipeline.attributes.closed !== true && (
          <Button
            onClick={() => {
              modals.close(MODAL);
              onClose();
            }}
          >
            {t("close")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
