import { Button, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowBigRightLines,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconDownload,
  IconEye,
  IconGitBranch,
  IconSend,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ApiError } from "@/api/problem";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { notifyError } from "@/ui/notify";
import { saveFile } from "@/ui/save-file";
import { type Quote, quotePdf, useCopyQuote, useReopenQuote, useReviseQuote } from "../queries";
import { askForDecision } from "./decision-dialog";
import { askToIssue } from "./issue-dialog";
import { openPreview } from "./preview-dialog";
import { useTakeOver } from "./use-take-over";

interface Item {
  label: string;
  icon: ReactNode;
  /** Makes or changes something: not twice at once. */
  writes: boolean;
  run: () => void;
}

/** What can be done with the quote now: what comes next as a button, the rest in a menu. */
export function QuoteActions({ quote, mayWrite }: { quote: Quote; mayWrite: boolean }) {
  const { t } = useTranslation("quotes");
  const { items, busy } = useItems(quote, mayWrite);
  const state = quote.attributes.state;
  const main = (label: string, icon: ReactNode, run: () => void) => (
    <Button leftSection={icon} onClick={run}>
      {label}
    </Button>
  );
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => openPreview(quote)}>
        {t("action.preview")}
      </Button>
      {mayWrite &&
        state === "draft" &&
        main(t("action.issue"), <IconSend size={16} />, () => askToIssue(quote))}
      {mayWrite &&
        state === "issued" &&
        main(t("action.accept"), <IconCheck size={16} />, () => askForDecision(quote, "accept"))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t("action.more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map(({ label, icon, writes, run }) => (
            <Menu.Item key={label} leftSection={icon} disabled={writes && busy} onClick={run}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function useItems(quote: Quote, mayWrite: boolean): { items: Item[]; busy: boolean } {
  const { t } = useTranslation("quotes");
  const navigate = useNavigate();
  const copy = useCopyQuote();
  const revise = useReviseQuote();
  const reopen = useReopenQuote();
  const { takeOver, busy: takingOver } = useTakeOver(quote);
  const tell = useTellChange();
  const busy = copy.isPending || revise.isPending || reopen.isPending || takingOver;
  const { state, dealId } = quote.attributes;
  const open = ({ id }: Quote) => void navigate(`/quotes/${id}`);
  const item = (label: string, Icon: typeof IconCopy, run: () => void, writes = true): Item => ({
    label,
    icon: <Icon size={16} />,
    writes,
    run,
  });
  const download = () =>
    void quotePdf(quote.id).then(
      ({ name, content }) => saveFile(name, content),
      (error: unknown) => error instanceof ApiError && notifyError(error),
    );
  const items = [item(t("action.download"), IconDownload, download, false)];
  if (!mayWrite) return { items, busy };
  if (state === "issued")
    items.push(item(t("action.decline"), IconX, () => askForDecision(quote, "decline")));
  if (state === "accepted" || state === "declined")
    items.push(
      item(t("action.reopen"), IconArrowBackUp, () =>
        reopen.mutate(
          { quote, body: undefined },
          {
            onSuccess: ({ change }) => tell(t("reopened"), change, { of: quote.attributes.title }),
            onError: notifyError,
          },
        ),
      ),
    );
  if (state !== "draft" && state !== "replaced")
    items.push(item(t("action.revise"), IconGitBranch, () => revise.mutate(quote.id, { onSuccess: open })));
  if (dealId && state !== "replaced")
    items.push(item(t("action.takeOver"), IconArrowBigRightLines, takeOver));
  items.push(item(t("action.copy"), IconCopy, () => copy.mutate(quote.id, { onSuccess: open })));
  return { items, busy };
}
