import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const DELAY_MS = 250;

/** Searches within the list. An open composition is no search yet. */
export function ListSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(q);
  const composing = useRef(false);
  const later = useDebouncedCallback(onSearch, DELAY_MS);
  useEffect(() => setText(q), [q]);
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
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
    />
  );
}
