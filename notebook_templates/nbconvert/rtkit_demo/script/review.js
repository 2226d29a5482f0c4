(() => {
  /* The review list. Ticks and comments stay in this browser; a tick counts for the wording it was given to. */
  const panel = document.querySelector("section.review");
  const opener = document.querySelector("[data-review]");
  if (!panel || !opener) return;
  const { key, id, pages } = panel.dataset;
  const items = all("[data-item]", panel);
  const status = panel.querySelector("[role=status]");
  const end = panel.querySelector(".end");
  const make = (tag, about, ...inside) => {
    const one = Object.assign(document.createElement(tag), about);
    one.append(...inside);
    return one;
  };
  const button = (textContent, className, act) => {
    const one = make("button", { type: "button", textContent, className });
    one.addEventListener("click", act);
    return one;
  };

  let kept = { items: {}, remarks: "" };
  try {
    const read = JSON.parse(keep(key));
    kept = { items: { ...read.items }, remarks: String(read.remarks || "") };
  } catch {
    /* nothing there, or nothing that can be read */
  }
  const of = (item) => ({ ...kept.items[item.dataset.item] });
  const ticked = (item) => of(item).done === item.dataset.of;
  const told = () => {
    const done = items.filter(ticked).length;
    opener.querySelector("[data-ticked]").textContent = done;
    status.textContent = `${done} of ${items.length} ticked`;
  };
  const change = (item, about) => {
    kept.items[item.dataset.item] = { ...of(item), ...about };
    keep(key, JSON.stringify(kept));
    told();
  };

  const field = (label, about) => {
    const one = make("textarea", { rows: 2, placeholder: "Markdown, if you like", ...about });
    if (label) one.setAttribute("aria-label", label);
    return one;
  };
  const shows = items.map((item) => {
    const ask = item.querySelector(".ask");
    const name = item.querySelector("b").textContent;
    const box = make("input", { type: "checkbox" });
    box.setAttribute("aria-label", `${name}: ${ask.textContent}`);
    const comment = field(`Comment on ${name}`);
    const changed = make("span", { className: "chip warm", textContent: "changed since you ticked it" });
    const more = button("comment", "quiet", () => {
      comment.hidden = !comment.hidden && !comment.value;
      more.setAttribute("aria-expanded", !comment.hidden);
      if (!comment.hidden) comment.focus();
    });
    more.setAttribute("aria-label", `Comment on ${name}`);
    box.addEventListener("change", () => {
      change(item, { done: box.checked ? item.dataset.of : "" });
      changed.hidden = true;
    });
    comment.addEventListener("input", () => change(item, { note: comment.value }));
    ask.replaceChildren(make("label", {}, box, ask.textContent), changed, more);
    item.append(comment);
    return () => {
      const { done, note } = of(item);
      box.checked = ticked(item);
      changed.hidden = !done || box.checked;
      comment.value = typeof note === "string" ? note : "";
      comment.hidden = !comment.value;
      more.setAttribute("aria-expanded", !comment.hidden);
    };
  });
  const remarks = field("", { rows: 3 });
  remarks.addEventListener("input", () => {
    kept.remarks = remarks.value;
    keep(key, JSON.stringify(kept));
  });
  const show = () => {
    shows.forEach((one) => one());
    remarks.value = kept.remarks;
    told();
  };

  /* As Markdown: what the ticket says is escaped, what the reviewer wrote is Markdown already. */
  const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>~#&$|]/g, "\\$&").replace(/(^|\W)@(?=\w)/g, "$1@\u2060");
  const fenced = (text) => {
    const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) || []).map((one) => one.length)) + 1);
    const space = fence.length > 1 ? " " : "";
    return fence + space + text.replace(/\s+/g, " ") + space + fence;
  };
  const inline = (node) => [...node.childNodes].map((one) => {
    if (one.nodeType === Node.TEXT_NODE) return plain(one.data);
    if (one.localName === "math") return fenced(one.getAttribute("alttext") || one.textContent);
    return one.localName === "code" ? fenced(one.textContent) : inline(one);
  }).join("");
  const address = () => {
    const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);
    if (/^https?:$/.test(location.protocol) && !(here && pages)) return location.origin + location.pathname;
    return pages ? `${pages.replace(/\/+$/, "")}/${id}.html` : `${id}.html`;
  };
  const linked = (text, hash) => `[${text}](${(address() + hash).replace(/[()\s]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)})`;
  const lines = (item) => {
    const place = item.querySelector("b > *");
    const chip = item.querySelector(".says .chip");
    const name = place.hash ? linked(plain(place.textContent), place.hash) : plain(place.textContent);
    const verdict = chip ? ` (${plain(chip.textContent)})` : "";
    const says = inline(item.querySelector("[dir]")).trim();
    const first = `- [${ticked(item) ? "x" : " "}] ${name}${verdict} ${says} *${plain(item.querySelector("label").textContent)}*`;
    const note = item.querySelector("textarea").value.trim();
    return [first, ...(note ? note.split("\n").map((line) => `  > ${line}`.trimEnd()) : [])];
  };
  const markdown = () => {
    const title = inline(document.querySelector("h1")).trim();
    const groups = all("h3", panel).map((one) => [`### ${one.textContent}`, "", ...all("li", one.nextElementSibling).flatMap(lines), ""]);
    const own = remarks.value.trim();
    return [`## Review of ${linked(id, "")}: ${title}`, "", `${status.textContent}.`, "", ...groups.flat(), ...(own ? ["### Remarks", "", own, ""] : [])].join("\n");
  };

  const copied = field("The review as Markdown", { readOnly: true, rows: 8, hidden: true });
  const copy = button("Copy as Markdown", "main", async () => {
    const text = markdown();
    try {
      await navigator.clipboard.writeText(text);
      copied.hidden = true;
      copy.textContent = "Copied";
    } catch {
      Object.assign(copied, { value: text, hidden: false }).select();
      copied.focus();
      copy.textContent = "Copy it from below";
    }
    setTimeout(() => (copy.textContent = "Copy as Markdown"), 2500);
  });
  const clear = button("Clear", "", () => {
    if (clear.textContent === "Clear") {
      clear.textContent = "Clear all ticks and comments?";
      return;
    }
    kept = { items: {}, remarks: "" };
    keep(key, JSON.stringify(kept));
    clear.textContent = "Clear";
    show();
  });
  clear.addEventListener("blur", () => (clear.textContent = "Clear"));
  end.prepend(make("label", {}, "Remarks", remarks), make("div", { className: "does" }, copy, clear), copied);

  /* Beside the page where there is room, else over it. */
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => all("body > :not(script)").forEach((one) => (one.inert = one !== panel && !panel.hidden && !wide.matches));
  const open = (wanted) => {
    panel.hidden = !wanted;
    root.toggleAttribute("data-reviewing", wanted);
    opener.setAttribute("aria-expanded", wanted);
    fit();
    (wanted ? panel : opener).focus({ preventScroll: true });
  };
  const close = panel.querySelector("[data-close]");
  opener.addEventListener("click", () => open(panel.hidden));
  close.addEventListener("click", () => open(false));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && open(false));
  panel.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='#']") && !wide.matches) open(false);
  });
  wide.addEventListener("change", fit);
  const asked = () => location.hash === "#review" && open(true);
  addEventListener("hashchange", asked);

  panel.classList.add("live");
  panel.tabIndex = -1;
  panel.hidden = true;
  document.body.append(panel);
  [opener, status, close].forEach((one) => (one.hidden = false));
  show();
  asked();
})();
