import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const nila: MantineColorsTuple = [
  '#eceffa',
  '#d6dcf3',
  '#b3bdea',
  '#8f9de0',
  '#6d7dd0',
  '#4f60bb',
  '#3a4aa0',
  '#26347f',
  '#1f2a69',
  '#161f50',
]

/** Mantine carries the inputs; everything else is ours. Its own greys and reds fail axe, so they are replaced below. */
export const tema = createTheme({
  primaryColor: 'nila',
  colors: { nila },
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--huruf)',
  defaultRadius: 6,
  fontSizes: { sm: '16px' },
  // Help stands below the field, so that fields side by side stay in line.
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
})

/** Both schemes take their values from `dasar.css`, so a colour is decided once. */
export const variabelTema: CSSVariablesResolver = () => {
  const sama = {
    '--mantine-color-body': 'var(--kertas)',
    '--mantine-color-text': 'var(--teks)',
    '--mantine-color-dimmed': 'var(--teks-2)',
    '--mantine-color-placeholder': 'var(--teks-mati)',
    '--mantine-color-error': 'var(--lambat)',
    '--mantine-color-disabled': 'var(--netral-lembut)',
    '--mantine-color-disabled-color': 'var(--teks-2)',
    '--mantine-color-default-border': 'var(--garis-kuat)',
    '--mantine-primary-color-filled': 'var(--nila)',
  }
  return { variables: {}, light: sama, dark: sama }
}
