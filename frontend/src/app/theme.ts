import {
  Autocomplete,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  FileButton,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Notification,
  Select,
  TagsInput,
  Tooltip,
} from "@mantine/core";

/** The thread of 縁: the one warm accent. Shade 7 is #A23B2A and carries white text at 6.6:1. */
const en: MantineColorsTuple = [
  "#fbf2f0",
  "#f4e1dd",
  "#e7beb6",
  "#da998d",
  "#cf796a",
  "#c86454",
  "#b74c3b",
  "#a23b2a",
  "#8b2f20",
  "#6d2317",
];

/** Slightly warm greys, so that white pages and the accent belong together. */
const gray: MantineColorsTuple = [
  "#faf9f8",
  "#f4f2f0",
  "#eae7e4",
  "#dcd8d4",
  "#c8c3be",
  "#a8a29c",
  "#837d77",
  "#5f5a55",
  "#3f3b38",
  "#262321",
];

const dark: MantineColorsTuple = [
  "#d8d4d1",
  "#bdb8b4",
  "#9f9a96",
  "#726d69",
  "#504c49",
  "#3d3a38",
  "#2f2d2b",
  "#242220",
  "#1c1a19",
  "#141312",
];

const fonts =
  '"Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

export const theme = createTheme({
  primaryColor: "en",
  primaryShade: { light: 7, dark: 6 },
  colors: { en, gray, dark },
  black: "#262321",
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: "600" },
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.5", sm: "1.6", md: "1.65", lg: "1.6", xl: "1.5" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // Each of these answers an axe finding on Mantine's defaults; see the axe tests.
    Select: Select.extend({ defaultProps: { withScrollArea: false, comboboxProps: { shadow: "md" } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { withScrollArea: false } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { withScrollArea: false } }),
    TagsInput: TagsInput.extend({ defaultProps: { withScrollArea: false } }),
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, shadow: "md", transitionProps: { duration: 100 } },
    }),
    // its own grey is too light to be read
    Notification: Notification.extend({
      styles: { description: { color: "var(--mantine-color-dimmed)" } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        // The head of a dialog is no banner of the page.
        attributes: { header: { role: "presentation" } },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    // The same file is a choice again: after a refusal, or corrected meanwhile.
    FileButton: FileButton.extend({
      defaultProps: {
        inputProps: {
          onClick: ({ currentTarget }) => {
            currentTarget.value = "";
          },
        },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "sm" } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
  },
});

/** Contrast: placeholder, dimmed and error texts reach 4.5:1 on white and on the dark ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "var(--mantine-color-gray-7)",
    "--mantine-color-placeholder": "var(--mantine-color-gray-7)",
    "--mantine-color-error": "var(--mantine-color-red-9)",
    "--en-surface": "var(--mantine-color-gray-0)",
    "--en-line": "var(--mantine-color-gray-2)",
    "--en-hover": "#fbf4f1",
    "--en-accent-text": "var(--mantine-color-en-7)",
    "--en-accent-ground": "var(--mantine-color-en-0)",
    "--en-warning-text": "#8a4b00",
    "--en-sunday": "var(--mantine-color-red-9)",
    "--en-saturday": "var(--mantine-color-blue-9)",
    "--en-unverified": "var(--mantine-color-gray-7)",
    "--en-aging": "#8a4b00",
    "--en-stale": "#8a2b00",
    "--en-fresh": "var(--mantine-color-teal-9)",
    "--en-warning-ground": "#fff6e5",
  },
  dark: {
    "--mantine-color-dimmed": "var(--mantine-color-dark-1)",
    "--mantine-color-placeholder": "var(--mantine-color-dark-2)",
    "--mantine-color-error": "var(--mantine-color-red-4)",
    "--en-surface": "var(--mantine-color-dark-8)",
    "--en-line": "var(--mantine-color-dark-5)",
    "--en-hover": "#342826",
    "--en-accent-text": "var(--mantine-color-en-3)",
    "--en-accent-ground": "rgba(200, 100, 84, 0.16)",
    "--en-warning-text": "#ffc078",
    "--en-sunday": "var(--mantine-color-red-4)",
    "--en-saturday": "var(--mantine-color-blue-3)",
    "--en-unverified": "var(--mantine-color-dark-1)",
    "--en-aging": "#ffc078",
    "--en-stale": "#ffa8a8",
    "--en-fresh": "var(--mantine-color-teal-4)",
    "--en-warning-ground": "rgba(255, 192, 120, 0.1)",
  },
});
