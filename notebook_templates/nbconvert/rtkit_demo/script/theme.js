{
  /* Dark and light: the reader's system decides until the switch is used. */
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const kept = keep("rtkit-theme");
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  all("[data-theme-switch]").forEach((button) => {
    const show = () => button.setAttribute("aria-pressed", isDark());
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep("rtkit-theme", root.dataset.theme);
      show();
    });
    dark.addEventListener("change", show);
    show();
    button.hidden = false;
  });
}
