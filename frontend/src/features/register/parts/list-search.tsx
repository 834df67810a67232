import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useElsewhere } from "@/ui/use-elsewhere";

const DELAY_MS = 250;

/** Searches within the list. An open composition is no search yet. */
export function ListSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(q);
  const composing = useRef(false);
  const later = useDebouncedCallback((typed: string) => {
    sending(typed);
    onSearch(typed);
  }, DELAY_MS);
  const sending = useElsewhere(q, (other) => {
    later.cancel();
    setText(other);
  });
  return (
    <TextInput
      type="search"
      aria-label={t("filter.search")}
      placeholder={t("filter.search")}
      leftSection={<IconSearch size={16} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (!composing.current) later(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
        later.cancel();
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
    />
  );
}
