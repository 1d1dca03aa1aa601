import {
  createTheme,
  type ActionIconFactory,
  type ButtonFactory,
  type CheckboxFactory,
  type CSSVariablesResolver,
  type ExtendComponent,
  type FactoryPayload,
  type InputWrapperFactory,
  type LoaderFactory,
  type MantineColorsTuple,
  type MantineThemeComponent,
  type MenuFactory,
  type ModalFactory,
  type NativeSelectFactory,
  type PasswordInputFactory,
  type SegmentedControlFactory,
  type SelectFactory,
  type SwitchFactory,
  type TextInputFactory,
  type TooltipFactory,
} from '@mantine/core'

/** The one accent colour. Shade 6 carries white text at 5.6:1, shade 4 stands on the dark page at 7:1. */
const accent: MantineColorsTuple = [
  '#eef3fd',
  '#dbe6fb',
  '#b6ccf6',
  '#8fb1f1',
  '#7aa2ef',
  '#4a7fe6',
  '#2b62d4',
  '#2453b8',
  '#1e469b',
  '#17377b',
]

const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#eff1f3',
  '#e3e6ea',
  '#d5dae0',
  '#b9c1ca',
  '#98a1ab',
  '#616a75',
  '#4a525b',
  '#333940',
  '#1c2025',
]

const dark: MantineColorsTuple = [
  '#e4e6e9',
  '#c3c8cf',
  '#9ea6b0',
  '#8b939e',
  '#3f454d',
  '#2b2f35',
  '#212429',
  '#17191c',
  '#121417',
  '#0d0e10',
]

/** As the components' own `extend`, without the components: the first screen has not all of them. */
function extend<Payload extends FactoryPayload>(
  component: ExtendComponent<Payload>,
): MantineThemeComponent {
  return component
}

const small = { defaultProps: { size: 'xs' } } as const

/** Calm and dense: 13 px text, controls of 30 px, one accent, neutral greys. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark },
  black: '#1c2025',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  components: {
    ActionIcon: extend<ActionIconFactory>({
      defaultProps: { variant: 'subtle', color: 'gray', size: 26 },
    }),
    Button: extend<ButtonFactory>({ ...small, styles: { label: { fontWeight: 500 } } }),
    Checkbox: extend<CheckboxFactory>(small),
    // Hints stand below, so that inputs side by side stay in line however long their hints are.
    InputWrapper: extend<InputWrapperFactory>({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
      vars: () => ({
        label: { '--input-label-size': '0.75rem', '--input-asterisk-color': 'inherit' },
        description: { '--input-description-size': '0.75rem' },
        error: { '--input-error-size': '0.75rem' },
        success: {},
      }),
    }),
    Loader: extend<LoaderFactory>({ defaultProps: { size: 'xs' } }),
    // The placeholder for the first focus is an element that a menu may not hold (ARIA 1.2, "menu").
    Menu: extend<MenuFactory>({
      defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, menuItemTabIndex: 0 },
      styles: { itemLabel: { minWidth: 0 } },
    }),
    // The scroll lock writes a `<style>` of its own, and the page itself never scrolls.
    Modal: extend<ModalFactory>({
      // Its `<header>` would else count as a second banner of the page.
      defaultProps: {
        lockScroll: false,
        centered: true,
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: '0.9375rem', fontWeight: 600 } },
    }),
    NativeSelect: extend<NativeSelectFactory>(small),
    PasswordInput: extend<PasswordInputFactory>(small),
    SegmentedControl: extend<SegmentedControlFactory>(small),
    Select: extend<SelectFactory>(small),
    Switch: extend<SwitchFactory>(small),
    TextInput: extend<TextInputFactory>(small),
    Tooltip: extend<TooltipFactory>({ defaultProps: { openDelay: 400, fz: 12, withArrow: false } }),
  },
})

/**
 * Names for what the greys and the status colours are for. Each text colour stands at 4.5:1 or more on
 * `--app-surface`, `--app-panel` and `--app-raised` of its scheme (`contrast.test.ts`).
 */
export const appColors = {
  light: {
    '--app-surface': '#ffffff',
    '--app-panel': '#f7f8f9',
    '--app-raised': '#ffffff',
    '--app-border': '#e0e4e8',
    '--app-hover': '#eff1f3',
    '--app-selected': '#e6eefc',
    '--app-text': '#1c2025',
    '--app-text-dim': '#5c6570',
    '--app-accent-text': '#2453b8',
    '--app-good': '#17713a',
    '--app-warn': '#84560a',
    '--app-bad': '#b3262d',
    '--app-good-soft': '#e7f5ec',
    '--app-warn-soft': '#fdf3dd',
    '--app-bad-soft': '#fdeceb',
  },
  dark: {
    '--app-surface': '#17191c',
    '--app-panel': '#1c1f23',
    '--app-raised': '#24282d',
    '--app-border': '#2f343a',
    '--app-hover': '#272b30',
    '--app-selected': '#1f2f4d',
    '--app-text': '#e4e6e9',
    '--app-text-dim': '#9ea6b0',
    '--app-accent-text': '#8fb1f1',
    '--app-good': '#6cc98c',
    '--app-warn': '#e3b457',
    '--app-bad': '#ff8a84',
    '--app-good-soft': '#1b2d22',
    '--app-warn-soft': '#322918',
    '--app-bad-soft': '#3a2021',
  },
} as const

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables(appColors.light, { placeholder: '#69727d', border: '#c4cbd3' }),
  dark: schemeVariables(appColors.dark, { placeholder: '#8b939e', border: '#454c55' }),
})

/** The components' own variables, set to the app's colours of one scheme. */
function schemeVariables(
  colors: (typeof appColors)['light' | 'dark'],
  inputs: { readonly placeholder: string; readonly border: string },
): Record<string, string> {
  return {
    ...colors,
    '--mantine-color-text': colors['--app-text'],
    '--mantine-color-body': colors['--app-surface'],
    '--mantine-color-dimmed': colors['--app-text-dim'],
    // Text and icons of quiet buttons.
    '--mantine-color-gray-light-color': colors['--app-text-dim'],
    '--mantine-color-placeholder': inputs.placeholder,
    '--mantine-color-anchor': colors['--app-accent-text'],
    '--mantine-color-error': colors['--app-bad'],
    '--mantine-color-default-border': inputs.border,
  }
}
