import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./columns-step.module.css";
import { type Subject, subjects } from "./import-model";

interface Props {
  subject: Subject;
  busy: boolean;
  onSubject: (subject: Subject) => void;
}

/** What the rows of the sheet are about: told by its headers, and to be put right. */
export function SubjectChoice({ subject, busy, onSubject }: Props) {
  const { t } = useTranslation("imports");
  return (
    <Select
      label={t("subject.label")}
      description={t("subject.note")}
      data={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
      value={subject}
      onChange={(value) => value && value !== subject && onSubject(value as Subject)}
      allowDeselect={false}
      disabled={busy}
      maw="26rem"
    />
  );
}

/** By what rows that are no customers are taken for what is registered already. */
export function Recognised({ subject }: { subject: Exclude<Subject, "customer"> }) {
  const { t } = useTranslation("imports");
  return (
    <section className={classes.card} aria-label={t("match.title")}>
      <Text fw={600} size="sm">
        {t("match.title")}
      </Text>
      <Text size="sm">{t(`match.${subject}`)}</Text>
    </section>
  );
}
