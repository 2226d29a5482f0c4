{
  /* Findings show their figure small: the same data, so that the file does not hold it twice. */
  all("[data-picture]").forEach((thumb) => {
    const figure = document.getElementById(thumb.hash.slice(1));
    const picture = figure && figure.querySelector("img");
    if (!picture) return;
    const small = new Image();
    small.alt = "";
    small.src = picture.src;
    thumb.append(small);
  });
}
