import { Anchor, Badge, Group } from "@mantine/core";
import {
  formatBothCalendars,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPostalCode,
} from "@/i18n/format";
import { type FieldKind, type FieldValue, webAddress } from "./field";
import classes from "./inline-field.module.css";

/** The value as plain words: for labels, conflicts and history. */
export function plainText(type: FieldKind, value: FieldValue): string {
  if (value === null) return "";
  switch (type.kind) {
    case "date":
      return formatBothCalendars(String(value));
    case "money":
      return formatMoney(Number(value));
    case "count":
      return formatNumber(Number(value));
    case "percent":
      return formatPercent(Number(value));
    case "choices":
      return (Array.isArray(value) ? value : [value])
        .map((each) => type.options.find((option) => option.value === each)?.label ?? String(each))
        .join("、");
    case "postal":
      return formatPostalCode(String(value));
    case "choice":
    case "numberChoice":
      return type.options.find((option) => option.value === String(value))?.label ?? String(value);
    default:
      return Array.isArray(value) ? value.join("、") : String(value);
  }
}

/** Where a value leads: a mail, a call, a page. */
export function linkOf(type: FieldKind, value: FieldValue): string | undefined {
  if (typeof value !== "string") return undefined;
  if (type.kind === "email") return `mailto:${encodeURIComponent(value).replace("%40", "@")}`;
  if (type.kind === "phone") return `tel:${value.replace(/[^\d+]/g, "")}`;
  return type.kind === "url" ? webAddress(value) : undefined;
}

/** The value as it is read on a page. */
export function FieldText({ type, value }: { type: FieldKind; value: FieldValue }) {
  if (type.kind === "tags" && Array.isArray(value)) {
    return (
      <Group gap={4} component="span">
        {value.map((tag) => (
          <Badge key={tag} variant="light" color="gray" tt="none" fw={500}>
            {tag}
          </Badge>
        ))}
      </Group>
    );
  }
  const text = plainText(type, value);
  if (type.kind === "date") return <BothCalendars text={text} />;
  // The scheme says nothing to a reader, and the address fits on one line without it.
  return <>{type.kind === "url" ? text.replace(/^https?:\/\//, "").replace(/\/$/, "") : text}</>;
}

/** A day may be cut between its two calendars, but nowhere else. */
const BothCalendars = ({ text }: { text: string }) =>
  text.split(/(?=（)/).map((part) => (
    <span key={part} className="nowrap">
      {part}
    </span>
  ));

/** The link beside a value that leads somewhere; the value itself opens the editor. */
export function FieldLink({ type, value, label }: { type: FieldKind; value: FieldValue; label: string }) {
  const href = linkOf(type, value);
  if (href === undefined) return null;
  const outside = type.kind === "url" ? { target: "_blank", rel: "noreferrer noopener" } : {};
  return (
    <Anchor href={href} size="xs" className={classes.link ?? ""} {...outside}>
      {label}
    </Anchor>
  );
}
