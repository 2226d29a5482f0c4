"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["style_index_js"],{"./node_modules/css-loader/dist/cjs.js!./style/index.css"(e,t,r){var o=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),i=r.n(o),n=r("./node_modules/css-loader/dist/runtime/api.js"),a=(r.n(n))()(i());a.push([e.id,`.rtkit-TicketDialog .jp-Dialog-content {
  width: min(34rem, 92vw);
  max-width: none;
}

.rtkit-TicketDialog .jp-Dialog-body {
  padding-bottom: 4px;
}

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

.rtkit-PreviewButton .jp-ToolbarButtonComponent-label {
  padding-left: 4px;
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
`,""]),r.d(t,{},{A:a})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var r="",o=void 0!==t[5];return t[4]&&(r+="@supports (".concat(t[4],") {")),t[2]&&(r+="@media ".concat(t[2]," {")),o&&(r+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),r+=e(t),o&&(r+="}"),t[2]&&(r+="}"),t[4]&&(r+="}"),r}).join("")},t.i=function(e,r,o,i,n){"string"==typeof e&&(e=[[null,e,void 0]]);var a={};if(o)for(var s=0;s<this.length;s++){var l=this[s][0];null!=l&&(a[l]=!0)}for(var d=0;d<e.length;d++){var c=[].concat(e[d]);o&&a[c[0]]||(void 0!==n&&(void 0===c[5]||(c[1]="@layer".concat(c[5].length>0?" ".concat(c[5]):""," {").concat(c[1],"}")),c[5]=n),r&&(c[2]&&(c[1]="@media ".concat(c[2]," {").concat(c[1],"}")),c[2]=r),i&&(c[4]?(c[1]="@supports (".concat(c[4],") {").concat(c[1],"}"),c[4]=i):c[4]="".concat(i)),t.push(c))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function r(e){for(var r=-1,o=0;o<t.length;o++)if(t[o].identifier===e){r=o;break}return r}function o(e,o){for(var i={},n=[],a=0;a<e.length;a++){var s=e[a],l=o.base?s[0]+o.base:s[0],d=i[l]||0,c="".concat(l," ").concat(d);i[l]=d+1;var u=r(c),p={css:s[1],media:s[2],sourceMap:s[3],supports:s[4],layer:s[5]};if(-1!==u)t[u].references++,t[u].updater(p);else{var m=function(e,t){var r=t.domAPI(t);return r.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&r.update(e=t):r.remove()}}(p,o);o.byIndex=a,t.splice(a,0,{identifier:c,updater:m,references:1})}n.push(c)}return n}e.exports=function(e,i){var n=o(e=e||[],i=i||{});return function(e){e=e||[];for(var a=0;a<n.length;a++){var s=r(n[a]);t[s].references--}for(var l=o(e,i),d=0;d<n.length;d++){var c=r(n[d]);0===t[c].references&&(t[c].updater(),t.splice(c,1))}n=l}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,r){var o=function(e){if(void 0===t[e]){var r=document.querySelector(e);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(e){r=null}t[e]=r}return t[e]}(e);if(!o)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");o.appendChild(r)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,r){e.exports=function(e){var t=r.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(r){var o,i,n;o="",r.supports&&(o+="@supports (".concat(r.supports,") {")),r.media&&(o+="@media ".concat(r.media," {")),(i=void 0!==r.layer)&&(o+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),o+=r.css,i&&(o+="}"),r.media&&(o+="}"),r.supports&&(o+="}"),(n=r.sourceMap)&&"u">typeof btoa&&(o+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(n))))," */")),e.styleTagTransform(o,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}},"./style/index.js"(e,t,r){var o=r("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),i=r.n(o),n=r("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),a=r.n(n),s=r("./node_modules/style-loader/dist/runtime/insertBySelector.js"),l=r.n(s),d=r("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),c=r.n(d),u=r("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),p=r.n(u),m=r("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),f=r.n(m),v=r("./node_modules/css-loader/dist/cjs.js!./style/index.css"),h={};h.styleTagTransform=f(),h.setAttributes=c(),h.insert=l().bind(null,"head"),h.domAPI=a(),h.insertStyleElement=p(),i()(v.A,h),v.A&&v.A.locals&&v.A.locals}}]);