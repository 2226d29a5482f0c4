"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["lib_panel_view_js"],{"./lib/logic/status.js"(e,t,n){function r(e,t){switch(e){case"draft":return t.__("Draft");case"active":return t.__("Active");case"review":return t.__("In review");case"answered":return t.__("Answered");case"frozen":return t.__("Frozen");case"superseded":return t.__("Superseded");default:return e}}n.d(t,{E:()=>r})},"./lib/panel/view.js"(e,t,n){n.d(t,{PanelView:()=>ev});var r=n("webpack/sharing/consume/default/react"),a=n.n(r),i=n("./lib/logic/panel/groups.js"),o=n("./lib/logic/outcome.js");let l={held:"●",moved:"◆",broken:"▲",quiet:""},s=["review","answered","frozen"];function c(e,t){if(!e.last_check)return s.includes(e.status)?{word:t.__("never checked"),tone:"quiet"}:null;let{outcome:n}=e.last_check;return{word:(0,o.a)(n,t),tone:(0,o.Y)(n)}}function u(e){return null!==e.last_check&&"broken"===(0,o.Y)(e.last_check.outcome)}let d="broken:",p=(e,t)=>`${e}:${t}`;function m(e,t){return e.every(e=>t.includes(e))}function k(e){let{id:t,question:n,owner:r,scope:a,tags:i,status:o,last_check:l}=e;return f(t,n,r,a,...i,o,l?.outcome)}function f(...e){return h(e.filter(Boolean).join("\n"))}function h(e){return e.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase()}var g=n("webpack/sharing/consume/default/@jupyterlab/ui-components"),v=n("./lib/logic/fault.js");function b({end:e,trans:t,onCancel:n,onEnd:i}){let[o,l]=(0,r.useState)(""),[s,c]=(0,r.useState)(""),[u,d]=(0,r.useState)(!1),p=(0,r.useRef)(null),m=(0,r.useId)();(0,r.useEffect)(()=>p.current?.focus(),[]);let k=async()=>{d(!0);try{await i(o.trim())}catch(n){let{message:e,hint:t}=(0,v.Kl)(n);c([e,t??""].map(v.em).join(" ").trim()),d(!1),p.current?.focus()}};return a().createElement("form",{className:"rtkit-Next-form",onSubmit:e=>{e.preventDefault(),u||k()},onKeyDown:e=>{"Escape"===e.key&&(e.stopPropagation(),n())}},a().createElement("label",{htmlFor:m},"done"===e?t.__("What was done"):t.__("Why it is dropped")),a().createElement("input",{id:m,ref:p,className:"rtkit-Field-control",value:o,"aria-invalid":!!s,"aria-describedby":s?`${m}-fault`:void 0,onChange:e=>{l(e.target.value),c("")}}),s&&a().createElement("p",{id:`${m}-fault`,className:"rtkit-Field-fault",role:"alert"},s),a().createElement("div",{className:"rtkit-Next-buttons"},a().createElement("button",{type:"submit",className:"rtkit-Panel-button rtkit-mod-framed",disabled:u},"done"===e?t.__("Done"):t.__("Drop")),a().createElement("button",{type:"button",className:"rtkit-Panel-button rtkit-mod-framed",onClick:n},t.__("Cancel"))))}let y=(0,r.memo)(function(e){let{row:t,trans:n,onOpen:i,onStart:o,onEnd:l}=e,[s,c]=(0,r.useState)(null),[u,d]=(0,r.useState)(!1),p=(0,r.useId)(),m=(0,r.useRef)(null),[k,f]=t.id.split("#");return a().createElement("li",{className:"rtkit-Next","data-status":t.status},a().createElement("div",{className:"rtkit-Next-title"},t.title),a().createElement("div",{className:"rtkit-Panel-below"},a().createElement("span",null,"research"===t.kind?n.__("research"):n.__("production")),t.scope&&a().createElement("span",null,t.scope),t.size&&a().createElement("span",null,t.size),t.relates_to&&a().createElement("span",null,t.relates_to),a().createElement("span",null,n.__("from")," ",a().createElement("button",{type:"button",className:"rtkit-Panel-link",onClick:()=>i(t.path)},k," ",f)),t.why&&a().createElement("button",{type:"button",className:"rtkit-Panel-link","aria-label":n.__("Why: %1",t.title),"aria-expanded":u,"aria-controls":u?p:void 0,onClick:()=>d(!u)},n.__("why")),a().createElement(x,{row:t,trans:n,onOpen:i})),u&&a().createElement("p",{className:"rtkit-Next-why",id:p},t.why),"open"===t.status&&!s&&a().createElement("div",{className:"rtkit-Next-buttons",ref:m},"research"===t.kind?a().createElement(_,{name:n.__("Start"),title:t.title,isMain:!0,onClick:()=>o(t)}):a().createElement(_,{name:n.__("Done…"),title:t.title,isMain:!0,onClick:()=>c("done")}),a().createElement(_,{name:n.__("Drop…"),title:t.title,onClick:()=>c("dropped")})),"open"===t.status&&s&&a().createElement(b,{end:s,trans:n,onCancel:()=>{c(null),m.current?.querySelector("button")?.focus()},onEnd:e=>l({id:t.id,end:s,because:e})}))});function _({name:e,title:t,isMain:n,onClick:r}){return a().createElement("button",{type:"button",className:n?"rtkit-Panel-button rtkit-mod-framed":"rtkit-Panel-link","aria-label":`${e} ${t}`,onClick:r},e)}function x({row:e,trans:t,onOpen:n}){let r=e.ticket_path;if("open"===e.status)return null;let i=e.because?`: ${e.because}`:"";return"started"===e.status?a().createElement("span",null,t.__("started as")," ",r?a().createElement("button",{type:"button",className:"rtkit-Panel-link",onClick:()=>n(r)},e.ticket):e.ticket):a().createElement("span",null,("done"===e.status?t.__("done"):t.__("dropped"))+i)}function w(e){let{rows:t,problems:n,isOpen:i,showEnded:o,trans:l,onToggle:s,onShowEnded:c}=e,{onOpen:u,onStart:d,onEnd:p}=e,[m,k]=(0,r.useState)(50),f=(0,r.useId)(),h=t.filter(e=>"open"===e.status),v=t.filter(e=>"open"!==e.status),b=o?[...h,...v]:h,_=i?g.caretDownIcon:g.caretRightIcon;return a().createElement("section",{className:"rtkit-Backlog","data-open":i||void 0},a().createElement("h3",{className:"rtkit-Backlog-title"},a().createElement("button",{type:"button","aria-expanded":i,"aria-controls":f,onClick:s},a().createElement(_.react,{tag:"span","aria-hidden":"true"}),l.__("Next tickets")," ",a().createElement("span",{className:"rtkit-Tickets-count"},h.length))),a().createElement("div",{id:f,className:"rtkit-Backlog-body",role:"region","aria-label":l.__("Next tickets"),tabIndex:0,hidden:!i},n.length>0&&a().createElement(E,{problems:n,trans:l}),0===h.length&&a().createElement("p",{className:"rtkit-Panel-quiet"},e.isSearching?l.__("No open next ticket is found by these words."):v.length>0||n.length>0?l.__("No next ticket is open."):l.__("None yet. A ticket asks for the next one with rt.next_ticket(…).")),a().createElement("ul",{className:"rtkit-Backlog-list"},b.slice(0,m).map(e=>a().createElement(y,{key:e.id,row:e,trans:l,onOpen:u,onStart:d,onEnd:p}))),b.length>m&&a().createElement("button",{type:"button",className:"rtkit-Panel-link",onClick:()=>k(m+50)},l.__("Show %1 more",Math.min(50,b.length-m))),v.length>0&&a().createElement("button",{type:"button",className:"rtkit-Panel-link",onClick:()=>c(!o)},o?l.__("Hide those that are started, done or dropped"):l._n("Show %1 that is started, done or dropped","Show %1 that are started, done or dropped",v.length))))}function E({problems:e,trans:t}){return a().createElement("details",{className:"rtkit-Panel-quiet"},a().createElement("summary",null,t._n("%1 result cannot be read","%1 results cannot be read",e.length)),a().createElement("ul",null,e.map((e,t)=>a().createElement("li",{key:t},e))))}function j(e){let{typed:t,total:n,found:o,said:l,groupBy:s,trans:c}=e,{onType:u,onGroup:d,onCreate:p,onMenu:m,onDown:k,onEnter:f}=e,h=(0,r.useId)(),v={status:c.__("status"),scope:c.__("scope"),owner:c.__("owner")};return a().createElement("div",{className:"rtkit-Panel-header"},a().createElement("div",{className:"rtkit-Panel-title"},a().createElement("h2",null,c.__("Research tickets")),a().createElement("button",{type:"button",className:"rtkit-Panel-button","aria-label":c.__("New research ticket"),title:c.__("New research ticket"),onClick:p},a().createElement(g.addIcon.react,{tag:"span","aria-hidden":"true"})),a().createElement("button",{type:"button",className:"rtkit-Panel-button","aria-haspopup":"menu","aria-label":c.__("More for research tickets"),title:c.__("Refresh, open or close all groups"),onClick:e=>m(e.currentTarget)},a().createElement(g.ellipsesIcon.react,{tag:"span","aria-hidden":"true"}))),e.isReady&&a().createElement(a().Fragment,null,a().createElement("input",{type:"search",className:"rtkit-Field-control rtkit-Panel-search","aria-label":c.__("Search tickets"),placeholder:null===n?c.__("Search tickets"):c._n("Search %1 ticket","Search %1 tickets",n),value:t,onChange:e=>u(e.target.value),onKeyDown:e=>{"Escape"===e.key&&t?(e.stopPropagation(),u("")):"ArrowDown"===e.key?(e.preventDefault(),k()):"Enter"!==e.key||e.nativeEvent.isComposing||f()}}),a().createElement("div",{className:"rtkit-Panel-options"},a().createElement("label",{htmlFor:h},c.__("Group by")),a().createElement("select",{id:h,value:s,onChange:e=>(0,i.UH)(e.target.value)&&d(e.target.value)},i.Jg.map(e=>a().createElement("option",{key:e,value:e},v[e]))),a().createElement("span",{className:"rtkit-Panel-found","aria-hidden":"true"},o))),a().createElement(T,{text:l}))}function T({text:e}){let[t,n]=(0,r.useState)("");return(0,r.useEffect)(()=>{let t=window.setTimeout(()=>n(e),600);return()=>window.clearTimeout(t)},[e]),a().createElement("div",{className:"rtkit-hidden",role:"status"},t)}function N({fault:e,trans:t,onRetry:n}){return a().createElement("div",{className:"rtkit-Panel-note",role:"status"},a().createElement("p",null,(0,v.em)(e.message)),e.hint&&a().createElement("p",null,(0,v.em)(e.hint)),a().createElement("button",{type:"button",className:"rtkit-Panel-button rtkit-mod-framed",onClick:n},t.__("Try again")))}function P({trans:e,onCreate:t}){return a().createElement("div",{className:"rtkit-Panel-note"},a().createElement("p",null,e.__("No tickets yet.")),a().createElement("p",null,e.__("A research ticket is a notebook that answers a question.")),a().createElement("button",{type:"button",className:"rtkit-Panel-button rtkit-mod-framed",onClick:t},e.__("Ask the first question")))}function A({trans:e,onClear:t}){return a().createElement("div",{className:"rtkit-Panel-note"},a().createElement("p",null,e.__("No ticket is found by these words.")),a().createElement("button",{type:"button",className:"rtkit-Panel-button rtkit-mod-framed",onClick:t},e.__("Show all")))}function S({trans:e}){return a().createElement("p",{className:"rtkit-Panel-lost",role:"status"},a().createElement("span",{"aria-hidden":"true"},"◆ "),e.__("The connection is lost. What you see may be old."))}var M=n("./lib/logic/folder.js");function C(e,t){let{used:n,planned:r}=e,a=n>r,i=t.__("%1 of %2 d",z(n),z(r));return{share:r>0?Math.max(0,Math.min(1,n/r)):1,isOver:a,text:a?t.__("%1, over",i):i}}function z(e){return String(Math.round(10*e)/10)}function I(e,t){if("ended"===e.state){let n=e.outcome??"";return{text:"check"===e.kind?t.__("checked: %1",(0,o.a)(n,t)):t.__("ran: %1",(0,o.a)(n,t)),tone:(0,o.Y)(n),share:null}}if(e.cancelling)return{text:t.__("cancelling"),tone:"going",share:null};if("queued"===e.state)return{text:t.__("queued"),tone:"going",share:null};let{cell:n=0,cells:r=0}=e,a="check"===e.kind?t.__("checking"):t.__("running");return r&&n?{text:t.__("%1 %2 of %3",a,n,r),tone:"going",share:(n-1)/r}:{text:a,tone:"going",share:0}}var B=n("./lib/logic/status.js");function D(e,t,n){return"status"===t?(0,B.E)(e,n):e||("scope"===t?n.__("No scope"):n.__("No owner"))}function R({key:e,name:t},n,r){return e===d?r.__("Cannot be read"):D(t,n,r)}function q(...e){return e.filter(Boolean).join(", ")}function O({item:e,by:t,trans:n}){let r=e.isOpen?g.caretDownIcon:g.caretRightIcon;return a().createElement("div",{className:"rtkit-Tickets-heading","data-by":e.key===d?"status":t},a().createElement(r.react,{tag:"span","aria-hidden":"true"}),a().createElement("span",{className:"rtkit-Tickets-name"},R(e,t,n)),a().createElement("span",{className:"rtkit-Tickets-count"},e.count),e.warnings>0&&e.key!==d&&a().createElement("span",{className:"rtkit-Mark","data-tone":"broken"},a().createElement("span",{"aria-hidden":"true"},l.broken)," ",n.__("%1 broken",e.warnings)))}function $({item:e,by:t,run:n,isActive:r,trans:i,onMenu:o}){let{row:l}=e,s=l.last_check&&c(l,i)?.tone==="broken"&&!n;return a().createElement("div",{className:"rtkit-Ticket"},a().createElement("div",{className:"rtkit-Ticket-top"},a().createElement("span",{className:"rtkit-Ticket-id"},l.id),a().createElement(L,{row:l,run:n,trans:i})),a().createElement("div",{className:"rtkit-Ticket-question"},l.question),s&&l.last_check?.words&&a().createElement("div",{className:"rtkit-Ticket-words",title:l.last_check.words},l.last_check.words),a().createElement("div",{className:"rtkit-Panel-below"},l.burn&&a().createElement(F,{burn:l.burn,trans:i}),"status"!==t&&a().createElement("span",null,D(l.status,"status",i)),"owner"!==t&&l.owner&&a().createElement("span",null,l.owner),"scope"!==t&&l.scope&&a().createElement("span",null,l.scope),a().createElement("button",{type:"button",className:"rtkit-Panel-button rtkit-Ticket-menu",tabIndex:r?0:-1,"aria-haspopup":"menu","aria-label":i.__("Actions for %1",l.id),title:i.__("Actions for %1",l.id),onClick:e=>{e.stopPropagation(),o(l,e.currentTarget)}},a().createElement(g.ellipsesIcon.react,{tag:"span","aria-hidden":"true"}))))}function L({row:e,run:t,trans:n}){if(t){let{text:e,tone:r,share:i}=I(t,n);return a().createElement("span",{className:"rtkit-Mark","data-tone":r,title:t.words||t.summary||void 0},"going"!==r&&a().createElement("span",{"aria-hidden":"true"},l[r]," "),e,null!==i&&a().createElement(H,{className:"rtkit-Ticket-progress",share:i}))}let r=c(e,n);return r?a().createElement("span",{className:"rtkit-Mark","data-tone":r.tone,title:e.last_check?.words||void 0},l[r.tone]&&a().createElement("span",{"aria-hidden":"true"},l[r.tone]," "),r.word):null}function F({burn:e,trans:t}){let{share:n,isOver:r,text:i}=C(e,t);return a().createElement("span",{className:"rtkit-Burn","data-over":r||void 0,title:e.words},a().createElement(H,{className:"rtkit-Burn-bar",share:n}),i)}function H({className:e,share:t}){return a().createElement("span",{className:`rtkit-Bar ${e}`,"aria-hidden":"true"},a().createElement("span",{style:{width:`${100*t}%`}}))}function K({item:e}){let{path:t,message:n,hint:r}=e.broken;return a().createElement("div",{className:"rtkit-Ticket rtkit-Ticket-broken"},a().createElement("div",{className:"rtkit-Ticket-file"},a().createElement("span",{"aria-hidden":"true"},l.broken," "),(0,M.Md)(t)),a().createElement("div",{className:"rtkit-Ticket-question"},(0,v.em)(n)),r&&a().createElement("div",{className:"rtkit-Ticket-hint"},(0,v.em)(r)))}let W=["wheel","pointerdown","touchstart","keydown"],U={group:30,ticket:84,broken:90};function Y(e){let{items:t,by:n,current:i,runOf:o,trans:l,onOpen:s,onToggle:u,onMenu:p}=e,m=(0,r.useRef)(null),k=(0,r.useId)(),[f,h]=(0,r.useState)(""),g=(0,r.useMemo)(()=>t.map(e=>e.key),[t]),b=g.indexOf(f),y=b<0?0:b,{shown:_,gaps:x,reveal:w}=function(e,t,n,a){let i=(0,r.useRef)(new Map),o=(0,r.useRef)(null),[l,s]=(0,r.useReducer)(e=>e+1,0),c=(0,r.useMemo)(()=>(function(e){let t=[0];for(let n of e)t.push((t[t.length-1]??0)+n);return t})(t.map((e,t)=>i.current.get(e)??n(t))),[t,l]);(0,r.useLayoutEffect)(()=>{let t=e.current;if(!t)return;let n=new ResizeObserver(s);n.observe(t),t.addEventListener("scroll",s,{passive:!0});let r=()=>o.current=null;return W.forEach(e=>t.addEventListener(e,r,{passive:!0})),()=>{n.disconnect(),t.removeEventListener("scroll",s),W.forEach(e=>t.removeEventListener(e,r))}},[e]),(0,r.useLayoutEffect)(()=>{let t=!1;e.current?.querySelectorAll("[data-key]").forEach(e=>{let{height:n}=e.getBoundingClientRect(),r=e.dataset.key??"";n>0&&Math.abs((i.current.get(r)??0)-n)>.5&&(i.current.set(r,n),t=!0)}),t&&s()});let u=(0,r.useCallback)(t=>{let n=e.current,[r,a]=[c[t],c[t+1]];n&&void 0!==r&&void 0!==a&&(r<n.scrollTop?n.scrollTop=r:a>n.scrollTop+n.clientHeight&&(n.scrollTop=Math.min(r,a-n.clientHeight)))},[e,c]),d=(0,r.useCallback)(e=>{o.current=e,u(e)},[u]);(0,r.useLayoutEffect)(()=>{o.current=null},[t]),(0,r.useLayoutEffect)(()=>{null!==o.current&&u(o.current)});let p=e.current?.scrollTop??0;return{...function(e,t,n,r){let a=e.length-1,i=Math.max(0,function(e,t){let n=0,r=e.length-1;for(;n<r;){let a=n+r>>1;(e[a]??0)>t?r=a:n=a+1}return n}(e,t)-1),o=[];for(let t=i;t<a&&(e[t]??0)<n;t+=1)o.push(t);r>=0&&r<a&&!o.includes(r)&&(o.push(r),o.sort((e,t)=>e-t));let l=0,s=o.map(t=>{let n=(e[t]??0)-l;return l=e[t+1]??0,n});return{shown:o,gaps:[...s,(e[a]??0)-l]}}(c,p-400,p+(e.current?.clientHeight||800)+400,a),reveal:d}}(m,g,e=>U[t[e]?.kind??"ticket"],y),E=(0,r.useRef)(-1),j=(0,r.useRef)();(0,r.useEffect)(()=>{E.current>=0&&(w(E.current),E.current=-1)}),(0,r.useEffect)(()=>{let e=void 0===i?-1:g.indexOf(i);e>=0&&i!==j.current&&(j.current=i,m.current?.contains(document.activeElement)||(h(g[e]??""),w(e)))},[i,g,w]);let T=e=>{h(e.key),"group"===e.kind?u(e.key):s("ticket"===e.kind?e.row.path:e.broken.path)},N=(e,t)=>{h(e.key),"ticket"===e.kind&&p(e.row,t)};return a().createElement("div",{ref:m,className:"rtkit-Tickets",role:"tree",tabIndex:0,"aria-label":l.__("Tickets"),"aria-activedescendant":t[y]?`${k}${y}`:void 0,onKeyDown:e=>{let n=t[y];if(!n||e.target!==m.current||e.ctrlKey||e.metaKey||e.altKey)return;let r=function(e,t,n){let r=t.length-1,a=e=>({kind:"move",to:Math.max(0,Math.min(r,e))}),i=t[n];switch(e){case"ArrowDown":return a(n+1);case"ArrowUp":return a(n-1);case"Home":return a(0);case"End":return a(r);case"PageDown":return a(n+8);case"PageUp":return a(n-8);case"ArrowRight":if(i?.kind!=="group")return null;return i.isOpen?a(n+1):{kind:"toggle",key:i.key};case"ArrowLeft":if(i?.kind==="group")return i.isOpen?{kind:"toggle",key:i.key}:null;return a(function(e,t){let n=t;for(;n>0&&e[n]?.kind!=="group";)n-=1;return n}(t,n));default:return null}}(e.key,t,y);if(r?.kind==="move"){var a;h(g[a=r.to]??""),E.current=a}else if(r)u(r.key);else if("Enter"===e.key||" "===e.key)T(n);else{if("ContextMenu"!==e.key&&("F10"!==e.key||!e.shiftKey))return;N(n,m.current?.querySelector(`[data-index="${y}"]`)??null??m.current)}e.preventDefault(),e.stopPropagation()},onContextMenu:e=>{e.preventDefault(),e.stopPropagation()}},_.map((e,r)=>{let s=t[e];if(!s)return null;let u="ticket"===s.kind?s.row.path:void 0,m=void 0===u?void 0:o(u);return a().createElement(a().Fragment,{key:s.key},a().createElement(G,{height:x[r]}),a().createElement("div",{id:`${k}${e}`,"data-key":s.key,"data-index":e,className:"rtkit-Tickets-line","data-kind":s.kind,"data-active":e===y||void 0,role:"treeitem","aria-label":function(e,t,n,r){if("group"===e.kind){let n=e.warnings&&e.key!==d?r.__("%1 broken",e.warnings):"";return q(`${R(e,t,r)} ${e.count}`,n)}if("broken"===e.kind){let{path:t,message:n,hint:a}=e.broken;return q(r.__("%1 cannot be read",(0,M.Md)(t)),(0,v.em)(n),(0,v.em)(a))}let{row:a}=e;return q(a.id,a.question,n?I(n,r).text:c(a,r)?.word,a.burn&&C(a.burn,r).text,"status"===t?"":(0,B.E)(a.status,r),a.owner)}(s,n,m,l),"aria-level":"group"===s.kind?1:2,"aria-posinset":s.place,"aria-setsize":s.of,"aria-expanded":"group"===s.kind?s.isOpen:void 0,"aria-current":void 0!==u&&u===i||void 0,onClick:()=>T(s),onContextMenu:e=>{e.preventDefault(),e.stopPropagation(),N(s,e.clientX>0||e.clientY>0?{x:e.clientX,y:e.clientY}:e.currentTarget)}},"group"===s.kind?a().createElement(O,{item:s,by:n,trans:l}):"ticket"===s.kind?a().createElement($,{item:s,by:n,run:m,isActive:e===y,trans:l,onMenu:p}):a().createElement(K,{item:s})))}),a().createElement(G,{height:x[_.length]}))}function G({height:e}){return e?a().createElement("div",{role:"presentation",style:{height:e}}):null}var J=n("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),X=n.n(J),V=n("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),Q=n.n(V),Z=n("./node_modules/style-loader/dist/runtime/insertBySelector.js"),ee=n.n(Z),et=n("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),en=n.n(et),er=n("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),ea=n.n(er),ei=n("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),eo=n.n(ei),el=n("./node_modules/css-loader/dist/cjs.js!./style/panel.css"),es={};es.styleTagTransform=eo(),es.setAttributes=en(),es.insert=ee().bind(null,"head"),es.domAPI=Q(),es.insertStyleElement=ea(),X()(el.A,es),el.A&&el.A.locals&&el.A.locals;var ec=n("./node_modules/css-loader/dist/cjs.js!./style/tickets.css"),eu={};eu.styleTagTransform=eo(),eu.setAttributes=en(),eu.insert=ee().bind(null,"head"),eu.domAPI=Q(),eu.insertStyleElement=ea(),X()(ec.A,eu),ec.A&&ec.A.locals&&ec.A.locals;var ed=n("./node_modules/css-loader/dist/cjs.js!./style/marks.css"),ep={};ep.styleTagTransform=eo(),ep.setAttributes=en(),ep.insert=ee().bind(null,"head"),ep.domAPI=Q(),ep.insertStyleElement=ea(),X()(ed.A,ep),ed.A&&ed.A.locals&&ed.A.locals;var em=n("./node_modules/css-loader/dist/cjs.js!./style/backlog.css"),ek={};ek.styleTagTransform=eo(),ek.setAttributes=en(),ek.insert=ee().bind(null,"head"),ek.domAPI=Q(),ek.insertStyleElement=ea(),X()(em.A,ek),em.A&&em.A.locals&&em.A.locals;var ef=n("./node_modules/css-loader/dist/cjs.js!./style/notes.css"),eh={};eh.styleTagTransform=eo(),eh.setAttributes=en(),eh.insert=ee().bind(null,"head"),eh.domAPI=Q(),eh.insertStyleElement=ea(),X()(ef.A,eh),ef.A&&ef.A.locals&&ef.A.locals;let eg={research:"",tickets:[],broken:[],statuses:[]};function ev(e){let{fault:t,groupBy:n,closed:o,trans:l}=e,{tickets:s,broken:c,statuses:g}=e.list??eg,[v,b]=(0,r.useState)(""),y=(0,r.useRef)(null),_=(0,r.useMemo)(()=>h(v).split(/\s+/).filter(Boolean),[v]),x=_.length>0,E=(0,r.useMemo)(()=>s.map(k),[s]),T=(0,r.useMemo)(()=>x?s.filter((e,t)=>m(_,E[t]??"")):s,[s,E,_,x]),M=(0,r.useMemo)(()=>e.backlog.filter(e=>m(_,f(e.id,e.title,e.kind,e.scope,e.relates_to,e.ticket))),[e.backlog,_]),C=(0,r.useMemo)(()=>(0,i.c1)(T,n,g),[T,n,g]),z=(0,r.useMemo)(()=>(function(e,t,n,r){let a=e.length+ +!!n.length,i=[];if(e.forEach(({name:e,rows:n},o)=>{let l=p(t,e),s={name:e,count:n.length,warnings:n.filter(u).length};i.push({kind:"group",key:l,...s,isOpen:r(l),place:o+1,of:a}),r(l)&&n.forEach((e,t)=>i.push({kind:"ticket",key:e.path,row:e,place:t+1,of:n.length}))}),n.length){let e={name:"",count:n.length,warnings:n.length},t=r(d);i.push({kind:"group",key:d,...e,isOpen:t,place:a,of:a}),t&&n.forEach((e,t)=>i.push({kind:"broken",key:`${d}${e.path}`,broken:e,place:t+1,of:n.length}))}return i})(C,n,c.filter(e=>m(_,f(e.path))),e=>x||!o.includes(e)),[C,n,c,_,x,o]),I=x?l.__("%1 of %2",T.length,s.length):"",B=x?l._n("%1 ticket found","%1 tickets found",T.length):"",D=C[0]?.rows[0],R=e=>{b(e),y.current?.querySelector('[role="tree"]')?.scrollTo(0,0)},q=[...C.map(({name:e})=>p(n,e)),d];return a().createElement("div",{className:"rtkit-Panel-view",ref:y},a().createElement(j,{isReady:null!==e.list||!t,typed:v,total:e.list&&s.length,found:I,said:B,groupBy:n,trans:l,onType:R,onGroup:e.onGroup,onCreate:e.onCreate,onMenu:t=>e.onPanelMenu(t,q),onDown:()=>y.current?.querySelector('[role="tree"]')?.focus(),onEnter:()=>x&&D&&e.onOpen(D.path)}),e.list&&(e.isLost||t)&&a().createElement(S,{trans:l}),z.length>0?a().createElement(Y,{items:z,by:n,current:e.current,runOf:e.runOf,trans:l,onOpen:e.onOpen,onToggle:t=>!x&&e.onToggle(t),onMenu:e.onTicketMenu}):x&&s.length>0?a().createElement(A,{trans:l,onClear:()=>R("")}):t?a().createElement(N,{fault:t,trans:l,onRetry:e.onRefresh}):e.list?a().createElement(P,{trans:l,onCreate:e.onCreate}):a().createElement("p",{className:"rtkit-Panel-quiet"},l.__("Reading the tickets…")),e.list&&a().createElement(w,{rows:M,isSearching:x,problems:e.problems,isOpen:e.backlogOpen,showEnded:e.showEnded,trans:l,onToggle:e.onToggleBacklog,onShowEnded:e.onShowEnded,onOpen:e.onOpen,onStart:e.onStart,onEnd:e.onEnd}))}},"./node_modules/css-loader/dist/cjs.js!./style/backlog.css"(e,t,n){var r=n("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=n.n(r),i=n("./node_modules/css-loader/dist/runtime/api.js"),o=(n.n(i))()(a());o.push([e.id,`/* The backlog of next tickets. */
.rtkit-Backlog {
  display: flex;
  flex: none;
  flex-direction: column;
  max-height: 45%;
  border-top: var(--jp-border-width) solid var(--jp-border-color2);
}

.rtkit-Backlog-title {
  flex: none;
  font-size: var(--jp-ui-font-size1);
  margin: 0;
}

.rtkit-Backlog-title button {
  display: flex;
  align-items: center;
  gap: 4px;
  width: 100%;
  margin: 0;
  padding: 8px 12px 6px 6px;
  color: inherit;
  background: none;
  border: 0;
  font: inherit;
  font-size: var(--jp-ui-font-size0);
  font-weight: 600;
  letter-spacing: 0.06em;
  text-align: left;
  text-transform: uppercase;
  cursor: pointer;
}

.rtkit-Backlog-title span {
  display: inline-flex;
}

.rtkit-Backlog-body {
  min-height: 0;
  padding-bottom: 8px;
  overflow: auto;
}

.rtkit-Backlog-body > .rtkit-Panel-link {
  display: block;
  margin: 4px 12px 0 15px;
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Backlog-list {
  margin: 0;
  padding: 0;
  list-style: none;
}

.rtkit-Next {
  padding: 6px 12px 8px 15px;
  contain-intrinsic-size: auto 80px;
  content-visibility: auto;
}

.rtkit-Next-title {
  line-height: 1.4;
  overflow-wrap: anywhere;
}

.rtkit-Next-why {
  margin: 4px 0 0;
  padding-left: 8px;
  border-left: 2px solid var(--jp-border-color2);
  overflow-wrap: anywhere;
  font-size: var(--jp-ui-font-size0);
  line-height: 1.45;
}

.rtkit-Next-buttons {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 10px;
  margin-top: 5px;
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Next-form {
  display: grid;
  gap: 4px;
  margin-top: 6px;
}

.rtkit-Next-form p {
  margin: 0;
}
`,""]),n.d(t,{},{A:o})},"./node_modules/css-loader/dist/cjs.js!./style/marks.css"(e,t,n){var r=n("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=n.n(r),i=n("./node_modules/css-loader/dist/runtime/api.js"),o=(n.n(i))()(a());o.push([e.id,`/* Marks: a word, and before it a sign for those who do not see the colour */
.rtkit-Mark {
  position: relative;
  flex: none;
  max-width: 65%;
  overflow: hidden;
  font-size: var(--jp-ui-font-size0);
  font-variant-numeric: tabular-nums;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.rtkit-Mark[data-tone='held'] {
  color: var(--rtkit-supported);
}

.rtkit-Mark[data-tone='moved'] {
  color: var(--rtkit-waiting);
}

.rtkit-Mark[data-tone='broken'] {
  color: var(--rtkit-broken);
  font-weight: 600;
}

.rtkit-Mark[data-tone='quiet'] {
  color: var(--rtkit-inconclusive);
}

.rtkit-Mark[data-tone='going'] {
  padding-bottom: 3px;
  color: var(--jp-content-link-color);
}

.rtkit-Bar {
  display: block;
  height: 4px;
  overflow: hidden;
  background: var(--jp-layout-color3);
  border-radius: 2px;
}

.rtkit-Bar span {
  display: block;
  height: 100%;
  background: currentcolor;
}

.rtkit-Ticket-progress {
  position: absolute;
  right: 0;
  bottom: 0;
  left: 0;
  height: 2px;
}

.rtkit-Burn {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}

.rtkit-Burn-bar {
  width: 44px;
  color: var(--rtkit-supported);
}

.rtkit-Burn[data-over] {
  color: var(--rtkit-waiting);
  font-weight: 600;
}

.rtkit-Burn[data-over] .rtkit-Burn-bar {
  color: var(--rtkit-waiting);
}
`,""]),n.d(t,{},{A:o})},"./node_modules/css-loader/dist/cjs.js!./style/notes.css"(e,t,n){var r=n("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=n.n(r),i=n("./node_modules/css-loader/dist/runtime/api.js"),o=(n.n(i))()(a());o.push([e.id,`/* What the panel says in the place of tickets. */
.rtkit-Panel-note,
.rtkit-Panel-quiet,
.rtkit-Panel-lost {
  flex: none;
  margin: 0;
  padding: 8px 12px 12px 15px;
  line-height: 1.45;
  overflow-wrap: anywhere;
}

.rtkit-Panel-note {
  padding-top: 16px;
}

.rtkit-Panel-note p {
  margin: 0 0 6px;
}

.rtkit-Panel-lost {
  padding-block: 4px;
  color: var(--rtkit-waiting);
  font-size: var(--jp-ui-font-size0);
}
`,""]),n.d(t,{},{A:o})},"./node_modules/css-loader/dist/cjs.js!./style/panel.css"(e,t,n){var r=n("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=n.n(r),i=n("./node_modules/css-loader/dist/runtime/api.js"),o=(n.n(i))()(a());o.push([e.id,`/* The tickets panel: its head and its buttons. */
.rtkit-Panel {
  min-width: 180px;
  color: var(--jp-ui-font-color1);
  background: var(--jp-layout-color1);
  font-size: var(--jp-ui-font-size1);
}

.rtkit-Panel-view {
  display: flex;
  flex-direction: column;
  height: 100%;
  overflow: hidden;
}

.rtkit-Panel-header {
  flex: none;
  padding: 8px 12px 6px;
}

.rtkit-Panel-title {
  display: flex;
  align-items: center;
  gap: 2px;
  margin-right: -4px;
}

.rtkit-Panel-title h2 {
  flex: 1;
  min-width: 0;
  margin: 0;
  font-size: var(--jp-ui-font-size0);
  font-weight: 600;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}

.rtkit-Panel-search {
  margin-top: 6px;
}

.rtkit-Panel-search::placeholder {
  color: var(--jp-ui-font-color2);
}

.rtkit-Panel-options {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 2px 4px;
  margin-top: 6px;
  font-size: var(--jp-ui-font-size0);
  color: var(--jp-ui-font-color1);
}

.rtkit-Panel-options select {
  padding: 1px 2px;
  color: var(--jp-ui-font-color1);
  background: transparent;
  border: 0;
  border-radius: var(--jp-border-radius);
  font: inherit;
  font-weight: 600;
}

.rtkit-Panel-options option {
  color: var(--jp-ui-font-color0);
  background: var(--jp-layout-color1);
}

.rtkit-Panel-found {
  margin-left: auto;
  font-variant-numeric: tabular-nums;
}

/* Controls */
.rtkit-Panel-button,
.rtkit-Panel-link {
  padding: 0;
  color: inherit;
  background: none;
  border: 0;
  font: inherit;
  cursor: pointer;
}

.rtkit-Panel-button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 24px;
  min-height: 24px;
  border-radius: var(--jp-border-radius);
}

.rtkit-Panel-button:hover {
  background: var(--jp-layout-color3);
}

.rtkit-Panel-button span {
  display: inline-flex;
}

.rtkit-Panel-button.rtkit-mod-framed {
  min-height: 22px;
  padding: 0 10px;
  border: var(--jp-border-width) solid var(--jp-border-color1);
  background: var(--jp-layout-color1);
}

.rtkit-Panel-link {
  color: var(--jp-content-link-color);
  text-align: left;
  text-decoration: underline;
  text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
  text-underline-offset: 2px;
}

.rtkit-Panel-link:hover {
  text-decoration-color: currentcolor;
}

.rtkit-Panel :is(button, select, summary, [role='region']):focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: -1px;
}

/* The small print of a ticket and of a next ticket. */
.rtkit-Panel-below {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 8px;
  margin-top: 2px;
  font-size: var(--jp-ui-font-size0);
  line-height: 1.4;
  color: var(--jp-ui-font-color1);
  overflow-wrap: anywhere;
}
`,""]),n.d(t,{},{A:o})},"./node_modules/css-loader/dist/cjs.js!./style/tickets.css"(e,t,n){var r=n("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),a=n.n(r),i=n("./node_modules/css-loader/dist/runtime/api.js"),o=(n.n(i))()(a());o.push([e.id,`/* The tree of tickets. */
.rtkit-Tickets {
  flex: 0 1 auto;
  min-height: 0;
  overflow: auto;
  outline: none;
}

.rtkit-Tickets-line {
  position: relative;
  cursor: pointer;
}

.rtkit-Tickets-line:not([data-kind='group']):hover {
  background: var(--jp-layout-color2);
}

.rtkit-Tickets-line[aria-current] {
  background: color-mix(in srgb, var(--jp-brand-color1) 12%, var(--jp-layout-color1));
  box-shadow: inset 3px 0 0 var(--jp-brand-color1);
}

.rtkit-Tickets:focus-visible .rtkit-Tickets-line[data-active] {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: -2px;
}

.rtkit-Tickets-heading {
  display: flex;
  align-items: center;
  gap: 4px;
  padding: 7px 12px 5px 6px;
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Tickets-heading > span:first-child {
  display: inline-flex;
}

.rtkit-Tickets-heading .rtkit-Mark {
  margin-left: auto;
  font-size: inherit;
}

.rtkit-Tickets-name {
  overflow: hidden;
  font-weight: 600;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* Statuses are ours to write in capitals; people and scopes keep their names. */
.rtkit-Tickets-heading[data-by='status'] .rtkit-Tickets-name {
  letter-spacing: 0.06em;
  text-transform: uppercase;
}

.rtkit-Tickets-count {
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}

.rtkit-Ticket {
  padding: 6px 12px 8px 15px;
}

.rtkit-Ticket-top {
  display: flex;
  align-items: center;
  gap: 6px;
}

.rtkit-Ticket-id {
  margin-right: auto;
  font-weight: 700;
  white-space: nowrap;
}

.rtkit-Ticket-menu {
  position: absolute;
  right: 6px;
  bottom: 4px;
  min-height: 20px;
  background: var(--jp-layout-color2);
  opacity: 0;
}

.rtkit-Tickets-line:hover .rtkit-Ticket-menu,
.rtkit-Tickets:focus-within .rtkit-Tickets-line[data-active] .rtkit-Ticket-menu {
  opacity: 1;
}

@media (hover: none) {
  .rtkit-Ticket-menu {
    opacity: 1;
  }
}

.rtkit-Ticket-question {
  display: -webkit-box;
  overflow: hidden;
  line-height: 1.4;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
}

.rtkit-Ticket-words {
  margin-top: 2px;
  overflow: hidden;
  color: var(--rtkit-broken);
  font-size: var(--jp-ui-font-size0);
  text-overflow: ellipsis;
  white-space: nowrap;
}

.rtkit-Ticket-broken .rtkit-Ticket-file {
  color: var(--rtkit-broken);
  font-weight: 600;
  overflow-wrap: anywhere;
}

.rtkit-Ticket-hint {
  margin-top: 2px;
  font-size: var(--jp-ui-font-size0);
}
`,""]),n.d(t,{},{A:o})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var n="",r=void 0!==t[5];return t[4]&&(n+="@supports (".concat(t[4],") {")),t[2]&&(n+="@media ".concat(t[2]," {")),r&&(n+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),n+=e(t),r&&(n+="}"),t[2]&&(n+="}"),t[4]&&(n+="}"),n}).join("")},t.i=function(e,n,r,a,i){"string"==typeof e&&(e=[[null,e,void 0]]);var o={};if(r)for(var l=0;l<this.length;l++){var s=this[l][0];null!=s&&(o[s]=!0)}for(var c=0;c<e.length;c++){var u=[].concat(e[c]);r&&o[u[0]]||(void 0!==i&&(void 0===u[5]||(u[1]="@layer".concat(u[5].length>0?" ".concat(u[5]):""," {").concat(u[1],"}")),u[5]=i),n&&(u[2]&&(u[1]="@media ".concat(u[2]," {").concat(u[1],"}")),u[2]=n),a&&(u[4]?(u[1]="@supports (".concat(u[4],") {").concat(u[1],"}"),u[4]=a):u[4]="".concat(a)),t.push(u))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function n(e){for(var n=-1,r=0;r<t.length;r++)if(t[r].identifier===e){n=r;break}return n}function r(e,r){for(var a={},i=[],o=0;o<e.length;o++){var l=e[o],s=r.base?l[0]+r.base:l[0],c=a[s]||0,u="".concat(s," ").concat(c);a[s]=c+1;var d=n(u),p={css:l[1],media:l[2],sourceMap:l[3],supports:l[4],layer:l[5]};if(-1!==d)t[d].references++,t[d].updater(p);else{var m=function(e,t){var n=t.domAPI(t);return n.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&n.update(e=t):n.remove()}}(p,r);r.byIndex=o,t.splice(o,0,{identifier:u,updater:m,references:1})}i.push(u)}return i}e.exports=function(e,a){var i=r(e=e||[],a=a||{});return function(e){e=e||[];for(var o=0;o<i.length;o++){var l=n(i[o]);t[l].references--}for(var s=r(e,a),c=0;c<i.length;c++){var u=n(i[c]);0===t[u].references&&(t[u].updater(),t.splice(u,1))}i=s}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,n){var r=function(e){if(void 0===t[e]){var n=document.querySelector(e);if(window.HTMLIFrameElement&&n instanceof window.HTMLIFrameElement)try{n=n.contentDocument.head}catch(e){n=null}t[e]=n}return t[e]}(e);if(!r)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");r.appendChild(n)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,n){e.exports=function(e){var t=n.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(n){var r,a,i;r="",n.supports&&(r+="@supports (".concat(n.supports,") {")),n.media&&(r+="@media ".concat(n.media," {")),(a=void 0!==n.layer)&&(r+="@layer".concat(n.layer.length>0?" ".concat(n.layer):""," {")),r+=n.css,a&&(r+="}"),n.media&&(r+="}"),n.supports&&(r+="}"),(i=n.sourceMap)&&"u">typeof btoa&&(r+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(i))))," */")),e.styleTagTransform(r,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}}}]);