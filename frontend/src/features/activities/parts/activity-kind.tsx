import {
  IconBuilding,
  IconDeviceLaptop,
  IconMail,
  IconMailbox,
  IconMessageCircle,
  IconNote,
  IconPhone,
  IconShoppingBag,
  IconWorld,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { ActivityKind } from "../queries";

interface IconProps {
  size?: number;
  stroke?: number;
  "aria-hidden"?: boolean;
}

const icons: Readonly<Record<ActivityKind, ComponentType<IconProps>>> = {
  call: IconPhone,
  mail: IconMail,
  visit: IconBuilding,
  onlineMeeting: IconDeviceLaptop,
  sns: IconMessageCircle,
  webVisit: IconWorld,
  letter: IconMailbox,
  shopVisit: IconShoppingBag,
  other: IconNote,
};

/** The sign of a kind; its name stands beside it. */
export function KindIcon({ kind, size = 16 }: { kind: ActivityKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
