import { createSpotlight } from "@mantine/spotlight";

const [store, spotlight] = createSpotlight();

export const openSearch = spotlight.open;
export const searchStore = store;
