{
  /* Cells as people see them: what the page adds (links back) is not part of the table. */
  const text = (cell, but = ".rests") => {
    const copy = cell.cloneNode(true);
    all(but, copy).forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const number = /^([-+]?(?:Infinity|(?:\d[\d,]*)?\.?\d*(?:e[-+]?\d+)?))(?: ?± ?[\d.e+-]+)? ?([^\d ].*)?$/i;
  const day = /^(\d{4}-\d\d|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})/;
  const missing = (value) => /^(|nan|nat|none|null|<na>|\.\.\.|…|-|–|—)$/i.test(value);
  const plain = (value) => value.replace(/\u2212/g, "-").replace(/^([-+]?)(inf|∞)$/i, "$1Infinity");
  const order = new Intl.Collator(undefined, { numeric: true });

  /* How the values of a column compare: as numbers of one unit, as dates, else as text; what is missing comes last. */
  const keys = (values) => {
    const known = values.filter((one) => !missing(one)).map(plain);
    const parts = known.map((one) => one.match(number));
    const same = parts.every((one) => one && /[\dI]/.test(one[1]) && (one[2] || "") === (parts[0][2] || ""));
    if (same) return values.map((one) => (missing(one) ? null : parseFloat(plain(one).replace(/,/g, ""))));
    const dates = known.every((one) => day.test(one) && !isNaN(Date.parse(one)));
    return values.map((one) => (missing(one) ? null : dates ? Date.parse(one) : one));
  };
  const compare = (a, b) => (typeof a === "string" ? order.compare(a, b) : a - b);

  /* The cells of rows as a grid: a cell over several columns or rows stands in each. */
  const grid = (rows) => {
    const places = rows.map(() => []);
    rows.forEach((row, top) => {
      let left = 0;
      for (const cell of row.cells) {
        while (places[top][left]) left++;
        for (let y = top; y < Math.min(top + cell.rowSpan, rows.length); y++)
          for (let x = left; x < left + cell.colSpan; x++) places[y][x] = cell;
      }
    });
    return places;
  };

  const csv = (table) => grid([...table.rows]).map((row) => row.map((cell) => {
    const value = /^\u2212\d/.test(text(cell)) ? text(cell).replace("\u2212", "-") : text(cell);
    return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
  }).join(",") + "\r\n").join("");

  /* A header sorts: up, down, and as it was. Cells over several rows or columns have no order of their own. */
  const sortable = (table) => {
    const [body] = table.tBodies;
    const rows = body ? [...body.rows] : [];
    const merged = rows.some((row) => [...row.cells].some((one) => one.rowSpan > 1 || one.colSpan > 1));
    if (!table.tHead || table.tBodies.length > 1 || rows.length < 2 || merged) return;
    const heads = grid([...table.tHead.rows]);
    (heads[0] || []).forEach((_, column) => {
      const head = heads.map((row) => row[column]).reverse().find((one) => one && one.colSpan === 1 && text(one));
      if (!head || head.querySelector("a, button")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const was = head.getAttribute("aria-sort");
        all("[aria-sort]", table.tHead).forEach((one) => one.removeAttribute("aria-sort"));
        if (was === "descending") return body.append(...rows);
        head.setAttribute("aria-sort", was ? "descending" : "ascending");
        const values = keys(rows.map((row) => (row.cells[column] ? text(row.cells[column], ".rests, .chip") : "")));
        const sign = was ? -1 : 1;
        const sorted = rows.map((_, index) => index).sort((a, b) => {
          if (values[a] === null || values[b] === null) return (values[a] === null) - (values[b] === null);
          return sign * compare(values[a], values[b]);
        });
        body.append(...sorted.map((index) => rows[index]));
      });
    });
  };

  all(".scroll > table").forEach((table) => {
    if (table.parentElement.closest("td, th") || table.querySelector("table")) return;
    const scroll = table.parentElement;
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    scroll.replaceWith(sheet);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "copy as CSV";
    button.addEventListener("click", () => copyFrom(button, csv(table), table));
    sheet.append(scroll, button);
    const look = () => sheet.toggleAttribute("data-wide", scroll.scrollWidth > scroll.clientWidth + 1);
    new ResizeObserver(look).observe(scroll);
    sortable(table);
  });
}
