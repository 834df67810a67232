import { useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { Way } from "@/api/changes";
import { useTakeBack } from "@/features/history/parts/use-take-back";
import { openSearch } from "@/features/search/search-palette";
import { meOptions } from "@/features/session/queries";
import { useNavigation } from "./navigation";
import { useQuickAdd } from "./quick-add";
import { useRecordHere } from "./record-here";
import { openShortcutsHelp } from "./shortcuts-help";

/** How long after g the second letter may come. */
const PAIR_MS = 1500;

/** Any of these makes the menu of new records worth opening. */
const adding = ["customers:write", "deals:write"];

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

/** Ticks are no text: undoing works from there as from anywhere else. */
const typing = (target: EventTarget | null) =>
  writing(target) && !(target instanceof HTMLInputElement && target.type === "checkbox");

function wayOf(event: KeyboardEvent): Way | undefined {
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey ? "redo" : undefined;
}

function focusListSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>("main input[type=search]");
  search?.focus();
  search?.select();
  return search !== null;
}

/** The keys that work anywhere but inside a field or a dialog. */
export function Shortcuts() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { setMenuOpen } = useQuickAdd();
  const navigation = useNavigation();
  const takeBack = useTakeBack();
  const recordHere = useRecordHere();

  /** What the user may do can still be on its way when the page already shows: the key waits for it. */
  const quickAdd = () => {
    const open = (me: { permissions: string[] }) =>
      adding.some((permission) => me.permissions.includes(permission)) && setMenuOpen(true);
    client.ensureQueryData(meOptions()).then(open, () => {});
  };

  const recordWhenAllowed = () => {
    const open = (me: { permissions: string[] }) =>
      me.permissions.includes("activities:write") && recordHere();
    client.ensureQueryData(meOptions()).then(open, () => {});
  };

  const goUntil = useRef(0);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) {
      const way = wayOf(event);
      if (event.key.toLowerCase() === "k") openSearch();
      else if (way !== undefined && !typing(event.target)) takeBack(way);
      else return;
      event.preventDefault();
      return;
    }
    if (event.altKey || writing(event.target)) return;
    const place = performance.now() < goUntil.current && navigation.find((each) => each.key === event.key);
    goUntil.current = event.key === "g" ? performance.now() + PAIR_MS : 0;
    if (place) void navigate(place.to);
    else if (event.key === "?") openShortcutsHelp();
    else if (event.key === "c") quickAdd();
    else if (event.key === "a") recordWhenAllowed();
    else if (event.key !== "/" || !focusListSearch()) return;
    event.preventDefault();
  };

  // One listener from the first sight of the page on, and always with the latest of the above.
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return null;
}
