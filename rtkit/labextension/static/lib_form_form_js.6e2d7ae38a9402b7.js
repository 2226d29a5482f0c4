"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["lib_form_form_js"],{"./lib/form/form.js"(e,t,r){r.d(t,{TicketForm:()=>ed});var a=r("webpack/sharing/consume/default/react"),l=r.n(a),n=r("./lib/logic/form/places.js"),i=r("./lib/logic/form/same.js");function o(e){let t=(0,n.g0)(e);return{...e,hypotheses:[...t,{id:function(e){let t=(0,i.u4)(e.sealed)?e.sealed:{},r=[...(0,n.g0)(e),...(0,n.g0)(t)].map(e=>e.id),a=(0,n.M$)(t.revisions).map(e=>e.hypothesis),l=new Set([...r,...a]),o=1;for(;l.has(`H${o}`);)o+=1;return`H${o}`}(e),claim:""}]}}function s(e){return{...e,goals:[...(0,n.M$)(e.goals),{text:""}]}}function c(e,t,r){return(0,i.iC)(e,t,r.length?r:void 0)}let d=["claim","metric","expect","guardrails"];function m(e){return(0,i.u4)(e.sealed)?(0,n.g0)(e.sealed):[]}var u=r("./lib/form/kit.js");function p({place:e,label:t,note:r,isOutspoken:n,children:i}){let{fault:o,isKept:s,path:c,events:d}=(0,u.Mt)(e),m=(0,a.useId)(),f=`${m}-below`;return l().createElement("div",{className:"rtkit-Field"},l().createElement("label",{htmlFor:m},t),i({id:m,className:"rtkit-Field-control","data-path":c,"aria-invalid":""!==o,"aria-describedby":f,...d}),l().createElement("div",{id:f,className:"rtkit-Field-below","aria-live":"polite"},o&&!n&&l().createElement("p",{className:"rtkit-Field-fault"},o),(!o||n)&&("string"==typeof r?l().createElement("p",{className:"rtkit-Field-note"},r):r),s&&l().createElement(k,{place:e})))}function k({place:e}){let{sheet:t,trans:r}=(0,u.MJ)(),{theirs:a}=(0,u.Mt)(e);if(void 0===a)return l().createElement("p",{className:"rtkit-TicketForm-kept"},r.__("Not saved yet"));let n=[a].flat().join(", ");return l().createElement("div",{className:"rtkit-TicketForm-kept"},l().createElement("p",null,n?r.__("Not saved yet: changed elsewhere meanwhile, to “%1”",n):r.__("Not saved yet: emptied elsewhere meanwhile")),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.keepMine(e)},r.__("Use mine")),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.giveUp(e)},r.__("Use theirs")))}function f(e){let{place:t,label:r,note:a,rows:n=1,onFocus:i,isCode:o,example:s,placeholder:c,...d}=e,{trans:m}=(0,u.MJ)(),{raw:k,type:f}=(0,u.Mt)(t);return l().createElement(p,{place:t,label:r,note:a},e=>{let t={...e,...d,className:`${e.className}${o?" rtkit-mod-code":""}`,placeholder:s?m.__("such as %1",s):c,value:String(k),spellCheck:!o,onChange:e=>f(e.target.value),onFocus:()=>{e.onFocus(),i?.()}};return n>1?l().createElement("textarea",{...t,rows:n}):l().createElement("input",{type:"text",autoComplete:"off",...t})})}function h(e,t){let r,a=[...e.querySelectorAll("[data-path]")],l=(r=t.match(/[.[][^.[]+/g)??[]).map((e,t)=>`$${r.slice(0,r.length-t).join("")}`).map(e=>a.find(t=>{var r,a;return r=t.dataset.path??"",r===(a=e)||r.startsWith(`${a}.`)||r.startsWith(`${a}[`)})).find(e=>e);if(!l)return!1;let n=l.closest("details");for(;n;)n.open=!0,n=n.parentElement?.closest("details")??null;return l.scrollIntoView({block:"center"}),l.focus(),!0}function _({currentTarget:e},t){let{form:r}=e;window.setTimeout(()=>r&&h(r,t))}var g=r("webpack/sharing/consume/default/@jupyterlab/ui-components");function y({label:e,count:t=0,isOpen:r=!1,children:n}){let{trans:i}=(0,u.MJ)(),[o]=(0,a.useState)(r);return l().createElement("details",{className:"rtkit-Fold",open:o},l().createElement("summary",null,e,t>0&&l().createElement("span",{className:"rtkit-Fold-count","aria-label":i.__("%1 filled in",t)},t)),l().createElement("div",{className:"rtkit-Fold-body"},n))}function b({metadata:e}){let{sheet:t,trans:r}=(0,u.MJ)(),a=(0,n.M$)(e.goals);return l().createElement(y,{label:r.__("Goals"),count:a.length},a.map((a,i)=>l().createElement("section",{key:i,className:"rtkit-Hypothesis","aria-label":r.__("Goal %1",i+1)},l().createElement("div",{className:"rtkit-Hypothesis-head"},l().createElement("h4",null,r.__("Goal %1",i+1)),l().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":r.__("Remove goal %1",i+1),title:r.__("Remove goal %1",i+1),onClick:()=>{t.renameTyped(e=>{let t,r;return t=/^goals\.(\d+)(.*)$/.exec(e),r=Number(t?.[1]),!t||r<i?e:r===i?void 0:`goals.${r-1}${t[2]}`}),t.change(e=>c(e,"goals",(0,n.M$)(e.goals).filter((e,t)=>t!==i)))}},l().createElement(g.closeIcon.react,{tag:null}))),l().createElement(v,{place:`goals.${i}`,metadata:e}))),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:e=>{t.change(s),_(e,`$.goals[${a.length}].text`)}},r.__("Add a goal")))}function v({place:e,metadata:t}){let{sheet:r,trans:a}=(0,u.MJ)(),i="software"===(0,n.fK)(t,`${e}.kind`)?"software":void 0;return l().createElement(l().Fragment,null,l().createElement(f,{place:`${e}.text`,label:a.__("What is to be reached"),rows:2}),l().createElement(p,{place:`${e}.kind`,label:a.__("Kind")},t=>l().createElement("select",{...t,value:i??"metric",onChange:t=>r.choose(`${e}.kind`,"software"===t.target.value?"software":void 0)},l().createElement("option",{value:"metric"},a.__("metric")),l().createElement("option",{value:"software"},a.__("software")))),l().createElement("div",{className:"rtkit-TicketForm-row"},l().createElement(f,{place:`${e}.bad`,label:a.__("Bad")}),l().createElement(f,{place:`${e}.acceptable`,label:a.__("Acceptable")}),l().createElement(f,{place:`${e}.good`,label:a.__("Good")})),l().createElement(f,{place:`${e}.trade_off`,label:a.__("Trade-off"),rows:2}))}var E=r("./lib/logic/fault.js"),x=r("./lib/logic/form/problems.js");function w({metadata:e}){let{sheet:t,trans:r}=(0,u.MJ)(),a=(e,t,r,a)=>l().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":e,title:e,"aria-disabled":!r,onClick:()=>r&&a()},l().createElement(t.react,{tag:null}));return l().createElement(l().Fragment,null,l().createElement("div",{className:"rtkit-TicketForm-head"},l().createElement("h2",null,r.__("Ticket %1",String(e.id??""))),a(r.__("Undo in the form"),g.undoIcon,t.canUndo,()=>t.undo()),a(r.__("Redo in the form"),g.redoIcon,t.canRedo,()=>t.redo())),t.examination?.burn&&l().createElement("p",{className:"rtkit-TicketForm-burn"},t.examination.burn),l().createElement(F,{metadata:e}))}function F({metadata:e}){let{sheet:t,trans:r,isReadOnly:a}=(0,u.MJ)(),i=t.kept,o=i.filter(t=>!(0,n.$B)(e,t));return l().createElement("div",{className:"rtkit-TicketForm-notices",role:"status"},a&&l().createElement("p",{className:"rtkit-TicketForm-lost"},r.__("The file of this notebook may not be written: changes cannot be saved.")),t.isLost&&l().createElement("p",{className:"rtkit-TicketForm-lost"},r.__("The Jupyter server does not answer. What you type is kept here, and checked and saved into the notebook when it is back.")),t.fault&&!t.isLost&&l().createElement("p",{className:"rtkit-TicketForm-lost"},(0,E.em)(t.fault.message)," ",(0,E.em)(t.fault.hint??"")),(0,x.P)(t.examination).map(e=>l().createElement("p",{key:e,className:"rtkit-Field-fault"},e)),t.note&&l().createElement("p",{className:"rtkit-TicketForm-lost"},t.note),i.length>0&&l().createElement("p",{className:"rtkit-TicketForm-kept"},r._n("%1 field is not saved yet","%1 fields are not saved yet",i.length)),o.map(e=>l().createElement("p",{key:e,className:"rtkit-TicketForm-kept"},r.__("Removed elsewhere; you had typed: %1",[t.field(e).raw].flat().join(", "))," ",l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.giveUp(e)},r.__("Forget it")))))}function T(e){let t,r,n,i,{control:o,value:s,readOnly:c,placeholder:d,autoFocus:m,onChange:p}=e,{sheet:k,trans:f}=(0,u.MJ)(),h=(0,a.useRef)(null),_=(0,a.useRef)(null),[g,y]=(0,a.useState)(null),[b,v]=(0,a.useState)(0),E=(0,a.useId)();(0,a.useLayoutEffect)(()=>{null!==_.current&&(h.current?.setSelectionRange(_.current,_.current),_.current=null)});let x=k.examination?.metrics??[],{start:w,names:F}=null===g?{start:0,names:[]}:(t=/[A-Za-z_][\w.]*$/.exec(s.slice(0,g))?.[0]??"",r=g-t.length,n=t.toLowerCase(),i=x.filter(e=>e!==t&&e.toLowerCase().startsWith(n)),{start:r,names:n?i.slice(0,8):[]}),T=F.length>0,j=e=>{var t;let r,a=(t=g??s.length,r=/^[\w.]*/.exec(s.slice(t))?.[0].length??0,{text:s.slice(0,w)+e+s.slice(t+r),caret:w+e.length});_.current=a.caret,y(null),p(a.text)};return l().createElement("div",{className:"rtkit-Expression"},l().createElement("textarea",{...o,ref:h,rows:1,className:"rtkit-Field-control rtkit-mod-code","aria-autocomplete":"list","aria-controls":E,"aria-activedescendant":T?`${E}-${b}`:void 0,spellCheck:!1,autoFocus:m,readOnly:c,placeholder:d,value:s,onKeyDown:e=>{if(e.nativeEvent.isComposing)return;if(!T){"Enter"===e.key&&e.preventDefault();return}let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t)v((b+t+F.length)%F.length);else if("Enter"!==e.key&&("Tab"!==e.key||e.shiftKey))if("Escape"!==e.key)return;else y(null);else j(F[b]??F[0]??"");e.preventDefault(),e.stopPropagation()},onBlur:()=>{y(null),o.onBlur?.()},onChange:e=>{y(e.target.selectionStart),v(0),p(e.target.value.replace(/\s*\n\s*/g," "))}}),l().createElement("ul",{id:E,role:"listbox","aria-label":f.__("Metrics"),hidden:!T},F.map((e,t)=>l().createElement("li",{key:e,id:`${E}-${t}`,role:"option","aria-selected":t===b,onPointerDown:t=>{t.preventDefault(),j(e)}},e))))}function j({row:e}){let{trans:t}=(0,u.MJ)();if(e.message)return l().createElement("div",{className:"rtkit-Field-fault"},l().createElement("span",null,(0,E.em)(e.message))," ",e.hint&&l().createElement("span",null,(0,E.em)(e.hint)),"number"==typeof e.column&&l().createElement("pre",{className:"rtkit-Reading-place","aria-hidden":!0},`${e.expression}
${" ".repeat(e.column)}^`));let r=e.now??"unknown",a={true:t.__("true now"),false:t.__("false now"),inconclusive:t.__("inconclusive now"),unknown:t.__("not measured yet")};return l().createElement("p",{className:`rtkit-Reading rtkit-mod-${r}`},t.__("reads: %1",e.reads??"")," \xb7 ",l().createElement("strong",null,a[r]),e.hint&&l().createElement("span",{className:"rtkit-Reading-hint"},(0,E.em)(e.hint)))}function N({place:e,label:t,readOnly:r}){let{sheet:a,trans:n}=(0,u.MJ)(),{raw:i,path:o,type:s}=(0,u.Mt)(e),c=$(a.examination?.criteria,o,String(i));return l().createElement(p,{place:e,label:t,isOutspoken:!!c?.message,note:c&&l().createElement(j,{row:c})},e=>l().createElement(T,{control:e,value:String(i),readOnly:r,placeholder:n.__("such as %1","error <= baseline - 0.01"),onChange:s}))}function S({place:e,label:t,readOnly:r}){let{sheet:a,trans:n}=(0,u.MJ)(),{raw:i,path:o,type:s,fault:c}=(0,u.Mt)(e),d="string"==typeof i?i?[i]:[]:[...i],m=d.map((e,t)=>$(a.examination?.criteria,`${o}[${d.slice(0,t).filter(e=>e.trim()).length}]`,e)),k=""!==c&&m.some(e=>e?.message);return l().createElement(p,{place:e,label:d.length>1?n.__("Guardrails"):t,isOutspoken:k},e=>l().createElement(l().Fragment,null,(d.length?d:r?[]:[""]).map((a,i)=>l().createElement("div",{key:i},l().createElement("div",{className:"rtkit-Guardrail"},l().createElement(T,{control:i?{...e,id:void 0,...{"aria-label":`${t} ${i+1}`}}:e,value:a,autoFocus:i>0&&""===a,readOnly:r,placeholder:n.__("such as %1","recall >= baseline - 1%"),onChange:e=>d.length?s(d.map((t,r)=>r===i?e:t)):s([e])}),!r&&d.length>0&&l().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":n.__("Remove guardrail %1",i+1),title:n.__("Remove guardrail %1",i+1),onClick:()=>s(d.filter((e,t)=>t!==i))},l().createElement(g.closeIcon.react,{tag:null}))),m[i]&&l().createElement(j,{row:m[i]}))),!d.length&&r&&l().createElement("input",{...e,type:"text",readOnly:!0,value:n.__("none")}),!r&&d.length>0&&d.every(e=>e.trim())&&l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>s([...d,""])},n.__("Add a guardrail"))))}function $(e,t,r){return e?.find(e=>e.place===t&&e.expression.trim()===r.trim())}function A(e){let{id:t,metadata:r,metrics:a}=e,{trans:o}=(0,u.MJ)(),s=function(e,t){if(!(0,i.u4)(e.sealed))return"free";let r=m(e).find(e=>e.id===t),a=(0,n.g0)(e).find(e=>e.id===t);return r?d.every(e=>(0,i.FB)(r[e]??"",a?.[e]??""))?"sealed":"changed":"added"}(r,t),c="sealed"===s||"changed"===s,p=`hypotheses.${t}`;return l().createElement("section",{className:"rtkit-Hypothesis","aria-label":o.__("Hypothesis %1",t)},l().createElement(M,{...e,isSealed:c}),l().createElement(f,{place:`${p}.claim`,label:o.__("Claim"),rows:2,readOnly:c,placeholder:o.__("What you hold to be true")}),l().createElement(N,{place:`${p}.expect`,label:o.__("%1 expect",t),readOnly:c}),l().createElement(S,{place:`${p}.guardrails`,label:o.__("Guardrail"),readOnly:c}),l().createElement(C,{id:t,metadata:r,standing:s}),l().createElement(y,{label:o.__("Method, metric and what follows")},l().createElement(f,{place:`${p}.metric`,label:o.__("Metric"),list:a,readOnly:c,isCode:!0}),l().createElement(f,{place:`${p}.method`,label:o.__("Method"),rows:2}),l().createElement(f,{place:`${p}.timebox`,label:o.__("Timebox of %1",t),example:"4h"}),l().createElement(f,{place:`${p}.on_success`,label:o.__("If it holds"),rows:2}),l().createElement(f,{place:`${p}.on_failure`,label:o.__("If it does not"),rows:2})))}function M({id:e,isFirst:t,isLast:r,isSealed:a}){let{sheet:i,trans:o}=(0,u.MJ)(),s=(e,t,r,a)=>l().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":e,title:e,disabled:r,onClick:a},l().createElement(t.react,{tag:null})),d=t=>()=>i.change(r=>(function(e,t,r){let a=(0,n.g0)(e),l=a.findIndex(e=>e.id===t),[i,o]=[a[l],a[l+r]];return i&&o?(a[l]=o,a[l+r]=i,{...e,hypotheses:a}):e})(r,e,t));return l().createElement("div",{className:"rtkit-Hypothesis-head"},l().createElement("h4",null,e),s(o.__("Move %1 up",e),g.moveUpIcon,t,d(-1)),s(o.__("Move %1 down",e),g.moveDownIcon,r,d(1)),s(a?o.__("%1 is sealed and stays",e):o.__("Remove %1",e),g.closeIcon,a,()=>{i.renameTyped(t=>t.startsWith(`hypotheses.${e}.`)?void 0:t),i.change(t=>c(t,"hypotheses",(0,n.g0)(t).filter(t=>t.id!==e)))}))}function C({id:e,metadata:t,standing:r}){let a,{sheet:o,trans:s,onRevise:c}=(0,u.MJ)(),p=(a=t.sealed,(0,i.u4)(a)&&"string"==typeof a.on?new Date(a.on):void 0);if("free"===r||!p)return null;let k=function(e,t){if(Number.isNaN(e.getTime()))return"";let r=e.getFullYear()===t.getFullYear()?void 0:"numeric";return e.toLocaleDateString(void 0,{day:"numeric",month:"short",year:r})}(p,new Date),f={sealed:s.__("sealed %1",k),changed:s.__("changed since it was sealed on %1",k),added:s.__("added after sealing on %1",k)}[r];return l().createElement("p",{className:`rtkit-Seal rtkit-mod-${r}`},l().createElement("span",null,f),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link","aria-label":"added"===r?s.__("Seal it… (%1)",e):s.__("Revise… (%1)",e),onClick:()=>c(e)},"added"===r?s.__("Seal it…"):s.__("Revise…")),"changed"===r&&l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>o.change(t=>{let r,a;return r=m(t).find(t=>t.id===e),a=(0,n.g0)(t).map(t=>r&&t.id===e?d.reduce((e,t)=>(0,i.iC)(e,t,r?.[t]),t):t),{...t,hypotheses:a}})},s.__("Put back")))}function I({metadata:e,lists:t}){let{choices:r,trans:a}=(0,u.MJ)(),n=J(e,"related_questions","asked_by","tags","supersedes"),i=()=>void r.loadReferences();return l().createElement(y,{label:a.__("Background"),count:n},l().createElement(f,{place:"related_questions",label:a.__("Related questions"),rows:2,note:a.__("One in a line")}),l().createElement(f,{place:"asked_by",label:a.__("Asked by"),example:"RT-0003#N1",list:t.references,onFocus:i}),l().createElement(f,{place:"tags",label:a.__("Tags"),note:a.__("With commas between")}),l().createElement(f,{place:"supersedes",label:a.__("Supersedes"),example:"RT-0002",list:t.tickets,onFocus:i}))}function R({metadata:e}){let{trans:t}=(0,u.MJ)();return l().createElement(y,{label:t.__("Inputs and tolerance"),count:J(e,"inputs","tolerance")},l().createElement(f,{place:"inputs",label:t.__("Inputs"),rows:2,example:"data/measurements.csv",note:t.__("The files it reads, one in a line"),isCode:!0}),l().createElement(f,{place:"tolerance",label:t.__("Tolerance"),example:"2%",note:t.__("Of metrics that have none of their own")}))}function z({metadata:e}){let{trans:t}=(0,u.MJ)(),r=(0,i.u4)(e.execution)?e.execution:{};return l().createElement(y,{label:t.__("Limits of execution"),count:J(r,"cell_timeout","budget")},l().createElement("div",{className:"rtkit-TicketForm-row"},l().createElement(f,{place:"execution.cell_timeout",label:t.__("Cell timeout"),note:t.__("Seconds for a cell")}),l().createElement(f,{place:"execution.budget",label:t.__("Budget"),note:t.__("Seconds for all")})))}function J(e,...t){return t.filter(t=>void 0!==e[t]&&null!==e[t]).length}var D=r("./lib/logic/status.js");let H=["draft","active","review","answered","frozen","superseded"];function O({metadata:e}){let{sheet:t,trans:r,onStatus:i}=(0,u.MJ)(),[o,s]=(0,a.useState)(null),c=String((0,n.fK)(e,"status")),d=new Map(t.examination?.statuses.map(e=>[e.status,e])),m=[...d.values()].filter(e=>e.refusal),p=H.filter(e=>e===c||0===d.size||d.has(e)),k=o===c?null:o;return l().createElement("div",{className:"rtkit-Field"},l().createElement("label",{htmlFor:"rtkit-status"},r.__("Status")),l().createElement("div",{className:"rtkit-TicketForm-beside"},l().createElement("select",{id:"rtkit-status",className:"rtkit-Field-control","data-path":"$.status","aria-describedby":"rtkit-status-below",value:k??c,onChange:e=>s(e.target.value)},!H.includes(c)&&l().createElement("option",{value:c},(0,D.E)(c,r)),p.map(e=>l().createElement(P,{key:e,status:e,choice:d.get(e),isNow:e===c}))),k&&l().createElement("button",{type:"button",className:"jp-mod-styled jp-mod-accept rtkit-TicketForm-button",onClick:()=>{s(null),i(k)}},r.__("Change"))),l().createElement("div",{id:"rtkit-status-below",className:"rtkit-Field-below","aria-live":"polite"},"active"===k&&void 0===e.sealed&&l().createElement("p",{className:"rtkit-Field-note"},r.__("This seals the hypotheses and their criteria as they stand.")),m.length>0&&l().createElement("details",{className:"rtkit-Refusals"},l().createElement("summary",null,r.__("Not possible yet: %1",m.map(e=>(0,D.E)(e.status,r)).join(", "))),m.map(({status:e,refusal:t,hint:a})=>l().createElement("p",{key:e},r.__("%1: %2",(0,D.E)(e,r),(0,E.em)(t??""))," ",(0,E.em)(a??""))))))}function P({status:e,choice:t,isNow:r}){let{trans:a}=(0,u.MJ)(),n=(0,D.E)(e,a),i=r?"":t?.refusal??"";return l().createElement("option",{value:e,disabled:""!==i,title:i},i?`${n} – ${i}`:n)}var W=r("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),L=r.n(W),K=r("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),U=r.n(K),B=r("./node_modules/style-loader/dist/runtime/insertBySelector.js"),G=r.n(B),q=r("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),V=r.n(q),Y=r("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),Q=r.n(Y),Z=r("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),X=r.n(Z),ee=r("./node_modules/css-loader/dist/cjs.js!./style/form.css"),et={};et.styleTagTransform=X(),et.setAttributes=V(),et.insert=G().bind(null,"head"),et.domAPI=U(),et.insertStyleElement=Q(),L()(ee.A,et),ee.A&&ee.A.locals&&ee.A.locals;var er=r("./node_modules/css-loader/dist/cjs.js!./style/controls.css"),ea={};ea.styleTagTransform=X(),ea.setAttributes=V(),ea.insert=G().bind(null,"head"),ea.domAPI=U(),ea.insertStyleElement=Q(),L()(er.A,ea),er.A&&er.A.locals&&er.A.locals;var el=r("./node_modules/css-loader/dist/cjs.js!./style/hypotheses.css"),en={};en.styleTagTransform=X(),en.setAttributes=V(),en.insert=G().bind(null,"head"),en.domAPI=U(),en.insertStyleElement=Q(),L()(el.A,en),el.A&&el.A.locals&&el.A.locals;var ei=r("./node_modules/css-loader/dist/cjs.js!./style/expression.css"),eo={};eo.styleTagTransform=X(),eo.setAttributes=V(),eo.insert=G().bind(null,"head"),eo.domAPI=U(),eo.insertStyleElement=Q(),L()(ei.A,eo),ei.A&&ei.A.locals&&ei.A.locals;var es=r("./node_modules/css-loader/dist/cjs.js!./style/folds.css"),ec={};function ed({metadata:e,wanted:t,onFocused:r}){let{sheet:n,trans:i}=(0,u.MJ)(),o=(0,a.useRef)(null),s=(0,a.useId)(),c={references:`${s}-references`,tickets:`${s}-tickets`,metrics:`${s}-metrics`};return(0,a.useEffect)(()=>{null!==t&&o.current&&h(o.current,t)&&r()},[t,r]),l().createElement("form",{ref:o,className:"rtkit-TicketForm-body",onSubmit:e=>e.preventDefault(),onKeyDown:e=>{var t,r;let a,l;return t=e,r=n,l="z"===(a=t.key.toLowerCase())&&t.shiftKey||"y"===a&&!t.shiftKey,void(!(t.ctrlKey||t.metaKey)||t.altKey||"z"!==a&&"y"!==a||(t.stopPropagation(),r.isTyping||(t.preventDefault(),l?r.redo():r.undo())))},noValidate:!0},l().createElement(w,{metadata:e}),l().createElement(f,{place:"question",label:i.__("Question"),rows:3}),l().createElement(f,{place:"why",label:i.__("Why"),rows:2,placeholder:i.__("What will be done with the answer")}),l().createElement(O,{metadata:e}),l().createElement("div",{className:"rtkit-TicketForm-row"},l().createElement(em,null),l().createElement(f,{place:"owner",label:i.__("Owner")}),l().createElement(f,{place:"timebox",label:i.__("Timebox"),example:"2d"}),l().createElement(f,{place:"spent",label:i.__("Spent"),example:"4h"})),l().createElement(eu,{metadata:e,metrics:c.metrics}),l().createElement("div",{className:"rtkit-TicketForm-folds"},l().createElement(I,{metadata:e,lists:c}),l().createElement(b,{metadata:e}),l().createElement(R,{metadata:e}),l().createElement(z,{metadata:e})),l().createElement(ep,{lists:c}))}function em(){let{choices:e,sheet:t,trans:r}=(0,u.MJ)();(0,a.useSyncExternalStore)(e.subscribe,()=>e.version);let n=String(t.field("scope").raw),i=!n||e.scopes.includes(n)?e.scopes:[n,...e.scopes];return l().createElement(p,{place:"scope",label:r.__("Scope")},e=>l().createElement("select",{...e,value:n,onChange:e=>t.choose("scope",e.target.value||void 0)},l().createElement("option",{value:""},r.__("any")),i.map(e=>l().createElement("option",{key:e},e))))}function eu({metadata:e,metrics:t}){let r,{sheet:a,trans:i,onRevise:s}=(0,u.MJ)(),c=(0,n.g0)(e);return l().createElement("section",{className:"rtkit-TicketForm-hypotheses","aria-label":i.__("Hypotheses")},l().createElement("h3",null,i.__("Hypotheses")),c.map(({id:r},a)=>l().createElement(A,{key:String(r),id:String(r),metadata:e,isFirst:0===a,isLast:a===c.length-1,metrics:t})),(r=new Set((0,n.g0)(e).map(e=>e.id)),m(e).map(e=>String(e.id)).filter(e=>!r.has(e))).map(e=>l().createElement("p",{key:e,className:"rtkit-Seal rtkit-mod-changed"},l().createElement("span",null,i.__("%1 was removed after it was sealed",e)),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>s(e)},i.__("Give it up…")))),l().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:e=>{a.change(o),_(e,`$.hypotheses[${c.length}].claim`)}},i.__("Add a hypothesis")))}function ep({lists:e}){let{choices:t,sheet:r}=(0,u.MJ)();(0,a.useSyncExternalStore)(t.subscribe,()=>t.version);let n=e=>e.map(({id:e,title:t})=>l().createElement("option",{key:e,value:e},t));return l().createElement(l().Fragment,null,l().createElement("datalist",{id:e.references},n([...t.nextTickets,...t.tickets])),l().createElement("datalist",{id:e.tickets},n(t.tickets)),l().createElement("datalist",{id:e.metrics},r.examination?.metrics.map(e=>l().createElement("option",{key:e,value:e}))))}ec.styleTagTransform=X(),ec.setAttributes=V(),ec.insert=G().bind(null,"head"),ec.domAPI=U(),ec.insertStyleElement=Q(),L()(es.A,ec),es.A&&es.A.locals&&es.A.locals},"./lib/logic/status.js"(e,t,r){function a(e,t){switch(e){case"draft":return t.__("Draft");case"active":return t.__("Active");case"review":return t.__("In review");case"answered":return t.__("Answered");case"frozen":return t.__("Frozen");case"superseded":return t.__("Superseded");default:return e}}r.d(t,{E:()=>a})},"./node_modules/css-loader/dist/cjs.js!./style/controls.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),l=r.n(a),n=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(n))()(l());i.push([e.id,`/* The buttons of the ticket form. */
.rtkit-TicketForm-icon {
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 24px;
  height: 24px;
  padding: 0;
  border: 0;
  border-radius: var(--jp-border-radius);
  background: transparent;
  cursor: pointer;
}

.rtkit-TicketForm-icon svg {
  width: 16px;
  height: auto;
}

.rtkit-TicketForm-icon:hover {
  background: var(--jp-layout-color2);
}

.rtkit-TicketForm-icon:is([aria-disabled='true'], :disabled) {
  opacity: 0.35;
  background: transparent;
  cursor: default;
}

.rtkit-TicketForm-link {
  align-self: flex-start;
  margin: 0 12px 0 0;
  padding: 2px 0;
  border: 0;
  color: var(--jp-content-link-color);
  background: transparent;
  font: inherit;
  text-align: left;
  cursor: pointer;
}

.rtkit-TicketForm-link:hover {
  text-decoration: underline;
}

.rtkit-TicketForm-icon:focus-visible,
.rtkit-TicketForm-link:focus-visible,
.rtkit-TicketForm summary:focus-visible {
  border-radius: var(--jp-border-radius);
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}

.rtkit-TicketForm .rtkit-TicketForm-button {
  flex: none;
  height: auto;
  padding: 0 12px;
  line-height: 28px;
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/expression.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),l=r.n(a),n=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(n))()(l());i.push([e.id,`/* An expression while it is typed, and what it says. */
.rtkit-Expression {
  position: relative;
  flex: 1;
  min-width: 0;
}

.rtkit-Expression textarea {
  display: block;
  resize: none;
}

.rtkit-Expression ul {
  position: absolute;
  z-index: 10;
  inset: 100% 0 auto;
  margin: 2px 0 0;
  padding: 4px 0;
  border: 1px solid var(--jp-border-color1);
  border-radius: var(--jp-border-radius);
  background: var(--jp-layout-color1);
  box-shadow: var(--jp-elevation-z4);
  font-family: var(--jp-code-font-family);
  font-size: var(--jp-code-font-size);
  list-style: none;
}

.rtkit-Expression li {
  padding: 3px 8px;
  overflow-wrap: anywhere;
  cursor: pointer;
}

.rtkit-Expression li:hover {
  background: var(--jp-layout-color2);
}

.rtkit-Expression li[aria-selected='true'] {
  color: var(--jp-ui-inverse-font-color0, #fff);
  background: var(--jp-brand-color0);
}

.rtkit-Reading {
  color: var(--rtkit-inconclusive);
  font-size: var(--jp-ui-font-size0);
  line-height: 1.4;
}

.rtkit-Reading.rtkit-mod-true {
  color: var(--rtkit-supported);
}

.rtkit-Reading.rtkit-mod-false {
  color: var(--rtkit-refuted);
}

.rtkit-Reading-hint {
  display: block;
  color: var(--jp-ui-font-color1);
}

.rtkit-Reading-place {
  margin: 2px 0 0;
  overflow-x: auto;
  font-family: var(--jp-code-font-family);
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/folds.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),l=r.n(a),n=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(n))()(l());i.push([e.id,`/* What is folded away in the ticket form. */
.rtkit-TicketForm-folds {
  display: flex;
  flex-direction: column;
  border-top: 1px solid var(--jp-border-color2);
}

.rtkit-TicketForm summary {
  padding: 6px 0;
  cursor: pointer;
}

.rtkit-TicketForm-folds > .rtkit-Fold {
  border-bottom: 1px solid var(--jp-border-color2);
}

.rtkit-Fold-body {
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 4px 0 14px;
}

.rtkit-Fold-count {
  margin-left: 6px;
  color: var(--jp-ui-font-color2);
  font-variant-numeric: tabular-nums;
}

/* Something in it is wrong: otherwise nobody would see where. */
.rtkit-Fold:not([open]):has([aria-invalid='true']) > summary::after {
  content: ' ▲';
  color: var(--rtkit-broken);
}

.rtkit-Refusals {
  color: var(--jp-ui-font-color2);
  font-size: var(--jp-ui-font-size0);
}

.rtkit-Refusals summary {
  padding: 2px 0;
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/form.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),l=r.n(a),n=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(n))()(l());i.push([e.id,`/* The ticket form. */
.rtkit-TicketForm-body {
  display: flex;
  flex-direction: column;
  gap: 14px;
  padding: 12px 12px 32px;
}

.rtkit-TicketForm p,
.rtkit-TicketForm h2,
.rtkit-TicketForm h3,
.rtkit-TicketForm h4 {
  margin: 0;
}

.rtkit-TicketForm h2 {
  font-size: var(--jp-ui-font-size1);
  font-weight: 700;
}

.rtkit-TicketForm h3,
.rtkit-TicketForm h4 {
  font-size: var(--jp-ui-font-size1);
  font-weight: 600;
}

.rtkit-TicketForm .rtkit-Field {
  min-width: 0;
}

.rtkit-TicketForm .rtkit-Field label {
  color: var(--jp-ui-font-color1);
  font-weight: 400;
}

.rtkit-TicketForm textarea.rtkit-Field-control {
  field-sizing: content;
  max-height: 16em;
}

.rtkit-TicketForm select.rtkit-Field-control {
  padding: 5px 4px;
}

.rtkit-TicketForm ::placeholder {
  font-style: italic;
}

.rtkit-TicketForm .rtkit-Field-control:read-only:not(select) {
  border-style: dashed;
  background: transparent;
}

.rtkit-Field-below {
  line-height: 1.4;
  overflow-wrap: anywhere;
}

.rtkit-Field-below:empty {
  display: none;
}

.rtkit-TicketForm-head {
  display: flex;
  align-items: center;
  gap: 4px;
}

.rtkit-TicketForm-head h2,
.rtkit-Hypothesis-head h4 {
  flex: 1;
  min-width: 0;
}

.rtkit-TicketForm .rtkit-TicketForm-burn {
  margin-top: -12px;
  color: var(--jp-ui-font-color2);
  font-size: var(--jp-ui-font-size0);
}

.rtkit-TicketForm-notices {
  display: flex;
  flex-direction: column;
  gap: 6px;
  line-height: 1.4;
}

.rtkit-TicketForm-notices:empty {
  display: none;
}

.rtkit-TicketForm-lost {
  padding: 6px 8px;
  border-left: 3px solid var(--rtkit-waiting);
  background: var(--jp-layout-color2);
}

.rtkit-TicketForm-kept {
  color: var(--rtkit-waiting);
  font-size: var(--jp-ui-font-size0);
}

.rtkit-TicketForm-row {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px;
  align-items: start;
}

.rtkit-TicketForm-beside {
  display: flex;
  gap: 8px;
}

.rtkit-TicketForm-beside select {
  flex: 1;
  min-width: 0;
}

@container (width < 250px) {
  .rtkit-TicketForm-row {
    grid-template-columns: 1fr;
  }

  .rtkit-TicketForm-beside {
    flex-direction: column;
  }
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/cjs.js!./style/hypotheses.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),l=r.n(a),n=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(n))()(l());i.push([e.id,`/* The hypotheses in the ticket form, and how they stand to the seal. */
.rtkit-TicketForm-hypotheses {
  display: flex;
  flex-direction: column;
  gap: 14px;
  padding-top: 14px;
  border-top: 1px solid var(--jp-border-color2);
}

.rtkit-Hypothesis {
  display: flex;
  flex-direction: column;
  gap: 10px;
  padding-left: 10px;
  border-left: 2px solid var(--jp-border-color2);
}

.rtkit-Hypothesis-head {
  display: flex;
  align-items: center;
}

.rtkit-Seal {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 2px 10px;
  color: var(--jp-ui-font-color2);
}

.rtkit-Seal:is(.rtkit-mod-changed, .rtkit-mod-added) {
  color: var(--rtkit-waiting);
}

.rtkit-Guardrail {
  display: flex;
  align-items: center;
  gap: 2px;
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var r="",a=void 0!==t[5];return t[4]&&(r+="@supports (".concat(t[4],") {")),t[2]&&(r+="@media ".concat(t[2]," {")),a&&(r+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),r+=e(t),a&&(r+="}"),t[2]&&(r+="}"),t[4]&&(r+="}"),r}).join("")},t.i=function(e,r,a,l,n){"string"==typeof e&&(e=[[null,e,void 0]]);var i={};if(a)for(var o=0;o<this.length;o++){var s=this[o][0];null!=s&&(i[s]=!0)}for(var c=0;c<e.length;c++){var d=[].concat(e[c]);a&&i[d[0]]||(void 0!==n&&(void 0===d[5]||(d[1]="@layer".concat(d[5].length>0?" ".concat(d[5]):""," {").concat(d[1],"}")),d[5]=n),r&&(d[2]&&(d[1]="@media ".concat(d[2]," {").concat(d[1],"}")),d[2]=r),l&&(d[4]?(d[1]="@supports (".concat(d[4],") {").concat(d[1],"}"),d[4]=l):d[4]="".concat(l)),t.push(d))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function r(e){for(var r=-1,a=0;a<t.length;a++)if(t[a].identifier===e){r=a;break}return r}function a(e,a){for(var l={},n=[],i=0;i<e.length;i++){var o=e[i],s=a.base?o[0]+a.base:o[0],c=l[s]||0,d="".concat(s," ").concat(c);l[s]=c+1;var m=r(d),u={css:o[1],media:o[2],sourceMap:o[3],supports:o[4],layer:o[5]};if(-1!==m)t[m].references++,t[m].updater(u);else{var p=function(e,t){var r=t.domAPI(t);return r.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&r.update(e=t):r.remove()}}(u,a);a.byIndex=i,t.splice(i,0,{identifier:d,updater:p,references:1})}n.push(d)}return n}e.exports=function(e,l){var n=a(e=e||[],l=l||{});return function(e){e=e||[];for(var i=0;i<n.length;i++){var o=r(n[i]);t[o].references--}for(var s=a(e,l),c=0;c<n.length;c++){var d=r(n[c]);0===t[d].references&&(t[d].updater(),t.splice(d,1))}n=s}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,r){var a=function(e){if(void 0===t[e]){var r=document.querySelector(e);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(e){r=null}t[e]=r}return t[e]}(e);if(!a)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");a.appendChild(r)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,r){e.exports=function(e){var t=r.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(r){var a,l,n;a="",r.supports&&(a+="@supports (".concat(r.supports,") {")),r.media&&(a+="@media ".concat(r.media," {")),(l=void 0!==r.layer)&&(a+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),a+=r.css,l&&(a+="}"),r.media&&(a+="}"),r.supports&&(a+="}"),(n=r.sourceMap)&&"u">typeof btoa&&(a+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(n))))," */")),e.styleTagTransform(a,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}}}]);