"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["style_index_js"],{"./node_modules/css-loader/dist/cjs.js!./style/fields.css"(t,e,r){var o=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=r.n(o),n=r("./node_modules/css-loader/dist/runtime/api.js"),a=(r.n(n))()(i());a.push([t.id,`.rtkit-Form {
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 2px;
}

.rtkit-Form-row {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 16px;
}

.rtkit-Form p {
  margin: 0;
}

.rtkit-Field {
  display: flex;
  flex-direction: column;
  gap: 4px;
}

.rtkit-Field label {
  font-weight: 600;
}

.rtkit-Field-control {
  box-sizing: border-box;
  width: 100%;
  padding: 6px 8px;
  color: var(--jp-ui-font-color0);
  background: var(--jp-input-background);
  border: var(--jp-border-width) solid var(--jp-border-color1);
  border-radius: var(--jp-border-radius);
  font: inherit;
}

select.rtkit-Field-control,
input.rtkit-Field-control {
  height: 32px;
}

textarea.rtkit-Field-control {
  resize: vertical;
  line-height: 1.4;
}

.rtkit-Field-control::placeholder {
  color: var(--jp-ui-font-color2);
}

.rtkit-Field-control:focus-visible {
  border-color: var(--jp-brand-color1);
  outline: 1px solid var(--jp-brand-color1);
}

.rtkit-Field-control[aria-invalid='true'] {
  border-color: var(--jp-error-color1);
  outline-color: var(--jp-error-color1);
}

.rtkit-Field-note,
.rtkit-Field-fault,
.rtkit-Form-aside {
  font-size: var(--jp-ui-font-size0);
  line-height: 1.4;
  color: var(--jp-ui-font-color2);
}

.rtkit-Field-fault {
  color: var(--jp-error-color0);
}

[data-jp-theme-light='false'] .rtkit-Field-fault {
  color: var(--jp-error-color2);
}

.rtkit-Field-note:empty {
  display: none;
}

.rtkit-Field-fault::before {
  content: '▲ ' / '';
}

.rtkit-Form-fault {
  padding: 8px 12px;
  border-left: 3px solid var(--jp-error-color1);
  background: var(--jp-layout-color2);
}

.rtkit-Fault-message {
  margin: 0;
}

.rtkit-Fault-hint {
  margin: 4px 0 0;
  color: var(--jp-ui-font-color2);
}

.rtkit-Page {
  position: relative;
  background: var(--jp-layout-color0);
}

.rtkit-Page .jp-IFrame {
  position: absolute;
  inset: 0;
}

.rtkit-Page iframe {
  border: 0;
}

.rtkit-Page-status {
  padding: 16px 20px;
  color: var(--jp-ui-font-color1);
}

/* The page follows the colours of the system: here, those of JupyterLab's theme. */
.rtkit-Page iframe {
  color-scheme: light;
}

[data-jp-theme-light='false'] .rtkit-Page iframe {
  color-scheme: dark;
}

[data-jp-theme-light='false'] .rtkit-icon-ticket {
  fill: #2dd4bf;
}
`,""]),r.d(e,{},{A:a})},"./node_modules/css-loader/dist/cjs.js!./style/index.css"(t,e,r){var o=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=r.n(o),n=r("./node_modules/css-loader/dist/runtime/api.js"),a=r.n(n),s=r("./node_modules/css-loader/dist/cjs.js!./style/shared.css"),l=r("./node_modules/css-loader/dist/cjs.js!./style/fields.css"),d=r("./node_modules/css-loader/dist/cjs.js!./style/notebook.css"),p=a()(i());p.i(s.A),p.i(l.A),p.i(d.A),p.push([t.id,`
`,""]),r.d(e,{},{A:p})},"./node_modules/css-loader/dist/cjs.js!./style/notebook.css"(t,e,r){var o=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=r.n(o),n=r("./node_modules/css-loader/dist/runtime/api.js"),a=(r.n(n))()(i());a.push([t.id,`/* What stands on the notebook of a ticket. */

.rtkit-ToolbarButton .jp-ToolbarButtonComponent-label {
  padding-left: 4px;
}

.rtkit-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* The run: as wide while it goes on as when it ended, since the toolbar measures its items once. */
.rtkit-Run {
  display: flex;
  align-items: center;
  justify-content: flex-end;
  gap: 4px;
  width: 124px;
  position: relative;
  color: var(--jp-ui-font-color1);
  white-space: nowrap;
}

.rtkit-Run-progress {
  display: flex;
  flex-direction: column;
  gap: 2px;
  min-width: 0;
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Run-text {
  line-height: 1.2;
  font-variant-numeric: tabular-nums;
  overflow: hidden;
  text-overflow: ellipsis;
}

.rtkit-Run-track {
  height: 3px;
  border-radius: 2px;
  background: var(--jp-border-color1);
  overflow: hidden;
}

.rtkit-Run-fill {
  display: block;
  height: 100%;
  background: var(--jp-brand-color1);
  transition: width 0.3s;
}

@media (prefers-reduced-motion: reduce) {
  .rtkit-Run-fill {
    transition: none;
  }
}

.rtkit-Run-cancel {
  display: flex;
  flex: none;
  padding: 3px;
  border: 0;
  border-radius: var(--jp-border-radius);
  background: none;
  cursor: pointer;
}

.rtkit-Run-cancel:hover {
  background: var(--jp-layout-color2);
}

.rtkit-Run-cancel[aria-disabled='true'] {
  opacity: 0.4;
  cursor: default;
}

.rtkit-Hints {
  padding-inline: 3px;
}

/* A chip says a state in a word; its mark and colour repeat it. */
.rtkit-Chip {
  --rtkit-tone: var(--jp-ui-font-color1);

  display: block;
  max-width: 100%;
  height: 22px;
  padding: 0 6px;
  overflow: hidden;
  border: 1px solid var(--jp-border-color1);
  border-radius: 4px;
  background: var(--jp-layout-color1);
  color: var(--rtkit-tone);
  font-family: var(--jp-ui-font-family);
  font-size: var(--jp-ui-font-size0);
  white-space: nowrap;
  text-overflow: ellipsis;
  cursor: pointer;
}

.rtkit-Chip:hover {
  background: var(--jp-layout-color2);
}

.rtkit-Chip::before,
.rtkit-Tone::before {
  content: '●' / '';
  margin-right: 3px;
  font-size: 8px;
  vertical-align: 1px;
}

.rtkit-Tone {
  --rtkit-tone: var(--jp-ui-font-color1);

  color: var(--rtkit-tone);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='good'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='none'] {
  --rtkit-tone: var(--rtkit-supported);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='changed'] {
  --rtkit-tone: var(--rtkit-refuted);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='waiting'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='warning'] {
  --rtkit-tone: var(--rtkit-waiting);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='bad'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='error'] {
  --rtkit-tone: var(--rtkit-broken);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='bad']::before,
.rtkit-Chip[data-level='error']::before {
  content: '▲' / '';
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='plain']::before,
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='note']::before {
  content: '○' / '';
}

:is(.rtkit-Chip, .rtkit-Run-cancel, .rtkit-Button, .rtkit-Hint):focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}

/* The sheet below a chip. */
.rtkit-Popover {
  box-sizing: border-box;
  position: fixed;
  inset: auto;
  margin: 0;
  padding: 12px 16px;
  width: min(28rem, calc(100vw - 16px));
  overflow: auto;
  border: 1px solid var(--jp-border-color1);
  border-radius: 4px;
  background: var(--jp-layout-color1);
  box-shadow: var(--jp-elevation-z8);
  color: var(--jp-ui-font-color1);
  font-family: var(--jp-ui-font-family);
  font-size: var(--jp-ui-font-size1);
  line-height: 1.45;
}

.rtkit-Popover p {
  margin: 0 0 6px;
}

.rtkit-Popover ul {
  margin: 0 0 8px;
  padding-left: 18px;
}

.rtkit-Outcome-label {
  font-weight: 600;
}

.rtkit-Outcome-actions {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 10px;
}

.rtkit-Button {
  padding: 4px 10px;
  border: 1px solid var(--jp-border-color1);
  border-radius: var(--jp-border-radius);
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font: inherit;
  cursor: pointer;
}

.rtkit-Button:hover {
  background: var(--jp-layout-color2);
}

/* The hints. */
.rtkit-Popover .rtkit-HintList {
  margin: 0 -16px;
  padding: 0;
  list-style: none;
}

.rtkit-HintList li + li {
  border-top: 1px solid var(--jp-border-color2);
}

.rtkit-Hint {
  display: block;
  width: 100%;
  box-sizing: border-box;
  padding: 8px 16px;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
}

button.rtkit-Hint {
  cursor: pointer;
}

button.rtkit-Hint:hover {
  background: var(--jp-layout-color2);
}

button.rtkit-Hint:focus-visible {
  outline-offset: -2px;
}

.rtkit-Hint > span {
  display: block;
}

.rtkit-Hint-level {
  color: var(--rtkit-tone, var(--jp-ui-font-color2));
  font-size: var(--jp-ui-font-size0);
  font-weight: 600;
}

.rtkit-Hint-level::before {
  display: inline-block;
  width: 12px;
  content: '●' / '';
  font-size: 8px;
  vertical-align: 1px;
}

.rtkit-Hint-level[data-level='error']::before {
  content: '▲' / '';
}

.rtkit-Hint-message {
  overflow-wrap: anywhere;
}

.rtkit-Hint-hint,
.rtkit-HintList-aside {
  color: var(--jp-ui-font-color2);
  overflow-wrap: anywhere;
}

.rtkit-Hint-go {
  color: var(--jp-content-link-color, var(--jp-brand-color1));
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Popover .rtkit-HintList-aside {
  margin: 8px 0 0;
}

.rtkit-Popover .rtkit-HintList-empty {
  margin: 0;
}

/* The forms. */
.rtkit-AddDialog .jp-Dialog-content {
  max-height: 94vh;
}

.rtkit-AddForm {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px 16px;
}

.rtkit-AddForm > .rtkit-mod-wide,
.rtkit-AddForm > .rtkit-Choice {
  grid-column: 1 / -1;
}

/* In high contrast its colour is that of what was typed. */
.rtkit-AddForm .rtkit-Field-control::placeholder {
  font-style: italic;
}

.rtkit-mod-code {
  font-family: var(--jp-code-font-family);
}

.rtkit-Names {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  max-height: 4.8em;
  overflow: auto;
}

.rtkit-Names:empty {
  display: none;
}

.rtkit-Names label,
.rtkit-Choice label {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  font-weight: normal;
}

.rtkit-Names label {
  font-family: var(--jp-code-font-family);
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Choice {
  display: flex;
  gap: 16px;
  margin: 0;
  padding: 0;
  border: 0;
}

.rtkit-Choice legend {
  float: left;
  padding: 0 16px 0 0;
  font-weight: 600;
}
`,""]),r.d(e,{},{A:a})},"./node_modules/css-loader/dist/cjs.js!./style/shared.css"(t,e,r){var o=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=r.n(o),n=r("./node_modules/css-loader/dist/runtime/api.js"),a=(r.n(n))()(i());a.push([t.id,`/* Colours that mean something, the same as on the page: never alone, a word goes with each. */
:root {
  --rtkit-supported: #0f766e;
  --rtkit-refuted: #6d28d9;
  --rtkit-inconclusive: #6b7280;
  --rtkit-broken: #b91c1c;
  --rtkit-waiting: #a16207;
}

[data-jp-theme-light='false'] {
  --rtkit-supported: #2dd4bf;
  --rtkit-refuted: #c4b5fd;
  --rtkit-inconclusive: #a8aeb8;
  --rtkit-broken: #fca5a5;
  --rtkit-waiting: #fbbf24;
}
`,""]),r.d(e,{},{A:a})},"./node_modules/css-loader/dist/runtime/api.js"(t){t.exports=function(t){var e=[];return e.toString=function(){return this.map(function(e){var r="",o=void 0!==e[5];return e[4]&&(r+="@supports (".concat(e[4],") {")),e[2]&&(r+="@media ".concat(e[2]," {")),o&&(r+="@layer".concat(e[5].length>0?" ".concat(e[5]):""," {")),r+=t(e),o&&(r+="}"),e[2]&&(r+="}"),e[4]&&(r+="}"),r}).join("")},e.i=function(t,r,o,i,n){"string"==typeof t&&(t=[[null,t,void 0]]);var a={};if(o)for(var s=0;s<this.length;s++){var l=this[s][0];null!=l&&(a[l]=!0)}for(var d=0;d<t.length;d++){var p=[].concat(t[d]);o&&a[p[0]]||(void 0!==n&&(void 0===p[5]||(p[1]="@layer".concat(p[5].length>0?" ".concat(p[5]):""," {").concat(p[1],"}")),p[5]=n),r&&(p[2]&&(p[1]="@media ".concat(p[2]," {").concat(p[1],"}")),p[2]=r),i&&(p[4]?(p[1]="@supports (".concat(p[4],") {").concat(p[1],"}"),p[4]=i):p[4]="".concat(i)),e.push(p))}},e}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(t){t.exports=function(t){return t[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(t){var e=[];function r(t){for(var r=-1,o=0;o<e.length;o++)if(e[o].identifier===t){r=o;break}return r}function o(t,o){for(var i={},n=[],a=0;a<t.length;a++){var s=t[a],l=o.base?s[0]+o.base:s[0],d=i[l]||0,p="".concat(l," ").concat(d);i[l]=d+1;var c=r(p),u={css:s[1],media:s[2],sourceMap:s[3],supports:s[4],layer:s[5]};if(-1!==c)e[c].references++,e[c].updater(u);else{var f=function(t,e){var r=e.domAPI(e);return r.update(t),function(e){e?(e.css!==t.css||e.media!==t.media||e.sourceMap!==t.sourceMap||e.supports!==t.supports||e.layer!==t.layer)&&r.update(t=e):r.remove()}}(u,o);o.byIndex=a,e.splice(a,0,{identifier:p,updater:f,references:1})}n.push(p)}return n}t.exports=function(t,i){var n=o(t=t||[],i=i||{});return function(t){t=t||[];for(var a=0;a<n.length;a++){var s=r(n[a]);e[s].references--}for(var l=o(t,i),d=0;d<n.length;d++){var p=r(n[d]);0===e[p].references&&(e[p].updater(),e.splice(p,1))}n=l}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(t){var e={};t.exports=function(t,r){var o=function(t){if(void 0===e[t]){var r=document.querySelector(t);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(t){r=null}e[t]=r}return e[t]}(t);if(!o)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");o.appendChild(r)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(t){t.exports=function(t){var e=document.createElement("style");return t.setAttributes(e,t.attributes),t.insert(e,t.options),e}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(t,e,r){t.exports=function(t){var e=r.nc;e&&t.setAttribute("nonce",e)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(t){t.exports=function(t){if("u"<typeof document)return{update:function(){},remove:function(){}};var e=t.insertStyleElement(t);return{update:function(r){var o,i,n;o="",r.supports&&(o+="@supports (".concat(r.supports,") {")),r.media&&(o+="@media ".concat(r.media," {")),(i=void 0!==r.layer)&&(o+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),o+=r.css,i&&(o+="}"),r.media&&(o+="}"),r.supports&&(o+="}"),(n=r.sourceMap)&&"u">typeof btoa&&(o+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(n))))," */")),t.styleTagTransform(o,e,t.options)},remove:function(){var t;null===(t=e).parentNode||t.parentNode.removeChild(t)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(t){t.exports=function(t,e){if(e.styleSheet)e.styleSheet.cssText=t;else{for(;e.firstChild;)e.removeChild(e.firstChild);e.appendChild(document.createTextNode(t))}}},"./style/index.js"(t,e,r){var o=r("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),i=r.n(o),n=r("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),a=r.n(n),s=r("./node_modules/style-loader/dist/runtime/insertBySelector.js"),l=r.n(s),d=r("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),p=r.n(d),c=r("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),u=r.n(c),f=r("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),m=r.n(f),k=r("./node_modules/css-loader/dist/cjs.js!./style/index.css"),h={};h.styleTagTransform=m(),h.setAttributes=p(),h.insert=l().bind(null,"head"),h.domAPI=a(),h.insertStyleElement=u(),i()(k.A,h),k.A&&k.A.locals&&k.A.locals}}]);