"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["style_index_js"],{"./node_modules/css-loader/dist/cjs.js!./style/chips.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* A chip says a state in a word; its mark and colour repeat it. */
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

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='held'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='none'] {
  --rtkit-tone: var(--rtkit-supported);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='changed'] {
  --rtkit-tone: var(--rtkit-refuted);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='moved'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='warning'] {
  --rtkit-tone: var(--rtkit-waiting);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='broken'],
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='error'] {
  --rtkit-tone: var(--rtkit-broken);
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='broken']::before,
.rtkit-Chip[data-level='error']::before {
  content: '▲' / '';
}

:is(.rtkit-Chip, .rtkit-Tone)[data-tone='quiet']::before,
:is(.rtkit-Chip, .rtkit-Hint-level)[data-level='note']::before {
  content: '○' / '';
}

.rtkit-Chip:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/dialog.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* Dialogs that hold a form. */
.rtkit-Dialog .jp-Dialog-content {
  width: min(36rem, 92vw);
  max-width: none;
  max-height: 94vh;
}

.rtkit-Dialog .jp-Dialog-body {
  padding-bottom: 4px;
}
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/fields.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* Labelled controls, what is said below them, and what the server says against the whole. */
.rtkit-Form {
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

.rtkit-Field-control.rtkit-mod-code {
  font-family: var(--jp-code-font-family);
  font-size: var(--jp-code-font-size);
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
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/formpanel.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* The panel of the ticket form, and what it says where there is no ticket. */
.rtkit-TicketForm {
  container-type: inline-size;
  min-width: 200px;
  overflow-y: auto;
  color: var(--jp-ui-font-color1);
  background: var(--jp-layout-color1);
  font-size: var(--jp-ui-font-size1);
}

.rtkit-TicketForm-hint {
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 16px 12px;
  line-height: 1.5;
}

.rtkit-TicketForm-hint pre {
  margin: 0;
  padding: 8px;
  overflow-x: auto;
  background: var(--jp-layout-color2);
  font-size: var(--jp-code-font-size);
}
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/index.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=o.n(s),a=o("./node_modules/css-loader/dist/cjs.js!./style/shared.css"),d=o("./node_modules/css-loader/dist/cjs.js!./style/fields.css"),l=o("./node_modules/css-loader/dist/cjs.js!./style/dialog.css"),c=o("./node_modules/css-loader/dist/cjs.js!./style/chips.css"),u=o("./node_modules/css-loader/dist/cjs.js!./style/toolbar.css"),p=o("./node_modules/css-loader/dist/cjs.js!./style/page.css"),m=o("./node_modules/css-loader/dist/cjs.js!./style/formpanel.css"),f=n()(i());f.i(a.A),f.i(d.A),f.i(l.A),f.i(c.A),f.i(u.A),f.i(p.A),f.i(m.A),f.push([e.id,`
`,""]),o.d(t,{},{A:f})},"./node_modules/css-loader/dist/cjs.js!./style/page.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* A ticket's page in a frame. */
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
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/shared.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* Colours that mean something, the same as on the page: never alone, a word goes with each. */
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

[data-jp-theme-light='false'] .rtkit-icon-ticket {
  fill: #2dd4bf;
}
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/cjs.js!./style/toolbar.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),n=(o.n(s))()(i());n.push([e.id,`/* What stands in the toolbar of a ticket's notebook. */
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

.rtkit-Run-cancel:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}
`,""]),o.d(t,{},{A:n})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var o="",r=void 0!==t[5];return t[4]&&(o+="@supports (".concat(t[4],") {")),t[2]&&(o+="@media ".concat(t[2]," {")),r&&(o+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),o+=e(t),r&&(o+="}"),t[2]&&(o+="}"),t[4]&&(o+="}"),o}).join("")},t.i=function(e,o,r,i,s){"string"==typeof e&&(e=[[null,e,void 0]]);var n={};if(r)for(var a=0;a<this.length;a++){var d=this[a][0];null!=d&&(n[d]=!0)}for(var l=0;l<e.length;l++){var c=[].concat(e[l]);r&&n[c[0]]||(void 0!==s&&(void 0===c[5]||(c[1]="@layer".concat(c[5].length>0?" ".concat(c[5]):""," {").concat(c[1],"}")),c[5]=s),o&&(c[2]&&(c[1]="@media ".concat(c[2]," {").concat(c[1],"}")),c[2]=o),i&&(c[4]?(c[1]="@supports (".concat(c[4],") {").concat(c[1],"}"),c[4]=i):c[4]="".concat(i)),t.push(c))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function o(e){for(var o=-1,r=0;r<t.length;r++)if(t[r].identifier===e){o=r;break}return o}function r(e,r){for(var i={},s=[],n=0;n<e.length;n++){var a=e[n],d=r.base?a[0]+r.base:a[0],l=i[d]||0,c="".concat(d," ").concat(l);i[d]=l+1;var u=o(c),p={css:a[1],media:a[2],sourceMap:a[3],supports:a[4],layer:a[5]};if(-1!==u)t[u].references++,t[u].updater(p);else{var m=function(e,t){var o=t.domAPI(t);return o.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&o.update(e=t):o.remove()}}(p,r);r.byIndex=n,t.splice(n,0,{identifier:c,updater:m,references:1})}s.push(c)}return s}e.exports=function(e,i){var s=r(e=e||[],i=i||{});return function(e){e=e||[];for(var n=0;n<s.length;n++){var a=o(s[n]);t[a].references--}for(var d=r(e,i),l=0;l<s.length;l++){var c=o(s[l]);0===t[c].references&&(t[c].updater(),t.splice(c,1))}s=d}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,o){var r=function(e){if(void 0===t[e]){var o=document.querySelector(e);if(window.HTMLIFrameElement&&o instanceof window.HTMLIFrameElement)try{o=o.contentDocument.head}catch(e){o=null}t[e]=o}return t[e]}(e);if(!r)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");r.appendChild(o)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,o){e.exports=function(e){var t=o.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(o){var r,i,s;r="",o.supports&&(r+="@supports (".concat(o.supports,") {")),o.media&&(r+="@media ".concat(o.media," {")),(i=void 0!==o.layer)&&(r+="@layer".concat(o.layer.length>0?" ".concat(o.layer):""," {")),r+=o.css,i&&(r+="}"),o.media&&(r+="}"),o.supports&&(r+="}"),(s=o.sourceMap)&&"u">typeof btoa&&(r+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(s))))," */")),e.styleTagTransform(r,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}},"./style/index.js"(e,t,o){var r=o("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),i=o.n(r),s=o("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),n=o.n(s),a=o("./node_modules/style-loader/dist/runtime/insertBySelector.js"),d=o.n(a),l=o("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),c=o.n(l),u=o("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),p=o.n(u),m=o("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),f=o.n(m),h=o("./node_modules/css-loader/dist/cjs.js!./style/index.css"),k={};k.styleTagTransform=f(),k.setAttributes=c(),k.insert=d().bind(null,"head"),k.domAPI=n(),k.insertStyleElement=p(),i()(h.A,k),h.A&&h.A.locals&&h.A.locals}}]);