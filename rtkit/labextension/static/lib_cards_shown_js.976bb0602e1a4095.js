"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["lib_cards_shown_js"],{"./lib/cards/shown.js"(t,e,r){r.d(e,{ShownCard:()=>J});var n=r("./lib/logic/cards/kinds.js");function a(t,e,r,i,o={}){let{small:s=[],body:d="",tone:l="plain",...u}=o,c={kind:e,label:r,text:i,body:d,small:s.filter(t=>""!==t.text),tone:l,...u};if(!(0,n.wK)(i))return c;let p={text:"",end:t.__("to be written"),tone:"waiting"};return{...c,small:[p,...c.small],tone:"waiting"}}var i=r("./lib/wire.js");class o extends Error{}let s=new Map([["NaN",0/0],["Infinity",1/0],["-Infinity",-1/0]]);class d{within;constructor(t,e,r=""){if(this.within=r,"object"!=typeof t||null===t||Array.isArray(t))throw new o(r||"content");this.data=t;let n=Object.keys(t).find(t=>!e.includes(t));if(void 0!==n)throw new o(this.path(n))}static of(t,e){return new d(e,i.zf[t].split(" "))}has(t){return null!=this.data[t]}text(t){let e=this.data[t];return"string"==typeof e?e:this.refuse(t)}words(t){return this.has(t)?this.text(t):""}choice(t,e){return e.find(e=>e===this.data[t])??this.refuse(t)}texts(t){let e=this.has(t)?this.data[t]:[];return Array.isArray(e)&&e.every(t=>"string"==typeof t)?e:this.refuse(t)}number(t){let e=this.data[t],r="string"==typeof e?s.get(e):e;return"number"==typeof r?r:this.refuse(t)}maybe(t){return this.has(t)?this.number(t):void 0}count(t){let e=this.number(t);return Number.isInteger(e)&&e>=0?e:this.refuse(t)}part(t,e){return this.has(t)?new d(this.data[t],e,this.path(t)):void 0}refuse(t){throw new o(this.path(t))}path(t){return this.within?`${this.within}.${t}`:t}data}function l(t){return t&&t.every(Number.isFinite)&&t[0]<t[1]?t:void 0}function u(t){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"infinity":"-infinity";let e=Math.abs(t);if(1e4<=e&&e<1e15)return c(t,0);if(e>0&&e<1e-4||e>=1e15)return m(t,4);let r=p(t,4);return r.includes("e")?c(t,0):r}function c(t,e){let[r,n]=g(t),a=v(r,n+1+e).padStart(e+1,"0"),i=a.length-e,o=a.slice(0,i).replace(/\B(?=(\d{3})+$)/g,",");return`${f(t)}${o}${e?".":""}${a.slice(i)}`}function p(t,e){let[,r]=b(t,e);if(r>=-4&&r<e)return k(c(t,e-1-r).replaceAll(",",""));let[n="",a=""]=m(t,e).split("e");return`${k(n)}e${a}`}function h(t){let[e="",r="0"]=u(t).split("e");return Math.max(0,(e.split(".")[1]??"").length-Number(r))}function m(t,e){let[r,n]=b(t,e),a=String(Math.abs(n)).padStart(2,"0");return`${f(t)}${r.charAt(0)}.${r.slice(1)}e${n<0?"-":"+"}${a}`}function f(t){return t<0||Object.is(t,-0)?"-":""}function k(t){return t.includes(".")?t.replace(/\.?0+$/,""):t}function b(t,e){let[r,n]=g(t),a=v(r,e);return a.length>e?[a.slice(0,e),n+1]:[a,n]}function g(t){let e=Math.abs(t);if(e>=Number.MAX_SAFE_INTEGER){let t=String(BigInt(e));return[t,t.length-1]}let[r="",n="0"]=e.toExponential(100).split("e");return[r.replace(".",""),Number(n)]}function v(t,e){if(e<0)return"";let r=t.slice(0,e).padEnd(e,"0"),n=t.slice(e),a=/[13579]$/.test(r);return(/^50*$/.test(n)?a:n.charAt(0)>="5")?String(BigInt(r||"0")+1n).padStart(e,"0"):r}function x(t){return{adopt:t.__("adopt"),reject:t.__("reject"),keep:t.__("keep"),defer:t.__("defer"),low:t.__("low"),medium:t.__("medium"),high:t.__("high"),research:t.__("research"),production:t.__("production"),figure:t.__("figure"),table:t.__("table"),output:t.__("output"),baseline:t.__("baseline"),champion:t.__("champion")}}let y=["baseline","champion"],_={answer:(t,e)=>a(e,"answer",e.__("Answer"),t.text("text"),{body:t.words("because")}),metric:function(t,e){let r=t.text("name"),n=t.number("value"),i=t.words("unit"),o=t.words("board"),s=t.has("direction")?t.choice("direction",["higher","lower"]):void 0,d=y.flatMap(e=>{let r=t.maybe(e);return void 0===r?[]:[{name:e,value:r}]}),m=function(t,e){let r=t.part("spread",["count","deviation","low","high"]);if(!r)return;let n=r.count("count"),a=r.number("deviation"),[i,o]=[r.number("low"),r.number("high")],s=Number.isNaN(a)?"":` \xb1 ${p(a,2)}`;return{text:e.__("%1 values%2, %3 to %4",n,s,u(i),u(o)),ends:[i,o]}}(t,e),f=function(t,e,r){let n=t.part("tolerance",["type","by","low","high"]),a=n?.choice("type",["absolute","relative","range"]);if(!n)return;if("range"===a){let[t,r]=[n.number("low"),n.number("high")];return{text:e.__("allowed from %1 to %2",u(t),u(r)),ends:[t,r]}}let i=n.number("by"),o="relative"===a,s=o?`${p(100*i,4)}%`:u(i),d=o?Math.abs(r)*i:i;return{text:e.__("tolerance %1",s),ends:[r-d,r+d]}}(t,e,n);return a(e,"metric",r,`${u(n)} ${i}`.trim(),{small:[{text:Number.isFinite(n)?"":e.__("not finite: verdicts that need it are inconclusive")},...d.map(t=>(function(t,e,r,n,a){var i;let o,s=r-n,d=`${e} ${u(n)}`;if(!Number.isFinite(s))return{text:d};if(0===s)return{text:`${d}, `,end:t.__("the same")};let l=(o=c(i=Math.abs(s),Math.max(h(r),h(n))),/[1-9]/.test(o)?o:p(i,2));return void 0===a?{text:`${d}, `,end:s>0?t.__("higher by %1",l):t.__("lower by %1",l)}:s>0==("higher"===a)?{text:`${d}, `,end:t.__("better by %1",l),tone:"supported"}:{text:`${d}, `,end:t.__("worse by %1",l),tone:"refuted"}})(e,x(e)[t.name],n,t.value,s)),{text:m?.text??""},{text:f?.text??""},{text:o&&e.__("board %1",o)}],gauge:function(t){var e;let r,n,a,{value:i}=t,o=t.marks.filter(t=>Number.isFinite(t.value)),s=l(t.spread);if(!Number.isFinite(i)||!o.length)return;let d=[i,...o.map(t=>t.value),...s??[]],u=(e=Math.min(...d),r=Math.max(...d)-e||.1*Math.abs(e)||1,n=e-.18*r,a=r*(1+.36),t=>Math.round(100*Math.min(100,Math.max(0,100*(t-n)/a)))/100),c=t=>t&&[u(t[0]),u(t[1])];if([u(i),...o.map(t=>u(t.value))].every(Number.isFinite))return{at:u(i),marks:o.map(t=>({name:t.name,at:u(t.value)})),spread:c(s),allowed:c(l(t.allowed))}}({value:n,marks:d,spread:m?.ends,allowed:f?.ends})})},finding:(t,e)=>{let r=t.has("confidence")?x(e)[t.choice("confidence",["low","medium","high"])]:"";return a(e,"finding",C(t,e.__("Finding")),t.text("statement"),{small:[{text:r&&e.__("%1 confidence",r)},j(t,e),A(t,e),...t.texts("evidence").map(t=>({text:e.__("evidence %1",t),names:t}))]})},assumption:(t,e)=>a(e,"assumption",C(t,e.__("Assumption")),t.text("text"),{small:[A(t,e)]}),decision:(t,e)=>{let r=t.choice("choice",["adopt","reject","keep","defer"]),n=x(e)[r],i=t.words("id"),o=n.charAt(0).toUpperCase()+n.slice(1);return a(e,"decision",i?`${i} ${n}`:o,t.text("subject"),{body:t.words("because"),tone:w[r]})},"next-ticket":(t,e)=>{let r=t.words("relates_to");return a(e,"next-ticket",C(t,e.__("Next ticket")),t.text("title"),{body:t.words("why"),small:[{text:t.has("kind")?x(e)[t.choice("kind",["research","production"])]:x(e).research},{text:t.words("scope")},{text:t.words("size")},{text:r&&e.__("relates to %1",r)}]})},evidence:(t,e,r)=>{let n=t.has("kind")?t.choice("kind",["figure","table","output"]):"output",i=/(^|\n) *this cell$/.test(r);return a(e,"evidence",t.text("name"),t.words("caption"),{small:[{text:i?e.__("this cell"):x(e)[n]}]})},log:(t,e)=>a(e,"log",e.__("Log"),t.text("text"),{small:[{text:t.words("on")},j(t,e)]}),progress:(t,e)=>{let r=t.count("done"),n=t.has("total")?Math.max(t.count("total"),r):void 0,i=c(r,0),o=void 0===n?i:e.__("%1 of %2",i,c(n,0));return a(e,"progress",t.words("text")||e.__("Progress"),o,{share:void 0===n?void 0:n&&r/n})}},w={adopt:"supported",reject:"refuted",keep:"plain",defer:"inconclusive"};function C(t,e){return t.words("id")||e}function j(t,e){let r=t.words("hypothesis");return{text:r&&e.__("for %1",r)}}function A(t,e){let r=t.words("holds");return{text:r&&e.__("holds while %1",r)}}let $=["metric","evidence","log"];function S(t,e){let r=t.querySelector(".rtkit-Card-bar");t.querySelector(".rtkit-Card-text")?.replaceChildren(e.text),r&&void 0!==e.share&&(r.role="progressbar",r.ariaLabel=e.label,r.ariaValueText=e.text,r.ariaValueNow=String(Math.round(100*e.share)),r.style.setProperty("--share",`${100*e.share}%`))}function M(t,e,r=""){let n=document.createElement(t);return n.className=e,n.textContent=r,n}var N=r("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),E=r.n(N),T=r("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),G=r.n(T),I=r("./node_modules/style-loader/dist/runtime/insertBySelector.js"),F=r.n(I),L=r("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),z=r.n(L),P=r("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),O=r.n(P),B=r("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),D=r.n(B),H=r("./node_modules/css-loader/dist/cjs.js!./style/cards.css"),q={};q.styleTagTransform=D(),q.setAttributes=z(),q.insert=F().bind(null,"head"),q.domAPI=G(),q.insertStyleElement=O(),E()(H.A,q),H.A&&H.A.locals&&H.A.locals;var R=r("./node_modules/css-loader/dist/cjs.js!./style/gauge.css"),U={};U.styleTagTransform=D(),U.setAttributes=z(),U.insert=F().bind(null,"head"),U.domAPI=G(),U.insertStyleElement=O(),E()(R.A,U),R.A&&R.A.locals&&R.A.locals;class J{node;kind;trans;goTo;constructor(t,e,r,n){this.node=t,this.kind=e,this.trans=r,this.goTo=n}show(t,e){var r,n,a,i;let s=function(t,e,r,n){try{return _[t](d.of(t,e),n,r)}catch(t){if(t instanceof o)return{field:t.message};throw t}}(this.kind,t,e,this.trans);if("field"in s){let n,a=this.trans.__("Shown as text: “%1” is not as a card needs it.",s.field);this.node.replaceChildren((r=e||JSON.stringify(t,null,1),(n=M("div","rtkit-Card")).dataset.tone="plain",n.append(M("pre","rtkit-Card-plain",r),M("p","rtkit-Card-note",a)),n))}else if(!this.movedOn(s)){let t,e,r,o,d,l=(t,e)=>{var r,n;let a,i;return r=this.trans,n=this.goTo,(a=document.createElement("a")).href=`#${e}`,a.textContent=t,a.title=r.__("Go to %1",e),i=async t=>{t.preventDefault(),t.stopPropagation(),await n(a,e)||(a.title=r.__("Nothing in this notebook shows %1 yet.",e),a.classList.add("rtkit-mod-lost"),a.ariaDescription=a.title)},a.addEventListener("click",t=>void i(t)),a.addEventListener("keydown",t=>{"Enter"===t.key&&i(t)}),a};this.node.replaceChildren(((o=M("div","rtkit-Card")).dataset.kind=s.kind,o.dataset.tone=s.tone,(d=o.appendChild(M("p",""))).append(M("strong","rtkit-Card-label",s.label)," "),d.append(M("span","rtkit-Card-text",s.text)," "),s.body&&o.append(M("p","rtkit-Card-body",s.body)),s.small.length&&($.includes(s.kind)&&!s.body?d:o.appendChild(M("p","rtkit-Card-last"))).append((n=s.small,a=l,t=M("small","rtkit-Card-small"),n.forEach((e,r)=>{r&&t.append(" \xb7 "),t.append(e.names?a(e.text,e.names):e.text),e.end&&(t.appendChild(M("span","",e.end)).dataset.tone=e.tone??"plain")}),t)),s.gauge&&o.append((i=s.gauge,(e=M("div","rtkit-Gauge")).ariaHidden="true",(r=(t,r,n=r)=>{let a=e.appendChild(M("i",`rtkit-Gauge-${t}`));a.style.left=`${r}%`,a.style.width=n>r?`${n-r}%`:""})("track",0,100),i.allowed&&r("allowed",...i.allowed),i.spread&&r("spread",...i.spread),i.marks.forEach(t=>r(t.name,t.at)),r("value",i.at),e)),void 0!==s.share&&(o.append(M("div","rtkit-Card-bar")),S(o,s)),o)),this.label="progress"===s.kind?s.label:""}}movedOn(t){let e=this.node.firstElementChild;return"progress"===t.kind&&t.label===this.label&&e instanceof HTMLElement&&(S(e,t),!0)}label=""}},"./node_modules/css-loader/dist/cjs.js!./style/cards.css"(t,e,r){var n=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=r.n(n),i=r("./node_modules/css-loader/dist/runtime/api.js"),o=(r.n(i))()(a());o.push([t.id,`/* The cards that the cells of a ticket display. */
.rtkit-CardOutput {
  padding: 4px var(--jp-code-padding) 4px 0;
}

.rtkit-Card {
  --rtkit-tone: var(--rtkit-inconclusive);
  max-width: 56rem;
  padding: 6px 12px;
  color: var(--jp-content-font-color1);
  background: var(--jp-layout-color1);
  border: var(--jp-border-width) solid var(--jp-border-color2);
  border-left: 4px solid var(--rtkit-tone);
  border-radius: var(--jp-border-radius);
  font-family: var(--jp-content-font-family);
  font-size: var(--jp-content-font-size1);
  font-variant-numeric: tabular-nums;
  line-height: 1.45;
  overflow-wrap: anywhere;
}

.rtkit-Card[data-kind='answer'],
.rtkit-Card[data-kind='finding'],
.rtkit-Card[data-kind='metric'],
.rtkit-Card[data-kind='progress'],
.rtkit-Card[data-kind='next-ticket'],
.rtkit-Card [data-tone='supported'],
.rtkit-Card[data-tone='supported'] {
  --rtkit-tone: var(--rtkit-supported);
}

.rtkit-Card [data-tone='refuted'],
.rtkit-Card[data-tone='refuted'] {
  --rtkit-tone: var(--rtkit-refuted);
}

.rtkit-Card [data-tone='waiting'],
.rtkit-Card[data-tone='inconclusive'],
.rtkit-Card[data-tone='waiting'] {
  --rtkit-tone: var(--rtkit-inconclusive);
}

.rtkit-Card p,
.rtkit-Card pre {
  margin: 0;
}

.rtkit-Card-label {
  margin-right: 0.35em;
}

.rtkit-Card-text,
.rtkit-Card-body {
  white-space: pre-line;
}

.rtkit-Card[data-kind='answer'] .rtkit-Card-text {
  font-size: 1.15em;
}

.rtkit-Card[data-kind='metric'] .rtkit-Card-text {
  font-size: 1.15em;
  font-weight: 600;
}

.rtkit-Card[data-kind='metric'] .rtkit-Card-label {
  font-weight: 400;
}

.rtkit-Card-body {
  color: var(--jp-content-font-color2);
}

.rtkit-Card-small {
  margin-left: 0.35em;
  font-size: 0.875em;
  color: var(--jp-content-font-color2);
}

.rtkit-Card-last .rtkit-Card-small {
  margin-left: 0;
}

.rtkit-Card-small [data-tone='supported'],
.rtkit-Card-small [data-tone='refuted'] {
  color: var(--rtkit-tone);
}

.rtkit-Card-small [data-tone='waiting'] {
  font-style: italic;
}

.rtkit-Card[data-tone='waiting'] .rtkit-Card-text {
  color: var(--jp-content-font-color2);
}

.rtkit-Card-small a {
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--jp-border-color0);
  text-underline-offset: 2px;
}

.rtkit-Card-small a:hover {
  color: var(--jp-content-link-color);
}

.rtkit-Card-small a:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 2px;
}

.rtkit-Card-small a.rtkit-mod-lost {
  text-decoration-style: dotted;
}

/* Evidence is the line below its picture or table. */
.rtkit-Card[data-kind='evidence'],
.rtkit-Card[data-kind='log'] {
  padding-block: 2px;
  background: none;
  border-color: transparent;
  border-left-color: var(--jp-border-color2);
}

.rtkit-Card-plain {
  font-family: inherit;
  white-space: pre-wrap;
}

.rtkit-Card-note {
  font-size: 0.875em;
  color: var(--jp-content-font-color2);
}

.rtkit-Card.rtkit-mod-found,
.rtkit-mod-found .rtkit-Card {
  animation: rtkit-found 1.6s ease-out;
}

@keyframes rtkit-found {
  from {
    box-shadow: inset 0 0 0 99px color-mix(in srgb, var(--jp-brand-color1) 20%, transparent);
  }

  to {
    box-shadow: inset 0 0 0 99px transparent;
  }
}

.rtkit-Card:focus {
  outline: none;
}

.rtkit-Card:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: -2px; /* the output area cuts off what stands out */
}

.rtkit-Card-bar {
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  background: color-mix(in srgb, var(--jp-content-font-color1) 12%, transparent);
  border-radius: 2px;
}

.rtkit-Card-bar::before {
  display: block;
  width: var(--share);
  height: 100%;
  background: var(--rtkit-tone);
  content: '';
  transition: width 0.2s linear;
}

@media (prefers-reduced-motion: reduce) {
  .rtkit-Card.rtkit-mod-found,
  .rtkit-mod-found .rtkit-Card {
    animation-timing-function: step-end;
  }

  .rtkit-Card-bar::before {
    transition: none;
  }
}

@media (forced-colors: active) {
  .rtkit-Gauge,
  .rtkit-Card-bar {
    forced-color-adjust: none;
  }
}
`,""]),r.d(e,{},{A:o})},"./node_modules/css-loader/dist/cjs.js!./style/gauge.css"(t,e,r){var n=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=r.n(n),i=r("./node_modules/css-loader/dist/runtime/api.js"),o=(r.n(i))()(a());o.push([t.id,`/* A measured number on a line. */
.rtkit-Gauge {
  --rtkit-tone: var(--jp-content-font-color1); /* no verdict, so no colour */
  position: relative;
  max-width: 24rem;
  height: 18px;
  margin-top: 2px;
  overflow: hidden;
}

.rtkit-Gauge i {
  position: absolute;
  top: 50%;
  transform: translateY(-50%);
}

.rtkit-Gauge .rtkit-Gauge-track {
  height: 6px;
  background: color-mix(in srgb, var(--jp-content-font-color1) 12%, transparent);
  border-radius: 3px;
}

.rtkit-Gauge .rtkit-Gauge-allowed {
  height: 6px;
  background: color-mix(in srgb, var(--jp-content-font-color1) 22%, transparent);
}

.rtkit-Gauge .rtkit-Gauge-spread {
  height: 10px;
  background: color-mix(in srgb, var(--rtkit-tone) 30%, transparent);
  border-radius: 5px;
}

.rtkit-Gauge .rtkit-Gauge-baseline,
.rtkit-Gauge .rtkit-Gauge-champion {
  width: 2px;
  height: 16px;
  margin-left: -1px;
  background: var(--jp-content-font-color0);
}

.rtkit-Gauge .rtkit-Gauge-baseline {
  background: repeating-linear-gradient(var(--jp-content-font-color2) 0 3px, transparent 3px 5px);
}

.rtkit-Gauge .rtkit-Gauge-value {
  width: 10px;
  height: 10px;
  margin-left: -5px;
  background: var(--rtkit-tone);
  border-radius: 50%;
  box-shadow: 0 0 0 2px var(--jp-layout-color1);
}
`,""]),r.d(e,{},{A:o})},"./node_modules/css-loader/dist/runtime/api.js"(t){t.exports=function(t){var e=[];return e.toString=function(){return this.map(function(e){var r="",n=void 0!==e[5];return e[4]&&(r+="@supports (".concat(e[4],") {")),e[2]&&(r+="@media ".concat(e[2]," {")),n&&(r+="@layer".concat(e[5].length>0?" ".concat(e[5]):""," {")),r+=t(e),n&&(r+="}"),e[2]&&(r+="}"),e[4]&&(r+="}"),r}).join("")},e.i=function(t,r,n,a,i){"string"==typeof t&&(t=[[null,t,void 0]]);var o={};if(n)for(var s=0;s<this.length;s++){var d=this[s][0];null!=d&&(o[d]=!0)}for(var l=0;l<t.length;l++){var u=[].concat(t[l]);n&&o[u[0]]||(void 0!==i&&(void 0===u[5]||(u[1]="@layer".concat(u[5].length>0?" ".concat(u[5]):""," {").concat(u[1],"}")),u[5]=i),r&&(u[2]&&(u[1]="@media ".concat(u[2]," {").concat(u[1],"}")),u[2]=r),a&&(u[4]?(u[1]="@supports (".concat(u[4],") {").concat(u[1],"}"),u[4]=a):u[4]="".concat(a)),e.push(u))}},e}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(t){t.exports=function(t){return t[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(t){var e=[];function r(t){for(var r=-1,n=0;n<e.length;n++)if(e[n].identifier===t){r=n;break}return r}function n(t,n){for(var a={},i=[],o=0;o<t.length;o++){var s=t[o],d=n.base?s[0]+n.base:s[0],l=a[d]||0,u="".concat(d," ").concat(l);a[d]=l+1;var c=r(u),p={css:s[1],media:s[2],sourceMap:s[3],supports:s[4],layer:s[5]};if(-1!==c)e[c].references++,e[c].updater(p);else{var h=function(t,e){var r=e.domAPI(e);return r.update(t),function(e){e?(e.css!==t.css||e.media!==t.media||e.sourceMap!==t.sourceMap||e.supports!==t.supports||e.layer!==t.layer)&&r.update(t=e):r.remove()}}(p,n);n.byIndex=o,e.splice(o,0,{identifier:u,updater:h,references:1})}i.push(u)}return i}t.exports=function(t,a){var i=n(t=t||[],a=a||{});return function(t){t=t||[];for(var o=0;o<i.length;o++){var s=r(i[o]);e[s].references--}for(var d=n(t,a),l=0;l<i.length;l++){var u=r(i[l]);0===e[u].references&&(e[u].updater(),e.splice(u,1))}i=d}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(t){var e={};t.exports=function(t,r){var n=function(t){if(void 0===e[t]){var r=document.querySelector(t);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(t){r=null}e[t]=r}return e[t]}(t);if(!n)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");n.appendChild(r)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(t){t.exports=function(t){var e=document.createElement("style");return t.setAttributes(e,t.attributes),t.insert(e,t.options),e}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(t,e,r){t.exports=function(t){var e=r.nc;e&&t.setAttribute("nonce",e)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(t){t.exports=function(t){if("u"<typeof document)return{update:function(){},remove:function(){}};var e=t.insertStyleElement(t);return{update:function(r){var n,a,i;n="",r.supports&&(n+="@supports (".concat(r.supports,") {")),r.media&&(n+="@media ".concat(r.media," {")),(a=void 0!==r.layer)&&(n+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),n+=r.css,a&&(n+="}"),r.media&&(n+="}"),r.supports&&(n+="}"),(i=r.sourceMap)&&"u">typeof btoa&&(n+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(i))))," */")),t.styleTagTransform(n,e,t.options)},remove:function(){var t;null===(t=e).parentNode||t.parentNode.removeChild(t)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(t){t.exports=function(t,e){if(e.styleSheet)e.styleSheet.cssText=t;else{for(;e.firstChild;)e.removeChild(e.firstChild);e.appendChild(document.createTextNode(t))}}}}]);