import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { notifyUndo } from "@/ui/notify";
import { TextLink } from "@/ui/text-link";
import {
  candidatesOptions,
  identityOf,
  type Kind,
  mergePath,
  pathOf,
  useDismiss,
  useReopen,
} from "../queries";
import { ReasonList } from "./reason-list";

interface Props {
  kind: Kind;
  id: string;
  attributes: object;
  /** Says nothing of a record in the trash. */
  readOnly: boolean;
}

/** On a customer's page: who may be the same. Asked anew whenever something they are recognised by is changed. */
export function PossibleDuplicates({ kind, id, attributes, readOnly }: Props) {
  const { t } = useTranslation("duplicates");
  const mayDecide = useMay("customers:duplicates");
  const mayMerge = useMay("customers:merge");
  const { data } = useQuery({
    ...candidatesOptions(kind, identityOf(kind, attributes, id)),
    enabled: !readOnly && mayDecide,
  });
  const dismiss = useDismiss();
  const reopen = useReopen();
  const candidates = data?.candidates.filter(({ level, trashed }) => level !== "slight" && !trashed) ?? [];
  if (readOnly || candidates.length === 0) return null;
  const takeBack = (pair: string) => {
    void reopen.mutateAsync(pair).catch(() => {});
  };
  const keepApart = (other: string) => {
    void dismiss.mutateAsync({ kind, firstId: id, secondId: other }).then(
      (pair) => notifyUndo(t("pair.dismissed"), () => takeBack(pair.id)),
      () => {},
    );
  };
  return (
    <SideSection title={t("record.title")} count={candidates.length}>
      <Stack gap="sm">
        {candidates.map((candidate) => (
          <div key={candidate.id}>
            <TextLink to={pathOf(kind, candidate.id)} size="sm" fw={600}>
              {candidate.name}
            </TextLink>
            {candidate.detail && (
              <Text size="xs" c="dimmed">
                {candidate.detail}
              </Text>
            )}
            <ReasonList reasons={candidate.reasons} />
            <Group gap="xs" mt={4}>
              {mayMerge && (
                <LinkButton size="compact-xs" to={mergePath(kind, [id, candidate.id])}>
                  {t("record.merge")}
                </LinkButton>
              )}
              <Button size="compact-xs" variant="default" onClick={() => keepApart(candidate.id)}>
                {t("pair.dismiss")}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </SideSection>
  );
}
