import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['lib', 'node_modules', 'webpack.config.js'] },
  js.configs.recommended,
  ts.configs.strict,
  {
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules
  },
  {
    // The logic that is tested without JupyterLab stays free of it.
    files: ['src/logic/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['@jupyterlab/*', '@lumino/*', 'react'] }]
    }
  },
  {
    // A namespace of the same name as a class or interface is how Lumino's tokens are written.
    rules: { '@typescript-eslint/no-namespace': 'off' }
  }
);
