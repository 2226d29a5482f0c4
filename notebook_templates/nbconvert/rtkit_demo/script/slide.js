/* What a step of walk mode shows: copies of what stands on the page, so that nothing is in the file twice. */
const slideOf = (() => {
  const at = (id) => document.getElementById(id);
  const places = (ids) => (ids ? ids.split(" ").map(at).filter(Boolean) : []);
  /* Where a cell as a whole is evidence, its mark is empty. */
  const whole = (one) => (one.childNodes.length ? one : one.parentElement);
  const make = (name, kind, ...inside) => {
    const one = document.createElement(name);
    one.className = kind;
    one.append(...inside);
    return one;
  };

  /* A copy has no id, and no control that only the original answers to. */
  const bare = (copy) => {
    all("button", copy).forEach((one) => {
      if (one.closest("th") || one.querySelector("img")) one.replaceWith(...one.childNodes);
    });
    all(".program", copy).forEach((one) => {
      const code = one.querySelector("details.code");
      if (code && one.querySelector(".output, .said, .error")) code.remove();
      else if (code) code.open = true;
    });
    all("button, input, textarea, .kicker, .asked, .anchor, .rests, .thumb, .sign, .form, .more, [hidden]", copy).forEach((one) => one.remove());
    ["id", "aria-labelledby", "aria-describedby", "aria-controls"].forEach((name) =>
      all(`[${name}]`, copy).forEach((one) => one.removeAttribute(name)));
    return copy;
  };

  /* Numbers of a table as numbers on a card. */
  const number = (row, into) => {
    const heads = row.closest("table").rows[0].cells;
    const [name, value, ...rest] = row.cells;
    const more = rest.filter((one) => one.textContent).map((one) => `${heads[one.cellIndex].textContent} ${one.textContent}`);
    const told = make("span", "", make("span", "metric", name.firstChild.textContent), make("span", "", more.join(" · ")));
    const card = into.querySelector(".numbers") || into.appendChild(make("div", "card numbers"));
    card.append(make("p", "told", told, make("strong", "", value.textContent)));
  };
  const show = (one, into) => {
    if (one.tagName === "TR") return number(one, into);
    if (one.tagName !== "LI") return into.append(one.matches(".measure") ? make("div", "card", one.cloneNode(true)) : one.cloneNode(true));
    if (!into.querySelector("ul")) into.append(make("ul", ""));
    into.lastElementChild.append(one.cloneNode(true));
  };

  /* A stretch of the article, from one place up to another; what it shows goes beside what it says. */
  const stretch = ([from, until], said, shown) => {
    const range = new Range();
    range.setStartBefore(at(from));
    if (at(until)) range.setEndBefore(at(until));
    else range.setEndAfter(at("notebook").lastElementChild);
    said.append(range.cloneContents());
    all(".program", said).forEach((one) => one.querySelector(".output, .said, .error") && shown.append(one));
    all(".program", said).forEach((one) => one.remove());
    all("img, .scroll", said).forEach((one) => shown.append(make("figure", "output picture", one)));
  };

  const headline = (said, name) => {
    const found = said.querySelector("h1, h2, h3, .statement, .lead");
    const head = make("h2", "head", ...(found ? found.childNodes : [name]));
    const size = head.textContent.length;
    head.classList.add(size > 210 ? "longer" : size > 110 ? "long" : "short");
    head.dir = "auto";
    if (found) found.replaceWith(head);
    else said.prepend(head);
  };

  /* Pictures grow with the room, in their proportions. */
  const grow = (picture) => {
    const size = () => {
      picture.style.setProperty("--ratio", picture.naturalWidth / picture.naturalHeight || 1);
      picture.style.setProperty("--most", `${picture.naturalWidth * 3}px`);
    };
    if (picture.complete) size();
    else picture.addEventListener("load", size);
  };

  return (li) => {
    const { kind, name, claim, span, evidence } = li.dataset;
    const said = make("div", "said-here");
    const shown = make("div", `shown ${kind}`, ...all(".criteria", li).map((one) => one.cloneNode(true)));
    places(claim).forEach((one) => said.append(...(one.tagName === "LI" ? one.cloneNode(true).childNodes : [one.cloneNode(true)])));
    if (span && at(span.split(" ")[0])) stretch(span.split(" "), said, shown);
    if (kind === "whiteboard" && (claim || span) && evidence) shown.append(make("p", "label", "Assumptions"));
    places(evidence).forEach((one) => {
      show(whole(one), shown);
      /* What is shown beside the claim need not be linked. */
      all(".bit a", said).forEach((link) => link.hash === `#${one.id}` && link.closest(".bit").remove());
    });
    bare(said);
    bare(shown);
    headline(said, name);
    all("img", shown).forEach(grow);
    shown.classList.toggle("several", shown.childElementCount > 1);
    return shown.childElementCount ? [said, shown] : [said];
  };
})();
