"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["lib_notebook_popover_js"],{"./lib/notebook/popover.js"(e,t,o){o.d(t,{Popover:()=>w});var r=o("webpack/sharing/consume/default/@jupyterlab/apputils"),n=o("webpack/sharing/consume/default/@lumino/widgets"),s=o("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),i=o.n(s),a=o("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),l=o.n(a),d=o("./node_modules/style-loader/dist/runtime/insertBySelector.js"),c=o.n(d),u=o("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),p=o.n(u),m=o("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),f=o.n(m),h=o("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),v=o.n(h),y=o("./node_modules/css-loader/dist/cjs.js!./style/popover.css"),b={};b.styleTagTransform=v(),b.setAttributes=p(),b.insert=c().bind(null,"head"),b.domAPI=l(),b.insertStyleElement=f(),i()(y.A,b),y.A&&y.A.locals&&y.A.locals;var g=o("./node_modules/css-loader/dist/cjs.js!./style/outcome.css"),j={};j.styleTagTransform=v(),j.setAttributes=p(),j.insert=c().bind(null,"head"),j.domAPI=l(),j.insertStyleElement=f(),i()(g.A,j),g.A&&g.A.locals&&g.A.locals;var x=o("./node_modules/css-loader/dist/cjs.js!./style/hints.css"),k={};k.styleTagTransform=v(),k.setAttributes=p(),k.insert=c().bind(null,"head"),k.domAPI=l(),k.insertStyleElement=f(),i()(x.A,k),x.A&&x.A.locals&&x.A.locals;let A=null;class w extends r.ReactWidget{control;content;constructor(e,t){super(),this.control=e,this.content=t,this.addClass("rtkit-Popover"),this.node.popover="auto",this.node.setAttribute("role","dialog"),this.node.addEventListener("beforetoggle",t=>{"closed"===t.newState&&(A={by:e,at:performance.now()},e.setAttribute("aria-expanded","false"))}),this.node.addEventListener("toggle",e=>{"closed"===e.newState&&this.dispose()})}static open(e,t,o){if(A?.by===e&&performance.now()-A.at<300)return;let r=new w(e,o);r.node.setAttribute("aria-label",t),n.Widget.attach(r,document.body),r.renderPromise?.then(()=>r.place())}render(){return this.content(()=>this.node.hidePopover())}onBeforeDetach(e){this.node.matches(":popover-open")&&this.node.hidePopover(),super.onBeforeDetach(e)}place(){if(this.isDisposed)return;let{bottom:e,right:t}=this.control.getBoundingClientRect();this.control.focus(),this.node.showPopover(),this.control.setAttribute("aria-expanded","true");let o=Math.max(8,t-this.node.offsetWidth);this.node.style.left=`${o}px`,this.node.style.top=`${e+4}px`,this.node.style.maxHeight=`${window.innerHeight-e-4-8}px`,(this.node.querySelector("button, a[href]")??this.node).focus()}}},"./node_modules/css-loader/dist/cjs.js!./style/hints.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),n=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),i=(o.n(s))()(n());i.push([e.id,`/* The list of the hints for a ticket. */
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
  outline: 2px solid var(--jp-brand-color1);
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
`,""]),o.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/outcome.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),n=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),i=(o.n(s))()(n());i.push([e.id,`/* What became of a run, in full. */
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

.rtkit-Button:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}
`,""]),o.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/popover.css"(e,t,o){var r=o("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),n=o.n(r),s=o("./node_modules/css-loader/dist/runtime/api.js"),i=(o.n(s))()(n());i.push([e.id,`/* The sheet below a chip. */
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
`,""]),o.d(t,{},{A:i})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var o="",r=void 0!==t[5];return t[4]&&(o+="@supports (".concat(t[4],") {")),t[2]&&(o+="@media ".concat(t[2]," {")),r&&(o+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),o+=e(t),r&&(o+="}"),t[2]&&(o+="}"),t[4]&&(o+="}"),o}).join("")},t.i=function(e,o,r,n,s){"string"==typeof e&&(e=[[null,e,void 0]]);var i={};if(r)for(var a=0;a<this.length;a++){var l=this[a][0];null!=l&&(i[l]=!0)}for(var d=0;d<e.length;d++){var c=[].concat(e[d]);r&&i[c[0]]||(void 0!==s&&(void 0===c[5]||(c[1]="@layer".concat(c[5].length>0?" ".concat(c[5]):""," {").concat(c[1],"}")),c[5]=s),o&&(c[2]&&(c[1]="@media ".concat(c[2]," {").concat(c[1],"}")),c[2]=o),n&&(c[4]?(c[1]="@supports (".concat(c[4],") {").concat(c[1],"}"),c[4]=n):c[4]="".concat(n)),t.push(c))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function o(e){for(var o=-1,r=0;r<t.length;r++)if(t[r].identifier===e){o=r;break}return o}function r(e,r){for(var n={},s=[],i=0;i<e.length;i++){var a=e[i],l=r.base?a[0]+r.base:a[0],d=n[l]||0,c="".concat(l," ").concat(d);n[l]=d+1;var u=o(c),p={css:a[1],media:a[2],sourceMap:a[3],supports:a[4],layer:a[5]};if(-1!==u)t[u].references++,t[u].updater(p);else{var m=function(e,t){var o=t.domAPI(t);return o.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&o.update(e=t):o.remove()}}(p,r);r.byIndex=i,t.splice(i,0,{identifier:c,updater:m,references:1})}s.push(c)}return s}e.exports=function(e,n){var s=r(e=e||[],n=n||{});return function(e){e=e||[];for(var i=0;i<s.length;i++){var a=o(s[i]);t[a].references--}for(var l=r(e,n),d=0;d<s.length;d++){var c=o(s[d]);0===t[c].references&&(t[c].updater(),t.splice(c,1))}s=l}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,o){var r=function(e){if(void 0===t[e]){var o=document.querySelector(e);if(window.HTMLIFrameElement&&o instanceof window.HTMLIFrameElement)try{o=o.contentDocument.head}catch(e){o=null}t[e]=o}return t[e]}(e);if(!r)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");r.appendChild(o)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,o){e.exports=function(e){var t=o.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(o){var r,n,s;r="",o.supports&&(r+="@supports (".concat(o.supports,") {")),o.media&&(r+="@media ".concat(o.media," {")),(n=void 0!==o.layer)&&(r+="@layer".concat(o.layer.length>0?" ".concat(o.layer):""," {")),r+=o.css,n&&(r+="}"),o.media&&(r+="}"),o.supports&&(r+="}"),(s=o.sourceMap)&&"u">typeof btoa&&(r+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(s))))," */")),e.styleTagTransform(r,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}}}]);