import { useEffect } from "react";
import { useNavigate } from "react-router";
import { openSearch } from "@/features/search/search-palette";
import { useMay } from "@/features/session/queries";
import { useNavigation } from "./navigation";
import { useQuickAdd } from "./quick-add";
import { openShortcutsHelp } from "./shortcuts-help";

/** How long after g the second letter may come. */
const PAIR_MS = 1500;

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

/** The keys that work anywhere but inside a field or a dialog. */
export function Shortcuts() {
  const navigate = useNavigate();
  const { setMenuOpen } = useQuickAdd();
  const navigation = useNavigation();
  const mayWrite = useMay("customers:write");
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openSearch();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
      const place = performance.now() < goUntil && navigation.find((each) => each.key === event.key);
      goUntil = event.key === "g" ? performance.now() + PAIR_MS : 0;
      if (place) void navigate(place.to);
      else if (event.key === "?") openShortcutsHelp();
      else if (event.key === "c" && mayWrite) setMenuOpen(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, setMenuOpen, navigation, mayWrite]);
  return null;
}
