{
  /* A figure opens over the whole screen: by click, tap, or its button. Its data is not held twice. */
  const dialog = document.createElement("dialog");
  dialog.className = "large";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "close";
  const large = new Image();
  const pan = document.createElement("div");
  pan.tabIndex = 0;
  pan.append(large);
  const caption = document.createElement("p");
  dialog.append(close, pan, caption);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => large.removeAttribute("src"));

  const alone = (picture) => !picture.closest("p") || !picture.parentElement.textContent.trim();
  all(".output.picture > img, .cell.text p > img:only-child").filter(alone).forEach((picture) => {
    const whole = document.createElement("span");
    whole.className = "whole";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "zoom";
    button.textContent = "⤢";
    button.setAttribute("aria-label", `Enlarge: ${picture.alt || "picture"}`);
    const open = () => {
      const told = whole.parentElement.querySelector("figcaption > span");
      dialog.setAttribute("aria-label", picture.alt || "Picture");
      large.src = picture.src;
      large.alt = picture.alt;
      caption.replaceChildren(...(told ? told.cloneNode(true).childNodes : [picture.alt]));
      if (!dialog.isConnected) document.body.append(dialog);
      button.focus({ preventScroll: true });
      dialog.showModal();
    };
    picture.replaceWith(whole);
    whole.append(picture, button);
    for (const one of [picture, button]) one.addEventListener("click", open);
  });
}
