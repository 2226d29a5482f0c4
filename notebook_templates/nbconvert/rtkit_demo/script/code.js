{
  /* One switch for all code; each cell still has its own. */
  const code = all("details.code");
  all("[data-code]").forEach((button) => {
    const show = (open) => {
      button.setAttribute("aria-pressed", open);
      button.textContent = open ? "Code: open" : "Code: folded";
    };
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      code.forEach((one) => (one.open = open));
      show(open);
    });
    button.hidden = !code.length;
  });

  /* Copy what stands beside the button; code gets its button here. */
  all(".source").forEach((one) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "copy" });
    button.dataset.copy = "";
    one.prepend(button);
  });
  all("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const code = button.parentElement.querySelector("code");
      if (button.textContent === "copy") copyFrom(button, code.textContent, code);
    });
  });
}
