import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".medusa/**",
      ".data/**",
      "storefront/**",
      "**/.snapshot-*.json",
      "src/modules/*/migrations/**",
    ],
  },
  ...medusa.configs.recommended,
  ...tseslint.configs.recommended.map((config) => ({
    ...config,
    files: ["**/*.ts", "**/*.tsx", "**/*.mts"],
  })),
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.mts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    rules: {
      // What is thrown outside a route is a defect and rightly a 500; refusals are values.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      // A step is named `…-step`: the workflow that consists of it alone has the plain name.
      "@medusajs/step-id-kebab-case": "off",
    },
  },
  {
    files: ["src/api/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "error" },
  },
  {
    files: ["src/domain/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The domain has no clock: take `now` as an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "The domain has no clock: take `now` as an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "The domain has no randomness: take it as an argument.",
        },
      ],
    },
  },
  {
    files: ["src/scripts/**", "scripts/**", "bench/**", "integration-tests/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/api/**/route.ts"],
    rules: { "max-lines": ["error", { max: 60, skipBlankLines: true, skipComments: true }] },
  }
)
