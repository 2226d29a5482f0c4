"use strict";(self.rspackChunkrtkit=self.rspackChunkrtkit||[]).push([["lib_form_form_js"],{"./lib/form/form.js"(e,t,r){r.d(t,{TicketForm:()=>et});var a=r("webpack/sharing/consume/default/react"),n=r.n(a),l=r("./lib/logic/form/places.js"),i=r("./lib/logic/form/same.js");function o(e){let t=(0,l.g0)(e);return{...e,hypotheses:[...t,{id:function(e){let t=(0,i.u4)(e.sealed)?e.sealed:{},r=[...(0,l.g0)(e),...(0,l.g0)(t)].map(e=>e.id),a=(0,l.M$)(t.revisions).map(e=>e.hypothesis),n=new Set([...r,...a]),o=1;for(;n.has(`H${o}`);)o+=1;return`H${o}`}(e),claim:""}]}}function s(e){return{...e,goals:[...(0,l.M$)(e.goals),{text:""}]}}function c(e,t,r){return(0,i.iC)(e,t,r.length?r:void 0)}let d=["claim","metric","expect","guardrails"];function m(e){return(0,i.u4)(e.sealed)?(0,l.g0)(e.sealed):[]}var u=r("./lib/form/kit.js");function p({place:e,label:t,note:r,isOutspoken:l,children:i}){let{fault:o,isKept:s,path:c,events:d}=(0,u.Mt)(e),m=(0,a.useId)(),f=`${m}-below`;return n().createElement("div",{className:"rtkit-Field"},n().createElement("label",{htmlFor:m},t),i({id:m,className:"rtkit-Field-control","data-path":c,"aria-invalid":""!==o,"aria-describedby":f,...d}),n().createElement("div",{id:f,className:"rtkit-Field-below","aria-live":"polite"},o&&!l&&n().createElement("p",{className:"rtkit-Field-fault"},o),(!o||l)&&("string"==typeof r?n().createElement("p",{className:"rtkit-Field-note"},r):r),s&&n().createElement(k,{place:e})))}function k({place:e}){let{sheet:t,trans:r}=(0,u.MJ)(),{theirs:a}=(0,u.Mt)(e);if(void 0===a)return n().createElement("p",{className:"rtkit-TicketForm-kept"},r.__("Not saved yet"));let l=[a].flat().join(", ");return n().createElement("div",{className:"rtkit-TicketForm-kept"},n().createElement("p",null,l?r.__("Not saved yet: changed elsewhere meanwhile, to “%1”",l):r.__("Not saved yet: emptied elsewhere meanwhile")),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.keepMine(e)},r.__("Use mine")),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.giveUp(e)},r.__("Use theirs")))}function f(e){let{place:t,label:r,note:a,rows:l=1,onFocus:i,isCode:o,example:s,placeholder:c,...d}=e,{trans:m}=(0,u.MJ)(),{raw:k,type:f}=(0,u.Mt)(t);return n().createElement(p,{place:t,label:r,note:a},e=>{let t={...e,...d,className:`${e.className}${o?" rtkit-mod-code":""}`,placeholder:s?m.__("such as %1",s):c,value:String(k),spellCheck:!o,onChange:e=>f(e.target.value),onFocus:()=>{e.onFocus(),i?.()}};return l>1?n().createElement("textarea",{...t,rows:l}):n().createElement("input",{type:"text",autoComplete:"off",...t})})}function h(e,t){let r,a=[...e.querySelectorAll("[data-path]")],n=(r=t.match(/[.[][^.[]+/g)??[]).map((e,t)=>`$${r.slice(0,r.length-t).join("")}`).map(e=>a.find(t=>{var r,a;return r=t.dataset.path??"",r===(a=e)||r.startsWith(`${a}.`)||r.startsWith(`${a}[`)})).find(e=>e);if(!n)return!1;let l=n.closest("details");for(;l;)l.open=!0,l=l.parentElement?.closest("details")??null;return n.scrollIntoView({block:"center"}),n.focus(),!0}function g({currentTarget:e},t){let{form:r}=e;window.setTimeout(()=>r&&h(r,t))}var _=r("webpack/sharing/consume/default/@jupyterlab/ui-components"),b=r("./lib/logic/fault.js"),v=r("./lib/logic/form/problems.js");function y({metadata:e}){let{sheet:t,trans:r}=(0,u.MJ)(),a=(e,t,r,a)=>n().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":e,title:e,"aria-disabled":!r,onClick:()=>r&&a()},n().createElement(t.react,{tag:null}));return n().createElement(n().Fragment,null,n().createElement("div",{className:"rtkit-TicketForm-head"},n().createElement("h2",null,r.__("Ticket %1",String(e.id??""))),a(r.__("Undo in the form"),_.undoIcon,t.canUndo,()=>t.undo()),a(r.__("Redo in the form"),_.redoIcon,t.canRedo,()=>t.redo())),t.examination?.burn&&n().createElement("p",{className:"rtkit-TicketForm-burn"},t.examination.burn),n().createElement(E,{metadata:e}))}function E({metadata:e}){let{sheet:t,trans:r,isReadOnly:a}=(0,u.MJ)(),i=t.kept,o=i.filter(t=>!(0,l.$B)(e,t));return n().createElement("div",{className:"rtkit-TicketForm-notices",role:"status"},a&&n().createElement("p",{className:"rtkit-TicketForm-lost"},r.__("The file of this notebook may not be written: changes cannot be saved.")),t.isLost&&n().createElement("p",{className:"rtkit-TicketForm-lost"},r.__("The Jupyter server does not answer. What you type is kept here, and checked and saved into the notebook when it is back.")),t.fault&&!t.isLost&&n().createElement("p",{className:"rtkit-TicketForm-lost"},(0,b.em)(t.fault.message)," ",(0,b.em)(t.fault.hint??"")),(0,v.P)(t.examination).map(e=>n().createElement("p",{key:e,className:"rtkit-Field-fault"},e)),t.note&&n().createElement("p",{className:"rtkit-TicketForm-lost"},t.note),i.length>0&&n().createElement("p",{className:"rtkit-TicketForm-kept"},r._n("%1 field is not saved yet","%1 fields are not saved yet",i.length)),o.map(e=>n().createElement("p",{key:e,className:"rtkit-TicketForm-kept"},r.__("Removed elsewhere; you had typed: %1",[t.field(e).raw].flat().join(", "))," ",n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>t.giveUp(e)},r.__("Forget it")))))}function x(e){let t,r,l,i,{control:o,value:s,readOnly:c,placeholder:d,autoFocus:m,onChange:p}=e,{sheet:k,trans:f}=(0,u.MJ)(),h=(0,a.useRef)(null),g=(0,a.useRef)(null),[_,b]=(0,a.useState)(null),[v,y]=(0,a.useState)(0),E=(0,a.useId)();(0,a.useLayoutEffect)(()=>{null!==g.current&&(h.current?.setSelectionRange(g.current,g.current),g.current=null)});let x=k.examination?.metrics??[],{start:w,names:F}=null===_?{start:0,names:[]}:(t=/[A-Za-z_][\w.]*$/.exec(s.slice(0,_))?.[0]??"",r=_-t.length,l=t.toLowerCase(),i=x.filter(e=>e!==t&&e.toLowerCase().startsWith(l)),{start:r,names:l?i.slice(0,8):[]}),T=F.length>0,j=e=>{var t;let r,a=(t=_??s.length,r=/^[\w.]*/.exec(s.slice(t))?.[0].length??0,{text:s.slice(0,w)+e+s.slice(t+r),caret:w+e.length});g.current=a.caret,b(null),p(a.text)};return n().createElement("div",{className:"rtkit-Expression"},n().createElement("textarea",{...o,ref:h,rows:1,className:"rtkit-Field-control rtkit-mod-code","aria-autocomplete":"list","aria-controls":E,"aria-activedescendant":T?`${E}-${v}`:void 0,spellCheck:!1,autoFocus:m,readOnly:c,placeholder:d,value:s,onKeyDown:e=>{if(e.nativeEvent.isComposing)return;if(!T){"Enter"===e.key&&e.preventDefault();return}let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t)y((v+t+F.length)%F.length);else if("Enter"!==e.key&&("Tab"!==e.key||e.shiftKey))if("Escape"!==e.key)return;else b(null);else j(F[v]??F[0]??"");e.preventDefault(),e.stopPropagation()},onBlur:()=>{b(null),o.onBlur?.()},onChange:e=>{b(e.target.selectionStart),y(0),p(e.target.value.replace(/\s*\n\s*/g," "))}}),n().createElement("ul",{id:E,role:"listbox","aria-label":f.__("Metrics"),hidden:!T},F.map((e,t)=>n().createElement("li",{key:e,id:`${E}-${t}`,role:"option","aria-selected":t===v,onPointerDown:t=>{t.preventDefault(),j(e)}},e))))}function w({row:e}){let{trans:t}=(0,u.MJ)();if(e.message)return n().createElement("div",{className:"rtkit-Field-fault"},n().createElement("span",null,(0,b.em)(e.message))," ",e.hint&&n().createElement("span",null,(0,b.em)(e.hint)),"number"==typeof e.column&&n().createElement("pre",{className:"rtkit-Reading-place","aria-hidden":!0},`${e.expression}
${" ".repeat(e.column)}^`));let r=e.now??"unknown",a={true:t.__("true now"),false:t.__("false now"),inconclusive:t.__("inconclusive now"),unknown:t.__("not measured yet")};return n().createElement("p",{className:`rtkit-Reading rtkit-mod-${r}`},t.__("reads: %1",e.reads??"")," \xb7 ",n().createElement("strong",null,a[r]),e.hint&&n().createElement("span",{className:"rtkit-Reading-hint"},(0,b.em)(e.hint)))}function F({place:e,label:t,readOnly:r}){let{sheet:a,trans:l}=(0,u.MJ)(),{raw:i,path:o,type:s}=(0,u.Mt)(e),c=j(a.examination?.criteria,o,String(i));return n().createElement(p,{place:e,label:t,isOutspoken:!!c?.message,note:c&&n().createElement(w,{row:c})},e=>n().createElement(x,{control:e,value:String(i),readOnly:r,placeholder:l.__("such as %1","error <= baseline - 0.01"),onChange:s}))}function T({place:e,label:t,readOnly:r}){let{sheet:a,trans:l}=(0,u.MJ)(),{raw:i,path:o,type:s,fault:c}=(0,u.Mt)(e),d="string"==typeof i?i?[i]:[]:[...i],m=d.map((e,t)=>j(a.examination?.criteria,`${o}[${d.slice(0,t).filter(e=>e.trim()).length}]`,e)),k=""!==c&&m.some(e=>e?.message);return n().createElement(p,{place:e,label:d.length>1?l.__("Guardrails"):t,isOutspoken:k},e=>n().createElement(n().Fragment,null,(d.length?d:r?[]:[""]).map((a,i)=>n().createElement("div",{key:i},n().createElement("div",{className:"rtkit-Guardrail"},n().createElement(x,{control:i?{...e,id:void 0,...{"aria-label":`${t} ${i+1}`}}:e,value:a,autoFocus:i>0&&""===a,readOnly:r,placeholder:l.__("such as %1","recall >= baseline - 1%"),onChange:e=>d.length?s(d.map((t,r)=>r===i?e:t)):s([e])}),!r&&d.length>0&&n().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":l.__("Remove guardrail %1",i+1),title:l.__("Remove guardrail %1",i+1),onClick:()=>s(d.filter((e,t)=>t!==i))},n().createElement(_.closeIcon.react,{tag:null}))),m[i]&&n().createElement(w,{row:m[i]}))),!d.length&&r&&n().createElement("input",{...e,type:"text",readOnly:!0,value:l.__("none")}),!r&&d.length>0&&d.every(e=>e.trim())&&n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>s([...d,""])},l.__("Add a guardrail"))))}function j(e,t,r){return e?.find(e=>e.place===t&&e.expression.trim()===r.trim())}function N({label:e,count:t=0,isOpen:r=!1,children:l}){let{trans:i}=(0,u.MJ)(),[o]=(0,a.useState)(r);return n().createElement("details",{className:"rtkit-Fold",open:o},n().createElement("summary",null,e,t>0&&n().createElement("span",{className:"rtkit-Fold-count","aria-label":i.__("%1 filled in",t)},t)),n().createElement("div",{className:"rtkit-Fold-body"},l))}function $(e){let{id:t,metadata:r,metrics:a}=e,{trans:o}=(0,u.MJ)(),s=function(e,t){if(!(0,i.u4)(e.sealed))return"free";let r=m(e).find(e=>e.id===t),a=(0,l.g0)(e).find(e=>e.id===t);return r?d.every(e=>(0,i.FB)(r[e]??"",a?.[e]??""))?"sealed":"changed":"added"}(r,t),c="sealed"===s||"changed"===s,p=`hypotheses.${t}`;return n().createElement("section",{className:"rtkit-Hypothesis","aria-label":o.__("Hypothesis %1",t)},n().createElement(S,{...e,isSealed:c}),n().createElement(f,{place:`${p}.claim`,label:o.__("Claim"),rows:2,readOnly:c,placeholder:o.__("What you hold to be true")}),n().createElement(F,{place:`${p}.expect`,label:o.__("%1 expect",t),readOnly:c}),n().createElement(T,{place:`${p}.guardrails`,label:o.__("Guardrail"),readOnly:c}),n().createElement(M,{id:t,metadata:r,standing:s}),n().createElement(N,{label:o.__("Method, metric and what follows")},n().createElement(f,{place:`${p}.metric`,label:o.__("Metric"),list:a,readOnly:c,isCode:!0}),n().createElement(f,{place:`${p}.method`,label:o.__("Method"),rows:2}),n().createElement(f,{place:`${p}.timebox`,label:o.__("Timebox of %1",t),example:"4h"}),n().createElement(f,{place:`${p}.on_success`,label:o.__("If it holds"),rows:2}),n().createElement(f,{place:`${p}.on_failure`,label:o.__("If it does not"),rows:2})))}function S({id:e,isFirst:t,isLast:r,isSealed:a}){let{sheet:i,trans:o}=(0,u.MJ)(),s=(e,t,r,a)=>n().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":e,title:e,disabled:r,onClick:a},n().createElement(t.react,{tag:null})),d=t=>()=>i.change(r=>(function(e,t,r){let a=(0,l.g0)(e),n=a.findIndex(e=>e.id===t),[i,o]=[a[n],a[n+r]];return i&&o?(a[n]=o,a[n+r]=i,{...e,hypotheses:a}):e})(r,e,t));return n().createElement("div",{className:"rtkit-Hypothesis-head"},n().createElement("h4",null,e),s(o.__("Move %1 up",e),_.moveUpIcon,t,d(-1)),s(o.__("Move %1 down",e),_.moveDownIcon,r,d(1)),s(a?o.__("%1 is sealed and stays",e):o.__("Remove %1",e),_.closeIcon,a,()=>{i.renameTyped(t=>t.startsWith(`hypotheses.${e}.`)?void 0:t),i.change(t=>c(t,"hypotheses",(0,l.g0)(t).filter(t=>t.id!==e)))}))}function M({id:e,metadata:t,standing:r}){let a,{sheet:o,trans:s,onRevise:c}=(0,u.MJ)(),p=(a=t.sealed,(0,i.u4)(a)&&"string"==typeof a.on?new Date(a.on):void 0);if("free"===r||!p)return null;let k=function(e,t){if(Number.isNaN(e.getTime()))return"";let r=e.getFullYear()===t.getFullYear()?void 0:"numeric";return e.toLocaleDateString(void 0,{day:"numeric",month:"short",year:r})}(p,new Date),f={sealed:s.__("sealed %1",k),changed:s.__("changed since it was sealed on %1",k),added:s.__("added after sealing on %1",k)}[r];return n().createElement("p",{className:`rtkit-Seal rtkit-mod-${r}`},n().createElement("span",null,f),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link","aria-label":"added"===r?s.__("Seal it… (%1)",e):s.__("Revise… (%1)",e),onClick:()=>c(e)},"added"===r?s.__("Seal it…"):s.__("Revise…")),"changed"===r&&n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>o.change(t=>{let r,a;return r=m(t).find(t=>t.id===e),a=(0,l.g0)(t).map(t=>r&&t.id===e?d.reduce((e,t)=>(0,i.iC)(e,t,r?.[t]),t):t),{...t,hypotheses:a}})},s.__("Put back")))}function C({metadata:e,lists:t}){let{choices:r,trans:a}=(0,u.MJ)(),l=J(e,"related_questions","asked_by","tags","supersedes"),i=()=>void r.loadReferences();return n().createElement(N,{label:a.__("Background"),count:l},n().createElement(f,{place:"related_questions",label:a.__("Related questions"),rows:2,note:a.__("One in a line")}),n().createElement(f,{place:"asked_by",label:a.__("Asked by"),example:"RT-0003#N1",list:t.references,onFocus:i}),n().createElement(f,{place:"tags",label:a.__("Tags"),note:a.__("With commas between")}),n().createElement(f,{place:"supersedes",label:a.__("Supersedes"),example:"RT-0002",list:t.tickets,onFocus:i}))}function R({metadata:e}){let{sheet:t,trans:r}=(0,u.MJ)(),a=(0,l.M$)(e.goals);return n().createElement(N,{label:r.__("Goals"),count:a.length},a.map((a,i)=>n().createElement("section",{key:i,className:"rtkit-Hypothesis","aria-label":r.__("Goal %1",i+1)},n().createElement("div",{className:"rtkit-Hypothesis-head"},n().createElement("h4",null,r.__("Goal %1",i+1)),n().createElement("button",{type:"button",className:"rtkit-TicketForm-icon","aria-label":r.__("Remove goal %1",i+1),title:r.__("Remove goal %1",i+1),onClick:()=>{t.renameTyped(e=>{let t,r;return t=/^goals\.(\d+)(.*)$/.exec(e),r=Number(t?.[1]),!t||r<i?e:r===i?void 0:`goals.${r-1}${t[2]}`}),t.change(e=>c(e,"goals",(0,l.M$)(e.goals).filter((e,t)=>t!==i)))}},n().createElement(_.closeIcon.react,{tag:null}))),n().createElement(z,{place:`goals.${i}`,metadata:e}))),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:e=>{t.change(s),g(e,`$.goals[${a.length}].text`)}},r.__("Add a goal")))}function z({place:e,metadata:t}){let{sheet:r,trans:a}=(0,u.MJ)(),i="software"===(0,l.fK)(t,`${e}.kind`)?"software":void 0;return n().createElement(n().Fragment,null,n().createElement(f,{place:`${e}.text`,label:a.__("What is to be reached"),rows:2}),n().createElement(p,{place:`${e}.kind`,label:a.__("Kind")},t=>n().createElement("select",{...t,value:i??"metric",onChange:t=>r.choose(`${e}.kind`,"software"===t.target.value?"software":void 0)},n().createElement("option",{value:"metric"},a.__("metric")),n().createElement("option",{value:"software"},a.__("software")))),n().createElement("div",{className:"rtkit-TicketForm-row"},n().createElement(f,{place:`${e}.bad`,label:a.__("Bad")}),n().createElement(f,{place:`${e}.acceptable`,label:a.__("Acceptable")}),n().createElement(f,{place:`${e}.good`,label:a.__("Good")})),n().createElement(f,{place:`${e}.trade_off`,label:a.__("Trade-off"),rows:2}))}function A({metadata:e}){let{trans:t}=(0,u.MJ)();return n().createElement(N,{label:t.__("Inputs and tolerance"),count:J(e,"inputs","tolerance")},n().createElement(f,{place:"inputs",label:t.__("Inputs"),rows:2,example:"data/measurements.csv",note:t.__("The files it reads, one in a line"),isCode:!0}),n().createElement(f,{place:"tolerance",label:t.__("Tolerance"),example:"2%",note:t.__("Of metrics that have none of their own")}))}function I({metadata:e}){let{trans:t}=(0,u.MJ)(),r=(0,i.u4)(e.execution)?e.execution:{};return n().createElement(N,{label:t.__("Limits of execution"),count:J(r,"cell_timeout","budget")},n().createElement("div",{className:"rtkit-TicketForm-row"},n().createElement(f,{place:"execution.cell_timeout",label:t.__("Cell timeout"),note:t.__("Seconds for a cell")}),n().createElement(f,{place:"execution.budget",label:t.__("Budget"),note:t.__("Seconds for all")})))}function J(e,...t){return t.filter(t=>void 0!==e[t]&&null!==e[t]).length}let D=["draft","active","review","answered","frozen","superseded"];function H({metadata:e}){let{sheet:t,trans:r,onStatus:i}=(0,u.MJ)(),[o,s]=(0,a.useState)(null),c=String((0,l.fK)(e,"status")),d=new Map(t.examination?.statuses.map(e=>[e.status,e])),m=[...d.values()].filter(e=>e.refusal),p=D.filter(e=>e===c||0===d.size||d.has(e)),k=o===c?null:o;return n().createElement("div",{className:"rtkit-Field"},n().createElement("label",{htmlFor:"rtkit-status"},r.__("Status")),n().createElement("div",{className:"rtkit-TicketForm-beside"},n().createElement("select",{id:"rtkit-status",className:"rtkit-Field-control","data-path":"$.status","aria-describedby":"rtkit-status-below",value:k??c,onChange:e=>s(e.target.value)},!D.includes(c)&&n().createElement("option",{value:c},c),p.map(e=>n().createElement(O,{key:e,status:e,choice:d.get(e),isNow:e===c}))),k&&n().createElement("button",{type:"button",className:"jp-mod-styled jp-mod-accept rtkit-TicketForm-button",onClick:()=>{s(null),i(k)}},r.__("Change"))),n().createElement("div",{id:"rtkit-status-below",className:"rtkit-Field-below","aria-live":"polite"},"active"===k&&void 0===e.sealed&&n().createElement("p",{className:"rtkit-Field-note"},r.__("This seals the hypotheses and their criteria as they stand.")),m.length>0&&n().createElement("details",{className:"rtkit-Refusals"},n().createElement("summary",null,r.__("Not possible yet: %1",m.map(e=>e.status).join(", "))),m.map(({status:e,refusal:t,hint:a})=>n().createElement("p",{key:e},r.__("%1: %2",e,(0,b.em)(t??""))," ",(0,b.em)(a??""))))))}function O({status:e,choice:t,isNow:r}){let a=r?"":t?.refusal??"";return n().createElement("option",{value:e,disabled:""!==a,title:a},a?`${e} – ${a}`:e)}var L=r("./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"),W=r.n(L),K=r("./node_modules/style-loader/dist/runtime/styleDomAPI.js"),U=r.n(K),B=r("./node_modules/style-loader/dist/runtime/insertBySelector.js"),G=r.n(B),P=r("./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"),q=r.n(P),V=r("./node_modules/style-loader/dist/runtime/insertStyleElement.js"),Y=r.n(V),Q=r("./node_modules/style-loader/dist/runtime/styleTagTransform.js"),Z=r.n(Q),X=r("./node_modules/css-loader/dist/cjs.js!./style/form.css"),ee={};function et({metadata:e,wanted:t,onFocused:r}){let{sheet:l,trans:i}=(0,u.MJ)(),o=(0,a.useRef)(null),s=(0,a.useId)(),c={references:`${s}-references`,tickets:`${s}-tickets`,metrics:`${s}-metrics`};return(0,a.useEffect)(()=>{null!==t&&o.current&&h(o.current,t)&&r()},[t,r]),n().createElement("form",{ref:o,className:"rtkit-TicketForm-body",onSubmit:e=>e.preventDefault(),onKeyDown:e=>{var t,r;let a,n;return t=e,r=l,n="z"===(a=t.key.toLowerCase())&&t.shiftKey||"y"===a&&!t.shiftKey,void(!(t.ctrlKey||t.metaKey)||t.altKey||"z"!==a&&"y"!==a||(t.stopPropagation(),r.isTyping||(t.preventDefault(),n?r.redo():r.undo())))},noValidate:!0},n().createElement(y,{metadata:e}),n().createElement(f,{place:"question",label:i.__("Question"),rows:3}),n().createElement(f,{place:"why",label:i.__("Why"),rows:2,placeholder:i.__("What will be done with the answer")}),n().createElement(H,{metadata:e}),n().createElement("div",{className:"rtkit-TicketForm-row"},n().createElement(er,null),n().createElement(f,{place:"owner",label:i.__("Owner")}),n().createElement(f,{place:"timebox",label:i.__("Timebox"),example:"2d"}),n().createElement(f,{place:"spent",label:i.__("Spent"),example:"4h"})),n().createElement(ea,{metadata:e,metrics:c.metrics}),n().createElement("div",{className:"rtkit-TicketForm-folds"},n().createElement(C,{metadata:e,lists:c}),n().createElement(R,{metadata:e}),n().createElement(A,{metadata:e}),n().createElement(I,{metadata:e})),n().createElement(en,{lists:c}))}function er(){let{choices:e,sheet:t,trans:r}=(0,u.MJ)();(0,a.useSyncExternalStore)(e.subscribe,()=>e.version);let l=String(t.field("scope").raw),i=!l||e.scopes.includes(l)?e.scopes:[l,...e.scopes];return n().createElement(p,{place:"scope",label:r.__("Scope")},e=>n().createElement("select",{...e,value:l,onChange:e=>t.choose("scope",e.target.value||void 0)},n().createElement("option",{value:""},r.__("any")),i.map(e=>n().createElement("option",{key:e},e))))}function ea({metadata:e,metrics:t}){let r,{sheet:a,trans:i,onRevise:s}=(0,u.MJ)(),c=(0,l.g0)(e);return n().createElement("section",{className:"rtkit-TicketForm-hypotheses","aria-label":i.__("Hypotheses")},n().createElement("h3",null,i.__("Hypotheses")),c.map(({id:r},a)=>n().createElement($,{key:String(r),id:String(r),metadata:e,isFirst:0===a,isLast:a===c.length-1,metrics:t})),(r=new Set((0,l.g0)(e).map(e=>e.id)),m(e).map(e=>String(e.id)).filter(e=>!r.has(e))).map(e=>n().createElement("p",{key:e,className:"rtkit-Seal rtkit-mod-changed"},n().createElement("span",null,i.__("%1 was removed after it was sealed",e)),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:()=>s(e)},i.__("Give it up…")))),n().createElement("button",{type:"button",className:"rtkit-TicketForm-link",onClick:e=>{a.change(o),g(e,`$.hypotheses[${c.length}].claim`)}},i.__("Add a hypothesis")))}function en({lists:e}){let{choices:t,sheet:r}=(0,u.MJ)();(0,a.useSyncExternalStore)(t.subscribe,()=>t.version);let l=e=>e.map(({id:e,title:t})=>n().createElement("option",{key:e,value:e},t));return n().createElement(n().Fragment,null,n().createElement("datalist",{id:e.references},l([...t.nextTickets,...t.tickets])),n().createElement("datalist",{id:e.tickets},l(t.tickets)),n().createElement("datalist",{id:e.metrics},r.examination?.metrics.map(e=>n().createElement("option",{key:e,value:e}))))}ee.styleTagTransform=Z(),ee.setAttributes=q(),ee.insert=G().bind(null,"head"),ee.domAPI=U(),ee.insertStyleElement=Y(),W()(X.A,ee),X.A&&X.A.locals&&X.A.locals},"./node_modules/css-loader/dist/cjs.js!./style/form.css"(e,t,r){var a=r("./node_modules/css-loader/dist/runtime/noSourceMaps.js"),n=r.n(a),l=r("./node_modules/css-loader/dist/runtime/api.js"),i=(r.n(l))()(n());i.push([e.id,`/* The ticket form. */
.rtkit-TicketForm {
  container-type: inline-size;
  min-width: 200px;
  overflow-y: auto;
  color: var(--jp-ui-font-color1);
  background: var(--jp-layout-color1);
  font-size: var(--jp-ui-font-size1);
}

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

.rtkit-Field-control.rtkit-mod-code {
  font-family: var(--jp-code-font-family);
  font-size: var(--jp-code-font-size);
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

.rtkit-AskDialog .jp-Dialog-content {
  width: min(34rem, 92vw);
  max-width: none;
  max-height: 92vh;
}

@container (width < 250px) {
  .rtkit-TicketForm-row {
    grid-template-columns: 1fr;
  }

  .rtkit-TicketForm-beside {
    flex-direction: column;
  }
}
`,""]),r.d(t,{},{A:i})},"./node_modules/css-loader/dist/runtime/api.js"(e){e.exports=function(e){var t=[];return t.toString=function(){return this.map(function(t){var r="",a=void 0!==t[5];return t[4]&&(r+="@supports (".concat(t[4],") {")),t[2]&&(r+="@media ".concat(t[2]," {")),a&&(r+="@layer".concat(t[5].length>0?" ".concat(t[5]):""," {")),r+=e(t),a&&(r+="}"),t[2]&&(r+="}"),t[4]&&(r+="}"),r}).join("")},t.i=function(e,r,a,n,l){"string"==typeof e&&(e=[[null,e,void 0]]);var i={};if(a)for(var o=0;o<this.length;o++){var s=this[o][0];null!=s&&(i[s]=!0)}for(var c=0;c<e.length;c++){var d=[].concat(e[c]);a&&i[d[0]]||(void 0!==l&&(void 0===d[5]||(d[1]="@layer".concat(d[5].length>0?" ".concat(d[5]):""," {").concat(d[1],"}")),d[5]=l),r&&(d[2]&&(d[1]="@media ".concat(d[2]," {").concat(d[1],"}")),d[2]=r),n&&(d[4]?(d[1]="@supports (".concat(d[4],") {").concat(d[1],"}"),d[4]=n):d[4]="".concat(n)),t.push(d))}},t}},"./node_modules/css-loader/dist/runtime/noSourceMaps.js"(e){e.exports=function(e){return e[1]}},"./node_modules/style-loader/dist/runtime/injectStylesIntoStyleTag.js"(e){var t=[];function r(e){for(var r=-1,a=0;a<t.length;a++)if(t[a].identifier===e){r=a;break}return r}function a(e,a){for(var n={},l=[],i=0;i<e.length;i++){var o=e[i],s=a.base?o[0]+a.base:o[0],c=n[s]||0,d="".concat(s," ").concat(c);n[s]=c+1;var m=r(d),u={css:o[1],media:o[2],sourceMap:o[3],supports:o[4],layer:o[5]};if(-1!==m)t[m].references++,t[m].updater(u);else{var p=function(e,t){var r=t.domAPI(t);return r.update(e),function(t){t?(t.css!==e.css||t.media!==e.media||t.sourceMap!==e.sourceMap||t.supports!==e.supports||t.layer!==e.layer)&&r.update(e=t):r.remove()}}(u,a);a.byIndex=i,t.splice(i,0,{identifier:d,updater:p,references:1})}l.push(d)}return l}e.exports=function(e,n){var l=a(e=e||[],n=n||{});return function(e){e=e||[];for(var i=0;i<l.length;i++){var o=r(l[i]);t[o].references--}for(var s=a(e,n),c=0;c<l.length;c++){var d=r(l[c]);0===t[d].references&&(t[d].updater(),t.splice(d,1))}l=s}}},"./node_modules/style-loader/dist/runtime/insertBySelector.js"(e){var t={};e.exports=function(e,r){var a=function(e){if(void 0===t[e]){var r=document.querySelector(e);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(e){r=null}t[e]=r}return t[e]}(e);if(!a)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");a.appendChild(r)}},"./node_modules/style-loader/dist/runtime/insertStyleElement.js"(e){e.exports=function(e){var t=document.createElement("style");return e.setAttributes(t,e.attributes),e.insert(t,e.options),t}},"./node_modules/style-loader/dist/runtime/setAttributesWithoutAttributes.js"(e,t,r){e.exports=function(e){var t=r.nc;t&&e.setAttribute("nonce",t)}},"./node_modules/style-loader/dist/runtime/styleDomAPI.js"(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var t=e.insertStyleElement(e);return{update:function(r){var a,n,l;a="",r.supports&&(a+="@supports (".concat(r.supports,") {")),r.media&&(a+="@media ".concat(r.media," {")),(n=void 0!==r.layer)&&(a+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),a+=r.css,n&&(a+="}"),r.media&&(a+="}"),r.supports&&(a+="}"),(l=r.sourceMap)&&"u">typeof btoa&&(a+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(l))))," */")),e.styleTagTransform(a,t,e.options)},remove:function(){var e;null===(e=t).parentNode||e.parentNode.removeChild(e)}}}},"./node_modules/style-loader/dist/runtime/styleTagTransform.js"(e){e.exports=function(e,t){if(t.styleSheet)t.styleSheet.cssText=e;else{for(;t.firstChild;)t.removeChild(t.firstChild);t.appendChild(document.createTextNode(e))}}}}]);