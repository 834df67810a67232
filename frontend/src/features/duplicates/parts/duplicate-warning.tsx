import { Badge, Button, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useRestoreCompany } from "@/features/companies/queries";
import { useRestorePerson } from "@/features/people/queries";
import { useMay } from "@/features/session/queries";
import { TextLink } from "@/ui/text-link";
import { useSettled } from "@/ui/use-settled";
import { type Candidate, candidatesOptions, identityOf, type Kind, pathOf } from "../queries";
import classes from "./duplicate-warning.module.css";
import { ReasonList } from "./reason-list";

interface Props {
  kind: Kind;
  /** What has been typed so far. */
  typed: object;
  /** Called before the user is taken to a record they restored. */
  onLeave: () => void;
}

/** Tells while somebody types that the customer may be there already. It never keeps anybody from saving. */
export function DuplicateWarning({ kind, typed, onLeave }: Props) {
  const { t } = useTranslation("duplicates");
  const text = JSON.stringify(identityOf(kind, typed));
  const settled = useSettled(text);
  const identity = useMemo(() => JSON.parse(settled) as Record<string, string>, [settled]);
  const { data } = useQuery(candidatesOptions(kind, identity));
  const known = settled === "{}" ? undefined : data;
  const elsewhere = known?.elsewhere[0];
  const shown = known !== undefined && (known.candidates.length > 0 || elsewhere !== undefined);
  return (
    <div role="status" aria-label={t("warning.label")}>
      {shown && (
        <div className={classes.box}>
          <Text size="sm" className={classes.title ?? ""}>
            {t("warning.title")}
          </Text>
          {elsewhere && <Text size="sm">{elsewhereText(elsewhere)}</Text>}
          {known.candidates.length > 0 && (
            <ul className={classes.list}>
              {known.candidates.map((candidate) => (
                <CandidateItem key={candidate.id} kind={kind} candidate={candidate} onLeave={onLeave} />
              ))}
            </ul>
          )}
          {!elsewhere && (
            <Text size="xs" c="dimmed" mt={6}>
              {t("warning.keepOn")}
            </Text>
          )}
        </div>
      )}
    </div>
  );

  function elsewhereText({ reason, team }: { reason: string; team?: string }): string {
    if (reason === "memberNumber") return t("warning.elsewherePerson");
    return team ? t("warning.elsewhereTeam", { team }) : t("warning.elsewhereCompany");
  }
}

interface ItemProps {
  kind: Kind;
  candidate: Candidate;
  onLeave: () => void;
}

function CandidateItem({ kind, candidate, onLeave }: ItemProps) {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const company = useRestoreCompany();
  const person = useRestorePerson();
  const restore = kind === "company" ? company : person;
  const mayRestore = useMay("customers:trash");
  const { id, name, detail, reasons, trashed } = candidate;
  const to = pathOf(kind, id);
  const takeOut = () => {
    void restore.mutateAsync(id).then(
      () => {
        onLeave();
        void navigate(to);
      },
      () => {},
    );
  };
  return (
    <li>
      <div className={classes.name}>
        <TextLink to={to} fw={600} size="sm" target="_blank">
          {name}
        </TextLink>
        {trashed && (
          <Badge color="gray" variant="light" tt="none" size="sm">
            {t("warning.trashed")}
          </Badge>
        )}
        {detail && (
          <Text size="xs" c="dimmed" span>
            {detail}
          </Text>
        )}
      </div>
      <ReasonList reasons={reasons} />
      {trashed && mayRestore && (
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          leftSection={<IconArrowBackUp size={14} />}
          loading={restore.isPending}
          onClick={takeOut}
        >
          {t("warning.restore")}
        </Button>
      )}
    </li>
  );
}
