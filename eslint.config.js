import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'

/** Each ban names what to do instead. */
const bans = {
  defaultExport: { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
  execute: { selector: 'CallExpression[callee.property.name="execute"][callee.object.type="CallExpression"]', message: 'Run queries with db.all / db.get / db.run: Kysely only writes the SQL here.' },
  clock: { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the context: ctx.now(). The machine may be in any zone, and tests choose the time.' },
  now: { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Ask the context: ctx.now().' },
  random: { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Take a seeded generator: what is drawn or made up must be repeatable.' },
}
const noSyntax = (...names) => ({ 'no-restricted-syntax': ['error', ...names.map(name => bans[name])] })

export default typescript.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'src/core/db/schema.generated.ts'] },
  js.configs.recommended,
  typescript.configs.strict,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
      // `mustFind…` and checked indexes say it better, but a bound that was just established may be asserted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'eqeqeq': 'error',
      // A leading underscore says: given, and knowingly left aside.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
      'no-console': 'off',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // Layout of markup is for eyes and diffs, not for a linter.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['src/**/*.ts', 'electron/**/*.ts', 'tests/**/*.ts'], ignores: ['**/*.d.ts'], rules: noSyntax('defaultExport', 'execute') },
  {
    files: ['src/contract/**/*.ts', 'src/core/**/*.ts'],
    ignores: ['src/core/platform/clock.ts'],
    rules: {
      ...noSyntax('defaultExport', 'execute', 'clock', 'now', 'random'),
      'no-restricted-globals': ['error', { name: 'window', message: 'The core also runs in plain Node.' }, { name: 'document', message: 'The core also runs in plain Node.' }],
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/hosts/utility*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'electron', message: 'Only the desktop shell knows Electron; go through window.brigadeDesk.' }] }] },
  },
  {
    // A keyboard test that clicks or fills proves nothing about the keyboard.
    files: ['tests/e2e/keyboard*.test.ts', 'tests/e2e/keyboard/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', bans.defaultExport, ...['click', 'dblclick', 'fill', 'focus', 'tap', 'check', 'selectOption', 'setInputFiles', 'dispatchEvent', 'hover'].map(name => ({
        selector: `CallExpression[callee.property.name="${name}"]`, message: `Keyboard only after load: press and type instead of ${name}().`,
      }))],
    },
  },
)
